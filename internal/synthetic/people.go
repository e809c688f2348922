package synthetic

// The ethnic categories that are drawn, as letters and as staff records have them; the
// first three are White, the last ones unknown.
func ethnicities(asRecorded bool) []string {
	if asRecorded {
		return []string{
			"A White - British", "B White - Irish", "C White - Any other White background",
			"H Asian or Asian British - Indian", "J Asian or Asian British - Pakistani", "LE", "PC Black Nigerian",
			"N Black or Black British - African", "M Black or Black British - Caribbean",
			"F Mixed - White & Asian", "R Chinese", "S Any Other Ethnic Group", "Z Not Stated", "99", "",
		}
	}
	return []string{"A", "B", "C", "H", "J", "L", "P", "N", "M", "F", "R", "S", "Z", "99", ""}
}

const (
	whites   = 3  // how many of the ethnicities are White
	knowns   = 12 // how many are White or BME
	mixes    = 4  // of ethnicities, each with another one in high bands
	disabled = 1  // of the answers about disability
)

// ethnicHands are the mixes of ethnicities among most people and in high bands.
func ethnicHands() (hands [mixes][2][256]uint8) {
	for mix, bme := range []int{12, 36, 70, 112} {
		for high, share := range []int{bme, bme / 2} {
			others := share / 16 // of each of the rarer categories
			weights := []int{0, 3, 12, share / 4, share / 8, others, others, share / 4, share / 8, others, others, others, 6, 2, 2}
			weights[0] = 256
			for _, weight := range weights[1:] {
				weights[0] -= weight
			}
			hands[mix][high] = deal(weights[:len(weights)-1]...)
		}
	}
	return hands
}

// disabilities are the answers that are drawn.
func disabilities(asRecorded bool) []string {
	if asRecorded {
		return []string{"No", "Yes", "Not Declared", "Unspecified", "Prefer Not To Answer", ""}
	}
	return []string{"N", "Y", "U", "U", "U", ""}
}

// sexes are the women, the men and the rest.
func sexes(asRecorded bool) [3]string {
	if asRecorded {
		return [3]string{"Female", "Male", "Unknown"}
	}
	return [3]string{"F", "M", ""}
}

// person is who somebody is: numbers below 256 by which attributes are drawn.
type person struct{ sex, ethnicity, disability uint8 }

func (c *chance) person() person {
	n := c.of(24)
	return person{uint8(n), uint8(n >> 8), uint8(n >> 16)}
}
