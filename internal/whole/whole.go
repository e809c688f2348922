// Package whole answers questions about whole numbers that must satisfy linear
// conditions: whether there are such numbers, between which ends one of them must lie,
// and which values exactly it can have.
//
// Counts in a published table are such numbers. A total is the sum of its parts, a
// percentage printed to one decimal holds a count and its base between two lines, and a
// note bounds what is not shown. What a reader can work out is what this package finds,
// so every answer is exact: no floating-point number takes part, an end comes with a
// whole solution that reaches it, and a question that would take too long gets
// [ErrLimit] and never a guess.
//
// A [System] is plain data. [System.Prepare] simplifies it once for many questions.
package whole

import (
	"errors"
	"math"
)

// Unbounded is the upper end of what has none.
const Unbounded int64 = math.MaxInt64

// Unlimited is the lower end of a row that has none.
const Unlimited int64 = math.MinInt64

var (
	// ErrInvalid is the fault of a system that cannot be read: bounds of unequal number
	// or below zero, a term that names no unknown.
	ErrInvalid = errors.New("not a system of conditions")

	// ErrNone is the answer about a system that no whole numbers satisfy.
	ErrNone = errors.New("no whole numbers satisfy the conditions")

	// ErrLimit is the answer to a question that takes more steps than the package
	// allows itself.
	ErrLimit = errors.New("the conditions are too many or too loose to be resolved")
)

// Term is a multiple of an unknown.
type Term struct {
	Unknown     int // from 0
	Coefficient int64
}

// Product is a multiple of the product of two unknowns, which may be the same.
type Product struct {
	First, Second int // from 0
	Coefficient   int64
}

// Row is the condition Low ≤ sum of the terms and products ≤ High. Low may be
// [Unlimited], High [Unbounded].
type Row struct {
	Terms     []Term
	Products  []Product
	Low, High int64
}

// System is unknown whole numbers with their bounds, 0 ≤ Low ≤ unknown ≤ High, and the
// conditions that hold together. A bound of High may be [Unbounded].
type System struct {
	Low, High []int64
	Rows      []Row
}

// Range is the least and the greatest value of an unknown and a solution, one value an
// unknown, at each.
type Range struct {
	Low    int64
	High   int64 // Unbounded where there is no greatest value
	AtLow  []int64
	AtHigh []int64 // nil where there is no greatest value
}
