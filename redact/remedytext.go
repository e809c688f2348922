package redact

import (
	"encoding/json"
	"strconv"
	"strings"
	"text/tabwriter"
)

// Comparison is remedies side by side. It is for the publisher alone.
type Comparison []Remedy

// Protecting gives the remedies that protect, in their order.
func (c Comparison) Protecting() Comparison {
	var list Comparison
	for _, r := range c {
		if r.Protects {
			list = append(list, r)
		}
	}
	return list
}

// How says what the remedy does, as "controlled=10" or "religion: Jain and Sikh as Jain or
// Sikh". It names no count.
func (r Remedy) How() string {
	switch {
	case r.Pattern != nil:
		return strconv.Itoa(len(r.Pattern.hidden)) + " counts"
	case r.Rounding != nil:
		return r.Rounding.method.String()
	case r.Name == "percentages":
		return strconv.Itoa(r.Places) + " decimals"
	}
	texts := make([]string, len(r.Mergings))
	for i, m := range r.Mergings {
		texts[i] = m.String()
	}
	return strings.Join(texts, "; ")
}

// String sets the remedies out as a table, a line each, with what each loses.
func (c Comparison) String() string {
	var text strings.Builder
	table := tabwriter.NewWriter(&text, 0, 0, 2, ' ', 0)
	row := func(cells ...string) { _, _ = table.Write([]byte(strings.Join(cells, "\t") + "\n")) }
	row("remedy", "protects", "counts", "people", "change", "categories", "decimals", "how")
	for _, r := range c {
		protects := "yes"
		if !r.Protects {
			protects = "no"
		}
		how := r.How()
		if r.Why != "" {
			how = strings.TrimPrefix(how+": "+r.Why, ": ")
		}
		numbers := make([]string, 0, 5)
		for _, n := range []int64{r.Loss.Counts, r.Loss.People, r.Loss.Change, r.Loss.Categories, r.Loss.Decimals} {
			numbers = append(numbers, strconv.FormatInt(n, 10))
		}
		row(append(append([]string{r.Name, protects}, numbers...), how)...)
	}
	_ = table.Flush() // a builder takes everything
	return text.String()
}

// MarshalJSON gives the remedy, what it does and what it loses, without the counts that
// keep too little and without proofs.
func (r Remedy) MarshalJSON() ([]byte, error) {
	document := struct {
		Remedy      string    `json:"remedy"`
		Protects    bool      `json:"protects"`
		Why         string    `json:"why,omitempty"`
		Optimal     bool      `json:"optimal"`
		Loss        Loss      `json:"loss"`
		Unprotected []Key     `json:"unprotected,omitempty"`
		Hidden      []Key     `json:"hidden,omitempty"`
		Mergings    []Merging `json:"mergings,omitempty"`
		Method      string    `json:"method,omitempty"`
		Decimals    *int      `json:"decimals,omitempty"`
	}{
		Remedy: r.Name, Protects: r.Protects, Why: r.Why, Optimal: r.Optimal, Loss: r.Loss, Mergings: r.Mergings,
	}
	for _, u := range r.Unprotected {
		document.Unprotected = append(document.Unprotected, u.Key)
	}
	switch {
	case r.Pattern != nil:
		document.Hidden = r.Pattern.Keys()
	case r.Rounding != nil:
		document.Method = r.Rounding.method.String()
	case r.Name == "percentages":
		document.Decimals = &r.Places
	}
	return json.Marshal(document)
}
