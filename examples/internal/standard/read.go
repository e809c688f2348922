package standard

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/workforce-equality/equality/internal/strict"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// standardInput is the name of the file that is standard input.
const standardInput = "-"

// trusts is how national figures of all trusts in England name them; those of a
// region have its name behind.
const trusts = "trusts"

// examine reads the returns and computes what is asked for. The faults are those
// of both files.
func (p Program[S, R]) examine(asked options, stdin io.Reader) (document, measure.Faults) {
	report, faults := p.read(asked.file, stdin)
	result := document{Head: p.Head(report), name: p.Name, standard: p.Standard, metric: p.Metric}
	var changes map[measure.Key]measure.Change
	if asked.previous != "" {
		previous, more := p.read(asked.previous, stdin)
		if len(faults) == 0 && len(more) == 0 {
			more = conflicts(result.Head, p.Head(previous), sourceOf(asked.previous))
		}
		faults = append(faults, more...)
		result.previous = p.Head(previous).Snapshot
		changes = map[measure.Key]measure.Change{}
		if len(faults) == 0 {
			for _, change := range report.YearOnYear(previous) {
				changes[change.To.Key()] = change
			}
		}
	}
	if len(faults) > 0 {
		return document{}, faults
	}
	var national []measure.National
	if asked.national {
		national = ofKind(p.National(), result.Body)
	}
	for _, computed := range report.Results() {
		result.figures = append(result.figures, newFigure(computed, changes, national))
	}
	return result, nil
}

// ofKind is the national rows of the organisation's own kind: of commissioners for
// one, and else of all trusts in England.
func ofKind(rows []measure.National, body workforce.Body) []measure.National {
	kept := []measure.National{}
	for _, row := range rows {
		ofTrusts := strings.HasPrefix(row.Organisations, trusts)
		if body == workforce.Commissioner && !ofTrusts || body != workforce.Commissioner && row.Organisations == trusts {
			kept = append(kept, row)
		}
	}
	return kept
}

// conflicts tells why the earlier return cannot be that of an earlier year.
func conflicts(head, previous Head, source string) measure.Faults {
	var faults measure.Faults
	fault := func(field, value, why string) {
		faults = append(faults, measure.Fault{
			Source: source, Organisation: previous.Organisation, Field: field, Value: value,
			Err: fmt.Errorf("%w: %s", measure.ErrConflict, why),
		})
	}
	if previous.Organisation != head.Organisation {
		fault("organisation", previous.Organisation, fmt.Sprintf("the later return is of %.80q", head.Organisation))
	}
	if previous.Snapshot.Compare(head.Snapshot) >= 0 {
		fault("snapshot", previous.Snapshot.String(), "not before "+head.Snapshot.String())
	}
	return faults
}

// read gives the report of a file, or every fault of it.
func (p Program[S, R]) read(name string, stdin io.Reader) (R, measure.Faults) {
	var report R
	node, err := parse(name, stdin)
	if err != nil {
		return report, measure.Faults{{Source: sourceOf(name), Err: err}}
	}
	var stated S
	faults := strict.Decode(node, &stated)
	report, err = stated.Report()
	faults = append(faults, p.certain(faultsOf(err), node, unreadable(faults))...)
	organisation := strings.TrimSpace(node.Field("organisation").Text)
	for i := range faults {
		faults[i].Source = sourceOf(name)
		faults[i].Organisation = cmp.Or(faults[i].Organisation, organisation)
	}
	return report, faults
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

func sourceOf(name string) string {
	if name == standardInput {
		return "standard input"
	}
	return name
}

// faultsOf gives the faults that an error holds, or makes one of it.
func faultsOf(err error) measure.Faults {
	if err == nil {
		return nil
	}
	if faults, ok := errors.AsType[measure.Faults](err); ok {
		return faults
	}
	return measure.Faults{{Err: err}}
}

// unreadable gives the faults that leave a place empty. A field that is not
// recognised or stands twice leaves the others as they are.
func unreadable(faults measure.Faults) measure.Faults {
	return slices.DeleteFunc(slices.Clone(faults), func(fault measure.Fault) bool {
		return fault.Value == "" && (errors.Is(fault, measure.ErrUnrecognised) || errors.Is(fault, measure.ErrDuplicate))
	})
}

// mostBroken is the number of places that could not be read above which nothing
// else is said of a return: what follows from them and what does not would take too
// long to tell apart.
const mostBroken = 100

// certain leaves out the faults of a return that may follow from a place that
// could not be read, and so is empty, instead of from what is stated: of something
// missing there, of counts where a count is missing, and of anything but a wrong
// number that is not found without the part.
func (p Program[S, R]) certain(faults measure.Faults, node strict.Node, broken measure.Faults) measure.Faults {
	switch {
	case len(broken) == 0:
		return faults
	case len(broken) > mostBroken:
		return nil
	}
	counts := slices.DeleteFunc(slices.Clone(broken), func(fault measure.Fault) bool {
		return errors.Is(fault, measure.ErrUnrecognised) || strings.HasSuffix(fault.Err.Error(), strict.Text)
	})
	apart, ofCounts := p.without(node, broken), p.without(node, counts)
	return slices.DeleteFunc(slices.Clone(faults), func(fault measure.Fault) bool {
		switch {
		case errors.Is(fault, measure.ErrNegative), errors.Is(fault, measure.ErrTooLarge),
			errors.Is(fault, measure.ErrOutOfRange), errors.Is(fault, measure.ErrMalformed):
			return false
		case errors.Is(fault, measure.ErrNotSupplied):
			return slices.ContainsFunc(broken, func(empty measure.Fault) bool { return mentions(fault, empty.Field) })
		case errors.Is(fault, measure.ErrPartExceedsWhole):
			return !ofCounts[fault.Error()]
		}
		return !apart[fault.Error()]
	})
}

// without is what is at fault in the return without the parts that hold the
// places of other faults.
func (p Program[S, R]) without(node strict.Node, broken measure.Faults) map[string]bool {
	node.Fields = slices.DeleteFunc(slices.Clone(node.Fields), func(field strict.Field) bool {
		return slices.ContainsFunc(broken, func(fault measure.Fault) bool {
			part, _, _ := strings.Cut(fault.Field, ".")
			return part == field.Name
		})
	})
	var stated S
	_ = strict.Decode(node, &stated) // its faults are known
	_, err := stated.Report()
	found := map[string]bool{}
	for _, fault := range faultsOf(err) {
		found[fault.Error()] = true
	}
	return found
}

// mentions tells whether a fault is of the field at a place, the last of its names
// that is no number.
func mentions(fault measure.Fault, place string) bool {
	names := strings.Split(strings.TrimRight(place, ".0123456789"), ".")
	last := names[len(names)-1]
	return strings.HasSuffix(fault.Field, last) || strings.HasSuffix(fault.Err.Error(), last)
}
