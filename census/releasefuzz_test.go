package census_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/internal/release/releasetest"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// rare hides numbers that no other number of a report is: of seven digits, and the
// tests make no other of as many.
func rare() redact.Policy {
	return redact.Policy{Rule: redact.Rule{Min: 1_000_003, Max: 1_999_993, Zero: redact.ZeroPrinted}}
}

// unknownZero hides few people and nobody alike.
func unknownZero() redact.Policy {
	return redact.Policy{Rule: redact.Rule{Min: 1, Max: 7, Zero: redact.ZeroHidden}}
}

// staffOf draws the staff of a text: nobody, few, a rare number or many. No two sums
// of different such numbers are equal, so that a number that is found was told.
func staffOf(draw byte, text int) int {
	rare, many := 1_000_000, 20_000_000
	switch draw % 4 {
	case 1:
		return text + 1
	case 2:
		return rare + 7<<(2*text)
	case 3:
		return many + 11<<(2*text)
	}
	return 0
}

// FuzzRelease: whatever the numbers, what a release hides for its own sake is nowhere
// in it, and what its pattern does not hide is unchanged.
func FuzzRelease(f *testing.F) {
	f.Add([]byte{3, 2, 2, 3, 2, 2, 2}, int64(0))
	f.Add([]byte{3, 2, 3, 3, 0, 3}, int64(1_000_033))
	f.Add([]byte{1, 1, 1, 1, 1, 1, 1}, int64(1))
	f.Add([]byte{2}, int64(30_000_000))
	definitions := []census.Definition{census.NonWhite(), census.FiveGroups(), census.NonWhiteBritish(), census.AsianBlackMixed()}
	f.Fuzz(func(t *testing.T, draws []byte, rest int64) {
		staff := staffBy(census.Ethnicity, people(between(uint64(rest), 40_000_000)))
		for i, text := range []string{"A", "C", "D", "H", "S", "Z", ""} {
			n := 0
			if i < len(draws) {
				n = staffOf(draws[i], i)
			}
			staff.Counts = append(staff.Counts, census.StaffCount{Category: text, Headcount: people(int64(n))})
			staff.Total = staff.Total.Plus(people(int64(n)))
		}
		report := reportBy(t, profileOf(staff), definitions...)
		system := report.System()
		truth := releasetest.Counts(system)
		for _, policy := range []redact.Policy{rare(), redact.Below10(), unknownZero()} {
			pattern := protect(t, policy, system)
			release := report.Withhold(pattern)
			for key, n := range releasetest.Counts(release.System()) {
				assert.False(t, pattern.Hidden(key), "%s is shown", key)
				assert.Equal(t, truth[key], n, "%s", key)
			}
			disturbed, _ := releasetest.Disturb(report, release.Report)
			other := disturbed.Withhold(pattern)
			assert.Equal(t, release, other, "it depends on what it hides")
			assert.False(t, releasetest.Shares(report.Tables[0].Groups, release.Tables[0].Groups), "memory that one of them could change")
			secret := map[redact.Key]int64{}
			for key, n := range truth {
				if pattern.Sensitive(key) && n > 1_000_000 {
					secret[key] = n
				}
			}
			requireNowhere(t, release, secret)
			again, err := report.Release(t.Context(), policy)
			if err != nil { // the total tells a number, as of a single group
				require.ErrorIs(t, err, measure.ErrConflict)
				continue
			}
			assert.Equal(t, release, again)
		}
	})
}

func TestReleaseHoldsNothingHidden(t *testing.T) {
	t.Parallel()
	staff := staffBy(census.Ethnicity, people(99_000_000),
		"A", 50_000_017, "C", 1_000_033, "D", 1_234_577, "H", 20_000_003, "N", 3_000_029, "S", 1_500_007, "Z", 5_000_011, "Null", 1_700_021)
	report := reportBy(t, profileOf(staff),
		census.NonWhite(), census.FiveGroups(), census.EthnicCategories(), census.NonWhiteBritish(), census.AsianBlackMixed())
	system := report.System()
	pattern := protect(t, rare(), system)
	secret := map[redact.Key]int64{}
	for key, n := range releasetest.Counts(system) {
		if pattern.Hidden(key) {
			secret[key] = n
		}
	}
	assert.GreaterOrEqual(t, len(secret), 5)
	requireNowhere(t, report.Withhold(pattern), secret)
}
