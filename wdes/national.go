package wdes

import (
	"slices"

	"github.com/workforce-equality/equality/internal/national"
	"github.com/workforce-equality/equality/measure"
)

// National lists the national figures of the standard that could be verified, in
// the order of the metrics, all of trusts in England. A year that is missing was
// not found. Several rows of one figure and year are its vintages, or sources
// that disagree.
//
// Where a source gives several years and is not about one report, its latest year
// counts as first published and the earlier ones as restated. Figures without a
// year are left out, and so are those in words alone, as "about one third".
//
// Bank staff left metric 1 in 2023, and metric 8 asked for adequate adjustments
// up to the survey of 2021, reasonable ones from that of 2022.
func National() []measure.National {
	return slices.Concat(
		nationalRepresentation(),
		nationalLikelihoods(),
		nationalHarassment(),
		nationalSurvey(),
		nationalBoard(),
	)
}

// nationalRepresentation holds the shares of metric 1. Of senior posts one page
// gives 3.9 and then 5.1 per cent in 2024, and another 2.2 per cent for the year
// before.
func nationalRepresentation() []measure.National {
	const senior = "senior posts (band 8c and above, consultants, boards)"
	return slices.Concat(
		national.OfTrusts("wdes1", "", "Disabled",
			national.FirstPublished(2021, "3.7", national.Jobs2021+"; "+release2021),
			national.Restated(2022, "4.2", cumbria),
			national.FirstPublished(2023, "4.9", employers2023+"; "+jobs2023),
		),
		national.OfTrusts("wdes1", "VSM", "Disabled",
			national.Restated(2019, "1.6", release2021),
			national.Restated(2020, "2.8", release2021),
			national.FirstPublished(2021, "3.4", release2021),
		),
		national.OfTrusts("wdes1", senior, "Disabled",
			national.FirstPublished(2023, "2.2", employers2023),
			national.Restated(2023, "3.9", employersPage),
			national.FirstPublished(2024, "5.1", employersPage),
		),
	)
}

// nationalLikelihoods holds the ratios of metrics 2 and 3, and how many of those
// who entered the capability process were disabled. The 0.99 of metric 2 is given
// for 2022 by one source and for 2023 by two.
func nationalLikelihoods() []measure.National {
	return slices.Concat(
		national.OfTrusts("wdes2", "", "",
			national.Restated(2019, "1.18", jobs2023+"; "+national.HealthBusiness),
			national.Restated(2020, "1.20", release2021),
			national.FirstPublished(2021, "1.11", gmJournal),
			national.FirstPublished(2022, "1.08", boardNews),
			national.Restated(2022, "1.09", cumbria),
			national.Restated(2022, "0.99", national.HealthBusiness),
			national.FirstPublished(2023, "0.99", jobs2023+"; "+cumbria),
		),
		national.OfTrusts("wdes3", "", "",
			national.Restated(2020, "1.53", jobs2023),
			national.Restated(2022, "2.01", employers2023),
			national.FirstPublished(2023, "2.17", jobs2023+"; "+employers2023),
		),
		national.OfTrusts("wdes3.share", "performance", "Disabled", national.FirstPublished(2023, "9.1", jobs2023)),
		national.OfTrusts("wdes3.share", "ill health", "Disabled", national.FirstPublished(2023, "8", jobs2023)),
	)
}

func nationalHarassment() []measure.National {
	return slices.Concat(
		national.OfTrusts("wdes4a1", "", "Disabled", national.FirstPublished(2024, "33.1", employersPage)),
		national.OfTrusts("wdes4a1", "", "Non-disabled", national.FirstPublished(2022, "25.7", boardNews)),
		national.OfTrusts("wdes4a1", "", "All staff",
			national.Surveyed(national.Restated(2021, "27.8", national.Picker)),
			national.Surveyed(national.FirstPublished(2024, "25.1", national.Picker)),
		),
		national.OfTrusts("wdes4a2", "", "Disabled", national.FirstPublished(2022, "17", boardNews)),
		national.OfTrusts("wdes4a2", "", "All staff",
			national.Surveyed(national.Restated(2021, "11.6", national.Picker)),
			national.Surveyed(national.FirstPublished(2024, "9.5", national.Picker)),
		),
		national.OfTrusts("wdes4a3", "", "Disabled",
			national.FirstPublished(2022, "25", boardNews),
			national.Restated(2023, "24.8", employersPage),
		),
		national.OfTrusts("wdes4a3", "", "Non-disabled",
			national.FirstPublished(2022, "16.4", boardNews),
			national.Restated(2023, "16.5", employersPage),
		),
		national.OfTrusts("wdes4a3", "", "All staff",
			national.Surveyed(national.Restated(2021, "18.7", national.Picker)),
			national.Surveyed(national.FirstPublished(2024, "17.6", national.Picker)),
		),
	)
}

func nationalSurvey() []measure.National {
	return slices.Concat(
		national.OfTrusts("wdes5", "", "Disabled",
			national.Restated(2022, "51.3", national.HealthBusiness),
			national.FirstPublished(2023, "52.1", national.HealthBusiness),
		),
		national.OfTrusts("wdes6", "", "Disabled", national.FirstPublished(2022, "30", boardNews)),
		national.OfTrusts("wdes6", "", "Non-disabled", national.FirstPublished(2022, "22", boardNews)),
		national.OfTrusts("wdes7", "", "Disabled", national.FirstPublished(2021, "39.4", gmJournal)),
		national.OfTrusts("wdes7", "", "Non-disabled", national.FirstPublished(2021, "50.7", gmJournal)),
		national.OfTrusts("wdes8", "", "Disabled",
			national.Calculated(national.Restated(2020, "73.8", gmJournal)),
			national.FirstPublished(2021, "76.6", gmJournal),
			national.Restated(2022, "72.2", employers2023),
			national.FirstPublished(2023, "73.4", employers2023),
			national.FirstPublished(2024, "74.5", employersPage),
		),
		national.OfTrusts("wdes9a", "", "Disabled", national.FirstPublished(2021, "6.68", gmJournal)),
		national.OfTrusts("wdes9a", "", "Non-disabled", national.FirstPublished(2021, "7.15", gmJournal)),
		national.OfTrusts("wdes9b.share", "", "",
			national.Restated(2019, "85", release2021),
			national.FirstPublished(2021, "97.2", release2021),
		),
	)
}

func nationalBoard() []measure.National {
	return slices.Concat(
		national.OfTrusts("wdes10.share", "total", "Disabled",
			national.Restated(2019, "2.0", release2021),
			national.Restated(2019, "2.1", national.HealthBusiness),
			national.FirstPublished(2021, "3.7", release2021),
			national.Calculated(national.Restated(2022, "4.6", londonDaily)),
			national.FirstPublished(2023, "5.7", national.HealthBusiness+"; "+londonDaily),
		),
		national.OfTrusts("wdes10.share", "voting", "Disabled",
			national.Restated(2021, "3.8", boardNews),
			national.FirstPublished(2022, "4.8", boardNews),
		),
	)
}
