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

// absent is a count that is absent for a reason.
func absent(reason measure.Reason) measure.Count { return measure.AbsentCount(reason) }

func TestAppointments(t *testing.T) {
	heads := func(n int64) measure.Count {
		count, err := measure.NewCount(n)
		require.NoError(t, err)
		return count
	}
	// Four women on £10, four men on £20: a gap of 50 per cent.
	var eight []gpg.Employee
	for range 4 {
		eight = append(eight, employed(workforce.Female, 10*pound), employed(workforce.Male, 20*pound))
	}
	free := []gpg.Employee{employed(workforce.Female, 10*pound), employed(workforce.Male, 0)}
	for _, test := range []struct {
		name         string
		staff        []gpg.Employee
		sex          workforce.Sex
		rate         gpg.Rate
		target       measure.Value
		mean, median measure.Count
	}{
		// (4 × 10 + k × 30) ÷ (4 + k) is 18 for k = 32 ÷ 12, so three; of 4 + k the
		// fifth of those on £30 is needed before the middle passes £10: 4 give £20.
		{"women, to ten per cent", eight, workforce.Female, personPaid(30*pound, 0).Rate, measure.Integer(10), heads(3), heads(4)},
		{"women, to the gap there is", eight, workforce.Female, personPaid(30*pound, 0).Rate, measure.Integer(50), heads(0), heads(0)},
		{"women, below the pay wanted", eight, workforce.Female, personPaid(17*pound, 0).Rate, measure.Integer(10), absent(measure.Unbounded), absent(measure.Unbounded)},
		{"women, at the pay wanted", eight, workforce.Female, personPaid(18*pound, 0).Rate, measure.Integer(10), absent(measure.Unbounded), heads(5)},
		// (4 × 20 + k × 5) ÷ (4 + k) is 10 ÷ 0.9 for k = 35.6 … ÷ 6.1 …, 5.8.
		{"men on £5, to ten per cent", eight, workforce.Male, personPaid(5*pound, 0).Rate, measure.Integer(10), heads(6), heads(5)},
		// 40 ÷ (4 + k) is £8 for one; four put the middle between £0 and £10.
		{"to a greater gap", eight, workforce.Female, personPaid(0, 0).Rate, measure.Integer(60), heads(1), heads(4)},
		{"men on nothing", eight, workforce.Male, personPaid(0, 0).Rate, measure.Integer(-10), heads(5), absent(measure.DivisionByZero)},
		{"sex not used", eight, workforce.NotUsed, personPaid(pound, 0).Rate, measure.Integer(0), absent(measure.NotApplicable), absent(measure.NotApplicable)},
		{"no rate", eight, workforce.Female, gpg.Rate{}, measure.Integer(0), absent(measure.NotSupplied), absent(measure.NotSupplied)},
		{"no target", eight, workforce.Female, personPaid(pound, 0).Rate, measure.Value{}, absent(measure.NotSupplied), absent(measure.NotSupplied)},
		{"nobody", nil, workforce.Female, personPaid(pound, 0).Rate, measure.Integer(0), absent(measure.NoBase), absent(measure.NoBase)},
		{"men paid nothing", free, workforce.Female, personPaid(pound, 0).Rate, measure.Integer(0), absent(measure.DivisionByZero), absent(measure.DivisionByZero)},
		{"men, to a gap of everything", eight, workforce.Male, personPaid(pound, 0).Rate, measure.Integer(100), absent(measure.DivisionByZero), absent(measure.DivisionByZero)},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := payrollFrom(test.staff...).Appointments(test.sex, test.rate, test.target)
			assert.Equal(t, gpg.Appointments{Mean: test.mean, Median: test.median}, got)
		})
	}
}

// FuzzAppointments: with that many more people the gap is the target or past it,
// with one fewer it is not.
func FuzzAppointments(f *testing.F) {
	f.Add(uint64(1), uint8(20), uint8(30), int8(5), true)
	f.Add(uint64(2), uint8(9), uint8(1), int8(-20), false)
	f.Add(uint64(2), uint8(9), uint8(0), int8(-20), false)
	f.Fuzz(func(t *testing.T, seed uint64, heads, pounds uint8, target int8, women bool) {
		r := rand.New(rand.NewPCG(seed, 7))
		payroll := payrollFrom(employeesDrawn(r, int(heads))...)
		sex := workforce.Male
		if women {
			sex = workforce.Female
		}
		hired := employed(sex, workforce.Pay(pounds)*pound)
		aim := measure.Integer(int64(target))
		got := payroll.Appointments(sex, hired.Rate, aim)
		before := payroll.Report().Hourly
		for _, figure := range []struct {
			name  string
			count measure.Count
			gap   func(gpg.Comparison) measure.Gap
		}{{"mean", got.Mean, gpg.Comparison.MeanGap}, {"median", got.Median, gpg.Comparison.MedianGap}} {
			start, known := figure.gap(before).Percent().Compare(aim)
			if !known {
				assert.Equal(t, figure.gap(before).Percent().Reason(), figure.count.Reason(), figure.name)
				continue
			}
			short := func(appointments int64) bool { // of the target, or without a gap
				after, err := payroll.Without()
				require.NoError(t, err)
				for range appointments {
					after.Add(hired)
				}
				order, known := figure.gap(after.Report().Hourly).Percent().Compare(aim)
				return !known || order*start > 0
			}
			n, enough := figure.count.Int64()
			switch {
			case !enough:
				for _, appointments := range []int64{1, 5, 20, 100, 500} {
					assert.True(t, short(appointments), "%s %d %s", figure.name, appointments, figure.count.Reason())
				}
			case n == 0:
				assert.Zero(t, start, figure.name)
			case n < 3000:
				assert.False(t, short(n), figure.name)
				assert.True(t, short(n-1), figure.name)
			}
		}
	})
}
