package gpg_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// recordOf is a record of a staff extract with that pay.
func recordOf(sex workforce.Sex, rated bool, rate, bonus workforce.Pay) workforce.Staff {
	return workforce.Staff{
		Sex: sex, Ethnicity: workforce.NotStated, Disability: workforce.Unspecified, Band: workforce.Band5,
		StaffGroup: workforce.Clinical, Board: workforce.NotOnBoard, Rated: rated, HourlyRate: rate, Bonus: bonus,
	}
}

// A record counts as the employee that it tells of.
func TestAddStaff(t *testing.T) {
	t.Parallel()
	r := numbersFrom(2017)
	var fromRecords, fromEmployees gpg.Payroll
	for range 3_000 {
		s := recordOf(workforce.Sexes()[r.IntN(3)], r.IntN(10) > 0, workforce.Pay(r.Int64N(int64(workforce.MaxPay))>>r.IntN(30)), 0)
		if r.IntN(3) == 0 {
			s.Bonus = workforce.Pay(r.Int64N(int64(workforce.MaxPay)) >> r.IntN(30))
		}
		employee := gpg.Employee{Sex: s.Sex, Person: gpg.Person{Bonus: s.Bonus}}
		if s.Rated {
			rate, err := gpg.RateOf(s.HourlyRate)
			require.NoError(t, err)
			employee.Rate = rate
		}
		require.NoError(t, fromRecords.AddStaff(s))
		fromEmployees.Add(employee)
	}
	assert.Equal(t, fromEmployees.Report(), fromRecords.Report())
	assert.Equal(t, encoded(t, &fromEmployees), encoded(t, &fromRecords))
}

func TestAddStaffFaults(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		staff workforce.Staff
		kind  error
	}{
		"a rate below zero":  {recordOf(workforce.Female, true, -1, 0), measure.ErrNegative},
		"too high a rate":    {recordOf(workforce.Male, true, workforce.MaxPay+1, 0), measure.ErrTooLarge},
		"a bonus below zero": {recordOf(workforce.NotUsed, false, 0, -1), measure.ErrNegative},
		"too high a bonus":   {recordOf(workforce.Female, false, 0, workforce.MaxPay+1), measure.ErrTooLarge},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var payroll gpg.Payroll
			require.ErrorIs(t, payroll.AddStaff(c.staff), c.kind)
			assert.Equal(t, gpg.Payroll{}, payroll)
		})
	}
}
