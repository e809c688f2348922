package gpg

import "slices"

// Groups is the pay of relevant employees by group, K being whatever tells the
// groups apart: [workforce.EthnicGroup], a [workforce.Band], a struct of sex and
// ethnicity. The zero Groups is nobody and ready to use. It is not safe for
// concurrent use while people are added.
type Groups[K comparable] struct {
	keys   []K
	people []*People // of each key
	index  map[K]int
}

// Add counts one relevant employee of a group. Everybody whose key is not equal to
// itself, as a float that is no number, is a group of their own, which no
// [Grouping] can name.
func (g *Groups[K]) Add(key K, person Person) { g.of(key).Add(person) }

// of is the people of a group, who may be the first of it.
func (g *Groups[K]) of(key K) *People {
	at, found := g.index[key]
	if !found {
		if g.index == nil {
			g.index = make(map[K]int)
		}
		at = len(g.keys)
		g.index[key] = at
		g.keys, g.people = append(g.keys, key), append(g.people, new(People))
	}
	return g.people[at]
}

// Merge counts the people of other groups, which are not changed. In whatever
// order and grouping they are merged, what is computed from them is the same; the
// order of [Groups.Keys] alone is that of the merging.
func (g *Groups[K]) Merge(other *Groups[K]) {
	for i, key := range other.keys {
		g.of(key).Merge(other.people[i])
	}
}

// Keys lists the groups of which there is somebody, in the order in which they
// were first added.
func (g *Groups[K]) Keys() []K { return slices.Clone(g.keys) }

// People is those of one group: nobody where none was added. It is not to be
// changed.
func (g *Groups[K]) People(key K) *People {
	if at, found := g.index[key]; found {
		return g.people[at]
	}
	return new(People)
}

// Largest is that of the groups named which has the most relevant employees, and
// of equals the one named first. It gives false where none is named.
func (g *Groups[K]) Largest(keys ...K) (largest K, found bool) {
	for _, key := range keys {
		if !found || g.People(key).relevant > g.People(largest).relevant {
			largest, found = key, true
		}
	}
	return largest, found
}

// Regroup is the same people by other groups, mostly by fewer, so that groups
// below the minimum can be combined. People of a group for which to gives false
// are left out.
func Regroup[K, L comparable](groups *Groups[K], to func(K) (L, bool)) *Groups[L] {
	regrouped := new(Groups[L])
	for i, key := range groups.keys {
		if into, wanted := to(key); wanted {
			regrouped.of(into).Merge(groups.people[i])
		}
	}
	return regrouped
}
