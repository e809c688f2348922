package workforce_test

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// headcount is what a standard for White and BME people states.
type headcount struct{ White, BME, Unknown int64 }

func (h headcount) Of(group workforce.EthnicGroup) int64 {
	switch group {
	case workforce.White:
		return h.White
	case workforce.BME:
		return h.BME
	case workforce.UnknownEthnicity:
		return h.Unknown
	}
	return 0
}

// careBoard checks the rows of an integrated care board of 2024.
func careBoard() (workforce.GradesReport[workforce.EthnicGroup], error) {
	low, high := workforce.SeniorityPools()[0], workforce.SeniorityPools()[1]
	rows := []workforce.Row[headcount]{
		{StaffGroup: workforce.NonClinical, Name: low.Name, Bands: low.Bands, Staff: headcount{White: 96, BME: 30, Unknown: 4}},
		{StaffGroup: workforce.NonClinical, Name: high.Name, Bands: high.Bands, Staff: headcount{White: 124, BME: 35, Unknown: 4}},
		{StaffGroup: workforce.Clinical, Name: low.Name, Bands: low.Bands, Staff: headcount{White: 25, BME: 5, Unknown: 2}},
		{StaffGroup: workforce.Clinical, Name: high.Name, Bands: high.Bands, Staff: headcount{White: 42, BME: 24, Unknown: 6}},
	}
	c := &measure.Checker{Organisation: "QHG"}
	staff := measure.CheckCells[workforce.EthnicGroup](c, "", "workforce", headcount{White: 288, BME: 96, Unknown: 16})
	report := workforce.CheckGrades(c, "wres1", rows, staff)
	return report, c.Faults.Err()
}

// printRows prints each row with its counts.
func printRows(report workforce.GradesReport[workforce.EthnicGroup]) {
	for _, row := range report.Rows {
		fmt.Println(row.Label(), row.Staff)
	}
	fmt.Println("in no row", report.Remainder)
}

func ExampleCheckGrades() {
	report, err := careBoard()
	printRows(report)
	fmt.Println(err)

	c := &measure.Checker{Organisation: "QHG"}
	staff := measure.CheckCells[workforce.EthnicGroup](c, "", "workforce", headcount{White: 288, BME: 96, Unknown: 16})
	workforce.CheckGrades(c, "wres1", []workforce.Row[headcount]{
		{Name: "nurses", Staff: headcount{White: 200, BME: 97}}, {Name: "others", Staff: headcount{White: -1}},
	}, staff)
	fmt.Println(c.Faults)
	// Output:
	// non-clinical bands 1 to 7 {96 30 4 130}
	// non-clinical bands 8a to VSM {124 35 4 163}
	// clinical bands 1 to 7 {25 5 2 32}
	// clinical bands 8a to VSM {42 24 6 72}
	// in no row {1 2 0 3}
	// <nil>
	// QHG: wres1: others, White: -1: negative: count -1
}

func ExampleRowReport_Label() {
	report, err := careBoard()
	fmt.Println(report.Rows[0].Label(), err)
	// Output: non-clinical bands 1 to 7 <nil>
}

func ExampleGradesReport_Pooled() {
	report, err := careBoard()
	if err != nil {
		fmt.Println(err)
		return
	}
	pooled, err := report.Pooled(workforce.NewPool("all bands", workforce.UnderBand1, workforce.VSM))
	printRows(pooled)
	fmt.Println(err)

	pooled, err = report.Pooled(workforce.NewPool("leaders", workforce.Band8a, workforce.VSM))
	printRows(pooled)
	fmt.Println(err)
	// Output:
	// non-clinical all bands {220 65 8 293}
	// clinical all bands {67 29 8 104}
	// in no row {1 2 0 3}
	// <nil>
	// non-clinical leaders {124 35 4 163}
	// clinical leaders {42 24 6 72}
	// in no row {122 37 6 165}
	// row 1: bands: non-clinical bands 1 to 7: unrecognised: not all in one pool
	// row 3: bands: clinical bands 1 to 7: unrecognised: not all in one pool
}

func ExampleGradesReport_Select() {
	report, err := careBoard()
	if err != nil {
		fmt.Println(err)
		return
	}
	printRows(report.Select(func(row workforce.RowReport[workforce.EthnicGroup]) bool {
		return row.StaffGroup == workforce.Clinical
	}))
	// Output:
	// clinical bands 1 to 7 {25 5 2 32}
	// clinical bands 8a to VSM {42 24 6 72}
	// in no row {221 67 8 296}
}

func ExampleGradesReport_AcrossStaffGroups() {
	report, err := careBoard()
	if err != nil {
		fmt.Println(err)
		return
	}
	printRows(report.AcrossStaffGroups())
	// Output:
	// bands 1 to 7 {121 35 6 162}
	// bands 8a to VSM {166 59 10 235}
	// in no row {1 2 0 3}
}

func ExampleGradesReport_Residuals() {
	report, err := careBoard()
	if err != nil {
		fmt.Println(err)
		return
	}
	for i, residuals := range report.Residuals() {
		bme := residuals[1]
		flagged, _ := measure.Flagged(bme, 0.95)
		fmt.Println(report.Rows[i].Label(), bme.Text(2), flagged)
	}
	// Output:
	// non-clinical bands 1 to 7 -0.27 false
	// non-clinical bands 8a to VSM -1.02 false
	// clinical bands 1 to 7 -1.06 false
	// clinical bands 8a to VSM 2.42 true
}

func ExampleGradesReport_Test() {
	report, err := careBoard()
	fmt.Println(report.Test(), err)
	// Output: chi-square 6.54, p = 0.088 <nil>
}

func ExampleGradesReport_Warnings() {
	report, err := careBoard()
	fmt.Println(report.Warnings(), err)
	// Output: [the rows leave out 3 of the workforce (White 1, BME 2, unknown 0)] <nil>
}

func ExampleGradesReport_WorkforceResults() {
	report, err := careBoard()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, result := range report.WorkforceResults("wres1") {
		fmt.Println(result.Definition.ID, result.Group, measure.Percent.Text(result.Value, 1), len(result.Warnings))
	}
	// Output:
	// wres1 White 72.0% 1
	// wres1 BME 24.0% 1
	// wres1 Unknown 4.0% 1
	// wres1.completeness  96.0% 0
}

func ExampleGradesReport_RowResults() {
	report, err := careBoard()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, result := range report.RowResults("wres1")[:6] {
		fmt.Println(result.Definition.ID, result.Part, result.Group, result.Value.Text(1))
	}
	// Output:
	// wres1 non-clinical bands 1 to 7 White 73.8
	// wres1 non-clinical bands 1 to 7 BME 23.1
	// wres1 non-clinical bands 1 to 7 Unknown 3.1
	// wres1.difference non-clinical bands 1 to 7 White 1.8
	// wres1.difference non-clinical bands 1 to 7 BME -0.9
	// wres1.difference non-clinical bands 1 to 7 Unknown -0.9
}

func ExampleGradeDefinitions() {
	report, err := careBoard()
	if err != nil {
		fmt.Println(err)
		return
	}
	definitions := workforce.GradeDefinitions(measure.Definition{ID: "wres1", Number: "1", Title: "Representation"}, "ethnicity")
	for _, definition := range definitions {
		fmt.Println(definition.ID, "-", definition.Title)
	}
	fmt.Println(measure.Describe(definitions, report.WorkforceResults("wres1"))[1])
	// Output:
	// wres1 - Representation
	// wres1.completeness - Completeness of ethnicity records (self-reporting rate)
	// wres1.difference - Representation, compared with the workforce
	// wres1, BME: 24.0% (20.1% to 28.4%)
}

func ExampleBodies() {
	fmt.Printf("%v\n", workforce.Bodies())
	// Output: [trust commissioner]
}

func ExampleParseBody() {
	fmt.Println(workforce.ParseBody("Commissioner"))
	_, err := workforce.ParseBody("council")
	fmt.Println(err)
	// Output:
	// commissioner <nil>
	// unrecognised: kind of body "council"
}

func ExampleBody_PlainCounts() {
	fmt.Println(workforce.Trust.PlainCounts(), workforce.Commissioner.PlainCounts())
	// Output: false true
}

func ExampleNewChecker() {
	snapshot := workforce.Date{Year: 2024, Month: 3, Day: 31}
	c := workforce.NewChecker(" QHG ", workforce.Commissioner, snapshot, workforce.Period{})
	fmt.Println(c.Organisation, c.Faults.Err())

	c = workforce.NewChecker("", 0, workforce.Date{}, workforce.Period{})
	fmt.Println(c.Faults)
	// Output:
	// QHG <nil>
	// organisation: not supplied
	// snapshot: not supplied: date
}

func ExampleOpportunityBreaks() {
	for _, b := range workforce.OpportunityBreaks() {
		fmt.Println(b.Of, b.Year, b.Why)
	}
	// Output:
	// survey 2021 results of item 15 jump, the base was probably redefined
	// survey 2025 item 15 changed
}

func ExampleCorrectedItems() {
	fmt.Println(workforce.CorrectedItems(2023))
	fmt.Println(workforce.CorrectedItems(2024))
	// Output:
	// [results of this item were corrected after their first publication: say which these are]
	// []
}
