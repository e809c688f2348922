package census_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// countedAs is the group in which a definition counts one member of staff.
func countedAs(t *testing.T, b census.Benchmark, text string) (string, error) {
	t.Helper()
	profile := census.Profile{
		Organisation: "QHG", Snapshot: workforce.Date{Year: 2024, Month: 3, Day: 31},
		Tables: []census.Staff{{
			Characteristic: b.Definition().Characteristic,
			Counts:         []census.StaffCount{{Category: text, Headcount: people(1)}},
		}},
	}
	report, err := profile.Report(b)
	if err != nil {
		return "", err
	}
	for _, group := range report.Tables[0].Groups {
		if n, _ := group.Headcount.Int64(); n == 1 {
			return group.Category, nil
		}
	}
	if len(report.Tables[0].Outside) == 1 {
		return "outside", nil
	}
	return "unknown", nil
}

// TestStaffTexts is in which group the texts of staff records are counted.
func TestStaffTexts(t *testing.T) {
	nonWhite, british := pooledOf(census.NonWhite(), "TS021"), pooledOf(census.NonWhiteBritish(), "TS021")
	five, categories := pooledOf(census.FiveGroups(), "TS021"), pooledOf(census.EthnicCategories(), "TS021")
	religion, orientation := pooledOf(census.Religions(), "TS030"), pooledOf(census.Orientations(), "TS077")
	disability, condition := pooledOf(census.EqualityActDisability(), "TS038"), pooledOf(census.LongTermCondition(), "TS038")
	sex := pooledOf(census.Sexes(), "TS009")
	for _, row := range []struct {
		b           census.Benchmark
		text, group string
	}{
		{nonWhite, "White", "White"},
		{nonWhite, " bme ", "BME"},
		{nonWhite, "Unknown", "unknown"},
		{nonWhite, "(blank)", "unknown"},
		{nonWhite, "C", "White"},
		{nonWhite, "CL", "White"},
		{nonWhite, "B White - Irish", "White"},
		{nonWhite, "S Any other", "BME"},
		{nonWhite, "R", "BME"},
		{nonWhite, "Z", "unknown"},
		{nonWhite, "99", "unknown"},
		{nonWhite, "White British", "White"},
		{nonWhite, "Gypsy or Irish Traveller", "White"},
		{nonWhite, "Arab", "BME"},
		{categories, "Other White", "White - Any other White background"},
		{categories, "Arab", "Other Ethnic Groups - Any other ethnic group"},
		{five, "Chinese", "Asian"},
		{nonWhite, "X", "unknown"},
		{nonWhite, "", "unknown"},
		{nonWhite, "White - British", "White"},
		{nonWhite, "PC-Nigerian", "BME"},
		{british, "A", "White British"},
		{british, "CA English", "White British"},
		{british, "C2", "White British"},
		{british, "CL Irish Traveller", "All other ethnic groups"},
		{british, "B", "All other ethnic groups"},
		{british, "White - Irish", "All other ethnic groups"},
		{british, "Any other White background", "All other ethnic groups"},
		{five, "R", "Asian"},
		{five, "Other Ethnic Groups - Chinese", "Asian"},
		{five, "S", "Other"},
		{five, "Black", "Black"},
		{categories, "C", "White - Any other White background"},
		{categories, "CA", "White - British"},
		{categories, "CN", "White - Any other White background"},
		{categories, "S", "Other Ethnic Groups - Any other ethnic group"},
		{categories, "PA Somali", "Black or Black British - Any other Black background"},
		{religion, "Atheism", "No religion"},
		{religion, "Jainism", "Other religion"},
		{religion, "Christianity", "Christian"},
		{religion, "Islam", "Muslim"},
		{religion, "I do not wish to disclose my religion/belief", "unknown"},
		{religion, "Unspecified", "unknown"},
		{orientation, "Heterosexual or Straight", "Straight or Heterosexual"},
		{orientation, "Undecided", "All other sexual orientations"},
		{orientation, "Not stated (person asked but declined to provide a response)", "unknown"},
		{disability, "Yes", "Disabled"},
		{disability, "No", "Not disabled"},
		{disability, "Not Declared", "unknown"},
		{disability, "Prefer Not To Answer", "unknown"},
		{disability, "U", "unknown"},
		{condition, "Yes", "With a condition"},
		{sex, "F", "Female"},
		{sex, "male", "Male"},
		{sex, "Unspecified", "unknown"},
	} {
		t.Run(row.b.Definition().Name+", "+row.text, func(t *testing.T) {
			group, err := countedAs(t, row.b, row.text)
			require.NoError(t, err)
			assert.Equal(t, row.group, group)
		})
	}
}

// TestStaffTextsRefused is texts that no group counts, or that count other people
// than the definition.
func TestStaffTextsRefused(t *testing.T) {
	british, five := pooledOf(census.NonWhiteBritish(), "TS021"), pooledOf(census.FiveGroups(), "TS021")
	for _, row := range []struct {
		b    census.Benchmark
		text string
		err  error
	}{
		{british, "White", measure.ErrConflict},
		{british, "BME", measure.ErrConflict},
		{pooledOf(census.AsianBlackMixed(), "TS021"), "BME", measure.ErrConflict},
		{five, "BME", measure.ErrConflict},
		{five, "Other Ethnic Groups", measure.ErrUnrecognised},
		{pooledOf(census.NonWhite(), "TS021"), "NA", measure.ErrUnrecognised},
		{pooledOf(census.NonWhite(), "TS021"), "Total", measure.ErrUnrecognised},
		{pooledOf(census.Sexes(), "TS009"), "X", measure.ErrUnrecognised},
	} {
		t.Run(row.b.Definition().Name+", "+row.text, func(t *testing.T) {
			_, err := countedAs(t, row.b, row.text)
			require.ErrorIs(t, err, row.err)
			assert.ErrorContains(t, err, row.b.Definition().Name)
		})
	}
}

// TestResidents is in which group the categories of the census are counted that
// change place between lists.
func TestResidents(t *testing.T) {
	share := func(b census.Benchmark, group string) string { return b.People(group).String() }
	five := areasOf(census.FiveGroups(), "TS021")[0]
	assert.Equal(t, "23263", share(five, "Asian"), "with 756 Chinese")
	assert.Equal(t, "3353", share(five, "Other"), "Arab and any other")
	assert.Equal(t, "140174", share(five, "White"))
	assert.Equal(t, "9848", share(five, "Black"))
	assert.Equal(t, "8586", share(five, "Mixed"))
	categories := areasOf(census.EthnicCategories(), "TS021")[0]
	assert.Equal(t, "3353", share(categories, "Other Ethnic Groups - Any other ethnic group"), "557 Arab and 2796 any other")
	assert.Equal(t, "19597", share(categories, "White - Any other White background"), "208 Gypsy, 483 Roma and 18906 others")
	earlier := areasOf(census.EthnicCategories(), "QS201EW")[0]
	assert.Equal(t, "12575", share(earlier, "White - Any other White background"), "115 Gypsy and 12460 others: no Roma in 2011")
	assert.Len(t, categories.Groups(), 16)
	religion := areasOf(census.Religions(), "TS030")[0]
	assert.Equal(t, "174529", religion.Base().String(), "of 185233 residents 10704 did not answer")
	assert.Equal(t, "185233", religion.Residents().String())
	condition := areasOf(census.LongTermCondition(), "TS038")[0]
	assert.Equal(t, "41567", share(condition, "With a condition"), "11506, 17224 and 12837 who are not limited")
}

// TestEveryCategoryHasAPlace is that each definition counts every category of the
// tables of its characteristic, and names no other.
func TestEveryCategoryHasAPlace(t *testing.T) {
	tables := map[string][]census.Definition{
		"TS021":   {census.NonWhite(), census.NonWhiteBritish(), census.AsianBlackMixed(), census.FiveGroups(), census.EthnicCategories()},
		"QS201EW": {census.NonWhite(), census.NonWhiteBritish(), census.AsianBlackMixed(), census.FiveGroups(), census.EthnicCategories()},
		"TS009":   {census.Sexes()}, "TS030": {census.Religions()}, "TS077": {census.Orientations(), census.LGBPlus()},
		"TS038": {census.EqualityActDisability(), census.LongTermCondition()},
	}
	for id, definitions := range tables {
		for _, d := range definitions {
			t.Run(id+", "+d.Name, func(t *testing.T) {
				require.NoError(t, d.Check())
				benchmarks := areasOf(d, id)
				require.Len(t, benchmarks, 4)
				for i, residents := range blmk(id) {
					unknown := residents.Total
					base, _ := benchmarks[i].Base().Rat()
					for j, category := range residents.Table.Categories {
						if category.Name == "Not answered" {
							unknown -= residents.Counts[j]
						}
					}
					assert.Equal(t, unknown, base.Num().Int64())
				}
			})
		}
	}
	for _, id := range []string{"TS021", "TS009"} {
		assert.Nil(t, areasOf(census.Religions(), id), "another characteristic")
	}
}
