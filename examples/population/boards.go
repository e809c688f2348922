package main

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
	"github.com/workforce-equality/equality/workforce"
)

// ethnicTables are the tables of ethnic groups, the latest first.
func ethnicTables() []string { return []string{"TS021", "QS201EW"} }

// study is what the default run reads.
type study struct {
	residents map[string][]census.Residents // by table
	printed   []printedShare
	boards    []board
}

// printedShare is a share of the local population, as a report prints it.
type printedShare struct {
	report, area, measure string
	published.Printed
	labelled string // the census that the report names, "" for none
}

// board is the staff that a report counts, and the share of residents that it
// compares them with.
type board struct {
	report   string
	snapshot workforce.Date
	white    measure.Count
	bme      measure.Count
	unknown  measure.Count
	local    published.Printed
}

// readStudy reads the files of a directory.
func readStudy(directory string) (*study, measure.Faults) {
	s := &study{residents: map[string][]census.Residents{}}
	var faults measure.Faults
	each := func(name string, take func(record []string) error, columns ...string) {
		faults = append(faults, readColumns(filepath.Join(directory, name), take, columns...)...)
	}
	each("authorities.csv", s.addResidents, "table", "code", "area", "category", "count")
	each("printed.csv", s.addPrinted, "report", "area", "measure", "printed", "labelled")
	each("boards.csv", s.addBoard, "report", "snapshot", "white", "bme", "unknown", "local")
	for _, id := range ethnicTables() {
		if len(faults) == 0 && len(s.residents[id]) == 0 {
			faults = append(faults, measure.Fault{Source: "authorities.csv", Indicator: id, Err: measure.ErrNotSupplied})
		}
	}
	return s, faults
}

// readColumns gives the fields of those columns, row by row.
func readColumns(name string, take func(record []string) error, columns ...string) measure.Faults {
	file, err := os.Open(name)
	if err != nil {
		return measure.Faults{{Err: fmt.Errorf("%w (run it at the root of the repository, or name the directory with -data)", err)}}
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err == nil && len(rows) == 0 {
		err = fmt.Errorf("%w: a header", measure.ErrNotSupplied)
	}
	if err != nil {
		return measure.Faults{{Source: name, Err: malformed(err)}}
	}
	at, faults := columnsOf(rows[0], columns...)
	for i := range rows[1:] {
		if len(faults) > 0 {
			break
		}
		var record []string
		for _, column := range at {
			record = append(record, rows[i+1][column])
		}
		if err := take(record); err != nil {
			faults = append(faults, measure.Fault{Row: i + 2, Value: strings.Join(record, ","), Err: err})
		}
	}
	for i := range faults {
		faults[i].Source = name
	}
	return faults
}

// addResidents adds a count of an ethnic category; other tables are passed over.
func (s *study) addResidents(record []string) error {
	id, area := record[0], census.Area{Code: record[1], Name: record[2]}
	if !slices.Contains(ethnicTables(), id) {
		return nil
	}
	table, _ := census.FindTable(id, census.AllAges())
	list := s.residents[id]
	if len(list) == 0 || list[len(list)-1].Area != area {
		list = append(list, census.Residents{Area: area, Table: table, Counts: make([]int64, len(table.Categories))})
	}
	count, err := strconv.ParseInt(record[4], 10, 64)
	if err != nil {
		return fmt.Errorf("%w: a whole number is expected", measure.ErrMalformed)
	}
	at := slices.IndexFunc(table.Categories, func(c census.Category) bool { return c.Name == record[3] })
	if at < 0 {
		return fmt.Errorf("%w category", measure.ErrUnrecognised)
	}
	last := &list[len(list)-1]
	last.Counts[at] = count
	last.Total += count
	s.residents[id] = list
	return nil
}

func (s *study) addPrinted(record []string) error {
	printed, err := published.Parse(record[3])
	s.printed = append(s.printed, printedShare{record[0], record[1], record[2], printed, record[4]})
	return err
}

func (s *study) addBoard(record []string) error {
	snapshot, err := workforce.ParseDate(record[1])
	if err != nil {
		return err
	}
	next := board{report: record[0], snapshot: snapshot}
	for i, count := range []*measure.Count{&next.white, &next.bme, &next.unknown} {
		if err := count.UnmarshalText([]byte(record[2+i])); err != nil {
			return err
		}
	}
	next.local, err = published.Parse(record[5])
	s.boards = append(s.boards, next)
	return err
}
