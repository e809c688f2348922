package measure_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
)

func TestAveraging(t *testing.T) {
	checkList(t, measure.Averagings(), func(text []byte) (a measure.Averaging, err error) { err = a.UnmarshalText(text); return a, err })
	assert.Equal(t, "single year", measure.SingleYear.String())
	assert.Equal(t, "two-year mean", measure.TwoYearMean.String())
	assert.Empty(t, measure.Averaging(3).String())
	averaging := measure.TwoYearMean
	require.Error(t, averaging.UnmarshalText([]byte("mean")))
	assert.Equal(t, measure.TwoYearMean, averaging, "it is as it was")
}
