package redact_test

import (
	"context"
	"fmt"
	"strings"

	"github.com/workforce-equality/equality/redact"
)

// left says what an audit leaves of a count.
func left(p redact.Publication, attacker redact.Attacker, name string) string {
	disclosure, err := redact.Audit(context.Background(), p, attacker)
	if err != nil {
		return err.Error()
	}
	feasible, _ := disclosure.Of(name)
	return feasible.String()
}

// clinical is a column of a published report with two hidden counts.
func clinical() redact.Publication {
	p, err := redact.NewPublication([]string{"White", "BME", "Not disclosed", "Total"},
		redact.Stated("Total", 40), redact.Stated("White", 33),
		redact.Total(redact.Count("Total"), redact.Counts("White", "BME", "Not disclosed")...),
		redact.Within(redact.Count("BME"), 1, 5), redact.Within(redact.Count("Not disclosed"), 1, 5),
		redact.Percentage(redact.Count("BME"), redact.Count("Total"), "12.5", redact.Nearest))
	if err != nil {
		panic(err)
	}
	return p
}

// wrong is a column whose printed percentage of BME is not that of its counts.
func wrong() redact.Publication {
	p, err := redact.NewPublication([]string{"White", "BME", "Not disclosed", "Total"},
		redact.Stated("Total", 135), redact.Stated("White", 107), redact.Stated("BME", 24),
		redact.Total(redact.Count("Total"), redact.Counts("White", "BME", "Not disclosed")...),
		redact.Percentage(redact.Count("BME"), redact.Count("Total"), "17", redact.Nearest))
	if err != nil {
		panic(err)
	}
	return p
}

func ExampleNewPublication() {
	_, err := redact.NewPublication([]string{"White", "BME"},
		redact.Stated("White", -1), redact.Stated("Asian", 3),
		redact.Percentage(redact.Count("BME"), redact.Number(40), "few", redact.Nearest))
	fmt.Println(err)
	// Output:
	// fact 0: is: -1: negative: count -1
	// fact 1: count: Asian: unrecognised name
	// fact 2: shown: few: malformed: printed figure "few"
}

func ExamplePublication_Names() {
	fmt.Println(clinical().Names())
	// Output: [White BME Not disclosed Total]
}

func ExamplePublication_Facts() {
	fmt.Println(clinical().Facts()[5])
	// Output: BME is 12.5 % of Total
}

func ExamplePublication_Includes() {
	fmt.Println(clinical().Includes(5), clinical().Without(5).Includes(5), clinical().Includes(6))
	// Output: true false false
}

// The text of a report is part of it: "fell from 11 to 5".
func ExamplePublication_With() {
	p, err := clinical().Without(5).With(redact.Stated("BME", 5))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(left(p, redact.Informed, "Not disclosed"))
	// Output: 2
}

func ExamplePublication_Without() {
	fmt.Println(left(clinical().Without(5), redact.Informed, "BME"))
	fmt.Println(left(clinical().Without(3, 4, 5), redact.Informed, "BME"))
	// Output:
	// 2 to 5
	// 0 to 7
}

// 24 of 135 is 17.8 %, which 17 is when it is cut off.
func ExamplePublication_Reread() {
	fmt.Println(left(wrong().Reread(redact.Down), redact.Informed, "Not disclosed"))
	// Output: 4
}

func ExampleAudit() {
	disclosure, err := redact.Audit(context.Background(), clinical(), redact.Informed)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range disclosure.Exact() {
		fmt.Println(f.Name, "is", f, "because", f.Because)
	}
	// Output:
	// BME is 5 because 12.5 % of 40 is 5
	// Not disclosed is 2 because BME: 12.5 % of 40 is 5; Not disclosed = 40 − 33 − 5 = 2
}

func ExampleDisclosure_Exact() {
	disclosure, err := redact.Audit(context.Background(), clinical(), redact.WholeNumbers)
	fmt.Println(len(disclosure.Exact()), err)
	// Output: 0 <nil>
}

func ExampleDisclosure_Of() {
	disclosure, err := redact.Audit(context.Background(), clinical(), redact.WholeNumbers)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(disclosure.Of("BME"))
	// Output: 0 to 7 true
}

func ExampleFeasible_Exact() {
	disclosure, err := redact.Audit(context.Background(), clinical(), redact.Informed)
	if err != nil {
		fmt.Println(err)
		return
	}
	value, exact := disclosure.Feasible[1].Exact()
	fmt.Println(value, exact)
	// Output: 5 true
}

func ExampleAlternatives() {
	ways, err := redact.Alternatives(context.Background(), wrong(), redact.Informed)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, way := range ways {
		hidden, _ := way.Disclosure.Of("Not disclosed")
		fmt.Println(way.Habit, way.Without, hidden)
	}
	// Output:
	// down [] 4
	//  [0] 7 to 14
	//  [2] 5
	//  [4] 4
}

func ExampleReadPublication() {
	p, err := redact.ReadPublication("sex.json", strings.NewReader(`{"schema": "sdc-audit/1",
		"vars": ["Female", "Male", "(blank)"],
		"facts": [{"value": "Female", "is": 338}, {"value": "Male", "is": 75},
			{"sum": 414, "parts": ["Female", "Male", "(blank)"]}]}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(left(p, redact.Informed, "(blank)"))
	// Output: 1
}

func ExampleReadTables() {
	p, err := redact.ReadTables("report.txt", strings.NewReader(`Sex
Female   | 338 | 81.64%
Male     | 75  | 18.12%
(blank)  | –   | –
Total    | 414 | 100.00%
Note: less than 10 redacted
`), redact.Nearest)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(left(p, redact.Informed, "Sex: (blank)"))
	// Output: 1
}

func ExampleParseNote() {
	fmt.Println(redact.ParseNote("Numbers of less than 10 have been redacted."))
	fmt.Println(redact.ParseNote("five or below"))
	fmt.Println(redact.ParseNote("some counts are not shown"))
	// Output:
	// 1 9 true
	// 1 5 true
	// 0 0 false
}
