package wres_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/published"
	"github.com/workforce-equality/equality/workforce"
	"github.com/workforce-equality/equality/wres"
)

// The returns of NHS Bedfordshire, Luton and Milton Keynes for 2021 to 2024. No
// number is typed here: each is the figure that the board's reports print, or
// what follows from their figures where they print a dash.

// blmk is the board's reports of every year and the figures they were read from.
type blmk struct {
	tb       testing.TB
	findings map[string]published.Finding
	years    map[int]wres.Report

	// boards is the same but for 2021, of which the board table states another
	// workforce than all other tables: 251, 83 and 17 people for 268, 83 and 18.
	boards map[int]wres.Report
}

func reportYears() []int { return []int{2022, 2023, 2024} }

func ledgerFolder(year int) string {
	return filepath.Join("..", "testdata", fmt.Sprintf("blmk-wres-%d", year))
}

// readBLMK reads the ledgers of the three reports and states the returns of four
// years. Percentages of the staff survey stay as printed unless the body is
// given.
func readBLMK(tb testing.TB, body workforce.Body) blmk {
	tb.Helper()
	var ledgers []published.Ledger
	for _, year := range reportYears() {
		name := filepath.Join(ledgerFolder(year), "ledger.json")
		file, err := os.Open(name)
		require.NoError(tb, err)
		ledger, err := published.Read(name, file)
		require.NoError(tb, err)
		require.NoError(tb, file.Close())
		ledgers = append(ledgers, ledger)
	}
	findings, err := published.Check(ledgers...)
	require.NoError(tb, err)

	b := blmk{tb: tb, findings: map[string]published.Finding{}, years: map[int]wres.Report{}, boards: map[int]wres.Report{}}
	for _, finding := range findings {
		b.findings[finding.Figure.ID] = finding
	}
	tables, board := b.returns2021()
	b.years[2021], b.boards[2021] = reported(tb, tables), reported(tb, board)
	for _, year := range reportYears() {
		stated := b.returnOf(year)
		stated.Body = body
		b.years[year] = reported(tb, stated)
		b.boards[year] = b.years[year]
	}
	return b
}

// returnOf is the return of a year from the report of that year.
func (b blmk) returnOf(year int) wres.Return {
	id := func(format string) string { return fmt.Sprintf("wres%d."+format, year, year) }
	staff := b.headcount(id("ind2.%d.*.workforce"))
	board := b.headcount(id("ind9.%d.*.board.count"))
	accessed := b.headcount(id("ind4.%d.*.accessing"))
	return wres.Return{
		Organisation:   "QHG",
		Snapshot:       march(year),
		Workforce:      &staff,
		Representation: b.rows(year, year),
		Recruitment: &wres.Recruitment{
			Shortlisted: b.headcount(id("ind2.%d.*.shortlisted")),
			Appointed:   b.headcount(id("ind2.%d.*.appointed")),
		},
		Disciplinary: b.disciplinary(year),
		Training:     &wres.Training{Accessed: accessed, UnknownNotSupplied: true},
		Survey:       b.survey(year),
		Board:        &wres.Board{Total: board, Source: "board table of the report"},
	}
}

// returns2021 are the two returns of 2021, both from the report of 2022: that of
// the board table, and that of all others. The rows of indicator 1 hold 258 White
// people and so contradict the board table. The survey of 2020 is not reported.
func (b blmk) returns2021() (tables, board wres.Return) {
	staff := b.headcount("wres2022.ind2.2021.*.workforce")
	tables = wres.Return{
		Organisation:   "QHG",
		Snapshot:       march(2021),
		Workforce:      &staff,
		Representation: b.rows(2022, 2021),
		Recruitment: &wres.Recruitment{
			Shortlisted: b.headcount("wres2022.ind2.2021.*.shortlisted"),
			Appointed:   b.headcount("wres2022.ind2.2021.*.appointed"),
		},
		Training: &wres.Training{Accessed: b.headcount("wres2022.ind4.2021.*.accessing"), UnknownNotSupplied: true},
	}
	other := b.headcount("wres2022.ind9.2021.*.workforce.count")
	board = wres.Return{
		Organisation: "QHG",
		Snapshot:     march(2021),
		Workforce:    &other,
		Board:        &wres.Board{Total: b.headcount("wres2022.ind9.2021.*.board.count"), Source: "board table of the report"},
	}
	return tables, board
}

// rows are the four rows of indicator 1 in the report of one year for another.
func (b blmk) rows(report, year int) *wres.Representation {
	low, high := workforce.SeniorityPools()[0], workforce.SeniorityPools()[1]
	var rows []wres.Row
	for _, at := range []struct {
		group workforce.StaffGroup
		id    string
		pool  workforce.Pool
	}{
		{workforce.NonClinical, "nonclinical.b1_7", low},
		{workforce.NonClinical, "nonclinical.b8a_vsm", high},
		{workforce.Clinical, "clinical.b1_7", low},
		{workforce.Clinical, "clinical.b8a_vsm", high},
	} {
		staff := b.headcount(fmt.Sprintf("wres%d.ind1.%s.%d.*.count", report, at.id, year))
		rows = append(rows, wres.Row{StaffGroup: at.group, Name: at.pool.Name, Bands: at.pool.Bands, Staff: staff})
	}
	return &wres.Representation{Rows: rows}
}

// disciplinary is indicator 3. The reports of 2022 and 2023 average two years;
// that of 2024 does not say and states that nobody entered.
func (b blmk) disciplinary(year int) *wres.Disciplinary {
	if year == 2024 {
		nobody := b.people("wres2024.page.ind3.none")
		return &wres.Disciplinary{Averaging: wres.SingleYear, Entered: wres.Headcount{White: nobody, BME: nobody, Unknown: nobody}}
	}
	require.Equal(b.tb, int64(2), b.people(fmt.Sprintf("wres%d.page.ind3.rolling", year)))
	var previous wres.Headcount // "No formal disciplinary proceedings" in 2021
	if year == 2023 {
		previous = b.headcount("wres2022.ind3.2022.*.entering")
	}
	return &wres.Disciplinary{
		Averaging: wres.TwoYearMean, Previous: &previous,
		Entered: b.headcount(fmt.Sprintf("wres%d.ind3.%d.*.entering", year, year)),
	}
}

// survey is the staff survey of the autumn before the report.
func (b blmk) survey(year int) *wres.Survey {
	item := func(number int) *wres.Item {
		own := fmt.Sprintf("wres%d.survey.ind%d.%d.", year, number, year-1)
		elsewhere := fmt.Sprintf("wres%d.national.ind%d.%d.", year, number, year-1)
		answers := func(group string) *wres.Answers {
			return &wres.Answers{Respondents: b.people(own + group + ".base"), Percent: b.printed(own + group + ".percentage")}
		}
		return &wres.Item{
			White: answers("white"), BME: answers("bme"),
			Benchmark: &wres.Benchmark{
				White: b.printed(elsewhere + "white"), BME: b.printed(elsewhere + "bme"),
				Source: "average of commissioners, survey of " + strconv.Itoa(year-1),
			},
		}
	}
	return &wres.Survey{Year: year - 1, HarassedByPublic: item(5), HarassedByStaff: item(6), EqualOpportunities: item(7), Discriminated: item(8)}
}

// headcount reads the counts of the three groups, for whom the star stands. The
// unknown have several names, and none in the tables of indicator 4, which leave
// them out.
func (b blmk) headcount(id string) wres.Headcount {
	of := func(group string) string { return strings.Replace(id, "*", group, 1) }
	staff := wres.Headcount{White: b.people(of("white")), BME: b.people(of("bme"))}
	for _, name := range []string{"nd", "nk", "unknown"} {
		if _, found := b.findings[of(name)]; found {
			staff.Unknown = b.people(of(name))
		}
	}
	return staff
}

// people is a printed count, or the computed one where a dash is printed. One
// count that a table redacts stands in the chart beside it.
func (b blmk) people(id string) int64 {
	finding, found := b.findings[id]
	if !found {
		finding, found = b.findings[strings.Replace(id, ".ind1.", ".chart.ind1.", 1)]
	}
	require.True(b.tb, found, id)
	printed, err := published.Parse(finding.Figure.Printed)
	require.NoError(b.tb, err)
	value := printed.Value()
	if printed.Placeholder() {
		value = finding.Computed
	}
	number, err := strconv.ParseInt(value.String(), 10, 64)
	require.NoError(b.tb, err, id)
	return number
}

// printed is a figure as the report prints it.
func (b blmk) printed(id string) string {
	finding, found := b.findings[id]
	require.True(b.tb, found, id)
	return finding.Figure.Printed
}

// row finds the row of indicator 1 that the reports call "clinical.b1_7".
func (b blmk) row(year int, id string) workforce.RowReport[workforce.EthnicGroup] {
	group, grade, _ := strings.Cut(id, ".")
	pool := workforce.SeniorityPools()[0]
	if grade == "b8a_vsm" {
		pool = workforce.SeniorityPools()[1]
	}
	staffGroup := workforce.Clinical
	if group == "nonclinical" {
		staffGroup = workforce.NonClinical
	}
	for _, row := range b.years[year].Representation.Rows {
		if row.StaffGroup == staffGroup && row.Name == pool.Name {
			return row
		}
	}
	require.Fail(b.tb, "no row", id)
	return workforce.RowReport[workforce.EthnicGroup]{}
}

// regraded is the report of a year with its rows of indicator 1 counted in
// another way.
func (b blmk) regraded(year int, count func(wres.RepresentationReport) wres.RepresentationReport) wres.Report {
	report := b.years[year]
	report.Representation = count(report.Representation)
	return report
}
