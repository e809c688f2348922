package workforce

// EthnicGroup is one of the three groups that the Workforce Race Equality
// Standard compares.
type EthnicGroup uint8

// The groups of the Workforce Race Equality Standard, in the order of its
// tables.
const (
	// White is British, Irish and any other White background (A, B and C).
	White EthnicGroup = iota + 1
	// BME is Black and minority ethnic: every stated category but the White ones
	// (D to S).
	BME
	// UnknownEthnicity is not stated, not known and never asked.
	UnknownEthnicity
)

// EthnicGroups lists the groups in the order of the published tables.
func EthnicGroups() []EthnicGroup { return list(UnknownEthnicity) }

// ParseEthnicGroup reads "White", "BME" or "Unknown".
func ParseEthnicGroup(text string) (EthnicGroup, error) {
	return parse("ethnic group", text, UnknownEthnicity)
}

// Group is the group of the Workforce Race Equality Standard. White minorities
// are White in this measure, as the standard has it. The zero Ethnicity has no
// group.
func (e Ethnicity) Group() EthnicGroup {
	const (
		w, b, u = "\x01", "\x02", "\x03" // White, BME, UnknownEthnicity
		groups  = "\x00" + w + w + w + b + b + b + b + b + b + b + b + b + b + b + b + b + u + u + u
	)
	if int(e) < len(groups) {
		return EthnicGroup(groups[e])
	}
	return 0
}

func (g EthnicGroup) text() (string, bool) {
	switch g {
	case White:
		return "White", true
	case BME:
		return "BME", true
	case UnknownEthnicity:
		return "Unknown", true
	}
	return "", false
}

// String gives "White", "BME" or "Unknown".
func (g EthnicGroup) String() string { return stringOf("ethnic group", g) }

// AppendText appends what String gives.
func (g EthnicGroup) AppendText(b []byte) ([]byte, error) { return appendText(b, "ethnic group", g) }

// MarshalText gives what String gives.
func (g EthnicGroup) MarshalText() ([]byte, error) { return g.AppendText(nil) }

// UnmarshalText reads what [ParseEthnicGroup] reads.
func (g *EthnicGroup) UnmarshalText(text []byte) (err error) {
	*g, err = ParseEthnicGroup(string(text))
	return err
}
