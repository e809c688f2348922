package secondary

import "math"

// leaves finds the line whose cell is furthest out of bounds, and the bound.
func (b *balance) leaves() (line int, to float64) {
	line = -1
	worst := unsettled
	for _, l := range b.value.at {
		low, high := 0.0, 0.0
		switch cell := b.basis[l]; {
		case cell == none:
		case b.side[cell] > 0:
			high = b.most(cell, 1)
		default:
			low = -b.most(cell, -1)
		}
		if out := low - b.value.value[l]; out > worst {
			line, to, worst = l, low, out
		}
		if out := b.value.value[l] - high; out > worst {
			line, to, worst = l, high, out
		}
	}
	return line, to
}

// reduce writes the row of a line in terms of the lines at the start, and what each
// cell does to it.
func (b *balance) reduce(line int) {
	b.row.clear()
	b.row.add(line, 1)
	for k := len(b.done) - 1; k >= 0; k-- {
		e := &b.done[k]
		sum := b.row.value[e.line]
		for _, o := range b.kept[e.from:e.to] {
			sum -= float64(o.value * b.row.value[o.at])
		}
		b.row.set(e.line, sum/e.pivot)
	}
	b.work += int64(2*len(b.kept) + len(b.value.at))
	b.steps.clear()
	for _, l := range b.row.at {
		b.work += int64(len(b.lines[l]))
		factor := b.row.value[l]
		if math.Abs(factor) < vanishing {
			continue
		}
		for _, t := range b.lines[l] {
			if b.usable[t.Cell] && !b.basic[t.Cell] && t.Cell != b.cell {
				b.steps.add(t.Cell, factor*float64(t.Sign))
			}
		}
	}
}

// enters finds the cell that makes the row rise, or fall, at the least cost.
func (b *balance) enters(rise float64) (cell int, ratio float64) {
	cell, ratio = none, math.Inf(1)
	largest := 0.0
	for _, i := range b.steps.at {
		step := b.steps.value[i]
		if math.Abs(step) < vanishing {
			continue
		}
		way := int8(1)
		if step*rise > 0 {
			way = -1
		}
		var cost float64
		price := b.price(i)
		switch b.side[i] {
		case 0:
			if b.most(i, way) == 0 {
				continue
			}
			cost = price + float64(float64(way)*b.worth.value[i])
		case way: // it can go no further
			continue
		default: // back from as far as it can go
			cost = -price + float64(float64(way)*b.worth.value[i])
		}
		size := math.Abs(step)
		r := max(0, cost) / size
		if r < ratio-1e-12 || (r <= ratio+1e-12 && size > largest) {
			cell, ratio, largest = i, r, size
		}
	}
	return cell, ratio
}

// revalue changes what cells are worth by a multiple of the row.
func (b *balance) revalue(by float64) {
	for _, i := range b.steps.at {
		b.worth.add(i, float64(by*b.steps.value[i]))
	}
}

// exchange lets a cell take the place of that of a line, which goes to a bound.
func (b *balance) exchange(line int, to float64, enters int, rise float64) bool {
	b.transform(enters)
	if math.Abs(b.column.value[line]) < vanishing {
		return false
	}
	by := (b.value.value[line] - to) / b.column.value[line]
	for _, l := range b.column.at {
		if v := b.column.value[l]; l != line && math.Abs(v) > vanishing {
			b.value.add(l, -float64(v*by))
		}
	}
	from := 0.0
	b.worth.mark(enters)
	switch b.side[enters] {
	case 1:
		from = b.most(enters, 1)
	case -1:
		from = -b.most(enters, -1)
	default:
		b.side[enters] = 1
		if b.steps.value[enters]*rise > 0 {
			b.side[enters] = -1
		}
	}
	b.value.mark(line)
	b.value.value[line] = from + by
	b.basic[enters] = true
	b.pivot(line, enters)
	return len(b.done) < b.fresh+staleSteps || b.refactor()
}

// transform writes the column of a cell in terms of the basis.
func (b *balance) transform(cell int) {
	b.column.clear()
	for _, r := range b.roles[cell] {
		b.column.add(r.line, float64(r.sign))
	}
	for k := range b.done {
		e := &b.done[k]
		v := b.column.value[e.line]
		if v == 0 {
			continue
		}
		v /= e.pivot
		b.column.set(e.line, v)
		for _, o := range b.kept[e.from:e.to] {
			b.column.add(o.at, -float64(o.value*v))
		}
	}
	b.work += int64(10 * len(b.done))
}

// pivot puts the cell of the column into the basis, in the place of that of a line.
func (b *balance) pivot(line, cell int) {
	made := exchange{line: line, pivot: b.column.value[line], from: len(b.kept)}
	for _, l := range b.column.at {
		if v := b.column.value[l]; l != line && math.Abs(v) > vanishing {
			b.kept = append(b.kept, entry{l, v})
		}
	}
	made.to = len(b.kept)
	b.done = append(b.done, made)
	b.basis[line] = cell
}
