package wdes_test

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/wdes"
)

func ExampleNational() {
	for _, row := range measure.Nationals(wdes.National(), measure.Key{ID: "wdes3"}, "trusts") {
		fmt.Println(row.Year, row.Value.Text(row.Places), row.Vintage, "-", row.Source)
	}
	// Output:
	// 2020 1.53 restated - HSJ Jobs, 20 March 2024, on disabled staff and capability (WDES 2023)
	// 2022 2.01 restated - NHS Employers, WDES 2023 report findings, 18 March 2024
	// 2023 2.17 as first published - HSJ Jobs, 20 March 2024, on disabled staff and capability (WDES 2023); NHS Employers, WDES 2023 report findings, 18 March 2024
}
