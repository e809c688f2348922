package redact_test

import (
	"context"
	"fmt"

	"github.com/workforce-equality/equality/redact"
)

func ExampleRemedies() {
	system, _, _, _, _ := staff()
	comparison, err := redact.Remedies(context.Background(), redact.Below10(), []byte("a secret of the publisher"), system)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, remedy := range comparison {
		fmt.Println(remedy.Name, remedy.Protects, remedy.How())
	}
	fmt.Println(comparison[0].Loss.Counts, "counts hidden, or", comparison[1].Loss.Categories, "category merged")
	// Output:
	// hide true 2 counts
	// merge true sex: Male and blank as Male or blank
	// round true nearest=20
	// round true random=10
	// round true controlled=10
	// round true small=10
	// percentages false 0 decimals
	// 2 counts hidden, or 1 category merged
}

func ExampleRemedy_How() {
	system, _ := religions()
	comparison, err := redact.Remedies(context.Background(), redact.Below10(), nil, system)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(comparison[1].How())
	// Output: religion: Other and Sikhism and Unspecified and blank as Other or Sikhism or Unspecified or blank
}

func ExampleComparison_Protecting() {
	system, _, _, _, _ := staff()
	comparison, err := redact.Remedies(context.Background(), redact.Below10(), nil, system)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(comparison.Protecting()), "of", len(comparison))
	// Output: 5 of 6
}

func ExampleMerging_Apply() {
	system, all, _, _, _ := staff()
	merging := redact.Merging{Dimension: "sex", Categories: []string{"Male", "blank"}, Into: "Male or blank"}
	merged, err := merging.Apply(system)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, cell := range merged[0].Cells {
		fmt.Println(cell.Key.Value("sex"), cell.Count)
	}
	fmt.Println(merged[0].Sums[0].Total == all)
	// Output:
	//  414
	// Female 338
	// Male or blank 76
	// true
}
