package simplex

import "cmp"

// outside is the row of the first basic unknown that is out of bounds, −1 when there is
// none.
func (p *Program) outside() int {
	found := -1
	for i, r := range p.rows {
		if (found < 0 || r.basic < p.rows[found].basic) && p.excess(r.basic) != 0 {
			found = i
		}
	}
	return found
}

// excess is −1 for an unknown below its bounds, 1 for one above them.
func (p *Program) excess(i int) int {
	switch {
	case p.low[i] != Unlimited && p.value[i].cmp(integer(p.low[i])) < 0:
		return -1
	case p.high[i] != Unbounded && p.value[i].cmp(integer(p.high[i])) > 0:
		return 1
	default:
		return 0
	}
}

// entering is the column that can move the basic unknown of a row up or down and costs
// the objective least, −1 when there is none.
func (p *Program) entering(r int, up bool) int {
	best := -1
	var least number
	for j, f := range p.rows[r].factor {
		sign := f.sign()
		if sign == 0 || !p.free(j, (sign > 0) == up) {
			continue
		}
		price := p.cost[j].over(f).abs()
		order := -1
		if best >= 0 {
			order = cmp.Or(price.cmp(least), p.columns[j]-p.columns[best])
		}
		if order < 0 {
			best, least = j, price
		}
	}
	return best
}

// free tells whether the unknown of a column has room above, or below.
func (p *Program) free(column int, above bool) bool {
	i := p.columns[column]
	if above {
		return p.high[i] == Unbounded || p.value[i].cmp(integer(p.high[i])) < 0
	}
	return p.low[i] == Unlimited || p.value[i].cmp(integer(p.low[i])) > 0
}

// descent is the column along which a sum falls fastest, or the first along which it
// falls, −1 when there is none.
func (p *Program) descent(slope []number, first bool) int {
	best := -1
	var most number
	for j, c := range slope {
		if c.isZero() || !p.free(j, c.sign() < 0) {
			continue
		}
		order := -1
		if best >= 0 {
			order = p.columns[j] - p.columns[best]
			if !first {
				order = cmp.Or(most.cmp(c.abs()), order)
			}
		}
		if order < 0 {
			best, most = j, c.abs()
		}
	}
	return best
}

// blocking is how far the unknown of a column can move, and the row of the basic
// unknown that stops it there, −1 when its own bound does, false when nothing does.
func (p *Program) blocking(column int, up bool) (r int, distance number, found bool) {
	r = -1
	i := p.columns[column]
	switch {
	case up && p.high[i] != Unbounded:
		distance, found = integer(p.high[i]).minus(p.value[i]), true
	case !up && p.low[i] != Unlimited:
		distance, found = p.value[i].minus(integer(p.low[i])), true
	}
	for k, row := range p.rows {
		room, blocks := p.room(row, column, up)
		if !blocks {
			continue
		}
		order := -1
		if found {
			order = room.cmp(distance)
			if order == 0 && r >= 0 {
				order = row.basic - p.rows[r].basic
			}
		}
		if order < 0 {
			r, distance, found = k, room, true
		}
	}
	return r, distance, found
}

// room is how far the unknown of a column can move until the basic one of a row comes
// to a bound, false when it does not. What is out of bounds comes to the bound that it
// is beyond.
func (p *Program) room(row row, column int, up bool) (number, bool) {
	f := row.factor[column]
	if f.isZero() {
		return number{}, false
	}
	rises := (f.sign() > 0) == up
	excess := p.excess(row.basic)
	bound := p.low[row.basic]
	if excess == 0 && rises || excess > 0 {
		bound = p.high[row.basic]
	}
	if bound == Unbounded || bound == Unlimited || excess > 0 && rises || excess < 0 && !rises {
		return number{}, false
	}
	return integer(bound).minus(p.value[row.basic]).over(f).abs(), true
}
