package census_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// FuzzRead: whatever the file, what is read adds up, each area once, of the tables
// asked for, and everything else is a fault.
func FuzzRead(f *testing.F) {
	for _, file := range []string{"ts009.csv", "ts038-long.csv", "ts077.csv", "qs201ew.csv"} {
		f.Add(tableFile(f, file), "E06000032")
	}
	f.Add(wideSex+luton+luton, "E06000065")
	f.Add(longSex+"E06000032,Luton,-8,,1\n,,1,,\"1,000\"\n", "")
	f.Add("\ufeff\"date\",\"Rural Urban\"", "x")
	f.Fuzz(func(t *testing.T, text, area string) {
		var areas []string
		if area != "" {
			areas = []string{area}
		}
		all, err := census.ReadAny(strings.NewReader(text), census.Tables(), areas...)
		if err != nil {
			require.ErrorAs(t, err, new(measure.Faults))
		}
		seen := map[string]bool{}
		for _, r := range all {
			require.NoError(t, r.Check())
			require.NotEmpty(t, r.Area.Code)
			key := r.Area.Code + " " + r.Table.String()
			assert.False(t, seen[key])
			seen[key] = true
			if area != "" {
				assert.Equal(t, strings.TrimSpace(area), r.Area.Code)
			}
			if working, err := r.Restrict(census.Ages{From: 20, To: 64}); err == nil {
				assert.LessOrEqual(t, working.Total, r.Total)
				require.NoError(t, working.Check())
			}
		}
	})
}

// FuzzReadLookup: whatever the file, the shares of an authority in all locations
// are one.
func FuzzReadLookup(f *testing.F) {
	f.Add(tableFile(f, "lookup-2022.csv"))
	f.Add(tableFile(f, "lookup-2024.csv"))
	f.Add(tableFile(f, "lad22-lad23.csv"))
	f.Add(lookupHeader + "E1,One,S1,A1,,I1,Q1,,2,\"3,000\"\nE1,One,S2,A2,,I2,Q1,,1,1000\n")
	f.Fuzz(func(t *testing.T, text string) {
		lookup, err := census.ReadLookup(strings.NewReader(text))
		if err != nil {
			require.ErrorAs(t, err, new(measure.Faults))
		}
		one := measure.Integer(1)
		for _, board := range lookup.Boards() {
			for _, part := range lookup.Areas(board.Code) {
				if part.Share.Known() {
					more, _ := part.Share.Compare(one)
					assert.LessOrEqual(t, more, 0)
					assert.GreaterOrEqual(t, part.Share.Sign(), 0)
				}
				assert.Equal(t, part.Share != one, part.Split)
			}
		}
		mergers, err := census.ReadMergers(strings.NewReader(text), workforce.Date{})
		if err != nil {
			require.ErrorAs(t, err, new(measure.Faults))
		}
		for _, merger := range mergers {
			assert.NotEmpty(t, merger.Of)
		}
	})
}
