package rag_test

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/rag"
	"github.com/workforce-equality/equality/workforce"
	"github.com/workforce-equality/equality/wres"
)

func ExampleStatuses() {
	for _, each := range rag.Statuses() {
		fmt.Println(each)
	}
	// Output:
	// not started
	// due
	// ongoing
	// paused
	// complete
	// covered
	// not applicable
}

func ExampleParseStatus() {
	status, by, err := rag.ParseStatus("Covered by workforce equality action plan.")
	fmt.Println(status, "by", by, err)
	// Output: covered by workforce equality action plan <nil>
}

// monitoring is a line of a plan, to be reviewed every quarter.
func monitoring() rag.Action {
	return rag.Action{
		Title: "monitor policies", Owner: "HR", Status: rag.Ongoing,
		Due:      workforce.Date{Year: 2022, Month: 12, Day: 31},
		Reviewed: workforce.Date{Year: 2021, Month: 11, Day: 30}, Every: 3,
	}
}

func ExampleAction_Check() {
	action := monitoring()
	action.Due.Day = 32
	fmt.Println(action.Check())
	// Output: monitor policies: due: 2022-12-32: unrecognised: date "2022-12-32"
}

func ExampleAction_NextReview() {
	fmt.Println(monitoring().NextReview())
	// Output: 2022-02-28 true
}

func ExampleAction_Rate() {
	for _, on := range []workforce.Date{{Year: 2022, Month: 2, Day: 28}, {Year: 2022, Month: 3, Day: 1}} {
		rating, err := monitoring().Rate(on)
		fmt.Println(rating.Word(), rating.Symbol(), err)
		fmt.Println(rating.Reason)
	}
	// Output:
	// On track ▸ <nil>
	// ongoing, due on 2022-12-31, to be reviewed by 2022-02-28
	// Overdue ✗ <nil>
	// ongoing on 2022-03-01, and was to be reviewed by 2022-02-28
}

func ExampleActionBands() {
	for _, band := range rag.ActionBands() {
		fmt.Println(band.Symbol, band.Word)
	}
	// Output:
	// ✗ Overdue
	// ◐ Waiting
	// ▸ On track
	// ✓ Complete
}

func ExampleHighImpactActions() {
	second := rag.HighImpactActions()[1]
	fmt.Println(second.Title)
	for _, metric := range second.Metrics[:3] {
		fmt.Println(metric.Number, metric.Title, metric.Figures)
	}
	// Output:
	// recruitment and the management of talent are fair and inclusive
	// 2a relative likelihood of appointment from shortlisting [wres2 wdes2]
	// 2b staff survey on career progression, training and development [wres7 wdes5]
	// 2c representation by race and disability, to parity [wres1.difference wdes1.difference]
}

func ExampleRecruitmentActions() {
	fmt.Println(len(rag.RecruitmentActions()), rag.RecruitmentActions()[0].Metrics[0].Figures)
	// Output: 6 [wres1.disparity]
}

func ExampleShownBy() {
	for _, metric := range rag.ShownBy("wres1.difference", rag.HighImpactActions()) {
		fmt.Println(metric.Number, metric.Title)
	}
	// Output:
	// 2c representation by race and disability, to parity
	// 2d representation among senior leaders, band 8c and above, to parity
}

// records is a share of complete records on its way to 95 per cent.
func records() rag.Line {
	line, _ := rag.NewLine(
		rag.Point{On: workforce.Date{Year: 2022, Month: 3, Day: 31}, Value: measure.Integer(90)},
		rag.Point{On: workforce.Date{Year: 2023, Month: 3, Day: 31}, Value: measure.Integer(93)},
		measure.Integer(95),
	)
	return line
}

func ExampleNewLine() {
	fmt.Println(records())
	today := rag.Point{On: workforce.Date{Year: 2023, Month: 3, Day: 31}}
	_, err := rag.NewLine(today, today, measure.Integer(95))
	fmt.Println(err)
	// Output:
	// 2.0 below 95 on 2023-03-31; on a straight line from 2022-03-31 it is reached on 2023-11-30, which is no forecast
	// now: 2023-03-31: conflict: not after 2023-03-31
}

func ExampleLine_Distance() {
	fmt.Println(records().Distance())
	// Output: 2
}

func ExampleLine_PerDay() {
	fmt.Println(records().PerDay())
	// Output: 3/365
}

func ExampleLine_Days() {
	fmt.Println(records().Days(), records().Days().Text(1))
	// Output: 730/3 243.3
}

func ExampleLine_Arrival() {
	fmt.Println(records().Arrival())
	// Output: 2023-11-30 true
}

func ExampleTargetScale() {
	fmt.Println(rag.TargetScale())
	// Output: Below target < 1 ≤ Target met
}

func ExampleCompleteness() {
	definition, _ := wres.Definition("wres1.completeness")
	known := measure.Result{Definition: definition, Value: measure.Integer(96)}
	rating, _ := rag.Completeness("wres1.completeness", wres.CompletenessTarget()).Rate(measure.Change{To: known})
	fmt.Println(rating.Word()+":", rating.Reason)
	// Output: Target met: 96.0% is not below 95.0%: level met
}

func ExampleMilestoneScale() {
	fmt.Println(rag.MilestoneScale())
	// Output: Behind < 0 ≤ On the line
}

func ExampleRateMilestone() {
	seven, _ := measure.NewCount(7)
	staff, _ := measure.NewCount(42)
	now, _ := measure.NewProportion(seven, staff)
	aspiration, _ := measure.NewAspiration(now, measure.Integer(19), 2019, 2025)
	fmt.Println(aspiration)
	fmt.Println(rag.RateMilestone(aspiration, 2022, seven))
	// Output:
	// 19.0% of 42 by 2025 is 8, rounded up: 1 more than in 2019
	// Behind ✗ milestone of 2022: 7 people, of 8 [rule: people more than the milestone on a straight line: Behind < 0 ≤ On the line] <nil>
}
