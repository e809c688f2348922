package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const header = "characteristic,category,headcount\n"

// Staff of whom nothing is stated, and a table that is given twice, are faults.
func TestNothingToCompare(t *testing.T) {
	args := []string{"-staff", "-", "-areas", four, "-census", table("ts009.csv")}
	for name, staff := range map[string]string{"no rows": header, "no list": `{"staff": []}`, "blank lines": "\n\n" + header + "\n"} {
		t.Run(name, func(t *testing.T) {
			got := runWith(staff, args...)
			assert.Equal(t, outcome{"", "standard input: staff: not supplied\n", 1}, got)
		})
	}
	got := runWith(header+"sex,Female,3\nsex,Male,4\n", append(args, "-census", table("ts009.csv"))...)
	assert.Equal(t, 1, got.status)
	assert.Contains(t, got.stderr, "ts009.csv: Census 2021, TS009 Sex by age, 16 to 64: duplicate")
}

// Bands below the age of 16 are left out, and one that reaches beyond it begins there.
func TestYoungStaff(t *testing.T) {
	for name, row := range map[string]struct{ text, group, headcount string }{
		"no beginning":   {"20 and under", "16 to 20", "7"},
		"a beginning":    {"11-20", "16 to 20", "7"},
		"before sixteen": {"15 and under", "21 to 25", "30"},
		"under sixteen":  {"under 16", "21 to 25", "30"},
	} {
		t.Run(name, func(t *testing.T) {
			staff := header + "age,\"" + row.text + "\",7\nage,21-25,30\nage,26-30,9\nage,71 and over,3\n"
			document := jsonOf[profileDocument](t, staff, "-staff", "-", "-census", table("ts007.csv"), "-areas", "E06000032")
			assert.Equal(t, row.group, document.Comparisons[0].Group)
			assert.Equal(t, row.headcount, document.Comparisons[0].Headcount)
		})
	}
}

// What a file calls an area breaks no line and steers no terminal.
func TestNamesOfAreas(t *testing.T) {
	text, err := os.ReadFile(table("ts021.csv"))
	require.NoError(t, err)
	name := filepath.Join(t.TempDir(), "ts021.csv")
	hostile := strings.Replace(string(text), "Luton", "\"Lu\x1b[31m\nton\"", 1)
	require.NoError(t, os.WriteFile(name, []byte(hostile), 0o600))
	for _, areas := range []string{"E06000032", four} {
		got := runWith(staff2024, "-staff", "-", "-census", name, "-areas", areas)
		require.Zero(t, got.status, got.stderr)
		assert.NotContains(t, got.stdout, "\x1b")
		assert.NotContains(t, got.stdout, "\nton")
		assert.Contains(t, got.stdout, "Lu [31m ton (E06000032)")
	}
}
