package rag_test

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/rag"
)

func ExampleGrades() {
	for _, each := range rag.Grades() {
		fmt.Println(each)
	}
	// Output:
	// Undeveloped
	// Developing
	// Achieving
	// Excelling
}

func ExampleParseGrade() {
	fmt.Println(rag.ParseGrade("excelling"))
	fmt.Println(rag.ParseGrade("Underdeveloped"))
	// Output:
	// Excelling <nil>
	//  unrecognised: grade "Underdeveloped"
}

func ExampleGrade_Symbol() {
	for _, grade := range rag.Grades() {
		fmt.Print(grade.Symbol(), " ")
	}
	fmt.Println()
	// Output: ✗ ◐ ✓ ★
}

func ExampleGrade_Colour() {
	fmt.Println(rag.Excelling.Colour())
	// Output: purple
}

func ExampleGrade_Score() {
	fmt.Println(rag.Undeveloped.Score(), rag.Excelling.Score())
	// Output: 0 3
}

func ExampleEDSScale() {
	fmt.Println(rag.EDSScale())
	// Output: Undeveloped < 8 ≤ Developing < 22 ≤ Achieving < 33 ≤ Excelling
}

func ExampleEDS2Scale() {
	band, _ := rag.EDS2Scale().Of(measure.Integer(3))
	fmt.Println(band.Word, band.Colour)
	// Output: Excelling purple
}

func ExampleNewScore() {
	fmt.Println(rag.NewScore(measure.Fraction(3, 2)))
	fmt.Println(rag.NewScore(measure.Fraction(5, 4)))
	// Output:
	// 1.5 <nil>
	// [x] out of range: a score of 0 to 3, in halves
}

func ExampleParseScore() {
	fmt.Println(rag.ParseScore("2.5"))
	fmt.Println(rag.ParseScore("4"))
	// Output:
	// 2.5 <nil>
	// [x] out of range: a score of 0 to 3, in halves
}

func ExampleScore_Known() {
	fmt.Println(rag.Score{}.Known(), rag.Undeveloped.Score().Known())
	// Output: false true
}

func ExampleScore_Value() {
	score, _ := rag.ParseScore("2.5")
	fmt.Println(score.Value(), rag.Score{}.Value())
	// Output: 5/2 [x]
}

func ExampleScore_Grade() {
	whole, _ := rag.ParseScore("2")
	half, _ := rag.ParseScore("2.5")
	fmt.Println(whole.Grade())
	_, graded := half.Grade()
	fmt.Println(graded)
	// Output:
	// Achieving true
	// false
}

func ExampleOutcomes() {
	for _, each := range rag.Outcomes() {
		fmt.Println(each)
	}
	// Output:
	// 1A
	// 1B
	// 1C
	// 1D
	// 2A
	// 2B
	// 2C
	// 2D
	// 3A
	// 3B
	// 3C
}

func ExampleParseOutcome() {
	fmt.Println(rag.ParseOutcome("3c"))
	fmt.Println(rag.ParseOutcome("3D"))
	// Output:
	// 3C <nil>
	//  unrecognised: outcome "3D"
}

func ExampleOutcome_Domain() {
	fmt.Println(rag.Outcome1D.Domain(), rag.Outcome2A.Domain(), rag.Outcome3C.Domain())
	// Output: 1 2 3
}

func ExampleOutcome_Title() {
	fmt.Println(rag.Outcome2D.Title())
	// Output: staff recommend the organisation as a place to work and receive treatment
}

// board is what a trust scored: 2 for every outcome but 2D.
func board(outcome2D string) rag.Assessment {
	two, _ := rag.ParseScore("2")
	last, _ := rag.ParseScore(outcome2D)
	var scored []rag.Scored
	for _, outcome := range rag.Outcomes() {
		if outcome == rag.Outcome2D {
			scored = append(scored, rag.Scored{Outcome: outcome, Score: last})
			continue
		}
		scored = append(scored, rag.Scored{Outcome: outcome, Score: two})
	}
	assessment, _ := rag.Assess(scored...)
	return assessment
}

func ExampleAssess() {
	one, _ := rag.ParseScore("1")
	_, err := rag.Assess(rag.Scored{Outcome: rag.Outcome1A, Score: one}, rag.Scored{Outcome: rag.Outcome1A, Score: one})
	fmt.Println(err)
	// Output: eds: 1A: 1: duplicate
}

func ExampleService_Total() {
	two, _ := rag.ParseScore("2")
	half, _ := rag.ParseScore("1.5")
	maternity := rag.Service{Name: "maternity", Scores: [4]rag.Score{two, two, two, half}}
	fmt.Println(maternity.Total().Text(1))
	// Output: 7.5
}

func ExampleAssessment_WithServices() {
	one, two, three := rag.Developing.Score(), rag.Achieving.Score(), rag.Excelling.Score()
	service := func(name string, score rag.Score) rag.Service {
		return rag.Service{Name: name, Scores: [4]rag.Score{score, score, score, score}}
	}
	workforce, _ := rag.Assess(rag.Scored{Outcome: rag.Outcome2A, Score: two})
	whole, err := workforce.WithServices(service("maternity", three), service("dentistry", one), service("pharmacy", two))
	fmt.Println(whole.Domain(1), err)
	// Output: 8 <nil>
}

func ExampleAssessment_Score() {
	fmt.Println(board("1.5").Score(rag.Outcome2D), rag.Assessment{}.Score(rag.Outcome2D))
	// Output: 1.5 [x]
}

func ExampleAssessment_Missing() {
	for _, each := range board("").Missing() {
		fmt.Println(each)
	}
	// Output:
	// 2D
}

func ExampleAssessment_Domain() {
	fmt.Println(board("1").Domain(2), board("").Domain(2))
	// Output: 7 6
}

func ExampleAssessment_Total() {
	fmt.Println(board("1").Total(), board("2").Total())
	// Output: 21 22
}

func ExampleAssessment_Rating() {
	fmt.Println(board("1.5").Rating())
	fmt.Println(board("2").Rating().Word())
	fmt.Println(board("").Rating().Reason)
	// Output:
	// Developing ◐ EDS 2022: total 21.5 [rule: total of the eleven outcomes: Undeveloped < 8 ≤ Developing < 22 ≤ Achieving < 33 ≤ Excelling]
	// Achieving
	// 10 of 11 outcomes are scored, missing: 2D
}

// A scale of the caller's for domain 3, of which the greatest total is 9.
func ExampleAssessment_RateDomain() {
	bands := []rag.Band{
		{Word: "below two thirds", Symbol: "◐", High: rag.Excluding(measure.Integer(6))},
		{Word: "two thirds or more", Symbol: "✓", Low: rag.Including(measure.Integer(6))},
	}
	scale, _ := rag.NewScale(bands...)
	fmt.Println(board("1").RateDomain(3, scale))
	// Output: two thirds or more ✓ EDS 2022 domain 3: total 6 [rule: total of the domain: below two thirds < 6 ≤ two thirds or more]
}
