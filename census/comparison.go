package census

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
)

// Comparison is a group's share of staff beside its share of a population, which is
// taken as known: x of n staff beside p₀, 96 of 384 beside 278165/991796. Every
// figure is exact until it is printed.
type Comparison struct {
	staff     measure.Proportion
	benchmark measure.Value
}

// NewComparison compares staff with a share of the population. A share that is not
// between 0 and 1 is [measure.ErrOutOfRange]. Absent ones are accepted; what is
// computed from them is absent for the same reason.
func NewComparison(staff measure.Proportion, benchmark measure.Value) (Comparison, error) {
	if benchmark.Known() && !isShare(benchmark) {
		return Comparison{}, fmt.Errorf("%w: benchmark share %s", measure.ErrOutOfRange, benchmark)
	}
	return Comparison{staff: staff, benchmark: benchmark}, nil
}

// Staff is the staff of the group of all staff compared: x of n.
func (c Comparison) Staff() measure.Proportion { return c.staff }

// BenchmarkShare is the share of the group in the population, p₀, between 0 and 1.
func (c Comparison) BenchmarkShare() measure.Value { return c.benchmark }

// BenchmarkPercent is the same in per cent.
func (c Comparison) BenchmarkPercent() measure.Value { return hundredfold(c.benchmark) }

// Share is x ÷ n, between 0 and 1. It is undefined, for [measure.NoBase], of nobody.
func (c Comparison) Share() measure.Value { return c.staff.Share() }

// Percent is the share of staff in per cent.
func (c Comparison) Percent() measure.Value { return c.staff.Percent() }

// Ratio is the representation ratio, share ÷ benchmark: 1 at parity, below it where
// the group is under-represented. It is undefined, for [measure.DivisionByZero],
// where the population has nobody of the group, and where there are no staff.
func (c Comparison) Ratio() measure.Value { return c.Share().Over(c.benchmark) }

// Index is the ratio with parity at 100.
func (c Comparison) Index() measure.Value { return hundredfold(c.Ratio()) }

// Gap is the share minus the benchmark in percentage points: below zero the group is
// under-represented.
func (c Comparison) Gap() measure.Value { return c.Percent().Minus(c.BenchmarkPercent()) }

// ParityOdds is the odds of staff being of the group over the odds in the
// population: x(1 − p₀) ÷ ((n − x)p₀). It is undefined, for
// [measure.DivisionByZero], where all staff are of the group or nobody in the
// population is, and for [measure.NoBase] without staff.
func (c Comparison) ParityOdds() measure.Value {
	if reason := c.Share().Reason(); reason != 0 {
		return measure.Absent(reason)
	}
	others := measure.Integer(1).Minus(c.benchmark)
	return c.staff.Part().Value().Times(others).Over(c.staff.Complement().Part().Value().Times(c.benchmark))
}

// Test tells by the exact two-sided test how surprising it would be to find so many
// of the group if staff were picked at random from the population:
// [measure.Binomial]. A staff list is not a sample but everybody, so that it screens
// and does not prove.
func (c Comparison) Test() measure.Test {
	return measure.Binomial(c.staff.Part(), c.staff.Whole(), c.benchmark)
}

// AtMost is the probability of x or fewer of the group among n people picked at
// random from the population.
func (c Comparison) AtMost() measure.Value {
	return measure.BinomialAtMost(c.staff.Part(), c.staff.Whole(), c.benchmark)
}

// AtLeast is the probability of x or more of the group among n people picked at
// random from the population.
func (c Comparison) AtLeast() measure.Value {
	return measure.BinomialAtLeast(c.staff.Part(), c.staff.Whole(), c.benchmark)
}

// Residual is how far the staff of the group are from what the benchmark leads one
// to expect, in standard deviations: (x − E) ÷ √(E(1 − p₀)), rounded to ten places.
// It is undefined, for [measure.DivisionByZero], where p₀ is 0 or 1, and for
// [measure.NoBase] without staff.
func (c Comparison) Residual() measure.Value {
	sides := []measure.Count{c.staff.Part(), c.staff.Complement().Part()}
	return measure.ShareResiduals(sides, []measure.Value{c.benchmark, measure.Integer(1).Minus(c.benchmark)})[0]
}

// Score is the residual as a test statistic, z; its square is the chi-square of two
// categories. It is undefined, for [measure.OutOfRange], where fewer than five are
// expected in the group or outside it: [Comparison.Test] is exact there too.
func (c Comparison) Score() measure.Value {
	expected := c.Expected()
	for _, cell := range []measure.Value{expected, c.staff.Whole().Value().Minus(expected)} {
		if order, known := cell.Compare(measure.Integer(5)); known && order < 0 && c.Residual().Known() {
			return measure.Absent(measure.OutOfRange)
		}
	}
	return c.Residual()
}

// Warnings are the doubts about the comparison in itself: fewer than ten staff.
func (c Comparison) Warnings(group string) []measure.Warning {
	return measure.WarnBase(group, c.staff.Whole())
}

// String gives both shares and the ratio, as "25.0% of staff, 28.0% of the
// population, ratio 0.89".
func (c Comparison) String() string {
	return fmt.Sprintf("%s of staff, %s of the population, ratio %s",
		measure.Percent.Text(c.Percent(), 1), measure.Percent.Text(c.BenchmarkPercent(), 1), c.Ratio().Text(2))
}

func hundredfold(v measure.Value) measure.Value { return v.Times(measure.Integer(100)) }
