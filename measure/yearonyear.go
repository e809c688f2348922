package measure

// Movement is what became of a figure from one year to the next.
type Movement uint8

// The movements. Better and worse follow from the polarity of the definition;
// a figure without one only rises or falls.
const (
	// NotComparable: one of the years has no value, or a series break lies
	// between them.
	NotComparable Movement = iota + 1
	// Same: exactly equal, or equally far from parity.
	Same
	// Improved: moved the better way.
	Improved
	// Worsened: moved the worse way.
	Worsened
	// Rose, where neither way is better.
	Rose
	// Fell, where neither way is better.
	Fell
)

// Movements lists the movements.
func Movements() []Movement {
	return []Movement{NotComparable, Same, Improved, Worsened, Rose, Fell}
}

// String gives the movement in a word, as "better".
func (m Movement) String() string {
	switch m {
	case NotComparable:
		return "not comparable"
	case Same:
		return "same"
	case Improved:
		return "better"
	case Worsened:
		return "worse"
	case Rose:
		return "rose"
	case Fell:
		return "fell"
	}
	return ""
}

// AppendText appends the movement in a word.
func (m Movement) AppendText(b []byte) ([]byte, error) {
	return appendEntry(b, "movement", Movements(), m)
}

// MarshalText gives the movement in a word, and none for zero. What is not on the
// list is [ErrUnrecognised].
func (m Movement) MarshalText() ([]byte, error) { return m.AppendText(nil) }

// UnmarshalText reads what MarshalText gives. Anything else is
// [ErrUnrecognised].
func (m *Movement) UnmarshalText(text []byte) error {
	parsed, err := parseEntry("movement", Movements(), string(text))
	if err == nil {
		*m = parsed
	}
	return err
}

// Change is one figure in two years.
type Change struct{ From, To Result }

// YearOnYear pairs the results of two reports, in the order of the later one.
// Figures that stand in one of them only are left out; of figures that stand
// twice in the earlier one the last is taken.
func YearOnYear(from, to []Result) []Change {
	earlier := make(map[Key]Result, len(from))
	for _, result := range from {
		earlier[result.Key()] = result
	}
	var changes []Change
	for _, result := range to {
		if previous, ok := earlier[result.Key()]; ok {
			changes = append(changes, Change{From: previous, To: result})
		}
	}
	return changes
}

// Break is the series break that lies between the two years, and false where
// there is none. Where the series has breaks and a year is not known, the first
// of them may lie between, and is given.
func (c Change) Break() (Break, bool) {
	for _, b := range c.To.Definition.Breaks {
		unknown := c.From.Year == 0 || c.To.Year == 0
		if unknown || (c.From.Year < b.Year) != (c.To.Year < b.Year) {
			return b, true
		}
	}
	return Break{}, false
}

// comparable tells whether the two years were measured in the same way and
// counted on the same basis.
func (c Change) comparable() bool {
	_, broken := c.Break()
	return !broken && c.From.Basis == c.To.Basis
}

// Warnings say why the two years are not compared: a series break, or another
// basis.
func (c Change) Warnings() []Warning {
	var warnings []Warning
	if b, broken := c.Break(); broken {
		warnings = append(warnings, Warning{BreakInSeries, "not compared: " + b.Why})
	}
	if c.From.Basis != c.To.Basis {
		warnings = append(warnings, Warning{BreakInSeries, "not compared: " + c.From.Basis + ", then " + c.To.Basis})
	}
	return warnings
}

// Size is the later value minus the earlier, in the unit of the figure; between
// two percentages that is percentage points. It is undefined, for
// [SeriesBreak], across a break and between figures counted on different bases.
func (c Change) Size() Value {
	size := c.To.Value.Minus(c.From.Value)
	if size.Known() && !c.comparable() {
		return Absent(SeriesBreak)
	}
	return size
}

// Movement judges the change by the polarity of the figure, on exact values.
// Where parity is better, that is by the distance from it: from 1 for a ratio,
// where 0.5 is as far as 2, and from 0 for anything else.
func (c Change) Movement() Movement {
	size := c.Size()
	if !size.Known() {
		return NotComparable
	}
	sign := size.Sign()
	switch c.To.Definition.Better {
	case Neither:
		return [...]Movement{Fell, Same, Rose}[sign+1]
	case Lower:
		return [...]Movement{Improved, Same, Worsened}[sign+1]
	case Higher:
		return [...]Movement{Worsened, Same, Improved}[sign+1]
	case Parity:
		unit := c.To.Definition.Unit
		return nearerParity(distance(c.From.Value, unit), distance(c.To.Value, unit))
	}
	return NotComparable
}

// nearerParity compares two distances from parity; a ratio of zero has none
// that is finite, and is further away than any other.
func nearerParity(from, to Value) Movement {
	order, known := from.Compare(to)
	switch {
	case !from.Known() && !to.Known(), known && order == 0:
		return Same
	case !to.Known(), known && order < 0:
		return Worsened
	}
	return Improved
}

// distance from parity: for a ratio the ratio or its reciprocal, whichever is
// greater; for anything else the size.
func distance(v Value, unit Unit) Value {
	if unit != Ratio {
		if v.Sign() < 0 {
			return Integer(0).Minus(v)
		}
		return v
	}
	if order, _ := v.Compare(Integer(1)); order < 0 {
		return Integer(1).Over(v)
	}
	return v
}

// Overlap tells whether the confidence intervals of the two years have a value
// in common. It is false in the second result where either year has none or they
// are not comparable. Intervals that overlap do not prove that nothing changed.
func (c Change) Overlap() (overlap, known bool) {
	if !c.comparable() {
		return false, false
	}
	return c.From.Interval.Overlaps(c.To.Interval)
}

// String gives the movement with its size, as "better, -0.12".
func (c Change) String() string {
	size := c.Size()
	if !size.Known() {
		return c.Movement().String() + ": " + size.Reason().String()
	}
	movement := c.Movement().String()
	if c.To.Definition.Unit == Answer {
		return movement
	}
	if c.Movement() == Same && size.Sign() != 0 {
		movement = "as far from parity"
	}
	text := size.signed(c.To.Definition.Places)
	if unit := c.To.Definition.Unit; unit == Percent || unit == Points {
		text += " " + Points.String()
	}
	return movement + ", " + text
}
