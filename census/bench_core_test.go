package census_test

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/census"
)

// question is a file of every authority and the definition by which its table is
// compared.
type question struct {
	sampled
	definition census.Definition
}

// questions are those of the six tables of an equality report.
func questions(tb testing.TB) []question {
	tb.Helper()
	bands, err := census.AgeBands(
		census.Ages{From: 21, To: 25}, census.Ages{From: 26, To: 30}, census.Ages{From: 31, To: 35}, census.Ages{From: 36, To: 40},
		census.Ages{From: 41, To: 45}, census.Ages{From: 46, To: 50}, census.Ages{From: 51, To: 55}, census.Ages{From: 56, To: 60},
		census.Ages{From: 61, To: 65}, census.Ages{From: 66, To: 70})
	require.NoError(tb, err)
	var all []question
	for _, ask := range []struct {
		table      string
		definition census.Definition
	}{
		{"TS007", bands},
		{"TS038", census.EqualityActDisability()},
		{"TS021", census.EthnicCategories()},
		{"TS030", census.Religions()},
		{"TS009", census.Sexes()},
		{"TS077", census.Orientations()},
	} {
		table, known := census.FindTable(ask.table, tableAges(ask.table))
		require.True(tb, known, ask.table)
		all = append(all, question{sampled{ask.table, sample(tb, table, false), table}, ask.definition})
	}
	return all
}

// staffOfEvery is staff of every group of the questions, more of each than of the one
// before.
func staffOfEvery(questions []question) census.Profile {
	p := board2024()
	p.Tables = nil
	for _, ask := range questions {
		staff := census.Staff{Characteristic: ask.definition.Characteristic}
		for i, group := range ask.definition.Groups {
			text := group.Name // of a band of ages
			if len(group.Staff) > 0 {
				text = group.Staff[0]
			}
			staff.Counts = append(staff.Counts, census.StaffCount{Category: text, Headcount: people(int64(20 + 30*i))})
		}
		p.Tables = append(p.Tables, staff)
	}
	return p
}

// compareWithEvery reads all tables, and compares every group of the staff with each
// authority and with all of them together.
func compareWithEvery(p census.Profile, questions []question) (census.Report, error) {
	var pools []census.Benchmark
	for _, ask := range questions {
		residents, err := census.Read(strings.NewReader(ask.text), ask.table)
		if err != nil {
			return census.Report{}, err
		}
		areas := make([]census.Benchmark, len(residents))
		for i := range residents {
			if areas[i], err = census.NewBenchmark(ask.definition, residents[i]); err != nil {
				return census.Report{}, err
			}
		}
		pooled, err := census.Pool(areas...)
		if err != nil {
			return census.Report{}, err
		}
		pools = append(pools, pooled)
	}
	return p.Report(pools...)
}

// BenchmarkWholeProfile takes the files of six tables and the staff of a board to every
// figure of every group beside each of 331 authorities, and all together.
// BenchmarkWholeProfileCSVAlone is the floor.
func BenchmarkWholeProfile(b *testing.B) {
	asked := questions(b)
	profile := staffOfEvery(asked)
	groups := 0
	for _, ask := range asked {
		groups += len(ask.definition.Groups)
	}
	b.ReportAllocs()
	for b.Loop() {
		report, err := compareWithEvery(profile, asked)
		if err != nil {
			b.Fatal(err)
		}
		// seven figures a group, and three of all groups together
		if results := report.Results(); len(results) != (authorities+1)*(7*groups+3*len(asked)) {
			b.Fatal(len(results))
		}
	}
}

// BenchmarkWholeProfileCSVAlone parses the files of BenchmarkWholeProfile with
// encoding/csv and makes nothing of them.
func BenchmarkWholeProfileCSVAlone(b *testing.B) {
	asked := questions(b)
	b.ReportAllocs()
	for b.Loop() {
		for _, ask := range asked {
			records := csv.NewReader(strings.NewReader(ask.text))
			records.ReuseRecord = true
			for {
				if _, err := records.Read(); errors.Is(err, io.EOF) {
					break
				} else if err != nil {
					b.Fatal(err)
				}
			}
		}
	}
}

// BenchmarkComparison is every figure of one comparison.
func BenchmarkComparison(b *testing.B) {
	c := compare(96, 384, nonWhite2021())
	b.ReportAllocs()
	for b.Loop() {
		if !c.Test().P.Known() || !c.Reading().Known() || !c.RatioInterval(0.95).Known() || !c.Growth().Known() {
			b.Fatal("no figure")
		}
	}
}
