package redact_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/redact"
)

// instance is a table with proved answers.
type instance struct {
	Rule struct {
		Max   int64
		Zeros redact.ZeroRule
	}
	Attacker struct{ Lower, Upper *int64 }
	Cells    []struct {
		Value  int64
		Status redact.Status
	}
	Relations []struct {
		Total int
		Parts []int
	}
	CustomNeed map[string][]int64 `json:"custom_need"`
	Answers    []struct {
		Require      string
		Cost         redact.Cost
		Optimum      float64
		Unattainable []int
	}
	Unattainable map[string][]int
}

func (i instance) system() redact.System {
	var s redact.System
	for n, c := range i.Cells {
		if c.Status == redact.Open { // the instance decides what is sensitive
			c.Status = redact.Cleared
		}
		s.Cells = append(s.Cells, redact.Cell{Key: cellKey(n), Count: count(c.Value), Status: c.Status})
	}
	for _, r := range i.Relations {
		var parts []redact.Key
		for _, part := range r.Parts {
			parts = append(parts, cellKey(part))
		}
		s.Sum(cellKey(r.Total), parts...)
	}
	return s
}

func (i instance) policy(require string, cost redact.Cost) (redact.Policy, error) {
	policy := redact.Policy{Rule: redact.Rule{Min: 1, Max: i.Rule.Max, Zero: i.Rule.Zeros}, Cost: cost}
	if i.Attacker.Lower != nil {
		policy.Reader.Lower = count(*i.Attacker.Lower)
	}
	if i.Attacker.Upper != nil {
		policy.Reader.Upper = count(*i.Attacker.Upper)
	}
	if width, found := strings.CutPrefix(require, "span"); found && !strings.HasPrefix(width, "=") {
		require = "span=" + width
	}
	for _, need := range i.CustomNeed {
		if require == "custom" {
			require = fmt.Sprintf("bounds=%d,%d", need[0], need[1])
		}
	}
	level, err := redact.ParseLevel(require)
	policy.Level = level
	return policy, err
}

// instances reads those of the repository, and all others where EQUALITY_DATA names
// the folder that holds them.
func instances(t *testing.T) map[string]instance {
	t.Helper()
	patterns := []string{filepath.Join("..", "testdata", "protect", "instances", "*.json")}
	if folder := os.Getenv("EQUALITY_DATA"); folder != "" {
		patterns = append(patterns, filepath.Join(folder, "sdc", "instances", "*.json"))
	}
	found := map[string]instance{}
	for _, pattern := range patterns {
		names, err := filepath.Glob(pattern)
		require.NoError(t, err)
		require.NotEmpty(t, names)
		for _, name := range names {
			text, err := os.ReadFile(name)
			require.NoError(t, err)
			var i instance
			require.NoError(t, json.Unmarshal(text, &i))
			found[name] = i
		}
	}
	return found
}

// Every instance is solved to its proved optimum, and what cannot be had is listed.
func TestInstances(t *testing.T) {
	for name, i := range instances(t) {
		t.Run(filepath.Base(name), func(t *testing.T) {
			require.NotEmpty(t, i.Answers)
			for _, answer := range i.Answers {
				policy, err := i.policy(answer.Require, answer.Cost)
				require.NoError(t, err)
				pattern := protect(t, policy, i.system())
				about := answer.Require + " by " + answer.Cost.String()
				assert.Equal(t, int64(answer.Optimum), pattern.Cost(), about)
				assert.True(t, pattern.Optimal(), about)
				var short []redact.Key
				for _, n := range append(answer.Unattainable, i.Unattainable[answer.Require]...) {
					short = append(short, cellKey(n))
				}
				var unprotected []redact.Key
				for _, u := range pattern.Unprotected() {
					unprotected = append(unprotected, u.Key)
				}
				assert.ElementsMatch(t, short, unprotected, about)
			}
		})
	}
}

// twoWay is a table of random counts with its totals; the grand total is fixed.
func twoWay(rows, columns int, greatest int64, seed uint64) redact.System {
	r := rand.New(rand.NewPCG(seed, seed))
	var s redact.System
	values := make([][]int64, rows+1)
	for i := range values {
		values[i] = make([]int64, columns+1)
	}
	size := make([]int64, columns)
	for j := range size {
		size[j] = 1 + r.Int64N(greatest)
	}
	for i := range rows {
		most := 1 + r.Int64N(greatest)
		for j := range columns {
			n := r.Int64N(most) * size[j] / greatest
			values[i][j] = n
			values[i][columns] += n
			values[rows][j] += n
			values[rows][columns] += n
		}
	}
	at := func(i, j int) redact.Key { return cellKey(i*(columns+1) + j) }
	line := func(total redact.Key, n int, part func(k int) redact.Key) {
		parts := make([]redact.Key, n)
		for k := range parts {
			parts[k] = part(k)
		}
		s.Sum(total, parts...)
	}
	for i := range rows + 1 {
		for j := range columns + 1 {
			s.Add(at(i, j), count(values[i][j]))
		}
		line(at(i, columns), columns, func(k int) redact.Key { return at(i, k) })
	}
	for j := range columns + 1 {
		line(at(rows, j), rows, func(k int) redact.Key { return at(k, j) })
	}
	s.Fix(at(rows, columns), count(values[rows][columns]))
	return s
}

// A table of 20 by 10 is solved to the proved optimum, and the same again.
func TestTwoWay(t *testing.T) {
	for seed := range uint64(3) {
		s := twoWay(20, 10, 60, seed)
		pattern := protect(t, redact.Below10(), s)
		assert.True(t, pattern.Optimal())
		assert.Equal(t, pattern, protect(t, redact.Below10(), s))
	}
}

func BenchmarkOneWay1000(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 1))
	var s redact.System
	var parts []redact.Key
	var sum int64
	for i := range 1000 {
		n := r.Int64N(60)
		sum += n
		s.Add(cellKey(i), count(n))
		parts = append(parts, cellKey(i))
	}
	s.Fix(cellKey(1000), count(sum))
	s.Sum(cellKey(1000), parts...)
	benchmark(b, s)
}

func BenchmarkTwoWay20By10(b *testing.B) { benchmark(b, twoWay(20, 10, 60, 1)) }

// benchmark finds the cheapest pattern, and beside it adds up what proves it, which is
// the floor.
func benchmark(b *testing.B, s redact.System) {
	b.Helper()
	pattern, err := redact.Protect(b.Context(), redact.Below10(), s)
	require.NoError(b, err)
	require.True(b, pattern.Optimal())
	b.Run("protect", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, err := redact.Protect(b.Context(), redact.Below10(), s)
			require.NoError(b, err)
		}
	})
	b.Run("check", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			require.NoError(b, redact.Check(redact.Below10(), pattern, s))
		}
	})
}
