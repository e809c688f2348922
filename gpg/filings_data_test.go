package gpg_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
)

// TestFilingsOfBodies reads the filings of all NHS bodies where EQUALITY_DATA
// names the folder that holds them, and the excerpts here in any case. The numbers
// were counted by another program, with decimal arithmetic.
func TestFilingsOfBodies(t *testing.T) {
	want := map[string]struct{ filings, decimals, conventions int }{
		"2020-2021.csv":                    {4, 0, 1},
		"2022-2023.csv":                    {5, 31, 0},
		"nhs-gender-pay-gap-2019-2020.csv": {174, 0, 4},
		"nhs-gender-pay-gap-2020-2021.csv": {233, 0, 2},
		"nhs-gender-pay-gap-2021-2022.csv": {232, 37, 2},
		"nhs-gender-pay-gap-2022-2023.csv": {226, 1277, 1},
		"nhs-gender-pay-gap-2023-2024.csv": {239, 1522, 0},
	}
	files := []string{filepath.Join("testdata", "filings", "2020-2021.csv"), filepath.Join("testdata", "filings", "2022-2023.csv")}
	if folder := os.Getenv("EQUALITY_DATA"); folder != "" {
		found, err := filepath.Glob(filepath.Join(folder, "gender-pay-gap-nhs", "*.csv"))
		require.NoError(t, err)
		files = append(files, found...)
	}
	for _, path := range files {
		t.Run(filepath.Base(path), func(t *testing.T) {
			file, err := os.Open(path)
			require.NoError(t, err)
			defer file.Close()
			all, err := gpg.ReadFilings(path, file)
			require.NoError(t, err)
			got := want[filepath.Base(path)]
			got.filings, got.decimals, got.conventions = len(all), 0, 0
			for _, filing := range all {
				got.conventions += len(filing.Warnings())
				if filing.Check() == nil {
					continue
				}
				var faults measure.Faults
				require.ErrorAs(t, filing.Check(), &faults)
				got.decimals += len(faults)
				for _, fault := range faults {
					require.ErrorIs(t, fault, measure.ErrMalformed, "no quarter off 100, no bonus gap too many or too few")
				}
			}
			assert.Equal(t, want[filepath.Base(path)], got)
		})
	}
}
