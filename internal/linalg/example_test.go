package linalg_test

import (
	"fmt"

	"github.com/workforce-equality/equality/internal/linalg"
)

// line is y = 1 + 2x at three points.
func line() *linalg.LeastSquares {
	squares := linalg.NewLeastSquares(2)
	for x := range 3 {
		squares.Add([]float64{1, float64(x)}, float64(1+2*x), 1)
	}
	return squares
}

func ExampleNewLeastSquares() {
	squares := linalg.NewLeastSquares(1) // a constant
	squares.Add([]float64{1}, 4, 1)
	squares.Add([]float64{1}, 7, 2)
	mean, known := squares.Fit().Estimate([]float64{1})
	fmt.Printf("%.1f %t\n", mean, known)
	// Output: 6.0 true
}

func ExampleLeastSquares_Add() {
	squares := line()
	squares.Add([]float64{1, 3}, 7, 10) // ten times a point on the line
	slope, _ := squares.Fit().Estimate([]float64{0, 1})
	fmt.Printf("%.1f\n", slope)
	// Output: 2.0
}

func ExampleLeastSquares_Fit() {
	fit := line().Fit()
	fmt.Printf("%.1f\n", fit.Value([]float64{1, 10}))
	// Output: 21.0
}

func ExampleFit_Rank() {
	squares := linalg.NewLeastSquares(2)
	squares.Add([]float64{1, 2}, 3, 1)
	squares.Add([]float64{2, 4}, 6, 1) // twice the same
	fmt.Println(line().Fit().Rank(), squares.Fit().Rank())
	// Output: 2 1
}

func ExampleFit_Estimate() {
	squares := linalg.NewLeastSquares(2)
	squares.Add([]float64{1, 1}, 5, 1)
	fit := squares.Fit()
	sum, known := fit.Estimate([]float64{1, 1})
	_, apart := fit.Estimate([]float64{1, 0})
	fmt.Printf("%.1f %t %t\n", sum, known, apart)
	// Output: 5.0 true false
}

func ExampleFit_Value() {
	fmt.Printf("%.1f\n", line().Fit().Value([]float64{1, 4}))
	// Output: 9.0
}

func ExampleFit_Whiten() {
	white := line().Fit().Whiten([]float64{1, 0})
	fmt.Printf("%.4f\n", linalg.Dot(white, white)) // the leverage of the first point
	// Output: 0.8333
}

func ExampleDot() {
	fmt.Println(linalg.Dot([]float64{1, 2}, []float64{3, 4}))
	// Output: 11
}
