package measure_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
)

func TestWorseOff(t *testing.T) {
	t.Parallel()
	disciplinary := measure.Definition{Direction: measure.Direction{Of: "BME", To: "White", Harm: "BME"}, Unit: measure.Ratio}
	gap := measure.Definition{Direction: measure.Direction{Of: "men", To: "women", Harm: "women"}, Unit: measure.Percent}
	harmless := measure.Definition{Direction: measure.Direction{Of: "White", To: "BME"}, Unit: measure.Ratio}
	board := measure.Definition{Unit: measure.Points, Better: measure.Parity}
	benchmark := measure.Definition{Unit: measure.Points, Better: measure.Lower}
	rate := measure.Definition{Unit: measure.Percent, Better: measure.Parity}
	for _, c := range []struct {
		name         string
		definition   measure.Definition
		group, value string
		want         string
	}{
		{"appointment 2024", appointmentRatio(), "", "3.44", "BME"},
		{"training 2022", appointmentRatio(), "", "0.81", "White"},
		{"parity of a ratio", appointmentRatio(), "", "1", ""},
		{"just above it", appointmentRatio(), "", "100000000001/100000000000", "BME"},
		{"no White applicant appointed", appointmentRatio(), "", "0", "White"},
		{"disciplinary", disciplinary, "", "1.14", "BME"},
		{"disciplinary below one", disciplinary, "", "0.86", "White"},
		{"pay gap", gap, "", "26.0", "women"},
		{"pay gap of less than one", gap, "", "0.5", "women"},
		{"pay gap the other way", gap, "", "-0.5", "men"},
		{"no pay gap", gap, "", "0", ""},
		{"a direction without harm", harmless, "", "2", ""},
		{"below one without harm", harmless, "", "0.5", ""},
		{"board 2024", board, "BME", "-8.6", "BME"},
		{"board 2022", board, "BME", "7.5", ""},
		{"board like the workforce", board, "BME", "0", ""},
		{"difference of groups", board, "", "-8.6", ""},
		{"difference from a benchmark", benchmark, "BME", "-1", ""},
		{"a percentage", rate, "BME", "-1", ""},
		{"no definition", measure.Definition{}, "BME", "-1", ""},
		{"suppressed", appointmentRatio(), "", "[c]", ""},
		{"not supplied", appointmentRatio(), "", "[x]", ""},
		{"no events", appointmentRatio(), "", "N/A: no events", ""},
		{"infinite", appointmentRatio(), "", "N/A: no events in the second group", ""},
		{"suppressed board", board, "BME", "[c]", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			result := measure.Result{Definition: c.definition, Group: c.group, Value: exactly(t, c.value)}
			assert.Equal(t, c.want, result.WorseOff())
		})
	}
}

// ratioFigure is an organisation's ratio of a of n White to b of m BME applicants.
func ratioFigure(tb testing.TB, organisation string, a, n, b, m int64) measure.Figure {
	tb.Helper()
	r := relative(tb, a, n, b, m)
	return measure.Figure{Organisation: organisation, Result: measure.Result{
		Definition: appointmentRatio(), Value: r.Ratio(), Interval: r.Katz(0.95), Test: r.Test(),
	}}
}

func TestAdverse(t *testing.T) {
	t.Parallel()
	// Bedfordshire, Luton and Milton Keynes, each year for an organisation. Of the
	// four chi-squares 6 of 22 against 4 of 39 alone is not beyond 3.841.
	years := []measure.Figure{
		ratioFigure(t, "2021", 6, 22, 4, 39),
		ratioFigure(t, "2022", 43, 185, 17, 169),
		ratioFigure(t, "2023", 49, 159, 25, 178),
		ratioFigure(t, "2024", 30, 92, 9, 95),
	}
	hidden := ratioFigure(t, "hidden", 30, 92, 9, 95)
	hidden.Result.Value = measure.Absent(measure.Suppressed)
	with := func(more ...measure.Figure) []measure.Figure { return append(slices.Clone(years), more...) }
	for _, c := range []struct {
		name    string
		figures []measure.Figure
		group   string
		want    string
	}{
		{"four years", years, "BME", "significantly adverse to BME at 3 of 4 organisations (75.0%)"},
		{"to the other group", years, "White", "significantly adverse to White at 0 of 4 organisations (0.0%)"},
		{"the other way at one", with(ratioFigure(t, "E", 9, 95, 30, 92)), "White", "significantly adverse to White at 1 of 5 organisations (20.0%)"},
		{"nobody shortlisted at one", with(ratioFigure(t, "E", 0, 0, 9, 95)), "BME", "significantly adverse to BME at 3 of 4 organisations (75.0%), 1 without a test"},
		{"nobody appointed at one", with(ratioFigure(t, "E", 0, 92, 0, 95)), "BME", "significantly adverse to BME at 3 of 4 organisations (75.0%), 1 without a test"},
		{"parity at one", with(ratioFigure(t, "E", 10, 100, 10, 100)), "BME", "significantly adverse to BME at 3 of 5 organisations (60.0%)"},
		{"an infinite ratio", with(ratioFigure(t, "E", 30, 92, 0, 95)), "BME", "significantly adverse to BME at 4 of 5 organisations (80.0%)"},
		{"an infinite ratio by chance", with(ratioFigure(t, "E", 1, 92, 0, 95)), "BME", "significantly adverse to BME at 3 of 5 organisations (60.0%)"},
		{"a ratio of zero", with(ratioFigure(t, "E", 0, 92, 30, 95)), "White", "significantly adverse to White at 1 of 5 organisations (20.0%)"},
		{"a hidden ratio", with(hidden), "BME", "significantly adverse to BME at 3 of 4 organisations (75.0%), 1 without a test"},
		{"no counts", figuresOf(t, appointmentRatio(), "3.44", "2.19"), "BME", "significantly adverse to BME at 0 of 0 organisations (N/A), 2 without a test"},
		{"no organisations", nil, "BME", "significantly adverse to BME at 0 of 0 organisations (N/A)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			before := slices.Clone(c.figures)
			got, err := measure.Adverse(c.figures, c.group)
			require.NoError(t, err)
			assert.Equal(t, before, c.figures)
			assert.Equal(t, c.want, got.String())
			assert.Equal(t, c.group, got.Group())
			assert.Equal(t, got.Adverse(), got.Share().Part())
			assert.Equal(t, got.Tested(), got.Share().Whole())
			assert.Equal(t, people(t, int64(len(c.figures))), got.Tested().Plus(got.Untested()))
		})
	}
}

// A board on which a group is short counts against the group itself.
func TestAdverseToTheGroupItself(t *testing.T) {
	t.Parallel()
	board := func(organisation string, members, of int64) measure.Figure {
		d := measure.NewDifference(share(t, members, of), share(t, 99, 421))
		return measure.Figure{Organisation: organisation, Result: measure.Result{
			Definition: measure.Definition{ID: "wres9", Unit: measure.Points, Better: measure.Parity},
			Group:      "BME", Value: d.Points(), Test: d.Test(),
		}}
	}
	got, err := measure.Adverse([]measure.Figure{board("A", 0, 130), board("B", 0, 5), board("C", 130, 130)}, "BME")
	require.NoError(t, err)
	assert.Equal(t, "significantly adverse to BME at 1 of 3 organisations (33.3%)", got.String())
}

func TestAdverseFaults(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name  string
		group string
		spoil func(figures []measure.Figure)
		want  string
		kind  error
	}{
		{"no group", "", nil, "wres2: group: not supplied", measure.ErrNotSupplied},
		{"a group that is not compared", "Disabled", nil, "wres2: group: Disabled: unrecognised", measure.ErrUnrecognised},
		{"a figure that is adverse to nobody", "BME", func(f []measure.Figure) {
			for i := range f {
				f[i].Result.Definition.Direction = measure.Direction{}
			}
		}, "wres2: group: BME: unrecognised", measure.ErrUnrecognised},
		{"two figures and no group", "", func(f []measure.Figure) { f[1].Result.Part = "medical" }, "B: wres2: row 2: part: medical: conflict: the first has \"\"\nwres2: group: not supplied", measure.ErrConflict},
		{"a name again", "BME", func(f []measure.Figure) { f[1].Organisation = "A" }, "A: wres2: row 2: organisation: duplicate", measure.ErrDuplicate},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			figures := figuresOf(t, appointmentRatio(), "3.44", "2.19")
			if c.spoil != nil {
				c.spoil(figures)
			}
			got, err := measure.Adverse(figures, c.group)
			assert.Zero(t, got)
			require.ErrorIs(t, err, c.kind)
			assert.Equal(t, c.want, err.Error())
		})
	}
}
