package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// gapLine is the hourly gaps of a group or within one.
type gapLine struct {
	name         string
	gap          measure.Value // the median one
	mean, median string
	few          bool // there are so few people that it is read with caution
}

// groupPlaces are the most decimals of a gap that is not statutory.
const groupPlaces = 1

func (d document) line(name string, gaps gpg.Gaps) gapLine {
	text := func(gap measure.Value) string { return measure.Percent.Text(gap, min(d.places, groupPlaces)) }
	return gapLine{name: name, gap: gaps.Median, mean: text(gaps.Mean), median: text(gaps.Median)}
}

// bands are the gaps between the women and the men of each band: of the bands of the
// NHS in published order, then of others by name. They are withheld where women or
// men are fewer than [gpg.DefaultMinimum].
func (d document) bands() []gapLine {
	names := slices.SortedFunc(maps.Keys(d.people.bands), func(a, b string) int {
		return cmp.Or(cmp.Compare(orderOf(a), orderOf(b)), cmp.Compare(a, b))
	})
	var lines []gapLine
	for _, name := range names {
		payroll := d.people.bands[name]
		hourly := gpg.Compare(payroll.People(workforce.Male).Hourly(), payroll.People(workforce.Female).Hourly())
		least := min(numberOf(hourly.Reference.People), numberOf(hourly.Group.People))
		gaps := gpg.Gaps{Mean: measure.Absent(measure.Suppressed), Median: measure.Absent(measure.Suppressed)}
		if least >= gpg.DefaultMinimum {
			gaps = gpg.Gaps{Mean: hourly.MeanGap().Percent(), Median: hourly.MedianGap().Percent()}
		}
		line := d.line(titleOf(name), gaps)
		if least >= gpg.DefaultMinimum && least < gpg.CautionBelow {
			line.few = true
		}
		lines = append(lines, line)
	}
	return lines
}

// titleOf is how a band is called: one of Agenda for Change as "Band 5".
func titleOf(name string) string {
	if known, err := workforce.ParseBand(name); err == nil && known.IsAfC() && known != workforce.UnderBand1 {
		return "Band " + name
	}
	return name
}

// orderOf is the place of a band among those of the NHS; others stand behind them.
func orderOf(name string) int {
	known, err := workforce.ParseBand(name)
	if err != nil {
		return len(workforce.Bands())
	}
	return slices.Index(workforce.Bands(), known)
}

// ethnicity is the gap of Black and minority ethnic staff to White staff.
func (d document) ethnicity() []gapLine {
	lines, _ := gapsOf(d, &d.people.ethnicity, gpg.WhiteAndBME())
	return lines
}

// disability is the gap of disabled staff to staff who are not disabled.
func (d document) disability() []gapLine {
	lines, _ := gapsOf(d, &d.people.disabled, gpg.DisabledAndNonDisabled())
	return lines
}

// gapsOf are the gaps of the groups to their reference, and what to know before
// they are used; there are none without people.
func gapsOf[K comparable](d document, groups *gpg.Groups[K], grouping gpg.Grouping[K]) (lines []gapLine, warnings []measure.Warning) {
	report, err := groups.Report(grouping)
	if err != nil || len(groups.Keys()) == 0 { // the groupings name every group once
		return nil, nil
	}
	for _, line := range report.Groups {
		if line.Key != grouping.Reference {
			lines = append(lines, d.line(fmt.Sprint(line.Key), line.HourlyGap))
		}
	}
	return lines, report.Warnings()
}

// groupNotes are what to know before the gaps of bands and groups are used.
func (d document) groupNotes() []string {
	notes := cautionsOf(d.bands())
	_, ethnicity := gapsOf(d, &d.people.ethnicity, gpg.WhiteAndBME())
	_, disability := gapsOf(d, &d.people.disabled, gpg.DisabledAndNonDisabled())
	for _, warning := range ethnicity {
		notes = append(notes, "ethnicity: "+warning.Sentence)
	}
	for _, warning := range disability {
		notes = append(notes, "disability: "+warning.Sentence)
	}
	return notes
}

// cautionsOf names the lines of few people, in one sentence for all of them.
func cautionsOf(lines []gapLine) []string {
	var names []string
	for _, line := range lines {
		if line.few {
			names = append(names, clean(line.name))
		}
	}
	if len(names) == 0 {
		return nil
	}
	return []string{fmt.Sprintf("fewer than %d women or men in %s: read with caution", gpg.CautionBelow, strings.Join(names, ", "))}
}

// ethnicGroup reads a code or the name of a group. A text that is neither is of
// unknown group, with the reason.
func ethnicGroup(text string) (workforce.EthnicGroup, error) {
	if code, err := workforce.ParseEthnicity(text); err == nil {
		return code.Group(), nil
	}
	group, err := workforce.ParseEthnicGroup(text)
	if err != nil {
		return workforce.UnknownEthnicity, err
	}
	return group, nil
}

// disabilityGroup reads an answer or the name of a group, as [ethnicGroup] does.
func disabilityGroup(text string) (workforce.DisabilityGroup, error) {
	if answer, err := workforce.ParseDisability(text); err == nil {
		return answer.Group(), nil
	}
	group, err := workforce.ParseDisabilityGroup(text)
	if err != nil {
		return workforce.UnknownDisability, err
	}
	return group, nil
}
