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

// amountBytes is how many bytes make an amount.
const amountBytes = 8

// amountsFrom reads amounts in pounds of every size, whole ten-thousandths and
// fractions of them: a divisor, how many bits to leave out, and a number.
func amountsFrom(data []byte) []*big.Rat {
	var amounts []*big.Rat
	for ; len(data) >= amountBytes; data = data[amountBytes:] {
		units := int64(binary.LittleEndian.Uint64(data)>>16) % (int64(workforce.MaxPay) + 1) >> (data[1] % 48)
		divisor := int64(1)
		if data[0]%3 == 0 {
			divisor = 1 + int64(data[0]/3)
		}
		amounts = append(amounts, big.NewRat(units, 10_000*divisor))
	}
	return amounts
}

// Mean and median are those of the amounts in order, however many lie above what a
// block holds and however distributions are merged.
func FuzzDistribution(f *testing.F) {
	r := numbersFrom(429_496)
	for people := range 40 {
		data := make([]byte, amountBytes*people)
		for i := range data {
			data[i] = byte(r.Uint32())
		}
		f.Add(data, uint64(people))
	}
	f.Fuzz(func(t *testing.T, data []byte, seed uint64) {
		amounts := amountsFrom(data)
		r := rand.New(rand.NewPCG(seed, seed))
		parts := make([]gpg.Distribution, 1+r.IntN(4))
		for _, i := range r.Perm(len(amounts)) {
			rate, err := gpg.ExactRate(measure.FromRat(amounts[i]))
			require.NoError(t, err)
			parts[r.IntN(len(parts))].Add(rate)
		}
		var all gpg.Distribution
		for i := range parts {
			all.Merge(&parts[i])
		}
		text := func(v measure.Value) string {
			if !v.Known() {
				return textOf(nil)
			}
			return v.String()
		}
		require.Equal(t, textOf(meanOf(amounts)), text(all.Mean()))
		require.Equal(t, textOf(medianOf(amounts)), text(all.Median()))
		n, known := all.Count().Int64()
		require.True(t, known)
		require.Len(t, amounts, int(n))
	})
}
