package census

import (
	"context"
	"slices"

	"github.com/workforce-equality/equality/internal/release"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// Release is a report that may be published: the counts of staff that may not be
// shown hold no number, and so no figure from which they could be found has a value.
// The population is public and is shown.
type Release struct {
	Report
	Note string `json:",omitempty"` // to be printed with the figures; "" where nothing is hidden
}

// Release hides the counts that the policy says are sensitive, and as few others as
// keep them from being worked out from anything else in the report; all its tables
// are protected together. Groups of two definitions that count the same texts of
// staff records are one cell, and a group that is made of groups of another
// definition is their sum. All staff are known to everybody and are shown, so that
// tables have to agree on them: where one leaves people out, [Staff] has to state the
// total.
//
// A cell of which less can stay possible than the policy asks has what can be had;
// [redact.Pattern.Unprotected] lists such cells. A number that was suppressed before
// the report was made is not protected. The error is that of [redact.Protect], or
// [measure.Faults] of the kind [measure.ErrConflict] where the total, which is shown
// in any case, tells a hidden count exactly. Then there is no release. Where the
// policy rounds, each count that is shown is rounded by itself, the total too, and
// every figure is that of the rounded counts.
//
// Several reports that one reader can lay side by side, of other years or of a
// standard, are protected together by Protect on the System of each, and then each is
// emptied by [Report.Withhold]. White and BME staff, and disabled and non-disabled
// staff, are the cells that the standards compare.
func (r Report) Release(ctx context.Context, policy redact.Policy) (Release, error) {
	return release.Of(ctx, policy, r.System(), r.Withhold)
}

// System is the counts of the report, what they add up to, and which of them are
// the same in several tables.
func (r Report) System() redact.System {
	var counts release.Counts
	r.walk(&counts)
	return counts.System
}

// Withhold empties the report of the counts that the pattern hides. A count that
// the pattern does not know is withheld too. The pattern must be one of this
// report's [Report.System], alone or among others.
func (r Report) Withhold(pattern redact.Pattern) Release {
	counts := release.Withholding(pattern)
	return Release{Report: r.walk(counts), Note: counts.Note()}
}

// walk goes over every count of staff of the report.
func (r Report) walk(c *release.Counts) Report {
	staff := release.Organisation{Code: r.Organisation, Snapshot: r.Snapshot}.Staff()
	partitions := partitionsOf(r.Tables)
	r.Tables = slices.Clone(r.Tables)
	for i, table := range r.Tables {
		r.Tables[i] = table.walk(c, staff, partitions[i])
		for _, other := range partitions {
			partitions[i].link(c, staff, other)
		}
	}
	return r
}

// walk goes over the counts of a table. Its staff are those of the groups, of no
// known value and left out; the first are a number of their own, of whom the shares
// are, and the second are those whose records say so with those whom no category
// states.
func (t TableReport) walk(c *release.Counts, staff redact.Key, p partition) TableReport {
	total := redact.Cell{Key: staff, Count: t.Total, Status: redact.Fixed}
	known, unknown := p.known.cell(staff), p.unknown.cell(staff)
	known.Status = redact.Implied
	t.Total = c.See(total)
	c.See(known)
	c.See(unknown)
	t.Groups = walkStaff(c, t.Groups, cellsOf(staff, p.groups))
	t.Unstated = walkStaff(c, t.Unstated, cellsOf(staff, p.unstated))
	t.Outside = walkStaff(c, t.Outside, cellsOf(staff, p.outside))
	parts := append(keysOf(staff, p.outside), known.Key)
	if unknown.Count.Reason() != measure.NotSupplied {
		parts = append(parts, unknown.Key)
	}
	c.Sum(total.Key, parts...)
	c.Sum(known.Key, keysOf(staff, p.groups)...)
	unstated := keysOf(staff, p.unstated)
	if t.Remainder.Reason() != measure.NotSupplied {
		rest := part{value: inNoCategory, count: t.Remainder, dimension: p.known.dimension}.cell(staff)
		t.Remainder = c.See(rest)
		unstated = append(unstated, rest.Key)
	}
	c.Sum(unknown.Key, unstated...)
	return t
}

// walkStaff goes over the counts of a list, of which it makes another.
func walkStaff(c *release.Counts, list []StaffCount, cells []redact.Cell) []StaffCount {
	list = slices.Clone(list)
	for i, cell := range cells {
		list[i].Headcount = c.See(cell)
	}
	return list
}
