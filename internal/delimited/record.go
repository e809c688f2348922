package delimited

import "bytes"

// LongestRecord is how many bytes of a record are read; a longer one is at fault.
const LongestRecord = 1 << 20

// endOf finds the end of the record with which the text begins, behind its line end. A
// record whose quotes are wrong, or too long, is its first line alone. Where atEnd is
// not set more text may follow, and partial tells that the end depends on it.
func endOf(text []byte, atEnd bool) (end int, partial bool) {
	line, found := lineEnd(text)
	switch {
	case !found && !atEnd:
		return line, true
	case bytes.IndexByte(text[:line], '"') >= 0:
		return quotedEnd(text, line, atEnd)
	}
	return line, false
}

// lineEnd is the length of the first line with its line feed, and whether it has one.
func lineEnd(text []byte) (int, bool) {
	if at := bytes.IndexByte(text, '\n'); at >= 0 {
		return at + 1, true
	}
	return len(text), false
}

// quotedEnd is endOf for a record with a quote in its first line, which has that
// length.
func quotedEnd(text []byte, line int, atEnd bool) (end int, partial bool) {
	limit := text[:min(len(text), LongestRecord)]
	undecided := !atEnd && len(limit) < LongestRecord
	at, lineEnds := 0, min(line, len(limit))
	for {
		if at == len(limit) || limit[at] != '"' {
			if at >= lineEnds { // a quoted field went on to another line
				rest, _ := lineEnd(limit[at:])
				lineEnds = at + rest
			}
			field := limit[at:lineEnds]
			found := bytes.HasSuffix(field, []byte{'\n'})
			comma := bytes.IndexByte(field, ',')
			if comma >= 0 {
				field = field[:comma]
			}
			switch {
			case bytes.IndexByte(field, '"') >= 0:
				return line, false
			case comma >= 0:
				at += comma + 1
				continue
			case found || atEnd && len(limit) == len(text):
				return lineEnds, false
			}
			return line, undecided
		}
		at++
		for {
			next := bytes.IndexByte(limit[at:], '"')
			if next < 0 || at+next+1 == len(limit) && undecided {
				return line, undecided
			}
			at += next + 1
			if at == len(limit) || limit[at] != '"' {
				break // no doubled one
			}
			at++
		}
		switch rest := limit[at:]; {
		case len(rest) == 0 && (len(limit) < len(text) || !atEnd):
			return line, undecided // the longest record goes on
		case len(rest) == 0:
			return at, false
		case rest[0] == ',':
			at++
		case rest[0] == '\n':
			return at + 1, false
		case rest[0] == '\r' && len(rest) == 1:
			if undecided {
				return line, true
			}
			return at + 1, false
		case rest[0] == '\r' && rest[1] == '\n':
			return at + 2, false
		default:
			return line, false
		}
	}
}
