package gpg_test

import (
	"math/big"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// slip is what one person is paid, as plain numbers.
type slip struct {
	sex   workforce.Sex
	rate  *big.Rat // in pounds; nil is none
	bonus int64    // in ten-thousandths of a pound
	leave bool
}

// employee is the slip as the package takes it.
func (s slip) employee(tb testing.TB) gpg.Employee {
	tb.Helper()
	employee := gpg.Employee{Sex: s.sex, Person: gpg.Person{Bonus: workforce.Pay(s.bonus), ReducedByLeave: s.leave}}
	if s.rate != nil {
		rate, err := gpg.ExactRate(measure.FromRat(s.rate))
		require.NoError(tb, err)
		employee.Rate = rate
	}
	return employee
}

// payrollOf counts slips one after the other.
func payrollOf(tb testing.TB, slips []slip) *gpg.Payroll {
	tb.Helper()
	var payroll gpg.Payroll
	for _, s := range slips {
		payroll.Add(s.employee(tb))
	}
	return &payroll
}

// figures are the exact figures of a report, by name.
func figures(tb testing.TB, report gpg.Report) map[string]string {
	tb.Helper()
	found := map[string]string{"inexact": strconv.FormatBool(report.Quarters.Inexact)}
	put := func(name string, value measure.Value) {
		text, err := value.MarshalText()
		require.NoError(tb, err)
		found[name] = string(text)
	}
	for name, staff := range map[string]gpg.Staff{"women": report.Women, "men": report.Men, "not used": report.NotUsed} {
		put(name+" relevant", staff.Relevant.Value())
		put(name+" on leave", staff.ReducedByLeave.Value())
		put(name+" unrated", staff.Unrated.Value())
		put(name+" bonus share", staff.BonusShare().Percent())
	}
	for name, comparison := range map[string]gpg.Comparison{"hourly": report.Hourly, "bonus": report.Bonus} {
		for sex, statistics := range map[string]gpg.Statistics{"men": comparison.Reference, "women": comparison.Group} {
			put(sex+" "+name, statistics.People.Value())
			put(sex+" "+name+" mean", statistics.Mean)
			put(sex+" "+name+" median", statistics.Median)
		}
		put("mean "+name+" gap", comparison.MeanGap().Percent())
		put("median "+name+" gap", comparison.MedianGap().Percent())
	}
	q := report.Quarters
	for i, quarter := range []gpg.Quarter{q.Lower, q.LowerMiddle, q.UpperMiddle, q.Upper} {
		put("women in quarter "+strconv.Itoa(i+1), quarter.Women.Value())
		put("men in quarter "+strconv.Itoa(i+1), quarter.Men.Value())
	}
	return found
}

// oracle computes the same figures from the slips: rationals of the standard
// library, sorted whole.
func oracle(slips []slip) map[string]string {
	found := map[string]string{}
	amounts := map[string][]*big.Rat{}
	var ranked []slip
	for name, sex := range map[string]workforce.Sex{"women": workforce.Female, "men": workforce.Male, "not used": workforce.NotUsed} {
		relevant, leave, unrated, bonuses := 0, 0, 0, 0
		for _, s := range slips {
			if s.sex != sex {
				continue
			}
			relevant++
			if s.leave {
				leave++
			} else if s.rate == nil {
				unrated++
			} else {
				amounts[name+" hourly"] = append(amounts[name+" hourly"], s.rate)
				if sex != workforce.NotUsed {
					ranked = append(ranked, s)
				}
			}
			if s.bonus > 0 {
				bonuses++
				amounts[name+" bonus"] = append(amounts[name+" bonus"], big.NewRat(s.bonus, 10_000))
			}
		}
		found[name+" relevant"] = strconv.Itoa(relevant)
		found[name+" on leave"] = strconv.Itoa(leave)
		found[name+" unrated"] = strconv.Itoa(unrated)
		found[name+" bonus share"] = "N/A: no base"
		if relevant > 0 {
			found[name+" bonus share"] = big.NewRat(int64(100*bonuses), int64(relevant)).RatString()
		}
	}
	for _, name := range []string{"hourly", "bonus"} {
		men, women := amounts["men "+name], amounts["women "+name]
		found["men "+name], found["women "+name] = strconv.Itoa(len(men)), strconv.Itoa(len(women))
		for statistic, of := range map[string]func([]*big.Rat) *big.Rat{"mean": meanOf, "median": medianOf} {
			found["men "+name+" "+statistic] = textOf(of(men))
			found["women "+name+" "+statistic] = textOf(of(women))
			found[statistic+" "+name+" gap"] = gapOf(of(men), of(women))
		}
	}
	women, men, inexact := rankedQuarters(ranked)
	for i := range 4 {
		found["women in quarter "+strconv.Itoa(i+1)] = strconv.FormatInt(women[i], 10)
		found["men in quarter "+strconv.Itoa(i+1)] = strconv.FormatInt(men[i], 10)
	}
	found["inexact"] = strconv.FormatBool(inexact)
	return found
}

// textOf is a number, or why there is none: nobody to take it of.
func textOf(r *big.Rat) string {
	if r == nil {
		return "N/A: no base"
	}
	return r.RatString()
}

func meanOf(amounts []*big.Rat) *big.Rat {
	if len(amounts) == 0 {
		return nil
	}
	sum := new(big.Rat)
	for _, amount := range amounts {
		sum.Add(sum, amount)
	}
	return sum.Quo(sum, big.NewRat(int64(len(amounts)), 1))
}

func medianOf(amounts []*big.Rat) *big.Rat {
	n := len(amounts)
	if n == 0 {
		return nil
	}
	rising := slices.SortedFunc(slices.Values(amounts), (*big.Rat).Cmp)
	both := new(big.Rat).Add(rising[(n-1)/2], rising[n/2])
	return both.Quo(both, big.NewRat(2, 1))
}

func gapOf(men, women *big.Rat) string {
	if men == nil || women == nil {
		return textOf(nil)
	}
	if men.Sign() == 0 {
		return "N/A: division by zero"
	}
	gap := new(big.Rat).Sub(men, women)
	return gap.Quo(gap.Mul(gap, big.NewRat(100, 1)), men).RatString()
}

// rankedQuarters deals the places one by one: every person in rank order has a
// place in a quarter, and people on one rate share their places out.
func rankedQuarters(people []slip) (women, men [4]int64, inexact bool) {
	slices.SortStableFunc(people, func(a, b slip) int { return a.rate.Cmp(b.rate) })
	var quarterOf []int // of each place
	for i := range 4 {
		size := len(people) / 4
		if rank := slices.Index([]int{0, 2, 1, 3}, i); rank < len(people)%4 {
			size++
		}
		quarterOf = append(quarterOf, slices.Repeat([]int{i}, size)...)
	}
	for start := 0; start < len(people); {
		end, tiedMen := start, int64(0)
		for ; end < len(people) && people[end].rate.Cmp(people[start].rate) == 0; end++ {
			if people[end].sex == workforce.Male {
				tiedMen++
			}
		}
		var places [4]int64
		for _, quarter := range quarterOf[start:end] {
			places[quarter]++
		}
		order := []int{0, 1, 2, 3}
		var here [4]int64
		var rest [4]*big.Rat
		left := tiedMen
		for i := range places {
			ideal := big.NewRat(tiedMen*places[i], int64(end-start))
			here[i] = new(big.Int).Div(ideal.Num(), ideal.Denom()).Int64()
			rest[i] = ideal.Sub(ideal, big.NewRat(here[i], 1))
			left -= here[i]
		}
		inexact = inexact || left > 0
		slices.SortStableFunc(order, func(i, j int) int { return rest[j].Cmp(rest[i]) })
		for _, i := range order[:left] {
			here[i]++
		}
		for i := range places {
			men[i] += here[i]
			women[i] += places[i] - here[i]
		}
		start = end
	}
	return women, men, inexact
}

// kinds are ways to draw an hourly rate, in pounds.
func kinds() map[string]func(*rand.Rand) *big.Rat {
	whole := func(r *rand.Rand) *big.Rat { return big.NewRat(100_000+r.Int64N(500_000), 10_000) }
	ties := func(r *rand.Rand) *big.Rat { return big.NewRat(12+r.Int64N(3), 1) }
	fractions := func(r *rand.Rand) *big.Rat { return big.NewRat(r.Int64N(100_000), 1+r.Int64N(3_044)) }
	near := func(r *rand.Rand) *big.Rat { // within one ten-thousandth of a pound
		return new(big.Rat).Add(big.NewRat(12, 1), big.NewRat(r.Int64N(6), 60_000))
	}
	return map[string]func(*rand.Rand) *big.Rat{
		"whole":     whole,
		"ties":      ties,
		"one rate":  func(*rand.Rand) *big.Rat { return big.NewRat(12, 1) },
		"zeros":     func(r *rand.Rand) *big.Rat { return big.NewRat(r.Int64N(3)/2, 1) },
		"huge":      func(r *rand.Rand) *big.Rat { return big.NewRat(int64(workforce.MaxPay)>>r.IntN(40), 10_000) },
		"fractions": fractions,
		"near":      near,
		"mixed": func(r *rand.Rand) *big.Rat {
			return []func(*rand.Rand) *big.Rat{whole, ties, fractions, near}[r.IntN(4)](r)
		},
	}
}

// drawn is a payroll of n people with rates of one kind; now and then one sex is
// not there at all.
func drawn(r *rand.Rand, n int, rate func(*rand.Rand) *big.Rat) []slip {
	sexes := [][]workforce.Sex{
		{workforce.Female, workforce.Male, workforce.Female, workforce.Male, workforce.NotUsed},
		{workforce.Female, workforce.Female, workforce.Male},
		{workforce.Female},
		{workforce.Male, workforce.NotUsed},
	}[max(0, r.IntN(8)-4)]
	slips := make([]slip, n)
	for i := range slips {
		slips[i] = slip{sex: sexes[r.IntN(len(sexes))], rate: rate(r), leave: r.IntN(10) == 0}
		if r.IntN(20) == 0 {
			slips[i].rate = nil
		}
		if r.IntN(3) == 0 {
			slips[i].bonus = r.Int64N(30_000_000) - 2_000_000
		}
	}
	return slips
}

// numbersFrom gives the same random numbers in every run.
func numbersFrom(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, seed)) }

func TestOracle(t *testing.T) {
	t.Parallel()
	for kind, rate := range kinds() {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			r := numbersFrom(2017)
			for n := range 60 {
				slips := drawn(r, n, rate)
				require.Equal(t, oracle(slips), figures(t, payrollOf(t, slips).Report()), "%d people", n)
			}
			slips := drawn(r, 4_445, rate)
			require.Equal(t, oracle(slips), figures(t, payrollOf(t, slips).Report()))
		})
	}
}
