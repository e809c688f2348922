package census

import (
	"fmt"
	"strconv"

	"github.com/workforce-equality/equality/measure"
)

// Area is a place by its official code. The name is for reading and never
// identifies.
type Area struct {
	Code string // as "E06000055"
	Name string // as "Bedford"
}

// String gives the name with the code, as "Bedford (E06000055)", or the one there
// is.
func (a Area) String() string {
	switch {
	case a.Name == "":
		return a.Code
	case a.Code == "":
		return a.Name
	}
	return a.Name + " (" + a.Code + ")"
}

// Residents are the people of an area as one table counts them.
type Residents struct {
	Area       Area
	Table      Table
	Total      int64
	Counts     []int64 // in the order of the categories of the table
	SummedFrom []Area  // the areas that became this one after the census and were added up, where they were
}

// Check is nil when there is a count for every category of the table, none below
// zero, and together they are the total. Otherwise it gives [measure.Faults].
func (r Residents) Check() error {
	var faults measure.Faults
	fault := func(field, value string, err error) {
		faults = append(faults, measure.Fault{Organisation: r.Area.Code, Indicator: r.Table.ID, Field: field, Value: value, Err: err})
	}
	if len(r.Counts) != len(r.Table.Categories) {
		fault("categories", strconv.Itoa(len(r.Counts)), fmt.Errorf("%w: the table has %d", measure.ErrConflict, len(r.Table.Categories)))
		return faults
	}
	for i, count := range r.Counts {
		if _, err := measure.NewCount(count); err != nil {
			fault(r.Table.Categories[i].Name, "", err)
		}
	}
	if len(faults) > 0 {
		return faults
	}
	if sum := sumOf(r.Counts); sum != r.Total {
		fault("total", strconv.FormatInt(r.Total, 10), fmt.Errorf("%w: the categories add to %d", measure.ErrConflict, sum))
	}
	return faults.Err()
}

// checked is residents that were computed, and none where they cannot be.
func (r Residents) checked() (Residents, error) {
	if err := r.Check(); err != nil {
		return Residents{}, err
	}
	return r, nil
}

func sumOf(counts []int64) int64 {
	var sum int64
	for _, count := range counts {
		sum += count
	}
	return sum
}
