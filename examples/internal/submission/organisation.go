package submission

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// Organisation is what is counted of one organisation. The zero Organisation is empty
// and ready to use.
type Organisation struct {
	tally   workforce.Tally
	payroll gpg.Payroll
	// NoCapability tells that nobody asked who entered the capability procedure.
	NoCapability bool
}

// AddStaff counts a member of staff. Records that were read have no fault.
func (o *Organisation) AddStaff(s workforce.Staff) error {
	if err := o.tally.AddStaff(s); err != nil {
		return err
	}
	return o.payroll.AddStaff(s)
}

// AddApplicant counts an applicant.
func (o *Organisation) AddApplicant(a workforce.Applicant) error { return o.tally.AddApplicant(a) }

// Staff is how many staff were counted.
func (o *Organisation) Staff() int64 { return o.tally.Staff().Total() }

// Applicants is how many applicants were counted.
func (o *Organisation) Applicants() int64 { return o.tally.Applicants() }

// Merge counts what another has counted of the same organisation.
func (o *Organisation) Merge(other *Organisation) {
	o.tally.Merge(&other.tally)
	o.payroll.Merge(&other.payroll)
	o.NoCapability = o.NoCapability || other.NoCapability
}

// AppendBinary appends all that was counted in a compact form. The error is always nil.
func (o *Organisation) AppendBinary(b []byte) ([]byte, error) {
	b = append(b, flag(o.NoCapability))
	tally, err := o.tally.MarshalBinary()
	if err != nil {
		return b, err
	}
	b = binary.AppendUvarint(b, uint64(len(tally)))
	return o.payroll.AppendBinary(append(b, tally...))
}

// MarshalBinary gives what AppendBinary appends.
func (o *Organisation) MarshalBinary() ([]byte, error) { return o.AppendBinary(nil) }

// UnmarshalBinary reads what AppendBinary gives. Anything else is [measure.ErrMalformed].
func (o *Organisation) UnmarshalBinary(b []byte) error {
	*o = Organisation{}
	malformed := fmt.Errorf("%w: an encoded organisation", measure.ErrMalformed)
	if len(b) < 2 || b[0] > 1 {
		return malformed
	}
	size, n := binary.Uvarint(b[1:])
	if n <= 0 || size > uint64(len(b)-1-n) {
		return malformed
	}
	o.NoCapability = b[0] == 1
	b = b[1+n:]
	err := errors.Join(o.tally.UnmarshalBinary(b[:size]), o.payroll.UnmarshalBinary(b[size:]))
	if err != nil {
		*o = Organisation{}
	}
	return err
}

func flag(is bool) byte {
	if is {
		return 1
	}
	return 0
}
