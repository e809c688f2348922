package rag_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/rag"
	"github.com/workforce-equality/equality/wdes"
	"github.com/workforce-equality/equality/wres"
)

// Six actions each, numbered, and every figure is one that a standard has.
func TestCatalogue(t *testing.T) {
	definitions := slices.Concat(wres.Definitions(), wdes.Definitions(), gpg.Definitions())
	for name, list := range map[string][]rag.Programme{"high impact": rag.HighImpactActions(), "recruitment": rag.RecruitmentActions()} {
		t.Run(name, func(t *testing.T) {
			assert.Len(t, list, 6)
			seen := map[string]bool{}
			for i, action := range list {
				assert.Equal(t, i+1, action.Number)
				assert.NotEmpty(t, action.Source)
				assert.Equal(t, name == "high impact", action.Title != "")
				for _, metric := range action.Metrics {
					assert.False(t, seen[metric.Number], metric.Number)
					seen[metric.Number] = true
					assert.NotEmpty(t, metric.Title)
					for _, id := range metric.Figures {
						_, found := measure.FindDefinition(definitions, id)
						assert.True(t, found, id)
					}
				}
			}
		})
	}
}
