package measure_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
)

// TestClopperPearson compares with limits found by bisection on the sums of the
// binomial probabilities in decimal arithmetic of sixty digits.
func TestClopperPearson(t *testing.T) {
	for name, row := range map[string]struct {
		x, n      int64
		level     float64
		low, high string
	}{
		"96 of 400":            {96, 400, 0.95, "19.8954478545", "28.4940429647"},
		"none of 13":           {0, 13, 0.95, "0.0000000000", "24.7052638000"},
		"all of 13":            {13, 13, 0.95, "75.2947362000", "100.0000000000"},
		"1 of 2":               {1, 2, 0.95, "1.2579117093", "98.7420882907"},
		"2 of 13, 99 per cent": {2, 13, 0.99, "0.8252186539", "54.1043738045"},
		"96 of 384":            {96, 384, 0.95, "20.7460950207", "29.6440562549"},
		"1 of 1000":            {1, 1000, 0.95, "0.0025317487", "0.5558924280"},
		"999 of 1000, 90 %":    {999, 1000, 0.90, "99.5265006425", "99.9948708021"},
		"338 of 413":           {338, 413, 0.95, "77.7770968608", "85.4397487665"},
	} {
		t.Run(name, func(t *testing.T) {
			share, err := measure.NewProportion(people(t, row.x), people(t, row.n))
			require.NoError(t, err)
			interval := share.ClopperPearson(row.level)
			assert.Equal(t, row.low, interval.Low.Text(10))
			assert.Equal(t, row.high, interval.High.Text(10))
			assert.Equal(t, measure.Percent, interval.Unit)
		})
	}
}

func TestClopperPearsonIsUndefined(t *testing.T) {
	share, err := measure.NewProportion(people(t, 1), people(t, 2))
	require.NoError(t, err)
	for _, level := range []float64{0, 1, -1, 2} {
		assert.Equal(t, measure.OutOfRange, share.ClopperPearson(level).Low.Reason())
	}
	nobody, err := measure.NewProportion(people(t, 0), people(t, 0))
	require.NoError(t, err)
	assert.Equal(t, measure.NoBase, nobody.ClopperPearson(0.95).High.Reason())
	assert.Equal(t, measure.NotSupplied, measure.Proportion{}.ClopperPearson(0.95).High.Reason())
}

// FuzzClopperPearson: it holds the share and all of Wilson's coverage at its limits: the
// tails there are half of what the level leaves, by the exact test of one side, and
// the complement has the complementary limits.
func FuzzClopperPearson(f *testing.F) {
	f.Add(uint64(96), uint64(400))
	f.Add(uint64(0), uint64(13))
	f.Fuzz(func(t *testing.T, part, whole uint64) {
		n := 1 + int64(whole%3_000)
		x := int64(part % uint64(n+1))
		share, err := measure.NewProportion(people(t, x), people(t, n))
		require.NoError(t, err)
		interval := share.ClopperPearson(0.95)
		assert.True(t, interval.Contains(share.Percent()))
		complement := share.Complement().ClopperPearson(0.95)
		assert.Equal(t, interval.Low, measure.Integer(100).Minus(complement.High))
		hundred := measure.Integer(100)
		if x > 0 {
			assert.Equal(t, "0.02500", measure.BinomialAtLeast(people(t, x), people(t, n), interval.Low.Over(hundred)).Text(5))
		}
		if x < n {
			assert.Equal(t, "0.02500", measure.BinomialAtMost(people(t, x), people(t, n), interval.High.Over(hundred)).Text(5))
		}
	})
}

// FuzzHolm: no adjusted value is below its own, order and ties are kept, and the
// smallest is that of Bonferroni.
func FuzzHolm(f *testing.F) {
	f.Add(uint16(10), uint16(400), uint16(300), uint16(300))
	f.Fuzz(func(t *testing.T, a, b, c, d uint16) {
		var p []measure.Value
		for _, n := range []uint16{a, b, c, d} {
			p = append(p, measure.Fraction(int64(n), 1<<16))
		}
		adjusted := measure.Holm(p)
		for i := range p {
			lifted, _ := adjusted[i].Compare(p[i])
			assert.GreaterOrEqual(t, lifted, 0)
			for j := range p {
				before, _ := p[i].Compare(p[j])
				after, _ := adjusted[i].Compare(adjusted[j])
				assert.True(t, after == before || after == 0, "%v became %v", p, adjusted)
				assert.False(t, before == 0 && after != 0)
			}
		}
		least := min(a, b, c, d)
		assert.Contains(t, adjusted, measure.Fraction(min(1<<16, 4*int64(least)), 1<<16))
	})
}
