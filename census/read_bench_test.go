package census_test

import (
	"encoding/csv"
	"errors"
	"io"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/census"
)

// authorities is how many local authorities England and Wales had in 2021.
const authorities = 331

// sample makes a file of a table of 331 areas in the wide or the long layout.
func sample(tb testing.TB, table census.Table, long bool) string {
	tb.Helper()
	var b strings.Builder
	w := csv.NewWriter(&b)
	header := []string{"date", "geography", "geography code", table.Total}
	if long {
		header = []string{"Lower tier local authorities Code", "Lower tier local authorities", table.Variable + " Code", table.Variable, "Observation"}
	} else {
		for _, c := range table.Categories {
			header = append(header, c.Heading)
		}
	}
	require.NoError(tb, w.Write(header))
	for area := range authorities {
		code, name := "E0"+strconv.Itoa(6000000+area), "Authority "+strconv.Itoa(area)
		record, total := []string{"2021", name, code, ""}, 0
		for i, c := range table.Categories {
			count := 100*area + 37*i
			total += count
			record = append(record, strconv.Itoa(count))
			if long {
				require.NoError(tb, w.Write([]string{code, name, strconv.Itoa(c.Code), c.Heading, strconv.Itoa(count)}))
			}
		}
		if record[3] = strconv.Itoa(total); !long {
			require.NoError(tb, w.Write(record))
		}
	}
	w.Flush()
	require.NoError(tb, w.Error())
	return b.String()
}

// sampled is a file of a table in one layout.
type sampled struct {
	name, text string
	table      census.Table
}

// samples is a file of each table of 2021 in each of its layouts.
func samples(tb testing.TB) []sampled {
	tb.Helper()
	var all []sampled
	for _, table := range census.Tables() {
		if table.Year != 2021 || table.Total == "" {
			continue
		}
		all = append(all, sampled{table.ID + " wide", sample(tb, table, false), table})
		if table.Variable != "" {
			all = append(all, sampled{table.ID + " long", sample(tb, table, true), table})
		}
	}
	return all
}

// BenchmarkRead reads all areas of a file of each table. BenchmarkCSVAlone is the
// floor.
func BenchmarkRead(b *testing.B) {
	for _, file := range samples(b) {
		b.Run(file.name, func(b *testing.B) {
			b.SetBytes(int64(len(file.text)))
			b.ReportAllocs()
			for b.Loop() {
				all, err := census.Read(strings.NewReader(file.text), file.table)
				if err != nil || len(all) != authorities {
					b.Fatal(len(all), err)
				}
			}
		})
	}
}

// BenchmarkCSVAlone parses the files of BenchmarkRead with encoding/csv and makes
// nothing of them.
func BenchmarkCSVAlone(b *testing.B) {
	for _, file := range samples(b) {
		b.Run(file.name, func(b *testing.B) {
			b.SetBytes(int64(len(file.text)))
			b.ReportAllocs()
			for b.Loop() {
				records := csv.NewReader(strings.NewReader(file.text))
				records.ReuseRecord = true
				for {
					if _, err := records.Read(); errors.Is(err, io.EOF) {
						break
					} else if err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}
