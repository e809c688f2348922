package measure

import (
	"math/big"
	"strconv"
)

// Method is the method of a test of significance.
type Method uint8

// The methods.
const (
	// PearsonChiSquare compares the rows of a table: [ChiSquare].
	PearsonChiSquare Method = iota + 1
	// FisherExact compares two groups where few events are expected: [Fisher].
	FisherExact
	// ExactBinomial compares one group with a known share: [Binomial].
	ExactBinomial
	// GoodnessOfFit compares the categories of one group with known shares: [Fit].
	GoodnessOfFit
)

// Methods lists the methods.
func Methods() []Method {
	return []Method{PearsonChiSquare, FisherExact, ExactBinomial, GoodnessOfFit}
}

// String gives the method's text, as "chi-square".
func (m Method) String() string {
	switch m {
	case PearsonChiSquare:
		return "chi-square"
	case FisherExact:
		return "Fisher's exact test"
	case ExactBinomial:
		return "exact binomial test"
	case GoodnessOfFit:
		return "goodness of fit"
	}
	return ""
}

// AppendText appends the method's text.
func (m Method) AppendText(b []byte) ([]byte, error) { return appendEntry(b, "method", Methods(), m) }

// MarshalText gives the method's text, and none for zero. What is not on the
// list is [ErrUnrecognised].
func (m Method) MarshalText() ([]byte, error) { return m.AppendText(nil) }

// UnmarshalText reads what MarshalText gives. Anything else is
// [ErrUnrecognised].
func (m *Method) UnmarshalText(text []byte) error {
	parsed, err := parseEntry("method", Methods(), string(text))
	if err == nil {
		*m = parsed
	}
	return err
}

// Test is a test of significance: how surprising the counts would be if there
// were no difference but chance.
type Test struct {
	Method Method // zero where there is nothing to test

	// Statistic is the exact chi-square. The exact tests have none; there it is
	// undefined, for [NotApplicable].
	Statistic Value

	// P is the probability of counts at least as surprising, rounded to ten
	// significant digits. One below 1e-280 is given as 1e-280, so that only the
	// impossible has a p-value of zero. Where there is no test it is absent,
	// with the reason.
	P Value
}

// Significant tells whether p is below 0.05, as rounded, and false in the
// second result where there is no p-value.
func (t Test) Significant() (significant, known bool) {
	order, known := t.P.Compare(Fraction(5, 100))
	return known && order < 0, known
}

// String gives the test in words, as "chi-square 15.16, p < 0.001", "Fisher's
// exact test, p = 0.147" or "no test, N/A: no events".
func (t Test) String() string {
	text := "no test"
	if t.Method != 0 {
		text = t.Method.String()
	}
	if t.Statistic.Known() {
		text += " " + t.Statistic.Text(2)
	}
	order, known := t.P.Compare(Fraction(1, 1000))
	switch {
	case !known:
		return text + ", " + t.P.Reason().text()
	case order < 0:
		return text + ", p < 0.001"
	}
	return text + ", p = " + probability(t.P)
}

// probability prints a p-value at three places, and at more where these would
// take it for the limit of significance.
func probability(p Value) string {
	limit := Fraction(5, 100)
	places := 3
	for rounded, _ := p.Round(places); p != limit && FromDecimal(rounded) == limit && places < stored; rounded, _ = p.Round(places) {
		places++
	}
	return p.Text(places)
}

// Test compares the two likelihoods: [ChiSquare] on the table of events and
// people without one, or [Fisher] where fewer than five are expected in any of
// its four cells. There is no test for [NoBase] where either base is nobody,
// for [NoEvents] where it happened to nobody, for [NotApplicable] where it
// happened to everybody, and for [OutOfRange] where either group had more events
// than people. Unlike the ratio it is defined where one of the groups had none.
func (r RelativeLikelihood) Test() Test {
	return compareGroups(r.of.events, r.of.base, r.to.events, r.to.base)
}

// Test compares the two proportions, taken to be of different people, as
// [RelativeLikelihood.Test]. There is no test, for [CountsUnknown], where the
// difference was made of percentages.
func (d Difference) Test() Test {
	if reason := d.countless(); reason != 0 {
		return untested(reason)
	}
	return compareGroups(d.first.part, d.first.whole, d.second.part, d.second.whole)
}

// compareGroups tests a of n against b of m.
func compareGroups(a, n, b, m Count) Test {
	switch reason := absence(rate(a, n).Reason(), rate(b, m).Reason()); {
	case reason != 0:
		return untested(reason)
	case a.n > n.n, b.n > m.n:
		return untested(OutOfRange)
	}
	rest := func(part, whole Count) Count { return Count{n: whole.n - part.n, known: true} }
	return compareOdds(Odds{Upper: a, Lower: rest(a, n)}, Odds{Upper: b, Lower: rest(b, m)})
}

// compareOdds tests the table that has the two groups for rows.
func compareOdds(of, to Odds) Test {
	a, b, c, d := of.Upper, of.Lower, to.Upper, to.Lower
	switch reason := absence(absence(a.Reason(), b.Reason()), absence(c.Reason(), d.Reason())); {
	case reason != 0:
		return untested(reason)
	case a.n+b.n == 0, c.n+d.n == 0:
		return untested(NoBase)
	case a.n+c.n == 0:
		return untested(NoEvents)
	case b.n+d.n == 0:
		return untested(NotApplicable)
	}
	if test := ChiSquare([][]Count{{a, b}, {c, d}}); test.P.Known() {
		return test
	}
	return Fisher(a, b, c, d)
}

// untested is no test, for the reason given.
func untested(reason Reason) Test { return Test{Statistic: Absent(reason), P: Absent(reason)} }

// exactTest is a test without a statistic.
func exactTest(method Method, p Value) Test {
	return Test{Method: method, Statistic: Absent(NotApplicable), P: p}
}

// leastP is the least p-value that is told from others: beyond it floating
// point runs out.
const leastP = 1e-280

// pValue rounds a probability from floating point to ten significant digits.
func pValue(p float64) Value {
	const digits = 10
	exact, _ := new(big.Rat).SetString(strconv.FormatFloat(p, 'e', digits-1, 64))
	return FromRat(exact)
}
