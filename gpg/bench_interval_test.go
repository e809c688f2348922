package gpg_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/workforce"
)

// nationalRates is as many rates as the health service has staff, as amounts and
// as floating-point numbers.
func nationalRates(b *testing.B, n int) (*gpg.Distribution, []float64) {
	b.Helper()
	r := rand.New(rand.NewPCG(1, 0))
	distribution, floats := new(gpg.Distribution), make([]float64, n)
	for i := range floats {
		pay := workforce.Pay(115_000 + r.Int64N(400_000))
		rate, err := gpg.RateOf(pay)
		require.NoError(b, err)
		distribution.Add(rate)
		floats[i] = float64(pay) / 10_000
	}
	return distribution, floats
}

// BenchmarkVariance is beside two passes over floating-point numbers.
func BenchmarkVariance(b *testing.B) {
	distribution, floats := nationalRates(b, 1_500_000)
	b.Run("exact", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			distribution.Variance()
		}
	})
	b.Run("float64", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			sum, squares := 0.0, 0.0
			for _, f := range floats {
				sum += f
			}
			mean := sum / float64(len(floats))
			for _, f := range floats {
				squares += (f - mean) * (f - mean)
			}
			require.Positive(b, squares)
		}
	})
}

// BenchmarkBootstrap is a thousand resamples beside drawing everybody of each and
// sorting them.
func BenchmarkBootstrap(b *testing.B) {
	const resamples = 1000
	trust, floats := nationalRates(b, 4_000)
	b.Run("trust", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			gpg.BootstrapMedianGap(trust, trust, resamples, 1)
		}
	})
	b.Run("trust by drawing", func(b *testing.B) {
		b.ReportAllocs()
		r := rand.New(rand.NewPCG(1, 0))
		drawn, gaps := make([]float64, len(floats)), make([]float64, resamples)
		median := func() float64 {
			for i := range drawn {
				drawn[i] = floats[r.IntN(len(floats))]
			}
			slices.Sort(drawn)
			return (drawn[(len(drawn)-1)/2] + drawn[len(drawn)/2]) / 2
		}
		for b.Loop() {
			for i := range gaps {
				men := median()
				gaps[i] = (men - median()) / men
			}
			slices.Sort(gaps)
		}
	})
	national, _ := nationalRates(b, 1_500_000)
	b.Run("national", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			gpg.BootstrapMedianGap(national, national, resamples, 1)
		}
	})
}

func BenchmarkMedianInterval(b *testing.B) {
	national, _ := nationalRates(b, 1_500_000)
	b.ReportAllocs()
	for b.Loop() {
		national.MedianInterval(0.95)
	}
}
