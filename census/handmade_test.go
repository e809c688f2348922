package census_test

import (
	"encoding/json"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// FuzzHandMade: whatever a definition, residents, an estimate and stated shares hold,
// nothing panics, and a benchmark that is made of them has shares between 0 and 1 that
// add to 1, a year, a table and ages.
func FuzzHandMade(f *testing.F) {
	f.Add("non-White", "Indian", "Irish", uint8(3), 16, 64, 20, 2021, int64(5), int64(7), int64(12))
	f.Add("", "Aged 1 year", "Aged 1 year", uint8(1), -1, 300, 0, -2021, int64(-5), int64(10), int64(5))
	f.Add("age", "", "", uint8(1), 16, 24, 25, 0, int64(1)<<62, int64(1)<<62, int64(-1)<<63)
	f.Add("age", "a", "b", uint8(1), 0, 0, 1, 2011, int64(1), int64(1), int64(2))
	f.Fuzz(func(t *testing.T, name, first, second string, characteristic uint8, from, to, other, year int, x, y, total int64) {
		d := census.Definition{Name: name, Characteristic: census.Characteristic(characteristic), Groups: []census.Group{
			{Name: "one", Residents: []string{first}, Staff: []string{second}}, {Name: "two", Residents: []string{second}},
		}}
		banded := d
		banded.Groups = []census.Group{{Name: "one", Ages: census.Ages{From: from, To: to}}, {Name: "two", Ages: census.Ages{From: other, To: from}}}
		mixed := d
		mixed.Groups = []census.Group{banded.Groups[0], d.Groups[1]}
		residents := census.Residents{
			Area: census.Area{Code: name}, Total: total, Counts: []int64{x, y},
			Table: census.Table{Year: year, ID: name, Characteristic: d.Characteristic, Ages: census.Ages{From: from, To: to}, Categories: []census.Category{
				{Name: first, Ages: census.Ages{From: from, To: other}}, {Name: second, Ages: census.Ages{From: other, To: to}},
			}},
		}
		estimate := census.Estimate{Area: residents.Area, Table: residents.Table, Counts: []measure.Value{measure.Fraction(x, 3), measure.Fraction(y, total)}}
		stated := census.Population{Name: name, Table: first, Year: year, Ages: residents.Table.Ages}
		for _, d := range []census.Definition{d, banded, mixed, census.NonWhite()} {
			made := []census.Benchmark{{}}
			for _, build := range []func() (census.Benchmark, error){
				func() (census.Benchmark, error) { return census.NewBenchmark(d, residents) },
				func() (census.Benchmark, error) { return census.EstimatedBenchmark(d, estimate) },
				func() (census.Benchmark, error) {
					return census.Stated(d, stated, map[string]measure.Value{"one": measure.Fraction(x, y)})
				},
			} {
				b, err := build()
				if err != nil {
					require.ErrorAs(t, err, new(measure.Faults))
					require.Zero(t, b)
					continue
				}
				checkBenchmark(t, b)
				made = append(made, b)
			}
			tryAll(t, d, residents, made, []measure.Count{people(between(uint64(x), 10_000)), people(between(uint64(y), 10_000)), hidden(), {}, people(total)})
		}
	})
}

// checkBenchmark is what every benchmark promises.
func checkBenchmark(t *testing.T, b census.Benchmark) {
	t.Helper()
	sum := measure.Integer(0)
	for _, group := range b.Groups() {
		share := b.Share(group)
		above, known := share.Compare(measure.Integer(1))
		assert.True(t, known && share.Sign() >= 0 && above <= 0, "%s of %s", share, group)
		sum = sum.Plus(share)
	}
	assert.Equal(t, measure.Integer(1), sum)
	assert.Positive(t, b.Year())
	assert.NotEmpty(t, b.Table())
	assert.NotEqual(t, census.Ages{}, b.Ages())
}

// tryAll asks for everything of values that no profile and no file made.
func tryAll(t *testing.T, d census.Definition, r census.Residents, benchmarks []census.Benchmark, counts []measure.Count) {
	t.Helper()
	_, _ = d.Merged("three", "one", "two")
	_, _ = d.Counting("one", r.Area.Code, r.Area.Code)
	_, _ = census.AgeBands(r.Table.Ages, r.Table.Ages)
	_, _ = r.Bands(r.Table.Ages)
	_, _ = r.SplitEvenly(r.Table.Ages)
	_, _ = census.Merger{Area: r.Area, Of: []census.Area{r.Area}}.Sum(r, r)
	_, _ = r.Table.Ages.MarshalText()
	_, _ = census.Interpolate(benchmarks[0], benchmarks[len(benchmarks)-1], workforce.Date{Year: r.Table.Year, Month: 13, Day: -1})
	for _, b := range benchmarks {
		pooled, err := census.Pool(b, benchmarks[0])
		require.Error(t, err)
		assert.Zero(t, pooled)
		_, _ = census.Weigh([]census.Benchmark{b}, []int64{r.Total})
		_, _ = census.MeanOfRounded(r.Table.Year, b)
		_, _ = b.Apportion(measure.Fraction(r.Total, 3))
		for i := range counts {
			groups := []census.StaffCount{{Category: "one", Headcount: counts[i]}, {Category: "BME", Headcount: counts[0]}, {Category: "one", Headcount: counts[1]}}
			table := census.TableReport{
				Benchmark: b, Base: census.Base(r.Total), Groups: groups[i%3:], Unstated: groups[:i%2], Outside: groups[:1], Remainder: counts[2], Total: counts[i],
			}
			report := census.Report{Tables: []census.TableReport{table, {}, table}}
			for _, result := range report.Results() {
				assert.NotEmpty(t, result.String())
			}
			_, _ = report.Warnings(), table.Warnings()
			_, _ = table.Flagged(table.BonferroniLevel()), table.Adjusted("one")
			assert.NotEmpty(t, table.Reading("one").String())
			assert.NotEmpty(t, b.Footnote())
			written, err := json.Marshal(b)
			require.NoError(t, err)
			assert.True(t, json.Valid(written))
		}
	}
}

// TestShared: many goroutines may use one of everything at once, and nobody changes
// it.
func TestShared(t *testing.T) {
	residents, table := blmk("TS021"), published(t, "TS021", census.AllAges())
	profile, d := board2024(), census.NonWhite()
	pooled := pooledOf(d, "TS021")
	report, err := profile.Report(pooled)
	require.NoError(t, err)
	work := func() []string {
		var areas []census.Benchmark
		for _, one := range residents {
			b, err := census.NewBenchmark(d, one)
			if err != nil {
				return []string{err.Error()}
			}
			areas = append(areas, b)
		}
		again, err := census.Pool(areas...)
		if err != nil {
			return []string{err.Error()}
		}
		_, err = d.Merged("everybody", "White", "BME")
		texts := []string{again.Footnote(), pooled.Footnote(), err.Error(), table.String()}
		for _, r := range []census.Report{report, {Tables: []census.TableReport{beside(profile, again)}}} {
			for _, result := range r.Results() {
				texts = append(texts, result.String())
			}
		}
		return texts
	}
	want := work()
	var running sync.WaitGroup
	results := make([][]string, 8)
	for i := range results {
		running.Go(func() { results[i] = work() })
	}
	running.Wait()
	for _, got := range results {
		assert.Equal(t, want, got)
	}
	assert.Equal(t, blmk("TS021"), residents)
	assert.Equal(t, published(t, "TS021", census.AllAges()), table)
	assert.Equal(t, board2024(), profile)
	assert.Equal(t, census.NonWhite(), d)
	assert.Equal(t, pooledOf(census.NonWhite(), "TS021"), pooled)
}
