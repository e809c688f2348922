package gpg_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
)

// The hourly rates of two small groups, of which the intervals were computed
// independently.
const (
	sixMen     = "14.25 15.5 18.75 22.4 31.06 45"
	eightWomen = "11.45 12.08 13.1 14.25 15.5 16.9 24.75 29.333"
)

// onRates is people on the rates of a text.
func onRates(tb testing.TB, rates string) *gpg.Distribution {
	tb.Helper()
	values := make([]measure.Value, 0, len(rates))
	for text := range strings.FieldsSeq(rates) {
		value, err := measure.ParseValue(text)
		require.NoError(tb, err)
		values = append(values, value)
	}
	return onValues(tb, values...)
}

// onValues is people on those rates.
func onValues(tb testing.TB, rates ...measure.Value) *gpg.Distribution {
	tb.Helper()
	distribution := new(gpg.Distribution)
	for _, value := range rates {
		rate, err := gpg.ExactRate(value)
		require.NoError(tb, err)
		distribution.Add(rate)
	}
	return distribution
}

// noLevels are no levels of confidence, by name.
func noLevels() map[string]float64 {
	return map[string]float64{
		"level 0": 0, "level 1": 1, "level 95": 95, "level -0.95": -0.95,
		"level NaN": math.NaN(), "level Inf": math.Inf(1), "level -Inf": math.Inf(-1),
	}
}
