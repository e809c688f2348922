package gpg_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/internal/release/releasetest"
	"github.com/workforce-equality/equality/redact"
)

// employer is a report that a reader thinks possible.
type employer struct {
	report gpg.Report
	counts []int64 // of the cells that all of them have
}

// fits tells whether an employer has every count that a release shows or the reader
// knows, somebody where it hides a number, and every figure that is left when the
// same numbers are hidden.
func (e employer) fits(truth employer, hidden []bool, pattern redact.Pattern, shown gpg.Release) bool {
	for i, n := range e.counts {
		if hidden[i] && n == 0 || !hidden[i] && n != truth.counts[i] {
			return false
		}
	}
	return e.report.Withhold(pattern) == shown
}

// quartered are employers of whom so many women and men are on full pay, however
// they stand in the quarters, with others on leave and of neither sex.
func quartered(each, others int64) []gpg.Report {
	var reports []gpg.Report
	for _, women := range compositionsTo(each, 4) {
		for _, rest := range compositionsTo(others, 3) {
			w, m := crew{leave: rest[0]}, crew{leave: rest[1]}
			for i, n := range women {
				w.quarters[i], m.quarters[i] = n, each-n
			}
			reports = append(reports, reportOfCrews(w, m, crew{others: rest[2]}))
		}
	}
	return reports
}

// rewarded are employers of so many people, women and men all on leave, and any
// of them paid a bonus or one below zero.
func rewarded(people int64) []gpg.Report {
	var reports []gpg.Report
	for _, n := range compositions(people, 8, 0) {
		women := crew{leave: n[0] + n[1] + n[2], bonus: n[1], negative: n[2]}
		men := crew{leave: n[3] + n[4] + n[5], bonus: n[4], negative: n[5]}
		reports = append(reports, reportOfCrews(women, men, crew{leave: n[6], others: n[7]}))
	}
	return reports
}

// compositionsTo are all lists of so many numbers from none to most.
func compositionsTo(most int64, places int) [][]int64 {
	lists := [][]int64{nil}
	for range places {
		var longer [][]int64
		for _, list := range lists {
			for n := range most + 1 {
				longer = append(longer, append(slices.Clone(list), n))
			}
		}
		lists = longer
	}
	return lists
}

// TestReaderOfRelease: for each of many employers every other is tried against all
// that its release shows, with what everybody knows. A number that is hidden for its
// own sake can be any small number, or is listed with what it can be at the least.
func TestReaderOfRelease(t *testing.T) {
	t.Parallel()
	const most = 2 // the greatest small number
	for name, tried := range map[string]struct{ reports, possible []gpg.Report }{
		"quarters of two people": {reports: quartered(2, 1), possible: quartered(2, 2)},
		"bonuses of two people":  {reports: rewarded(2), possible: slices.Concat(rewarded(0), rewarded(1), rewarded(2), rewarded(3), rewarded(4))},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			cells := slices.SortedFunc(maps.Keys(releasetest.Counts(tried.reports[0].System())), func(a, b redact.Key) int {
				return strings.Compare(a.String(), b.String())
			})
			employers := func(reports []gpg.Report) []employer {
				var all []employer
				for _, report := range reports {
					e, counts := employer{report: report}, releasetest.Counts(report.System())
					for _, key := range cells {
						e.counts = append(e.counts, counts[key])
					}
					all = append(all, e)
				}
				return all
			}
			possible, secrets := employers(tried.possible), 0
			for _, truth := range employers(tried.reports) {
				pattern := protect(t, releasetest.UpTo(most), truth.report.System())
				shown := truth.report.Withhold(pattern)
				hidden := make([]bool, len(cells))
				low, high := map[redact.Key]int64{}, map[redact.Key]int64{}
				for i, key := range cells {
					hidden[i], low[key], high[key] = pattern.Hidden(key), 1, most
				}
				for _, cell := range pattern.Unprotected() {
					low[cell.Key], high[cell.Key] = cell.Low, cell.High
				}
				least, greatest := slices.Clone(truth.counts), slices.Clone(truth.counts)
				for _, e := range possible {
					if !e.fits(truth, hidden, pattern, shown) {
						continue
					}
					for i, n := range e.counts {
						least[i], greatest[i] = min(least[i], n), max(greatest[i], n)
					}
				}
				for i, key := range cells {
					if !hidden[i] || !pattern.Sensitive(key) {
						continue
					}
					secrets++
					what := fmt.Sprintf("%s of %s: %d, and could be %d to %d", key, shownAs(truth.report), truth.counts[i], least[i], greatest[i])
					assert.LessOrEqual(t, least[i], low[key], what)
					assert.GreaterOrEqual(t, greatest[i], high[key], what)
				}
			}
			assert.Greater(t, secrets, len(tried.reports)/2, "few numbers were hidden")
		})
	}
}
