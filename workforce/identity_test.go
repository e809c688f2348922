package workforce_test

import (
	"encoding/binary"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/workforce"
)

// Equal texts have equal identities, spaces around them not counting.
func TestIdentityOf(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"1", "12345678", "123456789", "20481234-2", strings.Repeat("x", 100)} {
		id := workforce.IdentityOf(text)
		assert.NotZero(t, id)
		for _, same := range []string{text, " " + text, text + "\t", "\u00a0" + text + "\r\n"} {
			assert.Equal(t, id, workforce.IdentityOf(same))
		}
	}
	for _, blank := range []string{"", " ", "\t\u2003\n"} {
		assert.Zero(t, workforce.IdentityOf(blank))
	}
}

// Different texts have different identities: no two of many meet, be they alike or not.
func TestIdentitiesDiffer(t *testing.T) {
	t.Parallel()
	seen := map[workforce.Identity]string{}
	add := func(text string) {
		id := workforce.IdentityOf(text)
		require.Empty(t, seen[id], text)
		seen[id] = text
	}
	for i := range 60_000 {
		add(fmt.Sprintf("%08d", i))
		add(fmt.Sprintf("EMP-%012d", i))
		add(fmt.Sprintf("%d@trust.example", i))
	}
	for n := range 300 {
		add(strings.Repeat("x", n+1))
	}
}

// crafted are so many employee numbers of eight bytes whose identities are alike in
// their higher half.
func crafted(n int) []string {
	const mixer = 0x9e3779b97f4a7c15
	inverse := uint64(mixer)
	for range 6 { // each step doubles the bits that are right
		inverse *= 2 - mixer*inverse
	}
	var texts []string
	for low := uint64(1); len(texts) < n; low++ {
		text := string(binary.LittleEndian.AppendUint64(nil, (1<<40|low)*inverse))
		if strings.TrimSpace(text) == text && !strings.ContainsAny(text, "\"\n\r,") {
			texts = append(texts, text)
		}
	}
	return texts
}

// Numbers made to meet in a table do not make a file last longer.
func TestCraftedIdentities(t *testing.T) {
	const n = 200_000
	var text strings.Builder
	text.WriteString(staffHeader())
	for _, employee := range crafted(n) {
		text.WriteString(staffRow(map[string]string{"employee": employee}))
	}
	for _, counting := range []workforce.Counting{workforce.ByContract, workforce.ByPerson} {
		begun := time.Now()
		extract, err := workforce.ReadStaff(strings.NewReader(text.String()), workforce.Reading{Counting: counting})
		require.NoError(t, err)
		people := 0
		for range extract.All() {
			people++
		}
		assert.Equal(t, n, people)
		assert.Zero(t, extract.Repeated())
		assert.Less(t, time.Since(begun), 10*time.Second)
	}
}

// Numbers are given in the order of the first naming, and names are told apart byte by
// byte.
func TestOrganisations(t *testing.T) {
	t.Parallel()
	var o workforce.Organisations
	assert.Zero(t, o.Count())
	assert.Empty(t, o.Names())
	for i, name := range []string{"RXX", "rxx", "RXX ", "St Mary's"} {
		assert.Equal(t, i, o.Number(name))
		assert.Equal(t, i, o.Number(name))
		assert.Equal(t, name, o.Name(i))
	}
	assert.Equal(t, 4, o.Count())
	assert.Empty(t, o.Name(4))
	assert.Empty(t, o.Name(-1))
	names := o.Names()
	names[0] = "changed"
	assert.Equal(t, "RXX", o.Name(0))
}
