// Package enumeration is what the lists of the vocabulary have in common: their
// entries are numbered from one, each has a text that is written and read back, and
// zero is none of them.
//
// Its functions are given the kind of the list, as "method", and the text of an
// entry, with false for a number that is not on the list.
package enumeration

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/workforce-equality/equality/measure"
)

// Entries is the whole list in order.
func Entries[E ~uint8](last E) []E {
	list := make([]E, last)
	for i := range list {
		list[i] = E(i + 1)
	}
	return list
}

// String is the String method of a list. A number that is not on it shows itself,
// as "method(200)"; zero is "".
func String[E ~uint8](kind string, e E, textOf func(E) (string, bool)) string {
	text, ok := textOf(e)
	if !ok && e != 0 {
		return fmt.Sprintf("%s(%d)", kind, uint8(e))
	}
	return text
}

// Append is the AppendText method of a list. Its errors are those of [Check].
func Append[E ~uint8](b []byte, kind string, e E, textOf func(E) (string, bool)) ([]byte, error) {
	if err := Check(kind, e, textOf); err != nil {
		return b, err
	}
	return append(b, String(kind, e, textOf)...), nil
}

// AppendOrNone is [Append] for a list of which zero is written too, as "".
func AppendOrNone[E ~uint8](b []byte, kind string, e E, textOf func(E) (string, bool)) ([]byte, error) {
	if e == 0 {
		return b, nil
	}
	return Append(b, kind, e, textOf)
}

// Check is nil for an entry that is on the list. Zero is [measure.ErrNotSupplied]
// and any other number [measure.ErrUnrecognised].
func Check[E ~uint8](kind string, e E, textOf func(E) (string, bool)) error {
	if _, ok := textOf(e); ok {
		return nil
	}
	if e == 0 {
		return fmt.Errorf("%w: %s", measure.ErrNotSupplied, kind)
	}
	return fmt.Errorf("%w: %s", measure.ErrUnrecognised, String(kind, e, textOf))
}

// Parse finds the entry of that text. None is [measure.ErrNotSupplied], anything
// else [measure.ErrUnrecognised].
func Parse[E ~uint8](kind, text string, last E, textOf func(E) (string, bool)) (E, error) {
	return find(kind, text, last, textOf, func(written string) bool { return written == text })
}

// ParseOrNone is [Parse] for a list of which zero is written too, as "".
func ParseOrNone[E ~uint8](kind, text string, last E, textOf func(E) (string, bool)) (E, error) {
	if text == "" {
		return 0, nil
	}
	return Parse(kind, text, last, textOf)
}

// ParseFold is [Parse] in any letter case, with space around the text.
func ParseFold[E ~uint8](kind, text string, last E, textOf func(E) (string, bool)) (E, error) {
	text = strings.TrimSpace(text)
	return find(kind, text, last, textOf, func(written string) bool { return strings.EqualFold(written, text) })
}

func find[E ~uint8](kind, text string, last E, textOf func(E) (string, bool), matches func(string) bool) (E, error) {
	if text == "" {
		return 0, fmt.Errorf("%w: %s", measure.ErrNotSupplied, kind)
	}
	for e := E(1); e <= last; e++ {
		if written, _ := textOf(e); matches(written) {
			return e, nil
		}
	}
	return 0, fmt.Errorf("%w: %s %s", measure.ErrUnrecognised, kind, Quote(text))
}

// Quote gives the beginning of a text in quotes, so that no message grows with a
// hostile value.
func Quote(text string) string {
	const longest = 80
	if len(text) > longest {
		return fmt.Sprintf("%.*q… (%d bytes)", longest, text, len(text))
	}
	return strconv.Quote(text)
}
