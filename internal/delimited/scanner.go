package delimited

import (
	"bytes"
	"encoding/binary"
	"encoding/csv"
	"errors"
	"fmt"
	"math/bits"

	"github.com/workforce-equality/equality/measure"
)

// Scanner takes the records of chunks apart, one after the other. It is used by one
// goroutine alone.
type Scanner struct {
	width  int // fields of a record
	rest   []byte
	long   bool
	quoted bool // there is a quote in the chunk

	line []byte
	ends []int32 // of field i at i+1; at 0 is −1
	err  error

	feed    feed // of the records with quotes
	quotes  *csv.Reader
	scratch []byte
}

// NewScanner makes a scanner of records of so many fields.
func NewScanner(width int) *Scanner {
	s := &Scanner{width: width, ends: make([]int32, width+1)}
	s.ends[0] = -1
	return s
}

// Reset begins a chunk.
func (s *Scanner) Reset(chunk Chunk) {
	s.rest, s.long = chunk.text, chunk.long
	s.quoted = bytes.IndexByte(chunk.text, '"') >= 0
}

// Next goes on to the next record, and gives false at the end of the chunk.
func (s *Scanner) Next() bool {
	s.err = nil
	if s.long {
		s.long, s.rest = false, nil
		s.err = fmt.Errorf("%w: a record of more than %d bytes", measure.ErrTooLarge, LongestRecord)
		return true
	}
	for len(s.rest) > 0 {
		end := bytes.IndexByte(s.rest, '\n')
		line := s.rest
		if end >= 0 {
			line = s.rest[:end]
		}
		if s.quoted && bytes.IndexByte(line, '"') >= 0 {
			s.quotedRecord()
			return true
		}
		s.rest = s.rest[min(len(line)+1, len(s.rest)):]
		if n := len(line); n > 0 && line[n-1] == '\r' {
			line = line[:n-1]
		}
		if len(line) > 0 {
			s.split(line)
			return true
		}
	}
	return false
}

// Err is what is wrong with the form of the record: [measure.ErrMalformed], where its
// fields are not as many as the header has or its quotes are wrong, or
// [measure.ErrTooLarge]. Its fields are then not to be looked at.
func (s *Scanner) Err() error { return s.err }

// Field is a field of the record. It is valid until the next one.
func (s *Scanner) Field(i int) []byte { return s.line[s.ends[i]+1 : s.ends[i+1]] }

// Key is a number that no other field of up to seven bytes has: its bytes, the first
// being the lowest, and one more than their number as the highest. It is zero for a
// longer field.
func (s *Scanner) Key(i int) uint64 {
	start, end := s.ends[i]+1, s.ends[i+1]
	length := uint64(end - start)
	if length > longestKey {
		return 0
	}
	return binary.LittleEndian.Uint64(s.line[start:start+8])&^(^uint64(0)<<(8*length)) | (length+1)<<(8*longestKey)
}

// longestKey is how many bytes of a field a key holds.
const longestKey = 7

// split notes where the fields of a line without quotes end.
func (s *Scanner) split(line []byte) {
	ends, n := s.ends[1:], 0
	last := len(ends) - 1
	for at := 0; at < len(line); at += blockSize {
		found := commasIn(line[at : at+blockSize])
		if left := len(line) - at; left < blockSize {
			found &= 1<<left - 1
		}
		for ; found != 0; found &= found - 1 {
			if n == last {
				s.ragged(bytes.Count(line, []byte{','}) + 1)
				return
			}
			ends[n] = int32(at + bits.TrailingZeros64(found))
			n++
		}
	}
	if n != last {
		s.ragged(n + 1)
		return
	}
	ends[n] = int32(len(line))
	s.line = line
}

// blockSize is how many bytes are looked at together, one for each bit of a number.
const blockSize = 64

const (
	everyByte = 0x0101010101010101
	lowBits   = 0x7f * everyByte
	commas    = ',' * everyByte
	gather    = 0x0102040810204080 // brings the lowest bits of eight bytes together in the highest byte
)

// commasIn tells which bytes of a block are commas, the first by the lowest bit.
func commasIn(block []byte) (found uint64) {
	_ = block[blockSize-1]
	for i := range blockSize / 8 {
		word := binary.LittleEndian.Uint64(block[8*i:8*i+8]) ^ commas
		// The highest bit of each byte is set that was no comma.
		others := (word&lowBits + lowBits) | word
		found |= (^others >> 7 & everyByte) * gather >> 56 << (8 * i)
	}
	return found
}

func (s *Scanner) ragged(fields int) {
	s.err = fmt.Errorf("%w: %d fields where the header has %d", measure.ErrMalformed, fields, s.width)
}

// feed gives the bytes of one record after the other.
type feed struct{ bytes.Reader }

// quotedRecord reads a record with quotes.
func (s *Scanner) quotedRecord() {
	end, _ := endOf(s.rest, true)
	record := s.rest[:end]
	s.rest = s.rest[end:]
	fields, err := s.fields(record)
	switch {
	case err != nil:
		s.err = err
		return
	case len(fields) != s.width:
		s.ragged(len(fields))
		return
	}
	s.scratch = s.scratch[:0]
	for i, field := range fields {
		s.scratch = append(s.scratch, field...)
		s.ends[i+1] = int32(len(s.scratch))
		s.scratch = append(s.scratch, ',')
	}
	s.scratch = append(s.scratch, make([]byte, slack)...)
	s.line = s.scratch
}

// fields splits a record by the rules of [encoding/csv].
func (s *Scanner) fields(record []byte) ([]string, error) {
	if s.quotes == nil {
		s.quotes = csv.NewReader(&s.feed)
		s.quotes.FieldsPerRecord = -1
		s.quotes.ReuseRecord = true
	}
	s.feed.Reset(record)
	fields, err := s.quotes.Read()
	if err != nil {
		s.quotes = nil // what it holds back of the record is not to be read
		if parse, ofRecord := errors.AsType[*csv.ParseError](err); ofRecord {
			err = fmt.Errorf("%w: %w", measure.ErrMalformed, parse.Err)
		}
	}
	return fields, err
}
