package wres

import (
	"slices"

	"github.com/workforce-equality/equality/internal/national"
	"github.com/workforce-equality/equality/measure"
)

// commissioners holds the averages of commissioners that one of them printed
// beside its own survey results. The report on the survey of 2022 does not say in
// its table which kind of commissioner, and for BME staff in indicator 6 prints
// 20 there and 20.6 in its text.
func commissioners() []measure.National {
	return slices.Concat(
		ofCommissioners("clinical commissioning groups", 2021, blmk2022,
			average{"wres5", "9.7", "9.8"},
			average{"wres6", "13.6", "20.6"},
			average{"wres7", "65.3", "36.5"},
			average{"wres8", "4.7", "12.7"},
		),
		ofCommissioners("commissioners", 2022, blmk2023,
			average{"wres5", "7.9", "8.3"},
			average{"wres6", "15.5", "20"},
			average{"wres7", "59.3", "38.3"},
			average{"wres8", "4.5", "13.3"},
		),
		ofCommissioners("commissioners", 2022, blmk2023Text,
			average{id: "wres6", bme: "20.6"},
		),
		ofCommissioners("integrated care boards", 2023, blmk2024,
			average{"wres5", "7.66", "6.25"},
			average{"wres6", "15.5", "20.9"},
			average{"wres7", "53.7", "36.5"},
			average{"wres8", "5.08", "14.5"},
		),
	)
}

// average is what is printed of an item, for each group or none.
type average struct{ id, white, bme string }

func ofCommissioners(organisations string, surveyYear int, source string, averages ...average) []measure.National {
	var rows []measure.National
	for _, average := range averages {
		for _, of := range []struct{ group, figure string }{{"White", average.white}, {"BME", average.bme}} {
			if of.figure == "" {
				continue
			}
			row := national.Surveyed(national.FirstPublished(surveyYear, of.figure, source))
			row.Key = measure.Key{ID: average.id, Group: of.group}
			row.Organisations = organisations
			rows = append(rows, row)
		}
	}
	return rows
}
