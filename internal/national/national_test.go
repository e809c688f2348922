package national_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/wdes"
	"github.com/workforce-equality/equality/wres"
)

// standard is the national figures of one standard.
type standard struct {
	name        string
	national    func() []measure.National
	definitions []measure.Definition
}

func standards() []standard {
	return []standard{{"wres", wres.National, wres.Definitions()}, {"wdes", wdes.National, wdes.Definitions()}}
}

// lines are the lines of the table of national figures, entered apart from that
// of the package, without its header.
func (s standard) lines(t *testing.T) [][]string {
	t.Helper()
	file, err := os.Open(filepath.Join("..", "..", "testdata", "national", s.name+".csv"))
	require.NoError(t, err)
	defer file.Close()
	lines, err := csv.NewReader(file).ReadAll()
	require.NoError(t, err)
	require.Equal(t, "id,part,group,year,survey_year,organisations,printed,vintage,calculated,source", strings.Join(lines[0], ","))
	return lines[1:]
}

// line is a row as the table has it.
func line(row measure.National) []string {
	year := func(year int) string {
		if year == 0 {
			return ""
		}
		return strconv.Itoa(year)
	}
	calculated := ""
	if row.Calculated {
		calculated = "yes"
	}
	return []string{
		row.ID, row.Part, row.Group, year(row.Year), year(row.SurveyYear), row.Organisations,
		row.Value.Text(row.Places), row.Vintage.String(), calculated, row.Source,
	}
}

func TestAsEntered(t *testing.T) {
	for _, s := range standards() {
		t.Run(s.name, func(t *testing.T) {
			rows, lines := s.national(), s.lines(t)
			require.Len(t, rows, len(lines))
			for i, row := range rows {
				assert.Equal(t, lines[i], line(row), "line %d", i+2)
				printed, err := measure.ParseValue(lines[i][6])
				require.NoError(t, err)
				assert.Equal(t, printed, row.Value, "line %d holds no more than the digits printed", i+2)
			}
		})
	}
}

func TestComplete(t *testing.T) {
	type identity struct {
		key              measure.Key
		year, surveyYear int
		organisations    string
		vintage          measure.Vintage
		source           string
	}
	groups := []string{"", "White", "BME", "Unknown", "Disabled", "Non-disabled", "Black staff", "All staff"}
	for _, s := range standards() {
		t.Run(s.name, func(t *testing.T) {
			seen := map[identity]bool{}
			for _, row := range s.national() {
				name := strings.Join(line(row), ",")
				assert.True(t, row.Value.Known(), name)
				assert.NotEqual(t, row.Year == 0, row.SurveyYear == 0, "%s: one year, of which nothing is inferred", name)
				assert.NotEmpty(t, row.Organisations, name)
				assert.Contains(t, measure.Vintages(), row.Vintage, name)
				assert.NotEmpty(t, row.Source, name)
				assert.Contains(t, groups, row.Group, name)

				id := identity{row.Key, row.Year, row.SurveyYear, row.Organisations, row.Vintage, row.Source}
				assert.False(t, seen[id], "%s stands twice", name)
				seen[id] = true
			}
		})
	}
}

// Every row is of a figure that the standard defines, and in the range of its
// unit.
func TestRange(t *testing.T) {
	within := func(value measure.Value, low, high int64) bool {
		fromLow, known := value.Compare(measure.Integer(low))
		fromHigh, _ := value.Compare(measure.Integer(high))
		return known && fromLow >= 0 && fromHigh <= 0
	}
	for _, s := range standards() {
		t.Run(s.name, func(t *testing.T) {
			for _, row := range s.national() {
				name := strings.Join(line(row), ",")
				definition, found := measure.FindDefinition(s.definitions, row.ID)
				require.True(t, found, name)
				switch definition.Unit {
				case measure.Percent:
					assert.True(t, within(row.Value, 0, 100), name)
				case measure.Ratio:
					assert.True(t, within(row.Value.Times(measure.Integer(10)), 5, 25), name)
					assert.Equal(t, 2, row.Places, name)
				case measure.People:
					assert.True(t, within(row.Value, 1, 1_500_000), name)
					assert.Zero(t, row.Places, name)
				case measure.Points:
					assert.True(t, within(row.Value, -100, 100), name)
				case measure.Score:
					assert.True(t, within(row.Value, 0, 10), name)
				case measure.Money, measure.Answer, measure.Unit(0):
					assert.Fail(t, "no unit of a national figure", name)
				}
			}
		})
	}
}

func TestBelongsToTheCaller(t *testing.T) {
	for _, s := range standards() {
		before := line(s.national()[0])
		clear(s.national())
		assert.Equal(t, before, line(s.national()[0]), s.name)
	}
}
