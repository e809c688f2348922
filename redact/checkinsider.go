package redact

// insiders verifies that whoever knows one hidden cell exactly is left two values of
// every other sensitive one, or that the pattern lists it. A cell that is left one value
// for everybody is judged elsewhere.
func (c *checker) insiders() {
	listed := map[Insight]bool{}
	for _, insight := range c.pattern.Insights() {
		listed[insight] = true
	}
	others := map[Key][]Witness{} // in which a sensitive cell holds another value
	var sensitive []Key
	for _, w := range c.pattern.Witnesses() {
		if _, seen := others[w.Key]; !seen {
			sensitive = append(sensitive, w.Key)
			others[w.Key] = nil
		}
		if w.Value != c.truth[w.Key] {
			others[w.Key] = append(others[w.Key], w)
		}
	}
	for _, knows := range c.order {
		if c.policy.Insider == 0 || c.truth[knows] > c.policy.Insider || !c.pattern.Hidden(knows) {
			continue
		}
		for _, key := range sensitive {
			if key != knows && len(others[key]) > 0 && !listed[Insight{knows, key}] && !c.leaves(knows, others[key]) {
				c.wrong(key, "exact for somebody who knows another cell")
			}
		}
	}
}

// leaves tells whether some witness leaves a cell in its place.
func (c *checker) leaves(knows Key, witnesses []Witness) bool {
	for _, w := range witnesses {
		moved := false
		for _, change := range w.Changes {
			moved = moved || (change.Key == knows && change.Count != c.truth[knows])
		}
		if !moved {
			return true
		}
	}
	return false
}
