package census

import "github.com/workforce-equality/equality/measure"

// visible is the staff and the shares of the groups that may be shown. Suppressed
// groups are dropped from both sides.
func (t TableReport) visible() (groups []string, staff []measure.Count, shares []measure.Value) {
	for _, name := range t.Benchmark.Groups() {
		headcount := t.Headcount(name)
		if headcount.Reason() == measure.Suppressed {
			continue
		}
		groups, staff, shares = append(groups, name), append(staff, headcount), append(shares, t.Benchmark.Share(name))
	}
	return groups, staff, shares
}

// Fit tells whether staff are spread over the groups as the population is, by the
// chi-square of all groups together: [measure.FitShares]. The shares are those among
// the groups compared, so that the unknown are on neither side. Suppressed groups are
// dropped from both sides, and [TableReport.Warnings] says so; there is no test, for
// [measure.Suppressed], where fewer than two are left.
//
// The p-value is undefined where too few are expected. Nothing is merged by itself;
// see [Definition.Merged].
func (t TableReport) Fit() measure.Test {
	_, staff, shares := t.visible()
	if len(staff) < 2 && len(staff) < len(t.Groups) {
		return measure.Test{Statistic: measure.Absent(measure.Suppressed), P: measure.Absent(measure.Suppressed)}
	}
	return measure.FitShares(staff, shares)
}

// EffectSize is Cohen's w of [TableReport.Fit], which does not grow with the number
// of staff as the chi-square does: [measure.EffectSize].
func (t TableReport) EffectSize() measure.Value { return t.effectSize(t.Fit()) }

func (t TableReport) effectSize(fit measure.Test) measure.Value {
	people := count(0)
	_, staff, _ := t.visible()
	for _, headcount := range staff {
		people = people.Plus(headcount)
	}
	return measure.EffectSize(fit, people)
}

// Residual is the standardised residual of a group among those that may be shown:
// [measure.ShareResiduals]. It is suppressed where the group is, and not supplied
// for a group that the definition lacks.
func (t TableReport) Residual(group string) measure.Value {
	groups, staff, shares := t.visible()
	for i, residual := range measure.ShareResiduals(staff, shares) {
		if groups[i] == group {
			return residual
		}
	}
	return measure.Absent(t.Headcount(group).Reason())
}

// Flagged lists the groups whose residual is further from zero, either way, than the
// level allows: beyond 1.96 at 0.95, beyond the value of Bonferroni at
// [TableReport.BonferroniLevel].
func (t TableReport) Flagged(level float64) []string {
	var flagged []string
	for _, group := range t.Benchmark.Groups() {
		if beyond, _ := measure.Flagged(t.Residual(group), level); beyond {
			flagged = append(flagged, group)
		}
	}
	return flagged
}

// BonferroniLevel is the level at which the chance of flagging any group where there
// is nothing to flag stays below 0.05: 1 − 0.05 ÷ groups.
func (t TableReport) BonferroniLevel() float64 {
	groups, _, _ := t.visible()
	return 1 - 0.05/float64(max(1, len(groups)))
}

// Adjusted is the p-value of the exact test of a group, adjusted for the number of
// groups that are tested: [measure.Holm]. Two groups are one question, for a test of
// one is a test of the other, and are not adjusted.
func (t TableReport) Adjusted(group string) measure.Value {
	names := t.Benchmark.Groups()
	p := t.pValues()
	if len(names) > 2 {
		p = measure.Holm(p)
	}
	for i, name := range names {
		if name == group {
			return p[i]
		}
	}
	return measure.Value{}
}

// Tests is the number of tests that [TableReport.Adjusted] adjusts for, to be
// printed beside its p-values.
func (t TableReport) Tests() int {
	tests := measure.Tests(t.pValues())
	if len(t.Benchmark.definition.Groups) == 2 {
		return min(tests, 1)
	}
	return tests
}

func (t TableReport) pValues() []measure.Value {
	var p []measure.Value
	for _, name := range t.Benchmark.Groups() {
		p = append(p, t.Comparison(name).Test().P)
	}
	return p
}
