package rag

import (
	"fmt"
	"math/big"
	"time"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// Point is a value on a day.
type Point struct {
	On    workforce.Date
	Value measure.Value
}

// Line is the straight line through two points on the way to a target. It goes on
// as it went: an extrapolation, and no forecast. Two points say nothing about
// chance.
type Line struct {
	from, now Point
	target    measure.Value
}

// NewLine is the line from an earlier point to a later one. The error is
// [measure.Faults]: [measure.ErrNotSupplied] and [measure.ErrUnrecognised] for a
// date, [measure.ErrConflict] where the earlier day is not before the later.
// Absent values are accepted; what is computed from them is absent for the same
// reason.
func NewLine(from, now Point, target measure.Value) (Line, error) {
	var faults measure.Faults
	fault := func(field, value string, err error) {
		if err != nil {
			faults = append(faults, measure.Fault{Field: field, Value: value, Err: err})
		}
	}
	fault("from", from.On.String(), from.On.Check())
	fault("now", now.On.String(), now.On.Check())
	if len(faults) == 0 && from.On.Compare(now.On) >= 0 {
		fault("now", now.On.String(), fmt.Errorf("%w: not after %s", measure.ErrConflict, from.On))
	}
	if len(faults) > 0 {
		return Line{}, faults
	}
	return Line{from: from, now: now, target: target}, nil
}

// midnight is the beginning of a day.
func midnight(d workforce.Date) time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

// Distance is the target minus the later value, in the unit of both.
func (l Line) Distance() measure.Value { return l.target.Minus(l.now.Value) }

// PerDay is the change of the line in a day.
func (l Line) PerDay() measure.Value {
	const day = 24 * time.Hour
	var days int64
	if !l.now.On.IsZero() {
		days = int64(midnight(l.now.On).Sub(midnight(l.from.On)) / day)
	}
	return l.now.Value.Minus(l.from.Value).Over(measure.Integer(days))
}

// Days is how many days after the later point the line reaches the target: none
// where the later value is the target, or lies on the other side of it than the
// earlier one. A line has no better side: a share that fell from 97 to 93 has
// passed 95. It is undefined, for [measure.DivisionByZero], where the line is
// level, and for [measure.Unbounded] where it goes away from the target.
func (l Line) Days() measure.Value {
	distance, pace := l.Distance(), l.PerDay()
	covered := l.target.Minus(l.from.Value)
	switch {
	case distance.Known() && pace.Known() && (distance.Sign() == 0 || distance.Sign()*covered.Sign() < 0):
		return measure.Integer(0)
	case distance.Sign()*pace.Sign() < 0:
		return measure.Absent(measure.Unbounded)
	}
	return distance.Over(pace)
}

// Arrival is the day on which the line has reached the target, and false where it
// never does, or not before the year 10000.
func (l Line) Arrival() (workforce.Date, bool) {
	days, known := l.Days().Rat()
	if !known {
		return workforce.Date{}, false
	}
	const most = 9_999 * 366
	whole := new(big.Int).Div(new(big.Int).Neg(days.Num()), days.Denom()) // of −days, towards minus infinity
	if whole.Neg(whole).Cmp(big.NewInt(most)) > 0 {
		return workforce.Date{}, false
	}
	on := midnight(l.now.On).AddDate(0, 0, int(whole.Int64()))
	arrival := workforce.Date{Year: on.Year(), Month: int(on.Month()), Day: on.Day()}
	return arrival, arrival.Check() == nil
}

// String is the sentence, as "2.0 below 95 on 2023-03-31; on a straight line from
// 2022-03-31 it is reached on 2023-11-30, which is no forecast".
func (l Line) String() string {
	if !l.Distance().Known() {
		return l.Distance().Reason().Marker()
	}
	text := "at the target of " + plain(l.target)
	switch distance := l.Distance(); {
	case distance.Sign() > 0:
		text = distance.Text(1) + " below " + plain(l.target)
	case distance.Sign() < 0:
		text = measure.Integer(0).Minus(distance).Text(1) + " above " + plain(l.target)
	}
	text += " on " + l.now.On.String() + "; on a straight line from " + l.from.On.String()
	arrival, reached := l.Arrival()
	switch {
	case l.Distance().Sign() == 0:
		return text + " the target was reached by then"
	case l.Days() == measure.Integer(0) && l.PerDay().Sign() < 0:
		return text + " it was passed by then, on the way down"
	case l.Days() == measure.Integer(0):
		return text + " it was passed by then, on the way up"
	case reached:
		return text + " it is reached on " + arrival.String() + ", which is no forecast"
	}
	return text + " it is never reached, which is no forecast"
}
