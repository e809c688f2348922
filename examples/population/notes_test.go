package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestNotes is what is said below the figures: of whom they are, how many tests were
// made, and what a shortfall and a p-value are not.
func TestNotes(t *testing.T) {
	const five = "characteristic,category,headcount\nethnicity,A,280\nethnicity,D,6\nethnicity,R,60\nethnicity,N,30\nethnicity,S,8\n"
	for _, row := range []struct {
		name, staff string
		args        []string
		want        []string
	}{
		{"two groups", staff2024, nil, []string{
			"Compared: 384 of 400 staff, those of known value in these groups. Of all staff, whoever the others are: White 72.0% to 76.0%, BME 24.0% to 28.0%.",
			"All groups together: goodness of fit 1.77, p = 0.184.",
			"note: a shortfall describes and is no target for a selection",
			"note: staff are not drawn from residents at random",
		}},
		{"all staff", staff2024, []string{"-all"}, []string{"Compared: all 400 staff, of whom 96.0% are of known value."}},
		{"nobody unknown", "characteristic,category,headcount\nethnicity,White,288\nethnicity,BME,96\nethnicity,Total,384\n", nil, []string{
			"Compared: 384 of 384 staff, those of known value in these groups.\n",
		}},
		{"five tests", five, []string{"-definition", "five ethnic groups"}, []string{"Adjusted for 5 tests, by Holm's method: White p ="}},
		{"too few", "characteristic,category,headcount\nethnicity,A,9\nethnicity,S,1\n", []string{"-definition", "five ethnic groups"}, []string{
			"All groups together: no valid test, for too few staff are expected in some.",
		}},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := runWith(row.staff, append([]string{"-staff", "-", "-census", table("ts021.csv"), "-areas", four}, row.args...)...)
			require.Zero(t, got.status, got.stderr)
			for _, want := range row.want {
				assert.Contains(t, got.stdout, want)
			}
			assert.Equal(t, row.name == "five tests" || row.name == "too few", strings.Contains(got.stdout, "Holm"), "two groups are one question")
		})
	}
}

// TestTablesOfOnePopulation is that two tables of one census that count other people
// are told of.
func TestTablesOfOnePopulation(t *testing.T) {
	const staff = staff2024 + "religion,Christian,200\n"
	same := jsonOf[profileDocument](t, staff, "-staff", "-", "-census", table("ts021.csv"), "-census", table("ts030.csv"), "-areas", four)
	assert.NotContains(t, strings.Join(same.Warnings, "\n"), "in the same areas")
	published, err := os.ReadFile(table("ts030.csv"))
	require.NoError(t, err)
	header, _, _ := strings.Cut(string(published), "\n")
	file := filepath.Join(t.TempDir(), "few.csv")
	require.NoError(t, os.WriteFile(file, []byte(header+"\n2021,Bedford,E06000055,31,10,10,1,1,1,1,1,1,5\n"), 0o600))
	other := jsonOf[profileDocument](t, staff, "-staff", "-", "-census", table("ts021.csv"), "-census", file, "-areas", "E06000055")
	assert.Contains(t, strings.Join(other.Warnings, "\n"), "TS021 counts 185224 people and TS030 31, in the same areas")
}
