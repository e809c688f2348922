package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/rag"
	"github.com/workforce-equality/equality/wres"
)

// ratings are those of the figures and of the indicators of one report.
type ratings struct {
	figures    []rag.Figure
	indicators []rag.Rating
}

// rate rates a report beside that of the year before. Complete records are rated,
// but are no part of an indicator.
func rate(previous, report wres.Report) (ratings, error) {
	records, err := rag.NewSet(rag.Completeness("wres1.completeness", wres.CompletenessTarget()))
	if err != nil {
		return ratings{}, err
	}
	earlier, later := previous.Results(), report.Results()
	return ratings{
		figures:    slices.Concat(rag.WRES().Rate(earlier, later), records.Rate(earlier, later)),
		indicators: rag.WRES().Indicators(earlier, later),
	}, nil
}

// shown is the rating of a figure, "" where no rule rates it.
func (r ratings) shown(key measure.Key) string {
	for _, figure := range r.figures {
		if figure.Key == key {
			return wordOf(figure.Rating)
		}
	}
	return ""
}

// wordOf is a rating as a word and a symbol.
func wordOf(rating rag.Rating) string {
	word := rating.Word()
	if !rating.Rated() {
		word = "not rated"
	}
	return word + " " + rating.Symbol()
}

// pageRating is the rating of a page of the reports, which may be of two
// indicators.
type pageRating struct {
	Indicators string // as "5 and 6"
	Printed    string // "" where the report prints none
	rag.Rating

	Rules []string // of its figures
}

// pages are the indicators that the reports rate on one page.
func pages() [][]string {
	return [][]string{{"1"}, {"2"}, {"3"}, {"4"}, {"5", "6"}, {"7", "8"}, {"9"}}
}

// page rates the page of an indicator, and tells what the report prints.
func (b *builder) page(number string) pageRating {
	for _, page := range pages() {
		if !slices.Contains(page, number) {
			continue
		}
		var parts []rag.Rating
		found := pageRating{Indicators: strings.Join(page, " and ")}
		for _, indicator := range page {
			for _, rating := range b.ratings.indicators {
				if rating.Of == "wres"+indicator {
					parts = append(parts, rating)
				}
			}
			for _, figure := range b.ratings.figures {
				name, _, _ := strings.Cut(figure.Key.ID, ".")
				ofPage := name == "wres"+indicator && figure.Key.ID != "wres1.completeness"
				if ofPage && !slices.Contains(found.Rules, figure.Rating.Rule) {
					found.Rules = append(found.Rules, figure.Rating.Rule)
				}
			}
		}
		name := "indicator " + found.Indicators
		if len(page) > 1 {
			name = "indicators " + found.Indicators
		}
		if len(parts) == 1 {
			found.Rating = parts[0]
			found.Of = name
		} else {
			found.Rating = rag.Together(name, rag.DevelopmentScale(), parts...)
		}
		id := fmt.Sprintf("wres%d.rating.ind%s", b.year, strings.Join(page, "_"))
		found.Printed = b.figures[id].Figure.Printed
		return found
	}
	return pageRating{}
}

// lines say what the rating is, what gave it and what was printed.
func (p pageRating) lines() []string {
	printed := "none printed"
	if p.Printed != "" {
		printed = "printed: " + p.Printed
	}
	lines := []string{
		fmt.Sprintf("rating of %s: %s (%s)", p.Of, wordOf(p.Rating), printed),
		"because: " + p.Reason,
	}
	for _, rule := range p.Rules {
		lines = append(lines, "rule: "+rule)
	}
	return lines
}
