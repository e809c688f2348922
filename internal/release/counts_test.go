package release_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/release"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
	"github.com/workforce-equality/equality/workforce"
)

func TestCounts(t *testing.T) {
	t.Parallel()
	employees := release.Organisation{Code: "QHG", Snapshot: workforce.Date{Year: 2024, Month: 3, Day: 31}}.Employees()
	require.Equal(t, "QHG|relevant employees|2024-03-31", employees.String())
	cell := func(value string, n int64) redact.Cell {
		count, err := measure.NewCount(n)
		require.NoError(t, err)
		return redact.Cell{Key: employees.With("pay", value), Count: count}
	}
	whole, full, leave, rest := cell("", 12), cell("full", 9), cell("leave", 2), redact.Cell{Key: employees.With("pay", "rest")}

	t.Run("a list changes nothing", func(t *testing.T) {
		t.Parallel()
		var counts release.Counts
		assert.Equal(t, full.Count, counts.See(full))
		assert.Equal(t, []redact.Cell{full}, counts.System.Cells)
	})
	t.Run("what is hidden is suppressed, and what is absent stays so", func(t *testing.T) {
		t.Parallel()
		counts := release.Withholding(redact.Pattern{})
		assert.Equal(t, measure.AbsentCount(measure.Suppressed), counts.See(full))
		assert.Equal(t, measure.Count{}, counts.See(rest))
	})
	t.Run("a sum is heard once", func(t *testing.T) {
		t.Parallel()
		var counts release.Counts
		counts.Sum(whole.Key, full.Key, leave.Key)
		counts.Sum(whole.Key, full.Key, leave.Key)
		counts.Sum(full.Key)
		assert.Equal(t, []redact.Sum{{Total: whole.Key, Parts: []redact.Key{full.Key, leave.Key}}}, counts.System.Sums)
	})
	t.Run("the rest is what the parts leave", func(t *testing.T) {
		t.Parallel()
		var counts release.Counts
		counts.Rest(rest, whole, full, leave)
		want := cell("rest", 1)
		want.Status = redact.Implied
		assert.Equal(t, []redact.Cell{want}, counts.System.Cells)
		assert.Equal(t, []redact.Sum{{Total: whole.Key, Parts: []redact.Key{rest.Key, full.Key, leave.Key}}}, counts.System.Sums)
	})
	t.Run("of more than all, or of what is not known, there is none", func(t *testing.T) {
		t.Parallel()
		var counts release.Counts
		counts.Rest(rest, full, whole)
		counts.Rest(rest, whole, redact.Cell{Key: full.Key})
		assert.Equal(t, release.Counts{}, counts)
	})
}
