package redact

import "slices"

// Witness is a proof that a hidden cell can hold a value: a whole table of counts
// that agrees with all that is shown and holds that value. It is the true table but
// for the changes, all of hidden cells, and is not for publication.
type Witness struct {
	Key     Key
	Value   int64
	Changes []Change // in the order of the systems; none where the value is the true one
}

// Change is what a cell holds in a witness instead of its true count.
type Change struct {
	Key   Key
	Count int64
}

// Witnesses gives two witnesses of every sensitive cell, with the least and the
// greatest value that were needed to prove the pattern, and where [Policy.Insider] asks
// for them more, in which a cell that somebody knows holds its true count. More may be
// possible.
func (p Pattern) Witnesses() []Witness {
	witnesses := slices.Concat(p.found().witnesses, p.found().insiders)
	for i := range witnesses {
		witnesses[i].Changes = slices.Clone(witnesses[i].Changes)
	}
	return witnesses
}

// Interval gives the ends between which a sensitive cell can lie at least, by its
// witnesses, and false for a cell that has none.
func (p Pattern) Interval(key Key) (low, high int64, found bool) {
	for _, w := range p.found().witnesses {
		if w.Key != key {
			continue
		}
		if !found {
			low, high, found = w.Value, w.Value, true
		}
		low, high = min(low, w.Value), max(high, w.Value)
	}
	return low, high, found
}
