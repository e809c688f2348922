package workforce

// Body is the kind of an organisation that reports.
type Body uint8

// The kinds of body. Both report the same figures; a commissioner's staff survey
// results are plain counts, a trust's are weighted to occupation groups (NHS Staff
// Survey technical guide, 2025, as quoted in a public audit of the benchmark
// workbook), so that counts are derived from the percentages of a commissioner
// alone.
const (
	Trust Body = iota + 1
	Commissioner
)

// Bodies lists the kinds of body.
func Bodies() []Body { return list(Commissioner) }

// ParseBody reads "trust" or "commissioner", in any letter case.
func ParseBody(text string) (Body, error) { return parse("kind of body", text, Commissioner) }

func (b Body) text() (string, bool) {
	switch b {
	case Trust:
		return "trust", true
	case Commissioner:
		return "commissioner", true
	}
	return "", false
}

// PlainCounts tells whether the body's survey percentages are of plain counts.
func (b Body) PlainCounts() bool { return b == Commissioner }

// String gives "trust" or "commissioner", and "" where it was not supplied.
func (b Body) String() string { return stringOf("kind of body", b) }

// AppendText appends what String gives.
func (b Body) AppendText(text []byte) ([]byte, error) { return appendText(text, "kind of body", b) }

// MarshalText gives what String gives.
func (b Body) MarshalText() ([]byte, error) { return b.AppendText(nil) }

// UnmarshalText reads what [ParseBody] reads.
func (b *Body) UnmarshalText(text []byte) (err error) {
	*b, err = ParseBody(string(text))
	return err
}
