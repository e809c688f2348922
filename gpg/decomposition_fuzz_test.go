package gpg_test

import (
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// staffFrom makes people of four bands and two groups of a number.
func staffFrom(t *testing.T, seed uint64) []gpg.Observation {
	t.Helper()
	random := numbersFrom(seed)
	var staff []gpg.Observation
	for range 2 + random.IntN(60) {
		rate, err := gpg.RateOf(workforce.Pay(80_000 + random.Int64N(400_000)))
		require.NoError(t, err)
		staff = append(staff, gpg.Observation{
			Sex: workforce.Sexes()[random.IntN(2)], Rate: rate, Numbers: []float64{float64(random.IntN(30))},
			Levels: []string{strconv.Itoa(random.IntN(4)), strconv.Itoa(random.IntN(2))},
		})
	}
	return staff
}

// adds tells that parts add up to the whole, each of them rounded to ten places,
// unless one of them has no value.
func adds(t *testing.T, whole measure.Value, parts ...measure.Value) {
	t.Helper()
	if sum := measure.Sum(parts...); sum.Known() && whole.Known() {
		same(t, whole, sum)
	}
}

// same tells that two values are the same or both without, but for rounding.
func same(t *testing.T, want, got measure.Value) {
	t.Helper()
	require.Equal(t, want.Reason(), got.Reason())
	if distance, known := want.Minus(got).Rat(); known {
		f, _ := distance.Float64()
		require.InDelta(t, 0, f, 2e-9)
	}
}

// The parts add up to the difference, the pooled structure with sex leaves the
// coefficient of sex, and Gelbach's split from the raw difference is its explained
// part.
func FuzzDecompositions(f *testing.F) {
	f.Add(uint64(377)) // means that are equal but for rounding
	for seed := range uint64(20) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := regressionOf(t, threeFactors(), staffFrom(t, seed)...)
		adjusted := r.Adjusted()
		for _, structure := range gpg.PayStructures() {
			two := r.OaxacaTwoFold(structure)
			explained, unexplained := []measure.Value{}, []measure.Value{two.Constant}
			for _, part := range two.Factors {
				explained, unexplained = append(explained, part.Explained), append(unexplained, part.Unexplained)
			}
			same(t, adjusted.Raw, two.Difference)
			adds(t, two.Difference, two.Explained, two.Unexplained)
			adds(t, two.Explained, explained...)
			adds(t, two.Unexplained, unexplained...)
			if structure == gpg.PooledWithSexStructure && adjusted.Coefficient.Known() {
				same(t, adjusted.Coefficient, two.Unexplained)
			}
		}
		three := r.OaxacaThreeFold()
		adds(t, three.Difference, three.Endowments, three.Coefficients, three.Interaction)
		var endowments, interaction []measure.Value
		coefficients := []measure.Value{three.Constant}
		for _, part := range three.Factors {
			endowments, interaction = append(endowments, part.Endowments), append(interaction, part.Interaction)
			coefficients = append(coefficients, part.Coefficients)
		}
		adds(t, three.Endowments, endowments...)
		adds(t, three.Coefficients, coefficients...)
		adds(t, three.Interaction, interaction...)
		gelbach, err := r.Gelbach()
		require.NoError(t, err)
		same(t, adjusted.Coefficient, gelbach.Full)
		var changes []measure.Value
		for i, part := range gelbach.Factors {
			changes = append(changes, part.Change)
			if part.Change.Known() {
				same(t, r.OaxacaTwoFold(gpg.PooledWithSexStructure).Factors[i].Explained, part.Change)
			}
		}
		adds(t, gelbach.Change, changes...)
	})
}

// Which level of a factor is the first, the last or left out, in what order people
// come, and which sex is which, change nothing but signs.
func FuzzOmittedLevel(f *testing.F) {
	f.Add(uint64(13), uint8('&'))
	for seed := range uint64(20) {
		f.Add(seed, uint8(seed))
	}
	f.Fuzz(func(t *testing.T, seed uint64, turn uint8) {
		staff := staffFrom(t, seed)
		turned, swapped := slices.Clone(staff), slices.Clone(staff)
		slices.Reverse(turned)
		turned = append(turned[int(turn)%len(turned):], turned[:int(turn)%len(turned)]...)
		for i := range swapped {
			swapped[i].Sex = map[workforce.Sex]workforce.Sex{
				workforce.Female: workforce.Male, workforce.Male: workforce.Female,
			}[staff[i].Sex]
		}
		one, other, opposite := regressionOf(t, threeFactors(), staff...), regressionOf(t, threeFactors(), turned...), regressionOf(t, threeFactors(), swapped...)
		same(t, one.Adjusted().Coefficient, other.Adjusted().Coefficient)
		same(t, one.Adjusted().HC1, other.Adjusted().HC1)
		same(t, one.Adjusted().HC3, other.Adjusted().HC3)
		for i, structure := range gpg.PayStructures() {
			want, got := one.OaxacaTwoFold(structure), other.OaxacaTwoFold(structure)
			mirror := opposite.OaxacaTwoFold([]gpg.PayStructure{
				gpg.WomensStructure, gpg.MensStructure, gpg.PooledStructure, gpg.PooledWithSexStructure,
			}[i])
			same(t, want.Explained, got.Explained)
			same(t, want.Constant, got.Constant)
			same(t, want.Explained, measure.Integer(0).Minus(mirror.Explained))
			for j, part := range want.Factors {
				same(t, part.Explained, got.Factors[j].Explained)
				same(t, part.Unexplained, got.Factors[j].Unexplained)
				same(t, part.Unexplained, measure.Integer(0).Minus(mirror.Factors[j].Unexplained))
			}
		}
		assert.Equal(t, one.LeftOut(), other.LeftOut())
	})
}
