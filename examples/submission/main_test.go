package main

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const samples = "../../testdata/submission"

// outcome is what a run printed, and its exit status.
type outcome struct {
	stdout, stderr string
	status         int
}

func runWith(t *testing.T, args ...string) outcome {
	t.Helper()
	return runIn(t.Context(), false, args...)
}

func runIn(ctx context.Context, terminal bool, args ...string) outcome {
	var stdout, stderr strings.Builder
	status := run(ctx, args, &stdout, &stderr, terminal)
	return outcome{stdout.String(), stderr.String(), status}
}

// saved is the name of a file with a text.
func saved(t *testing.T, dir, name, text string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	return path
}

// written is the text of a file.
func written(t *testing.T, dir, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, name))
	require.NoError(t, err)
	return string(text)
}

// names lists a directory, temporary files too.
func names(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	all := []string{}
	for _, entry := range entries {
		all = append(all, entry.Name())
	}
	return all
}

// ofSample is the flags for the samples.
func ofSample(more ...string) []string {
	return append([]string{"-staff", samples + "/staff.csv", "-recruitment", samples + "/recruitment.csv"}, more...)
}

// The files of the samples were computed apart, in fractions.
func TestSample(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "folder")
	got := runWith(t, ofSample("-previous", samples+"/previous", "-out", dir)...)
	require.Zero(t, got.status, got.stderr)
	files := []string{"cells.csv", "changes.csv", "faults.csv", "gpg.csv", "wdes.csv", "wres.csv"}
	require.Equal(t, files, names(t, dir))
	require.Equal(t, files, names(t, samples+"/expected"))
	for _, name := range files {
		assert.Equal(t, written(t, samples+"/expected", name), kindsAlone(written(t, dir, name)), name)
	}
	assert.Equal(t, `staff                  399 rows, 17 at fault
recruitment            150 rows, 7 at fault
previous/staff         364 rows, 14 at fault
previous/recruitment   136 rows, 6 at fault
warning: further rows of the same people in staff (5): each counts, as a contract
warning: further rows of the same people in previous/staff (3): each counts, as a contract
organisations          3, in cells.csv, changes.csv, faults.csv, gpg.csv, wdes.csv, wres.csv
`, got.stdout)
	assert.Contains(t, written(t, dir, "faults.csv"), "staff,202,,,malformed: 15 fields where the header has 14\n")
}

func TestSampleExact(t *testing.T) {
	dir := t.TempDir()
	require.Zero(t, runWith(t, ofSample("-exact", "-out", dir)...).status)
	assert.Equal(t, []string{"cells.csv", "faults.csv", "gpg.csv", "wdes.csv", "wres.csv"}, names(t, dir))
	wres := written(t, dir, "wres.csv")
	assert.Contains(t, wres, "Gorsewick Hospitals NHS Trust R2T,140,66,68,6,48.5714285714,") // 68 of 140
	assert.Contains(t, written(t, dir, "wdes.csv"), ",6.0000000000,")
}

func TestJSON(t *testing.T) {
	dir := t.TempDir()
	got := runWith(t, ofSample("-json", "-out", dir, "-per", "person")...)
	require.Zero(t, got.status, got.stderr)
	require.True(t, json.Valid([]byte(got.stdout)))
	assert.JSONEq(t, `{
		"organisations": 3,
		"extracts": [
			{"file": "staff", "rows": 399, "faulty": 17, "repeated": 5},
			{"file": "recruitment", "rows": 150, "faulty": 7, "repeated": 0}
		],
		"warnings": ["further rows of the same people in staff (5): they do not count"],
		"files": ["cells.csv", "faults.csv", "gpg.csv", "wdes.csv", "wres.csv"]
	}`, got.stdout)
	none := runWith(t, "-recruitment", saved(t, dir, "none.csv", "organisation,applicant,ethnicity,disability,shortlisted,appointed\n"), "-json", "-out", dir)
	assert.Contains(t, none.stdout, `"warnings": []`)
}

func TestStatus(t *testing.T) {
	const usage = "usage: submission -staff FILE -recruitment FILE -out DIR"
	out := filepath.Join(t.TempDir(), "out")
	for _, row := range []struct {
		name   string
		args   []string
		status int
		stderr string
	}{
		{"help", []string{"-h"}, 0, usage},
		{"nothing", nil, 2, usage},
		{"no directory", ofSample(), 2, usage},
		{"no extract", []string{"-out", out}, 2, usage},
		{"a file too many", ofSample("-out", out, "staff.csv"), 2, "not expected: staff.csv"},
		{"unknown flag", ofSample("-out", out, "-x"), 2, "flag provided but not defined"},
		{"a column without a header", ofSample("-out", out, "-column", "sex"), 2, `"sex" is not FIELD=HEADER`},
		{"a column without a name", ofSample("-out", out, "-column", "sex= "), 2, `"sex= " is not FIELD=HEADER`},
		{"an unknown field", ofSample("-out", out, "-column", "gender=sex"), 2, "there is no field gender"},
		{"a field of the other file", ofSample("-out", out, "-column", "recruitment.sex=gender"), 2, "there is no field recruitment.sex"},
		{"a field of no file", ofSample("-out", out, "-column", "x.sex=gender"), 2, "there is no field x.sex"},
		{"a field twice", ofSample("-out", out, "-column", "staff.sex=a", "-column", "sex=b"), 2, "the field sex is given twice"},
		{"unknown bands", ofSample("-out", out, "-codes", "8a,10"), 2, `unrecognised: band "10"`},
		{"neither contract nor person", ofSample("-out", out, "-per", "post"), 2, `"post" is neither contract nor person`},
		{"fewer faults than none", ofSample("-out", out, "-faults", "-1"), 2, usage},
		{"no number", ofSample("-out", out, "-faults", "some"), 2, "invalid value"},
		{"both to make up and to read", ofSample("-out", out, "-synthetic", "10"), 2, usage},
		{"a year before what is made up", []string{"-synthetic", "10", "-out", out, "-previous", samples}, 2, usage},
		{"less than nothing made up", []string{"-synthetic", "-10", "-out", out}, 2, usage},
		{"of no organisation", []string{"-synthetic", "10", "-organisations", "0", "-out", out}, 2, usage},
		{"of too many organisations", []string{"-synthetic", "10", "-organisations", "2000000", "-out", out}, 2, usage},
		{"a file that is not there", []string{"-staff", "none.csv", "-out", out}, 1, "open none.csv"},
		{"a directory", []string{"-staff", samples, "-out", out}, 1, samples + ": row 1: read " + samples},
		{"a year that is not there", ofSample("-out", out, "-previous", samples+"/none"), 1, "none/staff.csv"},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := runWith(t, row.args...)
			assert.Equal(t, row.status, got.status)
			assert.Contains(t, got.stderr, row.stderr)
			assert.Empty(t, got.stdout)
			if entries, err := os.ReadDir(out); err == nil {
				assert.Empty(t, entries)
			}
		})
	}
}

// The flag says what it was given.
func TestCounting(t *testing.T) {
	var per counting
	for _, text := range []string{"person", "contract"} {
		require.NoError(t, per.Set(text))
		assert.Equal(t, text, per.String())
	}
}

// What is made up can be read without a fault, and is the same for the same seed.
func TestSynthetic(t *testing.T) {
	dir := t.TempDir()
	makeUp := func(to string, more ...string) string {
		got := runWith(t, append([]string{"-synthetic", "900", "-organisations", "6", "-out", filepath.Join(dir, to)}, more...)...)
		require.Zero(t, got.status, got.stderr)
		require.Equal(t, []string{"recruitment.csv", "staff.csv"}, names(t, filepath.Join(dir, to)))
		require.Equal(t, "staff                  900 rows, 0 at fault\nrecruitment            450 rows, 0 at fault\n"+
			"organisations          6, in recruitment.csv, staff.csv\n", got.stdout)
		return written(t, filepath.Join(dir, to), "staff.csv")
	}
	grouped := makeUp("a")
	again := runWith(t, "-synthetic", "900", "-out", filepath.Join(dir, "a"))
	assert.Equal(t, 1, again.status)
	assert.Equal(t, "staff.csv is in "+filepath.Join(dir, "a")+" already, and may be a real extract\n", again.stderr)
	assert.Equal(t, grouped, written(t, filepath.Join(dir, "a"), "staff.csv"))
	assert.Equal(t, grouped, makeUp("b"))
	assert.NotEqual(t, grouped, makeUp("c", "-seed", "2"))
	mixed := makeUp("d", "-interleaved")
	assert.NotEqual(t, grouped, mixed)
	assert.Equal(t, 901, strings.Count(mixed, "\n"))

	got := runWith(t, "-staff", filepath.Join(dir, "d", "staff.csv"), "-recruitment", filepath.Join(dir, "d", "recruitment.csv"), "-out", filepath.Join(dir, "out"))
	require.Zero(t, got.status, got.stderr)
	assert.Contains(t, got.stdout, "staff                  900 rows, 0 at fault")
	assert.Equal(t, 6, strings.Count(written(t, filepath.Join(dir, "out"), "wres.csv"), "\n")-1)
	assert.True(t, slices.IsSorted(strings.Split(strings.TrimSpace(written(t, filepath.Join(dir, "out"), "wres.csv")), "\n")[1:]))
}
