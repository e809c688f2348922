package release

import (
	"context"
	"fmt"
	"slices"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// Protect is the pattern of [redact.Protect] for the counts of one report. A cell
// that what must be shown tells exactly all the same is [measure.ErrConflict], and one
// of which time ends before that is known is [measure.ErrTooLarge]; other faults are those of [redact.Protect].
func Protect(ctx context.Context, policy redact.Policy, system redact.System) (redact.Pattern, error) {
	pattern, err := redact.Protect(ctx, policy, system)
	if err != nil {
		return redact.Pattern{}, err
	}
	var faults measure.Faults
	for _, cell := range pattern.Unprotected() {
		if cell.Unknown {
			faults = append(faults, measure.Fault{
				Indicator: cell.Key.String(), Err: fmt.Errorf("%w: time ended before what can be told of it was known", measure.ErrTooLarge),
			})
			continue
		}
		if cell.LeastAttainable == cell.GreatestAttainable && printed(system, cell.Key) {
			faults = append(faults, measure.Fault{
				Indicator: cell.Key.String(), Err: fmt.Errorf("%w: what must be shown tells it", measure.ErrConflict),
			})
		}
	}
	if err := faults.Err(); err != nil {
		return redact.Pattern{}, err
	}
	return pattern, nil
}

// Of is the release of a report by the pattern of [Protect].
func Of[R any](ctx context.Context, policy redact.Policy, system redact.System, withhold func(redact.Pattern) R) (R, error) {
	pattern, err := Protect(ctx, policy, system)
	if err != nil {
		var none R
		return none, err
	}
	return withhold(pattern), nil
}

// printed tells whether a cell stands in the report, and does not only follow from
// it.
func printed(system redact.System, key redact.Key) bool {
	return slices.ContainsFunc(system.Cells, func(cell redact.Cell) bool {
		return cell.Key == key && cell.Status != redact.Implied
	})
}
