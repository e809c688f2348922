package redact_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/redact"
)

// BenchmarkAuditReports audits every table of the published reports, explanations
// included: what one waits for when all of them are checked.
func BenchmarkAuditReports(b *testing.B) {
	names, err := filepath.Glob(filepath.Join("..", "testdata", "leaks", "*.json"))
	require.NoError(b, err)
	require.NotEmpty(b, names)
	var publications []redact.Publication
	for _, name := range names {
		file, err := os.Open(name)
		require.NoError(b, err)
		p, err := redact.ReadPublication(name, file)
		require.NoError(b, err)
		require.NoError(b, file.Close())
		publications = append(publications, p)
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range publications {
			_, err := redact.Audit(b.Context(), p, redact.Informed)
			require.NoError(b, err)
		}
	}
}

// BenchmarkAuditTwoWay audits a table of 20 rows and 10 columns with its totals, a
// third of it hidden.
func BenchmarkAuditTwoWay(b *testing.B) {
	const rows, columns = 20, 10
	var names []string
	var facts []redact.Fact
	columnTotals := make([]int64, columns)
	byColumn := make([][]redact.Operand, columns)
	for i := range rows {
		var total int64
		var parts []redact.Operand
		for j := range columns {
			name, n := fmt.Sprint(i, " ", j), int64(i*j*7%23)
			names = append(names, name)
			total, columnTotals[j] = total+n, columnTotals[j]+n
			parts, byColumn[j] = append(parts, redact.Count(name)), append(byColumn[j], redact.Count(name))
			if n < 1 || n > 7 {
				facts = append(facts, redact.Stated(name, n))
			}
		}
		facts = append(facts, redact.Total(redact.Number(total), parts...))
	}
	for j, total := range columnTotals {
		facts = append(facts, redact.Total(redact.Number(total), byColumn[j]...))
	}
	p, err := redact.NewPublication(names, facts...)
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		_, err := redact.Audit(b.Context(), p, redact.Informed)
		require.NoError(b, err)
	}
}
