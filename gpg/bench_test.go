package gpg_test

import (
	"math/rand/v2"
	"runtime"
	"slices"
	"strconv"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// national is how many people the health service in England employs, in round
// numbers.
const national = 1_500_000

// record is what every way of computing begins with.
type record struct {
	female bool
	pay    workforce.Pay // an hour
}

// payPoints are hourly rates of the shape of a pay scale: nine in ten people on
// one of a hundred points, the others anywhere. Three in four are women.
func payPoints(n int) []record {
	r := rand.New(rand.NewPCG(2017, 353))
	points := make([]workforce.Pay, 100)
	for i := range points {
		points[i] = 12_0000 + workforce.Pay(r.Int64N(48_0000))
	}
	people := anywhere(n)
	for i := range people {
		if r.IntN(10) > 0 {
			people[i].pay = points[r.IntN(len(points))]
		}
	}
	return people
}

// anywhere are hourly rates few of which are the same, as those of people with
// allowances and enhancements.
func anywhere(n int) []record {
	r := rand.New(rand.NewPCG(2017, 172))
	people := make([]record, n)
	for i := range people {
		people[i] = record{female: r.IntN(4) > 0, pay: 11_4400 + workforce.Pay(r.Int64N(90_0000))}
	}
	return people
}

// summary is mean and median by sex, women first, and the women of each quarter.
type summary[N any] struct {
	mean, median [2]N
	women        [4]int
}

// byReport is what this package does.
func byReport(people []record) gpg.Report { return filled(people).Report() }

// filled counts the records.
func filled(people []record) *gpg.Payroll {
	var payroll gpg.Payroll
	for _, person := range people {
		rate, err := gpg.RateOf(person.pay)
		if err != nil {
			panic(err)
		}
		sex := workforce.Male
		if person.female {
			sex = workforce.Female
		}
		payroll.Add(gpg.Employee{Sex: sex, Person: gpg.Person{Rate: rate}})
	}
	return &payroll
}

// byDecimal adds and sorts decimals, as is usual for money in Go.
func byDecimal(people []record) summary[decimal.Decimal] {
	type ranked struct {
		female bool
		pay    decimal.Decimal
	}
	all := make([]ranked, len(people))
	var sum [2]decimal.Decimal
	for i, person := range people {
		all[i] = ranked{person.female, person.pay.Decimal()}
		sum[index(person.female)] = sum[index(person.female)].Add(all[i].pay)
	}
	slices.SortFunc(all, func(a, b ranked) int { return a.pay.Cmp(b.pay) })
	var rising [2][]decimal.Decimal
	var found summary[decimal.Decimal]
	for i, person := range all {
		rising[index(person.female)] = append(rising[index(person.female)], person.pay)
		found.women[min(3, i/(len(all)/4))] += 1 - index(person.female)
	}
	for sex, amounts := range rising {
		n := len(amounts)
		found.mean[sex] = sum[sex].DivRound(decimal.NewFromInt(int64(n)), 10)
		found.median[sex] = amounts[(n-1)/2].Add(amounts[n/2]).DivRound(decimal.NewFromInt(2), 10)
	}
	return found
}

// byFloat adds and sorts floats with the standard library, by sex, and merges the
// two for the quarters.
func byFloat(people []record) summary[float64] {
	var amounts [2][]float64
	var sum [2]float64
	for _, person := range people {
		pounds := float64(person.pay) / 10_000
		amounts[index(person.female)] = append(amounts[index(person.female)], pounds)
		sum[index(person.female)] += pounds
	}
	var found summary[float64]
	for sex := range amounts {
		slices.Sort(amounts[sex])
		n := len(amounts[sex])
		found.mean[sex] = sum[sex] / float64(n)
		found.median[sex] = (amounts[sex][(n-1)/2] + amounts[sex][n/2]) / 2
	}
	women, men := amounts[0], amounts[1]
	for i := range people { // both together in rank order
		if len(men) == 0 || len(women) > 0 && women[0] <= men[0] {
			found.women[min(3, i/(len(people)/4))]++
			women = women[1:]
		} else {
			men = men[1:]
		}
	}
	return found
}

func index(female bool) int {
	if female {
		return 0
	}
	return 1
}

// The three ways that are timed compute the same, but for the ties of a quarter,
// which two of them divide as it happens.
func TestPeersAgree(t *testing.T) {
	t.Parallel()
	for name, draw := range map[string]func(int) []record{"pay points": payPoints, "anywhere": anywhere} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			people := draw(20_000)
			report, exact, floats := byReport(people), byDecimal(people), byFloat(people)
			for sex, statistics := range []gpg.Statistics{report.Hourly.Group, report.Hourly.Reference} {
				assert.Equal(t, statistics.Mean.Text(10), exact.mean[sex].StringFixed(10))
				assert.Equal(t, statistics.Median.Text(10), exact.median[sex].StringFixed(10))
				assert.Equal(t, statistics.Mean.Text(6), strconv.FormatFloat(floats.mean[sex], 'f', 6, 64))
				assert.Equal(t, statistics.Median.Text(6), strconv.FormatFloat(floats.median[sex], 'f', 6, 64))
			}
			women, _ := headsOf(t, report.Quarters)
			for i := range women {
				assert.InDelta(t, women[i], exact.women[i], 100)
				assert.InDelta(t, women[i], floats.women[i], 200)
			}
		})
	}
}

// What is kept of a person is little more than eight bytes, and nothing is
// allocated for one. The test runs alone, for it counts what the whole program
// allocates.
func TestMemory(t *testing.T) {
	people := payPoints(national / 10)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	payroll := filled(people)
	runtime.ReadMemStats(&after)
	assert.Less(t, int(after.TotalAlloc-before.TotalAlloc), 12*len(people))
	assert.Less(t, int(after.Mallocs-before.Mallocs), len(people)/1000)

	runtime.ReadMemStats(&before)
	payroll.Report()
	runtime.ReadMemStats(&after)
	assert.Less(t, int(after.TotalAlloc-before.TotalAlloc), 12*len(people))
	assert.Less(t, int(after.Mallocs-before.Mallocs), len(people)/1000)
}

// BenchmarkNational is mean, median and quarters by sex of a whole country's
// health service, from the same records.
func BenchmarkNational(b *testing.B) {
	for name, draw := range map[string]func(int) []record{"pay points": payPoints, "anywhere": anywhere} {
		people := draw(national)
		b.Run(name+"/report", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				byReport(people)
			}
		})
		b.Run(name+"/float64", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				byFloat(people)
			}
		})
		b.Run(name+"/decimal", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				byDecimal(people)
			}
		})
	}
}

// BenchmarkAdd counts one employee after the other.
func BenchmarkAdd(b *testing.B) {
	rate, err := gpg.RateOf(15_6400)
	if err != nil {
		b.Fatal(err)
	}
	employee := gpg.Employee{Sex: workforce.Female, Person: gpg.Person{Rate: rate, Bonus: 3_016_0000}}
	var payroll gpg.Payroll
	b.ReportAllocs()
	for b.Loop() {
		payroll.Add(employee)
	}
}

// BenchmarkMerge merges payrolls that were filled apart.
func BenchmarkMerge(b *testing.B) {
	half := filled(payPoints(national / 2))
	b.ReportAllocs()
	for b.Loop() {
		var whole gpg.Payroll
		whole.Merge(half)
		whole.Merge(half)
	}
}

// BenchmarkFractions is a trust's staff all of whom have a rate that is no whole
// number of ten-thousandths of a pound: monthly pay over weekly hours.
func BenchmarkFractions(b *testing.B) {
	r := numbersFrom(30_44)
	var payroll gpg.Payroll
	for range 25_000 {
		month := measure.Fraction(150_000+r.Int64N(500_000), 100)
		hours := measure.Fraction(1_000+r.Int64N(3_000), 100)
		rate, err := gpg.ExactRate(month.Times(measure.Fraction(7_00, 30_44)).Over(hours))
		if err != nil {
			b.Fatal(err)
		}
		payroll.Add(gpg.Employee{Sex: workforce.Sexes()[r.IntN(2)], Person: gpg.Person{Rate: rate}})
	}
	b.ReportAllocs()
	for b.Loop() {
		payroll.Report()
	}
}
