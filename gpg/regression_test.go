package gpg_test

import (
	"math"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// staffOf80 are eighty people made by a rule, of which a program with a regression
// of its own can make the same: 32 men and 48 women in four bands and two staff
// groups.
func staffOf80(t *testing.T) []gpg.Observation {
	t.Helper()
	var staff []gpg.Observation
	for i := range 80 {
		sex, male := workforce.Female, 0
		if i*7%10 < 4 {
			sex, male = workforce.Male, 1
		}
		band := min(3, (i*i+i/3+male*(i%2))%5)
		group, years := i/3%2, i*11%17
		rate, err := gpg.RateOf(workforce.Pay(120000 + 21000*band + 700*years + 4000*group + 5000*male + i*7919%1009*13))
		require.NoError(t, err)
		staff = append(staff, gpg.Observation{
			Sex: sex, Rate: rate,
			Levels: []string{strconv.Itoa(5 + band), []string{"clinical", "other"}[group]}, Numbers: []float64{float64(years)},
		})
	}
	return staff
}

func threeFactors() gpg.Factors {
	return gpg.Factors{Categorical: []string{"band", "staff group"}, Numeric: []string{"years"}}
}

// regressionOf counts people.
func regressionOf(t *testing.T, factors gpg.Factors, staff ...gpg.Observation) *gpg.Regression {
	t.Helper()
	regression, err := gpg.NewRegression(factors)
	require.NoError(t, err)
	for _, person := range staff {
		require.NoError(t, regression.Add(person))
	}
	return regression
}

// paid is somebody of a rate and levels.
func paid(t *testing.T, sex workforce.Sex, rate string, levels ...string) gpg.Observation {
	t.Helper()
	value, err := measure.ParseValue(rate)
	require.NoError(t, err)
	exact, err := gpg.ExactRate(value)
	require.NoError(t, err)
	return gpg.Observation{Sex: sex, Rate: exact, Levels: levels}
}

// near is a value with its last place left open.
func near(t *testing.T, want string, got measure.Value) {
	t.Helper()
	require.True(t, got.Known(), "want %s, got %s", want, got.Reason())
	number, err := measure.ParseValue(want)
	require.NoError(t, err)
	distance, _ := number.Minus(got).Rat()
	f, _ := distance.Float64()
	assert.InDelta(t, 0, f, 1.1e-10, "want %s, got %s", want, got.Text(10))
}

func TestNewRegressionFaults(t *testing.T) {
	_, err := gpg.NewRegression(gpg.Factors{Categorical: []string{"band", "", "band"}, Numeric: []string{"band", "years", ""}})
	var faults measure.Faults
	require.ErrorAs(t, err, &faults)
	require.Len(t, faults, 4)
	for i, want := range []struct {
		row int
		err error
	}{{2, measure.ErrNotSupplied}, {3, measure.ErrDuplicate}, {4, measure.ErrDuplicate}, {6, measure.ErrNotSupplied}} {
		assert.Equal(t, want.row, faults[i].Row)
		require.ErrorIs(t, faults[i], want.err)
	}
}

func TestRegressionLeftOut(t *testing.T) {
	r := regressionOf(t, gpg.Factors{Categorical: []string{"band"}},
		paid(t, workforce.Female, "10", "5"), paid(t, workforce.Male, "12", "5"),
		paid(t, workforce.NotUsed, "12", "5"), paid(t, 0, "12", "5"), paid(t, 99, "12", "5"),
		paid(t, workforce.Male, "0", "5"), paid(t, workforce.Male, "12", ""),
		gpg.Observation{Sex: workforce.Male, Levels: []string{"5"}}, gpg.Observation{Sex: workforce.Male, Levels: []string{""}},
	)
	left := r.LeftOut()
	assert.Equal(t, []string{"3", "2", "1", "1"}, []string{
		left.NotUsed.String(), left.Unrated.String(), left.ZeroRate.String(), left.Incomplete.String(),
	})
	adjusted := r.Adjusted()
	assert.Equal(t, "1", adjusted.Men.String())
	assert.Equal(t, "1", adjusted.Women.String())
	near(t, "0.1823215568", adjusted.Raw) // ln 1.2
}

func TestRegressionAddFaults(t *testing.T) {
	for name, test := range map[string]struct {
		levels  []string
		numbers []float64
		want    []error
	}{
		"nothing":        {nil, nil, []error{measure.ErrNotSupplied, measure.ErrNotSupplied}},
		"too many":       {[]string{"a", "b", "c"}, []float64{1, 2}, []error{measure.ErrConflict, measure.ErrConflict}},
		"not a number":   {[]string{"a", "b"}, []float64{math.NaN()}, []error{measure.ErrOutOfRange}},
		"infinite":       {[]string{"a", "b"}, []float64{math.Inf(-1)}, []error{measure.ErrOutOfRange}},
		"beyond reason":  {[]string{"a", "b"}, []float64{-1e13}, []error{measure.ErrTooLarge}},
		"level and year": {[]string{"a"}, []float64{math.Inf(1)}, []error{measure.ErrNotSupplied, measure.ErrOutOfRange}},
	} {
		t.Run(name, func(t *testing.T) {
			r := regressionOf(t, threeFactors())
			rate, err := gpg.RateOf(100_000)
			require.NoError(t, err)
			err = r.Add(gpg.Observation{Sex: workforce.Male, Rate: rate, Levels: test.levels, Numbers: test.numbers})
			var faults measure.Faults
			require.ErrorAs(t, err, &faults)
			require.Len(t, faults, len(test.want))
			for i, want := range test.want {
				require.ErrorIs(t, faults[i], want)
			}
			assert.Equal(t, "0", r.Adjusted().Men.String())
			assert.Equal(t, "0", r.LeftOut().NotUsed.String())
		})
	}
}

// Merged in any grouping and order of people and levels, the figures are the same.
func TestRegressionMerge(t *testing.T) {
	staff := staffOf80(t)
	whole := regressionOf(t, threeFactors(), staff...)
	slices.Reverse(staff)
	left, right := regressionOf(t, threeFactors(), staff[:31]...), regressionOf(t, threeFactors(), staff[31:]...)
	require.NoError(t, right.Add(gpg.Observation{Levels: []string{"", ""}, Numbers: []float64{0}}))
	require.NoError(t, left.Merge(right))
	assert.Equal(t, "1", left.LeftOut().NotUsed.String())
	want, got := whole.Adjusted(), left.Adjusted()
	assert.Equal(t, want.Men, got.Men)
	near(t, want.Coefficient.Text(10), got.Coefficient)
	near(t, want.HC3.Text(10), got.HC3)

	other := regressionOf(t, gpg.Factors{Categorical: []string{"band"}, Numeric: []string{"years"}})
	require.ErrorIs(t, left.Merge(other), measure.ErrConflict)
	require.NoError(t, left.Merge(left))
	assert.Equal(t, "64", left.Adjusted().Men.String())
	near(t, want.Coefficient.Text(10), left.Adjusted().Coefficient)
}

// A regression keeps its own names.
func TestRegressionFactors(t *testing.T) {
	factors := threeFactors()
	r := regressionOf(t, factors)
	factors.Categorical[0] = "changed"
	r.Factors().Numeric[0] = "changed"
	assert.Equal(t, threeFactors(), r.Factors())
}

// The zero Regression has no factors.
func TestRegressionZero(t *testing.T) {
	var r gpg.Regression
	assert.Equal(t, measure.NoBase, r.Adjusted().Coefficient.Reason())
	require.NoError(t, r.Add(paid(t, workforce.Male, "20")))
	require.NoError(t, r.Add(paid(t, workforce.Female, "15")))
	assert.Equal(t, measure.Integer(25), r.Adjusted().Gap())
	assert.Empty(t, r.OaxacaThreeFold().Factors)
}

// More levels than can be told apart are refused, not computed for hours.
func TestRegressionTooManyLevels(t *testing.T) {
	r := regressionOf(t, gpg.Factors{Categorical: []string{"name"}})
	for i := range 501 {
		require.NoError(t, r.Add(paid(t, workforce.Sexes()[i%2], "10", strconv.Itoa(i))))
	}
	assert.Equal(t, measure.OutOfRange, r.Adjusted().Coefficient.Reason())
	assert.Equal(t, "251", r.Adjusted().Women.String())
	assert.Equal(t, measure.OutOfRange, r.OaxacaTwoFold(gpg.MensStructure).Explained.Reason())
}

func TestRegressionAddAllocates(t *testing.T) {
	staff := staffOf80(t)
	r := regressionOf(t, threeFactors(), staff...)
	assert.Zero(t, testing.AllocsPerRun(10, func() {
		for _, person := range staff {
			_ = r.Add(person)
		}
	}))
}

// A trust of 25,000 people in twelve bands, six staff groups and thirty years of
// service.
func BenchmarkRegression(b *testing.B) {
	var bands, groups []string
	for i := range 12 {
		bands, groups = append(bands, strconv.Itoa(i)), append(groups, strconv.Itoa(i/2))
	}
	random := numbersFrom(1)
	b.ReportAllocs()
	for b.Loop() {
		r, err := gpg.NewRegression(threeFactors())
		require.NoError(b, err)
		for range 25_000 {
			rate, err := gpg.RateOf(workforce.Pay(100_000 + random.Int64N(300_000)))
			require.NoError(b, err)
			levels := [2]string{bands[random.IntN(12)], groups[random.IntN(12)]}
			numbers := [1]float64{float64(random.IntN(30))}
			_ = r.Add(gpg.Observation{Sex: workforce.Sexes()[random.IntN(2)], Rate: rate, Levels: levels[:], Numbers: numbers[:]})
		}
		r.Adjusted()
	}
}
