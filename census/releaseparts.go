package census

import (
	"slices"

	"github.com/workforce-equality/equality/internal/release"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// part is staff whom a table counts together.
type part struct {
	dimension, value string        // of the cell
	texts            []string      // of staff records that are counted, sorted
	count            measure.Count // of the staff
}

func (p part) cell(staff redact.Key) redact.Cell {
	return redact.Cell{Key: staff.With(p.dimension, p.value), Count: p.count}
}

func cellsOf(staff redact.Key, parts []part) []redact.Cell {
	cells := make([]redact.Cell, len(parts))
	for i, part := range parts {
		cells[i] = part.cell(staff)
	}
	return cells
}

func keysOf(staff redact.Key, parts []part) []redact.Key {
	var keys []redact.Key
	for _, part := range parts {
		keys = append(keys, part.cell(staff).Key)
	}
	return keys
}

// holds tells whether the part counts every text of another.
func (p part) holds(other part) bool {
	return !slices.ContainsFunc(other.texts, func(text string) bool { return !slices.Contains(p.texts, text) })
}

// partition is the staff of a table in its parts.
type partition struct {
	groups, unstated, outside []part
	known, unknown            part // all groups together, and all of no known value
}

// all is the parts that have no parts in them.
func (p partition) all() []part { return slices.Concat(p.groups, p.unstated, p.outside) }

// link sees which parts of another table of the characteristic are made of parts of
// this one, and what is left of those in which some of its parts lie. Parts that
// count the same texts are one cell already.
func (p partition) link(c *release.Counts, staff redact.Key, other partition) {
	for _, whole := range other.all() {
		var inside []redact.Cell
		var keys []redact.Key
		texts, same := 0, false
		for _, part := range p.all() {
			if len(part.texts) == 0 || part.dimension != whole.dimension || !whole.holds(part) {
				continue
			}
			same = same || part.value == whole.value
			texts += len(part.texts)
			inside, keys = append(inside, part.cell(staff)), append(keys, part.cell(staff).Key)
		}
		switch {
		case same || len(inside) == 0:
		case texts == len(whole.texts):
			c.Sum(whole.cell(staff).Key, keys...)
		default:
			rest := whole.cell(staff).Key
			for _, key := range keys {
				rest = rest.Minus(key)
			}
			c.Rest(redact.Cell{Key: rest}, whole.cell(staff), inside...)
		}
	}
}

// partitionsOf gives the parts of each table.
func partitionsOf(tables []TableReport) []partition {
	partitions := make([]partition, len(tables))
	for _, characteristic := range append(Characteristics(), 0) {
		var of []TableReport
		var at []int
		for i, table := range tables {
			if table.Benchmark.definition.Characteristic == characteristic {
				of, at = append(of, table), append(at, i)
			}
		}
		texts := placements(of)
		names := newNames(characteristic, of, texts)
		for i, table := range of {
			partitions[at[i]] = table.partition(i, texts, names)
		}
	}
	return partitions
}

// partition is the parts of a table, by the texts of staff records that each counts.
func (t TableReport) partition(number int, texts []placement, names *names) partition {
	d := t.Benchmark.definition
	named := func(n name, count measure.Count) part {
		n.table, n.definition = number, d.Name
		return part{dimension: d.Characteristic.String(), value: names.of(n), texts: n.texts, count: count}
	}
	stated := func(list []StaffCount) []part {
		parts := make([]part, len(list))
		for i, stated := range list {
			parts[i] = named(name{said: recordedAs(stated.Category), texts: recorded(texts, stated.Category), always: true}, stated.Headcount)
		}
		return parts
	}
	p := partition{groups: make([]part, len(t.Groups))}
	var known []string
	for i, group := range t.Groups {
		n := name{said: group.Category}
		if at := place(slices.Index(d.names(), group.Category)); at >= 0 {
			n.texts = counted(texts, number, at)
		}
		p.groups[i] = named(n, group.Headcount)
		known = append(known, n.texts...)
	}
	slices.Sort(known)
	p.known = named(name{said: "of known value", texts: known}, sumOfStaff(t.Groups))
	p.unstated, p.outside = stated(t.Unstated), stated(t.Outside)
	none := []string{inNoCategory}
	for _, part := range p.unstated {
		none = append(none, part.texts...)
	}
	slices.Sort(none)
	p.unknown = named(name{said: unknownValue, texts: none, standard: standard(d, unknown)}, t.Unknown())
	return p
}
