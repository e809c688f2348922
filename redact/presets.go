package redact

// Below10 hides counts of 1 to 9 and prints zero and 10: what local equality
// reports state as "less than 10 redacted", and the default of this module.
func Below10() Policy {
	return Policy{Rule: Rule{Min: 1, Max: 9, Zero: ZeroPrinted, Complement: true}}
}

// AtMost5 hides counts of 1 to 5, as local race and disability reports do.
func AtMost5() Policy {
	return Policy{Rule: Rule{Min: 1, Max: 5, Zero: ZeroPrinted, Complement: true}}
}

// Below5 hides counts of 1 to 4.
func Below5() Policy {
	return Policy{Rule: Rule{Min: 1, Max: 4, Zero: ZeroPrinted, Complement: true}}
}

// Below7 hides counts of 1 to 6, as the benchmarking portal of the NHS does for
// staff and patients.
func Below7() Policy {
	return Policy{Rule: Rule{Min: 1, Max: 6, Zero: ZeroPrinted, Complement: true}}
}

// HES hides counts of 1 to 7 and rounds every other count and total by itself to
// the nearest 5, with percentages of the rounded figures, to one decimal only of
// 4,000 and more, as the hospital episode statistics of NHS England have done since
// 2018. That zero is printed is no published part of the rule; it is a field. The counts
// of an organisation named "England" are exempt.
func HES() Policy {
	return Policy{Rule: Rule{Min: 1, Max: 7, Zero: ZeroPrinted, Round: 5, OneDecimalFrom: 4_000, Exempt: "England", Marker: "*"}}
}

// TenFive hides counts below 10 and rounds others to the nearest 5: the "10-5
// rule" of the Office for National Statistics. Whether zero is printed is the
// caller's to say; here it is.
func TenFive() Policy {
	return Policy{Rule: Rule{Min: 1, Max: 9, Zero: ZeroPrinted, Round: 5}}
}

// Redact7 hides counts of 0 to 7 and rounds others to the nearest 5, as research
// platforms on primary-care records do.
func Redact7() Policy {
	return Policy{Rule: Rule{Min: 1, Max: 7, Zero: ZeroHidden, Round: 5}}
}

// Base10 hides whole breakdowns of fewer than ten people, as the staff survey does
// with fewer than ten responses. The answers themselves may be few.
func Base10() Policy { return Policy{Rule: Rule{Min: 1, Zero: ZeroPrinted, Base: 10}} }

// Base11 hides whole breakdowns of fewer than eleven people, as older releases of
// the staff survey did.
func Base11() Policy { return Policy{Rule: Rule{Min: 1, Zero: ZeroPrinted, Base: 11}} }
