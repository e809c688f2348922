package redact

// lineBarriers lists what single lines ask for: in every line of a sensitive cell the
// others that are hidden let enough through.
func (b *branching) lineBarriers() []barrier {
	r := b.room()
	demands := make([][]demand, len(b.cells))
	for _, d := range b.demands {
		demands[d.cell] = append(demands[d.cell], d)
	}
	var list []barrier
	for l, line := range b.lines {
		for _, s := range line {
			for _, d := range demands[s.cell] {
				for _, found := range b.asked(r, l, d) {
					if len(found.columns) > 0 {
						list = append(list, found)
					}
				}
			}
		}
	}
	return list
}

// asked lists what a demand asks for of a line.
func (b *branching) asked(r room, line int, d demand) []barrier {
	across := func(up bool) crossing {
		c, _ := b.cross(r, aim{d.cell, up}, map[int]int64{line: 1})
		return c
	}
	var list []barrier
	for _, side := range d.sides() {
		list = append(list, b.barrier(across(side.up), side.want))
	}
	if d.width > 0 {
		list = append(list, b.barrier(across(true).and(across(false), d.width), d.width))
	}
	return list
}

// atOnce is a lower bound on the price of any choice, found without a linear program:
// each barrier in its turn takes what its columns have left of their price.
func (m *master) atOnce() int64 {
	left := make([]float64, len(m.price))
	for j, price := range m.price {
		left[j] = float64(price)
	}
	multiples := map[int]float64{}
	for k, b := range m.barriers {
		most := -1.0
		for i, j := range b.columns {
			if by := left[j] / float64(b.factor[i]); b.factor[i] > 0 && (most < 0 || by < most) {
				most = by
			}
		}
		if most <= 0 || b.need <= 0 {
			continue
		}
		for i, j := range b.columns {
			left[j] = max(0, left[j]-float64(most*float64(b.factor[i])))
		}
		multiples[k] = most * float64(b.scale())
	}
	least, _ := m.weigh(multiples)
	return wholePrice(least)
}
