package rag_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
	"github.com/workforce-equality/equality/rag"
	"github.com/workforce-equality/equality/workforce"
)

func day(year, month, date int) workforce.Date {
	return workforce.Date{Year: year, Month: month, Day: date}
}

func TestActions(t *testing.T) {
	on := day(2022, 3, 31)
	for name, c := range map[string]struct {
		action       rag.Action
		word, reason string
		absent       measure.Reason
	}{
		"overdue":               {rag.Action{Status: rag.Ongoing, Due: day(2021, 12, 31)}, "Overdue", "ongoing on 2022-03-31, and was due on 2021-12-31", 0},
		"due on the day itself": {rag.Action{Status: rag.Ongoing, Due: on}, "On track", "ongoing, due on 2022-03-31", 0},
		"due the day before":    {rag.Action{Status: rag.NotStarted, Due: day(2022, 3, 30)}, "Overdue", "not started on 2022-03-31, and was due on 2022-03-30", 0},
		"complete, whenever":    {rag.Action{Status: rag.Complete, Due: day(2020, 1, 1)}, "Complete", "complete", 0},
		"complete, undated":     {rag.Action{Status: rag.Complete}, "Complete", "complete", 0},
		"not started yet":       {rag.Action{Status: rag.NotStarted, Due: day(2022, 6, 30)}, "Waiting", "not started, due on 2022-06-30", 0},
		"paused":                {rag.Action{Status: rag.Paused, Due: day(2022, 6, 30)}, "Waiting", "paused, due on 2022-06-30", 0},
		"to be published":       {rag.Action{Status: rag.Due, Due: day(2022, 6, 30)}, "Waiting", "due, due on 2022-06-30", 0},
		"covered":               {rag.Action{Status: rag.Covered, By: "the action plan", Due: day(2020, 1, 1)}, "", "covered by the action plan", measure.NotApplicable},
		"covered by something":  {rag.Action{Status: rag.Covered}, "", "covered", measure.NotApplicable},
		"not applicable":        {rag.Action{Status: rag.NotApplicable}, "", "not applicable", measure.NotApplicable},
		"ongoing for ever":      {rag.Action{Status: rag.Ongoing}, "", "ongoing, without a due date or a review", measure.NotSupplied},
		"review ahead":          {rag.Action{Status: rag.Ongoing, Reviewed: day(2021, 12, 31), Every: 3}, "On track", "ongoing, to be reviewed by 2022-03-31", 0},
		"review missed":         {rag.Action{Status: rag.Ongoing, Reviewed: day(2021, 12, 30), Every: 3}, "Overdue", "ongoing on 2022-03-31, and was to be reviewed by 2022-03-30", 0},
		"due and reviewed":      {rag.Action{Status: rag.Paused, Due: day(2023, 1, 1), Reviewed: day(2022, 3, 1), Every: 1}, "Waiting", "paused, due on 2023-01-01, to be reviewed by 2022-04-01", 0},
	} {
		t.Run(name, func(t *testing.T) {
			rating, err := c.action.Rate(on)
			require.NoError(t, err)
			assert.Equal(t, c.word, rating.Word())
			assert.Equal(t, c.reason, rating.Reason)
			assert.Equal(t, c.absent, rating.Absent)
			assert.NotEmpty(t, rating.Rule)
		})
	}
}

func TestNextReview(t *testing.T) {
	for name, c := range map[string]struct {
		reviewed workforce.Date
		every    int
		want     string
	}{
		"a quarter":              {day(2021, 12, 31), 3, "2022-03-31"},
		"into a short month":     {day(2021, 8, 31), 6, "2022-02-28"},
		"into a leap year":       {day(2023, 8, 31), 6, "2024-02-29"},
		"from a leap day":        {day(2024, 2, 29), 12, "2025-02-28"},
		"within the year":        {day(2022, 1, 15), 11, "2022-12-15"},
		"ten years":              {day(2022, 1, 15), 120, "2032-01-15"},
		"none is planned":        {day(2022, 1, 15), 0, ""},
		"more than the years go": {day(9999, 12, 1), 1, ""},
		"an impossible day":      {day(2022, 2, 30), 1, ""},
		"too far":                {day(2022, 1, 15), 121, ""},
	} {
		t.Run(name, func(t *testing.T) {
			next, planned := rag.Action{Status: rag.Ongoing, Reviewed: c.reviewed, Every: c.every}.NextReview()
			assert.Equal(t, c.want != "", planned)
			if planned {
				assert.Equal(t, c.want, next.String())
			}
		})
	}
}

func TestActionFaults(t *testing.T) {
	bad := rag.Action{Title: "plan", Due: day(2022, 2, 30), Reviewed: day(2022, 13, 1), Every: -1}
	_, err := bad.Rate(workforce.Date{})
	require.Error(t, err)
	assert.Equal(t, "on: not supplied: date\n"+
		"plan: status: not supplied: status\n"+
		"plan: due: 2022-02-30: unrecognised: date \"2022-02-30\"\n"+
		"plan: reviewed: 2022-13-01: unrecognised: date \"2022-13-01\"\n"+
		"plan: every: -1: out of range: months, 1 to 120", err.Error())
	_, err = rag.Action{Title: "plan", Status: rag.Ongoing, Reviewed: day(2022, 4, 1), Every: 3}.Rate(day(2022, 3, 31))
	require.ErrorIs(t, err, measure.ErrConflict)
	require.EqualError(t, err, "plan: reviewed: 2022-04-01: conflict: after 2022-03-31")
	require.ErrorIs(t, rag.Action{Status: rag.Ongoing, Every: 3}.Check(), measure.ErrNotSupplied)
	require.ErrorIs(t, rag.Action{Status: 99}.Check(), measure.ErrUnrecognised)
}

// Every status printed in the plan of two commissioning groups is read.
func TestPrintedStatuses(t *testing.T) {
	file, err := os.Open(filepath.Join("..", "testdata", "sefton-edi-2021", "ledger.json"))
	require.NoError(t, err)
	ledger, err := published.Read("", file)
	require.NoError(t, err)
	require.NoError(t, file.Close())
	found := map[rag.Status]int{}
	for _, figure := range ledger.Figures {
		if regexp.MustCompile(`\.status$`).MatchString(figure.ID) {
			status, by, err := rag.ParseStatus(figure.Printed)
			require.NoError(t, err, figure.ID)
			found[status]++
			assert.Equal(t, status == rag.Covered, by == "workforce equality action plan", figure.ID)
		}
	}
	assert.Equal(t, map[rag.Status]int{
		rag.Due: 1, rag.Complete: 6, rag.Paused: 1, rag.Ongoing: 5, rag.NotStarted: 9, rag.Covered: 5, rag.NotApplicable: 1,
	}, found)
}

func TestParseStatus(t *testing.T) {
	for text, want := range map[string]rag.Status{
		"Complete": rag.Complete, "completed.": rag.Complete, " ON-GOING ": rag.Ongoing, "not  started": rag.NotStarted, "due": rag.Due,
		"covered": rag.Covered, "Covered by": 0, "done": 0, "": 0, ".": 0, "covered by ": 0,
	} {
		t.Run(text, func(t *testing.T) {
			status, by, err := rag.ParseStatus(text)
			assert.Equal(t, want, status)
			assert.Empty(t, by)
			assert.Equal(t, want == 0, err != nil)
		})
	}
}

// What every list writes it reads again, and nothing else.
func TestLists(t *testing.T) {
	t.Run("colours", list(rag.Colours(), rag.ParseColour))
	t.Run("targets", list(rag.TargetKinds(), rag.ParseTargetKind))
	t.Run("movements", list(rag.Movements(), rag.ParseMovement))
	t.Run("grades", list(rag.Grades(), rag.ParseGrade))
	t.Run("outcomes", list(rag.Outcomes(), rag.ParseOutcome))
	t.Run("statuses", list(rag.Statuses(), func(text string) (rag.Status, error) {
		status, _, err := rag.ParseStatus(text)
		return status, err
	}))
}

func list[E interface {
	~uint8
	String() string
	MarshalText() ([]byte, error)
}](all []E, parse func(string) (E, error),
) func(*testing.T) {
	return func(t *testing.T) {
		for i, e := range all {
			assert.Equal(t, E(i+1), e)
			parsed, err := parse(e.String())
			require.NoError(t, err)
			assert.Equal(t, e, parsed)
		}
		written, err := json.Marshal(all)
		require.NoError(t, err)
		var read []E
		require.NoError(t, json.Unmarshal(written, &read))
		assert.Equal(t, all, read)
		for _, text := range []string{"", "nothing of the kind", string(make([]byte, 200))} {
			_, err := parse(text)
			require.Error(t, err)
			assert.Less(t, len(err.Error()), 1000)
		}
		_, err = E(0).MarshalText()
		require.ErrorIs(t, err, measure.ErrNotSupplied)
		_, err = E(200).MarshalText()
		require.ErrorIs(t, err, measure.ErrUnrecognised)
		assert.Contains(t, E(200).String(), "(200)")
		assert.Empty(t, E(0).String())
	}
}
