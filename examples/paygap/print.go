package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"text/tabwriter"
	"unicode"
)

func writeJSON(w io.Writer, d document) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(d)
}

func writeText(w io.Writer, d document) error {
	var text strings.Builder
	fmt.Fprintf(&text, "Gender pay gap: women %s, men %s, not used %s\n\n",
		thousands(d.Headcount.Women), thousands(d.Headcount.Men), thousands(d.Headcount.NotUsed))
	table := tabwriter.NewWriter(&text, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "women are paid less by\tmean\tmedian\t")
	fmt.Fprintf(table, "hourly pay\t%s\t%s\t\n", d.percent("mean_hourly_gap", d.MeanHourlyGap), d.percent("median_hourly_gap", d.MedianHourlyGap))
	fmt.Fprintf(table, "bonus pay\t%s\t%s\t\n", d.percent("mean_bonus_gap", d.MeanBonusGap), d.percent("median_bonus_gap", d.MedianBonusGap))
	fmt.Fprintln(table)
	fmt.Fprintln(table, "share\twomen\tmen\tnumber of women\tof men\t")
	fmt.Fprintf(table, "paid a bonus\t%s\t%s\t%s\t%s\t\n",
		d.percent("women_bonus_percent", d.WomenBonusPercent), d.percent("men_bonus_percent", d.MenBonusPercent),
		thousands(numberOf(d.report.Women.Bonus)), thousands(numberOf(d.report.Men.Bonus)))
	for _, q := range d.Quarters {
		field := "quarters." + q.Name
		fmt.Fprintf(table, "%s quarter\t%s\t%s\t%s\t%s\t\n", words(q.Name),
			d.percent(field+".women_percent", q.WomenPercent), d.percent(field+".men_percent", q.MenPercent), thousands(q.Women), thousands(q.Men))
	}
	for _, t := range []struct {
		title string
		lines []gapLine
	}{
		{"hourly gap of women in", d.bands()},
		{"hourly gap to White staff of", d.ethnicity()},
		{"hourly gap to non-disabled staff of", d.disability()},
	} {
		if len(t.lines) > 0 {
			fmt.Fprintf(table, "\n%s\tmean\tmedian\t\n", t.title)
		}
		for _, line := range t.lines {
			fmt.Fprintf(table, "%s\t%s\t%s\t\n", clean(line.name), line.mean, line.median)
		}
	}
	if err := table.Flush(); err != nil {
		return err
	}
	if headline := d.submission.Headline(); headline != "" {
		fmt.Fprintf(&text, "\n%s (median).\n", headline)
	}
	if len(d.Warnings) > 0 {
		text.WriteString("\n")
	}
	for _, warning := range d.Warnings {
		fmt.Fprintf(&text, "note: %s\n", warning)
	}
	for line := range strings.Lines(text.String()) {
		if _, err := fmt.Fprintln(w, strings.TrimRight(line, " \n")); err != nil {
			return err
		}
	}
	return nil
}

// percent is a figure as a reader sees it.
func (d document) percent(field, printed string) string {
	if printed == "" {
		return "N/A: " + d.Undefined[field]
	}
	return printed + "%"
}

// words is the name of a quarter without underscores.
func words(name string) string { return strings.ReplaceAll(name, "_", " ") }

// thousands is a whole number with commas.
func thousands(n int64) string {
	digits := strconv.FormatInt(n, 10)
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return digits
}

// clean puts a space for what would break a line or a column of the table, or
// steer the terminal, and shortens what no screen shows.
func clean(text string) string {
	const widest = 40
	if letters := []rune(text); len(letters) > widest {
		text = string(letters[:widest]) + "…"
	}
	return cmp.Or(strings.Map(func(r rune) rune {
		if unicode.IsGraphic(r) {
			return r
		}
		return ' '
	}, text), " ")
}
