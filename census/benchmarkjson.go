package census

import (
	"encoding/json"

	"github.com/workforce-equality/equality/measure"
)

// writtenBenchmark is a benchmark as JSON has it.
type writtenBenchmark struct {
	Definition     string
	Characteristic string
	Population     string // the label
	Areas          []Area `json:",omitempty"`
	Table          string
	Year           int
	Ages           string
	Method         string
	Groups         []writtenShare
	Footnote       string
}

// writtenShare is the exact share of a group, and its people where they are known.
type writtenShare struct {
	Group  string
	Share  measure.Value
	People measure.Value `json:",omitzero"`
}

// MarshalJSON gives what the benchmark is of and the exact shares of its groups, as
// "278165/991796", so that a report that is kept tells what it was compared with. The
// zero Benchmark is null. Nothing reads it back: a benchmark is made from counts.
func (b Benchmark) MarshalJSON() ([]byte, error) {
	if b.method == 0 {
		return []byte("null"), nil
	}
	written := writtenBenchmark{
		Definition: b.definition.Name, Characteristic: b.definition.Characteristic.String(),
		Population: b.Label(), Areas: b.population.Areas,
		Table: b.population.Table, Year: b.population.Year, Ages: b.population.Ages.String(), Method: b.method.String(),
		Footnote: b.Footnote(),
	}
	for _, name := range b.Groups() {
		written.Groups = append(written.Groups, writtenShare{Group: name, Share: b.Share(name), People: b.People(name)})
	}
	return json.Marshal(written)
}
