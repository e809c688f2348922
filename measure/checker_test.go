package measure_test

import (
	"math"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
)

func TestCheckerFault(t *testing.T) {
	checker := measure.Checker{Organisation: "QHG"}
	checker.Fault("hired", "shortlisted, blue", "-1", measure.ErrNegative)
	checker.Fault("", "snapshot", "", measure.ErrNotSupplied)
	assert.Equal(t, measure.Faults{
		{Organisation: "QHG", Indicator: "hired", Field: "shortlisted, blue", Value: "-1", Err: measure.ErrNegative},
		{Organisation: "QHG", Field: "snapshot", Err: measure.ErrNotSupplied},
	}, checker.Faults, "in the order of the input")
}

func TestCheckerCount(t *testing.T) {
	for _, c := range []struct {
		name   string
		stated int64
		want   string
		fault  string
	}{
		{"nobody", 0, "0", ""},
		{"the most", measure.MaxCount, "1000000000000", ""},
		{"below zero", -1, "[x]", "hired: appointed: -1: negative: count -1"},
		{"too large", measure.MaxCount + 1, "[x]", "hired: appointed: 1000000000001: too large: count 1000000000001"},
		{"the least integer", math.MinInt64, "[x]", "hired: appointed: -9223372036854775808: negative: count -9223372036854775808"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var checker measure.Checker
			assert.Equal(t, c.want, checker.Count("hired", "appointed", c.stated).String())
			assert.Equal(t, c.fault, checker.Faults.Error())
		})
	}
}

func TestCheckerText(t *testing.T) {
	var checker measure.Checker
	assert.Equal(t, "board register", checker.Text("seats", "source", "\t board register\n"))
	assert.Empty(t, checker.Faults)
	assert.Empty(t, checker.Text("seats", "source", ""))
	assert.Empty(t, checker.Text("seats", "source", " "))
	require.Len(t, checker.Faults, 2)
	require.ErrorIs(t, checker.Faults, measure.ErrNotSupplied)
}

func TestCheckerAveraging(t *testing.T) {
	for _, c := range []struct {
		stated measure.Averaging
		want   string
	}{
		{measure.SingleYear, ""},
		{measure.TwoYearMean, ""},
		{0, "entered: averaging: not supplied: single year or two-year mean"},
		{3, "entered: averaging: 3: unrecognised: single year or two-year mean"},
		{255, "entered: averaging: 255: unrecognised: single year or two-year mean"},
	} {
		t.Run(strconv.Itoa(int(c.stated)), func(t *testing.T) {
			var checker measure.Checker
			assert.Equal(t, c.stated, checker.Averaging("entered", c.stated))
			assert.Equal(t, c.want, checker.Faults.Error())
		})
	}
}

func TestCheckerYear(t *testing.T) {
	for _, c := range []struct {
		stated int
		want   string
	}{
		{2024, ""},
		{1, ""},
		{0, "QHG: survey year: not supplied"},
		{-1, "QHG: survey year: -1: out of range"},
		{math.MinInt32, "QHG: survey year: -2147483648: out of range"},
	} {
		t.Run(strconv.Itoa(c.stated), func(t *testing.T) {
			checker := measure.Checker{Organisation: "QHG"}
			assert.Equal(t, c.stated, checker.Year("survey year", c.stated))
			assert.Equal(t, c.want, checker.Faults.Error())
		})
	}
}

func TestCheckCells(t *testing.T) {
	for _, c := range []struct {
		name   string
		stated seen
		want   string
		fault  string
	}{
		{"a workforce", seen{288, 96, 16}, "{288 96 16 400}", ""},
		{"nobody", seen{}, "{0 0 0 0}", ""},
		{"below zero", seen{288, -96, 16}, "{288 [x] 16 [x]}", "staff: workforce, blue: -96: negative: count -96"},
		{
			"every fault",
			seen{-1, -2, measure.MaxCount + 1},
			"{[x] [x] [x] [x]}",
			"staff: workforce, brown: -1: negative: count -1\nstaff: workforce, blue: -2: negative: count -2\n" +
				"staff: workforce, unknown: 1000000000001: too large: count 1000000000001",
		},
		{"too large together", seen{measure.MaxCount, 0, 1}, "{1000000000000 0 1 N/A}", "staff: workforce, total: too large: the groups together"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var checker measure.Checker
			assert.Equal(t, c.want, measure.CheckCells[eyes](&checker, "staff", "workforce", c.stated).String())
			assert.Equal(t, c.fault, checker.Faults.Error())
		})
	}
	t.Run("beside an earlier fault", func(t *testing.T) {
		checker := measure.Checker{}
		checker.Text("staff", "source", "")
		measure.CheckCells[eyes](&checker, "staff", "workforce", seen{measure.MaxCount, 0, 1})
		assert.Len(t, checker.Faults, 2)
	})
}

func TestCheckEvents(t *testing.T) {
	for _, c := range []struct {
		name      string
		stated    seen
		uncounted bool
		want      string
		fault     string
	}{
		{"all counted", seen{3, 2, 0}, false, "{3 2 0 5}", ""},
		{"unknown not counted", seen{3, 2, 0}, true, "{3 2 [x] [x]}", ""},
		{"not counted, and a number of them", seen{3, 2, 1}, true, "{3 2 [x] [x]}", "entered: stated, unknown: 1: conflict: stated and not supplied"},
		{"below zero", seen{3, -2, 0}, true, "{3 [x] [x] [x]}", "entered: stated, blue: -2: negative: count -2"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var checker measure.Checker
			assert.Equal(t, c.want, measure.CheckEvents[eyes](&checker, "entered", "stated", c.stated, c.uncounted).String())
			assert.Equal(t, c.fault, checker.Faults.Error())
		})
	}
}

func TestCheckWithin(t *testing.T) {
	whole := cellsOf(t, 92, 95, 96)
	most := cellsOf(t, measure.MaxCount, 0, 0)
	for _, c := range []struct {
		name        string
		part, whole measure.Cells[eyes]
		want        string
	}{
		{"a part", cellsOf(t, 30, 9, 21), whole, ""},
		{"all", whole, whole, ""},
		{"one more", cellsOf(t, 30, 96, 21), whole, "hired: appointed, blue: 96: part exceeds whole: 96 of 95"},
		{
			"more of each", cellsOf(t, 93, 96, 97), whole,
			"hired: appointed, brown: 93: part exceeds whole: 93 of 92\nhired: appointed, blue: 96: part exceeds whole: 96 of 95\n" +
				"hired: appointed, unknown: 97: part exceeds whole: 97 of 96",
		},
		{"a part not supplied", measure.Cells[eyes]{}, whole, ""},
		{"a whole not supplied", whole, measure.Cells[eyes]{}, ""},
		{"a hidden part", measure.NewCells[eyes](people(t, 30), hidden(), people(t, 21)), whole, ""},
		{"too large", most.Plus(most), most, "hired: appointed, brown: too large: the parts together"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var checker measure.Checker
			measure.CheckWithin(&checker, "hired", "appointed", c.part, c.whole)
			assert.Equal(t, c.want, checker.Faults.Error())
		})
	}
}

func TestCheckPart(t *testing.T) {
	whole := cellsOf(t, 10, 2, 1)
	for _, c := range []struct {
		name   string
		stated *seen
		want   string
		fault  string
	}{
		{"voting", &seen{7, 1, 1}, "{7 1 1 9}", ""},
		{"nobody", &seen{}, "{0 0 0 0}", ""},
		{"not supplied", nil, "{[x] [x] [x] [x]}", ""},
		{"more than all", &seen{7, 3, 1}, "{7 3 1 11}", "seats: voting, blue: 3: part exceeds whole: 3 of 2"},
		{"below zero", &seen{7, -1, 1}, "{7 [x] 1 [x]}", "seats: voting, blue: -1: negative: count -1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var checker measure.Checker
			assert.Equal(t, c.want, measure.CheckPart(&checker, "seats", "voting", c.stated, whole).String())
			assert.Equal(t, c.fault, checker.Faults.Error())
		})
	}
}
