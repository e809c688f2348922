package gpg

import "github.com/workforce-equality/equality/workforce"

// DisabledAndNonDisabled compares disabled with non-disabled staff, by the
// definition of disability of the Equality Act 2010; those who did not say are
// apart. It is the comparison of the government's proposals for mandatory
// reporting (consultation on the Equality (Race and Disability) Bill, GOV.UK,
// March 2025, as law firms report them). What is compared is what staff have
// declared.
func DisabledAndNonDisabled() Grouping[workforce.DisabilityGroup] {
	return Grouping[workforce.DisabilityGroup]{
		Groups:    []workforce.DisabilityGroup{workforce.NonDisabledGroup, workforce.DisabledGroup},
		Reference: workforce.NonDisabledGroup,
		NotStated: []workforce.DisabilityGroup{workforce.UnknownDisability},
	}
}
