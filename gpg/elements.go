package gpg

import (
	"github.com/workforce-equality/equality/internal/enumeration"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// Treatment says what an element of pay is in the hourly rate.
type Treatment uint8

// The treatments.
const (
	// OrdinaryPay is in: basic pay, allowances, pay for piecework, pay for leave
	// and shift premium, gross of tax, National Insurance and the employee's
	// pension, and net of salary sacrifice (SI 2017/353, Schedule 1, paragraph 3, as
	// the Gender pay gap reporting guidance and payroll suppliers give it).
	OrdinaryPay Treatment = iota + 1
	// BonusPay is in, in proportion of the days where its period is of another
	// length: money, vouchers, securities and options that relate to profit
	// sharing, productivity, performance, incentive or commission (paragraph 4).
	BonusPay
	// OvertimePay is out, and its hours with it (paragraph 3).
	OvertimePay
	// ArrearsPay is out: ordinary pay that belongs to another pay period
	// (paragraph 6).
	ArrearsPay
	// ExcludedPay is out: redundancy and termination pay, pay in lieu of leave,
	// expenses, and what is not money (paragraph 3).
	ExcludedPay
)

// Treatments lists the treatments.
func Treatments() []Treatment { return enumeration.Entries(ExcludedPay) }

func (t Treatment) text() (string, bool) {
	switch t {
	case OrdinaryPay:
		return "ordinary", true
	case BonusPay:
		return "bonus", true
	case OvertimePay:
		return "overtime", true
	case ArrearsPay:
		return "arrears", true
	case ExcludedPay:
		return "excluded", true
	}
	return "", false
}

// String gives "ordinary", "bonus", "overtime", "arrears" or "excluded".
func (t Treatment) String() string { return enumeration.String("treatment", t, Treatment.text) }

// AppendText appends what String gives.
func (t Treatment) AppendText(b []byte) ([]byte, error) {
	return enumeration.Append(b, "treatment", t, Treatment.text)
}

// MarshalText gives what String gives.
func (t Treatment) MarshalText() ([]byte, error) { return t.AppendText(nil) }

// UnmarshalText reads what MarshalText gives. No text is
// [measure.ErrNotSupplied], any other [measure.ErrUnrecognised].
func (t *Treatment) UnmarshalText(text []byte) error {
	parsed, err := enumeration.Parse("treatment", string(text), ExcludedPay, Treatment.text)
	if err == nil {
		*t = parsed
	}
	return err
}

// Element is one amount that somebody was paid in the relevant pay period.
type Element struct {
	Group  string        // the payroll group, as the mapping has it
	Amount workforce.Pay // below zero where it corrects another of the period
	// Arrears tells that the amount belongs to another pay period. Of ordinary pay
	// that is out; a bonus counts in the period in which it is paid.
	Arrears bool
	// Period is that for which a bonus is paid, and is not asked for elsewhere. An
	// award of a year that is paid by the month is monthly, and enters whole.
	Period PayPeriod
	// Hours are those for which the amount was paid, in the pay period, of a group
	// with matching hours.
	Hours measure.Value
}
