package census_test

import (
	"fmt"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

func ExampleNewBenchmark() {
	table, _ := census.FindTable("TS009", census.AllAges())
	b, err := census.NewBenchmark(census.Sexes(), census.Residents{
		Area: census.Area{Code: "E06000055", Name: "Bedford"}, Table: table, Total: 185224, Counts: []int64{94097, 91127},
	})
	fmt.Println(b, b.Percent("Female").Text(2), err)
	// Output: sex, Bedford (E06000055), 2021, all ages 50.80 <nil>
}

func ExampleEstimatedBenchmark() {
	table := census.Table{
		Year: 2021, ID: "TS007A", Characteristic: census.Age, Ages: census.AllAges(),
		Categories: []census.Category{
			{Name: "29 and under", Ages: census.Ages{From: 0, To: 29}},
			{Name: "30 to 39", Ages: census.Ages{From: 30, To: 39}},
			{Name: "40 and over", Ages: census.Ages{From: 40, To: census.Oldest}},
		},
	}
	residents := census.Residents{Area: census.Area{Code: "E06000055"}, Table: table, Total: 160, Counts: []int64{60, 50, 50}}
	younger, older := census.Ages{From: 0, To: 34}, census.Ages{From: 35, To: census.Oldest}
	estimate, _ := residents.SplitEvenly(younger, older)
	d, _ := census.AgeBands(younger, older)
	b, err := census.EstimatedBenchmark(d, estimate)
	fmt.Println(b.Share("34 and under"), err)
	fmt.Println(b.Warnings())
	// Output:
	// 17/32 <nil>
	// [the residents of 1 published bands were spread evenly over their years]
}

func ExamplePool() {
	pooled, err := census.Pool(areasOf(census.NonWhite(), "TS021")...)
	fmt.Println(pooled.Share("BME"), pooled.Percent("BME").Text(1), err)
	_, err = census.Pool(areasOf(census.NonWhite(), "TS021")[0], areasOf(census.NonWhite(), "QS201EW")[1])
	fmt.Println(err)
	// Output:
	// 278165/991796 28.0 <nil>
	// row 2: benchmark: Central Bedfordshire (E06000056): conflict: 2011, QS201EW, all ages, non-White with 2021, TS021, all ages, non-White
}

func ExampleWeigh() {
	// All staff live in Luton.
	weighted, err := census.Weigh(areasOf(census.NonWhite(), "TS021"), []int64{0, 0, 400, 0})
	fmt.Println(weighted.Percent("BME").Text(1), err)
	// Output: 54.8 <nil>
}

func ExamplePlainMean() {
	mean, err := census.PlainMean(areasOf(census.NonWhite(), "TS021")...)
	fmt.Println(mean.Percent("BME").Text(1), err)
	// Output: 29.3 <nil>
}

func ExampleMeanOfRounded() {
	areas := areasOf(census.AsianBlackMixed(), "TS021")
	rounded, _ := census.MeanOfRounded(1, areas...)
	exact, _ := census.PlainMean(areas...)
	fmt.Println(rounded.Percent("Asian, Black or Mixed").Text(1), exact.Percent("Asian, Black or Mixed").Text(1))
	// Output: 27.3 27.2
}

func ExampleInterpolate() {
	earlier, later := pooledOf(census.NonWhite(), "QS201EW"), pooledOf(census.NonWhite(), "TS021")
	b, err := census.Interpolate(earlier, later, workforce.Date{Year: 2016, Month: 3, Day: 27})
	fmt.Println(earlier.Percent("BME").Text(1), b.Percent("BME").Text(1), later.Percent("BME").Text(1), err)
	// Output: 21.8 24.9 28.0 <nil>
}

func ExampleStated() {
	b, err := census.Stated(census.NonWhite(),
		census.Population{Name: "Local population as printed", Table: "race equality report", Year: 2024, Ages: census.AllAges()},
		map[string]measure.Value{"BME": measure.Fraction(273, 1000)})
	fmt.Println(b.Percent("White").Text(1), err)
	fmt.Println(b.Footnote())
	// Output:
	// 72.7 <nil>
	// Local population as printed: 2024, race equality report, all ages; non-White; no areas stated; as stated.
}

func ExampleBenchmark_Apportion() {
	areas := areasOf(census.NonWhite(), "TS021")
	part, err := areas[3].Apportion(measure.Fraction(1, 4))
	fmt.Println(areas[3].Base(), part.Base(), err)
	fmt.Println(part.Warnings()[1])
	// Output:
	// 287060 71765 <nil>
	// only a part counts, taken to be like the whole, of Milton Keynes (E06000042)
}

func ExampleBenchmark_Footnote() {
	fmt.Println(areasOf(census.NonWhite(), "TS021")[2].Footnote())
	// Output: Census 2021, TS021, all ages; non-White; Luton (E06000032); 225261 people.
}

func ExampleBenchmark_Named() {
	pooled, _ := census.Pool(areasOf(census.NonWhite(), "TS021")...)
	fmt.Println(pooled.Label())
	fmt.Println(pooled.Named("BLMK").Label())
	// Output:
	// 4 areas, pooled
	// BLMK
}

func ExampleBenchmark_Label() {
	fmt.Println(areasOf(census.NonWhite(), "TS021")[0].Label())
	// Output: Bedford (E06000055)
}

func ExampleBenchmark_Definition() {
	fmt.Println(pooledOf(census.NonWhite(), "TS021").Definition().Name)
	// Output: non-White
}

func ExampleBenchmark_Year() {
	fmt.Println(pooledOf(census.NonWhite(), "QS201EW").Year())
	// Output: 2011
}

func ExampleBenchmark_Table() {
	fmt.Println(pooledOf(census.NonWhite(), "QS201EW").Table())
	// Output: QS201EW
}

func ExampleBenchmark_Ages() {
	fmt.Println(pooledOf(census.LGBPlus(), "TS077").Ages())
	// Output: 16 and over
}

func ExampleBenchmark_Areas() {
	fmt.Println(pooledOf(census.NonWhite(), "TS021").Areas()[:2])
	// Output: [Bedford (E06000055) Central Bedfordshire (E06000056)]
}

func ExampleBenchmark_Method() {
	fmt.Println(pooledOf(census.NonWhite(), "TS021").Method(), areasOf(census.NonWhite(), "TS021")[0].Method())
	// Output: pooled one area
}

func ExampleBenchmark_Parts() {
	for _, part := range pooledOf(census.NonWhite(), "TS021").Parts() {
		fmt.Println(part.Label(), part.Percent("BME").Text(1))
	}
	// Output:
	// Bedford (E06000055) 24.3
	// Central Bedfordshire (E06000056) 9.8
	// Luton (E06000032) 54.8
	// Milton Keynes (E06000042) 28.2
}

func ExampleBenchmark_Groups() {
	fmt.Println(pooledOf(census.NonWhite(), "TS021").Groups())
	// Output: [White BME]
}

func ExampleBenchmark_Share() {
	fmt.Println(pooledOf(census.Sexes(), "TS009").Share("Male"))
	// Output: 30666/61987
}

func ExampleBenchmark_Percent() {
	fmt.Println(pooledOf(census.Sexes(), "TS009").Percent("Male").Text(2))
	// Output: 49.47
}

func ExampleBenchmark_People() {
	mean, _ := census.PlainMean(areasOf(census.NonWhite(), "TS021")...)
	fmt.Println(pooledOf(census.NonWhite(), "TS021").People("BME"), mean.People("BME"))
	// Output: 278165 [x]
}

func ExampleBenchmark_Base() {
	fmt.Println(pooledOf(census.LGBPlus(), "TS077").Base())
	// Output: 723682
}

func ExampleBenchmark_Residents() {
	fmt.Println(pooledOf(census.LGBPlus(), "TS077").Residents())
	// Output: 782421
}

func ExampleBenchmark_Warnings() {
	for _, warning := range pooledOf(census.EqualityActDisability(), "TS038").Warnings() {
		fmt.Println(warning.Doubt)
	}
	// Output:
	// self-declared
	// all ages
}

func ExampleBenchmark_WarningsOn() {
	fmt.Println(pooledOf(census.NonWhite(), "QS201EW").WarningsOn(workforce.Date{Year: 2022, Month: 3, Day: 31}))
	// Output: [the population is that of 2011, and the census of 2021 had been taken]
}

func ExampleDay() {
	fmt.Println(census.Day(2011))
	// Output: 2011-03-27 true
}

func ExampleYearFor() {
	fmt.Println(census.YearFor(workforce.Date{Year: 2021, Month: 3, Day: 20}))
	// Output: 2011 true
}

func ExampleMethods() {
	for _, method := range census.Methods()[1:4] {
		fmt.Println(method)
	}
	// Output:
	// pooled
	// weighted mean
	// plain mean
}

func ExampleParseMethod() {
	fmt.Println(census.ParseMethod("pooled"))
	// Output: pooled <nil>
}
