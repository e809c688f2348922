package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// list is a flag that may stand several times.
type list []string

func (l *list) String() string { return strings.Join(*l, ", ") }

// Set adds a value.
func (l *list) Set(text string) error {
	*l = append(*l, text)
	return nil
}

// codes is a flag of texts with commas between them.
type codes []string

func (c *codes) String() string { return strings.Join(*c, ",") }

// Set adds the codes.
func (c *codes) Set(text string) error {
	for code := range strings.SplitSeq(text, ",") {
		if code = strings.TrimSpace(code); code != "" {
			*c = append(*c, code)
		}
	}
	if len(*c) == 0 {
		return errors.New("no code")
	}
	return nil
}

// profileOptions are what the user asks for with -staff.
type profileOptions struct {
	staff, lookup, snapshot, pages string
	census, definitions            list
	areas                          codes
	all                            bool // staff, those of unknown value included
}

// place is an area that is asked for, whole or in part.
type place struct {
	code string
	part measure.Value
}

// places are the areas asked for: those of the codes themselves or, by the look-up,
// those of the boards that they are of.
func places(asked profileOptions) ([]place, measure.Faults) {
	var found []place
	if asked.lookup == "" {
		for _, code := range asked.areas {
			found = append(found, place{code, measure.Integer(1)})
		}
		return found, nil
	}
	file, err := os.Open(asked.lookup)
	if err != nil {
		return nil, measure.Faults{{Err: err}}
	}
	defer file.Close()
	lookup, err := census.ReadLookup(file)
	faults := faultsOf(asked.lookup, err)
	for _, code := range asked.areas {
		parts := lookup.Areas(code)
		if len(parts) == 0 { // the code of an area itself
			parts = []census.Part{{Area: census.Area{Code: code}, Share: measure.Integer(1)}}
		}
		for _, part := range parts {
			i := slices.IndexFunc(found, func(p place) bool { return p.code == part.Area.Code })
			if i < 0 {
				found = append(found, place{part.Area.Code, part.Share})
				continue
			}
			found[i].part = found[i].part.Plus(part.Share) // of another board that was asked for
		}
	}
	return found, faults
}

// faultsOf is an error as faults of a file.
func faultsOf(source string, err error) measure.Faults {
	if err == nil {
		return nil
	}
	faults, listed := errors.AsType[measure.Faults](err)
	if !listed {
		return measure.Faults{{Source: source, Err: err}}
	}
	faults = slices.Clone(faults)
	for i := range faults {
		faults[i].Source = source
	}
	return faults
}

// counted is the residents of the areas by one table.
type counted struct {
	source    string
	table     census.Table
	residents []census.Residents
}

// readCensus reads the tables of a file.
func readCensus(name string, places []place) ([]counted, measure.Faults) {
	file, err := os.Open(name)
	if err != nil {
		return nil, measure.Faults{{Err: err}}
	}
	defer file.Close()
	var areas []string
	for _, p := range places {
		areas = append(areas, p.code)
	}
	residents, err := census.ReadAny(file, census.Tables(), areas...)
	var tables []counted
	for _, r := range residents {
		if last := len(tables) - 1; last < 0 || tables[last].table.ID != r.Table.ID || tables[last].table.Ages != r.Table.Ages {
			tables = append(tables, counted{source: name, table: r.Table})
		}
		last := &tables[len(tables)-1]
		last.residents = append(last.residents, r)
	}
	return preferred(tables), faultsOf(name, err)
}

// preferred leaves out a table of all ages where the file has the same of working
// ages, which staff are of.
func preferred(tables []counted) []counted {
	working := census.Ages{From: 16, To: 64}
	return slices.DeleteFunc(tables, func(c counted) bool {
		return c.table.Ages != working && slices.ContainsFunc(tables, func(other counted) bool {
			return other.table.ID == c.table.ID && other.table.Ages == working
		})
	})
}

// compareProfile compares the staff of an organisation with the residents of areas.
func compareProfile(asked profileOptions, stdin io.Reader) (document, measure.Faults) {
	profile, faults := readStaff(asked.staff, stdin)
	if asked.all {
		profile.Base = census.AllStaff
	}
	areas, wrong := places(asked)
	faults = append(faults, wrong...)
	if asked.snapshot != "" {
		day, err := workforce.ParseDate(asked.snapshot)
		faults = append(faults, faultsOf("-snapshot", err)...)
		profile.Snapshot = day
	}
	own, wrong := named(asked.definitions)
	faults = append(faults, wrong...)
	var benchmarks []census.Benchmark
	var notes []string
	seen := map[string]bool{}
	for _, name := range asked.census {
		tables, wrong := readCensus(name, areas)
		faults = append(faults, wrong...)
		for _, table := range tables {
			kind := table.table.String()
			if seen[kind] {
				faults = append(faults, measure.Fault{Source: name, Value: kind, Err: measure.ErrDuplicate})
			}
			seen[kind] = true
			if i := staffOf(profile, table.table.Characteristic); i >= 0 {
				chosen, wrong := definitions(own, profile.Tables[i])
				faults = append(faults, wrong...)
				made, wrong := table.benchmarks(chosen, areas)
				benchmarks, faults = append(benchmarks, made...), append(faults, wrong...)
			} else {
				notes = append(notes, table.table.Title+": no staff of this characteristic are stated")
			}
		}
	}
	if len(faults) > 0 {
		return nil, faults
	}
	for _, staff := range profile.Tables {
		if !slices.ContainsFunc(benchmarks, func(b census.Benchmark) bool { return b.Definition().Characteristic == staff.Characteristic }) {
			notes = append(notes, staff.Characteristic.String()+": staff are stated and no census table is, so that they are not compared")
		}
	}
	undated := profile.Snapshot.IsZero()
	if undated {
		profile.Snapshot = latest(benchmarks)
		notes = append(notes, "the day of the headcounts is not stated: they are read as of the day of the census")
	}
	if profile.Organisation == "" {
		profile.Organisation = strings.TrimSuffix(filepath.Base(asked.staff), filepath.Ext(asked.staff))
	}
	report, err := profile.Report(benchmarks...)
	if err != nil {
		return nil, faultsOf(asked.staff, err)
	}
	return newProfileDocument(report, undated, notes), nil
}

// staffOf is the number of the table of staff of a characteristic, -1 for none.
func staffOf(p census.Profile, c census.Characteristic) int {
	return slices.IndexFunc(p.Tables, func(s census.Staff) bool { return s.Characteristic == c })
}

// latest is the day of the latest census.
func latest(benchmarks []census.Benchmark) workforce.Date {
	var last workforce.Date
	for _, b := range benchmarks {
		if day, _ := census.Day(b.Year()); day.Compare(last) > 0 {
			last = day
		}
	}
	return last
}

// benchmarks are the areas of a table put together, one by each definition.
func (c counted) benchmarks(definitions []census.Definition, places []place) ([]census.Benchmark, measure.Faults) {
	var made []census.Benchmark
	var faults measure.Faults
	for _, d := range definitions {
		var areas []census.Benchmark
		for _, residents := range c.residents {
			area, err := census.NewBenchmark(d, residents)
			if i := slices.IndexFunc(places, func(p place) bool { return p.code == residents.Area.Code }); err == nil && i >= 0 {
				area, err = area.Apportion(places[i].part)
			}
			faults = append(faults, faultsOf(c.source, err)...)
			areas = append(areas, area)
		}
		if len(faults) > 0 {
			return nil, faults
		}
		benchmark, err := areas[0], error(nil)
		if len(areas) > 1 {
			benchmark, err = census.Pool(areas...)
		}
		faults = append(faults, faultsOf(c.source, err)...)
		made = append(made, benchmark)
	}
	return made, faults
}
