package census_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// TestReadMerged: North Yorkshire is the sum of its seven districts. Their
// residents and the White British of them were added by another program.
func TestReadMerged(t *testing.T) {
	table := published(t, "TS021", census.AllAges())
	all, err := census.Read(strings.NewReader(tableFile(t, "ts021.csv")), table, "E06000032", "E06000065")
	require.NoError(t, err)
	require.Len(t, all, 2)
	yorkshire := all[1]
	require.NoError(t, yorkshire.Check())
	assert.Equal(t, census.Area{Code: "E06000065", Name: "North Yorkshire"}, yorkshire.Area)
	assert.Equal(t, int64(615499), yorkshire.Total)
	assert.Equal(t, int64(574065), countOf(all[1:], "English, Welsh, Scottish, Northern Irish or British"))
	assert.Equal(t, census.Mergers()[2].Of, yorkshire.SummedFrom)

	t.Run("a file that has it", func(t *testing.T) {
		text := edited(t, tableFile(t, "ts021.csv"), func(records [][]string) [][]string {
			again := slices.Clone(records[1])
			again[1], again[2] = "North Yorkshire", "E06000065"
			return append(records, again)
		})
		all, err := census.Read(strings.NewReader(text), table, "E06000065")
		require.NoError(t, err)
		require.Len(t, all, 1)
		assert.Empty(t, all[0].SummedFrom)
		assert.Equal(t, int64(56927), all[0].Total)
	})
}

func TestReadMergedFaults(t *testing.T) {
	text := tableFile(t, "ts021.csv")
	selby := strings.Index(text, "2021,Selby")
	require.Positive(t, selby)
	without := text[:selby] + text[selby+strings.Index(text[selby:], "\n")+1:]
	bad := text[:selby] + "2011" + text[selby+4:]
	luton := text[:strings.Index(text, "\n")+1] + text[strings.Index(text, "2021,Luton"):]
	for _, c := range []struct {
		name, file string
		areas      []string
		good       int
		want       string
	}{
		{
			"an old area of a file without it", luton,
			[]string{"E06000032", "E07000163"},
			1,
			"E07000163: TS021: not supplied: area, since 2023-04-01 a part of North Yorkshire (E06000065)",
		},
		{
			"a part that is missing", without,
			[]string{"E06000065"},
			0,
			"E06000065: TS021: not supplied: area, nor of its parts Selby (E07000169)",
		},
		{
			"a part with a fault", bad,
			[]string{"E06000065", "E07000187"},
			0,
			"E07000169: TS021: row 8: date: 2011: conflict: the table is of the census of 2021\n" +
				"E06000065: TS021: not supplied: area, nor of its parts Selby (E07000169)\n" +
				"E07000187: TS021: not supplied: area, since 2023-04-01 a part of Somerset (E06000066)",
		},
		{
			"none of the parts", text,
			[]string{"E06000064"},
			0,
			"E06000064: TS021: not supplied: area, nor of its parts Barrow-in-Furness (E07000027), Eden (E07000030), South Lakeland (E07000031)",
		},
		{
			"an area and a part of it", text,
			[]string{"E07000169", "E06000065"},
			2,
			"E07000169: TS021: duplicate: a part of E06000065, which is asked for too",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := census.Read(strings.NewReader(c.file), published(t, "TS021", census.AllAges()), c.areas...)
			assert.Len(t, got, c.good)
			require.EqualError(t, err, c.want)
		})
	}
}

func TestMergers(t *testing.T) {
	all := census.Mergers()
	require.Len(t, all, 4)
	seen := map[string]bool{}
	for _, merger := range all {
		assert.Equal(t, "2023-04-01", merger.On.String())
		assert.Greater(t, len(merger.Of), 1)
		for _, area := range append(merger.Of, merger.Area) {
			assert.False(t, seen[area.Code])
			seen[area.Code] = true
		}
	}
	assert.Len(t, seen, 4+17)
}

// TestReadMergers: the look-up says of North Yorkshire and Cumberland what Mergers
// says.
func TestReadMergers(t *testing.T) {
	day := workforce.Date{Year: 2023, Month: 4, Day: 1}
	got, err := census.ReadMergers(strings.NewReader(tableFile(t, "lad22-lad23.csv")), day)
	require.NoError(t, err)
	assert.ElementsMatch(t, []census.Merger{census.Mergers()[0], census.Mergers()[2]}, got)

	for _, c := range []struct{ name, file, want string }{
		{"another code", "LAD20CD,LAD20NM,LAD21CD,LAD21NM\nE1,A,E2,B\nE3,C,E3,C\n", ""},
		{"columns in another order", "LAD21NM,LAD21CD,x,LAD20NM,LAD20CD\nB,E2,,A,E1\n", ""},
		{"nothing", "", "row 1: not supplied: header"},
		{"one year", "LAD20CD,LAD20NM\n", "row 1: LADCD: not supplied: columns of two years"},
		{"no names", "LAD20CD,LAD21CD,LAD20NM\n", "row 1: LADNM: not supplied: columns of two years"},
		{"one year twice", "LAD20CD,LAD20CD,LAD20NM,LAD20NM\n", "row 1: LADCD: not supplied: columns of two years"},
		{"an area in two", "LAD20CD,LAD20NM,LAD21CD,LAD21NM\nE1,A,E2,B\nE1,A,E3,C\n", "E1: row 3: LAD21CD: E3: conflict: in E2 too"},
		{"a blank", "LAD20CD,LAD20NM,LAD21CD,LAD21NM\nE1,A,,B\n", "E1: row 2: LAD21CD: not supplied"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := census.ReadMergers(strings.NewReader(c.file), day)
			if c.want == "" {
				require.NoError(t, err)
				assert.Equal(t, []census.Merger{{Area: census.Area{Code: "E2", Name: "B"}, On: day, Of: []census.Area{{Code: "E1", Name: "A"}}}}, got)
				return
			}
			assert.Empty(t, got)
			require.EqualError(t, err, c.want)
		})
	}
}

func TestMergerSum(t *testing.T) {
	table := published(t, "TS008", census.AllAges())
	of := func(code string, women, men int64) census.Residents {
		return census.Residents{Area: census.Area{Code: code}, Table: table, Total: women + men, Counts: []int64{women, men}}
	}
	cumberland := census.Mergers()[0]
	parts := []census.Residents{of("E07000029", 1, 2), of("E07000026", 3, 4), of("E07000028", 5, 6)}
	sum, err := cumberland.Sum(parts...)
	require.NoError(t, err)
	assert.Equal(t, []int64{9, 12}, sum.Counts)
	assert.Equal(t, int64(21), sum.Total)
	assert.Equal(t, cumberland.Of, sum.SummedFrom)
	assert.Equal(t, []int64{1, 2}, parts[0].Counts, "the parts are not changed")

	earlier := of("E07000028", 5, 6)
	earlier.Table.Year = 2011
	for _, c := range []struct {
		name  string
		parts []census.Residents
		want  string
	}{
		{"none", nil, "E06000063: area: E07000026: not supplied\nE06000063: area: E07000028: not supplied\nE06000063: area: E07000029: not supplied"},
		{"one missing", parts[:2], "E06000063: area: E07000028: not supplied"},
		{"one twice", append(parts[:3:3], parts[0]), "E06000063: area: E07000029: duplicate"},
		{"another", append(parts[:3:3], of("E06000032", 1, 1)), "E06000063: area: E06000032: unrecognised: part of Cumberland (E06000063)"},
		{"of another census", append(parts[:2:2], earlier), "E06000063: E07000028: Census 2011, TS008 Sex, all ages: conflict: not Census 2021, TS008 Sex, all ages"},
		{"that does not add up", append(parts[:2:2], census.Residents{Area: census.Area{Code: "E07000028"}, Table: table, Total: 1, Counts: []int64{1, 1}}), "E07000028: TS008: total: 1: conflict: the categories add to 2"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := cumberland.Sum(c.parts...)
			assert.Zero(t, got)
			require.EqualError(t, err, c.want)
			require.ErrorAs(t, err, new(measure.Faults))
		})
	}
}
