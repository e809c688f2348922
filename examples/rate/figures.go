package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/internal/strict"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
	"github.com/workforce-equality/equality/rag"
	"github.com/workforce-equality/equality/wdes"
	"github.com/workforce-equality/equality/wres"
)

// ruleSet is the rules of the two standards, and of complete records.
func ruleSet(twoSided bool) (rag.Set, error) {
	set, err := rag.NewSet(slices.Concat(rag.WRES().Rules(), rag.WDES().Rules(), []rag.Rule{
		rag.Completeness("wres1.completeness", wres.CompletenessTarget()),
	})...)
	if twoSided {
		set = set.TwoSided()
	}
	return set, err
}

// definitions describes the figures that a document may name.
func definitions() []measure.Definition {
	return slices.Concat(wres.Definitions(), wdes.Definitions(), gpg.Definitions())
}

// rateFigure rates a figure by the rule of its indicator.
func rateFigure(set rag.Set, stated figure, at string) (rag.Rating, measure.Faults) {
	if stated.Indicator == "" {
		return rag.Rating{}, measure.Faults{{Field: at + ".indicator", Err: fmt.Errorf("%w: %s", measure.ErrNotSupplied, strict.Text)}}
	}
	definition, found := measure.FindDefinition(definitions(), stated.Indicator)
	if !found {
		return rag.Rating{}, measure.Faults{{Field: at + ".indicator", Value: stated.Indicator, Err: measure.ErrUnrecognised}}
	}
	value, faults := valueOf(definition, stated.Value, at+".value")
	previous, more := valueOf(definition, stated.Previous, at+".previous")
	if faults = append(faults, more...); len(faults) > 0 {
		return rag.Rating{}, faults
	}
	rule, found := ruleOf(set, stated)
	if !found {
		return unruled(set, stated), nil
	}
	result := func(value measure.Value, year int) measure.Result {
		return measure.Result{Definition: definition, Part: stated.Part, Group: rule.Group, Year: year, Value: value}
	}
	rate := func(value measure.Value) (rag.Rating, error) {
		return rule.Rate(measure.Change{From: result(previous, stated.PreviousYear), To: result(value, stated.Year)})
	}
	rating, err := rate(value)
	if err != nil {
		return rag.Rating{}, placed(err, at)
	}
	if printed, err := published.Parse(stated.Value); err == nil {
		if value == measure.Absent(measure.NotApplicable) {
			rating.Reason = "undefined"
		}
		rating.Reason += doubt(printed, rating, rate)
	}
	return rating, nil
}

// doubt says what stands in place of a number, or that a printed number may stand
// for others with another rating.
func doubt(printed published.Printed, rating rag.Rating, rate func(measure.Value) (rag.Rating, error)) string {
	if printed.Placeholder() {
		if text := strings.TrimSpace(printed.String()); text != "" {
			return ": " + text + " is printed"
		}
		return ""
	}
	low, high := printed.Interval()
	if printed.Value().Sign() >= 0 && low.Sign() < 0 {
		low = measure.Integer(0)
	}
	for _, end := range []measure.Value{low, high} {
		if other, err := rate(end); err != nil || other.Word() != rating.Word() {
			return "; as printed it may be from " + low.Text(printed.Places()+1) + " to " + high.Text(printed.Places()+1) +
				", and not all of that has this rating"
		}
	}
	return ""
}

// ruleOf finds the rule of a figure; without a group it is that of the indicator.
func ruleOf(set rag.Set, stated figure) (rag.Rule, bool) {
	for _, rule := range set.Rules() {
		sameGroup := stated.Group == "" || strings.EqualFold(stated.Group, rule.Group)
		if rule.Measure == stated.Indicator && sameGroup && (rule.Parts || stated.Part == "") {
			return rule, true
		}
	}
	return rag.Rule{}, false
}

// unruled is the rating of a figure without a rule, which tells what has one.
func unruled(set rag.Set, stated figure) rag.Rating {
	reasons := []string{"no rule rates it"}
	for _, rule := range set.Rules() {
		if strings.HasPrefix(rule.Measure, stated.Indicator+".") || rule.Measure == stated.Indicator {
			of := ""
			if rule.Group != "" {
				of = " of " + rule.Group
			}
			reasons = append(reasons, "there is one for "+rule.Measure+of)
		}
	}
	reason := strings.Join(reasons, "; ")
	return rag.Rating{Of: stated.Indicator, Absent: measure.NotApplicable, Reason: reason}
}

// valueOf reads a figure as printed or as a fraction. An absent one has its
// reason: none given is not supplied.
func valueOf(definition measure.Definition, text, at string) (measure.Value, measure.Faults) {
	if definition.Unit == measure.Answer {
		switch strings.ToLower(strings.TrimSpace(text)) {
		case "yes":
			return measure.Integer(1), nil
		case "no":
			return measure.Integer(0), nil
		}
	}
	value, err := parseValue(definition, text)
	if err == nil {
		err = possible(definition, value)
	}
	if err != nil {
		return measure.Value{}, measure.Faults{{Field: at, Value: text, Err: err}}
	}
	return value, nil
}

// parseValue reads a printed figure in its unit, or else a fraction or a reason.
// Points may be printed as per cent.
func parseValue(definition measure.Definition, text string) (measure.Value, error) {
	printed, err := published.Parse(text)
	if err != nil {
		const longest = 100
		if value, exact := measure.ParseValue(text); exact == nil && len(text) <= longest {
			return value, nil
		}
		return measure.Value{}, err
	}
	pointsAsPercent := printed.Unit() == measure.Percent && definition.Unit == measure.Points
	switch {
	case printed.Unit() != 0 && printed.Unit() != definition.Unit && !pointsAsPercent:
		return measure.Value{}, fmt.Errorf("%w: %s is in %s", measure.ErrConflict, definition.ID, definition.Unit)
	case strings.EqualFold(strings.TrimSpace(text), measure.NotApplicable.Marker()):
		return measure.Absent(measure.NotApplicable), nil // undefined, by the marker of this module
	case printed.Placeholder():
		return measure.Absent(printed.Reason()), nil
	}
	return printed.Value(), nil
}

// possible faults a number that the unit of the figure does not have. Of the
// percentages only a pay gap may lie below 0, and only a likelihood above 100:
// people who entered a process may have left.
func possible(definition measure.Definition, value measure.Value) error {
	above := func(limit int64) bool {
		order, known := value.Compare(measure.Integer(limit))
		return known && order > 0
	}
	share := definition.Unit == measure.Percent && definition.Better != measure.Parity
	likelihood := strings.HasSuffix(definition.ID, ".rate")
	switch {
	case value.Sign() < 0 && (share || definition.Unit == measure.Ratio || definition.Unit == measure.People):
		return measure.ErrNegative
	case share && !likelihood && above(100):
		return fmt.Errorf("%w: more than 100 per cent", measure.ErrOutOfRange)
	case definition.Unit == measure.Answer && value.Known() && value != measure.Integer(0) && value != measure.Integer(1):
		return fmt.Errorf("%w: yes or no", measure.ErrOutOfRange)
	}
	return nil
}
