package redact_test

import (
	"math/big"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/redact"
)

// shareOf prints n of base as a percentage with so many decimals.
func shareOf(n, base int64, places int) string { return big.NewRat(100*n, base).FloatString(places) }

// A percentage gives the exact count whenever the base is below 100 with no decimals,
// below 1,000 with one and below 10,000 with two.
func TestPercentageGivesTheCount(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 1))
	for places, limit := range []int64{100, 1000, 10_000} {
		for range 60 {
			base := 1 + random.Int64N(limit-1)
			n := random.Int64N(base + 1)
			shown := shareOf(n, base, places)
			p, err := redact.NewPublication([]string{"n"}, redact.Percentage(redact.Count("n"), redact.Number(base), shown, redact.Nearest))
			require.NoError(t, err)
			disclosure, err := redact.Audit(t.Context(), p, redact.Informed)
			require.NoError(t, err)
			assert.Equal(t, []int64{n}, disclosure.Feasible[0].Values, "%s %% of %d", shown, base)
		}
	}
}

// Which of 1 to 9 hidden people print alike.
func TestPercentageClasses(t *testing.T) {
	for _, c := range []struct {
		base   int64
		places int
		want   string
	}{
		{414, 0, "1 or 2; 3 to 6; 7 to 9"},
		{414, 1, "1; 2; 3; 4; 5; 6; 7; 8; 9"},
		{414, 2, "1; 2; 3; 4; 5; 6; 7; 8; 9"},
		{4230, 0, "1 to 9"},
		{4230, 1, "1 or 2; 3 to 6; 7 to 9"},
		{4230, 2, "1; 2; 3; 4; 5; 6; 7; 8; 9"},
		{1800, 0, "1 to 9; 9"}, // on the edge: 9 prints as 1 by one rule for halves and as 0 by another
		{1801, 0, "1 to 9"},
	} {
		t.Run(shareOf(1, c.base, c.places), func(t *testing.T) {
			var classes []string
			for n := range int64(9) {
				p, err := redact.NewPublication([]string{"n"}, redact.Within(redact.Count("n"), 1, 9),
					redact.Percentage(redact.Count("n"), redact.Number(c.base), shareOf(n+1, c.base, c.places), redact.Nearest))
				require.NoError(t, err)
				if class := left(p, redact.Informed, "n"); len(classes) == 0 || classes[len(classes)-1] != class {
					classes = append(classes, class)
				}
			}
			assert.Equal(t, c.want, strings.Join(classes, "; "))
		})
	}
}

// Two counts hidden as 1 to 7 under a total shown as 15 to the nearest 5 are 6 or 7.
func TestRoundedTotal(t *testing.T) {
	p, err := redact.NewPublication([]string{"a", "b", "T"},
		redact.Within(redact.Count("a"), 1, 7), redact.Within(redact.Count("b"), 1, 7),
		redact.Total(redact.Count("T"), redact.Counts("a", "b")...), redact.Rounded(redact.Count("T"), 15, 5))
	require.NoError(t, err)
	assert.Equal(t, "a: 6 or 7; b: 6 or 7; T: 13 or 14", describe(t, p, redact.Informed))
}

// A relative likelihood of 3.77 for 34 of 288 against 3 of 96 was cut off, not
// rounded to the nearest.
func TestHabitOfRatio(t *testing.T) {
	p, err := redact.NewPublication(nil,
		redact.Ratio(redact.Number(34), redact.Number(288), redact.Number(3), redact.Number(96), "3.77", redact.Nearest))
	require.NoError(t, err)
	assert.Equal(t, "conflict 0", describe(t, p, redact.Informed))
	ways, err := redact.Alternatives(t.Context(), p, redact.Informed)
	require.NoError(t, err)
	require.Len(t, ways, 2)
	assert.Equal(t, redact.Down, ways[0].Habit)
	assert.Equal(t, []int{0}, ways[1].Without)
}

// No way leaves out more than it must, and a consistent publication needs none.
func TestAlternativesNone(t *testing.T) {
	for _, attacker := range redact.Attackers() {
		ways, err := redact.Alternatives(t.Context(), clinical(), attacker)
		require.NoError(t, err)
		assert.Empty(t, ways, attacker.String())
	}
}

// A publication keeps nothing of its caller's and may be audited by many at once.
func TestPublicationIsItsOwn(t *testing.T) {
	names := []string{"a", "b"}
	parts := redact.Counts("a", "b")
	facts := []redact.Fact{redact.Total(redact.Number(7), parts...), redact.Stated("a", 3)}
	p, err := redact.NewPublication(names, facts...)
	require.NoError(t, err)
	names[0], parts[1], facts[1] = "c", redact.Number(1), redact.Stated("b", 1)
	p.Names()[1] = "d"
	p.Facts()[0].Operands()[1] = redact.Number(1)
	without := p.Without(1)
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			assert.Equal(t, "4", left(p, redact.Informed, "b"))
			assert.Equal(t, "0 to 7", left(without, redact.Informed, "b"))
		})
	}
	group.Wait()
}
