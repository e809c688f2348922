package gpg

import (
	"context"

	"github.com/workforce-equality/equality/internal/release"
	"github.com/workforce-equality/equality/redact"
)

// Release is a report that may be published: the counts that may not be shown hold
// no number, and with the people goes what they are paid, so that no gap of them
// can be computed.
type Release struct {
	Report
	Note string `json:",omitempty"` // to be printed with the figures; "" where nothing is hidden
}

// Release hides the counts that the policy says are sensitive, and as few others
// as keep them from being worked out from anything else in the report. A mean and
// a median go with the people whom they are of: times the people a mean is a sum
// of money, from which what few people are paid would follow, and as an exact
// fraction it tells how many they are.
//
// How many of the women and men are on full pay, and so how many stand in each
// quarter, is taken for known: the quarters are of one size, and one that is shown
// tells that of the others. How many relevant employees there are is in no figure
// of a report; where that is published beside one, it is added to the system as a
// sum.
//
// A cell of which less can stay possible than the policy asks, as of a quarter of
// five people, has what can be had; [redact.Pattern.Unprotected] lists such cells.
// The error is that of [redact.Protect], or [measure.Faults] of the kind
// [measure.ErrConflict] where what is known to everybody tells a hidden count
// exactly. Then there is no release. A number that was suppressed before is not
// protected. Where the policy rounds, each count that is shown is rounded by
// itself and pay to the penny, for an exact mean tells of how many it is.
//
// Several reports that one reader can lay side by side, as of two years, are
// protected together by [redact.Protect] on the [Report.System] of each, and then
// each is emptied by [Report.Withhold].
func (r Report) Release(ctx context.Context, policy redact.Policy) (Release, error) {
	return release.Of(ctx, policy, r.System(), r.Withhold)
}

// System is the counts of the report and what they add up to. The cells are named
// by the Organisation and the Snapshot of the report, so that reports have to have
// these to be protected together.
func (r Report) System() redact.System {
	var counts release.Counts
	r.walk(&counts)
	return counts.System
}

// Withhold empties the report of the counts that the pattern hides, and of what
// their people are paid. A count that the pattern does not know is withheld too. The
// pattern must be one of this report's [Report.System], alone or among others.
func (r Report) Withhold(pattern redact.Pattern) Release {
	counts := release.Withholding(pattern)
	return Release{Report: r.walk(counts), Note: counts.Note()}
}
