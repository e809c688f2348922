// Package published holds figures as somebody printed them, and tells whether
// they can be right.
//
// A [Printed] figure has digits, a unit and a precision; it is therefore an
// interval of exact values. [Parse] reads the forms in which figures are
// printed, [Printed.Verdict] compares one with an exact value, and [Check] does
// so for whole [Ledger]s: figures with the derivation that leads to each of them
// from counts, percentages and other figures of the same documents.
//
// # Verdicts
//
// The first that holds:
//
//	input         there is no derivation
//	undefined     the derivation has no value and a placeholder is printed
//	suppressed    a placeholder is printed although the derivation has a value
//	exact         the exact value, rounded half away from zero, is the printed one; a claim holds
//	half-even     the same, rounded half to even
//	truncated     the same, cut off
//	from-rounded  the derivation over the operands as printed gives the printed one
//	possible      an operand is only known as printed, and values that print like it fit
//	inconsistent  none of these: the printed figure cannot be right
//
// For an inconsistent figure a [Finding] says what went wrong where something
// fits, and says nothing where nothing does.
//
// # Survey items
//
// [Answers] is a survey result as an organisation publishes it: counts, or a
// percentage as printed, from which the counts are derived where only one whole
// number fits. [ItemReport] compares the answers of two groups.
//
// # Limits
//
// The package knows no vocabulary of any framework. Ledgers are read with limits
// on their size, depth and numbers, so that no input takes unbounded time or
// memory; what goes beyond them is a fault.
package published
