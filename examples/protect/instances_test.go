package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// solved is a table with proved answers.
type solved struct {
	CustomNeed map[string][]int64 `json:"custom_need"`
	Answers    []struct {
		Require, Cost string
		Optimum       float64
		Unattainable  []int
	}
	Unattainable map[string][]int
}

// level is the name of a level as the program takes it.
func (s solved) level(name string) string {
	for _, need := range s.CustomNeed {
		if name == "custom" {
			return "bounds=" + strconv.FormatInt(need[0], 10) + "," + strconv.FormatInt(need[1], 10)
		}
	}
	if width, found := strings.CutPrefix(name, "span"); found && !strings.HasPrefix(width, "=") {
		return "span=" + width
	}
	return name
}

// Tables with known answers, those of EQUALITY_DATA too where it names the folder that
// holds them, are solved to these answers.
func TestInstances(t *testing.T) {
	names, err := filepath.Glob(filepath.Join("..", "..", "testdata", "protect", "instances", "*.json"))
	require.NoError(t, err)
	require.NotEmpty(t, names)
	if folder := os.Getenv("EQUALITY_DATA"); folder != "" {
		more, err := filepath.Glob(filepath.Join(folder, "sdc", "instances", "*.json"))
		require.NoError(t, err)
		names = append(names, more...)
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			text, err := os.ReadFile(name)
			require.NoError(t, err)
			var of solved
			require.NoError(t, json.Unmarshal(text, &of))
			require.NotEmpty(t, of.Answers)
			for _, answer := range of.Answers {
				got := runWith(t, "-json", "-require", of.level(answer.Require), "-cost", answer.Cost, name)
				require.Zero(t, got.status, got.stderr)
				var d document
				require.NoError(t, json.Unmarshal([]byte(got.stdout), &d))
				about := answer.Require + " by " + answer.Cost
				assert.Equal(t, int64(answer.Optimum), d.Cost, about)
				assert.True(t, d.Optimal, about)
				assert.Equal(t, d.Cost, d.LowerBound, about)
				short := []int{}
				for _, u := range d.Unprotected {
					short = append(short, u.Cell)
				}
				assert.ElementsMatch(t, append(answer.Unattainable, of.Unattainable[answer.Require]...), short, about)
			}
		})
	}
}
