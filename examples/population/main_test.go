package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	data   = "../../testdata/census"
	tables = "../../census/testdata/files"
)

// outcome is what a run printed, and its exit status.
type outcome struct {
	stdout, stderr string
	status         int
}

func runWith(stdin string, args ...string) outcome {
	var stdout, stderr strings.Builder
	status := run(args, strings.NewReader(stdin), &stdout, &stderr)
	return outcome{stdout.String(), stderr.String(), status}
}

// jsonOf runs the program with -json and reads what it prints.
func jsonOf[T any](t *testing.T, stdin string, args ...string) T {
	t.Helper()
	got := runWith(stdin, append([]string{"-json"}, args...)...)
	require.Zero(t, got.status, got.stderr)
	require.Empty(t, got.stderr)
	var document T
	decoder := json.NewDecoder(strings.NewReader(got.stdout))
	decoder.DisallowUnknownFields()
	require.NoError(t, decoder.Decode(&document))
	return document
}

func TestUsage(t *testing.T) {
	for _, args := range [][]string{
		{"-none"},
		{"file.csv"},
		{"-compare", "{}", "-staff", "staff.csv"},
		{"-compare", "{}", "-data", data},
		{"-compare", "{}", "-svg", "charts"},
		{"-staff", "staff.csv"},
		{"-staff", "staff.csv", "-census", "ts021.csv"},
		{"-staff", "staff.csv", "-areas", "E06000032"},
		{"-staff", "staff.csv", "-census", "ts021.csv", "-areas", " , "},
		{"-staff", "staff.csv", "-census", "ts021.csv", "-areas", "E06000032", "-data", data},
		{"-census", "ts021.csv"},
		{"-svg", "charts"},
		{"-all"},
	} {
		t.Run(strings.Join(args, " "), func(t *testing.T) {
			got := runWith("", args...)
			assert.Equal(t, 2, got.status)
			assert.Contains(t, got.stderr, "usage: population")
			assert.Empty(t, got.stdout)
		})
	}
	assert.Zero(t, runWith("", "-h").status)
}

func TestDefaultRun(t *testing.T) {
	got := runWith("", "-data", data)
	require.Zero(t, got.status, got.stderr)
	for _, line := range []string{
		"One population: 28.0% of residents are not White.",
		"24 WRES 2022 nothing",
		"27.3 WRES 2023, WRES 2024 Asian, Black and Mixed, 2021: plain mean of rounded percentages, 27.250",
		"29.3 WRES 2023, WRES 2024, 100 less White non-White, 2021: plain mean, 29.271",
		"32.25 PSED 2022/23 plain mean of 4 printed shares, 32.250",
		"35.9, Bedford: non-White-British, 2021",
		"10.3, Central Bedfordshire: non-White-British, 2011",
		"54.8, Luton: non-White, 2021",
		"28, Milton Keynes: non-White, 2021",
		"WRES 2024 96 of 400, 24.0% 27.3% -3.3 pp 96 of 384, 25.0% 28.0% -3.0 pp 0.89 12 p = 0.192 represented, not significant",
		"WRES 2022 96 of 398, 24.1% 24% +0.1 pp 96 of 384, 25.0% 28.0% -3.0 pp",
		"PSED 2022/23 99 of 414, 23.9% 32.25% -8.3 pp 99 of 395, 25.1% 28.0% -3.0 pp",
		"note: the population is of all ages, and staff are of working age",
	} {
		assert.Contains(t, strings.Join(strings.Fields(got.stdout), " "), line)
	}
}

func TestDefaultRunAsJSON(t *testing.T) {
	document := jsonOf[boardsDocument](t, "", "-data", data)
	assert.Equal(t, "28.0465942593", document.NonWhite)
	var printed []string
	for _, figure := range document.Figures {
		printed = append(printed, figure.Printed)
	}
	assert.Equal(t, []string{"24", "27.3", "29.3", "32.25"}, printed)
	assert.Empty(t, document.Figures[0].Ways)
	assert.True(t, document.Figures[2].Implied)
	require.Len(t, document.Workforces, 4)
	last := document.Workforces[3]
	assert.Equal(t, "-3.3000000000", last.PrintedGap)
	assert.Equal(t, "12", last.ShortfallFixed)
	assert.Equal(t, "17", last.ShortfallGrowth)
	assert.Contains(t, strings.Join(document.Warnings, "\n"), "the population is of all ages")
}

func TestDefaultRunWithoutFiles(t *testing.T) {
	got := runWith("", "-data", t.TempDir())
	assert.Equal(t, 1, got.status)
	assert.Empty(t, got.stdout)
	for _, name := range []string{"authorities.csv", "printed.csv", "boards.csv", "-data"} {
		assert.Contains(t, got.stderr, name)
	}
}
