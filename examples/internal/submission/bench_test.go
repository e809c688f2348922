package submission_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/examples/internal/submission"
	"github.com/workforce-equality/equality/internal/synthetic"
	"github.com/workforce-equality/equality/workforce"
)

// From records in memory to every figure of the files, of one organisation.
func BenchmarkFigures(b *testing.B) {
	const records = 100_000
	var text bytes.Buffer
	made := synthetic.Extracts{Seed: 1}
	require.NoError(b, made.WriteStaff(&text, records))
	extract, err := workforce.ReadStaff(&text, workforce.Reading{})
	require.NoError(b, err)
	var staff []workforce.Staff
	for s := range extract.All() {
		staff = append(staff, s)
	}
	b.ReportAllocs()
	for b.Loop() {
		var of submission.Organisation
		for _, s := range staff {
			if err := of.AddStaff(s); err != nil {
				b.Fatal(err)
			}
		}
		figures, err := of.Figures("RAA")
		require.NoError(b, err)
		for _, file := range submission.Files() {
			require.NotNil(b, file.Rows(figures))
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(staff)), "ns/record")
}
