package rounding_test

import (
	"context"
	"fmt"

	"github.com/workforce-equality/equality/internal/rounding"
	"github.com/workforce-equality/equality/internal/secondary"
)

// sum is a line of a total and its parts.
func sum(total int, parts ...int) secondary.Line {
	line := secondary.Line{Terms: []secondary.Term{{Cell: total, Sign: 1}}}
	for _, part := range parts {
		line.Terms = append(line.Terms, secondary.Term{Cell: part, Sign: -1})
	}
	return line
}

// beside is a cell that is rounded to one of the multiples of 5 beside its count.
func beside(count int64) rounding.Cell {
	return rounding.Cell{Rest: count % 5, High: min(1, count%5), Printed: true}
}

// staff is 21 people in groups of 8, 7 and 6.
func staff() *rounding.Lattice {
	cells := []rounding.Cell{beside(21), beside(8), beside(7), beside(6)}
	return rounding.New(5, cells, [][]secondary.Term{sum(0, 1, 2, 3).Terms})
}

func ExampleNew() {
	steps, bound, err := staff().Least(context.Background(), nil)
	fmt.Println(steps, bound, err) // 20 = 10 + 5 + 5
	// Output: [0 1 0 0] 6 <nil>
}

func ExampleLattice_Least() {
	cells := make([]secondary.Cell, 4) // how far they move does not make the network
	network := secondary.AsNetwork(secondary.New(cells, []secondary.Line{sum(0, 1, 2, 3)}, nil))
	fmt.Println(staff().Least(context.Background(), network))
	// Output: [0 1 0 0] 6 <nil>
}

func ExampleLattice_Near() {
	steps, _, found := staff().Near(context.Background())
	fmt.Println(steps, found)
	// Output: [0 1 0 0] true
}

func ExampleLattice_Bound() {
	l := staff()
	_, multipliers, _ := l.Near(context.Background())
	fmt.Println(l.Bound(multipliers, 0), l.Bound([]float64{0}, 0))
	// Output: 6 6
}

func ExampleLattice_Move() {
	l := staff()
	fmt.Println(l.Move(1, 0), l.Move(1, 1)) // 8 to 5 and to 10
	// Output: -3 2
}
