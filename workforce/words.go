package workforce

// words reads a column of an extract whose texts recur, and remembers what they stand
// for, so that each is looked up once and not once a row. It is used by one goroutine
// alone.
type words[V any] struct {
	column
	parse  func(string) (V, error)
	recent [1 << recentBits]recentText[V] // of up to eight bytes, each at its place
	all    map[string]V
}

type recentText[V any] struct {
	text  uint64
	size  uint8 // one more than its length; zero where there is no text
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
	text, length := f.Word(w.index)
	if length <= 8 {
		at := placeOf(text)
		if e := &w.recent[at]; e.text == text && int(e.size) == length+1 {
			return e.value
		}
		if e := &w.recent[at^1]; e.text == text && int(e.size) == length+1 {
			return e.value
		}
	}
	return w.look(f)
}

// placeOf is where a text is among the recent ones, or in the place beside it.
func placeOf(text uint64) uint64 { return text * odd >> (64 - recentBits) }

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
	if len(text) <= 8 {
		number, _ := f.Word(w.index)
		at := placeOf(number)
		w.recent[at^1] = w.recent[at]
		w.recent[at] = recentText[V]{number, uint8(len(text) + 1), value}
	}
	return value
}
