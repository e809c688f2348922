package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
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

const applicantHeader = "organisation,applicant,ethnicity,disability,shortlisted,appointed\n"

// readAll is what the library reads of an extract: the records and the faults, in words.
func readAll(t *testing.T, text []byte, rowsBefore int) (read []string, rows int) {
	t.Helper()
	extract, err := workforce.ReadApplicants(bytes.NewReader(text), workforce.Reading{OnFault: func(f measure.Fault) {
		f.Row += rowsBefore
		read = append(read, f.Error())
	}})
	require.NoError(t, err)
	var records []string
	for a := range extract.All() {
		records = append(records, fmt.Sprint(extract.Organisation(a.Organisation), a.Applicant, a.Ethnicity, a.Disability, a.Shortlisted, a.Appointed))
	}
	require.NoError(t, extract.Err())
	return append(read, records...), int(extract.Rows()) - 1
}

// requireCut cuts an extract, and reads the parts as the whole is read.
func requireCut(t *testing.T, text []byte, size int) (number int) {
	t.Helper()
	parts, err := cut(bytes.NewReader(text), size, func(io.Reader) error { return nil })
	require.NoError(t, err)
	var joined []byte
	var faults, records []string
	rows := 0
	for {
		part, err := parts.peek()
		require.NoError(t, err)
		if len(part) == 0 {
			break
		}
		number++
		joined = append(joined, part...)
		read, more := readAll(t, append(bytes.Clone(parts.header), part...), rows)
		for _, line := range read {
			if strings.HasPrefix(line, "row ") {
				faults = append(faults, line)
			} else {
				records = append(records, line)
			}
		}
		rows += more
		require.NoError(t, parts.pass(len(part)))
	}
	require.True(t, bytes.HasSuffix(text, joined))
	want, all := readAll(t, text, 0)
	assert.Equal(t, want, append(faults, records...))
	assert.Equal(t, all, rows)
	return number
}

func TestParts(t *testing.T) {
	t.Parallel()
	const row = "R1,1,A,N,Y,N\n"
	for name, text := range map[string]string{
		"no rows":                 "",
		"no line end":             row + "R1,2,A,N,Y,Y",
		"carriage returns":        "R1,1,A,N,Y,N\r\n\r\nR1,2,A,N,Y,Y\r\n",
		"a field of two lines":    row + "\"R\n1\",2,A,N,Y,Y\n" + row,
		"quotes within quotes":    "\"R\"\"\n1\",2,A,N,Y,Y\n\"R2\",\"3\",\"H\",\"Y\",\"N\",\"N\"\n",
		"a bare quote":            "R1,5\" nail,A,N,Y,N\n" + row,
		"text behind a quote":     "\"R1\n\"x,2,A,N,Y,Y\n" + row,
		"likewise, empty lines":   row + "\n\n\"R1\n\n\"x,2,A,N,Y,Y\n" + row,
		"a quote that never ends": row + "\"R1,2,A,N,Y,Y\n" + row,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for size := range 60 {
				requireCut(t, []byte(applicantHeader+text), size+1)
			}
		})
	}
	long := strings.Repeat(row, longestRecord/len(row)+9)
	for name, text := range map[string]string{
		"a quote that never ends in a long text": "\"R1,2,A,N,Y,Y\n" + long,
		"a record of many lines":                 "\"" + long + "\",2,A,N,Y,Y\n" + row,
		"a long line":                            "R1," + strings.Repeat("x", 2*longestRecord) + ",A,N,Y,N\n" + row,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			requireCut(t, []byte(applicantHeader+text), 1<<16)
			requireCut(t, []byte(applicantHeader+text), 1<<24)
		})
	}
}

func TestPartSize(t *testing.T) {
	t.Parallel()
	rows := strings.Repeat("R1,1,A,N,Y,N\n\"R,1\",2,A,N,Y,Y\n", 1000)
	for size, want := range map[int]int{100: 1000 * 30 / 100, 1 << 10: 30, 1 << 20: 1} {
		got := requireCut(t, []byte(applicantHeader+rows), size)
		assert.InDelta(t, want, got, float64(want)/2, size)
	}
}

func TestHeader(t *testing.T) {
	t.Parallel()
	for name, row := range map[string]struct{ text, header string }{
		"a byte-order mark": {"\ufeffa,b\n1,2\n", "\ufeffa,b\n"},
		"empty lines":       {"\n\r\na,b\r\n1,2\r\n", "\n\r\na,b\r\n"},
		"two lines":         {"\"a\nc\",b\n1,2\n", "\"a\nc\",b\n"},
		"nothing else":      {"a,b", "a,b\n"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			parts, err := cut(strings.NewReader(row.text), 1, func(io.Reader) error { return nil })
			require.NoError(t, err)
			assert.Equal(t, row.header, string(parts.header))
		})
	}
	t.Run("refused", func(t *testing.T) {
		t.Parallel()
		_, err := cut(strings.NewReader("a,b\n"), 1, func(io.Reader) error { return io.ErrNoProgress })
		assert.ErrorIs(t, err, io.ErrNoProgress)
	})
}

// Whatever a text holds, its parts are read as the whole is.
func FuzzParts(f *testing.F) {
	f.Add("R1,1,A,N,Y,N\n\"R\n1\",2,A,N,Y,Y\n\"R2,3,H,Y,N,N\n", 5)
	f.Add("\"\"\"\n,\r\n\",\"\"\n\"\n", 1)
	f.Add("\"\n\n\"x\n\n\"\"x\"\n", 3)
	f.Add("R1,\"1\"\r,A\n\"\n", 2)
	f.Fuzz(func(t *testing.T, text string, size int) {
		requireCut(t, []byte(applicantHeader+text), 1+max(size, -size-1)%100)
	})
}

// A file that can only be read from its beginning is passed on in parts.
func TestCompressed(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for _, name := range []string{"staff", "recruitment"} {
		text, err := os.ReadFile(filepath.Join(sample, name+".csv"))
		require.NoError(t, err)
		var packed bytes.Buffer
		w := gzip.NewWriter(&packed)
		_, err = w.Write(text)
		require.NoError(t, err)
		require.NoError(t, w.Close())
		require.NoError(t, os.WriteFile(filepath.Join(dir, name+".csv.gz"), packed.Bytes(), 0o600))
	}
	plain, out := t.TempDir(), t.TempDir()
	require.Equal(t, outcome{}, program(t, "-staff", staffOf(sample), "-recruitment", recruitmentOf(sample), "-out", plain))
	require.Equal(t, outcome{}, program(t,
		"-staff", filepath.Join(dir, "staff.csv.gz"), "-recruitment", filepath.Join(dir, "recruitment.csv.gz"), "-part", "2000", "-out", out))
	requireSameFiles(t, plain, out)
}
