package measure_test

import (
	"errors"
	"fmt"

	"github.com/workforce-equality/equality/measure"
)

func ExampleUnits() {
	for _, unit := range measure.Units() {
		fmt.Println(unit)
	}
	// Output:
	// count
	// %
	// pp
	// ratio
	// score
	// money
	// answer
}

func ExampleParseUnit() {
	unit, err := measure.ParseUnit("pp")
	fmt.Println(unit == measure.Points, err)
	_, err = measure.ParseUnit("per cent")
	fmt.Println(err)
	// Output:
	// true <nil>
	// unrecognised: unit "per cent"
}

func ExampleUnit_Text() {
	value := must(measure.ParseValue("4.92"))
	for _, unit := range measure.Units() {
		fmt.Println(unit.Text(value, 1))
	}
	// Output:
	// 4.9
	// 4.9%
	// +4.9 pp
	// 4.9
	// 4.9
	// £4.9
	// yes
}

func ExampleFault() {
	var err error = measure.Fault{
		Organisation: "QHG", Indicator: "wres2", Field: "appointed, BME", Value: "96",
		Err: measure.ErrPartExceedsWhole,
	}
	fmt.Println(err)
	fmt.Println(errors.Is(err, measure.ErrPartExceedsWhole))
	// Output:
	// QHG: wres2: appointed, BME: 96: part exceeds whole
	// true
}

func ExampleFaults() {
	var err error = measure.Faults{
		{Source: "staff.csv", Row: 3, Field: "band", Value: "10", Err: measure.ErrUnrecognised},
		{Source: "staff.csv", Row: 7, Field: "hourly_rate", Value: "-2", Err: measure.ErrNegative},
	}
	if faults, ok := errors.AsType[measure.Faults](err); ok {
		for _, fault := range faults {
			fmt.Println(fault.Row, fault.Field, fault.Value)
		}
	}
	// Output:
	// 3 band 10
	// 7 hourly_rate -2
}

func ExampleFaults_Err() {
	var faults measure.Faults
	fmt.Println(faults.Err())
	faults = append(faults, measure.Fault{Row: 3, Field: "band", Value: "10", Err: measure.ErrUnrecognised})
	fmt.Println(faults.Err())
	// Output:
	// <nil>
	// row 3: band: 10: unrecognised
}

// limits is an interval of ratios.
func limits(low, high string) measure.Interval {
	return measure.Interval{
		Low: must(measure.ParseValue(low)), High: must(measure.ParseValue(high)), Level: 0.95, Unit: measure.Ratio,
	}
}

func ExampleAbsentInterval() {
	none := measure.AbsentInterval(measure.CountsUnknown)
	fmt.Println(none, none.Low.Reason())
	// Output: N/A no counts
}

func ExampleInterval_Known() {
	fmt.Println(limits("1.73", "6.85").Known())
	fmt.Println(measure.AbsentInterval(measure.NoEvents).Known())
	// Output:
	// true
	// false
}

func ExampleInterval_Contains() {
	parity := measure.Integer(1)
	fmt.Println(limits("1.73", "6.85").Contains(parity))
	fmt.Println(limits("0.84", "8.42").Contains(parity))
	// Output:
	// false
	// true
}

func ExampleInterval_Overlaps() {
	overlap, known := limits("1.37", "3.89").Overlaps(limits("1.43", "3.38"))
	fmt.Println(overlap, known)
	// Output: true true
}

func ExampleInterval_Text() {
	fmt.Println(limits("1.7297", "6.8493").Text(2))
	fmt.Println(limits("0.4124", "N/A: unbounded").Text(2))
	// Output:
	// 1.73 to 6.85
	// at least 0.41
}

func ExamplePolarities() {
	for _, better := range measure.Polarities() {
		fmt.Println(better)
	}
	// Output:
	// neither
	// lower
	// higher
	// parity
}

func ExampleMovements() {
	for _, movement := range measure.Movements() {
		fmt.Println(movement)
	}
	// Output:
	// not comparable
	// same
	// better
	// worse
	// rose
	// fell
}

func ExampleDoubts() {
	for _, doubt := range measure.Doubts()[:3] {
		fmt.Println(doubt)
	}
	// Output:
	// small base
	// unknown share
	// mostly unknown
}

func ExampleWarnBase() {
	for _, warning := range measure.WarnBase("BME", must(measure.NewCount(8))) {
		fmt.Println(warning.Doubt, "-", warning)
	}
	// Output: small base - only 8 in the base for BME
}

func ExampleWarnUnknown() {
	for _, warning := range measure.WarnUnknown(must(measure.NewCount(96)), must(measure.NewCount(283))) {
		fmt.Println(warning.Doubt, "-", warning)
	}
	// Output: mostly unknown - 96 of 283 are of unknown group (33.9%): read it with great caution
}

func ExampleDefinition_Text() {
	appointment := measure.Definition{ID: "wres2", Unit: measure.Ratio, Places: 2}
	fmt.Println(appointment.Text(measure.Fraction(475, 138)))
	// Output: 3.44
}

// opportunities is a percentage of a survey whose question changed in 2021.
func opportunities(year int, percent string) measure.Result {
	return measure.Result{
		Definition: measure.Definition{
			ID: "wres7", Better: measure.Higher, Unit: measure.Percent, Places: 1,
			Breaks: []measure.Break{{Year: 2021, Of: "survey", Why: "those who do not know stay in the base"}},
		},
		Year: year, Group: "BME", Value: must(measure.ParseValue(percent)),
	}
}

func ExampleYearOnYear() {
	earlier := []measure.Result{opportunities(2021, "38.3")}
	later := []measure.Result{opportunities(2022, "39.5")}
	for _, change := range measure.YearOnYear(earlier, later) {
		fmt.Println(change.To.Definition.ID, change.To.Group, change)
	}
	// Output: wres7 BME better, +1.2 pp
}

func ExampleChange_Break() {
	change := measure.Change{From: opportunities(2020, "72.0"), To: opportunities(2021, "38.3")}
	found, broken := change.Break()
	fmt.Println(broken, found.Year, found.Why)
	fmt.Println(change)
	// Output:
	// true 2021 those who do not know stay in the base
	// not comparable: series break
}

func ExampleChange_Size() {
	change := measure.Change{From: opportunities(2021, "38.3"), To: opportunities(2022, "39.5")}
	fmt.Println(change.Size().Text(1))
	// Output: 1.2
}

func ExampleChange_Movement() {
	change := measure.Change{From: opportunities(2022, "39.5"), To: opportunities(2023, "36.5")}
	fmt.Println(change.Movement())
	// Output: worse
}

func ExampleChange_Movement_answer() {
	heard := measure.Definition{ID: "wdes9b", Better: measure.Higher, Unit: measure.Answer}
	change := measure.Change{
		From: measure.Result{Definition: heard, Value: measure.Integer(1)},
		To:   measure.Result{Definition: heard, Value: measure.Integer(0)},
	}
	fmt.Println(change.From, "then", change.To, "-", change)
	// Output: wdes9b: yes then wdes9b: no - worse
}

func ExampleChange_Overlap() {
	earlier, later := opportunities(2021, "38.3"), opportunities(2022, "39.5")
	earlier.Interval, later.Interval = limits("30.1", "47.2"), limits("31.4", "48.2")
	fmt.Println(measure.Change{From: earlier, To: later}.Overlap())
	// Output: true true
}

func ExampleRelativeLikelihood_Warnings() {
	of := measure.NewLikelihood(must(measure.NewCount(6)), must(measure.NewCount(22)))
	to := measure.NewLikelihood(must(measure.NewCount(4)), must(measure.NewCount(9)))
	direction := measure.Direction{Of: "White", To: "BME", Harm: "BME"}
	for _, warning := range measure.NewRelativeLikelihood(of, to, direction).Warnings() {
		fmt.Println(warning)
	}
	// Output:
	// only 9 in the base for BME
	// few events: 6 among White
	// few events: 4 among BME
	// cannot be told from chance: Fisher's exact test, p = 0.417
}

func ExampleDifference_Warnings() {
	board := must(measure.NewProportion(must(measure.NewCount(2)), must(measure.NewCount(13))))
	staff := must(measure.NewProportion(must(measure.NewCount(96)), must(measure.NewCount(400))))
	for _, warning := range measure.NewDifference(board, staff).Warnings("board", "staff") {
		fmt.Println(warning)
	}
	// Output: cannot be told from chance: Fisher's exact test, p = 0.741
}

func ExampleReasons() {
	for _, reason := range measure.Reasons()[:3] {
		fmt.Println(reason.Marker(), reason)
	}
	// Output:
	// [x] not supplied
	// [c] suppressed
	// N/A no base
}

func ExampleRoundings() {
	for _, rule := range measure.Roundings() {
		rounded, _ := measure.Fraction(-119, 8).RoundBy(rule, 2)
		fmt.Println(rounded, rule)
	}
	// Output:
	// -14.88 half away from zero
	// -14.88 half to even
	// -14.87 cut off
}

func ExampleResult_Key() {
	definition := measure.Definition{ID: "wres9"}
	fmt.Println(measure.Result{Definition: definition, Part: "voting", Group: "BME"}.Key())
	// Output: {wres9 voting BME}
}

func ExampleChange_Warnings() {
	definition := measure.Definition{ID: "wres3", Unit: measure.Ratio, Places: 2}
	change := measure.Change{
		From: measure.Result{Definition: definition, Basis: "two-year mean", Value: measure.Fraction(3, 2)},
		To:   measure.Result{Definition: definition, Basis: "single year", Value: measure.Fraction(5, 2)},
	}
	for _, warning := range change.Warnings() {
		fmt.Println(warning)
	}
	fmt.Println(change)
	// Output:
	// not compared: two-year mean, then single year
	// not comparable: series break
}
