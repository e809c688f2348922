package synthetic_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/synthetic"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// staffOf is the text of a staff extract.
func staffOf(t *testing.T, e synthetic.Extracts, rows int64) string {
	t.Helper()
	var text strings.Builder
	require.NoError(t, e.WriteStaff(&text, rows))
	return text.String()
}

// applicantsOf is the text of a recruitment extract.
func applicantsOf(t *testing.T, e synthetic.Extracts, rows int64) string {
	t.Helper()
	var text strings.Builder
	require.NoError(t, e.WriteApplicants(&text, rows))
	return text.String()
}

// recordsOf are the records behind the header.
func recordsOf(t *testing.T, text string) [][]string {
	t.Helper()
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	require.NoError(t, err)
	return records[1:]
}

// forms are extracts of every form, by what they are.
func forms() map[string]synthetic.Extracts {
	all := map[string]synthetic.Extracts{}
	for _, interleaved := range []bool{false, true} {
		for _, asRecorded := range []bool{false, true} {
			all[fmt.Sprintf("interleaved %t, as recorded %t", interleaved, asRecorded)] = synthetic.Extracts{
				Seed: 5, Organisations: 20, Interleaved: interleaved, AsRecorded: asRecorded,
			}
		}
	}
	return all
}

func TestSeed(t *testing.T) {
	for name, e := range forms() {
		t.Run(name, func(t *testing.T) {
			e.FaultyIn = 7
			staff, applicants := staffOf(t, e, 3000), applicantsOf(t, e, 3000)
			assert.Equal(t, staff, staffOf(t, e, 3000))
			assert.Equal(t, applicants, applicantsOf(t, e, 3000))
			other := e
			other.Seed++
			assert.NotEqual(t, staffOf(t, e, 100), staffOf(t, other, 100))
			assert.NotEqual(t, applicantsOf(t, e, 100), applicantsOf(t, other, 100))
		})
	}
}

// Both files are of the same organisations, of which each has a name of its own.
func TestOrganisations(t *testing.T) {
	for name, e := range forms() {
		t.Run(name, func(t *testing.T) {
			sizes := map[string]int{}
			turns, before := 0, ""
			for _, record := range recordsOf(t, staffOf(t, e, 20_000)) {
				sizes[record[0]]++
				if record[0] != before {
					before = record[0]
					turns++
				}
			}
			require.Len(t, sizes, e.Organisations)
			for _, record := range recordsOf(t, applicantsOf(t, e, 5000)) {
				require.Contains(t, sizes, record[0])
			}
			assert.Equal(t, e.Interleaved, turns > e.Organisations)
			least, most := 20_000, 0
			for _, size := range sizes {
				least, most = min(least, size), max(most, size)
			}
			assert.Greater(t, most, 5*least)
		})
	}
	for _, count := range []int{0, 1, 2, 33, 1100} {
		names := map[string]bool{}
		for _, record := range recordsOf(t, staffOf(t, synthetic.Extracts{Organisations: count}, int64(count)*100+1)) {
			names[record[0]] = true
		}
		assert.Len(t, names, max(count, 1), count)
	}
}

// There are as many rows as asked for, and they are read without a fault.
func TestRows(t *testing.T) {
	for name, e := range forms() {
		t.Run(name, func(t *testing.T) {
			for _, rows := range []int64{0, 1, 2, 19, 2500} {
				staff, err := workforce.ReadStaff(strings.NewReader(staffOf(t, e, rows)), workforce.Reading{})
				require.NoError(t, err)
				for row := range staff.All() {
					require.NoError(t, row.Check())
				}
				require.NoError(t, staff.Err())
				require.Empty(t, staff.Faults())
				require.Equal(t, rows+1, staff.Rows())
				applicants, err := workforce.ReadApplicants(strings.NewReader(applicantsOf(t, e, rows)), workforce.Reading{})
				require.NoError(t, err)
				for row := range applicants.All() {
					require.NoError(t, row.Check())
				}
				require.Empty(t, applicants.Faults())
				require.Equal(t, rows+1, applicants.Rows())
			}
		})
	}
}

// About as many rows are at fault as asked for, with faults of every kind.
func TestFaults(t *testing.T) {
	for name, e := range forms() {
		t.Run(name, func(t *testing.T) {
			const rows, in = 20_000, 20
			e.FaultyIn = in
			staff, err := workforce.ReadStaff(strings.NewReader(staffOf(t, e, rows)), workforce.Reading{})
			require.NoError(t, err)
			for range staff.All() {
				continue
			}
			assert.InDelta(t, rows/in, staff.Faulty(), rows/in/5)
			assert.Greater(t, len(staff.Faults()), int(staff.Faulty()))
			for _, kind := range []error{
				measure.ErrUnrecognised, measure.ErrNotSupplied, measure.ErrNegative, measure.ErrInexact, measure.ErrTooLarge, measure.ErrMalformed,
			} {
				require.ErrorIs(t, staff.Faults(), kind)
			}
			applicants, err := workforce.ReadApplicants(strings.NewReader(applicantsOf(t, e, rows)), workforce.Reading{})
			require.NoError(t, err)
			for range applicants.All() {
				continue
			}
			assert.InDelta(t, rows/in, applicants.Faulty(), rows/in/5)
			for _, kind := range []error{measure.ErrUnrecognised, measure.ErrNotSupplied, measure.ErrConflict, measure.ErrMalformed} {
				require.ErrorIs(t, applicants.Faults(), kind)
			}
			fields := map[string]bool{}
			for _, fault := range append(staff.Faults(), applicants.Faults()...) {
				fields[fault.Field] = true
			}
			for _, field := range append(workforce.StaffFields(), workforce.ApplicantFields()...) {
				readAsItIs := field == "employee" || field == "applicant" || field == "sex"
				assert.Equal(t, !readAsItIs, fields[field], field)
			}
		})
	}
	all := staffOf(t, synthetic.Extracts{FaultyIn: 1}, 500)
	staff, err := workforce.ReadStaff(strings.NewReader(all), workforce.Reading{})
	require.NoError(t, err)
	for range staff.All() {
		continue
	}
	assert.EqualValues(t, 500, staff.Faulty())
}

// The proportions are such as the package tells.
func TestProportions(t *testing.T) {
	count := map[string]int{}
	rates, people := map[string]int{}, map[string]bool{}
	records := recordsOf(t, staffOf(t, synthetic.Extracts{Seed: 9, Organisations: 30, Interleaved: true}, 30_000))
	for _, r := range records {
		white := strings.Contains("ABC", (r[3] + "-")[:1])
		high := strings.HasPrefix(r[5], "8") || r[5] == "9" || r[5] == "VSM"
		for what, is := range map[string]bool{
			"women": r[2] == "F", "high": high, "white": white, "white and high": white && high, "board": r[7] != "N", "no rate": r[8] == "",
			"four decimals": len(r[8]) == len("12.3456"), "bonus": r[9] != "", "disciplinary": r[10] == "Y", "training": r[11] == "Y",
		} {
			if is {
				count[what]++
			}
		}
		rates[r[8]]++
		people[r[0]+r[1]] = true
	}
	assert.InDelta(t, 0.72, float64(count["women"])/30_000, 0.08)
	assert.InDelta(t, 0.7, float64(count["training"])/30_000, 0.05)
	assert.InDelta(t, 1.0/64, float64(30_000-len(people))/30_000, 0.004)
	assert.Greater(t, float64(count["white and high"])/float64(count["high"]), float64(count["white"])/30_000)
	for _, what := range []string{"board", "no rate", "four decimals", "bonus", "disciplinary"} {
		assert.Positive(t, count[what], what)
		assert.Less(t, count[what], 30_000/10, what)
	}
	most := 0
	for rate, n := range rates {
		if _, err := strconv.ParseFloat(rate, 64); err == nil {
			most = max(most, n)
		}
	}
	assert.Greater(t, most, 500) // on one rate
}

func TestOutOfRange(t *testing.T) {
	for _, e := range []synthetic.Extracts{{Organisations: -1}, {Organisations: synthetic.MostOrganisations + 1}} {
		require.ErrorContains(t, e.WriteStaff(io.Discard, 1), "organisations")
		require.ErrorContains(t, e.WriteApplicants(io.Discard, 1), "organisations")
	}
	var e synthetic.Extracts
	require.ErrorContains(t, e.WriteStaff(io.Discard, -1), "-1 rows")
	require.ErrorContains(t, e.WriteApplicants(io.Discard, -1), "-1 rows")
}

var errFull = errors.New("full")

// room is a writer for so many writes.
type room struct{ left int }

func (r *room) Write(text []byte) (int, error) {
	if r.left--; r.left < 0 {
		return 0, errFull
	}
	return len(text), nil
}

func TestWriter(t *testing.T) {
	var e synthetic.Extracts
	for left := range 3 {
		require.ErrorIs(t, e.WriteStaff(&room{left}, 5000), errFull)
		require.ErrorIs(t, e.WriteApplicants(&room{left}, 10_000), errFull)
	}
}

// More rows need no more memory.
func TestAllocations(t *testing.T) {
	e := synthetic.Extracts{Organisations: 3}
	allocations := func(rows int64) float64 {
		return testing.AllocsPerRun(2, func() {
			require.NoError(t, e.WriteStaff(io.Discard, rows))
			require.NoError(t, e.WriteApplicants(io.Discard, rows))
		})
	}
	assert.Equal(t, int(allocations(100)), int(allocations(20_000)))
}

// The floor is a copy of the same bytes.
func BenchmarkWriteStaff(b *testing.B) {
	const rows = 100_000
	e := synthetic.Extracts{Organisations: 200, Interleaved: true, FaultyIn: 1000}
	var text bytes.Buffer
	require.NoError(b, e.WriteStaff(&text, rows))
	b.Run("made", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			require.NoError(b, e.WriteStaff(io.Discard, rows))
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/rows, "ns/row")
	})
	b.Run("copied", func(b *testing.B) {
		b.ReportAllocs()
		into := make([]byte, text.Len())
		for b.Loop() {
			copy(into, text.Bytes())
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/rows, "ns/row")
	})
}
