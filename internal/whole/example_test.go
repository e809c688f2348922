package whole_test

import (
	"context"
	"fmt"
	"math"

	"github.com/workforce-equality/equality/internal/whole"
)

// hidden is two counts that are not shown, of 1 to 9 each, which make 7 of a total of
// 40, and of which the second is printed as 5 per cent of the total: 2 of 40.
func hidden() whole.System {
	return whole.System{
		Low:  []int64{1, 1},
		High: []int64{9, 9},
		Rows: []whole.Row{
			{Terms: []whole.Term{{Unknown: 0, Coefficient: 1}, {Unknown: 1, Coefficient: 1}}, Low: 7, High: 7},
			{Terms: []whole.Term{{Unknown: 1, Coefficient: 1000}}, Low: 45 * 40, High: 55 * 40},
		},
	}
}

// tens is a count of 100 at most that is ten times another.
func tens() whole.System {
	return whole.System{
		Low:  []int64{0, 0},
		High: []int64{100, whole.Unbounded},
		Rows: []whole.Row{{Terms: []whole.Term{{Unknown: 0, Coefficient: 1}, {Unknown: 1, Coefficient: -10}}}},
	}
}

// ready is a system made ready for questions.
func ready(s whole.System) *whole.Problem {
	problem, err := s.Prepare(context.Background())
	if err != nil {
		fmt.Println(err)
	}
	return problem
}

// few is a set of two runs.
func few() whole.Set {
	return whole.Set{Runs: []whole.Run{{First: 1, Last: 3, Step: 1}, {First: 10, Last: 20, Step: 5}}}
}

func ExampleSystem_Solve() {
	fmt.Println(hidden().Solve(context.Background()))
	// Output: [5 2] true <nil>
}

func ExampleSystem_Range() {
	ends, err := hidden().Range(context.Background(), 0)
	fmt.Println(ends.Low, ends.High, err)
	// Output: 5 5 <nil>
}

func ExampleSystem_Values() {
	fmt.Println(tens().Values(context.Background(), 0))
	// Output: {[{0 100 10}]} <nil>
}

func ExampleSystem_Prepare() {
	_, err := whole.System{Low: []int64{-1}, High: []int64{1}}.Prepare(context.Background())
	fmt.Println(err)
	// Output: not a system of conditions: lower bound -1 of unknown 0
}

func ExampleProblem_Solve() {
	s := hidden()
	s.High[0] = 4
	fmt.Println(ready(s).Solve(context.Background()))
	// Output: [] false <nil>
}

func ExampleProblem_Range() {
	ends, err := ready(tens()).Range(context.Background(), 1)
	fmt.Println(ends.Low, ends.High, ends.AtLow, ends.AtHigh, err)
	// Output: 0 10 [0 0] [100 10] <nil>
}

func ExampleProblem_Values() {
	set, err := ready(tens()).Values(context.Background(), 1)
	fmt.Println(set.Count(), err)
	// Output: 11 <nil>
}

func ExampleProblem_Nearest() {
	problem := ready(tens())
	fmt.Println(problem.Nearest(context.Background(), 0, 30, true))
	fmt.Println(problem.Nearest(context.Background(), 0, 35, true))
	fmt.Println(problem.Nearest(context.Background(), 0, 35, false))
	// Output:
	// [30 3] true <nil>
	// [40 4] true <nil>
	// [30 3] true <nil>
}

func ExampleProblem_Linear() {
	s := tens()
	s.High[0] = 95
	fmt.Println(ready(s).Linear(context.Background(), 1))
	// Output: 0/1 19/2 <nil>
}

func ExampleNewEffort() {
	p := ready(tens())
	p.Share(whole.NewEffort(1))
	_, err := p.Range(context.Background(), 1)
	fmt.Println(err)
	// Output: the conditions are too many or too loose to be resolved
}

func ExampleEffort_Spend() {
	effort := whole.NewEffort(100)
	fmt.Println(effort.Spend(60), effort.Spend(40))
	fmt.Println(effort.Spend(1))
	// Output:
	// <nil> <nil>
	// the conditions are too many or too loose to be resolved
}

func ExampleEffort_Spent() {
	effort := whole.NewEffort(100)
	fmt.Println(effort.Spent(), effort.Spend(101) == nil, effort.Spent())
	// Output: false false true
}

func ExampleProblem_Share() {
	effort := whole.NewEffort(1_000_000)
	for _, s := range []whole.System{hidden(), tens()} {
		p := ready(s)
		p.Share(effort)
		r, err := p.Range(context.Background(), 1)
		fmt.Println(r.Low, r.High, err)
	}
	// Output:
	// 2 2 <nil>
	// 0 10 <nil>
}

func ExampleSet_Min() {
	fmt.Println(few().Min())
	// Output: 1 true
}

func ExampleSet_Max() {
	fmt.Println(few().Max())
	// Output: 20 true
}

func ExampleSet_Count() {
	fmt.Println(few().Count())
	// Output: 6
}

func ExampleSet_Contains() {
	fmt.Println(few().Contains(15), few().Contains(16))
	// Output: true false
}

func ExampleSet_List() {
	fmt.Println(few().List(10))
	fmt.Println(few().List(5))
	// Output:
	// [1 2 3 10 15 20] true
	// [] false
}

func ExampleAdd() {
	fmt.Println(whole.Add(338, 75))
	_, fits := whole.Add(math.MaxInt64, 1)
	fmt.Println(fits)
	// Output:
	// 413 true
	// false
}

func ExampleSubtract() {
	fmt.Println(whole.Subtract(414, 413))
	// Output: 1 true
}

func ExampleMultiply() {
	fmt.Println(whole.Multiply(-3, 46))
	_, fits := whole.Multiply(math.MaxInt64, 2)
	fmt.Println(fits)
	// Output:
	// -138 true
	// false
}

func ExampleFloorDiv() {
	fmt.Println(whole.FloorDiv(7, 2), whole.FloorDiv(-7, 2))
	// Output: 3 -4
}
