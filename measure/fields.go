package measure

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
)

// marshalFields writes an object of values under their names, in that order.
func marshalFields[T any](names []string, values []T) ([]byte, error) {
	var object bytes.Buffer
	for i, name := range names {
		object.WriteByte("{,"[min(i, 1)])
		for _, part := range []any{name, values[i]} {
			text, err := json.Marshal(part)
			if err != nil {
				return nil, err
			}
			object.Write(text)
			object.WriteByte(':')
		}
		object.Truncate(object.Len() - 1)
	}
	object.WriteByte('}')
	return object.Bytes(), nil
}

// unmarshalFields reads an object with fields of those names, in their order. One
// that is missing is zero, one of another name is ErrUnrecognised. An error names
// the field.
func unmarshalFields[T any](text []byte, names ...string) ([]T, error) {
	var object map[string]json.RawMessage
	if err := json.Unmarshal(text, &object); err != nil {
		return nil, err
	}
	for _, name := range slices.Sorted(maps.Keys(object)) {
		if !slices.Contains(names, name) {
			return nil, fmt.Errorf("%w: field %q", ErrUnrecognised, clip(name))
		}
	}
	values := make([]T, len(names))
	for i, name := range names {
		if stated, found := object[name]; found {
			if err := json.Unmarshal(stated, &values[i]); err != nil {
				return nil, fmt.Errorf("field %q: %w", name, err)
			}
		}
	}
	return values, nil
}
