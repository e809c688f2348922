package redact

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/workforce-equality/equality/measure"
)

// special are the characters with a meaning in the text of a key.
const special = `\|=+−`

// ParseKey reads the text form of a [Key], its cells and categories in whatever
// order. A text of another form is [measure.ErrMalformed], and a dimension that
// stands twice in a cell [measure.ErrDuplicate].
func ParseKey(text string) (Key, error) {
	plus, minus, err := readKey(text)
	if err != nil {
		return Key{}, err
	}
	return join(plus, minus), nil
}

// readKey reads the cells that are added and those that are subtracted.
func readKey(text string) (plus, minus []cellName, err error) {
	if text == "" {
		return nil, nil, nil
	}
	if !utf8.ValidString(text) {
		return nil, nil, fmt.Errorf("%w: key: not UTF-8", measure.ErrMalformed)
	}
	for i, side := range cut(text, " − ") {
		if i == 0 && side == "" {
			continue
		}
		for j, cell := range cut(side, " + ") {
			name, err := readCell(cell)
			switch {
			case err != nil:
				return nil, nil, err
			case i > 0 && j == 0:
				minus = append(minus, name)
			default:
				plus = append(plus, name)
			}
		}
	}
	return plus, minus, nil
}

// readCell reads a cell without signs.
func readCell(text string) (cellName, error) {
	parts := cut(text, "|")
	if len(parts) < 3 {
		return cellName{}, fmt.Errorf("%w: key: organisation, counted and when are expected", measure.ErrMalformed)
	}
	var name cellName
	for i := range name.of {
		plain, err := unescape(parts[i])
		if err != nil {
			return cellName{}, err
		}
		name.of[i] = plain
	}
	for _, part := range parts[3:] {
		sides := cut(part, "=")
		if len(sides) != 2 || sides[1] == "" {
			return cellName{}, fmt.Errorf("%w: key: dimension=value is expected", measure.ErrMalformed)
		}
		dimension, err := unescape(sides[0])
		if err != nil {
			return cellName{}, err
		}
		value, err := unescape(sides[1])
		if err != nil {
			return cellName{}, err
		}
		if slices.ContainsFunc(name.categories, func(c [2]string) bool { return c[0] == dimension }) {
			return cellName{}, fmt.Errorf("%w: key: dimension", measure.ErrDuplicate)
		}
		name = name.with(dimension, value)
	}
	return name, nil
}

// cut cuts a text at every separator whose sign no \ stands before.
func cut(text, separator string) []string {
	var parts []string
	from := 0
	for at := 0; at < len(text); {
		switch {
		case text[at] == '\\':
			_, size := utf8.DecodeRuneInString(text[at+1:])
			at += 1 + size
		case strings.HasPrefix(text[at:], separator):
			parts = append(parts, text[from:at])
			at += len(separator)
			from = at
		default:
			at++
		}
	}
	return append(parts, text[from:])
}

// escape puts a \ before each special character.
func escape(name string) string {
	var b strings.Builder
	for _, r := range name {
		if strings.ContainsRune(special, r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// unescape takes the \ away again. A special character without one, and a \
// before any other, is [measure.ErrMalformed].
func unescape(text string) (string, error) {
	var b strings.Builder
	escaped := false
	for _, r := range text {
		switch isSpecial := strings.ContainsRune(special, r); {
		case !escaped && r == '\\':
			escaped = true
		case escaped != isSpecial:
			return "", fmt.Errorf("%w: key: %q", measure.ErrMalformed, r)
		default:
			escaped = false
			b.WriteRune(r)
		}
	}
	if escaped {
		return "", fmt.Errorf("%w: key: \\ at the end", measure.ErrMalformed)
	}
	return b.String(), nil
}

// valid is a name with � for what is not UTF-8.
func valid(name string) string { return strings.ToValidUTF8(name, "\ufffd") }
