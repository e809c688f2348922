package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func secret(t *testing.T, text string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "secret")
	require.NoError(t, os.WriteFile(name, []byte(text), 0o600))
	return name
}

// Of the multiples of 10 beside 414, 338, 75 and 1 that add up, 410, 340, 70 and 0 change
// least, by 12; small=3 leaves nothing to choose but 0 or 3 for 1.
func TestRound(t *testing.T) {
	for _, row := range []struct{ name, method, stdout, stderr string }{
		{"nearest", "nearest=5", `Total   415
Female  340
Male    75
blank   0

Counts are rounded to the nearest 5, each by itself, and need not add up.
`, "for the publisher: 1 small count is not protected in full.\n"},
		{"controlled", "controlled=10", `Total   410
Female  340
Male    70
blank   0

Counts are rounded up or down to a multiple of 10, by less than 10, so that they add up.
`, ""},
		{"small counts", "small=3", `Total   413
Female  338
Male    75
blank   0

Counts of 1 to 2 are shown as 0 or 3, and totals are those of the counts as they are shown.
`, "for the publisher: 1 small count is not protected in full.\n"},
	} {
		t.Run(row.name, func(t *testing.T) {
			assert.Equal(t, outcome{row.stdout, row.stderr, 0}, runOn(t, sex, "-round", row.method, "-"))
		})
	}
}

// Nothing is hidden, and whole tables prove that the blank can be any of 1 to 9: rounded
// to a multiple of 20 they print the same.
func TestRoundJSON(t *testing.T) {
	got := runOn(t, sex, "-json", "-insider", "20", "-round", "nearest=20", "-")
	require.Zero(t, got.status, got.stderr)
	var d struct {
		document
		Witnesses map[string]struct{ Low, High []int64 }
	}
	require.NoError(t, json.Unmarshal([]byte(got.stdout), &d))
	assert.Empty(t, d.Hidden)
	assert.Zero(t, d.Cost)
	assert.Empty(t, d.Unprotected)
	assert.NotNil(t, d.Insights)
	assert.Empty(t, d.Insights)
	assert.Equal(t, "nearest=20", d.Rounding.Method.String())
	assert.Equal(t, []int64{420, 340, 80, 0}, d.Rounding.Values)
	assert.True(t, d.Rounding.Protects)
	assert.Equal(t, int64(6+2+5+1), d.Rounding.Change)
	require.Contains(t, d.Witnesses, "3")
	for _, table := range [][]int64{d.Witnesses["3"].Low, d.Witnesses["3"].High} {
		assert.Equal(t, table[0], table[1]+table[2]+table[3])
		for i, n := range table {
			assert.Equal(t, d.Rounding.Values[i], (n+10)/20*20)
		}
	}
	assert.LessOrEqual(t, d.Witnesses["3"].Low[3], int64(1))
	assert.GreaterOrEqual(t, d.Witnesses["3"].High[3], int64(9))
}

// Chance is of the secret, whatever ends its line, and of the names of the cells.
func TestRoundAtRandom(t *testing.T) {
	one := runOn(t, sex, "-round", "random=5", "-secret", secret(t, "one"), "-")
	require.Zero(t, one.status, one.stderr)
	assert.Equal(t, one, runOn(t, sex, "-round", "random=5", "-secret", secret(t, "one\n"), "-"))
	assert.Contains(t, one.stdout, "Counts are rounded up or down to a multiple of 5, by chance and each by itself")
	assert.Contains(t, one.stdout, "Male    75\n")
	others := map[string]bool{}
	for text := range strings.FieldsSeq("two three four five six seven eight nine ten eleven") {
		others[runOn(t, sex, "-round", "random=5", "-secret", secret(t, text), "-").stdout] = true
	}
	assert.Greater(t, len(others), 1)
}

func TestRoundFaults(t *testing.T) {
	for _, row := range []struct {
		name   string
		args   []string
		status int
		stderr string
	}{
		{"no method", []string{"-round", "much"}, 2, "method of rounding"},
		{"no base", []string{"-round", "nearest=1"}, 2, "a base of 2 or more is expected"},
		{"no secret", []string{"-round", "random=5"}, 2, "takes a -secret"},
		{"a secret for nothing", []string{"-round", "nearest=5", "-secret", "file"}, 2, "-secret is of rounding at random"},
		{"a replay", []string{"-round", "nearest=5", "-replay"}, 2, "of what is hidden"},
		{"a ledger", []string{"-round", "nearest=5", "-ledger", "file"}, 2, "of what is hidden"},
		{"no such secret", []string{"-round", "random=5", "-secret", "absent"}, 1, "absent: "},
		{"an empty secret", []string{"-round", "random=5", "-secret", os.DevNull}, 1, "secret: not supplied"},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := runOn(t, sex, append(row.args, "-")...)
			assert.Equal(t, row.status, got.status)
			assert.Contains(t, got.stderr, row.stderr)
			assert.Empty(t, got.stdout)
		})
	}
}
