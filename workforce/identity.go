package workforce

import (
	"encoding/binary"
	"strings"
)

// Identity tells people of one organisation apart by what identifies them in its
// records: equal texts have equal identities. Different ones of up to eight bytes
// without zero bytes, as the employee numbers of the Electronic Staff Record are, have different ones; of
// longer texts, two among n people of an organisation are taken for one with a chance
// of about n² ÷ 2⁶⁵, one in a thousand million for 200,000. The zero Identity is that
// of no text.
type Identity uint64

// IdentityOf is the identity of a text, spaces around it not counting.
func IdentityOf(text string) Identity { return identityOf([]byte(strings.TrimSpace(text))) }

// odd spreads the bits of a number that is multiplied by it: 2⁶⁴ ÷ the golden ratio.
const odd = 0x9e3779b97f4a7c15

// identityOf mixes eight bytes at a time. Each step can be undone where the text before
// it is known, so that texts of one step never meet.
func identityOf(text []byte) Identity {
	if len(text) == 0 {
		return 0
	}
	id := uint64(len(text)-1) / 8 * odd
	for len(text) > 8 {
		id = (id ^ binary.LittleEndian.Uint64(text)) * odd
		id ^= id >> 32
		text = text[8:]
	}
	var last [8]byte
	copy(last[:], text)
	id = (id ^ binary.LittleEndian.Uint64(last[:])) * odd
	return Identity(id ^ id>>32)
}
