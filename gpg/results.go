package gpg

import "github.com/workforce-equality/equality/measure"

// schedule is where the six measures come from.
const schedule = "SI 2017/353, Schedule 1; GOV.UK, Gender pay gap reporting: making your calculations"

// The groups of the shares.
const (
	womenGroup = "women"
	menGroup   = "men"
)

// Definitions describes the six measures, in the order of the regulations. The
// nearer to zero a gap is the better; shares describe. The fifth has a figure for
// women and one for men, the sixth both of them for each quarter.
func Definitions() []measure.Definition {
	gap := func(number, title, counted string) measure.Definition {
		return measure.Definition{
			ID: "gpg" + number, Number: number, Title: title, Counted: counted,
			Better: measure.Parity, Unit: measure.Percent, Places: servicePlaces, Source: schedule,
		}
	}
	share := func(number, title, counted string) measure.Definition {
		definition := gap(number, title, counted)
		definition.Better = measure.Neither
		return definition
	}
	return []measure.Definition{
		gap("1", "mean hourly pay gap", "(mean hourly rate of men − of women) ÷ of men, full-pay relevant employees"),
		gap("2", "median hourly pay gap", "(median hourly rate of men − of women) ÷ of men, full-pay relevant employees"),
		gap("3", "mean bonus gap", "(mean bonus of men − of women) ÷ of men, relevant employees who were paid one"),
		gap("4", "median bonus gap", "(median bonus of men − of women) ÷ of men, relevant employees who were paid one"),
		share("5", "share paid a bonus", "those paid a bonus ÷ relevant employees of the sex"),
		share("6", "hourly pay quarters", "people of the sex ÷ people of the quarter, full-pay relevant employees"),
	}
}

// Definition finds a definition by its identifier.
func Definition(id string) (measure.Definition, bool) {
	return measure.FindDefinition(Definitions(), id)
}

// Results lists the figures as filed for that reporting year, which is the year of
// the snapshot date.
func (s Submission) Results(year int) []measure.Result {
	var results []measure.Result
	add := func(id, part, group string, value measure.Value) {
		results = append(results, measure.Result{Definition: measure.Definition{ID: id}, Part: part, Group: group, Value: value})
	}
	add("gpg1", "", "", s.MeanHourlyGap)
	add("gpg2", "", "", s.MedianHourlyGap)
	add("gpg3", "", "", s.MeanBonusGap)
	add("gpg4", "", "", s.MedianBonusGap)
	pair := func(id, part string, shares Shares) {
		add(id, part, womenGroup, shares.Women)
		add(id, part, menGroup, shares.Men)
	}
	pair("gpg5", "", s.Bonus)
	for _, label := range Labels() {
		pair("gpg6", label.String(), s.Quarters.Of(label))
	}
	return measure.Describe(Definitions(), measure.InYear(year, results))
}

// Results lists the exact figures of the report, which is of that reporting year,
// without convention: where men alone were paid a bonus the gaps have no value.
// Shares have the people whom they are of, and each figure has those of the
// warnings of the report that touch it.
func (r Report) Results(year int) []measure.Result {
	results := r.exact().Results(year)
	for i := range results {
		result := &results[i]
		result.Count, result.Base = r.people(result.Key())
		result.Warnings = r.warningsOf(result.Definition.ID)
	}
	return results
}

// people are those of a share, and of how many they are; of a gap there are none.
func (r Report) people(key measure.Key) (count, base measure.Count) {
	women := key.Group == womenGroup
	switch {
	case key.ID == "gpg5" && women:
		return r.Women.Bonus, r.Women.Relevant
	case key.ID == "gpg5":
		return r.Men.Bonus, r.Men.Relevant
	case key.ID != "gpg6":
		return measure.Count{}, measure.Count{}
	}
	label, _ := ParseLabel(key.Part)
	quarter := r.Quarters.Of(label)
	if women {
		return quarter.Women, quarter.Total()
	}
	return quarter.Men, quarter.Total()
}
