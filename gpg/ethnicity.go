package gpg

import (
	"slices"

	"github.com/workforce-equality/equality/internal/enumeration"
	"github.com/workforce-equality/equality/workforce"
)

// WhiteAndBME compares Black and minority ethnic staff with White staff, as the
// NHS usually does; White minorities are White in it.
func WhiteAndBME() Grouping[workforce.EthnicGroup] {
	return Grouping[workforce.EthnicGroup]{
		Groups:    []workforce.EthnicGroup{workforce.White, workforce.BME},
		Reference: workforce.White,
		NotStated: []workforce.EthnicGroup{workforce.UnknownEthnicity},
	}
}

// BroadEthnicGroups compares the broad ethnic groups with White staff. Which one
// Chinese staff are in is decided where people are added: see
// [workforce.Ethnicity.BroadGroup2021].
func BroadEthnicGroups() Grouping[workforce.BroadGroup] {
	return Grouping[workforce.BroadGroup]{
		Groups: []workforce.BroadGroup{
			workforce.BroadWhite, workforce.BroadAsian, workforce.BroadBlack, workforce.BroadMixed, workforce.BroadOther,
		},
		Reference: workforce.BroadWhite,
		NotStated: []workforce.BroadGroup{workforce.BroadUnknown},
	}
}

// EthnicCategories compares every ethnic category with White British staff, the
// reference of the guidance on ethnicity pay where numbers allow it (April 2023, as
// law firms report it). Where they do not, White or the largest group is used
// instead and stated: [BroadEthnicGroups], and [Groups.Largest]. Those who declined
// to say, are not known and were never asked have a line each.
func EthnicCategories() Grouping[workforce.Ethnicity] {
	isStated := func(e workforce.Ethnicity) bool { return e.Group() != workforce.UnknownEthnicity }
	all := workforce.Ethnicities()
	stated := slices.DeleteFunc(slices.Clone(all), func(e workforce.Ethnicity) bool { return !isStated(e) })
	return Grouping[workforce.Ethnicity]{
		Groups:    stated,
		Reference: workforce.WhiteBritish,
		NotStated: slices.DeleteFunc(all, isStated),
	}
}

// BritishGroup is White British, or any other ethnic group, or not stated.
type BritishGroup uint8

// The groups of the binary comparison.
const (
	WhiteBritish       BritishGroup = iota + 1
	AllOtherGroups                  // every other category, White minorities among them
	EthnicityNotStated              // declined, not known and never asked
)

// BritishGroups lists the groups of the binary comparison.
func BritishGroups() []BritishGroup { return enumeration.Entries(EthnicityNotStated) }

// BritishGroupOf is the group of an ethnic category, and zero for the zero
// Ethnicity.
func BritishGroupOf(ethnicity workforce.Ethnicity) BritishGroup {
	switch {
	case ethnicity.Group() == workforce.UnknownEthnicity:
		return EthnicityNotStated
	case ethnicity == workforce.WhiteBritish:
		return WhiteBritish
	case ethnicity.Group() != 0:
		return AllOtherGroups
	}
	return 0
}

// WhiteBritishAndOthers compares all other ethnic groups together with White
// British staff: the least that the guidance on ethnicity pay asks for where groups
// are small (April 2023, as law firms report it). White minorities are among the
// others, unlike in [WhiteAndBME].
func WhiteBritishAndOthers() Grouping[BritishGroup] {
	return Grouping[BritishGroup]{
		Groups:    []BritishGroup{WhiteBritish, AllOtherGroups},
		Reference: WhiteBritish,
		NotStated: []BritishGroup{EthnicityNotStated},
	}
}

func (g BritishGroup) text() (string, bool) {
	switch g {
	case WhiteBritish:
		return "White British", true
	case AllOtherGroups:
		return "all other groups", true
	case EthnicityNotStated:
		return "not stated", true
	}
	return "", false
}

// String gives "White British", "all other groups" or "not stated".
func (g BritishGroup) String() string {
	return enumeration.String("British group", g, BritishGroup.text)
}

// AppendText appends what String gives.
func (g BritishGroup) AppendText(b []byte) ([]byte, error) {
	return enumeration.Append(b, "British group", g, BritishGroup.text)
}

// MarshalText gives what String gives.
func (g BritishGroup) MarshalText() ([]byte, error) { return g.AppendText(nil) }

// UnmarshalText reads what MarshalText gives. Anything else is
// [measure.ErrUnrecognised].
func (g *BritishGroup) UnmarshalText(text []byte) error {
	parsed, err := enumeration.Parse("British group", string(text), EthnicityNotStated, BritishGroup.text)
	if err == nil {
		*g = parsed
	}
	return err
}
