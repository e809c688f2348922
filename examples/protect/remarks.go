package main

import (
	"fmt"

	"github.com/workforce-equality/equality/redact"
)

// remarks tells what keeps too little, and by how much the pattern may hide too much.
func (s solution) remarks() []string {
	list := lacking(s.Unprotected())
	if n := len(s.Public()); n > 0 {
		list = append(list, counted(n)+" shown, known already or to be shown.")
	}
	if s.Optimal() || s.policy.Cost == redact.ByPriority {
		return list
	}
	why := "the search is limited"
	if s.ended {
		why = "time has ended"
	}
	much := "it may hide far more than it must"
	if low := s.LowerBound(); low > 0 {
		much = fmt.Sprintf("it may cost up to %d%% more than it must", (100*(s.Cost()-low)+low-1)/low)
	}
	return append(list, fmt.Sprintf("%s: what is hidden is safe, and %s.", why, much))
}

// remarks tells what keeps too little, and what the rounding is not.
func (r rounded) remarks() []string {
	list := lacking(r.safety.Unprotected)
	if n := len(r.safety.Public); n > 0 {
		list = append(list, counted(n)+" known already.")
	}
	if r.Method() != r.asked {
		list = append(list, fmt.Sprintf("no rounding by %s was found: every count is rounded by itself, %s.", r.asked, r.Method()))
	}
	if !r.Optimal() {
		list = append(list, "the counts may change more than they must.")
	}
	return list
}

// lacking tells how many small counts are not protected in full.
func lacking(of []redact.Unprotected) []string {
	var list []string
	unknown := 0
	for _, u := range of {
		if u.Unknown {
			unknown++
		}
	}
	if n := len(of) - unknown; n > 0 {
		list = append(list, counted(n)+" not protected in full.")
	}
	if unknown > 0 {
		list = append(list, counted(unknown)+" not proved to be protected: time has ended.")
	}
	return list
}
