package census

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/workforce-equality/equality/measure"
)

// Stated is the benchmark of any population whose shares are known, by the names of
// the groups: a commuting area, the labour force of an occupation, a figure as it was
// printed. One group may be left out and has the rest.
//
// The error, [measure.Faults], lists every fault: a definition that
// [Definition.Check] refuses; a population without name, table, year or ages, or
// more than one group left out, [measure.ErrNotSupplied]; a group that the definition lacks,
// [measure.ErrUnrecognised]; a share that is not between 0 and 1,
// [measure.ErrOutOfRange]; shares that do not add to 1, [measure.ErrConflict].
func Stated(d Definition, p Population, shares map[string]measure.Value) (Benchmark, error) {
	if err := d.Check(); err != nil {
		return Benchmark{}, err
	}
	c := &measure.Checker{Organisation: p.Name}
	p.Name = c.Text(p.Table, "name", p.Name)
	p.Table = strings.TrimSpace(p.Table)
	p.check(c)
	p.Areas = slices.Clone(p.Areas)
	b := Benchmark{definition: d.clone(), population: p, method: StatedShares, shares: make([]measure.Value, len(d.Groups))}
	rest := measure.Integer(1)
	for _, name := range slices.Sorted(maps.Keys(shares)) {
		i := d.number(name)
		switch share := shares[name]; {
		case i < 0:
			c.Fault(p.Table, "group", name, measure.ErrUnrecognised)
		case !isShare(share):
			c.Fault(p.Table, name, share.String(), fmt.Errorf("%w: a share is between 0 and 1", measure.ErrOutOfRange))
		default:
			b.shares[i], rest = share, rest.Minus(share)
		}
	}
	if len(c.Faults) == 0 {
		b.shareRest(c, rest)
	}
	if err := c.Faults.Err(); err != nil {
		return Benchmark{}, err
	}
	return b, nil
}

// shareRest gives what the stated shares leave to the one group without.
func (b Benchmark) shareRest(c *measure.Checker, rest measure.Value) {
	var missing []string
	last := -1
	for i, share := range b.shares {
		if !share.Known() {
			missing, last = append(missing, b.definition.Groups[i].Name), i
		}
	}
	switch {
	case len(missing) > 1:
		c.Fault(b.population.Table, "shares", strings.Join(missing, ", "), fmt.Errorf("%w: all groups but one", measure.ErrNotSupplied))
	case rest.Sign() < 0, len(missing) == 0 && rest.Sign() != 0:
		c.Fault(b.population.Table, "shares", measure.Integer(1).Minus(rest).String(), fmt.Errorf("%w: they add to 1", measure.ErrConflict))
	case len(missing) == 1:
		b.shares[last] = rest
	}
}

// isShare tells whether v is between 0 and 1.
func isShare(v measure.Value) bool {
	order, known := v.Compare(measure.Integer(1))
	return known && v.Sign() >= 0 && order <= 0
}
