package release_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/release"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
	"github.com/workforce-equality/equality/workforce"
)

func march(year int) workforce.Date { return workforce.Date{Year: year, Month: 3, Day: 31} }

// TestOrganisation: the people of one organisation, and that a year before is the
// year of the report of that year.
func TestOrganisation(t *testing.T) {
	in := func(year int) release.Organisation {
		return release.Organisation{
			Code: "QHG", Snapshot: march(year), Flow: workforce.Period{From: workforce.Date{Year: year - 1, Month: 4, Day: 1}, To: march(year)}, Survey: year - 1,
		}
	}
	after, before := in(2024), in(2023)
	assert.Equal(t, "QHG|staff|2024-03-31", after.Staff().String())
	assert.Equal(t, "QHG|board members|2024-03-31", after.Board().String())
	assert.Equal(t, "QHG|survey respondents|2023", after.Respondents().String())
	assert.Equal(t, "QHG|appointed|2023-04-01/2024-03-31", after.During("appointed").String())
	assert.Equal(t, before.During("appointed"), after.Before("appointed"))

	after.Flow, before.Flow = workforce.Period{}, workforce.Period{}
	assert.Equal(t, "QHG|appointed|year of the report of 2024-03-31", after.During("appointed").String())
	assert.Equal(t, before.During("appointed"), after.Before("appointed"))

	after.Flow = workforce.Period{From: workforce.Date{Year: 2024, Month: 1, Day: 1}, To: march(2024)}
	assert.Equal(t, "QHG|appointed|year before 2024-01-01/2024-03-31", after.Before("appointed").String(), "a quarter is no year")
}

// TestProtect: a cell that stands in the report and is told by what must be shown
// is a fault; one that only follows from what is public is not.
func TestProtect(t *testing.T) {
	var told redact.System
	told.Fix(staff(), count(t, 3))
	told.Add(staff().With("ethnicity", "BME"), count(t, 3))
	told.Add(staff().With("ethnicity", "White"), count(t, 0))
	told.Sum(staff(), staff().With("ethnicity", "BME"), staff().With("ethnicity", "White"))
	_, err := release.Protect(context.Background(), redact.Below10(), told)
	require.ErrorIs(t, err, measure.ErrConflict)
	assert.Equal(t, "A|staff|2024|ethnicity=BME: conflict: what must be shown tells it", err.Error())

	told.Cells[1].Status = redact.Implied
	_, err = release.Protect(context.Background(), redact.Below10(), told)
	require.NoError(t, err)

	_, err = release.Protect(context.Background(), redact.Policy{Cost: 99}, told)
	require.ErrorIs(t, err, measure.ErrUnrecognised)
}
