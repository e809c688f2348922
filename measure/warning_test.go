package measure_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
)

func TestDoubt(t *testing.T) {
	texts := []string{
		"small base", "unknown share", "mostly unknown", "not significant", "events exceed base",
		"rows fall short", "break in series", "derived counts", "no whole count",
		"few events", "prevalence differs", "no narrative", "unknown not counted", "corrected results",
		"digit moved", "only men paid", "bonus gap unexpected", "inexact split", "unequal quarters", "no label", "rounded rates",
		"unrated", "negative bonus",
		"part period", "hours swing", "short history", "judged hours", "conventional hours", "no pay",
		"all ages", "earlier census", "later census", "apportioned", "interpolated", "unweighted",
		"definitions differ", "categories dropped", "self-declared", "unknown in base", "recoverable", "totals differ",
	}
	require.Len(t, measure.Doubts(), len(texts))
	for i, doubt := range measure.Doubts() {
		assert.Equal(t, texts[i], doubt.String())
		assert.Equal(t, texts[i], marshalled(t, doubt))
		var back measure.Doubt
		require.NoError(t, back.UnmarshalText([]byte(texts[i])))
		assert.Equal(t, doubt, back)
	}
	for _, text := range []string{"Small base", "small", strings.Repeat("x", 1_000_000)} {
		doubt := measure.SmallBase
		err := doubt.UnmarshalText([]byte(text))
		require.ErrorIs(t, err, measure.ErrUnrecognised)
		assert.Less(t, len(err.Error()), 1_000)
		assert.Equal(t, measure.SmallBase, doubt)
	}
	assert.Empty(t, measure.Doubt(0).String())
	measure.Doubts()[0] = measure.NoWholeCount
	assert.Equal(t, measure.SmallBase, measure.Doubts()[0], "the list can be changed")
}

func TestWarnBase(t *testing.T) {
	for _, c := range []struct {
		name string
		base measure.Count
		want []measure.Warning
	}{
		{"nobody", people(t, 0), nil},
		{"one", people(t, 1), []measure.Warning{{Doubt: measure.SmallBase, Sentence: "only 1 in the base for BME"}}},
		{"nine", people(t, 9), []measure.Warning{{Doubt: measure.SmallBase, Sentence: "only 9 in the base for BME"}}},
		{"ten", people(t, 10), nil},
		{"not supplied", measure.Count{}, nil},
		{"suppressed", measure.AbsentCount(measure.Suppressed), nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, measure.WarnBase("BME", c.base))
		})
	}
}

// TestWarnUnknown includes the unknown shares of the published reports.
func TestWarnUnknown(t *testing.T) {
	for _, c := range []struct {
		name           string
		unknown, whole measure.Count
		want           []measure.Warning
	}{
		{"none", people(t, 0), people(t, 100), nil},
		{"five per cent", people(t, 5), people(t, 100), nil},
		{"just above five", people(t, 51), people(t, 1000), []measure.Warning{{Doubt: measure.UnknownShare, Sentence: "51 of 1000 are of unknown group (5.1%)"}}},
		{"appointed 2022", people(t, 2), people(t, 19), []measure.Warning{{Doubt: measure.UnknownShare, Sentence: "2 of 19 are of unknown group (10.5%)"}}},
		{"twenty per cent", people(t, 20), people(t, 100), []measure.Warning{{Doubt: measure.UnknownShare, Sentence: "20 of 100 are of unknown group (20.0%)"}}},
		{"just above twenty", people(t, 201), people(t, 1000), []measure.Warning{{Doubt: measure.MostlyUnknown, Sentence: "201 of 1000 are of unknown group (20.1%): read it with great caution"}}},
		{"shortlisted 2024", people(t, 96), people(t, 283), []measure.Warning{{Doubt: measure.MostlyUnknown, Sentence: "96 of 283 are of unknown group (33.9%): read it with great caution"}}},
		{"everybody", people(t, 4), people(t, 4), []measure.Warning{{Doubt: measure.MostlyUnknown, Sentence: "4 of 4 are of unknown group (100.0%): read it with great caution"}}},
		{"nobody", people(t, 0), people(t, 0), nil},
		{"hidden", measure.AbsentCount(measure.Suppressed), people(t, 100), nil},
		{"whole not supplied", people(t, 50), measure.Count{}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			warnings := measure.WarnUnknown(c.unknown, c.whole)
			assert.Equal(t, c.want, warnings)
			for i, w := range warnings {
				assert.Equal(t, c.want[i].Sentence, w.String())
			}
		})
	}
}
