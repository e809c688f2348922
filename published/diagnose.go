package published

import (
	"fmt"
	"strings"

	"github.com/workforce-equality/equality/measure"
)

// diagnose says what fits an inconsistent figure, and nothing where nothing
// does.
func (b *book) diagnose(e *entry) string {
	if e.figure.From.Kind == Claim {
		return ""
	}
	if b.index == nil {
		b.index = newIndex(b)
	}
	if !e.computed.Known() {
		if e.computed.Reason() == measure.NotSupplied {
			return "an operand is not printed"
		}
		return "the derivation has no value: " + e.computed.Reason().String()
	}
	var causes []string
	add := func(finders ...func(*entry) string) {
		for _, find := range finders {
			if cause := find(e); cause != "" {
				causes = append(causes, cause)
			}
		}
	}
	add(b.turnedRound, b.wrongUnit, complement, transposed, b.otherBase)
	if len(causes) == 0 {
		add(b.neighbour)
	}
	if len(causes) == 0 {
		add(parts, b.elsewhere)
	}
	add(b.shares, b.differences)
	if len(causes) == 0 {
		add(otherCount, repeated)
	}
	return strings.Join(causes, "; ")
}

// prints tells whether the value, rounded or cut off, is the printed one.
func (p Printed) prints(v measure.Value) bool {
	return p.Is(v, measure.HalfAwayFromZero) || p.Is(v, measure.CutOff)
}

// turnedRound finds a reciprocal, swapped groups, or a reversed sign.
func (b *book) turnedRound(e *entry) string {
	from := e.figure.From
	exact, asPrinted := e.computed, b.asPrinted(from)
	zero, one := measure.Integer(0), measure.Integer(1)
	switch from.Kind {
	case RelativeLikelihood:
		if e.number.prints(one.Over(exact)) || e.number.prints(one.Over(asPrinted)) {
			return "the reciprocal fits: the groups are swapped"
		}
	case Difference, RelativeChange, Gap:
		operands := b.values(from, b.operand)
		if swapped := from.Kind.apply([]measure.Value{operands[1], operands[0]}); from.Kind != Difference && e.number.prints(swapped) {
			return "the other one as the base fits: the operands are swapped"
		} else if from.Kind == Gap && e.number.prints(zero.Minus(swapped)) {
			return "the gap in per cent of the group's amount fits, where it is of the reference's"
		}
		if e.number.prints(zero.Minus(exact)) {
			return "the sign is reversed"
		}
		if e.number.prints(zero.Minus(asPrinted)) {
			return "the sign is reversed, on the operands as printed"
		}
	case Proportion, Sum, Mean, Claim:
	}
	return ""
}

// wrongUnit finds points called per cent, and a fraction printed for a
// percentage.
func (b *book) wrongUnit(e *entry) string {
	from := e.figure.From
	hundred := measure.Integer(100)
	switch from.Kind {
	case Gap, RelativeChange:
		operands := b.values(from, b.operand)
		if e.number.prints(Difference.apply(operands)) || e.number.prints(Difference.apply([]measure.Value{operands[1], operands[0]})) {
			return "the plain difference fits: points, or an amount, are called per cent"
		}
	case Difference:
		operands := b.values(from, b.operand)
		if e.number.prints(measure.RelativeChange(operands[1], operands[0])) {
			return "the change in per cent of the second fits: a relative change is called points"
		}
	case RelativeLikelihood:
		if e.number.prints(e.computed.Times(hundred)) {
			return "the ratio in per cent fits"
		}
	case Proportion, Sum, Mean, Claim:
	}
	if from.Kind == Proportion && e.computed.Sign() != 0 && e.number.prints(e.computed.Over(hundred)) {
		return "a fraction is printed for a percentage"
	}
	return ""
}

// complement finds a percentage printed for what it leaves of a hundred.
func complement(e *entry) string {
	if e.figure.From.Kind == Proportion && e.number.prints(measure.Integer(100).Minus(e.computed)) {
		return "the complement fits: 100 − " + e.computed.Text(max(1, e.number.Places()))
	}
	return ""
}

// transposed finds two digits that changed places.
func transposed(e *entry) string {
	want := e.computed.Text(e.number.Places())
	have := e.number.Value().Text(e.number.Places())
	if !e.computed.Known() || len(want) != len(have) {
		return ""
	}
	var differ []int
	for i := range want {
		if want[i] != have[i] {
			differ = append(differ, i)
		}
	}
	if len(differ) == 2 && want[differ[0]] == have[differ[1]] && want[differ[1]] == have[differ[0]] {
		return "two digits of " + want + " have changed places"
	}
	return ""
}

// parts says by how much the parts of a sum miss the printed one.
func parts(e *entry) string {
	from := e.figure.From
	if from.Kind != Sum || len(from.Operands) == 1 || !e.computed.Known() {
		return ""
	}
	places := e.number.Places()
	missing := e.number.Value().Minus(e.computed)
	than := "less"
	if missing.Sign() < 0 {
		missing, than = measure.Integer(0).Minus(missing), "more"
	}
	return fmt.Sprintf("its %d parts add to %s, %s %s than printed",
		len(from.Operands), e.computed.Text(places), missing.Text(places), than)
}

// repeated says what the figure is that another one repeats.
func repeated(e *entry) string {
	if from := e.figure.From; from.Kind != Sum || len(from.Operands) != 1 || !e.computed.Known() {
		return ""
	}
	return "the figure that it repeats is " + e.computed.Text(e.number.Places())
}
