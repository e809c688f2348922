package census

import (
	"fmt"
	"io"
	"strings"

	"github.com/workforce-equality/equality/measure"
)

// Lookup tells which local authorities lie in the area of which integrated care
// board, as one published file of one year has them. The zero Lookup has none.
type Lookup struct{ rows []lookupRow }

// lookupRow is what an authority and a sub-ICB location have in common.
type lookupRow struct {
	area, location, board Area
	locationNHS, boardNHS string // the codes of the NHS for the same
	smallAreas            int64
	residents             measure.Count
}

// Part is a local authority, or what of it lies in the area of a board.
type Part struct {
	Area       Area
	Residents  measure.Count // of the part, in 2021; not supplied where the look-up counts small areas alone
	SmallAreas int64         // lower-layer super output areas in the part
	Share      measure.Value // the part of the whole authority, exact: of its residents or else of its small areas
	Split      bool          // whether the share is below one
}

// Board is an integrated care board in a look-up.
type Board struct {
	Code string // of the Office for National Statistics, as "E54000024"
	NHS  string // the code of the NHS, as "QHG"
	Name string
}

// lookupColumns are the headings of a look-up without the two digits of the year
// that each of them holds: LAD22CD is the code of local authority districts of
// 2022.
type lookupColumns struct {
	area, areaName, location, locationNHS, locationName, board, boardNHS, boardName int
	smallAreas, residents                                                           int
}

// ReadLookup reads a look-up of local authorities to sub-ICB locations and
// integrated care boards, of any year, from its headings: LAD22CD, LAD22NM,
// SICBL22CD, SICBL22CDH, SICBL22NM, ICB22CD, ICB22CDH, ICB22NM and lsoa11_count,
// or those of 2024 with lsoa21_count and usual_residents_2021. A row is what an
// authority and a location have in common; columns may stand in any order and
// others are ignored.
//
// Rows without fault are in the Lookup beside [measure.Faults]. Shares would be
// wrong where a row of the authority has a fault, so none of its rows is.
func ReadLookup(r io.Reader) (Lookup, error) {
	file, err := openSheet(r)
	if err != nil {
		return Lookup{}, err
	}
	columns, err := file.lookupColumns()
	if err != nil {
		return Lookup{}, err
	}
	var read []lookupRow
	bad, seen := map[string]bool{}, map[[2]string]bool{}
	for file.next() {
		before := len(file.faults)
		row := file.lookupRow(columns)
		if key := [2]string{row.area.Code, row.location.Code}; seen[key] {
			file.fault(row.area.Code, columns.location, measure.ErrDuplicate)
		} else {
			seen[key] = true
		}
		if len(file.faults) > before {
			bad[row.area.Code] = true
		}
		read = append(read, row)
	}
	var kept []lookupRow
	for _, row := range read {
		if !bad[row.area.Code] {
			kept = append(kept, row)
		}
	}
	return Lookup{kept}, file.faults.Err()
}

// lookupColumns finds the columns of a look-up.
func (s *sheet) lookupColumns() (lookupColumns, error) {
	var faults measure.Faults
	find := func(before, after string) int {
		column := -1
		for i, heading := range s.header {
			switch {
			case !ofAnyYear(heading, before, after):
			case column >= 0:
				faults = append(faults, measure.Fault{Row: 1, Field: strings.TrimSpace(heading), Err: measure.ErrDuplicate})
			default:
				column = i
			}
		}
		return column
	}
	needed := func(before, after string) int {
		column := find(before, after)
		if column < 0 {
			field := strings.ToUpper(before) + "22" + strings.ToUpper(after)
			faults = append(faults, measure.Fault{Row: 1, Field: field, Err: fmt.Errorf("%w: column, of that or another year", measure.ErrNotSupplied)})
		}
		return column
	}
	columns := lookupColumns{
		area: needed("lad", "cd"), areaName: needed("lad", "nm"),
		location: needed("sicbl", "cd"), locationNHS: needed("sicbl", "cdh"), locationName: needed("sicbl", "nm"),
		board: needed("icb", "cd"), boardNHS: needed("icb", "cdh"), boardName: needed("icb", "nm"),
		smallAreas: find("lsoa", "_count"), residents: -1,
	}
	if columns.smallAreas < 0 {
		faults = append(faults, measure.Fault{Row: 1, Field: "lsoa21_count", Err: fmt.Errorf("%w: column, or of 2011", measure.ErrNotSupplied)})
	}
	if _, there := s.columns["usual_residents_2021"]; there {
		column, err := s.column("usual_residents_2021")
		if err != nil {
			faults = append(faults, measure.Fault{Row: 1, Field: "usual_residents_2021", Err: err})
		}
		columns.residents = column
	}
	return columns, faults.Err()
}

// ofAnyYear tells whether a heading is what stands before and after the two digits
// of a year.
func ofAnyYear(heading, before, after string) bool {
	year, begins := strings.CutPrefix(plain(heading), before)
	year, ends := strings.CutSuffix(year, after)
	return begins && ends && len(year) == 2 && strings.Trim(year, "0123456789") == ""
}

// fault is a fault of the row in a column.
func (s *sheet) fault(area string, column int, err error) {
	s.faults = append(s.faults, measure.Fault{
		Organisation: strings.Clone(area), Row: s.row, Field: strings.TrimSpace(s.header[column]),
		Value: strings.Clone(strings.TrimSpace(s.record[column])), Err: err,
	})
}

// lookupRow reads a row. Codes must be there, names need not.
func (s *sheet) lookupRow(columns lookupColumns) lookupRow {
	text := func(column int) string { return strings.Clone(strings.TrimSpace(s.record[column])) }
	row := lookupRow{
		area:        Area{text(columns.area), text(columns.areaName)},
		location:    Area{text(columns.location), text(columns.locationName)},
		board:       Area{text(columns.board), text(columns.boardName)},
		locationNHS: text(columns.locationNHS), boardNHS: text(columns.boardNHS),
	}
	for _, column := range []int{columns.area, columns.location, columns.locationNHS, columns.board, columns.boardNHS} {
		if text(column) == "" {
			s.fault(row.area.Code, column, measure.ErrNotSupplied)
		}
	}
	count := func(column int) measure.Count {
		n, err := parseCount(s.record[column])
		if err != nil {
			s.fault(row.area.Code, column, err)
		}
		known, _ := measure.NewCount(n)
		return known
	}
	row.smallAreas, _ = count(columns.smallAreas).Int64()
	if columns.residents >= 0 {
		row.residents = count(columns.residents)
	}
	return row
}

// Boards lists the integrated care boards, each once, in the order in which the
// file names them first.
func (l Lookup) Boards() []Board {
	var boards []Board
	seen := map[string]bool{}
	for _, row := range l.rows {
		if !seen[row.board.Code] {
			seen[row.board.Code] = true
			boards = append(boards, Board{Code: row.board.Code, NHS: row.boardNHS, Name: row.board.Name})
		}
	}
	return boards
}

// Areas lists the local authorities in the area of a board, whole or in part, in
// the order of the file. The board is known by its code of the Office for National
// Statistics (E54000024) or of the NHS (QHG), and a sub-ICB location by its own
// (E38000249, M1J4Y). There are none for a code that the look-up does not have.
//
// The share of an authority that is split is that of its residents or, where the
// look-up does not count them, of its small areas, which hold about 1,700 people
// each. It says nothing of who lives in which part.
func (l Lookup) Areas(board string) []Part {
	var parts []Part
	at, whole := map[string]int{}, map[string]Part{}
	for _, row := range l.rows {
		code := row.area.Code
		whole[code] = row.addTo(whole[code])
		if board != row.board.Code && board != row.boardNHS && board != row.location.Code && board != row.locationNHS {
			continue
		}
		if _, there := at[code]; !there {
			at[code] = len(parts)
			parts = append(parts, Part{})
		}
		parts[at[code]] = row.addTo(parts[at[code]])
	}
	for i, part := range parts {
		all := whole[part.Area.Code]
		parts[i].Share = part.Residents.Value().Over(all.Residents.Value())
		if !part.Residents.Known() {
			parts[i].Share = measure.Fraction(part.SmallAreas, all.SmallAreas)
		}
		parts[i].Split = parts[i].Share != measure.Integer(1)
	}
	return parts
}

// addTo adds the row to a part, or begins it.
func (row lookupRow) addTo(part Part) Part {
	if part.Area == (Area{}) {
		return Part{Area: row.area, Residents: row.residents, SmallAreas: row.smallAreas}
	}
	part.SmallAreas += row.smallAreas
	part.Residents = part.Residents.Plus(row.residents)
	return part
}
