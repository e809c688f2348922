package measure_test

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
)

func ExampleVintages() {
	for _, vintage := range measure.Vintages() {
		fmt.Println(vintage)
	}
	// Output:
	// as first published
	// restated
}

func ExampleNationals() {
	ratio := measure.Key{ID: "wres2"}
	rows := []measure.National{
		{Key: measure.Key{ID: "wres1", Group: "BME"}, Year: 2022, Organisations: "trusts", Value: must(measure.ParseValue("24.2")), Places: 1},
		{Key: ratio, Year: 2022, Organisations: "trusts", Value: must(measure.ParseValue("1.54")), Places: 2, Vintage: measure.FirstPublished},
		{Key: ratio, Year: 2022, Organisations: "trusts", Value: must(measure.ParseValue("1.53")), Places: 2, Vintage: measure.Restated},
		{Key: ratio, Year: 2022, Organisations: "ambulance trusts", Value: must(measure.ParseValue("1.33")), Places: 2, Vintage: measure.FirstPublished},
	}
	for _, row := range measure.Nationals(rows, ratio, "trusts") {
		fmt.Println(row.Year, row.Value.Text(row.Places), row.Vintage)
	}
	fmt.Println(len(measure.Nationals(rows, ratio, "")), "of all organisations")
	// Output:
	// 2022 1.54 as first published
	// 2022 1.53 restated
	// 3 of all organisations
}
