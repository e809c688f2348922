package redact_test

import (
	"fmt"

	"github.com/workforce-equality/equality/redact"
)

func ExampleAttackers() {
	for _, attacker := range redact.Attackers() {
		fmt.Println(attacker)
	}
	// Output:
	// linear
	// non-negative
	// whole-numbers
	// informed
	// insider
}

func ExampleParseAttacker() {
	attacker, err := redact.ParseAttacker("A3")
	fmt.Println(attacker, err)
	_, err = redact.ParseAttacker("journalist")
	fmt.Println(err)
	// Output:
	// informed <nil>
	// unrecognised: attacker "journalist"
}

func ExampleHabits() {
	for _, habit := range redact.Habits() {
		fmt.Println(habit)
	}
	// Output:
	// nearest
	// down
	// loose
}

func ExampleParseHabit() {
	habit, err := redact.ParseHabit("down")
	fmt.Println(habit, err)
	_, err = redact.ParseHabit("up")
	fmt.Println(err)
	// Output:
	// down <nil>
	// unrecognised: rounding "up"
}

func ExampleCount() {
	fmt.Println(redact.Total(redact.Count("All"), redact.Count("White"), redact.Count("BME")))
	// Output: All = White + BME
}

func ExampleNumber() {
	fmt.Println(redact.Percentage(redact.Count("BME"), redact.Number(40), "12.5", redact.Nearest))
	// Output: BME is 12.5 % of 40
}

func ExampleCounts() {
	fmt.Println(redact.Total(redact.Number(414), redact.Counts("Female", "Male", "(blank)")...))
	// Output: 414 = Female + Male + (blank)
}

func ExampleOperand_Name() {
	fmt.Println(redact.Count("BME").Name())
	// Output: BME true
}

func ExampleOperand_Int64() {
	fmt.Println(redact.Number(40).Int64())
	// Output: 40 true
}

func ExampleStated() {
	fmt.Println(redact.Stated("Total", 46))
	// Output: Total is 46
}

func ExampleKnown() {
	p, err := redact.NewPublication([]string{"a", "b"},
		redact.Total(redact.Number(7), redact.Counts("a", "b")...), redact.Known("a", 1))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(left(p, redact.Informed, "b"))
	fmt.Println(left(p, redact.Insider, "b"))
	// Output:
	// 0 to 7
	// 6
}

func ExampleTotal() {
	p, err := redact.NewPublication([]string{"Female", "Male", "(blank)"},
		redact.Stated("Female", 338), redact.Stated("Male", 75),
		redact.Total(redact.Number(414), redact.Counts("Female", "Male", "(blank)")...))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(left(p, redact.WholeNumbers, "(blank)"))
	// Output: 1
}

func ExampleWithin() {
	fmt.Println(redact.Within(redact.Count("Sikhism"), 1, 9))
	fmt.Println(redact.Within(redact.Count("Total"), 10, redact.Unbounded))
	// Output:
	// Sikhism is 1 to 9
	// Total is at least 10
}

// Four cells and their total, each rounded on its own, give everything away.
func ExampleRounded() {
	names := []string{"a", "b", "c", "d"}
	facts := []redact.Fact{redact.Total(redact.Count("all"), redact.Counts(names...)...)}
	for _, name := range names {
		facts = append(facts, redact.Rounded(redact.Count(name), 0, 5))
	}
	facts = append(facts, redact.Rounded(redact.Count("all"), 10, 5))
	p, err := redact.NewPublication(append(names, "all"), facts...)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(left(p, redact.Informed, "a"), left(p, redact.Informed, "all"))
	// Output: 2 8
}

// Percentages alone can give the base away.
func ExamplePercentage() {
	base := redact.Count("base")
	p, err := redact.NewPublication([]string{"White", "BME", "Unknown", "base"},
		redact.Percentage(redact.Count("BME"), base, "12.5", redact.Nearest),
		redact.Percentage(redact.Count("Unknown"), base, "25.0", redact.Nearest),
		redact.Percentage(redact.Count("White"), base, "62.5", redact.Nearest),
		redact.Within(base, 1, 29))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(left(p, redact.Informed, "base"))
	// Output: 8, 16 or 24
}

func ExampleRatio() {
	p, err := redact.NewPublication([]string{"w", "b"},
		redact.Ratio(redact.Count("w"), redact.Number(288), redact.Count("b"), redact.Number(96), "3.78", redact.Nearest),
		redact.Within(redact.Count("b"), 1, 9))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(left(p, redact.Informed, "b"))
	fmt.Println(left(p, redact.Informed, "w"))
	// Output:
	// 3, 6 or 9
	// 34, 68 or 102
}

func ExamplePoints() {
	p, err := redact.NewPublication([]string{"board"},
		redact.Points(redact.Count("board"), redact.Number(13), redact.Number(96), redact.Number(400), "-8.6", redact.Nearest))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(left(p, redact.Informed, "board"))
	// Output: 2
}

func ExampleFact_Kind() {
	fmt.Println(redact.Stated("Total", 46).Kind(), redact.Within(redact.Count("BME"), 1, 5).Kind())
	// Output: value range
}

func ExampleFact_Operands() {
	fmt.Println(redact.Percentage(redact.Count("BME"), redact.Count("Total"), "12.5", redact.Nearest).Operands())
	// Output: [BME Total]
}
