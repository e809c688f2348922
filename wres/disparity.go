package wres

import (
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// Disparity is the White and BME staff of three stages of a career.
type Disparity = workforce.Disparity[workforce.EthnicGroup]

// Disparity counts the rows of indicator 1, of one staff group or of all for the
// zero StaffGroup, by stage; its ratios are the race disparity ratios, above one
// where White staff stand further up than BME staff. The race standard made them
// for every trust in 2021 without publishing how (HSJ, 24 May 2021, as summarised
// by Patient Safety Learning), so that the bands of the stages are the caller's.
// The error is nil or [measure.Faults]; see [workforce.GradesReport.Disparity].
func (r Report) Disparity(group workforce.StaffGroup, stages workforce.Stages) (Disparity, error) {
	disparity, err := r.Representation.Disparity(group, stages, whiteOverBME())
	return disparity, measure.In(err, r.Organisation, "wres1")
}
