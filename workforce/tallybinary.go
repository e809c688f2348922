package workforce

import (
	"encoding/binary"
	"fmt"

	"github.com/workforce-equality/equality/measure"
)

// tallyForm is the first byte of an encoded tally: the form of what follows.
const tallyForm = 1

// AppendBinary appends the tally in a form of a few hundred bytes, exactly and always
// the same for the same counts: of each count that is not zero how many are between it
// and the one before, and the count. The error is always nil.
func (t *Tally) AppendBinary(b []byte) ([]byte, error) {
	b = append(b, tallyForm)
	next := 0
	for i, people := range t.counts {
		if people != 0 {
			b = binary.AppendUvarint(b, uint64(i-next))
			b = binary.AppendUvarint(b, uint64(people))
			next = i + 1
		}
	}
	return b, nil
}

// MarshalBinary gives what AppendBinary appends.
func (t *Tally) MarshalBinary() ([]byte, error) { return t.AppendBinary(nil) }

// UnmarshalBinary reads what AppendBinary gives. Anything else is
// [measure.ErrMalformed], and the tally is then empty.
func (t *Tally) UnmarshalBinary(b []byte) error {
	*t = Tally{}
	malformed := fmt.Errorf("%w: an encoded tally", measure.ErrMalformed)
	if len(b) == 0 || b[0] != tallyForm {
		return malformed
	}
	var read Tally
	for at, b := 0, b[1:]; len(b) > 0; at++ {
		skipped, n := uvarint(b)
		if n <= 0 || skipped >= uint64(tallied-at) {
			return malformed
		}
		b = b[n:]
		people, n := uvarint(b)
		if n <= 0 || people == 0 || people > uint64(measure.MaxCount) {
			return malformed
		}
		b = b[n:]
		at += int(skipped)
		read.counts[at] = int64(people)
	}
	if !read.consistent() {
		return malformed
	}
	*t = read
	return nil
}

// consistent tells whether everybody is in one group of each kind, and all staff in one
// ethnic category and of one sex.
func (t *Tally) consistent() bool {
	for at := 0; at < countedEthnicities; at += groups {
		if c := t.by(at); c.Total() != c.disability[0]+c.disability[1]+c.disability[2] {
			return false
		}
	}
	ethnicities, sexes := int64(0), int64(0)
	for _, people := range t.counts[countedEthnicities:countedSexes] {
		ethnicities += people
	}
	for _, people := range t.counts[countedSexes:countedApplicants] {
		sexes += people
	}
	staff := t.Staff().Total()
	return ethnicities == staff && sexes == staff
}

// uvarint reads a number in its shortest form, and how many bytes it has, zero or less
// for what is none.
func uvarint(b []byte) (number uint64, n int) {
	number, n = binary.Uvarint(b)
	if n > 1 && b[n-1] == 0 {
		n = 0 // a longer form
	}
	return number, n
}
