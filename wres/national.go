package wres

import (
	"slices"

	"github.com/workforce-equality/equality/internal/national"
	"github.com/workforce-equality/equality/measure"
)

// National lists the national figures of the standard that could be verified, in
// the order of the indicators: of all trusts in England, of the trusts of each
// region, and averages of commissioners. A year that is missing was not found.
// Several rows of one figure and year are its vintages, or sources that disagree.
//
// Where a source gives several years and is not about one report, its latest year
// counts as first published and the earlier ones as restated. Figures without a
// year are left out, and so are those in words alone, as "at half of trusts".
//
// Counts of very senior managers cannot be compared across reports: what counts
// as one has moved. Indicator 7 cannot be compared across the survey of 2021; see
// the breaks of its definition.
func National() []measure.National {
	return slices.Concat(
		nationalGrades(),
		nationalAppointment(),
		nationalDisciplinary(),
		nationalTraining(),
		nationalSurvey(),
		nationalBoard(),
		commissioners(),
	)
}

func nationalGrades() []measure.National {
	return slices.Concat(
		national.OfTrusts("wres1", "", "BME",
			national.Restated(2016, "17.7", jobs2022),
			national.FirstPublished(2017, "18", bmj2017),
			national.FirstPublished(2019, "19.7", bmj2019),
			national.Restated(2019, "19.7", observatory),
			national.FirstPublished(2020, "21.0", middlesex),
			national.Restated(2020, "21.0", trustPlan),
			national.Restated(2021, "22.4", jobs2022),
			national.FirstPublished(2022, "24.2", release2022),
			national.FirstPublished(2023, "26.4", national.HealthBusiness+"; "+kingsFund),
			national.FirstPublished(2024, "28.6", employers2024),
		),
		national.OfTrusts("wres1", "", "Unknown", national.FirstPublished(2021, "4.6", national.Jobs2021)),
		national.OfTrusts("wres1", "band 5", "BME", national.FirstPublished(2024, "42.3", employers2024)),
		national.OfTrusts("wres1", "VSM", "BME",
			national.FirstPublished(2017, "7", bmj2017),
			national.Restated(2017, "5.7", hsjSolutions),
			national.FirstPublished(2018, "6.8", hsjSolutions),
			national.FirstPublished(2020, "6.8", middlesex),
			national.Restated(2020, "6.8", trustPlan),
			national.Restated(2021, "9.2", release2022+"; "+trustPlan),
			national.FirstPublished(2022, "10.3", release2022),
			national.FirstPublished(2023, "11.2", national.HealthBusiness),
			national.Restated(2023, "11.2", employers2024),
			national.FirstPublished(2024, "12.7", employers2024),
		),
		national.OfTrusts("wres1.headcount", "", "BME", national.FirstPublished(2022, "383706", release2022)),
		national.OfTrusts("wres1.headcount", "VSM", "BME",
			national.FirstPublished(2017, "250", bmj2017),
			national.Restated(2018, "201", national.HealthBusiness),
			national.Restated(2020, "153", closingTheGap),
			national.FirstPublished(2021, "298", closingTheGap),
			national.FirstPublished(2022, "341", release2022+"; "+jobs2022),
			national.FirstPublished(2023, "325", national.HealthBusiness),
		),
	)
}

func nationalAppointment() []measure.National {
	return slices.Concat(
		national.OfTrusts("wres2", "", "",
			national.Restated(2016, "1.57", jobs2022),
			national.FirstPublished(2017, "1.60", bmj2017),
			national.Restated(2017, "1.60", hsjNaqvi),
			national.Restated(2018, "1.45", jobs2022),
			national.FirstPublished(2019, "1.46", hsjNaqvi),
			national.FirstPublished(2020, "1.61", middlesex),
			national.Restated(2020, "1.61", jobs2022),
			national.Restated(2021, "1.61", trustPlan+"; "+nhsEngland2022),
			national.FirstPublished(2022, "1.54", jobs2022),
			national.Restated(2022, "1.53", national.HealthBusiness),
			national.FirstPublished(2023, "1.59", national.HealthBusiness),
		),
		nationalRegions(),
		national.OfTrusts("wres2.adverse", "", "",
			national.Restated(2022, "71", hsjTrusts),
			national.Restated(2023, "76", hsjTrusts),
			national.FirstPublished(2024, "80", hsjTrusts),
		),
	)
}

// nationalDisciplinary holds the ratio and how trusts lie about 0.80 to 1.25. The
// 51 per cent of 2024 are printed as having a ratio of about 1.25 or more.
func nationalDisciplinary() []measure.National {
	return slices.Concat(
		national.OfTrusts("wres3", "", "",
			national.Restated(2016, "1.56", jobs2022+"; "+hsjTargets),
			national.FirstPublished(2017, "1.37", bmj2017),
			national.Restated(2017, "1.37", hsjNaqvi),
			national.FirstPublished(2018, "1.24", hsjTargets),
			national.Restated(2018, "1.24", hsjNaqvi),
			national.FirstPublished(2019, "1.22", hsjNaqvi),
			national.Restated(2020, "1.16", trustPlan),
			national.FirstPublished(2021, "1.14", closingTheGap),
			national.Restated(2021, "1.14", trustPlan),
			national.FirstPublished(2022, "1.14", jobs2022+"; "+closingTheGap),
			national.FirstPublished(2023, "1.03", kingsFund+"; "+trustPlan),
		),
		national.OfTrusts("wres3.above", "", "", national.FirstPublished(2024, "51", hsjTrusts)),
		national.OfTrusts("wres3.above.organisations", "", "", national.FirstPublished(2018, "135", hsjTargets)),
		national.OfTrusts("wres3.below.organisations", "", "", national.FirstPublished(2018, "41", hsjTargets)),
		national.OfTrusts("wres3.within", "", "", national.FirstPublished(2018, "23.8", hsjTargets)),
	)
}

func nationalTraining() []measure.National {
	return national.OfTrusts("wres4", "", "",
		national.Restated(2016, "1.11", hsjNaqvi),
		national.Restated(2017, "1.22", hsjNaqvi),
		national.Restated(2018, "1.15", hsjNaqvi),
		national.FirstPublished(2019, "1.15", hsjNaqvi),
		national.Restated(2020, "1.14", trustPlan),
		national.Restated(2021, "1.14", trustPlan),
		national.Restated(2022, "1.12", trustPlan),
		national.FirstPublished(2023, "1.12", trustPlan),
	)
}

func nationalSurvey() []measure.National {
	return slices.Concat(
		national.OfTrusts("wres5", "", "White", national.FirstPublished(2017, "28", bmj2017)),
		national.OfTrusts("wres5", "", "BME",
			national.FirstPublished(2017, "29", bmj2017),
			national.Restated(2020, "30.3", trustPlan),
			national.Restated(2021, "28.9", trustPlan),
			national.Restated(2022, "29.2", trustPlan),
			national.FirstPublished(2023, "30.5", trustPlan),
		),
		national.OfTrusts("wres5", "", "All staff",
			national.Surveyed(national.Restated(2021, "27.8", national.Picker)),
			national.Surveyed(national.FirstPublished(2024, "25.1", national.Picker)),
		),
		national.OfTrusts("wres6", "", "White", national.FirstPublished(2024, "20.7", employers2024)),
		national.OfTrusts("wres6", "", "BME",
			national.FirstPublished(2023, "27.5", employers2023),
			national.FirstPublished(2024, "24.9", employers2024),
		),
		national.OfTrusts("wres7", "", "Black staff",
			national.FirstPublished(2022, "35", nhsEngland2022),
			national.FirstPublished(2024, "42.2", employers2024),
		),
		national.OfTrusts("wres7", "", "All staff", national.Surveyed(national.FirstPublished(2018, "84", factsFigures))),
		national.OfTrusts("wres8", "", "White",
			national.FirstPublished(2017, "6", bmj2017),
			national.FirstPublished(2021, "6.2", nuffieldTrust),
		),
		national.OfTrusts("wres8", "", "BME",
			national.FirstPublished(2017, "14", bmj2017),
			national.FirstPublished(2021, "16.7", nuffieldTrust),
		),
	)
}

// nationalBoard holds board membership. The differences are the shares of board
// members less those of the workforce, 13.2 − 24.2 and 16.5 − 28.6. The 96 trusts
// without a BME board member are of 231.
func nationalBoard() []measure.National {
	return slices.Concat(
		national.OfTrusts("wres9", "total", "BME",
			national.Calculated(national.FirstPublished(2022, "-11.0", release2022)),
			national.Calculated(national.FirstPublished(2024, "-12.1", employers2024)),
		),
		national.OfTrusts("wres9.share", "total", "BME",
			national.Restated(2016, "7.1", kingsFund),
			national.Restated(2017, "7.0", bmj2019),
			national.FirstPublished(2018, "7.4", hsjBoards),
			national.Restated(2018, "7.4", bmj2019),
			national.FirstPublished(2019, "8.4", bmj2019),
			national.Restated(2021, "12.6", release2022),
			national.FirstPublished(2022, "13.2", release2022),
			national.FirstPublished(2023, "15.6", kingsFund),
			national.FirstPublished(2024, "16.5", employers2024),
		),
		national.OfTrusts("wres9.none.organisations", "", "", national.FirstPublished(2018, "96", hsjBoards)),
	)
}
