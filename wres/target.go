package wres

import "github.com/workforce-equality/equality/measure"

// CompletenessTarget is the share of staff, in per cent, whose ethnicity ought to
// be known: 95, in the race-equality reports of NHS Bedfordshire, Luton and Milton
// Keynes ICB (2022 to 2024) and of West London Mental Health NHS Trust (2016).
func CompletenessTarget() measure.Value { return measure.Integer(95) }
