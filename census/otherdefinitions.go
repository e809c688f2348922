package census

import "github.com/workforce-equality/equality/measure"

// Sexes compares female and male, which is all that census and staff records hold.
func Sexes() Definition {
	return Definition{
		Name: "sex", Characteristic: Sex,
		Groups: []Group{
			{Name: "Female", Residents: []string{"Female"}, Staff: []string{"Female", "F"}},
			{Name: "Male", Residents: []string{"Male"}, Staff: []string{"Male", "M"}},
		},
		Unknown: Group{Name: "Unknown", Staff: unstated()},
	}
}

const (
	limitedALot    = "Day-to-day activities limited a lot"
	limitedALittle = "Day-to-day activities limited a little"
	notLimited     = "Has long term physical or mental health condition but day-to-day activities are not limited"
	noCondition    = "No long term physical or mental health conditions"
)

// EqualityActDisability compares disabled residents, whose activities are limited
// a lot or a little, with staff whose records say that they are disabled. The
// question of 2011 was another, and its answers are refused. Under-declaration on
// staff records is large: the comparison tells as much of who declares a
// disability as of who is employed, and says so.
func EqualityActDisability() Definition {
	return Definition{
		Name: "disabled under the Equality Act", Characteristic: Disability,
		Groups: []Group{
			{Name: "Disabled", Residents: []string{limitedALot, limitedALittle}, Staff: disabled()},
			{Name: "Not disabled", Residents: []string{notLimited, noCondition}, Staff: notDisabled()},
		},
		Unknown: Group{Name: "Unknown", Staff: append([]string{"U"}, unstated()...)},
		Doubts: []measure.Warning{{
			Doubt:    measure.SelfDeclared,
			Sentence: "staff records hold declared disability, which is less than there is: the comparison measures disclosure as much as employment",
		}},
	}
}

// LongTermCondition compares residents with a physical or mental health condition,
// limited by it or not, with staff who tell the anonymous NHS staff survey of one that
// lasts or is expected to last for 12 months or more. Staff records ask whether
// people are disabled: they are compared by [EqualityActDisability].
func LongTermCondition() Definition {
	return Definition{
		Name: "long-term condition", Characteristic: Disability,
		Groups: []Group{
			{Name: "With a condition", Residents: []string{limitedALot, limitedALittle, notLimited}, Staff: []string{"With a condition", "Yes"}},
			{Name: "Without one", Residents: []string{noCondition}, Staff: []string{"Without one", "No"}},
		},
		Unknown: Group{Name: "Unknown", Staff: unstated()},
		Doubts: []measure.Warning{{
			Doubt:    measure.DefinitionsDiffer,
			Sentence: "the census asks about conditions as the anonymous staff survey does; staff records ask about disability and are not to be compared with it",
		}},
	}
}

func disabled() []string    { return []string{"Yes", "Y", "Disabled"} }
func notDisabled() []string { return []string{"No", "N", "Non-disabled", "Not disabled"} }

// Religions compares those who answered the voluntary question, on both sides. Staff
// lists usually have Atheism and no entry for having none, which is what residents
// without religion are compared with; Jainism is among the other religions.
func Religions() Definition {
	return Definition{
		Name: "religion or belief", Characteristic: Religion,
		Groups: []Group{
			{Name: "No religion", Residents: []string{"No religion"}, Staff: []string{"Atheism", "No religion", "None"}},
			{Name: "Christian", Residents: []string{"Christian"}, Staff: []string{"Christianity", "Christian"}},
			{Name: "Buddhist", Residents: []string{"Buddhist"}, Staff: []string{"Buddhism", "Buddhist"}},
			{Name: "Hindu", Residents: []string{"Hindu"}, Staff: []string{"Hinduism", "Hindu"}},
			{Name: "Jewish", Residents: []string{"Jewish"}, Staff: []string{"Judaism", "Jewish"}},
			{Name: "Muslim", Residents: []string{"Muslim"}, Staff: []string{"Islam", "Muslim"}},
			{Name: "Sikh", Residents: []string{"Sikh"}, Staff: []string{"Sikhism", "Sikh"}},
			{Name: "Other religion", Residents: []string{"Other religion"}, Staff: []string{"Other religion", "Other", "Jainism", "Jain"}},
		},
		Unknown: Group{
			Name: "Not answered", Residents: []string{"Not answered"},
			Staff: append([]string{"Not answered", "I do not wish to disclose my religion/belief"}, unstated()...),
		},
		Doubts: []measure.Warning{{
			Doubt:    measure.DefinitionsDiffer,
			Sentence: "staff recorded as Atheism are compared with residents of no religion",
		}},
	}
}

// Orientations compares those who answered the voluntary question, on both sides.
// Undecided is an answer of staff records that the census does not have; it is
// counted with all other orientations, and said so.
func Orientations() Definition {
	return Definition{
		Name: "sexual orientation", Characteristic: SexualOrientation,
		Groups: []Group{
			{
				Name: "Straight or Heterosexual", Residents: []string{"Straight or Heterosexual"},
				Staff: []string{"Heterosexual or Straight", "Straight or Heterosexual", "Heterosexual", "Straight"},
			},
			{Name: "Gay or Lesbian", Residents: []string{"Gay or Lesbian"}, Staff: []string{"Gay or Lesbian", "Gay", "Lesbian"}},
			{Name: "Bisexual", Residents: []string{"Bisexual"}, Staff: []string{"Bisexual"}},
			{
				Name: "All other sexual orientations", Residents: []string{"All other sexual orientations"},
				Staff: []string{"Other sexual orientation not listed", "All other sexual orientations", "Other", "Undecided"},
			},
		},
		Unknown: Group{
			Name: "Not answered", Residents: []string{"Not answered"},
			Staff: append([]string{"Not answered", "I do not wish to disclose my sexual orientation"}, unstated()...),
		},
		Doubts: []measure.Warning{{
			Doubt:    measure.DefinitionsDiffer,
			Sentence: "staff who are undecided are counted with all other orientations, and the census has no such answer",
		}},
	}
}

// LGBPlus compares straight or heterosexual people with all others who answered:
// gay or lesbian, bisexual, and of any other orientation; of staff also undecided, as
// [Orientations] has it.
func LGBPlus() Definition {
	d := Orientations()
	straight, others := d.Groups[0], Group{Name: "LGB+", Staff: []string{"LGB+"}}
	for _, group := range d.Groups[1:] {
		others.Residents = append(others.Residents, group.Residents...)
		others.Staff = append(others.Staff, group.Staff...)
	}
	d.Name, d.Groups = "LGB+", []Group{straight, others}
	d.Doubts = []measure.Warning{{
		Doubt:    measure.DefinitionsDiffer,
		Sentence: "staff who are undecided are counted as LGB+, and the census has no such answer",
	}}
	return d
}
