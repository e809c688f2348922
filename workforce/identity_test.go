package workforce_test

import (
	"fmt"
	"strings"
	"testing"

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
