package simplex_test

import (
	"context"
	"fmt"

	"github.com/workforce-equality/equality/internal/simplex"
)

// shares is two unknowns of at most 4 and 3, of which three of the first and two of the
// second make at most 15.
func shares() *simplex.Program {
	p := simplex.New([]int64{0, 0}, []int64{4, 3})
	p.Add([]simplex.Term{{Unknown: 0, Coefficient: 3}, {Unknown: 1, Coefficient: 2}}, simplex.Unlimited, 15)
	return p
}

// sum is the objective −(first + second).
func sum() []simplex.Term {
	return []simplex.Term{{Unknown: 0, Coefficient: -1}, {Unknown: 1, Coefficient: -1}}
}

func ExampleNew() {
	p := simplex.New([]int64{2}, []int64{simplex.Unbounded})
	status, err := p.Minimise(context.Background(), []simplex.Term{{Unknown: 0, Coefficient: 1}})
	fmt.Println(status == simplex.Optimal, p.Value(0), err)
	// Output: true 2/1 <nil>
}

func ExampleProgram_Add() {
	p := shares()
	p.Add([]simplex.Term{{Unknown: 0, Coefficient: 1}, {Unknown: 1, Coefficient: -1}}, 2, 2)
	status, err := p.Minimise(context.Background(), sum())
	fmt.Println(status == simplex.Optimal, p.Value(0), p.Value(1), err)
	// Output: true 19/5 9/5 <nil>
}

func ExampleProgram_Minimise() {
	p := shares()
	status, err := p.Minimise(context.Background(), sum())
	fmt.Println(status == simplex.Optimal, p.Value(0), p.Value(1), err)
	// Output: true 3/1 3/1 <nil>
}

func ExampleProgram_Bound() {
	p := shares()
	p.Bound(1, 0, 1)
	status, err := p.Minimise(context.Background(), sum())
	fmt.Println(status == simplex.Optimal, p.Value(0), p.Value(1), err)
	// Output: true 4/1 1/1 <nil>
}

func ExampleProgram_Value() {
	fmt.Println(shares().Value(0)) // before any question
	// Output: 0/1
}

func ExampleProgram_Whole() {
	p := shares()
	p.Bound(1, 0, 2)
	if _, err := p.Minimise(context.Background(), sum()); err != nil {
		fmt.Println(err)
	}
	_, isWhole := p.Whole(0)
	second, wholeToo := p.Whole(1)
	fmt.Println(isWhole, second, wholeToo)
	// Output: false 2 true
}

func ExampleProgram_Work() {
	p := shares()
	before := p.Work()
	if _, err := p.Minimise(context.Background(), sum()); err != nil {
		fmt.Println(err)
	}
	fmt.Println(before, p.Work() > before)
	// Output: 0 true
}
