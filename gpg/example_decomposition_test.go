package gpg_test

import (
	"fmt"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// threeBands is sixteen people with their bands and years of service.
func threeBands() *gpg.Regression {
	regression, err := gpg.NewRegression(gpg.Factors{Categorical: []string{"band"}, Numeric: []string{"years"}})
	if err != nil {
		panic(err)
	}
	for i, person := range []struct {
		sex  workforce.Sex
		pay  workforce.Pay
		band string
	}{
		{workforce.Female, 148_000, "5"},
		{workforce.Female, 151_000, "5"},
		{workforce.Female, 156_000, "5"},
		{workforce.Female, 149_000, "5"},
		{workforce.Male, 150_000, "5"},
		{workforce.Male, 158_000, "5"},
		{workforce.Female, 182_000, "6"},
		{workforce.Female, 189_000, "6"},
		{workforce.Female, 185_000, "6"},
		{workforce.Male, 187_000, "6"},
		{workforce.Male, 194_000, "6"},
		{workforce.Female, 221_000, "7"},
		{workforce.Female, 226_000, "7"},
		{workforce.Male, 229_000, "7"},
		{workforce.Male, 231_000, "7"},
		{workforce.Male, 240_000, "7"},
	} {
		rate, err := gpg.RateOf(person.pay)
		if err != nil {
			panic(err)
		}
		err = regression.Add(gpg.Observation{
			Sex: person.sex, Rate: rate, Levels: []string{person.band}, Numbers: []float64{float64(i * 5 % 7)},
		})
		if err != nil {
			panic(err)
		}
	}
	return regression
}

func ExampleNewRegression() {
	_, err := gpg.NewRegression(gpg.Factors{Categorical: []string{"band", "band"}})
	fmt.Println(err)
	// Output: row 2: factor: band: duplicate
}

func ExampleRegression_Add() {
	regression, err := gpg.NewRegression(gpg.Factors{Categorical: []string{"band"}})
	if err != nil {
		panic(err)
	}
	fmt.Println(regression.Add(gpg.Observation{Sex: workforce.Female, Levels: []string{"5"}}), regression.LeftOut().Unrated)
	fmt.Println(regression.Add(gpg.Observation{Sex: workforce.Female}))
	// Output:
	// <nil> 1
	// levels: not supplied
}

func ExampleRegression_Merge() {
	one, other := threeBands(), threeBands()
	fmt.Println(one.Merge(other), one.Adjusted().Men)
	// Output: <nil> 14
}

func ExampleRegression_Factors() {
	fmt.Println(threeBands().Factors().Categorical)
	// Output: [band]
}

func ExampleRegression_LeftOut() {
	regression := threeBands()
	err := regression.Add(gpg.Observation{Sex: workforce.NotUsed, Levels: []string{"5"}, Numbers: []float64{3}})
	fmt.Println(err, regression.LeftOut().NotUsed)
	// Output: <nil> 1
}

func ExampleRegression_Adjusted() {
	adjusted := threeBands().Adjusted()
	fmt.Println(adjusted.Men, adjusted.Women, adjusted.Coefficient.Text(4), adjusted.HC3.Text(4))
	fmt.Println(adjusted.RawGap().Text(1), adjusted.Gap().Text(1))
	// Output:
	// 7 9 0.0296 0.0155
	// 9.8 2.9
}

func ExampleAdjusted_RawGap() {
	fmt.Println(threeBands().Adjusted().RawGap().Text(2))
	// Output: 9.79
}

func ExampleAdjusted_Gap() {
	adjusted := gpg.Adjusted{Coefficient: measure.Fraction(1, 10)}
	fmt.Println(adjusted.Gap().Text(2)) // (1 − e^−0.1) × 100
	// Output: 9.52
}

func ExampleAdjusted_IntervalHC1() {
	fmt.Println(threeBands().Adjusted().IntervalHC1(0.95))
	// Output: 0.5% to 5.2%
}

func ExampleAdjusted_IntervalHC3() {
	fmt.Println(threeBands().Adjusted().IntervalHC3(0.95))
	// Output: -0.1% to 5.8%
}

func ExamplePayStructures() {
	for _, structure := range gpg.PayStructures() {
		fmt.Println(structure)
	}
	// Output:
	// men's
	// women's
	// pooled
	// pooled with sex
}

func ExampleRegression_OaxacaTwoFold() {
	split := threeBands().OaxacaTwoFold(gpg.PooledWithSexStructure)
	fmt.Println(split.Difference.Text(4), split.Explained.Text(4), split.Unexplained.Text(4))
	for _, part := range split.Factors {
		fmt.Println(part.Factor, part.Explained.Text(4))
	}
	// Output:
	// 0.1030 0.0734 0.0296
	// band 0.0735
	// years -0.0001
}

func ExampleRegression_OaxacaThreeFold() {
	split := threeBands().OaxacaThreeFold()
	fmt.Println(split.Endowments.Text(4), split.Coefficients.Text(4), split.Interaction.Text(4))
	// Output: 0.0709 0.0269 0.0052
}

func ExampleRegression_Gelbach() {
	split, err := threeBands().Gelbach("years")
	if err != nil {
		panic(err)
	}
	fmt.Println(split.Base.Text(4), split.Full.Text(4))
	for _, part := range split.Factors {
		fmt.Println(part.Factor, part.Change.Text(4))
	}
	// Output:
	// 0.1029 0.0296
	// band 0.0732
}

// twoBands is 60 of 100 women and 20 of 50 men in band 5, the others in band 6.
func twoBands() gpg.BandDecomposition {
	paid := func(people int64, mean int64) gpg.Statistics {
		count, err := measure.NewCount(people)
		if err != nil {
			panic(err)
		}
		return gpg.Statistics{People: count, Mean: measure.Integer(mean)}
	}
	return gpg.Kitagawa(
		gpg.BandPay{Name: "5", Women: paid(60, 15), Men: paid(20, 16)},
		gpg.BandPay{Name: "6", Women: paid(40, 20), Men: paid(30, 22)},
	)
}

func ExampleKitagawa() {
	split := twoBands()
	for _, band := range split.Bands {
		fmt.Println(band.Name, band.Share.Text(2), band.Rate.Text(2))
	}
	fmt.Println(split.Share.Text(2), split.Rate.Text(2))
	// Output:
	// 5 -3.10 0.50
	// 6 4.20 1.00
	// 1.10 1.50
}

func ExampleBandDecomposition_Gap() {
	fmt.Println(twoBands().Gap())
	// Output: 13.3%
}

func ExampleBandDecomposition_SharePoints() {
	fmt.Println(twoBands().SharePoints().Text(1))
	// Output: 5.6
}

func ExampleBandDecomposition_RatePoints() {
	fmt.Println(twoBands().RatePoints().Text(1))
	// Output: 7.7
}
