package redact

import (
	"fmt"
	"math/big"
	"slices"
	"strconv"

	"github.com/workforce-equality/equality/internal/whole"
	"github.com/workforce-equality/equality/measure"
)

// conditions is what facts say as conditions on the counts that they speak of.
type conditions struct {
	unknowns []int       // the places of the counts in the publication
	at       map[int]int // the reverse
	rows     []whole.Row // their unknowns are places in unknowns
	byFact   map[int][]int
}

// conditions turns facts into rows, in lowest terms where counts are whole numbers.
// A number that is too long to be reckoned with is a fault of its fact.
func (p Publication) conditions(facts []int, lowest bool) (conditions, error) {
	c := conditions{at: make(map[int]int, len(p.names)), byFact: make(map[int][]int, len(facts))}
	for i := range p.names {
		c.unknowns, c.at[i] = append(c.unknowns, i), i
	}
	var faults measure.Faults
	for _, number := range facts {
		writer := rowWriter{places: p.places}
		writer.fact(p.fact(number))
		for _, row := range writer.rows {
			narrow, fits := row.narrow(lowest)
			if !fits {
				faults = append(faults, measure.Fault{
					Indicator: "fact " + strconv.Itoa(number), Value: p.facts[number].shown,
					Err: fmt.Errorf("%w: a number with that many digits", measure.ErrTooLarge),
				})
				break
			}
			c.byFact[number] = append(c.byFact[number], len(c.rows))
			c.rows = append(c.rows, narrow)
		}
	}
	return c, faults.Err()
}

// only is the conditions of some of the facts, on the counts that these speak of
// and those named.
func (c conditions) only(facts []int, unknowns ...int) conditions {
	kept := conditions{at: map[int]int{}, byFact: make(map[int][]int, len(facts))}
	place := func(unknown int) int {
		if _, there := kept.at[unknown]; !there {
			kept.at[unknown] = len(kept.unknowns)
			kept.unknowns = append(kept.unknowns, unknown)
		}
		return kept.at[unknown]
	}
	for _, unknown := range unknowns {
		place(unknown)
	}
	for _, number := range facts {
		for _, i := range c.byFact[number] {
			row := whole.Row{Low: c.rows[i].Low, High: c.rows[i].High}
			for _, t := range c.rows[i].Terms {
				t.Unknown = place(c.unknowns[t.Unknown])
				row.Terms = append(row.Terms, t)
			}
			for _, t := range c.rows[i].Products {
				t.First, t.Second = place(c.unknowns[t.First]), place(c.unknowns[t.Second])
				row.Products = append(row.Products, t)
			}
			kept.byFact[number] = append(kept.byFact[number], len(kept.rows))
			kept.rows = append(kept.rows, row)
		}
	}
	return kept
}

// system is the conditions on counts, which are zero or more.
func (c conditions) system() whole.System {
	s := whole.System{Low: make([]int64, len(c.unknowns)), High: make([]int64, len(c.unknowns)), Rows: c.rows}
	for i := range s.High {
		s.High[i] = whole.Unbounded
	}
	return s
}

// wideRow is a row whose numbers have any length; a nil end is none. A term of one
// unknown has none for its second.
type wideRow struct {
	terms     []wideTerm
	low, high *big.Int
}

type wideTerm struct {
	first, second int
	coefficient   *big.Int
}

// none stands where a term has no second unknown.
const none = -1

// rowWriter writes the rows of a fact.
type rowWriter struct {
	places map[string]int
	rows   []wideRow
}

func (w *rowWriter) fact(f Fact) {
	one, minus := big.NewInt(1), big.NewInt(-1)
	switch f.kind {
	case stated, known, within:
		w.count(f.operands[0], f.low, f.high)
	case rounded: // half the base either way, cut off where the base is odd
		w.count(f.operands[0], f.low-f.base/2, f.low+f.base/2)
	case summed:
		var total wideRow
		total.low, total.high = new(big.Int), new(big.Int)
		w.add(&total, minus, f.operands[0])
		for _, part := range f.operands[1:] {
			w.add(&total, one, part)
		}
		w.rows = append(w.rows, total)
	case percentage: // low ≤ 100 × part ÷ base ≤ high
		part, base := f.operands[0], f.operands[1]
		w.share(part, base)
		w.figure(f, big.NewInt(100), [][]Operand{{part}}, nil, []Operand{base})
	case ratio: // low ≤ part × toBase ÷ (base × toPart) ≤ high
		for _, operand := range f.operands[1:] {
			w.count(operand, 1, Unbounded)
		}
		over, under := cancelled(f.operands[0], f.operands[3], f.operands[1], f.operands[2])
		w.figure(f, one, [][]Operand{over}, nil, under)
	case points:
		w.points(f)
	}
}

// points writes low ≤ 100 × (part ÷ base − lessPart ÷ lessBase) ≤ high, with one product
// of bases below. A share of all in all is 1 whatever there is, and no two shares are
// further apart.
func (w *rowWriter) points(f Fact) {
	part, base, lessPart, lessBase := f.operands[0], f.operands[1], f.operands[2], f.operands[3]
	w.share(part, base)
	w.share(lessPart, lessBase)
	hundred := big.NewInt(100)
	switch {
	case base == lessBase:
		w.figure(f, hundred, [][]Operand{{part}}, [][]Operand{{lessPart}}, []Operand{base})
	case lessPart == lessBase:
		w.figure(f, hundred, [][]Operand{{part}}, [][]Operand{{base}}, []Operand{base})
	case part == base:
		w.figure(f, hundred, [][]Operand{{lessBase}}, [][]Operand{{lessPart}}, []Operand{lessBase})
	default:
		w.figure(f, hundred, [][]Operand{{part, lessBase}}, [][]Operand{{lessPart, base}}, []Operand{base, lessBase})
	}
	if says, err := f.says(); err == nil && says.outside(-100, 100) {
		w.rows = append(w.rows, wideRow{low: big.NewInt(1)}) // which no number is
	}
}

// cancelled is the fraction a × b ÷ (c × d) without the counts that stand above and
// below. They are not zero: both that stand below are at least 1.
func cancelled(a, b, c, d Operand) (over, under []Operand) {
	switch {
	case a == c && b == d, a == d && b == c:
		return nil, nil
	case a == c:
		return []Operand{b}, []Operand{d}
	case a == d:
		return []Operand{b}, []Operand{c}
	case b == c:
		return []Operand{a}, []Operand{d}
	case b == d:
		return []Operand{a}, []Operand{c}
	}
	return []Operand{a, b}, []Operand{c, d}
}

// count writes low ≤ count ≤ high.
func (w *rowWriter) count(of Operand, low, high int64) {
	row := wideRow{low: big.NewInt(low)}
	if high != Unbounded {
		row.high = big.NewInt(high)
	}
	w.add(&row, big.NewInt(1), of)
	w.rows = append(w.rows, row)
}

// share writes what holds of every share: a base of 1 or more, a part of at most
// the base.
func (w *rowWriter) share(part, base Operand) {
	w.count(base, 1, Unbounded)
	row := wideRow{low: new(big.Int)}
	w.add(&row, big.NewInt(1), base)
	w.add(&row, big.NewInt(-1), part)
	w.rows = append(w.rows, row)
}

// figure writes what a printed number says of factor × (sum of the numerator −
// sum of what is less) ÷ denominator, each a product of counts.
func (w *rowWriter) figure(f Fact, factor *big.Int, numerator, less [][]Operand, denominator []Operand) {
	says, err := f.says()
	if err != nil {
		return // a publication has no such fact
	}
	end := func(limit *big.Int, open bool, sign int64) {
		var row wideRow
		row.low = new(big.Int)
		if open {
			row.low.SetInt64(1)
		}
		scaled := new(big.Int).Mul(factor, says.scale)
		scaled.Mul(scaled, big.NewInt(sign))
		for _, product := range numerator {
			w.add(&row, scaled, product...)
		}
		for _, product := range less {
			w.add(&row, new(big.Int).Neg(scaled), product...)
		}
		w.add(&row, new(big.Int).Mul(limit, big.NewInt(-sign)), denominator...)
		w.rows = append(w.rows, row)
	}
	end(says.low, says.openLow, 1)
	end(says.high, says.openHigh, -1)
}

// add puts a multiple of a product of counts into a row.
func (w *rowWriter) add(row *wideRow, coefficient *big.Int, product ...Operand) {
	t := wideTerm{none, none, new(big.Int).Set(coefficient)}
	for _, operand := range product {
		switch {
		case !operand.named:
			t.coefficient.Mul(t.coefficient, big.NewInt(operand.number))
		case t.first == none:
			t.first = w.places[operand.name]
		default:
			t.second = w.places[operand.name]
		}
	}
	if t.first == none { // a number
		row.low.Sub(row.low, t.coefficient)
		if row.high != nil {
			row.high = new(big.Int).Sub(row.high, t.coefficient)
		}
		return
	}
	if t.second != none && t.second < t.first {
		t.first, t.second = t.second, t.first
	}
	for i, old := range row.terms {
		if old.first == t.first && old.second == t.second {
			row.terms[i].coefficient = new(big.Int).Add(old.coefficient, t.coefficient)
			return
		}
	}
	row.terms = append(row.terms, t)
}

// narrow is the row with machine numbers, and false where they do not fit. In lowest
// terms its ends are rounded to what whole numbers can reach.
func (r wideRow) narrow(lowest bool) (whole.Row, bool) {
	r.terms = slices.DeleteFunc(r.terms, func(t wideTerm) bool { return t.coefficient.Sign() == 0 })
	row := whole.Row{Low: whole.Unlimited, High: whole.Unbounded}
	divisor := new(big.Int)
	for _, t := range r.terms {
		divisor.GCD(nil, nil, divisor, new(big.Int).Abs(t.coefficient))
	}
	if len(r.terms) == 0 || !lowest {
		divisor.SetInt64(1)
	}
	fits := true
	machine := func(n *big.Int) int64 {
		fits = fits && n.IsInt64() && n.Int64() != whole.Unlimited && n.Int64() != whole.Unbounded
		return n.Int64()
	}
	for _, t := range r.terms {
		coefficient := machine(new(big.Int).Quo(t.coefficient, divisor))
		if t.second == none {
			row.Terms = append(row.Terms, whole.Term{Unknown: t.first, Coefficient: coefficient})
			continue
		}
		row.Products = append(row.Products, whole.Product{First: t.first, Second: t.second, Coefficient: coefficient})
	}
	if r.low != nil { // rounded up
		row.Low = machine(new(big.Int).Neg(floor(new(big.Int).Neg(r.low), divisor)))
	}
	if r.high != nil {
		row.High = machine(floor(r.high, divisor))
	}
	return row, fits
}

// floor is a ÷ b rounded down, where b is positive.
func floor(a, b *big.Int) *big.Int { return new(big.Int).Div(a, b) } // Euclidean, which is down for b > 0
