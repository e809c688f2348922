package census_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// staff2022 is the staff of the board on 31 March 2022 by one characteristic.
func staff2022(characteristic census.Characteristic, counts ...census.StaffCount) census.Profile {
	return census.Profile{
		Organisation: "QHG", Snapshot: workforce.Date{Year: 2022, Month: 3, Day: 31},
		Tables: []census.Staff{{Characteristic: characteristic, Counts: counts}},
	}
}

// ages2022 is the staff by age; fewer than ten are not shown.
func ages2022() census.Profile {
	return staff2022(census.Age,
		census.StaffCount{Category: "20 and under", Headcount: hidden()}, census.StaffCount{Category: "21-25", Headcount: hidden()},
		census.StaffCount{Category: "26-30", Headcount: people(14)}, census.StaffCount{Category: "31-35", Headcount: people(26)},
		census.StaffCount{Category: "36-40", Headcount: people(42)}, census.StaffCount{Category: "41-45", Headcount: people(55)},
		census.StaffCount{Category: "46-50", Headcount: people(76)}, census.StaffCount{Category: "51-55", Headcount: people(76)},
		census.StaffCount{Category: "56-60", Headcount: people(67)}, census.StaffCount{Category: "61-65", Headcount: people(38)},
		census.StaffCount{Category: "66-70", Headcount: hidden()}, census.StaffCount{Category: "71 and over", Headcount: hidden()},
		census.StaffCount{Category: "Unspecified", Headcount: hidden()})
}

// agesOf is residents by bands of five years, 26 to 65, and a band on either side.
func agesOf(t *testing.T, counts ...int64) census.Benchmark {
	t.Helper()
	table := census.Table{Year: 2021, ID: "TS007", Characteristic: census.Age, Ages: census.AllAges()}
	bands := []census.Ages{{From: 0, To: 25}}
	for from := 26; from < 66; from += 5 {
		bands = append(bands, census.Ages{From: from, To: from + 4})
	}
	bands = append(bands, census.Ages{From: 66, To: census.Oldest})
	residents := census.Residents{Area: census.Area{Code: "BLMK"}, Table: table, Counts: counts}
	for i, count := range counts {
		residents.Total += count
		residents.Table.Categories = append(residents.Table.Categories, census.Category{Name: bands[i].String(), Ages: bands[i]})
	}
	d, err := census.AgeBands(bands...)
	require.NoError(t, err)
	b, err := census.NewBenchmark(d, residents)
	require.NoError(t, err)
	return b
}

// someReligions compares four of them and leaves the others out.
func someReligions() census.Definition {
	d := census.Religions()
	compared := []census.Group{d.Groups[0], d.Groups[1], d.Groups[3], d.Groups[5]}
	d.Outside.Name = "other religions"
	for _, i := range []int{2, 4, 6, 7} {
		d.Outside.Residents = append(d.Outside.Residents, d.Groups[i].Residents...)
		d.Outside.Staff = append(d.Outside.Staff, d.Groups[i].Staff...)
	}
	d.Name, d.Groups = "four beliefs", compared
	return d
}

func TestFitGolden(t *testing.T) {
	for name, row := range map[string]struct {
		table             census.TableReport
		statistic, p      string
		residuals         []string
		effect            string
		flagged           int
		flaggedBonferroni int
	}{
		"White, BME 2024 known": {
			beside(board2024(), pooledOf(census.NonWhite(), "TS021")), "1.766156", "0.183859",
			[]string{"1.32897", "-1.32897"},
			"0.067819", 0, 0,
		},
		"sex 2022": {
			beside(staff2022(census.Sex, census.StaffCount{Category: "Female", Headcount: people(338)}, census.StaffCount{Category: "Male", Headcount: people(75)}),
				pooledOf(census.Sexes(), "TS009")), "161.985518", "4.16728e-37", []string{"12.7274", "-12.7274"}, "0.626272", 2, 2,
		},
		"age 26-30 to 61-65, 2022": {
			beside(ages2022(), agesOf(t, 320000, 67490, 75323, 75091, 68836, 66807, 66435, 60650, 49802, 140000)), "84.905340", "1.37069e-15",
			[]string{"N/A", "-5.46231", "-4.32258", "-1.99097", "0.58009", "4.00503", "4.05668", "3.47497", "0.17405", "N/A"},
			"0.464215", 6, 5,
		},
		"none/atheism, Christian, Hindu, Muslim 2022": {
			beside(staff2022(census.Religion, census.StaffCount{Category: "Atheism", Headcount: people(58)}, census.StaffCount{Category: "Christianity", Headcount: people(211)},
				census.StaffCount{Category: "Hinduism", Headcount: people(12)}, census.StaffCount{Category: "Islam", Headcount: people(18)},
				census.StaffCount{Category: "Other", Headcount: people(16)}, census.StaffCount{Category: "Unspecified", Headcount: people(99)}),
				pooledOf(someReligions(), "TS030")), "67.863260", "1.22377e-14",
			[]string{"-6.30031", "7.85138", "1.15447", "-3.27818"},
			"0.476411", 3, 3,
		},
	} {
		t.Run(name, func(t *testing.T) {
			fit := row.table.Fit()
			assert.Equal(t, row.statistic, fit.Statistic.Text(6))
			assert.Equal(t, row.p, digits(fit.P, 6))
			assert.Equal(t, row.effect, row.table.EffectSize().Text(6), "the root of the statistic over the staff")
			require.Len(t, row.table.Benchmark.Groups(), len(row.residuals))
			for i, group := range row.table.Benchmark.Groups() {
				residual := row.table.Residual(group)
				if row.residuals[i] == "N/A" {
					assert.Equal(t, measure.Suppressed, residual.Reason(), group)
					continue
				}
				assert.Equal(t, row.residuals[i], residual.Text(len(row.residuals[i])-1-indexOfPoint(row.residuals[i])), group)
			}
			assert.Len(t, row.table.Flagged(0.95), row.flagged)
			assert.Len(t, row.table.Flagged(row.table.BonferroniLevel()), row.flaggedBonferroni)
		})
	}
}

func indexOfPoint(text string) int {
	for i, c := range text {
		if c == '.' {
			return i
		}
	}
	return len(text)
}

// TestFitOfHiddenGroups is that a suppressed group is on neither side, and that with
// fewer than two others there is no test.
func TestFitOfHiddenGroups(t *testing.T) {
	five := pooledOf(census.FiveGroups(), "TS021")
	profile := func(mixed, black, other measure.Count) census.Profile {
		return staff2022(census.Ethnicity,
			census.StaffCount{Category: "White", Headcount: people(300)}, census.StaffCount{Category: "Mixed", Headcount: mixed},
			census.StaffCount{Category: "Asian", Headcount: people(60)}, census.StaffCount{Category: "Black", Headcount: black},
			census.StaffCount{Category: "Other", Headcount: other}, census.StaffCount{Category: "Z", Headcount: people(3)})
	}
	some := beside(profile(hidden(), people(30), hidden()), five)
	shares := []measure.Value{five.Share("White"), five.Share("Asian"), five.Share("Black")}
	assert.Equal(t, measure.FitShares([]measure.Count{people(300), people(60), people(30)}, shares), some.Fit())
	assert.Equal(t, 0, some.Tests(), "of a hidden total no share can be tested")
	assert.Equal(t, measure.Suppressed, some.Comparison("White").Ratio().Reason())
	one := staff2022(census.Ethnicity, census.StaffCount{Category: "White", Headcount: people(300)}, census.StaffCount{Category: "BME", Headcount: hidden()})
	table := beside(one, pooledOf(census.NonWhite(), "TS021"))
	assert.Equal(t, measure.Suppressed, table.Fit().P.Reason())
	assert.Equal(t, measure.Suppressed, table.EffectSize().Reason())
	assert.Equal(t, measure.Suppressed, table.Residual("BME").Reason())
	assert.Equal(t, measure.Suppressed, table.Adjusted("BME").Reason())
	none := staff2022(census.Ethnicity, census.StaffCount{Category: "White", Headcount: hidden()}, census.StaffCount{Category: "BME", Headcount: hidden()})
	assert.Equal(t, measure.Suppressed, beside(none, pooledOf(census.NonWhite(), "TS021")).Fit().P.Reason())
}

// TestFitNeedsExpectations is that too few expected give no p-value, that merging by
// the caller helps, and that a group without residents is no comparison.
func TestFitNeedsExpectations(t *testing.T) {
	small := staff2022(census.Ethnicity, census.StaffCount{Category: "A", Headcount: people(30)}, census.StaffCount{Category: "R", Headcount: people(2)})
	d := census.FiveGroups()
	few := beside(small, pooledOf(d, "TS021"))
	assert.Equal(t, measure.OutOfRange, few.Fit().P.Reason())
	assert.True(t, few.Fit().Statistic.Known())
	merged, err := d.Merged("All others", "Mixed", "Asian", "Black", "Other")
	require.NoError(t, err)
	assert.True(t, beside(small, pooledOf(merged, "TS021")).Fit().P.Known())
	b, err := census.Stated(census.NonWhite(), census.Population{Name: "n", Table: "t", Year: 2021, Ages: census.AllAges()}, map[string]measure.Value{"BME": measure.Integer(0)})
	require.NoError(t, err)
	assert.Equal(t, measure.OutOfRange, beside(board2024(), b).Fit().P.Reason())
}

func TestAdjusted(t *testing.T) {
	table := beside(staff2022(census.Ethnicity,
		census.StaffCount{Category: "White", Headcount: people(300)}, census.StaffCount{Category: "Mixed", Headcount: people(6)},
		census.StaffCount{Category: "Asian", Headcount: people(60)}, census.StaffCount{Category: "Black", Headcount: people(30)},
		census.StaffCount{Category: "Other", Headcount: people(1)}), pooledOf(census.FiveGroups(), "TS021"))
	var p []measure.Value
	for _, group := range table.Benchmark.Groups() {
		p = append(p, table.Comparison(group).Test().P)
	}
	for i, adjusted := range measure.Holm(p) {
		assert.Equal(t, adjusted, table.Adjusted(table.Benchmark.Groups()[i]))
	}
	assert.Equal(t, 5, table.Tests())
	two := beside(board2024(), pooledOf(census.NonWhite(), "TS021"))
	assert.Equal(t, two.Comparison("BME").Test().P, two.Adjusted("BME"), "two groups are one question")
	assert.Equal(t, 1, two.Tests())
	assert.Equal(t, measure.NotSupplied, two.Adjusted("Irish").Reason())
}
