package gpg_test

import (
	"math/big"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// FuzzHourlyRate works the rate out again with fractions of its own.
func FuzzHourlyRate(f *testing.F) {
	f.Add(int64(30_440_000), int64(120_000_000), int64(10_000), uint8(3), uint8(5), uint16(3750))
	f.Add(int64(0), int64(0), int64(0), uint8(0), uint8(0), uint16(0))
	f.Add(int64(4_000_000), int64(-1), int64(5), uint8(1), uint8(2), uint16(1))
	days := []string{"7", "14", "28", "30.44", "91.32", "365.25"}
	f.Fuzz(func(t *testing.T, basic, bonus, overtime int64, of, bonusOf uint8, hundredths uint16) {
		period, bonusPeriod := gpg.PayPeriods()[of%6], gpg.PayPeriods()[bonusOf%6]
		hours, err := gpg.ContractedHours(measure.Fraction(int64(hundredths%16_800), 100))
		require.NoError(t, err)
		elements := []gpg.Element{
			{Group: "Basic pay", Amount: workforce.Pay(basic)},
			{Group: "Commitment award", Amount: workforce.Pay(bonus), Period: bonusPeriod},
			{Group: "Overtime", Amount: workforce.Pay(overtime)},
		}
		got, err := gpg.NHSMapping().HourlyRate(gpg.Payslip{Elements: elements, Period: period, Hours: hours})

		length, _ := new(big.Rat).SetString(days[of%6])
		bonusLength, _ := new(big.Rat).SetString(days[bonusOf%6])
		sum := big.NewRat(bonus, 10_000)
		sum.Mul(sum, length).Quo(sum, bonusLength).Add(sum, big.NewRat(basic, 10_000))
		if hundredths%16_800 == 0 {
			require.NoError(t, err)
			require.False(t, got.Rate.Known())
			require.Equal(t, measure.DivisionByZero, got.Reason)
			return
		}
		want := sum.Mul(sum, big.NewRat(7, 1)).Quo(sum, length).Quo(sum, big.NewRat(int64(hundredths%16_800), 100))
		switch {
		case want.Sign() < 0:
			require.ErrorIs(t, err, measure.ErrNegative)
		case want.Cmp(big.NewRat(100_000_000, 1)) > 0:
			require.ErrorIs(t, err, measure.ErrTooLarge)
		default:
			require.NoError(t, err)
			rate, known := got.Rate.Value().Rat()
			require.True(t, known)
			require.Zero(t, want.Cmp(rate), "%s, not %s", rate, want)
		}
	})
}

// FuzzTwelveWeekMean: weeks without work change nothing, wherever they stand, and
// the mean is the sum of the first twelve worked weeks ÷ their number.
func FuzzTwelveWeekMean(f *testing.F) {
	f.Add([]byte{40, 0, 40, 30, 20, 10, 5, 6, 7, 8, 9, 1, 2, 3, 4}, uint8(3))
	f.Add([]byte{1}, uint8(0))
	f.Add([]byte{}, uint8(9))
	f.Fuzz(func(t *testing.T, hours []byte, at uint8) {
		var all []measure.Value
		sum, worked := int64(0), int64(0)
		for _, h := range hours {
			h %= 169
			all = append(all, measure.Integer(int64(h)))
			if h > 0 && worked < 12 {
				sum, worked = sum+int64(h), worked+1
			}
		}
		mean, err := gpg.AvailableWeekMean(all...)
		require.NoError(t, err)
		require.Equal(t, int(worked), mean.Weeks())
		if worked == 0 {
			require.Equal(t, measure.NoBase, mean.Value().Reason())
		} else {
			require.Equal(t, measure.Fraction(sum, worked), mean.Value())
		}

		place := int(at) % (len(all) + 1)
		more := append(append(append([]measure.Value{}, all[:place]...), measure.Integer(0)), all[place:]...)
		same, err := gpg.AvailableWeekMean(more...)
		require.NoError(t, err)
		require.Equal(t, mean.Value(), same.Value())

		exact, err := gpg.TwelveWeekMean(all...)
		if worked < 12 {
			require.ErrorIs(t, err, measure.ErrNotSupplied)
			require.Zero(t, exact)
		} else {
			require.NoError(t, err)
			require.Equal(t, mean, exact)
		}
	})
}

// FuzzParsePayPeriod: what is printed is read back.
func FuzzParsePayPeriod(f *testing.F) {
	for _, text := range []string{"", "week", "four weeks", "182.64 days", "1/3 days", "-1 days", "1e9 days", "[x] days"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		period, err := gpg.ParsePayPeriod(text)
		if err != nil {
			require.Zero(t, period)
			return
		}
		require.Equal(t, 1, period.Days().Sign())
		back, err := gpg.ParsePayPeriod(period.String())
		require.NoError(t, err)
		require.Equal(t, period, back)
	})
}

// FuzzPosts: both ways of counting see the same people, posts and bonuses.
func FuzzPosts(f *testing.F) {
	f.Add([]byte{1, 2, 2, 3, 2, 1})
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, holders []byte) {
		seen := make(map[byte]int64)
		posts := make([]gpg.Post, len(holders))
		total := workforce.Pay(0)
		for i, holder := range holders {
			posts[i] = gpg.Post{Holder: strconv.Itoa(int(holder)), Primary: seen[holder] == 0}
			posts[i].Bonus = workforce.Pay(i)
			total += workforce.Pay(i)
			seen[holder]++
		}
		several := int64(0)
		for _, n := range seen {
			if n > 1 {
				several++
			}
		}
		for _, way := range gpg.PostCountings() {
			report, err := way.Count(posts)
			require.NoError(t, err)
			for _, c := range []struct {
				count measure.Count
				want  int64
			}{{report.Posts, int64(len(posts))}, {report.People, int64(len(seen))}, {report.SeveralPosts, several}} {
				n, known := c.count.Int64()
				require.True(t, known)
				require.Equal(t, c.want, n)
			}
			paid := workforce.Pay(0)
			for _, employee := range report.Employees {
				paid += employee.Bonus
			}
			require.Equal(t, total, paid)
			if way == gpg.OncePerPerson {
				require.Len(t, report.Employees, len(seen))
			} else {
				require.Len(t, report.Employees, len(posts))
			}
		}
	})
}
