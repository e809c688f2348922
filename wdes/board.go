package wdes

import (
	"slices"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// BoardReport is metric 10: the board, its voting and its executive members, each
// compared with the whole workforce.
type BoardReport struct {
	Total, Voting, Executive Membership
	Source                   string
}

// NonVoting is the members who have no vote; they are not supplied where those who
// have are not.
func (b BoardReport) NonVoting() Membership { return Membership{b.Total.Rest(b.Voting.Representation)} }

// NonExecutive is the members who are no executives; they are not supplied where
// the executives are not.
func (b BoardReport) NonExecutive() Membership {
	return Membership{b.Total.Rest(b.Executive.Representation)}
}

// Membership is the members of the board, or some of them, beside the whole
// workforce.
type Membership struct {
	measure.Representation[workforce.DisabilityGroup]
}

// Disabled is the difference for Disabled members.
func (m Membership) Disabled() measure.Difference { return m.Difference(workforce.DisabledGroup) }

// NonDisabled is the difference for non-disabled members.
func (m Membership) NonDisabled() measure.Difference {
	return m.Difference(workforce.NonDisabledGroup)
}

// Unknown is the difference for members of unknown disability status.
func (m Membership) Unknown() measure.Difference { return m.Difference(workforce.UnknownDisability) }

func checkBoard(c *measure.Checker, stated *Board, staff Cells) BoardReport {
	board := measure.CheckBoard(c, "wdes10", stated, staff)
	return BoardReport{
		Total: Membership{board.Total}, Voting: Membership{board.Voting}, Executive: Membership{board.Executive},
		Source: board.Source,
	}
}

// results lists the members with and without a vote, and executives and others.
func (b BoardReport) results() []measure.Result {
	return slices.Concat(
		b.Total.MemberResults("wdes10", "total"),
		b.Voting.MemberResults("wdes10", "voting"),
		b.NonVoting().MemberResults("wdes10", "non-voting"),
		b.Executive.MemberResults("wdes10", "executive"),
		b.NonExecutive().MemberResults("wdes10", "non-executive"),
	)
}
