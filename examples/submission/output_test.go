package main

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// A file that cannot get its name leaves none of the others theirs, nor any temporary
// file.
func TestNameTaken(t *testing.T) {
	for _, name := range []string{"faults.csv", "cells.csv", "changes.csv"} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			require.NoError(t, os.MkdirAll(filepath.Join(dir, name, "full"), 0o700))
			got := runWith(t, ofSample("-previous", samples+"/previous", "-out", dir)...)
			assert.Equal(t, 1, got.status)
			assert.Contains(t, got.stderr, name)
			assert.Empty(t, got.stdout)
			assert.Equal(t, []string{name}, names(t, dir))
		})
	}
	t.Run("the directory is a file", func(t *testing.T) {
		dir := t.TempDir()
		got := runWith(t, ofSample("-out", saved(t, dir, "out", ""))...)
		assert.Equal(t, 1, got.status)
		assert.Equal(t, []string{"out"}, names(t, dir))
	})
}

// The changes of an earlier run do not go with the figures of this one.
func TestEarlierChanges(t *testing.T) {
	dir := t.TempDir()
	const warning = "warning: changes.csv is of an earlier run\n"
	assert.NotContains(t, runWith(t, ofSample("-out", dir)...).stdout, warning)
	assert.NotContains(t, runWith(t, ofSample("-out", dir, "-previous", samples+"/previous")...).stdout, warning)
	assert.Contains(t, runWith(t, ofSample("-out", dir)...).stdout, warning)
	assert.FileExists(t, filepath.Join(dir, "changes.csv"))
}

// Who may read the files is as the user has it for new ones.
func TestMode(t *testing.T) {
	dir := t.TempDir()
	other, err := os.Create(filepath.Join(dir, "other"))
	require.NoError(t, err)
	require.NoError(t, other.Close())
	require.Zero(t, runWith(t, ofSample("-out", dir)...).status)
	want, err := os.Stat(filepath.Join(dir, "other"))
	require.NoError(t, err)
	got, err := os.Stat(filepath.Join(dir, "wres.csv"))
	require.NoError(t, err)
	assert.Equal(t, want.Mode(), got.Mode())
}

// A disk that takes no more leaves nothing behind either.
func TestWriteFailure(t *testing.T) {
	for _, row := range []struct {
		name string
		fail func(t *testing.T, dir *output)
	}{
		{"while the last file is written", func(t *testing.T, dir *output) {
			t.Helper()
			full := errors.New("no space left")
			require.ErrorIs(t, dir.write("b.csv", func(io.Writer) error { return full }), full)
		}},
		{"when the last file is closed", func(t *testing.T, dir *output) {
			t.Helper()
			require.NoError(t, dir.write("b.csv", func(w io.Writer) error {
				_, err := io.WriteString(w, "text")
				return err
			}))
			require.NoError(t, dir.files[1].file.Close())
			_, err := dir.publish()
			require.ErrorIs(t, err, os.ErrClosed)
		}},
	} {
		t.Run(row.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "out")
			dir, err := newOutput(path)
			require.NoError(t, err)
			require.NoError(t, dir.write("a.csv", func(io.Writer) error { return nil }))
			row.fail(t, dir)
			require.NoError(t, dir.discard())
			assert.Empty(t, names(t, path))
		})
	}
}

// Faults that cannot be written end the reading.
func TestFaultList(t *testing.T) {
	dir, err := newOutput(t.TempDir())
	require.NoError(t, err)
	out, err := dir.create("faults.csv")
	require.NoError(t, err)
	require.NoError(t, out.file.Close())
	list := newFaultList(out)
	for row := range 1000 {
		list.add("staff", measure.Fault{Row: row, Field: "band", Value: "x", Err: measure.ErrUnrecognised})
	}
	require.ErrorIs(t, list.flush(), os.ErrClosed)
	require.NoError(t, dir.discard())
}

// Who does not wait for the end gets no file.
func TestCancelled(t *testing.T) {
	dir := t.TempDir()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, args := range [][]string{
		{"-staff", samples + "/staff.csv", "-out", dir},
		{"-recruitment", samples + "/recruitment.csv", "-out", dir},
		{"-synthetic", "10", "-out", dir},
	} {
		got := runIn(ctx, false, args...)
		assert.Equal(t, 1, got.status)
		assert.Contains(t, got.stderr, context.Canceled.Error())
		assert.Empty(t, got.stdout)
		assert.Empty(t, names(t, dir))
	}
}

// In the middle of a file reading ends too, also where every row of it is at fault.
func TestCancelledLater(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	reads := 0
	source := readFunc(func(into []byte) (int, error) {
		if reads++; reads == 100 {
			cancel()
		}
		return copy(into, "RAA,at fault\n"), nil
	})
	all := io.MultiReader(strings.NewReader(staffHeader), whileWanted{ctx: ctx, Reader: source})
	extract, err := workforce.ReadStaff(all, workforce.Reading{})
	require.NoError(t, err)
	for range extract.All() {
		assert.Fail(t, "there is no good row")
	}
	require.ErrorIs(t, extract.Err(), context.Canceled)
	assert.EqualValues(t, 100, extract.Faulty())
}

type readFunc func([]byte) (int, error)

func (f readFunc) Read(into []byte) (int, error) { return f(into) }

// A line of progress is for a terminal, and is taken away.
func TestProgress(t *testing.T) {
	made, dir := t.TempDir(), t.TempDir()
	require.Zero(t, runWith(t, "-synthetic", "40000", "-out", made).status)
	args := []string{"-staff", filepath.Join(made, "staff.csv"), "-out", dir}
	seen := runIn(t.Context(), true, args...)
	require.Zero(t, seen.status)
	assert.Regexp(t, `^(\r\x1b\[K[0-9]+ rows, 0 at fault, [0-9.]+ million rows a second)+\r\x1b\[K$`, seen.stderr)
	piped := runIn(t.Context(), false, args...)
	assert.Empty(t, piped.stderr)
	assert.Equal(t, seen.stdout, piped.stdout)

	regular, err := os.Create(filepath.Join(dir, "errors"))
	require.NoError(t, err)
	assert.False(t, isTerminal(regular))
	require.NoError(t, regular.Close())
}

// What cannot be printed is told.
func TestStdout(t *testing.T) {
	for _, more := range [][]string{nil, {"-json"}} {
		var stderr strings.Builder
		status := run(t.Context(), ofSample(append(more, "-out", t.TempDir())...), brokenWriter{}, &stderr, false)
		assert.Equal(t, 1, status)
		assert.Equal(t, "broken\n", stderr.String())
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, errors.New("broken") }
