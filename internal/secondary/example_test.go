package secondary_test

import (
	"context"
	"fmt"

	"github.com/workforce-equality/equality/internal/secondary"
	"github.com/workforce-equality/equality/internal/whole"
)

// free is a cell that holds so many people, may be hidden and then hold any number.
func free(people int64) secondary.Cell {
	return secondary.Cell{Up: whole.Unbounded, Down: people, Open: true, Cost: people, People: people}
}

// sum is a line of parts of a total that stands still.
func sum(side int, parts ...int) secondary.Line {
	line := secondary.Line{Course: secondary.Course{Side: side}}
	for _, part := range parts {
		line.Terms = append(line.Terms, secondary.Term{Cell: part, Sign: -1})
	}
	return line
}

// square is two sites by three bands below totals that are shown. The first of the six
// cells holds 2 people: it is hidden, and must be able to hold 1 to 4.
//
//	2  6  7
//	9  3  8
func square() *secondary.Piece {
	cells := []secondary.Cell{free(2), free(6), free(7), free(9), free(3), free(8)}
	cells[0].Open = false
	lines := []secondary.Line{sum(0, 0, 1, 2), sum(0, 3, 4, 5), sum(1, 0, 3), sum(1, 1, 4), sum(1, 2, 5)}
	return secondary.New(cells, lines, []secondary.Demand{{Cell: 0, Need: secondary.Need{Below: 1, Above: 2}}})
}

func ExampleNew() {
	cells := []secondary.Cell{free(2), free(5), free(3)}
	cells[0].Open = false
	wanted := secondary.Demand{Cell: 0, Need: secondary.Need{Above: 3}}
	line := secondary.New(cells, []secondary.Line{sum(0, 0, 1, 2)}, []secondary.Demand{wanted})
	choice, bound, err := line.Solve(context.Background())
	fmt.Println(choice.Hidden, choice.Price, bound, err)
	// Output: [true false true] 3 3 <nil>
}

func ExamplePiece_Solve() {
	choice, bound, err := square().Solve(context.Background())
	fmt.Println(choice.Hidden, choice.Price, bound, err)
	fmt.Println(choice.Proofs)
	// Output:
	// [true true false true true false] 18 18 <nil>
	// [{[{0 -1} {1 1} {3 1} {4 -1}] [{0 2} {1 -2} {3 -2} {4 2}]}]
}

func ExampleProof_Ends() {
	choice, _, _ := square().Solve(context.Background())
	fmt.Println(choice.Proofs[0].Ends())
	// Output: -1 2
}

func ExamplePiece_Watch() {
	piece := square()
	stage := secondary.Stage(0)
	piece.Watch(func(r secondary.Report) {
		if stage != r.Stage {
			stage = r.Stage
			fmt.Println(r.Stage, r.Proved, r.Cost)
		}
	})
	_, _, err := piece.Solve(context.Background())
	fmt.Println(err)
	// Output:
	// 1 0 0
	// 2 1 18
	// 3 1 18
	// 4 1 18
	// <nil>
}

func ExampleDemand_Short() {
	piece := square()
	piece.Demands[0].Above, piece.Demands[0].Full.Above = 20, 20
	proofs, err := piece.Attain(context.Background())
	fmt.Println(len(proofs), err)
	d := piece.Demands[0]
	fmt.Println(d.Short(), d.Above, d.FarDown, d.FarUp)
	// Output:
	// 1 <nil>
	// true 9 2 9
}

func ExamplePiece_GiveUp() {
	piece := square()
	choice := piece.GiveUp()
	fmt.Println(choice.Hidden, choice.Price, piece.Demands[0].Unknown)
	// Output: [true true true true true true] 33 true
}

func ExamplePiece_Attain() {
	proofs, err := square().Attain(context.Background())
	fmt.Println(proofs, err)
	// Output: [{[{0 -1} {1 1} {3 1} {4 -1}] [{0 2} {1 -2} {3 -2} {4 2}]}] <nil>
}

func ExamplePiece_Proofs() {
	piece := square()
	_, err := piece.Attain(context.Background())
	fmt.Println(err)
	_, met, err := piece.Proofs(context.Background(), piece.Nothing())
	fmt.Println(met, err)
	_, met, err = piece.Proofs(context.Background(), piece.Everything())
	fmt.Println(met, err)
	// Output:
	// <nil>
	// false <nil>
	// true <nil>
}

func ExamplePiece_BothWays() {
	piece := square()
	fmt.Println(piece.BothWays(context.Background(), piece.Everything(), 0, 5, 5))
	// Output: 2 5 <nil>
}

func ExamplePiece_Within() {
	still := make([]int64, 6)
	up := []int64{3, 9, 9, 9, 9, 9}
	piece := square().Within(up, append([]int64{2, 6, 0}, still[3:]...))
	fmt.Println(piece.BothWays(context.Background(), piece.Everything(), 0, 5, 5))
	// Output: 0 0 <nil>
}

func ExamplePiece_Everything() {
	fmt.Println(square().Everything())
	// Output: [true true true true true true]
}

func ExamplePiece_Nothing() {
	fmt.Println(square().Nothing())
	// Output: [true false false false false false]
}

func ExamplePiece_Price() {
	fmt.Println(square().Price([]bool{true, true, false, false, true, false}))
	// Output: 9
}

func ExamplePiece_Lines() {
	fmt.Println(square().Lines()[2])
	// Output: [{0 -1} {3 -1}]
}

func ExampleAsNetwork() {
	n := secondary.AsNetwork(square())
	fmt.Println(n.Nodes, n.From, n.To)
	// Output: 5 [2 3 4 2 3 4] [0 0 0 1 1 1]
}

// watched is the choice of square in the eyes of somebody who knows one of the cells of 3
// people and less.
func watched() *secondary.Insiders {
	piece := square()
	choice, _, _ := piece.Solve(context.Background())
	return secondary.NewInsiders(piece, choice, []bool{true, false, false, false, true, false})
}

func ExampleNewInsiders() {
	fmt.Println(watched().Choice.Hidden)
	// Output: [true true false true true false]
}

func ExampleInsiders_Look() {
	insiders := watched()
	err := insiders.Look(context.Background())
	fmt.Println(insiders.Insights, insiders.Covers, err)
	// Output: [{4 0}] [] <nil>
}

func ExampleInsiders_Avoidable() {
	insiders := watched()
	err := insiders.Look(context.Background())
	fmt.Println(err)
	fmt.Println(insiders.Avoidable(context.Background()))
	// Output:
	// <nil>
	// true <nil>
}

func ExampleInsiders_Insure() {
	insiders := watched()
	err := insiders.Insure(context.Background())
	fmt.Println(insiders.Choice.Hidden, insiders.Choice.Price, err)
	fmt.Println(insiders.Insights, insiders.Covers)
	// Output:
	// [true true true true true true] 33 <nil>
	// [] [{4 0 [{0 1} {2 -1} {3 -1} {5 1}]}]
}
