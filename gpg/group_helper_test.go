package gpg_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// staffed is so many people of a group on one rate, each with one bonus.
type staffed struct {
	group string
	heads int
	rate  workforce.Pay
	bonus workforce.Pay
}

// pound is a pound in the units of pay.
const pound workforce.Pay = 10_000

// personPaid is a person on a rate of whole ten-thousandths of a pound.
func personPaid(rate, bonus workforce.Pay) gpg.Person {
	paid, _ := gpg.RateOf(rate)
	return gpg.Person{Rate: paid, Bonus: bonus}
}

// employed is an employee on such a rate.
func employed(sex workforce.Sex, rate workforce.Pay) gpg.Employee {
	return gpg.Employee{Sex: sex, Person: personPaid(rate, 0)}
}

func groupsOf(staff ...staffed) *gpg.Groups[string] {
	groups := new(gpg.Groups[string])
	for _, s := range staff {
		for range s.heads {
			groups.Add(s.group, personPaid(s.rate, s.bonus))
		}
	}
	return groups
}

// against compares the groups with the first of them, "unknown" being not stated.
func against(minimum int64, groups ...string) gpg.Grouping[string] {
	return gpg.Grouping[string]{Groups: groups, Reference: groups[0], NotStated: []string{"unknown"}, Minimum: minimum}
}

func reportOf(t *testing.T, groups *gpg.Groups[string], grouping gpg.Grouping[string]) gpg.GroupReport[string] {
	t.Helper()
	report, err := groups.Report(grouping)
	require.NoError(t, err)
	return report
}

// lines are all the lines of a report by group.
func linesOf(report gpg.GroupReport[string]) map[string]gpg.GroupLine[string] {
	lines := make(map[string]gpg.GroupLine[string])
	for _, line := range append(append([]gpg.GroupLine[string](nil), report.Groups...), report.NotStated...) {
		lines[line.Key] = line
	}
	return lines
}

// number is a known count, or -1.
func number(count measure.Count) int64 {
	if n, known := count.Int64(); known {
		return n
	}
	return -1
}

// employeesDrawn are so many women and men on few rates, some of them fractions,
// some reduced by leave and some without a rate.
func employeesDrawn(r *rand.Rand, heads int) []gpg.Employee {
	employees := make([]gpg.Employee, heads)
	for i := range employees {
		pay := workforce.Pay(r.Int64N(12)+1) * pound
		person := personPaid(pay, workforce.Pay(max(0, r.Int64N(8)-4))*pound)
		switch r.Int64N(10) {
		case 0:
			person.ReducedByLeave = true
		case 1:
			person.Rate = gpg.Rate{}
		case 2:
			person.Rate, _ = gpg.ExactRate(measure.Fraction(r.Int64N(30)+1, 7))
		}
		employees[i] = gpg.Employee{Sex: workforce.Sex(r.IntN(3) + 1), Person: person}
	}
	return employees
}

func payrollFrom(employees ...gpg.Employee) *gpg.Payroll {
	payroll := new(gpg.Payroll)
	for _, employee := range employees {
		payroll.Add(employee)
	}
	return payroll
}
