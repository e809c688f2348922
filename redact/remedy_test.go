package redact_test

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/tabular"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// religions is a table of 414 staff by religion in which three small counts add up to 9.
func religions() (redact.System, redact.Key) {
	all := who("staff")
	var s redact.System
	s.Fix(all, count(414))
	var parts []redact.Key
	for _, row := range []struct {
		name string
		n    int64
	}{{"Atheism", 94}, {"Christianity", 163}, {"Hinduism", 12}, {"Islam", 37}, {"Not stated", 76}, {"Other", 23}, {"Sikhism", 4}, {"Unspecified", 3}, {"blank", 2}} {
		parts = append(parts, all.With("religion", row.name))
		s.Add(parts[len(parts)-1], count(row.n))
	}
	s.Sum(all, parts...)
	return s, all
}

func TestRemedies(t *testing.T) {
	t.Parallel()
	system, all := religions()
	comparison, err := redact.Remedies(t.Context(), redact.Below10(), []byte("secret"), system)
	require.NoError(t, err)
	var names []string
	for _, r := range comparison {
		names = append(names, r.Name+" "+r.How())
	}
	assert.Equal(t, []string{
		"hide 4 counts",
		"merge religion: Other and Sikhism and Unspecified and blank as Other or Sikhism or Unspecified or blank",
		"round nearest=20", "round random=10", "round controlled=10", "round small=10", "percentages 0 decimals",
	}, names)
	hide, merge := comparison[0], comparison[1]
	assert.Equal(t, redact.Loss{Counts: 4, People: 21}, hide.Loss)
	assert.True(t, hide.Protects && hide.Optimal && merge.Protects && merge.Optimal)
	assert.Equal(t, redact.Loss{Counts: 3, People: 32, Categories: 3}, merge.Loss, "4 + 3 + 2 is 9: a neighbour is needed")
	require.Len(t, merge.Merged, 1)
	assert.Len(t, merge.Merged[0].Cells, 7)
	pattern := protect(t, redact.Below10(), merge.Merged...)
	assert.Empty(t, pattern.Keys())
	assert.False(t, pattern.Hidden(all.With("religion", "Other or Sikhism or Unspecified or blank")))

	percentages := comparison[6]
	assert.False(t, percentages.Protects, "1 per cent of 414 is 3 to 6")
	assert.Equal(t, "3 sensitive counts keep too little", percentages.Why)
	assert.Len(t, percentages.Unprotected, 3)
	assert.Len(t, comparison.Protecting(), 6)
}

// A table of many people can be published as whole percentages.
func TestPercentagesOfManyPeople(t *testing.T) {
	t.Parallel()
	all := who("staff")
	var s redact.System
	s.Fix(all, count(4230))
	s.Add(all.With("sex", "f"), count(4225))
	s.Add(all.With("sex", "blank"), count(5))
	s.Sum(all, all.With("sex", "f"), all.With("sex", "blank"))
	comparison, err := redact.Remedies(t.Context(), redact.Below10(), nil, s)
	require.NoError(t, err)
	last := comparison[len(comparison)-1]
	assert.True(t, last.Protects, "1 to 9 of 4,230 all print as 0")
	assert.Equal(t, redact.Loss{Counts: 2, People: 4230, Decimals: 1}, last.Loss)
	assert.Len(t, comparison, 6, "no rounding by chance without a secret")
}

// There is nothing to remedy where nothing is sensitive, and no merging without sums.
func TestNoRemedies(t *testing.T) {
	t.Parallel()
	var s redact.System
	s.Add(who("staff"), count(40))
	comparison, err := redact.Remedies(t.Context(), redact.Below10(), nil, s)
	require.NoError(t, err)
	assert.Empty(t, comparison)
	s.Add(who("leavers"), count(4))
	comparison, err = redact.Remedies(t.Context(), redact.Below10(), nil, s)
	require.NoError(t, err)
	for _, r := range comparison {
		assert.NotEqual(t, "merge", r.Name)
	}
	s.Sum(who("staff"), who("leavers"))
	_, err = redact.Remedies(t.Context(), redact.Below10(), nil, s)
	require.ErrorIs(t, err, measure.ErrConflict)
}

// A sensitive total is out of reach of any merging, and a count that must be shown of any
// hiding.
func TestRemediesThatDoNot(t *testing.T) {
	t.Parallel()
	all := who("board")
	var s redact.System
	s.Fix(all, count(7))
	s.Add(all.With("sex", "f"), count(3))
	s.Add(all.With("sex", "m"), count(4))
	s.Sum(all, all.With("sex", "f"), all.With("sex", "m"))
	comparison, err := redact.Remedies(t.Context(), redact.Below10(), nil, s)
	require.NoError(t, err)
	assert.Equal(t, "2 sensitive counts keep too little", comparison[0].Why)
	assert.Equal(t, "a count is sensitive that no merging reaches", comparison[1].Why)
	assert.Contains(t, comparison.String(), "merge        no")
	for _, r := range comparison {
		assert.Equal(t, r.Protects, r.Why == "", r.Name)
	}

	ended, end := context.WithDeadline(t.Context(), time.Time{})
	defer end()
	large := tabular.Table{Seed: 2, Mean: 12, Dimensions: []tabular.Dimension{tabular.Flat("band", 6), tabular.Flat("site", 4)}}.System()
	comparison, err = redact.Remedies(ended, redact.Below10(), nil, large)
	require.NoError(t, err)
	require.NoError(t, redact.Check(redact.Below10(), *comparison[0].Pattern, large))
	assert.False(t, comparison[1].Protects)
	assert.Equal(t, "time has ended", comparison[1].Why)
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	_, err = redact.Remedies(cancelled, redact.Below10(), nil, large)
	require.ErrorIs(t, err, context.Canceled)
}

// The least merging of one dimension is the least of all partitions.
func TestMergingAgainstEveryPartition(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(9, 10))
	for range 60 {
		values, years := 2+r.IntN(5), 1+r.IntN(2)
		table := make([][]int64, years)
		var s redact.System
		for y := range table {
			all := redact.NewKey("QHG", "staff", strconv.Itoa(2020+y))
			var parts []redact.Key
			total := int64(0)
			for v := range values {
				n := r.Int64N(16)
				table[y] = append(table[y], n)
				total += n
				parts = append(parts, all.With("religion", strconv.Itoa(v)))
				s.Add(parts[v], count(n))
			}
			s.Fix(all, count(total))
			s.Sum(all, parts...)
		}
		comparison, err := redact.Remedies(t.Context(), redact.Below10(), nil, s)
		require.NoError(t, err)
		least := leastPartition(table)
		if len(comparison) == 0 {
			assert.Zero(t, least, table)
			continue
		}
		merge := comparison[1]
		require.Equal(t, "merge", merge.Name)
		assert.Equal(t, least >= 0, merge.Protects, table)
		if merge.Protects {
			assert.Equal(t, least, merge.Loss.Categories, table)
			assert.True(t, merge.Optimal)
			assert.Empty(t, protect(t, redact.Below10(), merge.Merged...).Keys(), table)
		}
	}
}

// leastPartition goes through every way to put the columns of a table into groups, and
// gives the fewest categories lost so that no sum of a group is from 1 to 9; −1 where
// there is no way. Where all are one group none of them is left.
func leastPartition(table [][]int64) int64 {
	values := len(table[0])
	group := make([]int, values)
	least := int64(-1)
	var try func(v, groups int)
	try = func(v, groups int) {
		if v < values {
			for g := range groups + 1 {
				group[v] = g
				try(v+1, max(groups, g+1))
			}
			return
		}
		for _, row := range table {
			sums := make([]int64, groups)
			total := int64(0)
			for v, n := range row {
				sums[group[v]] += n
				total += n
			}
			for _, sum := range append(sums, total) {
				if 1 <= sum && sum <= 9 {
					return
				}
			}
		}
		lost := int64(values - groups)
		if groups == 1 {
			lost = int64(values)
		}
		if least < 0 || lost < least {
			least = lost
		}
	}
	try(0, 0)
	return least
}

// Bases of too few people are merged until they are enough.
func TestMergingOfBases(t *testing.T) {
	t.Parallel()
	var s redact.System
	answered, agreed := who("answered"), who("agreed")
	var bases, parts []redact.Key
	for i, n := range []int64{40, 6, 5, 12} {
		team := strconv.Itoa(i)
		bases, parts = append(bases, answered.With("team", team)), append(parts, agreed.With("team", team))
		s.Add(bases[i], count(n))
		s.Add(parts[i], count(n-2))
		s.Nest(parts[i], bases[i])
	}
	s.Add(answered, count(63))
	s.Add(agreed, count(55))
	s.Nest(agreed, answered)
	s.Sum(answered, bases...)
	s.Sum(agreed, parts...)
	comparison, err := redact.Remedies(t.Context(), redact.Base10(), nil, s)
	require.NoError(t, err)
	merge := comparison[1]
	assert.Equal(t, "team: 1 and 2 as 1 or 2", merge.How())
	assert.True(t, merge.Protects && merge.Optimal)
	assert.Equal(t, redact.Loss{Counts: 2, People: 6 + 5 + 4 + 3, Categories: 1}, merge.Loss)

	policy := redact.Below10() // the two of each team who did not agree, and all eight, are too few
	comparison, err = redact.Remedies(t.Context(), policy, nil, s)
	require.NoError(t, err)
	assert.False(t, comparison[1].Protects)
}

// Nothing a comparison prints or marshals tells a count of its own.
func TestComparisonText(t *testing.T) {
	t.Parallel()
	system, _, _, _, _ := staff()
	comparison, err := redact.Remedies(t.Context(), redact.Below10(), nil, system)
	require.NoError(t, err)
	lines := strings.Split(comparison.String(), "\n")
	assert.Equal(t, "remedy       protects  counts  people  change  categories  decimals  how", lines[0])
	assert.Equal(t, "hide         yes       2       76      0       0           0         2 counts", lines[1])
	text, err := json.Marshal(comparison)
	require.NoError(t, err)
	var list []map[string]any
	require.NoError(t, json.Unmarshal(text, &list))
	assert.Equal(t, "hide", list[0]["remedy"])
	assert.Equal(t, []any{"QHG|staff|2022-03-31|sex=Male", "QHG|staff|2022-03-31|sex=blank"}, list[0]["hidden"])
	assert.Equal(t, "nearest=20", list[2]["method"])
	assert.NotContains(t, string(text), "338")
	assert.NotContains(t, fmt.Sprintf("%+v", comparison), "338")
}
