package workforce

import (
	"fmt"
	"slices"

	"github.com/workforce-equality/equality/measure"
)

// Stages is the bands of the three stages of a career that the disparity ratio
// compares. Sources do not settle them, so they are given: usage is band 5 and
// below, 6 and 7, and 8a and above, without medical and dental staff.
type Stages struct {
	Lower, Middle, Upper []Band
}

// Disparity is the staff of three stages of a career. Its ratios tell how much
// further up one group stands than the other: a snapshot of where people are, not
// a rate at which they were promoted.
type Disparity[G measure.Group] struct {
	Lower, Middle, Upper measure.Cells[G]
	Direction            measure.Direction
}

// LowerToMiddle is the number of the first group in the middle stage for each in
// the lower one, over that of the second group.
func (d Disparity[G]) LowerToMiddle() measure.OddsRatio { return d.ratio(d.Lower, d.Middle) }

// MiddleToUpper is the same from the middle to the upper stage.
func (d Disparity[G]) MiddleToUpper() measure.OddsRatio { return d.ratio(d.Middle, d.Upper) }

// LowerToUpper is the same from the lower to the upper stage; it is the product of
// the other two where these are defined.
func (d Disparity[G]) LowerToUpper() measure.OddsRatio { return d.ratio(d.Lower, d.Upper) }

func (d Disparity[G]) ratio(lower, upper measure.Cells[G]) measure.OddsRatio {
	odds := func(name string) measure.Odds {
		group := measure.GroupNamed[G](name)
		return measure.Odds{Upper: upper.Of(group), Lower: lower.Of(group)}
	}
	return measure.NewOddsRatio(odds(d.Direction.Of), odds(d.Direction.To), d.Direction)
}

// Results lists the three ratios as the figure of that identifier, with Woolf's
// interval at 95 per cent; the parts name the stages. The definitions hold the
// identifier alone; see [measure.Describe].
func (d Disparity[G]) Results(id string) []measure.Result {
	var results []measure.Result
	for _, step := range []struct {
		part  string
		ratio measure.OddsRatio
	}{
		{"lower to middle", d.LowerToMiddle()}, {"middle to upper", d.MiddleToUpper()}, {"lower to upper", d.LowerToUpper()},
	} {
		results = append(results, measure.Result{
			Definition: measure.Definition{ID: id}, Part: step.part,
			Value: step.ratio.Ratio(), Interval: step.ratio.Woolf(measure.ResultLevel),
			Test: step.ratio.Test(), Reading: step.ratio.FourFifths(), Warnings: step.ratio.Warnings(),
		})
	}
	return results
}

// Disparity counts the rows of one staff group, or of all for the zero StaffGroup,
// by stage. A row whose bands are all outside the stages is left out; one that
// stands in a stage in part is [measure.ErrUnrecognised], a band in two stages
// [measure.ErrDuplicate], and a stage of no band [measure.ErrNotSupplied]. The
// error is nil or [measure.Faults]. A stage that no row holds is not supplied: it
// is not nobody.
func (g GradesReport[G]) Disparity(group StaffGroup, stages Stages, direction measure.Direction) (Disparity[G], error) {
	pools := []Pool{{"lower", stages.Lower}, {"middle", stages.Middle}, {"upper", stages.Upper}}
	faults := poolFaults("stage", pools)
	var stands [3][]measure.Cells[G]
	for i, row := range g.Rows {
		if group != 0 && row.StaffGroup != group {
			continue
		}
		at := slices.IndexFunc(pools, func(pool Pool) bool { return pool.Holds(row.Bands...) })
		switch {
		case at >= 0:
			stands[at] = append(stands[at], row.Staff)
		case len(row.Bands) == 0 || slices.ContainsFunc(pools, func(pool Pool) bool { return pool.touches(row.Bands) }):
			faults = append(faults, measure.Fault{
				Row: i + 1, Field: "bands", Value: row.Label(),
				Err: fmt.Errorf("%w: not all in one stage", measure.ErrUnrecognised),
			})
		}
	}
	if err := faults.Err(); err != nil {
		return Disparity[G]{}, err
	}
	return Disparity[G]{
		Lower: measure.SumCells(stands[0]...), Middle: measure.SumCells(stands[1]...), Upper: measure.SumCells(stands[2]...),
		Direction: direction,
	}, nil
}

// touches tells whether any of the bands is of the pool.
func (p Pool) touches(bands []Band) bool {
	return slices.ContainsFunc(bands, func(band Band) bool { return slices.Contains(p.Bands, band) })
}
