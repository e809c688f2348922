package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// summary is what the program did.
type summary struct {
	Organisations int               `json:"organisations"`
	Extracts      []*extractSummary `json:"extracts"`
	Warnings      []string          `json:"warnings"`
	Files         []string          `json:"files"`
}

// extractSummary is what one extract held: records behind the header, those at fault and
// those of people of whom there is an earlier one.
type extractSummary struct {
	File     string `json:"file"`
	Rows     int64  `json:"rows"`
	Faulty   int64  `json:"faulty"`
	Repeated int64  `json:"repeated"`
	counted  string // what a row counts
}

func (s *summary) extract(file string) *extractSummary {
	e := &extractSummary{File: file}
	s.Extracts = append(s.Extracts, e)
	return e
}

// warnOfOne warns of organisations that stand in one extract only.
func (s *summary) warnOfOne(file string, names []string) {
	const mostNamed = 10
	if n := len(names); n > 0 {
		text := fmt.Sprintf("organisations in %s only (%d): %s", file, n, strings.Join(names[:min(n, mostNamed)], ", "))
		if n > mostNamed {
			text += ", …"
		}
		s.Warnings = append(s.Warnings, text)
	}
}

// warnings are what there is to know of the extracts, too.
func (s *summary) warnings() []string {
	warnings := []string{}
	for _, e := range s.Extracts {
		if e.Repeated > 0 {
			text := fmt.Sprintf("further rows of the same people in %s (%d): ", e.File, e.Repeated)
			if e.counted == "person" {
				text += "they do not count"
			} else {
				text += "each counts, as a contract"
			}
			warnings = append(warnings, text)
		}
	}
	return append(warnings, s.Warnings...)
}

func (s summary) writeJSON(w io.Writer) error {
	s.Warnings = s.warnings()
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(s)
}

func (s summary) writeText(w io.Writer) error {
	for _, e := range s.Extracts {
		if _, err := fmt.Fprintf(w, "%-22s %d rows, %d at fault\n", e.File, e.Rows, e.Faulty); err != nil {
			return err
		}
	}
	for _, warning := range s.warnings() {
		if _, err := fmt.Fprintf(w, "warning: %s\n", warning); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintf(w, "%-22s %d, in %s\n", "organisations", s.Organisations, strings.Join(s.Files, ", "))
	return err
}
