package gpg

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// Filing is what one employer filed with the gender pay gap service in one year,
// as the service's yearly file lists it. The name of the person responsible is not
// read.
type Filing struct {
	Row           int    // of the file, the header being 1
	Employer      string // its name when it filed
	ID            string // of the employer; blank in the files that do not have it
	CurrentName   string
	Address       string
	PostCode      string
	CompanyNumber string
	SICCodes      []string // of the Standard Industrial Classification; 1 is the service's own, for public bodies
	Link          string   // address of the employer's own report
	Size          EmployerSize
	Late          bool           // filed after the deadline
	Due           workforce.Date // the day after the deadline; zero where the file does not say
	Submitted     workforce.Date // zero where the file does not say
	Submission
}

// Year is the reporting year, which is the year of the snapshot date: the one
// before that of the due date. It is zero where the file has no due dates.
func (f Filing) Year() int {
	if f.Due.IsZero() {
		return 0
	}
	return f.Due.Year - 1
}

// Check is [Submission.Check] for the year of the filing, with faults that name
// the employer, the row and the columns. What it finds was filed all the same: the
// service allowed more than one decimal place in some years, and in 2017 a bonus
// gap where no man had a bonus.
func (f Filing) Check() error {
	faults := f.faults(f.Year(), func(figure filed) string { return figure.column })
	for i := range faults {
		faults[i].Organisation, faults[i].Row = f.Employer, f.Row
	}
	return faults.Err()
}

// Results lists the figures of the filing.
func (f Filing) Results() []measure.Result { return f.Submission.Results(f.Year()) }

// Since compares the filing with an earlier one, figure by figure.
func (f Filing) Since(earlier Filing) []measure.Change {
	return measure.YearOnYear(earlier.Results(), f.Results())
}

// ReadFilings reads the gender pay gap service's yearly file of all employers. The
// name, of the file, is for faults. Columns are found by their names, in any
// order: those of the file since 2019-20, with EmployerId and PostCode; those of
// the older one, without them and with dates day first; and those of the oldest,
// without dates. EmployerName and the fourteen figures must be there, and other
// columns are ignored. A blank figure is not supplied.
//
// Every good row is kept; the error is nil or [measure.Faults], all of them: rows
// that are not of the form of the file, [measure.ErrMalformed]; figures that are
// no numbers, dates, sizes and flags that are none, [measure.ErrUnrecognised];
// missing names and columns, [measure.ErrNotSupplied]; columns that stand twice and
// rows of an employer whose number stands above, [measure.ErrDuplicate]. Whether
// the figures can be right is another question, that of [Filing.Check].
func ReadFilings(name string, r io.Reader) ([]Filing, error) {
	file := newFilingFile(name, r)
	var filings []Filing
	seen := make(map[string]bool)
	for file.next() {
		filing := Filing{Row: file.row}
		file.read(&filing)
		if !file.good {
			continue
		}
		if filing.ID != "" && seen[filing.ID] {
			file.fault("EmployerId", filing.ID, measure.ErrDuplicate)
			continue
		}
		seen[filing.ID] = true
		filings = append(filings, filing)
	}
	return filings, file.faults.Err()
}

// read fills the filing from the row.
func (f *filingFile) read(filing *Filing) {
	filing.Employer = f.text("EmployerName")
	f.employer = filing.Employer
	if filing.Employer == "" {
		f.fault("EmployerName", "", measure.ErrNotSupplied)
	}
	filing.ID, filing.CurrentName = f.text("EmployerId"), f.text("CurrentName")
	filing.Address, filing.PostCode = f.text("Address"), f.text("PostCode")
	filing.CompanyNumber, filing.Link = f.text("CompanyNumber"), f.text("CompanyLinkToGPGInfo")
	filing.SICCodes = strings.FieldsFunc(f.text("SicCodes"), func(r rune) bool { return r == ',' || r == ' ' || r == '\n' || r == '\r' })
	for _, figure := range filing.figures() {
		*figure.value = f.number(figure.column)
	}
	if text, there := f.field("EmployerSize"); there {
		f.must("EmployerSize", text, filing.Size.UnmarshalText([]byte(text)))
	}
	if text, there := f.field("SubmittedAfterTheDeadline"); there {
		var err error
		filing.Late, err = parseFlag(text)
		f.must("SubmittedAfterTheDeadline", text, err)
	}
	filing.Due, filing.Submitted = f.date("DueDate"), f.date("DateSubmitted")
}

// parseFlag reads True and False in any letter case.
func parseFlag(text string) (bool, error) {
	switch strings.ToLower(text) {
	case "true":
		return true, nil
	case "false":
		return false, nil
	case "":
		return false, fmt.Errorf("%w: flag", measure.ErrNotSupplied)
	}
	return false, fmt.Errorf("%w: flag", measure.ErrUnrecognised)
}

// parseFiled reads a figure as the file prints it: digits with a sign and decimals.
// No text is not supplied.
func parseFiled(text string) (measure.Value, error) {
	const longest = 40 // more digits than any percentage has
	if text == "" {
		return measure.Value{}, nil
	}
	digits, decimals, point := strings.Cut(strings.TrimPrefix(text, "-"), ".")
	if digits == "" || point && decimals == "" || strings.Trim(digits+decimals, "0123456789") != "" || len(text) > longest {
		return measure.Value{}, errors.New("no number")
	}
	return measure.ParseValue(text)
}
