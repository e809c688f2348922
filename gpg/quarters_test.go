package gpg_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// crowd is so many women and men on one rate, in pounds.
type crowd struct {
	pounds     string
	women, men int
}

// payrollAt counts groups of people on one rate each.
func payrollAt(tb testing.TB, groups ...crowd) *gpg.Payroll {
	tb.Helper()
	var payroll gpg.Payroll
	for _, group := range groups {
		rate := rateAt(tb, group.pounds)
		for range group.women {
			payroll.Add(gpg.Employee{Sex: workforce.Female, Person: gpg.Person{Rate: rate}})
		}
		for range group.men {
			payroll.Add(gpg.Employee{Sex: workforce.Male, Person: gpg.Person{Rate: rate}})
		}
	}
	return &payroll
}

// fourOf is the quarters from the lowest.
func fourOf(q gpg.Quarters) [4]gpg.Quarter {
	return [4]gpg.Quarter{q.Lower, q.LowerMiddle, q.UpperMiddle, q.Upper}
}

// headsOf are the women and the men of the quarters, from the lowest.
func headsOf(tb testing.TB, q gpg.Quarters) (women, men [4]int) {
	tb.Helper()
	for i, quarter := range fourOf(q) {
		for sex, count := range map[*[4]int]measure.Count{&women: quarter.Women, &men: quarter.Men} {
			n, known := count.Int64()
			require.True(tb, known)
			sex[i] = int(n)
		}
	}
	return women, men
}

// The sizes of the official allocation of those that four does not divide.
func TestQuarterSizes(t *testing.T) {
	t.Parallel()
	for n, want := range map[int][4]int{
		0: {0, 0, 0, 0}, 1: {1, 0, 0, 0}, 2: {1, 0, 1, 0}, 3: {1, 1, 1, 0},
		4: {1, 1, 1, 1}, 5: {2, 1, 1, 1}, 6: {2, 1, 2, 1}, 7: {2, 2, 2, 1},
		3_861: {966, 965, 965, 965},
		4_445: {1_112, 1_111, 1_111, 1_111},
		6_833: {1_709, 1_708, 1_708, 1_708},
		2_860: {715, 715, 715, 715},
	} {
		t.Run(strconv.Itoa(n), func(t *testing.T) {
			t.Parallel()
			women, men := headsOf(t, payrollAt(t, crowd{"12", n, 0}).Report().Quarters)
			assert.Equal(t, want, women)
			assert.Equal(t, [4]int{}, men)
			assert.Equal(t, women, func() [4]int {
				_, men := headsOf(t, payrollAt(t, crowd{"12", 0, n}).Report().Quarters)
				return men
			}())
		})
	}
}

func TestQuarters(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name       string
		groups     []crowd
		women, men [4]int
		inexact    bool
	}{
		{ // GOV.UK, making your calculations: 36 women and 4 men on one rate over 10 and 30 places are 9 and 1, 27 and 3
			"official example",
			[]crowd{{"10", 700, 402}, {"10.50", 36, 4}, {"11", 1_500, 1_803}},
			[4]int{709, 27 + 491, 504, 505},
			[4]int{403, 3 + 590, 607, 606},
			true, // the 1,803 men of the last group: 590.1, 606.5 and 606.5
		},
		{
			"official example, all others on rates of their own quarter",
			[]crowd{{"10", 700, 402}, {"10.50", 36, 4}, {"11", 500, 581}, {"12", 500, 611}, {"13", 500, 611}},
			[4]int{709, 527, 500, 500},
			[4]int{403, 584, 611, 611},
			false,
		},
		{"everybody on a rate of their own", []crowd{{"1", 1, 0}, {"2", 0, 1}, {"3", 1, 0}, {"4", 0, 1}}, [4]int{1, 0, 1, 0}, [4]int{0, 1, 0, 1}, false},
		{"all on one rate, exact", []crowd{{"12", 4, 8}}, [4]int{1, 1, 1, 1}, [4]int{2, 2, 2, 2}, false},
		{"equal remainders go to the lower", []crowd{{"12", 4, 2}}, [4]int{1, 1, 1, 1}, [4]int{1, 0, 1, 0}, true},
		{"one man among many", []crowd{{"12", 7, 1}}, [4]int{1, 2, 2, 2}, [4]int{1, 0, 0, 0}, true},
		{"one woman among many", []crowd{{"12", 1, 7}}, [4]int{0, 0, 0, 1}, [4]int{2, 2, 2, 1}, true},
		{ // one man on four places: 0.25 on the last of the lower quarter, 0.75 on those of the lower middle
			"the greatest remainder, not the lowest quarter",
			[]crowd{{"9", 2, 0}, {"12", 3, 1}, {"15", 6, 0}},
			[4]int{3, 2, 3, 3},
			[4]int{0, 1, 0, 0},
			true,
		},
		{"a tie inside one quarter", []crowd{{"9", 1, 1}, {"10", 2, 0}, {"11", 0, 2}, {"12", 1, 1}}, [4]int{1, 2, 0, 1}, [4]int{1, 0, 2, 1}, false},
		{"rates that print alike are no tie", []crowd{{"37/3", 2, 0}, {"12.3334", 0, 2}}, [4]int{1, 1, 0, 0}, [4]int{0, 0, 1, 1}, false},
		{"a fraction and a whole on one rate", []crowd{{"12.5", 1, 1}, {"25/2", 1, 1}}, [4]int{0, 0, 1, 1}, [4]int{1, 1, 0, 0}, true},
		{"two people", []crowd{{"12", 1, 0}, {"13", 0, 1}}, [4]int{1, 0, 0, 0}, [4]int{0, 0, 1, 0}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			quarters := payrollAt(t, c.groups...).Report().Quarters
			women, men := headsOf(t, quarters)
			assert.Equal(t, c.women, women)
			assert.Equal(t, c.men, men)
			assert.Equal(t, c.inexact, quarters.Inexact)
		})
	}
}

// Whoever is not compared stands in no quarter.
func TestQuartersOfCompared(t *testing.T) {
	t.Parallel()
	payroll := payrollAt(t, crowd{"10", 2, 2}, crowd{"20", 2, 2})
	want := payroll.Report().Quarters
	for _, employee := range []gpg.Employee{
		{Sex: workforce.NotUsed, Person: gpg.Person{Rate: rateAt(t, "5")}},
		{Person: gpg.Person{Rate: rateAt(t, "5")}},
		{Sex: workforce.Female, Person: gpg.Person{Rate: rateAt(t, "5"), ReducedByLeave: true}},
		{Sex: workforce.Male, Person: gpg.Person{Bonus: 1}},
	} {
		payroll.Add(employee)
	}
	report := payroll.Report()
	assert.Equal(t, want, report.Quarters)
	assert.Equal(t, "5 5 2", report.Women.Relevant.String()+" "+report.Men.Relevant.String()+" "+report.NotUsed.Relevant.String())
}

func TestQuarterTotal(t *testing.T) {
	t.Parallel()
	upper := payrollAt(t, crowd{"12", 5, 3}).Report().Quarters.Upper
	assert.Equal(t, "2", upper.Total().String())
	assert.Equal(t, measure.NotSupplied, gpg.Quarter{}.Total().Reason())
}
