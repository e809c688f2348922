package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"

	"github.com/workforce-equality/equality/internal/strict"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/rag"
	"github.com/workforce-equality/equality/workforce"
)

// standardInput is the name of the file that is standard input.
const standardInput = "-"

// stated is the document, but for the scores.
type stated struct {
	Measures []figure       `json:"measures,omitempty"`
	Actions  []action       `json:"actions,omitempty"`
	On       workforce.Date `json:"on,omitzero"`
}

// figure is a figure as a document states it.
type figure struct {
	Indicator    string `json:"indicator,omitempty"`
	Value        string `json:"value,omitempty"`
	Previous     string `json:"previous,omitempty"`
	Group        string `json:"group,omitempty"`
	Part         string `json:"part,omitempty"`
	Year         int    `json:"year,omitempty"`
	PreviousYear int    `json:"previous_year,omitempty"`
}

// action is a line of a plan as a document states it.
type action struct {
	Title    string         `json:"title,omitempty"`
	Owner    string         `json:"owner,omitempty"`
	Status   status         `json:"status"`
	Due      due            `json:"due,omitzero"`
	Reviewed workforce.Date `json:"reviewed,omitzero"`
	Every    int            `json:"every,omitempty"`
}

// status is a status and what covers the action.
type status struct {
	rag.Status

	by string
}

// UnmarshalText reads what [rag.ParseStatus] reads.
func (s *status) UnmarshalText(text []byte) (err error) {
	s.Status, s.by, err = rag.ParseStatus(string(text))
	return err
}

// due is a date, or none where an action goes on.
type due struct{ workforce.Date }

// UnmarshalText reads a date, or the word for none.
func (d *due) UnmarshalText(text []byte) error {
	if status, _, err := rag.ParseStatus(string(text)); err == nil && status == rag.Ongoing {
		return nil
	}
	return d.Date.UnmarshalText(text)
}

// rated is what the program found: the parts that the document has.
type rated struct {
	EDS      *edsRating
	Measures []measureRating
	Actions  []actionRating
	On       workforce.Date
}

type edsRating struct {
	Assessment rag.Assessment
	Rating     rag.Rating
}

type measureRating struct {
	Stated figure
	Rating rag.Rating
}

type actionRating struct {
	Stated rag.Action
	Rating rag.Rating
}

// examine reads and rates a document. The faults are all there are.
func examine(name string, stdin io.Reader, twoSided bool) (rated, measure.Faults) {
	source := name
	if name == standardInput {
		source = ""
	}
	node, err := parse(name, stdin)
	if err != nil {
		return rated{}, measure.Faults{{Source: source, Err: err}}
	}
	found, faults := rateAll(node, twoSided)
	for i := range faults {
		faults[i].Source = source
	}
	return found, faults
}

func parse(name string, stdin io.Reader) (strict.Node, error) {
	if name == standardInput {
		return strict.Read(stdin)
	}
	file, err := os.Open(name)
	if err != nil {
		return strict.Node{}, err
	}
	defer file.Close()
	return strict.Read(file)
}

// rateAll rates every part of the document.
func rateAll(node strict.Node, twoSided bool) (rated, measure.Faults) {
	var document stated
	var found rated
	var faults measure.Faults
	if node.Field("eds").Kind != 0 {
		var assessment rag.Assessment
		assessment, faults = assess(node.Field("eds"))
		found.EDS = &edsRating{Assessment: assessment, Rating: assessment.Rating()}
	}
	faults = append(faults, strict.Decode(withoutScores(node), &document)...)
	rules, err := ruleSet(twoSided)
	if err != nil {
		return rated{}, append(faults, measure.Fault{Err: err})
	}
	if document.Measures != nil {
		found.Measures = []measureRating{}
	}
	for i, stated := range document.Measures {
		rating, more := rateFigure(rules, stated, "measures."+strconv.Itoa(i+1))
		faults = append(faults, more...)
		found.Measures = append(found.Measures, measureRating{Stated: stated, Rating: rating})
	}
	found.On = document.On
	if document.Actions != nil {
		found.Actions = []actionRating{}
		faults = append(faults, missingDay(node)...)
	}
	for i, stated := range document.Actions {
		rating, more := rateAction(stated, document.On, "actions."+strconv.Itoa(i+1))
		faults = append(faults, more...)
		found.Actions = append(found.Actions, rating)
	}
	if found.EDS == nil && found.Measures == nil && found.Actions == nil && len(faults) == 0 {
		faults = append(faults, measure.Fault{Err: fmt.Errorf("%w: eds, measures or actions", measure.ErrNotSupplied)})
	}
	return found, faults
}

// withoutScores is the document without the scores, which [assess] reads, and with
// the numbers of figures as texts.
func withoutScores(node strict.Node) strict.Node {
	node.Fields = slices.DeleteFunc(slices.Clone(node.Fields), func(field strict.Field) bool { return field.Name == "eds" })
	for i, field := range node.Fields {
		if field.Name != "measures" {
			continue
		}
		items := slices.Clone(field.Node.Items)
		for j := range items {
			items[j] = textual(items[j], "value", "previous")
		}
		node.Fields[i].Node.Items = items
	}
	return node
}

// textual is an object with the numbers of the fields named as texts.
func textual(node strict.Node, names ...string) strict.Node {
	node.Fields = slices.Clone(node.Fields)
	for i, field := range node.Fields {
		if field.Node.Kind == strict.Number && slices.Contains(names, field.Name) {
			node.Fields[i].Node.Kind = strict.String
		}
	}
	return node
}

// missingDay is the fault of actions without a day to rate them on.
func missingDay(node strict.Node) measure.Faults {
	if node.Field("on").Kind != 0 {
		return nil
	}
	return measure.Faults{{Field: "on", Err: fmt.Errorf("%w: the day on which the actions are rated", measure.ErrNotSupplied)}}
}

// rateAction rates an action that is not at fault on a day that was given.
func rateAction(stated action, on workforce.Date, at string) (actionRating, measure.Faults) {
	line := rag.Action{
		Title: stated.Title, Owner: stated.Owner, Status: stated.Status.Status, By: stated.Status.by,
		Due: stated.Due.Date, Reviewed: stated.Reviewed, Every: stated.Every,
	}
	if line.Status == 0 || on.IsZero() { // has its fault already
		return actionRating{}, nil
	}
	rating, err := line.Rate(on)
	return actionRating{Stated: line, Rating: rating}, placed(err, at)
}

// placed gives the faults of an error the way to where they were found.
func placed(err error, at string) measure.Faults {
	faults, found := errors.AsType[measure.Faults](err)
	if err != nil && !found {
		return measure.Faults{{Field: at, Err: err}}
	}
	placed := slices.Clone(faults)
	for i, fault := range placed {
		placed[i].Indicator, placed[i].Field = "", at
		if fault.Field != "" {
			placed[i].Field = at + "." + fault.Field
		}
	}
	return placed
}
