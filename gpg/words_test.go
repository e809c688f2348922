package gpg_test

import (
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
)

func TestEarned(t *testing.T) {
	for _, c := range []struct{ gap, want string }{
		{"0.3", "100p"},
		{"0.0", "£1.00"},
		{"-0.0", "£1.00"},
		{"-5.5", "£1.06"},
		{"-0.4", "£1.00"},
		{"-0.5", "£1.01"},
		{"-100", "£2.00"},
		{"-1234.5", "£13.35"},
		{"12.5", "88p"},
		{"13.5", "86p"},
		{"0.5", "100p"},
		{"1.5", "98p"},
		{"22.7", "77p"},
		{"27.48", "73p"},
		{"99.5", "0p"},
		{"98.5", "2p"},
		{"100", "0p"},
		{"N/A: no base", "N/A"},
		{"[c]", "[c]"},
		{"[x]", "[x]"},
	} {
		t.Run(c.gap, func(t *testing.T) {
			assert.Equal(t, c.want, gpg.Earned(figure(t, c.gap)))
		})
	}
}

func TestSubmissionHeadline(t *testing.T) {
	assert.Equal(t, "Women earned 73p for every £1 that men earned", gpg.Submission{MedianHourlyGap: figure(t, "27.48")}.Headline())
	assert.Equal(t, "Women earned £1.06 for every £1 that men earned", gpg.Submission{MedianHourlyGap: figure(t, "-5.5")}.Headline())
	assert.Empty(t, gpg.Submission{}.Headline())
	assert.Empty(t, gpg.Submission{MedianHourlyGap: measure.Absent(measure.NoBase)}.Headline())
}

// FuzzEarned compares with the decimal arithmetic of another library, which has
// both rules for halves.
func FuzzEarned(f *testing.F) {
	for _, tenths := range []int64{3, 0, -55, 125, 1000, -999_999_999_0} {
		f.Add(tenths)
	}
	f.Fuzz(func(t *testing.T, tenths int64) {
		tenths %= 10_000_000_000
		if tenths > 1000 {
			tenths %= 1001
		}
		pounds := decimal.New(1000-tenths, -3)
		want := pounds.Mul(decimal.New(100, 0)).RoundBank(0).String() + "p"
		if tenths <= 0 {
			want = "£" + pounds.StringFixed(2)
		}
		assert.Equal(t, want, gpg.Earned(measure.Fraction(tenths, 10)))
	})
}
