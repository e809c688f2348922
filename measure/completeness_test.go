package measure_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
)

// complete is a completeness that cannot fail.
func complete(tb testing.TB, unknown, all measure.Count) measure.Completeness {
	tb.Helper()
	completeness, err := measure.NewCompleteness(unknown, all)
	require.NoError(tb, err)
	return completeness
}

func TestCompleteness(t *testing.T) {
	t.Parallel()
	// The ethnicity of staff in the race equality reports of Bedfordshire, Luton and
	// Milton Keynes, 2022 to 2024, whose target is 95 per cent.
	for _, c := range []struct {
		name         string
		unknown, all int64
		target       string
		text, points string
		missing      string
	}{
		{"ethnicity 2022", 14, 398, "95", "96.5%", "+1.5 pp", "0"},
		{"ethnicity 2023", 13, 421, "95", "96.9%", "+1.9 pp", "0"},
		{"ethnicity 2024", 16, 400, "95", "96.0%", "+1.0 pp", "0"},
		{"one short", 21, 400, "95", "94.8%", "-0.3 pp", "1"},
		{"just reached", 20, 400, "95", "95.0%", "0.0 pp", "0"},
		{"rounded up", 30, 99, "95", "69.7%", "-25.3 pp", "26"}, // 94.05 less 69
		{"every record", 16, 400, "100", "96.0%", "-4.0 pp", "16"},
		{"no record", 400, 400, "0", "0.0%", "0.0 pp", "0"},
		{"nothing known", 400, 400, "95", "0.0%", "-95.0 pp", "380"},
		{"nobody", 0, 0, "95", "N/A", "N/A", "0"},
		{"the greatest count", measure.MaxCount, measure.MaxCount, "100", "0.0%", "-100.0 pp", "1000000000000"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			got := complete(t, people(t, c.unknown), people(t, c.all))
			assert.Equal(t, c.text, got.String())
			assert.Equal(t, share(t, c.all-c.unknown, c.all), got.Proportion())
			assert.Equal(t, c.points, got.Against(exactly(t, c.target)).String())
			assert.Equal(t, c.missing, got.Missing(exactly(t, c.target)).String())
		})
	}
	_, err := measure.NewCompleteness(people(t, 17), people(t, 16))
	require.ErrorIs(t, err, measure.ErrPartExceedsWhole)
}

// TestCompletenessPoints: Newcastle upon Tyne Hospitals prints for disability in
// 2025 that 89.72% is known and 10.28% is not.
func TestCompletenessPoints(t *testing.T) {
	t.Parallel()
	got := complete(t, people(t, 1028), people(t, 10_000))
	assert.Equal(t, "89.72", got.Proportion().Percent().Text(2))
	assert.Equal(t, "10.28", got.Proportion().Complement().Percent().Text(2))
}

func TestCompletenessTargets(t *testing.T) {
	t.Parallel()
	got := complete(t, people(t, 16), people(t, 400))
	for _, target := range []string{"-1", "-1/1000", "100.01", "950"} {
		assert.Equal(t, measure.AbsentCount(measure.OutOfRange), got.Missing(exactly(t, target)))
		assert.Equal(t, measure.Absent(measure.OutOfRange), got.Against(exactly(t, target)).Points())
	}
	for _, target := range absences() {
		assert.Equal(t, measure.AbsentCount(target.Reason()), got.Missing(target))
		assert.Equal(t, target, got.Against(target).Points())
	}
}

func TestCompletenessAbsent(t *testing.T) {
	t.Parallel()
	for _, reason := range reasons() {
		t.Run(reason.String(), func(t *testing.T) {
			t.Parallel()
			absent := measure.AbsentCount(reason)
			for name, got := range map[string]measure.Completeness{
				"unknown": complete(t, absent, people(t, 400)), "all": complete(t, people(t, 16), absent),
			} {
				assert.Equal(t, measure.Absent(reason), got.Proportion().Share(), name)
				assert.Equal(t, absent, got.Proportion().Part(), name)
				assert.Equal(t, measure.Absent(reason), got.Against(measure.Integer(95)).Points(), name)
				assert.Equal(t, absent, got.Missing(measure.Integer(95)), name)
				assert.Equal(t, reason.Marker(), got.String(), name)
			}
		})
	}
	hidden := complete(t, measure.AbsentCount(measure.Suppressed), people(t, 400))
	assert.Equal(t, measure.Suppressed, hidden.Missing(measure.Integer(950)).Reason(), "suppressed wins")
	assert.Equal(t, "[x]", measure.Completeness{}.String())
}
