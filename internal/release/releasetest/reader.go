package releasetest

import (
	"context"
	"fmt"
	"slices"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
	"github.com/workforce-equality/equality/redact"
)

// Reader puts together what a release prints, with what everybody knows of such
// tables: what adds up to what, and that a hidden count is at least one where zero
// is printed. It shares no code with the release: tables are named by their places,
// and the cells of one place in two tables by one name.
type Reader struct {
	Max int64 // the greatest sensitive count

	names []string
	truth map[string]measure.Count
	shown map[string]measure.Count
	fixed map[string]bool
	sums  []redact.Fact
	texts []redact.Fact // printed percentages
}

// Everybody sees a table whose total is public.
func Everybody[G measure.Group](r *Reader, name string, truth, shown measure.Cells[G]) {
	See(r, name, truth, shown)
	r.fixed[name] = true
}

// See sees a table: the cells of each group, and that they make the total.
func See[G measure.Group](r *Reader, name string, truth, shown measure.Cells[G]) {
	cell := func(group G, count measure.Count) measure.Count {
		if group == 0 {
			r.Count(name, count, shown.Total())
		} else {
			r.Count(of(name, group), count, shown.Of(group))
		}
		return count
	}
	truth.Map(cell)
	groups := measure.Groups[G]()
	r.sum(name, of(name, groups[0]), of(name, groups[1]), of(name, groups[2]))
}

// Parts sees that tables are parts of another. What they leave of it is a table of
// its own that nobody prints.
func Parts[G measure.Group](r *Reader, rest, whole string, parts ...string) {
	for _, group := range append(measure.Groups[G](), 0) {
		names := make([]string, len(parts))
		for i, part := range parts {
			names[i] = of(part, group)
		}
		r.Part(of(rest, group), of(whole, group), names...)
	}
}

// Nobody sees that parts leave nobody of a whole, if that is so: the reader takes it
// that they are all there are.
func Nobody[G measure.Group](r *Reader, rest string) {
	groups := append(measure.Groups[G](), 0)
	for _, group := range groups {
		if r.truth[of(rest, group)].Value().Sign() > 0 {
			return
		}
	}
	for _, group := range groups {
		if name := of(rest, group); r.truth[name].Known() {
			r.shown[name], r.fixed[name] = r.truth[name], true
		}
	}
}

// Part sees that counts are parts of another, which is told where all are known.
func (r *Reader) Part(rest, whole string, parts ...string) {
	left := r.truth[whole].Value()
	for _, part := range parts {
		left = left.Minus(r.truth[part].Value())
	}
	number, known := left.Rat()
	if !known || number.Sign() < 0 || r.truth[rest].Known() {
		return
	}
	if count, err := measure.NewCount(number.Num().Int64()); err == nil {
		r.truth[rest] = count
		r.names = append(r.names, rest)
		r.sum(whole, append(parts, rest)...)
	}
}

// Sum sees that tables make up another.
func Sum[G measure.Group](r *Reader, whole string, parts ...string) {
	for _, group := range append(measure.Groups[G](), 0) {
		names := make([]string, len(parts))
		for i, part := range parts {
			names[i] = of(part, group)
		}
		r.sum(of(whole, group), names...)
	}
}

// Item sees who answered an item and who said yes, or how many per cent.
func Item[G measure.Group](r *Reader, name string, truth, shown published.ItemReport[G]) {
	for _, group := range measure.Compared[G]() {
		base, yes := of(name, group), of(name+": yes", group)
		answered, left := truth.Of(group), shown.Of(group)
		r.Count(base, answered.Respondents, left.Respondents)
		r.Count(yes, answered.Yes, left.Yes)
		if !left.Respondents.Known() { // nobody can know whether somebody said yes
			delete(r.shown, yes)
		}
		r.Part(base+": others", base, yes)
		if !left.Printed.Placeholder() && answered.Yes.Known() && answered.Respondents.Known() {
			r.texts = append(r.texts, redact.Percentage(redact.Count(yes), redact.Count(base), left.Printed.String(), redact.Loose))
		}
	}
}

// Count sees one count.
func (r *Reader) Count(name string, truth, shown measure.Count) {
	if r.truth == nil {
		r.truth, r.shown, r.fixed = map[string]measure.Count{}, map[string]measure.Count{}, map[string]bool{}
	}
	if _, seen := r.truth[name]; !seen && truth.Known() {
		r.names, r.truth[name] = append(r.names, name), truth
	}
	if shown.Known() || !r.shown[name].Known() { // a cell that is shown in one place is shown
		r.shown[name] = shown
	}
}

// of names the cell of a group in a table.
func of[G measure.Group](name string, group G) string {
	if group == 0 {
		return name
	}
	return name + ", " + group.String()
}

// sum sees that counts add up, where the report has them all.
func (r *Reader) sum(total string, parts ...string) {
	for _, name := range append([]string{total}, parts...) {
		if !r.truth[name].Known() {
			return
		}
	}
	r.sums = append(r.sums, redact.Total(redact.Count(total), redact.Counts(parts...)...))
}

// Attack lists what the reader finds out: hidden counts that are exact, and small
// ones of which less stays possible than the range of the rule, both unless hiding
// everything but zeros and public totals would leave no more.
func (r *Reader) Attack(ctx context.Context) ([]string, error) {
	printed, err := r.audit(ctx, r.texts, func(name string) bool { return r.shown[name].Known() })
	if err != nil {
		return nil, err
	}
	least, err := r.audit(ctx, nil, func(name string) bool {
		return r.fixed[name] || r.shown[name].Known() && r.truth[name].Value().Sign() == 0
	})
	if err != nil {
		return nil, err
	}
	var found []string
	for _, name := range r.names {
		count, known := r.truth[name].Int64()
		left, _ := printed.Of(name)
		could, _ := least.Of(name)
		if !known || left.Stated {
			continue
		}
		if order, both := left.Low.Compare(measure.Integer(count)); both && order > 0 {
			found = append(found, fmt.Sprintf("%s is %d and the reader thinks %s", name, count, left))
		}
		_, exact := left.Exact()
		_, inAnyCase := could.Exact()
		_, hidden := r.shown[name]
		sensitive := 1 <= count && count <= r.Max
		switch {
		case exact && !inAnyCase && (hidden || sensitive):
			found = append(found, fmt.Sprintf("%s is exact: %s", name, left))
		case sensitive && r.narrower(left, could):
			found = append(found, fmt.Sprintf("%s is %s and could be %s", name, left, could))
		}
	}
	return found, nil
}

// narrower tells whether less of the range of the rule is left than could be.
func (r *Reader) narrower(left, could redact.Feasible) bool {
	low, high := measure.Integer(1), measure.Integer(r.Max)
	if order, known := could.Low.Compare(low); known && order > 0 {
		low = could.Low
	}
	if order, known := could.High.Compare(high); known && order < 0 {
		high = could.High
	}
	above, _ := left.Low.Compare(low)
	below, known := left.High.Compare(high)
	return above > 0 || known && below < 0
}

// audit is what a reader finds out who is shown some of the counts.
func (r *Reader) audit(ctx context.Context, texts []redact.Fact, shown func(name string) bool) (redact.Disclosure, error) {
	facts := slices.Concat(r.sums, texts)
	for _, name := range r.names {
		count, known := r.truth[name].Int64()
		_, stands := r.shown[name]
		switch {
		case known && shown(name):
			facts = append(facts, redact.Stated(name, count))
		case stands:
			facts = append(facts, redact.Within(redact.Count(name), 1, redact.Unbounded))
		}
	}
	publication, err := redact.NewPublication(r.names, facts...)
	if err != nil {
		return redact.Disclosure{}, err
	}
	return redact.Audit(ctx, publication, redact.Informed)
}
