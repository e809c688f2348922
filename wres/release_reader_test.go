package wres_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/release/releasetest"
	"github.com/workforce-equality/equality/workforce"
	"github.com/workforce-equality/equality/wres"
)

// ethnic is the groups of the standard.
type ethnic = workforce.EthnicGroup

// read is what a reader of the release of a report knows of it.
func read(r *releasetest.Reader, truth, shown wres.Report) {
	year := truth.Snapshot.Year
	at := func(what string) string { return fmt.Sprintf("%d %s", year, what) }
	staff := at("staff")
	releasetest.Everybody(r, staff, truth.Workforce, shown.Workforce)
	rows := map[workforce.StaffGroup][]string{}
	var all []string
	for i, row := range truth.Representation.Rows {
		name := at("row " + row.Label())
		releasetest.See(r, name, row.Staff, shown.Representation.Rows[i].Staff)
		releasetest.Everybody(r, staff, row.Workforce, shown.Representation.Rows[i].Workforce)
		rows[row.StaffGroup], all = append(rows[row.StaffGroup], name), append(all, name)
	}
	if len(all) > 0 && truth.Representation.Remainder.Supplied() {
		releasetest.See(r, at("in no row"), truth.Representation.Remainder, shown.Representation.Remainder)
		releasetest.Sum[ethnic](r, staff, append(all, at("in no row"))...)
	}
	releasetest.LikelihoodReport(r, year, "shortlisted", "appointed", truth.Appointment, shown.Appointment)
	releasetest.LikelihoodReport(r, year, "staff", "entered", truth.Disciplinary, shown.Disciplinary)
	releasetest.LikelihoodReport(r, year, "staff", "trained", truth.Training, shown.Training)
	for _, split := range truth.Disciplinary.Splits {
		for group, names := range rows {
			if split.By == "staff group" && split.Name == group.String() {
				rest := at("in no row of " + split.Name)
				releasetest.Parts[ethnic](r, rest, at("staff "+split.Label()), names...)
				releasetest.Nobody[ethnic](r, rest)
				certain := slices.DeleteFunc(slices.Clone(all), func(name string) bool { return slices.Contains(rows[0], name) })
				others := at("in no row that has a staff group")
				releasetest.Parts[ethnic](r, others, staff, certain...)
				releasetest.Parts[ethnic](r, others+" and not "+split.Name, others, rest)
			}
		}
	}
	board := at("board")
	releasetest.See(r, board, truth.Board.Total.Staff, shown.Board.Total.Staff)
	releasetest.See(r, board+" voting", truth.Board.Voting.Staff, shown.Board.Voting.Staff)
	releasetest.See(r, board+" executive", truth.Board.Executive.Staff, shown.Board.Executive.Staff)
	releasetest.Parts[ethnic](r, board+" without vote", board, board+" voting")
	releasetest.Parts[ethnic](r, board+" without office", board, board+" executive")
	for i, item := range items(truth) {
		releasetest.Item(r, at(fmt.Sprintf("item %d", i)), item, items(shown)[i])
	}
}

// items are the items of the survey.
func items(r wres.Report) []wres.ItemReport {
	return []wres.ItemReport{r.Survey.HarassedByPublic, r.Survey.HarassedByStaff, r.Survey.EqualOpportunities, r.Survey.Discriminated}
}

// requireUntold: a reader of the releases finds out nothing that is hidden.
func requireUntold(tb testing.TB, most int64, truth, shown []wres.Report) {
	tb.Helper()
	reader := releasetest.Reader{Max: most}
	for i := range truth {
		read(&reader, truth[i], shown[i])
	}
	found, err := reader.Attack(context.Background())
	require.NoError(tb, err)
	require.Empty(tb, found)
}
