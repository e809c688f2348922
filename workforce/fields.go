package workforce

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/workforce-equality/equality/internal/delimited"
	"github.com/workforce-equality/equality/measure"
)

// fields reads the fields of the rows of an extract, and notes what is wrong with them.
// It is used by one goroutine alone.
type fields struct {
	*delimited.Scanner
	row    int // of the chunk, from one
	faulty bool
	faults measure.Faults // of the chunk
	names  Organisations  // as this goroutine numbers them
}

// longestValue is how many bytes of what stands in a field are kept in a fault.
const longestValue = 1000

// fault notes a fault of the row.
func (f *fields) fault(at column, text []byte, err error) {
	f.faulty = true
	value := string(text)
	if len(value) > longestValue {
		end := longestValue
		for end > 0 && !utf8.RuneStart(value[end]) {
			end--
		}
		value = value[:end] + "…"
	}
	f.faults = append(f.faults, measure.Fault{Row: f.row, Field: at.field, Value: value, Err: err})
}

// organisations reads the number of the organisation among the names.
func (f *fields) organisations(at column) words[int32] {
	return words[int32]{column: at, parse: func(text string) (int32, error) {
		name := strings.TrimSpace(text)
		if err := checkName(name); err != nil {
			return 0, err
		}
		return int32(f.names.Number(name)), nil
	}}
}

// sexes reads sex, of which every text is one.
func sexes(at column) words[Sex] {
	return words[Sex]{column: at, parse: func(text string) (Sex, error) { return ParseSex(text), nil }}
}

// bands reads bands and codes of them, those above 07 as they are given.
func bands(at column, from08 []Band) words[Band] {
	return words[Band]{column: at, parse: func(text string) (Band, error) {
		if code := strings.TrimSpace(text); bandCode(code) > 7 {
			return ParseBandCode(code, from08...)
		}
		return ParseBand(text)
	}}
}

// flags reads Y and N, in either case.
func flags(at column) words[bool] { return words[bool]{column: at, parse: parseFlag} }

func parseFlag(text string) (bool, error) {
	switch strings.TrimSpace(text) {
	case "Y", "y":
		return true, nil
	case "N", "n":
		return false, nil
	case "":
		return false, fmt.Errorf("%w: Y or N", measure.ErrNotSupplied)
	}
	return false, fmt.Errorf("%w: Y or N is expected", measure.ErrUnrecognised)
}

// identity is who the row is of.
func (f *fields) identity(at column) Identity {
	text := f.Field(at.index)
	if n := len(text); n > 0 && (space(text[0]) || space(text[n-1])) {
		text = bytes.TrimSpace(text)
	}
	return identityOf(text)
}

// space tells whether a byte may be, or be part of, white space.
func space(c byte) bool { return c <= ' ' || c >= utf8.RuneSelf }

// pay reads an amount, and tells whether there is one.
func (f *fields) pay(at column) (Pay, bool) {
	text := f.Field(at.index)
	if len(text) == 0 {
		return 0, false
	}
	if pay, plain := plainPay(text); plain {
		return pay, true
	}
	amount := strings.TrimSpace(string(text))
	if amount == "" {
		return 0, false
	}
	pay, err := ParsePay(amount)
	if err != nil {
		f.fault(at, text, err)
	}
	return pay, err == nil
}

// plainPay reads what nearly all amounts are: up to seven digits, and behind a point up
// to four. Of any other text it gives false.
func plainPay(text []byte) (Pay, bool) {
	const mostDigits = 7
	pay := Pay(0)
	for i, c := range text {
		if c == '.' && i > 0 {
			decimals := text[i+1:]
			if len(decimals) == 0 || len(decimals) > payPlaces {
				return 0, false
			}
			for _, c := range decimals {
				if !digit(c) {
					return 0, false
				}
				pay = pay*10 + Pay(c-'0')
			}
			for range payPlaces - len(decimals) {
				pay *= 10
			}
			return pay, true
		}
		if !digit(c) || i == mostDigits {
			return 0, false
		}
		pay = pay*10 + Pay(c-'0')
	}
	return pay * payPerPound, true
}

// longestName is how many bytes the name of an organisation may have.
const longestName = 200

// checkName is nil for what may name an organisation: any text of one line.
func checkName(name string) error {
	switch {
	case name == "":
		return fmt.Errorf("%w: organisation", measure.ErrNotSupplied)
	case len(name) > longestName:
		return fmt.Errorf("%w: organisation of more than %d bytes", measure.ErrTooLarge, longestName)
	case !utf8.ValidString(name) || strings.ContainsFunc(name, unicode.IsControl):
		return fmt.Errorf("%w: organisation", measure.ErrMalformed)
	}
	return nil
}
