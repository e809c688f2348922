package gpg_test

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
)

// element is ordinary or other pay of a group.
func element(t *testing.T, group, amount string) gpg.Element {
	t.Helper()
	return gpg.Element{Group: group, Amount: pounds(t, amount)}
}

// award is a clinical excellence award for a period.
func award(t *testing.T, amount string, period gpg.PayPeriod) gpg.Element {
	t.Helper()
	return gpg.Element{Group: "Clinical excellence award (national)", Amount: pounds(t, amount), Period: period}
}

// TestHourlyRate has expectations worked out with Python's fractions.
func TestHourlyRate(t *testing.T) {
	eightWeeks, err := gpg.PeriodOfDays(measure.Integer(56))
	require.NoError(t, err)
	basic := func(amount string) gpg.Element { return element(t, "Basic pay", amount) }
	for _, c := range []struct {
		name     string
		period   gpg.PayPeriod
		hours    string
		elements []gpg.Element
		want     string
	}{
		{"month", gpg.Monthly(), "37.5", []gpg.Element{basic("3044")}, "56/3"},
		{"fortnight", gpg.Fortnightly(), "37.5", []gpg.Element{basic("1500")}, "20"},
		{"four weeks", gpg.FourWeekly(), "37.5", []gpg.Element{basic("3000")}, "20"},
		{"year", gpg.Yearly(), "37.5", []gpg.Element{basic("36525")}, "56/3"},
		// PJH Law's example: £400 for five days of the week, £240 for three.
		{"week of five days", gpg.Weekly(), "40", []gpg.Element{basic("400")}, "10"},
		{"part-time week of three days", gpg.Weekly(), "24", []gpg.Element{basic("240")}, "10"},
		{"two days of strike", gpg.Weekly(), "40", []gpg.Element{basic("240")}, "6"},
		{"allowances are ordinary pay", gpg.Weekly(), "40", []gpg.Element{
			basic("400"), element(t, "High cost area supplement", "40"), element(t, "Unsocial hours", "20"), element(t, "Shift work", "20"),
		}, "12"},
		{"overtime, arrears and expenses are out", gpg.Weekly(), "40", []gpg.Element{
			basic("400"), element(t, "Overtime", "90"), element(t, "Waiting-list initiative", "500"), element(t, "Arrears", "123.45"),
			element(t, "Expenses", "10"), element(t, "Employer pension", "80"),
			{Group: "Basic pay", Amount: pounds(t, "999"), Arrears: true},
		}, "10"},
		{"a correction within the period", gpg.Weekly(), "40", []gpg.Element{basic("500"), basic("-100")}, "10"},
		{"nothing was paid", gpg.Weekly(), "40", nil, "0"},
		// A supplier's examples: £4,000 for eight weeks is £500 a week, and £12,000 for
		// a year, there £1,000 a month, is £1,000.08 by the days.
		{"bonus of eight weeks", gpg.Weekly(), "10", []gpg.Element{award(t, "4000", eightWeeks)}, "50"},
		{"bonus of a year", gpg.Monthly(), "7", []gpg.Element{award(t, "12000", gpg.Yearly())}, "16000/487"},
		{"bonus of a quarter", gpg.Monthly(), "7", []gpg.Element{award(t, "913.20", gpg.Quarterly())}, "10"},
		{"award paid by the month enters whole", gpg.Monthly(), "40", []gpg.Element{basic("8000"), award(t, "257.67", gpg.Monthly())}, "5780369/121760"},
		{"award paid once a year", gpg.Monthly(), "40", []gpg.Element{basic("8000"), award(t, "3092", gpg.Yearly())}, "263910542/5559105"},
		{"national impact award", gpg.Monthly(), "40", []gpg.Element{
			basic("8000"), {Group: "National clinical impact award", Amount: pounds(t, "20000"), Period: gpg.Yearly()},
		}, "61789000/1111821"},
		{"a bonus in arrears counts when it is paid", gpg.Weekly(), "10", []gpg.Element{
			{Group: "Commitment award", Amount: pounds(t, "500"), Period: gpg.Weekly(), Arrears: true},
		}, "50"},
	} {
		t.Run(c.name, func(t *testing.T) {
			rate, err := gpg.NHSMapping().HourlyRate(gpg.Payslip{Elements: c.elements, Period: c.period, Hours: contracted(t, c.hours)})
			require.NoError(t, err)
			assert.True(t, rate.Rate.Known())
			assert.Equal(t, c.want, rate.Rate.Value().String())
			assert.Zero(t, rate.Reason)
			assert.Empty(t, rate.Why())
			assert.Equal(t, gpg.NHSMapping(), rate.Mapping)
			all := measure.Integer(0)
			for _, e := range c.elements {
				if e.Period == (gpg.PayPeriod{}) || e.Period == c.period {
					all = all.Plus(measure.Fraction(int64(e.Amount), 10_000))
				} else {
					all = all.Plus(measure.Fraction(int64(e.Amount), 10_000).Times(c.period.Days()).Over(e.Period.Days()))
				}
			}
			assert.Equal(t, all, measure.Sum(rate.Ordinary, rate.Bonus, rate.LeftOut), "an amount is nowhere")
		})
	}
}

// TestMatchingHours: additional standard time counts with its hours beside those of
// a contract; other hours contain them.
func TestMatchingHours(t *testing.T) {
	extra := element(t, "Additional standard time", "200")
	extra.Hours = measure.Integer(10)
	pay := gpg.Payslip{
		Elements: []gpg.Element{element(t, "Basic pay", "3044"), extra},
		Period:   gpg.Monthly(), Hours: contracted(t, "20"),
	}
	rate, err := gpg.NHSMapping().HourlyRate(pay)
	require.NoError(t, err)
	assert.Equal(t, "56770/1697", rate.Rate.Value().String())
	assert.Equal(t, "22.2996", rate.WeeklyHours.Text(4))

	pay.Hours, err = gpg.RepresentativeHours(measure.Integer(23), "rota")
	require.NoError(t, err)
	rate, err = gpg.NHSMapping().HourlyRate(pay)
	require.NoError(t, err)
	assert.Equal(t, "23", rate.WeeklyHours.String())

	pay.Hours, err = gpg.TermTimeHours(measure.Integer(40), measure.Integer(26), measure.Integer(52))
	require.NoError(t, err)
	rate, err = gpg.NHSMapping().HourlyRate(pay)
	require.NoError(t, err)
	assert.Equal(t, "56770/1697", rate.Rate.Value().String())

	overtime := gpg.NHSMapping().With(gpg.PayGroup{Name: extra.Group, Treatment: gpg.OvertimePay})
	pay.Hours = contracted(t, "20")
	rate, err = overtime.HourlyRate(pay)
	require.NoError(t, err)
	assert.Equal(t, "35", rate.Rate.Value().String())
	assert.Equal(t, "200", rate.LeftOut.String())
	assert.Equal(t, overtime, rate.Mapping, "the report carries the mapping that was used")

	corrected := extra
	corrected.Amount, corrected.Hours = -extra.Amount, measure.Integer(-10)
	pay.Elements = append(pay.Elements, corrected)
	rate, err = gpg.NHSMapping().HourlyRate(pay)
	require.NoError(t, err)
	assert.Equal(t, "35", rate.Rate.Value().String())

	for hours, kind := range map[string]error{"": measure.ErrNotSupplied, "-90": measure.ErrNegative, "700": measure.ErrOutOfRange} {
		wrong := extra
		wrong.Hours = exactly(t, hours)
		pay.Elements = []gpg.Element{wrong}
		_, err = gpg.NHSMapping().HourlyRate(pay)
		require.ErrorIs(t, err, kind)
	}
}

func TestWhyNoRate(t *testing.T) {
	nobody, err := gpg.AvailableWeekMean(measure.Integer(0))
	require.NoError(t, err)
	hidden, err := gpg.ContractedHours(measure.Absent(measure.Suppressed))
	require.NoError(t, err)
	for _, c := range []struct {
		name   string
		hours  gpg.WeeklyHours
		reason measure.Reason
		want   string
	}{
		{"zero hours", contracted(t, "0"), measure.DivisionByZero, "weekly hours are zero"},
		{"blank hours", contracted(t, ""), measure.NotSupplied, "weekly hours are not supplied"},
		{"no hours", gpg.WeeklyHours{}, measure.NotSupplied, "weekly hours are not supplied"},
		{"no worked week", nobody, measure.NoBase, "no week was worked"},
		{"hidden hours", hidden, measure.Suppressed, "weekly hours: suppressed"},
	} {
		t.Run(c.name, func(t *testing.T) {
			rate, err := gpg.NHSMapping().HourlyRate(gpg.Payslip{
				Elements: []gpg.Element{element(t, "Basic pay", "2000")}, Period: gpg.Monthly(), Hours: c.hours,
			})
			require.NoError(t, err)
			assert.False(t, rate.Rate.Known())
			assert.Equal(t, c.reason, rate.Reason)
			assert.Equal(t, c.want, rate.Why())
			assert.Equal(t, "2000", rate.Ordinary.String())

			var people gpg.People
			people.Add(gpg.Person{Rate: rate.Rate})
			assert.Equal(t, "1", people.Unrated().String())
			assert.Equal(t, measure.NoBase, people.Hourly().Mean().Reason(), "it counts as zero")
		})
	}
	zeroAndExtra := element(t, "Additional standard time", "100")
	zeroAndExtra.Hours = measure.Integer(10)
	rate, err := gpg.NHSMapping().HourlyRate(gpg.Payslip{Elements: []gpg.Element{zeroAndExtra}, Period: gpg.Weekly(), Hours: contracted(t, "0")})
	require.NoError(t, err)
	assert.Equal(t, "10", rate.Rate.Value().String())
}

func TestRateWarnings(t *testing.T) {
	mean, err := gpg.TwelveWeekMean(slices.Repeat(weeks(t, "12.5"), 12)...)
	require.NoError(t, err)
	short, err := gpg.AvailableWeekMean(weeks(t, "12.5")...)
	require.NoError(t, err)
	for _, c := range []struct {
		name        string
		amount      string
		hours       gpg.WeeklyHours
		periodHours string
		part        bool
		want        []measure.Doubt
	}{
		{"none", "125", mean, "", false, nil},
		{"same as the period", "125", mean, "12.5", false, nil},
		{"a fifth above", "125", mean, "15", false, nil},
		{"more than a fifth above", "125", mean, "15.01", false, []measure.Doubt{measure.HoursSwing}},
		{"a fifth below", "125", mean, "10", false, nil},
		{"more than a fifth below", "125", mean, "9.99", false, []measure.Doubt{measure.HoursSwing}},
		{"paid for no hours", "125", mean, "0", false, []measure.Doubt{measure.HoursSwing}},
		{"contract hours do not vary", "125", contracted(t, "12.5"), "40", false, nil},
		{"started in the period", "125", mean, "", true, []measure.Doubt{measure.PartPeriod}},
		{"no pay", "0", mean, "0", false, []measure.Doubt{measure.NoPay}},
		{"all together", "300", short, "24", true, []measure.Doubt{measure.ShortHistory, measure.PartPeriod, measure.HoursSwing}},
	} {
		t.Run(c.name, func(t *testing.T) {
			rate, err := gpg.NHSMapping().HourlyRate(gpg.Payslip{
				Elements: []gpg.Element{element(t, "Basic pay", c.amount)}, Period: gpg.Weekly(),
				Hours: c.hours, PeriodHours: exactly(t, c.periodHours), StartedOrLeft: c.part,
			})
			require.NoError(t, err)
			var got []measure.Doubt
			for _, warning := range rate.Warnings {
				got = append(got, warning.Doubt)
				assert.NotEmpty(t, warning.String())
			}
			assert.Equal(t, c.want, got)
		})
	}
}

func TestHourlyRateFaults(t *testing.T) {
	_, err := gpg.NHSMapping().HourlyRate(gpg.Payslip{
		Elements: []gpg.Element{
			element(t, "Basic pay", "1"), element(t, "Golden hello", "1"), award(t, "1", gpg.PayPeriod{}),
			element(t, "", "1"), element(t, "Additional standard time", "1"),
		},
		Hours: contracted(t, "10"), PeriodHours: measure.Integer(-1),
	})
	require.EqualError(t, err, "pay period: not supplied\n"+
		"row 2: group: Golden hello: unrecognised: payroll group \"Golden hello\"\n"+
		"row 3: bonus period: Clinical excellence award (national): not supplied\n"+
		"row 4: group: not supplied: payroll group\n"+
		"row 5: matching hours: Additional standard time: not supplied\n"+
		"period hours: -1.00: negative")

	for name, c := range map[string]struct {
		pay  gpg.Payslip
		kind error
	}{
		"pay below zero": {gpg.Payslip{
			Elements: []gpg.Element{element(t, "Basic pay", "-0.01")}, Period: gpg.Weekly(), Hours: contracted(t, "10"),
		}, measure.ErrNegative},
		"rate above any": {gpg.Payslip{
			Elements: []gpg.Element{{Group: "Basic pay", Amount: math.MaxInt64}}, Period: gpg.Weekly(), Hours: contracted(t, "10"),
		}, measure.ErrTooLarge},
	} {
		t.Run(name, func(t *testing.T) {
			rate, err := gpg.NHSMapping().HourlyRate(c.pay)
			require.ErrorIs(t, err, c.kind)
			var faults measure.Faults
			require.ErrorAs(t, err, &faults)
			assert.Zero(t, rate)
		})
	}
	_, err = gpg.Mapping(nil).HourlyRate(gpg.Payslip{})
	require.ErrorIs(t, err, measure.ErrNotSupplied)
}
