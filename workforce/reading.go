package workforce

import (
	"fmt"
	"maps"
	"runtime"
	"slices"
	"strings"

	"github.com/workforce-equality/equality/measure"
)

// Reading says how an extract is read. The zero Reading reads files whose columns have
// the names of the fields, on all processors, and keeps every fault.
type Reading struct {
	// Columns gives the header of a field, by the name of the field, where it is
	// another than that name.
	Columns map[string]string
	// Organisations numbers the organisations; extracts that are counted together share
	// it. Nil is one of the extract's own.
	Organisations *Organisations
	// BandsFrom08 is what the grade codes XR08 or XN08 and those after them stand for;
	// see [ParseBandCode].
	BandsFrom08 []Band
	// Counting says what becomes of further rows of one person.
	Counting Counting
	// MostFaulty is how many rows may be at fault; one more ends the reading. Zero is no
	// limit.
	MostFaulty int64
	// OnFault is called with each fault, in the order of the rows, before the good rows
	// near it are given. Where it is nil the faults are kept for [Extract.Faults].
	OnFault func(measure.Fault)
	// Workers is how many goroutines take rows apart, up to 256. Zero is one for each
	// processor. What is read does not depend on it.
	Workers int
}

// mostWorkers keeps the memory of the workers within bounds.
const mostWorkers = 256

// Counting says what becomes of a row of somebody of whom an earlier row of the same
// organisation was read.
type Counting uint8

// The ways of counting. The race and disability standards count people once; the pay
// gap regulations leave it to the employer. The zero Counting is ByContract, for no row
// says which of several posts is a person's main one.
const (
	ByContract Counting = iota + 1 // every row counts
	ByPerson                       // the first row of a person counts, and nothing that further ones say
)

func (r Reading) workers() int {
	if r.Workers > 0 {
		return min(r.Workers, mostWorkers)
	}
	return min(runtime.GOMAXPROCS(0), mostWorkers)
}

// column is where a field stands in the rows, −1 for one that the file lacks.
type column struct {
	field string
	index int
}

// columns finds the fields in a header, in the order in which they are named; those
// from optional on may be missing. Column names are compared in any letter case.
func (r Reading) columns(header []string, optional int, fields []string) ([]column, error) {
	names := make([]string, len(header))
	for i, name := range header {
		names[i] = strings.ToLower(strings.TrimSpace(name))
	}
	var faults measure.Faults
	found := make([]column, len(fields))
	for i, field := range fields {
		name, renamed := r.Columns[field]
		if !renamed {
			name = field
		}
		wanted := strings.ToLower(strings.TrimSpace(name))
		at := slices.Index(names, wanted)
		found[i] = column{field, at}
		switch {
		case at < 0 && (i < optional || renamed):
			faults = append(faults, measure.Fault{Row: 1, Field: field, Err: fmt.Errorf("%w: a column %s", measure.ErrNotSupplied, quote(name))})
		case at >= 0 && slices.Contains(names[at+1:], wanted):
			faults = append(faults, measure.Fault{Row: 1, Field: field, Err: fmt.Errorf("%w column %s", measure.ErrDuplicate, quote(name))})
		}
	}
	for i, c := range found {
		if j := slices.IndexFunc(found, func(other column) bool { return other.index == c.index }); c.index >= 0 && j < i {
			err := fmt.Errorf("%w: the column of %s", measure.ErrDuplicate, found[j].field)
			faults = append(faults, measure.Fault{Row: 1, Field: c.field, Err: err})
		}
	}
	for _, field := range slices.Sorted(maps.Keys(r.Columns)) {
		if !slices.Contains(fields, field) {
			faults = append(faults, measure.Fault{Field: field, Err: fmt.Errorf("%w: no such field", measure.ErrUnrecognised)})
		}
	}
	if len(faults) == 0 {
		return found, nil
	}
	if len(header) == 1 && strings.ContainsAny(header[0], ";\t|") {
		faults = append(faults, measure.Fault{Row: 1, Err: fmt.Errorf("%w: the header has no commas", measure.ErrMalformed)})
	}
	return nil, faults
}
