package wdes_test

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/wdes"
	"github.com/workforce-equality/equality/workforce"
)

func ExampleRepresentationReport_Bands() {
	report, err := mentalHealthTrust().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, row := range report.Representation.Clusters.Rows {
		fmt.Println("cluster:", row.Label(), row.Staff)
	}
	for _, row := range report.Representation.Bands().Rows {
		fmt.Println("band:", row.Label(), row.Staff)
	}
	// Output:
	// cluster: clinical bands 5 to 7 {11 160 42 213}
	// cluster: clinical bands 8a to 8b {1 15 6 22}
	// cluster: medical consultants {1 15 6 22}
	// band: clinical band 5 {8 110 30 148}
	// band: clinical band 6 {3 50 12 65}
	// band: clinical band 8a {1 15 6 22}
}

func ExampleCapabilityReport_AllGrounds() {
	report, err := mentalHealthTrust().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	all := report.Capability.AllGrounds()
	fmt.Println(report.Capability.Events, report.Capability.IllHealth.Events, all.Events)
	fmt.Println(all.RelativeLikelihood())
	// Output:
	// {2 10 0 12} {1 5 0 6} {3 15 0 18}
	// Disabled 3.00 times as likely as Non-disabled
}

func ExampleSurveyReport_Prevalence() {
	report, err := mentalHealthTrust().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	share := report.Survey.Prevalence()
	fmt.Println(share.Part(), "of", share.Whole(), share)
	// Output: 60 of 240 25.0%
}

func ExampleEngagementReport_Of() {
	report, err := mentalHealthTrust().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.Survey.Engagement.Of(workforce.DisabledGroup).Score)
	// Output: 167/25
}

func ExampleEngagementReport_Difference() {
	report, err := mentalHealthTrust().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.Survey.Engagement.Difference().Text(2))
	// Output: -0.47
}

// A score is exact where it is made of what each respondent answered.
func ExampleScore() {
	stated := mentalHealthTrust()
	stated.Survey.Engagement.Disabled = &wdes.Score{Least: 2, Components: []wdes.Respondent{
		{Motivation: "6", Involvement: "7", Advocacy: "20/3"},
		{Motivation: "7.5", Advocacy: "5"},
		{Involvement: "8"}, // not scored
	}}
	report, err := stated.Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	score := report.Survey.Engagement.Disabled
	fmt.Println(score.Score.Text(2), score.Score, "of", score.Respondents)
	// Output: 6.40 461/72 of 2
}

func ExampleVoicesReport_Warnings() {
	report, err := mentalHealthTrust().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, warning := range report.Voices.Warnings() {
		fmt.Println(warning)
	}
	// Output: no example is given of the action taken
}

func ExampleMembership_Disabled() {
	report, err := mentalHealthTrust().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.Board.Voting.Disabled(), report.Board.NonVoting().Disabled())
	fmt.Println(report.Board.Executive.Disabled())
	// Output:
	// +7.5 pp -5.0 pp
	// [x]
}

func ExampleMembership_NonDisabled() {
	report, err := mentalHealthTrust().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	members := report.Board.Total.NonDisabled()
	fmt.Println(members, "as", members.Of().Text(1), "is more than", members.Minus().Text(1))
	// Output: +1.9 pp as 76.9 is more than 75.0
}

func ExampleMembership_Unknown() {
	report, err := mentalHealthTrust().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	board := report.Board.Total
	fmt.Println(board.Unknown())
	fmt.Println(measure.Sum(board.Disabled().Points(), board.NonDisabled().Points(), board.Unknown().Points()))
	// Output:
	// -4.6 pp
	// 0
}

func ExampleBoardReport_NonVoting() {
	report, err := mentalHealthTrust().Report()
	if err != nil {
		fmt.Println(err)
		return
	}
	members := report.Board.NonVoting()
	fmt.Println(members.Staff, members.Disabled())
	// Output: {0 4 1 5} -5.0 pp
}

// Where the executives were not stated nobody knows who the others are.
func ExampleBoardReport_NonExecutive() {
	stated := mentalHealthTrust()
	for _, executives := range []*wdes.Headcount{nil, {NonDisabled: 3, Unknown: 2}} {
		stated.Board.Executive = executives
		report, err := stated.Report()
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(report.Board.NonExecutive().Staff)
	}
	// Output:
	// {[x] [x] [x] [x]}
	// {1 7 0 8}
}
