package published_test

import (
	"fmt"
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
)

func printedText(tb testing.TB, text string) published.Printed {
	tb.Helper()
	printed, err := published.Parse(text)
	require.NoError(tb, err)
	return printed
}

func TestGapRange(t *testing.T) {
	for _, c := range []struct {
		name, reference, group string
		least, greatest        string // at four places
	}{
		{"rates to pence", "£20.00", "£15.00", "24.9562", "25.0437"},
		{"rates to pounds", "£20", "£15", "20.5128", "29.2683"},
		{"the group earns more", "10.00", "12.50", "-25.1126", "-24.8876"},
		{"equal as printed", "10.00", "10.00", "-0.1001", "0.1000"},
		{"the group earns nothing", "10.00", "0.00", "99.9500", "100.0000"},
		{"the reference may be nothing", "0.00", "5.00", "N/A", "-99800.0000"},
		{"a placeholder", "-", "5.00", "[x]", "[x]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			least, greatest := published.GapRange(printedText(t, c.reference), printedText(t, c.group))
			assert.Equal(t, c.least, least.Text(4))
			assert.Equal(t, c.greatest, greatest.Text(4))
		})
	}
}

func TestGapPossible(t *testing.T) {
	for _, c := range []struct {
		name, gap, reference, group string
		want                        bool
	}{
		{"half up from the printed rates", "25.0%", "20.00", "15.00", true},
		{"possible from unrounded rates alone", "25.1%", "20.00", "15.00", false},
		{"a digit off at whole pounds", "29%", "20", "15", true},
		{"reversed sign", "-25.0%", "20.00", "15.00", false},
		{"stale", "26.5%", "20.00", "15.00", false},
		{"set to zero by choice", "0.0%", "20.00", "19.90", false},
		{"the reference is nothing for certain", "10%", "-1.00", "5.00", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			possible, known := published.GapPossible(printedText(t, c.gap), printedText(t, c.reference), printedText(t, c.group))
			assert.True(t, known)
			assert.Equal(t, c.want, possible)
		})
	}
	_, known := published.GapPossible(printedText(t, "N/A"), printedText(t, "20.00"), printedText(t, "15.00"))
	assert.False(t, known)
}

func TestWhole(t *testing.T) {
	for _, c := range []struct {
		name   string
		shares []string
		sum    string
		want   bool
	}{
		{"13 women of 80, each rounded half up", []string{"16.3", "83.8"}, "100.1", true},
		{"sums to 100", []string{"16.2%", "83.8%"}, "100.0", true},
		{"off by more than rounding", []string{"16.2", "83.6"}, "99.8", false},
		{"shares of three groups", []string{"76.9", "25", "12.5"}, "114.4", false},
		{"one of them not printed", []string{"16.2", "-"}, "[x]", false},
		{"none", nil, "[x]", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			var shares []published.Printed
			for _, text := range c.shares {
				shares = append(shares, printedText(t, text))
			}
			sum, possible := published.Whole(shares...)
			assert.Equal(t, c.sum, sum.Text(1))
			assert.Equal(t, c.want, possible)
		})
	}
}

func TestContradicts(t *testing.T) {
	count := func(n int64) measure.Count {
		c, err := measure.NewCount(n)
		require.NoError(t, err)
		return c
	}
	for _, c := range []struct {
		name        string
		share       string
		part, whole measure.Count
		want        bool
	}{
		{"rounded", "16.3%", count(13), count(80), false},
		{"cut off", "16.2%", count(13), count(80), false},
		{"rounded up", "17%", count(13), count(80), false},
		{"a typing error", "61.3%", count(13), count(80), true},
		{"two units off", "16.5%", count(13), count(80), true},
		{"more than the whole", "16.3%", count(81), count(80), true},
		{"nobody", "16.3%", count(0), count(0), false},
		{"a hidden count", "16.3%", measure.AbsentCount(measure.Suppressed), count(80), false},
		{"a placeholder", "[c]", count(13), count(80), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, printedText(t, c.share).Contradicts(c.part, c.whole))
		})
	}
}

// Every pair of amounts that print as these has its gap in the range, and gaps as
// near its ends as one likes.
func FuzzGapRange(f *testing.F) {
	f.Add(uint16(2000), uint16(1500), uint8(10), uint8(90))
	f.Fuzz(func(t *testing.T, reference, group uint16, r, g uint8) {
		if reference == 0 {
			reference = 1
		}
		text := func(pence uint16) string { return fmt.Sprintf("%d.%02d", pence/100, pence%100) }
		least, greatest := published.GapRange(printedText(t, text(reference)), printedText(t, text(group)))
		// An amount within half a penny, by 255ths of one.
		within := func(pence uint16, at uint8) *big.Rat {
			amount := new(big.Rat).Add(big.NewRat(int64(pence), 1), big.NewRat(2*int64(at)-255, 510))
			if amount.Sign() < 0 {
				amount.SetInt64(0)
			}
			return amount
		}
		whole, part := within(reference, r), within(group, g)
		if whole.Sign() == 0 {
			return
		}
		gap := new(big.Rat).Sub(big.NewRat(1, 1), new(big.Rat).Quo(part, whole))
		exact := measure.FromRat(gap.Mul(gap, big.NewRat(100, 1)))
		if order, known := least.Compare(exact); known {
			assert.LessOrEqual(t, order, 0)
		}
		order, known := exact.Compare(greatest)
		assert.True(t, known)
		assert.LessOrEqual(t, order, 0)
	})
}

func ExampleGapRange() {
	men, _ := published.Parse("£20.00")
	women, _ := published.Parse("£15.00")
	least, greatest := published.GapRange(men, women)
	fmt.Println(least.Text(2), greatest.Text(2))
	// Output: 24.96 25.04
}

func ExampleGapPossible() {
	men, _ := published.Parse("£20.00")
	women, _ := published.Parse("£15.00")
	gap, _ := published.Parse("-25.0%") // the sign reversed
	fmt.Println(published.GapPossible(gap, men, women))
	// Output: false true
}

func ExampleWhole() {
	women, _ := published.Parse("16.3%")
	men, _ := published.Parse("83.8%")
	fmt.Println(published.Whole(women, men))
	// Output: 1001/10 true
}

func ExamplePrinted_Contradicts() {
	women, _ := measure.NewCount(13)
	all, _ := measure.NewCount(80)
	printed, _ := published.Parse("61.3%")
	fmt.Println(printed.Contradicts(women, all))
	// Output: true
}

// What a ledger says of a gap beside the two rates that a report prints.
func TestGapDiagnosis(t *testing.T) {
	for _, c := range []struct{ name, gap, verdict, diagnosis string }{
		{"half up from the printed rates", "25.0%", "exact", ""},
		{"possible from unrounded rates alone", "25.02%", "possible", ""},
		{"reversed sign", "-25.0%", "inconsistent", "the sign is reversed"},
		{"women's pay for the base", "33.3%", "inconsistent", "the gap in per cent of the group's amount fits, where it is of the reference's"},
		{"swapped", "-33.3%", "inconsistent", "the other one as the base fits: the operands are swapped"},
		{"pounds called per cent", "5.00%", "inconsistent", "the plain difference fits: points, or an amount, are called per cent"},
		{"stale", "26.5%", "inconsistent", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			amount := func(id, text string) published.Figure {
				return published.Figure{ID: id, Unit: measure.Money, Printed: text}
			}
			findings, err := published.Check(published.Ledger{Figures: []published.Figure{
				amount("men", "£20.00"), amount("women", "£15.00"),
				{ID: "gap", Unit: measure.Percent, Printed: c.gap, From: &published.Derivation{
					Kind: published.Gap, Operands: []published.Operand{{Figure: "men"}, {Figure: "women"}},
				}},
			}})
			require.NoError(t, err)
			assert.Equal(t, c.verdict, findings[2].Verdict.String())
			assert.Equal(t, c.diagnosis, findings[2].Diagnosis)
		})
	}
}
