package measure_test

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
)

func ExampleProportion_ClopperPearson() {
	board := must(measure.NewProportion(must(measure.NewCount(0)), must(measure.NewCount(13))))
	fmt.Println("Wilson:         ", board.Wilson(0.95))
	fmt.Println("Clopper-Pearson:", board.ClopperPearson(0.95))
	// Output:
	// Wilson:          0.0% to 22.8%
	// Clopper-Pearson: 0.0% to 24.7%
}

func ExampleHolm() {
	p := []measure.Value{measure.Fraction(1, 100), measure.Fraction(4, 100), measure.Fraction(3, 100), measure.Absent(measure.Suppressed)}
	for i, adjusted := range measure.Holm(p) {
		fmt.Println(p[i].Text(2), adjusted.Text(2))
	}
	// Output:
	// 0.01 0.03
	// 0.04 0.06
	// 0.03 0.06
	// [c] [c]
}

func ExampleTests() {
	fmt.Println(measure.Tests([]measure.Value{measure.Fraction(1, 100), measure.Absent(measure.NoBase)}))
	// Output: 1
}

func ExampleFitShares() {
	// The plain mean of two areas has shares and no people.
	shares := []measure.Value{measure.Fraction(74, 100), measure.Fraction(26, 100)}
	fmt.Println(measure.FitShares(headcounts(288, 96), shares))
	// Output: goodness of fit 0.20, p = 0.655
}

func ExampleShareResiduals() {
	shares := []measure.Value{measure.Fraction(74, 100), measure.Fraction(26, 100)}
	for _, residual := range measure.ShareResiduals(headcounts(288, 96), shares) {
		fmt.Println(residual.Text(2))
	}
	// Output:
	// 0.45
	// -0.45
}

func ExampleEffectSize() {
	fit := measure.Fit(headcounts(338, 75), headcounts(501136, 490656))
	fmt.Println(measure.EffectSize(fit, must(measure.NewCount(338+75))).Text(2))
	// Output: 0.63
}
