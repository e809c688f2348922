// Wres computes the nine indicators of the NHS Workforce Race Equality Standard
// from what an organisation states for a year.
//
//	go run ./examples/wres [-json | -markdown] [-previous FILE] [-national] FILE
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
// and the same field twice, are faults. Counts are whole numbers, percentages
// texts as printed, as "7.05%". A headcount is {"white": 288, "bme": 96,
// "unknown": 16}, all three.
//
//	organisation      code or name; must be given
//	body              "trust" or "commissioner"
//	snapshot          day of the headcounts, "2024-03-31"; must be given
//	flow_period       of the events, "2023-04-01/2024-03-31"
//	workforce         headcount of all staff
//	representation    indicator 1
//	  rows            list of
//	    staff_group   "non-clinical", "clinical" or "medical"; left out for all together
//	    name          as "bands 8a to VSM"; must be given but for a single band
//	    bands         list of bands: "Under band 1", "1" to "9" with "8a" to "8d", "VSM",
//	                  "Consultant", "Non-consultant career grade", "Trainee grade",
//	                  "Other medical", "MED"
//	    staff         headcount; must be given
//	recruitment       indicator 2
//	  shortlisted     headcount; must be given
//	  appointed       headcount; must be given
//	  unknown_not_supplied  true where people of unknown ethnicity were not counted
//	  splits          list of by, as "source"; name, as "internal"; base and events,
//	                  headcounts of shortlisted and appointed; all must be given
//	disciplinary      indicator 3
//	  averaging       "single year" or "two-year mean"; must be given
//	  entered         headcount; must be given
//	  previous        headcount of the year before, for the two-year mean alone
//	  unknown_not_supplied  as in recruitment, of those who entered
//	  splits          as in recruitment, of staff and entries of the year
//	training          indicator 4
//	  accessed        headcount; must be given
//	  unknown_not_supplied  as in recruitment, of those who accessed it
//	  splits          as in recruitment, of staff and people who accessed it
//	survey            indicators 5 to 8
//	  year            of the fieldwork, as 2023; must be given
//	  harassed_by_public, harassed_by_staff, equal_opportunities, discriminated
//	    white         respondents and yes, or percent, with respondents where they are known
//	    bme           the same
//	    benchmark     white and bme, percentages elsewhere; source, must be given
//	board             indicator 9
//	  total           headcount of the members; must be given
//	  voting          headcount
//	  executive       headcount
//	  source          of the members' ethnicity, as "board register"; must be given
package main

import (
	"os"

	"github.com/workforce-equality/equality/examples/internal/standard"
	"github.com/workforce-equality/equality/wres"
)

func main() { os.Exit(program().Run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

func program() standard.Program[wres.Return, wres.Report] {
	return standard.Program[wres.Return, wres.Report]{
		Name: "wres", Standard: "NHS Workforce Race Equality Standard", Metric: "indicator",
		Head: func(r wres.Report) standard.Head {
			return standard.Head{Organisation: r.Organisation, Body: r.Body, Snapshot: r.Snapshot}
		},
		National: wres.National,
	}
}
