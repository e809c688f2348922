package synthetic

import (
	"fmt"
	"io"
)

// Extracts says what is made up.
type Extracts struct {
	Seed uint64
	// Organisations is how many there are, from 1 to MostOrganisations; small files do
	// not hold rows of all. Zero is one.
	Organisations int
	// Interleaved mixes the rows of the organisations; else those of one stand together.
	Interleaved bool
	// AsRecorded writes the words of staff records, as "Not Declared", and names of
	// organisations, half of them quoted; else letters, bands and codes of organisations.
	AsRecorded bool
	// FaultyIn is how many rows have one at fault among them, with faults of all kinds but
	// a quotation that does not end. Zero is none at fault.
	FaultyIn int
}

// MostOrganisations is how many organisations extracts may have.
const MostOrganisations = 1 << 20

// The streams of chance, one for each purpose: the organisations of both files are the
// same.
const (
	ofOrganisations = iota
	ofStaff
	ofApplicants
	ofTurns // of staff, and one more of applicants
)

// WriteStaff writes a staff extract of so many rows. The error is that of the writer, or
// tells that the numbers are out of range.
func (e Extracts) WriteStaff(w io.Writer, rows int64) error {
	const header = "organisation,employee,sex,ethnicity,disability,band,clinical,board," +
		"hourly_rate,bonus,disciplinary,training,capability,job\n"
	all, err := e.organisations()
	if err != nil {
		return err
	}
	maker := newStaffMaker(e, all)
	return write(w, header, rows, all.turns(e, ofTurns, rows), maker.add)
}

// WriteApplicants writes a recruitment extract of so many rows, of the organisations of
// which [Extracts.WriteStaff] writes the staff.
func (e Extracts) WriteApplicants(w io.Writer, rows int64) error {
	const header = "organisation,applicant,ethnicity,disability,shortlisted,appointed\n"
	all, err := e.organisations()
	if err != nil {
		return err
	}
	maker := newApplicantMaker(e, all)
	return write(w, header, rows, all.turns(e, ofTurns+1, rows), maker.add)
}

// write writes a header and rows of the organisations whose turn it is.
func write(w io.Writer, header string, rows int64, turn func() int, add func(l *line, organisation int)) error {
	const room, longestRow = 1 << 16, 1 << 10
	if rows < 0 {
		return fmt.Errorf("%d rows", rows)
	}
	l := line{text: append(make([]byte, 0, room), header...)}
	for range rows {
		l.begin()
		add(&l, turn())
		if len(l.text) > room-longestRow {
			if _, err := w.Write(l.text); err != nil {
				return err
			}
			l.text = l.text[:0]
		}
	}
	_, err := w.Write(l.text)
	return err
}
