package wdes

import (
	"slices"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
	"github.com/workforce-equality/equality/workforce"
)

// SurveyReport is metrics 4 to 9a: the answers of Disabled and non-disabled staff
// to the staff survey of one year. Each item has its own base.
type SurveyReport struct {
	Year                 int
	HarassedByPublic     ItemReport // 4a(i): harassed by patients, service users, relatives or the public
	HarassedByManagers   ItemReport // 4a(ii)
	HarassedByColleagues ItemReport // 4a(iii)
	Reported             ItemReport // 4b: of those harassed, they or a colleague reported it
	EqualOpportunities   ItemReport // 5: equal opportunities for progression or promotion
	Pressed              ItemReport // 6: felt pressure from their manager to come to work unwell
	Valued               ItemReport // 7: satisfied with how far the organisation values their work
	Adjustments          ItemReport // 8: of Disabled staff alone, the employer made reasonable adjustments
	Engagement           EngagementReport
}

// stated is the item in the terms that every survey item shares.
func (i *Item) stated() published.Item[workforce.DisabilityGroup] {
	if i == nil {
		return published.Item[workforce.DisabilityGroup]{}
	}
	item := published.Item[workforce.DisabilityGroup]{Answers: measure.NewPair[workforce.DisabilityGroup](i.Disabled, i.NonDisabled)}
	if i.Benchmark != nil {
		item.Benchmark = &published.Benchmark[workforce.DisabilityGroup]{
			Percent: measure.NewPair[workforce.DisabilityGroup](i.Benchmark.Disabled, i.Benchmark.NonDisabled), Source: i.Benchmark.Source,
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
	item := published.ItemChecker[workforce.DisabilityGroup](c, surveyItems(), body.PlainCounts())
	return SurveyReport{
		Year:                 stated.Year,
		HarassedByPublic:     item("wdes4a1", stated.HarassedByPublic.stated()),
		HarassedByManagers:   item("wdes4a2", stated.HarassedByManagers.stated()),
		HarassedByColleagues: item("wdes4a3", stated.HarassedByColleagues.stated()),
		Reported:             item("wdes4b", stated.Reported.stated()),
		EqualOpportunities:   item("wdes5", stated.EqualOpportunities.stated()),
		Pressed:              item("wdes6", stated.Pressed.stated()),
		Valued:               item("wdes7", stated.Valued.stated()),
		Adjustments:          item("wdes8", stated.Adjustments.item().stated()),
		Engagement:           checkEngagement(c, stated.Engagement),
	}
}

// item is the adjustments as an item that nobody else was asked.
func (a *Adjustments) item() *Item {
	if a == nil {
		return nil
	}
	item := &Item{Disabled: a.Disabled}
	if a.Benchmark != nil {
		item.Benchmark = &Benchmark{Disabled: a.Benchmark.Disabled, Source: a.Benchmark.Source}
	}
	return item
}

// results lists the figures of metrics 4 to 9a.
func (s SurveyReport) results() []measure.Result {
	return slices.Concat(
		measure.WithWarnings(workforce.CorrectedItems(s.Year), slices.Concat(
			s.HarassedByPublic.Results("wdes4a1"),
			s.HarassedByManagers.Results("wdes4a2"),
			s.HarassedByColleagues.Results("wdes4a3"),
			s.Reported.Results("wdes4b"),
		)),
		s.EqualOpportunities.Results("wdes5"),
		s.Pressed.Results("wdes6"),
		s.Valued.Results("wdes7"),
		s.Adjustments.GroupResults("wdes8", workforce.DisabledGroup),
		s.Adjustments.BenchmarkResults("wdes8", workforce.DisabledGroup),
		s.Engagement.results(),
	)
}

// Prevalence is the share of Disabled people among those who answered the survey,
// both groups together, in the item of most answers that all staff are asked. It
// is not supplied where no such item has the number of both.
func (s SurveyReport) Prevalence() measure.Proportion {
	var most measure.Proportion
	for _, item := range []ItemReport{
		s.HarassedByPublic, s.HarassedByManagers, s.HarassedByColleagues, s.EqualOpportunities, s.Valued,
	} {
		disabled := item.Of(workforce.DisabledGroup).Respondents
		all := disabled.Plus(item.Of(workforce.NonDisabledGroup).Respondents)
		share, _ := measure.NewProportion(disabled, all) // a part of its own sum
		if order, known := all.Value().Compare(most.Whole().Value()); all.Known() && (!known || order > 0) {
			most = share
		}
	}
	return most
}
