package gpg_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/internal/release/releasetest"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
	"github.com/workforce-equality/equality/workforce"
)

// unknownZero hides few people and nobody alike.
func unknownZero() redact.Policy {
	return redact.Policy{Rule: redact.Rule{Min: 1, Max: 7, Zero: redact.ZeroHidden}}
}

// FuzzRelease: whatever the payroll, no count is shown that the pattern hides, every
// other is unchanged, pay is there exactly where its people are, and every figure of
// hidden people is suppressed.
func FuzzRelease(f *testing.F) {
	seeds(f, func(data []byte) { f.Add(data) })
	f.Fuzz(func(t *testing.T, data []byte) {
		const longest = 2_000 // bytes
		report := payrollOf(t, slipsFrom(data[:min(len(data), longest)])).Report()
		system := report.System()
		truth := releasetest.Counts(system)
		for _, policy := range []redact.Policy{releasetest.UpTo(2), redact.Below10(), unknownZero()} {
			pattern := protect(t, policy, system)
			release := report.Withhold(pattern)
			for key, n := range releasetest.Counts(release.System()) {
				assert.False(t, pattern.Hidden(key), "%s is shown", key)
				assert.Equal(t, truth[key], n, "%s", key)
			}
			requirePayOf(t, report.Hourly.Group, release.Hourly.Group)
			requirePayOf(t, report.Hourly.Reference, release.Hourly.Reference)
			requirePayOf(t, report.Bonus.Group, release.Bonus.Group)
			requirePayOf(t, report.Bonus.Reference, release.Bonus.Reference)
			requireFigures(t, report, release)
			disturbed, _ := releasetest.Disturb(report, release.Report)
			assert.Equal(t, release, disturbed.Withhold(pattern), "it depends on what it hides")
			again, err := report.Release(t.Context(), policy)
			if err != nil { // what everybody knows tells a number, as of a single person
				require.ErrorIs(t, err, measure.ErrConflict)
				continue
			}
			assert.Equal(t, release, again)
		}
	})
}

// requirePayOf checks what is left of the pay of a group.
func requirePayOf(t *testing.T, truth, shown gpg.Statistics) {
	t.Helper()
	if shown.People.Known() {
		require.Equal(t, truth, shown)
		return
	}
	require.Equal(t, measure.Suppressed, shown.People.Reason())
	require.Equal(t, measure.Absent(measure.Suppressed), shown.Mean)
	require.Equal(t, measure.Absent(measure.Suppressed), shown.Median)
}

// requireFigures checks that each figure is that of the report or suppressed, the
// latter where it is of a count that is hidden.
func requireFigures(t *testing.T, report gpg.Report, release gpg.Release) {
	t.Helper()
	truth := report.Results(2024)
	for i, figure := range release.Results(2024) {
		hidden := figure.Count.Reason() == measure.Suppressed || figure.Base.Reason() == measure.Suppressed
		if hidden || figure.Value.Reason() == measure.Suppressed {
			require.Equal(t, measure.Suppressed, figure.Value.Reason(), "%s", figure)
			continue
		}
		require.Equal(t, truth[i].Value, figure.Value)
	}
}

// The numbers of an employer larger than any are so rare that each can be told from
// all others.
func TestReleaseHoldsNothingHidden(t *testing.T) {
	t.Parallel()
	rare := redact.Policy{Rule: redact.Rule{Min: 1_000_003, Max: 1_999_993, Zero: redact.ZeroPrinted}}
	report := reportOfCrews(
		crew{leave: 1_000_033, unrated: 5_000_011, quarters: [4]int64{30_000_041, 20_000_003, 3_000_017, 1_300_021}, bonus: 1_700_021, negative: 2_000_029},
		crew{leave: 6_000_011, unrated: 1_500_007, quarters: [4]int64{7_000_003, 17_000_041, 34_000_027, 35_700_023}, bonus: 40_000_003, negative: 1_234_577},
		crew{leave: 1_800_017, unrated: 1_900_009, others: 2_100_011, bonus: 1_100_009},
	)
	pattern := protect(t, rare, report.System())
	secret := map[redact.Key]int64{}
	for key, n := range releasetest.Counts(report.System()) {
		if pattern.Hidden(key) && n > 0 {
			secret[key] = n
		}
	}
	assert.GreaterOrEqual(t, len(secret), 8)
	assert.NotContains(t, secret, redact.NewKey("QHG", "relevant employees", "2024-03-31").With("sex", workforce.Male.String()).With("pay", "full"))
	requireNowhere(t, report.Withhold(pattern), secret)
}
