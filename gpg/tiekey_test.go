package gpg_test

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// ranked is people with rates in pounds, as decimals or fractions.
func ranked(tb testing.TB, women, men []string) *gpg.Payroll {
	tb.Helper()
	var payroll gpg.Payroll
	for sex, rates := range map[workforce.Sex][]string{workforce.Female: women, workforce.Male: men} {
		for _, text := range rates {
			rate, err := gpg.ExactRate(figure(tb, text))
			require.NoError(tb, err)
			payroll.Add(gpg.Employee{Sex: sex, Person: gpg.Person{Rate: rate}})
		}
	}
	return &payroll
}

func TestPayrollRoundedQuarters(t *testing.T) {
	// Two women stand a hundredth of a penny below two men across the middle.
	payroll := ranked(t, []string{"10", "10", "12.0001", "12.0001"}, []string{"12.0002", "12.0002", "20", "20"})
	women := func(q gpg.Quarters) string {
		var counts []string
		for _, label := range gpg.Labels() {
			counts = append(counts, q.Of(label).Women.String())
		}
		return strings.Join(counts, " ")
	}
	assert.Equal(t, "2 2 0 0", women(payroll.Report().Quarters))
	for _, c := range []struct {
		name    string
		places  int
		women   string
		rounded string
		warning string
	}{
		{"pence", 2, "2 1 1 0", "4", "ranked by rates rounded to 2 decimals of a pound, which changed the rates of 4 people"},
		{"as they are held", 4, "2 2 0 0", "0", ""},
		{"six decimals", 6, "2 2 0 0", "0", ""},
		{"pounds", 0, "2 1 1 0", "4", "ranked by rates rounded to 0 decimals of a pound, which changed the rates of 4 people"},
		{"places below zero", -1, "2 1 1 0", "4", "ranked by rates rounded to 0 decimals of a pound, which changed the rates of 4 people"},
	} {
		t.Run(c.name, func(t *testing.T) {
			quarters := payroll.RoundedQuarters(c.places)
			assert.Equal(t, c.women, women(quarters.Quarters))
			assert.False(t, quarters.Inexact)
			assert.Equal(t, c.rounded, quarters.Rounded.String())
			if c.warning == "" {
				assert.Empty(t, quarters.Warnings())
				return
			}
			assert.Equal(t, []measure.Warning{{Doubt: measure.RoundedRates, Sentence: c.warning}}, quarters.Warnings())
		})
	}
	assert.Equal(t, "2 2 0 0", women(payroll.Report().Quarters), "the payroll is not changed")
}

func TestPayrollRoundedQuartersFractions(t *testing.T) {
	payroll := ranked(t, []string{"37/3", "12.3333333", "100000000"}, []string{"12.33", "12.335"})
	quarters := payroll.RoundedQuarters(2)
	assert.Equal(t, "3", quarters.Rounded.String(), "thirds, seven decimals and a half")
	assert.Equal(t, "5", payroll.RoundedQuarters(2).Lower.Total().Plus(quarters.LowerMiddle.Total()).
		Plus(quarters.UpperMiddle.Total()).Plus(quarters.Upper.Total()).String())
	var nobody gpg.Payroll
	assert.Equal(t, headcount(0), nobody.RoundedQuarters(2).Upper.Women)
}

// FuzzPayrollRoundedQuarters compares with the quarters of rates that another
// library rounded before they were added.
func FuzzPayrollRoundedQuarters(f *testing.F) {
	f.Add([]byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}, uint8(2))
	f.Add([]byte{255, 0, 17, 17, 17, 44, 44, 99}, uint8(3))
	f.Fuzz(func(t *testing.T, records []byte, places uint8) {
		var payroll, rounded gpg.Payroll
		decimals := int32(places % 8)
		for i, record := range records {
			sex := workforce.Sex(1 + record%2)
			pounds := decimal.New(120_000+int64(record)*7, -4)
			if i%5 == 4 { // a rate that no whole number of ten-thousandths is
				pounds = decimal.New(12_000_000+int64(record)*7, -6).Add(decimal.New(5, -7))
			}
			for where, amount := range map[*gpg.Payroll]decimal.Decimal{&payroll: pounds, &rounded: pounds.Round(decimals)} {
				rate, err := gpg.ExactRate(measure.FromDecimal(amount))
				require.NoError(t, err)
				where.Add(gpg.Employee{Sex: sex, Person: gpg.Person{Rate: rate}})
			}
		}
		assert.Equal(t, rounded.Report().Quarters, payroll.RoundedQuarters(int(decimals)).Quarters)
	})
}
