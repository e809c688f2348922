package measure_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
)

// The figures of all stand first, on the basis of the averaging; those of the
// parts, which are of the year alone, follow in their order.
func TestLikelihoodReportResults(t *testing.T) {
	internal, external := hires(t), hires(t)
	internal.Base, internal.Events = cellsOf(t, 40, 20, 36), cellsOf(t, 20, 5, 11)
	external.Base, external.Events = cellsOf(t, 52, 75, 60), cellsOf(t, 10, 4, 10)
	splits := []measure.SplitReport[eyes]{
		{By: "source", Name: "internal", Likelihoods: internal}, {By: "source", Name: "external", Likelihoods: external},
	}
	for _, c := range []struct {
		name      string
		of        measure.Likelihoods[eyes]
		averaging measure.Averaging
		splits    []measure.SplitReport[eyes]
		basis     string
		ratios    []string // of all, then of each part
	}{
		{"appointed", hires(t), 0, nil, "", []string{"3.44"}},
		{"appointed, by source", hires(t), 0, splits, "", []string{"3.44", "2.00", "3.61"}},
		{"entered in a year", hires(t), measure.SingleYear, nil, "single year", []string{"3.44"}},
		{"entered in two years, by source in one", entrants(t), measure.TwoYearMean, splits, "two-year mean", []string{"1.50", "2.00", "3.61"}},
		{"nothing supplied", measure.Likelihoods[eyes]{Direction: brownToBlue()}, 0, nil, "", []string{"[x]"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			report := measure.LikelihoodReport[eyes]{Likelihoods: c.of, Averaging: c.averaging, Splits: c.splits}
			results := report.Results("hired")
			require.Len(t, results, 4*len(c.ratios))
			for i, want := range c.ratios {
				assert.Equal(t, want, results[4*i].Value.Text(2))
			}
			assert.Equal(t, measure.OnBasis(c.basis, c.of.Results("hired", "")), results[:4])
			for i, split := range c.splits {
				assert.Equal(t, split.Results("hired", split.Label()), results[4*i+4:4*i+8])
			}
		})
	}
}

func TestLikelihoodReportJSON(t *testing.T) {
	split := measure.SplitReport[eyes]{By: "source", Name: "internal", Likelihoods: hires(t)}
	for name, report := range map[string]measure.LikelihoodReport[eyes]{
		"appointed":    {Likelihoods: hires(t), Splits: []measure.SplitReport[eyes]{split}},
		"entered":      {Likelihoods: entrants(t), Averaging: measure.TwoYearMean},
		"not supplied": {},
	} {
		t.Run(name, func(t *testing.T) {
			var back measure.LikelihoodReport[eyes]
			require.NoError(t, json.Unmarshal([]byte(written(t, report)), &back))
			assert.Equal(t, report, back)
		})
	}
	assert.NotContains(t, written(t, measure.LikelihoodReport[eyes]{Likelihoods: hires(t)}), "Averaging", "nothing is averaged")
}

func TestCheckEntries(t *testing.T) {
	for _, c := range []struct {
		name         string
		ground       string
		averaging    measure.Averaging
		entered      seen
		previous     *seen
		uncounted    bool
		year, before string
		fault        string
	}{
		{"a year", "", measure.SingleYear, seen{3, 2, 0}, nil, false, "{3 2 0 5}", "{[x] [x] [x] [x]}", ""},
		{"two years", "", measure.TwoYearMean, seen{3, 2, 0}, &seen{1, 0, 0}, false, "{3 2 0 5}", "{1 0 0 1}", ""},
		{"unknown not counted", "", measure.TwoYearMean, seen{3, 2, 0}, &seen{1, 0, 0}, true, "{3 2 [x] [x]}", "{1 0 [x] [x]}", ""},
		{
			"a year, and the one before, of one ground", "health", measure.SingleYear,
			seen{3, 2, 0},
			&seen{1, 0, 0}, false,
			"{3 2 0 5}", "{1 0 0 1}", "entered: health, previous: conflict: a previous year beside a single-year count",
		},
		{
			"a year, and the one before", "", measure.SingleYear,
			seen{3, 2, 0},
			&seen{1, 0, 0}, false,
			"{3 2 0 5}", "{1 0 0 1}", "entered: previous: conflict: a previous year beside a single-year count",
		},
		{
			"every fault of a year too many", "", measure.SingleYear,
			seen{3, 2, 0},
			&seen{-1, 0, 0}, false,
			"{3 2 0 5}", "{[x] 0 0 [x]}",
			"entered: previous, brown: -1: negative: count -1\nentered: previous: conflict: a previous year beside a single-year count",
		},
		{
			"two years without the first", "", measure.TwoYearMean,
			seen{3, 2, 0},
			nil, false,
			"{3 2 0 5}", "{[x] [x] [x] [x]}", "entered: previous: not supplied: the year before, for a two-year mean",
		},
		{"averaging not stated", "", 0, seen{3, 2, 0}, nil, false, "{3 2 0 5}", "{[x] [x] [x] [x]}", ""},
		{
			"faults in both years, of one ground", "performance", measure.TwoYearMean,
			seen{3, -2, 0},
			&seen{-1, 0, 1}, true,
			"{3 [x] [x] [x]}", "{[x] 0 [x] [x]}", "entered: performance, entered, blue: -2: negative: count -2\n" +
				"entered: performance, previous, brown: -1: negative: count -1\n" +
				"entered: performance, previous, unknown: 1: conflict: stated and not supplied",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			var checker measure.Checker
			year, before := measure.CheckEntries[eyes](&checker, "entered", c.ground, c.averaging, measure.Entries[seen]{Entered: c.entered, Previous: c.previous}, c.uncounted)
			assert.Equal(t, c.year, year.String())
			assert.Equal(t, c.before, before.String())
			assert.Equal(t, c.fault, checker.Faults.Error())
		})
	}
}

func TestCheckAppointment(t *testing.T) {
	stated := measure.Recruitment[seen]{Shortlisted: seen{92, 95, 96}, Appointed: seen{30, 9, 21}}
	internal := measure.Split[seen]{By: "source", Name: "internal", Base: seen{40, 4, 36}, Events: seen{20, 5, 11}}
	for _, c := range []struct {
		name  string
		state func(*measure.Recruitment[seen])
		ratio string
		fault string
	}{
		{"2024", func(*measure.Recruitment[seen]) {}, "475/138", ""},
		{"more appointed than shortlisted", func(r *measure.Recruitment[seen]) { r.Appointed.Blue = 96 }, "", "hired: appointed, blue: 96: part exceeds whole: 96 of 95"},
		{"of a part", func(r *measure.Recruitment[seen]) { r.Splits = []measure.Split[seen]{internal} }, "", "hired: source: internal, appointed, blue: 5: part exceeds whole: 5 of 4"},
		{
			"more of a part than of all", func(r *measure.Recruitment[seen]) {
				wider := internal
				wider.Base, wider.Events = seen{93, 9, 36}, seen{31, 5, 11}
				r.Splits = []measure.Split[seen]{wider}
			}, "",
			"hired: all of source, base, brown: 93: part exceeds whole: 93 of 92\nhired: all of source, events, brown: 31: part exceeds whole: 31 of 30",
		},
		{"unknown not counted", func(r *measure.Recruitment[seen]) {
			r.Shortlisted.Unknown, r.Appointed.Unknown, r.UnknownNotSupplied = 0, 0, true
		}, "475/138", ""},
		{
			"unknown not counted and stated", func(r *measure.Recruitment[seen]) { r.UnknownNotSupplied = true }, "",
			"hired: shortlisted, unknown: 96: conflict: stated and not supplied\nhired: appointed, unknown: 21: conflict: stated and not supplied",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			var checker measure.Checker
			recruitment := stated
			c.state(&recruitment)
			report := measure.CheckAppointment(&checker, "hired", &recruitment, brownToBlue())
			assert.Equal(t, c.fault, checker.Faults.Error())
			if c.fault == "" {
				assert.Equal(t, c.ratio, report.RelativeLikelihood().Ratio().String())
			}
		})
	}
	t.Run("not supplied", func(t *testing.T) {
		var checker measure.Checker
		report := measure.CheckAppointment[eyes, seen](&checker, "hired", nil, brownToBlue())
		assert.Empty(t, checker.Faults)
		assert.Equal(t, "brown to blue [x]", report.RelativeLikelihood().String())
		assert.Empty(t, report.Splits)
	})
}
