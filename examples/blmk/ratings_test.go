package main

import (
	"encoding/json"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every rating that the reports print comes out of the rules, and every page of
// the report that prints none is rated too.
func TestRatings(t *testing.T) {
	var document struct {
		Tables []struct {
			Year      int
			Indicator string
			Rating    struct {
				Indicators, Printed, Rating, Symbol, Reason string
				Rules                                       []string
			}
		}
	}
	require.NoError(t, json.Unmarshal([]byte(printed(t, "-json")), &document))
	compared := 0
	words := map[string]string{}
	for _, table := range document.Tables {
		rating := table.Rating
		name := strconv.Itoa(table.Year) + " indicator " + table.Indicator
		t.Run(name, func(t *testing.T) {
			assert.NotEmpty(t, rating.Rating)
			assert.NotEmpty(t, rating.Reason)
			assert.NotEmpty(t, rating.Rules)
			assert.Contains(t, rating.Indicators, table.Indicator)
			if table.Year == 2024 {
				assert.Empty(t, rating.Printed)
				words[table.Indicator] = rating.Rating
				return
			}
			compared++
			assert.Equal(t, rating.Printed, rating.Rating, rating.Reason)
		})
	}
	assert.Equal(t, 18, compared)
	assert.Equal(t, map[string]string{
		"1": "Developing", "2": "Underdeveloped", "3": "Achieving", "4": "Underdeveloped",
		"5": "Developing", "6": "Developing", "7": "Developing", "8": "Developing", "9": "Developing",
	}, words)
}
