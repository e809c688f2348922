package arguments_test

import (
	"flag"
	"io"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/examples/internal/arguments"
)

func TestFiles(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		args   []string
		files  []string
		json   bool
		places int
		err    string
	}{
		"nothing":            {},
		"before":             {args: []string{"-json", "a", "b"}, files: []string{"a", "b"}, json: true},
		"behind and between": {args: []string{"a", "-places", "2", "b", "-json"}, files: []string{"a", "b"}, json: true, places: 2},
		"behind dashes":      {args: []string{"-json", "--", "-places"}, files: []string{"-places"}, json: true},
		"standard input":     {args: []string{"-", "-json"}, files: []string{"-"}, json: true},
		"unknown":            {args: []string{"a", "-xml"}, err: "flag provided but not defined: -xml"},
		"help":               {args: []string{"a", "-h"}, err: flag.ErrHelp.Error()},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			flags := flag.NewFlagSet("test", flag.ContinueOnError)
			flags.SetOutput(io.Discard)
			json, places := flags.Bool("json", false, ""), flags.Int("places", 0, "")
			files, err := arguments.Files(flags, tt.args)
			if tt.err != "" {
				require.EqualError(t, err, tt.err)
				return
			}
			require.NoError(t, err)
			assert.Equal(t, tt.files, files)
			assert.Equal(t, tt.json, *json)
			assert.Equal(t, tt.places, *places)
		})
	}
}
