package census

import (
	"fmt"
	"slices"

	"github.com/workforce-equality/equality/measure"
)

// Restrict gives the residents of those ages, exactly: the categories of a table
// of ages that lie within them, and their sum as the total.
//
// A table that is not of ages is [measure.ErrNotSupplied]; ages beyond those that
// the table counts are [measure.ErrOutOfRange]; ages that begin or end within one
// of its categories are [measure.ErrConflict], for a census does not tell how the
// people of a band are spread over it.
func (r Residents) Restrict(ages Ages) (Residents, error) {
	if err := r.checkBands(ages); err != nil {
		return Residents{}, err
	}
	restricted := r.derived(ages)
	for i, c := range r.Table.Categories {
		switch {
		case ages.Contain(c.Ages):
			restricted.Table.Categories = append(restricted.Table.Categories, c)
			restricted.Counts = append(restricted.Counts, r.Counts[i])
		case ages.Overlap(c.Ages):
			return Residents{}, r.cut(ages, c)
		}
	}
	restricted.Total = sumOf(restricted.Counts)
	return restricted, nil
}

// Bands sums the categories of a table of ages into other bands, exactly, as
// single years into the bands of staff records. The bands stand in order, each
// beginning where the one before ends, and are the categories of the result, with
// the text of [Ages.String] as the name.
//
// Errors are those of [Residents.Restrict]; bands that overlap or leave a gap are
// [measure.ErrConflict], and none at all [measure.ErrNotSupplied].
func (r Residents) Bands(bands ...Ages) (Residents, error) {
	if err := r.checkBands(bands...); err != nil {
		return Residents{}, err
	}
	banded := r.derived(Ages{bands[0].From, bands[len(bands)-1].To})
	for _, band := range bands {
		within, err := r.Restrict(band)
		if err != nil {
			return Residents{}, err
		}
		banded.Table.Categories = append(banded.Table.Categories, category(band))
		banded.Counts = append(banded.Counts, within.Total)
		banded.Total += within.Total
	}
	return banded.checked()
}

// Estimate is the residents of an area by ages that its table does not tell apart.
// The counts are exact fractions of what was assumed, not numbers of people, and
// no census published them.
type Estimate struct {
	Area   Area
	Table  Table // its categories are the ages estimated
	Total  measure.Value
	Counts []measure.Value // in the order of the categories of the table
	Split  []string        // the published categories that were divided
}

// SplitEvenly estimates the residents of each band where the table's own do not
// line up with them: it takes every single year within a published band to hold
// the same number of people, which is not what a census found.
//
// Errors are those of [Residents.Bands], but that only a category without end,
// such as 85 and over, cannot be divided, which is [measure.ErrConflict].
func (r Residents) SplitEvenly(bands ...Ages) (Estimate, error) {
	if err := r.checkBands(bands...); err != nil {
		return Estimate{}, err
	}
	all := Ages{bands[0].From, bands[len(bands)-1].To}
	estimate := Estimate{Area: r.Area, Table: r.derived(all).Table, Total: measure.Integer(0)}
	for _, band := range bands {
		count := measure.Integer(0)
		for i, c := range r.Table.Categories {
			shared := Ages{max(band.From, c.Ages.From), min(band.To, c.Ages.To)}
			switch {
			case !band.Overlap(c.Ages):
				continue
			case shared != c.Ages && c.Ages.open():
				return Estimate{}, r.cut(band, c)
			case shared != c.Ages && !slices.Contains(estimate.Split, c.Name):
				estimate.Split = append(estimate.Split, c.Name)
			}
			part := measure.Fraction(int64(shared.years()), int64(c.Ages.years()))
			count = count.Plus(measure.Integer(r.Counts[i]).Times(part))
		}
		estimate.Table.Categories = append(estimate.Table.Categories, category(band))
		estimate.Counts = append(estimate.Counts, count)
		estimate.Total = estimate.Total.Plus(count)
	}
	return estimate, nil
}

// category is a band as a category of a table.
func category(band Ages) Category { return Category{Name: band.String(), Ages: band} }

// derived is the area with the table of those ages, and no categories yet.
func (r Residents) derived(ages Ages) Residents {
	table := r.Table
	table.Ages, table.Total, table.Variable, table.Categories, table.Subtotals = ages, "", "", nil, nil
	return Residents{Area: r.Area, Table: table, SummedFrom: slices.Clone(r.SummedFrom)}
}

// checkBands finds what is wrong with the residents, with their table as one of
// ages, or with the bands.
func (r Residents) checkBands(bands ...Ages) error {
	if err := r.Check(); err != nil {
		return err
	}
	if r.Table.Characteristic != Age {
		return r.fault("", fmt.Errorf("%w: %s is not a table of ages", measure.ErrNotSupplied, r.Table))
	}
	if name, err := r.Table.checkAges(); err != nil {
		return r.fault(name, err)
	}
	if len(bands) == 0 {
		return r.fault("", fmt.Errorf("%w: ages", measure.ErrNotSupplied))
	}
	for i, band := range bands {
		switch {
		case band.Check() != nil:
			return r.fault("", band.Check())
		case !r.Table.Ages.Contain(band):
			return r.fault(band.String(), fmt.Errorf("%w: the table counts %s", measure.ErrOutOfRange, r.Table.Ages))
		case i > 0 && band.From != bands[i-1].To+1:
			return r.fault(band.String(), fmt.Errorf("%w: does not follow on %s", measure.ErrConflict, bands[i-1]))
		}
	}
	return nil
}

// checkAges finds the category at which the ages of a table of ages have a gap, overlap
// or do not begin or end with those of the table.
func (t Table) checkAges() (name string, err error) {
	next := t.Ages.From
	for _, c := range t.Categories {
		if c.Ages.From != next || c.Ages.Check() != nil {
			return c.Name, fmt.Errorf("%w: the ages of the table have gaps or overlap", measure.ErrConflict)
		}
		next = c.Ages.To + 1
	}
	if next != t.Ages.To+1 {
		return "", fmt.Errorf("%w: the categories are not of %s", measure.ErrConflict, t.Ages)
	}
	return "", nil
}

// cut says of ages that they would divide a category.
func (r Residents) cut(ages Ages, c Category) error {
	return r.fault(ages.String(), fmt.Errorf("%w: cuts through %s", measure.ErrConflict, c.Name))
}

func (r Residents) fault(field string, err error) error {
	return measure.Faults{{Organisation: r.Area.Code, Indicator: r.Table.ID, Field: field, Err: err}}
}
