// Population compares the staff of an organisation with the people who live where
// it works, as the census counted them.
//
//	go run ./examples/population [-json] [-data DIR]
//	go run ./examples/population [-json] -compare JSON
//	go run ./examples/population [-json] [-svg DIR] [-definition NAME]... [-all]
//	        [-snapshot DATE] -staff FILE -census FILE... -areas CODE,... [-lookup FILE]
//
// Without flags it shows four shares of one local population that a board printed
// within three years, what gives each, and what becomes of the comparison with its
// staff when like is compared with like.
//
// # One comparison
//
// -compare takes one JSON object of whole numbers, all of which must be given:
//
//	group             staff of the group
//	staff             all staff, or better those whose group is known
//	population_group  residents of the group
//	population        all residents
//
// # Staff
//
// -staff is CSV with the columns characteristic, category and headcount, in any
// order, or JSON; "-" is standard input. Other columns are ignored, other fields of
// JSON are faults.
//
//	{"organisation": "…", "snapshot": "2022-03-31",
//	 "staff": [{"characteristic": "sex", "category": "Female", "headcount": 338}]}
//
// characteristic is age, disability, ethnicity, religion, sex or sexual orientation,
// category what staff records hold, in any letter case: for ethnicity a letter code or
// White and BME, for age a band as 26-30. headcount is a whole number, or "[c]" where
// it may not be shown; what follows from such a count is withheld too. The category
// Total is all staff of the characteristic and may be left out; (blank) is staff without
// any. -snapshot is the day of the headcounts of a CSV file.
//
// # Population
//
// -census is a published table of the census as it was downloaded: Nomis of 2021 or
// of 2011, one column a category, or the filtered download of the Office for National
// Statistics, one row a category. The table is recognised by its headings. -areas are
// the codes of authorities, separated by commas. With -lookup, a file of authorities
// and boards, the code of a board stands for its authorities; of one that it shares
// with others its part is taken to be like the whole, and a note says so.
//
// The areas are added up before the share is taken. Where a file has the same table of
// all ages and of 16 to 64, the latter is used. Shares are of staff of known value,
// with -all of all staff. Bands of ages of staff that have no end, go beyond 75 or end
// before 16 are left out, and the youngest begins at 16. -definition is another way to
// group than the usual one of its characteristic, by name, as "non-White-British".
//
// # Output
//
// With -json one document is printed. That of -compare has
//
//	share, benchmark          of staff and of residents, in per cent
//	ratio                     share ÷ benchmark
//	gap                       share − benchmark, in percentage points
//	expected                  headcount at the benchmark
//	shortfall_fixed           posts more that the group would hold at the benchmark
//	shortfall_growth          people of the group to recruit, and nobody else, until then
//	wilson_low, wilson_high   of the share, at 95 per cent, in per cent
//	p_value                   exact binomial test, two-sided
//	reading                   "represented", "below" or "above", then ", significant"
//	                          or ", not significant"
//	undefined                 for each field without a value the reason
//
// Numbers are texts at ten places, shortfalls whole numbers, and "" where there is no
// value. Represented is a ratio from 0.80 to 1.25, significant a p-value below 0.05.
//
// That of files has
//
//	organisation, snapshot    as stated
//	comparisons               list of these fields with characteristic, definition, group,
//	                          area (a code, "" for all areas together), area_name,
//	                          headcount and staff, the base of the share
//	tables                    for each definition: characteristic, definition, benchmark
//	                          (in words), unknown, unknown_percent, chi_square and p_value
//	                          of all groups together, tests and adjusted_p_values (of the
//	                          groups, by Holm's method for so many tests), and their own
//	                          warnings; all in the order of the files
//	warnings                  what to know of all of them
//
// That of the default run has population (in words), non_white (its share), figures
// (printed, implied, reports, ways, parts) and workforces: the same fields like for
// like, with report, snapshot, headcount, known, all, and share_of_all,
// printed_benchmark and printed_gap as the report compares; and warnings.
//
// With -svg a dot plot of each table is written into a directory, and index.html with
// all of them and their figures as tables.
//
// The exit status is 0 when the work was done, 1 when the input is at fault, with
// every fault on standard error, and 2 for wrong usage.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/workforce-equality/equality/measure"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// options are what the user asks for.
type options struct {
	json     bool
	data     string // the directory of the default run
	compare  string
	profile  profileOptions
	explicit map[string]bool // the flags that were given
}

// run does the work of the program and gives its exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	asked, status := parse(args, stderr)
	if asked == nil {
		return status
	}
	var result document
	var faults measure.Faults
	switch {
	case asked.explicit["compare"]:
		result, faults = compareOne(asked.compare)
	case asked.explicit["staff"]:
		result, faults = compareProfile(asked.profile, stdin)
	default:
		result, faults = examineBoards(asked.data)
	}
	if result != nil {
		write := writeText
		if asked.json {
			write = writeJSON
		}
		if err := write(stdout, result); err != nil {
			faults = append(faults, measure.Fault{Err: err})
		}
	}
	if profile, ok := result.(*profileDocument); ok && asked.profile.pages != "" {
		faults = append(faults, writeCharts(asked.profile.pages, profile)...)
	}
	if len(faults) > 0 {
		fmt.Fprintln(stderr, faults)
		return 1
	}
	return 0
}

// parse reads the flags; nil is an exit with the status.
func parse(args []string, stderr io.Writer) (asked *options, status int) {
	asked = &options{explicit: map[string]bool{}}
	flags := flag.NewFlagSet("population", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.BoolVar(&asked.json, "json", false, "print one JSON document")
	flags.StringVar(&asked.data, "data", "testdata/census", "the directory `DIR` of the figures of the default run")
	flags.StringVar(&asked.compare, "compare", "", "make one comparison, of this `JSON`")
	flags.StringVar(&asked.profile.staff, "staff", "", "compare the staff of this `FILE`, CSV or JSON, - for standard input")
	flags.Var(&asked.profile.census, "census", "a census table, `FILE`; repeat it for several")
	flags.Var(&asked.profile.areas, "areas", "the `CODES` of areas, separated by commas")
	flags.StringVar(&asked.profile.lookup, "lookup", "", "the `FILE` of authorities and boards, where -areas is the code of a board")
	flags.Var(&asked.profile.definitions, "definition", "the `NAME` of another way to group; repeat it for several")
	flags.BoolVar(&asked.profile.all, "all", false, "take shares of all staff, those of unknown value included")
	flags.StringVar(&asked.profile.snapshot, "snapshot", "", "the `DATE` of the headcounts, as 2024-03-31")
	flags.StringVar(&asked.profile.pages, "svg", "", "write charts, and a page with their figures, into this `DIR`")
	flags.Usage = func() {
		fmt.Fprint(stderr, "usage: population [-json] [-data DIR]\n"+
			"       population [-json] -compare JSON\n"+
			"       population [-json] [-svg DIR] [-definition NAME]... [-all] [-snapshot DATE]\n"+
			"               -staff FILE -census FILE... -areas CODE,... [-lookup FILE]\n\n"+
			"Compares staff with the people who live where they work. Without flags it shows four printed shares of one population.\n")
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return nil, 0
		}
		return nil, 2
	}
	flags.Visit(func(f *flag.Flag) { asked.explicit[f.Name] = true })
	if flags.NArg() > 0 || !asked.fits() {
		flags.Usage()
		return nil, 2
	}
	return asked, 0
}

// fits tells whether the flags that were given go together.
func (o *options) fits() bool {
	var allowed []string
	switch {
	case o.explicit["compare"]:
		allowed = []string{"compare"}
	case o.explicit["staff"]:
		allowed = []string{"staff", "census", "areas", "lookup", "definition", "all", "snapshot", "svg"}
	default:
		allowed = []string{"data"}
	}
	others := len(o.explicit)
	for _, name := range append(allowed, "json") {
		if o.explicit[name] {
			others--
		}
	}
	return others == 0 && (!o.explicit["staff"] || (o.explicit["census"] && o.explicit["areas"]))
}
