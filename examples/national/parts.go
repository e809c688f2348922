package main

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"io"
)

// parts cuts an extract into parts of about the same size that consist of whole
// records.
type parts struct {
	source *bufio.Reader
	size   int
	header []byte // with its line end
	start  int64  // of the next part
}

// longestRecord is where a record is given up, as the library does. One that is longer, or
// whose quotes are wrong, is its first line alone.
const longestRecord = 1 << 20

// cut begins to cut an extract behind its header, if check finds nothing wrong with its
// beginning.
func cut(source io.Reader, size int, check func(io.Reader) error) (*parts, error) {
	p := &parts{source: bufio.NewReaderSize(source, max(size, longestRecord)), size: size}
	text, err := p.source.Peek(longestRecord)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	if err := check(bytes.NewReader(text)); err != nil {
		return nil, err
	}
	first := bytes.TrimPrefix(text, []byte("\ufeff"))
	records := csv.NewReader(bytes.NewReader(first))
	if _, err := records.Read(); err != nil {
		return nil, err
	}
	end := len(text) - len(first) + int(records.InputOffset())
	p.header = bytes.Clone(text[:end])
	if !bytes.HasSuffix(p.header, []byte("\n")) {
		p.header = append(p.header, '\n')
	}
	return p, p.pass(end)
}

// pass goes on behind so much of the extract.
func (p *parts) pass(length int) error {
	p.start += int64(length)
	_, err := p.source.Discard(length)
	return err
}

// peek gives the text of the next part, which is nothing at the end of the extract.
func (p *parts) peek() ([]byte, error) {
	for size := p.size; ; size *= 2 {
		if size > p.source.Size() {
			p.source = bufio.NewReaderSize(p.source, size)
		}
		text, err := p.source.Peek(size)
		if errors.Is(err, io.EOF) {
			return text, nil
		}
		if err != nil {
			return nil, err
		}
		end := wholeRecords(text)
		if end == 0 && size >= longestRecord {
			end = bytes.IndexByte(text, '\n') + 1
		}
		if end > 0 {
			return text[:end], nil
		}
	}
}

// wholeRecords is where the last record ends that the text certainly holds whole. It
// begins with a record.
func wholeRecords(text []byte) int {
	at, end, shown := 0, 0, 0 // a record begins, the last one ends, what is wrong before at shows itself
	for {
		quote := bytes.IndexByte(text[at:], '"')
		if quote < 0 {
			quote = len(text) - at
		}
		at += bytes.LastIndexByte(text[at:at+quote], '\n') + 1
		if at >= shown {
			end = at
		}
		read, seen := quotedRecords(text[at:])
		if read == 0 {
			return end
		}
		shown = max(shown, at+seen)
		at += read
	}
}

// quotedRecords is where the last of the records ends that can be read one after the
// other from the beginning of the text. One whose quotes are wrong is the last, and is
// known to be so where seen.
func quotedRecords(text []byte) (whole, seen int) {
	records := csv.NewReader(bytes.NewReader(text))
	records.FieldsPerRecord, records.ReuseRecord = -1, true
	for {
		_, err := records.Read()
		end := int(records.InputOffset())
		switch {
		case end == len(text) && (err != nil || text[end-1] != '\n'), end-whole > longestRecord:
			return whole, whole
		case err != nil:
			return whole + bytes.IndexByte(text[whole:], '\n') + 1, end
		}
		whole = end
	}
}
