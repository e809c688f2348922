package wdes

import (
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// Disparity is the non-disabled and Disabled staff of three stages of a career.
type Disparity = workforce.Disparity[workforce.DisabilityGroup]

// Disparity counts the rows of metric 1, of one staff group or of all for the zero
// StaffGroup, by stage; its ratios are above one where non-disabled staff stand
// further up than Disabled staff. The ratio is that of the race standard,
// which equality dashboards apply to disability too (HSJ, 24 May 2021, as
// summarised by Patient Safety Learning); the bands of the stages are the
// caller's. The error is nil or [measure.Faults]; see
// [workforce.GradesReport.Disparity].
func (r Report) Disparity(group workforce.StaffGroup, stages workforce.Stages) (Disparity, error) {
	disparity, err := r.Representation.Disparity(group, stages, nonDisabledOverDisabled())
	return disparity, measure.In(err, r.Organisation, "wdes1")
}
