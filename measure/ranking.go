package measure

import (
	"fmt"
	"slices"
	"strconv"
)

// Figure is one figure of an organisation, to be compared with those of others.
type Figure struct {
	Organisation string
	Result       Result
}

// Figures is the one figure among an organisation's results; none where the
// results do not list it, and all of them where they list it twice, which [Rank]
// and [Adverse] refuse.
func Figures(key Key, organisation string, results []Result) []Figure {
	var figures []Figure
	for _, result := range results {
		if result.Key() == key {
			figures = append(figures, Figure{Organisation: organisation, Result: result})
		}
	}
	return figures
}

// Ranked is a figure with its place among those of others.
type Ranked struct {
	Figure
	Rank int  // from one; zero where the figure has no value
	Tied bool // whether another organisation has this rank too
}

// String gives the rank, the organisation and its figure, as "2= QHG, wres2:
// 3.44 (1.73 to 6.85)", or, where there is no value, why: "- QHG, wres2: N/A: no
// events".
func (r Ranked) String() string {
	rank := strconv.Itoa(r.Rank)
	switch {
	case r.Rank == 0:
		rank = "-"
	case r.Tied:
		rank += "="
	}
	text := rank + " " + r.Organisation + ", " + r.Result.String()
	if reason := r.Result.Value.Reason(); reason.Undefined() {
		text += ": " + reason.String()
	}
	return text
}

// Rank puts the organisations in order, the best first by the polarity of the
// definition: the lowest, the highest, or the nearest to parity as
// [Change.Movement] has it, where 0.5 is as far as 2 and a ratio of zero is
// furthest; where neither way is better the greatest is first. Exact values are
// compared, not printed ones. Equal ones share the first of their ranks and keep
// the order given: 1, 2, 2, 4. Figures without a value come last, unranked.
//
// A rank says nothing of chance: somebody is always last. Read it beside the
// test, the interval and the limits of [RelativeLikelihood.Funnel] and
// [Proportion.Funnel].
//
// The error, [Faults], names every figure without an organisation,
// [ErrNotSupplied]; every organisation that stands again, [ErrDuplicate]; every
// figure that differs from the first in definition, part, group, direction, unit,
// polarity, basis or year, [ErrConflict]; every ratio below zero, [ErrNegative];
// and a definition without polarity, [ErrNotSupplied], or with one that is not on
// the list, [ErrUnrecognised].
func Rank(figures []Figure) ([]Ranked, error) {
	faults := incomparable(figures)
	if len(figures) > 0 {
		faults = append(faults, unpolarised(figures[0].Result.Definition)...)
	}
	if len(faults) > 0 {
		return nil, faults
	}
	ranked := make([]Ranked, len(figures))
	for i, figure := range figures {
		ranked[i].Figure = figure
	}
	slices.SortStableFunc(ranked, func(a, b Ranked) int { return merit(a.Result, b.Result) })
	for i := range ranked {
		switch {
		case !ranked[i].Result.Value.Known():
		case i > 0 && merit(ranked[i-1].Result, ranked[i].Result) == 0:
			ranked[i].Rank = ranked[i-1].Rank
			ranked[i-1].Tied, ranked[i].Tied = true, true
		default:
			ranked[i].Rank = i + 1
		}
	}
	return ranked, nil
}

// merit is below zero where a stands before b, above where b stands before a,
// and zero where neither does.
func merit(a, b Result) int {
	order, both := a.Value.Compare(b.Value)
	switch {
	case both:
	case a.Value.Known():
		return -1
	case b.Value.Known():
		return 1
	default:
		return 0
	}
	switch unit := a.Definition.Unit; a.Definition.Better {
	case Lower:
		return order
	case Parity:
		return [...]int{Same: 0, Improved: 1, Worsened: -1}[nearerParity(distance(a.Value, unit), distance(b.Value, unit))]
	case Neither, Higher:
	}
	return -order
}

// incomparable is everything by which the figures are not one figure of
// different organisations.
func incomparable(figures []Figure) Faults {
	if len(figures) == 0 {
		return nil
	}
	var faults Faults
	seen := make(map[string]bool, len(figures))
	first := figures[0].Result.common()
	for i, figure := range figures {
		fault := Fault{Organisation: figure.Organisation, Indicator: figure.Result.Definition.ID, Row: i + 1}
		with := func(field, value string, err error) {
			fault.Field, fault.Value, fault.Err = field, value, err
			faults = append(faults, fault)
		}
		switch {
		case figure.Organisation == "":
			with("organisation", "", ErrNotSupplied)
		case seen[figure.Organisation]:
			with("organisation", "", ErrDuplicate)
		}
		seen[figure.Organisation] = true
		for at, this := range figure.Result.common() {
			if this != first[at] {
				other := clip(fmt.Sprint(first[at].value))
				with(this.name, fmt.Sprint(this.value), fmt.Errorf("%w: the first has %q", ErrConflict, other))
			}
		}
		if figure.Result.Definition.Unit == Ratio && figure.Result.Value.Sign() < 0 {
			with("value", figure.Result.Value.String(), ErrNegative)
		}
	}
	return faults
}

// shared is one of the things that comparable figures share.
type shared struct {
	name  string
	value any
}

// common is what the figures of different organisations share.
func (r Result) common() []shared {
	d := r.Definition
	return []shared{
		{"definition", d.ID},
		{"part", r.Part},
		{"group", r.Group},
		{"direction", d.Direction},
		{"unit", d.Unit},
		{"better", d.Better},
		{"basis", r.Basis},
		{"year", r.Year},
	}
}

// unpolarised is the fault of a definition by which nothing can be put in order.
func unpolarised(d Definition) Faults {
	_, err := d.Better.MarshalText()
	if d.Better == 0 {
		err = ErrNotSupplied
	}
	if err == nil {
		return nil
	}
	return Faults{{Indicator: d.ID, Field: "better", Err: err}}
}
