package redact_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/redact"
)

// problem is a document with the answers that another program computed.
type problem struct {
	Schema   string             `json:"schema"`
	Vars     []string           `json:"vars"`
	Facts    []json.RawMessage  `json:"facts"`
	Expected map[string][]int64 `json:"expected"`
	Variants []struct {
		Name     string             `json:"name"`
		Extra    []json.RawMessage  `json:"extra_facts"`
		Dropped  []int              `json:"dropped_facts"`
		Expected map[string][]int64 `json:"expected"`
	} `json:"variants"`
}

// TestAuditProblems audits the problems here, and those of the folder that
// EQUALITY_DATA names.
func TestAuditProblems(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "audit", "*.json"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	if folder := os.Getenv("EQUALITY_DATA"); folder != "" {
		found, err := filepath.Glob(filepath.Join(folder, "sdc", "audit", "*.json"))
		require.NoError(t, err)
		require.NotEmpty(t, found)
		files = append(files, found...)
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			document, err := os.ReadFile(name)
			require.NoError(t, err)
			var p problem
			require.NoError(t, json.Unmarshal(document, &p))
			requireFeasible(t, p, p.Facts, nil, p.Expected)
			for _, v := range p.Variants {
				t.Run(v.Name, func(t *testing.T) {
					requireFeasible(t, p, slices.Concat(p.Facts, v.Extra), v.Dropped, v.Expected)
				})
			}
		})
	}
}

// requireFeasible compares an audit with the expected values, nil for facts that
// contradict each other.
func requireFeasible(t *testing.T, p problem, facts []json.RawMessage, dropped []int, want map[string][]int64) {
	t.Helper()
	document, err := json.Marshal(problem{Schema: p.Schema, Vars: p.Vars, Facts: facts})
	require.NoError(t, err)
	publication, err := redact.ReadPublication("", strings.NewReader(string(document)))
	require.NoError(t, err)
	got, err := redact.Audit(t.Context(), publication.Without(dropped...), redact.Informed)
	require.NoError(t, err)
	if want == nil {
		requireConflict(t, publication.Without(dropped...), got, "")
		return
	}
	require.Empty(t, got.Conflict)
	for _, f := range got.Feasible {
		assert.Equal(t, want[f.Name], f.Values, f.Name)
		if _, exact := f.Exact(); exact && !f.Stated {
			requireExplained(t, publication.Without(dropped...), f, "")
		}
	}
}
