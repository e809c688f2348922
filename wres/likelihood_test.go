package wres_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
	"github.com/workforce-equality/equality/wres"
)

// TestDirections: the three ratios are above one where BME people are worse off.
func TestDirections(t *testing.T) {
	report := reported(t, full())
	for _, c := range []struct {
		id      string
		of      wres.Likelihoods
		text    string
		reading string
	}{
		{"wres2", report.Appointment.Likelihoods, "White 3.44 times as likely as BME", "adverse to BME"},
		{"wres3", report.Disciplinary.Likelihoods, "BME 2.50 times as likely as White", "adverse to BME"},
		{"wres4", report.Training.Likelihoods, "White 3.78 times as likely as BME", "adverse to BME"},
	} {
		t.Run(c.id, func(t *testing.T) {
			relative := c.of.RelativeLikelihood()
			definition, found := wres.Definition(c.id)
			require.True(t, found)
			assert.Equal(t, c.text, relative.String())
			assert.Equal(t, c.reading, relative.FourFifths().String())
			assert.Equal(t, definition.Direction, relative.Direction())
			assert.Equal(t, "BME", relative.Direction().Harm)
			assert.Equal(t, measure.Integer(1), relative.Ratio().Times(relative.Reversed().Ratio()))
		})
	}
	t.Run("not supplied", func(t *testing.T) {
		report := reported(t, stated())
		assert.Equal(t, "White to BME [x]", report.Appointment.RelativeLikelihood().String())
		assert.Equal(t, "BME to White [x]", report.Disciplinary.RelativeLikelihood().String())
		assert.Equal(t, "White to BME [x]", report.Training.RelativeLikelihood().String())
		assert.Empty(t, report.Appointment.Warnings())
	})
}

// TestLikelihoodWarnings: people leave, so that more events than staff are a
// doubt and no fault; and what nobody stated is not doubted.
func TestLikelihoodWarnings(t *testing.T) {
	for _, c := range []struct {
		name  string
		state func(*wres.Return)
		want  []string
	}{
		{"more entered than work there", func(r *wres.Return) {
			r.Disciplinary = &wres.Disciplinary{Averaging: wres.SingleYear, Entered: wres.Headcount{White: 1, BME: 9}}
		}, []string{"only 8 in the base for BME", "BME: 9 events among 8 people", "few events: 9 among BME", "few events: 1 among White", "2 of 30 are of unknown group (6.7%)"}},
		{"more trained than work there", func(r *wres.Return) {
			r.Training = &wres.Training{Accessed: wres.Headcount{White: 21, BME: 9, Unknown: 5}}
		}, []string{
			"only 8 in the base for BME", "White: 21 events among 20 people", "BME: 9 events among 8 people", "few events: 9 among BME", "2 of 30 are of unknown group (6.7%)",
		}},
		{"nobody entered", func(r *wres.Return) {
			r.Disciplinary = &wres.Disciplinary{Averaging: wres.SingleYear}
		}, []string{"only 8 in the base for BME", "2 of 30 are of unknown group (6.7%)"}},
		{"neither stated", func(*wres.Return) {}, []string{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			stated := stated()
			stated.Workforce = &wres.Headcount{White: 20, BME: 8, Unknown: 2}
			c.state(&stated)
			report := reported(t, stated)
			assert.Equal(t, c.want, texts(append(report.Disciplinary.Warnings(), report.Training.Warnings()...)))
		})
	}
	t.Run("ratio of more events than people", func(t *testing.T) {
		stated := stated()
		stated.Workforce = &wres.Headcount{White: 20, BME: 8}
		stated.Disciplinary = &wres.Disciplinary{Averaging: wres.SingleYear, Entered: wres.Headcount{White: 1, BME: 9}}
		relative := reported(t, stated).Disciplinary.RelativeLikelihood()
		assert.Equal(t, "45/2", relative.Ratio().String())
		assert.Equal(t, measure.OutOfRange, relative.Katz(0.95).Low.Reason())
		assert.Equal(t, "112.5%", relative.Of().String())
	})
}

// TestFewEvents: fewer than ten events of White people, or of BME people, are a
// doubt, whatever happened to others; over two years those of both count. Where
// neither had one there is no ratio to doubt. 30 of 288 and 10 of 96 are the same,
// and so are 12 and 4.
func TestFewEvents(t *testing.T) {
	for _, c := range []struct {
		name  string
		state func(*wres.Return)
		want  []string
	}{
		{"9 events", func(r *wres.Return) {
			r.Training = &wres.Training{Accessed: wres.Headcount{White: 8, BME: 1, Unknown: 16}}
		}, []string{"few events: 8 among White", "few events: 1 among BME", "cannot be told from chance: Fisher's exact test, p = 0.460"}},
		{"10 events together", func(r *wres.Return) {
			r.Training = &wres.Training{Accessed: wres.Headcount{White: 8, BME: 2}}
		}, []string{"few events: 8 among White", "few events: 2 among BME", "cannot be told from chance: Fisher's exact test, p = 1.000"}},
		{"10 and 9 events", func(r *wres.Return) {
			r.Training = &wres.Training{Accessed: wres.Headcount{White: 10, BME: 9}}
		}, []string{"few events: 9 among BME"}}, // p = 0.029
		{"10 events and none", func(r *wres.Return) {
			r.Training = &wres.Training{Accessed: wres.Headcount{White: 10}}
		}, []string{"few events: 0 among BME", "cannot be told from chance: Fisher's exact test, p = 0.072"}},
		{"30 and 10 events", func(r *wres.Return) {
			r.Training = &wres.Training{Accessed: wres.Headcount{White: 30, BME: 10}}
		}, []string{"cannot be told from chance: chi-square 0.00, p = 1.000"}},
		{"no event", func(r *wres.Return) { r.Training = &wres.Training{Accessed: wres.Headcount{Unknown: 3}} }, []string{}},
		{"5 events in one year of two, 5 in the other", func(r *wres.Return) {
			r.Disciplinary = &wres.Disciplinary{
				Averaging: wres.TwoYearMean, Entered: wres.Headcount{White: 4, BME: 1}, Previous: &wres.Headcount{White: 4, BME: 1},
			}
		}, []string{"few events: 2 among BME", "few events: 8 among White", "cannot be told from chance: Fisher's exact test, p = 1.000"}},
		{"5 events in each year of two, 15 in the other group", func(r *wres.Return) {
			r.Disciplinary = &wres.Disciplinary{
				Averaging: wres.TwoYearMean, Entered: wres.Headcount{White: 15, BME: 5}, Previous: &wres.Headcount{White: 15, BME: 5},
			}
		}, []string{"cannot be told from chance: chi-square 0.00, p = 1.000"}},
		{"1 event, of the year before", func(r *wres.Return) {
			r.Disciplinary = &wres.Disciplinary{Averaging: wres.TwoYearMean, Previous: &wres.Headcount{BME: 1}}
		}, []string{"few events: 1 among BME", "few events: 0 among White", "cannot be told from chance: Fisher's exact test, p = 0.250"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			stated := stated()
			stated.Workforce = &wres.Headcount{White: 288, BME: 96, Unknown: 16}
			c.state(&stated)
			report := reported(t, stated)
			assert.Equal(t, c.want, texts(append(report.Disciplinary.Warnings(), report.Training.Warnings()...)))
		})
	}
	stated := stated()
	stated.Workforce = &wres.Headcount{White: 288, BME: 96}
	stated.Training = &wres.Training{Accessed: wres.Headcount{White: 8, BME: 1}}
	few := []measure.Doubt{measure.FewEvents, measure.FewEvents, measure.NotSignificant}
	assert.Equal(t, few, doubts(reported(t, stated).Training.Warnings()))
	assert.Equal(t, few, doubts(result(t, reported(t, stated), "wres4", "", "").Warnings))
}

func TestSplits(t *testing.T) {
	report := reported(t, full())
	var got []string
	for _, split := range report.Appointment.Splits {
		got = append(got, split.Label()+": "+split.RelativeLikelihood().String())
	}
	// 20/40 over 5/20 is 2; 10/52 over 4/75 is 750/208.
	assert.Equal(t, []string{"source: internal: White 2.00 times as likely as BME", "source: external: White 3.61 times as likely as BME"}, got)
	// 1 of 29 over 3 of 67, of the year alone.
	require.Len(t, report.Disciplinary.Splits, 1)
	assert.Equal(t, "67/87", report.Disciplinary.Splits[0].RelativeLikelihood().Ratio().String())
	assert.Equal(t, "BME 0.77 times as likely as White", report.Disciplinary.Splits[0].RelativeLikelihood().String())
	// 12 of 124 over 1 of 35.
	require.Len(t, report.Training.Splits, 1)
	assert.Equal(t, "105/31", report.Training.Splits[0].RelativeLikelihood().Ratio().String())

	base, events := []measure.Count{}, []measure.Count{}
	for _, group := range workforce.EthnicGroups() {
		internal, external := report.Appointment.Splits[0], report.Appointment.Splits[1]
		base = append(base, internal.Base.Of(group).Plus(external.Base.Of(group)))
		events = append(events, internal.Events.Of(group).Plus(external.Events.Of(group)))
	}
	whole := report.Appointment
	assert.Equal(t, []measure.Count{whole.Base.Of(workforce.White), whole.Base.Of(workforce.BME), whole.Base.Unknown()}, base)
	assert.Equal(t, []measure.Count{whole.Events.Of(workforce.White), whole.Events.Of(workforce.BME), whole.Events.Unknown()}, events)
}

// TestSplitsMayFallShort: parts need not cover the whole, several distinctions
// stand beside each other, and names need to be unique within one alone.
func TestSplitsMayFallShort(t *testing.T) {
	stated := stated()
	stated.Recruitment = &wres.Recruitment{
		Shortlisted: wres.Headcount{White: 10, BME: 10}, Appointed: wres.Headcount{White: 5, BME: 4},
		Splits: []wres.Split{
			{By: "source", Name: "other", Base: wres.Headcount{White: 10, BME: 10}, Events: wres.Headcount{White: 5, BME: 4}},
			{By: " band", Name: "other ", Base: wres.Headcount{White: 9}, Events: wres.Headcount{}},
		},
	}
	splits := reported(t, stated).Appointment.Splits
	assert.Equal(t, "source: other", splits[0].Label())
	assert.Equal(t, "band: other", splits[1].Label())
	assert.Equal(t, measure.NoBase, splits[1].RelativeLikelihood().Ratio().Reason())
}

// Tables of White and BME people alone say nothing of the others: their
// likelihood is not supplied, which is not zero.
func TestUnknownNotSupplied(t *testing.T) {
	stated := stated()
	stated.Workforce = &wres.Headcount{White: 288, BME: 96, Unknown: 16}
	stated.Recruitment = &wres.Recruitment{
		Shortlisted: wres.Headcount{White: 92, BME: 95}, Appointed: wres.Headcount{White: 30, BME: 9}, UnknownNotSupplied: true,
	}
	stated.Disciplinary = &wres.Disciplinary{
		Averaging: wres.TwoYearMean, Entered: wres.Headcount{White: 3, BME: 2}, Previous: &wres.Headcount{White: 1}, UnknownNotSupplied: true,
	}
	stated.Training = &wres.Training{Accessed: wres.Headcount{White: 34, BME: 3}, UnknownNotSupplied: true}
	report := reported(t, stated)
	assert.Equal(t, "{92 95 [x] [x]}", printed(report.Appointment.Base))
	assert.Equal(t, "{34 3 [x] [x]}", printed(report.Training.Events))
	assert.Equal(t, "3.44", report.Appointment.RelativeLikelihood().Ratio().Text(2))
	assert.Equal(t, "3.78", report.Training.RelativeLikelihood().Ratio().Text(2))
	assert.Equal(t, "1.50", report.Disciplinary.RelativeLikelihood().Ratio().Text(2)) // (2/192) / (4/576)
	for _, likelihoods := range []wres.Likelihoods{report.Appointment.Likelihoods, report.Disciplinary.Likelihoods, report.Training.Likelihoods} {
		assert.Equal(t, "[x]", likelihoods.Of(workforce.UnknownEthnicity).String())
		kinds := doubts(likelihoods.Warnings())
		assert.NotContains(t, kinds, measure.UnknownShare, "of people who were not counted")
		assert.NotContains(t, kinds, measure.MostlyUnknown)
	}
	// 9 BME people were appointed, and nobody knows how many of unknown group were
	// shortlisted; of the staff that is known, 16 of 400.
	assert.Equal(t, []string{"few events: 9 among BME", "how many are of unknown group was not supplied"}, texts(report.Appointment.Warnings()))
	assert.Equal(t, []measure.Doubt{measure.FewEvents, measure.UnknownNotCounted}, doubts(report.Appointment.Warnings()))
	assert.NotContains(t, doubts(report.Disciplinary.Warnings()), measure.UnknownNotCounted)
	assert.NotContains(t, doubts(report.Training.Warnings()), measure.UnknownNotCounted)

	stated.Training.Accessed.Unknown = 1
	_, err := stated.Report()
	require.ErrorIs(t, err, measure.ErrConflict)
	assert.EqualError(t, err, "QHG: wres4: accessed, Unknown: 1: conflict: stated and not supplied")
}

// A base is small by its people, not by the years they worked.
func TestSmallBaseOverTwoYears(t *testing.T) {
	stated := stated()
	stated.Workforce = &wres.Headcount{White: 40, BME: 6}
	stated.Disciplinary = &wres.Disciplinary{
		Averaging: wres.TwoYearMean, Entered: wres.Headcount{White: 1, BME: 1}, Previous: &wres.Headcount{White: 1},
	}
	assert.Contains(t, texts(reported(t, stated).Disciplinary.Warnings()), "only 6 in the base for BME")
}
