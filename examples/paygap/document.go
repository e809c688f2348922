package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// exactPlaces are those of the gaps that are called exact.
const exactPlaces = 10

// document is what the program prints.
type document struct {
	Headcount         headcount         `json:"headcount"`
	MeanHourlyGap     string            `json:"mean_hourly_gap"`
	MedianHourlyGap   string            `json:"median_hourly_gap"`
	MeanBonusGap      string            `json:"mean_bonus_gap"`
	MedianBonusGap    string            `json:"median_bonus_gap"`
	WomenBonusPercent string            `json:"women_bonus_percent"`
	MenBonusPercent   string            `json:"men_bonus_percent"`
	Quarters          []quarter         `json:"quarters"`
	Exact             exact             `json:"exact"`
	Undefined         map[string]string `json:"undefined"`
	Warnings          []string          `json:"warnings"`

	people     *people
	report     gpg.Report
	submission gpg.Submission
	places     int
}

type headcount struct {
	Women   int64 `json:"women"`
	Men     int64 `json:"men"`
	NotUsed int64 `json:"not_used"`
}

type quarter struct {
	Name         string `json:"name"`
	Women        int64  `json:"women"`
	Men          int64  `json:"men"`
	WomenPercent string `json:"women_percent"`
	MenPercent   string `json:"men_percent"`
}

// exact is the gaps at ten places.
type exact struct {
	MeanHourlyGap   string `json:"mean_hourly_gap"`
	MedianHourlyGap string `json:"median_hourly_gap"`
	MeanBonusGap    string `json:"mean_bonus_gap"`
	MedianBonusGap  string `json:"median_bonus_gap"`
}

func newDocument(people *people, places int) document {
	report := people.all.Report()
	printed, moved := report.Submission(places, measure.HalfAwayFromZero)
	d := document{
		Headcount: headcount{numberOf(report.Women.Relevant), numberOf(report.Men.Relevant), numberOf(report.NotUsed.Relevant)},
		Exact:     exactOf(report), Undefined: map[string]string{}, Warnings: people.warnings(),
		people: people, report: report, submission: printed, places: places,
	}
	d.MeanHourlyGap = d.text("mean_hourly_gap", printed.MeanHourlyGap)
	d.MedianHourlyGap = d.text("median_hourly_gap", printed.MedianHourlyGap)
	d.MeanBonusGap = d.text("mean_bonus_gap", printed.MeanBonusGap)
	d.MedianBonusGap = d.text("median_bonus_gap", printed.MedianBonusGap)
	d.WomenBonusPercent = d.text("women_bonus_percent", printed.Bonus.Women)
	d.MenBonusPercent = d.text("men_bonus_percent", printed.Bonus.Men)
	for _, label := range gpg.Labels() {
		name := strings.ReplaceAll(label.String(), " ", "_")
		field := "quarters." + name
		counts, shares := report.Quarters.Of(label), printed.Quarters.Of(label)
		d.Quarters = append(d.Quarters, quarter{
			Name: name, Women: numberOf(counts.Women), Men: numberOf(counts.Men),
			WomenPercent: d.text(field+".women_percent", shares.Women),
			MenPercent:   d.text(field+".men_percent", shares.Men),
		})
	}
	for _, doubt := range slices.Concat(report.Warnings(), moved) {
		d.Warnings = append(d.Warnings, doubt.Sentence)
	}
	return d
}

// text is a figure as printed. One without a value is "", and its reason is noted.
func (d *document) text(field string, value measure.Value) string {
	if !value.Known() {
		d.Undefined[field] = value.Reason().String()
		return ""
	}
	return value.Text(d.places)
}

func exactOf(report gpg.Report) exact {
	text := func(value measure.Value) string {
		if !value.Known() {
			return ""
		}
		return value.Text(exactPlaces)
	}
	gaps, _ := report.Submission(exactPlaces, measure.HalfAwayFromZero)
	return exact{
		MeanHourlyGap: text(gaps.MeanHourlyGap), MedianHourlyGap: text(gaps.MedianHourlyGap),
		MeanBonusGap: text(gaps.MeanBonusGap), MedianBonusGap: text(gaps.MedianBonusGap),
	}
}

// warnings tell of rows that are not used, and of those that may stand there by
// mistake.
func (p *people) warnings() []string {
	warnings := []string{}
	if p.nobody() {
		warnings = append(warnings, "no row is of a woman or a man: sex is F or Female, M or Male, in any letter case")
	}
	for _, w := range []struct {
		n         int64
		one, many string
	}{
		{p.leftOut, "1 row is at fault and was left out", "%s rows are at fault and were left out"},
		{
			p.unread, "1 ethnicity or disability is not recognised and counts as unknown",
			"%s ethnicities or disabilities are not recognised and count as unknown",
		},
		{p.unpaid, "1 hourly rate is zero", "%s hourly rates are zero"},
		{
			p.repeated, "1 row is of an employee who stands in an earlier one, and counts as another person",
			"%s rows are of employees who stand in earlier ones, and count as other people",
		},
	} {
		switch {
		case w.n == 1:
			warnings = append(warnings, w.one)
		case w.n > 1:
			warnings = append(warnings, fmt.Sprintf(w.many, thousands(w.n)))
		}
	}
	return warnings
}

// nobody tells whether there are rows and all of them are of neither sex.
func (p *people) nobody() bool {
	of := func(sex workforce.Sex) int64 { return numberOf(p.all.People(sex).Relevant()) }
	return of(workforce.NotUsed) > 0 && of(workforce.Female)+of(workforce.Male) == 0
}

// numberOf is a count of people, which is always known of a payroll.
func numberOf(count measure.Count) int64 {
	n, _ := count.Int64()
	return n
}
