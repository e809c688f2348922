package redact_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/workforce-equality/equality/redact"
)

// The presets are what their publishers state.
func TestPresets(t *testing.T) {
	for _, row := range []struct {
		name       string
		policy     redact.Policy
		hidden     []int64
		shown      []int64
		round      int64
		base       int64
		marker     string
		complement bool
	}{
		{"below10", redact.Below10(), []int64{1, 9}, []int64{0, 10}, 0, 0, "[c]", true},
		{"atmost5", redact.AtMost5(), []int64{1, 5}, []int64{0, 6}, 0, 0, "[c]", true},
		{"below5", redact.Below5(), []int64{1, 4}, []int64{0, 5}, 0, 0, "[c]", true},
		{"hes", redact.HES(), []int64{1, 7}, []int64{0, 8}, 5, 0, "*", false},
		{"below7", redact.Below7(), []int64{1, 6}, []int64{0, 7}, 0, 0, "[c]", true},
		{"tenfive", redact.TenFive(), []int64{1, 9}, []int64{0, 10}, 5, 0, "[c]", false},
		{"redact7", redact.Redact7(), []int64{0, 1, 7}, []int64{8}, 5, 0, "[c]", false},
		{"base10", redact.Base10(), nil, []int64{0, 1, 9, 10}, 0, 10, "[c]", false},
		{"base11", redact.Base11(), nil, []int64{0, 1, 10, 11}, 0, 11, "[c]", false},
	} {
		t.Run(row.name, func(t *testing.T) {
			rule := row.policy.Rule
			for _, n := range row.hidden {
				assert.True(t, rule.Sensitive(n), n)
			}
			for _, n := range row.shown {
				assert.False(t, rule.Sensitive(n), n)
			}
			assert.Equal(t, row.round, rule.Round)
			assert.Equal(t, row.base, rule.Base)
			assert.Equal(t, row.marker, rule.Print())
			assert.Equal(t, row.complement, rule.Complement)
			assert.Equal(t, redact.RequireRange(), row.policy.Level)
		})
	}
}

// A percentage has one decimal, in the hospital statistics only of 4,000 and more.
func TestPlaces(t *testing.T) {
	for _, row := range []struct {
		name string
		rule redact.Rule
		base int64
		want int
	}{
		{"below10", redact.Below10().Rule, 12, 1},
		{"hes, small", redact.HES().Rule, 400, 0},
		{"hes, rounded down to less", redact.HES().Rule, 3997, 0},
		{"hes, rounded up to 4,000", redact.HES().Rule, 3998, 1},
		{"hes, more", redact.HES().Rule, 4001, 1},
	} {
		t.Run(row.name, func(t *testing.T) { assert.Equal(t, row.want, row.rule.Places(count(row.base))) })
	}
}

// A bound is printed where it tells nothing new, and else the marker.
func TestBound(t *testing.T) {
	system, all, _, _, _ := staff()
	policy := redact.Below10()
	pattern := protect(t, policy, system)
	assert.Equal(t, "[c]", pattern.Bound(), "75 men are hidden too")
	assert.Equal(t, "[c]", pattern.ShareBound(all, count(414), 1))

	policy.Reader.Upper = count(9)
	system, all, _, _, _ = staff()
	for _, name := range []string{"x", "y"} { // two more small groups, 3 and 5 among 423
		system.Add(all.With("sex", name), count(map[string]int64{"x": 3, "y": 5}[name]))
	}
	system.Cells[0].Count = count(422)
	system.Sums[0].Parts = append(system.Sums[0].Parts, all.With("sex", "x"), all.With("sex", "y"))
	pattern = protect(t, policy, system)
	assert.Equal(t, "<10", pattern.Bound())
	for _, row := range []struct {
		name   string
		base   int64
		places int
		want   string
	}{
		{"9 of 414", 414, 1, "<2.2%"},
		{"9 of 414, no decimals", 414, 0, "<3%"},
		{"9 of 414, two decimals", 414, 2, "<2.18%"},
		{"9 of 450 is 2.0", 450, 1, "<2.1%"},
		{"9 of 9", 9, 1, "[c]"},
		{"9 of 10 without decimals", 10, 0, "<91%"},
		{"nobody", 0, 1, "[c]"},
		{"too many decimals", 414, 99, "[c]"},
	} {
		t.Run(row.name, func(t *testing.T) { assert.Equal(t, row.want, pattern.ShareBound(all, count(row.base), row.places)) })
	}
	assert.Equal(t, "[c]", pattern.ShareBound(who("nobody knows"), count(414), 1))
}
