package measure_test

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
)

func ExampleChecker_Fault() {
	checker := measure.Checker{Organisation: "QHG"}
	checker.Fault("hired", "snapshot", "", measure.ErrNotSupplied)
	fmt.Println(checker.Faults)
	// Output: QHG: hired: snapshot: not supplied
}

func ExampleChecker_Count() {
	checker := measure.Checker{Organisation: "QHG"}
	fmt.Println(checker.Count("hired", "appointed, blue", 9))
	fmt.Println(checker.Count("hired", "appointed, brown", -30))
	fmt.Println(checker.Faults)
	// Output:
	// 9
	// [x]
	// QHG: hired: appointed, brown: -30: negative: count -30
}

func ExampleChecker_Text() {
	checker := measure.Checker{Organisation: "QHG"}
	fmt.Printf("%q\n", checker.Text("seats", "source", " board register "))
	checker.Text("seats", "source", " ")
	fmt.Println(checker.Faults)
	// Output:
	// "board register"
	// QHG: seats: source: not supplied
}

func ExampleChecker_Year() {
	checker := measure.Checker{Organisation: "QHG"}
	fmt.Println(checker.Year("survey year", 2024))
	checker.Year("survey year", 0)
	fmt.Println(checker.Faults)
	// Output:
	// 2024
	// QHG: survey year: not supplied
}

func ExampleChecker_Averaging() {
	checker := measure.Checker{Organisation: "QHG"}
	fmt.Println(checker.Averaging("entered", measure.TwoYearMean))
	checker.Averaging("entered", 0)
	fmt.Println(checker.Faults)
	// Output:
	// two-year mean
	// QHG: entered: averaging: not supplied: single year or two-year mean
}

func ExampleAveragings() {
	for _, averaging := range measure.Averagings() {
		fmt.Println(averaging)
	}
	// Output:
	// single year
	// two-year mean
}

func ExampleCheckCells() {
	checker := measure.Checker{Organisation: "QHG"}
	fmt.Println(measure.CheckCells[eyes](&checker, "staff", "workforce", seen{Brown: 288, Blue: 96, Unknown: 16}))
	fmt.Println(measure.CheckCells[eyes](&checker, "staff", "workforce", seen{Brown: 288, Blue: -96}))
	fmt.Println(checker.Faults)
	// Output:
	// {288 96 16 400}
	// {288 [x] 0 [x]}
	// QHG: staff: workforce, blue: -96: negative: count -96
}

// A table of two groups alone says nothing of the others.
func ExampleCheckEvents() {
	checker := measure.Checker{Organisation: "QHG"}
	fmt.Println(measure.CheckEvents[eyes](&checker, "entered", "entered", seen{Brown: 3, Blue: 2}, true))
	fmt.Println(checker.Faults.Err())
	// Output:
	// {3 2 [x] [x]}
	// <nil>
}

func ExampleCheckWithin() {
	checker := measure.Checker{Organisation: "QHG"}
	measure.CheckWithin(&checker, "hired", "appointed", headcountOf(30, 96, 21), headcountOf(92, 95, 96))
	fmt.Println(checker.Faults)
	// Output: QHG: hired: appointed, blue: 96: part exceeds whole: 96 of 95
}

func ExampleCheckPart() {
	checker := measure.Checker{Organisation: "QHG"}
	members := headcountOf(10, 2, 1)
	fmt.Println(measure.CheckPart(&checker, "seats", "voting", &seen{Brown: 7, Blue: 1, Unknown: 1}, members))
	fmt.Println(measure.CheckPart[eyes, seen](&checker, "seats", "executive", nil, members)) // left out
	fmt.Println(checker.Faults.Err())
	// Output:
	// {7 1 1 9}
	// {[x] [x] [x] [x]}
	// <nil>
}

func ExampleCheckSplits() {
	checker := measure.Checker{Organisation: "QHG"}
	splits := measure.CheckSplits(&checker, "hired", []measure.Split[seen]{
		{By: "source", Name: "internal", Base: seen{Brown: 40, Blue: 20, Unknown: 36}, Events: seen{Brown: 20, Blue: 5, Unknown: 11}},
		{By: "source", Name: "external", Base: seen{Brown: 52, Blue: 75, Unknown: 60}, Events: seen{Brown: 10, Blue: 4, Unknown: 10}},
	}, hiring(), measure.Uncounted{})
	for _, split := range splits {
		fmt.Println(split.Label()+":", split.RelativeLikelihood())
	}
	fmt.Println(checker.Faults.Err())
	// Output:
	// source: internal: brown 2.00 times as likely as blue
	// source: external: brown 3.61 times as likely as blue
	// <nil>
}

// definitions are those of the figures of these examples.
func definitions() []measure.Definition {
	return []measure.Definition{
		{ID: "hired", Title: "Relative likelihood of appointment", Unit: measure.Ratio, Places: 2, Better: measure.Parity},
		{ID: "hired.rate", Title: "Likelihood of appointment", Unit: measure.Percent, Places: 1, Better: measure.Neither},
	}
}

func ExampleFindDefinition() {
	definition, found := measure.FindDefinition(definitions(), "hired.rate")
	fmt.Println(definition.Title, found)
	_, found = measure.FindDefinition(definitions(), "promoted")
	fmt.Println(found)
	// Output:
	// Likelihood of appointment true
	// false
}

func ExampleDescribe() {
	for _, result := range measure.Describe(definitions(), hiring().Results("hired", "")) {
		fmt.Println(result)
	}
	// Output:
	// hired: 3.44 (1.73 to 6.85)
	// hired.rate, brown: 32.6% (23.9% to 42.7%)
	// hired.rate, blue: 9.5% (5.1% to 17.0%)
	// hired.rate, unknown: 21.9% (14.8% to 31.1%)
}

func ExampleInYear() {
	for _, result := range measure.InYear(2023, headcountOf(288, 96, 16).Results("answered", "", nil)) {
		fmt.Println(result.Year, result.Group, result.Value.Text(1))
	}
	// Output:
	// 2023 brown 72.0
	// 2023 blue 24.0
	// 2023 unknown 4.0
}

func ExampleWithWarnings() {
	corrected := []measure.Warning{{Doubt: measure.CorrectedResults, Sentence: "corrected in June"}}
	results := append(headcountOf(288, 96, 16).Results("answered", "", nil), measure.Cells[eyes]{}.Results("asked", "", nil)...)
	for _, result := range measure.WithWarnings(corrected, results) {
		fmt.Println(result.Definition.ID, result.Group, result.Value.Text(1), result.Warnings)
	}
	// Output:
	// answered brown 72.0 [corrected in June]
	// answered blue 24.0 [corrected in June]
	// answered unknown 4.0 [corrected in June]
	// asked brown [x] []
	// asked blue [x] []
	// asked unknown [x] []
}

func ExampleOnBasis() {
	results := measure.OnBasis(measure.TwoYearMean.String(), hiring().Results("entered", ""))
	fmt.Println(results[0].Basis)
	// Output: two-year mean
}
