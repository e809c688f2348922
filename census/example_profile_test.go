package census_test

import (
	"fmt"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/workforce"
)

// table2024 is the staff of the board in 2024 beside its four authorities.
func table2024() census.TableReport {
	return beside(board2024(), pooledOf(census.NonWhite(), "TS021"))
}

// sexes2022 is its staff of 2022 by sex.
func sexes2022() census.TableReport {
	return beside(profile2022(), pooledOf(census.Sexes(), "TS009"))
}

func ExampleProfile_Report() {
	profile := census.Profile{
		Organisation: "QHG", Snapshot: workforce.Date{Year: 2024, Month: 3, Day: 31},
		Tables: []census.Staff{{
			Characteristic: census.Ethnicity,
			Counts: []census.StaffCount{
				{Category: "White", Headcount: people(288)}, {Category: "BME", Headcount: people(96)}, {Category: "Z", Headcount: people(16)},
			},
		}},
	}
	report, err := profile.Report(pooledOf(census.NonWhite(), "TS021"))
	fmt.Println(err)
	for _, c := range report.Tables[0].Comparisons() {
		if c.Group == "BME" {
			fmt.Println(c.Benchmark.Label()+":", c)
		}
	}
	// Output:
	// <nil>
	// BLMK: 25.0% of staff, 28.0% of the population, ratio 0.89
	// Bedford (E06000055): 25.0% of staff, 24.3% of the population, ratio 1.03
	// Central Bedfordshire (E06000056): 25.0% of staff, 9.8% of the population, ratio 2.56
	// Luton (E06000032): 25.0% of staff, 54.8% of the population, ratio 0.46
	// Milton Keynes (E06000042): 25.0% of staff, 28.2% of the population, ratio 0.89
}

func ExampleBases() {
	for _, base := range census.Bases() {
		fmt.Println(base)
	}
	// Output:
	// staff of known value
	// all staff
}

func ExampleParseBase() {
	fmt.Println(census.ParseBase("all staff"))
	// Output: all staff <nil>
}

func ExampleTableReport_Headcount() {
	fmt.Println(table2024().Headcount("BME"))
	// Output: 96
}

func ExampleTableReport_Compared() {
	fmt.Println(table2024().Compared(), "of", table2024().Total)
	// Output: 384 of 400
}

func ExampleTableReport_Comparison() {
	fmt.Println(sexes2022().Comparison("Female"))
	// Output: 81.8% of staff, 50.5% of the population, ratio 1.62
}

func ExampleTableReport_Areas() {
	for _, area := range table2024().Areas() {
		fmt.Println(area.Benchmark.Label(), area.Reading("BME"))
	}
	// Output:
	// Bedford (E06000055) represented, not significant
	// Central Bedfordshire (E06000056) above, significant
	// Luton (E06000032) below, significant
	// Milton Keynes (E06000042) represented, not significant
}

func ExampleTableReport_Comparisons() {
	first := table2024().Comparisons()[0]
	fmt.Println(first.Group, first.Benchmark.Label(), first.Percent())
	// Output: White BLMK 75
}

func ExampleTableReport_Spread() {
	spread := table2024().Spread("BME")
	fmt.Printf("above %d areas, below %d\n", spread.Above, spread.Below)
	// Output: above 2 areas, below 2
}

func ExampleTableReport_Unknown() {
	fmt.Println(table2024().Unknown())
	// Output: 16
}

func ExampleTableReport_Completeness() {
	fmt.Println(table2024().Completeness())
	// Output: 96.0%
}

func ExampleTableReport_Bounds() {
	lowest, highest := table2024().Bounds("BME")
	fmt.Println(lowest, "to", highest)
	// Output: 24.0% to 28.0%
}

func ExampleTableReport_Reading() {
	fmt.Println(table2024().Reading("BME"))
	// Output: represented, not significant
}

func ExampleTableReport_Fit() {
	fmt.Println(table2024().Fit())
	// Output: goodness of fit 1.77, p = 0.184
}

func ExampleTableReport_EffectSize() {
	fmt.Println(sexes2022().EffectSize().Text(2))
	// Output: 0.63
}

func ExampleTableReport_Residual() {
	fmt.Println(table2024().Residual("BME").Text(2))
	// Output: -1.33
}

func ExampleTableReport_Flagged() {
	fmt.Println(table2024().Flagged(0.95), sexes2022().Flagged(0.95))
	// Output: [] [Female Male]
}

func ExampleTableReport_BonferroniLevel() {
	fmt.Println(table2024().BonferroniLevel())
	// Output: 0.975
}

func ExampleTableReport_Adjusted() {
	fmt.Println(table2024().Adjusted("BME").Text(3), table2024().Tests())
	// Output: 0.192 1
}

func ExampleTableReport_Tests() {
	fmt.Println(table2024().Tests())
	// Output: 1
}

func ExampleTableReport_Warnings() {
	for _, warning := range sexes2022().Warnings() {
		fmt.Println(warning)
	}
	// Output:
	// no category states 1 of 414 staff, who are counted as unknown
	// the population is of all ages, and staff are of working age
}

func ExampleTableReport_Results() {
	for _, result := range table2024().Results()[7:14] {
		fmt.Println(result)
	}
	// Output:
	// census.share, non-White, BLMK, 2021, all ages, BME: 25.0% (20.9% to 29.6%)
	// census.benchmark, non-White, BLMK, 2021, all ages, BME: 28.0%
	// census.ratio, non-White, BLMK, 2021, all ages, BME: 0.89 (0.75 to 1.05)
	// census.gap, non-White, BLMK, 2021, all ages, BME: -3.0 pp (-7.1 pp to +1.5 pp)
	// census.expected, non-White, BLMK, 2021, all ages, BME: 107.7
	// census.shortfall, non-White, BLMK, 2021, all ages, BME: 12
	// census.growth, non-White, BLMK, 2021, all ages, BME: 17
}

func ExampleReport_Results() {
	report, _ := board2024().Report(pooledOf(census.NonWhite(), "TS021"))
	results := report.Results()
	fmt.Println(len(results), results[0].Year)
	// Output: 85 2024
}

func ExampleReport_Table() {
	report, _ := board2024().Report(pooledOf(census.NonWhite(), "TS021"))
	table, found := report.Table("non-White")
	fmt.Println(table.Total, found)
	// Output: 400 true
}

func ExampleReport_Warnings() {
	report, _ := profile2022().Report(pooledOf(census.Sexes(), "TS009"), areasOf(census.NonWhite(), "TS021")[0])
	fmt.Println(len(report.Warnings()), "doubts about populations beside each other")
	// Output: 0 doubts about populations beside each other
}

func ExampleDefinitions() {
	for _, definition := range census.Definitions()[2:4] {
		fmt.Println(definition.ID+":", definition.Title)
	}
	// Output:
	// census.ratio: Representation ratio
	// census.gap: Share of staff minus share of the population
}
