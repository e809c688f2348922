package redact

import (
	"regexp"
	"strconv"
	"strings"
)

// ParseNote finds what a note or a cell in words says of a hidden count: "less than
// 10 redacted" and "<10" are 1 to 9, "5 or below" and "up to 5" are 1 to 5, "1 to 7"
// and "between 1 and 7" are 1 to 7. A hidden count is taken to be at least one
// person, unless the text speaks of zeros or of "0 to". It gives false where the
// text sets no limit.
func ParseNote(text string) (low, high int64, found bool) {
	text = digits(strings.ToLower(text))
	low = 1
	if regexp.MustCompile(`\b(zeros?|zeroes|nil)\b`).MatchString(text) && !regexp.MustCompile(`\b(non-?zero|not zero|excluding zeros?)\b`).MatchString(text) {
		low = 0
	}
	const below = `(?:less|fewer|smaller|lower) than|below|under|<`
	const most = `up to|at most|(?:no|not) (?:more|greater) than|not exceeding|maximum of|≤|<=`
	for _, form := range []struct {
		pattern  string
		included bool
	}{
		{`(\d+)\s*(?:or|and)\s*(?:below|less|fewer|under|lower|smaller)`, true},
		{`(?:` + most + `)\s*(\d+)`, true},
		{`(?:` + below + `)\s*(\d+)`, false},
	} {
		match := regexp.MustCompile(form.pattern).FindStringSubmatch(text)
		if match == nil {
			continue
		}
		high, found = wholeNumber(match[1])
		if !form.included {
			high--
		}
		return low, high, found && low <= high
	}
	if ends := regexp.MustCompile(`(\d+)\s*(?:to|-|–|and)\s*(\d+)`).FindStringSubmatch(text); ends != nil {
		low, lowFits := wholeNumber(ends[1])
		high, highFits := wholeNumber(ends[2])
		return low, high, lowFits && highFits && low <= high
	}
	return 0, 0, false
}

// digits writes the small numbers of a text in digits.
func digits(text string) string {
	words := []string{
		"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
	}
	for n := len(words) - 1; n > 0; n-- {
		text = regexp.MustCompile(`\b`+words[n]+`\b`).ReplaceAllString(text, strconv.Itoa(n))
	}
	return regexp.MustCompile(`\bzero\s+to\b`).ReplaceAllString(text, "0 to")
}

func wholeNumber(text string) (int64, bool) {
	n, err := strconv.ParseInt(text, 10, 64)
	return n, err == nil && Number(n).check() == nil
}
