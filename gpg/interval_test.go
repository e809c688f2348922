package gpg_test

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// atDeviates is the level to which so many standard deviations belong, for
// published intervals that take them from the t distribution.
func atDeviates(deviates float64) float64 { return math.Erf(deviates / math.Sqrt2) }

// TestMeanGapIntervals has, where rates are 11 and 17, a mean of 14 with a standard
// error of 3.
func TestMeanGapIntervals(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name       string
		interval   func(reference, group *gpg.Distribution, level float64) measure.Interval
		men, women string
		level      float64
		places     int
		low, high  string
	}{
		// Computed independently to sixty digits.
		{"delta", gpg.MeanGapInterval, sixMen, eightWomen, 0.95, 10, "-2.5718093917", "62.3673319829"},
		{"delta at 99 per cent", gpg.MeanGapInterval, sixMen, eightWomen, 0.99, 10, "-12.7744879445", "72.5700105357"},
		{"Fieller", gpg.FiellerInterval, sixMen, eightWomen, 0.95, 10, "-19.2977249772", "55.0092796067"},
		{"Fieller at 99 per cent", gpg.FiellerInterval, sixMen, eightWomen, 0.99, 10, "-48.6711592850", "60.9315200240"},
		// DCSTATS (D. Colquhoun and R. Lape), example of Fieller's theorem: 14 ± 3 over
		// 7 ± 2, t = 1.812461, from 1.051413 to 4.414296 with 0.714286 as the
		// approximate standard deviation of the ratio, which is 2.
		{"DCSTATS", gpg.FiellerInterval, "5 9", "11 17", atDeviates(1.812461), 3, "-341.430", "-5.141"},
		{"DCSTATS approximately", gpg.MeanGapInterval, "5 9", "11 17", atDeviates(1), 4, "-171.4286", "-28.5714"},
		// GraphPad, confidence interval of a quotient: 14 and 7 with standard
		// deviations 3 and 2 of six each, t = 1.812461, 2.228139 and 3.169273.
		{"GraphPad 1.54 to 2.64", gpg.FiellerInterval, "6.1835 7.8165", "12.7753 15.2247", atDeviates(1.812461), 0, "-164", "-54"},
		{"GraphPad 1.46 to 2.83", gpg.FiellerInterval, "6.1835 7.8165", "12.7753 15.2247", atDeviates(2.228139), 0, "-183", "-46"},
		{"GraphPad 1.27 to 3.36", gpg.FiellerInterval, "6.1835 7.8165", "12.7753 15.2247", atDeviates(3.169273), 0, "-236", "-27"},
		{"delta without spread", gpg.MeanGapInterval, "20 20", "15 15 15", 0.95, 10, "25.0000000000", "25.0000000000"},
		{"Fieller without spread", gpg.FiellerInterval, "20 20", "15 15 15", 0.95, 10, "25.0000000000", "25.0000000000"},
		{"delta, women on nothing", gpg.MeanGapInterval, "20 22", "0 0", 0.95, 10, "100.0000000000", "100.0000000000"},
		{"Fieller, women on nothing", gpg.FiellerInterval, "20 22", "0 0", 0.95, 10, "100.0000000000", "100.0000000000"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			got := c.interval(onRates(t, c.men), onRates(t, c.women), c.level)
			assert.Equal(t, c.low, got.Low.Text(c.places))
			assert.Equal(t, c.high, got.High.Text(c.places))
			assert.Equal(t, measure.Percent, got.Unit)
			assert.InDelta(t, c.level, got.Level, 0)
		})
	}
}

func TestMeanGapIntervalsUndefined(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name           string
		men, women     string
		delta, fieller measure.Reason
	}{
		{"nobody", "", "", measure.NoBase, measure.NoBase},
		{"no men", "", "12 13", measure.NoBase, measure.NoBase},
		{"no women", "12 13", "", measure.NoBase, measure.NoBase},
		{"one man", "12", "12 13", measure.DivisionByZero, measure.DivisionByZero},
		{"one woman", "12 13", "12", measure.DivisionByZero, measure.DivisionByZero},
		{"men on nothing", "0 0", "12 13", measure.DivisionByZero, measure.DivisionByZero},
		{"men of whom the mean may be nothing", "0 0 40", "12 13", 0, measure.Unbounded},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			men, women := onRates(t, c.men), onRates(t, c.women)
			assert.Equal(t, c.delta, gpg.MeanGapInterval(men, women, 0.95).Low.Reason())
			assert.Equal(t, c.delta, gpg.MeanGapInterval(men, women, 0.95).High.Reason())
			assert.Equal(t, measure.AbsentInterval(c.fieller), gpg.FiellerInterval(men, women, 0.95))
		})
	}
	for name, level := range noLevels() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			men, women := onRates(t, sixMen), onRates(t, eightWomen)
			assert.Equal(t, measure.AbsentInterval(measure.OutOfRange), gpg.MeanGapInterval(men, women, level))
			assert.Equal(t, measure.AbsentInterval(measure.OutOfRange), gpg.FiellerInterval(men, women, level))
			assert.Equal(t, measure.AbsentInterval(measure.NoBase), gpg.FiellerInterval(men, onRates(t, ""), level))
		})
	}
}

// TestMeanGapIntervalsAgainstPublishedFormulae follows them in 400 bits.
func TestMeanGapIntervalsAgainstPublishedFormulae(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 0))
	number := func(v measure.Value) *big.Float {
		exact, known := v.Rat()
		require.True(t, known)
		return new(big.Float).SetPrec(400).SetRat(exact)
	}
	next := func() *big.Float { return new(big.Float).SetPrec(400) }
	times := func(x, y *big.Float) *big.Float { return next().Mul(x, y) }
	over := func(x, y *big.Float) *big.Float { return next().Quo(x, y) }
	percent := func(ratio *big.Float) *big.Float {
		return times(next().SetInt64(100), next().Sub(next().SetInt64(1), ratio))
	}
	z, _, err := big.ParseFloat("1.959963984540054235524594430520551527956", 10, 400, big.ToNearestEven)
	require.NoError(t, err)
	near := func(want *big.Float, got measure.Value) {
		distance := next().Abs(next().Sub(want, number(got)))
		allowed := next().Add(big.NewFloat(1e-10), times(big.NewFloat(1e-12), next().Abs(want)))
		assert.LessOrEqual(t, distance.Cmp(allowed), 0, "want %s, got %s", want.Text('g', 20), got.Text(12))
	}
	for range 300 {
		sample := func() *gpg.Distribution {
			rates := make([]measure.Value, 2+r.IntN(40))
			for i := range rates {
				rates[i] = measure.Fraction(90_000+r.Int64N(1+r.Int64N(1_000_000)), 10_000+r.Int64N(2))
			}
			return onValues(t, rates...)
		}
		men, women := sample(), sample()
		M, W := number(men.Mean()), number(women.Mean())
		U, V := over(number(men.Variance()), number(men.Count().Value())), over(number(women.Variance()), number(women.Count().Value()))
		M2, W2, z2 := times(M, M), times(W, W), times(z, z)

		error2 := next().Add(over(V, M2), over(times(W2, U), times(M2, M2)))
		reach := times(z, next().Sqrt(error2))
		delta := gpg.MeanGapInterval(men, women, 0.95)
		near(percent(next().Add(over(W, M), reach)), delta.Low)
		near(percent(next().Sub(over(W, M), reach)), delta.High)

		a, b, c := next().Sub(M2, times(z2, U)), times(M, W), next().Sub(W2, times(z2, V))
		fieller := gpg.FiellerInterval(men, women, 0.95)
		require.Equal(t, a.Sign() > 0, fieller.Known())
		if fieller.Known() {
			root := next().Sqrt(next().Sub(times(b, b), times(a, c)))
			near(percent(over(next().Add(b, root), a)), fieller.Low)
			near(percent(over(next().Sub(b, root), a)), fieller.High)
		}
	}
}

func TestBonusDifference(t *testing.T) {
	t.Parallel()
	var payroll gpg.Payroll
	assert.Equal(t, measure.NoBase, payroll.Report().BonusDifference().Points().Reason())
	assert.Equal(t, measure.NotSupplied, gpg.Report{}.BonusDifference().Points().Reason())
	// R. G. Newcombe, Statistics in Medicine 17 (1998), 873–890, table II, method 10:
	// 56 of 70 and 48 of 80.
	report := bonuses(56, 70, 48, 80)
	difference := report.BonusDifference()
	assert.Equal(t, "20.00", difference.Points().Text(2))
	assert.Equal(t, "+5.24 pp to +33.39 pp", difference.Newcombe(0.95).Text(2))
	// Table I of pages 857–872, method 3: 81 of 263.
	assert.Equal(t, "25.53% to 36.62%", bonuses(81, 263, 0, 1).Men.BonusShare().Wilson(0.95).Text(2))
}

// bonuses is so many of the men and so many of the women paid a bonus.
func bonuses(men, ofMen, women, ofWomen int) gpg.Report {
	var payroll gpg.Payroll
	for _, group := range []struct {
		sex      workforce.Sex
		paid, of int
	}{{workforce.Male, men, ofMen}, {workforce.Female, women, ofWomen}} {
		for i := range group.of {
			employee := gpg.Employee{Sex: group.sex}
			if i < group.paid {
				employee.Bonus = 5_000_000
			}
			payroll.Add(employee)
		}
	}
	return payroll.Report()
}
