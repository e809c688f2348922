package measure

// Board is the members of a board as an organisation states them; H is the
// headcount of the standard. They come from the board's own register: payroll
// leaves out members who are employed elsewhere.
type Board[H any] struct {
	Total     H      `json:"total"`
	Voting    *H     `json:"voting,omitempty"`
	Executive *H     `json:"executive,omitempty"`
	Source    string `json:"source"` // of the members' answers, as "board register"; must be given
}

// BoardReport is the members of a board, or some of them, each beside the whole
// workforce.
type BoardReport[G Group] struct {
	Total, Voting, Executive Representation[G]
	Source                   string
}

// CheckBoard checks the members of a board: that the source is given, and that
// voting and executive members are no more than all. Nil is not supplied.
func CheckBoard[G Group, H Headcount[G]](c *Checker, indicator string, stated *Board[H], staff Cells[G]) BoardReport[G] {
	beside := Representation[G]{Workforce: staff}
	report := BoardReport[G]{Total: beside, Voting: beside, Executive: beside}
	if stated == nil {
		return report
	}
	report.Source = c.Text(indicator, "source", stated.Source)
	report.Total.Staff = CheckCells(c, indicator, "total", stated.Total)
	report.Voting.Staff = CheckPart(c, indicator, "voting", stated.Voting, report.Total.Staff)
	report.Executive.Staff = CheckPart(c, indicator, "executive", stated.Executive, report.Total.Staff)
	return report
}

// Rest is the people of the workforce or the board whom the part does not hold, as
// members without a vote, beside the same workforce.
func (r Representation[G]) Rest(part Representation[G]) Representation[G] {
	return Representation[G]{Staff: r.Staff.Minus(part.Staff), Workforce: r.Workforce}
}

// BoardDefinitions describes the figures that [Representation.MemberResults]
// lists, given the identifier, the number and the source.
func BoardDefinitions(board Definition) []Definition {
	board.Title, board.Counted = "Board membership compared with the workforce", "share of the members − share of the workforce, of the group"
	board.Better, board.Unit, board.Places = Parity, Points, 1
	share := board
	share.ID += ".share"
	share.Title, share.Counted = "Board membership", "members of the group ÷ all members"
	share.Better, share.Unit = Neither, Percent
	return []Definition{board, share}
}
