package whole

import "context"

// factor is an unknown whose product with another keeps a row curved: the one with the
// narrowest bounds, of those without an upper bound the target last.
func (s *search) factor(b box) int {
	best := impossible
	narrower := func(i int) bool {
		if b.width(i) == Unbounded && b.width(best) == Unbounded {
			return best == s.target
		}
		return b.width(i) < b.width(best)
	}
	for _, r := range s.rows {
		for _, p := range r.parts {
			if p.second == none || b.fixed(p.first) || b.fixed(p.second) {
				continue
			}
			for _, i := range []int{p.first, p.second} {
				if best == impossible || narrower(i) {
					best = i
				}
			}
		}
	}
	return best
}

// straight is the component over a box in which one unknown of every product is fixed,
// so that no row is curved any more: nil where it is not so.
func (s *search) straight(b box) *component {
	if !s.curved || s.factor(b) != impossible {
		return nil
	}
	c := &component{unknowns: s.unknowns, box: b, effort: s.effort}
	for _, r := range s.rows {
		c.rows = append(c.rows, r.tidy(b))
	}
	c.ready()
	if c.curved { // a number that 64 bits do not hold
		return nil
	}
	return c
}

// within goes on in a component of its own.
func (s *search) within(ctx context.Context, c *component) error {
	best, endless, err := c.find(ctx, c.box, s.target, s.sign)
	if best != nil {
		s.best, s.endless = best, endless
	}
	return err
}
