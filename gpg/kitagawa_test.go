package gpg_test

import (
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
)

// bandOf is so many women and men in a band with their mean rates; a blank rate is
// of nobody.
func bandOf(t *testing.T, name string, women int64, ofWomen string, men int64, ofMen string) gpg.BandPay {
	t.Helper()
	statistics := func(people int64, mean string) gpg.Statistics {
		if mean == "" {
			return gpg.Statistics{People: headcount(people), Mean: measure.Absent(measure.NoBase)}
		}
		return gpg.Statistics{People: headcount(people), Mean: figure(t, mean)}
	}
	return gpg.BandPay{Name: name, Women: statistics(women, ofWomen), Men: statistics(men, ofMen)}
}

// By hand: 60 of 100 women and 20 of 50 men in band 5, at £15 and £16; the others
// at £20 and £22. Shares of men 0.4 and 0.6, of women 0.6 and 0.4.
// Band 5: (0.4 − 0.6) × 15.5 = −3.1 and (16 − 15) × 0.5 = 0.5;
// band 6: (0.6 − 0.4) × 21 = 4.2 and (22 − 20) × 0.5 = 1.
func TestKitagawa(t *testing.T) {
	d := gpg.Kitagawa(bandOf(t, "5", 60, "15", 20, "16"), bandOf(t, "6", 40, "20", 30, "22"))
	assert.Equal(t, "19.6 17.0", d.Men.Text(1)+" "+d.Women.Text(1))
	assert.Equal(t, []gpg.BandPart{
		{Name: "5", Share: figure(t, "-3.1"), Rate: figure(t, "0.5")},
		{Name: "6", Share: figure(t, "4.2"), Rate: figure(t, "1")},
	}, d.Bands)
	assert.Equal(t, figure(t, "1.1"), d.Share)
	assert.Equal(t, figure(t, "1.5"), d.Rate)
	assert.Empty(t, d.OneSex)
	assert.Equal(t, "13.27", d.Gap().Percent().Text(2)) // 2.6 ÷ 19.6
	assert.Equal(t, "5.61 7.65", d.SharePoints().Text(2)+" "+d.RatePoints().Text(2))
}

// Two examples of P. Das Gupta, U.S. Bureau of the Census, Current Population
// Reports, Series P23-186 (1993): household headship by age (table 5.1) and deaths
// by race and age (table 5.3), 1970 for women and 1985 for men. Expected is what
// the R package DasGuptR prints for them.
func TestKitagawaDasGupta(t *testing.T) {
	for name, test := range map[string]struct {
		women, men             []int64
		ofWomen, ofMen         string
		places                 int
		share, rate, different string
	}{
		"headship": {
			women:   []int64{129, 109, 95, 80, 78, 84, 86, 78, 70, 59, 47, 36, 49},
			men:     []int64{101, 112, 116, 109, 94, 77, 63, 60, 63, 59, 51, 40, 55},
			ofWomen: "1.9 25.8 45.7 49.6 51.2 51.6 51.8 54.9 58.7 60.4 62.8 66.6 66.8",
			ofMen:   "2.2 24.3 45.8 52.5 56.1 55.6 56.0 57.4 57.2 61.2 63.9 68.6 72.2",
			places:  4, share: "1.2269", rate: "1.7403", different: "2.9672",
		},
		"deaths": {
			women: []int64{
				2968, 11484, 34614, 30992, 21983, 20314, 20928, 16897, 11339, 5720, 1315,
				535, 2162, 6120, 4781, 3096, 2718, 2363, 1767, 1149, 448, 117,
			},
			men: []int64{
				3041, 11577, 27450, 32711, 35480, 27411, 19555, 19795, 15254, 8022, 2472,
				707, 2692, 6473, 6841, 6547, 4352, 3034, 2540, 1749, 804, 236,
			},
			ofWomen: "18.469 0.751 0.391 1.146 1.287 2.672 6.636 15.691 34.723 79.763 176.837 " +
				"36.993 1.352 0.541 2.040 3.523 6.746 12.967 24.471 45.091 74.902 123.205",
			ofMen: "9.163 0.462 0.248 0.929 1.084 1.810 4.715 12.187 27.728 64.068 157.570 " +
				"17.208 0.738 0.328 1.103 2.045 3.724 8.052 17.812 34.128 68.276 125.161",
			places: 7, share: "1.5415096", rate: "-2.2277254", different: "-0.6862158",
		},
	} {
		t.Run(name, func(t *testing.T) {
			var bands []gpg.BandPay
			ofWomen, ofMen := strings.Fields(test.ofWomen), strings.Fields(test.ofMen)
			for i := range test.women {
				bands = append(bands, bandOf(t, "", test.women[i], ofWomen[i], test.men[i], ofMen[i]))
			}
			d := gpg.Kitagawa(bands...)
			assert.Equal(t, test.share, d.Share.Text(test.places))
			assert.Equal(t, test.rate, d.Rate.Text(test.places))
			assert.Equal(t, test.different, d.Gap().Amount().Text(test.places))
		})
	}
}

// A band with one sex has its whole sum in the share part.
func TestKitagawaOneSex(t *testing.T) {
	d := gpg.Kitagawa(
		bandOf(t, "2", 30, "12", 0, ""), bandOf(t, "5", 20, "15", 25, "16"),
		bandOf(t, "empty", 0, "", 0, ""), bandOf(t, "VSM", 0, "", 25, "60"),
	)
	assert.Equal(t, []string{"2", "VSM"}, d.OneSex)
	for i, want := range []gpg.BandPart{
		{Name: "2", Share: figure(t, "-7.2"), Rate: figure(t, "0")},     // −0.6 × 12
		{Name: "5", Share: figure(t, "1.55"), Rate: figure(t, "0.45")},  // 0.1 × 15.5, 1 × 0.45
		{Name: "empty", Share: figure(t, "0"), Rate: figure(t, "0")},    //
		{Name: "VSM", Share: figure(t, "30"), Rate: measure.Integer(0)}, // 0.5 × 60
	} {
		assert.Equal(t, want, d.Bands[i])
	}
	assert.Equal(t, "24.80", d.Gap().Amount().Text(2)) // 38 − 13.2
	assert.Equal(t, d.Gap().Amount(), d.Share.Plus(d.Rate))
}

func TestKitagawaUndefined(t *testing.T) {
	secret := bandOf(t, "6", 3, "20", 30, "22")
	secret.Women = gpg.Statistics{People: measure.AbsentCount(measure.Suppressed), Mean: measure.Absent(measure.Suppressed)}
	hidden := bandOf(t, "6", 3, "20", 30, "22")
	hidden.Women.Mean = measure.Absent(measure.Suppressed)
	for name, test := range map[string]struct {
		bands  []gpg.BandPay
		reason measure.Reason
	}{
		"no bands":    {nil, measure.NoBase},
		"nobody":      {[]gpg.BandPay{bandOf(t, "5", 0, "", 0, "")}, measure.NoBase},
		"no men":      {[]gpg.BandPay{bandOf(t, "5", 4, "12", 0, "")}, measure.NoBase},
		"no women":    {[]gpg.BandPay{bandOf(t, "5", 0, "", 4, "12")}, measure.NoBase},
		"count":       {[]gpg.BandPay{bandOf(t, "5", 9, "12", 9, "13"), secret}, measure.Suppressed},
		"mean":        {[]gpg.BandPay{bandOf(t, "5", 9, "12", 9, "13"), hidden}, measure.Suppressed},
		"nothing set": {[]gpg.BandPay{{}}, measure.NotSupplied},
	} {
		t.Run(name, func(t *testing.T) {
			d := gpg.Kitagawa(test.bands...)
			for _, v := range []measure.Value{d.Share, d.Rate, d.Gap().Amount(), d.SharePoints(), d.RatePoints()} {
				assert.Equal(t, test.reason, v.Reason())
			}
		})
	}
	free := gpg.Kitagawa(bandOf(t, "5", 1, "1", 1, "0"))
	assert.Equal(t, measure.DivisionByZero, free.SharePoints().Reason())
	assert.Equal(t, measure.DivisionByZero, gpg.BandDecomposition{Share: measure.Integer(1), Men: measure.Integer(0)}.SharePoints().Reason())
}

// The parts add up to the difference of the means of all people, exactly, and the
// other way round every part turns its sign.
func FuzzKitagawa(f *testing.F) {
	f.Add(uint64(1))
	f.Add(uint64(20))
	f.Fuzz(func(t *testing.T, seed uint64) {
		random := numbersFrom(seed)
		var bands, swapped []gpg.BandPay
		sums, people := [2]*big.Rat{{}, {}}, [2]int64{}
		for range 1 + random.IntN(6) {
			var both [2]gpg.Statistics
			for i := range both {
				n, mean := random.Int64N(4), big.NewRat(random.Int64N(900_000), 1+random.Int64N(7))
				both[i] = gpg.Statistics{People: headcount(n), Mean: measure.Absent(measure.NoBase)}
				if n > 0 {
					both[i].Mean = measure.FromRat(mean)
					sums[i].Add(sums[i], new(big.Rat).Mul(mean, big.NewRat(n, 1)))
					people[i] += n
				}
			}
			bands = append(bands, gpg.BandPay{Women: both[0], Men: both[1]})
			swapped = append(swapped, gpg.BandPay{Women: both[1], Men: both[0]})
		}
		d, s := gpg.Kitagawa(bands...), gpg.Kitagawa(swapped...)
		if people[0] == 0 || people[1] == 0 {
			require.Equal(t, measure.NoBase, d.Share.Reason())
			return
		}
		women, men := sums[0].Quo(sums[0], big.NewRat(people[0], 1)), sums[1].Quo(sums[1], big.NewRat(people[1], 1))
		require.Equal(t, measure.FromRat(new(big.Rat).Sub(men, women)), d.Share.Plus(d.Rate))
		zero := measure.Integer(0)
		require.Equal(t, zero, d.Share.Plus(s.Share))
		require.Equal(t, zero, d.Rate.Plus(s.Rate))
		share, rate := zero, zero
		for i, part := range d.Bands {
			share, rate = share.Plus(part.Share), rate.Plus(part.Rate)
			require.Equal(t, zero, part.Share.Plus(s.Bands[i].Share))
		}
		require.Equal(t, d.Share, share)
		require.Equal(t, d.Rate, rate)
	})
}
