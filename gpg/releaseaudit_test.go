package gpg_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// printing puts together what a release prints and what everybody knows, by the places
// of the numbers.
type printing struct {
	names  []string
	facts  []redact.Fact
	hidden map[string]int64 // what is not printed
}

// reads one count, as it is and as it is printed. Nobody is printed as 0.
func (r *printing) reads(name string, truth, shown measure.Count) {
	r.names = append(r.names, name)
	n, _ := truth.Int64()
	if shown.Known() {
		r.facts = append(r.facts, redact.Stated(name, n))
		return
	}
	r.hidden[name] = n
	r.facts = append(r.facts, redact.Within(redact.Count(name), 1, redact.Unbounded))
}

// knows that counts add to a number.
func (r *printing) knows(n int64, parts ...string) {
	r.facts = append(r.facts, redact.Total(redact.Number(n), redact.Counts(parts...)...))
}

// sex reads what is printed of one sex, and what it adds up to.
func (r *printing) sex(name string, truth, shown gpg.Staff) {
	for _, line := range []struct {
		of           string
		truth, shown measure.Count
	}{
		{"", truth.Relevant, shown.Relevant},
		{" on leave", truth.ReducedByLeave, shown.ReducedByLeave},
		{" without a rate", truth.Unrated, shown.Unrated},
		{" paid a bonus", truth.Bonus, shown.Bonus},
		{" below zero", truth.NegativeBonuses, shown.NegativeBonuses},
	} {
		r.reads(name+line.of, line.truth, line.shown)
	}
	r.names = append(r.names, name+" without a bonus")
	r.adds(name, name+" paid a bonus", name+" below zero", name+" without a bonus")
}

func (r *printing) adds(total string, parts ...string) {
	r.facts = append(r.facts, redact.Total(redact.Count(total), redact.Counts(parts...)...))
}

// TestAuditOfRelease: what a release prints, percentages at one place too, tells no
// hidden number, and of none that it is not one of the small ones.
func TestAuditOfRelease(t *testing.T) {
	t.Parallel()
	for name, report := range map[string]gpg.Report{
		"few women paid a bonus": reportOfCrews(
			crew{leave: 12, quarters: [4]int64{40, 40, 30, 25}, bonus: 4}, crew{leave: 11, quarters: [4]int64{20, 20, 30, 35}, bonus: 30}, crew{}),
		"few women in the upper quarter": reportOfCrews(
			crew{leave: 12, quarters: [4]int64{40, 40, 30, 3}, bonus: 40, negative: 1}, crew{leave: 11, quarters: [4]int64{20, 20, 30, 57}, bonus: 30}, crew{}),
		"few of neither sex": reportOfCrews(
			crew{quarters: [4]int64{40, 40, 30, 25}, bonus: 40}, crew{quarters: [4]int64{20, 20, 30, 35}, bonus: 30}, crew{others: 6}),
		"few of everything": reportOfCrews(
			crew{leave: 3, unrated: 13, quarters: [4]int64{30, 25, 22, 12}, bonus: 20}, crew{leave: 24, unrated: 2, quarters: [4]int64{7, 12, 15, 25}, bonus: 20}, crew{leave: 4, others: 12, bonus: 10}),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			release, err := report.Release(t.Context(), redact.Below10())
			require.NoError(t, err)
			r := printing{hidden: map[string]int64{}}
			r.sex("women", report.Women, release.Women)
			r.sex("men", report.Men, release.Men)
			r.sex("others", report.NotUsed, release.NotUsed)
			r.reads("women on full pay", report.Hourly.Group.People, release.Hourly.Group.People)
			r.reads("men on full pay", report.Hourly.Reference.People, release.Hourly.Reference.People)
			r.names = append(r.names, "others on full pay")
			for _, sex := range []string{"women", "men", "others"} {
				r.adds(sex, sex+" on leave", sex+" without a rate", sex+" on full pay")
			}
			var womens, mens []string
			for _, label := range gpg.Labels() {
				truth, shown := report.Quarters.Of(label), release.Quarters.Of(label)
				women, men := "women "+label.String(), "men "+label.String()
				r.reads(women, truth.Women, shown.Women)
				r.reads(men, truth.Men, shown.Men)
				both, _ := truth.Total().Int64()
				r.knows(both, women, men)
				womens, mens = append(womens, women), append(mens, men)
			}
			r.adds("women on full pay", womens...)
			r.adds("men on full pay", mens...)
			r.percentages(release)
			publication, err := redact.NewPublication(r.names, r.facts...)
			require.NoError(t, err)
			disclosure, err := redact.Audit(t.Context(), publication, redact.Informed)
			require.NoError(t, err)
			require.NotEmpty(t, r.hidden)
			for name, n := range r.hidden {
				feasible, found := disclosure.Of(name)
				require.True(t, found, name)
				_, exact := feasible.Exact()
				assert.False(t, exact, name)
				if n > 9 {
					continue
				}
				low, _ := feasible.Low.Compare(measure.Integer(1))
				high, bounded := feasible.High.Compare(measure.Integer(9))
				assert.True(t, low <= 0 && (!bounded || high >= 0), "%s: %s", name, feasible)
			}
		})
	}
}

// percentages reads the shares that are printed.
func (r *printing) percentages(release gpg.Release) {
	for _, figure := range release.Results(2024) {
		part, base := figure.Group+" paid a bonus", redact.Count(figure.Group)
		if figure.Definition.ID == "gpg6" {
			n, _ := figure.Base.Int64()
			part, base = figure.Group+" "+figure.Part, redact.Number(n)
		}
		if figure.Group != "" && figure.Value.Known() {
			r.facts = append(r.facts, redact.Percentage(redact.Count(part), base, figure.Value.Text(1), redact.Nearest))
		}
	}
}
