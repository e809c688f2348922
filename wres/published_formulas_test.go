package wres_test

import (
	"github.com/stretchr/testify/assert"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
	"github.com/workforce-equality/equality/wres"
)

// gradeFormulas are those of indicator 1.
func gradeFormulas() []formula {
	workforceShare := func(b blmk, f named) measure.Value { return b.boards[f.year].Workforce.Share(workforce.BME).Percent() }
	workforceChange := func(b blmk, f named) measure.Value {
		return moved(b, b.boards[f.now-1], b.years[f.now], "wres1", "", workforce.BME)
	}
	declared := func(b blmk, f named) measure.Value {
		known := b.years[f.year].Workforce.Share(workforce.UnknownEthnicity).Complement().Percent()
		assert.Equal(b.tb, known, result(b.tb, b.years[f.year], "wres1.completeness", "", "").Value)
		return known
	}
	undeclared := func(b blmk, f named) measure.Value {
		return b.years[f.year].Workforce.Share(workforce.UnknownEthnicity).Percent()
	}
	undeclaredChange := func(b blmk, f named) measure.Value {
		return moved(b, b.years[f.now-1], b.years[f.now], "wres1", "", workforce.UnknownEthnicity)
	}
	rowShare := func(b blmk, f named) measure.Value { return b.row(f.year, f.row).Staff.Share(workforce.BME).Percent() }
	rowShareBefore := func(b blmk, f named) measure.Value {
		return b.row(f.now-1, f.row).Staff.Share(workforce.BME).Percent()
	}
	rowChange := func(b blmk, f named) measure.Value {
		return moved(b, b.years[f.now-1], b.years[f.now], "wres1", b.row(f.now, f.row).Label(), workforce.BME)
	}
	halved := func(b blmk, f named) measure.Value { // not a statistic of the standard, but of its counts
		return b.row(f.now, f.row).Staff.Of(workforce.BME).Value().Over(b.row(f.now-1, f.row).Staff.Of(workforce.BME).Value())
	}
	clinical := func(value func(blmk, named) measure.Value) func(blmk, named) measure.Value {
		return func(b blmk, f named) measure.Value {
			f.row = "clinical." + f.grade
			return value(b, f)
		}
	}
	loss := func(b blmk, f named) measure.Value {
		const leaders = "nonclinical.b8a_vsm"
		return measure.NewGap(b.row(f.now-1, leaders).Staff.Of(workforce.BME).Value(), b.row(f.now, leaders).Staff.Of(workforce.BME).Value()).Percent()
	}
	return []formula{
		{"(chart.)?ind1.{row}.{year}.{group}.percentage", func(b blmk, f named) measure.Value {
			return b.row(f.year, f.row).Staff.Share(f.group).Percent()
		}},
		{"wres2022.(key|summary|page).ind1.{row}(.again)?", rowChange},
		{"wres2022.key.ind1.callout", func(b blmk, _ named) measure.Value {
			return moved(b, b.years[2021], b.years[2022], "wres1", "clinical bands 8a to VSM", workforce.BME)
		}},
		{"wres2023.key.ind1.(callout.)?{row}", rowChange},
		{"(summary|page).ind1.{row}.change", rowChange},
		{"page.ind1.clinical.again.{grade}.change", clinical(rowChange)},
		{"(summary|page).ind1.{row}.from", rowShareBefore},
		{"(summary|page).ind1.{row}.(to|share)", rowShare},
		{"(summary|page).ind1.{row}.halved", halved},
		{"page.ind1.clinical.again.{grade}.halved", clinical(halved)},
		{"page.ind1.(nonclinical.b8a_vsm|leaders).loss", loss},

		{"(key|page).ind1.{grade}", func(b blmk, f named) measure.Value { // clinical and non-clinical staff together
			pool := b.row(f.now, "clinical."+f.grade).Name
			before, now := b.regraded(f.now-1, wres.RepresentationReport.AcrossStaffGroups), b.regraded(f.now, wres.RepresentationReport.AcrossStaffGroups)
			return moved(b, before, now, "wres1", pool, workforce.BME)
		}},
		{"page.ind1.clinical.nd.change", func(b blmk, f named) measure.Value { // all clinical bands together
			all := func(rows wres.RepresentationReport) wres.RepresentationReport {
				pooled, err := rows.Pooled(workforce.NewPool("all bands", workforce.UnderBand1, workforce.VSM))
				if err != nil {
					b.tb.Error(err)
				}
				return pooled
			}
			return moved(b, b.regraded(f.now-1, all), b.regraded(f.now, all), "wres1", "clinical all bands", workforce.UnknownEthnicity)
		}},

		{"breakdown.{year}.{group}.percentage", func(b blmk, f named) measure.Value {
			return b.years[f.year].Workforce.Share(f.group).Percent()
		}},
		{"(key.ind1|summary|intro).bme.{year}.share", workforceShare},
		{"(summary.ind1|page.ind1|breakdown|intro).bme.share", workforceShare},
		{"wres2022.plan.(ind1.2021|pooled.2021.overall).bme.share", func(b blmk, _ named) measure.Value {
			return b.boards[2021].Workforce.Share(workforce.BME).Percent()
		}},
		{"wres2022.plan.ind1.2022.bme.share", func(b blmk, _ named) measure.Value { // said to be of known ethnicity
			staff := b.years[2022].Workforce
			known, err := measure.NewProportion(staff.Of(workforce.BME), staff.Of(workforce.White).Plus(staff.Of(workforce.BME)))
			if err != nil {
				b.tb.Error(err)
			}
			assert.Equal(b.tb, known, staff.ShareOfKnown(workforce.BME))
			return known.Percent()
		}},
		{"(key.ind1|summary|page.ind1|intro).bme.change(.callout)?", workforceChange},
		{"wres2023.key.ind1.callout", workforceChange},
		{"plan.ind1.{year}.known_rate", declared},
		{"summary.declaration.{year}", declared},
		{"intro.declaration", declared},
		{"plan.ind1.{year}.unknown_rate", undeclared},
		{"intro.nondisclosure", undeclared},
		{"summary.declaration.change", undeclaredChange}, // what is declared more is undeclared less
		{"intro.nondisclosure.change", undeclaredChange},
	}
}

// likelihoodFormulas are those of indicators 2, 3 and 4.
func likelihoodFormulas() []formula {
	appointment := func(year int, b blmk) measure.Value { return b.years[year].Appointment.RelativeLikelihood().Ratio() }
	training := func(year int, b blmk) measure.Value { return b.years[year].Training.RelativeLikelihood().Ratio() }
	return []formula{
		{"(plan.|chart.)?ind2.{year}.{group}.likelihood", func(b blmk, f named) measure.Value {
			return b.years[f.year].Appointment.Of(f.group).Percent()
		}},
		{"(plan.)?ind2.{year}.ratio(.narrative)?", func(b blmk, f named) measure.Value { return appointment(f.year, b) }},
		{"(key|summary|page).ind2.ratio.{year}", func(b blmk, f named) measure.Value { return appointment(f.year, b) }},
		{"(key|summary|page).ind2.(ratio|callout|ratio.current)", func(b blmk, f named) measure.Value { return appointment(f.now, b) }},
		{"conclusion.ind2", func(b blmk, f named) measure.Value { return appointment(f.now, b) }},
		{"(key|summary|page).ind2.ratio.previous", func(b blmk, f named) measure.Value { return appointment(f.now-1, b) }},

		{"ind3.{year}.{group}.likelihood", func(b blmk, f named) measure.Value {
			return b.years[f.year].Disciplinary.Of(f.group).Percent()
		}},
		{"ind3.{year}.ratio", func(b blmk, f named) measure.Value {
			return b.years[f.year].Disciplinary.RelativeLikelihood().Ratio()
		}},

		{"(plan.)?ind4.{year}.{group}.likelihood", func(b blmk, f named) measure.Value {
			return b.years[f.year].Training.Of(f.group).Percent()
		}},
		{"page.ind4.{group}.{year}", func(b blmk, f named) measure.Value { return b.years[f.year].Training.Of(f.group).Percent() }},
		{"(plan.)?ind4.{year}.ratio", func(b blmk, f named) measure.Value { return training(f.year, b) }},
		{"summary.ind4.{year}", func(b blmk, f named) measure.Value { return training(f.year, b) }},
		{"(key|summary|page).ind4.(ratio|callout|current|to)", func(b blmk, f named) measure.Value { return training(f.now, b) }},
		{"(summary|page|plan).ind4.(2022.)?(ratio.)?(previous|from)", func(b blmk, f named) measure.Value { return training(f.now-1, b) }},
	}
}

// answersTo finds the answers to an item of the survey, called "ind5" to "ind8".
func answersTo(survey wres.SurveyReport, item string) wres.ItemReport {
	return map[string]wres.ItemReport{
		"ind5": survey.HarassedByPublic, "ind6": survey.HarassedByStaff, "ind7": survey.EqualOpportunities, "ind8": survey.Discriminated,
	}[item]
}

// surveyFormulas are those of indicators 5 to 8.
func surveyFormulas() []formula {
	item := func(b blmk, f named) wres.ItemReport { return answersTo(b.years[f.now].Survey, f.item) }
	bme := func(b blmk, f named) measure.Value { return item(b, f).Of(workforce.BME).Percent() }
	before := func(b blmk, f named) measure.Value {
		return answersTo(b.years[f.now-1].Survey, f.item).Of(workforce.BME).Percent()
	}
	benchmark := func(b blmk, f named) measure.Value { return item(b, f).Benchmark.Of(workforce.BME) }
	between := func(b blmk, f named) measure.Value { return unsigned(item(b, f).Difference().Points()) }
	fromBenchmark := func(b blmk, f named) measure.Value {
		return unsigned(item(b, f).FromBenchmark(workforce.BME).Points())
	}
	not := func(b blmk, f named) measure.Value {
		return measure.DifferenceOfPercentages(measure.Integer(100), b.years[f.now].Survey.EqualOpportunities.Of(workforce.BME).Percent()).Points()
	}
	discriminated := func(b blmk, f named) measure.Value { return b.years[f.now].Survey.Discriminated.Ratio() }
	return []formula{
		{"(key|summary|page|plan).{item}(.first|.second)?.{group}", func(b blmk, f named) measure.Value {
			return item(b, f).Of(f.group).Percent()
		}},
		{"key.{item}.callout", bme},
		{"page.{item}.to", bme},
		{"page.{item}.from", before},
		{"summary.{item}.bme.previous", before},
		{"(summary|plan).{item}.{group}.national", func(b blmk, f named) measure.Value { return item(b, f).Benchmark.Of(f.group) }},
		{"(summary|page).{item}.national", benchmark},
		{"page.{item}.{group}.gap", func(b blmk, f named) measure.Value {
			return unsigned(item(b, f).FromBenchmark(f.group).Points())
		}},
		{"summary.{item}.gap", fromBenchmark},
		{"wres2023.page.(?P<item>ind8).gap", fromBenchmark},
		{"wres2024.page.(?P<item>ind[568]).gap", fromBenchmark},
		{"wres2023.page.(?P<item>ind[67]).gap", between},
		{"wres2024.page.(?P<item>ind7).gap", between},
		{"(key|summary|page).{item}.change", func(b blmk, f named) measure.Value {
			return moved(b, b.years[f.now-1], b.years[f.now], "wres"+f.item[len("ind"):], "", workforce.BME)
		}},
		{"(summary|page).ind7.not", not},
		{"conclusion.ind7", not},
		{"page.ind8.double", discriminated},
		{"conclusion.ind8", discriminated},
		{"page.survey.{group}.response", func(b blmk, f named) measure.Value {
			report := b.years[f.now]
			rate, err := measure.NewProportion(report.Survey.EqualOpportunities.Of(f.group).Respondents, report.Workforce.Of(f.group))
			if err != nil {
				b.tb.Error(err)
			}
			return rate.Percent()
		}},
	}
}

// boardFormulas are those of indicator 9.
func boardFormulas() []formula {
	members := func(year int, group workforce.EthnicGroup, b blmk) measure.Value {
		return b.boards[year].Board.Total.Staff.Share(group).Percent()
	}
	return []formula{
		{"ind9.{year}.{group}.board.percentage", func(b blmk, f named) measure.Value { return members(f.year, f.group, b) }},
		{"chart.ind9.{year}.{group}.percentage", func(b blmk, f named) measure.Value { return members(f.year, f.group, b) }},
		{"(key|summary|page).ind9.{group}(.again)?", func(b blmk, f named) measure.Value { return members(f.year, f.group, b) }},
		{"(key|summary|page).ind9.board", func(b blmk, f named) measure.Value { return members(f.now, workforce.BME, b) }},
		{"wres2022.key.ind9.callout", func(b blmk, f named) measure.Value { return members(f.now, workforce.BME, b) }},
		{"wres2023.key.ind9.callout", func(b blmk, f named) measure.Value { return members(f.now, workforce.White, b) }},
		{"summary.ind9.previous", func(b blmk, f named) measure.Value { return members(f.now-1, workforce.BME, b) }},
		{"ind9.{year}.{group}.workforce.percentage", func(b blmk, f named) measure.Value {
			return b.boards[f.year].Board.Total.Workforce.Share(f.group).Percent()
		}},
		{"(key|summary|page).ind9.workforce", func(b blmk, f named) measure.Value {
			return b.boards[f.now].Board.Total.Workforce.Share(workforce.BME).Percent()
		}},
		{"ind9.{year}.{group}.difference", func(b blmk, f named) measure.Value {
			return b.boards[f.year].Board.Total.Difference(f.group).Points()
		}},
		{"plan.ind9.{year}", func(b blmk, f named) measure.Value { return b.boards[f.year].Board.Total.BME().Points() }},
	}
}
