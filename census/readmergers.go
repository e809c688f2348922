package census

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// ReadMergers reads a look-up of local authorities of one year to those of a later
// one, from its four headings, as LAD22CD, LAD22NM, LAD23CD and LAD23NM, and gives
// the authorities of the later year that came of several, on the day named. One
// that only has another code is a merger of one.
//
// An authority of the earlier year in two of the later, which no sum can follow, is
// [measure.ErrConflict]. With a fault there are no mergers.
func ReadMergers(r io.Reader, on workforce.Date) ([]Merger, error) {
	file, err := openSheet(r)
	if err != nil {
		return nil, err
	}
	columns, err := file.mergerColumns()
	if err != nil {
		return nil, err
	}
	var mergers []Merger
	later, index := map[string]string{}, map[string]int{}
	for file.next() {
		var texts [4]string
		for i, column := range columns {
			texts[i] = strings.Clone(strings.TrimSpace(file.record[column]))
			if texts[i] == "" {
				file.fault(texts[0], column, measure.ErrNotSupplied)
			}
		}
		from, to := Area{texts[0], texts[1]}, Area{texts[2], texts[3]}
		if other, there := later[from.Code]; there {
			file.fault(from.Code, columns[2], fmt.Errorf("%w: in %s too", measure.ErrConflict, other))
		}
		later[from.Code] = to.Code
		at, there := index[to.Code]
		if !there {
			at, mergers = len(mergers), append(mergers, Merger{Area: to, On: on})
			index[to.Code] = at
		}
		mergers[at].Of = append(mergers[at].Of, from)
	}
	if err := file.faults.Err(); err != nil {
		return nil, err
	}
	return slices.DeleteFunc(mergers, func(m Merger) bool { return len(m.Of) == 1 && m.Of[0].Code == m.Area.Code }), nil
}

// mergerColumns finds the code and name of the earlier year, then of the later.
func (s *sheet) mergerColumns() ([4]int, error) {
	var columns []int
	for _, ending := range []string{"cd", "nm"} {
		var years []string
		for _, heading := range s.header {
			if ofAnyYear(heading, "lad", ending) {
				years = append(years, plain(heading))
			}
		}
		if len(years) != 2 || s.twice[years[0]] {
			return [4]int{}, measure.Faults{{
				Row: 1, Field: "LAD" + strings.ToUpper(ending), Err: fmt.Errorf("%w: columns of two years", measure.ErrNotSupplied),
			}}
		}
		slices.Sort(years)
		columns = append(columns, s.columns[years[0]], s.columns[years[1]])
	}
	return [4]int{columns[0], columns[2], columns[1], columns[3]}, nil
}
