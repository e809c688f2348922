package redact_test

import (
	"context"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// publication reads facts written as in a document.
func publication(t *testing.T, vars, facts string) redact.Publication {
	t.Helper()
	p, err := redact.ReadPublication("", strings.NewReader(`{"schema": "sdc-audit/1", "vars": [`+vars+`], "facts": [`+facts+`]}`))
	require.NoError(t, err)
	return p
}

// describe says what is left of every count, or the conflict.
func describe(t *testing.T, p redact.Publication, attacker redact.Attacker) string {
	t.Helper()
	disclosure, err := redact.Audit(t.Context(), p, attacker)
	require.NoError(t, err)
	if len(disclosure.Conflict) > 0 {
		numbers := make([]string, len(disclosure.Conflict))
		for i, n := range disclosure.Conflict {
			numbers[i] = strconv.Itoa(n)
		}
		return "conflict " + strings.Join(numbers, " ")
	}
	var said []string
	for _, f := range disclosure.Feasible {
		said = append(said, f.Name+": "+f.String())
	}
	return strings.Join(said, "; ")
}

func TestAuditAttackers(t *testing.T) {
	for _, c := range []struct {
		name, vars, facts string
		want              [5]string // linear, non-negative, whole numbers, informed, insider
	}{
		{
			"two hidden counts under a total", `"a", "b"`,
			`{"sum": 7, "parts": ["a", "b"]}, {"range": "a", "min": 1, "max": 5}, {"range": "b", "min": 1, "max": 5}`,
			[5]string{
				"a: any number; b: any number", "a: 0 to 7; b: 0 to 7", "a: 0 to 7; b: 0 to 7",
				"a: 2 to 5; b: 2 to 5", "a: 3; b: 4",
			},
		},
		{
			"one hidden count under a total", `"a", "b"`, `{"sum": 7, "parts": ["a", "b"]}, {"value": "b", "is": 4}`,
			[5]string{"a: 3; b: 4", "a: 3; b: 4", "a: 3; b: 4", "a: 3; b: 4", "a: 3; b: 4"},
		},
		{
			"a zero total", `"a", "b"`, `{"sum": 0, "parts": ["a", "b"]}`,
			[5]string{"a: any number; b: any number", "a: 0; b: 0", "a: 0; b: 0", "a: 0; b: 0", "conflict 0 1"},
		},
		{
			"gaps between whole numbers", `"a", "b"`, `{"sum": 9, "parts": ["a", "a", "a", "b", "b"]}`,
			[5]string{
				"a: any number; b: any number", "a: 0 to 3; b: 0 to 9/2", "a: 1 or 3; b: 0 or 3",
				"a: 1 or 3; b: 0 or 3", "a: 3; b: 0",
			},
		},
		{
			"overlapping groups", `"a", "b", "c"`,
			`{"sum": 3, "parts": ["a", "b"]}, {"sum": 3, "parts": ["b", "c"]}, {"sum": 3, "parts": ["a", "c"]}`,
			[5]string{
				"a: 3/2; b: 3/2; c: 3/2", "a: 3/2; b: 3/2; c: 3/2", "conflict 0 1 2", "conflict 0 1 2", "conflict 0 1 2",
			},
		},
		{
			"less than nothing", `"a", "b"`, `{"sum": 3, "parts": ["a", "b"]}, {"value": "a", "is": 5}`,
			[5]string{"a: 5; b: -2", "conflict 0 1", "conflict 0 1", "conflict 0 1", "conflict 1 2"},
		},
		{
			"a percentage", `"a", "T"`, `{"value": "T", "is": 40}, {"percent": "a", "of": "T", "shown": "7.5", "rounding": "nearest"}`,
			[5]string{"a: any number; T: 40", "a: at least 0; T: 40", "a: at least 0; T: 40", "a: 3; T: 40", "a: 3; T: 40"},
		},
		{
			"no fact at all", `"a"`, ``,
			[5]string{"a: any number", "a: at least 0", "a: at least 0", "a: at least 0", "a: 3"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := publication(t, c.vars, c.facts).With(redact.Known("a", 3))
			require.NoError(t, err)
			for i, attacker := range redact.Attackers() {
				assert.Equal(t, c.want[i], describe(t, p, attacker), attacker.String())
			}
		})
	}
}

func TestAuditRounding(t *testing.T) {
	for _, c := range []struct{ shown, rounding, base, want string }{
		{"10", "nearest", "201", "20 or 21"}, // 9.5 to 10.5 %
		{"10", "down", "201", "21 or 22"},    // 10 to below 11 %
		{"10", "loose", "201", "19 to 22"},   // 9 to 11 %
		{"2.5", "nearest", "200", "5"},       // 2.45 to 2.55 %
		{"0", "nearest", "4230", "0 to 21"},  // up to 0.5 %
		{"0.2", "nearest", "4230", "7 to 10"},
		{"0.02", "nearest", "4230", "1"},
		{"12.5", "nearest", "40", "5"},
		{"50", "nearest", "2", "1"},
		{"50", "down", "200", "100 or 101"}, // 102 is 51 %
		{"100", "down", "200", "200"},
		{"99.9", "nearest", "500", "500"}, // 99.95 and 100 % is above; 499 is 99.8
	} {
		t.Run(c.shown+" "+c.rounding+" of "+c.base, func(t *testing.T) {
			p := publication(t, `"a"`, `{"percent": "a", "of": `+c.base+`, "shown": "`+c.shown+`", "rounding": "`+c.rounding+`"}`)
			if c.shown == "99.9" {
				assert.Equal(t, "conflict 0", describe(t, p, 0))
				return
			}
			assert.Equal(t, "a: "+c.want, describe(t, p, 0))
		})
	}
}

func TestAuditSets(t *testing.T) {
	for _, c := range []struct{ name, vars, facts, want string }{
		{"a thousand and one values", `"a"`, `{"range": "a", "min": 0, "max": 1000}`, "a: 0 to 1000"},
		{"a long set with gaps", `"a", "b"`, `{"sum": "a", "parts": ["b", "b", "b"]}, {"range": "b", "min": 0, "max": 2000}`, "a: 0 to 6000, 2001 of them; b: 0 to 2000"},
		{"no upper end", `"a"`, `{"range": "a", "min": 3, "max": null}`, "a: at least 3"},
		{"a total of itself", `"T", "a"`, `{"sum": "T", "parts": ["T", "a"]}`, "T: at least 0; a: 0"},
		{"totals in a circle", `"a", "b", "c", "d"`, `{"sum": "a", "parts": ["b", "c"]}, {"sum": "b", "parts": ["a", "d"]}, {"value": "a", "is": 4}`, "a: 4; b: 4; c: 0; d: 0"},
		{"an impossible range", `"a"`, `{"range": "a", "min": 5, "max": 4}`, "conflict 0"},
		{"more than all", `"a"`, `{"percent": "a", "of": 40, "shown": "104", "rounding": "nearest"}`, "conflict 0"},
		{"a percentage of nobody", `"a"`, `{"percent": "a", "of": 0, "shown": "0", "rounding": "nearest"}`, "conflict 0"},
		{"numbers alone", ``, `{"sum": 5, "parts": [2, 3]}`, ""},
		{"wrong numbers alone", ``, `{"sum": 5, "parts": [2, 2]}`, "conflict 0"},
		{"the greatest count", `"a", "b"`, `{"value": "a", "is": 1000000000000}, {"sum": "a", "parts": ["b", 999999999999]}`, "a: 1000000000000; b: 1"},
		{
			"a ratio over hidden bases", `"w", "W", "b", "B"`, `{"ratio": ["w", "W", "b", "B"], "shown": "2.00", "rounding": "nearest"},
			{"value": "w", "is": 4}, {"value": "b", "is": 1}, {"range": "W", "min": 10, "max": 12}, {"range": "B", "min": 1, "max": 5}`,
			"w: 4; W: 10; b: 1; B: 5",
		},
		{"a ratio over one hidden base", `"w", "b", "T"`, `{"ratio": ["w", "T", "b", "T"], "shown": "2.0", "rounding": "nearest"}, {"value": "b", "is": 3}`, "w: 6; b: 3; T: at least 1"},
		{"a ratio whose part is its base", `"w", "b"`, `{"ratio": ["w", "w", "b", 12], "shown": "4.0", "rounding": "nearest"}`, "w: at least 1; b: 3"},
		{"a ratio to itself", `"w", "T"`, `{"ratio": ["w", "T", "w", "T"], "shown": "2.0", "rounding": "nearest"}`, "conflict 0"},
		{"a ratio turned over", `"w", "T"`, `{"ratio": ["w", "w", "T", "T"], "shown": "1", "rounding": "down"}`, "w: at least 1; T: at least 1"},
		{"a ratio of one part", `"w", "W"`, `{"ratio": ["w", "W", "w", 30], "shown": "2", "rounding": "nearest"}`, "w: at least 1; W: 12 to 20"},
		{"a ratio of a part to its own base", `"b", "W"`, `{"ratio": ["b", "W", 5, "W"], "shown": "0.4", "rounding": "nearest"}`, "b: 2; W: at least 1"},
		{"a ratio of a base to a part", `"w", "B"`, `{"ratio": ["w", 20, "B", "B"], "shown": "0.5", "rounding": "nearest"}`, "w: 9 to 11; B: at least 1"},
		{
			"regular gaps in their thousands", `"a", "b", "c"`, `{"sum": "a", "parts": ["b", "b", "b", "b", "b", "c"]}, {"range": "b", "min": 0, "max": 99999}, {"range": "c", "min": 0, "max": 1}`,
			"a: 0 to 499996, 200000 of them; b: 0 to 99999; c: 0 or 1",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, describe(t, publication(t, c.vars, c.facts), redact.Informed))
		})
	}
}

func TestAuditBecause(t *testing.T) {
	for _, c := range []struct{ name, vars, facts, count, want string }{
		{"a total", `"T", "a", "b"`, `{"value": "a", "is": 2}, {"value": "b", "is": 3}, {"sum": "T", "parts": ["a", "b"]}`, "T", "2 + 3 = 5"},
		{"what is left", `"a", "b"`, `{"value": "a", "is": 2}, {"sum": 40, "parts": ["a", 35, "b"]}`, "b", "40 − 2 − 35 = 3"},
		{"cut off", `"a"`, `{"percent": "a", "of": 40, "shown": "7.5", "rounding": "down"}`, "a", "7.5 % (cut off) of 40 is 3"},
		{"a base", `"T"`, `{"percent": 7, "of": "T", "shown": "12.50", "rounding": "nearest"}`, "T", "7 is 12.50 % of 56"},
		{
			"a percentage and its note", `"a"`, `{"percent": "a", "of": 201, "shown": "10", "rounding": "nearest"}, {"range": "a", "min": 1, "max": 20}`, "a",
			"a: 10 % of 201 is 20 or 21; a is 1 to 20, which leaves 20",
		},
		{
			"notes and a total", `"a", "b"`, `{"sum": 4, "parts": ["a", "b"]}, {"range": "a", "min": 2, "max": 9}, {"range": "b", "min": 2, "max": 9}`, "b",
			"a is 2 to 9; b is 2 to 9; b is at most 4 − 2 = 2, which leaves 2",
		},
		{
			"a chain", `"a", "b", "c"`, `{"sum": 9, "parts": ["a", 4]}, {"sum": 9, "parts": ["a", "b"]}, {"sum": "c", "parts": ["a", "b"]}`, "c",
			"a = 9 − 4 = 5; b = 9 − 5 = 4; c = 5 + 4 = 9",
		},
		{
			"groups that cancel", `"a", "b", "c"`, `{"sum": 10, "parts": ["a", "b"]}, {"sum": 11, "parts": ["b", "c"]}, {"sum": 9, "parts": ["a", "c"]}`, "a",
			"(10 + 9 − 11) ÷ 2 = 4",
		},
		{
			"a ratio", `"w"`, `{"ratio": ["w", 288, 3, 96], "shown": "3.78", "rounding": "nearest"}`, "w",
			"w is 34, as w of 288 over 3 of 96 is 3.78",
		},
		{"a total of itself", `"T", "a"`, `{"sum": "T", "parts": ["T", "a"]}`, "a", "a is at most 0, as T = T + a, which leaves 0"},
		{
			"only together", `"a", "b"`, `{"sum": 7, "parts": ["a", "a", "b", "b", "b"]}`, "a",
			"only 2 agrees with all of these: 7 = a + a + b + b + b",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			disclosure, err := redact.Audit(t.Context(), publication(t, c.vars, c.facts), redact.Informed)
			require.NoError(t, err)
			f, found := disclosure.Of(c.count)
			require.True(t, found)
			assert.Equal(t, c.want, f.Because.String())
		})
	}
}

func TestAuditErrors(t *testing.T) {
	p := publication(t, `"a", "b"`, `{"percent": "a", "of": "b", "shown": "0.`+strings.Repeat("1", 40)+`", "rounding": "nearest"}`)
	_, err := redact.Audit(t.Context(), p, redact.Informed)
	require.ErrorIs(t, err, measure.ErrTooLarge)
	_, err = redact.Alternatives(t.Context(), p, redact.Informed)
	require.ErrorIs(t, err, measure.ErrTooLarge)

	_, err = redact.Audit(t.Context(), redact.Publication{}, redact.Insider+1)
	require.ErrorIs(t, err, measure.ErrUnrecognised)

	disclosure, err := redact.Audit(t.Context(), redact.Publication{}, 0)
	require.NoError(t, err)
	assert.Empty(t, disclosure.Feasible)

	ctx, stop := context.WithCancel(t.Context())
	stop()
	for _, attacker := range redact.Attackers() {
		_, err := redact.Audit(ctx, clinical(), attacker)
		require.ErrorIs(t, err, context.Canceled, attacker.String())
		_, err = redact.Alternatives(ctx, wrong(), attacker)
		require.ErrorIs(t, err, context.Canceled, attacker.String())
	}
}

func TestNewPublicationFaults(t *testing.T) {
	a := redact.Count("a")
	for _, c := range []struct {
		name string
		fact redact.Fact
		kind error
	}{
		{"no fact", redact.Fact{}, measure.ErrNotSupplied},
		{"a negative count", redact.Stated("a", -1), measure.ErrNegative},
		{"an enormous count", redact.Stated("a", measure.MaxCount+1), measure.ErrTooLarge},
		{"a negative number", redact.Total(a, redact.Number(-1)), measure.ErrNegative},
		{"no parts", redact.Total(a), measure.ErrNotSupplied},
		{"a negative range", redact.Within(a, -1, 5), measure.ErrNegative},
		{"an enormous range", redact.Within(a, 0, measure.MaxCount+1), measure.ErrTooLarge},
		{"no base to round to", redact.Rounded(a, 10, 0), measure.ErrOutOfRange},
		{"a placeholder", redact.Percentage(a, redact.Number(5), "–", redact.Nearest), measure.ErrNotSupplied},
		{"a negative share", redact.Percentage(a, redact.Number(5), "-4", redact.Nearest), measure.ErrNegative},
		{"a share in times", redact.Percentage(a, redact.Number(5), "4x", redact.Nearest), measure.ErrUnrecognised},
		{"no rounding", redact.Percentage(a, redact.Number(5), "4", 0), measure.ErrNotSupplied},
		{"a ratio in per cent", redact.Ratio(a, a, a, a, "4%", redact.Nearest), measure.ErrUnrecognised},
		{"a stranger", redact.Stated("b", 1), measure.ErrUnrecognised},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := redact.NewPublication([]string{"a"}, redact.Stated("a", 1), c.fact)
			require.ErrorIs(t, err, c.kind)
			assert.Contains(t, err.Error(), "fact 1")
		})
	}
	_, err := redact.NewPublication([]string{"a", "a"})
	require.ErrorIs(t, err, measure.ErrDuplicate)
	_, err = redact.NewPublication(make([]string, 100_001))
	require.ErrorIs(t, err, measure.ErrTooLarge)
	_, err = clinical().With(redact.Stated("BME", -1))
	require.ErrorIs(t, err, measure.ErrNegative)
	require.NotErrorIs(t, err, measure.ErrTooLarge)
}

func TestAttackerText(t *testing.T) {
	for _, attacker := range append(redact.Attackers(), 0) {
		text, err := attacker.MarshalText()
		require.NoError(t, err)
		var again redact.Attacker
		require.NoError(t, again.UnmarshalText(text))
		assert.Equal(t, attacker, again)
	}
	for _, habit := range append(redact.Habits(), 0) {
		text, err := habit.MarshalText()
		require.NoError(t, err)
		var again redact.Habit
		require.NoError(t, again.UnmarshalText(text))
		assert.Equal(t, habit, again)
	}
	_, err := redact.Attacker(9).MarshalText()
	require.ErrorIs(t, err, measure.ErrUnrecognised)
	_, err = redact.Habit(9).MarshalText()
	require.ErrorIs(t, err, measure.ErrUnrecognised)
	var attacker redact.Attacker
	require.ErrorIs(t, attacker.UnmarshalText([]byte("anybody")), measure.ErrUnrecognised)
	var habit redact.Habit
	require.ErrorIs(t, habit.UnmarshalText([]byte("any")), measure.ErrUnrecognised)
}
