package census_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/redact"
)

// The tables of the equality report of March 2022, with hidden numbers that agree
// with all that it printed: each is protected by one number more that is not shown.
// In that of religion some are hidden among the groups and some among the unknown,
// and the base of the shares is printed between them, so that it may take one of each.
func TestReleaseOfEqualityReport(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name   string
		staff  census.Staff
		beside census.Benchmark
		most   int // numbers more
	}{
		{
			"disability", staffBy(census.Disability, people(414), "No", 361, "Not Declared", 28, "Unspecified", 3, "Yes", 21, "(blank)", 1),
			pooledOf(census.EqualityActDisability(), "TS038"), 1,
		},
		{
			"ethnicity", staffBy(census.Ethnicity, people(414), "Blank", 4, "BME", 99, "Not Stated", 14, "White", 296, "(blank)", 1),
			pooledOf(census.NonWhite(), "TS021"), 1,
		},
		{
			"religion", staffBy(census.Religion, people(414), "Atheism", 58, "Christianity", 211, "Hinduism", 12,
				"I do not wish to disclose my religion/belief", 90, "Islam", 18, "Other", 16, "Sikhism", 4, "Unspecified", 4, "(blank)", 1),
			pooledOf(census.Religions(), "TS030"), 2,
		},
		{
			"sex", staffBy(census.Sex, people(414), "Female", 338, "Male", 75, "(blank)", 1),
			pooledOf(census.Sexes(), "TS009"), 1,
		},
		{
			"sexual orientation", staffBy(census.SexualOrientation, people(414), "Bisexual", 3, "Gay or Lesbian", 4, "Heterosexual or Straight", 332,
				"Not stated (person asked but declined to provide a response)", 71, "Unspecified", 3, "(blank)", 1),
			pooledOf(census.Orientations(), "TS077"), 1,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			report, err := profileOf(c.staff).Report(c.beside)
			require.NoError(t, err)
			pattern := protect(t, redact.Below10(), report.System())
			assert.Empty(t, pattern.Unprotected())
			table, more := report.Tables[0], 0
			for i, hidden := range report.Withhold(pattern).Tables[0].Groups {
				if n, _ := table.Groups[i].Headcount.Int64(); n > 9 && !hidden.Headcount.Known() {
					more++
				}
			}
			for i, hidden := range report.Withhold(pattern).Tables[0].Unstated {
				if n, _ := table.Unstated[i].Headcount.Int64(); n > 9 && !hidden.Headcount.Known() {
					more++
				}
			}
			assert.Positive(t, more)
			assert.LessOrEqual(t, more, c.most)
		})
	}
}
