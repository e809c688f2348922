package rag_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/rag"
)

// again writes a value as JSON and reads it.
func again[T any](t *testing.T, value T) T {
	t.Helper()
	written, err := json.Marshal(value)
	require.NoError(t, err)
	var read T
	require.NoError(t, json.Unmarshal(written, &read), string(written))
	return read
}

// Rules are data: they can be written to a file and read again.
func TestSerial(t *testing.T) {
	rules := append(rag.WRES().Rules(), rag.WDES().Rules()...)
	rules = append(rules, rag.Completeness("wres1.completeness", whole(95)), rag.Rule{})
	assert.Equal(t, rules, again(t, rules))
	eleven := assessed(t, "1", "1", "1", "1", "1", "1", "1", "1", "1", "1", "1")
	ratings := []rag.Rating{
		rated(t, rag.WRES(), "wres2", "", "2.31", "2.19"), unrated(), assessed(t, "1").Rating(), eleven.Rating(), {},
	}
	assert.Equal(t, ratings, again(t, ratings))
	actions := []rag.Action{monitoring(), {}}
	assert.Equal(t, actions, again(t, actions))
}

func TestSerialFaults(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		kind error
	}{
		"overlapping bands": {`[{"Word": "a", "Symbol": "a", "High": {"At": "2"}}, {"Word": "b", "Symbol": "b", "Low": {"At": "1"}}]`, rag.ErrOverlap},
		"a gap":             {`[{"Word": "a", "Symbol": "a", "High": {"At": "1"}}, {"Word": "b", "Symbol": "b", "Low": {"At": "2"}}]`, rag.ErrGap},
		"no bands":          {`[]`, measure.ErrNotSupplied},
		"an unknown colour": {`[{"Word": "a", "Symbol": "a", "Colour": "orange"}]`, measure.ErrUnrecognised},
	} {
		t.Run(name, func(t *testing.T) {
			scale := rag.EDSScale()
			require.ErrorIs(t, json.Unmarshal([]byte(c.text), &scale), c.kind)
			assert.Equal(t, rag.EDSScale(), scale, "what is at fault changes nothing")
		})
	}
}

// Values that a caller makes by hand are printed and refused, and nothing panics.
func TestHandMade(t *testing.T) {
	rule := rag.Rule{Polarity: 99, Movement: 99, Target: rag.Target{Kind: 99}}
	assert.NotEmpty(t, rule.String())
	require.Error(t, rule.Check())
	assert.Equal(t, "not rated –", rag.Rating{}.String())
	assert.Equal(t, "0 of 0", rag.Tests{}.String())
	assert.Empty(t, rag.Set{}.Rate(nil, []measure.Result{figure(t, "wres2", "", "1")}))
	assert.Empty(t, rag.WRES().Indicators(nil, nil))
	rule, _ = rag.WRES().Find(measure.Key{ID: "wres2"})
	bare := measure.Result{Definition: measure.Definition{ID: "wres2"}, Value: whole(-1)}
	rating, err := rule.Rate(measure.Change{To: bare})
	require.NoError(t, err)
	assert.Equal(t, measure.OutOfRange, rating.Absent, "no factor of zero, the parity of a figure without unit")
}
