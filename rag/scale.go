package rag

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/workforce-equality/equality/internal/enumeration"
	"github.com/workforce-equality/equality/measure"
)

// The faults of scales.
var (
	// ErrGap: values that lie in no band.
	ErrGap = errors.New("gap between bands")
	// ErrOverlap: values that lie in two bands.
	ErrOverlap = errors.New("bands overlap")
)

// Scale is a list of bands in which every value lies exactly once. The zero Scale
// has none.
type Scale struct{ bands []Band }

// NewScale is the scale of the bands, from the lowest to the highest. The first
// has no lower end and the last no upper one; where two meet, exactly one of them
// holds the limit. The error is [measure.Faults], all of them, each with the
// number of the band:
//
//   - [measure.ErrNotSupplied] without bands, a word or a symbol;
//   - [measure.ErrDuplicate] for a word or a symbol that stands twice;
//   - [measure.ErrUnrecognised] for a colour that is not on the list, and
//     [measure.ErrConflict] for grey, which is of what could not be rated;
//   - [measure.ErrOutOfRange] for a band that holds no value;
//   - [ErrGap] and [ErrOverlap] where two bands do not meet.
func NewScale(bands ...Band) (Scale, error) {
	var faults measure.Faults
	fault := func(row int, field string, err error) {
		faults = append(faults, measure.Fault{Indicator: "scale", Row: row, Field: field, Err: err})
	}
	if len(bands) == 0 {
		fault(0, "bands", measure.ErrNotSupplied)
	}
	for i, band := range bands {
		for _, check := range []struct {
			field, text string
			other       func(Band) bool
		}{
			{"word", band.Word, func(b Band) bool { return b.Word == band.Word }},
			{"symbol", band.Symbol, func(b Band) bool { return b.Symbol == band.Symbol }},
		} {
			switch {
			case strings.TrimSpace(check.text) == "":
				fault(i+1, check.field, measure.ErrNotSupplied)
			case slices.ContainsFunc(bands[:i], check.other):
				fault(i+1, check.field, fmt.Errorf("%w: %s", measure.ErrDuplicate, enumeration.Quote(check.text)))
			}
		}
		switch {
		case band.Colour == Grey:
			fault(i+1, "colour", fmt.Errorf("%w: grey is of what could not be rated", measure.ErrConflict))
		case band.Colour != 0:
			if err := enumeration.Check("colour", band.Colour, Colour.text); err != nil {
				fault(i+1, "colour", err)
			}
		}
		if band.empty() {
			fault(i+1, "limits", fmt.Errorf("%w: no value lies in %s", measure.ErrOutOfRange, band))
		}
		if i > 0 {
			if err := meet(bands[i-1], band); err != nil {
				fault(i+1, "limits", err)
			}
		}
	}
	if len(bands) > 0 {
		first, last := bands[0].Low.At, bands[len(bands)-1].High.At
		if first.Known() {
			fault(1, "limits", fmt.Errorf("%w: below %s", ErrGap, plain(first)))
		}
		if last.Known() {
			fault(len(bands), "limits", fmt.Errorf("%w: above %s", ErrGap, plain(last)))
		}
	}
	if len(faults) > 0 {
		return Scale{}, faults
	}
	return Scale{bands: slices.Clone(bands)}, nil
}

// meet tells whether one band begins where the other ends.
func meet(lower, upper Band) error {
	order, known := lower.High.At.Compare(upper.Low.At)
	switch at := plain(upper.Low.At); {
	case !known:
		return fmt.Errorf("%w: a limit without end inside the scale", ErrOverlap)
	case order < 0:
		return fmt.Errorf("%w: from %s to %s", ErrGap, plain(lower.High.At), at)
	case order > 0:
		return fmt.Errorf("%w: from %s to %s", ErrOverlap, at, plain(lower.High.At))
	case !lower.High.Closed && !upper.Low.Closed:
		return fmt.Errorf("%w: at %s", ErrGap, at)
	case lower.High.Closed && upper.Low.Closed:
		return fmt.Errorf("%w: at %s", ErrOverlap, at)
	}
	return nil
}

// Bands lists the bands, from the lowest.
func (s Scale) Bands() []Band { return slices.Clone(s.bands) }

// Of is the band in which the value lies, on its exact value, and false where
// there is no value or the scale has no bands.
func (s Scale) Of(v measure.Value) (Band, bool) {
	for _, band := range s.bands {
		if band.Contains(v) {
			return band, true
		}
	}
	return Band{}, false
}

// String gives the words between their limits, as "Underdeveloped ≤ 0 <
// Developing < 1 ≤ Achieving": the sign that touches a word tells whether its
// band holds the limit.
func (s Scale) String() string {
	var b strings.Builder
	for i, band := range s.bands {
		if i > 0 {
			limit := s.bands[i-1].High
			b.WriteString(relation(limit.Closed) + plain(limit.At) + relation(band.Low.Closed))
		}
		b.WriteString(band.Word)
	}
	return b.String()
}

// MarshalJSON gives the list of the bands.
func (s Scale) MarshalJSON() ([]byte, error) { return json.Marshal(s.bands) }

// UnmarshalJSON reads a list of bands that [NewScale] accepts, and null as the
// zero Scale.
func (s *Scale) UnmarshalJSON(text []byte) error {
	var bands []Band
	if err := json.Unmarshal(text, &bands); err != nil {
		return err
	}
	if bands == nil {
		*s = Scale{}
		return nil
	}
	scale, err := NewScale(bands...)
	if err == nil {
		*s = scale
	}
	return err
}

// pieces cuts the numbers at the limits, each of which the band above it holds,
// and names them from the lowest. The words are those of the package.
func pieces(bands []Band, limits ...int64) Scale {
	for i, limit := range limits {
		at := measure.Integer(limit)
		bands[i].High, bands[i+1].Low = Excluding(at), Including(at)
	}
	return Scale{bands: bands}
}

// The symbols differ in shape.
const (
	cross, half, tick, star = "✗", "◐", "✓", "★"
	dash                    = "–" // of what could not be rated
)

// DevelopmentScale rates the share of tests that are met: none is
// Underdeveloped, some is Developing, all is Achieving. The words are those of
// the race-equality reports of NHS Bedfordshire, Luton and Milton Keynes (2022 and
// 2023), which shade them red, amber and green and give no limits.
func DevelopmentScale() Scale { return shareOfTests("Underdeveloped", "Developing", "Achieving") }

// TrafficLightScale rates the share of tests that are met: none is Red, some is
// Amber, all is Green.
func TrafficLightScale() Scale { return shareOfTests("Red", "Amber", "Green") }

func shareOfTests(none, some, all string) Scale {
	zero, one := measure.Integer(0), measure.Integer(1)
	return Scale{bands: []Band{
		{Word: none, Symbol: cross, Colour: Red, High: Including(zero)},
		{Word: some, Symbol: half, Colour: Amber, Low: Excluding(zero), High: Excluding(one)},
		{Word: all, Symbol: tick, Colour: Green, Low: Including(one)},
	}}
}

// ofShares tells whether the bands meet at shares, from 0 to 1.
func (s Scale) ofShares() bool {
	for _, band := range s.bands {
		over, known := band.Low.At.Compare(measure.Integer(1))
		if known && (over > 0 || band.Low.At.Sign() < 0) {
			return false
		}
	}
	return true
}

// Tests is how many of the tests that a rule makes were met.
type Tests struct{ Met, Of int }

// Share is met ÷ made, undefined where none was made.
func (t Tests) Share() measure.Value { return measure.Fraction(int64(t.Met), int64(t.Of)) }

// String gives both, as "1 of 2".
func (t Tests) String() string { return strconv.Itoa(t.Met) + " of " + strconv.Itoa(t.Of) }
