package rag

import "slices"

// Metric is how success of an action is measured, and the figures that show it.
type Metric struct {
	Number  string // as "2a"
	Title   string // in our words
	Figures []string
}

// Programme is an action of a national list, with its metrics. Figures are named
// by the identifiers of their definitions: wres, wdes and gpg list them. A metric
// without figures is shown by none of these.
type Programme struct {
	Number  int
	Title   string // in our words; "" where no source for its wording was found
	Metrics []Metric
	Source  string
}

// HighImpactActions lists the six high impact actions of the equality, diversity
// and inclusion improvement plan of NHS England (June 2023) and the metrics of
// their success. Which of our figures show a metric is our reading: a metric that
// asks all staff, or international recruits, is shown only as far as the standards
// ask BME and Disabled staff. The pay gaps are those by sex; gaps by ethnicity and
// disability have no statutory definition.
func HighImpactActions() []Programme {
	const source = "NHS England, NHS equality, diversity and inclusion improvement plan, June 2023, and its reminder of the actions; " +
		"metrics: South Yorkshire Integrated Care System, NHS Equality, Diversity and Inclusion"
	action := func(number int, title string, metrics ...Metric) Programme {
		return Programme{Number: number, Title: title, Metrics: metrics, Source: source}
	}
	metric := func(number, title string, figures ...string) Metric {
		return Metric{Number: number, Title: title, Figures: figures}
	}
	return []Programme{
		action(1, "leaders have measurable objectives on equality, and answer for them",
			metric("1a", "annual appraisal of chair and chief executive on those objectives")),
		action(2, "recruitment and the management of talent are fair and inclusive",
			metric("2a", "relative likelihood of appointment from shortlisting", "wres2", "wdes2"),
			metric("2b", "staff survey on career progression, training and development", "wres7", "wdes5"),
			metric("2c", "representation by race and disability, to parity", "wres1.difference", "wdes1.difference"),
			metric("2d", "representation among senior leaders, band 8c and above, to parity", "wres1.difference", "wdes1.difference"),
			metric("2e", "diversity of those shortlisted"),
			metric("2f", "training survey on the quality of training")),
		action(3, "pay gaps are removed by a plan",
			metric("3a", "pay gaps by sex, race and disability", "gpg1", "gpg2", "gpg3", "gpg4")),
		action(4, "health inequalities within the workforce are addressed",
			metric("4a", "staff survey on action for health and well-being"),
			metric("4b", "training survey on the quality of training"),
			metric("4c", "to be developed in the second year")),
		action(5, "staff recruited from abroad are inducted, supported and developed",
			metric("5a", "staff survey on belonging, of international recruits"),
			metric("5b", "staff survey on bullying and harassment by team or line manager, of international recruits"),
			metric("5c", "training survey on the quality of training, of international recruits")),
		action(6, "the conditions for bullying, discrimination, harassment and violence are removed",
			metric("6a", "staff survey on bullying and harassment by line managers and teams", "wres6", "wdes4a2", "wdes4a3"),
			metric("6b", "staff survey on discrimination by line managers and teams", "wres8"),
			metric("6c", "training survey on bullying and harassment")),
	}
}

// RecruitmentActions lists the six inclusive recruitment actions that NHS England
// had organisations report on in 2021. Their wording was not found: they have a
// number, and as metrics only what one published plan watches. Titles and further
// metrics are the caller's.
func RecruitmentActions() []Programme {
	const source = "NHS Southport and Formby and NHS South Sefton Clinical Commissioning Groups, Workforce Equality and Diversity Plan 2021/22, inclusive recruitment actions"
	actions := make([]Programme, 6)
	for i := range actions {
		actions[i] = Programme{Number: i + 1, Source: source}
	}
	actions[0].Metrics = []Metric{{Number: "1", Title: "race disparity ratio of career progression", Figures: []string{"wres1.disparity"}}}
	return actions
}

// ShownBy lists the metrics of a list of actions that a figure shows.
func ShownBy(figure string, list []Programme) []Metric {
	var shown []Metric
	for _, action := range list {
		for _, metric := range action.Metrics {
			if slices.Contains(metric.Figures, figure) {
				shown = append(shown, metric)
			}
		}
	}
	return shown
}
