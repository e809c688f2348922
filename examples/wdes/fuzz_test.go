package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Whatever is read, either every fault is told and nothing printed, or one whole
// document is printed and nothing told.
func FuzzRun(f *testing.F) {
	for _, part := range []string{
		`"workforce": {"disabled": 1, "non_disabled": 2, "unknown": 3}`,
		`"recruitment": {"shortlisted": {"disabled": 0, "non_disabled": 9, "unknown": 0}}`,
		`"survey": {"year": 2023, "pressed": {"disabled": {"percent": "51.2%"}}}`,
		`"voices": {"facilitated": false, "narrative": "|"}`,
		`"board": 1`,
	} {
		f.Add(`{"organisation": "Q", "snapshot": "2024-03-31", ` + part + `}`)
	}
	f.Fuzz(func(t *testing.T, text string) {
		forms := []outcome{runWith(text, "-json", "-"), runWith(text, "-national", "-"), runWith(text, "-markdown", "-")}
		for _, got := range forms {
			require.Equal(t, forms[0].status, got.status)
			require.Equal(t, forms[0].stderr, got.stderr)
			require.Equal(t, got.status == 0, got.stderr == "")
			require.Equal(t, got.status == 1, got.stdout == "")
		}
		if forms[0].status == 0 {
			require.True(t, json.Valid([]byte(forms[0].stdout)))
			require.False(t, strings.ContainsFunc(forms[1].stdout, func(r rune) bool { return r < ' ' && r != '\n' }))
		}
	})
}
