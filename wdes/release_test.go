package wdes_test

import (
	"context"
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
	"github.com/workforce-equality/equality/wdes"
	"github.com/workforce-equality/equality/workforce"
	"github.com/workforce-equality/equality/wres"
)

// protected is the pattern of systems that one reader can lay side by side.
func protected(tb testing.TB, policy redact.Policy, systems ...redact.System) redact.Pattern {
	tb.Helper()
	pattern, err := redact.Protect(context.Background(), policy, systems...)
	require.NoError(tb, err)
	require.NoError(tb, redact.Check(policy, pattern, systems...))
	return pattern
}

// TestRelease: a release of a trust with every part stated gives away nothing, and
// shows what it need not hide.
func TestRelease(t *testing.T) {
	for name, policy := range map[string]redact.Policy{"less than 10": redact.Below10(), "5 or below": redact.AtMost5()} {
		t.Run(name, func(t *testing.T) {
			report := reported(t, full())
			release, err := report.Release(context.Background(), policy)
			require.NoError(t, err)
			requireWithheld(t, report, protected(t, policy, report.System()))
			requireUntold(t, policy.Rule.Max, []wdes.Report{report}, []wdes.Report{release.Report})
			assert.Equal(t, report.Workforce.Total(), release.Workforce.Total())
			assert.Equal(t, report.Survey.HarassedByPublic, release.Survey.HarassedByPublic, "20 of 60, 45 of 180")
			assert.Equal(t, report.Voices, release.Voices)
			assert.Equal(t, "[c]: some counts are not shown, to protect small numbers.", release.Note)
		})
	}
}

// TestReleaseOfEngagement: a score goes with the people behind it, for its fraction
// tells how many they are; between two scores that of all tells of the third.
func TestReleaseOfEngagement(t *testing.T) {
	of := func(score string, respondents int64) *wdes.Score {
		return &wdes.Score{Score: score, Respondents: respondents}
	}
	for _, c := range []struct {
		name                       string
		disabled, nonDisabled, all *wdes.Score
		want                       string
	}{
		{"enough people", of("6.68", 40), of("7.15", 180), of("7.04", 230), "6.68 of 40, 7.15 of 180, 7.04 of 230"},
		{"few and no total", of("6.68", 4), of("7.15", 180), of("7.04", 0), "[c] of [c], 7.15 of 180, [c] of [x]"},
		{"nobody knows how many", of("6.68", 0), of("7.15", 0), of("7.04", 0), "6.68 of [x], 7.15 of [x], 7.04 of [x]"},
		{"few of all", of("6.68", 4), of("7.15", 180), of("7.04", 184), "[c] of [c], [c] of [c], 7.04 of 184"},
		{"few others", of("6.68", 40), of("7.15", 180), of("7.04", 223), "[c] of [c], 7.15 of 180, 7.04 of 223"},
		{"few without a score", &wdes.Score{Respondents: 4}, of("7.15", 180), nil, "[x] of [c], 7.15 of 180, [x] of [x]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			stated := stated()
			stated.Survey = &wdes.Survey{Year: 2023, Engagement: &wdes.Engagement{Disabled: c.disabled, NonDisabled: c.nonDisabled, All: c.all}}
			release, err := reported(t, stated).Release(context.Background(), redact.Below10())
			require.NoError(t, err)
			e := release.Survey.Engagement
			score := func(s wdes.ScoreReport) string {
				if !s.Score.Known() {
					return fmt.Sprintf("%s of %s", s.Score, s.Respondents)
				}
				return fmt.Sprintf("%s of %s", s.Score.Text(2), s.Respondents)
			}
			assert.Equal(t, c.want, fmt.Sprintf("%s, %s, %s", score(e.Disabled), score(e.NonDisabled), score(e.All)))
		})
	}
}

// TestReleaseOfNonVoting: the members without a vote are printed, so that they are
// a cell under a rule that leaves complements alone too.
func TestReleaseOfNonVoting(t *testing.T) {
	stated := stated()
	stated.Board = &wdes.Board{Total: heads(20, 30, 0), Voting: &wdes.Headcount{Disabled: 17, NonDisabled: 15}, Source: "board register"}
	policy := redact.AtMost5()
	policy.Rule.Complement = false
	release, err := reported(t, stated).Release(context.Background(), policy)
	require.NoError(t, err)
	assert.Equal(t, "[c]", release.Board.NonVoting().Staff.Of(workforce.DisabledGroup).String(), "3 members")
}

// TestReleaseOfBothStandards: the staff of one standard are those of the other, and
// what is hidden of them is hidden in both.
func TestReleaseOfBothStandards(t *testing.T) {
	disability, race := reported(t, full()), raceReport(t, 400)
	systems := []redact.System{disability.System(), race.System()}
	pattern := protected(t, redact.Below10(), systems...)
	requireWithheld(t, disability, pattern)
	first, second := disability.Withhold(pattern), race.Withhold(pattern)
	assert.Equal(t, first.Board.Total.Staff.Total(), second.Board.Total.Staff.Total())
	shown := map[redact.Key]measure.Count{}
	for _, cell := range first.System().Cells {
		shown[cell.Key] = cell.Count
	}
	shared := 0
	for _, cell := range second.System().Cells {
		if count, found := shown[cell.Key]; found && cell.Status != redact.Implied && cell.Count.Known() {
			assert.Equal(t, count, cell.Count, cell.Key.String())
			shared++
		}
	}
	assert.Positive(t, shared)

	_, err := redact.Protect(context.Background(), redact.Below10(), disability.System(), raceReport(t, 401).System())
	require.ErrorIs(t, err, measure.ErrConflict, "400 staff and 401")
}

// raceReport is the race report of the same trust.
func raceReport(tb testing.TB, staff int64) wres.Report {
	tb.Helper()
	report, err := wres.Return{
		Organisation: full().Organisation, Snapshot: march(2024), FlowPeriod: full().FlowPeriod,
		Workforce: &wres.Headcount{White: staff - 108, BME: 101, Unknown: 7},
		Recruitment: &wres.Recruitment{
			Shortlisted: wres.Headcount{White: 300, BME: 150, Unknown: 30}, Appointed: wres.Headcount{White: 80, BME: 31, Unknown: 3},
		},
		Board: &wres.Board{Total: wres.Headcount{White: 10, BME: 2, Unknown: 1}, Source: "board register"},
	}.Report()
	require.NoError(tb, err)
	return report
}

// TestWithholdUnknown: a pattern that knows nothing of a report empties it of every
// count.
func TestWithholdUnknown(t *testing.T) {
	release := reported(t, full()).Withhold(redact.Pattern{})
	for _, cell := range release.System().Cells {
		assert.False(t, cell.Count.Known(), cell.Key.String())
	}
	for _, result := range release.Results() {
		switch result.Definition.ID {
		case "wdes9b": // an answer of the organisation
		case "wdes9a":
			assert.Equal(t, result.Group == "All staff", !result.Base.Known() && result.Base.Reason() == measure.NotSupplied, result.String())
		default:
			assert.False(t, result.Value.Known(), result.String())
		}
	}
}

// TestReleaseJSON: a release is written and read as the report is, with its note.
func TestReleaseJSON(t *testing.T) {
	release, err := reported(t, full()).Release(context.Background(), redact.Below10())
	require.NoError(t, err)
	text, err := json.Marshal(release)
	require.NoError(t, err)
	var back wdes.Release
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Equal(t, release, back)
	assert.Contains(t, string(text), `"Note":"[c]: some counts are not shown, to protect small numbers."`)
}

// TestReleaseMadeByHand: reports that nothing has checked do no harm.
func TestReleaseMadeByHand(t *testing.T) {
	staff := reported(t, full()).Workforce
	short := wdes.Report{Organisation: "RXX", Workforce: staff}
	short.Capability.Base, short.Capability.Events = staff, staff.Plus(staff)
	short.Board.Total.Staff, short.Board.Voting.Staff = staff, staff.Plus(staff)
	short.Representation.Clusters.Rows = make([]workforce.RowReport[workforce.DisabilityGroup], 1)
	short.Representation.Rows = make([]workforce.RowReport[workforce.DisabilityGroup], 1) // no bands, so of no cluster
	for name, report := range map[string]wdes.Report{"the zero report": {}, "events above staff": short} {
		t.Run(name, func(t *testing.T) {
			_, err := report.Release(context.Background(), redact.Below10())
			require.NoError(t, err)
			requireWithheld(t, report, protected(t, redact.Below10(), report.System()))
		})
	}
}

// FuzzRelease: whatever a report holds, nothing that its release hides is in it,
// and a reader who puts together all that is shown finds nothing out.
func FuzzRelease(f *testing.F) {
	f.Add([]byte{}, false)
	f.Add([]byte("small numbers in every table, and the people behind them"), true)
	f.Add([]byte("\x05\x04\x03\x02\x01\x01\x02\x03\x04\x05\x06\x07\x08\x09\x03\x05\x07\x02\x02\x06\x01\x09\x05\x04\x03\x08"), false)
	f.Fuzz(func(t *testing.T, data []byte, fewer bool) {
		stated := tameOf(data)
		if stated.Capability != nil {
			for i := range stated.Capability.Splits {
				stated.Capability.Splits[i].By = "team"
			}
		}
		report := reported(t, stated)
		policy := redact.Below10()
		if fewer {
			policy = redact.AtMost5()
		}
		release, err := report.Release(t.Context(), policy)
		if err != nil {
			require.ErrorIs(t, err, measure.ErrConflict)
			staff, _ := report.Workforce.Total().Int64()
			require.Less(t, staff, int64(10), "only a headcount that is sensitive itself tells anything")
			return
		}
		pattern := protected(t, policy, report.System())
		require.Equal(t, report.Withhold(pattern), release)
		requireWithheld(t, report, pattern)
		requireUntold(t, policy.Rule.Max, []wdes.Report{report}, []wdes.Report{release.Report})
	})
}

// TestReleaseRounded: a score of components is an exact mean, which tells of how many
// it is, and is rounded with the count.
func TestReleaseRounded(t *testing.T) {
	report := wdes.Report{Organisation: "RXC", Snapshot: workforce.Date{Year: 2024, Month: 3, Day: 31}}
	respondents, err := measure.NewCount(33)
	require.NoError(t, err)
	report.Survey.Engagement.Disabled = wdes.ScoreReport{Respondents: respondents, Score: measure.Fraction(217, 33)}
	release, err := report.Release(context.Background(), redact.TenFive())
	require.NoError(t, err)
	assert.Equal(t, "35", release.Survey.Engagement.Disabled.Respondents.String())
	assert.Equal(t, "329/50", release.Survey.Engagement.Disabled.Score.String())
}
