package redact_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/redact"
)

// roundings goes through every rounding of a small table: leaves take the values that
// are allowed one after the other, totals are the sums of their parts, and a table in
// which a total differs between its sums is passed over.
func (s small) roundings(allowed func(leaf int) []int64, visit func(rounded []int64)) {
	rounded := slices.Clone(s.value)
	total := make([]bool, len(s.value))
	for _, sum := range s.sums {
		total[sum[0]] = true
	}
	var leaves []int
	for i := range s.value {
		if !total[i] {
			leaves = append(leaves, i)
		}
	}
	var try func(k int)
	try = func(k int) {
		if k < len(leaves) {
			for _, n := range allowed(leaves[k]) {
				rounded[leaves[k]] = n
				try(k + 1)
			}
			return
		}
		set := make([]bool, len(rounded))
		for again := true; again; {
			again = false
			for _, sum := range s.sums {
				added, ready := int64(0), true
				for _, part := range sum[1:] {
					added += rounded[part]
					ready = ready && (!total[part] || set[part])
				}
				switch {
				case !ready:
				case !set[sum[0]]:
					rounded[sum[0]], set[sum[0]], again = added, true, true
				case rounded[sum[0]] != added:
					return
				}
			}
		}
		visit(rounded)
	}
	try(0)
}

// change is by how much a rounding differs from the table.
func (s small) change(rounded []int64) int64 {
	var sum int64
	for i, n := range s.value {
		sum += max(n-rounded[i], rounded[i]-n)
	}
	return sum
}

// beyond is how many multiples beyond those beside it a count is rounded to.
func (s small) beyond(rounded []int64, base int64) int64 {
	var most int64
	for i, n := range s.value {
		most = max(most, (n/base*base-rounded[i])/base, (rounded[i]-(n+base-1)/base*base)/base)
	}
	return most
}

// cube is a table of 2 by 2 by 2 with all its totals.
func cube() (cells int, sums [][]int) {
	at := func(i, j, k int) int { return (i*3+j)*3 + k } // 0 is the total
	for i := range 3 {
		for j := range 3 {
			sums = append(sums, []int{at(0, i, j), at(1, i, j), at(2, i, j)},
				[]int{at(i, 0, j), at(i, 1, j), at(i, 2, j)}, []int{at(i, j, 0), at(i, j, 1), at(i, j, 2)})
		}
	}
	return 27, sums
}

// shapes are the layouts, and a table of three dimensions.
func shapes() map[string]small {
	list := map[string]small{}
	for name, l := range layouts() {
		list[name] = small{value: make([]int64, l.cells), sums: l.sums}
	}
	cells, sums := cube()
	list["three-way"] = small{value: make([]int64, cells), sums: sums}
	return list
}

// fill puts counts at random into the leaves, and their sums into the totals.
func (s small) fill(r *rand.Rand, most int64) (small, bool) {
	s.value = slices.Clone(s.value)
	s.status = make([]redact.Status, len(s.value))
	filled := false
	s.roundings(func(int) []int64 { return []int64{r.Int64N(most + 1)} }, func(rounded []int64) {
		copy(s.value, rounded)
		filled = true
	})
	return s, filled
}

// rounded is a rounding by cell number.
func rounded(t *testing.T, s small, rounding redact.Rounding) []int64 {
	t.Helper()
	values := make([]int64, len(s.value))
	for i, n := range s.value {
		shown, known := rounding.Shown(cellKey(i), count(n)).Int64()
		require.True(t, known)
		values[i] = shown
	}
	return values
}

// leastChange is the least change of a rounding that goes so many multiples beyond those
// beside a count, and false where there is none.
func (s small) leastChange(base, steps int64) (least int64, possible bool) {
	s.roundings(func(leaf int) []int64 {
		first := s.value[leaf] / base * base
		last := (s.value[leaf] + base - 1) / base * base
		var allowed []int64
		for n := max(0, first-steps*base); n <= last+steps*base; n += base {
			allowed = append(allowed, n)
		}
		return allowed
	}, func(rounded []int64) {
		if change := s.change(rounded); s.beyond(rounded, base) <= steps && (!possible || change < least) {
			least, possible = change, true
		}
	})
	return least, possible
}

// Controlled rounding finds the least change of all roundings there are, and goes beyond
// the multiples beside the counts just where these do not add up.
func TestControlledAgainstEveryRounding(t *testing.T) {
	t.Parallel()
	for name, shape := range shapes() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := rand.New(rand.NewPCG(5, 6))
			for tried := 0; tried < 30; {
				s, filled := shape.fill(r, 12)
				if !filled {
					continue
				}
				tried++
				base := 2 + r.Int64N(5)
				about := fmt.Sprint(s.value, base)
				rounding, err := redact.Round(t.Context(), redact.Controlled(base), s.system(t))
				require.NoError(t, err, about)
				got := rounded(t, s, rounding)
				require.True(t, rounding.Adds(), about)
				require.Equal(t, redact.Controlled(base), rounding.Method(), about)
				assert.Equal(t, s.change(got), rounding.Change(), about)
				for steps := range int64(3) {
					least, possible := s.leastChange(base, steps)
					assert.False(t, possible && rounding.Steps() > steps, about)
					if possible {
						assert.LessOrEqual(t, rounding.Steps(), steps, about)
						assert.Equal(t, least, rounding.Change(), about)
						assert.True(t, rounding.Optimal(), about)
						break
					}
				}
				assert.LessOrEqual(t, rounding.LowerBound(), rounding.Change(), about)
			}
		})
	}
}

// Small counts move as little as any choice of them allows, and no others do.
func TestSmallCountsAgainstEveryRounding(t *testing.T) {
	t.Parallel()
	for name, shape := range shapes() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := rand.New(rand.NewPCG(7, 8))
			for tried := 0; tried < 40; {
				s, filled := shape.fill(r, 9)
				if !filled {
					continue
				}
				tried++
				base := 2 + r.Int64N(5)
				about := fmt.Sprint(s.value, base)
				rounding, err := redact.Round(t.Context(), redact.SmallCounts(base), s.system(t))
				require.NoError(t, err, about)
				got := rounded(t, s, rounding)
				least := int64(-1)
				s.roundings(func(leaf int) []int64 {
					if n := s.value[leaf]; n == 0 || n >= base {
						return []int64{n}
					}
					return []int64{0, base}
				}, func(other []int64) {
					if change := s.change(other); least < 0 || change < least {
						least = change
					}
				})
				assert.Equal(t, s.change(got), rounding.Change(), about)
				assert.LessOrEqual(t, rounding.LowerBound(), rounding.Change(), about)
				if name == "a total shared by three" { // where sums over different leaves need not agree
					assert.Equal(t, least >= 0, rounding.Adds(), about)
					continue
				}
				assert.True(t, rounding.Adds(), about)
				assert.Equal(t, least, rounding.Change(), about)
				assert.True(t, rounding.Optimal(), about)
			}
		})
	}
}
