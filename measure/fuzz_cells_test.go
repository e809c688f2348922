package measure_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
)

// fuzzedCount is a count, or none for any of the reasons.
func fuzzedCount(tb testing.TB, n int64, most int64, kind uint8) measure.Count {
	tb.Helper()
	all := measure.Reasons()
	if kind %= uint8(2 * len(all)); int(kind) < len(all) {
		return measure.AbsentCount(all[kind])
	}
	return people(tb, bounded(n, most))
}

// fuzzedCells are cells of such counts; the kinds are the digits of a number.
func fuzzedCells(tb testing.TB, brown, blue, unknown int64, kinds uint32) measure.Cells[eyes] {
	tb.Helper()
	const most = measure.MaxCount / 8 // so that no sum is too large
	return measure.NewCells[eyes](
		fuzzedCount(tb, brown, most, uint8(kinds)), fuzzedCount(tb, blue, most, uint8(kinds>>8)), fuzzedCount(tb, unknown, most, uint8(kinds>>16)),
	)
}

// known are kinds that give counts.
const known = 0xffffff / 255 * 21

// add seeds a fuzz target with two headcounts, of which the second is sometimes a
// part of the first.
func add(f *testing.F) {
	f.Helper()
	for _, c := range [][6]int64{
		{288, 96, 16, 10, 2, 1},
		{92, 95, 96, 30, 9, 21},
		{0, 0, 0, 0, 0, 0},
		{20, 8, 0, 21, 9, 5},
		{measure.MaxCount, measure.MaxCount, measure.MaxCount, -1, 1, 7},
	} {
		for _, kinds := range [][2]uint32{{known, known}, {known, 1}, {0, 0}, {0x010203, 0x010203}, {0x0a0b0c, known}} {
			f.Add(c[0], c[1], c[2], c[3], c[4], c[5], kinds[0], kinds[1])
		}
	}
}

func FuzzCells(f *testing.F) {
	add(f)
	f.Fuzz(func(t *testing.T, brown1, blue1, unknown1, brown2, blue2, unknown2 int64, kinds1, kinds2 uint32) {
		a, b := fuzzedCells(t, brown1, blue1, unknown1, kinds1), fuzzedCells(t, brown2, blue2, unknown2, kinds2)
		requireSum(t, a.Total().Value(), measure.Count.Value, a.Of)
		requireSum(t, measure.Integer(100), func(p measure.Proportion) measure.Value { return p.Percent() }, a.Share)

		if part := a.ShareOfKnown(blue).Percent(); part.Known() {
			require.Equal(t, measure.Integer(100), part.Plus(a.ShareOfKnown(brown).Percent()))
		}
		if complete := a.Completeness().Proportion(); complete.Percent().Known() {
			require.Equal(t, a.Share(unseen).Complement(), complete)
			require.Equal(t, a.Of(brown).Plus(a.Of(blue)), complete.Part())
		}

		sum, rest := a.Plus(b), a.Minus(b)
		require.Equal(t, sum.String(), b.Plus(a).String(), "but for why there is none, where there are two reasons")
		whole := sum.Minus(b)
		require.Equal(t, sum, measure.SumCells(a, b))
		require.Equal(t, sum.Plus(rest), measure.SumCells(a, b, rest))
		difference := measure.Representation[eyes]{Staff: a, Workforce: b}
		requireSum(t, measure.Integer(0), measure.Difference.Points, difference.Difference)
		for _, group := range measure.Groups[eyes]() {
			one, other := a.Of(group), b.Of(group)
			if one.Known() && other.Known() {
				require.Equal(t, one, whole.Of(group), "what was added is taken away again")
			} else {
				require.False(t, whole.Of(group).Known() || sum.Of(group).Known())
			}
			order, bothKnown := one.Value().Compare(other.Value())
			switch {
			case !bothKnown:
				require.False(t, rest.Of(group).Known())
			case order < 0:
				require.Equal(t, measure.OutOfRange, rest.Of(group).Reason())
			default:
				require.Equal(t, one, rest.Of(group).Plus(other))
			}
		}
		for _, cells := range []measure.Cells[eyes]{a, b, sum, rest, whole} {
			require.Equal(t, cells, readCells(t, written(t, cells)))
		}
	})
}

// requireSum holds what is so of every group to a sum, where all of it is known.
func requireSum[T any](t *testing.T, want measure.Value, value func(T) measure.Value, of func(eyes) T) {
	t.Helper()
	var values []measure.Value
	for _, group := range measure.Groups[eyes]() {
		values = append(values, value(of(group)))
	}
	if sum := measure.Sum(values...); sum.Known() {
		require.Equal(t, want, sum)
	}
}

// Of the groups of two headcounts one is taken for the people and the other for
// what happened to them.
func FuzzLikelihoods(f *testing.F) {
	add(f)
	f.Fuzz(func(t *testing.T, brown1, blue1, unknown1, brown2, blue2, unknown2 int64, kinds1, kinds2 uint32) {
		base, events := fuzzedCells(t, brown1, blue1, unknown1, kinds1), fuzzedCells(t, brown2, blue2, unknown2, kinds2)
		previous := fuzzedCells(t, unknown2, brown2, blue2, kinds2>>4|kinds1<<20)
		year := measure.Likelihoods[eyes]{Base: base, Events: events, Direction: brownToBlue()}
		years, summed := year, year
		years.Previous, summed.Events = previous, events.Plus(previous)

		if previous.Supplied() {
			require.Equal(t, summed.RelativeLikelihood().Ratio(), years.RelativeLikelihood().Ratio(), "twice the people stand on both sides")
			for _, group := range measure.Groups[eyes]() {
				mean := events.Of(group).Value().Plus(previous.Of(group).Value()).Over(measure.Integer(2)).Over(base.Of(group).Value())
				if mean.Known() {
					require.Equal(t, mean, years.Of(group).Rate())
				}
			}
		} else {
			require.Equal(t, year, years)
		}
		require.Equal(t, summed.RelativeLikelihood(), year.Together(measure.Likelihoods[eyes]{Events: previous}).RelativeLikelihood())
		twice := years.Together(years)
		require.Equal(t, twice.Direction, years.Direction)
		if ratio := years.RelativeLikelihood().Ratio(); ratio.Known() {
			require.Equal(t, ratio, twice.RelativeLikelihood().Ratio(), "twice as many of each are as likely")
		}
		if previous.Supplied() {
			require.False(t, years.Together(year).RelativeLikelihood().Ratio().Known(), "one year and two do not add up")
		}

		for _, likelihoods := range []measure.Likelihoods[eyes]{year, years, twice} {
			var back measure.Likelihoods[eyes]
			require.NoError(t, json.Unmarshal([]byte(written(t, likelihoods)), &back))
			require.Equal(t, likelihoods, back)
			turned := likelihoods
			turned.Direction = likelihoods.Direction.Reversed()
			require.Equal(t, likelihoods.RelativeLikelihood().Reversed(), turned.RelativeLikelihood())
			require.Equal(t, fewOf(likelihoods), countDoubts(likelihoods.Warnings(), measure.FewEvents))
			for _, warning := range likelihoods.Warnings() {
				require.NotEmpty(t, warning.Sentence)
			}
			report := measure.LikelihoodReport[eyes]{Likelihoods: likelihoods, Averaging: measure.SingleYear}
			require.Equal(t, measure.OnBasis("single year", likelihoods.Results("hired", "")), report.Results("hired"))
			results := likelihoods.Results("hired", "")
			before := slices.Clone(results)
			described := measure.Describe([]measure.Definition{{ID: "hired", Title: "Hired"}}, results)
			require.Equal(t, before, results)
			require.Equal(t, "Hired", described[0].Definition.Title)
		}
	})
}

// fewOf counts the groups with fewer than ten events: none where nothing was
// supplied, or nothing happened to anybody of either.
func fewOf(l measure.Likelihoods[eyes]) int {
	few, happened := 0, false
	for _, group := range measure.Compared[eyes]() {
		events, isKnown := l.Of(group).Events().Int64()
		happened = happened || events > 0
		if isKnown && events < 10 {
			few++
		}
	}
	if !happened || !l.Events.Supplied() {
		return 0
	}
	return few
}

func countDoubts(warnings []measure.Warning, kind measure.Doubt) int {
	return len(slices.DeleteFunc(doubtsOf(warnings), func(d measure.Doubt) bool { return d != kind }))
}

// Whatever is read, cells whose parts are their total come out, or nothing does.
func FuzzCellsJSON(f *testing.F) {
	for _, text := range []string{
		`{"brown":"288","blue":"96","unknown":"16","Total":"400"}`, `{"brown":"10","blue":"[c]","unknown":"1","Total":"[c]"}`, `{"Total":"13"}`,
		`{"brown":"10","blue":"2","unknown":"1","Total":"12"}`, `{"brown":"1000000000000","blue":"1","unknown":"0"}`, `{"hazel":"1"}`, `{"brown":1}`,
		`{"brown":"N/A: no base","blue":"N/A: no reason"}`, `null`, `[`, `{"brown":"1","brown":"2"}`, `{"brown":"-0","blue":"+7","unknown":"007"}`, "\xff", ``,
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var cells measure.Cells[eyes]
		var pair measure.Pair[eyes, measure.Count]
		if err := json.Unmarshal(text, &pair); err != nil {
			require.Equal(t, measure.Pair[eyes, measure.Count]{}, pair)
		} else {
			var back measure.Pair[eyes, measure.Count]
			require.NoError(t, json.Unmarshal([]byte(written(t, pair)), &back))
			require.Equal(t, pair, back)
		}
		if err := json.Unmarshal(text, &cells); err != nil {
			require.Equal(t, measure.Cells[eyes]{}, cells)
			require.Less(t, len(err.Error()), 1_000)
			return
		}
		require.Equal(t, cells, readCells(t, written(t, cells)))
		if cells.Total().Known() {
			requireSum(t, cells.Total().Value(), measure.Count.Value, cells.Of)
		}
		for _, group := range append(measure.Groups[eyes](), noEyes()...) {
			for _, percent := range []measure.Value{cells.Share(group).Percent(), cells.ShareOfKnown(group).Percent()} {
				order, isKnown := percent.Compare(measure.Integer(100))
				require.True(t, !isKnown || order <= 0 && percent.Sign() >= 0)
			}
		}
		require.NotEmpty(t, cells.Results("staff", "", nil))
		require.NotEmpty(t, cells.CompletenessResults("staff"))
	})
}
