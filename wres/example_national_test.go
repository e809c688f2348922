package wres_test

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/wres"
)

func ExampleNational() {
	for _, row := range measure.Nationals(wres.National(), measure.Key{ID: "wres2"}, "trusts") {
		if row.Year == 2022 {
			fmt.Println(row.Value.Text(row.Places), row.Vintage, "-", row.Source)
		}
	}
	// Output:
	// 1.54 as first published - HSJ Jobs, 22 February 2023 (WRES 2022)
	// 1.53 restated - Health Business UK, 19 March 2024 (WRES and WDES 2023)
}
