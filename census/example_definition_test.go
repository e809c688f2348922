package census_test

import (
	"fmt"

	"github.com/workforce-equality/equality/census"
)

func ExampleCharacteristics() {
	for _, characteristic := range census.Characteristics() {
		fmt.Println(characteristic)
	}
	// Output:
	// age
	// disability
	// ethnicity
	// religion
	// sex
	// sexual orientation
}

func ExampleParseCharacteristic() {
	fmt.Println(census.ParseCharacteristic("sexual orientation"))
	fmt.Println(census.ParseCharacteristic("race"))
	// Output:
	// sexual orientation <nil>
	//  unrecognised: characteristic "race"
}

func ExampleNonWhite() {
	fmt.Println(pooledOf(census.NonWhite(), "TS021").Percent("BME").Text(1))
	// Output: 28.0
}

func ExampleNonWhiteBritish() {
	fmt.Println(pooledOf(census.NonWhiteBritish(), "TS021").Percent("All other ethnic groups").Text(1))
	_, err := board2024().Report(pooledOf(census.NonWhiteBritish(), "TS021"))
	fmt.Println(err)
	// Output:
	// 38.0
	// QHG: ethnicity: category: White: conflict: White and BME are not the groups of non-White-British; state single categories
	// QHG: ethnicity: category: BME: conflict: White and BME are not the groups of non-White-British; state single categories
}

func ExampleAsianBlackMixed() {
	fmt.Println(pooledOf(census.AsianBlackMixed(), "TS021").Percent("Asian, Black or Mixed").Text(1))
	// Output: 26.1
}

func ExampleFiveGroups() {
	b := pooledOf(census.FiveGroups(), "TS021")
	for _, group := range b.Groups() {
		fmt.Println(group, b.Percent(group).Text(1))
	}
	// Output:
	// White 72.0
	// Mixed 3.9
	// Asian 15.4
	// Black 6.8
	// Other 2.0
}

func ExampleEthnicCategories() {
	b := areasOf(census.EthnicCategories(), "TS021")[0]
	fmt.Println(len(b.Groups()), "categories;", b.People("Other Ethnic Groups - Chinese"), "Chinese residents of Bedford")
	// Output: 16 categories; 756 Chinese residents of Bedford
}

func ExampleSexes() {
	fmt.Println(pooledOf(census.Sexes(), "TS009").Percent("Female").Text(2))
	// Output: 50.53
}

func ExampleEqualityActDisability() {
	fmt.Println(pooledOf(census.EqualityActDisability(), "TS038").Percent("Disabled").Text(2))
	// Output: 14.74
}

func ExampleLongTermCondition() {
	// Of 185,216 residents of Bedford 143,649 have no such condition.
	fmt.Println(areasOf(census.LongTermCondition(), "TS038")[0].People("With a condition"))
	// Output: 41567
}

func ExampleReligions() {
	b := areasOf(census.Religions(), "TS030")[0]
	fmt.Println(b.People("No religion"), "of", b.Base(), "who answered, of", b.Residents())
	// Output: 63250 of 174529 who answered, of 185233
}

func ExampleOrientations() {
	fmt.Println(areasOf(census.Orientations(), "TS077")[0].People("Bisexual"))
	// Output: 1749
}

func ExampleLGBPlus() {
	b := pooledOf(census.LGBPlus(), "TS077")
	fmt.Println(b.People("LGB+"), "of", b.Base(), "are", b.Percent("LGB+").Text(2))
	// Output: 19750 of 723682 are 2.73
}

func ExampleAgeBands() {
	d, err := census.AgeBands(census.Ages{From: 0, To: 20}, census.Ages{From: 21, To: 25}, census.Ages{From: 26, To: census.Oldest})
	for _, group := range d.Groups {
		fmt.Println(group.Name)
	}
	fmt.Println(err)
	// Output:
	// 20 and under
	// 21 to 25
	// 26 and over
	// <nil>
}

func ExampleDefinition_Check() {
	d := census.Sexes()
	d.Groups[0].Staff = append(d.Groups[0].Staff, "m")
	fmt.Println(d.Check())
	// Output: sex: staff: M: duplicate
}

func ExampleDefinition_Merged() {
	d, err := census.FiveGroups().Merged("Mixed or Other", "Mixed", "Other")
	fmt.Println(pooledOf(d, "TS021").Percent("Mixed or Other").Text(1), err)
	// Output: 5.9 <nil>
}

func ExampleDefinition_Counting() {
	d, _ := census.NonWhiteBritish().Counting("White British", "White")
	fmt.Println(d.Doubts[0])
	// Output: staff recorded as White are compared with residents who are White British
}
