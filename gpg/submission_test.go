package gpg_test

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// headcount is a count of people that is in range.
func headcount(n int64) measure.Count {
	count, err := measure.NewCount(n)
	if err != nil {
		return measure.AbsentCount(measure.OutOfRange)
	}
	return count
}

// figure reads a percentage, or an absent value as "N/A: no base".
func figure(tb testing.TB, text string) measure.Value {
	tb.Helper()
	value, err := measure.ParseValue(text)
	require.NoError(tb, err)
	return value
}

// doubts are the kinds of the warnings.
func doubts(warnings []measure.Warning) []string {
	kinds := []string{}
	for _, warning := range warnings {
		kinds = append(kinds, warning.Doubt.String())
	}
	return kinds
}

// quarterOf is a report of one lower quarter.
func quarterOf(women, men int64) gpg.Report {
	return gpg.Report{Quarters: gpg.Quarters{Lower: gpg.Quarter{Women: headcount(women), Men: headcount(men)}}}
}

func TestSubmissionQuarterPair(t *testing.T) {
	for _, c := range []struct {
		name       string
		women, men int64
		places     int
		rule       measure.Rounding
		wantWomen  string
		wantMen    string
		moved      bool
	}{
		{"13 of 80", 13, 67, 1, measure.HalfAwayFromZero, "16.3", "83.7", true},
		{"13 of 80, no rule named", 13, 67, 1, 0, "16.3", "83.7", true},
		{"13 of 80, half to even", 13, 67, 1, measure.HalfToEven, "16.2", "83.8", false},
		{"13 of 80, cut off", 13, 67, 1, measure.CutOff, "16.2", "83.8", true},
		{"67 of 80", 67, 13, 1, measure.HalfAwayFromZero, "83.8", "16.2", true},
		{"13 of 80 at two places", 13, 67, 2, measure.HalfAwayFromZero, "16.25", "83.75", false},
		{"13 of 80 in whole per cent", 13, 67, 0, measure.HalfAwayFromZero, "16", "84", false},
		{"1 of 8 in whole per cent", 1, 7, 0, measure.HalfAwayFromZero, "13", "87", true},
		{"1 of 8 in whole per cent, half to even", 1, 7, 0, measure.HalfToEven, "12", "88", false},
		{"places below zero", 1, 7, -3, measure.HalfAwayFromZero, "13", "87", true},
		{"a third", 1, 2, 1, measure.HalfAwayFromZero, "33.3", "66.7", false},
		{"a third, cut off", 1, 2, 1, measure.CutOff, "33.3", "66.7", true},
		{"women alone", 5, 0, 1, measure.HalfAwayFromZero, "100.0", "0.0", false},
		{"men alone", 0, 5, 1, measure.HalfAwayFromZero, "0.0", "100.0", false},
		{"hardly any women", 1, 99_999, 1, measure.HalfAwayFromZero, "0.0", "100.0", false},
		{"nobody", 0, 0, 1, measure.HalfAwayFromZero, "N/A", "N/A", false},
		{"no rule of the list", 13, 67, 1, measure.CutOff + 1, "N/A", "N/A", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			submission, warnings := quarterOf(c.women, c.men).Submission(c.places, c.rule)
			assert.Equal(t, c.wantWomen, submission.Quarters.Lower.Women.Text(c.places))
			assert.Equal(t, c.wantMen, submission.Quarters.Lower.Men.Text(c.places))
			want := []string{}
			if c.moved {
				want = append(want, "digit moved")
			}
			assert.Equal(t, want, doubts(warnings))
		})
	}
}

func TestSubmissionSays(t *testing.T) {
	_, warnings := quarterOf(13, 67).Submission(1, measure.HalfAwayFromZero)
	require.Len(t, warnings, 1)
	assert.Equal(t, "lower quarter: the men's share is 83.7 and not 83.8, so that it makes 100 with the women's 16.3", warnings[0].String())
}

// TestSubmissionHidden: what may not be shown stays hidden in both shares.
func TestSubmissionHidden(t *testing.T) {
	hidden := gpg.Report{Quarters: gpg.Quarters{Upper: gpg.Quarter{Women: measure.AbsentCount(measure.Suppressed), Men: headcount(4)}}}
	submission, warnings := hidden.Submission(1, measure.HalfAwayFromZero)
	assert.Equal(t, measure.Suppressed, submission.Quarters.Upper.Women.Reason())
	assert.Equal(t, measure.Suppressed, submission.Quarters.Upper.Men.Reason())
	assert.Equal(t, measure.NotSupplied, submission.Quarters.Lower.Women.Reason())
	assert.Empty(t, warnings)
}

// employee is somebody of that sex with a rate and a bonus in whole pounds.
func employee(tb testing.TB, sex workforce.Sex, rate, bonus int64) gpg.Employee {
	tb.Helper()
	hourly, err := gpg.RateOf(workforce.Pay(rate * 10_000))
	require.NoError(tb, err)
	return gpg.Employee{Sex: sex, Person: gpg.Person{Rate: hourly, Bonus: workforce.Pay(bonus * 10_000)}}
}

func TestSubmissionBonus(t *testing.T) {
	type paid struct {
		sex   workforce.Sex
		bonus int64
	}
	woman, man := workforce.Female, workforce.Male
	for _, c := range []struct {
		name         string
		people       []paid
		mean, median string
		women, men   string
		doubts       []string
	}{
		{"both", []paid{{woman, 300}, {woman, 0}, {man, 400}, {man, 800}}, "50.0", "50.0", "50.0", "100.0", []string{}},
		{"women more", []paid{{woman, 600}, {man, 400}}, "-50.0", "-50.0", "100.0", "100.0", []string{}},
		{"only men", []paid{{woman, 0}, {man, 400}}, "100.0", "100.0", "0.0", "100.0", []string{"only men paid"}},
		{"only women", []paid{{woman, 400}, {man, 0}}, "N/A", "N/A", "100.0", "0.0", []string{}},
		{"nobody", []paid{{woman, 0}, {man, 0}}, "N/A", "N/A", "0.0", "0.0", []string{}},
		{"no women employed", []paid{{man, 400}}, "100.0", "100.0", "N/A", "100.0", []string{"only men paid"}},
		{"no men employed", []paid{{woman, 400}}, "N/A", "N/A", "100.0", "N/A", []string{}},
		{"people who are not used", []paid{{workforce.NotUsed, 400}}, "N/A", "N/A", "N/A", "N/A", []string{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var payroll gpg.Payroll
			for _, person := range c.people {
				payroll.Add(employee(t, person.sex, 20, person.bonus))
			}
			submission, _ := payroll.Report().Submission(1, measure.HalfAwayFromZero)
			assert.Equal(t, c.mean, submission.MeanBonusGap.Text(1))
			assert.Equal(t, c.median, submission.MedianBonusGap.Text(1))
			assert.Equal(t, c.women, submission.Bonus.Women.Text(1))
			assert.Equal(t, c.men, submission.Bonus.Men.Text(1))
			kinds := []string{}
			for _, kind := range doubts(payroll.Report().Warnings()) {
				if kind != "inexact split" { // a tie of the one rate, which is not the matter here
					kinds = append(kinds, kind)
				}
			}
			assert.Equal(t, c.doubts, kinds)
		})
	}
}

func TestSubmissionHourly(t *testing.T) {
	for _, c := range []struct {
		name             string
		men, women, want string
	}{
		{"women are paid less", "20", "14.80", "26.0"},
		{"women are paid more", "16", "18", "-12.5"},
		{"a half", "2000", "1999", "0.1"},
		{"a half below zero", "2000", "2001", "-0.1"},
		{"negative zero", "10000", "10001", "0.0"},
		{"men are paid nothing", "0", "18", "N/A"},
		{"no men", "N/A: no base", "18", "N/A"},
		{"no women", "18", "N/A: no base", "N/A"},
	} {
		t.Run(c.name, func(t *testing.T) {
			men, women := figure(t, c.men), figure(t, c.women)
			report := gpg.Report{Hourly: gpg.Comparison{
				Reference: gpg.Statistics{Mean: men, Median: men}, Group: gpg.Statistics{Mean: women, Median: women},
			}}
			submission, _ := report.Submission(1, measure.HalfAwayFromZero)
			assert.Equal(t, c.want, submission.MeanHourlyGap.Text(1))
			assert.Equal(t, c.want, submission.MedianHourlyGap.Text(1))
		})
	}
}

// TestSubmissionInexact: the split that could not be exact is said.
func TestSubmissionInexact(t *testing.T) {
	var payroll gpg.Payroll
	for range 4 {
		payroll.Add(employee(t, workforce.Female, 20, 0))
		payroll.Add(employee(t, workforce.Female, 20, 0))
		payroll.Add(employee(t, workforce.Male, 20, 0))
	}
	submission, _ := payroll.Report().Submission(1, measure.HalfAwayFromZero)
	assert.Equal(t, "66.7", submission.Quarters.Upper.Women.Text(1))
	assert.Empty(t, payroll.Report().Warnings(), "8 women and 4 men divide exactly")

	payroll.Add(employee(t, workforce.Male, 20, 0))
	assert.Equal(t, []string{"inexact split"}, doubts(payroll.Report().Warnings()))
}

// FuzzSubmission: whatever the counts, a quarter makes exactly 100, the women's
// share is the exact one rounded as big.Rat rounds it, and the men's is within a
// unit of the last place.
func FuzzSubmission(f *testing.F) {
	f.Add(uint32(13), uint32(67), uint8(1))
	f.Add(uint32(1), uint32(7), uint8(0))
	f.Add(uint32(0), uint32(9), uint8(1))
	f.Add(uint32(1_000_003), uint32(17), uint8(4))
	f.Fuzz(func(t *testing.T, women, men uint32, decimals uint8) {
		places := int(decimals % 8)
		total := int64(women) + int64(men)
		if total == 0 {
			return
		}
		exact := big.NewRat(int64(women)*100, total)
		away, warnings := quarterOf(int64(women), int64(men)).Submission(places, measure.HalfAwayFromZero)
		assert.Equal(t, exact.FloatString(places), away.Quarters.Lower.Women.Text(places))
		rest := new(big.Rat).Sub(big.NewRat(100, 1), exact)
		assert.Equal(t, rest.FloatString(places) != away.Quarters.Lower.Men.Text(places), len(warnings) == 1)

		unit := measure.Integer(1)
		for range places {
			unit = unit.Over(measure.Integer(10))
		}
		for _, rule := range measure.Roundings() {
			submission, warnings := quarterOf(int64(women), int64(men)).Submission(places, rule)
			pair := submission.Quarters.Lower
			assert.Equal(t, measure.Integer(100), pair.Women.Plus(pair.Men))
			apart := pair.Men.Minus(measure.FromRat(rest))
			if apart.Sign() < 0 {
				apart = measure.Integer(0).Minus(apart)
			}
			order, _ := apart.Compare(unit)
			assert.Negative(t, order)
			if rule == measure.HalfToEven {
				assert.Empty(t, warnings)
			}
			if places <= 1 {
				assert.NotErrorIs(t, submission.Check(2024), measure.ErrConflict)
			}
		}
	})
}
