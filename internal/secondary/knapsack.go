package secondary

import "slices"

// longestKnapsack is how many entries the table of a knapsack may have.
const longestKnapsack = 8_000_000

// knapsack finds the cheapest choice for a piece of one line, and of equal ones that
// which hides the fewest people. It gives false where needs for a width can be met in
// different ways, and where needs are so great that the table would be long.
//
// In a line a cell moves up just as far as the others together make room. So a
// choice meets every need when the room of all that is hidden is at least the
// greatest sum of a need and the cell's own room: a knapsack cover with one
// condition for each direction, solved by the deficits that remain. Rising is to
// move the way the total moves up.
type knapsack struct{ *oneLine }

// cheapest finds the choice.
func (k knapsack) cheapest() ([]bool, bool) {
	wanted := make([][2]int64, len(k.Demands))
	for i, d := range k.Demands {
		pair, single := k.wanted(d)
		if !single {
			return nil, false
		}
		wanted[i] = pair
	}
	return k.solve(wanted)
}

// room is how far a cell can make place for others that rise, and that fall.
func (k knapsack) room(cell int) [2]int64 {
	if k.sign[cell] > 0 {
		return [2]int64{k.down[cell], k.up[cell]}
	}
	return [2]int64{k.up[cell], k.down[cell]}
}

// wanted is how far a cell must rise and fall, and false where a width leaves a
// choice between the two.
func (k knapsack) wanted(d Demand) ([2]int64, bool) {
	above, below := d.Above, d.Below
	up := 0 // the direction in which the cell itself moves up
	if k.sign[d.Cell] < 0 {
		up = 1
	}
	if missing := d.Width - above - below; missing > 0 {
		switch { // where one side is free for any company, all that the cell allows is to be had there
		case k.free(d.Cell, 1-up):
			below = min(d.Width-above, k.down[d.Cell])
			above = d.Width - below
		case k.free(d.Cell, up):
			above = min(d.Width-below, k.up[d.Cell])
			below = d.Width - above
		default:
			return [2]int64{}, false
		}
	}
	if up == 0 {
		return [2]int64{above, below}, true
	}
	return [2]int64{below, above}, true
}

// free tells whether every other cell makes room without end in a direction.
func (k knapsack) free(cell, direction int) bool {
	for other := range k.cells {
		if other != cell && k.room(other)[direction] != unbounded {
			return false
		}
	}
	return true
}

// burden is a sum of prices, and of people among equal ones.
type burden struct{ price, people int64 }

func (b burden) less(other burden) bool {
	return b.price < other.price || (b.price == other.price && b.people < other.people)
}

// solve fills the table of the cheapest cells for every pair of deficits.
func (k knapsack) solve(wanted [][2]int64) ([]bool, bool) {
	hidden := k.Nothing()
	deficit, most := k.deficits(hidden, wanted)
	var open []int
	for i := range k.cells {
		if k.open[i] {
			open = append(open, i)
		}
	}
	columns := deficit[1] + 1
	if deficit[0] >= longestKnapsack || columns > longestKnapsack/(deficit[0]+1)/int64(len(open)+1) {
		return nil, false
	}
	size := (deficit[0] + 1) * columns
	best := make([]burden, size) // the cheapest so far for each pair of deficits
	taken := make([]bool, size*int64(len(open)))
	known := make([]bool, size)
	known[0] = true
	for n, i := range open {
		room := k.room(i)
		for at := size - 1; at > 0; at-- {
			row, column := at/columns, at%columns
			before := max(0, row-min(most[0], room[0]))*columns + max(0, column-min(most[1], room[1]))
			if before == at || !known[before] {
				continue
			}
			sum := burden{best[before].price + k.cost[i], best[before].people + k.people[i]}
			if !known[at] || sum.less(best[at]) {
				best[at], known[at], taken[int64(n)*size+at] = sum, true, true
			}
		}
	}
	if !known[size-1] {
		return nil, false
	}
	at := size - 1
	for n, i := range slices.Backward(open) {
		if !taken[int64(n)*size+at] {
			continue
		}
		hidden[i] = true
		room := k.room(i)
		at = max(0, at/columns-min(most[0], room[0]))*columns + max(0, at%columns-min(most[1], room[1]))
	}
	return hidden, true
}

// deficits is the room that the hidden cells lack in each direction, and the
// greatest room that counts of any cell.
func (k knapsack) deficits(hidden []bool, wanted [][2]int64) (deficit, most [2]int64) {
	for direction := range deficit {
		for _, w := range wanted {
			most[direction] = max(most[direction], w[direction])
		}
		for i, d := range k.Demands {
			if want := wanted[i][direction]; want > 0 {
				own := min(most[direction], k.room(d.Cell)[direction])
				deficit[direction] = max(deficit[direction], want+own)
			}
		}
		for i := range k.cells {
			if hidden[i] {
				deficit[direction] -= min(most[direction], k.room(i)[direction])
			}
		}
		deficit[direction] = max(0, deficit[direction])
	}
	return deficit, most
}
