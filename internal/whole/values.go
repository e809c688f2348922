package whole

import "context"

// maxRuns is how many pieces a set of values may be found in.
const maxRuns = 1_000_000

// maxKept is how many differences between solutions are kept.
const maxKept = 8

// Values gives every value of an unknown over all solutions. The errors are those of
// [Problem.Range].
//
// From the solution with the least value it goes on to the next one above. Two
// solutions one apart in the unknown have a difference that can be added again and
// again for as long as the conditions hold, and gives a value each time; where the next
// one is farther away, there is a gap.
func (p *Problem) Values(ctx context.Context, unknown int) (Set, error) {
	at, err := p.locate(ctx, unknown)
	if err != nil {
		return Set{}, err
	}
	x, high, err := at.ends(ctx)
	if err != nil {
		return Set{}, err
	}
	c, i := at.component, at.index
	step := c.step(i)
	if high == nil {
		return Set{[]Run{{x[i], Unbounded, step}}}, nil
	}
	set := Set{[]Run{{x[i], x[i], 1}}}
	var steps [][]int64
	for range maxRuns {
		run := &set.Runs[len(set.Runs)-1]
		if run.Last == high[i] {
			return set, nil
		}
		far := x
		for _, s := range steps {
			if next := c.slide(x, s); next[i] > far[i] {
				far = next
			}
		}
		if far[i] == x[i] {
			b := c.box.clone()
			b.low[i] = x[i] + 1
			far, _, err = c.find(ctx, b, i, 1)
			if err != nil {
				return Set{}, err
			}
			if far[i] > x[i]+step {
				set.Runs = append(set.Runs, Run{far[i], far[i], 1})
				x = far
				continue
			}
			if !c.curved {
				s := minus(far, x)
				far = c.slide(far, s)
				steps = append(steps[max(0, len(steps)-maxKept):], s)
			}
		}
		x = far
		run.Last, run.Step = x[i], step
	}
	return Set{}, ErrLimit
}

// step is how far apart values of an unknown are at least.
func (c *component) step(unknown int) int64 {
	if c.box.classes == nil {
		return 1
	}
	return max(1, c.box.classes[unknown].step)
}

// minus is the difference of two solutions.
func minus(a, b []int64) []int64 {
	difference := make([]int64, len(a))
	for i := range a {
		difference[i] = a[i] - b[i]
	}
	return difference
}

// slide adds a difference to a solution again and again, as far as the conditions hold.
// Where 64 bits do not hold the numbers it stays.
func (c *component) slide(x, step []int64) []int64 {
	times := Unbounded
	room := func(value, by, low, high int64) {
		switch {
		case by > 0 && high != Unbounded:
			times = min(times, (high-value)/by)
		case by < 0 && low != Unlimited:
			times = min(times, (low-value)/by)
		}
	}
	for i, v := range x {
		room(v, step[i], c.box.low[i], c.box.high[i])
	}
	for _, r := range c.rows {
		sum, fits := r.sum(x)
		by, fit := r.sum(step)
		if !fits || !fit || !r.moderate() {
			return x
		}
		room(sum, by, r.low, r.high)
	}
	far := make([]int64, len(x))
	for i, v := range x {
		sum := checked{value: v}
		sum.add(step[i], times)
		if sum.overflow {
			return x
		}
		far[i] = sum.value
	}
	return far
}

// half is half of what 64 bits hold: numbers within it have a difference that fits.
const half = 1 << 62

// sum is the value of a row without products, and false beyond half.
func (r row) sum(x []int64) (int64, bool) {
	var sum checked
	for _, p := range r.parts {
		sum.add(p.coefficient, x[p.first])
	}
	return sum.value, !sum.overflow && magnitude(sum.value) < half
}

// moderate tells whether the ends are within half, or missing.
func (r row) moderate() bool {
	return (r.low == Unlimited || magnitude(r.low) < half) && (r.high == Unbounded || magnitude(r.high) < half)
}
