package published_test

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
)

// harassed is an item of a survey of 2024, with the average of others.
func harassed() (published.ItemReport[eyes], measure.Faults) {
	checker := measure.Checker{Organisation: "QHG"}
	item := published.CheckItem(&checker, "harassed", published.Item[eyes]{
		Answers: measure.NewPair[eyes](
			&published.Answers{Respondents: 227, Percent: "7.05%"},
			&published.Answers{Respondents: 46, Percent: "2.17%"},
		),
		Benchmark: &published.Benchmark[eyes]{Percent: measure.NewPair[eyes]("7.66%", "6.25%"), Source: "average of other organisations, 2023"},
	}, true, measure.Between(blue, brown, blue))
	return item, checker.Faults
}

func ExampleCheckItem() {
	item, faults := harassed()
	fmt.Println(item.Difference(), item.Difference().Newcombe(0.95))
	fmt.Println(faults.Err())
	// Output:
	// -4.9 pp -9.3 pp to +4.7 pp
	// <nil>
}

func ExampleCheckAnswers() {
	checker := measure.Checker{Organisation: "QHG"}
	answers := published.CheckAnswers(&checker, "harassed", "blue", &published.Answers{Respondents: 46, Percent: "2.17%"}, true)
	fmt.Println(answers.Yes, answers.Derived)
	published.CheckAnswers(&checker, "harassed", "blue", &published.Answers{Respondents: 46, Yes: 47}, true)
	fmt.Println(checker.Faults)
	// Output:
	// 1 true
	// QHG: harassed: yes, blue: 47: part exceeds whole: 47 of 46
}

func ExampleCheckPercentage() {
	checker := measure.Checker{Organisation: "QHG"}
	fmt.Println(published.CheckPercentage(&checker, "harassed", "percent, blue", "2.17%").Value())
	published.CheckPercentage(&checker, "harassed", "percent, brown", "107.05%")
	fmt.Println(checker.Faults)
	// Output:
	// 217/100
	// QHG: harassed: percent, brown: 107.05%: out of range: a percentage
}

func ExampleAnswersReport_Proportion() {
	item, _ := harassed()
	share := item.Of(blue).Proportion()
	fmt.Println(share.Part(), share.Whole(), share.Wilson(0.95))
	// Output: 1 46 0.4% to 11.3%
}

func ExampleAnswersReport_Percent() {
	item, _ := harassed()
	fmt.Println(item.Of(blue).Percent(), item.Of(blue).Printed)
	// Output: 50/23 2.17%
}

// Of 11% of 227 people, printed without decimals, nobody can tell the count.
func ExampleAnswersReport_Possible() {
	var checker measure.Checker
	answers := published.CheckAnswers(&checker, "harassed", "brown", &published.Answers{Respondents: 227, Percent: "11%"}, true)
	fmt.Println(answers.Possible())
	fmt.Println(answers.Yes)
	// Output:
	// 24 26 true
	// [x]
}

func ExampleAnswersReport_Warnings() {
	item, _ := harassed()
	for _, warning := range item.Of(blue).Warnings("blue") {
		fmt.Println(warning)
	}
	// Output: the count is derived: 2.17% of 46 is 1
}

func ExampleBenchmarkReport_Of() {
	item, _ := harassed()
	fmt.Println(item.Benchmark.Of(blue).Text(2), item.Benchmark.Source)
	// Output: 6.25 average of other organisations, 2023
}

func ExampleItemReport_Of() {
	item, _ := harassed()
	fmt.Println(item.Of(blue).Yes, item.Of(blue).Respondents)
	// Output: 1 46
}

func ExampleItemReport_Difference() {
	item, _ := harassed()
	fmt.Println(item.Difference().Points().Text(4))
	// Output: -4.8745
}

func ExampleItemReport_FromBenchmark() {
	item, _ := harassed()
	fmt.Println(item.FromBenchmark(blue).Points().Text(2)) // 2.17 less 6.25, both as printed
	// Output: -4.08
}

func ExampleItemReport_Ratio() {
	item, _ := harassed()
	fmt.Println(item.Ratio().Text(2))
	// Output: 0.31
}

func ExampleItemReport_FourFifths() {
	item, _ := harassed()
	fmt.Println(item.FourFifths())
	// Output: adverse to brown
}

// Where a count is not known the difference has bounds instead of an interval.
func ExampleItemReport_Warnings() {
	var checker measure.Checker
	item := published.CheckItem(&checker, "harassed", published.Item[eyes]{Answers: measure.NewPair[eyes](
		&published.Answers{Respondents: 201, Percent: "10%"},
		&published.Answers{Respondents: 47, Percent: "10.6%"},
	)}, true, measure.Between(blue, brown, blue))
	fmt.Println(item.Difference())
	for _, warning := range item.Warnings() {
		fmt.Println(warning)
	}
	// Output:
	// +0.6 pp
	// the counts are not known: by the rounding of the printed percentages alone the difference may be +0.2 pp to +0.7 pp
}

func ExampleItemReport_Results() {
	item, _ := harassed()
	for _, result := range item.Results("harassed") {
		fmt.Println(result.Definition.ID, result.Group, result.Value.Text(1))
	}
	// Output:
	// harassed brown 7.0
	// harassed blue 2.2
	// harassed.difference  -4.9
	// harassed.benchmark brown -0.6
	// harassed.benchmark blue -4.1
}

func ExampleItemReport_GroupResults() {
	item, _ := harassed()
	for _, result := range item.GroupResults("harassed", blue) {
		fmt.Println(result.Group, result.Count, result.Base, result.Value.Text(1))
	}
	// Output: blue 1 46 2.2
}

func ExampleItemReport_BenchmarkResults() {
	item, _ := harassed()
	for _, result := range item.BenchmarkResults("harassed", blue) {
		fmt.Println(result.Definition.ID, result.Group, result.Value.Text(2))
	}
	// Output: harassed.benchmark blue -4.08
}

func ExampleItemDefinitions() {
	item := measure.Definition{ID: "harassed", Title: "Harassed", Unit: measure.Percent, Places: 1, Better: measure.Lower}
	for _, definition := range published.ItemDefinitions(item, measure.Between(blue, brown, blue)) {
		fmt.Println(definition.ID, definition.Unit, definition.Better)
	}
	// Output:
	// harassed % lower
	// harassed.difference pp parity
	// harassed.benchmark pp lower
}

func ExampleBenchmarkDefinition() {
	item := measure.Definition{ID: "harassed", Title: "Harassed", Unit: measure.Percent, Places: 1, Better: measure.Lower}
	fmt.Println(published.BenchmarkDefinition(item).Title)
	// Output: Harassed, compared with other organisations
}

func ExampleItemChecker() {
	definitions := published.ItemDefinitions(measure.Definition{ID: "reported"}, measure.Between(blue, brown, brown))
	var c measure.Checker
	item := published.ItemChecker[eyes](&c, definitions, true)
	report := item("reported", published.Item[eyes]{Answers: measure.NewPair[eyes](
		&published.Answers{Respondents: 200, Yes: 100}, &published.Answers{Respondents: 60, Yes: 27},
	)})
	fmt.Println(report.Direction.Of, report.Direction.To, report.FourFifths())
	// Output: blue brown within range
}

func ExamplePrinted_Reason() {
	hidden, _ := published.Parse("[c]")
	missing, _ := published.Parse("–")
	fmt.Println(hidden.Reason(), "/", missing.Reason())
	// Output: suppressed / not supplied
}
