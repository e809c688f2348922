package census_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
)

// lookupOf reads a look-up of testdata/files.
func lookupOf(tb testing.TB, file string) census.Lookup {
	tb.Helper()
	lookup, err := census.ReadLookup(strings.NewReader(tableFile(tb, file)))
	require.NoError(tb, err)
	return lookup
}

// TestReadLookup: the board of Bedfordshire, Luton and Milton Keynes is four whole
// authorities and four small areas of Buckinghamshire with 6,996 of its residents.
func TestReadLookup(t *testing.T) {
	for _, c := range []struct {
		file      string
		residents string // of the part of Buckinghamshire
		share     measure.Value
	}{
		{"lookup-2024.csv", "6996", measure.Fraction(6996, 546068+6996)},
		{"lookup-2022.csv", "[x]", measure.Fraction(4, 315+4)},
	} {
		for _, code := range []string{"E54000024", "QHG", "E38000249", "M1J4Y"} {
			t.Run(c.file+" "+code, func(t *testing.T) {
				parts := lookupOf(t, c.file).Areas(code)
				require.Len(t, parts, 5)
				whole := map[string]bool{}
				for _, part := range parts {
					if part.Area.Code == "E06000060" {
						assert.Equal(t, "Buckinghamshire", part.Area.Name)
						assert.True(t, part.Split)
						assert.Equal(t, c.share, part.Share)
						assert.Equal(t, int64(4), part.SmallAreas)
						assert.Equal(t, c.residents, part.Residents.String())
						continue
					}
					assert.False(t, part.Split)
					assert.Equal(t, measure.Integer(1), part.Share)
					whole[part.Area.Code] = true
				}
				for _, code := range boroughs() {
					assert.True(t, whole[code], code)
				}
			})
		}
	}
	lookup := lookupOf(t, "lookup-2024.csv")
	assert.Equal(t, []census.Board{
		{Code: "E54000024", NHS: "QHG", Name: "NHS Bedfordshire, Luton and Milton Keynes Integrated Care Board"},
		{Code: "E54000044", NHS: "QU9", Name: "NHS Buckinghamshire, Oxfordshire and Berkshire West Integrated Care Board"},
	}, lookup.Boards())
	assert.Empty(t, lookup.Areas("QXX"))
	assert.Empty(t, lookup.Areas(""))
	assert.Empty(t, census.Lookup{}.Areas("QHG"))
	assert.Empty(t, census.Lookup{}.Boards())
}

// lookupHeader is the headings of a look-up of any year.
const lookupHeader = "LAD24CD,LAD24NM,SICBL24CD,SICBL24CDH,SICBL24NM,ICB24CD,ICB24CDH,ICB24NM,lsoa21_count,usual_residents_2021\n"

// TestLookupShares: an authority in two locations of one board is whole to the
// board and split to either location.
func TestLookupShares(t *testing.T) {
	lookup, err := census.ReadLookup(strings.NewReader(lookupHeader +
		"E1,One,S1,A1,,I1,Q1,,2,\"3,000\"\nE1,One,S2,A2,,I1,Q1,,1,1000\nE2,Two,S2,A2,,I1,Q1,,1,0\n"))
	require.NoError(t, err)
	board := lookup.Areas("Q1")
	require.Len(t, board, 2)
	assert.Equal(t, measure.Integer(1), board[0].Share)
	assert.False(t, board[0].Split)
	assert.Equal(t, "4000", board[0].Residents.String())
	assert.Equal(t, int64(3), board[0].SmallAreas)
	assert.False(t, board[1].Share.Known(), "nobody lives there")
	location := lookup.Areas("A2")
	require.Len(t, location, 2)
	assert.Equal(t, measure.Fraction(1, 4), location[0].Share)
	assert.True(t, location[0].Split)
	assert.Equal(t, []census.Board{{Code: "I1", NHS: "Q1"}}, lookup.Boards())
}

func TestReadLookupFaults(t *testing.T) {
	const good = "E1,One,S1,A1,a,I1,Q1,i,2,3000\n"
	for _, c := range []struct {
		name, file string
		boards     int
		want       string
	}{
		{"no fault", lookupHeader + good, 1, ""},
		{"headings in another order and form", "\ufeff ICB23NM ,icb23cd,icb23cdh,SICBL23NM,sicbl23cd,sicbl23cdh,lad23nm,lad23cd,LSOA11_COUNT,more\ni,I1,Q1,a,S1,A1,One,E1,2,x\n", 1, ""},
		{"the header alone", lookupHeader, 0, ""},
		{"nothing", "", 0, "row 1: not supplied: header"},
		{
			"another file", "LAD22CD,LAD22NM,LAD23CD,LAD23NM\n", 0,
			"row 1: LAD23CD: duplicate\nrow 1: LAD23NM: duplicate\n" +
				"row 1: SICBL22CD: not supplied: column, of that or another year\nrow 1: SICBL22CDH: not supplied: column, of that or another year\n" +
				"row 1: SICBL22NM: not supplied: column, of that or another year\nrow 1: ICB22CD: not supplied: column, of that or another year\n" +
				"row 1: ICB22CDH: not supplied: column, of that or another year\nrow 1: ICB22NM: not supplied: column, of that or another year\n" +
				"row 1: lsoa21_count: not supplied: column, or of 2011",
		},
		{"residents twice", strings.TrimSpace(lookupHeader) + ",usual_residents_2021\n", 0, "row 1: usual_residents_2021: duplicate: column"},
		{"no code", lookupHeader + good + "E2,Two,S1,A1,a,,Q1,i,2,3000\n", 1, "E2: row 3: ICB24CD: not supplied"},
		{"no number", lookupHeader + good + "E2,Two,S1,A1,a,I2,Q2,i,two,-3\n", 1, "E2: row 3: lsoa21_count: two: malformed: no whole number\nE2: row 3: usual_residents_2021: -3: negative"},
		{"a part twice", lookupHeader + good + good, 0, "E1: row 3: SICBL24CD: S1: duplicate"},
		{"another part with a fault", lookupHeader + good + "E1,One,S2,A2,a,I2,Q2,i,2,\n", 0, "E1: row 3: usual_residents_2021: not supplied: count"},
		{"too few fields", lookupHeader + good + "E2\n", 1, "row 3: malformed: 1 fields under 10 columns"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := census.ReadLookup(strings.NewReader(c.file))
			assert.Len(t, got.Boards(), c.boards)
			if c.want == "" {
				require.NoError(t, err)
				return
			}
			require.EqualError(t, err, c.want)
			require.ErrorAs(t, err, new(measure.Faults))
		})
	}
}
