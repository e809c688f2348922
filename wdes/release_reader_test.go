package wdes_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/release/releasetest"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
	"github.com/workforce-equality/equality/wdes"
	"github.com/workforce-equality/equality/workforce"
)

// abled is the groups of the standard.
type abled = workforce.DisabilityGroup

// read is what a reader of the release of a report knows of it.
func read(r *releasetest.Reader, truth, shown wdes.Report) {
	year := truth.Snapshot.Year
	at := func(what string) string { return fmt.Sprintf("%d %s", year, what) }
	staff := at("staff")
	releasetest.Everybody(r, staff, truth.Workforce, shown.Workforce)
	rows := readGrades(r, year, "row", truth.Representation.GradesReport, shown.Representation.GradesReport)
	readGrades(r, year, "cluster", truth.Representation.Clusters, shown.Representation.Clusters)
	for _, cluster := range truth.Representation.Clusters.Rows {
		var parts []string
		for _, row := range truth.Representation.Rows {
			pool := workforce.Pool{Bands: cluster.Bands}
			if row.StaffGroup == cluster.StaffGroup && pool.Holds(row.Bands...) {
				parts = append(parts, at("row "+row.Label()))
			}
		}
		releasetest.Sum[abled](r, at("cluster "+cluster.Label()), parts...)
	}
	if staffRows := rows[workforce.Clinical]; len(staffRows) > 0 {
		for _, split := range truth.Capability.Splits {
			if split.By == "staff group" && split.Name == "clinical" {
				releasetest.Parts[abled](r, at("clinical in no row"), at("staff "+split.Label()), staffRows...)
				releasetest.Parts[abled](r, at("others in no row"), at("in no row"), at("clinical in no row"))
			}
		}
	}
	releasetest.LikelihoodReport(r, year, "shortlisted", "appointed", truth.Appointment, shown.Appointment)
	releasetest.LikelihoodReport(r, year, "staff", "performance", truth.Capability.LikelihoodReport, shown.Capability.LikelihoodReport)
	ill := func(l wdes.Likelihoods) wdes.LikelihoodReport { return wdes.LikelihoodReport{Likelihoods: l} }
	releasetest.LikelihoodReport(r, year, "staff", "ill health", ill(truth.Capability.IllHealth), ill(shown.Capability.IllHealth))
	board := at("board")
	releasetest.See(r, board, truth.Board.Total.Staff, shown.Board.Total.Staff)
	releasetest.See(r, board+" voting", truth.Board.Voting.Staff, shown.Board.Voting.Staff)
	releasetest.See(r, board+" executive", truth.Board.Executive.Staff, shown.Board.Executive.Staff)
	releasetest.Parts[abled](r, board+" without vote", board, board+" voting")
	releasetest.Parts[abled](r, board+" without office", board, board+" executive")
	for i, item := range items(truth) {
		releasetest.Item(r, at(fmt.Sprintf("item %d", i)), item, items(shown)[i])
	}
	mean, released := truth.Survey.Engagement, shown.Survey.Engagement
	r.Count(at("scored Disabled"), mean.Disabled.Respondents, released.Disabled.Respondents)
	r.Count(at("scored Non-disabled"), mean.NonDisabled.Respondents, released.NonDisabled.Respondents)
	r.Count(at("scored"), mean.All.Respondents, released.All.Respondents)
	r.Part(at("scored others"), at("scored"), at("scored Disabled"), at("scored Non-disabled"))
}

// readGrades is what a reader knows of a table of rows or of clusters.
func readGrades(r *releasetest.Reader, year int, of string, truth, shown wdes.GradesReport) map[workforce.StaffGroup][]string {
	rows := map[workforce.StaffGroup][]string{}
	staff, remainder := fmt.Sprintf("%d staff", year), fmt.Sprintf("%d in no %s", year, of)
	all := []string{remainder}
	for i, row := range truth.Rows {
		name := fmt.Sprintf("%d %s %s", year, of, row.Label())
		releasetest.See(r, name, row.Staff, shown.Rows[i].Staff)
		releasetest.Everybody(r, staff, row.Workforce, shown.Rows[i].Workforce)
		rows[row.StaffGroup], all = append(rows[row.StaffGroup], name), append(all, name)
	}
	if truth.Remainder.Supplied() {
		releasetest.See(r, remainder, truth.Remainder, shown.Remainder)
		releasetest.Sum[abled](r, staff, all...)
	}
	return rows
}

// items are the items of the survey.
func items(r wdes.Report) []wdes.ItemReport {
	s := r.Survey
	return []wdes.ItemReport{
		s.HarassedByPublic, s.HarassedByManagers, s.HarassedByColleagues, s.Reported, s.EqualOpportunities, s.Pressed, s.Valued, s.Adjustments,
	}
}

// requireUntold: a reader of the releases finds out nothing that is hidden.
func requireUntold(tb testing.TB, most int64, truth, shown []wdes.Report) {
	tb.Helper()
	reader := releasetest.Reader{Max: most}
	for i := range truth {
		read(&reader, truth[i], shown[i])
	}
	found, err := reader.Attack(context.Background())
	require.NoError(tb, err)
	require.Empty(tb, found)
}

// requireWithheld: a release by the pattern holds what the pattern shows, wherever
// it stands, as it is, and nothing of what the pattern hides: with other numbers
// there it is the same release.
func requireWithheld(tb testing.TB, report wdes.Report, pattern redact.Pattern) {
	tb.Helper()
	release := report.Withhold(pattern)
	truth := map[redact.Key]measure.Count{}
	for _, cell := range report.System().Cells {
		truth[cell.Key] = cell.Count
	}
	for _, cell := range release.System().Cells {
		switch own := truth[cell.Key]; {
		case cell.Status == redact.Implied, cell.Count.Reason() == measure.NotSupplied, strings.Contains(cell.Key.String(), " − "): // in no table
		case own.Known() && pattern.Hidden(cell.Key):
			require.Equal(tb, measure.Suppressed, cell.Count.Reason(), cell.Key.String())
		default:
			require.Equal(tb, own, cell.Count, cell.Key.String())
		}
	}
	disturbed, hidden := releasetest.Disturb(report, release.Report)
	require.Equal(tb, release, disturbed.Withhold(pattern), "%d hidden figures", hidden)
	require.Equal(tb, release.Results(), disturbed.Withhold(pattern).Results())
	require.False(tb, releasetest.Shares(report, release.Report), "memory that one of them could change")
	require.Equal(tb, release.Report, release.Withhold(pattern).Report, "what is hidden is hidden")
}
