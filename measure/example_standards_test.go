package measure_test

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
)

// disparity is the ratio of the lower and middle bands: 120 White and 40 BME
// staff in the middle, 200 and 80 in the lower.
func disparity() measure.OddsRatio {
	c := headcounts(120, 200, 40, 80)
	return measure.NewOddsRatio(
		measure.Odds{Upper: c[0], Lower: c[1]}, measure.Odds{Upper: c[2], Lower: c[3]},
		measure.Direction{Of: "White", To: "BME", Harm: "BME"},
	)
}

func ExampleNewOddsRatio() {
	c := headcounts(120, 200, 40, 80)
	white := measure.Odds{Upper: c[0], Lower: c[1]}
	bme := measure.Odds{Upper: c[2], Lower: c[3]}
	fmt.Println(measure.NewOddsRatio(white, bme, measure.Direction{Of: "White", To: "BME", Harm: "BME"}))
	// Output: White 1.20 times as many in the upper rank for each in the lower as BME
}

func ExampleOddsRatio_Of() {
	white := disparity().Of()
	fmt.Println(white.Upper, "above,", white.Lower, "below")
	// Output: 120 above, 200 below
}

func ExampleOddsRatio_To() {
	bme := disparity().To()
	fmt.Println(bme.Upper, "above,", bme.Lower, "below")
	// Output: 40 above, 80 below
}

func ExampleOddsRatio_Direction() {
	direction := disparity().Direction()
	fmt.Printf("%s over %s; above one it harms %s staff\n", direction.Of, direction.To, direction.Harm)
	// Output: White over BME; above one it harms BME staff
}

func ExampleOddsRatio_Reversed() {
	fmt.Println(disparity().Reversed().Ratio())
	// Output: 5/6
}

// The shares in the middle bands differ less than the odds.
func ExampleOddsRatio_Ratio() {
	fmt.Println(disparity().Ratio(), disparity().Ratio().Text(2))
	fmt.Println(ratioOf(120, 320, 40, 120).Ratio().Text(3))

	c := headcounts(3, 288, 0, 96)
	none := measure.NewOddsRatio(measure.Odds{Upper: c[0], Lower: c[1]}, measure.Odds{Upper: c[2], Lower: c[3]}, measure.Direction{})
	fmt.Println(none.Ratio().Text(2), none.Ratio().Reason())
	// Output:
	// 6/5 1.20
	// 1.125
	// N/A no events in the second group
}

// An example of J. M. Bland and D. G. Altman, British Medical Journal 320
// (2000), 1468: hay fever among children with and without eczema.
func ExampleOddsRatio_Woolf() {
	c := headcounts(141, 420, 928, 13525)
	ratio := measure.NewOddsRatio(measure.Odds{Upper: c[0], Lower: c[1]}, measure.Odds{Upper: c[2], Lower: c[3]}, measure.Direction{})
	fmt.Println(ratio, "("+ratio.Woolf(0.95).String()+")")
	// Output: 4.89 (4.00 to 5.99)
}

func ExampleOddsRatio_Test() {
	fmt.Println(disparity().Test())
	// Output: chi-square 0.65, p = 0.418
}

func ExampleOddsRatio_FourFifths() {
	fmt.Println(disparity().FourFifths())
	// Output: within range
}

func ExampleOddsRatio_Warnings() {
	c := headcounts(7, 2, 40, 80)
	small := measure.NewOddsRatio(
		measure.Odds{Upper: c[0], Lower: c[1]}, measure.Odds{Upper: c[2], Lower: c[3]},
		measure.Direction{Of: "White", To: "BME", Harm: "BME"},
	)
	for _, warning := range append(small.Warnings(), disparity().Warnings()...) {
		fmt.Println(warning)
	}
	// Output:
	// few in the upper rank: 7 among White
	// few in the lower rank: 2 among White
	// cannot be told from chance: chi-square 0.65, p = 0.418
}

// From band 5 to band 9 there are seven steps. Nobody was followed up them.
func ExampleCompounded() {
	appointment := must(measure.ParseValue("1.54"))
	fmt.Println(measure.Compounded(appointment, 7).Text(2), "as modelled")
	fmt.Println(measure.Compounded(appointment, 0))
	fmt.Println(measure.Compounded(appointment, -1).Reason())
	// Output:
	// 20.54 as modelled
	// 1
	// out of range
}

// leadership is the aspiration of a band with 3 BME staff of 42 in 2019: 19 per
// cent by 2025.
func leadership() measure.Aspiration {
	c := headcounts(3, 42)
	return must(measure.NewAspiration(must(measure.NewProportion(c[0], c[1])), measure.Integer(19), 2019, 2025))
}

func ExampleNewAspiration() {
	c := headcounts(3, 42)
	band, err := measure.NewProportion(c[0], c[1])
	if err != nil {
		fmt.Println(err)
		return
	}
	aspiration, err := measure.NewAspiration(band, measure.Integer(19), 2019, 2025)
	fmt.Println(aspiration, err)
	_, err = measure.NewAspiration(band, measure.Integer(190), 2025, 2019)
	fmt.Println(err)
	// Output:
	// 19.0% of 42 by 2025 is 8, rounded up: 5 more than in 2019 <nil>
	// out of range: reference share 190 per cent
	// conflict: from 2025 to 2019
}

func ExampleAspiration_Current() {
	fmt.Println(leadership().Current())
	// Output: 7.1%
}

func ExampleAspiration_Reference() {
	fmt.Println(measure.Percent.Text(leadership().Reference(), 1))
	// Output: 19.0%
}

func ExampleAspiration_Years() {
	fmt.Println(leadership().Years())
	// Output: 2019 2025
}

func ExampleAspiration_Exact() {
	fmt.Println(leadership().Exact().Text(2))
	// Output: 7.98
}

func ExampleAspiration_Target() {
	fmt.Println(leadership().Target())
	// Output: 8
}

func ExampleAspiration_Gap() {
	fmt.Println(leadership().Gap())

	c := headcounts(20, 42)
	over := must(measure.NewAspiration(must(measure.NewProportion(c[0], c[1])), measure.Integer(19), 2019, 2025))
	fmt.Println(over.Gap())
	// Output:
	// 5
	// 0
}

func ExampleAspiration_Milestones() {
	for _, milestone := range leadership().Milestones() {
		fmt.Println(milestone.Year, milestone.Exact.Text(2), milestone.People)
	}
	// Output:
	// 2020 3.83 4
	// 2021 4.67 5
	// 2022 5.50 6
	// 2023 6.33 7
	// 2024 7.17 8
	// 2025 8.00 8
}

func ExampleNewCompleteness() {
	c := headcounts(16, 400)
	ethnicity, err := measure.NewCompleteness(c[0], c[1])
	fmt.Println(ethnicity, err)
	_, err = measure.NewCompleteness(c[1], c[0])
	fmt.Println(err)
	// Output:
	// 96.0% <nil>
	// part exceeds whole: 400 of 16
}

func ExampleCompleteness_Proportion() {
	c := headcounts(16, 400)
	known := must(measure.NewCompleteness(c[0], c[1])).Proportion()
	fmt.Println(known.Part(), "of", known.Whole())
	// Output: 384 of 400
}

func ExampleCompleteness_Against() {
	c := headcounts(16, 400)
	fmt.Println(must(measure.NewCompleteness(c[0], c[1])).Against(measure.Integer(95)))
	// Output: +1.0 pp
}

func ExampleCompleteness_Missing() {
	c := headcounts(80, 399)
	fmt.Println(must(measure.NewCompleteness(c[0], c[1])).Missing(measure.Integer(95)))
	// Output: 61
}
