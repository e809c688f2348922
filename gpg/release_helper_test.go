package gpg_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/internal/release/releasetest"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
	"github.com/workforce-equality/equality/workforce"
)

// crew is the relevant employees of one sex, by what happened to their pay.
type crew struct {
	leave, unrated  int64
	quarters        [4]int64
	bonus, negative int64
	others          int64 // of neither sex, on full pay
}

func (c crew) full() int64 { return c.quarters[0] + c.quarters[1] + c.quarters[2] + c.quarters[3] }

func (c crew) staff() gpg.Staff {
	return gpg.Staff{
		Relevant: headcount(c.leave + c.unrated + c.full() + c.others), ReducedByLeave: headcount(c.leave), Unrated: headcount(c.unrated),
		Bonus: headcount(c.bonus), NegativeBonuses: headcount(c.negative),
	}
}

// statisticsOf are of people who are all paid so many pounds.
func statisticsOf(people, pounds int64) gpg.Statistics {
	if people == 0 {
		none := measure.Absent(measure.NoBase)
		return gpg.Statistics{People: headcount(0), Mean: none, Median: none}
	}
	return gpg.Statistics{People: headcount(people), Mean: measure.Integer(pounds), Median: measure.Integer(pounds)}
}

// reportOfCrews is the report of such an employer.
func reportOfCrews(women, men, notUsed crew) gpg.Report {
	quarter := func(i int) gpg.Quarter {
		return gpg.Quarter{Women: headcount(women.quarters[i]), Men: headcount(men.quarters[i])}
	}
	return gpg.Report{
		Organisation: "QHG", Snapshot: workforce.Date{Year: 2024, Month: 3, Day: 31},
		Women: women.staff(), Men: men.staff(), NotUsed: notUsed.staff(),
		Hourly:   gpg.Comparison{Reference: statisticsOf(men.full(), 20), Group: statisticsOf(women.full(), 15)},
		Bonus:    gpg.Comparison{Reference: statisticsOf(men.bonus, 500), Group: statisticsOf(women.bonus, 400)},
		Quarters: gpg.Quarters{Lower: quarter(0), LowerMiddle: quarter(1), UpperMiddle: quarter(2), Upper: quarter(3)},
	}
}

// protect is the pattern of systems, checked.
func protect(tb testing.TB, policy redact.Policy, systems ...redact.System) redact.Pattern {
	tb.Helper()
	pattern, err := redact.Protect(tb.Context(), policy, systems...)
	require.NoError(tb, err)
	require.NoError(tb, redact.Check(policy, pattern, systems...))
	return pattern
}

// shownAs lists what a report shows: of women, men and those of neither sex the
// relevant employees, on leave, without a rate, paid a bonus and below zero; women
// and men with an hourly rate; women and men in each quarter.
func shownAs(r gpg.Report) string {
	var texts []string
	for _, staff := range []gpg.Staff{r.Women, r.Men, r.NotUsed} {
		texts = append(texts, fmt.Sprint(staff.Relevant, staff.ReducedByLeave, staff.Unrated, staff.Bonus, staff.NegativeBonuses), "|")
	}
	texts = append(texts, fmt.Sprint(r.Hourly.Group.People, r.Hourly.Reference.People), "|")
	for _, label := range gpg.Labels() {
		quarter := r.Quarters.Of(label)
		texts = append(texts, fmt.Sprint(quarter.Women, quarter.Men))
	}
	return strings.Join(texts, " ")
}

// requireNowhere walks a release, all its figures and all their text for numbers
// that it hides.
func requireNowhere(tb testing.TB, release gpg.Release, hidden map[redact.Key]int64) {
	tb.Helper()
	submission, moved := release.Submission(1, measure.HalfAwayFromZero)
	figures := []any{release.Results(2024), release.Warnings(), submission, moved, release.BonusDifference()}
	for _, sex := range workforce.Sexes() {
		spread := release.Quarters.Spread(sex)
		figures = append(figures, spread, spread.Workforce(), spread.Shares(), spread.Across(), spread.Ratios(), spread.UpperExpected(), spread.UpperShortfall())
	}
	mentioned, err := releasetest.Mentioned(release, figures...)
	require.NoError(tb, err)
	for key, n := range hidden {
		assert.False(tb, mentioned[n], "%s in memory or text", key)
	}
}
