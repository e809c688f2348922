package synthetic

import (
	"fmt"
	"math/bits"
)

// organisations are those of both files.
type organisations struct {
	names      []string
	weights    []int // their sizes beside each other
	total      int
	ethnicMix  []uint8 // which of the mixes the people have
	ethnicHand [mixes][2][256]uint8
}

func (e Extracts) organisations() (*organisations, error) {
	count := max(e.Organisations, 1)
	if e.Organisations < 0 || count > MostOrganisations {
		return nil, fmt.Errorf("%d organisations; there can be up to %d", e.Organisations, MostOrganisations)
	}
	all := &organisations{ethnicHand: ethnicHands()}
	c := newChance(e.Seed, ofOrganisations)
	digits := (bits.Len(uint(count-1)) + 4) / 5
	for i := range count {
		const least = 4
		size := c.of(4)
		all.weights = append(all.weights, least+size*size)
		all.total += least + size*size
		all.ethnicMix = append(all.ethnicMix, uint8(c.of(8)%mixes))
		all.names = append(all.names, name(code(i, max(digits, 2)), c.of(8), e.AsRecorded))
	}
	return all, nil
}

// code is a letter and so many characters of 32 that are not mistaken for each other.
// Codes that follow each other are not alike.
func code(i, digits int) string {
	const characters, odd = "0123456789ABCDEFGHJKLMNPQRSTVWXY", 0x9e3779b1
	text := []byte{'R'}
	n := uint64(i) * odd
	for range digits {
		text = append(text, characters[n%32])
		n /= 32
	}
	return string(text)
}

// name is the name of an organisation as an extract gives it.
func name(code string, chosen int, asRecorded bool) string {
	if !asRecorded {
		return code
	}
	places := []string{
		"Ashmoor", "Brackwell", "Cindervale", "Dunmarsh", "Elderholt", "Fennbrook", "Gorsewick", "Hollowmere",
		"Ivelstead", "Juniperton", "Kestrelby", "Larkhaven", "Mosswater", "Nettlecombe", "Otterfield", "Pinecrest",
	}
	kinds := []string{"Hospitals", "Community Health", "Mental Health", "Ambulance Service"}
	place, kind := places[chosen%16], kinds[chosen/16%4]
	if chosen >= 128 {
		return `"` + place + " " + kind + " NHS Trust, " + code + `"`
	}
	return place + " " + kind + " NHS Trust " + code
}

// turns tells of one row after the other of which organisation it is.
func (o *organisations) turns(e Extracts, stream uint64, rows int64) func() int {
	if !e.Interleaved {
		return o.inGroups(rows)
	}
	// A turn for each of a number of places, which is a power of two.
	places := bits.Len(uint(o.total - 1))
	hand := make([]int32, 1<<places)
	at, sum := int64(0), int64(0)
	for i, weight := range o.weights {
		for sum += int64(weight); at < sum<<places/int64(o.total); at++ {
			hand[at] = int32(i)
		}
	}
	c := newChance(e.Seed, stream)
	return func() int { return int(hand[c.of(places)]) }
}

// inGroups gives each organisation its share of the rows.
func (o *organisations) inGroups(rows int64) func() int {
	at, sum, row, end := -1, 0, int64(0), int64(0)
	return func() int {
		for row >= end {
			at++
			sum += o.weights[at]
			whole, rest := rows/int64(o.total), rows%int64(o.total)
			end = whole*int64(sum) + rest*int64(sum)/int64(o.total)
		}
		row++
		return at
	}
}
