package workforce_test

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// outcome is all that a reader is told of an extract.
type outcome struct {
	staff                  []workforce.Staff
	names                  []string
	faults                 string
	rows, faulty, repeated int64
	err                    string
}

// outcomeOf reads a staff extract to its end.
func outcomeOf(tb testing.TB, source io.Reader, reading workforce.Reading) outcome {
	tb.Helper()
	reading.Organisations = &workforce.Organisations{}
	e, err := workforce.ReadStaff(source, reading)
	require.NoError(tb, err)
	o := outcome{staff: slices.Collect(e.All()), names: reading.Organisations.Names(), faults: e.Faults().Error()}
	o.rows, o.faulty, o.repeated = e.Rows(), e.Faulty(), e.Repeated()
	if e.Err() != nil {
		o.err = e.Err().Error()
	}
	return o
}

// drawnRows are rows of many organisations and people, some of them at fault.
func drawnRows(seed uint64, n int) string {
	r := rand.New(rand.NewPCG(seed, seed))
	var b strings.Builder
	for range n {
		fields := map[string]string{
			"organisation": fmt.Sprintf("R%02d", r.IntN(30)), "employee": strconv.Itoa(r.IntN(max(1, n/2))),
			"hourly_rate": fmt.Sprintf("%d.%02d", 10+r.IntN(30), r.IntN(100)),
		}
		switch r.IntN(100) {
		case 0:
			fields["band"] = "8"
		case 1:
			fields["organisation"], fields["bonus"] = "a\nb", "-1"
		case 2:
			fields["organisation"] = "St Mary's, \"The\" Trust"
		case 3:
			b.WriteString("RXX,\"1\n")
		case 4:
			fields["employee"] = ""
		}
		b.WriteString(staffRow(fields))
	}
	return b.String()
}

// What is read does not depend on how many goroutines take rows apart, nor on the
// pieces in which the text arrives.
func TestWorkers(t *testing.T) {
	t.Parallel()
	long := staffRow(map[string]string{"sex": strings.Repeat("x", 500_000)})
	text := staffHeader() + drawnRows(2009, 1_000) + long + drawnRows(2010, 10_000)
	for name, reading := range map[string]workforce.Reading{
		"all":         {},
		"by person":   {Counting: workforce.ByPerson},
		"some faulty": {MostFaulty: 100},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			reading.Workers = 1
			want := outcomeOf(t, strings.NewReader(text), reading)
			require.NotEmpty(t, want.staff)
			for _, workers := range []int{2, 7, 0, math.MaxInt} {
				reading.Workers = workers
				require.Equal(t, want, outcomeOf(t, iotest.HalfReader(strings.NewReader(text)), reading), "%d workers", workers)
			}
		})
	}
}

func FuzzExtract(f *testing.F) {
	f.Add("", uint8(1))
	f.Add(drawnRows(1, 50), uint8(3))
	f.Add(staffRow(map[string]string{"sex": "\x00", "band": "Band 8 - Range A"}), uint8(2))
	f.Fuzz(func(t *testing.T, rows string, workers uint8) {
		text := staffHeader() + rows
		want := outcomeOf(t, strings.NewReader(text), workforce.Reading{Workers: 1})
		got := outcomeOf(t, iotest.OneByteReader(strings.NewReader(text)), workforce.Reading{Workers: int(workers)%8 + 1})
		require.Equal(t, want, got)
		require.Equal(t, want.rows, int64(len(want.staff))+want.faulty+1)
		var tally workforce.Tally
		for _, s := range want.staff {
			require.NoError(t, s.Check())
			require.NoError(t, tally.AddStaff(s))
			require.Less(t, int(s.Organisation), len(want.names))
		}
		require.EqualValues(t, len(want.staff), tally.Staff().Total())
	})
}

func TestMostFaulty(t *testing.T) {
	t.Parallel()
	bad := staffRow(map[string]string{"band": "8", "board": "?"})
	text := staffHeader() + staffRow(nil) + bad + staffRow(nil) + bad + staffRow(nil)
	enough := outcomeOf(t, strings.NewReader(text), workforce.Reading{MostFaulty: 2})
	assert.Empty(t, enough.err)
	assert.Len(t, enough.staff, 3)

	e, err := workforce.ReadStaff(strings.NewReader(text), workforce.Reading{MostFaulty: 1})
	require.NoError(t, err)
	for range e.All() {
		continue
	}
	require.ErrorIs(t, e.Err(), measure.ErrTooLarge)
	assert.EqualValues(t, 2, e.Faulty())
}

// Every fault is told in its turn, and is then not kept.
func TestOnFault(t *testing.T) {
	t.Parallel()
	text := staffHeader() + drawnRows(2015, 5_000)
	var told measure.Faults
	e, err := workforce.ReadStaff(strings.NewReader(text), workforce.Reading{OnFault: func(f measure.Fault) { told = append(told, f) }})
	require.NoError(t, err)
	for range e.All() {
		continue
	}
	assert.Empty(t, e.Faults())
	want := outcomeOf(t, strings.NewReader(text), workforce.Reading{})
	assert.Equal(t, want.faults, told.Error())
	assert.True(t, slices.IsSortedFunc(told, func(a, b measure.Fault) int { return a.Row - b.Row }))
}

// A person is told by the organisation and what identifies them in it; rows that name
// nobody are people of their own.
func TestCounting(t *testing.T) {
	t.Parallel()
	rows := []string{staffHeader()}
	for _, row := range [][2]string{{"A", "1"}, {"A", "2"}, {"B", "1"}, {"A", " 1 "}, {"A", ""}, {"A", ""}, {"B", "a long employee number"}, {"B", "a long employee number"}, {"A", "1"}} {
		rows = append(rows, staffRow(map[string]string{"organisation": row[0], "employee": row[1]}))
	}
	text := strings.Join(rows, "")
	for counting, people := range map[workforce.Counting]int{0: 9, workforce.ByContract: 9, workforce.ByPerson: 6} {
		got := outcomeOf(t, strings.NewReader(text), workforce.Reading{Counting: counting})
		assert.Len(t, got.staff, people)
		assert.EqualValues(t, 3, got.repeated)
		assert.EqualValues(t, 10, got.rows)
	}

	row := applicantRow(nil)
	e, err := workforce.ReadApplicants(strings.NewReader(applicantHeader()+row+row), workforce.Reading{Counting: workforce.ByPerson})
	require.NoError(t, err)
	assert.Len(t, slices.Collect(e.All()), 2, "each application counts")
}

// Organisations are numbered as they are first named in a good row, over the extracts
// that share them.
func TestSharedOrganisations(t *testing.T) {
	t.Parallel()
	var shared workforce.Organisations
	rows := []string{staffHeader(), staffRow(map[string]string{"organisation": "bad", "band": "8"})}
	for _, name := range []string{"C", "A", "C", " A ", "a"} {
		rows = append(rows, staffRow(map[string]string{"organisation": name}))
	}
	s, err := workforce.ReadStaff(strings.NewReader(strings.Join(rows, "")), workforce.Reading{Organisations: &shared})
	require.NoError(t, err)
	var numbers []int32
	for row := range s.All() {
		numbers = append(numbers, row.Organisation)
	}
	assert.Equal(t, []int32{0, 1, 0, 1, 2}, numbers)

	applicants := applicantHeader() + applicantRow(map[string]string{"organisation": "D"}) + applicantRow(map[string]string{"organisation": "A"})
	a, err := workforce.ReadApplicants(strings.NewReader(applicants), workforce.Reading{Organisations: &shared})
	require.NoError(t, err)
	for row := range a.All() {
		numbers = append(numbers, row.Organisation)
	}
	assert.Equal(t, []int32{3, 1}, numbers[5:])
	assert.Equal(t, []string{"C", "A", "a", "D"}, shared.Names())
	assert.Equal(t, "D", a.Organisation(3))
	assert.Empty(t, a.Organisation(4))
	assert.Empty(t, a.Organisation(-1))
}

// A source that breaks leaves what it gave before, and says where it broke.
func TestBrokenSource(t *testing.T) {
	t.Parallel()
	broken := errors.New("broken")
	source := io.MultiReader(strings.NewReader(staffHeader()+staffRow(nil)+staffRow(nil)+"RXX,1,F,A"), iotest.ErrReader(broken))
	e, err := workforce.ReadStaff(source, workforce.Reading{})
	require.NoError(t, err)
	assert.Len(t, slices.Collect(e.All()), 2)
	require.ErrorIs(t, e.Err(), broken)
	require.ErrorContains(t, e.Err(), "row 4")
	assert.Zero(t, e.Faulty())

	_, err = workforce.ReadStaff(iotest.ErrReader(broken), workforce.Reading{})
	require.ErrorIs(t, err, broken)
}

// An extract that nobody began to read holds nothing.
func TestZeroExtract(t *testing.T) {
	t.Parallel()
	var e workforce.Extract[workforce.Staff]
	require.Empty(t, slices.Collect(e.All()))
	require.NoError(t, e.Err())
	require.Empty(t, e.Organisation(0))
	require.False(t, e.Has("sex"))
}

// All can be gone through once, and left at any row: no goroutine stays behind.
func TestLeaving(t *testing.T) {
	text := staffHeader() + drawnRows(2018, 10_000)
	before := runtime.NumGoroutine()
	for _, at := range []int{1, 100, 5_000} {
		for _, workers := range []int{1, 2, 7} {
			e, err := workforce.ReadStaff(strings.NewReader(text), workforce.Reading{Workers: workers})
			require.NoError(t, err)
			next, stop := iter.Pull(e.All())
			for range at {
				_, more := next()
				require.True(t, more)
			}
			stop()
			require.NoError(t, e.Err())
			for range e.All() {
				require.Fail(t, "gone through twice")
			}
		}
	}
	require.Eventually(t, func() bool { return runtime.NumGoroutine() <= before+1 }, 5*time.Second, time.Millisecond)
}
