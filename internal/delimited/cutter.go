package delimited

import (
	"bytes"
	"errors"
	"io"
)

// chunkSize is how much is read at a time, as a rule.
const chunkSize = 1 << 16

// slack is how much room stays behind a chunk, so that the bytes at the end of it can
// be looked at as a block.
const slack = blockSize

// cutter cuts a text into chunks of whole records.
type cutter struct {
	source io.Reader
	rest   []byte // the beginning of the next chunk
	ended  bool   // nothing follows the rest
	inLong bool   // the text goes on within a line that is too long
	err    error  // why nothing follows, where it is not the end of the text
}

// next gives the next chunk in a buffer, or in a longer one where the records are
// long; it is empty at the end. A record that is too long is cut off where it is, and
// is the last one of its chunk; what follows of it is passed over.
func (c *cutter) next(buffer []byte) (chunk []byte, long bool) {
	room := max(chunkSize, len(c.rest)) + slack // no more, so that the chunks depend on the text alone
	if cap(buffer) < room {
		buffer = make([]byte, 0, room)
	}
	buffer = append(buffer[:0:room], c.rest...)
	c.rest = c.rest[:0]
	for {
		buffer = c.fill(buffer)
		if c.inLong {
			end, found := lineEnd(buffer)
			buffer = append(buffer[:0], buffer[end:]...)
			c.inLong = !found
			if c.inLong && c.ended {
				return nil, false
			}
			continue
		}
		if len(buffer) == 0 {
			return nil, false
		}
		cut := c.cut(buffer)
		if cut > 0 {
			c.rest = append(c.rest, buffer[cut:]...)
			return buffer[:cut], false
		}
		if len(buffer) >= LongestRecord {
			c.inLong = true
			return buffer, true
		}
		if c.err != nil {
			return nil, false
		}
		longer := make([]byte, len(buffer), min(2*cap(buffer), LongestRecord+slack))
		copy(longer, buffer)
		buffer = longer
	}
}

// fill reads until the buffer is full or the text ends.
func (c *cutter) fill(buffer []byte) []byte {
	const mostEmpty = 100 // reads that give nothing, in a row
	empty := 0
	for limit := cap(buffer) - slack; len(buffer) < limit && !c.ended; {
		n, err := c.source.Read(buffer[len(buffer):limit])
		buffer = buffer[:len(buffer)+n]
		if empty++; n > 0 {
			empty = 0
		}
		if empty == mostEmpty && err == nil {
			err = io.ErrNoProgress
		}
		if err != nil {
			c.ended = true
			if !errors.Is(err, io.EOF) {
				c.err = err
			}
		}
	}
	return buffer
}

// cut is where the last record ends that the buffer holds whole. One that breaks off
// because of an error is not whole.
func (c *cutter) cut(buffer []byte) int {
	atEnd := c.ended && c.err == nil
	quote := bytes.IndexByte(buffer, '"')
	switch {
	case quote < 0 && atEnd:
		return len(buffer)
	case quote < 0:
		return bytes.LastIndexByte(buffer, '\n') + 1
	}
	at := bytes.LastIndexByte(buffer[:quote], '\n') + 1
	for at < len(buffer) {
		end, partial := endOf(buffer[at:], atEnd)
		if partial {
			return at
		}
		at += end
	}
	return at
}
