package measure

import "fmt"

// Doubt is the kind of a [Warning], for programs.
type Doubt uint8

// The doubts about an answer that is otherwise valid.
const (
	// SmallBase: fewer than ten people to whom it could have happened.
	SmallBase Doubt = iota + 1
	// UnknownShare: more than five per cent of the base are of unknown group.
	UnknownShare
	// MostlyUnknown: more than twenty per cent of the base are of unknown group.
	MostlyUnknown
	// NotSignificant: no difference between the groups can be told from chance.
	NotSignificant
	// EventsExceedBase: more events than people, as where people left.
	EventsExceedBase
	// RowsFallShort: the rows leave out people of the stated workforce.
	RowsFallShort
	// BreakInSeries: the two years were measured in different ways.
	BreakInSeries
	// DerivedCounts: the counts were derived from a printed percentage.
	DerivedCounts
	// NoWholeCount: no whole number of people gives the printed percentage.
	NoWholeCount
	// FewEvents: it happened to fewer than ten people of a group that is compared.
	FewEvents
	// PrevalenceDiffers: the survey and the records disagree about how many people
	// are of the group.
	PrevalenceDiffers
	// NoNarrative: an answer that asks for an example has none.
	NoNarrative
	// UnknownNotCounted: how many people are of unknown group was not supplied.
	UnknownNotCounted
	// CorrectedResults: results were corrected after their first publication.
	CorrectedResults
	// DigitMoved: the shares of a pay quarter, each rounded, do not sum to 100, and
	// the men's was changed in its last digit.
	DigitMoved
	// OnlyMenPaid: men alone were paid a bonus, and the gap is 100 by convention
	// where it is filed.
	OnlyMenPaid
	// BonusGapUnexpected: men alone were paid a bonus by the shares that were filed,
	// and the gap is not 100.
	BonusGapUnexpected
	// InexactSplit: people on one rate stood in several pay quarters and could not be
	// divided in exactly the proportion of women and men among them.
	InexactSplit
	// UnequalQuarters: ready-made pay quarters are not of the sizes of the rule.
	UnequalQuarters
	// NoLabel: people have no ready-made pay quarter.
	NoLabel
	// RoundedRates: hourly rates were rounded before they were ranked.
	RoundedRates
	// Unrated: people on full pay have no hourly rate, and are in no hourly measure.
	Unrated
	// NegativeBonus: a bonus below zero was not used.
	NegativeBonus
	// PartPeriod: the person started or left in the pay period, so that the pay of a
	// part of it stands over the hours of whole weeks, and the rate is too low.
	PartPeriod
	// HoursSwing: the hourly rate is far from the pay ÷ the hours of the pay period
	// itself, as where hours vary between twelve weeks and the period.
	HoursSwing
	// ShortHistory: weekly hours are the mean of fewer than twelve weeks.
	ShortHistory
	// JudgedHours: weekly hours are a number taken to be representative.
	JudgedHours
	// ConventionalHours: weekly hours follow a convention that is not law.
	ConventionalHours
	// NoPay: the hourly rate is zero.
	NoPay
	// AllAges: the population counts people of all ages, or of more than working age, and
	// the staff are of working age.
	AllAges
	// EarlierCensus: a later census had been taken by the snapshot.
	EarlierCensus
	// LaterCensus: the population was counted after the snapshot.
	LaterCensus
	// Apportioned: a part of an area counts as so much of each of its groups as it has of
	// all its people.
	Apportioned
	// Interpolated: an estimate between two counts.
	Interpolated
	// Unweighted: a mean of areas in which a small one has the weight of a large one.
	Unweighted
	// DefinitionsDiffer: the two sides do not count quite the same people under one name.
	DefinitionsDiffer
	// CategoriesDropped: categories were left out on both sides.
	CategoriesDropped
	// SelfDeclared: records hold what people have declared, and many declare nothing.
	SelfDeclared
	// UnknownInBase: people of unknown group are in the base of one side only.
	UnknownInBase
	// Recoverable: a hidden number can be found from those that are shown.
	Recoverable
	// TotalsDiffer: two tables of one population do not count as many people.
	TotalsDiffer
)

// The limits of the warnings. Below ten is this project's choice among the small
// numbers of published reports, which run from five to eleven; five per cent
// unknown is the completeness target of the race-equality reports of NHS
// Bedfordshire, Luton and Milton Keynes, and over a fifth was unknown nationally
// for disability in 2021 (HSJ Jobs, 16 May 2022).
const (
	smallBase     = 10
	unknownShare  = 5
	mostlyUnknown = 20
)

// Doubts lists the doubts.
func Doubts() []Doubt {
	return []Doubt{
		SmallBase, UnknownShare, MostlyUnknown, NotSignificant, EventsExceedBase,
		RowsFallShort, BreakInSeries, DerivedCounts, NoWholeCount,
		FewEvents, PrevalenceDiffers, NoNarrative, UnknownNotCounted, CorrectedResults,
		DigitMoved, OnlyMenPaid, BonusGapUnexpected, InexactSplit, UnequalQuarters, NoLabel, RoundedRates,
		Unrated, NegativeBonus,
		PartPeriod, HoursSwing, ShortHistory, JudgedHours, ConventionalHours, NoPay,
		AllAges, EarlierCensus, LaterCensus, Apportioned, Interpolated, Unweighted,
		DefinitionsDiffer, CategoriesDropped, SelfDeclared, UnknownInBase, Recoverable, TotalsDiffer,
	}
}

// String gives the doubt's text, as "small base".
func (d Doubt) String() string {
	switch d {
	case SmallBase:
		return "small base"
	case UnknownShare:
		return "unknown share"
	case MostlyUnknown:
		return "mostly unknown"
	case NotSignificant:
		return "not significant"
	case EventsExceedBase:
		return "events exceed base"
	case RowsFallShort:
		return "rows fall short"
	case BreakInSeries:
		return "break in series"
	case DerivedCounts:
		return "derived counts"
	case NoWholeCount:
		return "no whole count"
	case FewEvents:
		return "few events"
	case PrevalenceDiffers:
		return "prevalence differs"
	case NoNarrative:
		return "no narrative"
	case UnknownNotCounted:
		return "unknown not counted"
	case CorrectedResults:
		return "corrected results"
	case DigitMoved:
		return "digit moved"
	case OnlyMenPaid:
		return "only men paid"
	case BonusGapUnexpected:
		return "bonus gap unexpected"
	case InexactSplit:
		return "inexact split"
	case UnequalQuarters:
		return "unequal quarters"
	case NoLabel:
		return "no label"
	case RoundedRates:
		return "rounded rates"
	case Unrated:
		return "unrated"
	case NegativeBonus:
		return "negative bonus"
	case PartPeriod:
		return "part period"
	case HoursSwing:
		return "hours swing"
	case ShortHistory:
		return "short history"
	case JudgedHours:
		return "judged hours"
	case ConventionalHours:
		return "conventional hours"
	case NoPay:
		return "no pay"
	case AllAges:
		return "all ages"
	case EarlierCensus:
		return "earlier census"
	case LaterCensus:
		return "later census"
	case Apportioned:
		return "apportioned"
	case Interpolated:
		return "interpolated"
	case Unweighted:
		return "unweighted"
	case DefinitionsDiffer:
		return "definitions differ"
	case CategoriesDropped:
		return "categories dropped"
	case SelfDeclared:
		return "self-declared"
	case UnknownInBase:
		return "unknown in base"
	case Recoverable:
		return "recoverable"
	case TotalsDiffer:
		return "totals differ"
	}
	return ""
}

// AppendText appends the doubt's text.
func (d Doubt) AppendText(b []byte) ([]byte, error) { return appendEntry(b, "warning", Doubts(), d) }

// MarshalText gives the doubt's text, and none for zero. What is not on the
// list is [ErrUnrecognised].
func (d Doubt) MarshalText() ([]byte, error) { return d.AppendText(nil) }

// UnmarshalText reads what MarshalText gives. Anything else is
// [ErrUnrecognised].
func (d *Doubt) UnmarshalText(text []byte) error {
	parsed, err := parseEntry("warning", Doubts(), string(text))
	if err == nil {
		*d = parsed
	}
	return err
}

// Warning is a doubt about a valid answer: the kind for programs, the sentence
// for people.
type Warning struct {
	Doubt    Doubt
	Sentence string
}

// String gives the sentence.
func (w Warning) String() string { return w.Sentence }

// WarnBase warns of a base below ten, naming the group. Nobody at all is no
// small base: there the statistic is undefined.
func WarnBase(group string, base Count) []Warning {
	n, known := base.Int64()
	if !known || n == 0 || n >= smallBase {
		return nil
	}
	return []Warning{{SmallBase, fmt.Sprintf("only %d in the base for %s", n, group)}}
}

// WarnUnknown warns where people of unknown group are more than five per cent of
// the whole, and more strongly above twenty.
func WarnUnknown(unknown, whole Count) []Warning {
	share := percent(rate(unknown, whole))
	above := func(limit int64) bool {
		order, known := share.Compare(Integer(limit))
		return known && order > 0
	}
	sentence := fmt.Sprintf("%s of %s are of unknown group (%s%%)", unknown, whole, share.Text(1))
	switch {
	case above(mostlyUnknown):
		return []Warning{{MostlyUnknown, sentence + ": read it with great caution"}}
	case above(unknownShare):
		return []Warning{{UnknownShare, sentence}}
	}
	return nil
}
