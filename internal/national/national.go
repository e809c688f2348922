// Package national builds the rows of national figures that both standards list,
// and names the sources that print figures of both.
package national

import (
	"slices"
	"strings"

	"github.com/workforce-equality/equality/measure"
)

// What prints figures of both standards.
const (
	HealthBusiness = "Health Business UK, 19 March 2024 (WRES and WDES 2023)"
	Jobs2021       = "HSJ Jobs, 16 May 2022, on trusts where most staff withhold disability status (WDES 2021)"
	Picker         = "Picker, release on the NHS Staff Survey 2024"
)

// OfTrusts completes the rows of one figure of all trusts in England.
func OfTrusts(id, part, group string, rows ...measure.National) []measure.National {
	rows = slices.Clone(rows)
	for i := range rows {
		rows[i].Key = measure.Key{ID: id, Part: part, Group: group}
		rows[i].Organisations = "trusts"
	}
	return rows
}

// FirstPublished is a figure from what reports on that very year's report.
func FirstPublished(year int, figure, source string) measure.National {
	return printed(figure, measure.National{Year: year, Vintage: measure.FirstPublished, Source: source})
}

// Restated is a figure from what reports on a later one.
func Restated(year int, figure, source string) measure.National {
	return printed(figure, measure.National{Year: year, Vintage: measure.Restated, Source: source})
}

// printed gives the row with the figure as its source prints it, as "1.54" or
// "-12.1": the value, exactly, and its decimal places. What is not a decimal
// number leaves the value not supplied.
func printed(figure string, row measure.National) measure.National {
	value, err := measure.ParseValue(figure)
	if err != nil || !value.Known() || strings.Contains(figure, "/") {
		return row
	}
	_, decimals, _ := strings.Cut(figure, ".")
	row.Value, row.Places = value, len(decimals)
	return row
}

// Calculated is a figure that follows from those that a source prints.
func Calculated(row measure.National) measure.National {
	row.Calculated = true
	return row
}

// Surveyed dates a figure by its staff survey alone.
func Surveyed(row measure.National) measure.National {
	row.Year, row.SurveyYear = 0, row.Year
	return row
}
