package census

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/workforce-equality/equality/measure"
)

// AgeBands compares bands of ages, each named as [Ages.String] has it. Staff bands,
// 26 to 30, do not line up with those of the census, 25 to 29: residents must be
// counted by single years, or by ages that each lie in one band. People of other
// ages are left out on both sides.
//
// Bands that overlap or leave a gap are [measure.ErrConflict], those that cannot be
// [measure.ErrOutOfRange], and fewer than two [measure.ErrNotSupplied]. They come in
// ascending order.
func AgeBands(bands ...Ages) (Definition, error) {
	d := Definition{
		Name: "age", Characteristic: Age,
		Unknown: Group{Name: "Unknown", Staff: unstated()},
		Outside: Group{Name: "other ages"},
	}
	bands = slices.Clone(bands)
	slices.SortFunc(bands, func(a, b Ages) int { return cmp.Compare(a.From, b.From) })
	for _, band := range bands {
		d.Groups = append(d.Groups, Group{Name: band.String(), Ages: band})
	}
	if err := d.Check(); err != nil {
		return Definition{}, err
	}
	c := &measure.Checker{}
	for i, band := range bands[1:] {
		if band.From > bands[i].To+1 {
			c.Fault(d.Name, "ages", band.String(), fmt.Errorf("%w: does not follow on %s", measure.ErrConflict, bands[i]))
		}
	}
	if err := c.Faults.Err(); err != nil {
		return Definition{}, err
	}
	return d, nil
}
