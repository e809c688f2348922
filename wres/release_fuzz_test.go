package wres_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/release/releasetest"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
	"github.com/workforce-equality/equality/workforce"
	"github.com/workforce-equality/equality/wres"
)

// agreeing is a return of bytes whose tables do not contradict each other: the
// staff of one split are those of another only where they have one name.
func agreeing(data []byte) wres.Return {
	s := &source{bytes: data}
	stated := s.stated()
	rename := func(splits []wres.Split, by string) {
		for i := range splits {
			splits[i].By = by
		}
	}
	if stated.Training != nil {
		rename(stated.Training.Splits, "course")
	}
	if stated.Disciplinary == nil {
		return stated
	}
	rename(stated.Disciplinary.Splits, "team")
	if stated.Workforce == nil || stated.Representation == nil {
		return stated
	}
	var clinical, left wres.Headcount
	left = *stated.Workforce
	for _, row := range stated.Representation.Rows {
		left = wres.Headcount{White: left.White - row.Staff.White, BME: left.BME - row.Staff.BME, Unknown: left.Unknown - row.Staff.Unknown}
		if row.StaffGroup == workforce.Clinical {
			clinical = wres.Headcount{White: clinical.White + row.Staff.White, BME: clinical.BME + row.Staff.BME, Unknown: clinical.Unknown + row.Staff.Unknown}
		}
	}
	some := s.within(left)
	clinical = wres.Headcount{White: clinical.White + some.White, BME: clinical.BME + some.BME, Unknown: clinical.Unknown + some.Unknown}
	stated.Disciplinary.Splits = append(stated.Disciplinary.Splits, wres.Split{
		By: "staff group", Name: "clinical", Base: clinical, Events: s.within(stated.Disciplinary.Entered),
	})
	return stated
}

// FuzzRelease: whatever a report holds, nothing that its release hides is in it,
// and a reader who puts together all that is shown finds nothing out.
func FuzzRelease(f *testing.F) {
	for _, seed := range []string{
		"", "small numbers in every table, and the people behind them", "0123456789012345678901234567890123456789",
		"\x05\x04\x03\x02\x01\x01\x02\x03\x04\x05\x06\x07\x08\x09\x03\x05\x07\x02\x02\x06\x01\x09\x05\x04\x03\x08",
	} {
		f.Add([]byte(seed), uint8(len(seed)))
	}
	f.Fuzz(func(t *testing.T, data []byte, which uint8) {
		report, err := agreeing(data).Report()
		if err != nil {
			requireFaults(t, err)
			return
		}
		policies := []redact.Policy{redact.Below10(), redact.AtMost5(), redact.Below5(), redact.Base10(), redact.Below7()}
		policy := policies[int(which)%len(policies)]
		before := fmt.Sprintf("%#v", report)
		release, err := report.Release(t.Context(), policy)
		if err != nil {
			require.ErrorIs(t, err, measure.ErrConflict)
			staff, _ := report.Workforce.Total().Int64()
			require.Less(t, staff, int64(10), "only a headcount that is sensitive itself tells anything")
			return
		}
		pattern, err := redact.Protect(t.Context(), policy, report.System())
		require.NoError(t, err)
		require.NoError(t, redact.Check(policy, pattern, report.System()))
		require.Equal(t, report.Withhold(pattern), release)
		requireWithheld(t, report, pattern)
		require.Equal(t, before, fmt.Sprintf("%#v", report), "the report is as it was")
		if policy.Rule.Max > 0 {
			requireUntold(t, policy.Rule.Max, []wres.Report{report}, []wres.Report{release.Report})
		}
	})
}

// requireWithheld: a release by the pattern holds what the pattern shows, wherever
// it stands, as it is, and nothing of what the pattern hides: with other numbers
// there it is the same release.
func requireWithheld(tb testing.TB, report wres.Report, pattern redact.Pattern) {
	tb.Helper()
	release := report.Withhold(pattern)
	truth := map[redact.Key]measure.Count{}
	for _, cell := range report.System().Cells {
		truth[cell.Key] = cell.Count
	}
	for _, cell := range release.System().Cells {
		switch own := truth[cell.Key]; {
		case cell.Status == redact.Implied, cell.Count.Reason() == measure.NotSupplied: // in no table
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
