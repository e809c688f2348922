package synthetic

import "math/rand/v2"

// chance deals out random bits.
type chance struct {
	source *rand.PCG
	bits   uint64
	left   int // of the bits
}

// newChance begins a stream of chance; those of one seed are independent.
func newChance(seed, stream uint64) chance {
	return chance{source: rand.NewPCG(seed, stream)}
}

// of is a number of so many bits, of which there are at most 31.
func (c *chance) of(bits int) int {
	if c.left < bits {
		c.refill()
	}
	n := c.bits & (1<<bits - 1)
	c.bits >>= bits
	c.left -= bits
	return int(n)
}

func (c *chance) refill() { c.bits, c.left = c.source.Uint64(), 64 }

// below tells, with a chance of so many in 4,096, that something happens.
func (c *chance) below(n int) bool { return c.of(12) < n }

// deal is a hand of 256 numbers to draw from: the first as often as the first weight
// says, and so on; the last fills it up.
func deal(weights ...int) (hand [256]uint8) {
	at := 0
	for i, weight := range weights {
		for range weight {
			hand[at] = uint8(i)
			at++
		}
	}
	for ; at < len(hand); at++ {
		hand[at] = uint8(len(weights))
	}
	return hand
}
