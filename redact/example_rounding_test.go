package redact_test

import (
	"context"
	"fmt"

	"github.com/workforce-equality/equality/redact"
)

// roundedStaff is the table of staff by sex, rounded.
func roundedStaff(method redact.Method) redact.Rounding {
	system, _, _, _, _ := staff()
	rounding, err := redact.Round(context.Background(), method, system)
	if err != nil {
		fmt.Println(err)
	}
	return rounding
}

func ExampleRound() {
	system, _, _, _, _ := staff()
	rounding, err := redact.Round(context.Background(), redact.Controlled(10), system)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, cell := range system.Cells {
		fmt.Println(cell.Key.Value("sex"), rounding.Shown(cell.Key, cell.Count))
	}
	fmt.Println(rounding.Note())
	// Output:
	//  410
	// Female 340
	// Male 70
	// blank 0
	// Counts are rounded up or down to a multiple of 10, by less than 10, so that they add up.
}

func ExampleToNearest() {
	system, _, _, _, _ := staff()
	rounding := roundedStaff(redact.ToNearest(5))
	for _, cell := range system.Cells {
		fmt.Println(cell.Key.Value("sex"), rounding.Shown(cell.Key, cell.Count))
	}
	// Output:
	//  415
	// Female 340
	// Male 75
	// blank 0
}

func ExampleAtRandom() {
	method := redact.AtRandom(5, []byte("a secret of the publisher"))
	fmt.Println(method)
	fmt.Println(roundedStaff(method).Note())
	// Output:
	// random=5
	// Counts are rounded up or down to a multiple of 5, by chance and each by itself, and need not add up.
}

func ExampleControlled() {
	fmt.Println(roundedStaff(redact.Controlled(5)))
	// Output: 4 counts rounded, controlled=5
}

func ExampleSmallCounts() {
	system, _, _, _, _ := staff()
	rounding := roundedStaff(redact.SmallCounts(5))
	for _, cell := range system.Cells {
		fmt.Println(cell.Key.Value("sex"), rounding.Shown(cell.Key, cell.Count))
	}
	fmt.Println(rounding.Note())
	// Output:
	//  413
	// Female 338
	// Male 75
	// blank 0
	// Counts of 1 to 4 are shown as 0 or 5, and totals are those of the counts as they are shown.
}

func ExampleMethod_Base() {
	fmt.Println(redact.Controlled(5).Base())
	// Output: 5
}

func ExampleMethod_WithSecret() {
	method, err := redact.ParseMethod("random=5") // from a flag
	if err != nil {
		fmt.Println(err)
		return
	}
	system, _, _, _, _ := staff()
	_, err = redact.Round(context.Background(), method, system)
	fmt.Println(err)
	_, err = redact.Round(context.Background(), method.WithSecret([]byte("from a file")), system)
	fmt.Println(err)
	// Output:
	// rounding: secret: not supplied
	// <nil>
}

func ExampleParseMethod() {
	method, err := redact.ParseMethod("controlled=10")
	fmt.Println(method == redact.Controlled(10), err)
	// Output: true <nil>
}

func ExampleRounding_Method() {
	fmt.Println(roundedStaff(redact.Controlled(10)).Method())
	// Output: controlled=10
}

func ExampleRounding_Keys() {
	fmt.Println(len(roundedStaff(redact.Controlled(10)).Keys()))
	// Output: 4
}

func ExampleRounding_Shown() {
	_, all, women, _, _ := staff()
	rounding := roundedStaff(redact.Controlled(10))
	fmt.Println(rounding.Shown(women, count(338)), rounding.Shown(all.With("sex", "other"), count(3)))
	// Output: 340 [c]
}

func ExampleRounding_Adds() {
	fmt.Println(roundedStaff(redact.Controlled(5)).Adds(), roundedStaff(redact.ToNearest(10)).Adds())
	// Output: true false
}

func ExampleRounding_Steps() {
	fmt.Println(roundedStaff(redact.Controlled(5)).Steps()) // a table of one dimension never needs any
	// Output: 0
}

func ExampleRounding_Change() {
	fmt.Println(roundedStaff(redact.Controlled(10)).Change()) // 4 + 2 + 5 + 1
	// Output: 12
}

func ExampleRounding_LowerBound() {
	fmt.Println(roundedStaff(redact.Controlled(10)).LowerBound())
	// Output: 12
}

func ExampleRounding_Optimal() {
	fmt.Println(roundedStaff(redact.Controlled(10)).Optimal())
	// Output: true
}

func ExampleRounding_Note() {
	fmt.Println(roundedStaff(redact.ToNearest(5)).Note())
	// Output: Counts are rounded to the nearest 5, each by itself, and need not add up.
}

func ExampleRounding_Interval() {
	_, _, women, _, blank := staff()
	rounding := roundedStaff(redact.Controlled(10))
	fmt.Println(rounding.Interval(women))
	fmt.Println(rounding.Interval(blank))
	// Output:
	// 331 349 true
	// 0 9 true
}

func ExampleRounding_Publication() {
	publication, err := roundedStaff(redact.ToNearest(5)).Publication()
	if err != nil {
		fmt.Println(err)
		return
	}
	disclosure, err := redact.Audit(context.Background(), publication, redact.Informed)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, left := range disclosure.Feasible {
		fmt.Println(left.Name, left)
	}
	// Output:
	// QHG|staff|2022-03-31 413 to 417
	// QHG|staff|2022-03-31|sex=Female 338 to 342
	// QHG|staff|2022-03-31|sex=Male 73 to 77
	// QHG|staff|2022-03-31|sex=blank 0 to 2
}

func ExampleRounding_Safety() {
	system, _, _, _, _ := staff()
	for _, method := range []redact.Method{redact.ToNearest(5), redact.Controlled(10)} {
		safety, err := roundedStaff(method).Safety(context.Background(), redact.Below10(), system)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(method, safety.Protects())
		for _, u := range safety.Unprotected {
			fmt.Println(u.Key.Value("sex"), u.LeastAttainable, u.GreatestAttainable)
		}
	}
	// Output:
	// nearest=5 false
	// blank 0 2
	// controlled=10 true
}

func ExampleSafety_Protects() {
	system, _, _, _, _ := staff()
	policy := redact.Below10()
	policy.Level = redact.RequireUnique()
	safety, err := roundedStaff(redact.ToNearest(5)).Safety(context.Background(), policy, system)
	fmt.Println(safety.Protects(), err)
	// Output: true <nil>
}
