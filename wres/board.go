package wres

import (
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// BoardReport is indicator 9: the board, its voting and its executive members,
// each compared with the whole workforce.
type BoardReport struct {
	Total, Voting, Executive Membership
	Source                   string
}

// Membership is the members of the board, or some of them, beside the whole
// workforce.
type Membership struct {
	measure.Representation[workforce.EthnicGroup]
}

// White is the difference for White members.
func (m Membership) White() measure.Difference { return m.Difference(workforce.White) }

// BME is the difference for BME members.
func (m Membership) BME() measure.Difference { return m.Difference(workforce.BME) }

// Unknown is the difference for members of unknown ethnicity.
func (m Membership) Unknown() measure.Difference { return m.Difference(workforce.UnknownEthnicity) }

func checkBoard(c *measure.Checker, stated *Board, staff Cells) BoardReport {
	board := measure.CheckBoard(c, "wres9", stated, staff)
	return BoardReport{
		Total: Membership{board.Total}, Voting: Membership{board.Voting}, Executive: Membership{board.Executive},
		Source: board.Source,
	}
}
