package gpg_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
)

func TestContractedHours(t *testing.T) {
	for _, c := range []struct {
		name, hours, want string
		kind              error
	}{
		{"full time", "37.5", "37.50 (contract)", nil},
		{"thirds of an hour", "56/3", "18.67 (contract)", nil},
		{"every hour of the week", "168", "168.00 (contract)", nil},
		{"zero", "0", "0.00 (contract)", nil},
		{"blank", "", "[x] (contract)", nil},
		{"below zero", "-0.01", "[x]", measure.ErrNegative},
		{"more than a week has", "168.01", "[x]", measure.ErrOutOfRange},
	} {
		t.Run(c.name, func(t *testing.T) {
			hours, err := gpg.ContractedHours(exactly(t, c.hours))
			require.ErrorIs(t, err, c.kind)
			assert.Equal(t, c.want, hours.String())
			assert.Empty(t, hours.Warnings())
			output, err := gpg.PieceworkHours(exactly(t, c.hours))
			require.ErrorIs(t, err, c.kind)
			assert.Equal(t, hours.Value(), output.Value())
			if c.kind == nil {
				assert.Equal(t, gpg.ByPiecework, output.Basis())
			}
		})
	}
}

func TestRepresentativeHours(t *testing.T) {
	hours, err := gpg.RepresentativeHours(exactly(t, "22.5"), "comparable colleagues")
	require.NoError(t, err)
	assert.Equal(t, "22.50 (representative)", hours.String())
	assert.Equal(t, []measure.Warning{{
		Doubt: measure.JudgedHours, Sentence: "weekly hours are a number taken to be representative: comparable colleagues",
	}}, hours.Warnings())

	hours, err = gpg.RepresentativeHours(exactly(t, "-1"), "")
	require.ErrorIs(t, err, measure.ErrNegative)
	require.ErrorIs(t, err, measure.ErrNotSupplied)
	assert.Zero(t, hours)
}

// TestTermTimeHours has a year of 52.18 weeks as one payroll supplier takes it.
func TestTermTimeHours(t *testing.T) {
	for _, c := range []struct {
		name, pattern, weeks, year, want string
		kinds                            []error
	}{
		{"39 weeks of 37.5", "37.5", "39", "52.18", "73125/2609", nil},
		{"the whole year", "37.5", "52.18", "52.18", "75/2", nil},
		{"a year of 52 weeks", "40", "39", "52", "30", nil},
		{"no weeks", "37.5", "0", "52.18", "0", nil},
		{"nothing stated", "", "", "", "[x]", []error{measure.ErrNotSupplied}},
		{"no convention stated", "37.5", "39", "", "[x]", []error{measure.ErrNotSupplied}},
		{"year of no weeks", "37.5", "0", "0", "[x]", []error{measure.ErrOutOfRange}},
		{"year of 54 weeks", "37.5", "39", "54", "[x]", []error{measure.ErrOutOfRange}},
		{"more weeks than the year", "37.5", "52.19", "52.18", "[x]", []error{measure.ErrPartExceedsWhole}},
		{"all wrong", "169", "-1", "-52", "[x]", []error{measure.ErrOutOfRange, measure.ErrNegative}},
	} {
		t.Run(c.name, func(t *testing.T) {
			hours, err := gpg.TermTimeHours(exactly(t, c.pattern), exactly(t, c.weeks), exactly(t, c.year))
			for _, kind := range c.kinds {
				require.ErrorIs(t, err, kind)
			}
			if c.kinds == nil {
				require.NoError(t, err)
				assert.Equal(t, gpg.ByTermTime, hours.Basis())
				require.Len(t, hours.Warnings(), 1)
				assert.Equal(t, measure.ConventionalHours, hours.Warnings()[0].Doubt)
			}
			assert.Equal(t, c.want, hours.Value().String())
		})
	}
	_, err := gpg.TermTimeHours(exactly(t, "-1"), exactly(t, ""), exactly(t, "0"))
	var faults measure.Faults
	require.ErrorAs(t, err, &faults)
	assert.Len(t, faults, 3, "every fault")
}

// TestTwelveWeekMean begins with the example of a payroll supplier: 150 hours in
// twelve weeks, 60 in the last four, 70 in the four before and 20 in the first.
func TestTwelveWeekMean(t *testing.T) {
	supplier := weeks(t, "15", "15", "15", "15", "17.5", "17.5", "17.5", "17.5", "5", "5", "5", "5")
	for _, c := range []struct {
		name  string
		weeks []measure.Value
		want  string
		empty int
	}{
		{"supplier's example", supplier, "25/2", 0},
		{"earlier weeks are not in it", append(slices.Clone(supplier), weeks(t, "168", "168")...), "25/2", 0},
		{"an empty week is replaced", append(weeks(t, "0"), supplier...), "25/2", 1},
		{"three empty weeks", append(weeks(t, "0", "0", "0"), append(slices.Clone(supplier), weeks(t, "99")...)...), "25/2", 3},
		{"an empty week before the twelfth", append(slices.Clone(supplier), weeks(t, "0")...), "25/2", 0},
		{"an unknown week before the twelfth", append(slices.Clone(supplier), measure.Value{}), "25/2", 0},
		{"not a whole number", weeks(t, "1", "1", "1", "1", "1", "1", "1", "1", "1", "1", "1", "2"), "13/12", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			mean, err := gpg.TwelveWeekMean(c.weeks...)
			require.NoError(t, err)
			assert.Equal(t, c.want, mean.Value().String())
			assert.Equal(t, 12, mean.Weeks())
			assert.Equal(t, c.empty, mean.EmptyWeeks())
			assert.Equal(t, gpg.ByTwelveWeeks, mean.Basis())
			assert.Empty(t, mean.Warnings())
			available, err := gpg.AvailableWeekMean(c.weeks...)
			require.NoError(t, err)
			assert.Equal(t, mean, available)
		})
	}
}

// TestAvailableWeekMean has, as the supplier, somebody who started three weeks ago.
func TestAvailableWeekMean(t *testing.T) {
	for _, c := range []struct {
		name  string
		weeks []measure.Value
		want  string
		n     int
		empty int
	}{
		{"started three weeks ago", weeks(t, "30", "20", "25"), "25", 3, 0},
		{"one of them without work", weeks(t, "30", "0", "20", "25"), "25", 3, 1},
		{"eleven", slices.Repeat(weeks(t, "10"), 11), "10", 11, 0},
		{"no work at all", weeks(t, "0", "0"), "N/A", 0, 2},
		{"no weeks", nil, "N/A", 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			mean, err := gpg.AvailableWeekMean(c.weeks...)
			require.NoError(t, err)
			assert.Equal(t, c.want, mean.Value().String())
			assert.Equal(t, c.n, mean.Weeks())
			assert.Equal(t, c.empty, mean.EmptyWeeks())
			assert.Equal(t, gpg.ByAvailableWeeks, mean.Basis())
			if c.n == 0 {
				assert.Equal(t, measure.NoBase, mean.Value().Reason())
				assert.Empty(t, mean.Warnings())
			} else {
				require.Len(t, mean.Warnings(), 1)
				assert.Equal(t, measure.ShortHistory, mean.Warnings()[0].Doubt)
			}
			_, err = gpg.TwelveWeekMean(c.weeks...)
			require.ErrorIs(t, err, measure.ErrNotSupplied)
		})
	}
}

func TestTwelveWeekMeanFaults(t *testing.T) {
	_, err := gpg.TwelveWeekMean(weeks(t, "30", "", "-1", "169", "40")...)
	require.EqualError(t, err, "row 2: week: not supplied\n"+
		"row 3: week: negative: hours of a week -1.00\n"+
		"row 4: week: out of range: hours of a week 169.00")
	_, err = gpg.TwelveWeekMean(slices.Repeat(weeks(t, "10"), 11)...)
	require.EqualError(t, err, "not supplied: 1 of the 12 worked weeks")
}

func TestZeroWeeklyHours(t *testing.T) {
	var hours gpg.WeeklyHours
	assert.Equal(t, measure.NotSupplied, hours.Value().Reason())
	assert.Equal(t, "[x]", hours.String())
	assert.Zero(t, hours.Basis())
	assert.Empty(t, hours.Warnings())
}
