package measure_test

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/workforce-equality/equality/measure"
)

// ranks are the people of a group in two ranks.
func ranks(tb testing.TB, upper, lower int64) measure.Odds {
	tb.Helper()
	return measure.Odds{Upper: people(tb, upper), Lower: people(tb, lower)}
}

// spread is (a/b) ÷ (c/d), White over BME.
func spread(tb testing.TB, a, b, c, d int64) measure.OddsRatio {
	tb.Helper()
	return measure.NewOddsRatio(ranks(tb, a, b), ranks(tb, c, d), whiteToBME())
}

func TestOddsRatio(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name       string
		a, b, c, d int64
		exact      string
		sentence   string
	}{
		{"more White staff above", 120, 200, 40, 80, "6/5", "White 1.20 times as many in the upper rank for each in the lower as BME"},
		{"parity", 5, 50, 7, 70, "1", "White 1.00 times as many in the upper rank for each in the lower as BME"},
		{"more above than below", 300, 100, 50, 100, "6", "White 6.00 times as many in the upper rank for each in the lower as BME"},
		// J. M. Bland and D. G. Altman, British Medical Journal 320 (2000), 1468, print 4.89.
		{"hay fever and eczema", 141, 420, 928, 13525, "127135/25984", "White 4.89 times as many in the upper rank for each in the lower as BME"},
		{"none of the first group above", 0, 288, 3, 96, "0", "White 0.00 times as many in the upper rank for each in the lower as BME"},
		{"none of the second group above", 3, 288, 0, 96, "N/A: no events in the second group", "White to BME N/A: events among White only"},
		{"nobody above", 0, 288, 0, 96, "N/A: no events", "White to BME N/A: no events"},
		{"none of the first group below", 3, 0, 9, 96, "N/A: no base", "White to BME N/A: no base"},
		{"none of the second group below", 3, 288, 9, 0, "N/A: no base", "White to BME N/A: no base"},
		{"none of the second group at all", 3, 288, 0, 0, "N/A: no base", "White to BME N/A: no base"},
		{"nobody at all", 0, 0, 0, 0, "N/A: no base", "White to BME N/A: no base"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			o := spread(t, c.a, c.b, c.c, c.d)
			assert.Equal(t, c.exact, marshalled(t, o.Ratio()))
			assert.Equal(t, c.sentence, o.String())
			assert.Equal(t, ranks(t, c.a, c.b), o.Of())
			assert.Equal(t, ranks(t, c.c, c.d), o.To())
			assert.Equal(t, o.Of(), o.Reversed().To())
			assert.Equal(t, o, o.Reversed().Reversed())
			assert.Equal(t, whiteToBME(), o.Direction())
			assert.Equal(t, "BME", o.Reversed().Direction().Of)
		})
	}
	greatest := spread(t, measure.MaxCount, 1, 1, measure.MaxCount)
	assert.Equal(t, "1"+string(zeros(24)), greatest.Ratio().String())
	assert.Equal(t, "6/5", measure.NewOddsRatio(ranks(t, 120, 200), ranks(t, 40, 80), measure.Direction{}).Ratio().String())
	assert.Equal(t, "1.20", measure.NewOddsRatio(ranks(t, 120, 200), ranks(t, 40, 80), measure.Direction{}).String())
	assert.Equal(t, "[x]", measure.OddsRatio{}.String())
}

// TestOddsRatioAbsentCounts leaves out each of the four counts in turn.
func TestOddsRatioAbsentCounts(t *testing.T) {
	t.Parallel()
	for _, reason := range reasons() {
		t.Run(reason.String(), func(t *testing.T) {
			t.Parallel()
			for left := range 4 {
				for _, n := range []int64{10, 0} {
					if n == 0 && reason.Undefined() {
						continue // an empty rank is undefined as well
					}
					cells := counts(t, n, n, n, n)
					cells[left] = measure.AbsentCount(reason)
					o := measure.NewOddsRatio(
						measure.Odds{Upper: cells[0], Lower: cells[1]}, measure.Odds{Upper: cells[2], Lower: cells[3]}, whiteToBME())
					assert.Equal(t, measure.Absent(reason), o.Ratio())
					assert.Equal(t, measure.AbsentInterval(reason), o.Woolf(0.95))
					assert.Equal(t, measure.Reading{Reason: reason}, o.FourFifths())
					assert.Equal(t, measure.Test{Statistic: measure.Absent(reason), P: measure.Absent(reason)}, o.Test())
					assert.Len(t, o.Warnings(), map[int64]int{10: 0, 0: 3}[n], "of the counts that are known")
				}
			}
		})
	}
}

// Through the middle rank or past it, the way from the lower to the upper rank
// is the same.
func TestOddsRatioOfThreeRanks(t *testing.T) {
	t.Parallel()
	r := seeded(5)
	for range 500 {
		rank := func() int64 { return 1 + r.Int64N(1+r.Int64N(measure.MaxCount)) }
		lower, middle, upper := [2]int64{rank(), rank()}, [2]int64{rank(), rank()}, [2]int64{rank(), rank()}
		first := spread(t, middle[0], lower[0], middle[1], lower[1]).Ratio()
		second := spread(t, upper[0], middle[0], upper[1], middle[1]).Ratio()
		assert.Equal(t, spread(t, upper[0], lower[0], upper[1], lower[1]).Ratio(), first.Times(second))
	}
}

func TestWoolf(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name       string
		a, b, c, d int64
		places     int
		low, high  string
	}{
		{"hay fever and eczema, Bland and Altman 2000", 141, 420, 928, 13525, 2, "4.00", "5.99"},
		{"R package ORCI, Woolf.CI(2, 14, 1, 11)", 2, 12, 1, 10, 7, "0.1310604", "21.1946394"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			got := spread(t, c.a, c.b, c.c, c.d).Woolf(0.95)
			assert.Equal(t, c.low, got.Low.Text(c.places))
			assert.Equal(t, c.high, got.High.Text(c.places))
			assert.Equal(t, measure.Ratio, got.Unit)
			assert.InDelta(t, 0.95, got.Level, 0)
		})
	}
}

func TestWoolfAgainstPublishedFormula(t *testing.T) {
	t.Parallel()
	r := seeded(11)
	one := preciseCount(1)
	for range 500 {
		rank := func() int64 { return 1 + r.Int64N(1+r.Int64N(1+r.Int64N(measure.MaxCount))) }
		a, b, c, d := rank(), rank(), rank(), rank()
		ratio := preciseCount(a).times(preciseCount(d)).over(preciseCount(b).times(preciseCount(c)))
		variance := preciseCount(0)
		for _, n := range []int64{a, b, c, d} {
			variance = variance.plus(one.over(preciseCount(n)))
		}
		for _, level := range confidences() {
			factor := preciseText(t, level.z).times(variance.root()).exponential()
			got := spread(t, a, b, c, d).Woolf(level.level)
			assertNear(t, ratio.over(factor), got.Low, a, b, c, d, level.level)
			assertNear(t, ratio.times(factor), got.High, a, b, c, d, level.level)
		}
	}
}

func TestWoolfUndefined(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name       string
		a, b, c, d int64
		want       measure.Reason
	}{
		{"none of the first group above", 0, 288, 3, 96, measure.NoEvents},
		{"none of the second group above", 3, 288, 0, 96, measure.NoComparatorEvents},
		{"nobody above", 0, 288, 0, 96, measure.NoEvents},
		{"none of the first group below", 3, 0, 9, 96, measure.NoBase},
		{"none of the second group below", 3, 288, 9, 0, measure.NoBase},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			assert.Equal(t, measure.AbsentInterval(c.want), spread(t, c.a, c.b, c.c, c.d).Woolf(0.95))
		})
	}
	for name, level := range strangeLevels() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			assert.Equal(t, measure.AbsentInterval(measure.OutOfRange), spread(t, 120, 200, 40, 80).Woolf(level))
		})
	}
}

func TestOddsRatioTest(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name       string
		a, b, c, d int64
		want       string
	}{
		// Of the people of WRES 2, 2024, appointed and not appointed.
		{"30 and 62, 9 and 86", 30, 62, 9, 86, "chi-square 15.16, p < 0.001"},
		// R. A. Fisher, The Design of Experiments (1935), the lady tasting tea: 34/70.
		{"3 and 1, 1 and 3", 3, 1, 1, 3, "Fisher's exact test, p = 0.486"},
		{"the first group is below alone", 0, 10, 10, 0, "chi-square 20.00, p < 0.001"},
		{"the second group is above alone", 10, 10, 20, 0, "chi-square 13.33, p < 0.001"},
		{"nobody above", 0, 288, 0, 96, "no test, N/A: no events"},
		{"nobody below", 288, 0, 96, 0, "no test, N/A: not applicable"},
		{"nobody in the first group", 0, 0, 9, 96, "no test, N/A: no base"},
		{"nobody in the second group", 9, 96, 0, 0, "no test, N/A: no base"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			assert.Equal(t, c.want, spread(t, c.a, c.b, c.c, c.d).Test().String())
		})
	}
	// Four of the greatest counts are a table like any other: they add up to more
	// than a count may be, and both statistics are zero.
	const most = measure.MaxCount
	assert.Equal(t, "chi-square 0.00, p = 1.000", spread(t, most, most, most, most).Test().String())
}

func TestOddsRatioFourFifths(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name       string
		a, b, c, d int64
		want       string
	}{
		{"exactly 1.25", 5, 10, 4, 10, "within range"},
		{"above 1.25", 126, 100, 100, 100, "adverse to BME"},
		{"exactly 0.80", 4, 10, 5, 10, "within range"},
		{"below 0.80", 79, 100, 100, 100, "adverse to White"},
		{"nobody above", 0, 288, 0, 96, "N/A: no events"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			assert.Equal(t, c.want, spread(t, c.a, c.b, c.c, c.d).FourFifths().String())
		})
	}
}

func TestOddsRatioWarnings(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name       string
		a, b, c, d int64
		want       []string
	}{
		{"ten in the least", 30, 62, 10, 86, nil},
		{"nine of the second group above", 30, 62, 9, 86, []string{"few in the upper rank: 9 among BME"}},
		{"nine of the first group above", 9, 86, 30, 62, []string{"few in the upper rank: 9 among White"}},
		{"nine of the second group below", 62, 30, 86, 9, []string{"few in the lower rank: 9 among BME"}},
		{"nine of the first group below", 86, 9, 62, 30, []string{"few in the lower rank: 9 among White"}},
		{"nine of the first group in both ranks together", 4, 5, 0, 300, []string{
			"few in the upper rank: 4 among White", "few in the lower rank: 5 among White", "few in the upper rank: 0 among BME",
		}},
		{"nine of the second group in both ranks together", 0, 300, 4, 5, []string{
			"few in the upper rank: 0 among White", "few in the upper rank: 4 among BME", "few in the lower rank: 5 among BME",
		}},
		{"by chance", 16, 6, 35, 4, []string{ // WRES 2, 2021
			"few in the lower rank: 6 among White", "few in the lower rank: 4 among BME", "cannot be told from chance: Fisher's exact test, p = 0.147",
		}},
		{"by chance alone", 120, 200, 40, 80, []string{"cannot be told from chance: chi-square 0.65, p = 0.418"}},
		{"nobody", 0, 0, 0, 0, []string{
			"few in the upper rank: 0 among White", "few in the lower rank: 0 among White", "few in the upper rank: 0 among BME", "few in the lower rank: 0 among BME",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			assert.Equal(t, c.want, sentences(spread(t, c.a, c.b, c.c, c.d).Warnings()))
		})
	}
	assert.Empty(t, measure.OddsRatio{}.Warnings(), "nothing supplied is nothing doubted")
}

// TestOddsRatioSmallCounts holds every ratio of ranks of up to ten people to
// ad ÷ bc, and its test to that of the shares in the upper rank.
func TestOddsRatioSmallCounts(t *testing.T) {
	t.Parallel()
	const most = 10
	n := make([]measure.Count, 2*most+1)
	for i := range n {
		n[i] = people(t, int64(i))
	}
	var wrong [][4]int
	for a := range most + 1 {
		for b := range most + 1 {
			for c := range most + 1 {
				for d := range most + 1 {
					o := measure.NewOddsRatio(
						measure.Odds{Upper: n[a], Lower: n[b]}, measure.Odds{Upper: n[c], Lower: n[d]}, whiteToBME())
					shares := measure.NewRelativeLikelihood(
						measure.NewLikelihood(n[a], n[a+b]), measure.NewLikelihood(n[c], n[c+d]), whiteToBME())
					defined := b > 0 && c > 0 && d > 0
					same := defined == o.Ratio().Known() && o.Test() == shares.Test()
					if defined {
						same = same && o.Ratio() == measure.FromRat(big.NewRat(int64(a*d), int64(b*c)))
					}
					if !same {
						wrong = append(wrong, [4]int{a, b, c, d})
					}
				}
			}
		}
	}
	assert.Empty(t, wrong)
}
