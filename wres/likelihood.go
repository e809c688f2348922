package wres

import (
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// whiteOverBME and bmeOverWhite are the two directions of the ratios; both are
// above one where BME people are worse off.
func whiteOverBME() measure.Direction {
	return measure.Between(workforce.White, workforce.BME, workforce.BME)
}

func bmeOverWhite() measure.Direction {
	return measure.Between(workforce.BME, workforce.White, workforce.BME)
}

// checkDisciplinary makes indicator 3: the staff who entered a formal
// disciplinary process, in one year or as the mean of two.
func checkDisciplinary(c *measure.Checker, stated *Disciplinary, staff Cells) LikelihoodReport {
	const indicator = "wres3"
	report := LikelihoodReport{Likelihoods: Likelihoods{Base: staff, Direction: bmeOverWhite()}}
	if stated == nil {
		return report
	}
	report.Averaging = c.Averaging(indicator, stated.Averaging)
	entries := measure.Entries[Headcount]{Entered: stated.Entered, Previous: stated.Previous}
	report.Events, report.Previous = measure.CheckEntries(c, indicator, "", stated.Averaging, entries, stated.UnknownNotSupplied)
	report.Splits = measure.CheckSplits(c, indicator, stated.Splits, report.Likelihoods, measure.Uncounted{Events: stated.UnknownNotSupplied})
	return report
}

// checkTraining makes indicator 4: the staff who accessed non-mandatory training.
func checkTraining(c *measure.Checker, stated *Training, staff Cells) LikelihoodReport {
	const indicator = "wres4"
	report := LikelihoodReport{Likelihoods: Likelihoods{Base: staff, Direction: whiteOverBME()}}
	if stated == nil {
		return report
	}
	report.Events = measure.CheckEvents(c, indicator, "accessed", stated.Accessed, stated.UnknownNotSupplied)
	report.Splits = measure.CheckSplits(c, indicator, stated.Splits, report.Likelihoods, measure.Uncounted{Events: stated.UnknownNotSupplied})
	return report
}
