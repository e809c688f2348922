package measure_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/workforce-equality/equality/measure"
)

func sentences(warnings []measure.Warning) []string {
	var texts []string
	for _, warning := range warnings {
		texts = append(texts, warning.Sentence)
	}
	return texts
}

func TestRelativeLikelihoodWarnings(t *testing.T) {
	for _, c := range []struct {
		name       string
		a, n, b, m int64
		want       []string
		wantKinds  []measure.Doubt
	}{
		{"none", 30, 92, 10, 95, nil, nil},
		{"WRES 2, 2024", 30, 92, 9, 95, []string{"few events: 9 among BME"}, []measure.Doubt{measure.FewEvents}},
		{"WRES 2, 2024, turned round", 9, 95, 30, 92, []string{"few events: 9 among White"}, []measure.Doubt{measure.FewEvents}},
		{
			"WRES 2, 2021", 6, 22, 4, 39,
			[]string{"few events: 6 among White", "few events: 4 among BME", "cannot be told from chance: Fisher's exact test, p = 0.147"},
			[]measure.Doubt{measure.FewEvents, measure.FewEvents, measure.NotSignificant},
		},
		{
			"ten is no small base", 5, 10, 1, 39,
			[]string{"few events: 5 among White", "few events: 1 among BME"},
			[]measure.Doubt{measure.FewEvents, measure.FewEvents},
		},
		{
			"nine is", 5, 9, 1, 39,
			[]string{"only 9 in the base for White", "few events: 5 among White", "few events: 1 among BME"},
			[]measure.Doubt{measure.SmallBase, measure.FewEvents, measure.FewEvents},
		},
		{
			"nobody to be small", 0, 0, 9, 95,
			[]string{"few events: 0 among White", "few events: 9 among BME"},
			[]measure.Doubt{measure.FewEvents, measure.FewEvents},
		},
		{"none in one group", 30, 92, 0, 95, []string{"few events: 0 among BME"}, []measure.Doubt{measure.FewEvents}},
		{"none in either", 0, 92, 0, 95, nil, nil},
		{
			"people left", 3, 2, 9, 95,
			[]string{"only 2 in the base for White", "few events: 3 among White", "few events: 9 among BME", "White: 3 events among 2 people"},
			[]measure.Doubt{measure.SmallBase, measure.FewEvents, measure.FewEvents, measure.EventsExceedBase},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			warnings := measure.NewRelativeLikelihood(likelihood(t, c.a, c.n), likelihood(t, c.b, c.m), whiteToBME()).Warnings()
			assert.Equal(t, c.want, sentences(warnings))
			var kinds []measure.Doubt
			for _, warning := range warnings {
				kinds = append(kinds, warning.Doubt)
			}
			assert.Equal(t, c.wantKinds, kinds)
		})
	}
	assert.Empty(t, measure.RelativeLikelihood{}.Warnings(), "nothing supplied is nothing doubted")
}

// Of events that are not known nothing is said, and those of the other group are
// as few as they are.
func TestFewEventsBesideOnesNotKnown(t *testing.T) {
	for _, reason := range reasons() {
		absent := measure.NewLikelihood(measure.AbsentCount(reason), people(t, 92))
		for events, want := range map[int64][]string{0: nil, 9: {"few events: 9 among BME"}, 10: nil} {
			relative := measure.NewRelativeLikelihood(absent, likelihood(t, events, 95), whiteToBME())
			assert.Equal(t, want, sentences(relative.Warnings()), "%s and %d", reason, events)
			turned := measure.NewRelativeLikelihood(likelihood(t, events, 95), absent, whiteToBME().Reversed())
			assert.Equal(t, want, sentences(turned.Warnings()), "%d and %s", events, reason)
		}
	}
}

func TestDifferenceWarnings(t *testing.T) {
	board := measure.NewDifference(share(t, 2, 13), share(t, 96, 400))
	assert.Equal(t, []string{"cannot be told from chance: Fisher's exact test, p = 0.741"}, sentences(board.Warnings("board", "staff")))
	small := measure.NewDifference(share(t, 0, 8), share(t, 96, 400))
	assert.Contains(t, sentences(small.Warnings("board", "staff")), "only 8 in the base for board")
	assert.Empty(t, measure.DifferenceOfPercentages(exactly(t, "10.6"), exactly(t, "9.8")).Warnings("BME", "White"))
}
