package census_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/internal/release/releasetest"
	"github.com/workforce-equality/equality/redact"
)

// candidate is a table of staff that a reader thinks possible.
type candidate struct {
	report census.Report
	counts map[redact.Key]int64
}

// fits tells whether a candidate has every count that a release shows, and somebody
// where it hides a number. Figures tell no more, for they do not depend on what is
// hidden: [FuzzRelease].
func (c candidate) fits(truth candidate, pattern redact.Pattern) bool {
	for key, n := range c.counts {
		if hidden := pattern.Hidden(key); hidden && n == 0 || !hidden && n != truth.counts[key] {
			return false
		}
	}
	return true
}

// TestReaderOfRelease: all staff tables of up to so many people are released, and for
// each every other table is tried against all that the release shows. A number that is hidden for its own sake can be any small
// number, or is listed with what it can be at the least.
func TestReaderOfRelease(t *testing.T) {
	t.Parallel()
	const most = 2 // the greatest small number
	for _, test := range []struct {
		name        string
		texts       []string
		total       int64
		definitions []census.Definition
	}{
		{"one definition", []string{"White", "BME", "Z", "Null"}, 7, []census.Definition{census.NonWhite()}},
		{"two definitions that nest", []string{"A", "D", "H", "Z"}, 6, []census.Definition{census.NonWhite(), census.NonWhiteBritish(), census.FiveGroups()}},
		{"two definitions that cross", []string{"A", "B", "H", "S"}, 6, []census.Definition{census.AsianBlackMixed(), census.NonWhiteBritish(), census.NonWhite()}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			var benchmarks []census.Benchmark
			for _, d := range test.definitions {
				benchmarks = append(benchmarks, pooledOf(d, "TS021"))
			}
			var candidates []candidate
			for _, counts := range splits(test.total, len(test.texts)) {
				var stated []any
				for i, n := range counts {
					stated = append(stated, test.texts[i], int(n))
				}
				report, err := profileOf(staffBy(census.Ethnicity, people(test.total), stated...)).Report(benchmarks...)
				require.NoError(t, err)
				candidates = append(candidates, candidate{report, releasetest.Counts(report.System())})
			}
			hidden := 0
			for _, truth := range candidates {
				pattern := protect(t, releasetest.UpTo(most), truth.report.System())
				require.True(t, truth.fits(truth, pattern), "the truth")
				possible := map[redact.Key]map[int64]bool{}
				for _, c := range candidates {
					if !c.fits(truth, pattern) {
						continue
					}
					for key, n := range c.counts {
						if possible[key] == nil {
							possible[key] = map[int64]bool{}
						}
						possible[key][n] = true
					}
				}
				for key, n := range truth.counts {
					if !pattern.Hidden(key) || !pattern.Sensitive(key) {
						continue
					}
					hidden++
					values := slices.Sorted(maps.Keys(possible[key]))
					name := fmt.Sprintf("%s of %v: %d, and could be %v", key, truth.counts, n, values)
					at := slices.IndexFunc(pattern.Unprotected(), func(u redact.Unprotected) bool { return u.Key == key })
					if at < 0 {
						assert.Subset(t, values, []int64{1, most}, name)
						continue
					}
					bounds := pattern.Unprotected()[at]
					assert.LessOrEqual(t, values[0], bounds.Low, name)
					assert.GreaterOrEqual(t, values[len(values)-1], bounds.High, name)
				}
			}
			assert.Greater(t, hidden, len(candidates)/2, "few numbers were hidden")
		})
	}
}

// splits are all ways to divide people among so many places.
func splits(people int64, places int) [][]int64 {
	if places == 1 {
		return [][]int64{{people}}
	}
	var all [][]int64
	for first := range people + 1 {
		for _, rest := range splits(people-first, places-1) {
			all = append(all, append([]int64{first}, rest...))
		}
	}
	return all
}
