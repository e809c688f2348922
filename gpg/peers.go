package gpg

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/workforce-equality/equality/measure"
)

// Standing is the place of an employer among others by one figure.
type Standing struct {
	measure.Ranked
	Filing Filing
	Of     int // how many employers have a value
	// Quartile is 1 to 4, from the best: the ranks divided into four groups as
	// equal as possible, by the same rule as people into pay quarters. Employers
	// that tie are in the group of the first of them. It is zero without a value.
	Quartile int
}

// Standings puts filings of one year in order by the figure of that key, as
// measure.Key{ID: "gpg2"} for the median hourly gap: the gap nearest to zero
// first, and of shares, which describe, the greatest. Figures are compared as
// filed; equal ones share the first of their ranks, and those without value come
// last, unranked. Which employers are peers is the caller's choice, by size, code
// or name; all that are given are ranked. Employers of one name are told apart by
// their numbers, and in the older files, which have none, by their rows.
//
// The error is [measure.Faults]: [measure.ErrUnrecognised] for a key that is no
// figure, and those of [measure.Rank], as for filings of different years.
func Standings(filings []Filing, key measure.Key) ([]Standing, error) {
	names := distinctNames(filings)
	byName := make(map[string]Filing, len(filings))
	var figures []measure.Figure
	for i, filing := range filings {
		figure := measure.Figures(key, names[i], filing.Results())
		if len(figure) == 0 {
			return nil, measure.Faults{{Indicator: key.ID, Field: "key", Value: strings.TrimSpace(key.Part + " " + key.Group), Err: measure.ErrUnrecognised}}
		}
		figures = append(figures, figure...)
		byName[names[i]] = filing
	}
	ranked, err := measure.Rank(figures)
	if err != nil {
		return nil, err
	}
	of := 0
	for _, place := range ranked {
		if place.Rank > 0 {
			of++
		}
	}
	standings := make([]Standing, len(ranked))
	for i, place := range ranked {
		standings[i] = Standing{Ranked: place, Filing: byName[place.Organisation], Of: of, Quartile: quartile(place.Rank, of)}
	}
	return standings, nil
}

// quartile is the group of a rank among so many.
func quartile(rank, of int) int {
	if rank == 0 {
		return 0
	}
	end := 0
	for i, size := range quarterSizes(int64(of)) {
		if end += int(size); rank <= end {
			return i + 1
		}
	}
	return 0
}

// distinctNames are the names of the employers, with the number, or without one the
// row of the file, behind those that several have.
func distinctNames(filings []Filing) []string {
	count := make(map[string]int, len(filings))
	for _, filing := range filings {
		count[filing.Employer]++
	}
	names := make([]string, len(filings))
	for i, filing := range filings {
		names[i] = filing.Employer
		switch {
		case count[filing.Employer] == 1:
		case filing.ID != "":
			names[i] += " (" + filing.ID + ")"
		case filing.Row > 0:
			names[i] += fmt.Sprintf(" (row %d)", filing.Row)
		}
	}
	return names
}

// History is the filings of one employer among those of all years, from the
// earliest; those without a year come first. The employer is named by its number,
// which it keeps, or by its name then or now in any letter case, for the older
// files have names alone; employers of one name are not told apart by it. What
// changed from one filing to the next is [Filing.Since].
func History(employer string, filings []Filing) []Filing {
	var history []Filing
	for _, filing := range filings {
		if employer != "" && (filing.ID == employer || strings.EqualFold(filing.Employer, employer) || strings.EqualFold(filing.CurrentName, employer)) {
			history = append(history, filing)
		}
	}
	slices.SortStableFunc(history, func(a, b Filing) int { return cmp.Compare(a.Year(), b.Year()) })
	return history
}
