package wres_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
	"github.com/workforce-equality/equality/wres"
)

// TestFaults spoils one thing at a time in a return without faults. The message
// names the organisation, the indicator, the field and the value.
func TestFaults(t *testing.T) {
	for _, c := range []struct {
		name  string
		spoil func(*wres.Return)
		kind  error
		want  string
	}{
		{"no organisation", func(r *wres.Return) { r.Organisation = "" }, measure.ErrNotSupplied, "organisation: not supplied"},
		{"blank organisation", func(r *wres.Return) { r.Organisation = " " }, measure.ErrNotSupplied, "organisation:  : not supplied"},
		{"body on no list", func(r *wres.Return) { r.Body = 3 }, measure.ErrUnrecognised, "QHG: body: 3: unrecognised: trust or commissioner"},
		{"no snapshot", func(r *wres.Return) { r.Snapshot = workforce.Date{} }, measure.ErrNotSupplied, "QHG: snapshot: not supplied: date"},
		{
			"snapshot on no calendar", func(r *wres.Return) { r.Snapshot.Day = 32 }, measure.ErrUnrecognised,
			`QHG: snapshot: unrecognised: date "2024-03-32"`,
		},
		{
			"flow period that ends before it begins", func(r *wres.Return) { r.FlowPeriod.From.Year = 2024 }, measure.ErrUnrecognised,
			`QHG: flow period: unrecognised: period "2024-04-01/2024-03-31"`,
		},
		{
			"half a flow period", func(r *wres.Return) { r.FlowPeriod.To = workforce.Date{} }, measure.ErrNotSupplied,
			"QHG: flow period: not supplied: date",
		},

		{"negative staff", func(r *wres.Return) { r.Workforce.Unknown = -1 }, measure.ErrNegative, "QHG: workforce, Unknown: -1: negative: count -1"},
		{
			"too many staff", func(r *wres.Return) { r.Workforce.White = measure.MaxCount + 1 }, measure.ErrTooLarge,
			"QHG: workforce, White: 1000000000001: too large: count 1000000000001",
		},
		{
			"too many staff together", func(r *wres.Return) { r.Workforce.White = measure.MaxCount }, measure.ErrTooLarge,
			"QHG: workforce, total: too large: the groups together",
		},

		{
			"row without name", func(r *wres.Return) { r.Representation.Rows[1].Bands = nil }, measure.ErrNotSupplied,
			"QHG: wres1: row 2: not supplied: name",
		},
		{
			"row that stands twice", func(r *wres.Return) { r.Representation.Rows[1].Bands = r.Representation.Rows[0].Bands }, measure.ErrDuplicate,
			"QHG: wres1: non-clinical band 4: duplicate row",
		},
		{
			"row that holds a band of another", func(r *wres.Return) {
				r.Representation.Rows[1].Name, r.Representation.Rows[1].Bands = "bands 1 to 4", workforce.Bands1To4.Bands()
			}, measure.ErrDuplicate, `QHG: wres1: non-clinical bands 1 to 4: 4: duplicate: its people stand in "non-clinical band 4" too`,
		},
		{
			"row of one staff group beside all", func(r *wres.Return) {
				r.Representation.Rows[3].StaffGroup, r.Representation.Rows[3].Bands = 0, []workforce.Band{workforce.Band6}
			}, measure.ErrDuplicate, `QHG: wres1: band 6: 6: duplicate: its people stand in "clinical band 6" too`,
		},
		{
			"medical grade among non-clinical staff", func(r *wres.Return) { r.Representation.Rows[0].Bands = []workforce.Band{workforce.Trainee} }, measure.ErrConflict,
			"QHG: wres1: non-clinical trainee grade: Trainee grade: conflict: a medical grade among non-clinical staff",
		},
		{
			"staff group on no list", func(r *wres.Return) { r.Representation.Rows[0].StaffGroup = 9 }, measure.ErrUnrecognised,
			`QHG: wres1: staff group(9) band 4: staff group(9): unrecognised: staff group "staff group(9)"`,
		},
		{
			"band on no list", func(r *wres.Return) {
				r.Representation.Rows[0].Name, r.Representation.Rows[0].Bands = "others", []workforce.Band{99}
			}, measure.ErrUnrecognised, `QHG: wres1: non-clinical others: band(99): unrecognised: band "band(99)"`,
		},
		{
			"no band", func(r *wres.Return) {
				r.Representation.Rows[0].Name, r.Representation.Rows[0].Bands = "others", []workforce.Band{0}
			}, measure.ErrNotSupplied, "QHG: wres1: non-clinical others: not supplied: band",
		},
		{
			"negative row", func(r *wres.Return) { r.Representation.Rows[3].Staff.BME = -24 }, measure.ErrNegative,
			"QHG: wres1: clinical VSM, BME: -24: negative: count -24",
		},
		{ // the rows hold 94 of the 96 BME people
			"rows with more people than the workforce", func(r *wres.Return) { r.Representation.Rows[3].Staff.BME += 3 }, measure.ErrPartExceedsWhole,
			"QHG: wres1: all rows, BME: 97: part exceeds whole: 97 of 96",
		},

		{
			"negative shortlisted", func(r *wres.Return) { r.Recruitment.Shortlisted.White = -92 }, measure.ErrNegative,
			"QHG: wres2: shortlisted, White: -92: negative: count -92",
		},
		{
			"more appointed than shortlisted", func(r *wres.Return) { r.Recruitment.Appointed.BME = 96 }, measure.ErrPartExceedsWhole,
			"QHG: wres2: appointed, BME: 96: part exceeds whole: 96 of 95",
		},
		{
			"more appointed than shortlisted, unknown", func(r *wres.Return) { r.Recruitment.Appointed.Unknown = 97 }, measure.ErrPartExceedsWhole,
			"QHG: wres2: appointed, Unknown: 97: part exceeds whole: 97 of 96",
		},
		{
			"split without name", func(r *wres.Return) { r.Recruitment.Splits[1].Name = " " }, measure.ErrNotSupplied,
			"QHG: wres2: split 2: not supplied: name",
		},
		{
			"split of nothing", func(r *wres.Return) { r.Recruitment.Splits[0].By = "" }, measure.ErrNotSupplied,
			"QHG: wres2: split 1: not supplied: name",
		},
		{
			"split that stands twice", func(r *wres.Return) { r.Recruitment.Splits[1].Name = "internal " }, measure.ErrDuplicate,
			"QHG: wres2: source: internal: duplicate split",
		},
		{
			"split with more appointed than shortlisted", func(r *wres.Return) { r.Recruitment.Splits[0].Base.BME = 4 }, measure.ErrPartExceedsWhole,
			"QHG: wres2: source: internal, appointed, BME: 5: part exceeds whole: 5 of 4",
		},
		{
			"splits with more people than the whole", func(r *wres.Return) { r.Recruitment.Splits[1].Base.BME = 76 }, measure.ErrPartExceedsWhole,
			"QHG: wres2: all of source, base, BME: 96: part exceeds whole: 96 of 95",
		},
		{
			"splits with more events than the whole", func(r *wres.Return) { r.Recruitment.Splits[0].Events.White = 21 }, measure.ErrPartExceedsWhole,
			"QHG: wres2: all of source, events, White: 31: part exceeds whole: 31 of 30",
		},
		{
			"negative split", func(r *wres.Return) { r.Training.Splits[0].Events.BME = -1 }, measure.ErrNegative,
			"QHG: wres4: band: 8b, events, BME: -1: negative: count -1",
		},
		{
			"split with more staff than work there", func(r *wres.Return) { r.Training.Splits[0].Base.White = 289 }, measure.ErrPartExceedsWhole,
			"QHG: wres4: all of band, base, White: 289: part exceeds whole: 289 of 288",
		},

		{
			"averaging not stated", func(r *wres.Return) { r.Disciplinary.Averaging = 0 }, measure.ErrNotSupplied,
			"QHG: wres3: averaging: not supplied: single year or two-year mean",
		},
		{
			"averaging on no list", func(r *wres.Return) { r.Disciplinary.Averaging = 3 }, measure.ErrUnrecognised,
			"QHG: wres3: averaging: 3: unrecognised: single year or two-year mean",
		},
		{
			"two-year mean of one year", func(r *wres.Return) { r.Disciplinary.Previous = nil }, measure.ErrNotSupplied,
			"QHG: wres3: previous: not supplied: the year before, for a two-year mean",
		},
		{
			"single year beside the year before", func(r *wres.Return) { r.Disciplinary.Averaging = wres.SingleYear }, measure.ErrConflict,
			"QHG: wres3: previous: conflict: a previous year beside a single-year count",
		},
		{
			"negative entries", func(r *wres.Return) { r.Disciplinary.Entered.BME = -3 }, measure.ErrNegative,
			"QHG: wres3: entered, BME: -3: negative: count -3",
		},
		{
			"negative entries of the year before", func(r *wres.Return) { r.Disciplinary.Previous.White = -2 }, measure.ErrNegative,
			"QHG: wres3: previous, White: -2: negative: count -2",
		},
		{ // the year has 3 entries of BME people, the two years 5
			"split with more entries than the year", func(r *wres.Return) { r.Disciplinary.Splits[0].Events.BME = 4 }, measure.ErrPartExceedsWhole,
			"QHG: wres3: all of staff group, events, BME: 4: part exceeds whole: 4 of 3",
		},
		{
			"negative training", func(r *wres.Return) { r.Training.Accessed.BME = -3 }, measure.ErrNegative,
			"QHG: wres4: accessed, BME: -3: negative: count -3",
		},

		{
			"negative board", func(r *wres.Return) { r.Board.Total.Unknown, r.Board.Executive = -1, nil }, measure.ErrNegative,
			"QHG: wres9: total, Unknown: -1: negative: count -1",
		},
		{
			"more voting members than members", func(r *wres.Return) { r.Board.Voting.BME = 3 }, measure.ErrPartExceedsWhole,
			"QHG: wres9: voting, BME: 3: part exceeds whole: 3 of 2",
		},
		{
			"more executives than members", func(r *wres.Return) { r.Board.Executive.Unknown = 2 }, measure.ErrPartExceedsWhole,
			"QHG: wres9: executive, Unknown: 2: part exceeds whole: 2 of 1",
		},
	} {
		t.Run(c.name, func(t *testing.T) { spoiled(t, c.spoil, c.kind, c.want) })
	}
}

// spoiled holds the one fault of a spoiled return against its message.
func spoiled(t *testing.T, spoil func(*wres.Return), kind error, want string) {
	t.Helper()
	stated := full()
	spoil(&stated)
	all := faults(t, stated)
	assert.Equal(t, want, all.Error())
	require.ErrorIs(t, all, kind)
}

func TestSurveyFaults(t *testing.T) {
	for _, c := range []struct {
		name  string
		spoil func(*wres.Survey)
		kind  error
		want  string
	}{
		{"no year", func(s *wres.Survey) { s.Year = 0 }, measure.ErrNotSupplied, "survey year: not supplied"},
		{"negative year", func(s *wres.Survey) { s.Year = -1 }, measure.ErrOutOfRange, "survey year: -1: out of range"},
		{"negative respondents", func(s *wres.Survey) { s.HarassedByPublic.White = &wres.Answers{Respondents: -1} }, measure.ErrNegative, "wres5: respondents, White: -1: negative: count -1"},
		{
			"negative respondents beside a percentage", func(s *wres.Survey) { s.HarassedByPublic.BME.Respondents = -46 }, measure.ErrNegative,
			"wres5: respondents, BME: -46: negative: count -46",
		},
		{"negative answers", func(s *wres.Survey) { s.Discriminated.BME.Yes = -9 }, measure.ErrNegative, "wres8: yes, BME: -9: negative: count -9"},
		{
			"more said yes than answered", func(s *wres.Survey) { s.EqualOpportunities.BME.Yes = 49 }, measure.ErrPartExceedsWhole,
			"wres7: yes, BME: 49: part exceeds whole: 49 of 48",
		},
		{
			"said yes, nobody answered", func(s *wres.Survey) { s.EqualOpportunities.BME.Respondents = 0 }, measure.ErrPartExceedsWhole,
			"wres7: yes, BME: 12: part exceeds whole: 12 of 0",
		},
		{
			"count and percentage", func(s *wres.Survey) { s.EqualOpportunities.BME.Percent = "25%" }, measure.ErrConflict,
			"wres7: yes, BME: 12: conflict: a count and a percentage",
		},
		{"above 100", func(s *wres.Survey) { s.HarassedByStaff.BME.Percent = "100.1%" }, measure.ErrOutOfRange, "wres6: percent, BME: 100.1%: out of range: a percentage"},
		{"below zero", func(s *wres.Survey) { s.HarassedByStaff.White.Percent = "-0.1" }, measure.ErrOutOfRange, "wres6: percent, White: -0.1: out of range: a percentage"},
		{"no percentage", func(s *wres.Survey) { s.HarassedByStaff.White.Percent = "one" }, measure.ErrMalformed, `wres6: percent, White: one: malformed: printed figure "one"`},
		{"a ratio", func(s *wres.Survey) { s.HarassedByStaff.White.Percent = "2.5 times" }, measure.ErrMalformed, "wres6: percent, White: 2.5 times: malformed: not a percentage"},
		{"points", func(s *wres.Survey) { s.HarassedByStaff.White.Percent = "2.5pp" }, measure.ErrMalformed, "wres6: percent, White: 2.5pp: malformed: not a percentage"},
		{
			"benchmark without source", func(s *wres.Survey) { s.HarassedByPublic.Benchmark.Source = " " }, measure.ErrNotSupplied,
			"wres5: benchmark source: not supplied",
		},
		{
			"benchmark above 100", func(s *wres.Survey) { s.HarassedByPublic.Benchmark.White = "101" }, measure.ErrOutOfRange,
			"wres5: benchmark, White: 101: out of range: a percentage",
		},
		{
			"benchmark that is none", func(s *wres.Survey) { s.HarassedByPublic.Benchmark.BME = "£6" }, measure.ErrMalformed,
			"wres5: benchmark, BME: £6: malformed: not a percentage",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			spoiled(t, func(r *wres.Return) { c.spoil(r.Survey) }, c.kind, "QHG: "+c.want)
		})
	}
	t.Run("too long a percentage", func(t *testing.T) {
		stated := full()
		stated.Survey.HarassedByStaff.BME.Percent = strings.Repeat("9", 101)
		require.ErrorIs(t, faults(t, stated), measure.ErrTooLarge)
	})
}

// TestAllFaults: a return with a fault everywhere gets all of them, in the order
// of the return.
func TestAllFaults(t *testing.T) {
	stated := full()
	stated.Organisation, stated.Snapshot.Month = "RXX", 13
	stated.Workforce.BME = -1
	stated.Representation.Rows[0].Staff.White = -2
	stated.Recruitment.Appointed.White = 93
	stated.Disciplinary.Averaging = 0
	stated.Training.Splits[0].Name = ""
	stated.Survey.HarassedByPublic.BME.Percent = "217%"
	stated.Survey.EqualOpportunities.White.Yes = 230
	stated.Board.Source = ""
	stated.Board.Executive.BME = 3
	assert.Equal(t, `RXX: snapshot: unrecognised: date "2024-13-31"
RXX: workforce, BME: -1: negative: count -1
RXX: wres1: non-clinical band 4, White: -2: negative: count -2
RXX: wres2: appointed, White: 93: part exceeds whole: 93 of 92
RXX: wres3: averaging: not supplied: single year or two-year mean
RXX: wres4: split 1: not supplied: name
RXX: wres5: percent, BME: 217%: out of range: a percentage
RXX: wres7: yes, White: 230: part exceeds whole: 230 of 229
RXX: wres9: source: not supplied
RXX: wres9: executive, BME: 3: part exceeds whole: 3 of 2`, faults(t, stated).Error())

	stated = full()
	stated.Disciplinary.Averaging, stated.Disciplinary.Previous.BME = 9, -1
	stated.Disciplinary.Entered.White, stated.Disciplinary.Splits[0].By = -2, ""
	assert.Equal(t, `QHG: wres3: averaging: 9: unrecognised: single year or two-year mean
QHG: wres3: entered, White: -2: negative: count -2
QHG: wres3: previous, BME: -1: negative: count -1
QHG: wres3: split 1: not supplied: name`, faults(t, stated).Error())

	var nothing wres.Return
	assert.Equal(t, "organisation: not supplied\nsnapshot: not supplied: date", faults(t, nothing).Error())
}

// TestHostileReturns: the extremes of every number and long texts are faults or
// valid, and nothing panics, overflows or grows without end.
func TestHostileReturns(t *testing.T) {
	for _, n := range []int64{math.MaxInt64, math.MinInt64, math.MaxInt64 - 1, measure.MaxCount + 1} {
		stated := full()
		all := wres.Headcount{White: n, BME: n, Unknown: n}
		stated.Workforce, stated.Recruitment.Shortlisted, stated.Recruitment.Appointed = &all, all, all
		stated.Disciplinary.Entered, stated.Disciplinary.Previous, stated.Training.Accessed = all, &all, all
		stated.Board.Total, stated.Board.Voting, stated.Board.Executive = all, &all, &all
		for i := range stated.Representation.Rows {
			stated.Representation.Rows[i].Staff = all
		}
		stated.Recruitment.Splits[0].Base, stated.Recruitment.Splits[1].Events = all, all
		stated.Survey.HarassedByPublic.White = &wres.Answers{Respondents: n, Yes: n}
		found := faults(t, stated)
		for _, fault := range found {
			assert.True(t, strings.Contains(fault.Error(), "negative") || strings.Contains(fault.Error(), "too large"), fault.Error())
		}
		assert.Len(t, found, 3*15+2)
	}
	t.Run("greatest counts", func(t *testing.T) {
		stated := stated()
		stated.Workforce = &wres.Headcount{White: measure.MaxCount - 1, BME: 1}
		stated.Recruitment = &wres.Recruitment{
			Shortlisted: wres.Headcount{White: measure.MaxCount - 1, BME: 1}, Appointed: wres.Headcount{White: 1, BME: 1},
		}
		report := reported(t, stated)
		assert.Equal(t, "1/999999999999", report.Appointment.RelativeLikelihood().Ratio().String())
		assert.NotEmpty(t, report.Results())
	})
	t.Run("many rows", func(t *testing.T) {
		stated := stated()
		rows := make([]wres.Row, 100_000)
		for i := range rows {
			rows[i] = wres.Row{Name: "row " + printed(i), Bands: []workforce.Band{workforce.Band5}, Staff: wres.Headcount{White: 1, BME: 1}}
		}
		stated.Representation = &wres.Representation{Rows: rows}
		stated.Workforce = &wres.Headcount{White: 100_001, BME: 100_000}
		report := reported(t, stated)
		assert.Equal(t, "{1 0 0 1}", printed(report.Representation.Remainder))
		assert.Len(t, report.Representation.AcrossStaffGroups().Rows, len(rows))
		pooled, err := report.Representation.Pooled(workforce.SeniorityPools()...)
		require.NoError(t, err)
		require.Len(t, pooled.Rows, 1)
		assert.Equal(t, "bands 1 to 7 {100000 100000 0 200000}", pooled.Rows[0].Label()+" "+printed(pooled.Rows[0].Staff))
		assert.Equal(t, report.Representation.Remainder, pooled.Remainder)

		for i := range rows { // together more than a count can be
			rows[i].Staff.White = measure.MaxCount / 2
		}
		require.ErrorIs(t, faults(t, stated), measure.ErrTooLarge)
	})
	t.Run("long names", func(t *testing.T) {
		stated := full()
		long := strings.Repeat("é\x00", 1_000_000)
		stated.Organisation, stated.Representation.Rows[0].Name, stated.Recruitment.Splits[0].Name = long, long, long
		stated.Workforce.White = -1
		stated.Representation.Rows[0].Staff.BME = -1
		stated.Recruitment.Splits[0].Base.BME = -1
		stated.Board.Source = ""
		found := faults(t, stated)
		assert.Len(t, found, 4)
		assert.Less(t, len(found.Error()), 4_000)
	})
}
