package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// part is what the program prints under a title, its lines without the spaces that
// align them.
func part(t *testing.T, printed, title string) []string {
	t.Helper()
	_, rest, found := strings.Cut("\n"+printed, "\n"+title+"\n")
	require.True(t, found, title)
	rest, _, _ = strings.Cut(rest, "\n\n")
	var rows []string
	for line := range strings.Lines(rest) {
		var cells []string
		for cell := range strings.SplitSeq(strings.TrimSpace(line), "  ") {
			if cell = strings.TrimSpace(cell); cell != "" {
				cells = append(cells, cell)
			}
		}
		rows = append(rows, strings.Join(cells, " | "))
	}
	return rows
}

// TestSeeds: what the three reports gave away, as it was worked out by hand and by
// another program.
func TestSeeds(t *testing.T) {
	got := leaks(t, "", "-data", "../../testdata")
	require.Equal(t, done, got.status, got.stderr)
	for title, want := range map[string][]string{
		"Age": {
			"<=20 | 0.24 % | 0 to 20 | 1 | 1 | 1 | 0.24 % of 414 is 1",
			">=71 | 0.72 % | 0 to 20 | 3 | 3 | 3 | 0.72 % of 414 is 3",
			"21-25 | 1.45 % | 0 to 20 | 6 | 6 | 6 | 1.45 % of 414 is 6",
			"66-70 | – | 0 to 20 | 0 to 10 | 1 to 9",
			"(blank) | – | 0 to 20 | 0 to 10 | 1 to 9",
		},
		"Disability": {"Unspecified | – | 0 to 4 | 0 to 4 | 1 to 3", "(blank) | – | 0 to 4 | 0 to 4 | 1 to 3"},
		"Race":       {"Blank | – | 0 to 5 | 0 to 5 | 1 to 4", "(blank) | – | 0 to 5 | 0 to 5 | 1 to 4"},
		"Religion or belief": {
			"Sikhism | – | 0 to 9 | 0 to 9 | 1 to 7", "Unspecified | – | 0 to 9 | 0 to 9 | 1 to 7", "(blank) | – | 0 to 9 | 0 to 9 | 1 to 7",
		},
		"Sex": {"(blank) | – | 1 | 1 | 1 | 414 − 338 − 75 = 1"},
		"Sexual orientation": {
			"Bisexual | – | 0 to 11 | 0 to 11 | 1 to 8", "Gay or Lesbian | – | 0 to 11 | 0 to 11 | 1 to 8",
			"Unspecified | – | 0 to 11 | 0 to 11 | 1 to 8", "(blank) | – | 0 to 11 | 0 to 11 | 1 to 8",
		},
		"The six tables read together": {
			"Age: 66-70 | 9 | Sex: (blank) = 414 − 338 − 75 = 1; Age: <=20: 0.24 % of 414 is 1; Age: >=71: 0.72 % of 414 is 3; " +
				"Age: 21-25: 1.45 % of 414 is 6; Age: (blank) = Sex: (blank) = 1; " +
				"Age: 66-70 = 414 − 1 − 3 − 6 − 14 − 26 − 42 − 55 − 76 − 76 − 67 − 38 − 1 = 9",
			"Age: (blank) | 1 | Sex: (blank) = 414 − 338 − 75 = 1; Age: (blank) = Sex: (blank) = 1",
			"Disability: Unspecified | 3 | Sex: (blank) = 414 − 338 − 75 = 1; Disability: (blank) = Sex: (blank) = 1; " +
				"Disability: Unspecified = 414 − 361 − 28 − 21 − 1 = 3",
			"Race: Blank | 4 | Sex: (blank) = 414 − 338 − 75 = 1; Race: (blank) = Sex: (blank) = 1; Race: Blank = 414 − 99 − 14 − 296 − 1 = 4",
			"Religion or belief: Sikhism | 1 to 7", "Religion or belief: Unspecified | 1 to 7",
			"Sexual orientation: Bisexual | 1 to 8", "Sexual orientation: Gay or Lesbian | 1 to 8", "Sexual orientation: Unspecified | 1 to 8",
		},
		"The equality report less the race report of the same day": {
			"Outside: White | 8 | 296 − 288 = 8", "Outside: BME | 3 | 99 − 96 = 3", "Outside: Not stated | 0 | 14 − 14 = 0",
			"Outside: blank | 5 | 414 − 296 − 99 − 14 = 5", "Outside | 16 | 414 − 398 = 16",
		},
		"Clinical 1–7, 2022": {"Not disclosed | 4 % | 2 | 2 | 2 | 2 | 46 − 33 − 11 = 2"},
		"Clinical 1–7, 2023": {
			"BME | 12.5 % | 0 to 7 | 5 | 5 | 5 | 12.5 % of 40 is 5", "Not disclosed | 5 % | 0 to 7 | 2 | 2 | 2 | 5 % of 40 is 2",
		},
		"Clinical 8a–VSM, 2022": {
			"Not disclosed | 4 % | 4 | 3 | contradiction | contradiction | 84 − 49 − 31 = 4",
			"These cannot all be true:",
		},
		"Clinical 8a–VSM, 2023":     {"Not disclosed | 5.9 % | 5 | 5 | 5 | 5 | 85 − 50 − 30 = 5"},
		"Non-clinical 1–7, 2022":    {"Not disclosed | 3 % | 4 | 4 | 4 | 4 | 130 − 98 − 28 = 4"},
		"Non-clinical 1–7, 2023":    {"Not disclosed | 2 % | 3 | 3 | 3 | 3 | 159 − 106 − 50 = 3"},
		"Non-clinical 8a–VSM, 2022": {"Not disclosed | 3 % | 4 | 4 | contradiction | contradiction | 135 − 107 − 24 = 4", "fact 5: BME is 17 % of Total"},
		"Non-clinical 8a–VSM, 2023": {"Not disclosed | 2 % | 3 | 3 | 3 | 3 | 137 − 120 − 14 = 3"},
		"Appointed, ethnicity not known, 2022": {
			"Appointed | 10.5 % | at least 0 | 2 | 2 | 2 | 10.5 % of 19 is 2",
		},
		"The four columns of 2023 with the overall counts, without any percentage": {
			"Non-clinical 1–7: Not disclosed | 3 | 159 − 106 − 50 = 3", "Non-clinical 8a–VSM: Not disclosed | 3 | 137 − 120 − 14 = 3",
			"Clinical 1–7: BME | 5 | 99 − 50 − 14 − 30 = 5",
			"Clinical 1–7: Not disclosed | 2 | Clinical 1–7: BME = 99 − 50 − 14 − 30 = 5; Clinical 1–7: Not disclosed = 40 − 33 − 5 = 2",
			"Clinical 8a–VSM: Not disclosed | 5 | 85 − 50 − 30 = 5",
		},
		"Not disclosed, 2022 and 2023": {
			"Non-clinical 1–7, 2022: Not disclosed | – | 4 | 4 | 4 | 130 − 98 − 28 = 4", "Non-clinical 1–7, 2023: Not disclosed | – | 3 | 3 | 3 | 159 − 106 − 50 = 3",
			"Non-clinical 8a–VSM, 2022: Not disclosed | – | 4 | 4 | 4 | 135 − 107 − 24 = 4", "Non-clinical 8a–VSM, 2023: Not disclosed | – | 3 | 3 | 3 | 137 − 120 − 14 = 3",
			"Clinical 1–7, 2022: Not disclosed | – | 2 | 2 | 2 | 46 − 33 − 11 = 2", "Clinical 1–7, 2023: Not disclosed | – | 2 | 2 | 2 | 40 − 33 − 5 = 2",
			"Clinical 8a–VSM, 2022: Not disclosed | – | 4 | 4 | 4 | 84 − 49 − 31 = 4", "Clinical 8a–VSM, 2023: Not disclosed | – | 5 | 5 | 5 | 85 − 50 − 30 = 5",
		},
		"Staff who said yes": {
			"2021 question 5, White | 20 or 21", "2022 question 5, White | 19 to 21", "2023 question 6, White | 24 to 26",
			"2021 question 5, BME | 5 | 10.6 % of 47 is 5", "2023 question 5, BME | 1 | 2.17 % of 46 is 1", "2023 question 8, White | 6 | 2.6 % of 227 is 6",
		},
	} {
		t.Run(title, func(t *testing.T) {
			assert.Subset(t, part(t, got.stdout, title), want)
		})
	}
	for _, line := range []string{
		"  White, in no band          1       288 − 98 − 107 − 33 − 49 = 1\n  BME, in no band            2       96 − 28 − 24 − 11 − 31 = 2\n",
		"  White, in no band          1       288 − 96 − 124 − 25 − 42 = 1\n  BME, in no band            2       96 − 30 − 35 − 5 − 24 = 2\n",
		"  17 counts hidden, 4 of them exact, 12 when its tables are read together\n",
		"  10 counts hidden, 10 of them exact\n",
		"  8 counts hidden, 8 of them exact\n",
		"35 counts hidden, 22 of them exact\n",
	} {
		assert.Contains(t, got.stdout, line)
	}
}

// Twenty-one of twenty-four survey counts are exact.
func TestSeedsSurvey(t *testing.T) {
	got := leaks(t, "", "-json", "../../testdata/leaks/survey.json")
	require.Equal(t, leaking, got.status)
	assert.Equal(t, 21, strings.Count(got.stdout, " % of "))
}
