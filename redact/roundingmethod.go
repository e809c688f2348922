package redact

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"math/bits"
	"strconv"
	"strings"

	"github.com/workforce-equality/equality/measure"
)

// Method is a way of rounding counts to multiples of a base. The zero Method is none,
// and [Round] refuses it.
type Method struct {
	kind   methodKind
	base   int64
	secret *string // by reference, so that no verb of fmt prints it
}

type methodKind uint8

const (
	nearest methodKind = iota + 1
	random
	controlled
	smallCounts
)

// ToNearest rounds each count by itself to the nearest multiple, half a multiple up, as
// [Rule.Rounded] does. Rounded counts need not add up.
func ToNearest(base int64) Method { return Method{kind: nearest, base: base} }

// AtRandom rounds each count by itself to one of the two multiples beside it, up with
// the probability of what it is above the lower one by the base, so that no sum is
// pushed one way. Chance is a keyed hash of the text of the cell's key, HMAC-SHA-256 with
// the secret of the publisher: equal cells are rounded alike in all tables and releases,
// and nobody without the secret can foretell how. A greater count of the same cell is
// never rounded to less. A publisher keeps one secret, and tells nobody.
func AtRandom(base int64, secret []byte) Method {
	return Method{kind: random, base: base}.WithSecret(secret)
}

// Controlled rounds all counts together, each to one of the two multiples beside it, so
// that what added up still adds up and the sum of all changes is the least there is. A
// count that is a multiple stays. Where no such multiples add up, counts go one multiple
// further, or as many more as it takes: see [Rounding.Steps].
func Controlled(base int64) Method { return Method{kind: controlled, base: base} }

// SmallCounts rounds only the counts from 1 to below the base that are no totals, each
// to nobody or to the base. Totals are those of the rounded counts, and the sum of all
// changes is as little as was found.
func SmallCounts(base int64) Method { return Method{kind: smallCounts, base: base} }

// WithSecret is the method with the secret of [AtRandom], which is never printed or
// marshalled. Other methods have none.
func (m Method) WithSecret(secret []byte) Method {
	if m.kind == random && len(secret) > 0 {
		text := string(secret)
		m.secret = &text
	}
	return m
}

// Base is the number to the multiples of which counts are rounded.
func (m Method) Base() int64 { return m.base }

// ParseMethod reads "nearest=5", "random=5", "controlled=5" or "small=5"; a random one
// has no secret yet. Anything else is [measure.ErrUnrecognised].
func ParseMethod(text string) (Method, error) {
	name, number, _ := strings.Cut(text, "=")
	base, err := strconv.ParseInt(number, 10, 64)
	for kind := nearest; kind <= smallCounts && err == nil; kind++ {
		if name == kind.String() {
			m := Method{kind: kind, base: base}
			return m, m.checkBase()
		}
	}
	return Method{}, fmt.Errorf("%w: method of rounding", measure.ErrUnrecognised)
}

func (k methodKind) String() string {
	switch k {
	case nearest:
		return "nearest"
	case random:
		return "random"
	case controlled:
		return "controlled"
	case smallCounts:
		return "small"
	}
	return ""
}

// String gives the text that [ParseMethod] reads, "" for the zero Method.
func (m Method) String() string {
	if m.kind == 0 {
		return ""
	}
	return m.kind.String() + "=" + strconv.FormatInt(m.base, 10)
}

// AppendText appends what String gives.
func (m Method) AppendText(b []byte) ([]byte, error) { return append(b, m.String()...), nil }

// MarshalText gives what String gives, without the secret.
func (m Method) MarshalText() ([]byte, error) { return m.AppendText(nil) }

// UnmarshalText reads what [ParseMethod] reads, and no text for the zero Method.
func (m *Method) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*m = Method{}
		return nil
	}
	parsed, err := ParseMethod(string(text))
	if err == nil {
		*m = parsed
	}
	return err
}

// checkBase is nil where counts can be rounded to multiples of the base.
func (m Method) checkBase() error {
	switch {
	case m.base < 2:
		return fmt.Errorf("%w: a base of 2 or more is expected", measure.ErrOutOfRange)
	case m.base > measure.MaxCount:
		return measure.ErrTooLarge
	}
	return nil
}

// check lists what is wrong with the method.
func (m Method) check() measure.Faults {
	var faults measure.Faults
	fault := func(field string, err error) {
		faults = append(faults, measure.Fault{Indicator: "rounding", Field: field, Err: err})
	}
	if m.kind == 0 {
		fault("method", measure.ErrNotSupplied)
		return faults
	}
	if err := m.checkBase(); err != nil {
		fault("base", err)
	}
	if m.kind == random && m.secret == nil {
		fault("secret", measure.ErrNotSupplied)
	}
	return faults
}

// alone rounds a count by itself.
func (m Method) alone(key Key, count int64) int64 {
	up := m.base - m.base/2 // how far above a multiple counts are rounded up
	if m.kind == random {
		up = m.base - m.chance(key)
	}
	above := count % m.base
	if above >= up {
		return count - above + m.base
	}
	return count - above
}

// chance is a number from 0 to below the base, each as likely as the other, that a key
// has by the secret.
func (m Method) chance(key Key) int64 {
	hash := hmac.New(sha256.New, []byte(*m.secret))
	hash.Write([]byte(key.text))
	high, _ := bits.Mul64(binary.BigEndian.Uint64(hash.Sum(nil)), uint64(m.base))
	return int64(high)
}
