package workforce

import "github.com/workforce-equality/equality/measure"

// RowAspiration is how many people of a group one row of grades needs to reach a
// reference share.
type RowAspiration struct {
	Row string // its label
	measure.Aspiration
}

// Aspirations sets each row the same reference share of a group, in per cent, to
// be reached between two years; see [measure.NewAspiration]. Whether the reference
// is the share of the own workforce or of the local population is for the caller
// to say. The error is that of a reference or years that cannot be.
func (g GradesReport[G]) Aspirations(group G, reference measure.Value, from, to int) ([]RowAspiration, error) {
	_, err := measure.NewAspiration(measure.Proportion{}, reference, from, to)
	if err != nil {
		return nil, err
	}
	var aspirations []RowAspiration
	for _, row := range g.Rows {
		aspiration, _ := measure.NewAspiration(row.Staff.Share(group), reference, from, to)
		aspirations = append(aspirations, RowAspiration{Row: row.Label(), Aspiration: aspiration})
	}
	return aspirations, nil
}
