package wres

import (
	"slices"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
	"github.com/workforce-equality/equality/workforce"
)

// SurveyReport is indicators 5 to 8: the answers of White and BME staff to the
// staff survey of one year.
type SurveyReport struct {
	Year               int
	HarassedByPublic   ItemReport // 5: harassed by patients, relatives or the public
	HarassedByStaff    ItemReport // 6: harassed by staff
	EqualOpportunities ItemReport // 7: equal opportunities for progression or promotion
	Discriminated      ItemReport // 8: discriminated against by a manager or colleagues
}

// stated is the item in the terms that every survey item shares.
func (i *Item) stated() published.Item[workforce.EthnicGroup] {
	if i == nil {
		return published.Item[workforce.EthnicGroup]{}
	}
	item := published.Item[workforce.EthnicGroup]{Answers: measure.NewPair[workforce.EthnicGroup](i.White, i.BME)}
	if i.Benchmark != nil {
		item.Benchmark = &published.Benchmark[workforce.EthnicGroup]{
			Percent: measure.NewPair[workforce.EthnicGroup](i.Benchmark.White, i.Benchmark.BME), Source: i.Benchmark.Source,
		}
	}
	return item
}

func checkSurvey(c *measure.Checker, stated *Survey, body workforce.Body) SurveyReport {
	if stated == nil {
		stated = &Survey{}
	} else {
		c.Year("survey year", stated.Year)
	}
	item := published.ItemChecker[workforce.EthnicGroup](c, surveyItems(), body.PlainCounts())
	return SurveyReport{
		Year:               stated.Year,
		HarassedByPublic:   item("wres5", stated.HarassedByPublic.stated()),
		HarassedByStaff:    item("wres6", stated.HarassedByStaff.stated()),
		EqualOpportunities: item("wres7", stated.EqualOpportunities.stated()),
		Discriminated:      item("wres8", stated.Discriminated.stated()),
	}
}

// results lists the figures of indicators 5 to 8.
func (s SurveyReport) results() []measure.Result {
	return slices.Concat(
		measure.WithWarnings(workforce.CorrectedItems(s.Year), slices.Concat(
			s.HarassedByPublic.Results("wres5"),
			s.HarassedByStaff.Results("wres6"),
		)),
		s.EqualOpportunities.Results("wres7"),
		s.Discriminated.Results("wres8"),
	)
}
