package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// gapLine is the hourly gaps of a group or within one.
type gapLine struct {
	name         string
	gap          measure.Value // the median one
	mean, median string
}

func (d document) line(name string, hourly gpg.Comparison) gapLine {
	text := func(gap measure.Gap) string { return measure.Percent.Text(gap.Percent(), d.places) }
	return gapLine{name: name, gap: hourly.MedianGap().Percent(), mean: text(hourly.MeanGap()), median: text(hourly.MedianGap())}
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
		if min(numberOf(hourly.Reference.People), numberOf(hourly.Group.People)) < gpg.DefaultMinimum {
			hidden := measure.Absent(measure.Suppressed)
			hourly = gpg.Comparison{Group: gpg.Statistics{Mean: hidden, Median: hidden}}
		}
		lines = append(lines, d.line(titleOf(name), hourly))
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
	return gapsOf(d, &d.people.ethnicity, gpg.Grouping[workforce.EthnicGroup]{
		Groups: []workforce.EthnicGroup{workforce.White, workforce.BME}, Reference: workforce.White,
		NotStated: []workforce.EthnicGroup{workforce.UnknownEthnicity},
	})
}

// disability is the gap of disabled staff to staff who are not disabled.
func (d document) disability() []gapLine {
	return gapsOf(d, &d.people.disabled, gpg.Grouping[workforce.DisabilityGroup]{
		Groups:    []workforce.DisabilityGroup{workforce.DisabledGroup, workforce.NonDisabledGroup},
		Reference: workforce.NonDisabledGroup, NotStated: []workforce.DisabilityGroup{workforce.UnknownDisability},
	})
}

// gapsOf are the gaps of the groups to their reference; there are none without
// people.
func gapsOf[K comparable](d document, groups *gpg.Groups[K], grouping gpg.Grouping[K]) []gapLine {
	report, err := groups.Report(grouping)
	if err != nil || len(groups.Keys()) == 0 { // the groupings name every group once
		return nil
	}
	var lines []gapLine
	for _, line := range report.Groups {
		if line.Key != grouping.Reference {
			lines = append(lines, d.line(fmt.Sprint(line.Key), report.Hourly(line.Key)))
		}
	}
	return lines
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
