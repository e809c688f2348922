package gpg

import (
	"encoding/binary"
	"fmt"
	"math"
	"slices"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// Factors are the names of what hourly rates may be explained by.
type Factors struct {
	Categorical []string // with levels, as "band" and "staff group"
	Numeric     []string // with numbers, as "years of service"
}

// Observation is the hourly rate of one person with what may explain it, in the
// order of [Factors].
type Observation struct {
	Sex     workforce.Sex
	Rate    Rate
	Levels  []string  // of the categorical factors; a blank one is not known
	Numbers []float64 // of the numeric factors
}

// LeftOut is how many people a [Regression] could not use, each for the first
// reason that holds.
type LeftOut struct {
	NotUsed    measure.Count // neither women nor men
	Unrated    measure.Count // without a rate
	ZeroRate   measure.Count // of a rate of zero, which has no logarithm
	Incomplete measure.Count // with a level that is not known
}

// Regression is the hourly rates of women and men with what may explain them. It
// keeps no person, but how many there are of each sex with the same levels and
// numbers, and the mean and spread of the logarithms of their rates. It is made by
// [NewRegression]; the zero Regression has no factors. It is not safe for
// concurrent use while people are added.
//
// What is computed from it is in natural logarithms of rates, men's less women's,
// so that 0.1 is about a tenth of the rate and the gap is (1 − e^−x) × 100 per
// cent. It is computed in floating point and rounded to ten places; neither the
// order of people nor that of levels shows in it, but for the last of them.
type Regression struct {
	factors Factors
	levels  []map[string]int // of each categorical factor, numbered as they came
	cells   []cell
	index   map[string]int // of the cells by key
	key     []byte
	leftOut [4]int64
}

// cell is the people of one sex with the same levels and numbers.
type cell struct {
	sex           workforce.Sex
	levels        []int
	numbers       []float64
	people        float64
	mean, squares float64 // of the logarithms of rates; the sum of squares about the mean
}

// greatestNumber is the greatest that a factor may have, either side of zero.
const greatestNumber = 1e12

// NewRegression is without people. A blank name of a factor is
// [measure.ErrNotSupplied], one that stands twice [measure.ErrDuplicate]; every
// fault is reported, as [measure.Faults].
func NewRegression(factors Factors) (*Regression, error) {
	r := &Regression{
		factors: Factors{Categorical: slices.Clone(factors.Categorical), Numeric: slices.Clone(factors.Numeric)},
		levels:  make([]map[string]int, len(factors.Categorical)),
	}
	for i := range r.levels {
		r.levels[i] = map[string]int{}
	}
	var faults measure.Faults
	names := r.factors.names()
	for i, name := range names {
		switch {
		case name == "":
			faults = append(faults, measure.Fault{Field: "factor", Row: i + 1, Err: measure.ErrNotSupplied})
		case slices.Contains(names[:i], name):
			faults = append(faults, measure.Fault{Field: "factor", Row: i + 1, Value: name, Err: measure.ErrDuplicate})
		}
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	return r, nil
}

// names are the names of all factors.
func (f Factors) names() []string { return slices.Concat(f.Categorical, f.Numeric) }

// Factors are the names that the regression was made with.
func (r *Regression) Factors() Factors {
	return Factors{Categorical: slices.Clone(r.factors.Categorical), Numeric: slices.Clone(r.factors.Numeric)}
}

// LeftOut is how many of the people added could not be used.
func (r *Regression) LeftOut() LeftOut {
	return LeftOut{
		NotUsed: countOf(r.leftOut[0]), Unrated: countOf(r.leftOut[1]),
		ZeroRate: countOf(r.leftOut[2]), Incomplete: countOf(r.leftOut[3]),
	}
}

// Add counts one person, or counts them among those [Regression.LeftOut]. Fewer
// levels or numbers than there are factors are [measure.ErrNotSupplied], more
// [measure.ErrConflict]; a number that is not finite is [measure.ErrOutOfRange],
// one beyond a million millions either way [measure.ErrTooLarge]. Every fault is
// reported, as [measure.Faults], and the person is not counted at all then.
func (r *Regression) Add(o Observation) error {
	if err := r.check(o); err != nil {
		return err
	}
	log := math.Inf(-1)
	if o.Rate.known {
		log = math.Log(o.Rate.pounds())
	}
	switch {
	case o.Sex != workforce.Female && o.Sex != workforce.Male:
		r.leftOut[0]++
	case !o.Rate.known:
		r.leftOut[1]++
	case math.IsInf(log, -1):
		r.leftOut[2]++
	case slices.Contains(o.Levels, ""):
		r.leftOut[3]++
	default:
		r.cell(o).merge(1, log, 0)
	}
	return nil
}

// pounds is a rate in floating point.
func (r Rate) pounds() float64 {
	if r.whole() {
		return float64(r.pay) / unitsPerPound
	}
	units, _ := r.exact.Value().Rat()
	pounds, _ := units.Float64()
	return pounds / unitsPerPound
}

func (r *Regression) check(o Observation) error {
	var faults measure.Faults
	number := func(field string, got, want int) {
		switch {
		case got < want:
			faults = append(faults, measure.Fault{Field: field, Err: measure.ErrNotSupplied})
		case got > want:
			faults = append(faults, measure.Fault{Field: field, Err: measure.ErrConflict})
		}
	}
	number("levels", len(o.Levels), len(r.factors.Categorical))
	number("numbers", len(o.Numbers), len(r.factors.Numeric))
	for i, x := range o.Numbers[:min(len(o.Numbers), len(r.factors.Numeric))] {
		switch {
		case math.IsNaN(x) || math.IsInf(x, 0):
			faults = append(faults, measure.Fault{Field: r.factors.Numeric[i], Value: fmt.Sprint(x), Err: measure.ErrOutOfRange})
		case math.Abs(x) > greatestNumber:
			faults = append(faults, measure.Fault{Field: r.factors.Numeric[i], Value: fmt.Sprint(x), Err: measure.ErrTooLarge})
		}
	}
	return faults.Err()
}

// cell finds the people to whom somebody belongs. Nothing is allocated for those
// who are not the first of them.
func (r *Regression) cell(o Observation) *cell {
	r.key = append(r.key[:0], byte(o.Sex))
	for i, level := range o.Levels {
		number, known := r.levels[i][level]
		if !known {
			number = len(r.levels[i])
			r.levels[i][level] = number
		}
		r.key = binary.LittleEndian.AppendUint64(r.key, uint64(number))
	}
	for _, x := range o.Numbers {
		r.key = binary.LittleEndian.AppendUint64(r.key, math.Float64bits(x+0)) // -0 is 0
	}
	at, known := r.index[string(r.key)]
	if !known {
		if r.index == nil {
			r.index = map[string]int{}
		}
		at = len(r.cells)
		r.index[string(r.key)] = at
		c := cell{sex: o.Sex, numbers: slices.Clone(o.Numbers), levels: make([]int, len(o.Levels))}
		for i, level := range o.Levels {
			c.levels[i] = r.levels[i][level]
		}
		r.cells = append(r.cells, c)
	}
	return &r.cells[at]
}

// merge counts so many people of a mean and a sum of squares about it (T. F. Chan,
// G. H. Golub and R. J. LeVeque, The American Statistician 37 (1983), 242–247).
func (c *cell) merge(people, mean, squares float64) {
	all, distance := c.people+people, mean-c.mean
	c.squares += squares + distance*distance*c.people*people/all
	c.mean += distance * people / all
	c.people = all
}

// Merge counts the people of another regression, which is not changed. One of
// other factors is [measure.ErrConflict].
func (r *Regression) Merge(other *Regression) error {
	if !slices.Equal(r.factors.Categorical, other.factors.Categorical) || !slices.Equal(r.factors.Numeric, other.factors.Numeric) {
		return fmt.Errorf("%w: factors", measure.ErrConflict)
	}
	names := make([][]string, len(other.levels))
	for i, levels := range other.levels {
		names[i] = make([]string, len(levels))
		for name, number := range levels {
			names[i][number] = name
		}
	}
	for _, c := range slices.Clone(other.cells) { // other may be r
		o := Observation{Sex: c.sex, Levels: make([]string, len(c.levels)), Numbers: c.numbers}
		for i, number := range c.levels {
			o.Levels[i] = names[i][number]
		}
		r.cell(o).merge(c.people, c.mean, c.squares)
	}
	for i, people := range other.leftOut {
		r.leftOut[i] += people
	}
	return nil
}
