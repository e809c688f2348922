package redact_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// votersOf is 414 people of an organisation of whom so many are blank.
func votersOf(organisation string) (redact.Key, redact.System) {
	count := func(n int64) measure.Count {
		counted, _ := measure.NewCount(n)
		return counted
	}
	all := redact.NewKey(organisation, "staff", "2022-03-31")
	var system redact.System
	system.Fix(all, count(414))
	system.Add(all.With("sex", "female"), count(338))
	system.Add(all.With("sex", "male"), count(75))
	system.Add(all.With("sex", "blank"), count(1))
	system.Sum(all, all.With("sex", "female"), all.With("sex", "male"), all.With("sex", "blank"))
	return all, system
}

func TestShown(t *testing.T) {
	t.Parallel()
	count := func(n int64) measure.Count {
		counted, err := measure.NewCount(n)
		require.NoError(t, err)
		return counted
	}
	tests := map[string]struct {
		organisation string
		policy       redact.Policy
		value        string
		of           measure.Count
		want         string
	}{
		"shown":                  {policy: redact.Below10(), value: "female", of: count(338), want: "338"},
		"hidden for its own":     {policy: redact.Below10(), value: "blank", of: count(1), want: "[c]"},
		"hidden to protect":      {policy: redact.Below10(), value: "male", of: count(75), want: "[c]"},
		"unknown to the pattern": {policy: redact.Below10(), value: "other", of: count(300), want: "[c]"},
		"not supplied":           {policy: redact.Below10(), value: "other", of: measure.Count{}, want: "[x]"},
		"rounded":                {policy: redact.TenFive(), value: "female", of: count(338), want: "340"},
		"exempt":                 {policy: redact.HES(), organisation: "England", value: "female", of: count(338), want: "338"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			all, system := votersOf(tt.organisation)
			pattern, err := redact.Protect(t.Context(), tt.policy, system)
			require.NoError(t, err)
			assert.Equal(t, tt.want, pattern.Shown(all.With("sex", tt.value), tt.of).String())
			assert.Equal(t, tt.policy.Rule, pattern.Rule())
		})
	}
}

func ExamplePattern_Shown() {
	all, system := votersOf("QHG")
	pattern, err := redact.Protect(context.Background(), redact.Below10(), system)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, cell := range system.Cells {
		fmt.Println(cell.Key.Value("sex"), pattern.Shown(cell.Key, cell.Count))
	}
	fmt.Println(pattern.Shown(all.With("sex", "other"), system.Cells[0].Count))
	// Output:
	//  414
	// female 338
	// male [c]
	// blank [c]
	// [c]
}

func ExamplePattern_Rule() {
	_, system := votersOf("QHG")
	pattern, err := redact.Protect(context.Background(), redact.TenFive(), system)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(pattern.Rule().Round)
	// Output: 5
}

func TestNote(t *testing.T) {
	t.Parallel()
	hidden := "[c]: some counts are not shown, to protect small numbers."
	tests := map[string]struct {
		policy redact.Policy
		want   string
	}{
		"hidden":             {redact.Below10(), hidden},
		"hidden and rounded": {redact.TenFive(), hidden + " Counts are rounded to the nearest 5, each by itself, and need not add up."},
		"nothing":            {redact.Policy{}, ""},
		"rounded":            {redact.Policy{Rule: redact.Rule{Round: 3}}, "Counts are rounded to the nearest 3, each by itself, and need not add up."},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, system := votersOf("QHG")
			pattern, err := redact.Protect(t.Context(), tt.policy, system)
			require.NoError(t, err)
			assert.Equal(t, tt.want, pattern.Note())
		})
	}
	assert.Equal(t, hidden, redact.Pattern{}.Note(), "the zero pattern hides everything")
}

func ExampleRule_Note() {
	fmt.Println(redact.HES().Rule.Note(true))
	fmt.Printf("%q\n", redact.Below10().Rule.Note(false))
	// Output:
	// *: some counts are not shown, to protect small numbers. Counts are rounded to the nearest 5, each by itself, and need not add up.
	// ""
}
