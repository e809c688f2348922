package main

import (
	"bytes"
	"encoding/csv"
	"log/slog"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/synthetic"
)

const sample = "../../testdata/submission"

// asKey is what tells a process of this test that it is the program, or a worker of it.
const asKey = "NATIONAL_TEST_AS"

func TestMain(m *testing.M) {
	switch os.Getenv(asKey) {
	case "program":
		main()
	case "worker":
		os.Args = workerArgs(os.Args)
		main()
	default:
		slog.SetDefault(slog.New(slog.DiscardHandler))
		os.Exit(m.Run())
	}
}

// outcome is what a run printed, and its exit status.
type outcome struct {
	stdout, stderr string
	status         int
}

// program runs the program.
func program(t *testing.T, args ...string) outcome {
	t.Helper()
	return execute(t, os.Args[0], args...)
}

func execute(t *testing.T, name string, args ...string) outcome {
	t.Helper()
	command := exec.CommandContext(t.Context(), name, args...)
	command.Env = append(os.Environ(), asKey+"=program", "TMPDIR="+t.TempDir())
	var stdout, stderr strings.Builder
	command.Stdout, command.Stderr = &stdout, &stderr
	if err := command.Run(); err != nil {
		require.ErrorAs(t, err, new(*exec.ExitError))
	}
	return outcome{stdout.String(), stderr.String(), command.ProcessState.ExitCode()}
}

// buildSubmission builds the program whose files are wanted.
func buildSubmission(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "submission.exe")
	command := exec.CommandContext(t.Context(), "go", "build", "-o", path, "./examples/submission")
	command.Dir = filepath.Join("..", "..")
	printed, err := command.CombinedOutput()
	require.NoError(t, err, string(printed))
	return path
}

func requireSameFiles(t *testing.T, want, got string) {
	t.Helper()
	for _, name := range []string{"wres.csv", "wdes.csv", "gpg.csv", "cells.csv", "faults.csv"} {
		expected, err := os.ReadFile(filepath.Join(want, name))
		require.NoError(t, err)
		written, err := os.ReadFile(filepath.Join(got, name))
		require.NoError(t, err)
		require.Equal(t, string(expected), string(written), name)
	}
	entries, err := os.ReadDir(got)
	require.NoError(t, err)
	require.Len(t, entries, 5)
}

// staffOf and recruitmentOf are the extracts in a directory.
func staffOf(dir string) string       { return filepath.Join(dir, "staff.csv") }
func recruitmentOf(dir string) string { return filepath.Join(dir, "recruitment.csv") }

func TestSample(t *testing.T) {
	t.Parallel()
	out := t.TempDir()
	got := program(t, "-staff", staffOf(sample), "-recruitment", recruitmentOf(sample), "-part", "3000", "-out", out)
	require.Equal(t, outcome{}, got)
	for _, name := range []string{"wres.csv", "wdes.csv", "gpg.csv", "cells.csv"} {
		want, err := os.ReadFile(filepath.Join(sample, "expected", name))
		require.NoError(t, err)
		written, err := os.ReadFile(filepath.Join(out, name))
		require.NoError(t, err)
		assert.Equal(t, string(want), string(written), name)
	}
	assert.Equal(t, places(t, filepath.Join(sample, "expected")), places(t, out))
}

// places are the faults of this year in a directory, without the words of their reasons.
func places(t *testing.T, dir string) [][]string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, "faults.csv"))
	require.NoError(t, err)
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	require.NoError(t, err)
	var kept [][]string
	for _, row := range rows {
		if !strings.HasPrefix(row[0], "previous") {
			kept = append(kept, row[:4])
		}
	}
	return kept
}

// Whatever the extracts hold and however they are cut, the files are those of
// examples/submission to the last byte.
func TestSameFiles(t *testing.T) {
	t.Parallel()
	one := buildSubmission(t)
	for name, made := range map[string]struct {
		synthetic.Extracts
		rows  int64
		spoil int // places in a thousand rows
		flags []string
	}{
		"one organisation":    {Extracts: synthetic.Extracts{Seed: 1, Organisations: 1}, rows: 2000},
		"one after the other": {Extracts: synthetic.Extracts{Seed: 2, Organisations: 30, FaultyIn: 50}, rows: 6000},
		"interleaved":         {Extracts: synthetic.Extracts{Seed: 3, Organisations: 30, Interleaved: true, FaultyIn: 9}, rows: 6000, flags: []string{"-exact"}},
		"words":               {Extracts: synthetic.Extracts{Seed: 4, Organisations: 9, AsRecorded: true, FaultyIn: 20}, rows: 3000},
		"wrong quotes":        {Extracts: synthetic.Extracts{Seed: 5, Organisations: 9, Interleaved: true}, rows: 800, spoil: 60},
		"words, wrong quotes": {Extracts: synthetic.Extracts{Seed: 6, Organisations: 9, AsRecorded: true}, rows: 500, spoil: 60},
		"nearly all wrong":    {Extracts: synthetic.Extracts{Seed: 7, Organisations: 5, AsRecorded: true}, rows: 200, spoil: 3000},
		"no rows":             {Extracts: synthetic.Extracts{Seed: 8}, rows: 0},
		"an organisation a row": {
			Extracts: synthetic.Extracts{Seed: 9, Organisations: 400, Interleaved: true}, rows: 500,
			flags: []string{"-column", "staff.employee=job", "-codes", "8a,8b,8c"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir, r := t.TempDir(), rand.New(rand.NewPCG(made.Seed, 1))
			length := 0
			for path, write := range map[string]func(*bytes.Buffer) error{
				staffOf(dir):       func(b *bytes.Buffer) error { return made.WriteStaff(b, made.rows) },
				recruitmentOf(dir): func(b *bytes.Buffer) error { return made.WriteApplicants(b, made.rows/2) },
			} {
				var text bytes.Buffer
				require.NoError(t, write(&text))
				spoiled := spoil(r, text.Bytes(), int(made.rows)*made.spoil/1000)
				require.NoError(t, os.WriteFile(path, spoiled, 0o600))
				length += len(spoiled)
			}
			args := append([]string{"-staff", staffOf(dir), "-recruitment", recruitmentOf(dir)}, made.flags...)
			want := t.TempDir()
			require.Zero(t, execute(t, one, append(args, "-out", want)...).status)
			for _, size := range []int{1, 1 + r.IntN(length/20), 1 + r.IntN(length), 1 << 24} {
				got := t.TempDir()
				require.Equal(t, outcome{}, program(t, append(args, "-part", strconv.Itoa(size), "-out", got)...), size)
				requireSameFiles(t, want, got)
			}
		})
	}
}

// spoil puts what confuses readers of CSV at random places behind the header.
func spoil(r *rand.Rand, text []byte, n int) []byte {
	if n == 0 {
		return text
	}
	text = append([]byte("\ufeff"), text...)
	header := bytes.IndexByte(text, '\n') + 1
	bad := []string{`"`, `""`, `,"`, `",`, "\"\n", "\n\"", "\n", "\r\n", "\r", ",", " ", "\xff", "\x00", "\"a\n,b\"", "£1,2"}
	for range n {
		at := header + r.IntN(len(text)-header+1)
		text = append(text[:at:at], append([]byte(bad[r.IntN(len(bad))]), text[at:]...)...)
	}
	return text
}

func TestStatus(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	bare := filepath.Join(dir, "bare.csv")
	require.NoError(t, os.WriteFile(bare, []byte("organisation;employee\nA;1\n"), 0o600))
	for name, row := range map[string]struct {
		args   []string
		status int
		says   string
	}{
		"recruitment alone":  {[]string{"-recruitment", recruitmentOf(sample), "-out", dir}, 0, ""},
		"no such file":       {[]string{"-staff", filepath.Join(dir, "none.csv"), "-out", dir}, 1, "none.csv: "},
		"no such columns":    {[]string{"-staff", bare, "-out", dir}, 1, bare + ": row 1: organisation: not supplied: a column \"organisation\"\n"},
		"no directory":       {[]string{"-staff", staffOf(sample), "-out", bare}, 1, "bare.csv: "},
		"no extract":         {[]string{"-out", dir}, 2, "an extract is needed: -staff or -recruitment\n"},
		"nowhere to write":   {[]string{"-staff", staffOf(sample)}, 2, "a directory is needed: -out\n"},
		"parts of nothing":   {[]string{"-staff", staffOf(sample), "-out", dir, "-part", "0"}, 2, "a part has from 1 to 1073741824 bytes: -part\n"},
		"something behind":   {[]string{"-staff", staffOf(sample), "-out", dir, "more"}, 2, "not expected: more\n"},
		"a field of no file": {[]string{"-column", "name=org"}, 2, "there is no field name\n"},
		"a field twice":      {[]string{"-column", "staff.band=a", "-column", "band=b"}, 2, "the field band is given twice\n"},
		"no header":          {[]string{"-column", "band"}, 2, "is not FIELD=HEADER\n"},
		"no such band":       {[]string{"-codes", "8e"}, 2, "unrecognised"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := program(t, row.args...)
			assert.Equal(t, row.status, got.status)
			assert.Contains(t, got.stderr, row.says)
			assert.Empty(t, got.stdout)
		})
	}
}
