package synthetic

import (
	"slices"
	"strconv"
)

// line is the rows that are not written yet, of which the last is on its way.
type line struct {
	text   []byte
	starts [mostFields]int // of the fields of the last row
	fields int
}

const mostFields = 16

func (l *line) begin() { l.fields = 0 }

// put adds a field.
func (l *line) put(word string) {
	l.starts[l.fields] = len(l.text)
	l.fields++
	l.text = append(append(l.text, word...), ',')
}

// number adds a field of eight digits.
func (l *line) number(n int) {
	l.starts[l.fields] = len(l.text)
	l.fields++
	var digits [8]byte
	for i := len(digits) - 1; i >= 0; i-- {
		digits[i] = byte('0' + n%10)
		n /= 10
	}
	l.text = append(append(l.text, digits[:]...), ',')
}

// pounds adds an amount of hundredths of a penny, with two decimals where they do.
func (l *line) pounds(amount int) {
	const perPound = 10_000
	l.starts[l.fields] = len(l.text)
	l.fields++
	l.text = strconv.AppendInt(l.text, int64(amount/perPound), 10)
	l.text = append(l.text, '.')
	rest := amount % perPound
	l.text = append(l.text, byte('0'+rest/1000), byte('0'+rest/100%10))
	if rest %= 100; rest > 0 {
		l.text = append(l.text, byte('0'+rest/10), byte('0'+rest%10))
	}
	l.text = append(l.text, ',')
}

// flag adds Y or N.
func (l *line) flag(is bool) {
	if is {
		l.put("Y")
	} else {
		l.put("N")
	}
}

// replace puts another text into a field. The fields behind it are lost sight of.
func (l *line) replace(field int, word string) {
	start, end := l.starts[field], len(l.text)
	if field+1 < l.fields {
		end = l.starts[field+1]
	}
	l.text = slices.Replace(l.text, start, end-1, []byte(word)...)
}

// drop takes the last field away.
func (l *line) drop() {
	l.fields--
	l.text = l.text[:l.starts[l.fields]]
}

// end ends the row.
func (l *line) end() { l.text[len(l.text)-1] = '\n' }
