package census_test

import (
	"fmt"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
)

// ethnicMinorities are the staff of known ethnicity of a board in 2024 beside the
// residents of its four authorities.
func ethnicMinorities() census.Comparison { return compare(96, 384, nonWhite2021()) }

func ExampleNewComparison() {
	staff, _ := measure.NewProportion(people(96), people(384))
	c, err := census.NewComparison(staff, measure.Fraction(278165, 991796))
	fmt.Println(c, err)
	_, err = census.NewComparison(staff, measure.Integer(28))
	fmt.Println(err)
	// Output:
	// 25.0% of staff, 28.0% of the population, ratio 0.89 <nil>
	// out of range: benchmark share 28
}

func ExampleComparison_Staff() {
	fmt.Println(ethnicMinorities().Staff())
	// Output: 25.0%
}

func ExampleComparison_BenchmarkShare() {
	fmt.Println(ethnicMinorities().BenchmarkShare())
	// Output: 278165/991796
}

func ExampleComparison_BenchmarkPercent() {
	fmt.Println(ethnicMinorities().BenchmarkPercent().Text(2))
	// Output: 28.05
}

func ExampleComparison_Share() {
	fmt.Println(ethnicMinorities().Share())
	// Output: 1/4
}

func ExampleComparison_Percent() {
	fmt.Println(ethnicMinorities().Percent())
	// Output: 25
}

func ExampleComparison_Ratio() {
	fmt.Println(ethnicMinorities().Ratio().Text(6))
	// Output: 0.891374
}

func ExampleComparison_Index() {
	fmt.Println(ethnicMinorities().Index().Text(1))
	// Output: 89.1
}

func ExampleComparison_Gap() {
	fmt.Println(measure.Points.Text(ethnicMinorities().Gap(), 1))
	// Output: -3.0 pp
}

func ExampleComparison_ParityOdds() {
	fmt.Println(compare(1, 4, measure.Fraction(1, 2)).ParityOdds())
	// Output: 1/3
}

func ExampleComparison_Expected() {
	fmt.Println(ethnicMinorities().Expected().Text(1))
	// Output: 107.7
}

func ExampleComparison_Difference() {
	fmt.Println(ethnicMinorities().Difference().Text(1))
	// Output: -11.7
}

func ExampleComparison_Shortfall() {
	fmt.Println(ethnicMinorities().Shortfall())
	// 109 are expected exactly, and 13 missing, not 14.
	fmt.Println(compare(96, 400, measure.Fraction(2725, 10000)).Shortfall())
	// Output:
	// 12
	// 13
}

func ExampleComparison_Growth() {
	fmt.Println(ethnicMinorities().Growth())
	// Output: 17
}

func ExampleComparison_NearestShortfall() {
	c := compare(96, 400, measure.Fraction(273, 1000)) // 109.2 are expected
	fmt.Println(c.Shortfall(), c.NearestShortfall())
	// Output: 14 13
}

func ExampleComparison_Test() {
	fmt.Println(ethnicMinorities().Test())
	// Output: exact binomial test, p = 0.192
}

func ExampleComparison_AtMost() {
	fmt.Println(compare(96, 400, measure.Fraction(273, 1000)).AtMost().Text(4))
	// Output: 0.0757
}

func ExampleComparison_AtLeast() {
	fmt.Println(compare(96, 400, measure.Fraction(273, 1000)).AtLeast().Text(4))
	// Output: 0.9395
}

func ExampleComparison_Residual() {
	fmt.Println(compare(0, 13, measure.Fraction(273, 1000)).Residual().Text(2))
	// Output: -2.21
}

func ExampleComparison_Score() {
	fmt.Println(ethnicMinorities().Score().Text(2))
	fmt.Println(compare(0, 13, measure.Fraction(273, 1000)).Score().Text(2)) // 3.5 are expected
	// Output:
	// -1.33
	// N/A
}

func ExampleComparison_Wilson() {
	fmt.Println(ethnicMinorities().Wilson(0.95))
	// Output: 20.9% to 29.6%
}

func ExampleComparison_ClopperPearson() {
	fmt.Println(compare(96, 400, nonWhite2021()).ClopperPearson(0.95))
	// Output: 19.9% to 28.5%
}

func ExampleComparison_RatioInterval() {
	fmt.Println(ethnicMinorities().RatioInterval(0.95))
	// Output: 0.75 to 1.05
}

func ExampleComparison_GapInterval() {
	fmt.Println(ethnicMinorities().GapInterval(0.95))
	// Output: -7.1 pp to +1.5 pp
}

func ExampleComparison_Warnings() {
	fmt.Println(compare(1, 9, nonWhite2021()).Warnings("BME"))
	// Output: [only 9 in the base for BME]
}

func ExampleComparison_Reading() {
	fmt.Println(ethnicMinorities().Reading())
	fmt.Println(compare(96, 400, measure.Fraction(377148, 991796)).Reading())
	// Output:
	// represented, not significant
	// below, significant
}

func ExampleComparison_ReadingIn() {
	fmt.Println(ethnicMinorities().ReadingIn(measure.Fraction(9, 10), measure.Fraction(10, 9)))
	// Output: below, not significant
}

func ExampleReading_Known() {
	nobody := compare(0, 0, nonWhite2021()).Reading()
	fmt.Println(nobody.Known(), nobody)
	// Output: false N/A: no base
}

func ExamplePositions() {
	for _, position := range census.Positions() {
		fmt.Println(position)
	}
	// Output:
	// represented
	// below
	// above
}

func ExampleParsePosition() {
	fmt.Println(census.ParsePosition("below"))
	// Output: below <nil>
}
