package measure_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
)

// register is the board of 2024 as an organisation states it.
func register() *measure.Board[seen] {
	return &measure.Board[seen]{Total: seen{10, 2, 1}, Voting: &seen{7, 1, 1}, Executive: &seen{4, 0, 1}, Source: " board register"}
}

func TestCheckBoard(t *testing.T) {
	const none = "{[x] [x] [x] [x]}"
	for _, c := range []struct {
		name                     string
		state                    func(*measure.Board[seen])
		total, voting, executive string
		fault                    string
	}{
		{"2024", func(*measure.Board[seen]) {}, "{10 2 1 13}", "{7 1 1 9}", "{4 0 1 5}", ""},
		{"the total alone", func(b *measure.Board[seen]) { b.Voting, b.Executive = nil, nil }, "{10 2 1 13}", none, none, ""},
		{"nobody", func(b *measure.Board[seen]) { *b = measure.Board[seen]{Source: "register"} }, "{0 0 0 0}", none, none, ""},
		{"everybody votes", func(b *measure.Board[seen]) { b.Voting = &b.Total }, "{10 2 1 13}", "{10 2 1 13}", "{4 0 1 5}", ""},
		{"no source", func(b *measure.Board[seen]) { b.Source = " " }, "{10 2 1 13}", "{7 1 1 9}", "{4 0 1 5}", "seats: source: not supplied"},
		{
			"more than all", func(b *measure.Board[seen]) { b.Voting, b.Executive = &seen{7, 3, 1}, &seen{11, 0, 1} },
			"{10 2 1 13}", "{7 3 1 11}", "{11 0 1 12}",
			"seats: voting, blue: 3: part exceeds whole: 3 of 2\nseats: executive, brown: 11: part exceeds whole: 11 of 10",
		},
		{
			"every fault", func(b *measure.Board[seen]) {
				b.Source, b.Total.Brown, b.Voting.Blue, b.Executive.Unknown = "", -1, -2, -3
			},
			"{[x] 2 1 [x]}", "{7 [x] 1 [x]}", "{4 0 [x] [x]}",
			"seats: source: not supplied\nseats: total, brown: -1: negative: count -1\n" +
				"seats: voting, blue: -2: negative: count -2\nseats: executive, unknown: -3: negative: count -3",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			var checker measure.Checker
			stated, staff := register(), cellsOf(t, 288, 96, 16)
			c.state(stated)
			report := measure.CheckBoard(&checker, "seats", stated, staff)
			assert.Equal(t, c.fault, checker.Faults.Error())
			assert.Equal(t, c.total, report.Total.Staff.String())
			assert.Equal(t, c.voting, report.Voting.Staff.String())
			assert.Equal(t, c.executive, report.Executive.Staff.String())
			for _, part := range []measure.Representation[eyes]{report.Total, report.Voting, report.Executive} {
				assert.Equal(t, staff, part.Workforce)
			}
		})
	}
	t.Run("source", func(t *testing.T) {
		var checker measure.Checker
		assert.Equal(t, "board register", measure.CheckBoard(&checker, "seats", register(), cellsOf(t, 288, 96, 16)).Source)
	})
	t.Run("not supplied", func(t *testing.T) {
		var checker measure.Checker
		staff := cellsOf(t, 288, 96, 16)
		beside := measure.Representation[eyes]{Workforce: staff}
		report := measure.CheckBoard[eyes, seen](&checker, "seats", nil, staff)
		assert.Empty(t, checker.Faults)
		assert.Equal(t, measure.BoardReport[eyes]{Total: beside, Voting: beside, Executive: beside}, report)
		assert.Equal(t, measure.NotSupplied, report.Total.Difference(blue).Points().Reason())
	})
}

func TestRest(t *testing.T) {
	members := board(t)
	for _, c := range []struct {
		name       string
		part       measure.Cells[eyes]
		want       string
		difference string // of blue from 24.0 per cent
	}{
		{"without a vote", cellsOf(t, 7, 1, 1), "{3 1 0 4}", "+1.0 pp"}, // 25.0
		{"nobody votes", cellsOf(t, 0, 0, 0), "{10 2 1 13}", "-8.6 pp"},
		{"everybody votes", cellsOf(t, 10, 2, 1), "{0 0 0 0}", "N/A"},
		{"more than all", cellsOf(t, 0, 3, 0), "{10 N/A 1 10}", "N/A"},
		{"one hidden", measure.NewCells[eyes](people(t, 7), hidden(), people(t, 1)), "{3 [c] 0 [c]}", "[c]"},
		{"not supplied", measure.Cells[eyes]{}, "{[x] [x] [x] [x]}", "[x]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			rest := members.Rest(measure.Representation[eyes]{Staff: c.part, Workforce: cellsOf(t, 1, 1, 1)})
			assert.Equal(t, c.want, rest.Staff.String())
			assert.Equal(t, c.difference, rest.Difference(blue).String())
			assert.Equal(t, members.Workforce, rest.Workforce, "beside the same workforce")
		})
	}
}

func TestBoardDefinitions(t *testing.T) {
	definitions := measure.BoardDefinitions(measure.Definition{ID: "seats", Number: "9", Source: "guidance"})
	assert.Equal(t, []measure.Definition{
		{
			ID: "seats", Number: "9", Title: "Board membership compared with the workforce", Source: "guidance",
			Counted: "share of the members − share of the workforce, of the group", Better: measure.Parity, Unit: measure.Points, Places: 1,
		},
		{
			ID: "seats.share", Number: "9", Title: "Board membership", Source: "guidance",
			Counted: "members of the group ÷ all members", Better: measure.Neither, Unit: measure.Percent, Places: 1,
		},
	}, definitions)
	var got []string
	for _, result := range measure.Describe(definitions, board(t).MemberResults("seats", "total")) {
		got = append(got, result.Definition.Text(result.Value))
	}
	assert.Equal(t, []string{"+4.9 pp", "-8.6 pp", "+3.7 pp", "76.9%", "15.4%", "7.7%"}, got)
}

func TestBoardJSON(t *testing.T) {
	assert.JSONEq(t, `{"total":{"Brown":10,"Blue":2,"Unknown":1},"source":"register"}`,
		written(t, measure.Board[seen]{Total: seen{10, 2, 1}, Source: "register"}), "what is left out is not supplied")
	var stated measure.Board[seen]
	require.NoError(t, json.Unmarshal([]byte(written(t, register())), &stated))
	assert.Equal(t, *register(), stated)

	var checker measure.Checker
	report := measure.CheckBoard(&checker, "seats", register(), cellsOf(t, 288, 96, 16))
	var back measure.BoardReport[eyes]
	require.NoError(t, json.Unmarshal([]byte(written(t, report)), &back))
	assert.Equal(t, report, back)
}
