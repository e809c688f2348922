package redact_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/tabular"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// byKey is the counts of systems.
func byKey(t *testing.T, systems ...redact.System) map[redact.Key]int64 {
	t.Helper()
	counts := map[redact.Key]int64{}
	for _, s := range systems {
		for _, cell := range s.Cells {
			n, known := cell.Count.Int64()
			require.True(t, known)
			counts[cell.Key] = n
		}
	}
	return counts
}

// Categories are merged in every table and year in which they stand, in counts, sums and
// nestings.
func TestMergingApply(t *testing.T) {
	t.Parallel()
	table := tabular.Table{Seed: 3, Mean: 20, Dimensions: []tabular.Dimension{tabular.Grouped("band", 2, 3), tabular.Flat("sex", 2)}}
	system := table.System()
	before := byKey(t, system)
	all := system.Cells[0].Key
	two := redact.Merging{Dimension: "band", Categories: []string{"2.2", "2.3"}, Into: "2.2 or 2.3"}
	merged, err := two.Apply(system)
	require.NoError(t, err)
	after := byKey(t, merged...)
	assert.Len(t, after, len(before)-3)
	for _, sex := range []string{"", "1", "2"} {
		of := all.With("sex", sex)
		assert.Equal(t, before[of.With("band", "2.2")]+before[of.With("band", "2.3")], after[of.With("band", "2.2 or 2.3")])
		assert.NotContains(t, after, of.With("band", "2.2"))
	}
	protect(t, redact.Below10(), merged...) // the sums hold

	group := redact.Merging{Dimension: "band", Categories: []string{"1.1", "1.2"}, Into: "1"}
	assert.Equal(t, "band: 1.1 and 1.2 as 1", group.String())
	merged, err = group.Apply(merged...)
	require.NoError(t, err)
	after = byKey(t, merged...)
	assert.Len(t, after, len(before)-3-6)
	assert.Equal(t, before[all.With("band", "1")], after[all.With("band", "1")])
	protect(t, redact.Below10(), merged...)

	none := redact.Merging{Dimension: "sex", Categories: []string{"1", "2"}}
	assert.Equal(t, "sex: 1 and 2 not told apart", none.String())
	merged, err = none.Apply(merged...)
	require.NoError(t, err)
	assert.Equal(t, before[all], byKey(t, merged...)[all])
	protect(t, redact.Below10(), merged...)
}

func TestMergingOfNestings(t *testing.T) {
	t.Parallel()
	var s redact.System
	for i, ethnicity := range []string{"White", "Asian", "Black"} {
		shortlisted, appointed := who("shortlisted").With("ethnicity", ethnicity), who("appointed").With("ethnicity", ethnicity)
		s.Add(shortlisted, count(50-10*int64(i)))
		s.Add(appointed, count(40-10*int64(i)))
		s.Nest(appointed, shortlisted)
	}
	s.Cells[4].Status, s.Cells[5].Status = redact.Fixed, redact.Primary
	m := redact.Merging{Dimension: "ethnicity", Categories: []string{"Asian", "Black"}, Into: "BME"}
	merged, err := m.Apply(s)
	require.NoError(t, err)
	require.Len(t, merged[0].Nested, 2)
	assert.Equal(t, who("appointed").With("ethnicity", "BME"), merged[0].Nested[1].Part)
	assert.Equal(t, redact.Fixed, merged[0].Cells[2].Status)
	assert.Equal(t, redact.Primary, merged[0].Cells[3].Status, "hidden before, hidden in the sum")

	s.Add(who("shortlisted").With("ethnicity", "White").Minus(who("appointed").With("ethnicity", "Asian")), count(20))
	_, err = m.Apply(s)
	require.ErrorIs(t, err, measure.ErrConflict, "a difference across what is merged")
}

// Categories can become one of themselves, and no other that holds other people.
func TestMergingInto(t *testing.T) {
	t.Parallel()
	system, all := religions()
	m := redact.Merging{Dimension: "religion", Categories: []string{"Other", "Sikhism", "blank"}, Into: "Other"}
	merged, err := m.Apply(system)
	require.NoError(t, err)
	assert.EqualValues(t, 29, byKey(t, merged...)[all.With("religion", "Other")])
	assert.Len(t, merged[0].Cells, 8)
	assert.Len(t, merged[0].Sums[0].Parts, 7)
	m.Into = "Islam"
	_, err = m.Apply(system)
	require.ErrorIs(t, err, measure.ErrConflict)
	assert.Contains(t, err.Error(), "religion=Islam: religion: conflict: others are in it")
}

// A total that is broken down where the one merged with it is not has no parts any more.
func TestMergingFaults(t *testing.T) {
	t.Parallel()
	all := who("staff")
	one, other := all.With("band", "1"), all.With("band", "2")
	var s redact.System
	s.Add(one, count(40))
	s.Add(other, count(20))
	s.Add(one.With("sex", "f"), count(25))
	s.Add(one.With("sex", "m"), count(15))
	s.Sum(one, one.With("sex", "f"), one.With("sex", "m"))
	_, err := redact.Merging{Dimension: "band", Categories: []string{"1", "2"}, Into: "any"}.Apply(s)
	require.ErrorIs(t, err, measure.ErrConflict)
	assert.NotContains(t, err.Error(), "60")

	s.Cells[0].Count, s.Cells[1].Count = count(measure.MaxCount), count(measure.MaxCount)
	s.Sums = nil
	_, err = redact.Merging{Dimension: "band", Categories: []string{"1", "2"}, Into: "any"}.Apply(s)
	require.ErrorIs(t, err, measure.ErrTooLarge)
}

// Many categories are merged as well, if not in the best way.
func TestMergingOfManyCategories(t *testing.T) {
	t.Parallel()
	system := tabular.Table{Seed: 4, Mean: 6, Dimensions: []tabular.Dimension{tabular.Flat("profession", 30)}}.System()
	comparison, err := redact.Remedies(t.Context(), redact.Below10(), nil, system)
	require.NoError(t, err)
	merge := comparison[1]
	assert.True(t, merge.Protects)
	assert.False(t, merge.Optimal)
	assert.Empty(t, protect(t, redact.Below10(), merge.Merged...).Keys())
}

// Whatever the table, what a remedy says it protects is protected: by the check of its
// pattern, by what is left to hide of merged categories, and by audits of what is printed.
func FuzzRemedies(f *testing.F) {
	for seed := range uint64(12) {
		f.Add(seed, uint8(2+seed%4), uint8(seed%4), int64(6+seed))
	}
	f.Fuzz(func(t *testing.T, seed uint64, rows, columns uint8, mean int64) {
		dimensions := []tabular.Dimension{tabular.Flat("band", 2+int(rows)%4)}
		if columns%4 > 1 {
			dimensions = append(dimensions, tabular.Flat("sex", int(columns)%4))
		}
		system := tabular.Table{Seed: seed, Mean: 1 + (mean&0xff)%40, Dimensions: dimensions}.System()
		r := rand.New(rand.NewPCG(seed, 1))
		policy := redact.Policy{Rule: redact.Rule{Min: 1, Max: 1 + r.Int64N(9), Zero: redact.ZeroPrinted}}
		comparison, err := redact.Remedies(t.Context(), policy, []byte("secret"), system)
		require.NoError(t, err)
		again, err := redact.Remedies(t.Context(), policy, []byte("secret"), system)
		require.NoError(t, err)
		require.Equal(t, comparison.String(), again.String())
		for _, remedy := range comparison.Protecting() {
			switch {
			case remedy.Pattern != nil:
				require.NoError(t, redact.Check(policy, *remedy.Pattern, system))
			case remedy.Merged != nil:
				require.Empty(t, protect(t, policy, remedy.Merged...).Keys())
			case remedy.Rounding != nil:
				publication, err := remedy.Rounding.Publication()
				require.NoError(t, err)
				wide(t, policy, system, publication, remedy.How())
			default:
				wide(t, policy, system, asPercentages(t, system, remedy.Places), remedy.How())
			}
		}
	})
}

// asPercentages is a table printed as percentages of everybody.
func asPercentages(t *testing.T, system redact.System, places int) redact.Publication {
	t.Helper()
	counts := byKey(t, system)
	all := system.Cells[0].Key
	var names []string
	facts := []redact.Fact{redact.Stated(all.String(), counts[all])}
	for _, cell := range system.Cells {
		names = append(names, cell.Key.String())
		if cell.Key != all {
			share, err := measure.NewProportion(cell.Count, system.Cells[0].Count)
			require.NoError(t, err)
			facts = append(facts, redact.Percentage(
				redact.Count(cell.Key.String()), redact.Count(all.String()), share.Percent().Text(places), redact.Nearest,
			))
		}
	}
	for _, sum := range system.Sums {
		var parts []redact.Operand
		for _, part := range sum.Parts {
			parts = append(parts, redact.Count(part.String()))
		}
		facts = append(facts, redact.Total(redact.Count(sum.Total.String()), parts...))
	}
	publication, err := redact.NewPublication(names, facts...)
	require.NoError(t, err)
	return publication
}

// wide audits a publication: every sensitive count may hold all that the rule hides.
func wide(t *testing.T, policy redact.Policy, system redact.System, publication redact.Publication, about string) {
	t.Helper()
	disclosure, err := redact.Audit(t.Context(), publication, redact.Informed)
	require.NoError(t, err)
	require.Empty(t, disclosure.Conflict)
	for _, cell := range system.Cells {
		n, _ := cell.Count.Int64()
		if !policy.Rule.Sensitive(n) {
			continue
		}
		left, found := disclosure.Of(cell.Key.String())
		require.True(t, found)
		low, _ := left.Low.Rat()
		assert.LessOrEqual(t, low.Num().Int64(), int64(1), "%s: %s", about, cell.Key)
		if high, bounded := left.High.Rat(); bounded {
			assert.GreaterOrEqual(t, high.Num().Int64(), policy.Rule.Max, "%s: %s", about, cell.Key)
		}
	}
}
