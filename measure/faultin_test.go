package measure_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
)

// TestIn: faults are placed where they name no place, and keep the one they have.
func TestIn(t *testing.T) {
	faults := measure.Faults{
		{Field: "bands", Row: 3, Err: measure.ErrUnrecognised},
		{Organisation: "RXX", Field: "lower", Err: measure.ErrNotSupplied},
		{Indicator: "wdes1", Field: "upper", Err: measure.ErrDuplicate},
		{Organisation: "RXX", Indicator: "wdes1", Source: "staff.csv", Value: "10", Err: measure.ErrNegative},
	}
	before := append(measure.Faults(nil), faults...)
	placed := measure.In(faults, "QHG", "wres1")
	require.EqualError(t, placed, "QHG: wres1: row 3: bands: unrecognised\nRXX: wres1: lower: not supplied\n"+
		"QHG: wdes1: upper: duplicate\nstaff.csv: RXX: wdes1: 10: negative")
	assert.Equal(t, before, faults, "the faults given are not changed")
	for _, kind := range []error{measure.ErrUnrecognised, measure.ErrNotSupplied, measure.ErrDuplicate, measure.ErrNegative} {
		require.ErrorIs(t, placed, kind)
	}
	all, found := errors.AsType[measure.Faults](placed)
	require.True(t, found)
	assert.Len(t, all, 4)
	require.EqualError(t, measure.In(placed, "other", "other"), placed.Error(), "placed once")
}

// TestInOfOthers: an error without faults is given back, and none stays none.
func TestInOfOthers(t *testing.T) {
	require.NoError(t, measure.In(nil, "QHG", "wres1"))
	require.NoError(t, measure.In(measure.Faults(nil).Err(), "QHG", "wres1"))
	other := errors.New("no such file")
	assert.Equal(t, other, measure.In(other, "QHG", "wres1"))
	wrapped := fmt.Errorf("2024: %w", measure.Faults{{Field: "bands", Err: measure.ErrUnrecognised}})
	require.ErrorContains(t, measure.In(wrapped, "QHG", "wres1"), "QHG: wres1: bands: unrecognised")
}

func ExampleIn() {
	faults := measure.Faults{{Row: 3, Field: "bands", Err: measure.ErrUnrecognised}}
	fmt.Println(measure.In(faults, "QHG", "wres1"))
	// Output: QHG: wres1: row 3: bands: unrecognised
}
