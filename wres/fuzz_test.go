package wres_test

import (
	"errors"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
	"github.com/workforce-equality/equality/workforce"
	"github.com/workforce-equality/equality/wres"
)

// source makes returns of bytes, the same of the same. Where it is wild there
// may be anything in them.
type source struct {
	bytes []byte
	wild  bool
}

func returnOf(data []byte) wres.Return {
	s := &source{bytes: data}
	s.wild = s.next(4) == 3
	return s.stated()
}

// next is a number below n.
func (s *source) next(n int) int {
	if len(s.bytes) == 0 {
		return 0
	}
	first := s.bytes[0]
	s.bytes = s.bytes[1:]
	return int(first) % n
}

// count is at most the limit, often zero and in the wild sometimes no count at
// all.
func (s *source) count(limit int64) int64 {
	switch {
	case s.wild && s.next(16) == 0:
		return []int64{-1, math.MinInt64, math.MaxInt64, measure.MaxCount, measure.MaxCount + 1, limit + 1}[s.next(6)]
	case s.next(8) == 0:
		return 0
	}
	return int64(s.next(int(min(max(limit, 0), 255)) + 1))
}

func (s *source) headcount(limit int64) wres.Headcount {
	return s.within(wres.Headcount{White: limit, BME: limit, Unknown: limit})
}

func (s *source) within(whole wres.Headcount) wres.Headcount {
	return wres.Headcount{White: s.count(whole.White), BME: s.count(whole.BME), Unknown: s.count(whole.Unknown)}
}

// parts divides a whole, or less of it, among so many.
func (s *source) parts(whole wres.Headcount, n int) []wres.Headcount {
	parts := make([]wres.Headcount, n)
	for i := range parts {
		parts[i] = s.within(whole)
		if !s.wild {
			whole = wres.Headcount{White: whole.White - parts[i].White, BME: whole.BME - parts[i].BME, Unknown: whole.Unknown - parts[i].Unknown}
		}
	}
	return parts
}

// text is one of the good ones, or in the wild of the bad ones.
func (s *source) text(good, bad []string) string {
	if s.wild && s.next(8) == 0 {
		return bad[s.next(len(bad))]
	}
	return good[s.next(len(good))]
}

// some is a part that is stated seven times of eight.
func some[T any](s *source, state func() T) *T {
	if s.next(8) == 7 {
		return nil
	}
	stated := state()
	return &stated
}

func (s *source) splits(base, events wres.Headcount) []wres.Split {
	var splits []wres.Split
	n := s.next(4)
	bases := s.parts(base, n)
	left := events
	for i, base := range bases {
		most := wres.Headcount{White: min(base.White, left.White), BME: min(base.BME, left.BME), Unknown: min(base.Unknown, left.Unknown)}
		happened := s.within(most)
		left = wres.Headcount{White: left.White - happened.White, BME: left.BME - happened.BME, Unknown: left.Unknown - happened.Unknown}
		splits = append(splits, wres.Split{
			By: s.text([]string{"band"}, []string{"source", ""}), Name: s.text([]string{printed(i)}, []string{"0", ""}), Base: base, Events: happened,
		})
	}
	return splits
}

func (s *source) item() wres.Item {
	answers := func() wres.Answers {
		respondents := s.count(255)
		if s.next(2) == 0 {
			return wres.Answers{Respondents: respondents, Yes: s.count(respondents)}
		}
		return wres.Answers{Respondents: respondents, Percent: s.text(
			[]string{"0%", "2.17%", "10.6", "–", "12.5%", "33%", "100%", "10.7%"}, []string{"101%", "-1", "x", "2 times"},
		)}
	}
	return wres.Item{
		White: some(s, answers), BME: some(s, answers),
		Benchmark: some(s, func() wres.Benchmark {
			return wres.Benchmark{
				White: s.text([]string{"7.66%", ""}, []string{"101"}), BME: s.text([]string{"6.25", "–"}, []string{"+"}),
				Source: s.text([]string{"elsewhere"}, []string{""}),
			}
		}),
	}
}

func (s *source) stated() wres.Return {
	staff := s.headcount(255)
	rows := func() wres.Representation {
		var rows wres.Representation
		band := 0
		for i, part := range s.parts(staff, s.next(6)) {
			band += 1 + s.next(3) // each once, and the nineteenth at the most
			group := workforce.StaffGroup(s.next(4))
			if !s.wild && group == workforce.NonClinical && workforce.Band(band).IsMedical() {
				group = workforce.Medical
			}
			rows.Rows = append(rows.Rows, wres.Row{
				StaffGroup: group, Name: s.text([]string{"", "row " + printed(i)}, []string{"leaders"}),
				Bands: []workforce.Band{workforce.Band(band)}, Staff: part,
			})
		}
		return rows
	}
	recruitment := func() wres.Recruitment {
		shortlisted := s.headcount(255)
		appointed := s.within(shortlisted)
		return wres.Recruitment{Shortlisted: shortlisted, Appointed: appointed, Splits: s.splits(shortlisted, appointed)}
	}
	disciplinary := func() wres.Disciplinary {
		entered, previous := s.headcount(8), s.headcount(8)
		return wres.Disciplinary{
			Averaging: wres.Averaging(1 + s.next(2)), Entered: entered, Previous: &previous, Splits: s.splits(staff, entered),
		}
	}
	training := func() wres.Training {
		accessed := s.headcount(255)
		return wres.Training{Accessed: accessed, Splits: s.splits(staff, accessed)}
	}
	survey := func() wres.Survey {
		return wres.Survey{
			Year: 2019 + s.next(8), HarassedByPublic: some(s, s.item), HarassedByStaff: some(s, s.item), EqualOpportunities: some(s, s.item), Discriminated: some(s, s.item),
		}
	}
	board := func() wres.Board {
		total := s.headcount(16)
		members := func() wres.Headcount { return s.within(total) }
		return wres.Board{Total: total, Voting: some(s, members), Executive: some(s, members), Source: s.text([]string{"register"}, []string{""})}
	}
	return wres.Return{
		Organisation: s.text([]string{"QHG", "RXX"}, []string{""}), Body: workforce.Body(s.next(3)), Snapshot: march(2020 + s.next(6)),
		Workforce: some(s, func() wres.Headcount { return staff }), Representation: some(s, rows), Recruitment: some(s, recruitment),
		Disciplinary: some(s, disciplinary), Training: some(s, training), Survey: some(s, survey), Board: some(s, board),
	}
}

// FuzzReport: a return has faults, each of a kind and in its place, or a report
// whose figures agree with each other.
func FuzzReport(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte("the workforce of an integrated care board, and of the trusts that it pays"))
	spread := make([]byte, 512)
	for i := range spread {
		spread[i] = byte(i * 37)
	}
	f.Add(spread)
	f.Add(slices.Repeat([]byte{9, 1, 200, 33, 6, 70}, 80))
	f.Fuzz(func(t *testing.T, data []byte) {
		stated := returnOf(data)
		report, err := stated.Report()
		require.Equal(t, returnOf(data), stated, "the return is as it was")
		if err != nil {
			require.Equal(t, wres.Report{}, report)
			requireFaults(t, err)
			return
		}
		again, err := stated.Report()
		require.NoError(t, err)
		require.Equal(t, report, again)
		requireShares(t, report)
		requireRatios(t, report)
		requireSurvey(t, report)
		requireCounts(t, report)
		for _, change := range report.YearOnYear(report) {
			require.Equal(t, change.To, change.From)
			require.Contains(t, []measure.Movement{measure.Same, measure.NotComparable}, change.Movement())
			require.Equal(t, change.To.Value.Known(), change.Movement() == measure.Same)
			require.NotEmpty(t, change.String()+change.To.String())
		}
		requirePools(t, report.Representation)
	})
}

// requireFaults holds every fault to one of the kinds that the package names.
func requireFaults(t *testing.T, err error) {
	t.Helper()
	var all measure.Faults
	require.ErrorAs(t, err, &all)
	require.NotEmpty(t, all)
	for _, fault := range all {
		require.NotEmpty(t, fault.Field)
		require.True(t, slices.ContainsFunc([]error{
			measure.ErrNotSupplied, measure.ErrUnrecognised, measure.ErrNegative, measure.ErrTooLarge, measure.ErrPartExceedsWhole,
			measure.ErrOutOfRange, measure.ErrMalformed, measure.ErrConflict, measure.ErrDuplicate,
		}, func(kind error) bool { return errors.Is(fault, kind) }), fault.Error())
	}
}

// requireShares: over the groups shares sum to 100 and differences to 0, and the
// rows with their remainder are the workforce.
func requireShares(t *testing.T, report wres.Report) {
	t.Helper()
	whole := []wres.Cells{report.Workforce, report.Board.Total.Staff, report.Board.Voting.Staff, report.Board.Executive.Staff}
	rows := report.Representation.Remainder
	beside := []func(workforce.EthnicGroup) measure.Difference{
		report.Board.Total.Difference, report.Board.Voting.Difference, report.Board.Executive.Difference,
	}
	for _, row := range report.Representation.Rows {
		whole, beside = append(whole, row.Staff), append(beside, row.Difference)
		rows = rows.Plus(row.Staff)
	}
	if report.Representation.Remainder != (wres.Cells{}) {
		require.Equal(t, report.Workforce, rows)
	}
	for _, cells := range whole {
		var shares []measure.Value
		for _, group := range workforce.EthnicGroups() {
			share := cells.Share(group)
			shares = append(shares, share.Percent())
			if share.Percent().Known() {
				require.Equal(t, measure.Integer(100), share.Percent().Plus(share.Complement().Percent()))
			}
		}
		if total := measure.Sum(shares...); total.Known() {
			require.Equal(t, measure.Integer(100), total)
		}
	}
	for _, difference := range beside {
		var points []measure.Value
		for _, group := range workforce.EthnicGroups() {
			points = append(points, difference(group).Points())
		}
		if total := measure.Sum(points...); total.Known() {
			require.Equal(t, measure.Integer(0), total)
		}
	}
}

// requireCounts: where a percentage says of how many people it is, it is theirs.
func requireCounts(t *testing.T, report wres.Report) {
	t.Helper()
	for _, r := range report.Results() {
		hundredfold := r.Count.Value().Times(measure.Integer(100))
		if share := hundredfold.Over(r.Base.Value()); share.Known() {
			require.Equal(t, measure.Percent, r.Definition.Unit, r.String())
			require.Equal(t, share, r.Value, r.String())
		}
	}
}

// requireRatios: turned round, a ratio is the reciprocal, and its exact value
// lies in its interval.
func requireRatios(t *testing.T, report wres.Report) {
	t.Helper()
	all := []wres.Likelihoods{report.Appointment.Likelihoods, report.Disciplinary.Likelihoods, report.Training.Likelihoods}
	for _, splits := range [][]wres.SplitReport{report.Appointment.Splits, report.Disciplinary.Splits, report.Training.Splits} {
		for _, split := range splits {
			all = append(all, split.Likelihoods)
		}
	}
	for _, likelihoods := range all {
		relative := likelihoods.RelativeLikelihood()
		ratio, reversed := relative.Ratio(), relative.Reversed().Ratio()
		if ratio.Known() && reversed.Known() {
			require.Equal(t, measure.Integer(1), ratio.Times(reversed))
		}
		if interval := relative.Katz(0.95); interval.Known() {
			require.True(t, interval.Contains(exactly(t, ratio.Text(10))), "%s in %s", ratio, interval.Text(10))
		}
	}
	require.Equal(t, "BME", report.Appointment.RelativeLikelihood().Direction().To)
	require.Equal(t, "White", report.Disciplinary.RelativeLikelihood().Direction().To)
	require.Equal(t, "BME", report.Training.RelativeLikelihood().Direction().To)
}

// requireSurvey: a count is derived for commissioners alone, prints as the
// percentage that was given, and the difference is that of the percentages.
func requireSurvey(t *testing.T, report wres.Report) {
	t.Helper()
	for _, item := range []wres.ItemReport{report.Survey.HarassedByPublic, report.Survey.HarassedByStaff, report.Survey.EqualOpportunities, report.Survey.Discriminated} {
		require.Equal(t, item.Of(workforce.BME).Percent().Minus(item.Of(workforce.White).Percent()), item.Difference().Points())
		for _, answers := range []published.AnswersReport{item.Of(workforce.White), item.Of(workforce.BME)} {
			low, high := answers.Printed.Interval()
			switch {
			case answers.Derived:
				require.Equal(t, workforce.Commissioner, report.Body)
				above, _ := answers.Percent().Compare(low)
				below, _ := answers.Percent().Compare(high)
				require.True(t, above >= 0 && below <= 0, "%s of %s is %s", answers.Yes, answers.Respondents, answers.Printed)
			case answers.Printed.Placeholder():
				require.Equal(t, answers.Proportion().Percent(), answers.Percent())
			default:
				require.Equal(t, answers.Printed.Value(), answers.Percent())
				require.Equal(t, measure.CountsUnknown, answers.Proportion().Percent().Reason())
			}
		}
	}
}

// requirePools: however rows are put together, nobody is lost or counted twice.
func requirePools(t *testing.T, rows wres.RepresentationReport) {
	t.Helper()
	sum := func(rows wres.RepresentationReport) []int64 {
		all := make([]int64, len(workforce.EthnicGroups()))
		for i, group := range workforce.EthnicGroups() {
			for _, row := range rows.Rows {
				staff, known := row.Staff.Of(group).Int64()
				require.True(t, known)
				all[i] += staff
			}
			left, _ := rows.Remainder.Of(group).Int64()
			all[i] += left
		}
		return all
	}
	require.Equal(t, sum(rows), sum(rows.AcrossStaffGroups()))
	pooled, err := rows.Pooled(workforce.SeniorityPools()...)
	require.NoError(t, err)
	require.Equal(t, sum(rows), sum(pooled))
	require.Equal(t, rows.Remainder, pooled.Remainder)
	require.Equal(t, pooled.AcrossStaffGroups(), pooled.AcrossStaffGroups().AcrossStaffGroups())
	if rows.Remainder.Supplied() { // who is not selected stands in the remainder
		require.Equal(t, sum(rows), sum(rows.Select(func(row workforce.RowReport[workforce.EthnicGroup]) bool { return row.StaffGroup == workforce.Clinical })))
	}
	stages, err := rows.Pooled(workforce.StagePools()...)
	if err == nil || rows.Remainder.Supplied() { // who has no place stands in the remainder
		require.Equal(t, sum(rows), sum(stages))
	}
	if err == nil {
		require.Equal(t, rows.Remainder, stages.Remainder)
	}
}
