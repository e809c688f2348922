package gpg_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// The expectations are what statsmodels 0.13.5 gives: OLS of the logarithms on a
// constant, three of the bands, one of the staff groups, years and being a man,
// with HC1_se, HC3_se and the intervals of get_robustcov_results without t.
func TestAdjusted(t *testing.T) {
	a := regressionOf(t, threeFactors(), staffOf80(t)...).Adjusted()
	assert.Equal(t, "32", a.Men.String())
	assert.Equal(t, "48", a.Women.String())
	near(t, "0.0296772879", a.Raw)
	near(t, "0.0266416189", a.Coefficient)
	near(t, "0.0057922007", a.HC1)
	near(t, "0.0061323328", a.HC3)
	assert.Equal(t, "2.62898617", a.Gap().Text(8))
	assert.Equal(t, "1.517283", a.IntervalHC1(0.95).Low.Text(6))
	assert.Equal(t, "3.728140", a.IntervalHC1(0.95).High.Text(6))
	assert.Equal(t, "1.451608", a.IntervalHC3(0.95).Low.Text(6))
	assert.Equal(t, "3.792298", a.IntervalHC3(0.95).High.Text(6))
	assert.Equal(t, measure.Percent, a.IntervalHC3(0.95).Unit)
}

// Without factors everything has a closed form: the coefficient is the difference
// of the mean logarithms, the variance of HC1 the sums of squares about them over
// the squared numbers, times people ÷ (people − 2), and that of HC3 has n − 1 for
// each n.
func TestAdjustedWithoutFactors(t *testing.T) {
	a := regressionOf(t, gpg.Factors{},
		paid(t, workforce.Male, "16"), paid(t, workforce.Male, "16"), paid(t, workforce.Male, "4"),
		paid(t, workforce.Female, "8"), paid(t, workforce.Female, "2"),
	).Adjusted()
	near(t, "0.9241962407", a.Raw) // (10/3 − 2) ln 2
	assert.Equal(t, a.Raw, a.Coefficient)
	near(t, "0.7985225477", a.HC1)                 // ln 2 × √((8/3 ÷ 9 + 2 ÷ 4) × 5/3)
	near(t, "1.1319046060", a.HC3)                 // ln 2 × √(8/3 ÷ 4 + 2 ÷ 1)
	assert.Equal(t, "60.3149737", a.Gap().Text(7)) // 1 − 2^(−4/3)
	assert.Equal(t, a.RawGap(), a.Gap())
}

// Thirds of a penny are carried exactly into the logarithm.
func TestAdjustedFractions(t *testing.T) {
	a := regressionOf(t, gpg.Factors{}, paid(t, workforce.Male, "100/3"), paid(t, workforce.Female, "50/3")).Adjusted()
	assert.Equal(t, measure.Integer(50), a.Gap())
	assert.Equal(t, measure.OutOfRange, a.HC1.Reason(), "two people, two coefficients")
	assert.Equal(t, measure.OutOfRange, a.HC3.Reason())
}

func TestAdjustedUndefined(t *testing.T) {
	man, woman := paid(t, workforce.Male, "12", "6"), paid(t, workforce.Female, "10", "5")
	for name, test := range map[string]struct {
		staff            []gpg.Observation
		raw, coefficient measure.Reason
	}{
		"nobody":                {nil, measure.NoBase, measure.NoBase},
		"no men":                {[]gpg.Observation{woman, woman}, measure.NoBase, measure.NoBase},
		"no women":              {[]gpg.Observation{man}, measure.NoBase, measure.NoBase},
		"each band has one sex": {[]gpg.Observation{man, man, woman, woman}, 0, measure.OutOfRange},
	} {
		t.Run(name, func(t *testing.T) {
			a := regressionOf(t, gpg.Factors{Categorical: []string{"band"}}, test.staff...).Adjusted()
			assert.Equal(t, test.raw, a.Raw.Reason())
			for _, v := range []measure.Value{
				a.Coefficient, a.HC1, a.HC3, a.Gap(), a.IntervalHC1(0.95).Low, a.IntervalHC3(0.95).High,
			} {
				assert.Equal(t, test.coefficient, v.Reason())
			}
		})
	}
}

// Somebody alone in a band tells nothing of sex, unless the coefficient rests on
// them.
func TestAdjustedAlone(t *testing.T) {
	five := []gpg.Observation{
		paid(t, workforce.Male, "12", "5"), paid(t, workforce.Male, "13", "5"),
		paid(t, workforce.Female, "10", "5"), paid(t, workforce.Female, "11", "5"),
	}
	without := regressionOf(t, gpg.Factors{Categorical: []string{"band"}}, five...).Adjusted()
	with := regressionOf(t, gpg.Factors{Categorical: []string{"band"}}, append(five, paid(t, workforce.Female, "50", "9"))...).Adjusted()
	near(t, without.Coefficient.Text(10), with.Coefficient)
	near(t, without.HC3.Text(10), with.HC3)

	one := regressionOf(t, gpg.Factors{Categorical: []string{"band"}}, five[:3]...).Adjusted()
	require.True(t, one.Coefficient.Known())
	assert.True(t, one.HC1.Known())
	assert.Equal(t, measure.OutOfRange, one.HC3.Reason())
	assert.Equal(t, measure.OutOfRange, one.IntervalHC3(0.95).Low.Reason())
	for _, level := range []float64{0, 1, -1, 2} {
		assert.Equal(t, measure.OutOfRange, one.IntervalHC1(level).Low.Reason())
	}
}
