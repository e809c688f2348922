package main

import (
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/internal/synthetic"
)

// made is extracts that are made up, as texts.
func made(t *testing.T, extracts synthetic.Extracts, rows int64) (staff, recruitment string) {
	t.Helper()
	var ofStaff, ofApplicants strings.Builder
	require.NoError(t, extracts.WriteStaff(&ofStaff, rows))
	require.NoError(t, extracts.WriteApplicants(&ofApplicants, rows/2))
	return ofStaff.String(), ofApplicants.String()
}

// requireExpected runs the program with extracts and compares the files with those that
// are computed apart.
func requireExpected(t *testing.T, staff, recruitment string, as wanted) {
	t.Helper()
	dir := t.TempDir()
	args := []string{"-out", filepath.Join(dir, "out")}
	for name, text := range map[string]string{"staff": staff, "recruitment": recruitment} {
		if text != "" {
			args = append(args, "-"+name, saved(t, dir, name+".csv", text))
		}
	}
	if as.exact {
		args = append(args, "-exact")
	}
	if as.perPerson {
		args = append(args, "-per", "person")
	}
	got := runWith(t, args...)
	require.Zero(t, got.status, got.stderr)
	require.Empty(t, got.stderr)
	for name, text := range expected(t, staff, recruitment, as) {
		require.Equal(t, text, kindsAlone(written(t, filepath.Join(dir, "out"), name)), name)
	}
}

// kindsAlone leaves of each reason in faults.csv the kind.
func kindsAlone(text string) string {
	if !strings.HasPrefix(text, "file,row,") {
		return text
	}
	reason := regexp.MustCompile(`(?m),"?([a-z ]+): .*$`)
	return reason.ReplaceAllString(text, ",$1")
}

// Extracts of every size and form agree with fractions, maps and a sort, to the last
// digit.
func TestExact(t *testing.T) {
	for _, rows := range []int64{0, 1, 2, 3, 5, 17, 60, 300} {
		for seed := range uint64(12) {
			extracts := synthetic.Extracts{
				Seed: seed, Organisations: 1 + int(seed%5)*3, Interleaved: seed%2 == 1, AsRecorded: seed%3 == 1, FaultyIn: int(seed%4) * 5,
			}
			as := wanted{exact: seed%4 < 2, perPerson: seed%6 > 3}
			t.Run(fmt.Sprintf("%d rows, seed %d", rows, seed), func(t *testing.T) {
				staff, recruitment := made(t, extracts, rows)
				requireExpected(t, staff, recruitment, as)
			})
		}
	}
	for _, interleaved := range []bool{false, true} {
		t.Run(fmt.Sprintf("20000 rows, interleaved %t", interleaved), func(t *testing.T) {
			extracts := synthetic.Extracts{Seed: 7, Organisations: 40, Interleaved: interleaved, FaultyIn: 50, AsRecorded: interleaved}
			staff, recruitment := made(t, extracts, 20_000)
			requireExpected(t, staff, recruitment, wanted{exact: true, perPerson: interleaved})
		})
	}
}

// Whatever is left out of a year, the rest agrees.
func TestExactInPart(t *testing.T) {
	extracts := synthetic.Extracts{Seed: 3, Organisations: 4, Interleaved: true, FaultyIn: 20}
	staff, recruitment := made(t, extracts, 500)
	_, other := made(t, synthetic.Extracts{Seed: 4, Organisations: 2}, 300)
	for _, c := range []struct{ name, staff, recruitment string }{
		{"staff alone", staff, ""},
		{"recruitment alone", "", recruitment},
		{"no capability", strings.Replace(staff, "capability", "notes", 1), recruitment},
		{"other organisations", staff, recruitment + strings.ReplaceAll(other[strings.Index(other, "\n")+1:], "R", "X")},
		{"lines end with a carriage return too", strings.ReplaceAll(staff, "\n", "\r\n"), "\ufeff" + strings.TrimSuffix(recruitment, "\n")},
		{"men alone", strings.ReplaceAll(staff, ",F,", ",M,"), ""},
		{"women alone", strings.ReplaceAll(staff, ",M,", ",F,"), ""},
		{"nobody paid", regexp.MustCompile(`,[0-9.]+,([0-9.]*),([YN])`).ReplaceAllString(staff, ",,$1,$2"), ""},
		{"all on one rate", regexp.MustCompile(`,[0-9.]+,([0-9.]*),([YN])`).ReplaceAllString(staff, ",15.20,$1,$2"), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			requireExpected(t, c.staff, c.recruitment, wanted{exact: true})
		})
	}
}
