package redact_test

import (
	"context"
	"fmt"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// count is a count that a test states.
func count(n int64) measure.Count {
	c, err := measure.NewCount(n)
	if err != nil {
		return measure.AbsentCount(measure.OutOfRange)
	}
	return c
}

// staff is a published table by sex: 338 women, 75 men, one person of neither.
func staff() (system redact.System, all, women, men, blank redact.Key) {
	all = redact.NewKey("QHG", "staff", "2022-03-31")
	women, men, blank = all.With("sex", "Female"), all.With("sex", "Male"), all.With("sex", "blank")
	system.Fix(all, count(414))
	system.Add(women, count(338))
	system.Add(men, count(75))
	system.Add(blank, count(1))
	system.Sum(all, women, men, blank)
	return system, all, women, men, blank
}

func protected() redact.Pattern {
	system, _, _, _, _ := staff()
	pattern, err := redact.Protect(context.Background(), redact.Below10(), system)
	if err != nil {
		fmt.Println(err)
	}
	return pattern
}

func ExampleProtect() {
	system, all, women, men, blank := staff()
	pattern, err := redact.Protect(context.Background(), redact.Below10(), system)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, key := range []redact.Key{all, women, men, blank} {
		fmt.Println(key.Value("sex"), pattern.Hidden(key))
	}
	fmt.Println(pattern, pattern.Cost(), pattern.Optimal())
	fmt.Println(pattern.Note())
	// Output:
	//  false
	// Female false
	// Male true
	// blank true
	// 2 of 4 cells hidden 1 true
	// [c]: some counts are not shown, to protect small numbers.
}

func ExampleCheck() {
	system, _, _, _, _ := staff()
	pattern := protected()
	fmt.Println(redact.Check(redact.Below10(), pattern, system))
	system.Fix(redact.NewKey("QHG", "staff", "2022-03-31").With("sex", "Male"), count(75))
	fmt.Println(redact.Check(redact.Below10(), pattern, system))
	// Output:
	// <nil>
	// QHG|staff|2022-03-31|sex=Male: conflict: hidden, and must be shown
}

func ExampleSystem_Add() {
	var system redact.System
	system.Add(redact.NewKey("QHG", "staff", "2024-03-31").With("ethnicity", "BME"), count(96))
	fmt.Println(system.Cells[0].Key, system.Cells[0].Count)
	// Output: QHG|staff|2024-03-31|ethnicity=BME 96
}

func ExampleSystem_Fix() {
	var system redact.System
	system.Fix(redact.NewKey("QHG", "staff", "2024-03-31"), count(400))
	fmt.Println(system.Cells[0].Status)
	// Output: fixed
}

func ExampleSystem_Sum() {
	system, _, _, _, _ := staff()
	fmt.Println(system.Sums[0].Total, len(system.Sums[0].Parts))
	// Output: QHG|staff|2022-03-31 3
}

func ExampleSystem_Nest() {
	shortlisted := redact.NewKey("QHG", "shortlisted", "2023-04-01/2024-03-31").With("ethnicity", "BME")
	appointed := redact.NewKey("QHG", "appointed", "2023-04-01/2024-03-31").With("ethnicity", "BME")
	var system redact.System
	system.Add(shortlisted, count(95))
	system.Add(appointed, count(93))
	system.Nest(appointed, shortlisted)
	pattern, err := redact.Protect(context.Background(), redact.Below10(), system)
	if err != nil {
		fmt.Println(err)
		return
	}
	// Both together would tell of the two who were not appointed.
	fmt.Println(pattern.Hidden(shortlisted), pattern.Hidden(appointed))
	// Output: false true
}

func ExamplePattern_Hidden() {
	_, all, women, men, _ := staff()
	pattern := protected()
	fmt.Println(pattern.Hidden(women, all)) // the share of women
	fmt.Println(pattern.Hidden(men, all))   // the share of men
	fmt.Println(pattern.Hidden(all.With("sex", "other")))
	// Output:
	// false
	// true
	// true
}

func ExamplePattern_Keys() {
	fmt.Println(protected().Keys())
	// Output: [QHG|staff|2022-03-31|sex=Male QHG|staff|2022-03-31|sex=blank]
}

func ExamplePattern_Sensitive() {
	_, _, _, men, blank := staff()
	pattern := protected()
	fmt.Println(pattern.Sensitive(men), pattern.Sensitive(blank))
	// Output: false true
}

func ExamplePattern_Cost() {
	fmt.Println(protected().Cost())
	// Output: 1
}

func ExamplePattern_LowerBound() {
	fmt.Println(protected().LowerBound())
	// Output: 1
}

func ExamplePattern_Optimal() {
	fmt.Println(protected().Optimal())
	// Output: true
}

func ExamplePattern_Marker() {
	fmt.Println(protected().Marker())
	// Output: [c]
}

func ExamplePattern_Note() {
	fmt.Println(protected().Note())
	// Output: [c]: some counts are not shown, to protect small numbers.
}

func ExamplePattern_Interval() {
	_, _, _, _, blank := staff()
	fmt.Println(protected().Interval(blank))
	// Output: 1 9 true
}

func ExamplePattern_Witnesses() {
	for _, w := range protected().Witnesses() {
		fmt.Println(w.Value, w.Changes)
	}
	// Output:
	// 1 []
	// 9 [{QHG|staff|2022-03-31|sex=Male 67} {QHG|staff|2022-03-31|sex=blank 9}]
}

func ExamplePattern_Unprotected() {
	system, _, women, men, _ := staff()
	system.Fix(women, count(338))
	system.Fix(men, count(75))
	pattern, err := redact.Protect(context.Background(), redact.Below10(), system)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, u := range pattern.Unprotected() {
		fmt.Println(u.Key, u.LeastAttainable, u.GreatestAttainable)
	}
	// Output: QHG|staff|2022-03-31|sex=blank 1 1
}

func ExamplePattern_Dropped() {
	system, all, women, men, _ := staff()
	system.Sum(all, women, men) // which leaves one person out
	system.NonAdditive = true
	pattern, err := redact.Protect(context.Background(), redact.Below10(), system)
	fmt.Println(len(pattern.Dropped()), err)
	// Output: 1 <nil>
}

func ExamplePattern_FullGroups() {
	all := redact.NewKey("QHG", "board", "2024-03-31")
	white := all.With("ethnicity", "White")
	var system redact.System
	system.Fix(all, count(13))
	system.Add(white, count(13))
	system.Nest(white, all)
	pattern, err := redact.Protect(context.Background(), redact.Below10(), system)
	fmt.Println(pattern.FullGroups(), err)
	// Output: [QHG|board|2024-03-31|ethnicity=White] <nil>
}

func ExamplePattern_Public() {
	system, _, _, _, blank := staff()
	system.Cells = append(system.Cells, redact.Cell{Key: blank, Count: count(1), Status: redact.Public})
	pattern, err := redact.Protect(context.Background(), redact.Below10(), system)
	fmt.Println(pattern.Public(), pattern.Keys(), err)
	// Output: [QHG|staff|2022-03-31|sex=blank] [] <nil>
}

func ExamplePattern_Bound() {
	fmt.Println(protected().Bound()) // 75 men are hidden too
	policy := redact.Below10()
	policy.Reader.Upper = count(9) // told by the bound itself
	pattern, err := redact.Protect(context.Background(), policy)
	fmt.Println(pattern.Bound(), err)
	// Output:
	// [c]
	// <10 <nil>
}

func ExamplePattern_ShareBound() {
	var system redact.System
	all := redact.NewKey("QHG", "staff", "2022-03-31")
	system.Fix(all, count(414))
	policy := redact.Below10()
	policy.Reader.Upper = count(9)
	pattern, err := redact.Protect(context.Background(), policy, system)
	fmt.Println(pattern.ShareBound(all, count(414), 1), err)
	// Output: <2.2% <nil>
}
