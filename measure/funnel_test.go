package measure_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/workforce-equality/equality/measure"
)

func TestFunnel(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name      string
		target    string
		n         int64
		level     float64
		low, high string
	}{
		// 1.959964 and 3.090232 times √(50 × 50 ÷ 100) = 5.
		{"half of 100", "50", 100, 0.95, "40.2002", "59.7998"},
		{"half of 100, outer", "50", 100, 0.998, "34.5488", "65.4512"},
		// 1.959964 and 3.090232 times √(10 × 90 ÷ 50) = 4.242641.
		{"a tenth of 50", "10", 50, 0.95, "1.6846", "18.3154"},
		{"a tenth of 50, cut at 0", "10", 50, 0.998, "0.0000", "23.1107"},
		{"nine tenths of 50, cut at 100", "90", 50, 0.998, "76.8893", "100.0000"},
		// 1.959964 × √(24 × 76 ÷ 400) = 1.959964 × 2.135416.
		{"BME of 400 staff", "24", 400, 0.95, "19.8147", "28.1853"},
		{"one person", "50", 1, 0.95, "0.0000", "100.0000"},
		{"no target", "0", 100, 0.95, "0.0000", "0.0000"},
		{"everybody", "100", 100, 0.998, "100.0000", "100.0000"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			got := share(t, 0, c.n).Funnel(exactly(t, c.target), c.level)
			assert.Equal(t, c.low, got.Low.Text(4))
			assert.Equal(t, c.high, got.High.Text(4))
			assert.Equal(t, measure.Percent, got.Unit)
			assert.InDelta(t, c.level, got.Level, 0)
			assert.Equal(t, got, share(t, c.n, c.n).Funnel(exactly(t, c.target), c.level), "whatever the part")
			assert.Equal(t, got, likelihood(t, c.n, c.n).Funnel(exactly(t, c.target), c.level))
		})
	}
}

// funnelConfidences are the two usual levels with their points of the normal
// distribution, from published tables.
func funnelConfidences() []confidence {
	return []confidence{confidences()[0], {0.998, "3.090232306167813541540399830107379205491"}}
}

func TestFunnelAgainstPublishedFormula(t *testing.T) {
	t.Parallel()
	r := seeded(5)
	zero, hundred := preciseCount(0), preciseCount(100)
	for range 500 {
		n := 1 + r.Int64N(1+r.Int64N(measure.MaxCount))
		whole := 1 + r.Int64N(1+r.Int64N(measure.MaxCount))
		target := share(t, r.Int64N(whole+1), whole).Percent()
		centre := preciseValue(t, target)
		for _, c := range funnelConfidences() {
			half := preciseText(t, c.z).times(centre.times(hundred.minus(centre)).over(preciseCount(n)).root())
			low, high := centre.minus(half), centre.plus(half)
			if low.Sign() < 0 {
				low = zero
			}
			if high.Cmp(hundred.Float) > 0 {
				high = hundred
			}
			got := share(t, 0, n).Funnel(target, c.level)
			assertNear(t, low, got.Low, n, target, c.level)
			assertNear(t, high, got.High, n, target, c.level)
		}
	}
}

func TestRatioFunnelAgainstPublishedFormula(t *testing.T) {
	t.Parallel()
	r := seeded(6)
	one := preciseCount(1)
	count := func() (events, base int64) {
		base = 1 + r.Int64N(1+r.Int64N(1+r.Int64N(measure.MaxCount)))
		return 1 + r.Int64N(base), base
	}
	for range 300 {
		a, n := count()
		b, m := count()
		target := measure.Fraction(1+r.Int64N(300), 1+r.Int64N(100))
		for _, c := range funnelConfidences() {
			variance := one.over(preciseCount(a)).minus(one.over(preciseCount(n))).
				plus(one.over(preciseCount(b))).minus(one.over(preciseCount(m)))
			factor := preciseText(t, c.z).times(variance.root()).exponential()
			got := relative(t, a, n, b, m).Funnel(target, c.level)
			assertNear(t, preciseValue(t, target).over(factor), got.Low, a, n, b, m, target, c.level)
			assertNear(t, preciseValue(t, target).times(factor), got.High, a, n, b, m, target, c.level)
			assert.Equal(t, measure.Ratio, got.Unit)
		}
	}
}

func TestFunnelUndefined(t *testing.T) {
	t.Parallel()
	hidden, known := measure.AbsentCount(measure.Suppressed), people(t, 96)
	ten, one := measure.Integer(10), measure.Integer(1)
	part := func(part, whole measure.Count) measure.Proportion {
		p, err := measure.NewProportion(part, whole)
		assert.NoError(t, err)
		return p
	}
	pair := measure.NewRelativeLikelihood(likelihood(t, 3, 288), measure.NewLikelihood(hidden, known), whiteToBME())
	usual := relative(t, 30, 92, 9, 95)
	enormous := measure.Integer(math.MaxInt64)
	for range 5 {
		enormous = enormous.Times(enormous)
	}
	for _, c := range []struct {
		name string
		got  measure.Interval
		want measure.Reason
	}{
		{"nobody", share(t, 0, 0).Funnel(ten, 0.95), measure.NoBase},
		{"no such likelihood", likelihood(t, 3, 0).Funnel(ten, 0.95), measure.NoBase},
		{"hidden whole", part(hidden, hidden).Funnel(ten, 0.95), measure.Suppressed},
		{"not supplied", measure.Proportion{}.Funnel(ten, 0.95), measure.NotSupplied},
		{"no target", share(t, 9, 95).Funnel(measure.Value{}, 0.95), measure.NotSupplied},
		{"hidden target beside nobody", share(t, 0, 0).Funnel(measure.Absent(measure.Suppressed), 0.95), measure.Suppressed},
		{"target of no base", likelihood(t, 9, 95).Funnel(measure.Absent(measure.NoBase), 0.95), measure.NoBase},
		{"target below 0", share(t, 9, 95).Funnel(exactly(t, "-0.001"), 0.95), measure.OutOfRange},
		{"target above 100", share(t, 9, 95).Funnel(exactly(t, "100.001"), 0.95), measure.OutOfRange},
		{"more events than people", likelihood(t, 96, 95).Funnel(ten, 0.95), measure.OutOfRange},
		{"more events than people and no target", likelihood(t, 96, 95).Funnel(measure.Value{}, 0.95), measure.NotSupplied},
		{"ratio: nobody entered", relative(t, 0, 288, 0, 96).Funnel(one, 0.95), measure.NoEvents},
		{"ratio: none in the first group", relative(t, 0, 288, 3, 96).Funnel(one, 0.95), measure.NoEvents},
		{"ratio: none in the second group", relative(t, 3, 288, 0, 96).Funnel(one, 0.95), measure.NoComparatorEvents},
		{"ratio: nobody in a group", relative(t, 3, 288, 0, 0).Funnel(one, 0.95), measure.NoBase},
		{"ratio: more events than people", relative(t, 3, 288, 97, 96).Funnel(one, 0.95), measure.OutOfRange},
		{"ratio: not supplied", measure.RelativeLikelihood{}.Funnel(one, 0.95), measure.NotSupplied},
		{"ratio: suppressed", pair.Funnel(one, 0.95), measure.Suppressed},
		{"ratio: suppressed beside no target", pair.Funnel(measure.Value{}, 0.95), measure.Suppressed},
		{"ratio: no target", usual.Funnel(measure.Value{}, 0.95), measure.NotSupplied},
		{"ratio: target of no events", usual.Funnel(measure.Absent(measure.NoEvents), 0.95), measure.NoEvents},
		{"ratio: target of no base beside no events", relative(t, 0, 288, 0, 96).Funnel(measure.Absent(measure.NoBase), 0.95), measure.NoBase},
		{"ratio: target 0", usual.Funnel(measure.Integer(0), 0.95), measure.OutOfRange},
		{"ratio: target below 0", usual.Funnel(measure.Integer(-1), 0.95), measure.OutOfRange},
		{"ratio: a target beyond all numbers", usual.Funnel(enormous, 0.95), measure.OutOfRange},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			assert.Equal(t, measure.AbsentInterval(c.want), c.got)
		})
	}
	for name, level := range strangeLevels() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, got := range []measure.Interval{
				share(t, 9, 95).Funnel(ten, level), likelihood(t, 9, 95).Funnel(ten, level), usual.Funnel(one, level),
			} {
				assert.Equal(t, measure.AbsentInterval(measure.OutOfRange), got)
			}
		})
	}
	t.Run("a hidden part does not move the limits", func(t *testing.T) {
		t.Parallel()
		want := share(t, 9, 96).Funnel(ten, 0.95)
		assert.Equal(t, want, part(hidden, known).Funnel(ten, 0.95))
		assert.Equal(t, want, measure.NewLikelihood(hidden, known).Funnel(ten, 0.95))
	})
}

func TestPlace(t *testing.T) {
	t.Parallel()
	inner, outer := interval(t, "40", "60", measure.Percent), interval(t, "34", "66", measure.Percent)
	atLeast := interval(t, "34", "N/A: unbounded", measure.Percent)
	for _, c := range []struct {
		name, value  string
		inner, outer measure.Interval
		want         measure.Position
	}{
		{"in the middle", "50", inner, outer, measure.WithinLimits},
		{"on the lower limit", "40", inner, outer, measure.WithinLimits},
		{"on the upper limit", "60", inner, outer, measure.WithinLimits},
		{"below", "39.999", inner, outer, measure.BelowInner},
		{"above", "60.001", inner, outer, measure.AboveInner},
		{"on the outer lower limit", "34", inner, outer, measure.BelowInner},
		{"on the outer upper limit", "66", inner, outer, measure.AboveInner},
		{"far below", "33.999", inner, outer, measure.BelowOuter},
		{"far above", "66.001", inner, outer, measure.AboveOuter},
		{"one set of limits", "61", inner, inner, measure.AboveOuter},
		{"no outer upper limit", "1000", inner, atLeast, measure.AboveInner},
		{"no value", "[c]", inner, outer, 0},
		{"no inner limits", "50", measure.AbsentInterval(measure.NoBase), outer, 0},
		{"no outer limits", "50", inner, measure.Interval{}, 0},
		{"the wrong way round", "50", outer, inner, 0},
		{"limits that cross below", "50", inner, interval(t, "45", "66", measure.Percent), 0},
		{"limits that cross above", "50", inner, interval(t, "34", "55", measure.Percent), 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			assert.Equal(t, c.want, measure.Place(exactly(t, c.value), c.inner, c.outer))
		})
	}
}

func TestPositions(t *testing.T) {
	t.Parallel()
	checkList(t, measure.Positions(), func(text []byte) (p measure.Position, err error) { err = p.UnmarshalText(text); return p, err })
}

func TestPooled(t *testing.T) {
	t.Parallel()
	hidden, none := measure.AbsentCount(measure.Suppressed), measure.Count{}
	most, one := people(t, measure.MaxCount), people(t, 1)
	of := measure.NewLikelihood
	for _, c := range []struct {
		name         string
		list         []measure.Likelihood
		events, base string
		percent      string
	}{
		// The plain mean of 32.6 and 9.5 per cent is 21.0.
		{"two groups", []measure.Likelihood{likelihood(t, 30, 92), likelihood(t, 9, 95)}, "39", "187", "20.9"},
		// 4 of 39 is 10.3 and 17 of 169 is 10.1 per cent; 250 of 1000 outweighs both.
		{"three organisations", []measure.Likelihood{likelihood(t, 4, 39), likelihood(t, 17, 169), likelihood(t, 250, 1000)}, "271", "1208", "22.4"},
		{"one", []measure.Likelihood{likelihood(t, 9, 95)}, "9", "95", "9.5"},
		{"nobody", []measure.Likelihood{likelihood(t, 0, 0), likelihood(t, 0, 0)}, "0", "0", "N/A"},
		{"none", nil, "[x]", "[x]", "[x]"},
		{"hidden events", []measure.Likelihood{likelihood(t, 9, 95), of(hidden, one)}, "[c]", "96", "[c]"},
		{"hidden after one not supplied", []measure.Likelihood{of(none, none), of(hidden, one)}, "[c]", "[x]", "[c]"},
		{"hidden after too many", []measure.Likelihood{of(most, most), of(one, one), of(hidden, hidden)}, "[c]", "[c]", "[c]"},
		{"too many", []measure.Likelihood{of(one, most), of(one, one)}, "2", "N/A: out of range", "N/A"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			got := measure.Pooled(c.list...)
			assert.Equal(t, c.events, marshalled(t, got.Events()))
			assert.Equal(t, c.base, marshalled(t, got.Base()))
			assert.Equal(t, c.percent, got.Percent().Text(1))
		})
	}
}
