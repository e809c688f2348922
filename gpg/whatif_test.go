package gpg_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

func TestLeaversWhoAreNotThere(t *testing.T) {
	payroll := payrollFrom(employed(workforce.Female, 12*pound), employed(workforce.Male, 15*pound))
	reduced := gpg.Employee{Sex: workforce.Female, Person: gpg.Person{ReducedByLeave: true}}
	fraction, err := gpg.ExactRate(measure.Fraction(40, 3))
	require.NoError(t, err)
	leavers := []gpg.Employee{
		employed(workforce.Female, 12*pound), // is there
		employed(workforce.Female, 12*pound), // but once
		employed(workforce.Male, 12*pound),
		reduced,
		{Sex: workforce.Male},
		{Sex: workforce.NotUsed, Person: gpg.Person{Bonus: 5 * pound, ReducedByLeave: true}},
		{Sex: workforce.Female, Person: gpg.Person{Rate: fraction}},
		{Sex: workforce.Male, Person: gpg.Person{Rate: personPaid(15*pound, 0).Rate, Bonus: -1}},
	}
	remaining, err := payroll.Without(leavers...)
	assert.Nil(t, remaining)
	var faults measure.Faults
	require.ErrorAs(t, err, &faults)
	got := map[int][]string{}
	for _, fault := range faults {
		require.ErrorIs(t, fault, measure.ErrUnrecognised)
		got[fault.Row] = append(got[fault.Row], fault.Field+" "+fault.Value)
	}
	assert.Equal(t, map[int][]string{
		2: {"rate £12.00"}, 3: {"rate £12.00"}, 4: {"reduced by leave "}, 5: {"without a rate "},
		6: {"reduced by leave ", "bonus £5.00"}, 7: {"rate £13.33"}, 8: {"bonus -0.0001"},
	}, got)
	assert.Equal(t, "20.0", payroll.Report().Hourly.MeanGap().Percent().Text(1), "the payroll is not changed")
}

// FuzzWithout: a payroll without leavers, to which joiners are added, is the payroll
// of those who remain and those who join.
func FuzzWithout(f *testing.F) {
	f.Add(uint64(1), uint8(30), uint8(5), uint8(7))
	f.Fuzz(func(t *testing.T, seed uint64, stay, leave, join uint8) {
		r := rand.New(rand.NewPCG(seed, 4))
		remaining, leavers, joiners := employeesDrawn(r, int(stay)), employeesDrawn(r, int(leave)), employeesDrawn(r, int(join))
		all := payrollFrom(append(append([]gpg.Employee(nil), leavers...), remaining...)...)
		before := all.Report()
		changed, err := all.Without(leavers...)
		require.NoError(t, err)
		for _, joiner := range joiners {
			changed.Add(joiner)
		}
		want := payrollFrom(append(append([]gpg.Employee(nil), remaining...), joiners...)...)
		assert.Equal(t, want.Report(), changed.Report())
		assert.Equal(t, before, all.Report())
	})
}

// FuzzLeaveOneOut: at once is as by counting everybody else anew.
func FuzzLeaveOneOut(f *testing.F) {
	for _, heads := range []uint8{0, 1, 2, 3, 4, 5, 40} {
		f.Add(uint64(heads)+5, heads)
	}
	f.Fuzz(func(t *testing.T, seed uint64, heads uint8) {
		employees := employeesDrawn(rand.New(rand.NewPCG(seed, 5)), int(heads))
		payroll := payrollFrom(employees...)
		prepared := payroll.LeaveOneOut()
		for _, employee := range employees {
			others, err := payroll.Without(employee)
			require.NoError(t, err)
			rate := employee.Rate
			if employee.ReducedByLeave {
				rate = gpg.Rate{}
			}
			assert.Equal(t, others.Report().Hourly, prepared.Of(employee.Sex, rate))
		}
	})
}

// TestGapClosedInsideBand: women of the band on £10 and £14, men on £18; closed,
// the women are on £15 and £21. Outside it women are on £20, men on £30.
func TestGapClosedInsideBand(t *testing.T) {
	band := payrollFrom(employed(workforce.Female, 10*pound), employed(workforce.Female, 14*pound), employed(workforce.Male, 18*pound))
	all := payrollFrom(employed(workforce.Female, 20*pound), employed(workforce.Male, 30*pound))
	all.Merge(band)
	closed, err := all.WithGapClosed(band)
	require.NoError(t, err)
	report := closed.Report()
	assert.Equal(t, "56/3", report.Hourly.Group.Mean.String())
	assert.Equal(t, "20", report.Hourly.Group.Median.String())
	assert.Equal(t, "24", report.Hourly.Reference.Mean.String())
	assert.Equal(t, "22.2", report.Hourly.MeanGap().Percent().Text(1))
	assert.Equal(t, all.Report().Women.Relevant, report.Women.Relevant)
}

func TestGapThatCannotBeClosed(t *testing.T) {
	woman, man := employed(workforce.Female, 10*pound), employed(workforce.Male, 20*pound)
	for _, test := range []struct {
		name      string
		all, band []gpg.Employee
		want      error
	}{
		{"no women", []gpg.Employee{woman, man}, []gpg.Employee{man}, measure.ErrNotSupplied},
		{"no men", []gpg.Employee{woman, man}, []gpg.Employee{woman}, measure.ErrNotSupplied},
		{"women paid nothing", []gpg.Employee{man, employed(workforce.Female, 0)}, []gpg.Employee{man, employed(workforce.Female, 0)}, measure.ErrOutOfRange},
		{"band of another payroll", []gpg.Employee{man}, []gpg.Employee{woman, man}, measure.ErrUnrecognised},
		{
			"raised above all pay",
			[]gpg.Employee{employed(workforce.Female, 0), woman, employed(workforce.Male, workforce.MaxPay)},
			[]gpg.Employee{employed(workforce.Female, 0), woman, employed(workforce.Male, workforce.MaxPay)},
			measure.ErrOutOfRange,
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			closed, err := payrollFrom(test.all...).WithGapClosed(payrollFrom(test.band...))
			require.ErrorIs(t, err, test.want)
			assert.Nil(t, closed)
		})
	}
}

// FuzzGapClosed: inside the band no mean gap remains, and the mean of all women
// has the closed form.
func FuzzGapClosed(f *testing.F) {
	f.Add(uint64(1), uint8(20), uint8(20))
	f.Fuzz(func(t *testing.T, seed uint64, heads, others uint8) {
		r := rand.New(rand.NewPCG(seed, 6))
		band := payrollFrom(employeesDrawn(r, int(heads))...)
		all := payrollFrom(employeesDrawn(r, int(others))...)
		all.Merge(band)
		inside, before := band.Report().Hourly, all.Report().Hourly
		closed, err := all.WithGapClosed(band)
		if !inside.MeanGap().Percent().Known() {
			require.ErrorIs(t, err, measure.ErrNotSupplied)
			return
		}
		require.NoError(t, err)
		gained := inside.MeanGap().Amount().Times(inside.Group.People.Value())
		want := before.Group.Mean.Plus(gained.Over(before.Group.People.Value()))
		assert.Equal(t, want, closed.Report().Hourly.Group.Mean)
		alone, err := band.WithGapClosed(band)
		require.NoError(t, err)
		assert.Equal(t, measure.Integer(0), alone.Report().Hourly.MeanGap().Percent())
	})
}
