package main

import (
	"fmt"
	"maps"
	"slices"

	"github.com/workforce-equality/equality/gpg"
)

// ratesShown is about how many steps of rates are drawn.
const ratesShown = 10

// step is the people whose hourly rates lie from one amount to the next step.
type step struct {
	from int64 // in pounds
	pair
}

func (s *step) add(other pair) {
	s.women += other.women
	s.men += other.men
}

// enough tells whether there are as many women and men as may be shown.
func (s *step) enough() bool { return s.women >= gpg.DefaultMinimum && s.men >= gpg.DefaultMinimum }

// steps divides the hourly rates, from the lowest, into steps of equal width, and
// joins a step with fewer than [gpg.DefaultMinimum] women or men to its neighbours. There are
// none where there are fewer in all.
func (p *people) steps() []step {
	pounds := slices.Sorted(maps.Keys(p.pounds))
	width := p.stepWidth(pounds)
	var equal []step
	for _, pound := range pounds {
		from := pound / width * width
		if last := len(equal) - 1; last < 0 || equal[last].from != from {
			equal = append(equal, step{from: from})
		}
		equal[len(equal)-1].add(p.pounds[pound])
	}
	var joined []step
	for _, next := range equal {
		if last := len(joined) - 1; last >= 0 && !joined[last].enough() {
			joined[last].add(next.pair)
			continue
		}
		joined = append(joined, next)
	}
	if last := len(joined) - 1; last >= 0 && !joined[last].enough() {
		highest := joined[last].pair
		if joined = joined[:last]; last > 0 {
			joined[last-1].add(highest)
		}
	}
	return joined
}

// stepWidth is a round number of pounds that takes about ratesShown steps from the
// rate that a twentieth of the people are below to that which a twentieth are above.
func (p *people) stepWidth(pounds []int64) int64 {
	var all int64
	for _, at := range p.pounds {
		all += at.women + at.men
	}
	var low, high, below int64
	for _, pound := range pounds {
		if below <= all/20 {
			low = pound
		}
		if below < all-all/20 {
			high = pound
		}
		below += p.pounds[pound].women + p.pounds[pound].men
	}
	for width := int64(1); ; width *= 10 {
		for _, round := range []int64{width, 2 * width, 5 * width} {
			if (high-low)/round <= ratesShown {
				return round
			}
		}
	}
}

// stepName is the rates of a step in words.
func stepName(steps []step, i int) string {
	last := i == len(steps)-1
	switch {
	case i == 0 && last:
		return "all rates"
	case i == 0:
		return "under £" + thousands(steps[1].from)
	case last:
		return "£" + thousands(steps[i].from) + " and over"
	}
	return fmt.Sprintf("£%s to under £%s", thousands(steps[i].from), thousands(steps[i+1].from))
}
