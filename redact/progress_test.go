package redact_test

import (
	"context"
	"encoding"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/tabular"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

func ExampleWithProgress() {
	table := tabular.Table{Seed: 1, Mean: 20, Dimensions: []tabular.Dimension{tabular.Flat("band", 4), tabular.Flat("site", 5)}}
	stage := redact.Stage(0)
	ctx := redact.WithProgress(context.Background(), func(p redact.Progress) {
		if p.Stage != stage {
			stage = p.Stage
			fmt.Println(p.Stage, "-", p.Proved, "of", p.Sensitive, "sensitive cells proved")
		}
	})
	_, err := redact.Protect(ctx, redact.Below10(), table.System())
	fmt.Println(err)
	// Output:
	// hiding - 0 of 8 sensitive cells proved
	// sparing - 8 of 8 sensitive cells proved
	// improving - 8 of 8 sensitive cells proved
	// searching - 8 of 8 sensitive cells proved
	// finished - 8 of 8 sensitive cells proved
	// <nil>
}

func ExampleStages() {
	for _, stage := range redact.Stages() {
		fmt.Println(stage)
	}
	// Output:
	// hiding
	// sparing
	// improving
	// searching
	// finished
}

func TestStageText(t *testing.T) {
	var (
		_ encoding.TextMarshaler   = redact.Stage(0)
		_ encoding.TextUnmarshaler = (*redact.Stage)(nil)
	)
	for _, stage := range append(redact.Stages(), 0) {
		text, err := stage.MarshalText()
		require.NoError(t, err)
		var read redact.Stage
		require.NoError(t, read.UnmarshalText(text))
		assert.Equal(t, stage, read)
	}
	_, err := redact.Stage(9).MarshalText()
	require.ErrorIs(t, err, measure.ErrUnrecognised)
	var read redact.Stage
	require.ErrorIs(t, read.UnmarshalText([]byte("guessing")), measure.ErrUnrecognised)
}

// reports protects a system and gives the pattern with every report on the way.
func reports(t *testing.T, policy redact.Policy, systems ...redact.System) (redact.Pattern, []redact.Progress) {
	t.Helper()
	var list []redact.Progress
	ctx := redact.WithProgress(t.Context(), func(p redact.Progress) { list = append(list, p) })
	pattern, err := redact.Protect(ctx, policy, systems...)
	require.NoError(t, err)
	return pattern, list
}

// Progress ends with the pattern, says nothing that is not so on the way, and is the
// same again.
func TestProgress(t *testing.T) {
	for name, table := range smallTables() {
		if table.Mean < 100 {
			continue // which would take longer
		}
		t.Run(name, func(t *testing.T) {
			system := table.System()
			pattern, list := reports(t, redact.Below10(), system)
			require.NotEmpty(t, list)
			for _, p := range list {
				assert.LessOrEqual(t, p.PiecesDone, p.Pieces)
				assert.LessOrEqual(t, p.Proved, p.Sensitive)
				assert.LessOrEqual(t, p.LowerBound, pattern.Cost())
				if p.Stage == redact.Searching {
					assert.GreaterOrEqual(t, p.Cost, p.LowerBound)
				}
			}
			last := list[len(list)-1]
			assert.Equal(t, redact.Finished, last.Stage)
			assert.Equal(t, last.Pieces, last.PiecesDone)
			assert.Equal(t, last.Sensitive, last.Proved)
			assert.Equal(t, pattern.Cost(), last.Cost)
			assert.Equal(t, pattern.LowerBound(), last.LowerBound)
			again, same := reports(t, redact.Below10(), system)
			assert.Equal(t, pattern, again)
			assert.Equal(t, list, same)
		})
	}
}

// Whoever watches can stop the work.
func TestProgressCancels(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	watched := redact.WithProgress(ctx, func(p redact.Progress) {
		if p.Stage == redact.Hiding {
			cancel()
		}
	})
	band, ethnicity, site := tabular.Flat("band", 20), tabular.Flat("ethnicity", 16), tabular.Flat("site", 9)
	_, err := redact.Protect(watched, redact.Below10(), tabular.Table{
		Seed: 1, Mean: 40, Dimensions: []tabular.Dimension{band, ethnicity, site},
	}.System())
	require.ErrorIs(t, err, context.Canceled)
}

// A line whose counts the reader bounds on both sides is searched after all, and no cell
// is taken for proved twice.
func TestProgressOfABoundedLine(t *testing.T) {
	var s redact.System
	var parts []redact.Key
	total := int64(0)
	for i, n := range []int64{3, 7, 12, 25, 40, 2, 60} {
		s.Add(cellKey(i), count(n))
		parts, total = append(parts, cellKey(i)), total+n
	}
	s.Fix(cellKey(9), count(total))
	s.Sum(cellKey(9), parts...)
	policy := redact.Below10()
	policy.Level, policy.Reader.Upper = redact.RequireUnique(), count(200)
	pattern, list := reports(t, policy, s)
	require.NotEmpty(t, list)
	for _, p := range list {
		assert.LessOrEqual(t, p.Proved, p.Sensitive)
	}
	assert.True(t, pattern.Optimal())
}
