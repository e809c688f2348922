package whole

import "slices"

// box is the bounds of the unknowns while they are narrowed.
type box struct {
	low, high []int64
	classes   []class // the values an unknown can have at all, nil for every whole number
}

// clone is a box of its own.
func (b box) clone() box { return box{slices.Clone(b.low), slices.Clone(b.high), b.classes} }

// round narrows the bounds of an unknown to values that it can have, and tells whether
// there are any.
func (b box) round(unknown int) bool {
	if b.classes != nil {
		b.low[unknown], b.high[unknown] = b.classes[unknown].within(b.low[unknown], b.high[unknown])
	}
	return b.low[unknown] <= b.high[unknown]
}

// contains tells whether a value is one that an unknown can have.
func (b box) contains(unknown int, value int64) bool {
	return b.low[unknown] <= value && value <= b.high[unknown] && (b.classes == nil || b.classes[unknown].contains(value))
}

// fixed tells whether an unknown has one value.
func (b box) fixed(unknown int) bool { return b.low[unknown] == b.high[unknown] }

// width is how far apart the bounds of an unknown are, Unbounded where it has no upper
// one.
func (b box) width(unknown int) int64 {
	if b.high[unknown] == Unbounded {
		return Unbounded
	}
	return b.high[unknown] - b.low[unknown]
}

// holds tells whether values are in the box.
func (b box) holds(x []int64) bool {
	for i, v := range x {
		if v < b.low[i] || v > b.high[i] {
			return false
		}
	}
	return true
}

// propagate narrows the box to what each row allows by itself until nothing changes,
// and tells whether something may be left. It stops early where that takes too long:
// bounds too wide are never wrong.
func (b box) propagate(rows []row, touching [][]int) bool {
	for i := range b.low {
		if !b.round(i) {
			return false
		}
	}
	const patience = 30
	waiting := make([]bool, len(rows))
	queue := make([]int, len(rows))
	for i := range rows {
		queue[i], waiting[i] = i, true
	}
	for visits := 0; len(queue) > 0 && visits < patience*len(rows); visits++ {
		i := queue[0]
		queue, waiting[i] = queue[1:], false
		possible := b.narrow(rows[i], func(unknown int) {
			for _, j := range touching[unknown] {
				if !waiting[j] {
					queue, waiting[j] = append(queue, j), true
				}
			}
		})
		if !possible {
			return false
		}
	}
	return true
}

// narrow narrows the box to what a row allows, and tells whether something may be left.
// It calls changed with each unknown whose bounds have moved.
func (b box) narrow(r row, changed func(unknown int)) bool {
	return (r.high == Unbounded || b.atMost(r.parts, 1, r.high, changed)) &&
		(r.low == Unlimited || b.atMost(r.parts, -1, -r.low, changed)) &&
		b.divides(r)
}

// divides tells whether what an equation leaves to the unknowns that are not fixed is a
// multiple of the common divisor of their coefficients.
func (b box) divides(r row) bool {
	if r.low != r.high || r.curved() {
		return true
	}
	var common int64
	var fixed checked
	for _, p := range r.parts {
		if b.fixed(p.first) {
			fixed.add(p.coefficient, b.low[p.first])
		} else {
			common = gcd(common, p.coefficient)
		}
	}
	rest, fits := Add(r.low, -fixed.value)
	if fixed.overflow || !fits || common == 0 {
		return true
	}
	return rest%common == 0
}

// atMost narrows the box to sign × sum of the parts ≤ end. Where 64 bits do not hold a
// sum nothing is narrowed.
func (b box) atMost(parts []part, sign, end int64, changed func(unknown int)) bool {
	var sum int64
	missing := none // the part without a least value
	for i, p := range parts {
		least, exists, fits := b.least(p, sign)
		if !exists {
			if missing != none {
				return true
			}
			missing = i
			continue
		}
		if fits {
			sum, fits = Add(sum, least)
		}
		if !fits {
			return true
		}
	}
	if missing == none && sum > end {
		return false
	}
	for i, p := range parts {
		if missing != none && missing != i {
			continue
		}
		rest, fits := sum, true
		if missing == none {
			least, _, _ := b.least(p, sign)
			rest, fits = Add(sum, -least)
		}
		if !fits {
			continue
		}
		room, fits := Add(end, -rest)
		if !fits {
			continue
		}
		if !b.cut(p.first, p.second, sign*p.coefficient, room, changed) ||
			p.second != none && !b.cut(p.second, p.first, sign*p.coefficient, room, changed) {
			return false
		}
	}
	return true
}

// least is the least value of sign × part over the box: whether there is one, and
// whether 64 bits hold it.
func (b box) least(p part, sign int64) (value int64, exists, fits bool) {
	c := sign * p.coefficient
	ends := b.low
	if c < 0 {
		ends = b.high
	}
	first, second := ends[p.first], int64(1)
	if p.second != none {
		second = ends[p.second]
	}
	if first == 0 || second == 0 {
		return 0, true, true
	}
	if first == Unbounded || second == Unbounded {
		return 0, false, true
	}
	product, fits := Multiply(first, second)
	if !fits {
		return 0, true, false
	}
	value, fits = Multiply(product, c)
	return value, true, fits
}

// cut narrows an unknown to coefficient × unknown × other ≤ room, where other may be
// none.
func (b box) cut(unknown, other int, coefficient, room int64, changed func(unknown int)) bool {
	ends := b.low
	if coefficient < 0 {
		ends = b.high
	}
	factor := int64(1)
	if other != none {
		factor = ends[other]
	}
	if factor == 0 || factor == Unbounded {
		return factor != 0 || room >= 0
	}
	c, fits := Multiply(coefficient, factor)
	if !fits {
		return true
	}
	low, high := b.low[unknown], b.high[unknown]
	if c > 0 {
		high = min(high, FloorDiv(room, c))
	} else if least := CeilDiv(-room, -c); least != Unbounded {
		low = max(low, least)
	}
	if low == b.low[unknown] && high == b.high[unknown] {
		return true
	}
	b.low[unknown], b.high[unknown] = low, high
	changed(unknown)
	return b.round(unknown)
}
