package main

import (
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// commands are the commands of README.md that run the program, as words.
func commands(t *testing.T) (all [][]string) {
	t.Helper()
	text, err := os.ReadFile("README.md")
	require.NoError(t, err)
	for _, match := range regexp.MustCompile(`(?m)^go run \. (.*)$`).FindAllStringSubmatch(string(text), -1) {
		all = append(all, strings.Fields(match[1]))
	}
	return all
}

// What README.md says is run here is run, and every flag that it names is one of the
// program.
func TestReadme(t *testing.T) {
	t.Parallel()
	own := flag.NewFlagSet("", flag.ContinueOnError)
	new(options).define(own)
	for _, words := range commands(t) {
		t.Run(strings.Join(words, " "), func(t *testing.T) {
			t.Parallel()
			here := true
			for i, word := range words {
				name, isFlag := strings.CutPrefix(word, "-")
				if name, _, _ = strings.Cut(name, "="); isFlag {
					assert.True(t, own.Lookup(name) != nil || flag.Lookup(name) != nil, name)
				}
				here = here && name != "runner"
				if name == "out" {
					words[i+1] = t.TempDir()
				}
			}
			if here {
				assert.Equal(t, outcome{}, program(t, words...))
			}
		})
	}
	assert.Len(t, commands(t), 4)
}
