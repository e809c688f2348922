package redact

import (
	"fmt"
	"slices"
)

// Pattern says what is hidden of a system, and proves that it stays hidden. It is
// for the publisher alone; [Pattern.Note], [Pattern.Marker] and the cells that are
// not hidden are for publication. The zero Pattern hides everything.
type Pattern struct {
	policy  Policy
	shown   map[Key]bool
	hidden  []Key     // in the order of the system
	beyond  bool      // a hidden cell may hold more than the policy's reader thinks
	finding **finding // see found
}

// finding is what the search found.
type finding struct {
	cost, lowerBound int64
	witnesses        []Witness
	insiders         []Witness // for those who know a cell
	insights         []Insight
	unprotected      []Unprotected
	dropped          []Sum
	fullGroups       []Key
	public           []Key
	primary          map[Key]bool
}

// found is what the search found, nothing for the zero Pattern. It is kept by reference,
// so that no verb of fmt prints it wherever the pattern stands, and twice so, because a
// verb that does not fit a reference prints what it refers to.
func (p Pattern) found() *finding {
	if p.finding == nil {
		return &finding{}
	}
	return *p.finding
}

// Unprotected is a sensitive cell of which less stays possible than the policy
// asks for, although every cell that may be hidden is taken as hidden. Merging
// categories, or giving up a fixed cell, is the remedy.
type Unprotected struct {
	Key       Key
	Low, High int64 // what stays possible in the pattern
	// LeastAttainable and GreatestAttainable are the ends where every open cell is
	// hidden; the latter is [Unbounded] where there is none.
	LeastAttainable, GreatestAttainable int64
	// Unknown says that the attainable ends are only what is proved, and more may be
	// possible: because time ended before they were known, and then every open cell of
	// these sums is hidden, or because to tell takes more steps than the package allows
	// itself, as where many cells hang together.
	Unknown bool
}

// Unbounded is the upper end of an interval that has none.
const Unbounded int64 = unbounded

// Hidden tells whether one of the cells is hidden, and so every figure that is
// made of them. A cell that the pattern does not know is withheld.
func (p Pattern) Hidden(keys ...Key) bool {
	return slices.ContainsFunc(keys, func(key Key) bool { return !p.shown[key] })
}

// Keys lists the cells that are hidden, in the order of the systems.
func (p Pattern) Keys() []Key { return slices.Clone(p.hidden) }

// Sensitive tells whether the cell is hidden for its own sake and not only to
// protect another. That is not for publication.
func (p Pattern) Sensitive(key Key) bool { return p.found().primary[key] }

// Cost is what the cells cost that are hidden only to protect others.
func (p Pattern) Cost() int64 { return p.found().cost }

// LowerBound is a proved lower bound on the cost of any pattern that protects as
// much.
func (p Pattern) LowerBound() int64 { return p.found().lowerBound }

// Optimal tells whether no cheaper pattern protects as much.
func (p Pattern) Optimal() bool { return p.Cost() == p.LowerBound() }

// Unprotected lists the cells that cannot be protected as the policy asks.
func (p Pattern) Unprotected() []Unprotected { return slices.Clone(p.found().unprotected) }

// Dropped lists the sums that do not hold in a system that says so.
func (p Pattern) Dropped() []Sum { return slices.Clone(p.found().dropped) }

// FullGroups lists the groups in which everybody has one value.
func (p Pattern) FullGroups() []Key { return slices.Clone(p.found().fullGroups) }

// Public lists the sensitive cells that are shown because they are known already
// or must be shown: hiding them would protect nothing.
func (p Pattern) Public() []Key { return slices.Clone(p.found().public) }

// String says how much is hidden, and nothing of what.
func (p Pattern) String() string {
	return fmt.Sprintf("%d of %d cells hidden", len(p.hidden), len(p.hidden)+len(p.shown))
}
