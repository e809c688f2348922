package gpg

import (
	"slices"

	"github.com/workforce-equality/equality/internal/linalg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// mostColumns is how many levels and numeric factors a regression can have
// together.
const mostColumns = 500

// design is the columns of a regression: the constant, one for every level of
// each categorical factor, the numeric factors, and last one for men. No level is
// left out, so that none is special; what is computed from a fit is what every
// choice of a level to leave out would give.
type design struct {
	cells   []cell
	parts   []part
	columns int
	men     sexMeans
	women   sexMeans
}

// part is the columns of one factor, from the first to before the end.
type part struct {
	factor      string
	first, end  int
	categorical bool
}

// sexMeans is the people of one sex, the mean of each column and that of the
// logarithms of rates.
type sexMeans struct {
	people  float64
	columns []float64
	log     float64
}

// design lays out the columns. It gives a reason instead where there are too many,
// or nobody of either sex.
func (r *Regression) design() (*design, measure.Reason) {
	d := &design{cells: r.cells, columns: 1}
	add := func(factor string, columns int, categorical bool) {
		d.parts = append(d.parts, part{factor: factor, first: d.columns, end: d.columns + columns, categorical: categorical})
		d.columns += columns
	}
	for i, levels := range r.levels {
		add(r.factors.Categorical[i], len(levels), true)
	}
	for _, factor := range r.factors.Numeric {
		add(factor, 1, false)
	}
	d.columns++
	if d.columns > mostColumns+2 {
		return nil, measure.OutOfRange
	}
	d.men, d.women = d.means(workforce.Male), d.means(workforce.Female)
	if d.men.people == 0 || d.women.people == 0 {
		return nil, measure.NoBase
	}
	return d, 0
}

// row is the columns of a cell.
func (d *design) row(c cell) []float64 {
	row := make([]float64, d.columns)
	row[0] = 1
	for i, level := range c.levels {
		row[d.parts[i].first+level] = 1
	}
	copy(row[d.columns-1-len(c.numbers):], c.numbers)
	if c.sex == workforce.Male {
		row[d.columns-1] = 1
	}
	return row
}

func (d *design) means(sex workforce.Sex) sexMeans {
	all := sexMeans{columns: make([]float64, d.columns)}
	for _, c := range d.cells {
		if c.sex != sex {
			continue
		}
		all.people += c.people
		share := c.people / all.people
		for i, x := range d.row(c) {
			all.columns[i] += (x - all.columns[i]) * share
		}
		all.log += (c.mean - all.log) * share
	}
	return all
}

// fit solves for the cells of which used gives true, on so many of the columns.
func (d *design) fit(columns int, used func(cell) bool) *linalg.Fit {
	squares := linalg.NewLeastSquares(columns)
	for _, c := range d.cells {
		if used(c) {
			squares.Add(d.row(c)[:columns], c.mean, c.people)
		}
	}
	return squares.Fit()
}

// full is the fit for everybody with the column for men.
func (d *design) full() *linalg.Fit {
	return d.fit(d.columns, func(cell) bool { return true })
}

// ofSex is the fit for the people of one sex.
func (d *design) ofSex(sex workforce.Sex) *linalg.Fit {
	return d.fit(d.columns-1, func(c cell) bool { return c.sex == sex })
}

// difference is the men's mean less the women's, in logarithms.
func (d *design) difference() measure.Value { return fromFloat(d.men.log - d.women.log) }

// contrast is men's mean columns less women's, of one factor.
func (d *design) contrast(p part) []float64 {
	combination := make([]float64, d.columns)
	for i := p.first; i < p.end; i++ {
		combination[i] = d.men.columns[i] - d.women.columns[i]
	}
	return combination
}

// normalised is the mean columns of one sex, of one factor. The coefficients of
// the levels of a categorical factor are taken about their plain mean, and the
// constant takes up what that moves: M.-S. Yun, "A simple solution to the
// identification problem in detailed wage decompositions", Economic Inquiry 43
// (2005), 766–772.
func (d *design) normalised(p part, means sexMeans) []float64 {
	combination := make([]float64, d.columns)
	for i := p.first; i < p.end; i++ {
		combination[i] = means.columns[i]
		if p.categorical {
			combination[i] -= 1 / float64(p.end-p.first)
		}
	}
	return combination
}

// constant is the constant when the levels are so normalised.
func (d *design) constant() []float64 {
	combination := make([]float64, d.columns)
	combination[0] = 1
	for _, p := range d.parts {
		for i := p.first; p.categorical && i < p.end; i++ {
			combination[i] = 1 / float64(p.end-p.first)
		}
	}
	return combination
}

// sex is the coefficient of the column for men.
func (d *design) sex() []float64 {
	combination := make([]float64, d.columns)
	combination[d.columns-1] = 1
	return combination
}

// term is a combination of the coefficients of a fit, which may be without the
// column for men.
type term struct {
	fit         *linalg.Fit
	combination []float64
}

// estimate is the sum of the terms to add, less that of those to take away. It is
// undefined, for [measure.OutOfRange], where the people do not determine it.
func estimate(add, take []term) measure.Value {
	total := 0.0
	for i, t := range slices.Concat(add, take) {
		x, known := t.fit.Estimate(t.combination)
		switch {
		case !known:
			return measure.Absent(measure.OutOfRange)
		case i < len(add):
			total += x
		default:
			total -= x
		}
	}
	return fromFloat(total)
}

// one is a single term.
func one(fit *linalg.Fit, combination []float64) []term {
	return []term{{fit: fit, combination: combination}}
}

// together adds up combinations.
func (d *design) together(combination func(part) []float64) []float64 {
	total := make([]float64, d.columns)
	for _, p := range d.parts {
		for i, x := range combination(p) {
			total[i] += x
		}
	}
	return total
}
