package gpg_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

func TestBonusPaid(t *testing.T) {
	for _, c := range []struct {
		name     string
		elements []gpg.Element
		want     string
		kind     error
	}{
		{"nothing", nil, "0.00", nil},
		{"no bonus", []gpg.Element{element(t, "Basic pay", "3000"), element(t, "Overtime", "100")}, "0.00", nil},
		{"whole, whatever its period", []gpg.Element{award(t, "12000", gpg.Yearly()), element(t, "Basic pay", "3000")}, "12000.00", nil},
		{"no period is needed", []gpg.Element{award(t, "3092.04", gpg.PayPeriod{})}, "3092.04", nil},
		{"paid by the month", []gpg.Element{award(t, "257.67", gpg.Monthly()), award(t, "257.67", gpg.Monthly())}, "515.34", nil},
		{"corrected", []gpg.Element{award(t, "500", gpg.Yearly()), award(t, "-500", gpg.Yearly())}, "0.00", nil},
		{"below zero", []gpg.Element{award(t, "-0.01", gpg.Yearly())}, "0.00", measure.ErrNegative},
		{"above any", []gpg.Element{
			{Group: "Discretionary points", Amount: math.MaxInt64}, {Group: "Discretionary points", Amount: math.MaxInt64},
		}, "0.00", measure.ErrTooLarge},
		{"the most", []gpg.Element{{Group: "Discretionary points", Amount: workforce.MaxPay}}, "100000000.00", nil},
		{"unknown group", []gpg.Element{element(t, "Golden hello", "1")}, "0.00", measure.ErrUnrecognised},
	} {
		t.Run(c.name, func(t *testing.T) {
			bonus, err := gpg.NHSMapping().BonusPaid(c.elements)
			require.ErrorIs(t, err, c.kind)
			assert.Equal(t, c.want, bonus.String())
		})
	}
	_, err := gpg.NHSMapping().BonusPaid([]gpg.Element{element(t, "A", "1"), award(t, "-5", gpg.Yearly()), element(t, "", "1")})
	require.EqualError(t, err, "row 1: group: A: unrecognised: payroll group \"A\"\n"+
		"row 3: group: not supplied: payroll group\n"+
		"bonus: -5.00: negative")
}
