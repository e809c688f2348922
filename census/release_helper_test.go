package census_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
	"github.com/workforce-equality/equality/workforce"
)

// staffBy is a table of staff by texts and headcounts in turn; without a total, it is
// not stated.
func staffBy(of census.Characteristic, total measure.Count, stated ...any) census.Staff {
	staff := census.Staff{Characteristic: of, Total: total}
	for i := 0; i < len(stated); i += 2 {
		text, _ := stated[i].(string)
		headcount, _ := stated[i+1].(int)
		staff.Counts = append(staff.Counts, census.StaffCount{Category: text, Headcount: people(int64(headcount))})
	}
	return staff
}

// profileOf is the profile of the board with those tables.
func profileOf(tables ...census.Staff) census.Profile {
	return census.Profile{Organisation: "QHG", Snapshot: workforce.Date{Year: 2024, Month: 3, Day: 31}, Tables: tables}
}

// reportBy sets a profile beside the four authorities by each definition of ethnic
// groups.
func reportBy(tb testing.TB, p census.Profile, definitions ...census.Definition) census.Report {
	tb.Helper()
	var benchmarks []census.Benchmark
	for _, d := range definitions {
		benchmarks = append(benchmarks, pooledOf(d, "TS021"))
	}
	report, err := p.Report(benchmarks...)
	require.NoError(tb, err)
	return report
}

// upTo hides counts of one to so many.
func upTo(most int64) redact.Policy {
	return redact.Policy{Rule: redact.Rule{Min: 1, Max: most, Zero: redact.ZeroPrinted, Complement: true}}
}

// protect is the pattern of systems, checked.
func protect(tb testing.TB, policy redact.Policy, systems ...redact.System) redact.Pattern {
	tb.Helper()
	pattern, err := redact.Protect(tb.Context(), policy, systems...)
	require.NoError(tb, err)
	require.NoError(tb, redact.Check(policy, pattern, systems...))
	return pattern
}

// countsIn is the counts of a system that somebody prints, by key.
func countsIn(system redact.System) map[redact.Key]int64 {
	counts := map[redact.Key]int64{}
	for _, cell := range system.Cells {
		if n, known := cell.Count.Int64(); known && cell.Status != redact.Implied {
			counts[cell.Key] = n
		}
	}
	return counts
}

// shownAs lists the counts of a table as they are printed, the total last.
func shownAs(t census.TableReport) string {
	var texts []string
	for _, list := range [][]census.StaffCount{t.Groups, t.Unstated, t.Outside} {
		for _, stated := range list {
			texts = append(texts, stated.Headcount.String())
		}
		texts = append(texts, "|")
	}
	return strings.Join(append(texts, t.Remainder.String(), "|", t.Total.String()), " ")
}

// numbersIn are the whole numbers in memory that v holds, unexported fields and the
// words of long numbers too.
func numbersIn(v reflect.Value, found map[uint64]bool) {
	switch kind := v.Kind(); {
	case v.CanInt():
		found[uint64(v.Int())] = true
	case v.CanUint():
		found[v.Uint()] = true
	case kind == reflect.Struct:
		for _, field := range v.Fields() {
			numbersIn(field, found)
		}
	case kind == reflect.Slice, kind == reflect.Array:
		for i := range v.Len() {
			numbersIn(v.Index(i), found)
		}
	case kind == reflect.Map:
		for _, key := range v.MapKeys() {
			numbersIn(key, found)
			numbersIn(v.MapIndex(key), found)
		}
	case kind == reflect.Pointer, kind == reflect.Interface:
		if !v.IsNil() {
			numbersIn(v.Elem(), found)
		}
	}
}

// requireNowhere walks a release, all its figures and all their text for numbers
// that it hides.
func requireNowhere(tb testing.TB, release census.Release, hidden map[redact.Key]int64) {
	tb.Helper()
	figures := []any{release, release.Results(), release.Warnings()}
	for _, table := range release.Tables {
		figures = append(figures, table.Fit(), table.EffectSize(), table.Unknown(), table.Compared(), table.Tests(), table.Flagged(0.95))
		for _, of := range append([]census.TableReport{table}, table.Areas()...) {
			for _, group := range of.Benchmark.Groups() {
				lowest, highest := of.Bounds(group)
				figures = append(figures, of.Comparison(group), of.Residual(group), of.Adjusted(group), lowest, highest, of.Reading(group), of.Spread(group))
			}
		}
	}
	written, err := json.Marshal(release)
	require.NoError(tb, err)
	inMemory := map[uint64]bool{}
	numbersIn(reflect.ValueOf(figures), inMemory)
	text := string(written) + fmt.Sprintf("%v %+v %#v", figures, figures, release)
	inText := map[string]bool{}
	for _, digits := range regexp.MustCompile("[0-9]+").FindAllString(text, -1) {
		inText[digits] = true
	}
	for key, n := range hidden {
		assert.False(tb, inMemory[uint64(n)], "%s in memory", key)
		assert.False(tb, inText[strconv.FormatInt(n, 10)], "%s in the text", key)
	}
}
