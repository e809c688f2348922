package measure_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
)

// hidden is a count that may not be shown.
func hidden() measure.Count { return measure.AbsentCount(measure.Suppressed) }

// readCells reads cells that are no fault.
func readCells(tb testing.TB, text string) measure.Cells[eyes] {
	tb.Helper()
	var read measure.Cells[eyes]
	require.NoError(tb, json.Unmarshal([]byte(text), &read))
	return read
}

// TestCells is the workforce of 2024: 72.0, 24.0 and 4.0 per cent, or three
// quarters and one quarter of those of known group.
func TestCells(t *testing.T) {
	staff := cellsOf(t, 288, 96, 16)
	for _, c := range []struct {
		group                       eyes
		count, share, shareOfKnowns string
	}{
		{brown, "288", "72.0%", "75.0%"},
		{blue, "96", "24.0%", "25.0%"},
		{unseen, "16", "4.0%", "[x]"},
		{0, "[x]", "[x]", "[x]"},
		{4, "[x]", "[x]", "[x]"},
		{255, "[x]", "[x]", "[x]"},
	} {
		t.Run(c.group.String(), func(t *testing.T) {
			assert.Equal(t, c.count, staff.Of(c.group).String())
			assert.Equal(t, c.share, staff.Share(c.group).String())
			assert.Equal(t, c.shareOfKnowns, staff.ShareOfKnown(c.group).String())
		})
	}
	assert.Equal(t, "{288 96 16 400}", staff.String())
	assert.Equal(t, people(t, 400), staff.Total())
	assert.Equal(t, people(t, 16), staff.Unknown())
	assert.Equal(t, "96.0%", staff.Completeness().Proportion().String())
	assert.Equal(t, people(t, 384), staff.Completeness().Proportion().Part())
}

func TestCellsOfNobody(t *testing.T) {
	nobody := cellsOf(t, 0, 0, 0)
	assert.Equal(t, "{0 0 0 0}", nobody.String())
	assert.True(t, nobody.Supplied(), "nobody is a number of people")
	for _, group := range measure.Groups[eyes]() {
		assert.Equal(t, measure.NoBase, nobody.Share(group).Percent().Reason())
	}
	assert.Equal(t, measure.NoBase, nobody.ShareOfKnown(blue).Percent().Reason())
	assert.Equal(t, measure.NoBase, nobody.Completeness().Proportion().Percent().Reason())
	assert.Equal(t, measure.NoBase, cellsOf(t, 0, 0, 7).ShareOfKnown(blue).Percent().Reason(), "nobody of known group")
}

func TestCellsAbsent(t *testing.T) {
	for _, c := range []struct {
		name                 string
		brown, blue, unknown measure.Count
		text                 string
		supplied             bool
	}{
		{"nothing supplied", measure.Count{}, measure.Count{}, measure.Count{}, "{[x] [x] [x] [x]}", false},
		{"unknown not counted", people(t, 92), people(t, 95), measure.Count{}, "{92 95 [x] [x]}", true},
		{"one hidden", people(t, 10), hidden(), people(t, 1), "{10 [c] 1 [c]}", true},
		{"all hidden", hidden(), hidden(), hidden(), "{[c] [c] [c] [c]}", true},
		{"hidden and not supplied", people(t, 10), hidden(), measure.Count{}, "{10 [c] [x] [c]}", true},
		{"undefined", people(t, 10), measure.AbsentCount(measure.NotApplicable), people(t, 0), "{10 N/A 0 N/A}", true},
		{"too many together", people(t, measure.MaxCount), people(t, 1), people(t, 0), "{1000000000000 1 0 N/A}", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			cells := measure.NewCells[eyes](c.brown, c.blue, c.unknown)
			assert.Equal(t, c.text, cells.String())
			assert.Equal(t, c.supplied, cells.Supplied())
			assert.Equal(t, cells.Total().Reason(), cells.Share(brown).Percent().Reason())
			assert.Equal(t, cells, readCells(t, written(t, cells)))
			assert.Equal(t, cells.String(), cells.Plus(cellsOf(t, 0, 0, 0)).String())
			assert.Equal(t, cells.String(), cells.Minus(cellsOf(t, 0, 0, 0)).String())
		})
	}
	assert.Equal(t, measure.Cells[eyes]{}, measure.NewCells[eyes](measure.Count{}, measure.Count{}, measure.Count{}))
	assert.Equal(t, measure.OutOfRange, measure.NewCells[eyes](people(t, measure.MaxCount), people(t, 1), people(t, 0)).Total().Reason())
	assert.Equal(t, "98.9%", measure.NewCells[eyes](people(t, 188), people(t, 2), measure.Count{}).ShareOfKnown(brown).String(), "it needs no total")
}

func TestPlus(t *testing.T) {
	assert.Equal(t, "{30 9 21 60}", cellsOf(t, 20, 5, 11).Plus(cellsOf(t, 10, 4, 10)).String())
	assert.Equal(t, "{30 [c] 21 [c]}", cellsOf(t, 20, 5, 11).Plus(measure.NewCells[eyes](people(t, 10), hidden(), people(t, 10))).String())
	assert.Equal(t, measure.Cells[eyes]{}, cellsOf(t, 20, 5, 11).Plus(measure.Cells[eyes]{}), "a part that nobody supplied")
	most := cellsOf(t, measure.MaxCount, 0, 0)
	assert.Equal(t, "{N/A 0 0 N/A}", most.Plus(most).String())
	assert.Equal(t, "{[x] [x] [x] 52}", readCells(t, `{"Total":"40"}`).Plus(readCells(t, `{"Total":"12"}`)).String())
}

func TestSumCells(t *testing.T) {
	one, two, three := cellsOf(t, 20, 5, 11), cellsOf(t, 10, 4, 10), cellsOf(t, 0, 1, 0)
	assert.Equal(t, "{30 10 21 61}", measure.SumCells(one, two, three).String())
	assert.Equal(t, one, measure.SumCells(one))
	assert.Equal(t, measure.Cells[eyes]{}, measure.SumCells[eyes](), "nobody supplied any")
	assert.Equal(t, measure.Cells[eyes]{}, measure.SumCells(one, measure.Cells[eyes]{}, three), "a part that nobody supplied")
	secret := measure.NewCells[eyes](people(t, 10), hidden(), people(t, 10))
	for _, list := range [][]measure.Cells[eyes]{{secret, one, two}, {one, secret, two}, {one, two, secret}} {
		assert.Equal(t, "{40 [c] 31 [c]}", measure.SumCells(list...).String())
	}
	list := []measure.Cells[eyes]{one, two}
	measure.SumCells(list...)
	assert.Equal(t, []measure.Cells[eyes]{one, two}, list, "what is given stays as it was")
}

func TestMinus(t *testing.T) {
	staff := cellsOf(t, 288, 96, 16)
	for _, c := range []struct {
		name string
		part measure.Cells[eyes]
		want string
	}{
		{"a part", cellsOf(t, 48, 15, 2), "{240 81 14 335}"},
		{"all", staff, "{0 0 0 0}"},
		{"more of one group", cellsOf(t, 0, 97, 0), "{288 N/A 16 303}"},
		{"more of each known group", cellsOf(t, 289, 97, 16), "{N/A N/A 0 N/A}"},
		{"one hidden", measure.NewCells[eyes](people(t, 48), hidden(), people(t, 2)), "{240 [c] 14 [c]}"},
		{"not supplied", measure.Cells[eyes]{}, "{[x] [x] [x] [x]}"},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, staff.Minus(c.part).String())
		})
	}
	assert.Equal(t, measure.OutOfRange, staff.Minus(cellsOf(t, 289, 0, 0)).Of(brown).Reason())
	assert.Equal(t, measure.OutOfRange, staff.Minus(cellsOf(t, 0, 0, 401)).Total().Reason())
}

func TestCellsJSON(t *testing.T) {
	t.Run("written in published order", func(t *testing.T) {
		for text, cells := range map[string]measure.Cells[eyes]{
			`{"brown":"288","blue":"96","unknown":"16","Total":"400"}`:   cellsOf(t, 288, 96, 16),
			`{"brown":"[x]","blue":"[x]","unknown":"[x]","Total":"[x]"}`: {},
			`{"brown":"10","blue":"[c]","unknown":"1","Total":"[c]"}`:    measure.NewCells[eyes](people(t, 10), hidden(), people(t, 1)),
		} {
			assert.Equal(t, text, written(t, cells))
		}
	})
	t.Run("in any order", func(t *testing.T) {
		assert.Equal(t, cellsOf(t, 288, 96, 16), readCells(t, `{"Total":"400","unknown":"16","blue":"96","brown":"288"}`))
	})
	t.Run("left out", func(t *testing.T) {
		assert.Equal(t, "{10 [x] [x] 13}", readCells(t, `{"brown":"10","Total":"13"}`).String())
		assert.Equal(t, "{10 2 1 [x]}", readCells(t, `{"brown":"10","blue":"2","unknown":"1"}`).String(), "a total is not made up")
		assert.Equal(t, measure.Cells[eyes]{}, readCells(t, `{}`))
		assert.Equal(t, measure.Cells[eyes]{}, readCells(t, `null`))
	})
	t.Run("a total beside hidden counts", func(t *testing.T) {
		board := readCells(t, `{"brown":"[c]","blue":"[c]","unknown":"[c]","Total":"13"}`)
		assert.Equal(t, "{[c] [c] [c] 13}", board.String())
		assert.Equal(t, measure.Suppressed, board.Share(blue).Percent().Reason())
	})
	for _, c := range []struct {
		name, text, message string
		kind                error
	}{
		{"a total too small", `{"brown":"10","blue":"2","unknown":"1","Total":"12"}`, "conflict: a total of 12 where the groups have 13", measure.ErrConflict},
		{"a total too large", `{"brown":"10","blue":"2","unknown":"1","Total":"14"}`, "conflict: a total of 14 where the groups have 13", measure.ErrConflict},
		{
			"groups too large for any total", `{"brown":"1000000000000","blue":"2","unknown":"0","Total":"5"}`,
			"conflict: a total of 5 where the groups have 1000000000002", measure.ErrConflict,
		},
		{"another group", `{"brown":"10","hazel":"2"}`, `unrecognised: field "hazel"`, measure.ErrUnrecognised},
		{"another letter case", `{"total":"13"}`, `unrecognised: field "total"`, measure.ErrUnrecognised},
		{"no count", `{"blue":"few"}`, `field "blue": unrecognised: value "few"`, measure.ErrUnrecognised},
		{"below zero", `{"blue":"-1"}`, `field "blue": negative: count -1`, measure.ErrNegative},
		{"too large", `{"Total":"1000000000001"}`, `field "Total": too large: count 1000000000001`, measure.ErrTooLarge},
	} {
		t.Run(c.name, func(t *testing.T) {
			cells := cellsOf(t, 288, 96, 16)
			err := json.Unmarshal([]byte(c.text), &cells)
			require.ErrorIs(t, err, c.kind)
			require.EqualError(t, err, c.message)
			assert.Equal(t, cellsOf(t, 288, 96, 16), cells, "it is as it was")
		})
	}
	t.Run("a long name", func(t *testing.T) {
		var cells measure.Cells[eyes]
		err := json.Unmarshal([]byte(`{"`+strings.Repeat("x", 1_000_000)+`":"1"}`), &cells)
		require.ErrorIs(t, err, measure.ErrUnrecognised)
		assert.Less(t, len(err.Error()), 1_000)
	})
	for _, text := range []string{`[]`, `12`, `{"brown":12}`, `{"brown":{}}`, `{"brown":["1"]}`} {
		t.Run("of another form, "+text, func(t *testing.T) {
			var cells measure.Cells[eyes]
			require.Error(t, json.Unmarshal([]byte(text), &cells))
			assert.Equal(t, measure.Cells[eyes]{}, cells)
		})
	}
}

// Counts that no report has checked are out of range where they cannot be a part.
func TestCellsThatDisagree(t *testing.T) {
	cells := readCells(t, `{"brown":"[x]","blue":"96","unknown":"16","Total":"9"}`)
	assert.Equal(t, measure.OutOfRange, cells.Share(blue).Percent().Reason())
	assert.Equal(t, measure.OutOfRange, cells.Completeness().Proportion().Percent().Reason())
	assert.Equal(t, measure.NotSupplied, cells.Share(brown).Percent().Reason())
}
