// National computes what examples/submission computes, from the same extracts into the
// same files, as a pipeline on Apache Beam: on this machine, or on a cluster that runs
// Flink, Spark or Dataflow. README.md tells how and what it costs.
//
//	go run . -staff FILE -recruitment FILE -out DIR [-exact] [-column FIELD=HEADER]...
//	    [-codes BAND,...] [-part BYTES] [flags of Beam]
//
// Extracts, flags and files are those of examples/submission. Either extract may be left
// out. Rows are counted by contract, and no earlier year stands beside them. Files are
// named by a path that every worker can open, or as gs://bucket/name.
//
// # How it counts
//
// A file is cut into parts of whole records, about as long as -part says. Workers count
// the records of a part by organisation, what they counted is merged in whatever order
// and grouping it comes, and the figures of an organisation are computed from all of it.
// Counts and pay are merged exactly, so that the files are the same to the last byte
// however the work was divided. A fault is numbered by its row in the part, and by its row
// in the file once it is known how many rows the earlier parts have.
//
// The exit status is 0 when the work was done, rows at fault or not, 1 when it was not,
// and 2 for wrong usage.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
)

func main() {
	os.Exit(run(os.Stderr))
}

// options are what the user asks for.
type options struct {
	staff, recruitment, out string
	exact                   bool
	reading                 reading
	part                    int
	verbose                 bool
}

// run does the work of the program and gives its exit status. The flags of Beam are among
// its own. In a worker of a cluster it does not return.
func run(stderr io.Writer) int {
	var asked options
	asked.define(flag.CommandLine)
	register()
	flag.Parse()
	beam.Init()
	if err := asked.check(flag.Args()); err != nil {
		fmt.Fprintln(stderr, err)
		return 2
	}
	if !asked.verbose {
		slog.SetDefault(slog.New(slog.DiscardHandler))
	}
	pipeline := beam.NewPipeline()
	asked.build(pipeline.Root())
	if err := beamx.Run(context.Background(), pipeline); err != nil {
		fmt.Fprintln(stderr, asked.cause(err))
		return 1
	}
	return 0
}

// How long parts are, and may be: a worker that cuts a file keeps as much of it.
const (
	partSize = 16 << 20
	mostPart = 1 << 30
)

// define defines the flags.
func (o *options) define(flags *flag.FlagSet) {
	flags.StringVar(&o.staff, "staff", "", "the staff extract, a CSV `FILE`")
	flags.StringVar(&o.recruitment, "recruitment", "", "the recruitment extract, a CSV `FILE`")
	flags.StringVar(&o.out, "out", "", "the `DIR` for the files")
	flags.BoolVar(&o.exact, "exact", false, "ten decimal places")
	flags.Var(&o.reading.Columns, "column", "a field and its header, `FIELD=HEADER`; may be repeated")
	flags.Var(&o.reading.Codes, "codes", "the `BANDS` that the grade codes 08 and above stand for, as 8a,8b,8c,8d,9")
	flags.IntVar(&o.part, "part", partSize, "cut the extracts into parts of about so many `BYTES`")
	flags.BoolVar(&o.verbose, "verbose", false, "show what Beam logs")
}

// check tells what is wrong with the options, and with what stands behind the flags.
func (o *options) check(rest []string) error {
	switch {
	case len(rest) > 0:
		return fmt.Errorf("not expected: %s", rest[0])
	case o.staff == "" && o.recruitment == "":
		return errors.New("an extract is needed: -staff or -recruitment")
	case o.out == "":
		return errors.New("a directory is needed: -out")
	case o.part < 1 || o.part > mostPart:
		return fmt.Errorf("a part has from 1 to %d bytes: -part", mostPart)
	}
	return nil
}

// cause is what went wrong, without the steps of the pipeline above it, which tell nothing
// of the extracts.
func (o *options) cause(err error) string {
	text := err.Error()
	if at := strings.LastIndex(text, " failed:\n"); at >= 0 && !o.verbose {
		text = text[at+len(" failed:\n"):]
	}
	return text
}
