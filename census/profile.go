package census

import (
	"fmt"
	"strconv"

	"github.com/workforce-equality/equality/internal/enumeration"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// Profile is the staff of an organisation as the tables of its equality report state
// them, one a characteristic.
type Profile struct {
	Organisation string
	Snapshot     workforce.Date
	Base         Base // of the shares; staff of known value where nothing is said
	Tables       []Staff
}

// Staff is the staff by one characteristic.
type Staff struct {
	Characteristic Characteristic
	Counts         []StaffCount
	Total          measure.Count // everybody; may be left out
}

// StaffCount is how many staff are recorded under one text, as "A" or "White -
// British" or "". A suppressed number is [measure.AbsentCount] of
// [measure.Suppressed].
type StaffCount struct {
	Category  string
	Headcount measure.Count
}

// Report checks the profile and sets it beside each benchmark, by the definition of
// the benchmark and with the table of staff of its characteristic. A table of staff
// without benchmark is not compared.
//
// The error, [measure.Faults], lists every fault: an organisation, snapshot, headcount or
// table that is missing, [measure.ErrNotSupplied]; a characteristic or category that
// stands twice, [measure.ErrDuplicate]; a category that no group of the definition
// counts, [measure.ErrUnrecognised]; one that does not fit it, as White and BME staff
// beside [NonWhiteBritish], [measure.ErrConflict]; more people than the total,
// [measure.ErrPartExceedsWhole]. People of the total whom no category states are
// counted with the unknown, and said so by [measure.RowsFallShort].
func (p Profile) Report(benchmarks ...Benchmark) (Report, error) {
	c := workforce.NewChecker(p.Organisation, 0, p.Snapshot, workforce.Period{})
	if p.Base > AllStaff {
		c.Fault("", "base", strconv.Itoa(int(p.Base)), measure.ErrUnrecognised)
	}
	tables := map[Characteristic]Staff{}
	for _, staff := range p.Tables {
		staff.check(c)
		if _, found := tables[staff.Characteristic]; found {
			c.Fault(staff.Characteristic.String(), "characteristic", "", measure.ErrDuplicate)
		}
		tables[staff.Characteristic] = staff
	}
	report := Report{Organisation: c.Organisation, Snapshot: p.Snapshot}
	if len(benchmarks) == 0 {
		c.Fault("", "benchmarks", "", measure.ErrNotSupplied)
	}
	for i, b := range benchmarks {
		staff, found := tables[b.definition.Characteristic]
		switch {
		case b.method == 0:
			c.Fault("", "benchmark", strconv.Itoa(i+1), measure.ErrNotSupplied)
		case !found:
			c.Fault(b.definition.Characteristic.String(), "staff", "", fmt.Errorf("%w: for %s", measure.ErrNotSupplied, b))
		default:
			table := staff.beside(c, b)
			table.Base, table.Snapshot = p.Base, p.Snapshot
			report.Tables = append(report.Tables, table)
		}
	}
	if err := c.Faults.Err(); err != nil {
		return Report{}, err
	}
	return report, nil
}

// check faults what is wrong with a table of staff whatever it is set beside.
func (s Staff) check(c *measure.Checker) {
	indicator := s.Characteristic.String()
	if err := enumeration.Check("characteristic", s.Characteristic, Characteristic.text); err != nil {
		c.Fault("", "characteristic", "", err)
	}
	if len(s.Counts) == 0 {
		c.Fault(indicator, "counts", "", measure.ErrNotSupplied)
	}
	seen, shown := map[string]bool{}, count(0)
	for _, stated := range s.Counts {
		if seen[folded(stated.Category)] {
			c.Fault(indicator, "category", stated.Category, measure.ErrDuplicate)
		}
		seen[folded(stated.Category)] = true
		switch {
		case stated.Headcount.Known():
			shown = shown.Plus(stated.Headcount)
		case stated.Headcount.Reason() == measure.NotSupplied:
			c.Fault(indicator, "headcount", stated.Category, measure.ErrNotSupplied)
		}
	}
	total := s.Total
	if !total.Known() {
		total = shown
	}
	if _, err := measure.NewProportion(shown, total); err != nil {
		c.Fault(indicator, "total", total.String(), err)
	}
	if !shown.Known() {
		c.Fault(indicator, "total", "", fmt.Errorf("%w: the categories together", measure.ErrTooLarge))
	}
}

// beside counts the staff by the groups of a benchmark.
func (s Staff) beside(c *measure.Checker, b Benchmark) TableReport {
	t := TableReport{Benchmark: b, Groups: make([]StaffCount, len(b.definition.Groups)), Total: s.Total}
	for i, name := range b.Groups() {
		t.Groups[i] = StaffCount{Category: name, Headcount: count(0)}
	}
	sum := count(0)
	for _, stated := range s.Counts {
		at, err := b.definition.ofStaff(stated.Category)
		sum = sum.Plus(stated.Headcount)
		switch {
		case err != nil:
			c.Fault(s.Characteristic.String(), "category", stated.Category, err)
		case at == unknown:
			t.Unstated = append(t.Unstated, stated)
		case at == outside:
			t.Outside = append(t.Outside, stated)
		default:
			t.Groups[at].Headcount = t.Groups[at].Headcount.Plus(stated.Headcount)
		}
	}
	all, stated := s.Total.Int64()
	counted, known := sum.Int64()
	switch {
	case s.Total.Reason() == measure.NotSupplied:
		t.Total = sum
	case stated && known:
		t.Remainder = count(max(0, all-counted))
	}
	return t
}

// count is a count from a number that was checked.
func count(n int64) measure.Count {
	checked, err := measure.NewCount(n)
	if err != nil {
		return measure.AbsentCount(measure.OutOfRange)
	}
	return checked
}
