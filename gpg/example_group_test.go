package gpg_test

import (
	"fmt"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/workforce"
)

// trust has 60 White staff on £20, of whom 20 had a bonus of £500, 40 BME staff on
// £17, of whom ten had one of £400, and ten of unknown ethnicity on £18.
func trust() *gpg.Groups[workforce.EthnicGroup] {
	groups := new(gpg.Groups[workforce.EthnicGroup])
	for i := range 60 {
		groups.Add(workforce.White, personOfTrust(20*pound, i < 20, 500*pound))
	}
	for i := range 40 {
		groups.Add(workforce.BME, personOfTrust(17*pound, i < 10, 400*pound))
	}
	for range 10 {
		groups.Add(workforce.UnknownEthnicity, personOfTrust(18*pound, false, 0))
	}
	return groups
}

// personOfTrust is a person on a rate, and with a bonus where there was one.
func personOfTrust(rate workforce.Pay, hasBonus bool, bonus workforce.Pay) gpg.Person {
	if !hasBonus {
		bonus = 0
	}
	return personPaid(rate, bonus)
}

func trustReport() gpg.GroupReport[workforce.EthnicGroup] {
	report, err := trust().Report(gpg.WhiteAndBME())
	if err != nil {
		panic(err)
	}
	return report
}

func ExampleGroups_Add() {
	type group struct {
		Sex       workforce.Sex
		Ethnicity workforce.EthnicGroup
	}
	var groups gpg.Groups[group]
	rate, err := gpg.RateOf(183_500)
	if err != nil {
		fmt.Println(err)
		return
	}
	groups.Add(group{workforce.Female, workforce.BME}, gpg.Person{Rate: rate})
	fmt.Println(groups.Keys())
	// Output: [{female BME}]
}

func ExampleGroups_Merge() {
	north, south := trust(), trust()
	north.Merge(south)
	fmt.Println(north.People(workforce.BME).Relevant(), south.People(workforce.BME).Relevant())
	// Output: 80 40
}

func ExampleGroups_Keys() {
	fmt.Printf("%v\n", trust().Keys())
	// Output: [White BME Unknown]
}

func ExampleGroups_People() {
	fmt.Println(trust().People(workforce.BME).Hourly().Mean())
	// Output: 17
}

func ExampleGroups_Largest() {
	grouping := gpg.WhiteAndBME()
	grouping.Reference, _ = trust().Largest(grouping.Groups...)
	fmt.Println(grouping.Reference)
	// Output: White
}

func ExampleRegroup() {
	stated := gpg.Regroup(trust(), func(group workforce.EthnicGroup) (string, bool) {
		return "stated", group != workforce.UnknownEthnicity
	})
	fmt.Println(stated.Keys(), stated.People("stated").Relevant())
	// Output: [stated] 100
}

func ExampleGroups_Report() {
	report, err := trust().Report(gpg.WhiteAndBME())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, line := range report.Groups {
		hourly := report.Hourly(line.Key)
		fmt.Println(line.Key, line.Relevant, hourly.MeanGap(), hourly.MedianGap())
	}
	for _, line := range report.NotStated {
		fmt.Println(line.Key, line.Relevant, report.Share(line.Key))
	}
	// Output:
	// White 60 0.0% 0.0%
	// BME 40 15.0% 15.0%
	// Unknown 10 9.1%
}

func ExampleGroups_Report_smallGroups() {
	groups := trust()
	for range 3 {
		groups.Add(workforce.UnknownEthnicity, gpg.Person{})
	}
	grouping := gpg.WhiteAndBME()
	grouping.Minimum = 20
	report, err := groups.Report(grouping)
	if err != nil {
		fmt.Println(err)
		return
	}
	// 13 unknown are fewer than 20, and would follow from the two other groups.
	fmt.Println(report.Share(workforce.White), report.Share(workforce.BME), report.Share(workforce.UnknownEthnicity), "of", report.Relevant)
	// The gap of BME staff would not tell how many they are.
	bme, _ := report.Line(workforce.BME)
	fmt.Println(bme.Hourly.Mean, bme.HourlyGap.Mean)
	// Output:
	// 53.1% [c] [c] of 113
	// [c] 15
}

func ExampleQuarterCounts_Of() {
	grouping := gpg.WhiteAndBME()
	grouping.Minimum = 1
	report, err := trust().Report(grouping)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, label := range gpg.Labels() {
		fmt.Println(label, report.Quarters.Of(label))
	}
	// Output:
	// lower 28
	// lower middle 27
	// upper middle 28
	// upper 27
}

func ExampleGroupReport_Line() {
	line, found := trustReport().Line(workforce.UnknownEthnicity)
	fmt.Println(line.Hourly.Mean, found)
	// Output: 18 true
}

func ExampleGroupReport_Hourly() {
	fmt.Println(trustReport().Hourly(workforce.BME).MedianGap().Amount())
	// Output: 3
}

func ExampleGroupReport_Bonus() {
	fmt.Println(trustReport().Bonus(workforce.BME).MeanGap())
	// Output: 20.0%
}

func ExampleGroupReport_Share() {
	fmt.Println(trustReport().Share(workforce.BME))
	// Output: 36.4%
}

func ExampleGroupReport_Spread() {
	grouping := gpg.WhiteAndBME()
	grouping.Minimum = 5
	report, err := trust().Report(grouping)
	if err != nil {
		fmt.Println(err)
		return
	}
	for i, share := range report.Spread(workforce.BME).Shares() {
		fmt.Println(i+1, share.Part(), share.Whole(), share)
	}
	// Output:
	// 1 28 28 100.0%
	// 2 12 27 44.4%
	// 3 0 28 0.0%
	// 4 0 27 0.0%
}

func ExampleGroupReport_Warnings() {
	for _, warning := range trustReport().Warnings() {
		fmt.Println(warning)
	}
	// Output:
	// only 20 paid a bonus in White: read it with caution below 50
	// only 40 with an hourly rate in BME: read it with caution below 50
	// only 10 paid a bonus in BME: read it with caution below 50
	// quarters of White, BME, Unknown are withheld: a number below 10 is among them, or could be found from the others by subtraction
	// 10 of 110 are of unknown group (9.1%)
}

func ExampleGroupLine_BonusShare() {
	line, _ := trustReport().Line(workforce.BME)
	fmt.Println(line.BonusShare())
	// Output: 25.0%
}

func ExampleWhiteAndBME() {
	grouping := gpg.WhiteAndBME()
	fmt.Printf("%v %v %v\n", grouping.Groups, grouping.Reference, grouping.NotStated)
	// Output: [White BME] White [Unknown]
}

func ExampleBroadEthnicGroups() {
	grouping := gpg.BroadEthnicGroups()
	fmt.Printf("%v %v\n", grouping.Groups, grouping.Reference)
	// Output: [White Asian Black Mixed Other] White
}

func ExampleEthnicCategories() {
	grouping := gpg.EthnicCategories()
	fmt.Printf("%v %v\n", grouping.Groups, grouping.Reference.Description())
	// Output: [A B C D E F G H J K L M N P R S] White - British
}

func ExampleBritishGroups() {
	for _, group := range gpg.BritishGroups() {
		fmt.Println(group)
	}
	// Output:
	// White British
	// all other groups
	// not stated
}

func ExampleBritishGroupOf() {
	fmt.Println(gpg.BritishGroupOf(workforce.WhiteIrish))
	// Output: all other groups
}

func ExampleWhiteBritishAndOthers() {
	grouping := gpg.WhiteBritishAndOthers()
	fmt.Println(grouping.Reference, "beside", grouping.Groups[1])
	// Output: White British beside all other groups
}

func ExampleDisabledAndNonDisabled() {
	grouping := gpg.DisabledAndNonDisabled()
	fmt.Println(grouping.Reference, "beside", grouping.Groups[1])
	// Output: Non-disabled beside Disabled
}
