package wdes

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
	"github.com/workforce-equality/equality/workforce"
)

// highestScore is the top of the scale of the staff engagement score, which
// begins at 0 (NHS Employers, The NHS Staff Survey; Royal College of
// Psychiatrists, Mental Health Watch).
const highestScore = 10

// longestComponent is the length in bytes above which a text is no component: it
// is the mean of a few answers, and of millions of them the sum must stay short.
const longestComponent = 12

// EngagementReport is metric 9a: the staff engagement scores.
type EngagementReport struct {
	Disabled, NonDisabled, All ScoreReport
}

// ScoreReport is the engagement score of a group and how many people it is of.
type ScoreReport struct {
	Respondents measure.Count
	Score       measure.Value // exact where it was made of components, as printed elsewhere
}

// Of is the score of Disabled or of non-disabled staff.
func (e EngagementReport) Of(group workforce.DisabilityGroup) ScoreReport {
	switch group {
	case workforce.DisabledGroup:
		return e.Disabled
	case workforce.NonDisabledGroup:
		return e.NonDisabled
	case workforce.UnknownDisability:
	}
	return ScoreReport{}
}

// Difference is the score of Disabled minus that of non-disabled staff.
func (e EngagementReport) Difference() measure.Value {
	return e.Disabled.shown().Minus(e.NonDisabled.shown())
}

// shown is the score, which may not be shown where its number of people may not:
// its fraction tells that number.
func (s ScoreReport) shown() measure.Value {
	if s.Respondents.Reason() == measure.Suppressed {
		return measure.Absent(measure.Suppressed)
	}
	return s.Score
}

func checkEngagement(c *measure.Checker, stated *Engagement) EngagementReport {
	if stated == nil {
		return EngagementReport{}
	}
	return EngagementReport{
		Disabled:    checkScore(c, workforce.DisabledGroup.String(), stated.Disabled),
		NonDisabled: checkScore(c, workforce.NonDisabledGroup.String(), stated.NonDisabled),
		All:         checkScore(c, allStaff, stated.All),
	}
}

// allStaff names the staff of every group together.
const allStaff = "All staff"

func checkScore(c *measure.Checker, group string, stated *Score) ScoreReport {
	const metric = "wdes9a"
	if stated == nil {
		return ScoreReport{}
	}
	if len(stated.Components) == 0 {
		if stated.Least != 0 {
			c.Fault(metric, "least components, "+group, strconv.Itoa(stated.Least), fmt.Errorf("%w: without components", measure.ErrConflict))
		}
		report := ScoreReport{Score: printedScore(c, "score, "+group, stated.Score)}
		if stated.Respondents != 0 {
			report.Respondents = c.Count(metric, "respondents, "+group, stated.Respondents)
		}
		return report
	}
	if stated.Score != "" {
		c.Fault(metric, "score, "+group, stated.Score, fmt.Errorf("%w: a printed score and its components", measure.ErrConflict))
	}
	if stated.Respondents != 0 {
		c.Fault(metric, "respondents, "+group, strconv.FormatInt(stated.Respondents, 10),
			fmt.Errorf("%w: their number and their components", measure.ErrConflict))
	}
	return meanScore(c, group, *stated)
}

// printedScore reads a score as printed, or a placeholder for one that was not.
func printedScore(c *measure.Checker, field, text string) measure.Value {
	printed, err := published.Parse(text)
	if err == nil && printed.Reason() == measure.Suppressed {
		return measure.Absent(measure.Suppressed)
	}
	if err == nil && printed.Unit() != 0 {
		err = fmt.Errorf("%w: not a score", measure.ErrMalformed)
	}
	return onScale(c, field, text, printed.Value(), err)
}

// onScale checks that a score that was read lies between 0 and 10; one that is
// absent may.
func onScale(c *measure.Checker, field, text string, score measure.Value, err error) measure.Value {
	above, _ := score.Compare(measure.Integer(highestScore))
	if err == nil && (score.Sign() < 0 || above > 0) {
		err = fmt.Errorf("%w: a score", measure.ErrOutOfRange)
	}
	if err != nil {
		c.Fault("wdes9a", field, text, err)
		return measure.Value{}
	}
	return score
}

// meanScore is the mean over the respondents who have enough components of the
// mean of their components: motivation, involvement and advocacy.
func meanScore(c *measure.Checker, group string, stated Score) ScoreReport {
	const metric, components = "wdes9a", 3
	if stated.Least < 0 || stated.Least > components {
		c.Fault(metric, "least components, "+group, strconv.Itoa(stated.Least), fmt.Errorf("%w: 1 to 3", measure.ErrOutOfRange))
		return ScoreReport{}
	}
	before := len(c.Faults)
	var means []measure.Value
	leastKnown := stated.Least > 0
	for i, respondent := range stated.Components {
		place := fmt.Sprintf("components, %s, respondent %d", group, i+1)
		scores, complete := respondent.scores(c, place)
		if !complete && !leastKnown {
			c.Fault(metric, place, "", fmt.Errorf("%w: how many components a respondent must have", measure.ErrNotSupplied))
			leastKnown = true // one fault for all who lack one
		}
		if len(scores) > 0 && len(scores) >= stated.Least {
			means = append(means, measure.Mean(scores...))
		}
	}
	if len(c.Faults) > before {
		return ScoreReport{}
	}
	count := c.Count(metric, "respondents, "+group, int64(len(means)))
	if len(means) == 0 {
		return ScoreReport{Respondents: count, Score: measure.Absent(measure.NoBase)}
	}
	return ScoreReport{Respondents: count, Score: sum(means).Over(count.Value())}
}

// sum adds halves, so that the fractions of many respondents stay short for as
// long as they can.
func sum(values []measure.Value) measure.Value {
	if half := len(values) / 2; half > 0 {
		return sum(values[:half]).Plus(sum(values[half:]))
	}
	return values[0]
}

// scores are the components that the respondent has, and whether that is all.
func (r Respondent) scores(c *measure.Checker, place string) (scores []measure.Value, complete bool) {
	complete = true
	for _, component := range []struct{ name, text string }{
		{"motivation", r.Motivation}, {"involvement", r.Involvement}, {"advocacy", r.Advocacy},
	} {
		text := strings.TrimSpace(component.text)
		if text == "" {
			complete = false
			continue
		}
		score, err := measure.ParseValue(text)
		if len(text) > longestComponent {
			score, err = measure.Value{}, fmt.Errorf("%w: a score of %d bytes", measure.ErrTooLarge, len(text))
		}
		if errors.Is(err, measure.ErrUnrecognised) || err == nil && !score.Known() {
			err = fmt.Errorf("%w: not a score", measure.ErrMalformed)
		}
		if score = onScale(c, place+", "+component.name, text, score, err); score.Known() {
			scores = append(scores, score)
		}
	}
	return scores, complete
}

// results lists the three scores and the difference of the first two. Without
// the respondents' own scores they have no interval.
func (e EngagementReport) results() []measure.Result {
	disabled, nonDisabled := workforce.DisabledGroup.String(), workforce.NonDisabledGroup.String()
	result := func(group string, score ScoreReport) measure.Result {
		return measure.Result{
			Definition: measure.Definition{ID: "wdes9a"}, Group: group, Base: score.Respondents,
			Value: score.shown(), Interval: measure.AbsentInterval(measure.CountsUnknown),
			Warnings: measure.WarnBase(group, score.Respondents),
		}
	}
	return []measure.Result{
		result(disabled, e.Disabled),
		result(nonDisabled, e.NonDisabled),
		result(allStaff, e.All),
		{
			Definition: measure.Definition{ID: "wdes9a.difference"},
			Value:      e.Difference(), Interval: measure.AbsentInterval(measure.CountsUnknown),
			Warnings: slices.Concat(
				measure.WarnBase(disabled, e.Disabled.Respondents), measure.WarnBase(nonDisabled, e.NonDisabled.Respondents),
			),
		},
	}
}
