package delimited_test

import (
	"errors"
	"io"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/delimited"
)

// sources are ways in which one text may arrive.
func sources() map[string]func(io.Reader) io.Reader {
	return map[string]func(io.Reader) io.Reader{
		"whole":                func(r io.Reader) io.Reader { return r },
		"byte by byte":         iotest.OneByteReader,
		"by halves":            iotest.HalfReader,
		"the end with data":    iotest.DataErrReader,
		"the end, halved":      func(r io.Reader) io.Reader { return iotest.DataErrReader(iotest.HalfReader(r)) },
		"nothing now and then": func(r io.Reader) io.Reader { return &hesitant{source: r} },
	}
}

// hesitant gives nothing every other time.
type hesitant struct {
	source io.Reader
	gave   bool
}

func (h *hesitant) Read(p []byte) (int, error) {
	if h.gave = !h.gave; h.gave {
		return 0, nil
	}
	return h.source.Read(p)
}

func TestSources(t *testing.T) {
	t.Parallel()
	size := chunkSize(t)
	for name, arriving := range sources() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, c := range cases() {
				got, err := read(t, arriving(strings.NewReader(header+c.text)))
				require.NoError(t, err)
				assert.Equal(t, c.want, got)
			}
			text := padding(size-20) + "1,\"2\n2\",3\n" + padding(size)
			got, err := read(t, arriving(strings.NewReader(header+text)))
			require.NoError(t, err)
			equalRecords(t, oracle(text), got)
		})
	}
}

// What stands before a failure is read, but not the line that it broke off.
func TestFailingSource(t *testing.T) {
	t.Parallel()
	broken := errors.New("broken")
	size := chunkSize(t)
	one := good("1", "2", "3")
	for name, c := range map[string]struct {
		text string
		want []record
	}{
		"behind a record":              {"1,2,3\n", []record{one}},
		"within a record":              {"1,2,3\n4,5,6", []record{one}},
		"within a record with quotes":  {"1,2,3\n4,\"5\",6", []record{one}},
		"within quotes":                {"1,2,3\n4,\"5\n5", []record{one}},
		"behind a record with quotes":  {"1,2,\"3\"\n", []record{one}},
		"behind the header":            {"", nil},
		"behind more than one chunk":   {padding(2 * size), oracle(padding(2 * size))},
		"within a record of two chunk": {padding(2*size) + "4,5", oracle(padding(2 * size))},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, err := read(t, after(header+c.text, broken))
			require.ErrorIs(t, err, broken)
			equalRecords(t, c.want, got)
			got, err = read(t, iotest.DataErrReader(after(header+c.text, broken)))
			require.ErrorIs(t, err, broken)
			equalRecords(t, c.want, got)
		})
	}

	_, err := read(t, iotest.TimeoutReader(iotest.HalfReader(strings.NewReader(header+padding(2*size)))))
	require.ErrorIs(t, err, iotest.ErrTimeout)
	_, err = read(t, io.MultiReader(strings.NewReader(header+"1,2,3\n"), silent{}))
	require.ErrorIs(t, err, io.ErrNoProgress)
}

// silent gives nothing and never ends.
type silent struct{}

func (silent) Read([]byte) (int, error) { return 0, nil }

// A record of up to the longest length is read, and one more byte is too many,
// however the text arrives and whether or not its last line ends.
func TestLongestRecord(t *testing.T) {
	t.Parallel()
	size := chunkSize(t)
	longest := letters(delimited.LongestRecord-3) + ",,\n"
	quoted := `"` + strings.Repeat("xxxxxxx\n", delimited.LongestRecord/8-1) + "xx\",,\n"
	require.Len(t, longest, delimited.LongestRecord)
	require.Less(t, len(quoted), delimited.LongestRecord)
	one, long := good("1", "2", "3"), record{fault: tooLarge}
	for name, c := range map[string]struct {
		text string
		want []record
	}{
		"the longest":                 {longest + "1,2,3\n", []record{good(letters(len(longest)-3), "", ""), one}},
		"the longest without its end": {longest[1:len(longest)-1] + ",", []record{bad()}},
		"one more":                    {"x" + longest + "1,2,3\n", []record{long, one}},
		"one more, at the end":        {"1,2,3\nx" + longest, []record{one, long}},
		"much more":                   {"1,2,3\n" + strings.Repeat("x", 5_000_000) + "\n\n1,2,3\n", []record{one, long, one}},
		"much more without end":       {"1,2,3\n" + strings.Repeat("x", 5_000_000), []record{one, long}},
		"two in turn":                 {"x" + longest + "x" + longest + "1,2,3\n", []record{long, long, one}},
		"a quoted line":               {`"` + longest + "1,2,3\n", []record{long, one}},
		"a field of many lines":       {quoted + "1,2,3\n", []record{good(quoted[1:len(quoted)-4], "", ""), one}},
		"behind another":              {padding(size-1000) + longest + "1,2,3\n", append(oracle(padding(size-1000)), good(letters(len(longest)-3), "", ""), one)},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for name, arriving := range sources() {
				if name != "byte by byte" { // which takes long
					got, err := read(t, arriving(strings.NewReader(header+c.text)))
					require.NoError(t, err)
					equalRecords(t, c.want, got)
				}
			}
		})
	}
}

// A quote that does not end within the longest length spoils its line alone, wherever
// it would end.
func TestLongQuotes(t *testing.T) {
	t.Parallel()
	for name, first := range map[string]string{"short": "\"1\n", "longer": "\"1,2,3\n", "the last field": "1,2,\"3\n"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			const fits = delimited.LongestRecord - len("\",x,y\n")
			for place := fits - 2; place < delimited.LongestRecord+4; place++ {
				between := padding(place - len(first))
				got := readText(t, first+between+"\",x,y\n1,2,3\n")
				want := slices.Concat([]record{bad()}, oracle(between), []record{bad(), good("1", "2", "3")})
				if place <= fits && first[0] == '"' {
					want = []record{good(first[1:]+between, "x", "y"), good("1", "2", "3")}
				} else if place <= fits {
					want = []record{bad(), good("1", "2", "3")}
				}
				require.Len(t, got, len(want), "a quote at %d", place)
				for i := range want {
					require.True(t, reflect.DeepEqual(want[i], got[i]), "record %d, a quote at %d", i+1, place)
				}
			}
		})
	}
}

// A quote behind very many fields, or a field of very many lines, does not make each of
// them cost the length of the record.
func TestManyFields(t *testing.T) {
	t.Parallel()
	fields := strings.Repeat(",", delimited.LongestRecord-10)
	lines := "\"" + strings.Repeat("\n", delimited.LongestRecord-100) + "\""
	begun := time.Now()
	got := readText(t, fields+"\"3\"\n"+lines+",2"+fields[:50]+"\n"+lines+",2,3\n1,2,3\n")
	require.Equal(t, []record{bad(), bad(), good(lines[1:len(lines)-1], "2", "3"), good("1", "2", "3")}, got)
	assert.Less(t, time.Since(begun), 10*time.Second)
}

// Memory is bounded, however long a line or the whole text is.
func TestMemory(t *testing.T) {
	for name, c := range map[string]struct {
		source io.Reader
		want   []record
	}{
		"a line of 100 million bytes":      {io.MultiReader(strings.NewReader(header), times(letters(1000), 100_000), strings.NewReader("\n1,2,3\n")), []record{{fault: tooLarge}, good("1", "2", "3")}},
		"an open quote before 50 MB":       {io.MultiReader(strings.NewReader(header+"\""), times(letters(1000), 50_000), strings.NewReader("\n1,2,3\n")), []record{{fault: tooLarge}, good("1", "2", "3")}},
		"twenty million bytes of returns":  {io.MultiReader(strings.NewReader(header), times("\r\n", 10_000_000), strings.NewReader("1,2,3\n")), []record{good("1", "2", "3")}},
		"an open quote before blank lines": {io.MultiReader(strings.NewReader(header+"\"\n"), times("\n", 10_000_000), strings.NewReader("1,2,3\n")), []record{bad(), good("1", "2", "3")}},
		"doubled quotes without end":       {io.MultiReader(strings.NewReader(header+"\""), times("\"\"", 5_000_000), strings.NewReader("\n1,2,3\n")), []record{{fault: tooLarge}, good("1", "2", "3")}},
	} {
		t.Run(name, func(t *testing.T) {
			var before, behind runtime.MemStats
			runtime.ReadMemStats(&before)
			got, err := read(t, c.source)
			runtime.ReadMemStats(&behind)
			require.NoError(t, err)
			assert.Equal(t, c.want, got)
			assert.Less(t, behind.TotalAlloc-before.TotalAlloc, uint64(16*delimited.LongestRecord))
		})
	}
}
