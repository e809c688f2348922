package delimited_test

import (
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// uneven gives a text in pieces of sizes drawn at random.
type uneven struct {
	source io.Reader
	sizes  *rand.Rand
}

func (u uneven) Read(p []byte) (int, error) {
	return u.source.Read(p[:min(len(p), u.sizes.IntN(1<<u.sizes.IntN(18)))])
}

// Any text is read as the standard library reads it record by record, across the end
// of a chunk or not, and in whatever pieces it arrives.
func FuzzRecords(f *testing.F) {
	for _, c := range cases() {
		f.Add(c.text, uint16(len(c.text)/2), uint64(1))
	}
	size := chunkSize(f)
	f.Fuzz(func(t *testing.T, text string, before uint16, seed uint64) {
		want := oracle(text)
		require.Equal(t, want, readText(t, text))

		pad := padding(max(4, size+4-int(before)))
		r := uneven{strings.NewReader(header + pad + text), rand.New(rand.NewPCG(seed, seed))}
		got, err := read(t, r)
		require.NoError(t, err)
		padded := strings.Count(pad, "\n")
		require.GreaterOrEqual(t, len(got), padded)
		equalRecords(t, want, got[padded:])
	})
}

// texts are made of what a reader has to tell apart.
func texts(r *rand.Rand, n int) string {
	pieces := []string{",", ",", ",", "\n", "\n", "\r\n", "\"", "\"", "\"\"", "x", "yy", " ", "\r", "\x00", "£"}
	var b strings.Builder
	for range n {
		b.WriteString(pieces[r.IntN(len(pieces))])
	}
	return b.String()
}

func TestRandomTexts(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(4180, 2005))
	for range 5_000 {
		text := texts(r, r.IntN(40))
		require.Equal(t, oracle(text), readText(t, text), "%q", text)
	}
	for range 3 { // of several chunks
		text := texts(r, 300_000)
		lines := strings.SplitAfter(text, "\n")
		for i := range lines { // few open quotes, for the oracle looks for their ends again and again
			if r.IntN(50) != 0 {
				lines[i] = strings.ReplaceAll(lines[i], "\"", "")
			}
		}
		text = strings.Join(lines, "")
		equalRecords(t, oracle(text), readText(t, text))
	}
}
