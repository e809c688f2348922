package redact

import (
	"context"
	"maps"
	"math/big"
	"slices"
	"strings"
)

// combination says how sums give a count when they are added to and taken from each
// other, so that all other hidden counts cancel: "338 + 75 − 99 − 14 = 300". It
// gives "" where they do not.
func (a *auditor) combination(ctx context.Context, facts []int, unknown int) (string, error) {
	values := a.values(facts)
	sums := map[int]*equation{}
	for _, number := range facts {
		if fact := a.publication.facts[number]; fact.kind == summed {
			sums[number] = a.symbolic(fact, values)
		}
	}
	for hidden := range a.publication.names {
		if _, told := values[hidden]; told || hidden == unknown {
			continue
		}
		if err := ctx.Err(); err != nil {
			return "", err
		}
		cancel(sums, hidden)
	}
	for _, fact := range slices.Sorted(maps.Keys(sums)) {
		if e := sums[fact]; e.coefficients[unknown] != nil {
			e.scale(new(big.Rat).Inv(e.coefficients[unknown]))
			return written(e, unknown, values), nil
		}
	}
	return "", nil
}

// symbolic is the equation of a sum, in which a number stands as a count of its own,
// so that it does not get lost in others. Its value is put into values.
func (a *auditor) symbolic(sum Fact, values map[int]int64) *equation {
	e := &equation{coefficients: map[int]*big.Rat{}, constant: new(big.Rat)}
	for i, operand := range sum.operands {
		place := a.publication.places[operand.name]
		if !operand.named {
			place = len(a.publication.names) + len(values)
			values[place] = operand.number
		}
		sign := int64(1)
		if i == 0 {
			sign = -1
		}
		e.add(place, big.NewRat(sign, 1))
	}
	return e
}

// values lists the counts that facts state.
func (a *auditor) values(facts []int) map[int]int64 {
	values := map[int]int64{}
	for _, number := range facts {
		if fact := a.publication.facts[number]; fact.kind == stated || fact.kind == known {
			values[a.publication.places[fact.operands[0].name]] = fact.low
		}
	}
	return values
}

// cancel takes one equation with a count off the others and then away.
func cancel(equations map[int]*equation, unknown int) {
	var pivot *equation
	for _, i := range slices.Sorted(maps.Keys(equations)) {
		e := equations[i]
		switch {
		case e.coefficients[unknown] == nil:
		case pivot == nil:
			pivot = e
			delete(equations, i)
		default:
			e.minus(pivot, new(big.Rat).Quo(e.coefficients[unknown], pivot.coefficients[unknown]))
		}
	}
}

// written is the sum that an equation gives for its count, what is added first.
func written(e *equation, unknown int, values map[int]int64) string {
	denominator := big.NewInt(1)
	for _, coefficient := range e.coefficients {
		shared := new(big.Int).GCD(nil, nil, denominator, coefficient.Denom())
		denominator.Mul(denominator, new(big.Int).Quo(coefficient.Denom(), shared))
	}
	var added, taken []string
	result := new(big.Rat)
	for _, other := range slices.Sorted(maps.Keys(e.coefficients)) {
		if other == unknown {
			continue
		}
		amount := new(big.Rat).Neg(e.coefficients[other])
		result.Add(result, new(big.Rat).Mul(amount, new(big.Rat).SetInt64(values[other])))
		text := number(values[other])
		if times := new(big.Rat).Mul(amount, new(big.Rat).SetInt(denominator)); times.Abs(times).Cmp(big.NewRat(1, 1)) != 0 {
			text = times.RatString() + " × " + text
		}
		if amount.Sign() > 0 {
			added = append(added, text)
		} else {
			taken = append(taken, text)
		}
	}
	sum := strings.Join(added, " + ")
	for _, text := range taken {
		sum = strings.TrimSpace(sum + " − " + text)
	}
	switch {
	case sum == "":
		return ""
	case denominator.Cmp(big.NewInt(1)) != 0:
		sum = "(" + sum + ") ÷ " + denominator.String()
	}
	return sum + " = " + result.RatString()
}
