package rag

import "github.com/workforce-equality/equality/measure"

// plain is the exact number, as a decimal where four places hold it, "1.25", and
// else as a fraction, "475/138".
func plain(v measure.Value) string {
	const most = 4
	for places := 0; places <= most; places++ {
		if rounded, known := v.Round(places); known && measure.FromDecimal(rounded) == v {
			return v.Text(places)
		}
	}
	return v.String()
}
