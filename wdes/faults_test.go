package wdes_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/wdes"
	"github.com/workforce-equality/equality/workforce"
)

// spoilt is one thing wrong with a return that was without faults, and the
// message, which names the organisation, the metric, the field and the value.
type spoilt struct {
	name  string
	spoil func(*wdes.Return)
	kind  error
	want  string
}

func (s spoilt) check(t *testing.T) {
	t.Helper()
	stated := full()
	s.spoil(&stated)
	all := faults(t, stated)
	assert.Equal(t, s.want, all.Error())
	require.ErrorIs(t, all, s.kind)
}

func TestFaults(t *testing.T) {
	for _, c := range []spoilt{
		{"no organisation", func(r *wdes.Return) { r.Organisation = "" }, measure.ErrNotSupplied, "organisation: not supplied"},
		{"body on no list", func(r *wdes.Return) { r.Body = 3 }, measure.ErrUnrecognised, "RXX: body: 3: unrecognised: trust or commissioner"},
		{"no snapshot", func(r *wdes.Return) { r.Snapshot = workforce.Date{} }, measure.ErrNotSupplied, "RXX: snapshot: not supplied: date"},
		{"snapshot on no calendar", func(r *wdes.Return) { r.Snapshot.Day = 32 }, measure.ErrUnrecognised, `RXX: snapshot: unrecognised: date "2024-03-32"`},
		{
			"flow period that ends before it begins", func(r *wdes.Return) { r.FlowPeriod.From.Year = 2024 }, measure.ErrUnrecognised,
			`RXX: flow period: unrecognised: period "2024-04-01/2024-03-31"`,
		},

		{"negative staff", func(r *wdes.Return) { r.Workforce.NonDisabled = -1 }, measure.ErrNegative, "RXX: workforce, Non-disabled: -1: negative: count -1"},
		{
			"too many staff", func(r *wdes.Return) { r.Workforce.Disabled = measure.MaxCount + 1 }, measure.ErrTooLarge,
			"RXX: workforce, Disabled: 1000000000001: too large: count 1000000000001",
		},
		{
			"too many staff together", func(r *wdes.Return) { r.Workforce.Disabled = measure.MaxCount }, measure.ErrTooLarge,
			"RXX: workforce, total: too large: the groups together",
		},

		{
			"more appointed than shortlisted", func(r *wdes.Return) { r.Recruitment.Appointed.Disabled = 51 }, measure.ErrPartExceedsWhole,
			"RXX: wdes2: appointed, Disabled: 51: part exceeds whole: 51 of 50",
		},
		{
			"unknown stated and not supplied", func(r *wdes.Return) { r.Recruitment.UnknownNotSupplied, r.Recruitment.Splits = true, nil }, measure.ErrConflict,
			"RXX: wdes2: shortlisted, Unknown: 30: conflict: stated and not supplied\nRXX: wdes2: appointed, Unknown: 6: conflict: stated and not supplied",
		},
		{"split without name", func(r *wdes.Return) { r.Recruitment.Splits[1].Name = " " }, measure.ErrNotSupplied, "RXX: wdes2: split 2: not supplied: name"},
		{
			"split that stands twice", func(r *wdes.Return) { r.Recruitment.Splits[1].Name = "internal " }, measure.ErrDuplicate,
			"RXX: wdes2: source: internal: duplicate split",
		},
		{
			"splits with more people than the whole", func(r *wdes.Return) { r.Recruitment.Splits[1].Base.Disabled = 31 }, measure.ErrPartExceedsWhole,
			"RXX: wdes2: all of source, base, Disabled: 51: part exceeds whole: 51 of 50",
		},

		{
			"averaging not stated", func(r *wdes.Return) { r.Capability.Averaging = 0 }, measure.ErrNotSupplied,
			"RXX: wdes3: averaging: not supplied: single year or two-year mean",
		},
		{
			"averaging on no list", func(r *wdes.Return) { r.Capability.Averaging = 3 }, measure.ErrUnrecognised,
			"RXX: wdes3: averaging: 3: unrecognised: single year or two-year mean",
		},
		{
			"two-year mean of one year", func(r *wdes.Return) { r.Capability.Performance.Previous = nil }, measure.ErrNotSupplied,
			"RXX: wdes3: performance, previous: not supplied: the year before, for a two-year mean",
		},
		{
			"single year of two", func(r *wdes.Return) { r.Capability.Averaging, r.Capability.Performance.Previous = wdes.SingleYear, nil }, measure.ErrConflict,
			"RXX: wdes3: ill health, previous: conflict: a previous year beside a single-year count",
		},
		{
			"negative entries", func(r *wdes.Return) { r.Capability.IllHealth.Entered.Disabled = -3 }, measure.ErrNegative,
			"RXX: wdes3: ill health, entered, Disabled: -3: negative: count -3",
		},
		{
			"negative entries of the year before", func(r *wdes.Return) { r.Capability.Performance.Previous.Unknown = -2 }, measure.ErrNegative,
			"RXX: wdes3: performance, previous, Unknown: -2: negative: count -2",
		},
		{ // the year has 3 entries of Disabled people on grounds of performance, the two years 4
			"split with more entries than the year", func(r *wdes.Return) { r.Capability.Splits[0].Events.Disabled = 4 }, measure.ErrPartExceedsWhole,
			"RXX: wdes3: all of staff group, events, Disabled: 4: part exceeds whole: 4 of 3",
		},

		{"no source", func(r *wdes.Return) { r.Board.Source = " \t" }, measure.ErrNotSupplied, "RXX: wdes10: source: not supplied"},
		{
			"negative board", func(r *wdes.Return) { r.Board.Total.Unknown, r.Board.Executive, r.Board.Voting = -1, nil, nil }, measure.ErrNegative,
			"RXX: wdes10: total, Unknown: -1: negative: count -1",
		},
		{
			"more voting members than members", func(r *wdes.Return) { r.Board.Voting.Disabled = 2 }, measure.ErrPartExceedsWhole,
			"RXX: wdes10: voting, Disabled: 2: part exceeds whole: 2 of 1",
		},
		{
			"more executives than members", func(r *wdes.Return) { r.Board.Executive.Unknown = 3 }, measure.ErrPartExceedsWhole,
			"RXX: wdes10: executive, Unknown: 3: part exceeds whole: 3 of 2",
		},
	} {
		t.Run(c.name, c.check)
	}
}

func TestRepresentationFaults(t *testing.T) {
	rows := func(r *wdes.Return) []wdes.Row { return r.Representation.Rows }
	clusters := func(pools ...workforce.Pool) func(*wdes.Return) {
		return func(r *wdes.Return) { r.Representation.Clusters = append(workforce.ClusterPools(), pools...) }
	}
	for _, c := range []spoilt{
		{"row that stands twice", func(r *wdes.Return) { rows(r)[1].Bands = rows(r)[0].Bands }, measure.ErrDuplicate, "RXX: wdes1: non-clinical under band 1: duplicate row"},
		{
			"row without bands", func(r *wdes.Return) { rows(r)[1].Name, rows(r)[1].Bands = "others", nil }, measure.ErrNotSupplied,
			"RXX: wdes1: non-clinical others: not supplied: bands",
		},
		{
			"row without anything", func(r *wdes.Return) { rows(r)[1].Bands = nil }, measure.ErrNotSupplied,
			"RXX: wdes1: row 2: not supplied: name\nRXX: wdes1: row 2: not supplied: bands",
		},
		{
			"row of two clusters", func(r *wdes.Return) {
				rows(r)[1].Name, rows(r)[1].Bands = "bands 4 and 5", []workforce.Band{workforce.Band4, workforce.Band5}
			}, measure.ErrUnrecognised, "RXX: wdes1: non-clinical bands 4 and 5: unrecognised: neither a single band nor within one cluster",
		},
		{
			"negative row", func(r *wdes.Return) { rows(r)[3].Staff.Disabled = -24 }, measure.ErrNegative,
			"RXX: wdes1: clinical bands 1 to 4, Disabled: -24: negative: count -24",
		},
		{ // the rows hold 19 of 20
			"rows with more people than the workforce", func(r *wdes.Return) { rows(r)[3].Staff.Disabled += 2 }, measure.ErrPartExceedsWhole,
			"RXX: wdes1: all rows, Disabled: 21: part exceeds whole: 21 of 20",
		},
		{
			"staff group on no list", func(r *wdes.Return) { rows(r)[0].StaffGroup = 9 }, measure.ErrUnrecognised,
			`RXX: wdes1: staff group(9) under band 1: staff group(9): unrecognised: staff group "staff group(9)"`,
		},
		{
			"people who stand in two rows", func(r *wdes.Return) { rows(r)[4].Bands = []workforce.Band{workforce.Band4} }, measure.ErrDuplicate,
			`RXX: wdes1: clinical band 4: 4: duplicate: its people stand in "clinical bands 1 to 4" too`,
		},
		{
			"medical grade among non-clinical staff", func(r *wdes.Return) { rows(r)[7].StaffGroup = workforce.NonClinical }, measure.ErrConflict,
			"RXX: wdes1: non-clinical consultant: Consultant: conflict: a medical grade among non-clinical staff",
		},
		{
			"band in two clusters", clusters(workforce.NewPool("leaders", workforce.VSM, workforce.VSM)), measure.ErrDuplicate,
			`RXX: wdes1: cluster leaders: VSM: duplicate: it stands in "bands 8c to VSM" too`,
		},
		{
			"cluster without name", clusters(workforce.NewPool(" ", workforce.UnderBand1, workforce.UnderBand1)), measure.ErrNotSupplied,
			"RXX: wdes1: cluster 8: not supplied: name",
		},
		{
			"cluster of a band on no list", clusters(workforce.Pool{Name: "others", Bands: []workforce.Band{99}}), measure.ErrUnrecognised,
			`RXX: wdes1: cluster others: band(99): unrecognised: band "band(99)"`,
		},
		{
			"two clusters of one name", func(r *wdes.Return) {
				clusters(workforce.NewPool("bands 1 to 4", workforce.UnderBand1, workforce.UnderBand1))(r)
				rows(r)[0].StaffGroup = workforce.Clinical
			}, measure.ErrDuplicate, "RXX: wdes1: cluster bands 1 to 4: duplicate pool",
		},
		{
			"a band with the name of a cluster", func(r *wdes.Return) { rows(r)[5].Name = "bands 5 to 7" }, measure.ErrDuplicate,
			"RXX: wdes1: clinical bands 5 to 7: duplicate: a cluster has that name",
		},
	} {
		t.Run(c.name, c.check)
	}
}

// TestAllFaults: a return with a fault everywhere gets all of them, in the order
// of the return, and a good part is lost to none: mended, it reports as ever.
func TestAllFaults(t *testing.T) {
	spoiled := full()
	spoiled.Snapshot.Month = 13
	spoiled.Workforce.Disabled = -1
	spoiled.Representation.Rows[0].Staff.NonDisabled = -2
	spoiled.Recruitment.Appointed.NonDisabled = 401
	spoiled.Capability.Averaging = 0
	spoiled.Survey.Year = 0
	spoiled.Survey.HarassedByPublic.Disabled = &wdes.Answers{Percent: "217%"}
	spoiled.Survey.Adjustments.Benchmark.Source = ""
	spoiled.Survey.Engagement.All.Score = "11"
	spoiled.Board.Source = ""
	spoiled.Board.Executive.Unknown = 3
	assert.Equal(t, `RXX: snapshot: unrecognised: date "2024-13-31"
RXX: workforce, Disabled: -1: negative: count -1
RXX: wdes1: non-clinical under band 1, Non-disabled: -2: negative: count -2
RXX: wdes2: appointed, Non-disabled: 401: part exceeds whole: 401 of 400
RXX: wdes3: averaging: not supplied: single year or two-year mean
RXX: survey year: not supplied
RXX: wdes4a1: percent, Disabled: 217%: out of range: a percentage
RXX: wdes8: benchmark source: not supplied
RXX: wdes9a: score, All staff: 11: out of range: a score
RXX: wdes10: source: not supplied
RXX: wdes10: executive, Unknown: 3: part exceeds whole: 3 of 2`, faults(t, spoiled).Error())

	var nothing wdes.Return
	assert.Equal(t, "organisation: not supplied\nsnapshot: not supplied: date", faults(t, nothing).Error())
}

// TestGoodPartsAreKept: each part is checked for itself, so that a return without
// the part at fault has all the other figures.
func TestGoodPartsAreKept(t *testing.T) {
	want := reported(t, full())
	stated := full()
	stated.Recruitment.Appointed.Disabled = 51
	require.ErrorIs(t, faults(t, stated), measure.ErrPartExceedsWhole)
	stated.Recruitment = nil
	got := reported(t, stated)
	for _, r := range got.Results() {
		if r.Definition.Number != "2" {
			assert.Equal(t, result(t, want, r.Definition.ID, r.Part, r.Group), r)
		}
	}
	assert.Len(t, got.Results(), 165-8, "the two splits are gone")
}

// TestHostileReturns: the extremes of every number and long texts are faults or
// valid, and nothing panics, overflows or grows without end.
func TestHostileReturns(t *testing.T) {
	for _, n := range []int64{math.MaxInt64, math.MinInt64, math.MaxInt64 - 1, measure.MaxCount + 1} {
		all := heads(n, n, n)
		stated := full()
		stated.Workforce, stated.Recruitment.Shortlisted, stated.Recruitment.Appointed = &all, all, all
		stated.Capability.Performance = &wdes.Entries{Entered: all, Previous: &all}
		stated.Board.Total, stated.Board.Voting, stated.Board.Executive = all, &all, &all
		for i := range stated.Representation.Rows {
			stated.Representation.Rows[i].Staff = all
		}
		stated.Survey.Pressed.Disabled = said(n, n)
		stated.Survey.Engagement.NonDisabled.Respondents = n
		found := faults(t, stated)
		for _, fault := range found {
			assert.True(t, strings.Contains(fault.Error(), "negative") || strings.Contains(fault.Error(), "too large"), fault.Error())
		}
		assert.Len(t, found, 3*(3+2+3+8)+3)
	}
	t.Run("greatest counts", func(t *testing.T) {
		stated := stated()
		stated.Workforce = &wdes.Headcount{Disabled: 1, NonDisabled: measure.MaxCount - 1}
		stated.Capability = &wdes.Capability{
			Averaging:   wdes.TwoYearMean,
			Performance: &wdes.Entries{Entered: heads(1, measure.MaxCount-1, 0), Previous: &wdes.Headcount{Disabled: measure.MaxCount}},
			IllHealth:   &wdes.Entries{Entered: heads(1, measure.MaxCount-1, 0), Previous: &wdes.Headcount{Disabled: 1}},
		}
		report := reported(t, stated)
		assert.NotEmpty(t, report.Results())
		assert.Equal(t, measure.OutOfRange, report.Capability.AllGrounds().RelativeLikelihood().Ratio().Reason())
	})
	t.Run("long texts", func(t *testing.T) {
		stated := full()
		long := strings.Repeat("é\x00", 1_000_000)
		stated.Organisation, stated.Representation.Rows[3].Name, stated.Recruitment.Splits[0].Name, stated.Voices.Narrative = long, long, long, long
		stated.Representation.Clusters = []workforce.Pool{{Name: long, Bands: []workforce.Band{99}}}
		stated.Workforce.Disabled = -1
		stated.Survey.Engagement.Disabled.Components[0].Advocacy = long
		stated.Survey.Engagement.All.Score = long
		stated.Board.Source = ""
		found := faults(t, stated)
		assert.Len(t, found, 5, "no row is held against clusters that are at fault")
		assert.Less(t, len(found.Error()), 5_000)
	})
}
