package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/rag"
)

// judged is a rating as the JSON document gives it.
type judged struct {
	Rating string `json:"rating"`
	Symbol string `json:"symbol"`
	Rule   string `json:"rule"`
	Reason string `json:"reason"`
}

func newJudged(r rag.Rating) judged {
	return judged{Rating: r.Word(), Symbol: r.Symbol(), Rule: r.Rule, Reason: r.Reason}
}

type jsonEDS struct {
	judged

	Total   string            `json:"total"`
	Domains map[string]string `json:"domains"`
}

type jsonMeasure struct {
	Indicator string `json:"indicator"`
	judged
}

type jsonAction struct {
	Title string `json:"title"`
	Owner string `json:"owner"`
	judged
}

func writeJSON(w io.Writer, found rated) error {
	var document struct {
		EDS      *jsonEDS       `json:"eds,omitempty"`
		Measures *[]jsonMeasure `json:"measures,omitempty"`
		Actions  *[]jsonAction  `json:"actions,omitempty"`
		On       string         `json:"on,omitempty"`
	}
	if found.EDS != nil {
		document.EDS = &jsonEDS{
			judged: newJudged(found.EDS.Rating), Total: number(found.EDS.Assessment.Total()), Domains: map[string]string{},
		}
		for i, name := range domains() {
			document.EDS.Domains[name] = number(found.EDS.Assessment.Domain(i + 1))
		}
	}
	if found.Measures != nil {
		measures := make([]jsonMeasure, len(found.Measures))
		for i, m := range found.Measures {
			measures[i] = jsonMeasure{Indicator: m.Stated.Indicator, judged: newJudged(m.Rating)}
		}
		document.Measures = &measures
	}
	if found.Actions != nil {
		actions := make([]jsonAction, len(found.Actions))
		for i, a := range found.Actions {
			actions[i] = jsonAction{Title: a.Stated.Title, Owner: a.Stated.Owner, judged: newJudged(a.Rating)}
		}
		document.Actions = &actions
	}
	document.On = found.On.String()
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(document)
}

// domains names the domains of EDS 2022.
func domains() []string { return []string{"1", "2", "3"} }

// number is a total, "21.5" or "22", and "" where nothing was scored.
func number(v measure.Value) string {
	if !v.Known() {
		return ""
	}
	text := v.Text(2) // the middle of two services may be a quarter
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
}

// width of the text output.
const width = 100

func writeText(w io.Writer, found rated) error {
	var b strings.Builder
	if found.EDS != nil {
		a := found.EDS.Assessment
		fmt.Fprintf(&b, "EDS 2022\n\n")
		b.WriteString(block("total", found.EDS.Rating))
		for i, name := range domains() {
			if total := number(a.Domain(i + 1)); total != "" {
				fmt.Fprintf(&b, "    domain %s: %s\n", name, total)
			}
		}
		b.WriteString("\n")
	}
	if len(found.Measures) > 0 {
		b.WriteString("MEASURES\n\n")
	}
	for _, m := range found.Measures {
		name := []string{m.Stated.Indicator}
		for _, part := range []string{m.Stated.Part, m.Stated.Group} {
			if part != "" {
				name = append(name, part)
			}
		}
		b.WriteString(block(strings.Join(name, ", "), m.Rating) + "\n")
	}
	if len(found.Actions) > 0 {
		fmt.Fprintf(&b, "ACTIONS on %s\n\n%s\n", found.On, paragraph("rule: "+found.Actions[0].Rating.Rule))
	}
	for i, a := range found.Actions {
		name := a.Stated.Title
		if name == "" {
			name = fmt.Sprintf("action %d", i+1)
		}
		if a.Stated.Owner != "" {
			name += " (" + a.Stated.Owner + ")"
		}
		a.Rating.Rule = "" // it is the same of all
		b.WriteString(block(name, a.Rating) + "\n")
	}
	_, err := io.WriteString(w, strings.TrimRight(b.String(), "\n")+"\n")
	return err
}

// block is a rating, its reason and its rule.
func block(name string, r rag.Rating) string {
	word := r.Word()
	if !r.Rated() {
		word = "not rated"
	}
	text := "  " + clean(name) + ": " + word + " " + r.Symbol() + "\n" + paragraph(clean(r.Reason))
	if r.Rule != "" {
		text += paragraph("rule: " + r.Rule)
	}
	return text
}

// paragraph is a text in lines of the width, under a heading.
func paragraph(text string) string {
	const margin = "    "
	line, lines := margin, ""
	for word := range strings.FieldsSeq(text) {
		if line != margin && len([]rune(line))+1+len([]rune(word)) > width {
			lines, line = lines+line+"\n", margin+"  "
		}
		if strings.TrimSpace(line) != "" {
			line += " "
		}
		line += word
	}
	return lines + line + "\n"
}

// clean puts a space for what would break a line or steer the terminal.
func clean(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsGraphic(r) {
			return r
		}
		return ' '
	}, text)
}
