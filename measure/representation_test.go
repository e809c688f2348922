package measure_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
)

// board is the 13 members of 2024 beside a workforce of 72.0, 24.0 and 4.0 per
// cent.
func board(tb testing.TB) measure.Representation[eyes] {
	tb.Helper()
	return measure.Representation[eyes]{Staff: cellsOf(tb, 10, 2, 1), Workforce: cellsOf(tb, 288, 96, 16)}
}

func TestRepresentation(t *testing.T) {
	for _, c := range []struct {
		name  string
		staff measure.Cells[eyes]
		want  [3]string
	}{
		{"board", cellsOf(t, 10, 2, 1), [3]string{"+4.9 pp", "-8.6 pp", "+3.7 pp"}}, // 76.9, 15.4, 7.7
		{"the whole workforce", cellsOf(t, 288, 96, 16), [3]string{"0.0 pp", "0.0 pp", "0.0 pp"}},
		{"of one group", cellsOf(t, 0, 3, 0), [3]string{"-72.0 pp", "+76.0 pp", "-4.0 pp"}},
		{"nobody", cellsOf(t, 0, 0, 0), [3]string{"N/A", "N/A", "N/A"}},
		{"not supplied", measure.Cells[eyes]{}, [3]string{"[x]", "[x]", "[x]"}},
		{"one hidden, with the total", measure.NewCells[eyes](people(t, 10), hidden(), people(t, 1)), [3]string{"[c]", "[c]", "[c]"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			row := measure.Representation[eyes]{Staff: c.staff, Workforce: cellsOf(t, 288, 96, 16)}
			for i, group := range measure.Groups[eyes]() {
				assert.Equal(t, c.want[i], row.Difference(group).String())
			}
			for _, group := range noEyes() {
				assert.False(t, row.Difference(group).Points().Known())
			}
		})
	}
	assert.Equal(t, measure.NotSupplied, measure.Representation[eyes]{Staff: cellsOf(t, 10, 2, 1)}.Difference(blue).Points().Reason(), "no workforce to compare with")
}

// keys lists which figures results are.
func keys(results []measure.Result) []measure.Key {
	var all []measure.Key
	for _, result := range results {
		all = append(all, result.Key())
	}
	return all
}

// ofEyes is the figures of every group under each identifier in turn.
func ofEyes(part string, ids ...string) []measure.Key {
	var all []measure.Key
	for _, id := range ids {
		for _, group := range measure.Groups[eyes]() {
			all = append(all, measure.Key{ID: id, Part: part, Group: group.String()})
		}
	}
	return all
}

// A row is a part of the workforce: it has no interval and no test against it.
func TestRowResults(t *testing.T) {
	row := measure.Representation[eyes]{Staff: cellsOf(t, 6, 2, 1), Workforce: cellsOf(t, 288, 96, 16)}
	results := row.RowResults("grades", "band 9")
	require.Equal(t, ofEyes("band 9", "grades", "grades.difference"), keys(results))
	for i, group := range measure.Groups[eyes]() {
		share, difference := results[i], results[i+3]
		assert.Equal(t, row.Staff.Of(group), share.Count)
		assert.Equal(t, people(t, 9), share.Base)
		assert.Equal(t, row.Staff.Share(group).Percent(), share.Value)
		assert.Equal(t, row.Staff.Share(group).Wilson(0.95), share.Interval)
		assert.Equal(t, row.Difference(group).Points(), difference.Value)
		assert.Equal(t, measure.NotApplicable, difference.Interval.Low.Reason())
		assert.Equal(t, measure.Test{}, difference.Test)
		for _, result := range []measure.Result{share, difference} {
			assert.Equal(t, []string{"only 9 in the base for band 9", "1 of 9 are of unknown group (11.1%)"}, sentences(result.Warnings))
		}
	}
}

// Members of a board are taken for people apart from the workforce.
func TestMemberResults(t *testing.T) {
	members := board(t)
	results := members.MemberResults("seats", "total")
	require.Equal(t, ofEyes("total", "seats", "seats.share"), keys(results))
	for i, group := range measure.Groups[eyes]() {
		difference := members.Difference(group)
		assert.Equal(t, difference.Points(), results[i].Value)
		assert.Equal(t, difference.Newcombe(0.95), results[i].Interval)
		assert.True(t, results[i].Interval.Known())
		assert.Equal(t, difference.Test(), results[i].Test)
		assert.Equal(t, []measure.Doubt{measure.NotSignificant, measure.UnknownShare}, doubtsOf(results[i].Warnings), "1 of 13 is 7.7%")
		assert.Equal(t, members.Staff.Of(group), results[i+3].Count)
		assert.Equal(t, members.Staff.Share(group).Percent(), results[i+3].Value)
		assert.Equal(t, []string{"1 of 13 are of unknown group (7.7%)"}, sentences(results[i+3].Warnings))
	}
	members.Staff = cellsOf(t, 7, 2, 0)
	results = members.MemberResults("seats", "voting")
	assert.Equal(t, "only 9 in the base for voting board", results[0].Warnings[0].Sentence)
	assert.Equal(t, []string{"only 9 in the base for voting board"}, sentences(results[4].Warnings))
}

// A difference rests on the workforce too, a share on the staff alone.
func TestUnknownInTheWorkforce(t *testing.T) {
	twoGroups := func(brown, blue int64) measure.Cells[eyes] {
		return measure.NewCells[eyes](people(t, brown), people(t, blue), measure.Count{})
	}
	for _, c := range []struct {
		name             string
		staff, workforce measure.Cells[eyes]
		share            []string
		difference       []string
	}{
		{"few", cellsOf(t, 10, 10, 1), cellsOf(t, 500, 450, 50), nil, nil},
		{
			"more than five per cent", cellsOf(t, 10, 10, 1), cellsOf(t, 500, 449, 51), nil,
			[]string{"in the whole workforce 51 of 1000 are of unknown group (5.1%)"},
		},
		{
			"a quarter", cellsOf(t, 10, 10, 1), cellsOf(t, 500, 250, 250), nil,
			[]string{"in the whole workforce 250 of 1000 are of unknown group (25.0%): read it with great caution"},
		},
		{
			"on both sides", cellsOf(t, 10, 8, 2), cellsOf(t, 500, 250, 250),
			[]string{"2 of 20 are of unknown group (10.0%)"},
			[]string{"2 of 20 are of unknown group (10.0%)", "in the whole workforce 250 of 1000 are of unknown group (25.0%): read it with great caution"},
		},
		{
			"not counted on either side", twoGroups(10, 10), twoGroups(500, 450),
			[]string{"how many are of unknown group was not supplied"},
			[]string{"how many are of unknown group was not supplied", "in the whole workforce how many are of unknown group was not supplied"},
		},
		{"a workforce not supplied", cellsOf(t, 10, 10, 1), measure.Cells[eyes]{}, nil, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			both := measure.Representation[eyes]{Staff: c.staff, Workforce: c.workforce}
			row, members := both.RowResults("grades", "band 9"), both.MemberResults("seats", "total")
			for i := range 3 {
				assert.Equal(t, c.share, sentences(row[i].Warnings))
				assert.Equal(t, c.difference, sentences(row[i+3].Warnings))
				assert.Equal(t, c.share, sentences(members[i+3].Warnings))
				assert.Equal(t, c.difference, sentences(apartFromChance(members[i].Warnings)))
			}
		})
	}
}

// apartFromChance leaves out that a difference cannot be told from chance.
func apartFromChance(warnings []measure.Warning) []measure.Warning {
	return slices.DeleteFunc(warnings, func(w measure.Warning) bool { return w.Doubt == measure.NotSignificant })
}

func TestNoShareOfUnknownGroupIsBetter(t *testing.T) {
	for _, results := range [][]measure.Result{
		board(t).RowResults("grades", ""), board(t).MemberResults("seats", ""), board(t).Staff.Results("staff", "", nil),
	} {
		for _, result := range results {
			assert.Equal(t, result.Group == "unknown", result.Definition.Better == measure.Neither)
		}
	}
}
