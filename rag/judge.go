package rag

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
)

// Rate rates the later figure of the change; a zero From is no earlier year.
// Everything is decided on exact values. A figure without value, and one whose
// target has none, is not rated, for the same reason; nor is one that its unit
// rules out, as a ratio below zero, which is [measure.OutOfRange].
//
// The error is that of [Rule.Check], or [measure.ErrConflict] for a figure that
// the rule is not of, and for an earlier figure that is another. A target that
// names a figure needs the other results: see [Set.Rate].
func (r Rule) Rate(c measure.Change) (Rating, error) {
	if err := r.Check(); err != nil {
		return Rating{}, err
	}
	conflict := func(key measure.Key, why string) (Rating, error) {
		err := fmt.Errorf("%w: %s", measure.ErrConflict, why)
		return Rating{}, measure.Faults{{Indicator: r.Measure, Value: nameOf(key), Err: err}}
	}
	key, earlier := c.To.Key(), c.From.Key()
	none := earlier == measure.Key{} && !c.From.Value.Known()
	switch {
	case !r.key(key):
		return conflict(key, "the rule is of another figure")
	case !none && earlier != key:
		return conflict(earlier, "the earlier figure is another")
	}
	return r.rate(c, r.Target, r.Target), nil
}

// rate rates a figure of the rule, which was checked, against the target of the
// later and of the earlier year.
func (r Rule) rate(c measure.Change, target, before Target) Rating {
	figure := c.To
	of, unit := nameOf(figure.Key()), figure.Definition.Unit
	if reason := impossible(figure); reason != 0 {
		return grey(of, r.String(), reason, reason.String())
	}
	if r.ByValue {
		band, _ := r.Scale.Of(figure.Value)
		return Rating{Of: of, Rule: r.String(), Band: band, Reason: figure.Definition.Text(figure.Value)}
	}
	held := target.of(unit)
	low, high := r.Tolerance.around(held)
	if !held.Known() {
		return grey(of, r.String(), held.Reason(), "no "+target.Kind.String()+": "+held.Reason().String())
	}
	if r.Tolerance.Factor.Known() && held.Sign() <= 0 {
		return grey(of, r.String(), measure.OutOfRange, "no factor of a target of "+plain(held))
	}
	met, text := r.level(figure, low, high)
	tests := Tests{Of: 1}
	if met {
		tests.Met++
	}
	if r.Movement != Ignored {
		if reason := impossible(c.From); reason != 0 {
			c.From.Value = measure.Absent(reason)
		}
		tests.Of++
		met, moved := r.moved(c, held, before.of(unit))
		if met {
			tests.Met++
		}
		text += "; " + moved
	}
	if figure.Test.P.Known() {
		text += "; not part of the rule: " + chance(figure.Test)
	}
	band, _ := r.Scale.Of(tests.Share())
	return Rating{Of: of, Rule: r.String(), Band: band, Reason: text, Tests: tests}
}

// impossible is why a figure cannot be rated: it has no value, or one that its
// unit does not have.
func impossible(figure measure.Result) measure.Reason {
	definition := figure.Definition
	share := definition.Unit == measure.Percent && definition.Better != measure.Parity // a pay gap may lie below zero
	if figure.Value.Sign() < 0 && (share || definition.Unit == measure.Ratio || definition.Unit == measure.People) {
		return measure.OutOfRange
	}
	return figure.Value.Reason()
}

// level tells whether the figure is within the range on the sides that count.
func (r Rule) level(figure measure.Result, low, high measure.Value) (met bool, text string) {
	value := figure.Value
	below, _ := value.Compare(low)
	above, _ := value.Compare(high)
	shown := func(limit measure.Value) string { return beside(figure.Definition, value, limit) }
	bound := figure.Definition.Text
	switch {
	case r.Polarity != measure.Lower && below < 0:
		return false, shown(low) + " is below " + bound(low) + ": level not met"
	case r.Polarity != measure.Higher && above > 0:
		return false, shown(high) + " is above " + bound(high) + ": level not met"
	case r.Polarity == measure.Lower:
		return true, shown(high) + " is not above " + bound(high) + ": level met"
	case r.Polarity == measure.Higher:
		return true, shown(low) + " is not below " + bound(low) + ": level met"
	case low == high:
		return true, shown(low) + " is at parity: level met"
	}
	return true, shown(low) + " is from " + bound(low) + " to " + bound(high) + ": level met"
}

// beside prints a value at the places of its definition, and exactly too where
// these would take it for the limit that it is compared with.
func beside(d measure.Definition, value, limit measure.Value) string {
	text := d.Text(value)
	if value != limit && text == d.Text(limit) {
		text += " (exactly " + plain(value) + ")"
	}
	return text
}

// moved tells whether no movement towards harm is seen since the year before. It
// is measured from the target of each year.
func (r Rule) moved(c measure.Change, now, before measure.Value) (met bool, text string) {
	seen := measure.Change{From: against(c.From, before), To: against(c.To, now)}
	seen.To.Definition.Better = r.Polarity
	earlier := beside(c.To.Definition, c.From.Value, c.To.Value) + " the year before"
	switch seen.Movement() {
	case measure.Worsened:
	case measure.NotComparable, 0:
		return true, "not compared with the year before (" + seen.Size().Reason().String() + "): no move towards harm seen"
	case measure.Same:
		return true, earlier + ": no move"
	case measure.Improved, measure.Rose, measure.Fell:
		return true, earlier + ": no move towards harm"
	}
	overlap, known := seen.Overlap()
	switch {
	case r.Movement == AnyMovement:
		return false, earlier + ": moved towards harm"
	case !known:
		return true, earlier + ": moved towards harm, which does not count without intervals"
	case overlap:
		return true, earlier + ": moved towards harm, which does not count where the intervals overlap"
	}
	return false, earlier + ": moved towards harm, intervals apart"
}

// against is a figure with its interval as seen from its target: how many times
// it, for a ratio, and else how far from it.
func against(figure measure.Result, target measure.Value) measure.Result {
	from := measure.Value.Minus
	if figure.Definition.Unit == measure.Ratio {
		from = measure.Value.Over
	}
	figure.Value = from(figure.Value, target)
	figure.Interval.Low, figure.Interval.High = from(figure.Interval.Low, target), from(figure.Interval.High, target)
	return figure
}

// chance says whether the level can be told from chance.
func chance(test measure.Test) string {
	if significant, _ := test.Significant(); significant {
		return "significant (" + test.String() + ")"
	}
	return "not significant (" + test.String() + ")"
}
