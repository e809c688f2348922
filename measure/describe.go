package measure

import "slices"

// ResultLevel is the confidence level of the intervals of results: 95 per cent,
// as significance is judged at 0.05.
const ResultLevel = 0.95

// Results lists the share of each group as the figure of that identifier, with
// its interval at 95 per cent and the warnings given.
func (c Cells[G]) Results(id, part string, warnings []Warning) []Result {
	var results []Result
	for _, group := range Groups[G]() {
		share := c.Share(group)
		results = append(results, ofGroup(id, part, group, Result{
			Count: c.Of(group), Base: c.Total(),
			Value: share.Percent(), Interval: share.Wilson(ResultLevel), Warnings: warnings,
		}))
	}
	return results
}

// CompletenessResults lists how many of the people are of known group as the
// figure of that identifier.
func (c Cells[G]) CompletenessResults(id string) []Result {
	known := c.Completeness().Proportion()
	return []Result{{
		Definition: Definition{ID: id}, Count: known.Part(), Base: known.Whole(),
		Value: known.Percent(), Interval: known.Wilson(ResultLevel),
	}}
}

// ofGroup says of what a result is. No share of people of unknown group is better
// than another.
func ofGroup[G Group](id, part string, group G, result Result) Result {
	result.Definition, result.Part, result.Group = Definition{ID: id}, part, group.String()
	if group == unknownGroup {
		result.Definition.Better = Neither
	}
	return result
}

// Describe completes results that name their definition by its identifier alone,
// as the parts of a report list them; which way is better stays where a result
// says it. A result whose value was not supplied keeps no warnings, and one of an
// unknown identifier is left as it is. The results given are not changed.
func Describe(definitions []Definition, results []Result) []Result {
	byID := make(map[string]Definition, len(definitions))
	for _, definition := range definitions {
		byID[definition.ID] = definition
	}
	described := slices.Clone(results)
	for i := range described {
		result := &described[i]
		definition, found := byID[result.Definition.ID]
		if !found {
			continue
		}
		if better := result.Definition.Better; better != 0 {
			definition.Better = better
		}
		result.Definition = definition
		result.Warnings = slices.Clone(result.Warnings) // figures of one row share them
		if result.Value.Reason() == NotSupplied {
			result.Warnings = nil
		}
	}
	return described
}

// InYear gives the results the year that they are of, by which the breaks of their
// definitions are counted: that of the snapshot or of the survey. The results given
// are not changed.
func InYear(year int, results []Result) []Result {
	results = slices.Clone(results)
	for i := range results {
		results[i].Year = year
	}
	return results
}

// OnBasis marks the results with the way they were counted, where sources differ,
// as "two-year mean". The results given are not changed.
func OnBasis(basis string, results []Result) []Result {
	results = slices.Clone(results)
	for i := range results {
		results[i].Basis = basis
	}
	return results
}

// WithWarnings adds warnings to every result that has a value. The results given
// are not changed.
func WithWarnings(warnings []Warning, results []Result) []Result {
	results = slices.Clone(results)
	for i := range results {
		if results[i].Value.Known() {
			results[i].Warnings = slices.Concat(results[i].Warnings, warnings)
		}
	}
	return results
}
