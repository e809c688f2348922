package measure_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
)

func TestSplits(t *testing.T) {
	var c measure.Checker
	splits := measure.CheckSplits(&c, "hired", []measure.Split[seen]{
		{By: "source", Name: "internal", Base: seen{40, 20, 36}, Events: seen{20, 5, 11}},
		{By: " source", Name: "external ", Base: seen{52, 75, 60}, Events: seen{10, 4, 10}},
		{By: "band", Name: "internal", Base: seen{9, 0, 0}}, // parts need not cover the whole, and a name is unique within its distinction
	}, hires(t), measure.Uncounted{})
	require.Empty(t, c.Faults)
	var got []string
	for _, split := range splits {
		got = append(got, split.Label()+": "+split.RelativeLikelihood().String())
	}
	assert.Equal(t, []string{ // 20/40 over 5/20 is 2; 10/52 over 4/75 is 750/208
		"source: internal: brown 2.00 times as likely as blue", "source: external: brown 3.61 times as likely as blue", "band: internal: brown to blue N/A: no base",
	}, got)
	assert.Equal(t, hires(t).Base, splits[0].Base.Plus(splits[1].Base.Plus(cellsOf(t, 0, 0, 0))))
}

func TestSplitFaults(t *testing.T) {
	few := seen{1, 1, 1}
	for _, c := range []struct {
		name    string
		splits  []measure.Split[seen]
		without measure.Uncounted
		want    string
	}{
		{"none", nil, measure.Uncounted{}, ""},
		{"no name", []measure.Split[seen]{{By: "source", Name: " "}, {Name: "internal"}}, measure.Uncounted{}, "hired: split 1: not supplied: name\nhired: split 2: not supplied: name"},
		{"one name twice", []measure.Split[seen]{{By: "source", Name: "internal"}, {By: "source", Name: " internal"}}, measure.Uncounted{}, "hired: source: internal: duplicate split"},
		{
			"below zero",
			[]measure.Split[seen]{{By: "source", Name: "internal", Base: few, Events: seen{Blue: -1}}},
			measure.Uncounted{},
			"hired: source: internal, events, blue: -1: negative: count -1",
		},
		{
			"more people than the whole",
			[]measure.Split[seen]{{By: "source", Name: "a", Base: seen{90, 0, 0}}, {By: "source", Name: "b", Base: seen{3, 0, 96}}},
			measure.Uncounted{},
			"hired: all of source, base, brown: 93: part exceeds whole: 93 of 92",
		},
		{
			"more events than the whole",
			[]measure.Split[seen]{{By: "source", Name: "a", Events: seen{0, 0, 20}}, {By: "source", Name: "b", Events: seen{0, 0, 2}}},
			measure.Uncounted{},
			"hired: all of source, events, unknown: 22: part exceeds whole: 22 of 21",
		},
		{
			"in the order of the input",
			[]measure.Split[seen]{{By: "z", Name: "a", Base: seen{93, 0, 0}}, {By: "a", Name: "z", Base: seen{94, 0, 0}}},
			measure.Uncounted{},
			"hired: all of z, base, brown: 93: part exceeds whole: 93 of 92\nhired: all of a, base, brown: 94: part exceeds whole: 94 of 92",
		},
		{
			"together too large",
			[]measure.Split[seen]{{By: "source", Name: "a", Base: seen{Brown: measure.MaxCount}}, {By: "source", Name: "b", Base: seen{Brown: 1}}},
			measure.Uncounted{},
			"hired: all of source, base, brown: too large: the parts together",
		},
		{
			"sums are not judged beside other faults",
			[]measure.Split[seen]{{By: "source", Name: "a", Base: seen{93, 0, 0}}, {By: "source", Name: "a"}},
			measure.Uncounted{},
			"hired: source: a: duplicate split",
		},
		{
			"unknown not counted in the events",
			[]measure.Split[seen]{{By: "source", Name: "a", Base: few, Events: few}},
			measure.Uncounted{Events: true},
			"hired: source: a, events, unknown: 1: conflict: stated and not supplied",
		},
		{
			"unknown not counted at all",
			[]measure.Split[seen]{{By: "source", Name: "a", Base: few, Events: few}},
			measure.Uncounted{Base: true, Events: true},
			"hired: source: a, base, unknown: 1: conflict: stated and not supplied\nhired: source: a, events, unknown: 1: conflict: stated and not supplied",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			var checker measure.Checker
			splits := measure.CheckSplits(&checker, "hired", c.splits, hires(t), c.without)
			assert.Equal(t, c.want, checker.Faults.Error())
			assert.Len(t, splits, len(c.splits))
		})
	}
	t.Run("a fault before does not count", func(t *testing.T) {
		checker := measure.Checker{Organisation: "QHG"}
		checker.Fault("hired", "shortlisted", "", measure.ErrNotSupplied)
		measure.CheckSplits(&checker, "hired", []measure.Split[seen]{{By: "source", Name: "a", Base: seen{93, 0, 0}}}, hires(t), measure.Uncounted{})
		assert.Len(t, checker.Faults, 2)
	})
	t.Run("a whole that nobody supplied", func(t *testing.T) {
		var checker measure.Checker
		splits := measure.CheckSplits(&checker, "hired", []measure.Split[seen]{{By: "source", Name: "a", Base: few, Events: few}},
			measure.Likelihoods[eyes]{Direction: brownToBlue()}, measure.Uncounted{})
		assert.Empty(t, checker.Faults)
		assert.Equal(t, "{1 1 1 3}", splits[0].Base.String())
	})
}
