package wdes_test

import (
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/wdes"
	"github.com/workforce-equality/equality/workforce"
)

// seeds are bytes of which returns of every kind are made.
func seeds(f *testing.F) {
	f.Helper()
	f.Add([]byte{})
	f.Add([]byte("the workforce of a mental health trust, and what its disabled staff say of it"))
	for _, step := range []int{1, 37, 101, 149} {
		spread := make([]byte, 700)
		for i := range spread {
			spread[i] = byte(i * step)
		}
		f.Add(spread)
		slices.Reverse(spread)
		f.Add(append([]byte{3}, spread...)) // wild
	}
	f.Add(slices.Repeat([]byte{9, 1, 200, 33, 6, 70}, 120))
}

// FuzzFormulas holds every figure against a plain fraction by the definition of
// the standard, and wants no figure where there is none.
func FuzzFormulas(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		stated := tameOf(data)
		want := formulasOf(stated)
		for _, r := range reported(t, stated).Results() {
			fraction := want[r.Key()]
			delete(want, r.Key())
			got, known := r.Value.Rat()
			require.Equal(t, fraction != nil, known, "%s: %v", r, fraction)
			require.True(t, !known || got.Cmp(fraction) == 0, "%s: %v", r, fraction)
			require.Contains(t, []measure.Reason{0, measure.NotSupplied, measure.NoBase, measure.NoEvents, measure.NoComparatorEvents}, r.Value.Reason(), r)
		}
		for key, fraction := range want {
			require.Nil(t, fraction, "%v is left out", key)
		}
	})
}

// FuzzReport: a return has faults, each of a kind and in its place, or a report
// whose figures agree with each other.
func FuzzReport(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		stated := returnOf(data)
		report, err := stated.Report()
		require.Equal(t, returnOf(data), stated, "the return is as it was")
		if err != nil {
			require.Equal(t, wdes.Report{}, report)
			requireFaults(t, err)
			return
		}
		again, err := stated.Report()
		require.NoError(t, err)
		require.Equal(t, report, again)
		requireSums(t, report)
		requireBoard(t, report.Board)
		requireRead(t, report)
		seen := map[measure.Key]bool{}
		for _, change := range report.YearOnYear(report) {
			require.False(t, seen[change.To.Key()], "%v stands twice", change.To.Key())
			seen[change.To.Key()] = true
			require.Equal(t, change.To, change.From)
			require.Equal(t, change.To.Value.Known(), change.Movement() == measure.Same)
			require.NotEmpty(t, change.String()+change.To.String())
		}
	})
}

// requireFaults holds every fault to one of the kinds that the package names.
func requireFaults(t *testing.T, err error) {
	t.Helper()
	var all measure.Faults
	require.ErrorAs(t, err, &all)
	for _, fault := range all {
		require.NotEmpty(t, fault.Field)
		require.True(t, slices.ContainsFunc([]error{
			measure.ErrNotSupplied, measure.ErrUnrecognised, measure.ErrNegative, measure.ErrTooLarge, measure.ErrPartExceedsWhole,
			measure.ErrOutOfRange, measure.ErrMalformed, measure.ErrConflict, measure.ErrDuplicate,
		}, func(kind error) bool { return errors.Is(fault, kind) }), fault.Error())
	}
}

// requireSums: over the groups shares sum to 100 and differences to 0, of every
// figure that is of all three.
func requireSums(t *testing.T, report wdes.Report) {
	t.Helper()
	values := map[[2]string][]measure.Value{}
	for _, r := range report.Results() {
		figure := [2]string{r.Definition.ID, r.Part}
		values[figure] = append(values[figure], r.Value)
	}
	for figure, of := range values {
		want := int64(0)
		switch figure[0] {
		case "wdes1", "wdes10.share":
			want = 100
		case "wdes1.difference", "wdes10":
		default:
			continue
		}
		if sum := measure.Sum(of...); sum.Known() {
			require.Equal(t, measure.Integer(want), sum, "%v", figure)
		}
	}
	rate, complete := report.DisabilityDeclarationRate().Percent(), report.SelfReportingRate().Percent()
	if order, known := rate.Compare(complete); known {
		require.LessOrEqual(t, order, 0, "who is recorded as Disabled is recorded")
	}
	for _, rows := range []wdes.GradesReport{report.Representation.GradesReport, report.Representation.Clusters, report.Representation.Bands()} {
		all := rows.Remainder
		for _, row := range rows.Rows {
			all = all.Plus(row.Staff)
		}
		if rows.Remainder.Supplied() {
			require.Equal(t, report.Workforce, all, "nobody is lost or counted twice")
		}
	}
}

// requireBoard: members with a vote and without, and executives and others, are
// the board.
func requireBoard(t *testing.T, board wdes.BoardReport) {
	t.Helper()
	for _, halves := range [][2]wdes.Membership{{board.Voting, board.NonVoting()}, {board.Executive, board.NonExecutive()}} {
		require.Equal(t, halves[0].Staff.Supplied(), halves[1].Staff.Supplied())
		if halves[0].Staff.Supplied() {
			require.Equal(t, board.Total.Staff, halves[0].Staff.Plus(halves[1].Staff))
		}
	}
}

// requireRead: what is written is read back, and computes the same.
func requireRead(t *testing.T, report wdes.Report) {
	t.Helper()
	text, err := json.Marshal(report)
	require.NoError(t, err)
	var read wdes.Report
	require.NoError(t, json.Unmarshal(text, &read))
	require.Equal(t, report.Results(), read.Results())
	for _, item := range itemOf(read.Survey) {
		disabled, nonDisabled := item.Of(workforce.DisabledGroup).Percent(), item.Of(workforce.NonDisabledGroup).Percent()
		if !item.Of(workforce.DisabledGroup).Derived && !item.Of(workforce.NonDisabledGroup).Derived {
			require.Equal(t, disabled.Minus(nonDisabled), item.Difference().Points())
		}
	}
}
