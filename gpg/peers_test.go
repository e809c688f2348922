package gpg_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// integratedCareBoards are the peers of one among them.
func integratedCareBoards(tb testing.TB) []gpg.Filing {
	tb.Helper()
	return slices.DeleteFunc(filings(tb, "2023-2024.csv"), func(f gpg.Filing) bool {
		return !strings.Contains(f.Employer, "Integrated Care Board")
	})
}

// TestStandings holds the median gaps as filed, put in order by hand.
func TestStandings(t *testing.T) {
	standings, err := gpg.Standings(integratedCareBoards(t), measure.Key{ID: "gpg2"})
	require.NoError(t, err)
	var got []string
	for _, s := range standings {
		assert.Equal(t, 18, s.Of)
		got = append(got, fmt.Sprintf("%d %d %s %s", s.Rank, s.Quartile, s.Filing.ID, s.Result.Value.Text(2)))
	}
	assert.Equal(t, []string{
		"1 1 22097 2.43", "2 1 22783 5.46", "3 1 22677 7.30", "4 1 22740 8.11", "5 1 22803 9.72",
		"6 2 22819 10.60", "7 2 22897 10.93", "8 2 21789 13.60", "9 2 21785 14.15",
		"10 3 22964 14.20", "11 3 22917 16.40", "12 3 23153 22.20", "13 3 23033 24.68", "14 3 23025 25.00",
		"15 4 22462 25.69", "16 4 22784 29.70", "17 4 23081 32.05", "18 4 22811 45.20",
	}, got)
}

// gapOfEmployer is a filing with that median gap alone.
func gapOfEmployer(tb testing.TB, employer, id, gap string) gpg.Filing {
	tb.Helper()
	return gpg.Filing{Employer: employer, ID: id, Submission: gpg.Submission{MedianHourlyGap: figure(tb, gap)}}
}

func TestStandingsTies(t *testing.T) {
	standings, err := gpg.Standings([]gpg.Filing{
		gapOfEmployer(t, "A", "1", "12.5"), gapOfEmployer(t, "B", "2", "-3"), gapOfEmployer(t, "C", "3", "3"),
		gapOfEmployer(t, "D", "4", "[x]"), gapOfEmployer(t, "E", "5", "0"), gapOfEmployer(t, "A", "6", "12.50"),
	}, measure.Key{ID: "gpg2"})
	require.NoError(t, err)
	var got []string
	for _, s := range standings {
		got = append(got, fmt.Sprintf("%s, of %d, quartile %d", s, s.Of, s.Quartile))
	}
	assert.Equal(t, []string{
		"1 E, gpg2: 0.0%, of 5, quartile 1",
		"2= B, gpg2: -3.0%, of 5, quartile 1",
		"2= C, gpg2: 3.0%, of 5, quartile 1",
		"4= A (1), gpg2: 12.5%, of 5, quartile 3",
		"4= A (6), gpg2: 12.5%, of 5, quartile 3",
		"- D, gpg2: [x], of 5, quartile 0",
	}, got)
	assert.Equal(t, "6", standings[4].Filing.ID)
}

// TestStandingsOfOneName: in a file without numbers the row tells employers of one
// name apart, and both are ranked.
func TestStandingsOfOneName(t *testing.T) {
	all, err := gpg.ReadFilings("2017-2018.csv", strings.NewReader(
		header+"\nA"+strings.Replace(figuresOf, ",2,", ",7,", 1)+"\nB"+figuresOf+"\nA"+strings.Replace(figuresOf, ",2,", ",-1,", 1),
	))
	require.NoError(t, err)
	standings, err := gpg.Standings(all, measure.Key{ID: "gpg2"})
	require.NoError(t, err)
	var got []string
	for _, s := range standings {
		got = append(got, fmt.Sprintf("%s, row %d", s, s.Filing.Row))
	}
	assert.Equal(t, []string{
		"1 A (row 4), gpg2: -1.0%, row 4", "2 B, gpg2: 2.0%, row 3", "3 A (row 2), gpg2: 7.0%, row 2",
	}, got)
}

func TestStandingsFaults(t *testing.T) {
	this, next := gapOfEmployer(t, "A", "1", "1"), gapOfEmployer(t, "B", "2", "2")
	next.Due = workforce.Date{Year: 2024, Month: 3, Day: 31}
	for _, c := range []struct {
		name    string
		filings []gpg.Filing
		key     measure.Key
		kind    error
	}{
		{"two years", []gpg.Filing{this, next}, measure.Key{ID: "gpg2"}, measure.ErrConflict},
		{"one employer twice", []gpg.Filing{this, this}, measure.Key{ID: "gpg2"}, measure.ErrDuplicate},
		{"no such figure", []gpg.Filing{this}, measure.Key{ID: "gpg9"}, measure.ErrUnrecognised},
		{"no such part", []gpg.Filing{this}, measure.Key{ID: "gpg6", Part: "middle", Group: "women"}, measure.ErrUnrecognised},
	} {
		t.Run(c.name, func(t *testing.T) {
			standings, err := gpg.Standings(c.filings, c.key)
			require.ErrorIs(t, err, c.kind)
			require.ErrorAs(t, err, new(measure.Faults))
			assert.Empty(t, standings)
		})
	}
	t.Run("nobody", func(t *testing.T) {
		standings, err := gpg.Standings(nil, measure.Key{ID: "gpg2"})
		require.NoError(t, err)
		assert.Empty(t, standings)
	})
}

func TestHistory(t *testing.T) {
	all := slices.Concat(filings(t, "2023-2024.csv"), filings(t, "2017-2018.csv"), filings(t, "2022-2023.csv"), filings(t, "2020-2021.csv"), filings(t, "2018-2019.csv"))
	years := func(history []gpg.Filing) []int {
		got := []int{}
		for _, filing := range history {
			got = append(got, filing.Year())
		}
		return got
	}
	assert.Equal(t, []int{2020, 2022, 2023}, years(gpg.History("1044", all)))
	assert.Equal(t, []int{2020, 2022, 2023}, years(gpg.History("AIREDALE NHS FOUNDATION TRUST", all)))
	assert.Equal(t, []int{0, 2018}, years(gpg.History("2Gether N H S Foundation Trust", all)))
	assert.Empty(t, gpg.History("", all), "files without numbers have them blank")
	assert.Empty(t, gpg.History("nobody", all))

	airedale := gpg.History("1044", all)
	changes := airedale[2].Since(airedale[1])
	require.Len(t, changes, 14)
	assert.Equal(t, "better, -0.7 pp", changes[1].String(), "23.06, then 22.32")
}

// FuzzStandings: ranks follow the distance from zero, and quartiles the ranks.
func FuzzStandings(f *testing.F) {
	f.Add([]byte{1, 2, 3, 255, 128, 7, 7, 0})
	f.Fuzz(func(t *testing.T, gaps []byte) {
		var all []gpg.Filing
		for i, gap := range gaps {
			value := measure.Fraction(int64(int8(gap)), 2)
			if gap == 128 {
				value = measure.Value{}
			}
			all = append(all, gpg.Filing{Employer: strconv.Itoa(i), Submission: gpg.Submission{MedianHourlyGap: value}})
		}
		standings, err := gpg.Standings(all, measure.Key{ID: "gpg2"})
		require.NoError(t, err)
		require.Len(t, standings, len(gaps))
		for _, s := range standings {
			nearer := 0
			mine, _ := s.Filing.MedianHourlyGap.Rat()
			for _, other := range all {
				if theirs, known := other.MedianHourlyGap.Rat(); known && mine != nil && theirs.Abs(theirs).Cmp(mine.Abs(mine)) < 0 {
					nearer++
				}
			}
			if mine == nil {
				assert.Zero(t, s.Rank)
				assert.Zero(t, s.Quartile)
				continue
			}
			assert.Equal(t, nearer+1, s.Rank)
			assert.Positive(t, s.Quartile)
			assert.LessOrEqual(t, s.Quartile, 4)
		}
	})
}
