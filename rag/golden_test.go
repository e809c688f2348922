package rag_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
	"github.com/workforce-equality/equality/rag"
	"github.com/workforce-equality/equality/workforce"
	"github.com/workforce-equality/equality/wres"
)

// heads is a headcount in published order.
func heads(white, bme, unknown int64) wres.Headcount {
	return wres.Headcount{White: white, BME: bme, Unknown: unknown}
}

// answered is a survey item of which percentages are printed.
func answered(white int64, whitePercent string, bme int64, bmePercent string) *wres.Item {
	return &wres.Item{
		White: &wres.Answers{Respondents: white, Percent: whitePercent},
		BME:   &wres.Answers{Respondents: bme, Percent: bmePercent},
	}
}

// board2022 is what NHS Bedfordshire, Luton and Milton Keynes printed for a year
// in its report of 2022. The board of 2021 is left out: its table counts another
// workforce than the others.
func board2022(year int) wres.Return {
	grades := func(rows ...wres.Headcount) *wres.Representation {
		stated := &wres.Representation{}
		for i, group := range []workforce.StaffGroup{workforce.NonClinical, workforce.NonClinical, workforce.Clinical, workforce.Clinical} {
			name := []string{"bands 1 to 7", "bands 8a to VSM"}[i%2]
			stated.Rows = append(stated.Rows, wres.Row{StaffGroup: group, Name: name, Staff: rows[i]})
		}
		return stated
	}
	stated := wres.Return{
		Organisation: "QHG", Body: workforce.Commissioner, Snapshot: workforce.Date{Year: year, Month: 3, Day: 31},
	}
	if year == 2021 {
		staff := heads(268, 83, 18)
		stated.Workforce = &staff
		stated.Representation = grades(heads(100, 28, 5), heads(91, 19, 6), heads(30, 9, 2), heads(37, 16, 1))
		stated.Recruitment = &wres.Recruitment{Shortlisted: heads(22, 39, 2), Appointed: heads(6, 4, 0)}
		stated.Training = &wres.Training{Accessed: heads(26, 11, 0), UnknownNotSupplied: true}
		return stated
	}
	staff := heads(288, 96, 14)
	stated.Workforce = &staff
	stated.Representation = grades(heads(98, 28, 4), heads(107, 24, 4), heads(33, 11, 2), heads(49, 31, 4))
	stated.Recruitment = &wres.Recruitment{Shortlisted: heads(185, 169, 19), Appointed: heads(43, 17, 2)}
	stated.Disciplinary = &wres.Disciplinary{Averaging: wres.TwoYearMean, Previous: &wres.Headcount{}}
	stated.Training = &wres.Training{Accessed: heads(116, 48, 0), UnknownNotSupplied: true}
	stated.Survey = &wres.Survey{
		Year: 2021, HarassedByPublic: answered(201, "10%", 47, "10.6%"), HarassedByStaff: answered(202, "12.9%", 47, "19.1%"),
		EqualOpportunities: answered(207, "60.9%", 48, "33.3%"), Discriminated: answered(210, "5.2%", 48, "10.4%"),
	}
	stated.Board = &wres.Board{Total: heads(12, 6, 1), Source: "the report's board table"}
	return stated
}

// boardOf is the board's return of a year, from 2021 to 2024.
func boardOf(t *testing.T, year int) wres.Return {
	t.Helper()
	name := map[int]string{2023: "wres-previous.json", 2024: "wres.json"}[year]
	if name == "" {
		return board2022(year)
	}
	text, err := os.ReadFile(filepath.Join("..", "testdata", "returns", name))
	require.NoError(t, err)
	var stated wres.Return
	require.NoError(t, json.Unmarshal(text, &stated))
	return stated
}

func results(t *testing.T, stated wres.Return) []measure.Result {
	t.Helper()
	report, err := stated.Report()
	require.NoError(t, err)
	return report.Results()
}

// pages are the board's ratings of a year, page by page as its reports have them.
func pages(t *testing.T, set rag.Set, year int) map[string]rag.Rating {
	t.Helper()
	found := map[string]rag.Rating{}
	for _, rating := range set.Indicators(results(t, boardOf(t, year-1)), results(t, boardOf(t, year))) {
		found[rating.Of] = rating
	}
	rated := map[string]rag.Rating{}
	for page, indicators := range map[string][]string{
		"ind1": {"wres1"}, "ind2": {"wres2"}, "ind3": {"wres3"}, "ind4": {"wres4"},
		"ind5_6": {"wres5", "wres6"}, "ind7_8": {"wres7", "wres8"}, "ind9": {"wres9"},
	} {
		var parts []rag.Rating
		for _, indicator := range indicators {
			require.Contains(t, found, indicator)
			parts = append(parts, found[indicator])
		}
		rated[page] = rag.Together(page, rag.DevelopmentScale(), parts...)
	}
	return rated
}

// printed are the ratings that a report of the board prints, by page.
func printed(t *testing.T, year int) map[string]string {
	t.Helper()
	file, err := os.Open(filepath.Join("..", "testdata", fmt.Sprintf("blmk-wres-%d", year), "ledger.json"))
	require.NoError(t, err)
	ledger, err := published.Read("", file)
	require.NoError(t, err)
	require.NoError(t, file.Close())
	found := map[string]string{}
	for _, figure := range ledger.Figures {
		if page, rating := strings.CutPrefix(figure.ID, fmt.Sprintf("wres%d.rating.ind", year)); rating {
			found["ind"+page] = figure.Printed
		}
	}
	require.Len(t, found, 7)
	return found
}

// One set of rules gives every rating that the board printed for its nine
// indicators in two years.
func TestPrintedRatings(t *testing.T) {
	for _, year := range []int{2022, 2023} {
		rated := pages(t, rag.WRES(), year)
		for page, word := range printed(t, year) {
			t.Run(fmt.Sprintf("wres%d.rating.%s", year, page), func(t *testing.T) {
				assert.Equal(t, word, rated[page].Word(), rated[page].String())
			})
		}
	}
}

// Simpler rules do not give the printed ratings. The tolerance of the ratios is not
// told by them: without it they are the same.
func TestOtherRules(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*rag.Rule)
		wrong  []string
	}{
		"as they are": {func(*rag.Rule) {}, nil},
		"level alone": {func(r *rag.Rule) { r.Movement = rag.Ignored }, []string{
			"2022 ind2: Underdeveloped",
			"2022 ind4: Achieving",
			"2022 ind5_6: Underdeveloped",
			"2022 ind7_8: Underdeveloped",
			"2023 ind2: Underdeveloped",
			"2023 ind5_6: Underdeveloped",
			"2023 ind7_8: Underdeveloped",
		}},
		"every movement": {func(r *rag.Rule) { r.Movement = rag.AnyMovement }, []string{
			"2023 ind5_6: Underdeveloped",
			"2023 ind7_8: Underdeveloped",
		}},
		"significant movements alone": {func(r *rag.Rule) { r.Movement = rag.SignificantMovement }, []string{
			"2022 ind4: Achieving",
			"2023 ind9: Developing",
		}},
		"harm to either group": {func(r *rag.Rule) { r.Polarity = measure.Parity }, []string{
			"2022 ind4: Achieving",
			"2022 ind9: Developing",
			"2023 ind4: Underdeveloped",
		}},
		"no tolerance": {func(r *rag.Rule) { r.Tolerance = rag.Tolerance{} }, nil},
	} {
		t.Run(name, func(t *testing.T) {
			rules := rag.WRES().Rules()
			for i := range rules {
				c.change(&rules[i])
			}
			set, err := rag.NewSet(rules...)
			require.NoError(t, err)
			var wrong []string
			for _, year := range []int{2022, 2023} {
				rated := pages(t, set, year)
				for page, word := range printed(t, year) {
					if rated[page].Word() != word {
						wrong = append(wrong, fmt.Sprintf("%d %s: %s", year, page, rated[page].Word()))
					}
				}
			}
			slices.Sort(wrong)
			assert.Equal(t, c.wrong, wrong)
		})
	}
}

// The report of 2024 prints no ratings; by the rules of the years before these
// would have been its own. Each follows from the level and the movement printed:
// 3.44 after 2.19 and 3.78 after 0.57 are harm and worse, -8.6 points after -23.5
// are harm and better.
func TestRatingsOf2024(t *testing.T) {
	rated := pages(t, rag.WRES(), 2024)
	for page, word := range map[string]string{
		"ind1": "Developing", "ind2": "Underdeveloped", "ind3": "Achieving", "ind4": "Underdeveloped",
		"ind5_6": "Developing", "ind7_8": "Developing", "ind9": "Developing",
	} {
		t.Run(page, func(t *testing.T) {
			assert.Equal(t, word, rated[page].Word(), rated[page].String())
		})
	}
}

// The board of 2021 stands beside another workforce, of known ethnicity alone. On
// it the difference fell by 0.15 points, and the word would be another.
func TestBoardOf2021(t *testing.T) {
	staff := heads(251, 83, 17)
	before := wres.Return{
		Organisation: "QHG", Snapshot: workforce.Date{Year: 2021, Month: 3, Day: 31}, Workforce: &staff,
		Board: &wres.Board{Total: heads(10, 5, 1), Source: "the report's board table"},
	}
	for _, rating := range rag.WRES().Indicators(results(t, before), results(t, board2022(2022))) {
		if rating.Of == "wres9" {
			assert.Equal(t, "Developing", rating.Word())
			assert.Contains(t, rating.Reason, "+7.5 pp is not below 0.0 pp: level met; +7.6 pp the year before: moved towards harm")
		}
	}
}

// Where harm to either group counts, a ratio of 0.57 is harm to White staff.
func TestTwoSided(t *testing.T) {
	assert.Equal(t, "Achieving", pages(t, rag.WRES(), 2023)["ind4"].Word())
	two := pages(t, rag.WRES().TwoSided(), 2023)["ind4"]
	assert.Equal(t, "Underdeveloped", two.Word())
	assert.Contains(t, two.Reason, "0.57 is below 0.80: level not met; 0.81 the year before: moved towards harm")
	assert.Contains(t, two.Rule, "wres4 from parity ÷ 1.25 to parity × 1.25")
}
