package census

import (
	"slices"

	"github.com/workforce-equality/equality/workforce"
)

// The categories of the census by the letter of the NHS under which staff records
// hold the same people (NHS Data Dictionary, data element ETHNIC CATEGORY, beside
// the 20 categories of the Office for National Statistics, ethnic_group_tb_20b).
// The letters are those of the census of 2001: Gypsy or Irish Traveller and Roma,
// which it did not have, are among C, and Arab is among S. In 2011 Roma was not a
// category yet.
func censusCategories(e workforce.Ethnicity) []string {
	switch e {
	case workforce.WhiteBritish:
		return []string{"English, Welsh, Scottish, Northern Irish or British"}
	case workforce.WhiteIrish:
		return []string{"Irish"}
	case workforce.WhiteOther:
		return []string{"Gypsy or Irish Traveller", "Roma", "Other White"}
	case workforce.MixedWhiteAndBlackCaribbean:
		return []string{"White and Black Caribbean"}
	case workforce.MixedWhiteAndBlackAfrican:
		return []string{"White and Black African"}
	case workforce.MixedWhiteAndAsian:
		return []string{"White and Asian"}
	case workforce.MixedOther:
		return []string{"Other Mixed or Multiple ethnic groups"}
	case workforce.Indian:
		return []string{"Indian"}
	case workforce.Pakistani:
		return []string{"Pakistani"}
	case workforce.Bangladeshi:
		return []string{"Bangladeshi"}
	case workforce.AsianOther:
		return []string{"Other Asian"}
	case workforce.Caribbean:
		return []string{"Caribbean"}
	case workforce.African:
		return []string{"African"}
	case workforce.BlackOther:
		return []string{"Other Black"}
	case workforce.Chinese:
		return []string{"Chinese"}
	case workforce.OtherEthnicGroup:
		return []string{"Arab", "Any other ethnic group"}
	case workforce.NotStated, workforce.NotKnown, workforce.NeverAsked:
	}
	return nil
}

// ethnicGroup counts the people of the letters for whom counted is true, on both
// sides, and staff recorded under the other texts.
func ethnicGroup(name string, counted func(workforce.Ethnicity) bool, texts ...string) Group {
	group := Group{Name: name, Staff: slices.Clone(texts)}
	for _, e := range workforce.Ethnicities() {
		if e.Group() != workforce.UnknownEthnicity && counted(e) {
			group.Residents = append(group.Residents, censusCategories(e)...)
			group.Staff = append(group.Staff, e.String())
			group.Staff = append(group.Staff, censusNames(e)...)
		}
	}
	if counted(workforce.WhiteBritish) && !counted(workforce.WhiteOther) {
		group.Staff = append(group.Staff, nations()...)
	}
	return group
}

// censusNames are the texts of staff who were asked with the list of the census, as in
// the NHS staff survey.
func censusNames(e workforce.Ethnicity) []string {
	if e == workforce.WhiteBritish {
		return append(censusCategories(e), "White British")
	}
	return censusCategories(e)
}

// nations are the codes of Northern Irish, English, Scottish, Welsh and Cornish, which
// are British in the census and parts of C in the extended list of staff records (Care
// Connect code system of ethnic categories).
func nations() []string { return []string{"C2", "CA", "CB", "CC", "CD"} }

// ethnicity is a definition of ethnic groups. The census has no people of unknown
// ethnic group, for it fills in missing answers.
func ethnicity(name string, groups ...Group) Definition {
	return Definition{
		Name: name, Characteristic: Ethnicity, Groups: groups,
		Unknown: Group{Name: "Unknown", Staff: append([]string{"Z", "99"}, unstated()...)},
	}
}

// unstated are texts of staff records without a value, whatever they are of.
func unstated() []string {
	return []string{
		"", "Unknown", "Unspecified", "Not stated", "Not known", "Not recorded", "Not disclosed", "Not declared", "Null", "Blank", "(blank)",
		"Prefer not to say", "Prefer not to answer", "I do not wish to disclose", "Do not wish to disclose",
		"I do not wish to disclose this", "Not stated (person asked but declined to provide a response)",
	}
}

// NonWhite compares White residents and staff with all others. It is the definition
// of the Workforce Race Equality Standard, which groups British, Irish and any other
// White background together, and what the Office for National Statistics calls
// ethnic minority (UK): the one to be used where no other is asked for. The groups
// are White and BME.
func NonWhite() Definition {
	white := func(e workforce.Ethnicity) bool { return e.Group() == workforce.White }
	bme := func(e workforce.Ethnicity) bool { return e.Group() == workforce.BME }
	return ethnicity("non-White", ethnicGroup("White", white, "White"), ethnicGroup("BME", bme, "BME"))
}

// NonWhiteBritish compares White British residents and staff with all others, White
// minorities among these: ethnic minority (GB) of the Office for National
// Statistics. Staff must be recorded by single categories; a table of White and BME
// is refused, for its White are not White British. See [Definition.Counting].
func NonWhiteBritish() Definition {
	british := func(e workforce.Ethnicity) bool { return e == workforce.WhiteBritish }
	others := func(e workforce.Ethnicity) bool { return e != workforce.WhiteBritish }
	return ethnicity("non-White-British",
		ethnicGroup("White British", british), ethnicGroup("All other ethnic groups", others))
}

// AsianBlackMixed leaves the Other ethnic group (Arab, and any other) out of the
// minorities. It is there to reproduce the race-equality reports for 2023 and 2024
// of NHS Bedfordshire, Luton and Milton Keynes, and no fair benchmark: the staff of
// the same reports include that group.
func AsianBlackMixed() Definition {
	counted := func(e workforce.Ethnicity) bool {
		return e.Group() == workforce.BME && e != workforce.OtherEthnicGroup
	}
	others := func(e workforce.Ethnicity) bool { return !counted(e) }
	return ethnicity("Asian, Black and Mixed",
		ethnicGroup("White or Other", others), ethnicGroup("Asian, Black or Mixed", counted))
}

// FiveGroups compares White, Mixed, Asian, Black and Other as the censuses of 2011
// and 2021 make them. Chinese is Asian there and stands under Other Ethnic Groups in
// the list of the NHS, so that staff counted together under that heading are
// refused: they must be stated by single categories.
func FiveGroups() Definition {
	group := func(name string, broad workforce.BroadGroup, texts ...string) Group {
		return ethnicGroup(name, func(e workforce.Ethnicity) bool { return e.BroadGroup2021() == broad }, texts...)
	}
	return ethnicity("five ethnic groups",
		group("White", workforce.BroadWhite, "White"),
		group("Mixed", workforce.BroadMixed, "Mixed", "Mixed or Multiple ethnic groups"),
		group("Asian", workforce.BroadAsian, "Asian", "Asian, Asian British or Asian Welsh"),
		group("Black", workforce.BroadBlack, "Black", "Black, Black British, Black Welsh, Caribbean or African"),
		group("Other", workforce.BroadOther, "Other", "Other ethnic group"))
}

// EthnicCategories compares the sixteen categories of the NHS, by their letters:
// C with Gypsy or Irish Traveller, Roma and Other White, S with Arab and any other
// ethnic group. Extended codes count by their first letter, but English and the other
// nations of Britain with A, as in the census.
func EthnicCategories() Definition {
	var groups []Group
	for _, e := range workforce.Ethnicities() {
		if e.Group() != workforce.UnknownEthnicity {
			groups = append(groups, ethnicGroup(e.Description(), func(other workforce.Ethnicity) bool { return other == e }))
		}
	}
	return ethnicity("ethnic category", groups...)
}
