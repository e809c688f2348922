package whole

import "encoding/binary"

// unite makes one row of those with the same parts, or with opposite ones: a sum that
// one bounds from below and another from above may be an equation.
func unite(rows []row) []row {
	united := make([]row, 0, len(rows))
	at := make(map[string]int, len(rows))
	var key []byte
	for _, r := range rows {
		if len(r.parts) > 0 && r.parts[0].coefficient < 0 && r.high != Unlimited { // which has no opposite
			r = r.opposite()
		}
		key = key[:0]
		for _, p := range r.parts {
			key = binary.AppendVarint(key, int64(p.first))
			key = binary.AppendVarint(key, int64(p.second))
			key = binary.AppendVarint(key, p.coefficient)
		}
		i, there := at[string(key)]
		if !there {
			at[string(key)] = len(united)
			united = append(united, r)
			continue
		}
		united[i].low, united[i].high = max(united[i].low, r.low), min(united[i].high, r.high)
	}
	return united
}

// opposite is the row times −1.
func (r row) opposite() row {
	parts := make([]part, len(r.parts))
	for i, p := range r.parts {
		parts[i] = part{p.first, p.second, -p.coefficient}
	}
	turned := row{parts: parts, low: Unlimited, high: Unbounded}
	if r.high != Unbounded {
		turned.low = -r.high
	}
	if r.low != Unlimited {
		turned.high = -r.low
	}
	return turned
}
