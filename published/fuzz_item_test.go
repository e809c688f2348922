package published_test

import (
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
)

// among brings a number into 0 to most.
func among(n, most int64) int64 { return int64(uint64(n) % uint64(most+1)) }

// printing prints a share of so many people as a percentage at so many places.
func printing(yes, respondents int64, places uint8) string {
	return measure.Percent.Text(measure.Fraction(100*yes, max(1, respondents)), int(places%3))
}

// fitting lists the counts that print as a percentage, or nearly: those whose
// share is within half a unit of its last place, counted one by one in whole
// numbers.
func fitting(printed published.Printed, respondents int64) []int64 {
	scale := []int64{1, 10, 100}[printed.Places()]
	shown, _ := printed.Value().Times(measure.Integer(scale)).Rat()
	var counts []int64
	for yes := range respondents + 1 {
		if distance := 200*scale*yes - 2*shown.Num().Int64()*respondents; -respondents <= distance && distance <= respondents {
			counts = append(counts, yes)
		}
	}
	return counts
}

// What the percentages of two groups may differ by, counted out: whatever whole
// numbers of people print as them, their difference lies within what the warning
// says, its ends are reached, and they are read as the reading says.
func FuzzItemBounds(f *testing.F) {
	f.Add(int64(201), int64(20), uint8(0), int64(47), int64(5), uint8(1))
	f.Add(int64(227), int64(16), uint8(2), int64(46), int64(1), uint8(2))
	f.Add(int64(300), int64(0), uint8(0), int64(300), int64(300), uint8(0))
	f.Add(int64(290), int64(29), uint8(0), int64(299), int64(36), uint8(0))
	f.Add(int64(1), int64(1), uint8(0), int64(250), int64(1), uint8(0))
	f.Fuzz(func(t *testing.T, respondents1, yes1 int64, places1 uint8, respondents2, yes2 int64, places2 uint8) {
		const most = 300
		people := [2]int64{1 + among(respondents1, most-1), 1 + among(respondents2, most-1)}
		texts := [2]string{printing(among(yes1, people[0]), people[0], places1), printing(among(yes2, people[1]), people[1], places2)}
		plain := asked(t, printedAs(people[0], texts[0]), printedAs(people[1], texts[1]), true)
		weighted := asked(t, printedAs(people[0], texts[0]), printedAs(people[1], texts[1]), false)

		for _, item := range []published.ItemReport[eyes]{
			plain, weighted, // and one side counted, the other printed
			asked(t, counted(people[0], among(yes1, people[0])), printedAs(people[1], texts[1]), true),
			asked(t, printedAs(people[0], texts[0]), counted(people[1], among(yes2, people[1])), false),
		} {
			requireWithin(t, item.Difference().Points(), item)
		}

		first, second := fitting(parse(t, texts[0]), people[0]), fitting(parse(t, texts[1]), people[1])
		require.NotEmpty(t, first, "%s of %d", texts[0], people[0])
		require.NotEmpty(t, second, "%s of %d", texts[1], people[1])
		least, greatest, possible := plain.Of(brown).Possible()
		require.Equal(t, []any{first[0], first[len(first)-1], true}, []any{least, greatest, possible})
		require.Equal(t, len(first) == 1, plain.Of(brown).Derived)

		percent := func(yes, respondents int64) measure.Value { return measure.Fraction(100*yes, respondents) }
		low := percent(second[0], people[1]).Minus(percent(first[len(first)-1], people[0]))
		high := percent(second[len(second)-1], people[1]).Minus(percent(first[0], people[0]))
		if low == high {
			require.Equal(t, low, plain.Difference().Points())
			require.Equal(t, low, asked(t, counted(people[0], first[0]), counted(people[1], second[0]), true).Difference().Points())
		} else {
			require.Equal(t, [2]string{measure.Points.Text(low, 1), measure.Points.Text(high, 1)}, bounds(t, plain))
		}
		for _, a := range first {
			for _, b := range second {
				known := asked(t, counted(people[0], a), counted(people[1], b), true)
				requireWithin(t, known.Difference().Points(), plain)
				requireWithin(t, known.Difference().Points(), weighted)
				for _, item := range []published.ItemReport[eyes]{plain, weighted} {
					if reading := item.FourFifths(); reading.Known() {
						require.Equal(t, known.FourFifths(), reading)
					}
				}
			}
		}
	})
}

// bounds is what a difference may be, as the warning of an item says.
func bounds(t *testing.T, item published.ItemReport[eyes]) [2]string {
	t.Helper()
	for _, sentence := range sentences(item.Warnings()) {
		if found := regexp.MustCompile(`^the counts are not known: by the rounding of the printed percentages alone the difference may be (.+ pp) to (.+ pp)$`).FindStringSubmatch(sentence); found != nil {
			return [2]string{found[1], found[2]}
		}
	}
	exact := item.Difference().String()
	return [2]string{exact, exact}
}

// requireWithin holds a difference, as printed, to what an item says it may be.
func requireWithin(t *testing.T, difference measure.Value, item published.ItemReport[eyes]) {
	t.Helper()
	ends := bounds(t, item)
	shown := parse(t, measure.Points.Text(difference, 1)).Value()
	above, _ := shown.Compare(parse(t, ends[0]).Value())
	below, _ := shown.Compare(parse(t, ends[1]).Value())
	require.True(t, above >= 0 && below <= 0, "%s is not %s to %s", shown, ends[0], ends[1])
}

// seenOf is everything that an item tells of its answers, but the answers
// themselves.
func seenOf(item published.ItemReport[eyes]) []any {
	told := []any{item.Difference(), item.Difference().Newcombe(0.95), item.Ratio(), item.FourFifths(), item.Warnings(), item.Results("harassed")}
	for _, group := range measure.Compared[eyes]() {
		answers := item.Of(group)
		least, greatest, possible := answers.Possible()
		told = append(told, answers.Proportion(), answers.Percent(), answers.Warnings(group.String()), least, greatest, possible,
			item.FromBenchmark(group), item.GroupResults("harassed", group), item.BenchmarkResults("harassed", group))
	}
	return told
}

// hiding hides counts of the answers.
func hiding(answers published.AnswersReport, how uint8) published.AnswersReport {
	hidden := measure.AbsentCount(measure.Suppressed)
	switch how {
	case 0: // the respondents are known
		answers.Yes = hidden
	case 1: // the count is known
		answers.Respondents = hidden
	case 2: // they were never supplied
		answers.Yes, answers.Respondents = hidden, measure.Count{}
	case 3: // a percentage stands alone
		answers.Yes, answers.Respondents = measure.Count{}, hidden
	case 4:
		answers.Yes, answers.Respondents = hidden, hidden
	}
	return answers
}

// Two items that differ in nothing but counts that may not be shown, and in the
// percentage printed beside them, tell the same.
func FuzzHiddenAnswers(f *testing.F) {
	for how := range uint8(5) {
		for flags := range uint8(8) {
			f.Add(int64(47), int64(5), int64(100), int64(8), int64(201), int64(20), uint8(1), how, flags)
			f.Add(int64(7), int64(0), int64(9), int64(7), int64(9), int64(3), uint8(0), how, flags)
			f.Add(int64(100), int64(1), int64(46), int64(99), int64(0), int64(0), uint8(2), how, flags)
		}
	}
	f.Fuzz(func(t *testing.T, respondents, yes, otherRespondents, otherYes, shownRespondents, shownYes int64, places, how, flags uint8) {
		how %= 5
		plain, isPrinted, swapped := flags&1 == 0, flags&2 == 0 && how != 1, flags&4 == 0
		respondents, otherRespondents, shownRespondents = 1+among(respondents, 999), 1+among(otherRespondents, 999), among(shownRespondents, 999)
		if how == 0 { // what is shown is the same
			otherRespondents = respondents
		}
		yes, otherYes, shownYes = among(yes, respondents), among(otherYes, otherRespondents), among(shownYes, shownRespondents)
		if how == 1 {
			yes = min(yes, otherRespondents)
			otherYes = yes
		}
		state := func(respondents, yes int64) *published.Answers {
			if isPrinted {
				return printedAs(respondents, printing(yes, respondents, places))
			}
			return counted(respondents, yes)
		}
		item := func(respondents, yes int64) published.ItemReport[eyes] {
			made := itemOf(t, published.Item[eyes]{
				Answers:   measure.NewPair[eyes](state(respondents, yes), state(shownRespondents, shownYes)),
				Benchmark: &published.Benchmark[eyes]{Percent: measure.NewPair[eyes]("7.66%", "6.25%"), Source: "x"},
			}, plain)
			made.Answers = measure.NewPair[eyes](hiding(made.Of(brown), how), made.Of(blue))
			if swapped {
				made.Answers = measure.NewPair[eyes](made.Of(blue), made.Of(brown))
			}
			return made
		}
		one, other := item(respondents, yes), item(otherRespondents, otherYes)
		require.Equal(t, seenOf(one), seenOf(other))
		require.Equal(t, measure.Suppressed, one.Difference().Points().Reason())
		require.Equal(t, measure.Suppressed, one.Ratio().Reason())
		require.Equal(t, measure.Suppressed, one.FourFifths().Reason)
	})
}
