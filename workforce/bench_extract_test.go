package workforce_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/workforce"
)

// benchedRecords is how many records the benchmarks read.
const benchedRecords = 200_000

// perRecord is the metric by which the readers compare.
func perRecord(b *testing.B) {
	b.Helper()
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/benchedRecords, "ns/record")
}

// benchedStaff is a staff extract of 200 organisations without faults.
func benchedStaff() string {
	r := rand.New(rand.NewPCG(2024, 2024))
	var b strings.Builder
	b.WriteString(staffHeader())
	for i := range benchedRecords {
		s := drawnStaff(r, 1)[0]
		b.WriteString(csvRow(workforce.StaffFields(), map[string]string{
			"organisation": fmt.Sprintf("R%03d", i/(benchedRecords/200)), "employee": strconv.Itoa(20_000_000 + i), "sex": s.Sex.String()[:1],
			"ethnicity": s.Ethnicity.String(), "disability": s.Disability.String()[:1], "band": one(r, []string{"2", "5", "6", "8a"}),
			"clinical": "C", "board": "N", "hourly_rate": fmt.Sprintf("%d.%02d", 10+r.IntN(40), r.IntN(100)), "bonus": "0",
			"disciplinary": "N", "training": one(r, []string{"Y", "N"}), "capability": "N",
		}, nil))
	}
	return b.String()
}

// Reading an extract against what it cannot be faster than, counting its lines, and
// against taking it apart with the standard library without reading the fields.
func BenchmarkExtract(b *testing.B) {
	text := benchedStaff()
	b.Run("lines", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(text)))
		buffer := make([]byte, 1<<16)
		for b.Loop() {
			source, lines := strings.NewReader(text), 0
			for {
				n, err := source.Read(buffer)
				lines += bytes.Count(buffer[:n], []byte{'\n'})
				if err != nil {
					break
				}
			}
			require.Equal(b, benchedRecords+1, lines)
		}
		perRecord(b)
	})
	b.Run("encoding/csv", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			source := csv.NewReader(strings.NewReader(text))
			source.ReuseRecord = true
			for {
				if _, err := source.Read(); errors.Is(err, io.EOF) {
					break
				}
			}
		}
		perRecord(b)
	})
	for name, reading := range map[string]workforce.Reading{
		"one worker": {Workers: 1}, "all workers": {}, "by person": {Counting: workforce.ByPerson},
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				extract, err := workforce.ReadStaff(strings.NewReader(text), reading)
				require.NoError(b, err)
				var tally workforce.Tally
				for staff := range extract.All() {
					if err := tally.AddStaff(staff); err != nil {
						b.Fatal(err)
					}
				}
				require.NoError(b, extract.Err())
			}
			perRecord(b)
		})
	}
}

// No record costs an allocation once its organisation is known.
func TestExtractAllocations(t *testing.T) {
	few, many := staffHeader()+staffRow(nil), staffHeader()+strings.Repeat(staffRow(nil), 5_000)
	allocations := func(text string) float64 {
		return testing.AllocsPerRun(5, func() {
			extract, err := workforce.ReadStaff(strings.NewReader(text), workforce.Reading{Workers: 1})
			if err != nil {
				panic(err)
			}
			var tally workforce.Tally
			for staff := range extract.All() {
				if tally.AddStaff(staff) != nil {
					panic("read before")
				}
			}
		})
	}
	require.Less(t, allocations(many)-allocations(few), 250.0)
}
