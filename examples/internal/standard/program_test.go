package standard_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/examples/internal/standard"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// stated is a return of a standard that nobody has: its parts are named, and its
// figures are of every state that a figure can be in.
type stated struct {
	Organisation string         `json:"organisation"`
	Snapshot     workforce.Date `json:"snapshot"`
	Part         string         `json:"part,omitempty"`
	Narrative    string         `json:"narrative,omitempty"`
}

type report struct{ stated }

func (s stated) Report() (report, error) { return report{s}, nil }

func (r report) Results() []measure.Result {
	definition := func(id, number, title string, unit measure.Unit, places int) measure.Definition {
		return measure.Definition{ID: id, Number: number, Title: title, Unit: unit, Places: places, Better: measure.Neither}
	}
	ratio := definition("ratio", "2", "A | ratio", measure.Ratio, 2)
	ratio.Direction = measure.Direction{Of: "White", To: "BME", Harm: "BME"}
	share := definition("share", "1", "A share", measure.Percent, 1)
	hidden := measure.AbsentCount(measure.Suppressed)
	whole, _ := measure.NewCount(13)
	infinite := measure.Absent(measure.NoComparatorEvents)
	small := measure.Warning{Doubt: measure.SmallBase, Sentence: "few people"}
	chance := measure.Warning{Doubt: measure.NotSignificant, Sentence: "chance"}
	unknown := measure.Warning{Doubt: measure.UnknownShare, Sentence: "many | unknown"}
	return []measure.Result{
		{Definition: share, Part: r.Part, Group: "BME", Count: hidden, Base: whole, Value: measure.Absent(measure.Suppressed), Interval: measure.AbsentInterval(measure.Suppressed), Warnings: []measure.Warning{small, chance}},
		{Definition: share, Part: r.Part, Group: "White", Count: hidden, Base: hidden, Value: measure.Integer(24), Interval: measure.AbsentInterval(measure.NotApplicable), Warnings: []measure.Warning{unknown, small}},
		{Definition: ratio, Value: infinite, Interval: measure.Interval{Low: measure.Fraction(41, 100), High: measure.Absent(measure.Unbounded), Unit: measure.Ratio}},
		{Definition: definition("answer", "3", "An answer", measure.Answer, 0), Value: measure.Integer(0), Interval: measure.AbsentInterval(measure.NotApplicable)},
	}
}

func (r report) YearOnYear(previous report) []measure.Change {
	return measure.YearOnYear(previous.Results(), r.Results())
}

func run(t *testing.T, stdin string, args ...string) string {
	t.Helper()
	program := standard.Program[stated, report]{
		Name: "made-up", Standard: "Made-up Standard", Metric: "measure",
		Head: func(r report) standard.Head {
			return standard.Head{Organisation: r.Organisation, Snapshot: r.Snapshot, Narrative: r.Narrative}
		},
		National: func() []measure.National { return nil },
	}
	var stdout, stderr strings.Builder
	require.Zero(t, program.Run(args, strings.NewReader(stdin), &stdout, &stderr), stderr.String())
	return stdout.String()
}

// What is hidden, infinite and answered with no each print in their own way.
func TestStates(t *testing.T) {
	text := run(t, `{"organisation": "QHG", "snapshot": "2024-03-31", "narrative": "nothing"}`, "-")
	for _, part := range []string{
		"\nQHG, snapshot 2024-03-31\n",
		"  BME     [c] of 13   [c]                  suppressed; [1]\n" +
			"  White   [c] of [c]  24.0%                [2] [1]\n" +
			"  [1] few people\n  [2] many | unknown\n\nMeasure 2: A | ratio\n",
		"  White over BME          N/A    at least 0.41  no events in the second group\n",
		"  answer          no\n",
		"  narrative: nothing\n",
	} {
		assert.Contains(t, text, part)
	}
}

func TestStatesInJSON(t *testing.T) {
	var document struct {
		Body    string
		Figures []struct {
			Count, Base, Overlap         any
			Value, Exact, Reason, Change string
			Low, High, Movement          string
			National                     []any
		}
	}
	text := run(t, `{"organisation": "QHG", "snapshot": "2024-03-31"}`, "-", "-json", "-national")
	require.NoError(t, json.Unmarshal([]byte(text), &document))
	require.Len(t, document.Figures, 4)
	assert.Empty(t, document.Body)
	hidden, answer := document.Figures[0], document.Figures[3]
	assert.Nil(t, hidden.Count)
	assert.InDelta(t, 13, hidden.Base, 0)
	assert.Equal(t, []string{"", "", "suppressed"}, []string{hidden.Value, hidden.Exact, hidden.Reason})
	assert.Equal(t, []string{"0.41", ""}, []string{document.Figures[2].Low, document.Figures[2].High})
	assert.Equal(t, []string{"no", "0", ""}, []string{answer.Value, answer.Exact, answer.Reason})
	assert.NotNil(t, answer.National, "asked for and empty")
	assert.NotContains(t, text, "movement")
}

// Names that break a table, a heading or the terminal do none of it.
func TestHostileNames(t *testing.T) {
	const stdin = `{"organisation": "Q|H\n# G\u001b[31m", "snapshot": "2024-03-31", "part": "a|b\r\n|-|\u202e*c*_d_<e>` + "`f`" + `[g](h)\\",
		"narrative": "one\n\n| two | <b>three</b>\n# four"}`
	text := run(t, stdin, "-")
	assert.NotContains(t, text, "\x1b")
	assert.NotContains(t, text, "\u202e")
	assert.Contains(t, text, "\nQ|H # G [31m, snapshot 2024-03-31\n")

	text = run(t, stdin, "-", "-markdown")
	assert.NotContains(t, text, "\x1b")
	assert.Contains(t, text, "\n\nOrganisation: Q\\|H # G [31m, snapshot 2024-03-31\n")
	assert.Contains(t, text, "\n| a\\|b  \\|-\\| \\*c\\*\\_d\\_&lt;e>\\`f\\`[g]\\(h)\\\\, BME | ")
	assert.Contains(t, text, "\n## Measure 2: A \\| ratio\n")
	assert.Contains(t, text, "\n[2] many \\| unknown\n")
	assert.Contains(t, text, "\nNarrative: one  \\| two \\| &lt;b>three&lt;/b> # four\n")
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "|") {
			assert.Equal(t, 6, strings.Count(strings.ReplaceAll(line, `\|`, ""), "|"), line)
		}
	}
}

// A long name makes no column wider than a screen.
func TestLongNames(t *testing.T) {
	long := strings.Repeat("word ", 300)
	text := run(t, `{"organisation": "`+long+`", "snapshot": "2024-03-31", "part": "`+long+`", "narrative": "`+long+`"}`, "-")
	for line := range strings.Lines(text) {
		assert.Less(t, len([]rune(line)), 160)
	}
}
