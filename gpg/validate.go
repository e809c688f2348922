package gpg

import (
	"fmt"
	"slices"

	"github.com/workforce-equality/equality/measure"
)

// The limits of the gender pay gap service on the figures entered (its code, which
// is public: checks of the figures of a report). Shares run from 0 to 100.
const (
	lowestGap     = -999_999_999
	servicePlaces = 1
)

// quartersOptional tells whether employers that used the furlough scheme could
// leave the quarters out in that reporting year (gender pay gap service, reporting
// years with furlough scheme).
func quartersOptional(year int) bool { return year == 2020 || year == 2021 }

// filed is one of the fourteen figures: its name in words, that of its column in
// the service's yearly file, and where it stands.
type filed struct {
	name, column string
	value        *measure.Value
	gap          bool // as against a share
}

// filedPair is the figures of men and of women that belong together.
type filedPair struct{ men, women filed }

// gaps are the gaps, those of hourly pay first.
func (s *Submission) gaps() (hourly, bonus []filed) {
	hourly = []filed{
		{"mean hourly gap", "DiffMeanHourlyPercent", &s.MeanHourlyGap, true},
		{"median hourly gap", "DiffMedianHourlyPercent", &s.MedianHourlyGap, true},
	}
	bonus = []filed{
		{"mean bonus gap", "DiffMeanBonusPercent", &s.MeanBonusGap, true},
		{"median bonus gap", "DiffMedianBonusPercent", &s.MedianBonusGap, true},
	}
	return hourly, bonus
}

// shares are the shares paid a bonus.
func (s *Submission) shares() filedPair {
	return filedPair{
		men:   filed{"men paid a bonus", "MaleBonusPercent", &s.Bonus.Men, false},
		women: filed{"women paid a bonus", "FemaleBonusPercent", &s.Bonus.Women, false},
	}
}

// quarters are the shares of the quarters, from the lowest.
func (s *Submission) quarters() [4]filedPair {
	pair := func(name, column string, shares *Shares) filedPair {
		return filedPair{
			men:   filed{"men, " + name + " quarter", "Male" + column + "Quartile", &shares.Men, false},
			women: filed{"women, " + name + " quarter", "Female" + column + "Quartile", &shares.Women, false},
		}
	}
	return [4]filedPair{
		pair("lower", "Lower", &s.Quarters.Lower), pair("lower middle", "LowerMiddle", &s.Quarters.LowerMiddle),
		pair("upper middle", "UpperMiddle", &s.Quarters.UpperMiddle), pair("upper", "Top", &s.Quarters.Upper),
	}
}

// figures are all fourteen in the order of the service's yearly file.
func (s *Submission) figures() []filed {
	hourly, bonus := s.gaps()
	shares := s.shares()
	figures := slices.Concat(hourly, bonus)
	figures = append(figures, shares.men, shares.women)
	for _, pair := range s.quarters() {
		figures = append(figures, pair.men, pair.women)
	}
	return figures
}

// Check is nil when the gender pay gap service would take the figures for that
// reporting year, which is the year of the snapshot date. The error is
// [measure.Faults], all of them:
//
//   - [measure.ErrNotSupplied] for a figure without value. The bonus gaps must be
//     given where the men's bonus share is above zero. The quarters could be left
//     out, all of them, for 2020 and 2021.
//   - [measure.ErrConflict] for a bonus gap where the men's bonus share is zero,
//     and for two shares of a quarter that do not sum to exactly 100.
//   - [measure.ErrOutOfRange] for a gap above 100 or below -999,999,999 and a share
//     below 0 or above 100.
//   - [measure.ErrMalformed] for more than one decimal place. Many figures of
//     earlier years were filed with two.
func (s Submission) Check(year int) error {
	return s.faults(year, func(f filed) string { return f.name }).Err()
}

// faults are those of Check, with the fields named in the way given.
func (s Submission) faults(year int, name func(filed) string) measure.Faults {
	check := submissionCheck{name: name}
	hourly, bonus := s.gaps()
	check.required(hourly...)
	shares := s.shares()
	switch share := *shares.men.value; {
	case share.Sign() > 0:
		check.required(bonus...)
	case share.Known():
		check.forbidden(bonus...)
	default:
		check.given(bonus...)
	}
	check.required(shares.men, shares.women)
	if quartersOptional(year) && s.Quarters.notSupplied() {
		return check.faults
	}
	for _, pair := range s.quarters() {
		check.required(pair.men, pair.women)
		check.makeHundred(pair)
	}
	return check.faults
}

// notSupplied tells whether no share of any quarter is given.
func (q QuarterShares) notSupplied() bool { return q == QuarterShares{} }

// submissionCheck gathers faults.
type submissionCheck struct {
	name   func(filed) string
	faults measure.Faults
}

func (c *submissionCheck) fault(field, value string, err error) {
	c.faults = append(c.faults, measure.Fault{Field: field, Value: value, Err: err})
}

// required checks figures that must be given.
func (c *submissionCheck) required(figures ...filed) {
	for _, f := range figures {
		if !f.value.Known() {
			c.fault(c.name(f), f.value.Reason().Marker(), measure.ErrNotSupplied)
		}
	}
	c.given(figures...)
}

// forbidden checks bonus gaps where no man was paid a bonus.
func (c *submissionCheck) forbidden(figures ...filed) {
	for _, f := range figures {
		if f.value.Known() {
			c.fault(c.name(f), plain(*f.value), fmt.Errorf("%w: no man was paid a bonus", measure.ErrConflict))
		}
	}
}

// given checks what is given.
func (c *submissionCheck) given(figures ...filed) {
	for _, f := range figures {
		v := *f.value
		if !v.Known() {
			continue
		}
		least := measure.Integer(0)
		if f.gap {
			least = measure.Integer(lowestGap)
		}
		below, _ := v.Compare(least)
		above, _ := v.Compare(measure.Integer(hundred))
		switch {
		case below < 0 || above > 0:
			c.fault(c.name(f), plain(v), fmt.Errorf("%w: from %s to %d", measure.ErrOutOfRange, least, hundred))
		case roundedBy(v, servicePlaces, measure.CutOff) != v:
			c.fault(c.name(f), plain(v), fmt.Errorf("%w: more than one decimal place", measure.ErrMalformed))
		}
	}
}

// makeHundred checks that the shares of a quarter sum to 100.
func (c *submissionCheck) makeHundred(pair filedPair) {
	sum := pair.men.value.Plus(*pair.women.value)
	if sum.Known() && sum != measure.Integer(hundred) {
		c.fault(
			c.name(pair.men)+" and "+c.name(pair.women),
			plain(*pair.men.value)+" and "+plain(*pair.women.value),
			fmt.Errorf("%w: they make %s and not %d", measure.ErrConflict, plain(sum), hundred),
		)
	}
}

// Warnings tell, as [measure.BonusGapUnexpected], of bonus gaps other than 100
// where no woman was paid a bonus and men were. The service takes them when they
// are entered, and finds them in the check of its records where neither is 100.
// They may be right all the same where the women's share is zero by rounding only.
func (s Submission) Warnings() []measure.Warning {
	all := measure.Integer(hundred)
	women, men := s.Bonus.Women, s.Bonus.Men
	if !women.Known() || women.Sign() != 0 || men.Sign() <= 0 || s.MeanBonusGap == all || s.MedianBonusGap == all {
		return nil
	}
	if !s.MeanBonusGap.Known() && !s.MedianBonusGap.Known() {
		return nil // which Check refuses
	}
	return []measure.Warning{{Doubt: measure.BonusGapUnexpected, Sentence: fmt.Sprintf(
		"no women were paid a bonus, or a share that rounds to none: the service expects bonus gaps of 100, not %s and %s",
		plain(s.MeanBonusGap), plain(s.MedianBonusGap),
	)}}
}

// plain is a percentage with the decimals that it needs, ten at the most.
func plain(v measure.Value) string {
	const most = 10
	if rounded, known := v.Round(most); known {
		return rounded.String()
	}
	return v.Reason().Marker()
}
