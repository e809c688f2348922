package workforce

import (
	"fmt"
	"io"
	"iter"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/workforce-equality/equality/internal/delimited"
	"github.com/workforce-equality/equality/measure"
)

// Extract is an extract of records that is read once, from the first row to the last.
// It is made by [ReadStaff] and [ReadApplicants] and not safe for concurrent use.
type Extract[R Staff | Applicant] struct {
	reading Reading
	file    *delimited.File
	width   int
	columns []column
	rows    func(*fields) rowReader[R] // a new one
	settle  func(*Extract[R], *job[R]) // once the chunk is next

	organisations *Organisations
	rosters       []roster // of each organisation
	started       bool
	read, faulty  int64
	repeated      int64
	faults        measure.Faults
	err           error
}

// rowReader reads the fields of a row.
type rowReader[R any] interface {
	read(f *fields, into *R)
}

// ReadStaff begins to read a staff extract: comma-separated values in UTF-8, with or
// without a byte-order mark, lines ending in either way, with a header that names the
// columns in any order:
//
//	organisation  its code or name
//	employee      identifies the person within the organisation; may be blank
//	sex           [ParseSex]
//	ethnicity     [ParseEthnicity]
//	disability    [ParseDisability]
//	band          [ParseBand], and [ParseBandCode] with [Reading.BandsFrom08]
//	clinical      [ParseStaffGroup]
//	board         [ParseBoardRole]
//	hourly_rate   [ParsePay]; blank where there is none
//	bonus         [ParsePay]; blank or 0 is none
//	disciplinary  Y or N
//	training      Y or N
//	capability    Y or N; the column may be missing, and then nothing is known of it
//
// Other columns are ignored. A header that cannot be read, lacks a column or has one
// twice is an error, [measure.Faults] of every fault of it, or what [io.Reader] gives.
func ReadStaff(source io.Reader, reading Reading) (*Extract[Staff], error) {
	const optional = 12
	e, err := open[Staff](source, reading, optional, StaffFields())
	if err != nil {
		return nil, err
	}
	e.rows = func(f *fields) rowReader[Staff] { return newStaffRows(f, e.columns, reading.BandsFrom08) }
	e.settle = settleStaff
	return e, nil
}

// ReadApplicants begins to read a recruitment extract, as [ReadStaff] does a staff
// extract, with the columns
//
//	organisation  its code or name
//	applicant     identifies the application; may be blank
//	ethnicity     [ParseEthnicity]
//	disability    [ParseDisability]
//	shortlisted   Y or N
//	appointed     Y or N; who was not shortlisted is not appointed
func ReadApplicants(source io.Reader, reading Reading) (*Extract[Applicant], error) {
	reading.Counting = ByContract // each application counts
	e, err := open[Applicant](source, reading, len(ApplicantFields()), ApplicantFields())
	if err != nil {
		return nil, err
	}
	e.rows = func(f *fields) rowReader[Applicant] { return newApplicantRows(f, e.columns) }
	e.settle = settleApplicants
	return e, nil
}

func open[R Staff | Applicant](source io.Reader, reading Reading, optional int, names []string) (*Extract[R], error) {
	file, err := delimited.Open(source)
	if err != nil {
		return nil, measure.Faults{{Row: 1, Err: err}}
	}
	columns, err := reading.columns(file.Header(), optional, names)
	if err != nil {
		return nil, err
	}
	e := &Extract[R]{reading: reading, file: file, width: len(file.Header()), columns: columns, organisations: reading.Organisations, read: 1}
	if e.organisations == nil {
		e.organisations = &Organisations{}
	}
	return e, nil
}

// All gives the good records, in the order of the file. It can be gone through once,
// and be left before its end, when the source may still be read for a moment;
// [Extract.Err] tells afterwards whether the file was read to its end.
func (e *Extract[R]) All() iter.Seq[R] {
	return func(yield func(R) bool) {
		for batch := range e.Batches() {
			for _, record := range batch {
				if !yield(record) {
					return
				}
			}
		}
	}
}

// Batches gives what [Extract.All] gives, some records at a time, which costs less. They
// are in memory that is used again for later ones.
func (e *Extract[R]) Batches() iter.Seq[[]R] {
	return func(yield func([]R) bool) {
		if e.started || e.file == nil {
			return
		}
		e.started = true
		jobs := e.start()
		defer e.countRepeated()
		defer jobs.stop()
		for j := range jobs.inOrder() {
			if !e.report(j) {
				return
			}
			if e.settle(e, j); len(j.records) > 0 && !yield(j.records) {
				return
			}
		}
		if err := e.file.Err(); err != nil {
			e.err = measure.Faults{{Row: int(e.read) + 1, Err: err}}
		}
	}
}

// report tells of the faults of a chunk, and whether there are not too many.
func (e *Extract[R]) report(j *job[R]) bool {
	for _, fault := range j.faults {
		fault.Row += int(e.read)
		if e.reading.OnFault != nil {
			e.reading.OnFault(fault)
		} else {
			e.faults = append(e.faults, fault)
		}
	}
	e.read += j.rows
	e.faulty += j.faulty
	if most := e.reading.MostFaulty; most > 0 && e.faulty > most {
		e.err = fmt.Errorf("%w: more than %d rows at fault", measure.ErrTooLarge, most)
		return false
	}
	return true
}

// settleStaff numbers the organisations of a chunk as the extract does, and leaves rows
// out that are not to be counted.
func settleStaff(e *Extract[Staff], j *job[Staff]) {
	kept := 0
	for i := range j.records {
		s := &j.records[i]
		s.Organisation = j.number(e.organisations, s.Organisation)
		if e.skips(s.Organisation, s.Employee) {
			continue
		}
		if kept < i {
			j.records[kept] = *s
		}
		kept++
	}
	j.records = j.records[:kept]
}

// settleApplicants numbers the organisations of a chunk as the extract does.
func settleApplicants(e *Extract[Applicant], j *job[Applicant]) {
	for i := range j.records {
		a := &j.records[i]
		a.Organisation = j.number(e.organisations, a.Organisation)
	}
}

// skips tells whether a row is not to be counted, because an earlier one of the person
// was.
func (e *Extract[R]) skips(organisation int32, person Identity) bool {
	if person == 0 {
		return false
	}
	if n := int(organisation) + 1; n > len(e.rosters) {
		e.rosters = append(e.rosters, make([]roster, n-len(e.rosters))...)
	}
	of := &e.rosters[organisation]
	if e.reading.Counting != ByPerson {
		of.note(person)
		return false
	}
	known := !of.known.add(person)
	if known {
		e.repeated++
	}
	return known
}

// countRepeated counts the repeated rows where all were counted. The lists are not kept.
func (e *Extract[R]) countRepeated() {
	var next, repeated atomic.Int64
	var wait sync.WaitGroup
	for range e.reading.workers() {
		wait.Go(func() {
			var set people
			for i := next.Add(1) - 1; i < int64(len(e.rosters)); i = next.Add(1) - 1 {
				repeated.Add(e.rosters[i].repeated(&set))
				e.rosters[i] = roster{}
			}
		})
	}
	wait.Wait()
	e.repeated += repeated.Load()
}

// Has tells whether the file has a column for a field, by the name of the field.
func (e *Extract[R]) Has(field string) bool {
	return slices.ContainsFunc(e.columns, func(c column) bool { return c.field == field && c.index >= 0 })
}

// Organisation is the name of the organisation of that number.
func (e *Extract[R]) Organisation(number int32) string { return e.organisations.Name(int(number)) }

// Rows is how many records of the file were read so far, the header being the first.
func (e *Extract[R]) Rows() int64 { return e.read }

// Faulty is how many of them were at fault and left out.
func (e *Extract[R]) Faulty() int64 { return e.faulty }

// Repeated is how many of the good rows are of somebody of whom an earlier one was read,
// once [Extract.All] has ended. Rows that name nobody are not among them.
func (e *Extract[R]) Repeated() int64 { return e.repeated }

// Faults lists what is wrong with the rows that were left out, every fault of each,
// with its row, field and value, unless [Reading.OnFault] was told. A row that is no
// record at all, or has not as many fields as the header, has a fault without field.
func (e *Extract[R]) Faults() measure.Faults { return slices.Clone(e.faults) }

// Err is why the file was not read to its end: what the source gave, or
// [measure.ErrTooLarge] where more rows are at fault than may be. Rows at fault alone
// are no error.
func (e *Extract[R]) Err() error { return e.err }
