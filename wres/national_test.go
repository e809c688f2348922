package wres_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/wres"
)

func TestNationalRegions(t *testing.T) {
	found := map[string][]int{}
	for _, row := range measure.Nationals(wres.National(), measure.Key{ID: "wres2"}, "") {
		if region, isRegion := strings.CutPrefix(row.Organisations, "trusts, "); isRegion {
			found[region] = append(found[region], row.Year)
		}
	}
	years := []int{2022, 2023, 2024}
	assert.Equal(t, map[string][]int{
		"East of England": years, "London": years, "Midlands": years, "North East and Yorkshire": years,
		"North West": years, "South East": years, "South West": years,
	}, found, "21 rows")
}

// A calculated difference is the share of board members less that of the
// workforce, as published of the same year.
func TestNationalBoardDifference(t *testing.T) {
	rows := wres.National()
	published := func(key measure.Key, year int) measure.Value {
		for _, row := range measure.Nationals(rows, key, "") {
			if row.Year == year && row.Vintage == measure.FirstPublished {
				return row.Value
			}
		}
		return measure.Value{}
	}
	differences := measure.Nationals(rows, measure.Key{ID: "wres9", Part: "total", Group: "BME"}, "")
	require.Len(t, differences, 2)
	for _, row := range differences {
		board := published(measure.Key{ID: "wres9.share", Part: "total", Group: "BME"}, row.Year)
		staff := published(measure.Key{ID: "wres1", Group: "BME"}, row.Year)
		assert.Equal(t, board.Minus(staff), row.Value, row.Year)
		assert.True(t, row.Calculated, row.Year)
	}
}
