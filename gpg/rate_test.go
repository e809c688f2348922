package gpg_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// rateAt reads an hourly rate in pounds: a decimal or a fraction.
func rateAt(tb testing.TB, pounds string) gpg.Rate {
	tb.Helper()
	value, err := measure.ParseValue(pounds)
	require.NoError(tb, err)
	rate, err := gpg.ExactRate(value)
	require.NoError(tb, err)
	return rate
}

func TestRate(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, pounds, exact, text string }{
		{"pence", "15.64", "391/25", "£15.64"},
		{"pounds", "12", "12", "£12.00"},
		{"four decimals", "23.4567", "234567/10000", "£23.4567"},
		{"three decimals", "0.125", "1/8", "£0.125"},
		{"zero", "0", "0", "£0.00"},
		{"a third", "37/3", "37/3", "£12.33"},
		{"more than four decimals", "12.34565", "246913/20000", "£12.35"},
		{"the least fraction printed as zero", "1/1000000", "1/1000000", "£0.00"},
		{"the greatest", "100000000", "100000000", "£100000000.00"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			rate := rateAt(t, c.pounds)
			assert.True(t, rate.Known())
			assert.Equal(t, c.exact, rate.Value().String())
			assert.Equal(t, c.text, rate.String())
		})
	}
}

func TestRateNotSupplied(t *testing.T) {
	t.Parallel()
	var rate gpg.Rate
	assert.False(t, rate.Known())
	assert.Equal(t, measure.NotSupplied, rate.Value().Reason())
	assert.Equal(t, "[x]", rate.String())
}

// A rate is the same rate however it was given.
func TestRateEqual(t *testing.T) {
	t.Parallel()
	rate, err := gpg.RateOf(123_456)
	require.NoError(t, err)
	assert.Equal(t, rate, rateAt(t, "12.3456"))
	assert.Equal(t, rate, rateAt(t, "123456/10000"))
	assert.NotEqual(t, rate, rateAt(t, "12.34561"))
}

func TestRateFaults(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name   string
		pounds measure.Value
		want   error
	}{
		{"not supplied", measure.Value{}, measure.ErrNotSupplied},
		{"suppressed", measure.Absent(measure.Suppressed), measure.ErrNotSupplied},
		{"undefined", measure.Fraction(1, 0), measure.ErrNotSupplied},
		{"below zero", measure.Integer(-1), measure.ErrNegative},
		{"a fraction below zero", measure.Fraction(-1, 3_000_000), measure.ErrNegative},
		{"above the greatest", measure.Integer(100_000_001), measure.ErrTooLarge},
		{"a fraction above the greatest", measure.Fraction(300_000_000_000_001, 3_000_000), measure.ErrTooLarge},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			rate, err := gpg.ExactRate(c.pounds)
			require.ErrorIs(t, err, c.want)
			assert.False(t, rate.Known())
			assert.True(t, strings.HasPrefix(err.Error(), c.want.Error()+": rate"))
		})
	}
	for _, c := range []struct {
		name string
		pay  workforce.Pay
		want error
	}{
		{"pay below zero", -1, measure.ErrNegative},
		{"pay above the greatest", workforce.MaxPay + 1, measure.ErrTooLarge},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			rate, err := gpg.RateOf(c.pay)
			require.ErrorIs(t, err, c.want)
			assert.False(t, rate.Known())
		})
	}
}
