package main

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
	"github.com/workforce-equality/equality/workforce"
	"github.com/workforce-equality/equality/wres"
)

// figures finds findings by identifier.
type figures map[string]published.Finding

// source reads the inputs of one year from the figures of one report.
type source struct {
	figures  figures
	document int // the year of the report that prints them
	year     int // the year they are of
	missing  []string
}

// id names a figure of the source's report.
func (s *source) id(format string, args ...any) string {
	return fmt.Sprintf("wres%d.", s.document) + fmt.Sprintf(format, args...)
}

// count is the printed count of a figure or, where it is redacted, the one that
// the figures beside it give away.
func (s *source) count(id string) int64 {
	finding, found := s.figures[id]
	if !found {
		s.missing = append(s.missing, id)
		return 0
	}
	if finding.Computed.Known() && finding.Verdict == published.Suppressed {
		return wholeNumber(finding.Computed)
	}
	printed, err := published.Parse(finding.Figure.Printed)
	if err != nil || printed.Placeholder() {
		s.missing = append(s.missing, id)
		return 0
	}
	return wholeNumber(printed.Value())
}

func wholeNumber(v measure.Value) int64 {
	rounded, _ := v.Round(0)
	return rounded.IntPart()
}

// printed is what a figure prints.
func (s *source) printed(id string) string {
	finding, found := s.figures[id]
	if !found {
		s.missing = append(s.missing, id)
	}
	return finding.Figure.Printed
}

// gradeCount is the count of a row of indicator 1.
func (s *source) gradeCount(row, group string) int64 {
	return s.count(s.id("ind1.%s.%d.%s.count", row, s.year, group))
}

// rows are the pooled grades of the reports.
func rows() []struct {
	id, name string
	group    workforce.StaffGroup
} {
	return []struct {
		id, name string
		group    workforce.StaffGroup
	}{
		{"nonclinical.b1_7", "bands 1 to 7", workforce.NonClinical},
		{"nonclinical.b8a_vsm", "bands 8a to VSM", workforce.NonClinical},
		{"clinical.b1_7", "bands 1 to 7", workforce.Clinical},
		{"clinical.b8a_vsm", "bands 8a to VSM", workforce.Clinical},
	}
}

// stated is what the report states for the year, in the terms of the standard.
func (s *source) stated() wres.Return {
	table := func(indicator int, column, unknown string) wres.Headcount {
		stated := wres.Headcount{
			White: s.count(s.id("ind%d.%d.white.%s", indicator, s.year, column)),
			BME:   s.count(s.id("ind%d.%d.bme.%s", indicator, s.year, column)),
		}
		if unknown != "" {
			stated.Unknown = s.count(s.id("ind%d.%d.%s.%s", indicator, s.year, unknown, column))
		}
		return stated
	}
	staff := table(2, "workforce", "nk")
	grades := &wres.Representation{}
	for _, row := range rows() {
		grades.Rows = append(grades.Rows, wres.Row{StaffGroup: row.group, Name: row.name, Staff: wres.Headcount{
			White: s.gradeCount(row.id, "white"), BME: s.gradeCount(row.id, "bme"), Unknown: s.gradeCount(row.id, "nd"),
		}})
	}
	return wres.Return{
		Organisation:   "NHS Bedfordshire, Luton and Milton Keynes",
		Body:           workforce.Commissioner,
		Snapshot:       workforce.Date{Year: s.year, Month: 3, Day: 31},
		Workforce:      &staff,
		Representation: grades,
		Recruitment: &wres.Recruitment{
			Shortlisted: table(2, "shortlisted", "nk"),
			Appointed:   table(2, "appointed", "nk"),
		},
		Training: &wres.Training{Accessed: table(4, "accessing", ""), UnknownNotSupplied: true},
		Board:    &wres.Board{Total: table(9, "board.count", "nd"), Source: "the report's board table"},
	}
}

// disciplined adds indicator 3. Nobody entered the process in any of the years
// that the reports cover. Those of 2022 and 2023 say that they average two years;
// that of 2024 does not.
func (s *source) disciplined(stated *wres.Return) {
	stated.Disciplinary = &wres.Disciplinary{Averaging: wres.SingleYear}
	if s.year < 2024 {
		stated.Disciplinary = &wres.Disciplinary{Averaging: wres.TwoYearMean, Previous: &wres.Headcount{}}
	}
}

// surveyed adds indicators 5 to 8, of the survey of the autumn before.
func (s *source) surveyed(stated *wres.Return) {
	year := s.year - 1
	item := func(indicator int) *wres.Item {
		answers := func(group string) *wres.Answers {
			return &wres.Answers{
				Respondents: s.count(s.id("survey.ind%d.%d.%s.base", indicator, year, group)),
				Percent:     s.printed(s.id("survey.ind%d.%d.%s.percentage", indicator, year, group)),
			}
		}
		return &wres.Item{White: answers("white"), BME: answers("bme"), Benchmark: &wres.Benchmark{
			White:  s.printed(s.id("national.ind%d.%d.white", indicator, year)),
			BME:    s.printed(s.id("national.ind%d.%d.bme", indicator, year)),
			Source: fmt.Sprintf("average of commissioners, survey of %d, as printed", year),
		}}
	}
	stated.Survey = &wres.Survey{Year: year, HarassedByPublic: item(5), HarassedByStaff: item(6), EqualOpportunities: item(7), Discriminated: item(8)}
}

// reportOf computes the statistics of one year from the report that prints its
// inputs.
func reportOf(all figures, document, year int) (wres.Report, error) {
	s := &source{figures: all, document: document, year: year}
	stated := s.stated()
	if document == year { // the year before is printed without these
		s.disciplined(&stated)
		s.surveyed(&stated)
	}
	if len(s.missing) > 0 {
		return wres.Report{}, fmt.Errorf("%w: figures %v", measure.ErrNotSupplied, s.missing)
	}
	return stated.Report()
}
