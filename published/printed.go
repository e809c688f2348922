package published

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/shopspring/decimal"

	"github.com/workforce-equality/equality/measure"
)

// longestPrinted is the length in bytes above which a text is no printed figure.
const longestPrinted = 100

// Printed is a figure as somebody printed it: a number with its precision, or a
// placeholder where a number would stand. The zero Printed is an empty cell.
type Printed struct {
	text   string
	value  measure.Value // not supplied for a placeholder
	places int
	unit   measure.Unit
}

// Parse reads a printed figure. A number is, in this order and all optional but
// the digits: "x"; a sign (+, -, –, −); "£"; digits with thousands commas;
// decimals; one of "%", "per cent", "times", "x", "pp". Placeholders are no
// text, a lone hyphen or dash, "N/A", "[c]", "[x]" and "*". Letter case, spaces
// and enclosing quotes do not count. Any other text is [measure.ErrMalformed],
// one of more than 100 bytes [measure.ErrTooLarge].
func Parse(text string) (Printed, error) {
	if len(text) > longestPrinted {
		return Printed{}, fmt.Errorf("%w: a printed figure of %d bytes", measure.ErrTooLarge, len(text))
	}
	printed := Printed{text: text}
	bare := unquoted(strings.Map(dropSpace, strings.ToLower(text)))
	if isPlaceholder(bare) {
		return printed, nil
	}
	bare = strings.TrimPrefix(bare, "x")
	negative := false
	for _, sign := range []string{"+", "-", "–", "−"} {
		if rest, found := strings.CutPrefix(bare, sign); found {
			negative, bare = sign != "+", rest
			break
		}
	}
	if rest, found := strings.CutPrefix(bare, "£"); found {
		printed.unit, bare = measure.Money, rest
	}
	for _, mark := range []struct {
		text string
		unit measure.Unit
	}{
		{"%", measure.Percent}, {"percent", measure.Percent}, {"times", measure.Ratio}, {"x", measure.Ratio}, {"pp", measure.Points},
	} {
		if rest, found := strings.CutSuffix(bare, mark.text); found {
			printed.unit, bare = mark.unit, rest
			break
		}
	}
	digits, decimals, hasDecimals := strings.Cut(bare, ".")
	digits, grouped := ungroup(digits)
	if !grouped || !allDigits(digits) || (hasDecimals && !allDigits(decimals)) {
		return Printed{}, fmt.Errorf("%w: printed figure %q", measure.ErrMalformed, text)
	}
	number, err := measure.ParseValue(strings.TrimSuffix(digits+"."+decimals, "."))
	if err != nil {
		return Printed{}, err
	}
	if negative {
		number = measure.Integer(0).Minus(number)
	}
	printed.value, printed.places = number, len(decimals)
	return printed, nil
}

// dropSpace drops every space, those without width included.
func dropSpace(r rune) rune {
	if unicode.IsSpace(r) || r == '\u200b' || r == '\u2060' || r == '\ufeff' {
		return -1
	}
	return r
}

// unquoted takes away the quotes that enclose the text.
func unquoted(text string) string {
	const opening, closing = "'\"‘’“”`«", "'\"’‘”“`»"
	for {
		runes := []rune(text)
		last := len(runes) - 1
		if last < 1 || !strings.ContainsRune(opening, runes[0]) || !strings.ContainsRune(closing, runes[last]) {
			return text
		}
		text = string(runes[1:last])
	}
}

func isPlaceholder(bare string) bool {
	switch bare {
	case "", "-", "‐", "‑", "‒", "–", "—", "―", "−", "n/a", "[c]", "[x]", "*":
		return true
	}
	return false
}

// ungroup takes the thousands commas out, and tells whether they stood where
// they belong.
func ungroup(digits string) (string, bool) {
	groups := strings.Split(digits, ",")
	for i, group := range groups {
		if len(groups) > 1 && ((i > 0 && len(group) != 3) || (i == 0 && (group == "" || len(group) > 3))) {
			return digits, false
		}
	}
	return strings.Join(groups, ""), true
}

func allDigits(text string) bool {
	return text != "" && strings.Trim(text, "0123456789") == ""
}

// String is the figure as it was printed.
func (p Printed) String() string { return p.text }

// AppendText appends the figure as it was printed.
func (p Printed) AppendText(b []byte) ([]byte, error) { return append(b, p.text...), nil }

// MarshalText gives the figure as it was printed.
func (p Printed) MarshalText() ([]byte, error) { return p.AppendText(nil) }

// UnmarshalText reads a printed figure; see [Parse].
func (p *Printed) UnmarshalText(text []byte) error {
	parsed, err := Parse(string(text))
	if err == nil {
		*p = parsed
	}
	return err
}

// Placeholder tells whether something else stands where a number would.
func (p Printed) Placeholder() bool { return !p.value.Known() }

// Reason says why no number is printed: [measure.Suppressed] for "[c]" and "*",
// which stand for one that may not be shown, and [measure.NotSupplied] for any
// other placeholder. It is zero where there is a number.
func (p Printed) Reason() measure.Reason {
	if !p.Placeholder() {
		return 0
	}
	switch unquoted(strings.Map(dropSpace, strings.ToLower(p.text))) {
	case "[c]", "*":
		return measure.Suppressed
	}
	return measure.NotSupplied
}

// Value is the printed number itself; it is not supplied for a placeholder.
func (p Printed) Value() measure.Value { return p.value }

// Places is how many decimal places are printed.
func (p Printed) Places() int { return p.places }

// Unit is the unit that the figure prints: Percent for "%" and "per cent",
// Points for "pp", Ratio for "times" and "x", Money for "£", and the zero Unit
// where it prints none.
func (p Printed) Unit() measure.Unit { return p.unit }

// Interval is the interval of exact values that the printed number stands for:
// half a unit of its last place either way, both ends included, because the rule
// for halves is rarely known. Both are not supplied for a placeholder.
func (p Printed) Interval() (low, high measure.Value) {
	half := measure.FromDecimal(decimal.New(5, int32(-p.places-1)))
	return p.value.Minus(half), p.value.Plus(half)
}

// Is tells whether the exact value prints as this figure by the rule.
func (p Printed) Is(v measure.Value, rule measure.Rounding) bool {
	rounded, known := v.RoundBy(rule, p.places)
	return known && !p.Placeholder() && measure.FromDecimal(rounded) == p.value
}
