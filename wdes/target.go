package wdes

import "github.com/workforce-equality/equality/measure"

// DisabilityDeclarationTarget is what [Report.DisabilityDeclarationRate], in per
// cent, ought to have reached by 2022: at least 4, and nearer 20 in the long run
// (HSJ Jobs, 16 May 2022, on trusts where most staff withhold disability status).
// It is no target of [Report.SelfReportingRate].
func DisabilityDeclarationTarget() measure.Value { return measure.Integer(4) }
