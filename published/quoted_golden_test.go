package published_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/published"
)

// quotations is the folder of figures of the disability standard that many
// publishers quote. They are of no one document, and stand apart from the
// publications.
const quotations = "wdes-published"

func TestQuotations(t *testing.T) {
	file, err := os.Open(publishedFile(quotations, "ledger.json"))
	require.NoError(t, err)
	ledger, err := published.Read(quotations, file)
	require.NoError(t, err)
	require.NoError(t, file.Close())

	findings := check(t, ledger)
	assert.Equal(t, expectations(t, publishedFile(quotations, "expected.csv")), table(findings))
	assert.Equal(t, []published.Tally{
		{Verdict: published.Input, Figures: 11},
		{Verdict: published.Exact, Figures: 7},
		{Verdict: published.Possible, Figures: 2},
		{Verdict: published.Inconsistent, Figures: 2},
	}, published.Tallies(findings))
}
