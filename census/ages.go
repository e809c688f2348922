package census

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/workforce-equality/equality/internal/enumeration"
	"github.com/workforce-equality/equality/measure"
)

// Ages are ages in completed years, both ends included. The zero Ages are those
// under 1; [AllAges] is everybody.
type Ages struct{ From, To int }

// Oldest is the end of ages without end: "85 and over" is Ages{85, Oldest}.
const Oldest = 199

// AllAges is everybody.
func AllAges() Ages { return Ages{0, Oldest} }

// Check is nil when there can be such ages: from 0 to [Oldest], and not ending
// before they begin. Others are [measure.ErrOutOfRange].
func (a Ages) Check() error {
	if a.From < 0 || a.To > Oldest || a.From > a.To {
		return fmt.Errorf("%w: ages %d to %d", measure.ErrOutOfRange, a.From, a.To)
	}
	return nil
}

// Contain tells whether every age of other is one of a.
func (a Ages) Contain(other Ages) bool { return a.From <= other.From && other.To <= a.To }

// Overlap tells whether some age is one of both.
func (a Ages) Overlap(other Ages) bool { return a.From <= other.To && other.From <= a.To }

// open tells whether the ages have no end.
func (a Ages) open() bool { return a.To == Oldest }

// years is how many years of age there are.
func (a Ages) years() int { return a.To - a.From + 1 }

// String gives the ages as staff records and reports write them: "all ages",
// "under 1", "25", "16 to 64", "20 and under", "85 and over".
func (a Ages) String() string {
	from, to := strconv.Itoa(a.From), strconv.Itoa(a.To)
	switch {
	case a == AllAges():
		return "all ages"
	case a == Ages{}:
		return "under 1"
	case a.From == a.To:
		return from
	case a.open():
		return from + " and over"
	case a.From == 0:
		return to + " and under"
	}
	return from + " to " + to
}

// ParseAges reads ages as the census and as staff records write them: "Aged 4
// years and under", "Aged under 1 year", "Aged 5 to 9 years", "All usual residents
// aged 16 years and over", "16 to 64", "26-30", "20 and under", "<=20 Years",
// "71 and over", "71+", "over 70", "All ages", "Total", in any letter case.
//
// No text is [measure.ErrNotSupplied], another one [measure.ErrUnrecognised], and
// ages that cannot be, as 30 to 26 and 300, [measure.ErrOutOfRange].
func ParseAges(text string) (Ages, error) {
	words := ageWords(text)
	if words == "" {
		return Ages{}, fmt.Errorf("%w: ages", measure.ErrNotSupplied)
	}
	ages, ok := agesOf(strings.Fields(words))
	if !ok {
		return Ages{}, fmt.Errorf("%w: ages %s", measure.ErrUnrecognised, enumeration.Quote(text))
	}
	if err := ages.Check(); err != nil {
		return Ages{}, err
	}
	return ages, nil
}

// ageWords puts words for signs and leaves out those that all ages have.
func ageWords(text string) string {
	const longest = 80 // bytes, of any such text
	words := strings.Join(strings.Fields(strings.ToLower(text)), " ")
	if len(words) > longest {
		return words
	}
	words = strings.TrimPrefix(words, "all usual residents ")
	if rest, cut := strings.CutPrefix(words, "<="); cut {
		words = strings.Replace(strings.TrimSpace(rest)+" ", " ", " and under ", 1)
	}
	if rest, cut := strings.CutPrefix(words, ">="); cut {
		words = strings.Replace(strings.TrimSpace(rest)+" ", " ", " and over ", 1)
	}
	words = strings.NewReplacer("-", " to ", "–", " to ", "+", " and over ").Replace(words)
	kept := strings.Fields(words)[:0]
	for i, word := range strings.Fields(words) {
		filler := word == "years" || word == "year" || i == 0 && (word == "aged" || word == "age")
		if !filler {
			kept = append(kept, word)
		}
	}
	return strings.Join(kept, " ")
}

// agesOf reads the words that are left.
func agesOf(words []string) (Ages, bool) {
	switch strings.Join(words, " ") {
	case "all ages", "all", "total", "all usual residents":
		return AllAges(), true
	}
	number := func(i int) (int, bool) {
		n, err := strconv.ParseUint(words[i], 10, 16)
		return int(n), err == nil
	}
	switch len(words) {
	case 1:
		n, ok := number(0)
		return Ages{n, n}, ok
	case 2:
		n, ok := number(1)
		switch words[0] {
		case "under":
			return Ages{0, n - 1}, ok
		case "over":
			return Ages{n + 1, Oldest}, ok
		}
	case 3:
		from, ok := number(0)
		switch words[1] + " " + words[2] {
		case "and under", "or under":
			return Ages{0, from}, ok
		case "and over", "or over":
			return Ages{from, Oldest}, ok
		}
		if to, both := number(2); words[1] == "to" {
			return Ages{from, to}, ok && both
		}
	}
	return Ages{}, false
}

// AppendText appends what String gives. Ages that [Ages.Check] refuses have no
// text.
func (a Ages) AppendText(b []byte) ([]byte, error) {
	if err := a.Check(); err != nil {
		return b, err
	}
	return append(b, a.String()...), nil
}

// MarshalText gives what String gives. Ages that [Ages.Check] refuses have no text.
func (a Ages) MarshalText() ([]byte, error) { return a.AppendText(nil) }

// UnmarshalText reads what [ParseAges] reads.
func (a *Ages) UnmarshalText(text []byte) (err error) {
	*a, err = ParseAges(string(text))
	return err
}
