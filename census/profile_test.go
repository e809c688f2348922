package census_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// profile2022 is the equality profile of the board on 31 March 2022 as it was
// published; a number that it withheld is suppressed.
func profile2022() census.Profile {
	p := census.Profile{Organisation: "QHG", Snapshot: workforce.Date{Year: 2022, Month: 3, Day: 31}}
	table := func(characteristic census.Characteristic, counts ...census.StaffCount) {
		p.Tables = append(p.Tables, census.Staff{Characteristic: characteristic, Counts: counts, Total: people(414)})
	}
	table(census.Disability,
		census.StaffCount{Category: "No", Headcount: people(361)}, census.StaffCount{Category: "Not Declared", Headcount: people(28)},
		census.StaffCount{Category: "Unspecified", Headcount: hidden()}, census.StaffCount{Category: "Yes", Headcount: people(21)})
	table(census.Ethnicity,
		census.StaffCount{Category: "Blank", Headcount: hidden()}, census.StaffCount{Category: "BME", Headcount: people(99)},
		census.StaffCount{Category: "Not Stated", Headcount: people(14)}, census.StaffCount{Category: "White", Headcount: people(296)})
	table(census.Sex, census.StaffCount{Category: "Female", Headcount: people(338)}, census.StaffCount{Category: "Male", Headcount: people(75)})
	table(census.SexualOrientation,
		census.StaffCount{Category: "Bisexual", Headcount: hidden()}, census.StaffCount{Category: "Gay or Lesbian", Headcount: hidden()},
		census.StaffCount{Category: "Heterosexual or Straight", Headcount: people(332)},
		census.StaffCount{Category: "Unspecified", Headcount: hidden()},
		census.StaffCount{Category: "Not stated (person asked but declined to provide a response)", Headcount: people(71)})
	return p
}

func TestProfile(t *testing.T) {
	report, err := profile2022().Report(pooledOf(census.NonWhite(), "TS021"), pooledOf(census.Sexes(), "TS009"),
		pooledOf(census.EqualityActDisability(), "TS038"), pooledOf(census.LGBPlus(), "TS077"), pooledOf(census.NonWhite(), "QS201EW"))
	require.NoError(t, err)
	require.Len(t, report.Tables, 5)
	for i, row := range []struct{ group, compared, percent, ratio, unknown, reading string }{
		{"BME", "395", "25.1", "0.89", "[c]", "represented, not significant"},
		{"Female", "413", "81.8", "1.62", "1", "above, significant"},
		{"Disabled", "382", "5.5", "0.37", "[c]", "below, significant"},
		{"LGB+", "[c]", "[c]", "[c]", "[c]", "[c]"},
		{"BME", "395", "25.1", "1.15", "[c]", "represented, not significant"},
	} {
		t.Run(report.Tables[i].Benchmark.String(), func(t *testing.T) {
			table := report.Tables[i]
			c := table.Comparison(row.group)
			assert.Equal(t, row.compared, table.Compared().String())
			assert.Equal(t, row.percent, c.Percent().Text(1))
			assert.Equal(t, row.ratio, c.Ratio().Text(2))
			assert.Equal(t, row.unknown, table.Unknown().String())
			assert.Equal(t, row.reading, table.Reading(row.group).String())
		})
	}
	found, known := report.Table("sex")
	assert.True(t, known)
	assert.Equal(t, "1", found.Remainder.String(), "414 less 338 and 75")
	_, known = report.Table("religion or belief")
	assert.False(t, known)
}

// TestProfileFaults is that every fault is listed, with its place.
func TestProfileFaults(t *testing.T) {
	nonWhite := pooledOf(census.NonWhite(), "TS021")
	ethnicity := func(change func(*census.Staff)) census.Profile {
		p := board2024()
		change(&p.Tables[0])
		return p
	}
	for name, row := range map[string]struct {
		profile    census.Profile
		benchmarks []census.Benchmark
		err        error
		texts      []string
	}{
		"nothing":               {census.Profile{}, nil, measure.ErrNotSupplied, []string{"organisation", "snapshot", "benchmarks"}},
		"an empty benchmark":    {board2024(), []census.Benchmark{nonWhite, {}}, measure.ErrNotSupplied, []string{"QHG", "benchmark: 2"}},
		"no such staff":         {board2024(), []census.Benchmark{pooledOf(census.Sexes(), "TS009")}, measure.ErrNotSupplied, []string{"sex"}},
		"another base":          {baseOf(board2024(), 7), []census.Benchmark{nonWhite}, measure.ErrUnrecognised, []string{"base: 7"}},
		"a table twice":         {twice(board2024()), []census.Benchmark{nonWhite}, measure.ErrDuplicate, []string{"ethnicity"}},
		"other definition":      {board2024(), []census.Benchmark{pooledOf(census.NonWhiteBritish(), "TS021")}, measure.ErrConflict, []string{"White", "BME", "non-White-British"}},
		"a category twice":      {ethnicity(func(s *census.Staff) { s.Counts[2].Category = " white" }), []census.Benchmark{nonWhite}, measure.ErrDuplicate, []string{"white"}},
		"no such category":      {ethnicity(func(s *census.Staff) { s.Counts[0].Category = "Asian" }), []census.Benchmark{nonWhite}, measure.ErrUnrecognised, []string{"Asian"}},
		"no headcount":          {ethnicity(func(s *census.Staff) { s.Counts[1].Headcount = measure.Count{} }), []census.Benchmark{nonWhite}, measure.ErrNotSupplied, []string{"headcount: BME"}},
		"more than the total":   {ethnicity(func(s *census.Staff) { s.Total = people(399) }), []census.Benchmark{nonWhite}, measure.ErrPartExceedsWhole, []string{"399", "400"}},
		"no counts":             {ethnicity(func(s *census.Staff) { s.Counts = nil }), []census.Benchmark{nonWhite}, measure.ErrNotSupplied, []string{"counts"}},
		"no characteristic":     {ethnicity(func(s *census.Staff) { s.Characteristic = 0 }), []census.Benchmark{nonWhite}, measure.ErrNotSupplied, []string{"characteristic", "ethnicity: staff"}},
		"too many people":       {ethnicity(func(s *census.Staff) { s.Counts[1].Headcount, s.Total = people(measure.MaxCount), measure.Count{} }), []census.Benchmark{nonWhite}, measure.ErrTooLarge, []string{"together"}},
		"hidden, and too many":  {ethnicity(func(s *census.Staff) { s.Counts[0].Headcount, s.Total = hidden(), people(100) }), []census.Benchmark{nonWhite}, measure.ErrPartExceedsWhole, []string{"112 of 100"}},
		"several at once, each": {several(), []census.Benchmark{nonWhite}, measure.ErrUnrecognised, []string{"Asian", "Green", "duplicate", "part exceeds whole"}},
	} {
		t.Run(name, func(t *testing.T) {
			report, err := row.profile.Report(row.benchmarks...)
			require.ErrorIs(t, err, row.err)
			assert.Zero(t, report)
			for _, text := range row.texts {
				assert.ErrorContains(t, err, text)
			}
		})
	}
}

func baseOf(p census.Profile, base census.Base) census.Profile {
	p.Base = base
	return p
}

func twice(p census.Profile) census.Profile {
	p.Tables = append(p.Tables, p.Tables[0])
	return p
}

func several() census.Profile {
	p := board2024()
	p.Tables[0].Counts = append(p.Tables[0].Counts, census.StaffCount{Category: "Asian", Headcount: people(1)},
		census.StaffCount{Category: "Green", Headcount: hidden()}, census.StaffCount{Category: "bme", Headcount: people(2)})
	return p
}

// TestUnknown is the four states of people of no known value: counted, the rest of a
// total, hidden, and not told of.
func TestUnknown(t *testing.T) {
	b := pooledOf(census.NonWhite(), "TS021")
	white, bme := census.StaffCount{Category: "White", Headcount: people(288)}, census.StaffCount{Category: "BME", Headcount: people(96)}
	for name, row := range map[string]struct {
		counts                      []census.StaffCount
		total                       measure.Count
		unknown, all, known, bounds string
		doubts                      []measure.Doubt
	}{
		"two kinds":               {[]census.StaffCount{white, bme, {"Z", people(10)}, {"", people(6)}}, measure.Count{}, "16", "400", "96.0%", "24.0% 28.0%", nil},
		"the rest of the total":   {[]census.StaffCount{white, bme}, people(400), "16", "400", "96.0%", "24.0% 28.0%", []measure.Doubt{measure.RowsFallShort}},
		"a kind and a rest":       {[]census.StaffCount{white, bme, {"Z", people(10)}}, people(400), "16", "400", "96.0%", "24.0% 28.0%", []measure.Doubt{measure.RowsFallShort}},
		"nobody":                  {[]census.StaffCount{white, bme}, people(384), "0", "384", "100.0%", "25.0% 25.0%", nil},
		"hidden":                  {[]census.StaffCount{white, bme, {"Z", hidden()}}, measure.Count{}, "[c]", "[c]", "[c]", "[c] [c]", nil},
		"hidden beside a total":   {[]census.StaffCount{white, bme, {"Z", hidden()}}, people(400), "[c]", "400", "[c]", "24.0% [c]", []measure.Doubt{measure.Recoverable}},
		"not told of":             {[]census.StaffCount{white, bme}, measure.Count{}, "[x]", "384", "[x]", "25.0% [x]", []measure.Doubt{measure.UnknownNotCounted}},
		"more than five per cent": {[]census.StaffCount{white, bme, {"Z", people(21)}}, measure.Count{}, "21", "405", "94.8%", "23.7% 28.9%", []measure.Doubt{measure.UnknownShare}},
		"more than a fifth":       {[]census.StaffCount{white, bme, {"Z", people(97)}}, measure.Count{}, "97", "481", "79.8%", "20.0% 40.1%", []measure.Doubt{measure.MostlyUnknown}},
	} {
		t.Run(name, func(t *testing.T) {
			p := board2024()
			p.Tables[0].Counts, p.Tables[0].Total = row.counts, row.total
			table := beside(p, b)
			assert.Equal(t, row.unknown, table.Unknown().String())
			assert.Equal(t, row.all, table.Total.String())
			assert.Equal(t, row.known, table.Completeness().String())
			lowest, highest := table.Bounds("BME")
			assert.Equal(t, row.bounds, lowest.String()+" "+highest.String())
			assert.Equal(t, "25.0%", table.Comparison("BME").Staff().String(), "of those known, whatever the rest")
			var doubts []measure.Doubt
			for _, warning := range table.Warnings() {
				if warning.Doubt != measure.AllAges {
					doubts = append(doubts, warning.Doubt)
				}
			}
			assert.Equal(t, row.doubts, doubts)
			wantReading := "represented, not significant"
			if name == "more than a fifth" {
				wantReading = "N/A: not applicable"
			}
			assert.Equal(t, wantReading, table.Reading("BME").String())
		})
	}
}

// TestAllStaff is the base of the race standard, which is not like for like.
func TestAllStaff(t *testing.T) {
	b := pooledOf(census.NonWhite(), "TS021")
	table := beside(baseOf(board2024(), census.AllStaff), b)
	assert.Equal(t, "24.0%", table.Comparison("BME").Staff().String())
	assert.Equal(t, "-4.0466", table.Comparison("BME").Gap().Text(4))
	assert.Equal(t, measure.UnknownInBase, table.Warnings()[0].Doubt)
	assert.Equal(t, "all staff", table.Results()[0].Basis)
	assert.Equal(t, "staff of known value", beside(board2024(), b).Results()[0].Basis)
	lowest, highest := table.Bounds("BME")
	percent := b.Percent("BME")
	above, _ := percent.Compare(highest.Percent())
	assert.Equal(t, 1, above, "28.05 is just above the 28.00 there can be")
	above, _ = printed("27.3").Compare(highest.Percent())
	below, _ := printed("27.3").Compare(lowest.Percent())
	assert.Equal(t, []int{-1, 1}, []int{above, below}, "27.3 is among what there can be")
}
