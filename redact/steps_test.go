package redact_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/redact"
)

// doubling is totals of two equal parts each, one of the other: x′ = x + y, where x + f =
// y + g. While f and g are shown x moves as far as y, so that the last total moves by
// twice as much with every step.
func doubling(steps int, status redact.Status) redact.System {
	var s redact.System
	add := func(name string, n, weight int64, status redact.Status) redact.Key {
		s.Cells = append(s.Cells, redact.Cell{Key: who(name), Count: count(n), Weight: weight, Status: status})
		return who(name)
	}
	n := int64(20)
	x := add("x0", n, 1, redact.Cleared)
	for k := range steps {
		name := strconv.Itoa(k + 1)
		y, f, g := add("y"+name, n, 1, redact.Cleared), add("f"+name, 30, 1000, status), add("g"+name, 30, 1000, status)
		t := add("t"+name, n+30, 1, redact.Cleared)
		of := redact.Cleared
		if k == steps-1 {
			of = redact.Primary
		}
		total := add("x"+name, 2*n, 1, of)
		s.Sum(t, x, f)
		s.Sum(t, y, g)
		s.Sum(total, x, y)
		x, n = total, 2*n
	}
	return s
}

// A count that can only make large steps has room all the same: it is protected by the
// cells that make the step, and where nothing else may be hidden nothing is amiss.
func TestLargeSteps(t *testing.T) {
	policy := redact.Policy{Rule: redact.Rule{Min: 1, Max: 9, Zero: redact.ZeroPrinted}, Level: redact.RequireBounds(0, 3)}
	for _, steps := range []int{2, 4, 5, 6, 9} {
		for _, status := range []redact.Status{redact.Cleared, redact.Fixed} {
			t.Run(strconv.Itoa(steps)+" "+status.String(), func(t *testing.T) {
				pattern := protect(t, policy, doubling(steps, status))
				assert.Empty(t, pattern.Unprotected())
				assert.Equal(t, int64(3*steps), pattern.Cost()) // x, y and t of every step
				require.True(t, pattern.Optimal())
			})
		}
	}
}
