package workforce

// words reads a column of an extract whose texts recur, and remembers what they stand
// for, so that each is looked up once and not once a row. It is used by one goroutine
// alone.
type words[V any] struct {
	column
	parse  func(string) (V, error)
	recent [1 << recentBits]recentText[V] // short ones, each at its place or beside it
	all    map[string]V
}

type recentText[V any] struct {
	key   uint64 // of the text; zero where there is none
	value V
}

// recentBits is the size of the table of recent texts, mostTexts how many texts are
// remembered, and longestText of how many bytes.
const (
	recentBits  = 10
	mostTexts   = 1 << 16
	longestText = 64
)

// read is what the field stands for.
func (w *words[V]) read(f *fields) V {
	if key := f.Key(w.index); key != 0 {
		at := key * odd >> (64 - recentBits)
		if e := &w.recent[at]; e.key == key {
			return e.value
		}
		if e := &w.recent[at^1]; e.key == key {
			return e.value
		}
	}
	return w.look(f)
}

// look looks a text up that is not at its place.
func (w *words[V]) look(f *fields) V {
	text := f.Field(w.index)
	value, found := w.all[string(text)]
	if !found {
		var err error
		if value, err = w.parse(string(text)); err != nil {
			f.fault(w.column, text, err)
			return value
		}
		if w.all == nil {
			w.all = map[string]V{}
		}
		if len(w.all) < mostTexts && len(text) <= longestText {
			w.all[string(text)] = value
		}
	}
	if key := f.Key(w.index); key != 0 {
		at := key * odd >> (64 - recentBits)
		w.recent[at^1] = w.recent[at]
		w.recent[at] = recentText[V]{key, value}
	}
	return value
}
