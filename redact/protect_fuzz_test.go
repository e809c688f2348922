package redact_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/redact"
)

// Whatever the counts, the rule and the level, a pattern passes the check, costs no
// less than its bound, is the same again, and holds together with a second table of
// the same cells.
func FuzzProtect(f *testing.F) {
	for seed := range uint64(8) {
		f.Add(seed, uint8(seed), int64(seed), seed%2 == 0)
	}
	f.Fuzz(func(t *testing.T, seed uint64, shape uint8, most int64, byValue bool) {
		names := []string{"one-way", "one-way groups", "two by two", "two by three", "a total shared by three"}
		layout := layouts()[names[int(shape)%len(names)]]
		r := rand.New(rand.NewPCG(seed, seed))
		zeros := redact.ZeroPrinted + redact.ZeroRule(seed%2)
		most = 1 + (most&0xff)%9
		s, usable := random(r, layout.cells, layout.sums, most, zeros)
		if !usable {
			return
		}
		levels := []redact.Level{
			redact.RequireRange(), redact.RequireUnique(), redact.RequireSpan(most), redact.RequireBounds(most, 1), redact.RequireSet(most),
		}
		policy := redact.Policy{Rule: redact.Rule{Min: 1, Max: most, Zero: zeros}, Level: levels[r.IntN(len(levels))]}
		if byValue {
			policy.Cost = redact.ByValue
		}
		system := s.system(t)
		pattern := protect(t, policy, system)
		require.LessOrEqual(t, pattern.LowerBound(), pattern.Cost())
		require.Equal(t, pattern, protect(t, policy, system))
		require.Equal(t, pattern.Keys(), protect(t, policy, system, system).Keys())
	})
}
