package wdes_test

import (
	"math"
	"slices"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/wdes"
	"github.com/workforce-equality/equality/workforce"
)

// source makes returns of bytes, the same of the same. Where it is wild there
// may be anything in them.
type source struct {
	bytes []byte
	wild  bool
}

// returnOf is a return of counts, tame or, of one in four, wild.
func returnOf(data []byte) wdes.Return {
	s := &source{bytes: data}
	s.wild = s.next(4) == 3
	return s.stated()
}

// tameOf is a return that has no faults.
func tameOf(data []byte) wdes.Return { return (&source{bytes: data}).stated() }

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

func (s *source) within(whole wdes.Headcount) wdes.Headcount {
	return heads(s.count(whole.Disabled), s.count(whole.NonDisabled), s.count(whole.Unknown))
}

func (s *source) headcount(limit int64) wdes.Headcount { return s.within(heads(limit, limit, limit)) }

// text is the good one, or in the wild one of the bad ones.
func (s *source) text(good string, bad ...string) string {
	if s.wild && s.next(8) == 0 {
		return bad[s.next(len(bad))]
	}
	return good
}

// some is a part that is stated seven times of eight.
func some[T any](s *source, state func() T) *T {
	if s.next(8) == 7 {
		return nil
	}
	stated := state()
	return &stated
}

// take gives a part of what is left.
func (s *source) take(left *wdes.Headcount) wdes.Headcount {
	part := s.within(*left)
	if !s.wild {
		left.Disabled, left.NonDisabled, left.Unknown = left.Disabled-part.Disabled, left.NonDisabled-part.NonDisabled, left.Unknown-part.Unknown
	}
	return part
}

func (s *source) representation(staff wdes.Headcount) wdes.Representation {
	var representation wdes.Representation
	band, apart := workforce.Band(0), s.next(2) == 0
	for i := range s.next(6) {
		band += workforce.Band(1 + s.next(3))
		if band > workforce.UngradedMedical {
			break
		}
		bands := []workforce.Band{band}
		if cluster := band.Cluster(); cluster != 0 && s.next(4) == 0 { // this band and the others of its cluster above it
			bands = cluster.Bands()[slices.Index(cluster.Bands(), band):]
			band = bands[len(bands)-1]
		}
		var group workforce.StaffGroup
		switch {
		case s.wild:
			group = workforce.StaffGroup(s.next(4))
		case apart && band.IsMedical():
			group = workforce.Medical
		case apart:
			group = workforce.StaffGroup(1 + s.next(2))
		}
		representation.Rows = append(representation.Rows, wdes.Row{
			StaffGroup: group, Name: s.text("row "+printed(i), "", "bands 5 to 7"), Bands: bands, Staff: s.take(&staff),
		})
	}
	if s.wild {
		representation.Clusters = [][]workforce.Pool{nil, {}, workforce.SeniorityPools(), workforce.StagePools(), {{}, {Bands: []workforce.Band{99}}}}[s.next(5)]
	}
	return representation
}

func (s *source) splits(base, events wdes.Headcount) []wdes.Split {
	var splits []wdes.Split
	for i := range s.next(4) {
		part := s.take(&base)
		most := heads(min(part.Disabled, events.Disabled), min(part.NonDisabled, events.NonDisabled), min(part.Unknown, events.Unknown))
		happened := s.take(&most)
		if !s.wild {
			events = heads(events.Disabled-happened.Disabled, events.NonDisabled-happened.NonDisabled, events.Unknown-happened.Unknown)
		}
		splits = append(splits, wdes.Split{By: s.text("band", "source", ""), Name: s.text(printed(i), "0", ""), Base: part, Events: happened})
	}
	return splits
}

func (s *source) capability(staff wdes.Headcount) wdes.Capability {
	averaging := wdes.Averaging(1 + s.next(2))
	entries := func() wdes.Entries {
		entries := wdes.Entries{Entered: s.headcount(8)}
		if averaging == wdes.TwoYearMean || s.wild && s.next(8) == 0 {
			previous := s.headcount(8)
			entries.Previous = &previous
		}
		return entries
	}
	stated := wdes.Capability{Averaging: averaging, Performance: some(s, entries), IllHealth: some(s, entries)}
	if stated.Performance != nil {
		stated.Splits = s.splits(staff, stated.Performance.Entered)
	}
	return stated
}

func (s *source) answers() wdes.Answers {
	respondents := s.count(255)
	if s.wild && s.next(3) == 0 {
		return wdes.Answers{Respondents: respondents, Percent: []string{"0%", "2.17%", "–", "12.5%", "100%", "10.7%", "101%", "-1", "x"}[s.next(9)]}
	}
	return wdes.Answers{Respondents: respondents, Yes: s.count(respondents)}
}

func (s *source) score() wdes.Score {
	if s.next(2) == 0 {
		return wdes.Score{Score: s.text([]string{"6.68", "7.15", "–", "0", "10"}[s.next(5)], "10.1", "x", "7%"), Respondents: s.count(255)}
	}
	component := func() string { return s.text([]string{"7.5", "20/3", "", "0", "10"}[s.next(5)], "31/3", "x") }
	score := wdes.Score{Least: 1 + s.next(3)}
	for range 1 + s.next(4) {
		score.Components = append(score.Components, wdes.Respondent{Motivation: component(), Involvement: component(), Advocacy: component()})
	}
	return score
}

func (s *source) survey() wdes.Survey {
	item := func() wdes.Item {
		return wdes.Item{
			Disabled: some(s, s.answers), NonDisabled: some(s, s.answers),
			Benchmark: some(s, func() wdes.Benchmark {
				return wdes.Benchmark{Disabled: s.text("52.1%", "101"), NonDisabled: s.text("", "+"), Source: s.text("elsewhere", "")}
			}),
		}
	}
	return wdes.Survey{
		Year: 2019 + s.next(8), HarassedByPublic: some(s, item), HarassedByManagers: some(s, item), HarassedByColleagues: some(s, item),
		Reported: some(s, item), EqualOpportunities: some(s, item), Pressed: some(s, item), Valued: some(s, item),
		Adjustments: some(s, func() wdes.Adjustments { return wdes.Adjustments{Disabled: some(s, s.answers)} }),
		Engagement: some(s, func() wdes.Engagement {
			return wdes.Engagement{Disabled: some(s, s.score), NonDisabled: some(s, s.score), All: some(s, s.score)}
		}),
	}
}

func (s *source) stated() wdes.Return {
	staff := s.headcount(255)
	return wdes.Return{
		Organisation: s.text("RXX", ""), Body: workforce.Body(s.next(3)), Snapshot: march(2020 + s.next(6)),
		Workforce:      some(s, func() wdes.Headcount { return staff }),
		Representation: some(s, func() wdes.Representation { return s.representation(staff) }),
		Recruitment: some(s, func() wdes.Recruitment {
			shortlisted := s.headcount(255)
			appointed := s.within(shortlisted)
			return wdes.Recruitment{Shortlisted: shortlisted, Appointed: appointed, Splits: s.splits(shortlisted, appointed)}
		}),
		Capability: some(s, func() wdes.Capability { return s.capability(staff) }),
		Survey:     some(s, s.survey),
		Voices:     some(s, func() wdes.Voices { return wdes.Voices{Facilitated: s.next(2) == 1} }),
		Board: some(s, func() wdes.Board {
			total := s.headcount(16)
			members := func() wdes.Headcount { return s.within(total) }
			return wdes.Board{Total: total, Voting: some(s, members), Executive: some(s, members), Source: s.text("register", "")}
		}),
	}
}
