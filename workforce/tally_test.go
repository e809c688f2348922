package workforce_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// drawnStaff are records drawn at random of everything that a record may hold.
func drawnStaff(r *rand.Rand, n int) []workforce.Staff {
	staff := make([]workforce.Staff, n)
	for i := range staff {
		staff[i] = workforce.Staff{
			Sex: one(r, workforce.Sexes()), Ethnicity: one(r, workforce.Ethnicities()), Disability: one(r, workforce.Disabilities()),
			Band: one(r, workforce.Bands()), StaffGroup: one(r, workforce.StaffGroups()), Board: one(r, workforce.BoardRoles()),
			Disciplinary: r.IntN(4) == 0, Training: r.IntN(2) == 0, Capability: r.IntN(5) == 0,
		}
	}
	return staff
}

// drawnApplicants are applicants likewise.
func drawnApplicants(r *rand.Rand, n int) []workforce.Applicant {
	applicants := make([]workforce.Applicant, n)
	for i := range applicants {
		a := workforce.Applicant{Ethnicity: one(r, workforce.Ethnicities()), Disability: one(r, workforce.Disabilities()), Shortlisted: r.IntN(2) == 0}
		a.Appointed = a.Shortlisted && r.IntN(3) == 0
		applicants[i] = a
	}
	return applicants
}

func one[E any](r *rand.Rand, list []E) E { return list[r.IntN(len(list))] }

// tallyOf counts records.
func tallyOf(tb testing.TB, staff []workforce.Staff, applicants []workforce.Applicant) *workforce.Tally {
	tb.Helper()
	var tally workforce.Tally
	for _, s := range staff {
		require.NoError(tb, tally.AddStaff(s))
	}
	for _, a := range applicants {
		require.NoError(tb, tally.AddApplicant(a))
	}
	return &tally
}

// equalCounts compares counts with those who are counted one by one.
func equalCounts[P any](t *testing.T, counts workforce.Counts, people []P, of func(P) (workforce.Ethnicity, workforce.Disability, bool)) {
	t.Helper()
	ethnic, disability, total := map[workforce.EthnicGroup]int64{}, map[workforce.DisabilityGroup]int64{}, int64(0)
	for _, p := range people {
		if e, d, counted := of(p); counted {
			ethnic[e.Group()]++
			disability[d.Group()]++
			total++
		}
	}
	assert.Equal(t, total, counts.Total())
	for g := range workforce.EthnicGroup(6) {
		assert.Equal(t, ethnic[g], counts.Ethnic(g), g)
	}
	for g := range workforce.DisabilityGroup(6) {
		assert.Equal(t, disability[g], counts.Disability(g), g)
	}
}

// checkTally compares every count of a tally with the records.
func checkTally(t *testing.T, tally *workforce.Tally, staff []workforce.Staff, applicants []workforce.Applicant) {
	t.Helper()
	those := func(counts workforce.Counts, is func(workforce.Staff) bool) {
		t.Helper()
		equalCounts(t, counts, staff, func(s workforce.Staff) (workforce.Ethnicity, workforce.Disability, bool) {
			return s.Ethnicity, s.Disability, is(s)
		})
	}
	those(tally.Staff(), func(workforce.Staff) bool { return true })
	those(tally.Disciplinary(), func(s workforce.Staff) bool { return s.Disciplinary })
	those(tally.Training(), func(s workforce.Staff) bool { return s.Training })
	those(tally.Capability(), func(s workforce.Staff) bool { return s.Capability })
	those(tally.Members(), func(workforce.Staff) bool { return false })
	those(tally.Members(workforce.BoardRoles()[1:]...), func(s workforce.Staff) bool { return s.Board.IsMember() })
	those(tally.Members(workforce.VotingAndExecutive, workforce.Voting), func(s workforce.Staff) bool { return s.Board.IsVoting() })
	those(tally.Members(workforce.Executive, workforce.VotingAndExecutive), func(s workforce.Staff) bool { return s.Board.IsExecutive() })
	for _, group := range workforce.StaffGroups() {
		for _, band := range workforce.Bands() {
			those(tally.Grade(group, band), func(s workforce.Staff) bool { return s.StaffGroup == group && s.Band == band })
		}
	}
	applied := func(counts workforce.Counts, is func(workforce.Applicant) bool) {
		t.Helper()
		equalCounts(t, counts, applicants, func(a workforce.Applicant) (workforce.Ethnicity, workforce.Disability, bool) {
			return a.Ethnicity, a.Disability, is(a)
		})
	}
	applied(tally.Shortlisted(), func(a workforce.Applicant) bool { return a.Shortlisted })
	applied(tally.Appointed(), func(a workforce.Applicant) bool { return a.Appointed })
	assert.EqualValues(t, len(applicants), tally.Applicants())
	ethnicities, sexes := map[workforce.Ethnicity]int64{}, map[workforce.Sex]int64{}
	for _, s := range staff {
		ethnicities[s.Ethnicity]++
		sexes[s.Sex]++
	}
	for e := range workforce.Ethnicity(30) {
		assert.Equal(t, ethnicities[e], tally.Ethnicity(e), e)
	}
	for s := range workforce.Sex(9) {
		assert.Equal(t, sexes[s], tally.Sex(s), s)
	}
}

func TestTally(t *testing.T) {
	t.Parallel()
	for n := range 30 {
		r := rand.New(rand.NewPCG(2016, uint64(n)))
		staff, applicants := drawnStaff(r, n*n), drawnApplicants(r, 2*n)
		checkTally(t, tallyOf(t, staff, applicants), staff, applicants)
	}
}

// In whatever order and grouping records are counted and tallies merged, the counts are
// the same.
func FuzzTallyMerge(f *testing.F) {
	f.Add(uint64(1), uint8(0))
	f.Add(uint64(2), uint8(200))
	f.Fuzz(func(t *testing.T, seed uint64, n uint8) {
		r := rand.New(rand.NewPCG(seed, seed))
		staff, applicants := drawnStaff(r, int(n)), drawnApplicants(r, int(n)/2)
		want := tallyOf(t, staff, applicants)

		parts := make([]*workforce.Tally, 1+r.IntN(6))
		for i := range parts {
			parts[i] = &workforce.Tally{}
		}
		for _, i := range r.Perm(len(staff)) {
			require.NoError(t, one(r, parts).AddStaff(staff[i]))
		}
		for _, i := range r.Perm(len(applicants)) {
			require.NoError(t, one(r, parts).AddApplicant(applicants[i]))
		}
		for len(parts) > 1 { // a tree of merges, drawn at random
			last := parts[len(parts)-1]
			before := *last
			parts = parts[:len(parts)-1]
			one(r, parts).Merge(last)
			require.Equal(t, before, *last, "the other is not changed")
		}
		require.Equal(t, want, parts[0])
	})
}

func TestTallyMergeWithItself(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(7, 7))
	staff, applicants := drawnStaff(r, 50), drawnApplicants(r, 50)
	tally := tallyOf(t, staff, applicants)
	tally.Merge(tally)
	checkTally(t, tally, append(staff, staff...), append(applicants, applicants...))
}

// A record that was made by hand and holds what is on no list is refused, and counts
// nowhere.
func TestUnsoundStaff(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		change func(*workforce.Staff)
		want   []string
	}{
		"nothing": {func(s *workforce.Staff) { *s = workforce.Staff{} }, []string{
			`0 sex "" not supplied`, `0 ethnicity "" not supplied`, `0 disability "" not supplied`,
			`0 band "" not supplied`, `0 clinical "" not supplied`, `0 board "" not supplied`,
		}},
		"sex":         {func(s *workforce.Staff) { s.Sex = 4 }, []string{`0 sex "" unrecognised`}},
		"ethnicity":   {func(s *workforce.Staff) { s.Ethnicity = 20 }, []string{`0 ethnicity "" unrecognised`}},
		"disability":  {func(s *workforce.Staff) { s.Disability = 255 }, []string{`0 disability "" unrecognised`}},
		"band":        {func(s *workforce.Staff) { s.Band = 20 }, []string{`0 band "" unrecognised`}},
		"staff group": {func(s *workforce.Staff) { s.StaffGroup = 4 }, []string{`0 clinical "" unrecognised`}},
		"board role":  {func(s *workforce.Staff) { s.Board = 6 }, []string{`0 board "" unrecognised`}},
		"amounts":     {func(s *workforce.Staff) { s.HourlyRate, s.Bonus = -1, workforce.MaxPay+1 }, []string{`0 hourly_rate "" negative`, `0 bonus "" too large`}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := plainStaff()
			require.NoError(t, s.Check())
			c.change(&s)
			var tally workforce.Tally
			err := tally.AddStaff(s)
			assert.Equal(t, c.want, faultTexts(t, err))
			assert.Equal(t, s.Check(), err)
			assert.Equal(t, workforce.Tally{}, tally)
		})
	}
}

func TestUnsoundApplicant(t *testing.T) {
	t.Parallel()
	var tally workforce.Tally
	for _, a := range []workforce.Applicant{
		{}, {Ethnicity: 20, Disability: 1}, {Ethnicity: 1, Disability: 5}, {Ethnicity: 1, Disability: 1, Appointed: true},
	} {
		err := tally.AddApplicant(a)
		require.Error(t, err)
		assert.Equal(t, a.Check(), err)
	}
	assert.Equal(t, workforce.Tally{}, tally)
	assert.Equal(t, []string{`0 ethnicity "" not supplied`, `0 disability "" unrecognised`, `0 appointed "" conflict`}, faultTexts(t, workforce.Applicant{Disability: 9, Appointed: true}.Check()))
}

// No list holds these, and nobody is counted there.
func TestTallyOfNothing(t *testing.T) {
	t.Parallel()
	tally := tallyOf(t, drawnStaff(rand.New(rand.NewPCG(1, 1)), 500), nil)
	for _, n := range []uint8{0, 30, 255} {
		assert.Zero(t, tally.Grade(workforce.StaffGroup(n), workforce.Band5))
		assert.Zero(t, tally.Grade(workforce.Clinical, workforce.Band(n)))
		assert.Zero(t, tally.Members(workforce.BoardRole(n)))
		assert.Zero(t, tally.Ethnicity(workforce.Ethnicity(n)))
		assert.Zero(t, tally.Sex(workforce.Sex(n)))
		assert.Zero(t, tally.Staff().Ethnic(workforce.EthnicGroup(n)))
		assert.Zero(t, tally.Staff().Disability(workforce.DisabilityGroup(n)))
	}
}

// A role that is asked for twice is counted once.
func TestMembersOnce(t *testing.T) {
	t.Parallel()
	tally := tallyOf(t, []workforce.Staff{{Sex: 1, Ethnicity: 1, Disability: 1, Band: 1, StaffGroup: 1, Board: workforce.Voting}}, nil)
	assert.EqualValues(t, 1, tally.Members(workforce.Voting).Total())
	assert.EqualValues(t, 1, tally.Members(workforce.Voting, workforce.Voting).Total())
}

// The staff of a tally by grade are those of its rows, but for medical grades among
// non-clinical staff.
func TestTallyRows(t *testing.T) {
	t.Parallel()
	staff := drawnStaff(rand.New(rand.NewPCG(3, 3)), 2_000)
	tally := tallyOf(t, staff, nil)
	rows := workforce.TallyRows(tally, workforce.Counts.Total)
	sum := int64(0)
	for _, row := range rows {
		require.Len(t, row.Bands, 1)
		assert.Equal(t, tally.Grade(row.StaffGroup, row.Bands[0]).Total(), row.Staff)
		assert.Positive(t, row.Staff)
		sum += row.Staff
	}
	left := int64(0)
	for _, s := range staff {
		if s.StaffGroup == workforce.NonClinical && s.Band.IsMedical() {
			left++
		}
	}
	assert.Positive(t, left)
	assert.Equal(t, tally.Staff().Total()-left, sum)
	assert.Empty(t, workforce.TallyRows(&workforce.Tally{}, workforce.Counts.Total))
}

// A tally is read back as it was, and always written the same.
func FuzzTallyBinary(f *testing.F) {
	r := rand.New(rand.NewPCG(5, 5))
	for n := range 8 {
		b, err := tallyOf(f, drawnStaff(r, n*n*n), drawnApplicants(r, n)).MarshalBinary()
		require.NoError(f, err)
		f.Add(b)
	}
	for _, hostile := range []string{"", "\x00", "\x02", "\x01\x00", "\x01\x00\x00", "\x01\x80\x00\x01", "\x01\x00\x81\x00", "\x01\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01\x01", "\x01\x00\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"} {
		f.Add([]byte(hostile))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		tally := tallyOf(t, drawnStaff(r, 1), nil)
		if err := tally.UnmarshalBinary(b); err != nil {
			require.ErrorIs(t, err, measure.ErrMalformed)
			require.Equal(t, workforce.Tally{}, *tally)
			return
		}
		written, err := tally.AppendBinary([]byte("before"))
		require.NoError(t, err)
		require.Equal(t, "before"+string(b), string(written))
	})
}
