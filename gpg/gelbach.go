package gpg

import (
	"slices"

	"github.com/workforce-equality/equality/internal/linalg"
	"github.com/workforce-equality/equality/measure"
)

// Gelbach splits the change of the coefficient of being a man between a regression
// on few factors and one on all of them.
type Gelbach struct {
	Base    measure.Value // the coefficient with the factors of the base alone
	Full    measure.Value // with all factors; that of [Regression.Adjusted]
	Change  measure.Value // base less full
	Factors []GelbachPart // those that the base lacks
}

// GelbachPart is what one factor adds to the change, rounded to ten places.
type GelbachPart struct {
	Factor string
	Change measure.Value
}

// Gelbach splits what the factors that are not named explain of the difference that
// remains with those that are: J. B. Gelbach, "When do covariates matter? And which
// ones, and how much?" (2016), doi:10.1086/683668. A factor's part is its effect in
// the full regression, set against sex and the base; so it does not depend on an
// order in which factors are added. With no factor named the base is the raw
// difference.
//
// A name that is no factor is [measure.ErrUnrecognised]; every fault is reported,
// as [measure.Faults]. Values are undefined as in [Regression.Adjusted].
func (r *Regression) Gelbach(base ...string) (Gelbach, error) {
	names := r.factors.names()
	var faults measure.Faults
	for i, name := range base {
		if !slices.Contains(names, name) {
			faults = append(faults, measure.Fault{Field: "factor", Row: i + 1, Value: name, Err: measure.ErrUnrecognised})
		}
	}
	if err := faults.Err(); err != nil {
		return Gelbach{}, err
	}
	d, reason := r.design()
	if reason != 0 {
		none := measure.Absent(reason)
		g := Gelbach{Base: none, Full: none, Change: none}
		for _, name := range names {
			if !slices.Contains(base, name) {
				g.Factors = append(g.Factors, GelbachPart{Factor: name, Change: none})
			}
		}
		return g, nil
	}
	added := slices.DeleteFunc(slices.Clone(d.parts), func(p part) bool { return slices.Contains(base, p.factor) })
	full, without := d.full(), d.without(added)
	g := Gelbach{Base: estimate(one(without, d.sex()), nil), Full: estimate(one(full, d.sex()), nil)}
	g.Change = g.Base.Minus(g.Full)
	against := d.against(without)
	for _, p := range added {
		change := g.Change
		if change.Known() {
			combination := make([]float64, d.columns)
			copy(combination[p.first:p.end], against[p.first:p.end])
			change = estimate(one(full, combination), nil)
		}
		g.Factors = append(g.Factors, GelbachPart{Factor: p.factor, Change: change})
	}
	return g, nil
}

// without is the fit for everybody with the column for men and without those of
// some factors, which it has as zeros.
func (d *design) without(factors []part) *linalg.Fit {
	squares := linalg.NewLeastSquares(d.columns)
	for _, c := range d.cells {
		row := d.row(c)
		for _, p := range factors {
			clear(row[p.first:p.end])
		}
		squares.Add(row, c.mean, c.people)
	}
	return squares.Fit()
}

// against is the coefficient of being a man in the regression of each column on
// those of a fit.
func (d *design) against(fit *linalg.Fit) []float64 {
	moves := fit.Whiten(d.sex())
	coefficients := make([]float64, d.columns)
	for _, c := range d.cells {
		row := d.row(c)
		influence := c.people * linalg.Dot(moves, fit.Whiten(row))
		for i, x := range row {
			coefficients[i] += influence * x
		}
	}
	return coefficients
}
