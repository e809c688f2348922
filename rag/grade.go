package rag

import (
	"github.com/workforce-equality/equality/internal/enumeration"
	"github.com/workforce-equality/equality/measure"
)

// Grade is one of the four words of the Equality Delivery Systems, EDS2 (2013)
// and EDS 2022. EDS2 has grades alone; EDS 2022 scores them from 0 to 3.
type Grade uint8

// The grades, from the lowest.
const (
	Undeveloped Grade = iota + 1
	Developing
	Achieving
	Excelling
)

// Grades lists the grades, from the lowest.
func Grades() []Grade { return enumeration.Entries(Excelling) }

// ParseGrade reads "Undeveloped", "Developing", "Achieving" or "Excelling", in any
// letter case. None is [measure.ErrNotSupplied], anything else
// [measure.ErrUnrecognised]; so is "Underdeveloped", which is of another scale.
func ParseGrade(text string) (Grade, error) {
	return enumeration.ParseFold("grade", text, Excelling, Grade.text)
}

func (g Grade) text() (string, bool) {
	switch g {
	case Undeveloped:
		return "Undeveloped", true
	case Developing:
		return "Developing", true
	case Achieving:
		return "Achieving", true
	case Excelling:
		return "Excelling", true
	}
	return "", false
}

// Symbol is the sign of the grade, as "◐", and "" where it is none.
func (g Grade) Symbol() string {
	switch g {
	case Undeveloped:
		return cross
	case Developing:
		return half
	case Achieving:
		return tick
	case Excelling:
		return star
	}
	return ""
}

// Colour is what EDS2 shades the grade with: red, amber, green or purple (NHS
// Morecambe Bay CCG, Equality Delivery System). For EDS 2022 no source was found.
func (g Grade) Colour() Colour {
	if enumeration.Check("grade", g, Grade.text) != nil {
		return 0
	}
	return [...]Colour{Red, Amber, Green, Purple}[g-1]
}

// String gives the grade, as "Achieving".
func (g Grade) String() string { return enumeration.String("grade", g, Grade.text) }

// AppendText appends what String gives.
func (g Grade) AppendText(b []byte) ([]byte, error) {
	return enumeration.Append(b, "grade", g, Grade.text)
}

// MarshalText gives what String gives.
func (g Grade) MarshalText() ([]byte, error) { return g.AppendText(nil) }

// UnmarshalText reads what [ParseGrade] reads.
func (g *Grade) UnmarshalText(text []byte) (err error) {
	*g, err = ParseGrade(string(text))
	return err
}

// graded are bands of the four grades, still without limits or colours.
func graded() []Band {
	bands := make([]Band, len(Grades()))
	for i, grade := range Grades() {
		bands[i] = Band{Word: grade.String(), Symbol: grade.Symbol()}
	}
	return bands
}

// EDSScale rates the total of the eleven outcomes of EDS 2022: below 8 it is
// Undeveloped, from 8 Developing, from 22 Achieving and at 33 Excelling, as the
// scorecard text has it that Rotherham, Doncaster and South Humber NHS Foundation
// Trust quotes. Leeds Teaching Hospitals NHS Trust has Developing from 8 to 21 too,
// and ends Achieving at 30, which leaves 31 and 32 without a rating. The published
// limits are whole numbers; halves are not rounded, so that 7.5 is Undeveloped and
// 21.5 Developing. No source gives colours.
func EDSScale() Scale { return pieces(graded(), 8, 22, 33) }

// EDS2Scale rates the grade of one outcome by its score, from 0 to 3, in the
// colours of EDS2. A half is not rounded up.
func EDS2Scale() Scale {
	bands := graded()
	for i, grade := range Grades() {
		bands[i].Colour = grade.Colour()
	}
	return pieces(bands, 1, 2, 3)
}

// Score is the grade as EDS 2022 scores it, from 0 to 3, and not supplied where
// the grade is none.
func (g Grade) Score() Score {
	if enumeration.Check("grade", g, Grade.text) != nil {
		return Score{}
	}
	score, _ := NewScore(measure.Integer(int64(g) - 1))
	return score
}
