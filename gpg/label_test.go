package gpg_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

func TestLabel(t *testing.T) {
	texts := []string{"lower", "lower middle", "upper middle", "upper"}
	require.Len(t, gpg.Labels(), len(texts))
	for i, label := range gpg.Labels() {
		assert.Equal(t, gpg.Label(i+1), label, "numbered from the lowest")
		written, err := label.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, texts[i], string(written))
		var back gpg.Label
		require.NoError(t, back.UnmarshalText(written))
		assert.Equal(t, label, back)
	}
	_, err := gpg.Label(0).MarshalText()
	require.ErrorIs(t, err, measure.ErrNotSupplied)
	_, err = gpg.Label(9).MarshalText()
	require.ErrorIs(t, err, measure.ErrUnrecognised)
}

func TestParseLabel(t *testing.T) {
	for text, want := range map[string]gpg.Label{
		"Lower": gpg.LowerQuarter, " lower quartile ": gpg.LowerQuarter, "lower_middle": gpg.LowerMiddleQuarter,
		"Lower-Middle Quarter": gpg.LowerMiddleQuarter, "UPPER MIDDLE": gpg.UpperMiddleQuarter,
		"upper": gpg.UpperQuarter, "Top": gpg.UpperQuarter, "top quartile": gpg.UpperQuarter,
	} {
		t.Run(text, func(t *testing.T) {
			got, err := gpg.ParseLabel(text)
			require.NoError(t, err)
			assert.Equal(t, want, got)
		})
	}
	for _, text := range []string{"1", "4", "Q1", "middle", "lower upper", "quarter", "-", strings.Repeat("x", 1_000_000)} {
		got, err := gpg.ParseLabel(text)
		require.ErrorIs(t, err, measure.ErrUnrecognised)
		assert.Zero(t, got)
		assert.Less(t, len(err.Error()), 1000)
	}
	for _, text := range []string{"", "  "} {
		_, err := gpg.ParseLabel(text)
		require.ErrorIs(t, err, measure.ErrNotSupplied)
	}
	kept := gpg.UpperQuarter
	require.Error(t, kept.UnmarshalText([]byte("first")))
	assert.Equal(t, gpg.UpperQuarter, kept)
}

func TestQuartersOf(t *testing.T) {
	quarters := gpg.Quarters{
		Lower: gpg.Quarter{Women: headcount(1)}, LowerMiddle: gpg.Quarter{Women: headcount(2)},
		UpperMiddle: gpg.Quarter{Women: headcount(3)}, Upper: gpg.Quarter{Women: headcount(4)},
	}
	for i, label := range gpg.Labels() {
		assert.Equal(t, headcount(int64(i)+1), quarters.Of(label).Women)
	}
	assert.Zero(t, quarters.Of(0))
	assert.Zero(t, quarters.Of(5))
	assert.Zero(t, gpg.QuarterShares{Upper: gpg.Shares{Women: measure.Integer(1)}}.Of(5))
}

// labelled is so many people in each quarter, all of them women.
func labelled(sizes ...int) *gpg.Labelled {
	var people gpg.Labelled
	for i, size := range sizes {
		for range size {
			people.Add(workforce.Female, gpg.Label(i+1))
		}
	}
	return &people
}

// TestLabelledWarnings holds quarters as three trusts published them.
func TestLabelledWarnings(t *testing.T) {
	for _, c := range []struct {
		name  string
		sizes []int
		want  []string
	}{
		{"as the rule", []int{1112, 1111, 1111, 1111}, nil},
		{"two left over", []int{2, 1, 2, 1}, nil},
		{"three left over", []int{2, 2, 2, 1}, nil},
		{"the spare person in the upper quarter", []int{965, 965, 965, 966}, []string{
			"lower quarter: 965 people, and 966 by the rule", "upper quarter: 966 people, and 965 by the rule",
		}},
		{"cut by rate", []int{1733, 1607, 1760, 1733}, []string{
			"lower quarter: 1733 people, and 1709 by the rule", "lower middle quarter: 1607 people, and 1708 by the rule",
			"upper middle quarter: 1760 people, and 1708 by the rule", "upper quarter: 1733 people, and 1708 by the rule",
		}},
		{"a payroll system's", []int{707, 699, 730, 724}, []string{
			"lower quarter: 707 people, and 715 by the rule", "lower middle quarter: 699 people, and 715 by the rule",
			"upper middle quarter: 730 people, and 715 by the rule", "upper quarter: 724 people, and 715 by the rule",
		}},
		{"nobody", []int{}, nil},
		{"a quarter without anybody", []int{1, 1, 1, 0}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, warning := range labelled(c.sizes...).Warnings() {
				assert.Equal(t, measure.UnequalQuarters, warning.Doubt)
				got = append(got, warning.String())
			}
			assert.Equal(t, c.want, got)
		})
	}
}

func TestLabelledUnlabelled(t *testing.T) {
	people := labelled(1, 1, 1, 1)
	people.Add(workforce.Male, 0)
	people.Add(workforce.Female, 0)
	people.Add(workforce.Male, 200)
	people.Add(workforce.NotUsed, gpg.UpperQuarter)
	people.Add(workforce.NotUsed, 0)
	assert.Equal(t, gpg.Quarter{Women: headcount(1), Men: headcount(2)}, people.Unlabelled())
	assert.Equal(t, gpg.Quarter{Women: headcount(1), Men: headcount(0)}, people.Quarters().Upper)
	require.Len(t, people.Warnings(), 1)
	assert.Equal(t, measure.NoLabel, people.Warnings()[0].Doubt)
	assert.Equal(t, "3 people have no pay quarter and are in none", people.Warnings()[0].String())
}

// TestLabelledReport: ready-made quarters take the place of computed ones.
func TestLabelledReport(t *testing.T) {
	people := labelled(1, 2, 3, 4)
	people.Add(workforce.Male, gpg.UpperQuarter)
	report := gpg.Report{Quarters: people.Quarters()}
	submission, _ := report.Submission(1, measure.HalfAwayFromZero)
	assert.Equal(t, "80.0", submission.Quarters.Upper.Women.Text(1))
	assert.Equal(t, "20.0", submission.Quarters.Upper.Men.Text(1))
}

// FuzzLabelledMerge: counted apart and merged in any order, people are the same.
func FuzzLabelledMerge(f *testing.F) {
	f.Add([]byte{1, 2, 3, 4, 9, 13, 0, 7}, uint64(1))
	f.Fuzz(func(t *testing.T, records []byte, seed uint64) {
		var whole gpg.Labelled
		parts := make([]gpg.Labelled, 3)
		random := rand.New(rand.NewPCG(seed, 0))
		for _, record := range records {
			sex, label := workforce.Sex(record%4), gpg.Label(record/4%7)
			whole.Add(sex, label)
			parts[random.IntN(len(parts))].Add(sex, label)
		}
		var merged gpg.Labelled
		for _, i := range random.Perm(len(parts)) {
			merged.Merge(&parts[i])
		}
		assert.Equal(t, whole.Quarters(), merged.Quarters())
		assert.Equal(t, whole.Unlabelled(), merged.Unlabelled())
		assert.Equal(t, whole.Warnings(), merged.Warnings())
	})
}
