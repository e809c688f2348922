package gpg_test

import (
	"encoding/binary"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// slipBytes is how many bytes make a slip.
const slipBytes = 10

// slipsFrom reads slips: sex and flags, the divisor of the rate, the rate and the
// bonus. Small numbers make ties, and divisors fractions.
func slipsFrom(data []byte) []slip {
	var slips []slip
	for ; len(data) >= slipBytes; data = data[slipBytes:] {
		flags, divisor := data[0], int64(data[1])
		s := slip{
			sex:   workforce.Sexes()[flags%3],
			leave: flags&16 != 0,
			bonus: int64(int32(binary.LittleEndian.Uint32(data[6:]))),
		}
		if flags&32 == 0 {
			units := int64(binary.LittleEndian.Uint32(data[2:]))
			if flags&64 != 0 {
				units %= 4
			}
			if flags&128 != 0 {
				divisor = 1
			}
			s.rate = big.NewRat(units, 10_000*max(1, divisor))
		}
		slips = append(slips, s)
	}
	return slips
}

// seeds are payrolls to begin with: bytes at random, and the same person many
// times over.
func seeds(f *testing.F, add func([]byte)) {
	f.Helper()
	add(nil)
	r := numbersFrom(13)
	for people := range 40 {
		data := make([]byte, slipBytes*people)
		for i := range data {
			data[i] = byte(r.Uint32())
		}
		add(data)
		for i := range data {
			data[i] = data[i%slipBytes]
		}
		add(data)
	}
}

// The report is what rationals of the standard library give.
func FuzzReport(f *testing.F) {
	seeds(f, func(data []byte) { f.Add(data) })
	f.Fuzz(func(t *testing.T, data []byte) {
		slips := slipsFrom(data)
		require.Equal(t, oracle(slips), figures(t, payrollOf(t, slips).Report()))
	})
}

// Whatever the order in which people are added, and however payrolls are grouped
// to be merged, the report is the same, byte for byte.
func FuzzMerge(f *testing.F) {
	seeds(f, func(data []byte) { f.Add(data, uint64(len(data))) })
	f.Fuzz(func(t *testing.T, data []byte, seed uint64) {
		slips := slipsFrom(data)
		want := payrollOf(t, slips).Report()

		r := rand.New(rand.NewPCG(seed, seed))
		parts := []*gpg.Payroll{{}, {}, {}}
		for _, i := range r.Perm(len(slips)) {
			if r.IntN(4) == 0 {
				parts = append(parts, &gpg.Payroll{})
			}
			parts[r.IntN(len(parts))].Add(slips[i].employee(t))
		}
		for len(parts) > 1 { // a tree of merges, drawn at random
			into := r.IntN(len(parts) - 1)
			last := parts[len(parts)-1]
			before := last.Report()
			parts[into].Merge(last)
			require.Equal(t, before, last.Report(), "the other is not changed")
			parts = parts[:len(parts)-1]
		}
		require.Equal(t, want, parts[0].Report())
	})
}

// The quarters hold everybody who is ranked, in the official sizes, and no band is
// more than a person from the proportion on a rate that all are on.
func FuzzQuarters(f *testing.F) {
	f.Add(uint16(36), uint16(4))
	f.Add(uint16(0), uint16(0))
	f.Add(uint16(3), uint16(2))
	f.Fuzz(func(t *testing.T, women, men uint16) {
		total := int64(women) + int64(men)
		var apart, tied gpg.Payroll
		rate := rateAt(t, "12")
		for i := range total {
			own, err := gpg.RateOf(workforce.Pay(i))
			require.NoError(t, err)
			sex := workforce.Female
			if i >= int64(women) {
				sex = workforce.Male
			}
			apart.Add(gpg.Employee{Sex: sex, Person: gpg.Person{Rate: own}})
			tied.Add(gpg.Employee{Sex: sex, Person: gpg.Person{Rate: rate}})
		}
		require.False(t, apart.Report().Quarters.Inexact, "nobody shares a rate")
		bands, together := fourOf(apart.Report().Quarters), fourOf(tied.Report().Quarters)
		heads := measure.Integer(0)
		tiedMen := measure.Integer(0)
		for i := range bands {
			require.Equal(t, bands[i].Total(), together[i].Total())
			heads = heads.Plus(bands[i].Total().Value())
			tiedMen = tiedMen.Plus(together[i].Men.Value())
			if total > 0 {
				ideal := together[i].Total().Value().Times(measure.Fraction(int64(men), total))
				off, _ := ideal.Minus(together[i].Men.Value()).Rat()
				require.Negative(t, off.Abs(off).Cmp(big.NewRat(1, 1)))
				require.True(t, tied.Report().Quarters.Inexact || off.Sign() == 0)
			}
		}
		require.Equal(t, measure.Integer(total), heads)
		require.Equal(t, measure.Integer(int64(men)), tiedMen)
	})
}

// A rate is the number it was made of.
func FuzzExactRate(f *testing.F) {
	f.Add(int64(1_564), int64(100))
	f.Add(int64(-1), int64(3))
	f.Add(int64(100_000_000), int64(1))
	f.Add(int64(100_000_001), int64(1))
	f.Add(int64(1), int64(0))
	f.Fuzz(func(t *testing.T, num, den int64) {
		pounds := measure.Fraction(num, den)
		rate, err := gpg.ExactRate(pounds)
		above, _ := pounds.Compare(measure.Integer(100_000_000))
		require.Equal(t, pounds.Known() && pounds.Sign() >= 0 && above <= 0, err == nil)
		require.Equal(t, err == nil, rate.Known())
		if err != nil {
			return
		}
		require.Equal(t, pounds, rate.Value())
		var d gpg.Distribution
		d.Add(rate)
		require.Equal(t, pounds, d.Mean())
		require.Equal(t, pounds, d.Median())
		if pay, err := workforce.ParsePay(rate.String()); err == nil && rate.Value() == measure.FromDecimal(pay.Decimal()) {
			same, err := gpg.RateOf(pay)
			require.NoError(t, err)
			require.Equal(t, rate, same)
		}
	})
}
