package redact_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// A pattern of one system does not pass for another.
func TestCheckRefuses(t *testing.T) {
	pattern := protected()
	_, all, women, men, blank := staff()
	for _, row := range []struct {
		name   string
		policy redact.Policy
		change func(s *redact.System)
		want   string
	}{
		{"a higher limit", redact.Policy{Rule: redact.Rule{Min: 1, Max: 20}}, func(*redact.System) {}, "less is possible"},
		{"a wider span", redact.Policy{Rule: redact.Rule{Min: 1, Max: 9}, Level: redact.RequireSpan(9)}, func(*redact.System) {}, "less is possible"},
		{"more values", redact.Policy{Rule: redact.Rule{Min: 1, Max: 9}, Level: redact.RequireSet(10)}, func(*redact.System) {}, "less is possible"},
		{"wider bounds", redact.Policy{Rule: redact.Rule{Min: 1, Max: 9}, Level: redact.RequireBounds(0, 9)}, func(*redact.System) {}, "less is possible"},
		{"a reader who knows more", redact.Policy{
			Rule: redact.Rule{Min: 1, Max: 9}, Reader: redact.Reader{Upper: count(80)},
		}, func(s *redact.System) { s.Cells[3].Count = count(2); s.Cells[2].Count = count(74) }, "another value"},
		{"an upper bound", redact.Policy{
			Rule: redact.Rule{Min: 1, Max: 9}, Reader: redact.Reader{Upper: count(8)},
		}, func(*redact.System) {}, "no reader believes"},
		{"a cell that must be shown", redact.Below10(), func(s *redact.System) { s.Fix(men, count(75)) }, "must be shown"},
		{
			"another sensitive cell", redact.Below10(), func(s *redact.System) { s.Add(all.With("b", "1"), count(3)) },
			"witness: not supplied",
		},
		{"one more sum", redact.Below10(), func(s *redact.System) {
			s.Add(all.With("sex", "not female"), count(76))
			s.Sum(all.With("sex", "not female"), men, blank)
			s.Sum(women, women)
			s.Sum(all.With("sex", "not female"), men)
		}, "does not add up"},
	} {
		t.Run(row.name, func(t *testing.T) {
			system, _, _, _, _ := staff()
			row.change(&system)
			err := redact.Check(row.policy, pattern, system)
			require.Error(t, err)
			assert.Contains(t, err.Error(), row.want)
			var faults measure.Faults
			require.ErrorAs(t, err, &faults)
		})
	}
	system, _, _, _, _ := staff()
	require.NoError(t, redact.Check(redact.Below10(), pattern, system))
	require.ErrorIs(t, redact.Check(redact.Below10(), redact.Pattern{}, system), measure.ErrConflict)
}
