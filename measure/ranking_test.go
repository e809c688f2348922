package measure_test

import (
	"fmt"
	"math/big"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
)

// appointmentRatio is the ratio of White to BME applicants appointed.
func appointmentRatio() measure.Definition {
	return measure.Definition{
		ID: "wres2", Direction: whiteToBME(), Better: measure.Parity, Unit: measure.Ratio, Places: 2,
	}
}

// figuresOf is one figure for every value, of organisations A, B, C, ….
func figuresOf(tb testing.TB, definition measure.Definition, values ...string) []measure.Figure {
	tb.Helper()
	figures := make([]measure.Figure, len(values))
	for i, value := range values {
		figures[i] = measure.Figure{
			Organisation: string(rune('A' + i)),
			Result:       measure.Result{Definition: definition, Value: exactly(tb, value)},
		}
	}
	return figures
}

func TestRank(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name   string
		better measure.Polarity
		unit   measure.Unit
		values []string
		want   []string // rank and organisation
	}{
		{"nobody", measure.Parity, measure.Ratio, nil, []string{}},
		{"one", measure.Parity, measure.Ratio, []string{"3.44"}, []string{"1 A"}},
		{"harassment", measure.Lower, measure.Percent, []string{"30.5", "28.9", "29.2"}, []string{"1 B", "2 C", "3 A"}},
		{"opportunities", measure.Higher, measure.Percent, []string{"38.3", "39.5", "36.5"}, []string{"1 B", "2 A", "3 C"}},
		{"headcount, greatest first", measure.Neither, measure.People, []string{"398", "421", "400"}, []string{"1 B", "2 C", "3 A"}},
		{"appointment", measure.Parity, measure.Ratio, []string{"3.44", "2.19", "0.73", "1"}, []string{"1 D", "2 C", "3 B", "4 A"}},
		{"a half is as far as two", measure.Parity, measure.Ratio, []string{"2", "1.5", "0.5", "2.01"}, []string{"1 B", "2= A", "2= C", "4 D"}},
		{"a ratio of zero is furthest", measure.Parity, measure.Ratio, []string{"0", "1000", "0.001", "0"}, []string{"1= B", "1= C", "3= A", "3= D"}},
		{"the board on either side", measure.Parity, measure.Points, []string{"-8.6", "7.6", "8.6", "0", "-23.5"}, []string{"1 D", "2 B", "3= A", "3= C", "5 E"}},
		{"three at the top", measure.Lower, measure.Percent, []string{"5", "4", "4", "6", "4"}, []string{"1= B", "1= C", "1= E", "4 A", "5 D"}},
		{"1, 2, 2, 4", measure.Higher, measure.Score, []string{"6", "8", "7", "7"}, []string{"1 B", "2= C", "2= D", "4 A"}},
		{"equal as printed alone", measure.Lower, measure.Percent, []string{"1001/10000", "1002/10000", "2002/20000"}, []string{"1= A", "1= C", "3 B"}},
		{
			"without a value", measure.Lower, measure.Percent,
			[]string{"[x]", "30", "N/A: no base", "[c]", "20", "[x]"},
			[]string{"1 E", "2 B", "0 A", "0 C", "0 D", "0 F"},
		},
		{"nobody has a value", measure.Parity, measure.Ratio, []string{"[c]", "N/A: no events"}, []string{"0 A", "0 B"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			definition := measure.Definition{ID: "wres2", Better: c.better, Unit: c.unit, Places: 2}
			figures := figuresOf(t, definition, c.values...)
			before := slices.Clone(figures)
			ranked, err := measure.Rank(figures)
			require.NoError(t, err)
			assert.Equal(t, before, figures)
			got := []string{}
			for _, r := range ranked {
				tied := map[bool]string{true: "="}[r.Tied]
				got = append(got, fmt.Sprintf("%d%s %s", r.Rank, tied, r.Organisation))
			}
			assert.Equal(t, c.want, got)
		})
	}
}

func TestRankedString(t *testing.T) {
	t.Parallel()
	figures := figuresOf(t, appointmentRatio(), "3.44", "1.59", "N/A: no events", "[c]", "[x]", "3.44")
	figures[1].Result.Interval = interval(t, "1.4", "1.9", measure.Ratio)
	ranked, err := measure.Rank(figures)
	require.NoError(t, err)
	var got []string
	for _, r := range ranked {
		got = append(got, r.String())
	}
	assert.Equal(t, []string{
		"1 B, wres2: 1.59 (1.40 to 1.90)", "2= A, wres2: 3.44", "2= F, wres2: 3.44",
		"- C, wres2: N/A: no events", "- D, wres2: [c]", "- E, wres2: [x]",
	}, got)
	assert.Equal(t, "- , : [x]", measure.Ranked{}.String())
}

func TestRankFaults(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name   string
		spoil  func(figures []measure.Figure)
		want   string
		kind   error
		faults int
	}{
		{"no name", func(f []measure.Figure) { f[1].Organisation = "" }, "wres2: row 2: organisation: not supplied", measure.ErrNotSupplied, 1},
		{"two without a name", func(f []measure.Figure) { f[0].Organisation, f[1].Organisation = "", "" }, "wres2: row 1: organisation: not supplied\nwres2: row 2: organisation: not supplied", measure.ErrNotSupplied, 2},
		{"a name again", func(f []measure.Figure) { f[2].Organisation = "A" }, "A: wres2: row 3: organisation: duplicate", measure.ErrDuplicate, 1},
		{"a name three times", func(f []measure.Figure) { f[1].Organisation, f[2].Organisation = "A", "A" }, "A: wres2: row 2: organisation: duplicate\nA: wres2: row 3: organisation: duplicate", measure.ErrDuplicate, 2},
		{"another indicator", func(f []measure.Figure) { f[1].Result.Definition.ID = "wres4" }, `B: wres4: row 2: definition: wres4: conflict: the first has "wres2"`, measure.ErrConflict, 1},
		{"another part", func(f []measure.Figure) { f[2].Result.Part = "medical" }, `C: wres2: row 3: part: medical: conflict: the first has ""`, measure.ErrConflict, 1},
		{"another group", func(f []measure.Figure) { f[2].Result.Group = "BME" }, `C: wres2: row 3: group: BME: conflict: the first has ""`, measure.ErrConflict, 1},
		{"the other way round", func(f []measure.Figure) { f[1].Result.Definition.Direction = whiteToBME().Reversed() }, `B: wres2: row 2: direction: {BME White White}: conflict: the first has "{White BME BME}"`, measure.ErrConflict, 1},
		{"another unit", func(f []measure.Figure) { f[1].Result.Definition.Unit = measure.Percent }, `B: wres2: row 2: unit: %: conflict: the first has "ratio"`, measure.ErrConflict, 1},
		{"another polarity", func(f []measure.Figure) { f[1].Result.Definition.Better = measure.Lower }, `B: wres2: row 2: better: lower: conflict: the first has "parity"`, measure.ErrConflict, 1},
		{"another basis", func(f []measure.Figure) { f[0].Result.Basis = "two-year mean"; f[2].Result.Basis = "two-year mean" }, `B: wres2: row 2: basis: conflict: the first has "two-year mean"`, measure.ErrConflict, 1},
		{"another year", func(f []measure.Figure) { f[0].Result.Year, f[1].Result.Year, f[2].Result.Year = 2022, 2023, 2022 }, `B: wres2: row 2: year: 2023: conflict: the first has "2022"`, measure.ErrConflict, 1},
		{"a ratio below zero", func(f []measure.Figure) { f[1].Result.Value = measure.Integer(-1) }, "B: wres2: row 2: value: -1: negative", measure.ErrNegative, 1},
		{"no polarity", func(f []measure.Figure) {
			for i := range f {
				f[i].Result.Definition.Better = 0
			}
		}, "wres2: better: not supplied", measure.ErrNotSupplied, 1},
		{"no such polarity", func(f []measure.Figure) {
			for i := range f {
				f[i].Result.Definition.Better = 99
			}
		}, "wres2: better: unrecognised: polarity 99", measure.ErrUnrecognised, 1},
		{"everything", func(f []measure.Figure) {
			f[1] = measure.Figure{Result: measure.Result{Part: "all", Group: "BME", Basis: "x", Year: 2024}}
			f[2].Organisation = "A"
		}, "", measure.ErrConflict, 10},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			figures := figuresOf(t, appointmentRatio(), "3.44", "2.19", "1")
			c.spoil(figures)
			ranked, err := measure.Rank(figures)
			assert.Nil(t, ranked)
			require.ErrorIs(t, err, c.kind)
			var faults measure.Faults
			require.ErrorAs(t, err, &faults)
			assert.Len(t, faults, c.faults)
			if c.want != "" {
				assert.Equal(t, c.want, err.Error())
			}
		})
	}
}

// TestRankAgainstCounting holds every rank to its meaning: one more than there
// are organisations that do better.
func TestRankAgainstCounting(t *testing.T) {
	t.Parallel()
	r := seeded(17)
	one := big.NewRat(1, 1)
	// distance is from one for a ratio, nil where that is infinite.
	distance := func(x *big.Rat, unit measure.Unit) *big.Rat {
		switch {
		case unit != measure.Ratio:
			return new(big.Rat).Abs(x)
		case x.Sign() == 0:
			return nil
		case x.Cmp(one) < 0:
			return new(big.Rat).Inv(x)
		}
		return x
	}
	better := func(x, y *big.Rat, definition measure.Definition) bool {
		switch definition.Better {
		case measure.Lower:
			return x.Cmp(y) < 0
		case measure.Higher, measure.Neither:
			return x.Cmp(y) > 0
		case measure.Parity:
		}
		dx, dy := distance(x, definition.Unit), distance(y, definition.Unit)
		return dx != nil && (dy == nil || dx.Cmp(dy) < 0)
	}
	for range 200 {
		units := []measure.Unit{measure.Ratio, measure.Points}
		definition := measure.Definition{ID: "x", Better: measure.Polarities()[r.IntN(4)], Unit: units[r.IntN(2)]}
		figures := make([]measure.Figure, r.IntN(60))
		numbers := make([]*big.Rat, len(figures))
		place := map[string]int{}
		for i := range figures {
			name := fmt.Sprint("organisation ", i)
			figures[i] = measure.Figure{Organisation: name, Result: measure.Result{Definition: definition}}
			place[name] = i
			if r.IntN(5) > 0 {
				numbers[i] = big.NewRat(r.Int64N(7), 1+r.Int64N(3))
				if definition.Unit != measure.Ratio && r.IntN(2) == 0 {
					numbers[i].Neg(numbers[i])
				}
				figures[i].Result.Value = measure.FromRat(numbers[i])
			}
		}
		ranked, err := measure.Rank(figures)
		require.NoError(t, err)
		require.Len(t, ranked, len(figures))
		for at, got := range ranked {
			i := place[got.Organisation]
			require.Equal(t, figures[i], got.Figure)
			if at > 0 {
				before := ranked[at-1]
				require.True(t, (before.Rank > 0 && (got.Rank == 0 || before.Rank < got.Rank)) ||
					(before.Rank == got.Rank && place[before.Organisation] < i), "in order, and as given within a tie")
			}
			if numbers[i] == nil {
				require.Zero(t, got.Rank)
				require.False(t, got.Tied)
				continue
			}
			ahead, level := 0, 0
			for _, other := range numbers {
				switch {
				case other == nil:
				case better(other, numbers[i], definition):
					ahead++
				case !better(numbers[i], other, definition):
					level++ // with itself too
				}
			}
			require.Equal(t, ahead+1, got.Rank)
			require.Equal(t, level > 1, got.Tied)
		}
	}
}

func TestFigures(t *testing.T) {
	t.Parallel()
	results := []measure.Result{
		{Definition: measure.Definition{ID: "wres1"}, Part: "band 5", Group: "BME"},
		{Definition: measure.Definition{ID: "wres1"}, Part: "band 5", Group: "White"},
		{Definition: measure.Definition{ID: "wres2"}},
		{Definition: measure.Definition{ID: "wres2"}, Basis: "again"},
	}
	assert.Equal(t, []measure.Figure{{"QHG", results[1]}}, measure.Figures(results[1].Key(), "QHG", results))
	assert.Empty(t, measure.Figures(measure.Key{ID: "wres3"}, "QHG", results))
	_, err := measure.Rank(measure.Figures(results[2].Key(), "QHG", results))
	require.ErrorIs(t, err, measure.ErrDuplicate)
}
