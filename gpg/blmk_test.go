package gpg_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
)

// boardQuarters are the men's shares that NHS Bedfordshire, Luton and Milton Keynes
// Integrated Care Board filed for 2022, from the lowest quarter, and its women's.
func boardQuarters(tb testing.TB) [4]published.Printed {
	tb.Helper()
	filing := filingOf(tb, filings(tb, "2022-2023.csv"), "21958")
	var printed [4]published.Printed
	for i, label := range gpg.Labels() {
		share := filing.Quarters.Of(label).Men
		text, known := share.Round(2) // two decimals, as its other shares have
		require.True(tb, known)
		var err error
		printed[i], err = published.Parse(text.StringFixed(2) + "%")
		require.NoError(tb, err)
	}
	return printed
}

// TestBoardGaps: the 27.5 and 27.5 of the board's equality report for 2022/23 are
// the 27.48 and 27.48 that it filed.
func TestBoardGaps(t *testing.T) {
	filing := filingOf(t, filings(t, "2022-2023.csv"), "21958")
	printed, err := published.Parse("27.5")
	require.NoError(t, err)
	assert.Equal(t, published.Exact, printed.Verdict(filing.MeanHourlyGap))
	assert.Equal(t, published.Exact, printed.Verdict(filing.MedianHourlyGap))
}

// TestBoardQuarterCounts: the quarters of up to 140 people that print as the filed
// shares are few, and no number of staff from 4 to 560, divided by the official
// rule, has four of them. So they were not four sections as equal as possible.
func TestBoardQuarterCounts(t *testing.T) {
	shares := boardQuarters(t)
	var got [4][]string
	for i, share := range shares {
		for size := int64(1); size <= 140; size++ {
			least, greatest, possible := share.Counts(headcount(size))
			if possible {
				assert.Equal(t, least, greatest)
				got[i] = append(got[i], fmt.Sprintf("%d of %d", least, size))
			}
		}
	}
	assert.Equal(t, [4][]string{
		{"7 of 95"}, {"13 of 84"}, {"8 of 57", "16 of 114"}, {"17 of 50", "34 of 100"},
	}, got)

	for staff := int64(4); staff <= 560; staff++ {
		fits := 0
		var payroll gpg.Payroll
		for range staff {
			payroll.Add(employee(t, 1, 20, 0))
		}
		quarters := payroll.Report().Quarters
		for i, label := range gpg.Labels() {
			if _, _, possible := shares[i].Counts(quarters.Of(label).Total()); possible {
				fits++
			}
		}
		assert.Less(t, fits, 4, "%d people", staff)
	}
}

// TestBoardQuartersLabelled: 393 people in ready-made quarters of 95, 84, 114 and
// 100, which fit the size that the board gave, 250 to 499, print every filed share.
func TestBoardQuartersLabelled(t *testing.T) {
	var people gpg.Labelled
	for i, quarter := range []struct{ women, men int }{{88, 7}, {71, 13}, {98, 16}, {66, 34}} {
		for range quarter.women {
			people.Add(1, gpg.Label(i+1))
		}
		for range quarter.men {
			people.Add(2, gpg.Label(i+1))
		}
	}
	submission, warnings := gpg.Report{Quarters: people.Quarters()}.Submission(2, measure.HalfAwayFromZero)
	assert.Empty(t, warnings)
	assert.Equal(t, filingOf(t, filings(t, "2022-2023.csv"), "21958").Quarters, submission.Quarters)
	assert.Len(t, people.Warnings(), 4, "the rule has 99, 98, 98 and 98")
}
