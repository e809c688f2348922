package simplex

// move changes the unknown of a column, and the basic ones with it.
func (p *Program) move(column int, by number) {
	if by.isZero() {
		return
	}
	p.value[p.columns[column]] = p.value[p.columns[column]].plus(by)
	for _, r := range p.rows {
		if f := r.factor[column]; !f.isZero() {
			p.value[r.basic] = p.value[r.basic].plusProduct(f, by)
		}
	}
}

// settleEquation lets an unknown, if possible one that stays within its bounds, take
// the place of the slack of a new equation, which never moves again.
func (p *Program) settleEquation(r int, value int64) {
	best := -1
	by := integer(value).minus(p.value[p.rows[r].basic])
	for j, f := range p.rows[r].factor {
		if f.isZero() {
			continue
		}
		i := p.columns[j]
		v := p.value[i].plus(by.over(f))
		if within(v, p.low[i], p.high[i]) == v {
			best = j
			break
		}
		if best < 0 {
			best = j
		}
	}
	if best >= 0 {
		p.settle(r, best, value)
	}
}

// addTo adds a multiple of an unknown to a sum over the columns.
func (p *Program) addTo(sum []number, unknown int, c number) {
	at := p.place[unknown]
	if at < 0 {
		sum[-1-at] = sum[-1-at].plus(c)
		return
	}
	for j, f := range p.rows[at].factor {
		if !f.isZero() {
			sum[j] = sum[j].plusProduct(c, f)
		}
	}
}

// settle moves the unknown of a column so that the basic one of a row comes to a value,
// and lets it take its place.
func (p *Program) settle(r, column int, value int64) {
	p.move(column, integer(value).minus(p.value[p.rows[r].basic]).over(p.rows[r].factor[column]))
	p.pivot(r, column)
}

// pivot lets the unknown of a column take the place of the basic one of a row.
func (p *Program) pivot(r, column int) {
	leaving, entering := p.rows[r].basic, p.columns[column]
	factor := p.rows[r].factor
	inverse := factor[column].inverse()
	var used []int
	p.weight = 0
	for j, f := range factor {
		switch {
		case j == column:
			factor[j] = inverse
		case !f.isZero():
			factor[j] = f.times(inverse).neg()
		default:
			continue
		}
		used = append(used, j)
		p.weight = max(p.weight, factor[j].weight())
	}
	replace := func(sum []number) {
		f := sum[column]
		if f.isZero() {
			return
		}
		sum[column] = number{}
		for _, j := range used {
			sum[j] = sum[j].plusProduct(f, factor[j])
		}
	}
	for k := range p.rows {
		if k != r {
			replace(p.rows[k].factor)
		}
	}
	replace(p.cost)
	p.rows[r].basic, p.columns[column] = entering, leaving
	p.place[entering], p.place[leaving] = r, -1-column
	if leaving >= p.unknowns && p.low[leaving] == p.high[leaving] {
		p.drop(column)
	}
}

// drop takes out the column of a slack that stands still for ever.
func (p *Program) drop(column int) {
	last := len(p.columns) - 1
	p.place[p.columns[column]] = gone
	if column != last {
		p.columns[column] = p.columns[last]
		p.place[p.columns[column]] = -1 - column
	}
	cut := func(sum []number) []number {
		sum[column] = sum[last]
		return sum[:last]
	}
	for k := range p.rows {
		p.rows[k].factor = cut(p.rows[k].factor)
	}
	p.cost, p.columns = cut(p.cost), p.columns[:last]
}
