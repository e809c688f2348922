package gpg_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// spreadPayroll has quarters of eight people, each with so many women.
func spreadPayroll(women ...int) *gpg.Payroll {
	var employees []gpg.Employee
	for quarter, heads := range women {
		for i := range 8 {
			sex := workforce.Male
			if i < heads {
				sex = workforce.Female
			}
			employees = append(employees, employed(sex, workforce.Pay(quarter+1)*pound))
		}
	}
	return payrollFrom(employees...)
}

func TestSpread(t *testing.T) {
	quarters := spreadPayroll(8, 7, 5, 4).Report().Quarters
	for _, test := range []struct {
		sex                         workforce.Sex
		workforce                   string
		shares, across, ratios      [4]string
		expected, shortfall, reason string
	}{
		{
			workforce.Female, "75.0%",
			[4]string{"100.0%", "87.5%", "62.5%", "50.0%"},
			[4]string{"33.3%", "29.2%", "20.8%", "16.7%"},
			[4]string{"1.33", "1.17", "0.83", "0.67"},
			"6", "2", "",
		},
		{
			workforce.Male, "25.0%",
			[4]string{"0.0%", "12.5%", "37.5%", "50.0%"},
			[4]string{"0.0%", "12.5%", "37.5%", "50.0%"},
			[4]string{"0.00", "0.50", "1.50", "2.00"},
			"2", "0", "",
		},
		{
			workforce.NotUsed, "N/A",
			[4]string{"N/A", "N/A", "N/A", "N/A"},
			[4]string{"N/A", "N/A", "N/A", "N/A"},
			[4]string{"N/A", "N/A", "N/A", "N/A"},
			"N/A", "N/A", "not applicable",
		},
	} {
		t.Run(test.sex.String(), func(t *testing.T) {
			spread := quarters.Spread(test.sex)
			assert.Equal(t, test.workforce, spread.Workforce().String())
			assert.Equal(t, test.shares, printed(spread.Shares()))
			assert.Equal(t, test.across, printed(spread.Across()))
			for quarter, ratio := range spread.Ratios() {
				assert.Equal(t, test.ratios[quarter], ratio.Text(2))
			}
			assert.Equal(t, test.expected, spread.UpperExpected().String())
			assert.Equal(t, test.shortfall, spread.UpperShortfall().String())
			assert.Equal(t, test.reason, spread.UpperShortfall().Reason().String())
		})
	}
}

func TestSpreadOfNobody(t *testing.T) {
	spread := new(gpg.Payroll).Report().Quarters.Spread(workforce.Female)
	assert.Equal(t, measure.NoBase, spread.Workforce().Percent().Reason())
	assert.Equal(t, measure.NoBase, spread.Ratios()[0].Reason())
	assert.Equal(t, measure.NoBase, spread.UpperShortfall().Reason())

	menAlone := spreadPayroll(0, 0, 0, 0).Report().Quarters.Spread(workforce.Female)
	assert.Equal(t, measure.DivisionByZero, menAlone.Ratios()[0].Reason())
	assert.Equal(t, "0", menAlone.UpperShortfall().String())
}

// TestHandMadeSpread: counts that cannot be are out of range, and nothing panics.
func TestHandMadeSpread(t *testing.T) {
	count := func(n int64) measure.Count {
		c, err := measure.NewCount(n)
		require.NoError(t, err)
		return c
	}
	var zero gpg.Spread
	assert.Equal(t, measure.NotSupplied, zero.UpperShortfall().Reason())
	more := gpg.Spread{
		People: gpg.QuarterCounts{Lower: count(2), LowerMiddle: count(2), UpperMiddle: count(2), Upper: count(2)},
		Of:     gpg.QuarterCounts{Lower: count(1), LowerMiddle: count(1), UpperMiddle: count(1), Upper: count(1)},
	}
	assert.Equal(t, measure.OutOfRange, more.Workforce().Percent().Reason())
	assert.Equal(t, measure.OutOfRange, more.Shares()[0].Percent().Reason())
	assert.Equal(t, measure.OutOfRange, more.UpperShortfall().Reason())
	huge := gpg.Spread{People: zero.People, Of: more.Of}
	huge.Of.Lower = count(measure.MaxCount)
	assert.False(t, huge.Workforce().Percent().Known())
}

// TestOneRateQuarterIsThirteenOfEighty: the share of the printed trap, 16.25.
func TestOneRateQuarterIsThirteenOfEighty(t *testing.T) {
	var employees []gpg.Employee
	for i := range 320 {
		sex := workforce.Male
		if i < 13 {
			sex = workforce.Female
		}
		employees = append(employees, employed(sex, workforce.Pay(i/80+1)*pound))
	}
	shares := payrollFrom(employees...).Report().Quarters.Spread(workforce.Female).Shares()
	assert.Equal(t, "65/4", shares[0].Percent().String())
}
