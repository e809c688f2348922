package wdes_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/wdes"
	"github.com/workforce-equality/equality/workforce"
)

// TestBoardParts: the members without a vote and those who are no executives are
// the rest of 13, beside a workforce of 5, 75 and 20 per cent.
func TestBoardParts(t *testing.T) {
	board := reported(t, full()).Board
	for _, c := range []struct {
		name       string
		membership wdes.Membership
		cells      string
		want       []string
	}{
		{"total", board.Total, "{1 10 2 13}", []string{"+2.7 pp", "+1.9 pp", "-4.6 pp"}},
		{"voting", board.Voting, "{1 6 1 8}", []string{"+7.5 pp", "0.0 pp", "-7.5 pp"}},
		{"non-voting", board.NonVoting(), "{0 4 1 5}", []string{"-5.0 pp", "+5.0 pp", "0.0 pp"}},
		{"executive", board.Executive, "{0 3 2 5}", []string{"-5.0 pp", "-15.0 pp", "+20.0 pp"}},
		{"non-executive", board.NonExecutive(), "{1 7 0 8}", []string{"+7.5 pp", "+12.5 pp", "-20.0 pp"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.cells, printed(c.membership.Staff))
			assert.Equal(t, "{20 300 80 400}", printed(c.membership.Workforce))
			differences := []measure.Difference{c.membership.Disabled(), c.membership.NonDisabled(), c.membership.Unknown()}
			assert.Equal(t, c.want, texts(differences))
			total := measure.Integer(0)
			for i, group := range workforce.DisabilityGroups() {
				assert.Equal(t, differences[i], c.membership.Difference(group))
				total = total.Plus(differences[i].Points())
			}
			assert.Equal(t, measure.Integer(0), total)
		})
	}
}

// TestBoardOfKentAndMedway: the executives of a published board, of whom 0 per
// cent are disabled, 60 are not and of 40 it is unspecified.
func TestBoardOfKentAndMedway(t *testing.T) {
	stated := stated()
	stated.Board = &wdes.Board{Total: heads(0, 3, 2), Executive: &wdes.Headcount{NonDisabled: 3, Unknown: 2}, Source: "published percentages of five"}
	report := reported(t, stated)
	var shares []string
	for _, group := range workforce.DisabilityGroups() {
		shares = append(shares, measure.Percent.Text(report.Board.Executive.Staff.Share(group).Percent(), 0))
	}
	assert.Equal(t, []string{"0%", "60%", "40%"}, shares)
	assert.Equal(t, []measure.Doubt{measure.SmallBase, measure.MostlyUnknown}, doubts(result(t, report, "wdes10.share", "executive", "Disabled").Warnings))
	assert.Equal(t, measure.NotSupplied, report.Board.Executive.Disabled().Points().Reason(), "without a workforce there is no difference")
	assert.Equal(t, measure.NoBase, report.Board.NonExecutive().Staff.Share(workforce.DisabledGroup).Percent().Reason(), "nobody is left")
}

// TestBoardWithoutParts: where the voting or executive members were not stated,
// neither are the others.
func TestBoardWithoutParts(t *testing.T) {
	stated := full()
	stated.Board.Voting = nil
	board := reported(t, stated).Board
	assert.Equal(t, wdes.Cells{}, board.Voting.Staff)
	assert.Equal(t, wdes.Cells{}, board.NonVoting().Staff, "not all of them, and not nobody")
	assert.Equal(t, measure.NotSupplied, board.NonVoting().Disabled().Points().Reason())
	assert.Equal(t, "{0 3 2 5}", printed(board.Executive.Staff))
	assert.Equal(t, "{1 7 0 8}", printed(board.NonExecutive().Staff))

	stated.Board.Voting, stated.Board.Executive = &wdes.Headcount{}, nil
	board = reported(t, stated).Board
	assert.Equal(t, "{0 0 0 0}", printed(board.Voting.Staff))
	assert.Equal(t, measure.NoBase, board.Voting.Disabled().Points().Reason())
	assert.Equal(t, board.Total, board.NonVoting(), "nobody votes")
	assert.Equal(t, wdes.Cells{}, board.NonExecutive().Staff)

	stated.Board = nil
	board = reported(t, stated).Board
	for _, members := range []wdes.Membership{board.Total, board.Voting, board.NonVoting(), board.Executive, board.NonExecutive()} {
		assert.Equal(t, wdes.Cells{}, members.Staff)
		assert.Equal(t, "{20 300 80 400}", printed(members.Workforce))
	}
}

// TestBoardOfOutsiders: members may be employed elsewhere, so that a board may
// hold people whom the workforce has not.
func TestBoardOfOutsiders(t *testing.T) {
	stated := stated()
	stated.Workforce = &wdes.Headcount{NonDisabled: 5}
	stated.Board = &wdes.Board{Total: heads(4, 9, 0), Source: "asked in November 2023"}
	assert.Equal(t, "+30.8 pp", reported(t, stated).Board.Total.Disabled().String())
}
