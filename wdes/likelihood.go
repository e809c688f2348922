package wdes

import (
	"slices"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// CapabilityReport is metric 3: the staff who entered the formal capability
// procedure on grounds of performance, in one year or as the mean of two, and
// beside it those who entered it on grounds of ill health.
type CapabilityReport struct {
	LikelihoodReport // on grounds of performance: the metric as it is published
	IllHealth        Likelihoods
}

// AllGrounds is a variant of the metric: entries on grounds of performance and of
// ill health together, who are counted twice where somebody entered on both. One
// trust counted them so from 2022; the national report of 2023 keeps them apart.
func (r CapabilityReport) AllGrounds() Likelihoods { return r.Together(r.IllHealth) }

// nonDisabledOverDisabled and disabledOverNonDisabled are the two directions of
// the ratios; both are above one where Disabled people are worse off.
func nonDisabledOverDisabled() measure.Direction {
	return measure.Between(workforce.NonDisabledGroup, workforce.DisabledGroup, workforce.DisabledGroup)
}

func disabledOverNonDisabled() measure.Direction {
	return measure.Between(workforce.DisabledGroup, workforce.NonDisabledGroup, workforce.DisabledGroup)
}

func checkCapability(c *measure.Checker, stated *Capability, staff Cells) CapabilityReport {
	const indicator = "wdes3"
	none := Likelihoods{Base: staff, Direction: disabledOverNonDisabled()}
	report := CapabilityReport{LikelihoodReport: LikelihoodReport{Likelihoods: none}, IllHealth: none}
	if stated == nil {
		return report
	}
	report.Averaging = c.Averaging(indicator, stated.Averaging)
	if stated.Performance != nil {
		report.Events, report.Previous = measure.CheckEntries(
			c, indicator, "performance", stated.Averaging, *stated.Performance, stated.UnknownNotSupplied)
	}
	if stated.IllHealth != nil {
		report.IllHealth.Events, report.IllHealth.Previous = measure.CheckEntries(
			c, indicator, "ill health", stated.Averaging, *stated.IllHealth, stated.UnknownNotSupplied)
	}
	report.Splits = measure.CheckSplits(c, indicator, stated.Splits, report.Likelihoods, measure.Uncounted{Events: stated.UnknownNotSupplied})
	return report
}

// results lists the metric, and then ill health and all capability, on the basis
// of its averaging.
func (r CapabilityReport) results() []measure.Result {
	return append(r.Results("wdes3"), measure.OnBasis(r.Averaging.String(), slices.Concat(
		r.IllHealth.Results("wdes3.illhealth", ""),
		r.AllGrounds().Results("wdes3.all", ""),
	))...)
}
