package measure_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/workforce-equality/equality/measure"
)

func TestCompounded(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name  string
		ratio string
		steps int
		exact string
	}{
		// R. Kline, NHS Providers, 30 March 2023, prints 20.5.
		{"band 5 to band 9, 2022", "1.54", 7, "20.5421097816"},
		{"one step", "475/138", 1, "475/138"},
		{"no steps", "1.54", 0, "1"},
		{"no steps of none", "0", 0, "1"},
		{"none", "0", 3, "0"},
		{"parity", "1", 100, "1"},
		{"halves", "1/2", 10, "1/1024"},
		{"the most steps", "10", 100, "1" + strings.Repeat("0", 100)},
		{"beyond the most steps", "10", 101, "N/A: out of range"},
		{"far beyond the most steps", "10", math.MaxInt, "N/A: out of range"},
		{"steps down", "1.54", -1, "N/A: out of range"},
		{"far down", "1.54", math.MinInt, "N/A: out of range"},
		{"a ratio below zero", "-1", 2, "N/A: out of range"},
		{"a long ratio", "1" + strings.Repeat("0", 300), 0, "1"},
		{"too long a ratio", "1" + strings.Repeat("0", 400), 2, "N/A: out of range"},
		{"one over too long a number", "1/1" + strings.Repeat("0", 400), 2, "N/A: out of range"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			got := measure.Compounded(exactly(t, c.ratio), c.steps)
			if strings.Contains(c.exact, ".") {
				assert.Equal(t, c.exact, got.Text(10))
				return
			}
			assert.Equal(t, c.exact, marshalled(t, got))
		})
	}
	for _, absent := range absences() {
		t.Run(absent.Reason().String(), func(t *testing.T) {
			t.Parallel()
			for _, steps := range []int{-1, 0, 7, 101} {
				assert.Equal(t, absent, measure.Compounded(absent, steps))
			}
		})
	}
}
