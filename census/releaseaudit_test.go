package census_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// TestAuditOfRelease: what a release by two definitions prints, percentages at one
// place too, tells no hidden number, and of none that it is not one of the small ones.
func TestAuditOfRelease(t *testing.T) {
	t.Parallel()
	for name, staff := range map[string]census.Staff{
		"few in one group":            staffBy(census.Ethnicity, people(414), "A", 250, "D", 13, "H", 60, "N", 55, "S", 4, "Z", 20, "Null", 12),
		"few in several":              staffBy(census.Ethnicity, people(414), "A", 300, "D", 3, "H", 60, "N", 8, "S", 4, "Z", 27, "Null", 12),
		"few in no category":          staffBy(census.Ethnicity, people(414), "A", 250, "D", 13, "H", 60, "N", 45, "S", 14, "Z", 20, "Null", 10),
		"few of no known value":       staffBy(census.Ethnicity, people(414), "A", 250, "D", 13, "H", 60, "N", 56, "S", 30, "Z", 4, "Null", 1),
		"more unknown than any other": staffBy(census.Ethnicity, people(414), "A", 100, "D", 2, "H", 12, "N", 11, "S", 0, "Z", 280, "Null", 9),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			report := reportBy(t, profileOf(staff), census.NonWhite(), census.FiveGroups())
			release, err := report.Release(t.Context(), redact.Below10())
			require.NoError(t, err)
			names, hidden, facts := []string{"known"}, map[string]int64{}, []redact.Fact(nil)
			reads := func(name string, truth, shown measure.Count) {
				n, _ := truth.Int64()
				names = append(names, name)
				if shown.Known() {
					facts = append(facts, redact.Stated(name, n))
					return
				}
				hidden[name] = n
				facts = append(facts, redact.Within(redact.Count(name), 1, redact.Unbounded))
			}
			of := func(table int, group string) string {
				return release.Tables[table].Benchmark.Definition().Name + " " + group
			}
			for i, table := range report.Tables {
				var groups []string
				for j, group := range table.Groups {
					reads(of(i, group.Category), group.Headcount, release.Tables[i].Groups[j].Headcount)
					groups = append(groups, of(i, group.Category))
				}
				facts = append(facts, redact.Total(redact.Count("known"), redact.Counts(groups...)...))
			}
			facts = append(facts, redact.Total(redact.Count(of(0, "White")), redact.Count(of(1, "White"))))
			others := []string{"known", "in no category"}
			for j, stated := range report.Tables[0].Unstated {
				reads(stated.Category, stated.Headcount, release.Tables[0].Unstated[j].Headcount)
				others = append(others, stated.Category)
			}
			reads("in no category", report.Tables[0].Remainder, release.Tables[0].Remainder)
			facts = append(facts, redact.Total(redact.Number(414), redact.Counts(others...)...))
			for i, table := range release.Tables {
				for _, group := range table.Benchmark.Groups() {
					if share := table.Comparison(group).Percent(); share.Known() {
						facts = append(facts, redact.Percentage(redact.Count(of(i, group)), redact.Count("known"), share.Text(1), redact.Nearest))
					}
				}
				if complete := table.Completeness().Proportion().Percent(); complete.Known() {
					facts = append(facts, redact.Percentage(redact.Count("known"), redact.Number(414), complete.Text(1), redact.Nearest))
				}
			}
			publication, err := redact.NewPublication(names, facts...)
			require.NoError(t, err)
			disclosure, err := redact.Audit(t.Context(), publication, redact.Informed)
			require.NoError(t, err)
			require.NotEmpty(t, hidden)
			for name, n := range hidden {
				feasible, found := disclosure.Of(name)
				require.True(t, found, name)
				_, exact := feasible.Exact()
				assert.False(t, exact, name)
				if n > 9 {
					continue
				}
				low, _ := feasible.Low.Compare(measure.Integer(1))
				high, bounded := feasible.High.Compare(measure.Integer(9))
				assert.True(t, low <= 0 && (!bounded || high >= 0), "%s: %s", name, feasible)
			}
		})
	}
}
