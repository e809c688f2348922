// Wdes computes the ten metrics of the NHS Workforce Disability Equality Standard
// from what an organisation states for a year.
//
//	go run ./examples/wdes [-json | -markdown] [-previous FILE] [-national] FILE
//
// FILE is a JSON document, "-" standard input; testdata/returns has samples. With
// -previous it is compared with the return of an earlier year, and with -national
// the national figures that were published, of commissioners for one and else of
// all trusts, stand under each figure. What is printed, also with -json, is
// described in examples/internal/standard. The exit status is 0 when the work was
// done, 1 when the input is at fault, with every fault on standard error, and 2 for
// wrong usage.
//
// # The return
//
// A part that is left out or null was not supplied; zeros are zeros. Other fields,
// and the same field twice, are faults. Counts are whole numbers, percentages and
// scores texts as printed, as "24.4%". A headcount is {"disabled": 60,
// "non_disabled": 700, "unknown": 240}, all three.
//
//	organisation      code or name; must be given
//	body              "trust" or "commissioner"
//	snapshot          day of the headcounts, "2024-03-31"; must be given
//	flow_period       of the events, "2023-04-01/2024-03-31"
//	workforce         headcount of all staff
//	representation    metric 1
//	  rows            list of
//	    staff_group   "non-clinical", "clinical" or "medical"; left out for all together
//	    bands         list of one band, or of bands of one cluster: "Under band 1", "1" to "9"
//	                  with "8a" to "8d", "VSM", "Consultant", "Non-consultant career grade",
//	                  "Trainee grade", "Other medical", "MED"; must be given
//	    name          of several bands, as "bands 5 to 7"
//	    staff         headcount; must be given
//	  clusters        list of name and bands, both must be given, where they are not the published ones
//	recruitment       metric 2
//	  shortlisted     headcount; must be given
//	  appointed       headcount; must be given
//	  unknown_not_supplied  true where people of unknown status were not counted
//	  splits          list of by, as "source"; name, as "internal"; base and events,
//	                  headcounts of shortlisted and appointed; all must be given
//	capability        metric 3
//	  averaging       "single year" or "two-year mean"; must be given
//	  performance     entered, headcount, must be given; previous, headcount of the year before,
//	                  for the two-year mean alone
//	  ill_health      the same
//	  unknown_not_supplied  as in recruitment, of those who entered
//	  splits          as in recruitment, of staff and performance entries of the year
//	survey            metrics 4 to 9a
//	  year            of the fieldwork, as 2023; must be given
//	  harassed_by_public, harassed_by_managers, harassed_by_colleagues, reported,
//	  equal_opportunities, pressed, valued
//	    disabled      respondents and yes, or percent, with respondents where they are known
//	    non_disabled  the same
//	    benchmark     disabled and non_disabled, percentages elsewhere; source, must be given
//	  adjustments     disabled and benchmark alone
//	  engagement      disabled, non_disabled and all, each with
//	    score         between 0 and 10, "7.02"; respondents where they are known
//	    components    instead of a score: for each respondent motivation, involvement
//	                  and advocacy, "7.5" or "20/3", left out where there is none
//	    least         how many of the three a respondent must have; must be given where one lacks any
//	voices            metric 9b
//	  facilitated     true or false; must be given
//	  narrative       what was done
//	board             metric 10
//	  total           headcount of the members; must be given
//	  voting          headcount
//	  executive       headcount
//	  source          of the members' declarations, as "board register"; must be given
package main

import (
	"os"

	"github.com/workforce-equality/equality/examples/internal/standard"
	"github.com/workforce-equality/equality/wdes"
)

func main() { os.Exit(program().Run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

func program() standard.Program[wdes.Return, wdes.Report] {
	return standard.Program[wdes.Return, wdes.Report]{
		Name: "wdes", Standard: "NHS Workforce Disability Equality Standard", Metric: "metric",
		Head: func(r wdes.Report) standard.Head {
			return standard.Head{Organisation: r.Organisation, Body: r.Body, Snapshot: r.Snapshot, Narrative: r.Voices.Narrative}
		},
		National: wdes.National,
	}
}
