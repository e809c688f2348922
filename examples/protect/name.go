package main

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// name gives the cells their keys: who is counted, and the category of the cell in each
// dimension. Where two cells would have one key each has its number instead.
func (p *problem) name() {
	p.keys = make([]redact.Key, len(p.Cells))
	p.number = make(map[redact.Key]int, len(p.Cells))
	all := redact.NewKey(p.Organisation, p.Counted, p.When)
	for i, c := range p.Cells {
		p.keys[i] = all
		for d, category := range c.Key {
			if dimension, total := p.dimension(d); category != total {
				p.keys[i] = p.keys[i].With(dimension, category)
			}
		}
		p.number[p.keys[i]] = i
	}
	if p.distinct = len(p.number) == len(p.keys); p.distinct {
		return
	}
	clear(p.number)
	for i := range p.keys {
		p.keys[i] = all.With("cell", strconv.Itoa(i))
		p.number[p.keys[i]] = i
	}
}

// dimension is the name of a dimension and the code of its total, the place of the
// dimension and "" where the file does not say.
func (p *problem) dimension(d int) (name, total string) {
	if d < len(p.dims) {
		name, total = p.dims[d].Name, p.dims[d].Tree.Code
	}
	if name == "" {
		name = strconv.Itoa(d + 1)
	}
	return name, total
}

// identified lists what a table lacks whose cells are to be known in other releases.
func (p *problem) identified() error {
	var faults measure.Faults
	for _, field := range []struct{ name, text string }{
		{"organisation", p.Organisation}, {"counted", p.Counted}, {"when", p.When},
	} {
		if field.text == "" {
			faults = append(faults, measure.Fault{Field: field.name, Err: measure.ErrNotSupplied})
		}
	}
	if !p.distinct {
		faults = append(faults, measure.Fault{Field: "cells", Err: fmt.Errorf("%w: two of one key", measure.ErrDuplicate)})
	}
	return faults.Err()
}

// numbers gives cells as the file numbers them, in its order.
func (p *problem) numbers(keys []redact.Key) []int {
	numbers := make([]int, len(keys))
	for i, key := range keys {
		numbers[i] = p.number[key]
	}
	slices.Sort(numbers)
	return numbers
}

// called is what the file calls a cell.
func (p *problem) called(number int) string { return clean(strings.Join(p.Cells[number].Key, ", ")) }

// named gives faults the names that the file has for cells.
func (p *problem) named(err error) error {
	faults, found := errors.AsType[measure.Faults](err)
	if !found {
		return err
	}
	names := make(map[string]string, len(p.keys))
	for number, key := range p.keys {
		names[key.String()] = fmt.Sprintf("cell %d (%s)", number, strings.Join(p.Cells[number].Key, ", "))
	}
	renamed := slices.Clone(faults)
	for i, f := range renamed {
		if name, found := names[f.Indicator]; found {
			renamed[i].Indicator = name
		}
	}
	return renamed
}
