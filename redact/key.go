package redact

import (
	"cmp"
	"slices"
	"strings"
)

// Key names a cell: of which organisation, who is counted, when, and in which
// categories. Equal keys are one unknown in whatever table, year or framework they
// stand, so every package must spell the same cell alike. Keys are comparable; the
// zero Key names nothing.
//
// The text form is
//
//	key   = [ cell { " + " cell } ] { " − " cell }
//	cell  = organisation "|" counted "|" when { "|" dimension "=" value }
//
// as in "QHG|staff|2024-03-31|band=8a|ethnicity=BME". The categories stand in the
// order of their dimensions; a dimension that is not there is totalled over. A
// difference of cells is written with the minus sign U+2212, as in
// "QHG|shortlisted|2024 − QHG|appointed|2024"; the cells of a sign stand in the
// order of their texts, and a cell that has both signs is left out. In a name a \
// stands before each of \ | = + and −.
type Key struct{ text string }

// NewKey names the cell of everybody whom an organisation counts: its staff of a
// day, or those whom it shortlisted in a period. Counted is the word for them, when
// the day or the period as ISO 8601 writes it. What is not UTF-8 in a name is
// replaced.
func NewKey(organisation, counted, when string) Key {
	return join([]cellName{{of: [3]string{valid(organisation), valid(counted), valid(when)}}}, nil)
}

// With is the cell narrowed to those of the value in the dimension, as
// With("ethnicity", "BME"). It takes the place of an earlier value, and "" is the
// total over the dimension. Of a difference each cell is narrowed.
func (k Key) With(dimension, value string) Key {
	plus, minus := k.cells()
	for _, side := range [][]cellName{plus, minus} {
		for i := range side {
			side[i] = side[i].with(valid(dimension), valid(value))
		}
	}
	return join(plus, minus)
}

// Minus is the difference of two cells, as the shortlisted who were not appointed
// or the change since last year. The difference of differences has one key
// however it was made; a cell less itself is the zero Key.
func (k Key) Minus(part Key) Key {
	plus, minus := k.cells()
	less, more := part.cells()
	return join(append(plus, more...), append(minus, less...))
}

// Organisation is whose people are counted; of a difference, that of its first
// cell.
func (k Key) Organisation() string { return k.first().of[0] }

// Counted is the word for those who are counted; of a difference, that of its
// first cell.
func (k Key) Counted() string { return k.first().of[1] }

// When is the day or the period; of a difference, that of its first cell.
func (k Key) When() string { return k.first().of[2] }

// Value is the category in a dimension, "" where the cell is the total over it;
// of a difference, that of its first cell.
func (k Key) Value(dimension string) string {
	for _, category := range k.first().categories {
		if category[0] == dimension {
			return category[1]
		}
	}
	return ""
}

// String gives the text form.
func (k Key) String() string { return k.text }

// AppendText appends the text form.
func (k Key) AppendText(b []byte) ([]byte, error) { return append(b, k.text...), nil }

// MarshalText gives the text form.
func (k Key) MarshalText() ([]byte, error) { return []byte(k.text), nil }

// UnmarshalText reads what [ParseKey] reads.
func (k *Key) UnmarshalText(text []byte) error {
	parsed, err := ParseKey(string(text))
	if err == nil {
		*k = parsed
	}
	return err
}

func (k Key) first() cellName {
	plus, minus := k.cells()
	for _, cell := range append(plus, minus...) {
		return cell
	}
	return cellName{}
}

// cells lists what is added and what is subtracted; the text of a key is one
// that can be read.
func (k Key) cells() (plus, minus []cellName) {
	plus, minus, _ = readKey(k.text)
	return plus, minus
}

// cellName is a cell without signs: organisation, counted and when, and the
// categories in the order of their dimensions.
type cellName struct {
	of         [3]string
	categories [][2]string
}

func (c cellName) with(dimension, value string) cellName {
	categories := slices.DeleteFunc(slices.Clone(c.categories), func(category [2]string) bool {
		return category[0] == dimension
	})
	if value != "" {
		categories = append(categories, [2]string{dimension, value})
	}
	slices.SortFunc(categories, func(a, b [2]string) int { return cmp.Compare(a[0], b[0]) })
	return cellName{c.of, categories}
}

func (c cellName) text() string {
	parts := []string{escape(c.of[0]), escape(c.of[1]), escape(c.of[2])}
	for _, category := range c.categories {
		parts = append(parts, escape(category[0])+"="+escape(category[1]))
	}
	return strings.Join(parts, "|")
}

// join is the key of a difference of sums.
func join(plus, minus []cellName) Key {
	added, taken := texts(plus), texts(minus)
	var kept []string
	for _, cell := range added {
		if at, found := slices.BinarySearch(taken, cell); found {
			taken = slices.Delete(taken, at, at+1)
			continue
		}
		kept = append(kept, cell)
	}
	return Key{text: strings.Join(append([]string{strings.Join(kept, " + ")}, taken...), " − ")}
}

func texts(cells []cellName) []string {
	list := make([]string, 0, len(cells))
	for _, cell := range cells {
		list = append(list, cell.text())
	}
	slices.Sort(list)
	return list
}
