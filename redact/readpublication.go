package redact

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/workforce-equality/equality/internal/strict"
	"github.com/workforce-equality/equality/measure"
)

// auditSchema names the form of the documents that ReadPublication reads.
const auditSchema = "sdc-audit/1"

// ReadPublication reads a publication from a JSON document of the schema
// "sdc-audit/1": vars, the names of its counts, and facts, each one of
//
//	{"value": OPERAND, "is": N}
//	{"sum": OPERAND, "parts": [OPERAND, …]}
//	{"range": OPERAND, "min": N, "max": N}
//	{"percent": OPERAND, "of": OPERAND, "shown": "12.5", "rounding": HABIT}
//	{"ratio": [PART, BASE, PART, BASE], "shown": "3.78", "rounding": HABIT}
//
// An operand, part or base is a name or a number; max may be null, which is no upper end. Other
// fields are not read. The name, of the file, is for faults. The error is nil or
// [measure.Faults], all of them, with the kinds of [NewPublication],
// [measure.ErrMalformed] for what is of another form, [measure.ErrNotSupplied] for
// what is missing and [measure.ErrUnrecognised] for a fact, a schema or a rounding
// of another kind.
func ReadPublication(name string, r io.Reader) (Publication, error) {
	document, err := strict.Read(r)
	if err != nil {
		return Publication{}, measure.Faults{{Source: name, Err: err}}
	}
	reader := publicationReader{source: name}
	names, facts := reader.document(document)
	if len(reader.faults) > 0 {
		// What could be read is checked too, so that every fault is found at once.
		_, err := NewPublication(names, facts...)
		return Publication{}, slices.Concat(reader.faults, reader.placed(err))
	}
	publication, err := NewPublication(names, facts...)
	if err != nil {
		return Publication{}, reader.placed(err)
	}
	return publication, nil
}

type publicationReader struct {
	source string
	place  string // the fact being read
	faults measure.Faults
}

func (r *publicationReader) fault(field, value string, err error) {
	r.faults = append(r.faults, measure.Fault{Source: r.source, Indicator: r.place, Field: field, Value: value, Err: err})
}

// placed is the faults of a publication with the name of the file. A fact that
// could not be read stands in it as none, and has its faults already.
func (r *publicationReader) placed(err error) measure.Faults {
	var faults measure.Faults
	found, _ := errors.AsType[measure.Faults](err)
	for _, fault := range found {
		repeated := slices.ContainsFunc(r.faults, func(f measure.Fault) bool { return fault.Indicator != "" && f.Indicator == fault.Indicator })
		if fault.Source = r.source; !repeated {
			faults = append(faults, fault)
		}
	}
	return faults
}

// wrong faults a node that is missing or of another kind than is expected.
func (r *publicationReader) wrong(field string, node strict.Node, expected string) {
	switch {
	case node.Kind == 0:
		r.fault(field, "", fmt.Errorf("%w: %s is expected", measure.ErrNotSupplied, expected))
	case node.Text != "":
		r.fault(field, node.Text, fmt.Errorf("%w: %s is expected", measure.ErrMalformed, expected))
	default:
		r.fault(field, node.Kind.String(), fmt.Errorf("%w: %s is expected", measure.ErrMalformed, expected))
	}
}

func (r *publicationReader) object(node strict.Node) bool {
	if node.Kind != strict.Object {
		r.wrong("", node, "an object")
		return false
	}
	for _, name := range node.Repeated {
		if isRead(name) {
			r.fault(name, "", fmt.Errorf("%w field", measure.ErrDuplicate))
		}
	}
	return true
}

// isRead tells whether a document or a fact may have a field of that name.
func isRead(name string) bool {
	switch name {
	case "schema", "vars", "facts", "value", "is", "sum", "parts", "range", "min", "max", "percent", "of", "ratio", "shown", "rounding":
		return true
	}
	return false
}

func (r *publicationReader) document(node strict.Node) (names []string, facts []Fact) {
	if !r.object(node) {
		return nil, nil
	}
	if schema := r.text(node, "schema"); node.Field("schema").Kind == strict.String && schema != auditSchema {
		r.fault("schema", schema, fmt.Errorf("%w: %s is expected", measure.ErrUnrecognised, auditSchema))
	}
	for i, item := range r.list(node, "vars") {
		if item.Kind != strict.String {
			r.wrong("vars."+strconv.Itoa(i), item, "a name")
			continue
		}
		names = append(names, item.Text)
	}
	for i, item := range r.list(node, "facts") {
		r.place = "fact " + strconv.Itoa(i)
		facts = append(facts, r.fact(item))
	}
	return names, facts
}

// fact reads an object that says one thing.
func (r *publicationReader) fact(node strict.Node) Fact {
	if !r.object(node) {
		return Fact{}
	}
	var kinds []string
	for _, kind := range []string{"value", "sum", "range", "percent", "ratio"} {
		if node.Field(kind).Kind != 0 {
			kinds = append(kinds, kind)
		}
	}
	switch len(kinds) {
	case 0:
		r.fault("", "", fmt.Errorf("%w fact: value, sum, range, percent or ratio is expected", measure.ErrUnrecognised))
		return Fact{}
	case 1:
	default:
		r.fault("", strings.Join(kinds, ", "), fmt.Errorf("%w: one fact is expected", measure.ErrMalformed))
		return Fact{}
	}
	switch field := kinds[0]; field {
	case "value":
		of, n := r.operand(node.Field(field), field), r.number(node, "is", false)
		if name, named := of.Name(); named {
			return Stated(name, n)
		}
		return Within(of, n, n)
	case "sum":
		return Total(r.operand(node.Field(field), field), r.operands(node, "parts")...)
	case "range":
		return Within(r.operand(node.Field(field), field), r.number(node, "min", false), r.number(node, "max", true))
	case "percent":
		return Percentage(r.operand(node.Field(field), field), r.operand(node.Field("of"), "of"), r.text(node, "shown"), r.habit(node))
	}
	four := r.operands(node, "ratio")
	if len(four) != 4 {
		r.fault("ratio", strconv.Itoa(len(four)), fmt.Errorf("%w: four counts are expected", measure.ErrMalformed))
		return Fact{}
	}
	return Ratio(four[0], four[1], four[2], four[3], r.text(node, "shown"), r.habit(node))
}

func (r *publicationReader) text(node strict.Node, field string) string {
	text := node.Field(field)
	if text.Kind != strict.String {
		r.wrong(field, text, "a text")
	}
	return text.Text
}

func (r *publicationReader) list(node strict.Node, field string) []strict.Node {
	list := node.Field(field)
	if list.Kind != strict.List {
		r.wrong(field, list, "a list")
	}
	return list.Items
}

// habit reads how a number was shortened.
func (r *publicationReader) habit(node strict.Node) Habit {
	text := r.text(node, "rounding")
	habit, err := ParseHabit(text)
	if err != nil && node.Field("rounding").Kind == strict.String {
		r.fault("rounding", text, err)
	}
	return habit
}

// number reads a whole number. Open is a number that may be null, which is
// Unbounded.
func (r *publicationReader) number(node strict.Node, field string, open bool) int64 {
	if open && slices.ContainsFunc(node.Fields, func(f strict.Field) bool { return f.Name == field && f.Node.Kind == strict.Null }) {
		return Unbounded
	}
	return r.whole(node.Field(field), field)
}

func (r *publicationReader) whole(node strict.Node, field string) int64 {
	if node.Kind != strict.Number {
		r.wrong(field, node, "a whole number")
		return 0
	}
	n, err := strconv.ParseInt(node.Text, 10, 64)
	switch {
	case err == nil && n != Unbounded:
		return n
	case err == nil, strings.Trim(node.Text, "-0123456789") == "":
		r.fault(field, node.Text, measure.ErrTooLarge)
	default:
		r.wrong(field, node, "a whole number")
	}
	return 0
}

func (r *publicationReader) operand(node strict.Node, field string) Operand {
	if node.Kind == strict.String {
		return Count(node.Text)
	}
	if node.Kind == strict.Number {
		return Number(r.whole(node, field))
	}
	r.wrong(field, node, "a name or a number")
	return Operand{}
}

func (r *publicationReader) operands(node strict.Node, field string) []Operand {
	items := r.list(node, field)
	operands := make([]Operand, len(items))
	for i, item := range items {
		operands[i] = r.operand(item, field+"."+strconv.Itoa(i))
	}
	return operands
}
