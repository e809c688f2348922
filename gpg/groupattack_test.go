package gpg_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/workforce-equality/equality/gpg"
)

// attack takes the part of a reader who knows the rule and tries it on all data
// sets: among those that have the same report, no small count is the same in all.
type attack struct {
	minimum int64
	alike   map[string][][]int64
}

func (a *attack) add(report string, counts []int64) {
	if a.alike == nil {
		a.alike = make(map[string][][]int64)
	}
	a.alike[report] = append(a.alike[report], counts)
}

// found gives what the reader finds out.
func (a *attack) found() (secrets []string) {
	for _, sets := range a.alike {
		for at, n := range sets[0] {
			if n == 0 || n >= a.minimum {
				continue
			}
			sure := true
			for _, set := range sets[1:] {
				sure = sure && set[at] == n
			}
			if sure {
				secrets = append(secrets, fmt.Sprintf("count %d of %v, one of %d", at, sets[0], len(sets)))
			}
		}
	}
	return secrets
}

// TestReaderWhoKnowsTheRule: all data sets of three groups, of whom some were paid
// a bonus and some not, and a minimum of three. The number paid a bonus is known to
// the reader from elsewhere, unless the bonuses of all are withheld.
func TestReaderWhoKnowsTheRule(t *testing.T) {
	const minimum = 3
	names := []string{"White", "Asian", "unknown"}
	for _, test := range []struct {
		name        string
		least, most int64 // people of the employer
		cells       int   // of each group: people, or those paid a bonus and those not
	}{
		{"to six people, any of them paid a bonus", 0, 6, 2},
		{"twelve people, any of them paid a bonus", 12, 12, 2},
		{"to twenty people", 0, 20, 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			people, bonuses := attack{minimum: minimum}, attack{minimum: minimum}
			for total := test.least; total <= test.most; total++ {
				for _, cells := range compositions(total, len(names)*test.cells, 0) {
					groups := new(gpg.Groups[string])
					heads, recipients := make([]int64, len(names)), int64(0)
					for at, n := range cells {
						paid := at%2 == 1 && test.cells == 2
						for range n {
							groups.Add(names[at/test.cells], personOfTrust(pound, paid, pound))
						}
						heads[at/test.cells] += n
						if paid {
							recipients += n
						}
					}
					report := reportOf(t, groups, against(minimum, names[0], names[1]))
					var seen strings.Builder
					shown := false
					fmt.Fprint(&seen, report.Relevant)
					for _, line := range append(report.Groups, report.NotStated...) {
						paid := number(line.Bonus.People)
						fmt.Fprint(&seen, ";", number(line.Relevant), paid, line.HourlyGap.Mean, line.Quarters)
						shown = shown || number(line.Relevant) > 0 && paid >= 0
					}
					people.add(seen.String(), heads)
					if shown {
						fmt.Fprint(&seen, " of ", recipients)
					}
					bonuses.add(seen.String(), cells)
				}
			}
			assert.Empty(t, people.found())
			assert.Empty(t, bonuses.found())
		})
	}
}
