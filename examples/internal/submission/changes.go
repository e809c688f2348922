package submission

import (
	"encoding/csv"
	"io"
)

// WriteChanges writes what became of every figure of an organisation that both years
// have: file, organisation, figure, previous, value and change, each at its places. The
// change is that of the exact values, rounded once. Counts are compared too; cells are
// not.
func WriteChanges(w io.Writer, places Places, previous, now []*Figures) error {
	out := csv.NewWriter(w)
	if err := out.Write([]string{"file", "organisation", "figure", "previous", "value", "change"}); err != nil {
		return err
	}
	before := map[string]*Figures{}
	for _, of := range previous {
		before[of.Name] = of
	}
	for _, file := range Files() {
		for _, of := range now {
			was, found := before[of.Name]
			if !found || file.Cells {
				continue
			}
			for i, field := range file.Rows(of)[0][1:] {
				earlier := file.Rows(was)[0][1+i]
				change := Field{Kind: field.Kind, Value: field.Value.Minus(earlier.Value)}
				if err := out.Write([]string{
					file.Name, of.Name, file.Columns[1+i], earlier.In(places), field.In(places), change.In(places),
				}); err != nil {
					return err
				}
			}
		}
	}
	out.Flush()
	return out.Error()
}
