package measure_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
)

// hires is the appointed of the shortlisted of 2024: 30 of 92, 9 of 95 and 21
// of 96 of unknown group.
func hires(tb testing.TB) measure.Likelihoods[eyes] {
	tb.Helper()
	return measure.Likelihoods[eyes]{Base: cellsOf(tb, 92, 95, 96), Events: cellsOf(tb, 30, 9, 21), Direction: brownToBlue()}
}

// entrants is 3 of 288 and 2 of 96 who entered a process, and 1 of the first group
// in the year before: 4 of 576 and 2 of 192.
func entrants(tb testing.TB) measure.Likelihoods[eyes] {
	tb.Helper()
	return measure.Likelihoods[eyes]{
		Base: cellsOf(tb, 288, 96, 16), Events: cellsOf(tb, 3, 2, 0), Previous: cellsOf(tb, 1, 0, 0),
		Direction: measure.Between(blue, brown, blue),
	}
}

// doubtsOf lists the kinds of warnings.
func doubtsOf(warnings []measure.Warning) []measure.Doubt {
	kinds := []measure.Doubt{}
	for _, warning := range warnings {
		kinds = append(kinds, warning.Doubt)
	}
	return kinds
}

func TestLikelihoods(t *testing.T) {
	for _, c := range []struct {
		name      string
		of        measure.Likelihoods[eyes]
		direction measure.Direction
		text      string
		reading   string
		rates     [3]string
	}{
		{"appointed", hires(t), brownToBlue(), "brown 3.44 times as likely as blue", "adverse to blue", [3]string{"32.6%", "9.5%", "21.9%"}},
		{"turned round", hires(t), brownToBlue().Reversed(), "blue 0.29 times as likely as brown", "adverse to blue", [3]string{"32.6%", "9.5%", "21.9%"}},
		{"entered in two years", entrants(t), entrants(t).Direction, "blue 1.50 times as likely as brown", "adverse to blue", [3]string{"0.7%", "1.0%", "0.0%"}},
		{"no direction", hires(t), measure.Direction{}, "[x]", "[x]", [3]string{"32.6%", "9.5%", "21.9%"}},
		{
			"a direction of other groups", hires(t),
			measure.Direction{Of: "unknown", To: "hazel"},
			"unknown to hazel [x]", "[x]",
			[3]string{"32.6%", "9.5%", "21.9%"},
		},
		{"nothing supplied", measure.Likelihoods[eyes]{}, brownToBlue(), "brown to blue [x]", "[x]", [3]string{"[x]", "[x]", "[x]"}},
		{
			"unknown not counted",
			measure.Likelihoods[eyes]{
				Base:   measure.NewCells[eyes](people(t, 92), people(t, 95), measure.Count{}),
				Events: measure.NewCells[eyes](people(t, 30), people(t, 9), measure.Count{}),
			},
			brownToBlue(), "brown 3.44 times as likely as blue", "adverse to blue",
			[3]string{"32.6%", "9.5%", "[x]"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.of.Direction = c.direction
			relative := c.of.RelativeLikelihood()
			assert.Equal(t, c.text, relative.String())
			assert.Equal(t, c.reading, relative.FourFifths().String())
			assert.Equal(t, c.direction, relative.Direction())
			for i, group := range measure.Groups[eyes]() {
				assert.Equal(t, c.rates[i], c.of.Of(group).String())
			}
			for _, group := range noEyes() {
				assert.Equal(t, measure.Likelihood{}, c.of.Of(group))
			}
		})
	}
}

// Over two years the counts are those of both, of twice the people.
func TestTwoYears(t *testing.T) {
	over := entrants(t)
	assert.Equal(t, likelihood(t, 2, 192), over.Of(blue))
	assert.Equal(t, likelihood(t, 4, 576), over.Of(brown))
	over.Previous = measure.Cells[eyes]{}
	assert.Equal(t, likelihood(t, 2, 96), over.Of(blue), "one year")
	over.Previous = measure.NewCells[eyes](people(t, 1), hidden(), people(t, 0))
	assert.Equal(t, "4 of 576", over.Of(brown).Events().String()+" of "+over.Of(brown).Base().String())
	assert.Equal(t, measure.Suppressed, over.Of(blue).Rate().Reason())
	assert.Equal(t, measure.Suppressed, over.RelativeLikelihood().Ratio().Reason())
}

func TestTogether(t *testing.T) {
	year := measure.Likelihoods[eyes]{Base: cellsOf(t, 288, 96, 16), Events: cellsOf(t, 4, 1, 1), Direction: brownToBlue()}
	years := year
	years.Previous = cellsOf(t, 2, 2, 0)
	secret := years
	secret.Previous = measure.NewCells[eyes](people(t, 2), hidden(), people(t, 0))
	for _, c := range []struct {
		name                     string
		one, other               measure.Likelihoods[eyes]
		events, previous, likely string
	}{
		{"of one year", year, year, "{8 2 2 12}", "{[x] [x] [x] [x]}", "4/3"}, // 8/288 over 2/96
		{"of two", years, entrants(t), "{7 3 1 11}", "{3 2 0 5}", "2/3"},      // 10/576 over 5/192
		{"of two and one", years, year, "{[x] [x] [x] [x]}", "{[x] [x] [x] [x]}", "[x]"},
		{"of one and two", year, years, "{[x] [x] [x] [x]}", "{[x] [x] [x] [x]}", "[x]"},
		{"one hidden", years, secret, "{8 2 2 12}", "{4 [c] 0 [c]}", "[c]"},
		{"the other not supplied", year, measure.Likelihoods[eyes]{}, "{[x] [x] [x] [x]}", "{[x] [x] [x] [x]}", "[x]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			together := c.one.Together(c.other)
			assert.Equal(t, c.events, together.Events.String())
			assert.Equal(t, c.previous, together.Previous.String())
			assert.Equal(t, c.likely, together.RelativeLikelihood().Ratio().String())
			assert.Equal(t, c.one.Base, together.Base)
			assert.Equal(t, c.one.Direction, together.Direction)
		})
	}
}

func TestLikelihoodsWarnings(t *testing.T) {
	of := func(base, events [3]int64) measure.Likelihoods[eyes] {
		return measure.Likelihoods[eyes]{
			Base: cellsOf(t, base[0], base[1], base[2]), Events: cellsOf(t, events[0], events[1], events[2]), Direction: brownToBlue(),
		}
	}
	over := func(l measure.Likelihoods[eyes], previous [3]int64) measure.Likelihoods[eyes] {
		l.Previous = cellsOf(t, previous[0], previous[1], previous[2])
		return l
	}
	without := func(brown, blue int64) measure.Cells[eyes] {
		return measure.NewCells[eyes](people(t, brown), people(t, blue), measure.Count{})
	}
	const chance = "cannot be told from chance: "
	for _, c := range []struct {
		name string
		of   measure.Likelihoods[eyes]
		want []string
	}{
		{"none", of([3]int64{100, 100, 0}, [3]int64{60, 10, 0}), nil},
		{"neither stated", measure.Likelihoods[eyes]{Direction: brownToBlue()}, nil},
		{"nobody stated the events", measure.Likelihoods[eyes]{Base: cellsOf(t, 5, 5, 5), Direction: brownToBlue()}, nil},
		{"nobody entered", of([3]int64{100, 8, 0}, [3]int64{}), []string{"only 8 in the base for blue"}},
		{"one event", of([3]int64{100, 100, 0}, [3]int64{1, 0, 5}), []string{
			"few events: 1 among brown", "few events: 0 among blue", chance + "Fisher's exact test, p = 1.000",
		}},
		{"nine events", of([3]int64{1000, 100, 0}, [3]int64{0, 9, 0}), []string{"few events: 0 among brown", "few events: 9 among blue"}},
		{"ten events of one group", of([3]int64{1000, 100, 0}, [3]int64{0, 10, 0}), []string{"few events: 0 among brown"}},
		{"ten events of each", of([3]int64{1000, 100, 0}, [3]int64{10, 10, 0}), nil},
		{"ten events of one and nine of the other", of([3]int64{1000, 100, 0}, [3]int64{9, 10, 0}), []string{"few events: 9 among brown"}},
		{"as many of each", of([3]int64{100, 100, 0}, [3]int64{50, 50, 0}), []string{chance + "chi-square 0.00, p = 1.000"}},
		{"more events than people", of([3]int64{20, 8, 2}, [3]int64{21, 9, 5}), []string{
			"only 8 in the base for blue", "brown: 21 events among 20 people", "blue: 9 events among 8 people",
			"few events: 9 among blue", "2 of 30 are of unknown group (6.7%)",
		}},
		{"more events than people in the year alone", over(of([3]int64{200, 10, 0}, [3]int64{0, 11, 0}), [3]int64{1, 0, 0}), []string{
			"blue: 11 events among 10 people", "few events: 1 among brown",
		}},
		{"more events than people in the year before", over(of([3]int64{200, 10, 0}, [3]int64{1, 0, 0}), [3]int64{0, 11, 0}), []string{
			"blue: 11 events among 10 people", "few events: 1 among brown",
		}},
		{"a base is small by its people, not by their years", over(of([3]int64{1000, 9, 0}, [3]int64{0, 4, 0}), [3]int64{0, 5, 0}), []string{
			"only 9 in the base for blue", "few events: 0 among brown", "few events: 9 among blue",
		}},
		{"ten events in two years", over(of([3]int64{1000, 100, 0}, [3]int64{5, 5, 0}), [3]int64{5, 5, 0}), nil},
		{"ten events of one group in two years", over(of([3]int64{1000, 100, 0}, [3]int64{0, 5, 0}), [3]int64{0, 5, 0}), []string{"few events: 0 among brown"}},
		{"shortlisted 2024", hires(t), []string{"few events: 9 among blue", "96 of 283 are of unknown group (33.9%): read it with great caution"}},
		{"unknown not counted", measure.Likelihoods[eyes]{
			Base: without(100, 100), Events: without(60, 10), Direction: brownToBlue(),
		}, []string{"how many are of unknown group was not supplied"}},
		{"unknown not counted in the events", measure.Likelihoods[eyes]{
			Base: cellsOf(t, 100, 100, 4), Events: without(60, 10), Direction: brownToBlue(),
		}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, sentences(c.of.Warnings()))
		})
	}
}

// What is not known is doubted by nothing that needs it.
func TestLikelihoodsWarningsOfHiddenCounts(t *testing.T) {
	few := measure.Likelihoods[eyes]{Base: cellsOf(t, 9, 9, 9), Events: cellsOf(t, 2, 1, 1), Direction: brownToBlue()}
	require.Equal(t, []measure.Doubt{
		measure.SmallBase, measure.SmallBase, measure.FewEvents, measure.FewEvents, measure.NotSignificant, measure.MostlyUnknown,
	}, doubtsOf(few.Warnings()))

	events := few
	events.Events = measure.NewCells[eyes](people(t, 2), hidden(), people(t, 1))
	assert.Equal(t, []measure.Doubt{measure.SmallBase, measure.SmallBase, measure.FewEvents, measure.MostlyUnknown}, doubtsOf(events.Warnings()))
	base := few
	base.Base = measure.NewCells[eyes](people(t, 9), hidden(), people(t, 9))
	assert.Equal(t, []string{"only 9 in the base for brown", "few events: 2 among brown", "few events: 1 among blue"}, sentences(base.Warnings()))
	before := few
	before.Previous = measure.NewCells[eyes](people(t, 2), hidden(), people(t, 1))
	assert.Equal(t, []measure.Doubt{measure.SmallBase, measure.SmallBase, measure.FewEvents, measure.MostlyUnknown}, doubtsOf(before.Warnings()))
}

func TestLikelihoodsResults(t *testing.T) {
	for _, c := range []struct {
		name string
		of   measure.Likelihoods[eyes]
		want []string
	}{
		{"appointed", hires(t), []string{
			"hired, all: 3.4420 [x] of [x]", "hired.rate, all, brown: 32.6087 30 of 92",
			"hired.rate, all, blue: 9.4737 9 of 95", "hired.rate, all, unknown: 21.8750 21 of 96",
		}},
		{"entered in two years", entrants(t), []string{
			"hired, all: 1.5000 [x] of [x]", "hired.rate, all, brown: 0.6944 4 of 576",
			"hired.rate, all, blue: 1.0417 2 of 192", "hired.rate, all, unknown: 0.0000 0 of 32",
		}},
		{"nothing supplied", measure.Likelihoods[eyes]{Direction: brownToBlue()}, []string{
			"hired, all: [x] [x] of [x]", "hired.rate, all, brown: [x] [x] of [x]", "hired.rate, all, blue: [x] [x] of [x]", "hired.rate, all, unknown: [x] [x] of [x]",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for i, result := range c.of.Results("hired", "all") {
				name := result.Definition.ID + ", " + result.Part
				if result.Group != "" {
					name += ", " + result.Group
				}
				got = append(got, name+": "+result.Value.Text(4)+" "+result.Count.String()+" of "+result.Base.String())
				relative := c.of.RelativeLikelihood()
				if i == 0 {
					assert.Equal(t, relative.Katz(0.95), result.Interval)
					assert.Equal(t, relative.Test(), result.Test)
					assert.Equal(t, relative.FourFifths(), result.Reading)
					assert.Equal(t, c.of.Warnings(), result.Warnings)
				} else {
					assert.Equal(t, c.of.Of(measure.Groups[eyes]()[i-1]).Wilson(0.95), result.Interval)
				}
			}
			assert.Equal(t, c.want, got)
		})
	}
	t.Run("a small base is that of its year", func(t *testing.T) {
		few := measure.Likelihoods[eyes]{Base: cellsOf(t, 100, 9, 0), Events: cellsOf(t, 9, 1, 0), Previous: cellsOf(t, 0, 0, 0), Direction: brownToBlue()}
		assert.Equal(t, []string{"only 9 in the base for blue"}, sentences(few.Results("hired", "")[2].Warnings))
	})
}

func TestLikelihoodsJSON(t *testing.T) {
	year := entrants(t)
	year.Previous = measure.Cells[eyes]{}
	assert.NotContains(t, written(t, year), "Previous", "one year has none before")
	for name, likelihoods := range map[string]measure.Likelihoods[eyes]{"year": year, "years": entrants(t), "none": {}} {
		t.Run(name, func(t *testing.T) {
			var back measure.Likelihoods[eyes]
			require.NoError(t, json.Unmarshal([]byte(written(t, likelihoods)), &back))
			assert.Equal(t, likelihoods, back)
			assert.Equal(t, likelihoods.Results("hired", ""), back.Results("hired", ""))
		})
	}
}

func TestLikelihoodDefinitions(t *testing.T) {
	stated := measure.Definition{
		ID: "hired", Number: "2", Title: "appointment", Direction: brownToBlue(),
		Breaks: []measure.Break{{Year: 2018, Of: "shortlisted", Why: "reworded"}}, Source: "guidance",
	}
	definitions := measure.LikelihoodDefinitions(stated, "appointed", "shortlisted")
	ratio, rate := stated, stated
	ratio.Title, ratio.Counted = "Relative likelihood of appointment", "(brown appointed ÷ brown shortlisted) ÷ (blue appointed ÷ blue shortlisted)"
	ratio.Better, ratio.Unit, ratio.Places = measure.Parity, measure.Ratio, 2
	rate.ID, rate.Title, rate.Counted = "hired.rate", "Likelihood of appointment", "appointed ÷ shortlisted, of the group"
	rate.Direction, rate.Better, rate.Unit, rate.Places = measure.Direction{}, measure.Neither, measure.Percent, 1
	assert.Equal(t, []measure.Definition{ratio, rate}, definitions)
	for _, result := range measure.Describe(definitions, hires(t).Results("hired", "")) {
		assert.Contains(t, definitions, result.Definition, "every figure is described")
	}
}
