package gpg_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

func TestGroupsKeepTheOrderOfTheirFirstPeople(t *testing.T) {
	groups := groupsOf(staffed{"b", 2, pound, 0}, staffed{"a", 3, pound, 0}, staffed{"b", 1, pound, 0})
	assert.Equal(t, []string{"b", "a"}, groups.Keys())
	assert.Equal(t, int64(3), number(groups.People("b").Relevant()))
	assert.Equal(t, int64(0), number(groups.People("nobody").Relevant()))
	assert.Equal(t, []string{"b", "a"}, groups.Keys(), "asking for a group does not make one")
	groups.Keys()[0] = "changed"
	assert.Equal(t, []string{"b", "a"}, groups.Keys())
}

func TestLargestGroup(t *testing.T) {
	groups := groupsOf(staffed{"a", 2, pound, 0}, staffed{"b", 3, pound, 0}, staffed{"c", 3, pound, 0})
	for _, test := range []struct {
		name  string
		among []string
		want  string
		found bool
	}{
		{"of all", []string{"a", "b", "c"}, "b", true},
		{"of equals the first", []string{"c", "b"}, "c", true},
		{"of those named", []string{"a"}, "a", true},
		{"nobody", []string{"x"}, "x", true},
		{"none named", nil, "", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			largest, found := groups.Largest(test.among...)
			assert.Equal(t, test.want, largest)
			assert.Equal(t, test.found, found)
		})
	}
}

func TestRegroupCombinesAndLeavesOut(t *testing.T) {
	fine := new(gpg.Groups[workforce.Ethnicity])
	for i, ethnicity := range workforce.Ethnicities() {
		for range i + 1 {
			fine.Add(ethnicity, personPaid(pound, 0))
		}
	}
	coarse := gpg.Regroup(fine, func(e workforce.Ethnicity) (workforce.EthnicGroup, bool) {
		return e.Group(), e != workforce.NeverAsked
	})
	assert.Equal(t, int64(1+2+3), number(coarse.People(workforce.White).Relevant()))
	assert.Equal(t, int64(16*17/2-6), number(coarse.People(workforce.BME).Relevant()))
	assert.Equal(t, int64(17+18), number(coarse.People(workforce.UnknownEthnicity).Relevant()))
	assert.Equal(t, int64(1), number(fine.People(workforce.WhiteBritish).Relevant()), "the groups are not changed")
}

// TestGroupsOfNoNumbers: a key that is not equal to itself is of nobody else.
func TestGroupsOfNoNumbers(t *testing.T) {
	groups := new(gpg.Groups[float64])
	groups.Add(math.NaN(), personPaid(pound, 0))
	groups.Add(math.NaN(), personPaid(pound, 0))
	groups.Add(1, personPaid(pound, 0))
	merged := new(gpg.Groups[float64])
	merged.Merge(groups)
	assert.Len(t, merged.Keys(), 3)
	all := gpg.Regroup(merged, func(float64) (string, bool) { return "all", true })
	assert.Equal(t, int64(3), number(all.People("all").Relevant()))
	_, err := groups.Report(gpg.Grouping[float64]{Groups: []float64{1, math.NaN()}, Reference: 1})
	require.ErrorIs(t, err, measure.ErrUnrecognised)
}

// TestGapsAgainstReference: 40 people on £20 and 20 on £15 is a gap of a quarter;
// ten of either had bonuses of £100 and £150.
func TestGapsAgainstReference(t *testing.T) {
	groups := groupsOf(
		staffed{"White", 30, 20 * pound, 0}, staffed{"White", 10, 20 * pound, 100 * pound},
		staffed{"BME", 10, 15 * pound, 0}, staffed{"BME", 10, 15 * pound, 150 * pound},
		staffed{"unknown", 20, 10 * pound, 0},
	)
	report := reportOf(t, groups, against(0, "White", "BME"))
	assert.Equal(t, "25.0", report.Hourly("BME").MeanGap().Percent().Text(1))
	assert.Equal(t, "25.0", report.Hourly("BME").MedianGap().Percent().Text(1))
	assert.Equal(t, "0.0", report.Hourly("White").MeanGap().Percent().Text(1))
	assert.Equal(t, "-50.0", report.Bonus("BME").MedianGap().Percent().Text(1))
	assert.Equal(t, measure.NotApplicable, report.Hourly("unknown").MeanGap().Percent().Reason())
	assert.Equal(t, measure.NotSupplied, report.Hourly("nobody").MeanGap().Percent().Reason())
	assert.Equal(t, "25.0%", report.Share("BME").String(), "of all, the 20 unknown among them")
	line, found := report.Line("BME")
	require.True(t, found)
	assert.Equal(t, "50.0%", line.BonusShare().String())
	// 80 people, the 20 unknown lowest, then 20 BME, then White.
	assert.Equal(t, [4]string{"0.0%", "100.0%", "0.0%", "0.0%"}, printed(report.Spread("BME").Shares()))
	assert.Equal(t, [4]string{"0.0%", "0.0%", "50.0%", "50.0%"}, printed(report.Spread("White").Across()))

	swapped := against(0, "White", "BME")
	swapped.Reference = "BME"
	assert.Equal(t, "-33.3", reportOf(t, groups, swapped).Hourly("White").MeanGap().Percent().Text(1))
}

func printed(shares [4]measure.Proportion) (texts [4]string) {
	for i, share := range shares {
		texts[i] = share.String()
	}
	return texts
}

func TestGroupingFaults(t *testing.T) {
	groups := groupsOf(staffed{"a", 1, pound, 0}, staffed{"stray", 1, pound, 0})
	for _, test := range []struct {
		name     string
		grouping gpg.Grouping[string]
		kinds    []error
		message  string
	}{
		{"people of a group not named", gpg.Grouping[string]{Groups: []string{"a"}, Reference: "a"}, []error{measure.ErrUnrecognised}, "stray"},
		{"reference not among the groups", gpg.Grouping[string]{Groups: []string{"a", "stray"}, Reference: "x"}, []error{measure.ErrUnrecognised}, "reference"},
		{"group twice", gpg.Grouping[string]{Groups: []string{"a", "stray"}, Reference: "a", NotStated: []string{"a"}}, []error{measure.ErrDuplicate}, "group"},
		{
			"minimum below zero, and the rest",
			gpg.Grouping[string]{Groups: []string{"a", "a"}, Reference: "x", Minimum: -1},
			[]error{measure.ErrNegative, measure.ErrDuplicate, measure.ErrUnrecognised},
			"minimum",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			report, err := groups.Report(test.grouping)
			for _, kind := range test.kinds {
				require.ErrorIs(t, err, kind)
			}
			require.ErrorContains(t, err, test.message)
			assert.Empty(t, report)
		})
	}
}

func TestEmptyGroups(t *testing.T) {
	report := reportOf(t, new(gpg.Groups[string]), against(0, "White", "BME"))
	assert.Equal(t, measure.NoBase, report.Hourly("BME").MeanGap().Percent().Reason())
	assert.Equal(t, int64(0), number(report.Relevant))
	assert.Empty(t, report.Warnings())
	assert.Equal(t, measure.NoBase, report.Share("BME").Percent().Reason())
}

func TestGroupWarnings(t *testing.T) {
	groups := groupsOf(
		staffed{"White", 100, 20 * pound, 50 * pound}, staffed{"Asian", 50, 20 * pound, 50 * pound},
		staffed{"Black", 49, 20 * pound, 0}, staffed{"unknown", 10, 20 * pound, 0},
	)
	report := reportOf(t, groups, against(0, "White", "Asian", "Black"))
	assert.Equal(t, []measure.Warning{
		{Doubt: measure.SmallBase, Sentence: "only 49 with an hourly rate in Black: read it with caution below 50"},
		{
			Doubt: measure.SmallBase,
			Sentence: "quarters of White, Asian, Black, unknown are withheld: a number below 10 is among them, " +
				"or could be found from the others by subtraction",
		},
	}, report.Warnings(), "10 of 209 unknown are below five per cent")
	assert.True(t, report.Inexact, "all are on one rate")
}

// FuzzGroupMerge: groups merged in any order have the same report.
func FuzzGroupMerge(f *testing.F) {
	f.Add(uint64(1), uint8(40), uint8(3))
	f.Fuzz(func(t *testing.T, seed uint64, heads, parts uint8) {
		r := rand.New(rand.NewPCG(seed, 1))
		names := []string{"White", "Asian", "Black", "unknown"}
		whole := new(gpg.Groups[string])
		apart := make([]gpg.Groups[string], parts%5+1)
		for _, employee := range employeesDrawn(r, int(heads)) {
			name := names[r.IntN(len(names))]
			whole.Add(name, employee.Person)
			apart[r.IntN(len(apart))].Add(name, employee.Person)
		}
		merged := new(gpg.Groups[string])
		for _, i := range r.Perm(len(apart)) {
			merged.Merge(&apart[i])
		}
		grouping := against(3, "White", "Asian", "Black")
		assert.Equal(t, reportOf(t, whole, grouping), reportOf(t, merged, grouping))
	})
}

// FuzzGroupQuarters: by sex, men first, the quarters are the statutory ones; by
// any groups each quarter has its size and each group its people, and each rate
// keeps its place.
func FuzzGroupQuarters(f *testing.F) {
	f.Add(uint64(1), uint8(40))
	f.Fuzz(func(t *testing.T, seed uint64, heads uint8) {
		r := rand.New(rand.NewPCG(seed, 2))
		var payroll gpg.Payroll
		var bySex gpg.Groups[workforce.Sex]
		byName := new(gpg.Groups[string])
		names := []string{"White", "Asian", "Black", "unknown"}
		for _, employee := range employeesDrawn(r, int(heads)) {
			if employee.Sex == workforce.NotUsed {
				continue
			}
			payroll.Add(employee)
			bySex.Add(employee.Sex, employee.Person)
			byName.Add(names[r.IntN(len(names))], employee.Person)
		}
		statutory := payroll.Report().Quarters
		sexes, err := bySex.Report(gpg.Grouping[workforce.Sex]{
			Groups: []workforce.Sex{workforce.Male, workforce.Female}, Reference: workforce.Male, Minimum: 1,
		})
		require.NoError(t, err)
		assert.Equal(t, statutory.Inexact, sexes.Inexact)
		for _, sex := range []workforce.Sex{workforce.Female, workforce.Male} {
			assert.Equal(t, statutory.Spread(sex), sexes.Spread(sex))
		}
		report := reportOf(t, byName, against(1, "White", "Asian", "Black"))
		assert.Equal(t, sexes.Quarters, report.Quarters)
		var sums [4]int64
		for _, line := range linesOf(report) {
			row := int64(0)
			for quarter, label := range gpg.Labels() {
				count := number(line.Quarters.Of(label))
				require.GreaterOrEqual(t, count, int64(0))
				sums[quarter] += count
				row += count
			}
			assert.Equal(t, number(line.Hourly.People), row)
		}
		for quarter, label := range gpg.Labels() {
			assert.Equal(t, number(report.Quarters.Of(label)), sums[quarter])
		}
	})
}
