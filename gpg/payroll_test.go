package gpg_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

func TestPeople(t *testing.T) {
	t.Parallel()
	rate := rateAt(t, "12")
	for _, c := range []struct {
		name                                      string
		person                                    gpg.Person
		reduced, unrated, hourly, bonus, negative int64
	}{
		{"on full pay", gpg.Person{Rate: rate}, 0, 0, 1, 0, 0},
		{"with a bonus", gpg.Person{Rate: rate, Bonus: 1}, 0, 0, 1, 1, 0},
		{"on a rate of zero", gpg.Person{Rate: rateAt(t, "0")}, 0, 0, 1, 0, 0},
		{"paid less because of leave", gpg.Person{Rate: rate, ReducedByLeave: true}, 1, 0, 0, 0, 0},
		{"on leave with a bonus", gpg.Person{Bonus: 1, ReducedByLeave: true}, 1, 0, 0, 1, 0},
		{"without a rate", gpg.Person{}, 0, 1, 0, 0, 0},
		{"without a rate, with a bonus", gpg.Person{Bonus: 1}, 0, 1, 0, 1, 0},
		{"with a bonus below zero", gpg.Person{Rate: rate, Bonus: -1}, 0, 0, 1, 0, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			var people gpg.People
			people.Add(c.person)
			for times := range int64(3) { // alone, and merged with others
				n := times + 1
				for _, count := range []struct {
					want int64
					got  measure.Count
				}{
					{1, people.Relevant()},
					{c.reduced, people.ReducedByLeave()},
					{c.unrated, people.Unrated()},
					{c.hourly, people.Hourly().Count()},
					{c.bonus, people.Bonus().Count()},
					{c.negative, people.NegativeBonuses()},
				} {
					got, known := count.got.Int64()
					assert.True(t, known)
					assert.Equal(t, n*count.want, got)
				}
				var other gpg.People
				other.Add(c.person)
				people.Merge(&other)
			}
		})
	}
}

func TestPeopleOfNobody(t *testing.T) {
	t.Parallel()
	var people gpg.People
	for _, count := range []measure.Count{
		people.Relevant(), people.ReducedByLeave(), people.Unrated(), people.NegativeBonuses(),
		people.Hourly().Count(), people.Bonus().Count(),
	} {
		assert.Equal(t, "0", count.String())
	}
}

// Every sex but two is outside the comparison, also one that is on no list.
func TestPayrollPeople(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name string
		sex  workforce.Sex
		want workforce.Sex
	}{
		{"female", workforce.Female, workforce.Female},
		{"male", workforce.Male, workforce.Male},
		{"not used", workforce.NotUsed, workforce.NotUsed},
		{"not supplied", 0, workforce.NotUsed},
		{"on no list", 99, workforce.NotUsed},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			var payroll gpg.Payroll
			payroll.Add(gpg.Employee{Sex: c.sex, Person: gpg.Person{Rate: rateAt(t, "12")}})
			for _, sex := range workforce.Sexes() {
				want := "0"
				if sex == c.want {
					want = "1"
				}
				assert.Equal(t, want, payroll.People(sex).Relevant().String())
			}
			assert.Same(t, payroll.People(c.want), payroll.People(c.sex))
		})
	}
}

// Payrolls that were filled apart, one a worker, and merged in any order are the
// payroll that was filled at once.
func TestPayrollFilledApart(t *testing.T) {
	t.Parallel()
	slips := drawn(numbersFrom(172), 20_000, kinds()["mixed"])
	want := payrollOf(t, slips).Report()
	parts := make([]*gpg.Payroll, 8)
	var workers sync.WaitGroup
	for i := range parts {
		workers.Go(func() {
			parts[i] = payrollOf(t, slips[i*len(slips)/len(parts):(i+1)*len(slips)/len(parts)])
		})
	}
	workers.Wait()
	for _, order := range [][]int{{0, 1, 2, 3, 4, 5, 6, 7}, {7, 3, 0, 1, 6, 2, 5, 4}} {
		var whole gpg.Payroll
		for _, i := range order {
			whole.Merge(parts[i])
		}
		require.Equal(t, want, whole.Report())
	}
}

// A payroll to which nothing is added any more is read by many at once, and merged
// into many.
func TestPayrollReadAtOnce(t *testing.T) {
	t.Parallel()
	payroll := payrollOf(t, drawn(numbersFrom(10), 2_000, kinds()["mixed"]))
	want := payroll.Report()
	var readers sync.WaitGroup
	for range 8 {
		readers.Go(func() {
			var copied gpg.Payroll
			copied.Merge(payroll)
			assert.Equal(t, want, payroll.Report())
			assert.Equal(t, want, copied.Report())
			women, men := payroll.People(workforce.Female), payroll.People(workforce.Male)
			assert.Equal(t, want.Hourly, gpg.Compare(men.Hourly(), women.Hourly()))
		})
	}
	readers.Wait()
}
