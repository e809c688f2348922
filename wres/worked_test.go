package wres_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
	"github.com/workforce-equality/equality/wres"
)

// TestWorkedLikelihoods holds the published likelihoods against intervals and
// tests worked out apart from this module.
func TestWorkedLikelihoods(t *testing.T) {
	b := readBLMK(t, workforce.Commissioner)
	for _, c := range []struct {
		name                        string
		of                          wres.Likelihoods
		white, bme                  string
		four, ratio, katz, sentence string
		test                        string
	}{
		{
			"WRES 2, 2021", b.years[2021].Appointment.Likelihoods, "27.3%", "10.3%",
			"2.6591", "2.66", "0.84 to 8.42", "White 2.66 times as likely as BME", "Fisher's exact test, p = 0.147",
		},
		{
			"WRES 2, 2022", b.years[2022].Appointment.Likelihoods, "23.2%", "10.1%",
			"2.3107", "2.31", "1.37 to 3.89", "White 2.31 times as likely as BME", "chi-square 10.91, p < 0.001",
		},
		{
			"WRES 2, 2023", b.years[2023].Appointment.Likelihoods, "30.8%", "14.0%",
			"2.1942", "2.19", "1.43 to 3.38", "White 2.19 times as likely as BME", "chi-square 13.79, p < 0.001",
		},
		{
			"WRES 2, 2024", b.years[2024].Appointment.Likelihoods, "32.6%", "9.5%",
			"3.4420", "3.44", "1.73 to 6.85", "White 3.44 times as likely as BME", "chi-square 15.16, p < 0.001",
		},
		{
			"WRES 4, 2021", b.years[2021].Training.Likelihoods, "9.7%", "13.3%",
			"0.7320", "0.73", "0.38 to 1.42", "White 0.73 times as likely as BME", "chi-square 0.85, p = 0.357",
		},
		{
			"WRES 4, 2022", b.years[2022].Training.Likelihoods, "40.3%", "50.0%",
			"0.8056", "0.81", "0.63 to 1.03", "White 0.81 times as likely as BME", "chi-square 2.78, p = 0.095",
		},
		{
			"WRES 4, 2023, printed 0.52", b.years[2023].Training.Likelihoods, "13.9%", "24.2%",
			"0.5740", "0.57", "0.37 to 0.90", "White 0.57 times as likely as BME", "chi-square 5.83, p = 0.016",
		},
		{
			"WRES 4, 2024, printed 3.77", b.years[2024].Training.Likelihoods, "11.8%", "3.1%",
			"3.7778", "3.78", "1.19 to 12.02", "White 3.78 times as likely as BME", "chi-square 6.23, p = 0.013",
		},
		{
			"WRES 3, 2022", b.years[2022].Disciplinary.Likelihoods, "0.0%", "0.0%",
			"N/A", "N/A", "N/A", "BME to White N/A: no events", "no test, N/A: no events",
		},
		{
			"WRES 3, 2023", b.years[2023].Disciplinary.Likelihoods, "0.0%", "0.0%",
			"N/A", "N/A", "N/A", "BME to White N/A: no events", "no test, N/A: no events",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			relative := c.of.RelativeLikelihood()
			assert.Equal(t, c.white, c.of.Of(workforce.White).String())
			assert.Equal(t, c.bme, c.of.Of(workforce.BME).String())
			assert.Equal(t, c.four, relative.Ratio().Text(4))
			assert.Equal(t, c.ratio, relative.Ratio().Text(2))
			assert.Equal(t, c.katz, relative.Katz(0.95).String())
			assert.Equal(t, c.sentence, relative.String())
			assert.Equal(t, c.test, relative.Test().String())
		})
	}
}

// TestWorkedUnknowns: people of unknown ethnicity stand beside the comparison.
func TestWorkedUnknowns(t *testing.T) {
	b := readBLMK(t, 0)
	for _, c := range []struct {
		name, rate string
		year       int
		doubts     []measure.Doubt
	}{
		{"2021, 0 of 2", "0.0%", 2021, []measure.Doubt{measure.FewEvents, measure.FewEvents, measure.NotSignificant}}, // 6 and 4 appointed; 2 of 63 are unknown: 3.2 per cent
		{"2022, 2 of 19", "10.5%", 2022, []measure.Doubt{measure.UnknownShare}},                                       // 19 of 373: 5.1 per cent
		{"2023, 12 of 25", "48.0%", 2023, []measure.Doubt{measure.UnknownShare}},
		{"2024, 21 of 96", "21.9%", 2024, []measure.Doubt{measure.FewEvents, measure.MostlyUnknown}}, // 9 BME people appointed; 96 of 283: 33.9 per cent
	} {
		t.Run(c.name, func(t *testing.T) {
			appointment := b.years[c.year].Appointment
			assert.Equal(t, c.rate, appointment.Of(workforce.UnknownEthnicity).String())
			assert.Equal(t, c.doubts, doubts(appointment.Warnings()))
		})
	}
	assert.Equal(t, "96 of 283 are of unknown group (33.9%): read it with great caution", b.years[2024].Appointment.Warnings()[1].String())
	assert.Equal(t, "few events: 9 among BME", b.years[2024].Appointment.Warnings()[0].String())
}

// TestWorkedShares are the shares of the workforce, of rows and of the board.
func TestWorkedShares(t *testing.T) {
	b := readBLMK(t, 0)
	for _, c := range []struct {
		name  string
		cells wres.Cells
		print string
		want  [3]string
	}{
		{"workforce 2022", b.years[2022].Workforce, "{288 96 14 398}", [3]string{"72.4%", "24.1%", "3.5%"}},
		{"workforce 2023", b.years[2023].Workforce, "{309 99 13 421}", [3]string{"73.4%", "23.5%", "3.1%"}},
		{"workforce 2024", b.years[2024].Workforce, "{288 96 16 400}", [3]string{"72.0%", "24.0%", "4.0%"}},
		{"non-clinical 1-7, 2023", b.row(2023, "nonclinical.b1_7").Staff, "{106 50 3 159}", [3]string{"66.7%", "31.4%", "1.9%"}},
		{"non-clinical 8a-VSM, 2024", b.row(2024, "nonclinical.b8a_vsm").Staff, "{124 35 4 163}", [3]string{"76.1%", "21.5%", "2.5%"}},
		{"clinical 8a-VSM, 2022, printed 57, 39, 4", b.row(2022, "clinical.b8a_vsm").Staff, "{49 31 4 84}", [3]string{"58.3%", "36.9%", "4.8%"}},
		{"board 2024, printed 76.9, 25, 12.5", b.years[2024].Board.Total.Staff, "{10 2 1 13}", [3]string{"76.9%", "15.4%", "7.7%"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.print, printed(c.cells))
			var shares [3]string
			var percents []measure.Value
			for i, group := range workforce.EthnicGroups() {
				shares[i] = c.cells.Share(group).String()
				percents = append(percents, c.cells.Share(group).Percent())
			}
			assert.Equal(t, c.want, shares)
			assert.Equal(t, measure.Integer(100), measure.Sum(percents...))
		})
	}
}

// TestWorkedBoard are the differences of indicator 9, which the reports print
// otherwise where the name says so.
func TestWorkedBoard(t *testing.T) {
	b := readBLMK(t, 0)
	for _, c := range []struct {
		name string
		year int
		want [3]string
	}{
		{"2021, printed -18.5, +7.65, +1.35", 2021, [3]string{"-9.0 pp", "+7.6 pp", "+1.4 pp"}},
		{"2022, printed -20, +8, +2", 2022, [3]string{"-9.2 pp", "+7.5 pp", "+1.7 pp"}},
		{"2023, printed +10.6, -23.5, +12.3", 2023, [3]string{"+11.2 pp", "-23.5 pp", "+12.3 pp"}},
		{"2024, printed +4.9, -1, -8.5", 2024, [3]string{"+4.9 pp", "-8.6 pp", "+3.7 pp"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			board := b.boards[c.year].Board.Total
			assert.Equal(t, c.want, [3]string{board.White().String(), board.BME().String(), board.Unknown().String()})
			assert.Equal(t, measure.Integer(0), measure.Sum(board.White().Points(), board.BME().Points(), board.Unknown().Points()))
		})
	}
}

// TestWorkedRemainder: of two years the four rows leave people out, of one they
// hold everybody, and of 2021 they contradict the board table.
func TestWorkedRemainder(t *testing.T) {
	b := readBLMK(t, 0)
	for _, c := range []struct {
		name, remainder string
		year            int
		warning         []string
	}{
		{"2021", "{10 11 4 25}", 2021, []string{"the rows leave out 25 of the workforce (White 10, BME 11, unknown 4)"}},
		{"2022", "{1 2 0 3}", 2022, []string{"the rows leave out 3 of the workforce (White 1, BME 2, unknown 0)"}},
		{"2023", "{0 0 0 0}", 2023, []string{}},
		{"2024", "{1 2 0 3}", 2024, []string{"the rows leave out 3 of the workforce (White 1, BME 2, unknown 0)"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			grades := b.years[c.year].Representation
			assert.Equal(t, c.remainder, printed(grades.Remainder))
			assert.Equal(t, c.warning, texts(grades.Warnings()))
		})
	}
	t.Run("2021, board table", func(t *testing.T) {
		tables, board := b.returns2021()
		board.Representation = tables.Representation
		all := faults(t, board)
		require.ErrorIs(t, all, measure.ErrPartExceedsWhole)
		assert.Equal(t, "QHG: wres1: all rows, White: 258: part exceeds whole: 258 of 251", all.Error())
	})
}

// TestWorkedTwoYearMean: 6 White and 9 BME people entered this year, 4 and 3 the
// year before, of 500 and 200. The means of 5 and 6 are 1.0 and 3.0 per cent of
// the staff, so BME people are 3 times as likely. The interval is that of 12 of
// 400 and 10 of 1,000 person-years: the root of 1/12 - 1/400 + 1/10 - 1/1000 is
// 0.424, and 3 is divided and multiplied by exp(1.96 x 0.424), 2.296. This year
// alone gives 4.5 over 1.2 per cent, 3.75.
func TestWorkedTwoYearMean(t *testing.T) {
	stated := stated()
	stated.Workforce = &wres.Headcount{White: 500, BME: 200, Unknown: 10}
	stated.Disciplinary = &wres.Disciplinary{
		Averaging: wres.TwoYearMean, Entered: wres.Headcount{White: 6, BME: 9, Unknown: 1}, Previous: &wres.Headcount{White: 4, BME: 3},
	}
	mean := reported(t, stated).Disciplinary
	assert.Equal(t, wres.TwoYearMean, mean.Averaging)
	assert.Equal(t, "1.0%", mean.Of(workforce.White).String())
	assert.Equal(t, "3.0%", mean.Of(workforce.BME).String())
	assert.Equal(t, "5.0%", mean.Of(workforce.UnknownEthnicity).String())
	assert.Equal(t, "{6 9 1 16}", printed(mean.Events))
	assert.Equal(t, "{4 3 0 7}", printed(mean.Previous))
	assert.Equal(t, "{500 200 10 710}", printed(mean.Base))
	assert.Equal(t, measure.Integer(3), mean.RelativeLikelihood().Ratio())
	assert.Equal(t, "1.31 to 6.89", mean.RelativeLikelihood().Katz(0.95).String())
	assert.Equal(t, "BME 3.00 times as likely as White", mean.RelativeLikelihood().String())

	stated.Disciplinary.Averaging, stated.Disciplinary.Previous = wres.SingleYear, nil
	single := reported(t, stated).Disciplinary
	assert.Equal(t, "1.2%", single.Of(workforce.White).String())
	assert.Equal(t, "4.5%", single.Of(workforce.BME).String())
	assert.Equal(t, "15/4", single.RelativeLikelihood().Ratio().String())
}
