package published

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/workforce-equality/equality/internal/strict"
	"github.com/workforce-equality/equality/measure"
)

// deepestDerivation is how deep derivations may be nested.
const deepestDerivation = 50

// Read reads a ledger. The name, of the file, is for faults. The ledger holds
// every good figure; the error is nil or [measure.Faults], all of them:
// [measure.ErrMalformed] for a text that is not of its form,
// [measure.ErrUnrecognised] for an unknown field, derivation, relation or unit,
// [measure.ErrDuplicate], [measure.ErrNotSupplied], [measure.ErrNegative],
// [measure.ErrPartExceedsWhole], [measure.ErrOutOfRange] and
// [measure.ErrTooLarge].
func Read(name string, r io.Reader) (Ledger, error) {
	document, err := strict.Read(r)
	if err != nil {
		return Ledger{Name: name}, measure.Faults{{Source: name, Err: err}}
	}
	reader := ledgerReader{ledger: Ledger{Name: name}}
	reader.document(document)
	return reader.ledger, reader.faults.Err()
}

type ledgerReader struct {
	ledger Ledger
	figure string // the identifier or place of the figure being read
	faults measure.Faults
}

func (r *ledgerReader) fault(field, value string, err error) {
	r.faults = append(r.faults, r.ledger.fault(r.figure, field, value, err))
}

// object checks that a node is an object, and that it has no field twice and none
// but those named. Only what is no object at all cannot be read any further.
func (r *ledgerReader) object(node strict.Node, field string, names ...string) bool {
	if node.Kind != strict.Object {
		r.fault(field, node.Kind.String(), fmt.Errorf("%w: an object is expected", measure.ErrMalformed))
		return false
	}
	for _, name := range node.Repeated {
		r.fault(join(field, name), "", fmt.Errorf("%w field", measure.ErrDuplicate))
	}
	for _, f := range node.Fields {
		if !slices.Contains(names, f.Name) {
			r.fault(join(field, f.Name), "", fmt.Errorf("%w field", measure.ErrUnrecognised))
		}
	}
	return true
}

// text reads a text, "" where the field is not there.
func (r *ledgerReader) text(node strict.Node, field string) string {
	if node.Kind != 0 && node.Kind != strict.String {
		r.fault(field, node.Kind.String(), fmt.Errorf("%w: a text is expected", measure.ErrMalformed))
		return ""
	}
	return node.Text
}

// number reads a printed form that stands in a text.
func (r *ledgerReader) number(node strict.Node, field string) *Printed {
	if node.Kind == 0 {
		return nil
	}
	printed, err := Parse(r.text(node, field))
	if err != nil {
		r.fault(field, node.Text, err)
	}
	return &printed
}

// count reads a whole number.
func (r *ledgerReader) count(node strict.Node, field string) measure.Count {
	if node.Kind == 0 {
		r.fault(field, "", measure.ErrNotSupplied)
		return measure.Count{}
	}
	if node.Kind != strict.Number {
		r.fault(field, node.Kind.String(), fmt.Errorf("%w: a whole number is expected", measure.ErrMalformed))
		return measure.Count{}
	}
	n, err := strconv.ParseInt(node.Text, 10, 64)
	if err != nil {
		kind := measure.ErrMalformed
		if strings.Trim(node.Text, "-0123456789") == "" {
			kind = measure.ErrTooLarge
		}
		r.fault(field, node.Text, fmt.Errorf("%w: a whole number is expected", kind))
		return measure.Count{}
	}
	count, err := measure.NewCount(n)
	if err != nil {
		r.fault(field, node.Text, err)
	}
	return count
}

func (r *ledgerReader) document(node strict.Node) {
	if node.Kind != strict.Object {
		r.object(node, "")
		return
	}
	r.ledger.Organisation = node.Field("organisation").Text
	r.object(node, "", "title", "organisation", "snapshot", "figures")
	r.text(node.Field("organisation"), "organisation")
	r.ledger.Title = r.text(node.Field("title"), "title")
	r.ledger.Snapshot = r.text(node.Field("snapshot"), "snapshot")
	figures := node.Field("figures")
	switch {
	case figures.Kind == 0, figures.Kind == strict.List && len(figures.Items) == 0:
		r.fault("figures", "", measure.ErrNotSupplied)
	case figures.Kind != strict.List:
		r.fault("figures", figures.Kind.String(), fmt.Errorf("%w: a list is expected", measure.ErrMalformed))
	}
	for i, item := range figures.Items {
		r.readFigure(item, i)
	}
}

func (r *ledgerReader) readFigure(node strict.Node, place int) {
	before := len(r.faults)
	r.figure = node.Field("id").Text
	if r.figure == "" {
		r.figure = "figure " + strconv.Itoa(place+1)
	}
	if node.Kind != strict.Object {
		r.object(node, "")
		return
	}
	r.object(node, "", "id", "what", "unit", "printed", "from")
	figure := Figure{
		ID:      r.text(node.Field("id"), "id"),
		What:    r.text(node.Field("what"), "what"),
		Printed: r.text(node.Field("printed"), "printed"),
	}
	if strings.TrimSpace(figure.ID) == "" {
		r.fault("id", "", measure.ErrNotSupplied)
	}
	if node.Field("printed").Kind == 0 {
		r.fault("printed", "", measure.ErrNotSupplied)
	}
	if unit := r.text(node.Field("unit"), "unit"); unit != "" {
		parsed, err := measure.ParseUnit(unit)
		if err == nil && parsed == measure.Answer {
			err = fmt.Errorf("%w: an answer is no unit of a printed figure", measure.ErrUnrecognised)
		}
		if err != nil {
			r.fault("unit", unit, err)
		}
		figure.Unit = parsed
	}
	if from := node.Field("from"); from.Kind != 0 {
		figure.From = r.derivation(from, "from", 1)
	}
	if figure.From != nil && figure.From.Kind != Claim {
		if _, err := Parse(figure.Printed); err != nil {
			r.fault("printed", figure.Printed, err)
		}
	}
	if len(r.faults) > before {
		r.ledger.refused = append(r.ledger.refused, figure.ID)
		return
	}
	r.ledger.Figures = append(r.ledger.Figures, figure)
}

// derivation reads an object with exactly one kind of derivation.
func (r *ledgerReader) derivation(node strict.Node, field string, depth int) *Derivation {
	if depth > deepestDerivation {
		r.fault(field, "", fmt.Errorf("%w: nested deeper than %d", measure.ErrTooLarge, deepestDerivation))
		return nil
	}
	var names []string
	for _, kind := range kinds() {
		names = append(names, kind.String())
	}
	if !r.object(node, field, names...) {
		return nil
	}
	known := slices.DeleteFunc(slices.Clone(node.Fields), func(f strict.Field) bool { return !slices.Contains(names, f.Name) })
	if len(known) != 1 {
		if len(known) > 1 || len(node.Fields) == 0 { // an unknown one is a fault already
			r.fault(field, "", fmt.Errorf("%w: exactly one derivation is expected", measure.ErrMalformed))
		}
		return nil
	}
	stated := known[0]
	kind := kinds()[slices.Index(names, stated.Name)]
	return r.operands(kind, stated.Node, join(field, stated.Name), depth)
}

func (r *ledgerReader) operands(kind Kind, node strict.Node, field string, depth int) *Derivation {
	derivation := &Derivation{Kind: kind}
	switch kind {
	case Proportion:
		derivation.Operands = []Operand{r.operand(kind, node, field, depth)}
		return derivation
	case Sum, Mean:
		if node.Kind != strict.List || len(node.Items) == 0 {
			r.fault(field, node.Kind.String(), fmt.Errorf("%w: a list that is not empty is expected", measure.ErrMalformed))
			return nil
		}
		for i, item := range node.Items {
			derivation.Operands = append(derivation.Operands, r.operand(kind, item, join(field, strconv.Itoa(i+1)), depth))
		}
		return derivation
	case RelativeLikelihood, Difference, RelativeChange, Gap, Claim:
	}
	names := kind.operands()
	if kind == Claim {
		names = append(names, "relation")
	}
	if !r.object(node, field, names...) {
		return nil
	}
	for _, name := range kind.operands() {
		derivation.Operands = append(derivation.Operands, r.operand(kind, node.Field(name), join(field, name), depth))
	}
	if kind == Claim {
		derivation.Relation = Relation(r.text(node.Field("relation"), join(field, "relation")))
		if !derivation.Relation.known() {
			r.fault(join(field, "relation"), string(derivation.Relation), fmt.Errorf("%w relation", measure.ErrUnrecognised))
		}
	}
	return derivation
}

func join(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}
