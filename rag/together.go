package rag

import (
	"cmp"
	"strings"

	"github.com/workforce-equality/equality/measure"
)

// Together rates what several ratings are parts of, as an indicator of several
// rows or two indicators that are reported on one page: the scale is of the share
// of all their tests that are met. So the whole has the highest word only where
// every part has it, and the lowest only where every part has that.
//
// The reason gives that of every part. Parts that could not be rated do not count,
// and are named. Without
// any part that could be rated there is no rating: suppressed where one of them
// is, else for the reason of the first. A rating made without tests cannot be put
// together with others; alone it is its own.
func Together(of string, scale Scale, parts ...Rating) Rating {
	if len(parts) == 1 {
		alone := parts[0]
		if alone.Of != of {
			alone.Reason = alone.Of + ": " + alone.Reason
		}
		alone.Of = of
		return alone
	}
	whole := Rating{Of: of, Rule: "share of tests met by all parts: " + scale.String()}
	var reasons []string
	for _, part := range parts {
		word := part.Word()
		switch {
		case !part.Rated():
			word = "not rated"
			whole.Absent = first(whole.Absent, part.Absent)
		case part.Tests.Of < 1:
			word += " without tests, left out"
		default:
			word += ", " + part.Tests.String()
			whole.Tests.Met += part.Tests.Met
			whole.Tests.Of += part.Tests.Of
		}
		if why := cmp.Or(part.Reason, part.Absent.String()); why != "" {
			word += " (" + why + ")"
		}
		reasons = append(reasons, part.Of+" "+word)
	}
	whole.Reason = strings.Join(reasons, "; ")
	band, rated := scale.Of(whole.Tests.Share())
	if !rated {
		if whole.Absent == 0 {
			whole.Absent = measure.NotApplicable
		}
		return whole
	}
	whole.Band, whole.Absent = band, 0
	return whole
}

// first is the reason of two: suppressed wins, then the first.
func first(a, b measure.Reason) measure.Reason {
	if a == 0 || b == measure.Suppressed {
		return b
	}
	return a
}
