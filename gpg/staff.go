package gpg

import "github.com/workforce-equality/equality/workforce"

// AddStaff counts a member of staff as a row of a staff extract has them. Everybody with
// an hourly rate is taken to be on full pay, for such a row does not say who was paid
// less because of leave. A record with an amount that [workforce.Staff.Check] refuses is
// not counted, and the error is what it gives.
func (p *Payroll) AddStaff(s workforce.Staff) error {
	if s.HourlyRate < 0 || s.HourlyRate > workforce.MaxPay || s.Bonus < 0 || s.Bonus > workforce.MaxPay {
		return s.Check()
	}
	people := p.of(s.Sex)
	people.relevant++
	if s.Rated {
		people.hourly.add(s.HourlyRate)
	} else {
		people.unrated++
	}
	if s.Bonus > 0 {
		people.bonus.add(s.Bonus)
	}
	return nil
}
