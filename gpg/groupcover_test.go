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

// spaced are people of a group on rates that rise by a pound from a pound on, so
// that they stand in all quarters.
func spaced(group string, heads, paid int) []staffed {
	staff := make([]staffed, heads)
	for i := range staff {
		staff[i] = staffed{group, 1, workforce.Pay(i+1) * pound, 0}
		if i < paid {
			staff[i].bonus = 100 * pound
		}
	}
	return staff
}

func TestWithheldGroups(t *testing.T) {
	type heads map[string]int
	for _, test := range []struct {
		name         string
		heads, paid  heads
		people       []string // of whom everything is withheld
		bonus        []string // of whom the bonus is
		minimum      int64
		wantGap, pay measure.Reason // of Asian staff: the hourly and the bonus gap
	}{
		{name: "large groups", heads: heads{"White": 400, "Asian": 60, "Black": 50, "unknown": 40}, paid: heads{"White": 40, "Asian": 20, "Black": 10, "unknown": 10}},
		{
			name: "a small group and, beside it, those not stated", heads: heads{"White": 400, "Asian": 60, "Black": 9, "unknown": 40},
			people: []string{"Black", "unknown"}, bonus: []string{"Black", "unknown"},
		},
		{
			name: "those not stated are few: the last group too", heads: heads{"White": 400, "Asian": 60, "Black": 50, "unknown": 1},
			people: []string{"Black", "unknown"}, bonus: []string{"Black", "unknown"},
		},
		{
			name: "two groups: the reference too", heads: heads{"White": 400, "Asian": 9},
			people: []string{"White", "Asian"}, bonus: []string{"White", "Asian"}, wantGap: measure.Suppressed, pay: measure.Suppressed,
		},
		{
			name: "two small groups whose sum is small", heads: heads{"White": 400, "Asian": 60, "Black": 3, "unknown": 4},
			people: []string{"Asian", "Black", "unknown"}, bonus: []string{"Asian", "Black", "unknown"}, wantGap: measure.Suppressed, pay: measure.Suppressed,
		},
		{name: "zero is shown", heads: heads{"White": 400, "Asian": 60, "Black": 0, "unknown": 40}, pay: measure.NoBase},
		{
			name: "few recipients", heads: heads{"White": 400, "Asian": 60, "Black": 50, "unknown": 40},
			paid:  heads{"White": 40, "Asian": 5, "Black": 10, "unknown": 10},
			bonus: []string{"Asian", "Black", "unknown"}, pay: measure.Suppressed,
		},
		{
			name: "few without", heads: heads{"White": 400, "Asian": 60, "Black": 50, "unknown": 40},
			paid:  heads{"White": 40, "Asian": 59, "Black": 10, "unknown": 10},
			bonus: []string{"Asian", "unknown"}, pay: measure.Suppressed,
		},
		{name: "ten is enough", heads: heads{"White": 400, "Asian": 60, "Black": 10, "unknown": 40}, pay: measure.NoBase},
		{
			name: "another minimum", heads: heads{"White": 400, "Asian": 60, "Black": 10, "unknown": 40}, minimum: 50,
			people: []string{"Asian", "Black", "unknown"}, bonus: []string{"Asian", "Black", "unknown"},
			wantGap: measure.Suppressed, pay: measure.Suppressed,
		},
		{name: "no minimum", heads: heads{"White": 40, "Asian": 6, "Black": 1, "unknown": 1}, minimum: 1, pay: measure.NoBase},
	} {
		t.Run(test.name, func(t *testing.T) {
			var staff []staffed
			for _, group := range []string{"White", "Asian", "Black", "unknown"} {
				staff = append(staff, spaced(group, test.heads[group], test.paid[group])...)
			}
			report := reportOf(t, groupsOf(staff...), against(test.minimum, "White", "Asian", "Black"))
			var people, bonus []string
			for _, line := range append(report.Groups, report.NotStated...) {
				if line.Relevant.Reason() == measure.Suppressed {
					people = append(people, line.Key)
					assert.Equal(t, measure.Suppressed, line.Hourly.Mean.Reason())
					assert.Equal(t, measure.Suppressed, line.Hourly.People.Reason())
					assert.Equal(t, measure.Suppressed, line.Quarters.Lower.Reason())
				}
				if line.Bonus.People.Reason() == measure.Suppressed {
					bonus = append(bonus, line.Key)
					assert.Equal(t, measure.Suppressed, line.Bonus.Median.Reason())
					assert.Equal(t, measure.Suppressed, line.BonusShare().Percent().Reason())
				}
			}
			assert.ElementsMatch(t, test.people, people)
			assert.ElementsMatch(t, test.bonus, bonus)
			assert.Equal(t, test.wantGap, report.Hourly("Asian").MedianGap().Percent().Reason())
			if test.paid != nil || test.pay != 0 {
				assert.Equal(t, test.pay, report.Bonus("Asian").MeanGap().Percent().Reason())
			}
			total := int64(0)
			for _, heads := range test.heads {
				total += int64(heads)
			}
			assert.Equal(t, total, number(report.Relevant), "totals are whole")
		})
	}
}

// TestNobodyCovers: one beside nine are all withheld, and the totals too.
func TestNobodyCovers(t *testing.T) {
	report := reportOf(t, groupsOf(staffed{"White", 9, pound, 0}, staffed{"Asian", 1, pound, 0}), against(0, "White", "Asian"))
	assert.Equal(t, measure.Suppressed, report.Relevant.Reason())
	assert.Equal(t, measure.Suppressed, report.Quarters.Of(gpg.LowerQuarter).Reason())
	assert.Equal(t, measure.Suppressed, report.Groups[1].HourlyGap.Mean.Reason())
	require.NotEmpty(t, report.Warnings())
	assert.Equal(t, "people and pay of White, Asian are withheld: a number below 10 is among them, "+
		"or could be found from the others by subtraction", report.Warnings()[0].Sentence)
}

// TestOneUnknownDoesNotHideTheGap: 60 on £21, 40 on £20 and one of no known group;
// 1 ÷ 21 is 4.76 per cent.
func TestOneUnknownDoesNotHideTheGap(t *testing.T) {
	report := reportOf(t, groupsOf(
		staffed{"White", 60, 21 * pound, 0}, staffed{"BME", 40, 20 * pound, 0}, staffed{"unknown", 1, pound, 0},
	), against(0, "White", "BME"))
	assert.Equal(t, measure.Suppressed, report.Groups[1].Relevant.Reason())
	assert.Equal(t, measure.Suppressed, report.Hourly("BME").MeanGap().Percent().Reason())
	assert.Equal(t, "4.8000", report.Groups[1].HourlyGap.Mean.Text(4), "at one decimal place")
	assert.Equal(t, measure.NotApplicable, report.NotStated[0].HourlyGap.Mean.Reason())
}

func TestWithheldQuartersKeepWholeDenominators(t *testing.T) {
	// 16 Black staff, all of the lowest paid; 4 Asian staff among the best paid.
	groups := groupsOf(
		staffed{"Black", 16, pound, 0}, staffed{"White", 60, 2 * pound, 0},
		staffed{"Asian", 16, pound, 0}, staffed{"Asian", 4, 3 * pound, 0},
	)
	report := reportOf(t, groups, against(0, "White", "Asian", "Black"))
	assert.Equal(t, int64(20), number(report.Groups[1].Relevant))
	assert.Equal(t, measure.Suppressed, report.Groups[1].Quarters.Upper.Reason())
	assert.Equal(t, measure.Suppressed, report.Spread("Asian").Shares()[0].Percent().Reason())
	for _, label := range gpg.Labels() {
		assert.Equal(t, int64(24), number(report.Quarters.Of(label)), label)
	}
	assert.Equal(t, "50.0", report.Hourly("Asian").MedianGap().Percent().Text(1), "the gap is shown all the same")
}

// TestQuartersWithheldUntilNothingFollows: with one group beside it a small count
// would follow, or nearly, and as nobody covers it all are withheld.
func TestQuartersWithheldUntilNothingFollows(t *testing.T) {
	for _, test := range []struct {
		name   string
		counts map[string][4]int // of 120 people
	}{
		{"the group beside it is not in the quarter", map[string][4]int{
			"Black": {5, 15, 0, 0}, "unknown": {0, 15, 10, 0}, "Asian": {12, 0, 0, 20}, "White": {13, 0, 20, 10},
		}},
		{"the group beside it is not large enough for the rest", map[string][4]int{
			"Black": {5, 0, 0, 20}, "unknown": {15, 0, 0, 0}, "Asian": {10, 10, 10, 10}, "White": {0, 20, 20, 0},
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var staff []staffed
			for group, counts := range test.counts {
				for quarter, heads := range counts {
					staff = append(staff, staffed{group, heads, workforce.Pay(quarter+1) * pound, 0})
				}
			}
			report := reportOf(t, groupsOf(staff...), against(0, "White", "Asian", "Black"))
			for group, line := range linesOf(report) {
				assert.True(t, line.Relevant.Known(), group)
				assert.Equal(t, measure.Suppressed, line.Quarters.Lower.Reason(), group)
			}
		})
	}
}

// TestHiddenPayIsNotThere: what the people of a hidden group are paid leaves no
// trace in the report, if they keep their places.
func TestHiddenPayIsNotThere(t *testing.T) {
	with := func(rate workforce.Pay) gpg.GroupReport[string] {
		return reportOf(t, groupsOf(
			staffed{"White", 100, 20 * pound, 0}, staffed{"Asian", 50, 20 * pound, 0},
			staffed{"Black", 9, rate, 500 * rate}, staffed{"unknown", 10, rate + 1, 0},
		), against(0, "White", "Asian", "Black"))
	}
	assert.Equal(t, with(10*pound), with(12*pound))
}

// FuzzWithheld takes the part of a reader who knows the totals, and finds by trying
// everything that each hidden small count can still be any small count, unless
// everybody is hidden already.
func FuzzWithheld(f *testing.F) {
	for seed := range uint64(200) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		const minimum = 3
		r := rand.New(rand.NewPCG(seed, 3))
		names := []string{"White", "Asian", "Black", "unknown"}
		weight := []int{r.IntN(9), r.IntN(4), r.IntN(4), r.IntN(3)}
		groups := new(gpg.Groups[string])
		for i, name := range names {
			for range weight[i] {
				groups.Add(name, personPaid(workforce.Pay(r.Int64N(20)+1)*pound, 0))
			}
		}
		report := reportOf(t, groups, against(minimum, names[:3]...))
		truth := reportOf(t, groups, against(1, names[:3]...))
		var people, quarters []reader
		for _, line := range linesOf(truth) {
			seen := linesOf(report)[line.Key]
			row := reader{relevant: number(line.Relevant)}
			for quarter := range row.quarters {
				row.quarters[quarter] = number(line.Quarters.Of(gpg.Label(quarter + 1)))
			}
			if !seen.Relevant.Known() {
				people = append(people, row)
				row.relevant = -1 // not known to the reader
			}
			if !seen.Quarters.Lower.Known() {
				quarters = append(quarters, row)
			} else {
				for _, n := range row.quarters {
					require.False(t, n > 0 && n < minimum, "a small count is shown")
				}
			}
			require.False(t, seen.Relevant.Known() && row.relevant > 0 && row.relevant < minimum)
		}
		all := 0
		for _, heads := range weight {
			if heads > 0 {
				all++
			}
		}
		if len(people) > 0 && len(people) < all {
			assertVague(t, people, minimum)
		}
		if len(quarters) > 0 && len(quarters) < all {
			assertVagueQuarters(t, quarters, minimum)
		}
	})
}

// reader is what is hidden of one group from the reader.
type reader struct {
	relevant int64
	quarters [4]int64
}

// compositions gives every way to write a sum as so many numbers from least on.
func compositions(sum int64, parts int, least int64) [][]int64 {
	if parts == 0 {
		if sum == 0 {
			return [][]int64{nil}
		}
		return nil
	}
	var all [][]int64
	for first := least; first <= sum; first++ {
		for _, rest := range compositions(sum-first, parts-1, least) {
			all = append(all, append([]int64{first}, rest...))
		}
	}
	return all
}

func assertVague(t *testing.T, rows []reader, minimum int64) {
	t.Helper()
	sum := int64(0)
	for _, row := range rows {
		sum += row.relevant
	}
	for i, row := range rows {
		if row.relevant >= minimum {
			continue
		}
		possible := map[int64]bool{}
		for _, table := range compositions(sum, len(rows), 1) {
			possible[table[i]] = true
		}
		for n := int64(1); n < minimum; n++ {
			assert.True(t, possible[n], "%d of %v", n, rows)
		}
	}
}

func assertVagueQuarters(t *testing.T, rows []reader, minimum int64) {
	t.Helper()
	var columns [4][][]int64
	for quarter := range columns {
		sum := int64(0)
		for _, row := range rows {
			sum += row.quarters[quarter]
		}
		columns[quarter] = compositions(sum, len(rows), 0)
	}
	possible := map[[3]int64]bool{} // row, quarter, count
	var try func(quarter int, table [4][]int64)
	try = func(quarter int, table [4][]int64) {
		if quarter < 4 {
			for _, column := range columns[quarter] {
				table[quarter] = column
				try(quarter+1, table)
			}
			return
		}
		for i, row := range rows {
			if row.relevant >= 0 && table[0][i]+table[1][i]+table[2][i]+table[3][i] != row.relevant {
				return
			}
		}
		for quarter, column := range table {
			for i, n := range column {
				possible[[3]int64{int64(i), int64(quarter), n}] = true
			}
		}
	}
	try(0, [4][]int64{})
	for i, row := range rows {
		for quarter, actual := range row.quarters {
			for n := int64(1); actual > 0 && actual < minimum && n < minimum; n++ {
				assert.Contains(t, possible, [3]int64{int64(i), int64(quarter), n}, "%v", rows)
			}
		}
	}
}
