package secondary

// lineBarriers lists what single lines ask for: in every line of a sensitive cell the
// others that are hidden let enough through.
func (b *branching) lineBarriers() []barrier {
	r := b.room()
	demands := make([][]Demand, b.cells)
	for _, d := range b.Demands {
		demands[d.Cell] = append(demands[d.Cell], d)
	}
	var list []barrier
	for l, line := range b.lines {
		for _, s := range line {
			for _, d := range demands[s.Cell] {
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
func (b *branching) asked(r room, line int, d Demand) []barrier {
	across := func(up bool) crossing {
		c, _ := b.cross(r, aim{d.Cell, up}, map[int]int64{line: 1})
		return c
	}
	var list []barrier
	for _, side := range d.sides() {
		list = append(list, b.barrier(across(side.up), side.want))
	}
	if d.Width > 0 {
		list = append(list, b.barrier(across(true).and(across(false), d.Width), d.Width))
	}
	return list
}
