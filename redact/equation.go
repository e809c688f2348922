package redact

import (
	"cmp"
	"context"
	"math/big"

	"github.com/workforce-equality/equality/internal/whole"
	"github.com/workforce-equality/equality/measure"
)

// equation is Σ coefficient × unknown = constant, by unknown.
type equation struct {
	coefficients map[int]*big.Rat
	constant     *big.Rat
}

// reduced is equations in reduced form: each has a leading unknown that stands in
// no other. A count is determined exactly when it leads an equation without other
// unknowns.
type reduced struct {
	leads map[int]*equation
}

// equations reduces the conditions, all of which are equations, one after the
// other. It gives [whole.ErrNone] where they contradict each other.
func (c conditions) equations(ctx context.Context, effort *whole.Effort) (reduced, error) {
	r := reduced{leads: map[int]*equation{}}
	standing := make([]map[int]bool, len(c.unknowns)) // by unknown: the leads whose equation has it
	for _, row := range c.rows {
		if err := cmp.Or(ctx.Err(), effort.Spend(stepEffort)); err != nil {
			return r, err
		}
		e := &equation{coefficients: map[int]*big.Rat{}, constant: new(big.Rat).SetInt64(row.Low)}
		for _, t := range row.Terms {
			e.add(t.Unknown, new(big.Rat).SetInt64(t.Coefficient))
		}
		for _, t := range row.Terms {
			if known := r.leads[t.Unknown]; known != nil && e.coefficients[t.Unknown] != nil {
				e.minus(known, new(big.Rat).Set(e.coefficients[t.Unknown]))
			}
		}
		lead := e.lead()
		if lead == none {
			if e.constant.Sign() != 0 {
				return r, whole.ErrNone
			}
			continue
		}
		e.scale(new(big.Rat).Inv(e.coefficients[lead]))
		for other := range standing[lead] {
			old := r.leads[other]
			old.minus(e, new(big.Rat).Set(old.coefficients[lead]))
			if err := effort.Spend(stepEffort * int64(len(e.coefficients))); err != nil {
				return r, err
			}
			for unknown := range e.coefficients {
				account(standing, unknown, other, old.coefficients[unknown] != nil)
			}
		}
		for unknown := range e.coefficients {
			account(standing, unknown, lead, unknown != lead)
		}
		r.leads[lead] = e
	}
	return r, nil
}

// account keeps account of where an unknown stands.
func account(standing []map[int]bool, unknown, lead int, stands bool) {
	if !stands {
		delete(standing[unknown], lead)
		return
	}
	if standing[unknown] == nil {
		standing[unknown] = map[int]bool{}
	}
	standing[unknown][lead] = true
}

// determined gives the value of an unknown, and false where there is more than one.
func (r reduced) determined(unknown int) (measure.Value, bool) {
	e := r.leads[unknown]
	if e == nil || len(e.coefficients) > 1 {
		return measure.Value{}, false
	}
	return measure.FromRat(e.constant), true
}

// lead is the first unknown of an equation, none where it has none.
func (e *equation) lead() int {
	lead := none
	for unknown := range e.coefficients {
		if lead == none || unknown < lead {
			lead = unknown
		}
	}
	return lead
}

func (e *equation) add(unknown int, coefficient *big.Rat) {
	if old := e.coefficients[unknown]; old != nil {
		coefficient.Add(coefficient, old)
	}
	if coefficient.Sign() == 0 {
		delete(e.coefficients, unknown)
		return
	}
	e.coefficients[unknown] = coefficient
}

// minus takes factor × f off e.
func (e *equation) minus(f *equation, factor *big.Rat) {
	negative := new(big.Rat).Neg(factor)
	for unknown, coefficient := range f.coefficients {
		e.add(unknown, new(big.Rat).Mul(coefficient, negative))
	}
	e.constant.Add(e.constant, new(big.Rat).Mul(f.constant, negative))
}

func (e *equation) scale(factor *big.Rat) {
	for unknown, coefficient := range e.coefficients {
		e.coefficients[unknown] = new(big.Rat).Mul(coefficient, factor)
	}
	e.constant.Mul(e.constant, factor)
}

// eliminate puts in the counts that follow from the equations alone.
func (a *auditor) eliminate(ctx context.Context, feasible []Feasible) error {
	equations, err := a.conditions.equations(ctx, a.effort)
	if err != nil {
		return err
	}
	for i := range feasible {
		value, _ := equations.determined(i)
		feasible[i].fractions(value, value)
	}
	return nil
}
