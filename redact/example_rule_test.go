package redact_test

import (
	"fmt"

	"github.com/workforce-equality/equality/redact"
)

func ExampleNewKey() {
	fmt.Println(redact.NewKey("QHG", "staff", "2024-03-31"))
	// Output: QHG|staff|2024-03-31
}

func ExampleParseKey() {
	key, err := redact.ParseKey(`QHG|staff|2024-03-31|ethnicity=BME|age=65\+`)
	fmt.Println(key, err)
	_, err = redact.ParseKey("QHG|staff")
	fmt.Println(err)
	// Output:
	// QHG|staff|2024-03-31|age=65\+|ethnicity=BME <nil>
	// malformed: key: organisation, counted and when are expected
}

func ExampleKey_With() {
	staff := redact.NewKey("QHG", "staff", "2024-03-31")
	fmt.Println(staff.With("ethnicity", "BME").With("band", "8a") == staff.With("band", "8a").With("ethnicity", "BME"))
	fmt.Println(staff.With("band", "8a").With("band", ""))
	// Output:
	// true
	// QHG|staff|2024-03-31
}

func ExampleKey_Minus() {
	shortlisted := redact.NewKey("QHG", "shortlisted", "2024")
	appointed := redact.NewKey("QHG", "appointed", "2024")
	rest := shortlisted.Minus(appointed)
	fmt.Println(rest)
	fmt.Println(rest.With("ethnicity", "BME"))
	fmt.Println(shortlisted.Minus(rest) == appointed)
	// Output:
	// QHG|shortlisted|2024 − QHG|appointed|2024
	// QHG|shortlisted|2024|ethnicity=BME − QHG|appointed|2024|ethnicity=BME
	// true
}

func ExampleKey_Organisation() {
	fmt.Println(redact.NewKey("QHG", "staff", "2024-03-31").Organisation())
	// Output: QHG
}

func ExampleKey_Counted() {
	fmt.Println(redact.NewKey("QHG", "staff", "2024-03-31").Counted())
	// Output: staff
}

func ExampleKey_When() {
	fmt.Println(redact.NewKey("QHG", "staff", "2024-03-31").When())
	// Output: 2024-03-31
}

func ExampleKey_Value() {
	key := redact.NewKey("QHG", "staff", "2024-03-31").With("band", "8a")
	fmt.Printf("%q %q\n", key.Value("band"), key.Value("ethnicity"))
	// Output: "8a" ""
}

func ExampleRule_Sensitive() {
	rule := redact.Below10().Rule
	fmt.Println(rule.Sensitive(0), rule.Sensitive(1), rule.Sensitive(9), rule.Sensitive(10))
	// Output: false true true false
}

func ExampleRule_Print() {
	fmt.Println(redact.Below10().Rule.Print(), redact.HES().Rule.Print())
	// Output: [c] *
}

func ExampleRule_Rounded() {
	rule := redact.HES().Rule
	fmt.Println(rule.Rounded(count(12)), rule.Rounded(count(13)))
	// Output: 10 15
}

func ExampleRule_Share() {
	fmt.Println(redact.HES().Rule.Share(count(12), count(41))) // 10 of 40
	// Output: 25.0%
}

func ExampleRequireRange() {
	fmt.Println(redact.RequireRange())
	// Output: range
}

func ExampleRequireUnique() {
	fmt.Println(redact.RequireUnique())
	// Output: unique
}

func ExampleRequireSpan() {
	fmt.Println(redact.RequireSpan(3))
	// Output: span=3
}

func ExampleRequireBounds() {
	fmt.Println(redact.RequireBounds(2, 3))
	// Output: bounds=2,3
}

func ExampleRequireSet() {
	fmt.Println(redact.RequireSet(4))
	// Output: set=4
}

func ExampleParseLevel() {
	level, err := redact.ParseLevel("span=3")
	fmt.Println(level == redact.RequireSpan(3), err)
	// Output: true <nil>
}

func preset(policy redact.Policy) {
	rule := policy.Rule
	fmt.Printf("%d to %d, zero %s, base %d, to the nearest %d\n", rule.Min, rule.Max, rule.Zero, rule.Base, rule.Round)
}

func ExampleBelow10() {
	preset(redact.Below10())
	// Output: 1 to 9, zero published, base 0, to the nearest 0
}

func ExampleAtMost5() {
	preset(redact.AtMost5())
	// Output: 1 to 5, zero published, base 0, to the nearest 0
}

func ExampleBelow5() {
	preset(redact.Below5())
	// Output: 1 to 4, zero published, base 0, to the nearest 0
}

func ExampleBelow7() {
	preset(redact.Below7())
	// Output: 1 to 6, zero published, base 0, to the nearest 0
}

func ExampleHES() {
	preset(redact.HES())
	// Output: 1 to 7, zero published, base 0, to the nearest 5
}

func ExampleTenFive() {
	preset(redact.TenFive())
	// Output: 1 to 9, zero published, base 0, to the nearest 5
}

func ExampleRedact7() {
	preset(redact.Redact7())
	// Output: 1 to 7, zero suppressed, base 0, to the nearest 5
}

func ExampleBase10() {
	preset(redact.Base10())
	// Output: 1 to 0, zero published, base 10, to the nearest 0
}

func ExampleBase11() {
	preset(redact.Base11())
	// Output: 1 to 0, zero published, base 11, to the nearest 0
}

func ExampleRule_Places() {
	rule := redact.HES().Rule
	fmt.Println(rule.Places(count(412)), rule.Places(count(5120)))
	// Output: 0 1
}
