package published

import "github.com/workforce-equality/equality/measure"

// ItemDefinitions describes the figures that [ItemReport.Results] lists, given
// that of the percentage of a group and the direction in which the groups are
// compared.
func ItemDefinitions(item measure.Definition, direction measure.Direction) []measure.Definition {
	difference := item
	difference.ID += ".difference"
	difference.Title += ", " + direction.Of + " compared with " + direction.To + " staff"
	difference.Counted = "percentage of " + direction.Of + " staff − percentage of " + direction.To + " staff"
	difference.Direction, difference.Better, difference.Unit = direction, measure.Parity, measure.Points
	return []measure.Definition{item, difference, BenchmarkDefinition(item)}
}

// BenchmarkDefinition describes the same figure compared with that of other
// organisations, as [ItemReport.BenchmarkResults] lists it.
func BenchmarkDefinition(item measure.Definition) measure.Definition {
	item.ID += ".benchmark"
	item.Title += ", compared with other organisations"
	item.Counted = "percentage of the group − percentage of the group elsewhere"
	item.Unit = measure.Points
	return item
}
