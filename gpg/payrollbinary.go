package gpg

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/big"
	"slices"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// payrollForm is the first byte of an encoded payroll: the form of what follows.
const payrollForm = 1

// AppendBinary appends the payroll in a compact form, exactly and always the same for
// the same people, in whatever order they were added: about two bytes for each amount.
// The error is always nil.
func (p *Payroll) AppendBinary(b []byte) ([]byte, error) {
	b = append(b, payrollForm)
	for i := range p.people {
		people := &p.people[i]
		for _, n := range []int64{people.relevant, people.reduced, people.unrated, people.negative} {
			b = binary.AppendUvarint(b, uint64(n))
		}
		b = people.hourly.append(b)
		b = people.bonus.append(b)
	}
	return b, nil
}

// MarshalBinary gives what AppendBinary appends.
func (p *Payroll) MarshalBinary() ([]byte, error) { return p.AppendBinary(nil) }

// UnmarshalBinary reads what AppendBinary gives. Anything else is
// [measure.ErrMalformed], and the payroll is then empty.
func (p *Payroll) UnmarshalBinary(b []byte) error {
	*p = Payroll{}
	var read Payroll
	if !read.decode(b) {
		return fmt.Errorf("%w: an encoded payroll", measure.ErrMalformed)
	}
	*p = read
	return nil
}

func (p *Payroll) decode(b []byte) bool {
	if len(b) == 0 || b[0] != payrollForm {
		return false
	}
	d := decoder{rest: b[1:], sound: true}
	for i := range p.people {
		people := &p.people[i]
		for _, n := range []*int64{&people.relevant, &people.reduced, &people.unrated, &people.negative} {
			*n = int64(d.number(uint64(measure.MaxCount)))
		}
		d.distribution(&people.hourly)
		d.distribution(&people.bonus)
		hourly, bonus := people.hourly.people(), people.bonus.people()
		if people.reduced+people.unrated+hourly != people.relevant || bonus+people.negative > people.relevant {
			return false
		}
	}
	return d.sound && len(d.rest) == 0
}

// append appends the amounts in rising order, each as what it is above the one before:
// those of the blocks, then the others as texts.
func (d *Distribution) append(b []byte) []byte {
	amounts := slices.Concat(d.blocks...)
	slices.Sort(amounts)
	b = binary.AppendUvarint(b, uint64(len(amounts)))
	before := uint32(0)
	for _, amount := range amounts {
		b = binary.AppendUvarint(b, uint64(amount-before))
		before = amount
	}
	others := slices.SortedFunc(slices.Values(d.exact), ascending)
	b = binary.AppendUvarint(b, uint64(len(others)))
	for _, amount := range others {
		text := amount.String()
		b = binary.AppendUvarint(b, uint64(len(text)))
		b = append(b, text...)
	}
	return b
}

// decoder reads an encoded payroll. After a fault it reads nothing more.
type decoder struct {
	rest  []byte
	sound bool
}

// number reads a number that is at most so much.
func (d *decoder) number(most uint64) uint64 {
	number, n := binary.Uvarint(d.rest)
	shortest := n == 1 || n > 1 && d.rest[n-1] != 0
	if d.sound = d.sound && shortest && number <= most; !d.sound {
		return 0
	}
	d.rest = d.rest[n:]
	return number
}

func (d *decoder) distribution(into *Distribution) {
	amount := uint64(0)
	for range d.number(uint64(len(d.rest))) {
		amount += d.number(math.MaxUint32)
		if d.sound = d.sound && amount <= math.MaxUint32; !d.sound {
			return
		}
		into.add(workforce.Pay(amount))
	}
	before := measure.Integer(0)
	for range d.number(uint64(len(d.rest))) {
		size := d.number(uint64(len(d.rest)))
		if !d.sound || size > uint64(len(d.rest)) {
			d.sound = false
			return
		}
		text := string(d.rest[:size])
		d.rest = d.rest[size:]
		units, err := measure.ParseValue(text)
		if d.sound = err == nil && units.String() == text && beside(units) && ascending(before, units) <= 0; !d.sound {
			return
		}
		into.addExact(units)
		before = units
	}
}

// beside tells whether an amount is one that is kept beside the blocks.
func beside(units measure.Value) bool {
	number, known := units.Rat()
	if !known || number.Sign() < 0 || number.Cmp(new(big.Rat).SetInt64(math.MaxInt64)) > 0 {
		return false
	}
	return !number.IsInt() || number.Num().Int64() > math.MaxUint32
}
