package rag

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
)

// Score is the score of an outcome of EDS 2022, from 0 to 3 in halves. The zero
// Score is not supplied, which is not a score of 0.
type Score struct {
	halves uint8
	known  bool
}

// NewScore is a score of 0, 0.5, 1, 1.5, 2, 2.5 or 3. Anything else is
// [measure.ErrOutOfRange], and no value [measure.ErrNotSupplied].
func NewScore(v measure.Value) (Score, error) {
	const most = 6
	if !v.Known() {
		return Score{}, fmt.Errorf("%w: a score of 0 to 3", measure.ErrNotSupplied)
	}
	for halves := range uint8(most + 1) {
		if v == measure.Fraction(int64(halves), 2) {
			return Score{halves: halves, known: true}, nil
		}
	}
	return Score{}, fmt.Errorf("%w: a score of 0 to 3, in halves", measure.ErrOutOfRange)
}

// ParseScore reads a score, as "1.5" or "2". No text is [measure.ErrNotSupplied],
// one that is no number [measure.ErrMalformed], and a number that is no score
// [measure.ErrOutOfRange].
func ParseScore(text string) (Score, error) {
	const longest = 20
	if text == "" {
		return Score{}, fmt.Errorf("%w: a score of 0 to 3", measure.ErrNotSupplied)
	}
	v, err := measure.ParseValue(text)
	if err != nil || !v.Known() || len(text) > longest {
		return Score{}, fmt.Errorf("%w: a score of 0 to 3, in halves", measure.ErrMalformed)
	}
	return NewScore(v)
}

// Known tells whether there is a score.
func (s Score) Known() bool { return s.known }

// Value is the score as a number, and not supplied where there is none.
func (s Score) Value() measure.Value {
	if !s.known {
		return measure.Value{}
	}
	return measure.Fraction(int64(s.halves), 2)
}

// Grade is the word of a whole score, and false for a half and for none.
func (s Score) Grade() (Grade, bool) {
	if !s.known || s.halves%2 != 0 {
		return 0, false
	}
	return Grade(s.halves/2 + 1), true
}

// String gives the score, as "1.5", or the marker of what was not supplied.
func (s Score) String() string { return plain(s.Value()) }

// AppendText appends the score, as "1.5"; none is [measure.ErrNotSupplied].
func (s Score) AppendText(b []byte) ([]byte, error) {
	if !s.known {
		return b, fmt.Errorf("%w: score", measure.ErrNotSupplied)
	}
	return append(b, s.String()...), nil
}

// MarshalText gives the score, as "1.5"; none is [measure.ErrNotSupplied].
func (s Score) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText reads what [ParseScore] reads.
func (s *Score) UnmarshalText(text []byte) (err error) {
	*s, err = ParseScore(string(text))
	return err
}
