package redact_test

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/redact"
)

// groups lists the groups that are hidden.
func groups(keys []redact.Key) string {
	var names strings.Builder
	for _, key := range keys {
		names.WriteString(key.Value("group"))
	}
	return names.String()
}

// The first two of the order are hidden beside what is sensitive, and more where they
// are too few.
func TestPriority(t *testing.T) {
	for _, test := range []struct {
		name    string
		counts  []int64
		weights []int64
		want    string
	}{
		{"nothing sensitive", []int64{30, 20, 10}, nil, ""},
		{"the first two", []int64{30, 20, 40, 3}, nil, "abd"},
		{"they are sensitive themselves", []int64{8, 9, 40, 30}, nil, "ab"},
		{"they are too few", []int64{1, 1, 40, 30}, nil, "abc"},
		{"nobody is known", []int64{0, 20, 0, 40, 3}, nil, "bde"},
		{"by weight", []int64{30, 20, 40, 3}, []int64{9, 1, 2, 3}, "bcd"},
		{"all there are", []int64{1, 1, 1}, nil, "abc"},
		{"one by itself", []int64{3, 0, 0}, nil, "a"},
	} {
		t.Run(test.name, func(t *testing.T) {
			system := row(test.counts...)
			for i, weight := range test.weights {
				system.Cells[i].Weight = weight
			}
			pattern := protect(t, upTo(9, redact.ByPriority), system)
			assert.Equal(t, test.want, groups(pattern.Keys()))
			assert.Zero(t, pattern.LowerBound())
		})
	}
}

// Cells that are not sensitive whatever they hold, and those of an organisation that is
// exempt, ask for nothing.
func TestPriorityNotSensitive(t *testing.T) {
	system := row(1, 1, 40, 30)
	system.Cells[0].Status, system.Cells[2].Status = redact.Cleared, redact.Cleared
	assert.Equal(t, "abc", groups(protect(t, upTo(9, redact.ByPriority), system).Keys()))

	policy := upTo(9, redact.ByPriority)
	policy.Rule.Exempt = "QHG"
	assert.Empty(t, protect(t, policy, row(1, 1, 40, 30)).Keys())

	primary := row(20, 30, 40, 50) // hidden earlier, and the rule asks for nothing
	primary.Cells[3].Status = redact.Primary
	assert.Equal(t, "abd", groups(protect(t, upTo(9, redact.ByPriority), primary).Keys()))
}

// Every level is met, and what cannot be had is listed; what is hidden costs no less
// than the cheapest choice.
func TestPriorityLevels(t *testing.T) {
	levels := []redact.Level{
		redact.RequireRange(), redact.RequireUnique(), redact.RequireSpan(3), redact.RequireBounds(1, 2), redact.RequireSet(4),
	}
	for name, layout := range layouts() {
		t.Run(name, func(t *testing.T) {
			r := rand.New(rand.NewPCG(13, 14))
			for tried := 0; tried < 20; {
				s, usable := random(r, layout.cells, layout.sums, 4, redact.ZeroPrinted+redact.ZeroRule(tried%2))
				if !usable {
					continue
				}
				policy, system := upTo(4, redact.ByPriority), s.system(t)
				policy.Rule.Zero = redact.ZeroPrinted + redact.ZeroRule(tried%2)
				policy.Level = levels[tried%len(levels)]
				tried++
				pattern := protect(t, policy, system)
				policy.Cost = redact.ByCount
				cheapest := protect(t, policy, system)
				assert.Len(t, pattern.Unprotected(), len(cheapest.Unprotected()))
				assert.LessOrEqual(t, cheapest.LowerBound(), pattern.Cost())
			}
		})
	}
}

// When time ends everything is hidden.
func TestPriorityLate(t *testing.T) {
	policy, system := upTo(9, redact.ByPriority), grid(3, []int64{1, 20, 30, 40, 50, 60, 70, 80, 90})
	late, stop := context.WithDeadline(t.Context(), time.Unix(0, 0))
	defer stop()
	pattern, err := redact.Protect(late, policy, system)
	require.NoError(t, err)
	require.NoError(t, redact.Check(policy, pattern, system))
	assert.Len(t, pattern.Keys(), len(system.Cells)-1)
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	_, err = redact.Protect(cancelled, policy, system)
	require.ErrorIs(t, err, context.Canceled)
}
