package standard

import (
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// document is what the program found.
type document struct {
	Head
	name, standard, metric string
	previous               workforce.Date // zero where nothing is compared
	figures                []figure
}

// figure is a result with what stands beside it.
type figure struct {
	measure.Result
	compared bool            // with an earlier return
	change   *measure.Change // nil where the earlier return lacks the figure
	national []measure.National
	warnings []measure.Warning // of the result and of the change
}

// newFigure sets beside a result its change, of those given, and the national
// rows of the same figure; nil is not asked for.
func newFigure(result measure.Result, changes map[measure.Key]measure.Change, national []measure.National) figure {
	f := figure{Result: result, compared: changes != nil}
	f.warnings = append(f.warnings, result.Warnings...)
	if change, found := changes[result.Key()]; found {
		f.change = &change
		if change.From.Value.Known() && change.To.Value.Known() {
			f.warnings = append(f.warnings, change.Warnings()...)
		}
	}
	if national != nil {
		f.national = append([]measure.National{}, measure.Nationals(national, result.Key(), "")...)
	}
	return f
}

// supplied tells whether anybody supplied what the figure is made of.
func (f figure) supplied() bool { return f.Value.Reason() != measure.NotSupplied }

// text is a value of the figure at its published places, without its unit, and
// "" where there is none.
func (f figure) text(v measure.Value) string {
	switch {
	case !v.Known():
		return ""
	case f.Definition.Unit == measure.Answer:
		return f.Definition.Text(v)
	}
	return v.Text(f.Definition.Places)
}
