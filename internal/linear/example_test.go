package linear_test

import (
	"context"
	"fmt"
	"math"

	"github.com/workforce-equality/equality/internal/linear"
)

// shares is two columns up to 4 and up to 3, of which the second is dearer, and three of
// the first and two of the second that make at least 15.
func shares() (*linear.Program, int) {
	p := linear.New(2)
	p.Bound(0, 0, 4)
	p.Bound(1, 0, 3)
	p.Cost(0, 1)
	p.Cost(1, 2)
	return p, p.Add([]linear.Term{{Column: 0, Factor: 3}, {Column: 1, Factor: 2}}, 15, math.Inf(1))
}

// solved is shares at the least cost.
func solved() (*linear.Program, int) {
	p, row := shares()
	p.Minimise(context.Background(), 100)
	return p, row
}

func ExampleNew() {
	p := linear.New(1)
	p.Cost(0, -1)
	fmt.Println(p.Minimise(context.Background(), 100) == linear.Optimal, p.Value(0))
	// Output: true 1
}

func ExampleProgram_Add() {
	p, _ := shares()
	p.Add([]linear.Term{{Column: 0, Factor: 1}, {Column: 1, Factor: -1}}, 1, 1)
	fmt.Println(p.Minimise(context.Background(), 100) == linear.Optimal)
	fmt.Printf("%.1f %.1f\n", p.Value(0), p.Value(1))
	// Output:
	// true
	// 3.4 2.4
}

func ExampleProgram_Minimise() {
	p, _ := shares()
	fmt.Println(p.Minimise(context.Background(), 100) == linear.Optimal)
	p.Bound(1, 0, 1)
	fmt.Println(p.Minimise(context.Background(), 100) == linear.Infeasible)
	// Output:
	// true
	// true
}

func ExampleProgram_Bound() {
	p, _ := solved()
	p.Bound(0, 0, 3.5)
	p.Minimise(context.Background(), 100)
	fmt.Printf("%.2f %.2f\n", p.Value(0), p.Value(1))
	// Output: 3.50 2.25
}

func ExampleProgram_Bounds() {
	p, _ := shares()
	fmt.Println(p.Bounds(0))
	// Output: 0 4
}

func ExampleProgram_Cost() {
	p, _ := solved()
	p.Cost(0, 4)
	p.Minimise(context.Background(), 100)
	fmt.Printf("%.1f %.1f\n", p.Value(0), p.Value(1))
	// Output: 3.0 3.0
}

func ExampleProgram_Value() {
	p, _ := solved()
	fmt.Printf("%.1f %.1f\n", p.Value(0), p.Value(1))
	// Output: 4.0 1.5
}

func ExampleProgram_Slack() {
	p, row := solved()
	other := p.Add([]linear.Term{{Column: 1, Factor: 1}}, 0, 3)
	fmt.Println(p.Slack(row), p.Slack(other))
	// Output: false true
}

// A unit more of the row costs as much as half a unit of the second column.
func ExampleProgram_Multipliers() {
	p, row := solved()
	fmt.Printf("%.1f\n", p.Multipliers()[row])
	// Output: 1.0
}

func ExampleProgram_Inverse() {
	p, row := solved()
	fmt.Printf("%.1f %v\n", p.Inverse(1)[row], p.Inverse(0))
	// Output: 0.5 []
}

func ExampleProgram_Ray() {
	p, row := shares()
	p.Bound(1, 0, 1)
	p.Minimise(context.Background(), 100)
	fmt.Printf("%.1f\n", p.Ray()[row])
	// Output: 1.0
}

func ExampleProgram_Keep() {
	p, _ := solved()
	p.Add([]linear.Term{{Column: 1, Factor: 1}}, 0, 3)
	p.Keep(func(int) bool { return false })
	fmt.Println(len(p.Multipliers()), "that does not hold of itself")
	// Output: 1 that does not hold of itself
}

func ExampleProgram_Basis() {
	p, _ := solved()
	stand := p.Basis()
	p.Cost(0, 4)
	p.Minimise(context.Background(), 100)
	p.Cost(0, 1)
	p.Restart(stand)
	p.Minimise(context.Background(), 0) // no step is needed
	fmt.Println(p.Slack(0))
	// Output: false
}

func ExampleProgram_Restart() {
	p, _ := solved()
	p.Restart(linear.Basis{}) // where a new program stands
	fmt.Println(p.Slack(0))
	// Output: true
}
