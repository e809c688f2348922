package census

import (
	"fmt"
	"strconv"

	"github.com/workforce-equality/equality/measure"
)

// entry is an entry of a list with a text of its own. Entries are numbered from
// one; zero is none of them and its text is empty.
type entry interface {
	~uint8
	// text is the form that is written and read back, and false for a number
	// that is not on the list.
	text() (string, bool)
}

// entries is the whole list in order.
func entries[E entry](last E) []E {
	list := make([]E, last)
	for i := range list {
		list[i] = E(i + 1)
	}
	return list
}

// entryString is the String method of a list. A number that is not on it shows
// itself, as "method(200)"; zero is "".
func entryString[E entry](kind string, e E) string {
	text, ok := e.text()
	if !ok && e != 0 {
		return fmt.Sprintf("%s(%d)", kind, uint8(e))
	}
	return text
}

// appendEntry is the AppendText method of a list. Zero has no text and is
// [measure.ErrNotSupplied], a number that is not on the list
// [measure.ErrUnrecognised].
func appendEntry[E entry](b []byte, kind string, e E) ([]byte, error) {
	if err := checkEntry(kind, e); err != nil {
		return b, err
	}
	return append(b, entryString(kind, e)...), nil
}

// checkEntry is nil for an entry that is on the list.
func checkEntry[E entry](kind string, e E) error {
	if _, ok := e.text(); ok {
		return nil
	}
	if e == 0 {
		return fmt.Errorf("%w: %s", measure.ErrNotSupplied, kind)
	}
	return fmt.Errorf("%w: %s", measure.ErrUnrecognised, entryString(kind, e))
}

// parseEntry finds the entry of that text. None is [measure.ErrNotSupplied],
// anything else [measure.ErrUnrecognised].
func parseEntry[E entry](kind, text string, last E) (E, error) {
	if text == "" {
		return 0, fmt.Errorf("%w: %s", measure.ErrNotSupplied, kind)
	}
	for e := E(1); e <= last; e++ {
		if written, _ := e.text(); written == text {
			return e, nil
		}
	}
	return 0, fmt.Errorf("%w: %s %s", measure.ErrUnrecognised, kind, quote(text))
}

// quote gives the beginning of a text in quotes, so that no message grows with a
// hostile value.
func quote(text string) string {
	const longest = 80
	if len(text) > longest {
		return fmt.Sprintf("%.*q… (%d bytes)", longest, text, len(text))
	}
	return strconv.Quote(text)
}
