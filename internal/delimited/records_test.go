package delimited_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/delimited"
)

// good is a record of three fields.
func good(a, b, c string) record { return record{fields: []string{a, b, c}} }

// bad is a record whose fields cannot be told.
func bad() record { return record{fault: malformed} }

// cases are texts behind the header and their records.
func cases() map[string]struct {
	text string
	want []record
} {
	one := good("1", "2", "3")
	return map[string]struct {
		text string
		want []record
	}{
		"nothing":                            {"", nil},
		"one":                                {"1,2,3\n", []record{one}},
		"a last line without end":            {"1,2,3\n1,2,3", []record{one, one}},
		"carriage returns":                   {"1,2,3\r\n1,2,3\r\n", []record{one, one}},
		"both ends of line":                  {"1,2,3\r\n1,2,3\n", []record{one, one}},
		"a carriage return at the end":       {"1,2,3\r", []record{one}},
		"a carriage return within":           {"1\r,2,3\n", []record{good("1\r", "2", "3")}},
		"two at the end":                     {"1,2,3\r\r\n", []record{good("1", "2", "3\r")}},
		"blank lines":                        {"\n\r\n1,2,3\n\n\n1,2,3\n\n", []record{one, one}},
		"a line of spaces":                   {"  \n1,2,3\n", []record{bad(), one}},
		"empty fields":                       {",,\n", []record{good("", "", "")}},
		"spaces stay":                        {" 1 ,2, 3\n", []record{good(" 1 ", "2", " 3")}},
		"a field too few":                    {"1,2\n1,2,3\n", []record{bad(), one}},
		"a field too many":                   {"1,2,3,4\n1,2,3\n", []record{bad(), one}},
		"an empty field too many":            {"1,2,3,\n1,2,3\n", []record{bad(), one}},
		"a zero byte":                        {"1,\x00,3\n", []record{good("1", "\x00", "3")}},
		"bytes that are no UTF-8":            {"1,\xff\xfe,3\n", []record{good("1", "\xff\xfe", "3")}},
		"bytes near the comma":               {"+-.,\xac\xad\xae,\x2b\x2d\x80\n", []record{good("+-.", "\xac\xad\xae", "\x2b\x2d\x80")}},
		"a byte-order mark further on":       {"\ufeff1,2,3\n", []record{good("\ufeff1", "2", "3")}},
		"semicolons":                         {"1;2;3\n", []record{bad()}},
		"quotes":                             {`"1","2","3"` + "\n", []record{one}},
		"a quoted comma":                     {`1,"2,5",3` + "\n", []record{good("1", "2,5", "3")}},
		"a quoted quote":                     {`1,"say ""yes""",3` + "\n", []record{good("1", `say "yes"`, "3")}},
		"empty quotes":                       {`"","",""` + "\n", []record{good("", "", "")}},
		"a quoted new line":                  {"1,\"2\n2\",3\n1,2,3\n", []record{good("1", "2\n2", "3"), one}},
		"a quoted return and new line":       {"1,\"2\r\n2\",3\r\n1,2,3\r\n", []record{good("1", "2\n2", "3"), one}},
		"quoted blank lines":                 {"1,\"\n\n\",3\n", []record{good("1", "\n\n", "3")}},
		"a quoted end without line end":      {`1,2,"3"`, []record{one}},
		"a quoted end and a return":          {"1,2,\"3\"\r", []record{one}},
		"quoted, too few":                    {`"1",2` + "\n1,2,3\n", []record{bad(), one}},
		"quoted, too many":                   {`"1",2,3,4` + "\n1,2,3\n", []record{bad(), one}},
		"a bare quote":                       {"1,2\"2,3\n1,2,3\n", []record{bad(), one}},
		"a bare quote and no end":            {"1,2\"2,3", []record{bad()}},
		"a quote behind a space":             {"1, \"2\",3\n1,2,3\n", []record{bad(), one}},
		"text behind a quote":                {"1,\"2\"2,3\n1,2,3\n", []record{bad(), one}},
		"a space behind a quote":             {"1,\"2\" ,3\n1,2,3\n", []record{bad(), one}},
		"text behind a quote on two lines":   {"1,\"2\n\"2,3\n1,2,3\n", []record{bad(), bad(), one}},
		"a return behind a quote":            {"1,2,\"3\"\r4\n1,2,3\n", []record{bad(), one}},
		"an open quote":                      {"1,\"2,3\n1,2,3\n1,2,3\n", []record{bad(), one, one}},
		"an open quote behind quoted fields": {"\"1\",\"2\",\"3\n1,2,3\n", []record{bad(), one}},
		"an open quote at the end":           {"1,2,3\n1,2,\"", []record{one, bad()}},
		"an open quote, doubled ones behind": {"1,2,\"\n\"\"\"\",2,3\n", []record{bad(), good(`"`, "2", "3")}},
		"open quotes on two lines":           {"\"1,2,3\n\"1,2,3\n1,2,3\n", []record{bad(), bad(), one}},
	}
}

func TestRecords(t *testing.T) {
	t.Parallel()
	for name, c := range cases() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			assert.Equal(t, c.want, readText(t, c.text))
			assert.Equal(t, c.want, oracle(c.text))
		})
	}
}

// Where a text stands in the file does not matter: it is read the same across the end
// of a chunk, wherever that falls.
func TestChunkBorders(t *testing.T) {
	t.Parallel()
	size := chunkSize(t)
	for name, c := range cases() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for before := range len(c.text) + 8 {
				pad := padding(size + 4 - before)
				equalRecords(t, append(oracle(pad), c.want...), readText(t, pad+c.text))
			}
		})
	}
}

// A record may end anywhere within the blocks that are looked at together.
func TestLengths(t *testing.T) {
	t.Parallel()
	var text strings.Builder
	var want []record
	for n := range 200 {
		for _, comma := range []int{0, n / 2, n} {
			r := good(letters(comma), letters(n-comma), "")
			want = append(want, r)
			text.WriteString(strings.Join(r.fields, ",") + "\n")
		}
	}
	equalRecords(t, want, readText(t, text.String()))
	equalRecords(t, want, readText(t, strings.TrimSuffix(text.String(), "\n")))
}

// A scanner that was left in the middle of a chunk begins the next anew.
func TestReset(t *testing.T) {
	t.Parallel()
	file, err := delimited.Open(strings.NewReader(header + "\"1\",2,3\n4,5,6\n"))
	require.NoError(t, err)
	chunk, more := file.Next(delimited.Chunk{})
	require.True(t, more)
	scanner := delimited.NewScanner(width)
	for range 3 {
		scanner.Reset(chunk)
		require.True(t, scanner.Next())
		assert.Equal(t, good("1", "2", "3"), recordOf(t, scanner))
	}
	require.True(t, scanner.Next())
	assert.Equal(t, good("4", "5", "6"), recordOf(t, scanner))
	require.False(t, scanner.Next())
	require.False(t, scanner.Next())

	_, more = file.Next(chunk)
	require.False(t, more)
	_, more = file.Next(chunk)
	require.False(t, more)
	require.NoError(t, file.Err())
}
