package redact_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/tabular"
	"github.com/workforce-equality/equality/redact"
)

// cubeOf is a table of two by two by two, or its faces alone, which are linked. Cell
// 9a+3b+c has the categories a, b and c, 0 for all.
func cubeOf(faces bool) (cells []int, sums [][]int) {
	step := []int{9, 3, 1}
	present := func(cell int) bool { return !faces || cell/9 == 0 || cell/3%3 == 0 || cell%3 == 0 }
	number := map[int]int{}
	for cell := range 27 {
		if present(cell) {
			number[cell] = len(cells)
			cells = append(cells, cell)
		}
	}
	for cell := range 27 {
		for _, by := range step {
			if present(cell) && cell/by%3 == 0 && present(cell+by) {
				sums = append(sums, []int{number[cell], number[cell+by], number[cell+2*by]})
			}
		}
	}
	return cells, sums
}

// randomCube fills a cube, and fixes all but some of its cells.
func randomCube(r *rand.Rand, faces bool, most int64) small {
	var value [27]int64
	for inner := range 8 {
		n := r.Int64N(3)
		for set := range 8 { // to each total
			value[9*(inner>>2+1)*(set>>2)+3*(inner>>1&1+1)*(set>>1&1)+(inner&1+1)*(set&1)] += n
		}
	}
	cells, sums := cubeOf(faces)
	s := small{sums: sums, lower: 1, value: make([]int64, len(cells)), status: make([]redact.Status, len(cells))}
	open := 0
	for i, cell := range cells {
		s.value[i] = value[cell]
		switch v := s.value[i]; {
		case i == 0, v < s.lower, r.IntN(9) == 0:
			s.status[i] = redact.Fixed
		case v <= most:
			s.status[i] = redact.Primary
		case open < 7:
			s.status[i] = redact.Cleared
			open++
		default:
			s.status[i] = redact.Fixed
		}
	}
	return s
}

// againstEveryChoice finds the cheapest pattern of a random cube, and goes through every
// choice.
func againstEveryChoice(t *testing.T, seed uint64, faces, byValue bool) {
	t.Helper()
	levels := []redact.Level{redact.RequireRange(), redact.RequireUnique(), redact.RequireSpan(3), redact.RequireBounds(1, 2)}
	r := rand.New(rand.NewPCG(seed, 6))
	most := 1 + r.Int64N(2)
	s := randomCube(r, faces, most)
	policy := redact.Policy{Rule: redact.Rule{Min: 1, Max: most, Zero: redact.ZeroPrinted}, Level: levels[r.IntN(len(levels))]}
	if byValue {
		policy.Cost = redact.ByValue
	}
	about := fmt.Sprintf("%v %v %v %v faces %v", s.value, s.status, policy.Level, policy.Cost, faces)
	pattern := protect(t, policy, s.system(t))
	price, short := s.oracle(policy.Level, most, byValue)
	var unprotected []redact.Key
	for _, u := range pattern.Unprotected() {
		unprotected = append(unprotected, u.Key)
	}
	assert.ElementsMatch(t, short, unprotected, about)
	assert.Equal(t, price, pattern.Cost(), about)
	assert.Equal(t, price, pattern.LowerBound(), about)
}

// In tables of three dimensions, and in linked ones, every pattern is as cheap as the
// cheapest of all choices.
func TestThreeDimensionsAgainstEveryChoice(t *testing.T) {
	for seed := range uint64(80) {
		againstEveryChoice(t, seed, seed%2 == 0, seed%4 < 2)
	}
}

func FuzzThreeDimensions(f *testing.F) {
	f.Add(uint64(1), true, false)
	f.Add(uint64(2), false, true)
	f.Fuzz(againstEveryChoice)
}

// Three sums in a ring let a count move by halves of what it needs: fractions would do
// with the three cells of the ring, which are the cheapest, and whole numbers do not.
func TestFractionsDoNotProtect(t *testing.T) {
	var s redact.System
	cell := func(name string, n, weight int64, status redact.Status) redact.Key {
		s.Cells = append(s.Cells, redact.Cell{Key: who(name), Count: count(n), Status: status, Weight: weight})
		return who(name)
	}
	p := cell("sensitive", 8, 1, redact.Primary)
	a, b, c := cell("a", 5, 1, redact.Cleared), cell("b", 5, 1, redact.Cleared), cell("c", 5, 1, redact.Cleared)
	q, r := cell("q", 5, 10, redact.Cleared), cell("r", 5, 11, redact.Cleared)
	s.Sum(cell("first", 18, 1, redact.Fixed), a, b, p)
	s.Sum(cell("second", 15, 1, redact.Fixed), b, c, q)
	s.Sum(cell("third", 15, 1, redact.Fixed), a, c, r)
	policy := redact.Policy{
		Rule: redact.Rule{Min: 1, Max: 9, Zero: redact.ZeroPrinted}, Level: redact.RequireBounds(0, 1),
		Reader: redact.Reader{Upper: count(9)},
	}
	pattern := protect(t, policy, s)
	assert.EqualValues(t, 11, pattern.Cost()) // b and q
	assert.True(t, pattern.Optimal())
	assert.True(t, pattern.Hidden(b))
	assert.True(t, pattern.Hidden(q))
	assert.False(t, pattern.Hidden(a) || pattern.Hidden(c) || pattern.Hidden(r))
}

// hard is tables that are no networks.
func hard() map[string]tabular.Table {
	return map[string]tabular.Table{
		"TwoWayGroupedBoth204": {Seed: 1, Mean: 30, Dimensions: []tabular.Dimension{
			tabular.Grouped("band", 3, 3, 4), tabular.Grouped("ethnicity", 4, 4, 3),
		}},
		"TwoWayGroupedBoth350": {Seed: 0, Mean: 30, Dimensions: []tabular.Dimension{
			tabular.Grouped("band", 5, 5, 5, 5), tabular.Grouped("ethnicity", 3, 3, 4),
		}},
		"ThreeWay120": {Seed: 0, Mean: 30, Dimensions: []tabular.Dimension{
			tabular.Flat("band", 5), tabular.Flat("ethnicity", 4), tabular.Flat("site", 3),
		}},
		"ThreeWayGrouped240": {Seed: 0, Mean: 30, Dimensions: []tabular.Dimension{
			tabular.Grouped("band", 4, 3), tabular.Flat("ethnicity", 5), tabular.Flat("site", 3),
		}},
		"ThreeWay252": {Seed: 0, Mean: 30, Dimensions: []tabular.Dimension{
			tabular.Flat("band", 6), tabular.Flat("ethnicity", 5), tabular.Flat("site", 5),
		}},
	}
}

// Tables of three dimensions, and of two in groups both ways, are solved to the proved
// optimum, and the same again.
func TestHardTables(t *testing.T) {
	for name, table := range hard() {
		t.Run(name, func(t *testing.T) {
			policy, s := redact.Below10(), table.System()
			policy.Cost, policy.Level = redact.ByValue, redact.RequireUnique()
			pattern := protect(t, policy, s)
			assert.True(t, pattern.Optimal())
			assert.Equal(t, pattern, protect(t, policy, s))
		})
	}
}

// Even where no time is left there is a bound on what any pattern costs.
func TestBoundWithoutTime(t *testing.T) {
	ended, end := context.WithDeadline(t.Context(), time.Time{})
	defer end()
	policy, s := redact.Below10(), hard()["ThreeWay120"].System()
	policy.Cost = redact.ByValue
	pattern, err := redact.Protect(ended, policy, s)
	require.NoError(t, err)
	require.NoError(t, redact.Check(policy, pattern, s))
	assert.Positive(t, pattern.LowerBound())
	assert.Less(t, pattern.LowerBound(), pattern.Cost())
	assert.LessOrEqual(t, pattern.LowerBound(), protect(t, policy, s).Cost())
}
