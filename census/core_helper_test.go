package census_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// The four authorities of the board of Bedfordshire, Luton and Milton Keynes.
func bedfordArea() census.Area { return census.Area{Code: "E06000055", Name: "Bedford"} }

func centralBedfordshireArea() census.Area {
	return census.Area{Code: "E06000056", Name: "Central Bedfordshire"}
}
func lutonArea() census.Area        { return census.Area{Code: "E06000032", Name: "Luton"} }
func miltonKeynesArea() census.Area { return census.Area{Code: "E06000042", Name: "Milton Keynes"} }

// blmk are the residents of the four as published, in the order of the categories of
// the table (Office for National Statistics, Open Government Licence v3.0).
func blmk(id string) []census.Residents {
	counts := map[string][4][]int64{
		"QS201EW": {
			{112588, 1683, 115, 12460, 2396, 587, 1366, 1037, 8122, 3270, 3225, 905, 2410, 2741, 2843, 618, 331, 782},
			{228053, 3149, 478, 7042, 1787, 522, 1474, 1006, 2533, 442, 214, 1404, 1809, 2054, 1230, 330, 357, 497},
			{90530, 6126, 198, 14225, 3831, 915, 1805, 1730, 10625, 29353, 13606, 1497, 5871, 9169, 8177, 2563, 1646, 1334},
			{183934, 2498, 72, 12590, 2243, 1597, 2228, 2167, 8106, 3851, 1989, 2722, 6114, 13058, 2524, 1549, 565, 1014},
		},
		"TS009": {
			{94097, 91127},
			{149120, 145132},
			{112431, 112824},
			{145488, 141573},
		},
		"TS021": {
			{4486, 756, 10074, 5297, 2650, 5448, 3227, 1173, 2146, 939, 3638, 1863, 118779, 1798, 208, 483, 18906, 557, 2796},
			{572, 1368, 4684, 1312, 2385, 3942, 2148, 928, 2572, 1095, 3121, 2097, 245769, 3527, 436, 297, 15516, 493, 1989},
			{20630, 901, 12096, 41143, 8555, 11774, 8216, 2745, 2429, 1268, 3486, 2437, 71532, 4570, 238, 808, 24650, 2106, 5677},
			{3189, 2913, 15348, 7163, 7032, 21502, 2975, 3374, 2973, 2551, 2997, 3204, 178568, 2382, 156, 578, 24430, 1349, 4376},
		},
		"TS030": {
			{63250, 88180, 632, 3042, 230, 13062, 4117, 2016, 10704},
			{125994, 140895, 999, 3031, 622, 3965, 1402, 1355, 15970},
			{39588, 85294, 672, 7439, 250, 74191, 3037, 1115, 13699},
			{108954, 122940, 1398, 12918, 385, 20486, 1952, 1544, 16475},
		},
		"TS038": {
			{11506, 17224, 12837, 143649},
			{16213, 27827, 22637, 227584},
			{13909, 17037, 9982, 184334},
			{16942, 25572, 18249, 226286},
		},
		"TS077": {
			{133368, 1786, 1749, 471, 10745},
			{216742, 2642, 2308, 512, 14548},
			{151739, 1420, 1753, 757, 17032},
			{202083, 2762, 2809, 781, 16414},
		},
	}
	ages := census.AllAges()
	if id == "TS077" {
		ages.From = 16
	}
	table, _ := census.FindTable(id, ages)
	var residents []census.Residents
	for i, area := range []census.Area{bedfordArea(), centralBedfordshireArea(), lutonArea(), miltonKeynesArea()} {
		all := census.Residents{Area: area, Table: table, Counts: counts[id][i]}
		for _, count := range all.Counts {
			all.Total += count
		}
		residents = append(residents, all)
	}
	return residents
}

// areasOf are the benchmarks of the four, or nil where a definition does not fit.
func areasOf(d census.Definition, id string) []census.Benchmark {
	var benchmarks []census.Benchmark
	for _, residents := range blmk(id) {
		b, err := census.NewBenchmark(d, residents)
		if err != nil {
			return nil
		}
		benchmarks = append(benchmarks, b)
	}
	return benchmarks
}

// pooledOf are the four together.
func pooledOf(d census.Definition, id string) census.Benchmark {
	pooled, err := census.Pool(areasOf(d, id)...)
	if err != nil {
		return census.Benchmark{}
	}
	return pooled.Named("BLMK")
}

// people is a count that is known to be one.
func people(n int64) measure.Count {
	count, err := measure.NewCount(n)
	if err != nil {
		return measure.AbsentCount(measure.OutOfRange)
	}
	return count
}

// hidden is a suppressed headcount.
func hidden() measure.Count { return measure.AbsentCount(measure.Suppressed) }

// compare is x of n staff beside a share.
func compare(x, n int64, share measure.Value) census.Comparison {
	staff, err := measure.NewProportion(people(x), people(n))
	if err != nil {
		return census.Comparison{}
	}
	comparison, err := census.NewComparison(staff, share)
	if err != nil {
		return census.Comparison{}
	}
	return comparison
}

// board2024 is the staff of the board on 31 March 2024, as its report on race counts
// them.
func board2024() census.Profile {
	return census.Profile{
		Organisation: "QHG", Snapshot: workforce.Date{Year: 2024, Month: 3, Day: 31},
		Tables: []census.Staff{{
			Characteristic: census.Ethnicity,
			Counts: []census.StaffCount{
				{Category: "White", Headcount: people(288)},
				{Category: "BME", Headcount: people(96)},
				{Category: "Unknown", Headcount: people(16)},
			},
			Total: people(400),
		}},
	}
}

// beside is the report of a profile whose one table is compared with one benchmark.
func beside(p census.Profile, b census.Benchmark) census.TableReport {
	report, err := p.Report(b)
	if err != nil {
		return census.TableReport{}
	}
	return report.Tables[0]
}

// whole reads a whole number.
func whole(tb testing.TB, text string) int64 {
	tb.Helper()
	n, err := strconv.ParseInt(text, 10, 64)
	require.NoError(tb, err)
	return n
}

// digits prints a p-value at so many significant digits, as tables of golden values do:
// in powers of ten below a ten-thousandth.
func digits(p measure.Value, n int) string {
	exact, known := p.Rat()
	if !known {
		return p.Text(n)
	}
	f, _ := exact.Float64()
	if f < 1e-4 {
		return strconv.FormatFloat(f, 'e', n-1, 64)
	}
	places := n - 1
	for limit := 1.0; f < limit; limit /= 10 {
		places++
	}
	return p.Text(places)
}
