package main

import (
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
)

// boardsDocument is the document of the default run.
type boardsDocument struct {
	Population string          `json:"population"` // in words
	NonWhite   string          `json:"non_white"`  // share of the residents, in per cent
	Figures    []explained     `json:"figures"`
	Workforces []workforceLine `json:"workforces"`
	Warnings   []string        `json:"warnings"`

	share measure.Value
}

// explained is a printed share of the population and what gives it.
type explained struct {
	Printed string   `json:"printed"`
	Implied bool     `json:"implied"` // what the printed share of White people leaves of 100
	Reports []string `json:"reports"`
	Ways    []string `json:"ways"`  // none where nothing gives it
	Parts   []string `json:"parts"` // of the printed shares that it is the mean of, or of what it might have been
}

// workforceLine is the staff of a report, compared as it does and like for like.
type workforceLine struct {
	Report        string `json:"report"`
	Snapshot      string `json:"snapshot"`
	Headcount     string `json:"headcount"`
	Known         string `json:"known"`
	All           string `json:"all"`
	ShareOfAll    string `json:"share_of_all"`
	PrintedShare  string `json:"printed_benchmark"`
	PrintedGap    string `json:"printed_gap"`
	figures              // like for like
	table         census.TableReport
	againstReport census.Comparison
}

// examineBoards is the default run.
func examineBoards(directory string) (document, measure.Faults) {
	s, faults := readStudy(directory)
	if len(faults) > 0 {
		return nil, faults
	}
	pooled, err := s.likeForLike()
	if err != nil {
		return nil, faultsOf(directory, err)
	}
	d := &boardsDocument{
		Population: pooled.Footnote(), NonWhite: exact(pooled.Percent("BME")), Figures: []explained{}, Workforces: []workforceLine{},
		share: pooled.Percent("BME"),
	}
	for _, warning := range pooled.Warnings() {
		d.Warnings = append(d.Warnings, warning.Sentence)
	}
	d.Warnings = append(d.Warnings, caveats()...)
	if err := d.explain(s); err != nil {
		return nil, faultsOf(directory, err)
	}
	for _, b := range s.boards {
		line, err := b.compare(pooled)
		faults = append(faults, faultsOf(directory, err)...)
		d.Workforces = append(d.Workforces, line)
	}
	if len(faults) > 0 {
		return nil, faults
	}
	return d, nil
}

// likeForLike is the non-White share of the residents of the latest census, added up.
func (s *study) likeForLike() (census.Benchmark, error) {
	areas, err := s.areas(s.kinds("")[0])
	if err != nil {
		return census.Benchmark{}, err
	}
	return census.Pool(areas...)
}

// explain lists every share of Black and minority ethnic residents that is printed of
// all authorities together, or implied by one of White residents.
func (d *boardsDocument) explain(s *study) error {
	for _, share := range s.printed {
		implied := false
		switch {
		case share.area != together:
			continue
		case share.measure == "White British %" && share.labelled == "2021":
			rest, err := share.implied()
			if err != nil {
				return err
			}
			share, implied = rest, true
		case share.measure != "BME %":
			continue
		}
		text := share.String()
		if i := slices.IndexFunc(d.Figures, func(e explained) bool { return e.Printed == text && e.Implied == implied }); i >= 0 {
			d.Figures[i].Reports = append(d.Figures[i].Reports, share.report)
			continue
		}
		ways, parts, err := s.explain(share)
		if err != nil {
			return err
		}
		d.Figures = append(d.Figures, explained{text, implied, []string{share.report}, append([]string{}, ways...), append([]string{}, parts...)})
	}
	slices.SortFunc(d.Figures, func(a, b explained) int { return strings.Compare(a.Printed, b.Printed) })
	return nil
}

// compare sets the staff of a report beside the residents.
func (b board) compare(pooled census.Benchmark) (workforceLine, error) {
	profile := census.Profile{Organisation: b.report, Snapshot: b.snapshot, Tables: []census.Staff{{
		Characteristic: census.Ethnicity, Counts: []census.StaffCount{
			{Category: "White", Headcount: b.white}, {Category: "BME", Headcount: b.bme}, {Category: "Unknown", Headcount: b.unknown},
		},
	}}}
	report, err := profile.Report(pooled)
	if err != nil {
		return workforceLine{}, err
	}
	table := report.Tables[0]
	ofAll, err := measure.NewProportion(b.bme, table.Total)
	if err != nil {
		return workforceLine{}, err
	}
	printed, err := census.NewComparison(ofAll, b.local.Value().Over(measure.Integer(100)))
	comparison := table.Comparison("BME")
	return workforceLine{
		Report: b.report, Snapshot: b.snapshot.String(), Headcount: b.bme.String(), Known: table.Compared().String(), All: table.Total.String(),
		ShareOfAll: exact(ofAll.Percent()), PrintedShare: b.local.String(), PrintedGap: exact(printed.Gap()),
		figures: figuresOf(comparison, table.Reading("BME")), table: table, againstReport: printed,
	}, err
}

func (d *boardsDocument) text(w *tabwriter.Writer) {
	fmt.Fprintf(w, "One population: %s of residents are not White.\n%s\n", percent(d.share), d.Population)
	fmt.Fprint(w, "\nprinted\tin\twhat gives it\t\n")
	for _, figure := range d.Figures {
		in := strings.Join(figure.Reports, ", ")
		if figure.Implied {
			in += ", 100 less White"
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t\n", figure.Printed, in, orNothing(figure.Ways))
		for _, part := range figure.Parts {
			fmt.Fprintf(w, "\t\t  %s\t\n", part)
		}
	}
	fmt.Fprint(w, "\n\tas printed\t\t\tlike for like\t\t\t\t\t\t\t\t\n")
	fmt.Fprint(w, "BME staff\tof all staff\tresidents\tgap\tof known staff\tresidents\tgap\tratio\tshort\tp\treading\t\n")
	for _, line := range d.Workforces {
		c, printed := line.table.Comparison("BME"), line.againstReport
		fmt.Fprintf(w, "%s\t%s of %s, %s\t%s%%\t%s\t%s of %s, %s\t%s\t%s\t%s\t%s\t%s\t%s\t\n", line.Report,
			line.Headcount, line.All, percent(printed.Percent()), line.PrintedShare, points(printed.Gap()),
			line.Headcount, line.Known, percent(c.Percent()), percent(c.BenchmarkPercent()), points(c.Gap()), marked(c.Ratio(), 2),
			marked(c.Shortfall().Value(), 0), pValue(c.Test().P), line.table.Reading("BME"))
	}
	fmt.Fprint(w, "\n")
	writeNotes(w, d.Warnings)
}
