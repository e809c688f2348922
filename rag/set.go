package rag

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/workforce-equality/equality/measure"
)

// Set is the rules by which a report is rated.
type Set struct{ rules []Rule }

// NewSet is the set of the rules, in that order. The error is [measure.Faults]:
// those of [Rule.Check], and [measure.ErrDuplicate] for two rules of one figure.
func NewSet(rules ...Rule) (Set, error) {
	var faults measure.Faults
	for i, rule := range rules {
		if found, ok := errors.AsType[measure.Faults](rule.Check()); ok {
			faults = append(faults, found...)
		}
		for _, other := range rules[:i] {
			if other.Measure == rule.Measure && other.Group == rule.Group {
				faults = append(faults, measure.Fault{
					Indicator: rule.Measure, Field: "group", Value: rule.Group, Err: fmt.Errorf("%w rule", measure.ErrDuplicate),
				})
			}
		}
	}
	if len(faults) > 0 {
		return Set{}, faults
	}
	return Set{rules: slices.Clone(rules)}, nil
}

// Rules lists the rules.
func (s Set) Rules() []Rule { return slices.Clone(s.rules) }

// Find is the rule of a figure, and false where there is none.
func (s Set) Find(figure measure.Key) (Rule, bool) {
	for _, rule := range s.rules {
		if rule.key(figure) {
			return rule, true
		}
	}
	return Rule{}, false
}

// TwoSided is the set with harm to either group counting: every rule against
// parity, for which only one side was worse, has parity better. A rule without a
// tolerance, as those in points, is then met at parity alone.
func (s Set) TwoSided() Set {
	both := s.Rules()
	for i, rule := range both {
		if rule.Target.Kind == Parity && !rule.ByValue {
			both[i].Polarity = measure.Parity
		}
	}
	return Set{rules: both}
}

// Figure is the rating of one figure of a report.
type Figure struct {
	Key    measure.Key
	Rating Rating
}

// Rate rates every figure of the later results for which there is a rule, in
// their order, beside the earlier ones, which may be none. A fallback is listed
// only where it counts: where other rules of the indicator have figures, and the
// formula of each has no value.
func (s Set) Rate(earlier, later []measure.Result) []Figure {
	before := make(map[measure.Key]measure.Result, len(earlier))
	for _, result := range earlier {
		before[result.Key()] = result
	}
	var rated []Figure
	undefined := map[string]bool{}
	for _, result := range later {
		rule, found := s.Find(result.Key())
		if !found {
			continue
		}
		change := measure.Change{From: before[result.Key()], To: result}
		rating := rule.rate(change, rule.Target.in(later), rule.Target.in(earlier))
		rated = append(rated, Figure{Key: result.Key(), Rating: rating})
		if !rule.Fallback {
			of := indicator(rule.Measure)
			others, seen := undefined[of]
			undefined[of] = rating.Absent.Undefined() && (others || !seen)
		}
	}
	return slices.DeleteFunc(rated, func(figure Figure) bool {
		rule, _ := s.Find(figure.Key)
		return rule.Fallback && !undefined[indicator(rule.Measure)]
	})
}

// Indicators rates each indicator by all its figures together, in the order of
// the later results: see [Together]. Figures that were not supplied are left out
// where others were. The indicator is what the identifier says before its first
// dot.
func (s Set) Indicators(earlier, later []measure.Result) []Rating {
	supplied := map[measure.Key]bool{}
	for _, result := range later {
		supplied[result.Key()] = result.Value.Reason() != measure.NotSupplied
	}
	var order []string
	of := map[string][]Figure{}
	for _, figure := range s.Rate(earlier, later) {
		name := indicator(figure.Key.ID)
		if _, seen := of[name]; !seen {
			order = append(order, name)
		}
		of[name] = append(of[name], figure)
	}
	ratings := make([]Rating, len(order))
	for i, name := range order {
		var parts []Rating
		for _, figure := range of[name] {
			if supplied[figure.Key] {
				parts = append(parts, figure.Rating)
			}
		}
		if len(parts) == 0 {
			parts = []Rating{of[name][0].Rating}
		}
		ratings[i] = Together(name, s.scaleOf(name), parts...)
	}
	return ratings
}

// scaleOf is the scale of the first rule of an indicator.
func (s Set) scaleOf(name string) Scale {
	for _, rule := range s.rules {
		if indicator(rule.Measure) == name {
			return rule.Scale
		}
	}
	return Scale{}
}

func indicator(id string) string {
	name, _, _ := strings.Cut(id, ".")
	return name
}
