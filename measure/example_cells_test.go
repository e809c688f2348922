package measure_test

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
)

// headcountOf is a headcount of a report by the colour of eyes; brown, blue and
// unseen are the groups of these examples.
func headcountOf(brown, blue, unknown int64) measure.Cells[eyes] {
	return measure.NewCells[eyes](must(measure.NewCount(brown)), must(measure.NewCount(blue)), must(measure.NewCount(unknown)))
}

// hiring is the appointed of the shortlisted.
func hiring() measure.Likelihoods[eyes] {
	return measure.Likelihoods[eyes]{
		Base: headcountOf(92, 95, 96), Events: headcountOf(30, 9, 21), Direction: measure.Between(brown, blue, blue),
	}
}

func ExampleGroups() {
	for _, group := range measure.Groups[eyes]() {
		fmt.Println(group)
	}
	// Output:
	// brown
	// blue
	// unknown
}

func ExampleCompared() {
	for _, group := range measure.Compared[eyes]() {
		fmt.Println(group)
	}
	// Output:
	// brown
	// blue
}

func ExampleBetween() {
	direction := measure.Between(brown, blue, blue)
	fmt.Println(direction.Of, direction.To, direction.Harm)
	// Output: brown blue blue
}

func ExampleGroupNamed() {
	fmt.Println(measure.GroupNamed[eyes]("blue"))
	fmt.Println(measure.GroupNamed[eyes]("unknown") == 0) // who is not compared is not found
	// Output:
	// blue
	// true
}

func ExampleNewPair() {
	fmt.Println(measure.NewPair[eyes]("7.05%", "2.17%").Of(blue))
	// Output: 2.17%
}

func ExamplePair_Of() {
	printed := measure.NewPair[eyes]("7.05%", "2.17%")
	fmt.Printf("%q %q\n", printed.Of(brown), printed.Of(unseen)) // who is not compared has none
	// Output: "7.05%" ""
}

func ExampleNewCells() {
	fmt.Println(headcountOf(288, 96, 16))
	hidden := measure.AbsentCount(measure.Suppressed)
	fmt.Println(measure.NewCells[eyes](must(measure.NewCount(10)), hidden, hidden))
	// Output:
	// {288 96 16 400}
	// {10 [c] [c] [c]}
}

func ExampleCells_Of() {
	staff := headcountOf(288, 96, 16)
	fmt.Println(staff.Of(blue), staff.Of(0))
	// Output: 96 [x]
}

func ExampleCells_Unknown() {
	fmt.Println(headcountOf(288, 96, 16).Unknown())
	// Output: 16
}

func ExampleCells_Total() {
	fmt.Println(headcountOf(288, 96, 16).Total())
	// Output: 400
}

func ExampleCells_Supplied() {
	fmt.Println(headcountOf(0, 0, 0).Supplied()) // nobody is a number of people
	fmt.Println(measure.Cells[eyes]{}.Supplied())
	// Output:
	// true
	// false
}

func ExampleCells_Share() {
	fmt.Println(headcountOf(288, 96, 16).Share(blue)) // of 400
	// Output: 24.0%
}

func ExampleCells_ShareOfKnown() {
	fmt.Println(headcountOf(288, 96, 16).ShareOfKnown(blue)) // of 384
	// Output: 25.0%
}

func ExampleCells_Completeness() {
	fmt.Println(headcountOf(288, 96, 16).Completeness().Proportion())
	// Output: 96.0%
}

func ExampleCells_Plus() {
	internal, external := headcountOf(20, 5, 11), headcountOf(10, 4, 10)
	fmt.Println(internal.Plus(external))
	// Output: {30 9 21 60}
}

func ExampleSumCells() {
	fmt.Println(measure.SumCells(headcountOf(20, 5, 11), headcountOf(10, 3, 8), headcountOf(0, 1, 2)))
	fmt.Println(measure.SumCells[eyes]())
	// Output:
	// {30 9 21 60}
	// {[x] [x] [x] [x]}
}

func ExampleCells_Minus() {
	staff, rows := headcountOf(288, 96, 16), headcountOf(280, 97, 16)
	rest := staff.Minus(rows)
	fmt.Println(rest, rest.Of(blue).Reason())
	// Output: {8 N/A 0 7} out of range
}

func ExampleCells_Results() {
	for _, result := range headcountOf(288, 96, 16).Results("staff", "", nil) {
		fmt.Println(result.Group, result.Count, result.Base, result.Value.Text(1))
	}
	// Output:
	// brown 288 400 72.0
	// blue 96 400 24.0
	// unknown 16 400 4.0
}

func ExampleCells_CompletenessResults() {
	for _, result := range headcountOf(288, 96, 16).CompletenessResults("staff.completeness") {
		fmt.Println(result.Count, result.Base, result.Value.Text(1))
	}
	// Output: 384 400 96.0
}

func ExampleLikelihoods_Of() {
	for _, group := range measure.Groups[eyes]() {
		fmt.Println(group, hiring().Of(group))
	}
	// Output:
	// brown 32.6%
	// blue 9.5%
	// unknown 21.9%
}

// The mean of 3 and 1 entries among 288 people, and of 2 and none among 96.
func ExampleLikelihoods_Of_twoYears() {
	entered := measure.Likelihoods[eyes]{
		Base: headcountOf(288, 96, 16), Events: headcountOf(3, 2, 0), Previous: headcountOf(1, 0, 0),
		Direction: measure.Between(blue, brown, blue),
	}
	fmt.Println(entered.Of(brown).Rate(), entered.Of(blue).Rate())
	fmt.Println(entered.RelativeLikelihood())
	// Output:
	// 1/144 1/96
	// blue 1.50 times as likely as brown
}

func ExampleLikelihoods_RelativeLikelihood() {
	fmt.Println(hiring().RelativeLikelihood())
	// Output: brown 3.44 times as likely as blue
}

func ExampleLikelihoods_Together() {
	conduct, health := hiring(), hiring()
	conduct.Events, health.Events = headcountOf(3, 2, 0), headcountOf(1, 1, 0)
	fmt.Println(conduct.Together(health).Events)
	// Output: {4 3 0 7}
}

func ExampleLikelihoods_Warnings() {
	for _, warning := range hiring().Warnings() {
		fmt.Println(warning)
	}
	// Output:
	// few events: 9 among blue
	// 96 of 283 are of unknown group (33.9%): read it with great caution
}

func ExampleLikelihoods_Results() {
	for _, result := range hiring().Results("hired", "") {
		fmt.Println(result.Definition.ID, result.Group, result.Value.Text(2))
	}
	// Output:
	// hired  3.44
	// hired.rate brown 32.61
	// hired.rate blue 9.47
	// hired.rate unknown 21.88
}

func ExampleSplitReport_Label() {
	fmt.Println(measure.SplitReport[eyes]{By: "source", Name: "internal", Likelihoods: hiring()}.Label())
	// Output: source: internal
}

// seats is a board beside the workforce.
func seats() measure.Representation[eyes] {
	return measure.Representation[eyes]{Staff: headcountOf(10, 2, 1), Workforce: headcountOf(288, 96, 16)}
}

func ExampleRepresentation_Difference() {
	fmt.Println(seats().Difference(blue))
	// Output: -8.6 pp
}

func ExampleRepresentation_RowResults() {
	for _, result := range seats().RowResults("grades", "band 9") {
		fmt.Println(result.Definition.ID, result.Group, result.Value.Text(1))
	}
	// Output:
	// grades brown 76.9
	// grades blue 15.4
	// grades unknown 7.7
	// grades.difference brown 4.9
	// grades.difference blue -8.6
	// grades.difference unknown 3.7
}

func ExampleRepresentation_MemberResults() {
	for _, result := range seats().MemberResults("seats", "voting") {
		fmt.Println(result.Definition.ID, result.Group, result.Value.Text(1))
	}
	// Output:
	// seats brown 4.9
	// seats blue -8.6
	// seats unknown 3.7
	// seats.share brown 76.9
	// seats.share blue 15.4
	// seats.share unknown 7.7
}

func ExampleResult_Likelihood() {
	for _, result := range hiring().Results("hired", "") {
		fmt.Println(result.Definition.ID, result.Group, result.Likelihood())
	}
	// Output:
	// hired  [x]
	// hired.rate brown 32.6%
	// hired.rate blue 9.5%
	// hired.rate unknown 21.9%
}

func ExampleCells_Map() {
	suppressed := measure.AbsentCount(measure.Suppressed)
	fmt.Println(headcountOf(10, 2, 1).Map(func(group eyes, count measure.Count) measure.Count {
		if group == 0 {
			return count // the total
		}
		return suppressed
	}))
	// Output: {[c] [c] [c] 13}
}
