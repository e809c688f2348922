package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
	"github.com/workforce-equality/equality/workforce"
	"github.com/workforce-equality/equality/wres"
)

// yearReport is the tables of one report.
type yearReport struct {
	Year   int
	Tables []table
}

// table is one indicator of one report.
type table struct {
	Indicator, Title string
	Rows             []row
	Notes            []string
	Rating           pageRating
}

// row is one figure: as printed, as recomputed, the verdict and the reading.
type row struct {
	ID         string
	What       string
	Printed    string
	Recomputed string
	Verdict    string
	Rating     string
	Reading    string
}

// yearReports computes every year and sets it beside what was printed.
func yearReports(findings []published.Finding) ([]yearReport, error) {
	all := figures{}
	for _, finding := range findings {
		all[finding.Figure.ID] = finding
	}
	previous, err := reportOf(all, 2022, 2021)
	if err != nil {
		return nil, err
	}
	// The board table of 2021 counts another workforce than the recruitment table.
	previous.Board = wres.BoardReport{}
	var reports []yearReport
	for _, year := range []int{2022, 2023, 2024} {
		report, err := reportOf(all, year, year)
		if err != nil {
			return nil, err
		}
		ratings, err := rate(previous, report)
		if err != nil {
			return nil, err
		}
		b := builder{figures: all, year: year, report: report, changes: report.YearOnYear(previous), ratings: ratings}
		reports = append(reports, yearReport{Year: year, Tables: b.tables()})
		previous = report
	}
	return reports, nil
}

// builder makes the tables of one report.
type builder struct {
	figures figures
	year    int
	report  wres.Report
	changes []measure.Change
	ratings ratings
}

func (b *builder) tables() []table {
	var tables []table
	for _, result := range b.report.Results() {
		number := result.Definition.Number
		if len(tables) == 0 || tables[len(tables)-1].Indicator != number {
			definition, _ := wres.Definition("wres" + number)
			tables = append(tables, table{Indicator: number, Title: definition.Title, Rating: b.page(number)})
		}
		at := &tables[len(tables)-1]
		if next, shown := b.row(result); shown {
			at.Rows = append(at.Rows, next)
		}
		for _, warning := range result.Warnings {
			if notable(warning) && !slices.Contains(at.Notes, warning.Sentence) {
				at.Notes = append(at.Notes, warning.Sentence)
			}
		}
	}
	return tables
}

// notable warnings stand below the table; the others are part of a reading.
func notable(warning measure.Warning) bool {
	return slices.Contains([]measure.Doubt{
		measure.UnknownShare, measure.MostlyUnknown, measure.UnknownNotCounted, measure.RowsFallShort,
		measure.SmallBase, measure.EventsExceedBase, measure.FewEvents, measure.CorrectedResults,
	}, warning.Doubt)
}

// row sets a result beside the figure that prints it. Results that the reports
// neither print nor need are not shown.
func (b *builder) row(result measure.Result) (row, bool) {
	definition := result.Definition
	shown := row{
		ID:         b.id(result),
		What:       label(result),
		Printed:    "not printed",
		Recomputed: definition.Text(result.Value),
		Rating:     b.ratings.shown(result.Key()),
		Reading:    strings.Join(b.reading(result), "; "),
	}
	finding, printed := b.figures[shown.ID]
	if printed {
		shown.Printed = finding.Figure.Printed
		if figure, err := published.Parse(shown.Printed); err == nil {
			shown.Recomputed = definition.Unit.Text(result.Value, max(definition.Places, figure.Places()))
		}
		if finding.Verdict == published.Input && result.Interval.Low.Reason() == measure.CountsUnknown {
			shown.Recomputed = "as printed"
		}
		shown.Verdict = finding.Verdict.String()
		return shown, true
	}
	unsupplied := result.Value.Reason() == measure.NotSupplied
	besideBME := definition.ID == "wres1.difference" && result.Group != workforce.BME.String()
	return shown, !unsupplied && !besideBME && definition.ID != "wres9.share"
}

// id is the identifier under which the report prints a result, "" where it does
// not.
func (b *builder) id(result measure.Result) string {
	group := map[string]string{"White": "white", "BME": "bme", "Unknown": "nd"}[result.Group]
	prefix := fmt.Sprintf("wres%d.", b.year)
	number := result.Definition.Number
	switch id := result.Definition.ID; {
	case id == "wres1" && result.Part == "":
		return prefix + fmt.Sprintf("ind9.%d.%s.workforce.percentage", b.year, group)
	case id == "wres1.completeness" && b.year == 2024:
		return prefix + "intro.declaration"
	case id == "wres1.completeness":
		return prefix + fmt.Sprintf("summary.declaration.%d", b.year)
	case id == "wres1":
		for _, row := range rows() {
			if row.group.String()+" "+row.name == result.Part {
				return prefix + fmt.Sprintf("ind1.%s.%d.%s.percentage", row.id, b.year, group)
			}
		}
	case id == "wres2", id == "wres3", id == "wres4":
		return prefix + fmt.Sprintf("ind%s.%d.ratio", number, b.year)
	case strings.HasSuffix(id, ".rate"):
		if group == "nd" {
			group = "nk"
		}
		return prefix + fmt.Sprintf("ind%s.%d.%s.likelihood", number, b.year, group)
	case id == "wres5", id == "wres6", id == "wres7", id == "wres8":
		return prefix + fmt.Sprintf("survey.ind%s.%d.%s.percentage", number, b.year-1, group)
	case id == "wres9" && result.Part == "total":
		return prefix + fmt.Sprintf("ind9.%d.%s.difference", b.year, group)
	case id == "wres9.share" && result.Part == "total":
		return prefix + fmt.Sprintf("ind9.%d.%s.board.percentage", b.year, group)
	}
	return ""
}

// label says what a result is, in the words of the reports.
func label(result measure.Result) string {
	group := strings.Replace(result.Group, "Unknown", "unknown ethnicity", 1)
	switch id := result.Definition.ID; {
	case id == "wres1" && result.Part == "":
		return "all staff, " + group
	case id == "wres1.completeness":
		return "all staff, known ethnicity"
	case id == "wres1":
		return result.Part + ", " + group
	case id == "wres1.difference":
		return result.Part + ", " + group + " minus all staff"
	case id == "wres2", id == "wres3", id == "wres4":
		return result.Definition.Direction.Of + " over " + result.Definition.Direction.To
	case strings.HasSuffix(id, ".difference"):
		return "BME minus White"
	case strings.HasSuffix(id, ".benchmark"):
		return group + " minus average elsewhere"
	case id == "wres9":
		return "board minus all staff, " + group
	case id == "wres9.share":
		return "board, " + group
	}
	return group
}

// reading is what a figure says: its interval, whether it can be told from
// chance, the four-fifths rule, and the movement since the year before.
func (b *builder) reading(result measure.Result) []string {
	var parts []string
	if result.Interval.Known() {
		parts = append(parts, result.Interval.Text(result.Definition.Places))
	}
	parts = append(parts, b.judged(result)...)
	for _, warning := range result.Warnings {
		if warning.Doubt == measure.DerivedCounts || warning.Doubt == measure.NoWholeCount {
			parts = append(parts, warning.Sentence)
		}
	}
	for _, change := range b.changes {
		if change.To.Key() != result.Key() {
			continue
		}
		for _, warning := range change.Warnings() {
			if change.From.Value.Known() && change.To.Value.Known() {
				parts = append(parts, "since "+strconv.Itoa(b.year-1)+" "+warning.Sentence)
			}
		}
		if !change.Size().Known() {
			continue
		}
		text := "since " + strconv.Itoa(b.year-1) + " " + change.String()
		if overlap, known := change.Overlap(); known && overlap {
			text += ", intervals overlap"
		} else if known {
			text += ", intervals apart"
		}
		parts = append(parts, text)
	}
	return parts
}

// judged is what can be said of a comparison: its residual, or its test and
// four-fifths reading.
func (b *builder) judged(result measure.Result) []string {
	if result.Definition.ID == "wres1.difference" {
		for i, row := range b.report.Representation.Rows {
			if row.Label() == result.Part {
				return []string{residual(b.report.Representation.Residuals()[i][1])}
			}
		}
	}
	switch reason := result.Value.Reason(); {
	case result.Definition.Unit == measure.Ratio && reason != 0:
		return []string{reason.String()}
	case result.Test == (measure.Test{}):
		return nil
	case result.Reading == (measure.Reading{}):
		return []string{tested(result.Test)}
	}
	return []string{tested(result.Test), "four-fifths: " + result.Reading.String()}
}

func tested(test measure.Test) string {
	significant, known := test.Significant()
	switch {
	case !known:
		return "no test: " + test.P.Reason().String()
	case significant:
		return "significant (" + test.String() + ")"
	}
	return "not significant (" + test.String() + ")"
}

func residual(v measure.Value) string {
	flagged, known := measure.Flagged(v, 0.95)
	switch {
	case !known:
		return "no residual"
	case flagged:
		return "stands out among the rows (residual " + v.Text(2) + ")"
	}
	return "does not stand out among the rows (residual " + v.Text(2) + ")"
}
