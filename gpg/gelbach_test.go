package gpg_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// The expectations come of statsmodels 0.13.5: OLS with and without the factors,
// and of what each factor's coefficients make of it on sex and the base.
func TestGelbach(t *testing.T) {
	r := regressionOf(t, threeFactors(), staffOf80(t)...)
	for name, test := range map[string]struct {
		base         []string
		want, change string
		parts        [][2]string
	}{
		"raw":       {nil, "0.0296772879", "0.0030356690", [][2]string{{"band", "-0.0048364856"}, {"staff group", "0.0004674427"}, {"years", "0.0074047119"}}},
		"with band": {[]string{"band"}, "0.0344921508", "0.0078505319", [][2]string{{"staff group", "0.0004092492"}, {"years", "0.0074412828"}}},
		"all":       {[]string{"years", "band", "staff group"}, "0.0266416189", "0", nil},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := r.Gelbach(test.base...)
			require.NoError(t, err)
			near(t, test.want, got.Base)
			near(t, "0.0266416189", got.Full)
			near(t, test.change, got.Change)
			require.Len(t, got.Factors, len(test.parts))
			for i, want := range test.parts {
				assert.Equal(t, want[0], got.Factors[i].Factor)
				near(t, want[1], got.Factors[i].Change)
			}
		})
	}
}

func TestGelbachFaults(t *testing.T) {
	r := regressionOf(t, threeFactors(), staffOf80(t)...)
	_, err := r.Gelbach("Band", "years", "grade")
	var faults measure.Faults
	require.ErrorAs(t, err, &faults)
	require.Len(t, faults, 2)
	require.ErrorIs(t, err, measure.ErrUnrecognised)
	assert.Equal(t, 3, faults[1].Row)
}

func TestGelbachUndefined(t *testing.T) {
	factors := gpg.Factors{Categorical: []string{"band"}}
	none, err := regressionOf(t, factors).Gelbach()
	require.NoError(t, err)
	assert.Equal(t, measure.NoBase, none.Change.Reason())
	assert.Equal(t, measure.NoBase, none.Factors[0].Change.Reason())

	apart, err := regressionOf(t, factors, paid(t, workforce.Male, "12", "6"), paid(t, workforce.Female, "10", "5")).Gelbach()
	require.NoError(t, err)
	assert.True(t, apart.Base.Known())
	assert.Equal(t, measure.OutOfRange, apart.Full.Reason())
	assert.Equal(t, measure.OutOfRange, apart.Factors[0].Change.Reason())
}
