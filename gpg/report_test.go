package gpg_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// addBonuses counts people of one sex with those bonuses, in pounds; zero is none.
func addBonuses(payroll *gpg.Payroll, sex workforce.Sex, pounds ...workforce.Pay) {
	for _, amount := range pounds {
		payroll.Add(gpg.Employee{Sex: sex, Person: gpg.Person{Bonus: amount * 10_000}})
	}
}

func TestHourlyGaps(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name         string
		groups       []crowd
		mean, median string // in per cent, exactly
	}{
		{"women are paid less", []crowd{{"10", 2, 0}, {"16", 1, 0}, {"20", 0, 2}, {"35", 0, 1}}, "52", "50"},
		{"women are paid more", []crowd{{"12", 1, 0}, {"10", 0, 1}}, "-20", "-20"},
		{"women are paid ten times as much", []crowd{{"100", 1, 0}, {"10", 0, 1}}, "-900", "-900"},
		{"no gap", []crowd{{"12", 3, 2}}, "0", "0"},
		{"women are paid nothing", []crowd{{"0", 1, 0}, {"12", 0, 1}}, "100", "100"},
		{"the mean and the median differ in sign", []crowd{{"10", 2, 0}, {"60", 1, 0}, {"12", 0, 3}}, "-1100/9", "50/3"},
		{"thirds", []crowd{{"1/3", 1, 0}, {"1", 0, 1}}, "200/3", "200/3"},
		{"nobody", nil, "N/A: no base", "N/A: no base"},
		{"no men", []crowd{{"12", 3, 0}}, "N/A: no base", "N/A: no base"},
		{"no women", []crowd{{"12", 0, 3}}, "N/A: no base", "N/A: no base"},
		{"men are paid nothing", []crowd{{"12", 1, 0}, {"0", 0, 3}}, "N/A: division by zero", "N/A: division by zero"},
		{"nobody is paid", []crowd{{"0", 1, 1}}, "N/A: division by zero", "N/A: division by zero"},
		{"the middle man is paid nothing", []crowd{{"3", 1, 0}, {"0", 0, 2}, {"12", 0, 1}}, "25", "N/A: division by zero"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			hourly := payrollAt(t, c.groups...).Report().Hourly
			for want, gap := range map[*string]measure.Gap{&c.mean: hourly.MeanGap(), &c.median: hourly.MedianGap()} {
				text, err := gap.Percent().MarshalText()
				require.NoError(t, err)
				assert.Equal(t, *want, string(text))
			}
		})
	}
}

func TestBonuses(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name               string
		women, men         []workforce.Pay
		womenPaid, menPaid string // in per cent of relevant employees
		meanGap, medianGap string
		womenMean, menMean string
	}{
		{
			name: "of those who were paid one", women: []workforce.Pay{0, 0, 0, 1_000}, men: []workforce.Pay{0, 2_000, 4_000},
			womenPaid: "25", menPaid: "200/3", meanGap: "200/3", medianGap: "200/3", womenMean: "1000", menMean: "3000",
		},
		{
			name: "nobody was paid one", women: []workforce.Pay{0, 0}, men: []workforce.Pay{0},
			womenPaid: "0", menPaid: "0", meanGap: "N/A", medianGap: "N/A", womenMean: "N/A", menMean: "N/A",
		},
		{
			name: "only women", women: []workforce.Pay{500}, men: []workforce.Pay{0},
			womenPaid: "100", menPaid: "0", meanGap: "N/A", medianGap: "N/A", womenMean: "500", menMean: "N/A",
		},
		{
			name: "only men", women: []workforce.Pay{0}, men: []workforce.Pay{500},
			womenPaid: "0", menPaid: "100", meanGap: "N/A", medianGap: "N/A", womenMean: "N/A", menMean: "500",
		},
		{
			name: "a bonus below zero is none", women: []workforce.Pay{-500, 100}, men: []workforce.Pay{100, -100, -100},
			womenPaid: "50", menPaid: "100/3", meanGap: "0", medianGap: "0", womenMean: "100", menMean: "100",
		},
		{
			name: "no women", men: []workforce.Pay{100},
			womenPaid: "N/A", menPaid: "100", meanGap: "N/A", medianGap: "N/A", womenMean: "N/A", menMean: "100",
		},
		{name: "nobody", womenPaid: "N/A", menPaid: "N/A", meanGap: "N/A", medianGap: "N/A", womenMean: "N/A", menMean: "N/A"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			var payroll gpg.Payroll
			addBonuses(&payroll, workforce.Female, c.women...)
			addBonuses(&payroll, workforce.Male, c.men...)
			addBonuses(&payroll, workforce.NotUsed, 1_000_000)
			report := payroll.Report()
			assert.Equal(t, c.womenPaid, report.Women.BonusShare().Percent().String())
			assert.Equal(t, c.menPaid, report.Men.BonusShare().Percent().String())
			assert.Equal(t, c.meanGap, report.Bonus.MeanGap().Percent().String())
			assert.Equal(t, c.medianGap, report.Bonus.MedianGap().Percent().String())
			assert.Equal(t, c.womenMean, report.Bonus.Group.Mean.String())
			assert.Equal(t, c.menMean, report.Bonus.Reference.Mean.String())
			assert.Equal(t, report.Women.Bonus, report.Bonus.Group.People)
			assert.Equal(t, report.Men.Bonus, report.Bonus.Reference.People)
		})
	}
}

// Statistics that no payroll computed give an answer too, and that is none.
func TestHandMade(t *testing.T) {
	t.Parallel()
	one, err := measure.NewCount(1)
	require.NoError(t, err)
	none, err := measure.NewCount(0)
	require.NoError(t, err)
	var report gpg.Report
	assert.Equal(t, measure.NotSupplied, report.Hourly.MeanGap().Percent().Reason())
	assert.Equal(t, measure.NotSupplied, report.Bonus.MedianGap().Percent().Reason())
	assert.Equal(t, measure.NotSupplied, report.Women.BonusShare().Percent().Reason())
	assert.Equal(t, measure.NotSupplied, report.Quarters.Upper.Total().Reason())
	assert.Equal(t, measure.OutOfRange, gpg.Staff{Relevant: none, Bonus: one}.BonusShare().Percent().Reason())
	hidden := gpg.Statistics{People: one, Mean: measure.Absent(measure.Suppressed)}
	shown := gpg.Statistics{People: one, Mean: measure.Integer(12)}
	assert.Equal(t, measure.Suppressed, gpg.Comparison{Reference: shown, Group: hidden}.MeanGap().Percent().Reason())
	assert.Equal(t, measure.Suppressed, gpg.Comparison{Reference: hidden, Group: shown}.MeanGap().Percent().Reason())
}
