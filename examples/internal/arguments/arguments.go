// Package arguments reads the command lines of the programs, which all take flags
// before and behind the files.
package arguments

import (
	"flag"
	"slices"
)

// Files reads flags wherever they stand and gives what is left, the files. Behind
// "--" all are files. The error is that of [flag.FlagSet.Parse].
func Files(flags *flag.FlagSet, args []string) ([]string, error) {
	var files, last []string
	if at := slices.Index(args, "--"); at >= 0 {
		args, last = args[:at], args[at+1:]
	}
	for len(args) > 0 {
		if err := flags.Parse(args); err != nil {
			return nil, err
		}
		if args = flags.Args(); len(args) > 0 {
			files, args = append(files, args[0]), args[1:]
		}
	}
	return append(files, last...), nil
}
