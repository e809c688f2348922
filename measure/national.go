package measure

// Vintage tells which edition of a figure a source prints. National series are
// restated: a later report may give another value for the same year.
type Vintage uint8

// The vintages.
const (
	// FirstPublished: as the report of that year gives it.
	FirstPublished Vintage = iota + 1
	// Restated: as a later report gives it, changed or not.
	Restated
)

// Vintages lists the vintages.
func Vintages() []Vintage { return []Vintage{FirstPublished, Restated} }

// String gives the vintage in words, as "as first published".
func (v Vintage) String() string {
	switch v {
	case FirstPublished:
		return "as first published"
	case Restated:
		return "restated"
	}
	return ""
}

// AppendText appends the vintage in words.
func (v Vintage) AppendText(b []byte) ([]byte, error) {
	return appendEntry(b, "vintage", Vintages(), v)
}

// MarshalText gives the vintage in words, and none for zero. What is not on the
// list is [ErrUnrecognised].
func (v Vintage) MarshalText() ([]byte, error) { return v.AppendText(nil) }

// UnmarshalText reads what MarshalText gives. Anything else is
// [ErrUnrecognised].
func (v *Vintage) UnmarshalText(text []byte) error {
	parsed, err := parseEntry("vintage", Vintages(), string(text))
	if err == nil {
		*v = parsed
	}
	return err
}

// National is a figure that was published of many organisations together, to
// compare one organisation with. Where sources disagree there is a row for each.
type National struct {
	Key                  // which figure it is, as [Result.Key]
	Year          int    // of the report, that is of its snapshot; zero where the source does not give it
	SurveyYear    int    // of the fieldwork of a staff survey; zero where the source does not give it
	Organisations string // whose figure it is, as "trusts"
	Value         Value  // in the unit of the definition
	Places        int    // the decimal places that the source prints
	Vintage       Vintage
	Calculated    bool // follows from figures that the source prints, and is not printed itself
	Source        string
}

// Nationals finds the rows of one figure of the organisations named, as "trusts",
// in the order of the list; of all organisations where none are named.
func Nationals(rows []National, key Key, organisations string) []National {
	var found []National
	for _, row := range rows {
		if row.Key == key && (organisations == "" || row.Organisations == organisations) {
			found = append(found, row)
		}
	}
	return found
}
