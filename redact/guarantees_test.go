package redact_test

import (
	"slices"
	"testing"
)

// guarantee is what holds of every release.
type guarantee struct {
	name  string
	holds func(p released, t *testing.T)
}

// guarantees lists what holds of every release, on systems of which every table can be
// gone through. What takes larger ones, or none, stands in tests of its own: how time ends
// in [TestWheneverTimeEndsThePatternIsSafe] and those below it, contradictions in
// [TestOfAContradictionNoFactCanBeSpared], what is printed in [TestNothingHiddenIsPrinted]
// and [TestNothingHiddenIsInAnError], what is read in [FuzzReadLedger] and [FuzzWords],
// printed numbers in [TestAuditRounding] and [TestAuditOracle], replays in
// [TestReplayAgainstEveryTable] and years in [FuzzLedger].
func guarantees() []guarantee {
	return []guarantee{
		{"as much is left as is asked for, or it is listed with what can be had", released.asMuchIsLeftAsAskedForOrListed},
		{"every proof is a whole table", released.everyProofIsATable},
		{"intervals hold the truth", released.intervalsHoldTheTruth},
		{"an audit leaves what tables have", released.auditLeavesWhatTablesHave},
		{"a bound in place of a figure adds nothing", released.aBoundAddsNothing},
		{"what must be shown is shown", released.whatMustBeShownIsShown},
		{"equal systems have equal patterns", released.equalSystemsHaveEqualPatterns},
		{"the order of cells, sums and systems tells nothing", released.orderTellsNothing},
		{"the order of facts tells nothing", released.orderOfFactsTellsNothing},
		{"one marker, and a note that tells nothing", released.oneMarkerAndANoteThatTellsNothing},
		{"what is published tells no two tables apart", released.whatIsPublishedTellsNoTwoTablesApart},
		{"together is never weaker than alone", released.togetherIsNeverWeakerThanAlone},
		{"another fact never widens", released.anotherFactNeverWidens},
		{"who knows more is left no more", released.whoKnowsMoreIsLeftNoMore},
		{"hiding more never narrows", released.hidingMoreNeverNarrows},
		{"what must be shown narrows what can be had", released.whatMustBeShownNarrowsWhatCanBeHad},
		{"rounding is judged by what it leaves", released.roundingIsJudgedByWhatItLeaves},
		{"no other choice costs less", released.noOtherChoiceCostsLess},
		{"who knows a cell works out no other, or it is listed", released.whoKnowsACellWorksOutNoOtherOrItIsListed},
	}
}

// worldsOfAShape is how many systems of each shape a quick run goes through.
const worldsOfAShape = 2

// Of systems of every shape, under every rule, level, cost and reader, all guarantees
// hold.
func TestGuarantees(t *testing.T) {
	var releases []released
	for shape := range worldShapes() {
		for seed, some := uint64(0), 0; some < worldsOfAShape; seed++ {
			if w, few := newWorld(shape, seed); few {
				releases = append(releases, w.release(t))
				some++
			}
		}
	}
	for _, g := range guarantees() {
		t.Run(g.name, func(t *testing.T) {
			for _, p := range releases {
				g.holds(p, t)
			}
		})
	}
}

// FuzzGuarantees: of systems of every shape, under every rule, level, cost and reader, all
// guarantees hold.
func FuzzGuarantees(f *testing.F) {
	f.Add(uint64(9), uint8(3)) // a cell that is public for two reasons
	f.Add(uint64(10), uint8(7))
	f.Add(uint64(1), uint8(6)) // a cell that may hold more than others, as its reader knows
	f.Add(uint64(27), uint8(0))
	f.Fuzz(func(t *testing.T, seed uint64, shape uint8) {
		var names []string
		for name := range worldShapes() {
			names = append(names, name)
		}
		slices.Sort(names)
		w, few := newWorld(names[int(shape)%len(names)], seed)
		if !few {
			return
		}
		p := w.release(t)
		for _, g := range guarantees() {
			g.holds(p, t)
		}
	})
}
