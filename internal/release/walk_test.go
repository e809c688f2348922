package release_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/release"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
	"github.com/workforce-equality/equality/redact"
	"github.com/workforce-equality/equality/workforce"
)

type (
	ethnic      = workforce.EthnicGroup
	cells       = measure.Cells[ethnic]
	likelihoods = measure.Likelihoods[ethnic]
	split       = measure.SplitReport[ethnic]
	row         = workforce.RowReport[ethnic]
	grades      = workforce.GradesReport[ethnic]
)

func count(tb testing.TB, n int64) measure.Count {
	tb.Helper()
	c, err := measure.NewCount(n)
	require.NoError(tb, err)
	return c
}

func heads(tb testing.TB, white, bme, unknown int64) cells {
	tb.Helper()
	return measure.NewCells[ethnic](count(tb, white), count(tb, bme), count(tb, unknown))
}

func list() *release.Walk[ethnic] { return release.List[ethnic]("ethnicity") }

// staff and events are the cells of a made-up table.
func staff() redact.Key  { return redact.NewKey("A", "staff", "2024") }
func events() redact.Key { return redact.NewKey("A", "events", "2024") }

// told are the sums of a system for those of BME ethnicity, each as text.
func told(s redact.System) []string {
	var lines []string
	for _, sum := range s.Sums {
		if sum.Total.Value("ethnicity") != "BME" {
			continue
		}
		parts := make([]string, len(sum.Parts))
		for i, part := range sum.Parts {
			parts[i] = part.With("ethnicity", "").String()
		}
		lines = append(lines, sum.Total.With("ethnicity", "").String()+" = "+strings.Join(parts, " and "))
	}
	return lines
}

// counted finds the counts of a cell, and how each stands.
func counted(s redact.System, key redact.Key) []string {
	var found []string
	for _, cell := range s.Cells {
		if cell.Key == key {
			found = append(found, cell.Count.String()+cell.Status.String())
		}
	}
	return found
}

// TestPeople: each group is a cell and they make the total, which of everybody
// must be shown.
func TestPeople(t *testing.T) {
	w := list()
	people := heads(t, 3, 2, 1)
	assert.Equal(t, people, w.Everybody(staff(), people))
	assert.Equal(t, people, w.People(staff(), people), "seen again")
	s := w.System()
	require.Len(t, s.Cells, 4)
	assert.Equal(t, []string{"6fixed"}, counted(s, staff()))
	assert.Equal(t, []string{"2"}, counted(s, staff().With("ethnicity", "BME")))
	require.Len(t, s.Sums, 1)
	assert.Equal(t, staff(), s.Sums[0].Total)

	w.People(staff(), cells{})
	assert.Len(t, w.System().Cells, 4, "a table without counts tells nothing new")
	w.People(staff(), heads(t, 3, 3, 1))
	assert.Equal(t, []string{"2", "3"}, counted(w.System(), staff().With("ethnicity", "BME")), "another count is a fault to be found")
}

// TestPeopleSuppliedLate: a table whose first sight had no counts adds up too.
func TestPeopleSuppliedLate(t *testing.T) {
	w := list()
	w.Everybody(staff(), cells{})
	w.People(staff(), heads(t, 3, 2, 1))
	assert.Len(t, w.System().Sums, 1)
	assert.Equal(t, []string{"[x]fixed", "6"}, counted(w.System(), staff()))
}

// TestLikelihoodReport: the splits of each distinction make the whole with a rest,
// in whatever order they stand, and who had no event is the rest of the base.
func TestLikelihoodReport(t *testing.T) {
	w := list()
	part := func(by, name string, base, happened int64) split {
		return split{By: by, Name: name, Likelihoods: likelihoods{Base: heads(t, base, base, 0), Events: heads(t, happened, happened, 0)}}
	}
	report := measure.LikelihoodReport[ethnic]{
		Likelihoods: likelihoods{Base: heads(t, 100, 100, 0), Events: heads(t, 30, 30, 0)},
		Splits:      []split{part("Source", "Internal", 40, 10), part("band", "8A", 20, 5), part("Source", "external", 50, 20), part("ethnicity", "Asian", 9, 1)},
	}
	given := slices.Clone(report.Splits)
	assert.Equal(t, report, w.LikelihoodReport(staff(), events(), redact.NewKey("A", "events", "2023"), report))
	assert.Equal(t, given, report.Splits)
	assert.Equal(t, []string{
		"A|staff|2024 = A|staff|2024 − A|events|2024 and A|events|2024",
		"A|staff|2024|source=internal = A|staff|2024|source=internal − A|events|2024|source=internal and A|events|2024|source=internal",
		"A|staff|2024|band=8a = A|staff|2024|band=8a − A|events|2024|band=8a and A|events|2024|band=8a",
		"A|staff|2024|source=external = A|staff|2024|source=external − A|events|2024|source=external and A|events|2024|source=external",
		"A|staff|2024|split by ethnicity=asian = A|staff|2024|split by ethnicity=asian − A|events|2024|split by ethnicity=asian and A|events|2024|split by ethnicity=asian",
		"A|staff|2024 = A|staff|2024 − A|staff|2024|source=external − A|staff|2024|source=internal and A|staff|2024|source=internal and A|staff|2024|source=external",
		"A|events|2024 = A|events|2024 − A|events|2024|source=external − A|events|2024|source=internal and A|events|2024|source=internal and A|events|2024|source=external",
		"A|staff|2024 = A|staff|2024 − A|staff|2024|band=8a and A|staff|2024|band=8a",
		"A|events|2024 = A|events|2024 − A|events|2024|band=8a and A|events|2024|band=8a",
		"A|staff|2024 = A|staff|2024 − A|staff|2024|split by ethnicity=asian and A|staff|2024|split by ethnicity=asian",
		"A|events|2024 = A|events|2024 − A|events|2024|split by ethnicity=asian and A|events|2024|split by ethnicity=asian",
	}, told(w.System()))
	rest := staff().Minus(staff().With("source", "internal")).Minus(staff().With("source", "external"))
	assert.Equal(t, []string{"10implied"}, counted(w.System(), rest.With("ethnicity", "BME")))
}

// gradesOf are rows of clinical bands 5 and 6 and of all staff of band 8a.
func gradesOf(tb testing.TB) grades {
	tb.Helper()
	of := func(group workforce.StaffGroup, band workforce.Band, n int64) row {
		return row{StaffGroup: group, Bands: []workforce.Band{band}, Representation: measure.Representation[ethnic]{Staff: heads(tb, n, n, n)}}
	}
	return grades{
		Workforce: heads(tb, 60, 60, 60), Remainder: heads(tb, 30, 30, 30),
		Rows: []row{of(workforce.Clinical, workforce.Band5, 5), of(workforce.Clinical, workforce.Band6, 15), of(0, workforce.Band8a, 10)},
	}
}

// TestGrades: the rows and who stands in none make the workforce, and a row of all
// staff groups is made of each.
func TestGrades(t *testing.T) {
	w := list()
	rows := gradesOf(t)
	assert.Equal(t, rows, w.Grades(staff(), rows))
	none := "A|staff|2024 − A|staff|2024|band=5|staff group=clinical − A|staff|2024|band=6|staff group=clinical − A|staff|2024|band=8a"
	assert.Equal(t, []string{
		"A|staff|2024 = " + none + " and A|staff|2024|band=5|staff group=clinical and A|staff|2024|band=6|staff group=clinical and A|staff|2024|band=8a",
		"A|staff|2024|band=8a = A|staff|2024|band=8a|staff group=non-clinical and A|staff|2024|band=8a|staff group=clinical and A|staff|2024|band=8a|staff group=medical",
	}, told(w.System()))
	key, err := redact.ParseKey(none)
	require.NoError(t, err)
	assert.Equal(t, []string{"90open"}, counted(w.System(), key))
}

// TestGradesOfSplit: the staff of a split by staff group or band are those of its
// rows, and some of those whom no other row holds for certain.
func TestGradesOfSplit(t *testing.T) {
	for _, c := range []struct {
		name, by, of string
		rows         []string // that the staff hold for certain
		certain      []string // that hold all or none of them
	}{
		{
			"a staff group", "staff group", "Clinical",
			[]string{"band=5|staff group=clinical", "band=6|staff group=clinical"},
			[]string{"band=5|staff group=clinical", "band=6|staff group=clinical"}, // those of 8a may be clinical
		},
		{
			"a band", "band", "5",
			[]string{"band=5|staff group=clinical"},
			[]string{"band=5|staff group=clinical", "band=6|staff group=clinical", "band=8a"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := list()
			w.Grades(staff(), gradesOf(t))
			given := split{By: c.by, Name: c.of, Likelihoods: likelihoods{Base: heads(t, 22, 22, 22)}}
			w.LikelihoodReport(staff(), events(), events(), measure.LikelihoodReport[ethnic]{Splits: []split{given}})
			keys := func(names []string) (keys []redact.Key) {
				for _, name := range names {
					key, err := redact.ParseKey("A|staff|2024|" + name)
					require.NoError(t, err)
					keys = append(keys, key)
				}
				return keys
			}
			less := func(whole redact.Key, parts []redact.Key) redact.Key {
				for _, part := range parts {
					whole = whole.Minus(part)
				}
				return whole
			}
			whole, err := redact.ParseKey("A|staff|2024|" + c.by + "=" + map[string]string{"Clinical": "clinical", "5": "5"}[c.of])
			require.NoError(t, err)
			rest, others := less(whole, keys(c.rows)), less(staff(), keys(c.certain))
			s := w.System()
			assert.Equal(t, []string{map[string]string{"Clinical": "2implied", "5": "17implied"}[c.of]}, counted(s, rest.With("ethnicity", "BME")))
			assert.True(t, slices.ContainsFunc(s.Sums, func(sum redact.Sum) bool {
				return sum.Total == others.With("ethnicity", "BME") && slices.Contains(sum.Parts, rest.With("ethnicity", "BME"))
			}), "%s are of %s", rest, others)
		})
	}
}

// TestPooled: a cluster is made of the rows of its bands and staff group, unless
// it is one.
func TestPooled(t *testing.T) {
	rows := gradesOf(t)
	clusters, err := rows.Pooled(workforce.Pool{Name: "middle", Bands: []workforce.Band{workforce.Band5, workforce.Band6}},
		workforce.Pool{Name: "8a", Bands: []workforce.Band{workforce.Band8a}})
	require.NoError(t, err)
	rows.Rows = append(rows.Rows, row{StaffGroup: workforce.Clinical, Name: "without bands"})
	w := list()
	w.Pooled(staff(), clusters, rows)
	assert.Equal(t, []string{
		`A|staff|2024|band=5\+6|staff group=clinical = A|staff|2024|band=5|staff group=clinical and A|staff|2024|band=6|staff group=clinical`,
	}, told(w.System()))
}

// TestNamesOfGrades: a grade is spelled alike whether its bands or its published
// name is stated.
func TestNamesOfGrades(t *testing.T) {
	for _, c := range []struct {
		name  string
		bands []workforce.Band
		want  string
	}{
		{"anything", []workforce.Band{workforce.Band8b, workforce.Band8a}, `8a\+8b`},
		{"band 8a", nil, "8a"},
		{"VSM", nil, "VSM"},
		{"Bands 8a to VSM", nil, `8a\+8b\+8c\+8d\+9\+VSM`},
		{"Leaders", nil, "leaders"},
		{"", nil, "unnamed"},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := list()
			w.Grades(staff(), grades{Rows: []row{{Name: c.name, Bands: c.bands, Representation: measure.Representation[ethnic]{Staff: heads(t, 1, 1, 1)}}}})
			key, err := redact.ParseKey("A|staff|2024|band=" + c.want)
			require.NoError(t, err)
			assert.Equal(t, []string{"3"}, counted(w.System(), key))
		})
	}
}

// TestBoard: members with and without a vote, and with and without an executive
// office, are the board.
func TestBoard(t *testing.T) {
	w := list()
	total := measure.Representation[ethnic]{Staff: heads(t, 10, 2, 1), Workforce: heads(t, 60, 60, 60)}
	voting := measure.Representation[ethnic]{Staff: heads(t, 6, 2, 0), Workforce: total.Workforce}
	executive := measure.Representation[ethnic]{Staff: heads(t, 4, 3, 0)} // three of two
	members := redact.NewKey("A", "board members", "2024")
	w.Board(members, staff(), redact.Open, &total, &voting, &executive)
	assert.Equal(t, []string{
		"A|board members|2024 = A|board members|2024 − A|board members|2024|vote=voting and A|board members|2024|vote=voting",
	}, told(w.System()), "there is no rest where the part is more")
	assert.Equal(t, []string{"0open"}, counted(w.System(), members.Minus(members.With("vote", "voting")).With("ethnicity", "BME")))
}

// TestItem: what a percentage may mean is as sensitive as the count.
func TestItem(t *testing.T) {
	answers := func(respondents int64, percent string) published.AnswersReport {
		printed, err := published.Parse(percent)
		require.NoError(t, err)
		a := published.AnswersReport{Printed: printed}
		if respondents > 0 {
			a.Respondents = count(t, respondents)
		}
		return a
	}
	for _, c := range []struct {
		name    string
		answers published.AnswersReport
		shown   bool
	}{
		{"one of 46", answers(46, "2.17%"), false},
		{"all but one of 46", answers(46, "97.83%"), false},
		{"24 to 26 of 227", answers(227, "11%"), true},
		{"8 to 10 of 227", answers(227, "4%"), false},
		{"217 to 219 of 227", answers(227, "96%"), false},
		{"nobody or somebody of 227", answers(227, "0%"), false},
		{"no whole number of 20", answers(20, "2.9%"), false},
		{"no whole number of 46", answers(46, "44.9%"), true},
		{"of few", answers(9, "44.4%"), false},
		{"of nobody knows how many", answers(0, "2.17%"), true},
		{"a count", published.AnswersReport{Respondents: count(t, 46), Yes: count(t, 20)}, true},
		{"a count of nobody knows how many", published.AnswersReport{Yes: count(t, 7)}, false},
		{"hidden already", published.AnswersReport{Respondents: count(t, 46), Yes: measure.AbsentCount(measure.Suppressed), Printed: answers(46, "2.17%").Printed}, false},
		{"not supplied", published.AnswersReport{}, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			item := published.ItemReport[ethnic]{Answers: measure.NewPair[ethnic](c.answers, published.AnswersReport{})}
			w := list()
			w.Item(staff(), "harassed", item)
			pattern, err := redact.Protect(t.Context(), redact.Below10(), w.System())
			require.NoError(t, err)
			released := release.Withhold[ethnic]("ethnicity", pattern).Item(staff(), "harassed", item).Of(workforce.White)
			if c.shown {
				assert.Equal(t, c.answers, released)
				return
			}
			assert.Equal(t, measure.Suppressed, released.Yes.Reason())
			assert.Equal(t, published.Printed{}, released.Printed)
		})
	}
}
