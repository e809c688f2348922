package release_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/release"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
	"github.com/workforce-equality/equality/workforce"
)

// disabled are the rows of another standard about the same staff.
type disabled = workforce.DisabilityGroup

// clinical is a row of clinical staff of one number in each of two groups.
func clinical[G measure.Group](tb testing.TB, n int64, name string, bands ...workforce.Band) workforce.RowReport[G] {
	tb.Helper()
	return workforce.RowReport[G]{
		StaffGroup: workforce.Clinical, Name: name, Bands: bands,
		Representation: measure.Representation[G]{Staff: measure.NewCells[G](count(tb, n), count(tb, n), count(tb, 0))},
	}
}

// listed is the system of rows that are all staff, or not.
func listed[G measure.Group](tb testing.TB, dimension string, left int64, rows ...workforce.RowReport[G]) redact.System {
	tb.Helper()
	all := left
	for _, row := range rows {
		n, _ := row.Staff.Total().Int64()
		all += n / 2
	}
	w := release.List[G](dimension)
	w.Grades(staff(), workforce.GradesReport[G]{
		Workforce: measure.NewCells[G](count(tb, all), count(tb, all), count(tb, 0)),
		Remainder: measure.NewCells[G](count(tb, left), count(tb, left), count(tb, 0)), Rows: rows,
	})
	return w.System()
}

// TestBandsOfTwoStandards: bands of one standard are not found from the clusters of
// another that counts the same staff, by the total of either.
func TestBandsOfTwoStandards(t *testing.T) {
	cluster := clinical[disabled](t, 63, "bands 5 to 7", workforce.Band5, workforce.Band6, workforce.Band7)
	first := clinical[ethnic](t, 40, "band 5", workforce.Band5)
	second := clinical[ethnic](t, 20, "band 6", workforce.Band6)
	third := clinical[ethnic](t, 3, "band 7", workforce.Band7)
	for _, c := range []struct {
		name        string
		race        redact.System
		disability  redact.System
		bands, hide []string
	}{
		{
			"each band", listed(t, "ethnicity", 90, first, second, third), listed(t, "disability", 90, cluster),
			[]string{"5", "6", `5\+6\+7`},
			[]string{"7"},
		},
		{
			"a cluster of clusters",
			listed(t, "ethnicity", 0, clinical[ethnic](t, 40, "bands 8a to 8b", workforce.Band8a, workforce.Band8b),
				clinical[ethnic](t, 3, "bands 8c to VSM", workforce.Bands8cToVSM.Bands()...)),
			listed(t, "disability", 0, clinical[disabled](t, 43, "bands 8a to VSM", workforce.NewPool("", workforce.Band8a, workforce.VSM).Bands...)),
			[]string{`8a\+8b`, `8a\+8b\+8c\+8d\+9\+VSM`},
			[]string{`8c\+8d\+9\+VSM`},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			pattern, err := redact.Protect(t.Context(), redact.Below10(), c.race, c.disability)
			require.NoError(t, err)
			key := func(bands string) redact.Key {
				key, err := redact.ParseKey("A|staff|2024|staff group=clinical|band=" + bands)
				require.NoError(t, err)
				return key
			}
			for _, bands := range c.hide {
				assert.True(t, pattern.Hidden(key(bands)), "few people")
			}
			var others []redact.Key
			for _, bands := range c.bands {
				others = append(others, key(bands))
			}
			assert.True(t, pattern.Hidden(others...), "the others tell of them")
		})
	}
}

// TestBandsOfNobody: where no staff are left out nobody is in a band that stands in
// no row, and else that is not known.
func TestBandsOfNobody(t *testing.T) {
	key, err := redact.ParseKey("A|staff|2024|staff group=clinical|band=7")
	require.NoError(t, err)
	row := clinical[ethnic](t, 40, "band 5", workforce.Band5)
	assert.Equal(t, []string{"0public"}, counted(listed(t, "ethnicity", 0, row), key))
	assert.Empty(t, counted(listed(t, "ethnicity", 1, row), key))
	row.Bands = nil
	assert.Empty(t, counted(listed(t, "ethnicity", 0, row), key), "a name says little of the bands")
}

// TestRowsOfTheSameBands: they are cells of their own and make those of the bands.
func TestRowsOfTheSameBands(t *testing.T) {
	s := listed(t, "ethnicity", 30,
		clinical[ethnic](t, 40, "Nurses", workforce.Band5), clinical[ethnic](t, 4, "Others", workforce.Band5))
	pattern, err := redact.Protect(t.Context(), redact.Below10(), s)
	require.NoError(t, err)
	others, err := redact.ParseKey("A|staff|2024|staff group=clinical|band=5|row=others")
	require.NoError(t, err)
	assert.Equal(t, []string{"8"}, counted(s, others))
	assert.True(t, pattern.Hidden(others))
	assert.Contains(t, told(s), "A|staff|2024|band=5|staff group=clinical = "+
		"A|staff|2024|band=5|row=nurses|staff group=clinical and A|staff|2024|band=5|row=others|staff group=clinical")
}

// TestSplitsOfAll: where the parts of a distinction leave nobody a reader takes them
// for all there are, so that the rest protects none of them; letter case is no
// distinction, and a staff group is one however it is written.
func TestSplitsOfAll(t *testing.T) {
	part := func(by, name string, n, happened int64) split {
		return split{By: by, Name: name, Likelihoods: likelihoods{Base: heads(t, n, n, 0), Events: heads(t, happened, happened, 0)}}
	}
	system := func(splits ...split) redact.System {
		w := list()
		w.LikelihoodReport(staff(), events(), events(), measure.LikelihoodReport[ethnic]{
			Likelihoods: likelihoods{Base: heads(t, 400, 300, 0), Events: heads(t, 121, 121, 0)}, Splits: splits,
		})
		return w.System()
	}
	white := func(source string) redact.Key {
		return events().With("source", source).With("ethnicity", "White")
	}
	pattern, err := redact.Protect(t.Context(), redact.Below10(), system(part("source", "internal", 200, 112), part("Source", "external", 100, 9)))
	require.NoError(t, err)
	assert.True(t, pattern.Hidden(white("external")))
	assert.True(t, pattern.Hidden(white("internal"), events().With("ethnicity", "White")), "121 − 112 = 9")

	for _, name := range []string{"M", "Medical", "Medical and dental"} {
		key, err := redact.ParseKey("A|staff|2024|staff group=medical")
		require.NoError(t, err)
		assert.Equal(t, []string{"400"}, counted(system(part("staff group", name, 200, 0)), key), name)
	}
}
