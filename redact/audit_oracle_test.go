package redact_test

import (
	"errors"
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// claim is a fact and, worked out apart from the package, whether counts agree with
// it.
type claim struct {
	fact  redact.Fact
	holds func(counts []int64) bool
}

// oracle makes up small publications and enumerates all their tables.
type oracle struct {
	random *rand.Rand
	names  []string
	truth  []int64
	most   int64
}

func newOracle(seed uint64) *oracle {
	o := &oracle{random: rand.New(rand.NewPCG(seed, 1)), most: 7}
	for i := range 2 + o.random.IntN(3) {
		o.names = append(o.names, string(rune('a'+i)))
		o.truth = append(o.truth, o.random.Int64N(o.most+1))
	}
	return o
}

func (o *oracle) pick() int { return o.random.IntN(len(o.names)) }

func (o *oracle) count(i int) redact.Operand { return redact.Count(o.names[i]) }

// shown prints an exact number with so many decimals, cut off or to the nearest,
// and now and then wrongly.
func (o *oracle) shown(exact *big.Rat, places int, habit redact.Habit) string {
	text := exact.FloatString(places)
	if habit == redact.Down {
		text = exact.FloatString(places + 6)
		text = strings.TrimSuffix(text[:len(text)-6], ".")
	}
	if o.random.IntN(12) == 0 {
		text = strconv.Itoa(o.random.IntN(120))
	}
	return text
}

// says tells whether a printed number can stand for an exact one.
func says(text string, habit redact.Habit, exact *big.Rat) bool {
	printed, _ := new(big.Rat).SetString(text)
	unit := big.NewRat(1, 1)
	if _, decimals, found := strings.Cut(text, "."); found {
		unit.SetFrac(big.NewInt(1), new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(len(decimals))), nil))
	}
	off := new(big.Rat).Sub(exact, printed)
	away := new(big.Rat).Abs(off)
	switch habit {
	case redact.Nearest:
		return away.Cmp(unit.Mul(unit, big.NewRat(1, 2))) <= 0
	case redact.Loose:
		return away.Cmp(unit) <= 0
	case redact.Down:
	}
	if away.Cmp(unit) >= 0 {
		return false
	}
	return printed.Sign() == 0 || off.Sign() == 0 || off.Sign() == printed.Sign()
}

// claim makes a fact up.
func (o *oracle) claim() claim {
	i, j, k, l := o.pick(), o.pick(), o.pick(), o.pick()
	habit := redact.Habits()[o.random.IntN(3)]
	places := o.random.IntN(3)
	n := o.truth[i] + int64(o.random.IntN(12)/11)
	base := func(i int) redact.Operand { // a base is mostly printed
		if o.random.IntN(8) > 0 && o.truth[i] > 0 {
			return redact.Number(o.truth[i])
		}
		return o.count(i)
	}
	of := func(c []int64, operand redact.Operand) int64 {
		if n, isNumber := operand.Int64(); isNumber {
			return n
		}
		return c[slices.Index(o.names, operand.String())]
	}
	switch o.random.IntN(8) {
	case 0:
		return claim{redact.Stated(o.names[i], n), func(c []int64) bool { return c[i] == n }}
	case 1: // a total that is a number, of counts that may stand twice
		total := redact.Number(o.truth[i] + o.truth[j] + o.truth[k])
		return claim{redact.Total(total, o.count(i), o.count(j), o.count(k)), func(c []int64) bool {
			n, _ := total.Int64()
			return c[i]+c[j]+c[k] == n
		}}
	case 2:
		return claim{redact.Total(o.count(i), o.count(j), o.count(k)), func(c []int64) bool { return c[i] == c[j]+c[k] }}
	case 3:
		low := max(0, n-int64(o.random.IntN(3)))
		high := n + int64(o.random.IntN(3))
		return claim{redact.Within(o.count(i), low, high), func(c []int64) bool { return low <= c[i] && c[i] <= high }}
	case 4:
		base := int64(1 + o.random.IntN(5))
		shown := (n + base/2) / base * base
		return claim{redact.Rounded(o.count(i), shown, base), func(c []int64) bool { return 2*max(c[i]-shown, shown-c[i]) <= base }}
	case 5:
		share := func(c []int64) *big.Rat { return big.NewRat(100*c[i], max(c[j], 1)) }
		text := o.shown(share(o.truth), places, habit)
		return claim{redact.Percentage(o.count(i), o.count(j), text, habit), func(c []int64) bool {
			return c[j] >= 1 && c[i] <= c[j] && says(text, habit, share(c))
		}}
	case 6:
		baseJ, toPart, toBase := base(j), base(k), base(l)
		quotient := func(c []int64) *big.Rat {
			return big.NewRat(c[i]*of(c, toBase), max(of(c, baseJ)*of(c, toPart), 1))
		}
		text := o.shown(quotient(o.truth), places, habit)
		return claim{redact.Ratio(o.count(i), baseJ, toPart, toBase, text, habit), func(c []int64) bool {
			return of(c, baseJ) >= 1 && of(c, toPart) >= 1 && of(c, toBase) >= 1 && says(text, habit, quotient(c))
		}}
	}
	baseJ, baseL := base(j), base(l)
	gap := func(c []int64) *big.Rat {
		return new(big.Rat).Sub(big.NewRat(100*c[i], max(of(c, baseJ), 1)), big.NewRat(100*c[k], max(of(c, baseL), 1)))
	}
	text := o.shown(gap(o.truth), places, habit)
	return claim{redact.Points(o.count(i), baseJ, o.count(k), baseL, text, habit), func(c []int64) bool {
		return of(c, baseJ) >= 1 && of(c, baseL) >= 1 && c[i] <= of(c, baseJ) && c[k] <= of(c, baseL) && says(text, habit, gap(c))
	}}
}

// publication makes up some facts; every count is bounded, so that the tables can
// be enumerated.
func (o *oracle) publication() []claim {
	var claims []claim
	for i := range o.names {
		claims = append(claims, claim{redact.Within(o.count(i), 0, o.most), func(c []int64) bool { return c[i] <= o.most }})
	}
	for range 1 + o.random.IntN(5) {
		claims = append(claims, o.claim())
	}
	return claims
}

// feasible enumerates the tables and collects the values of each count.
func (o *oracle) feasible(claims []claim) [][]int64 {
	values := make([][]int64, len(o.names))
	counts := make([]int64, len(o.names))
	var try func(i int)
	try = func(i int) {
		if i == len(counts) {
			if !slices.ContainsFunc(claims, func(c claim) bool { return !c.holds(counts) }) {
				for k, n := range counts {
					values[k] = append(values[k], n)
				}
			}
			return
		}
		for counts[i] = 0; counts[i] <= o.most; counts[i]++ {
			try(i + 1)
		}
	}
	try(0)
	for i := range values {
		slices.Sort(values[i])
		values[i] = slices.Compact(values[i])
	}
	return values
}

func facts(claims []claim) []redact.Fact {
	all := make([]redact.Fact, len(claims))
	for i, c := range claims {
		all[i] = c.fact
	}
	return all
}

// TestAuditOracle compares audits with the complete enumeration of small tables, and
// holds explanations and conflicts to what they say of themselves.
func TestAuditOracle(t *testing.T) {
	conflicts, explained := 0, 0
	for seed := range uint64(200) {
		o := newOracle(seed)
		claims := o.publication()
		said := fmt.Sprint(seed, facts(claims))
		p, err := redact.NewPublication(o.names, facts(claims)...)
		require.NoError(t, err, said)
		got, err := redact.Audit(t.Context(), p, redact.Informed)
		require.NoError(t, err, said)
		want := o.feasible(claims)
		if len(want[0]) == 0 {
			conflicts++
			requireConflict(t, p, got, said)
			continue
		}
		require.Empty(t, got.Conflict, said)
		for i, f := range got.Feasible {
			require.Equal(t, want[i], f.Values, said+f.Name)
		}
		for _, f := range got.Exact() {
			explained++
			requireExplained(t, p, f, said)
		}
	}
	assert.Greater(t, conflicts, 20)
	assert.Greater(t, explained, 60)
}

// only is the publication with no other facts.
func only(p redact.Publication, facts []int) redact.Publication {
	var others []int
	for n := range p.Facts() {
		if !slices.Contains(facts, n) {
			others = append(others, n)
		}
	}
	return p.Without(others...)
}

// requireConflict holds a conflict to being one, of which no fact can be spared.
func requireConflict(t *testing.T, p redact.Publication, got redact.Disclosure, said string) {
	t.Helper()
	require.NotEmpty(t, got.Conflict, said)
	require.Empty(t, got.Feasible, said)
	require.True(t, slices.IsSorted(got.Conflict), said)
	all := only(p, got.Conflict)
	again, err := redact.Audit(t.Context(), all, redact.Informed)
	require.NoError(t, err, said)
	require.Equal(t, got.Conflict, again.Conflict, said)
	for _, n := range got.Conflict {
		rest, err := redact.Audit(t.Context(), all.Without(n), redact.Informed)
		if !errors.Is(err, measure.ErrTooLarge) { // counts without an upper end, multiplied
			require.NoError(t, err, said)
			require.Empty(t, rest.Conflict, said)
		}
	}
	ways, err := redact.Alternatives(t.Context(), p, redact.Informed)
	require.NoError(t, err, said)
	require.NotEmpty(t, ways, said)
	for _, way := range ways {
		require.Empty(t, way.Disclosure.Conflict, said)
		if way.Err != nil {
			require.ErrorIs(t, way.Err, measure.ErrTooLarge, said)
			continue
		}
		for _, n := range way.Without {
			back := slices.DeleteFunc(slices.Clone(way.Without), func(m int) bool { return m == n })
			still, err := redact.Audit(t.Context(), p.Without(back...), redact.Informed)
			if !errors.Is(err, measure.ErrTooLarge) {
				require.NoError(t, err, said)
				require.NotEmpty(t, still.Conflict, said, "what is left out must be")
			}
		}
	}
}

// requireExplained holds an explanation to resting on enough facts.
func requireExplained(t *testing.T, p redact.Publication, f redact.Feasible, said string) {
	t.Helper()
	value, _ := f.Exact()
	require.NotEmpty(t, f.Because.Facts, said+f.Name)
	require.Contains(t, f.Because.String(), value.Text(0), said+f.Name)
	alone, err := redact.Audit(t.Context(), only(p, f.Because.Facts), redact.Informed)
	if errors.Is(err, measure.ErrTooLarge) { // other counts have no upper end now, and are multiplied
		return
	}
	require.NoError(t, err, said)
	found, _ := alone.Of(f.Name)
	require.Equal(t, f.Values, found.Values, said+f.Name)
	require.Equal(t, f.Because, found.Because, said+f.Name, "no fact can be spared")
}
