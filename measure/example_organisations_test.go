package measure_test

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
)

// appointed is an organisation's ratio of White to BME applicants appointed, a of
// n and b of m shortlisted.
func appointed(organisation string, a, n, b, m int64) measure.Figure {
	ratio := ratioOf(a, n, b, m)
	return measure.Figure{Organisation: organisation, Result: measure.Result{
		Definition: measure.Definition{
			ID: "wres2", Direction: ratio.Direction(), Better: measure.Parity, Unit: measure.Ratio, Places: 2,
		},
		Value: ratio.Ratio(), Interval: ratio.Katz(0.95), Test: ratio.Test(),
	}}
}

func organisations() []measure.Figure {
	return []measure.Figure{
		appointed("North", 30, 92, 9, 95),
		appointed("South", 6, 22, 4, 39),
		appointed("East", 0, 31, 0, 12),
		appointed("West", 49, 159, 25, 178),
	}
}

func ExampleRank() {
	ranked, err := measure.Rank(organisations())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, organisation := range ranked {
		fmt.Println(organisation)
	}
	// Output:
	// 1 West, wres2: 2.19 (1.43 to 3.38)
	// 2 South, wres2: 2.66 (0.84 to 8.42)
	// 3 North, wres2: 3.44 (1.73 to 6.85)
	// - East, wres2: N/A: no events
}

func ExampleFigures() {
	reports := map[string][]measure.Result{
		"North": {{Definition: measure.Definition{ID: "wres7"}, Group: "BME", Value: measure.Integer(38)}},
		"South": {{Definition: measure.Definition{ID: "wres7"}, Group: "White", Value: measure.Integer(54)}},
	}
	var figures []measure.Figure
	for _, organisation := range []string{"North", "South"} {
		figures = append(figures, measure.Figures(measure.Key{ID: "wres7", Group: "BME"}, organisation, reports[organisation])...)
	}
	fmt.Println(len(figures), figures[0].Organisation, figures[0].Result.Value)
	// Output: 1 North 38
}

func ExampleResult_WorseOff() {
	for _, value := range []string{"3.44", "1", "0.81"} {
		result := appointed("North", 30, 92, 9, 95).Result
		result.Value = must(measure.ParseValue(value))
		fmt.Printf("%s %q\n", value, result.WorseOff())
	}
	// Output:
	// 3.44 "BME"
	// 1 ""
	// 0.81 "White"
}

// adverseToBME is the example of the methods.
func adverseToBME() measure.AdverseShare { return must(measure.Adverse(organisations(), "BME")) }

func ExampleAdverse() {
	share, err := measure.Adverse(organisations(), "BME")
	fmt.Println(share, err)
	// Output: significantly adverse to BME at 2 of 3 organisations (66.7%), 1 without a test <nil>
}

func ExampleAdverseShare_Group() {
	fmt.Println(adverseToBME().Group())
	// Output: BME
}

func ExampleAdverseShare_Adverse() {
	fmt.Println(adverseToBME().Adverse())
	// Output: 2
}

func ExampleAdverseShare_Tested() {
	fmt.Println(adverseToBME().Tested())
	// Output: 3
}

func ExampleAdverseShare_Untested() {
	fmt.Println(adverseToBME().Untested())
	// Output: 1
}

func ExampleAdverseShare_Share() {
	fmt.Println(adverseToBME().Share().Percent())
	// Output: 200/3
}

func ExamplePooled() {
	counts := headcounts(30, 92, 4, 39, 250, 1000)
	all := measure.Pooled(
		measure.NewLikelihood(counts[0], counts[1]),
		measure.NewLikelihood(counts[2], counts[3]),
		measure.NewLikelihood(counts[4], counts[5]),
	)
	fmt.Println(all.Events(), all.Base(), all)
	// Output: 284 1131 25.1%
}

func ExampleProportion_Funnel() {
	counts := headcounts(96, 400)
	bme := must(measure.NewProportion(counts[0], counts[1]))
	target := measure.Integer(30) // per cent
	fmt.Println(bme, bme.Funnel(target, 0.95))
	fmt.Println(bme, bme.Funnel(target, 0.998))
	// Output:
	// 24.0% 25.5% to 34.5%
	// 24.0% 22.9% to 37.1%
}

func ExampleLikelihood_Funnel() {
	counts := headcounts(30, 92, 9, 95)
	north, south := measure.NewLikelihood(counts[0], counts[1]), measure.NewLikelihood(counts[2], counts[3])
	target := measure.Pooled(north, south).Percent()
	fmt.Println(north, north.Funnel(target, 0.95))
	fmt.Println(south, south.Funnel(target, 0.95))
	// Output:
	// 32.6% 12.6% to 29.2%
	// 9.5% 12.7% to 29.0%
}

func ExampleRelativeLikelihood_Funnel() {
	parity := measure.Integer(1)
	north, south := ratioOf(30, 92, 9, 95), ratioOf(6, 22, 4, 39)
	fmt.Println(north.Ratio().Text(2), north.Funnel(parity, 0.95))
	fmt.Println(south.Ratio().Text(2), south.Funnel(parity, 0.95))
	// Output:
	// 3.44 0.50 to 1.99
	// 2.66 0.32 to 3.17
}

func ExamplePlace() {
	parity := measure.Integer(1)
	for _, ratio := range []measure.RelativeLikelihood{ratioOf(6, 22, 4, 39), ratioOf(34, 288, 3, 96), ratioOf(30, 92, 9, 95)} {
		fmt.Println(ratio.Ratio().Text(2), measure.Place(ratio.Ratio(), ratio.Funnel(parity, 0.95), ratio.Funnel(parity, 0.998)))
	}
	// Output:
	// 2.66 within limits
	// 3.78 above the inner limits
	// 3.44 above the outer limits
}

func ExamplePositions() {
	for _, position := range measure.Positions() {
		fmt.Println(position)
	}
	// Output:
	// within limits
	// below the inner limits
	// above the inner limits
	// below the outer limits
	// above the outer limits
}
