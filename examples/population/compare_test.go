package main

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func compared(t *testing.T, group, staff, populationGroup, population int64) figures {
	t.Helper()
	return jsonOf[figures](t, "", "-compare", fmt.Sprintf(
		`{"group":%d,"staff":%d,"population_group":%d,"population":%d}`, group, staff, populationGroup, population))
}

// The figures were computed apart from this library; p-values by the exact sum of
// probabilities.
func TestCompare(t *testing.T) {
	for _, row := range []struct {
		name                                                  string
		group, staff, populationGroup, population             int64
		share, ratio, gap, expected, fixed, growth, low, high string
		p, reading                                            string
	}{
		{
			"BME 2024 of all staff, printed", 96, 400, 273, 1000,
			"24.0000", "0.879121", "-3.3000", "109.2000", "14", "19", "20.0746", "28.4200", "0.144684", "represented, not significant",
		},
		{
			"BME 2024 of all staff, mean of rounded", 96, 400, 2725, 10000,
			"24.0000", "0.880734", "-3.2500", "109.0000", "13", "18", "20.0746", "28.4200", "0.160213", "represented, not significant",
		},
		{
			"BME 2024 of all staff, non-White 2021", 96, 400, 278165, 991796,
			"24.0000", "0.855719", "-4.0466", "112.1864", "17", "23", "20.0746", "28.4200", "0.074882", "represented, not significant",
		},
		{
			"BME 2024 of all staff, non-White-British 2021", 96, 400, 377148, 991796,
			"24.0000", "0.631134", "-14.0268", "152.1071", "57", "91", "20.0746", "28.4200", "0.000000", "below, significant",
		},
		{
			"BME 2024 of known", 96, 384, 278165, 991796,
			"25.0000", "0.891374", "-3.0466", "107.6989", "12", "17", "20.9311", "29.5642", "0.191690", "represented, not significant",
		},
		{
			"BME 2022 of all staff, 32.25", 99, 414, 3225, 10000,
			"23.9130", "0.741490", "-8.3370", "133.5150", "35", "51", "20.0559", "28.2498", "0.000226", "below, significant",
		},
		{
			"female 2022 of known", 338, 413, 501136, 991792,
			"81.8402", "1.619689", "31.3119", "208.6820", "0", "0", "77.8343", "85.2592", "0.000000", "above, significant",
		},
		{
			"disabled 2022 of known", 21, 382, 146230, 991788,
			"5.4974", "0.372854", "-9.2467", "56.3224", "36", "42", "3.6234", "8.2575", "0.000000", "below, significant",
		},
		{
			"board 2023", 0, 13, 273, 1000,
			"0.0000", "0.000000", "-27.3000", "3.5490", "4", "5", "0.0000", "22.8095", "0.025874", "below, significant",
		},
		{
			"board 2024", 2, 13, 273, 1000,
			"15.3846", "0.563539", "-11.9154", "3.5490", "2", "3", "4.3258", "42.2346", "0.534705", "below, not significant",
		},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := compared(t, row.group, row.staff, row.populationGroup, row.population)
			for _, figure := range []struct{ want, got string }{
				{row.share, got.Share},
				{row.ratio, got.Ratio},
				{row.gap, got.Gap},
				{row.expected, got.Expected},
				{row.low, got.WilsonLow},
				{row.high, got.WilsonHigh},
				{row.p, got.PValue},
			} {
				assert.Regexp(t, `^-?\d+\.\d{10}$`, figure.got)
				places := len(figure.want) - strings.Index(figure.want, ".") - 1
				exact, ok := new(big.Rat).SetString(figure.got)
				require.True(t, ok)
				assert.Equal(t, figure.want, exact.FloatString(places))
			}
			assert.Equal(t, row.fixed, got.ShortfallFixed)
			assert.Equal(t, row.growth, got.ShortfallGrowth)
			assert.Equal(t, row.reading, got.Reading)
			assert.Empty(t, got.Undefined)
		})
	}
}

// Comparisons drawn by chance agree with fractions to the last digit.
func TestCompareExactly(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 9))
	for range 300 {
		staff, population := 1+r.Int64N(80), 2+r.Int64N(1_000_000)
		group, populationGroup := r.Int64N(staff+1), 1+r.Int64N(population-1)
		t.Run(fmt.Sprintf("%d of %d, %d of %d", group, staff, populationGroup, population), func(t *testing.T) {
			got := compared(t, group, staff, populationGroup, population)
			want := expected(group, staff, populationGroup, population)
			assert.Equal(t, want.Share, got.Share)
			assert.Equal(t, want.Benchmark, got.Benchmark)
			assert.Equal(t, want.Ratio, got.Ratio)
			assert.Equal(t, want.Gap, got.Gap)
			assert.Equal(t, want.Expected, got.Expected)
			assert.Equal(t, want.ShortfallFixed, got.ShortfallFixed)
			assert.Equal(t, want.ShortfallGrowth, got.ShortfallGrowth)
			assert.Equal(t, want.Reading, got.Reading)
			near(t, want.PValue, got.PValue)
			near(t, want.WilsonLow, got.WilsonLow)
			near(t, want.WilsonHigh, got.WilsonHigh)
		})
	}
}

// near tells that two texts differ by no more than one in the last of ten places.
func near(t *testing.T, want, got string) {
	t.Helper()
	a, ok := new(big.Rat).SetString(want)
	require.True(t, ok, want)
	b, ok := new(big.Rat).SetString(got)
	require.True(t, ok, got)
	assert.LessOrEqual(t, new(big.Rat).Abs(a.Sub(a, b)).Cmp(big.NewRat(1, 10_000_000_000)), 0, "%s and %s", want, got)
}

// expected computes the figures in fractions, and the limits of Wilson in long
// floating point, without this library.
func expected(group, staff, populationGroup, population int64) figures {
	x, n := big.NewRat(group, 1), big.NewRat(staff, 1)
	p0 := big.NewRat(populationGroup, population)
	share := big.NewRat(group, staff)
	ratio := new(big.Rat).Quo(share, p0)
	mean := new(big.Rat).Mul(n, p0)
	hundred := big.NewRat(100, 1)
	text := func(v *big.Rat) string { return v.FloatString(10) }
	times := func(v *big.Rat) string { return text(new(big.Rat).Mul(v, hundred)) }
	var fixed, growth int64
	for big.NewRat(group+fixed, 1).Cmp(mean) < 0 {
		fixed++
	}
	for big.NewRat(group+growth, staff+growth).Cmp(p0) < 0 {
		growth++
	}
	p := twoSided(group, staff, p0)
	reading := "represented"
	switch {
	case ratio.Cmp(big.NewRat(4, 5)) < 0:
		reading = "below"
	case ratio.Cmp(big.NewRat(5, 4)) > 0:
		reading = "above"
	}
	if p.Cmp(big.NewRat(1, 20)) < 0 {
		reading += ", significant"
	} else {
		reading += ", not significant"
	}
	low, high := wilson(x, n)
	return figures{
		Share: times(share), Benchmark: times(p0), Ratio: text(ratio), Gap: times(new(big.Rat).Sub(share, p0)), Expected: text(mean),
		ShortfallFixed: strconv.FormatInt(fixed, 10), ShortfallGrowth: strconv.FormatInt(growth, 10),
		WilsonLow: low, WilsonHigh: high, PValue: text(p), Reading: reading,
	}
}

// twoSided adds up the probabilities of all counts not more probable than x, as whole
// numbers of denominatorⁿ.
func twoSided(x, n int64, p *big.Rat) *big.Rat {
	part, rest := p.Num(), new(big.Int).Sub(p.Denom(), p.Num())
	power := func(base *big.Int, exponent int64) *big.Int { return new(big.Int).Exp(base, big.NewInt(exponent), nil) }
	probability := func(k int64) *big.Int {
		term := new(big.Int).Binomial(n, k)
		return term.Mul(term, power(part, k)).Mul(term, power(rest, n-k))
	}
	limit, tolerance := probability(x), big.NewInt(10_000_000)
	limit.Mul(limit, big.NewInt(10_000_001))
	sum := new(big.Int)
	for k := range n + 1 {
		if term := probability(k); new(big.Int).Mul(term, tolerance).Cmp(limit) <= 0 {
			sum.Add(sum, term)
		}
	}
	return new(big.Rat).SetFrac(sum, power(p.Denom(), n))
}

// wilson gives the limits in per cent: of the quadratic n(p − s)² = z² s(1 − s).
func wilson(x, n *big.Rat) (low, high string) {
	const bits = 300
	z, _ := new(big.Rat).SetString("1.959963984540054235524594430520551527955550") // quantile of the normal distribution at 0.975
	zz := new(big.Rat).Mul(z, z)
	// (n + z²) s² − (2x + z²) s + x²/n = 0
	a := new(big.Rat).Add(n, zz)
	b := new(big.Rat).Add(new(big.Rat).Add(x, x), zz)
	c := new(big.Rat).Quo(new(big.Rat).Mul(x, x), n)
	inner := new(big.Rat).Sub(new(big.Rat).Mul(b, b), new(big.Rat).Mul(big.NewRat(4, 1), new(big.Rat).Mul(a, c)))
	root := new(big.Float).SetPrec(bits).SetRat(inner)
	root.Sqrt(root)
	limit := func(sign float64) string {
		s := new(big.Float).SetPrec(bits).SetRat(b)
		s.Add(s, new(big.Float).SetPrec(bits).Mul(root, big.NewFloat(sign)))
		s.Quo(s, new(big.Float).SetPrec(bits).SetRat(a))
		s.Mul(s, big.NewFloat(50))
		return s.Text('f', 10)
	}
	return limit(-1), limit(1)
}

func TestCompareUndefined(t *testing.T) {
	for _, row := range []struct {
		name                                      string
		group, staff, populationGroup, population int64
		undefined                                 map[string]string
		p, fixed, growth                          string
	}{
		{"no staff", 0, 0, 1, 4, map[string]string{
			"share": "no base", "ratio": "no base", "gap": "no base", "wilson_low": "no base", "wilson_high": "no base",
			"p_value": "no base", "reading": "no base",
		}, "", "0", "0"},
		{"nobody in the population", 3, 10, 0, 4, map[string]string{"ratio": "division by zero", "reading": "division by zero"}, "0.0000000000", "0", "0"},
		{"everybody in the population", 3, 10, 4, 4, map[string]string{"shortfall_growth": "division by zero"}, "0.0000000000", "7", ""},
		{"everybody on both sides", 10, 10, 4, 4, map[string]string{}, "1.0000000000", "0", "0"},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := compared(t, row.group, row.staff, row.populationGroup, row.population)
			assert.Equal(t, row.undefined, got.Undefined)
			assert.Equal(t, row.p, got.PValue)
			assert.Equal(t, row.fixed, got.ShortfallFixed)
			assert.Equal(t, row.growth, got.ShortfallGrowth)
		})
	}
	got := compared(t, 0, 5, 0, 0)
	assert.Empty(t, got.Benchmark)
	assert.Equal(t, "no base", got.Undefined["benchmark"])
	assert.Equal(t, "0.0000000000", got.Share)
}

func TestCompareAsText(t *testing.T) {
	got := runWith("", "-compare", `{"group":96,"staff":384,"population_group":278165,"population":991796}`)
	require.Zero(t, got.status, got.stderr)
	for _, line := range []string{"share of staff 25.0%", "95% interval 20.9% to 29.6%", "benchmark 28.0%", "ratio 0.89", "gap -3.0 pp", "exact test p = 0.192"} {
		assert.Contains(t, strings.Join(strings.Fields(got.stdout), " "), line)
	}
	got = runWith("", "-compare", `{"group":0,"staff":0,"population_group":1,"population":2}`)
	assert.Zero(t, got.status)
	assert.Contains(t, got.stdout, "N/A: no base")
}

// Every fault is told of, and nothing is printed beside it.
func TestCompareFaults(t *testing.T) {
	for _, row := range []struct {
		name, text string
		want       []string
	}{
		{"nothing", ``, []string{"malformed"}},
		{"no JSON", `96/400`, []string{"malformed"}},
		{"a list", `[96]`, []string{"malformed"}},
		{"two documents", `{} {}`, []string{"malformed"}},
		{"empty", `{}`, []string{"group: not supplied", "staff: not supplied", "population_group: not supplied", "population: not supplied"}},
		{"another field", `{"group":1,"staff":2,"population_group":1,"population":2,"base":3}`, []string{"base: unrecognised"}},
		{"twice", `{"group":1,"group":2,"staff":2,"population_group":1,"population":2}`, []string{"group: duplicate"}},
		{"text", `{"group":"1","staff":2,"population_group":1,"population":2}`, []string{"group: 1: malformed"}},
		{"decimals", `{"group":1.5,"staff":2,"population_group":1,"population":2}`, []string{"group: 1.5: malformed"}},
		{"null", `{"group":null,"staff":2,"population_group":1,"population":2}`, []string{"group: not supplied"}},
		{"below zero", `{"group":-1,"staff":-2,"population_group":1,"population":2}`, []string{"group: negative", "staff: negative"}},
		{"huge", `{"group":1,"staff":99999999999999999999,"population_group":1,"population":2}`, []string{"staff: 99999999999999999999: too large"}},
		{"very many", `{"group":1,"staff":1000000000001,"population_group":1,"population":2}`, []string{"staff: too large"}},
		{"more than all", `{"group":3,"staff":2,"population_group":4,"population":2}`, []string{"group: 3: part exceeds whole", "population_group: 4: part exceeds whole"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			for _, args := range [][]string{{"-compare", row.text}, {"-json", "-compare", row.text}} {
				got := runWith("", args...)
				assert.Equal(t, 1, got.status)
				assert.Empty(t, got.stdout)
				for _, want := range row.want {
					assert.Contains(t, got.stderr, want)
				}
			}
		})
	}
}
