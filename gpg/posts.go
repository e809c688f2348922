package gpg

import (
	"cmp"
	"slices"

	"github.com/workforce-equality/equality/internal/enumeration"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// PostCounting says how people with several posts at one employer are counted. The
// law leaves it to the employer, who does it consistently. WRES and WDES count
// people once.
type PostCounting uint8

// The ways of counting.
const (
	// OncePerPerson counts a person with the rate of the primary post, as an NHS
	// body reports that it does, and with the bonuses of all posts together, for they
	// were paid to one employee: this project's choice.
	OncePerPerson PostCounting = iota + 1
	// OncePerContract counts every post as an employee.
	OncePerContract
)

// PostCountings lists the ways of counting.
func PostCountings() []PostCounting { return enumeration.Entries(OncePerContract) }

func (c PostCounting) text() (string, bool) {
	switch c {
	case OncePerPerson:
		return "once per person", true
	case OncePerContract:
		return "once per contract", true
	}
	return "", false
}

// String gives "once per person" or "once per contract".
func (c PostCounting) String() string {
	return enumeration.String("post counting", c, PostCounting.text)
}

// AppendText appends what String gives.
func (c PostCounting) AppendText(b []byte) ([]byte, error) {
	return enumeration.Append(b, "post counting", c, PostCounting.text)
}

// MarshalText gives what String gives.
func (c PostCounting) MarshalText() ([]byte, error) { return c.AppendText(nil) }

// UnmarshalText reads what MarshalText gives. No text is
// [measure.ErrNotSupplied], any other [measure.ErrUnrecognised].
func (c *PostCounting) UnmarshalText(text []byte) error {
	parsed, err := enumeration.Parse("post counting", string(text), OncePerContract, PostCounting.text)
	if err == nil {
		*c = parsed
	}
	return err
}

// Post is one contract of a person with the employer.
type Post struct {
	Holder  string // who holds it, as a payroll number
	Primary bool   // asked for where a person has several
	Employee
}

// PostReport is the employees that come of a list of posts, and what was counted,
// for a report to say.
type PostReport struct {
	Counting     PostCounting
	Employees    []Employee // in the order of the posts; of people, of their first
	Posts        measure.Count
	People       measure.Count
	SeveralPosts measure.Count // people with more than one
}

// Count makes employees of posts.
//
// The faults of a batch, in [measure.Faults] with rows from one, do not stop it:
// people at fault are left out with all their posts, from the counts too. At fault
// are a post that names nobody, [measure.ErrNotSupplied]; posts of one person that
// differ in sex, [measure.ErrConflict]; several posts none of which is primary,
// [measure.ErrNotSupplied], or more than one, [measure.ErrDuplicate], where people
// are counted once; and bonuses together above [workforce.MaxPay],
// [measure.ErrTooLarge]. A way of counting that is not on the list counts nobody.
func (c PostCounting) Count(posts []Post) (PostReport, error) {
	if err := enumeration.Check("post counting", c, PostCounting.text); err != nil {
		return PostReport{}, measure.Faults{{Field: "post counting", Err: err}}
	}
	holders, faults := holdersOf(posts)
	report := PostReport{Counting: c}
	var people, several int64
	left := make(map[int]bool) // rows of people at fault
	for _, h := range holders {
		employee, found := c.employee(posts, h)
		if len(found) > 0 {
			faults = append(faults, found...)
			for _, row := range h {
				left[row] = true
			}
			continue
		}
		people++
		if len(h) > 1 {
			several++
		}
		if c == OncePerPerson {
			report.Employees = append(report.Employees, employee)
		}
	}
	var used int64
	for row, post := range posts {
		if post.Holder == "" || left[row] {
			continue
		}
		used++
		if c == OncePerContract {
			report.Employees = append(report.Employees, post.Employee)
		}
	}
	report.Posts, report.People, report.SeveralPosts = countOf(used), countOf(people), countOf(several)
	slices.SortStableFunc(faults, func(a, b measure.Fault) int { return cmp.Compare(a.Row, b.Row) })
	return report, faults.Err()
}

// holdersOf gives the rows of each person's posts, people in the order of their
// first.
func holdersOf(posts []Post) (holders [][]int, faults measure.Faults) {
	at := make(map[string]int)
	for row, post := range posts {
		if post.Holder == "" {
			faults = append(faults, measure.Fault{Field: "holder", Row: row + 1, Err: measure.ErrNotSupplied})
			continue
		}
		i, known := at[post.Holder]
		if !known {
			i = len(holders)
			at[post.Holder] = i
			holders = append(holders, nil)
		}
		holders[i] = append(holders[i], row)
	}
	return holders, faults
}

// employee is the one that the posts of a person make together.
func (c PostCounting) employee(posts []Post, rows []int) (Employee, measure.Faults) {
	var faults measure.Faults
	fault := func(field string, row int, err error) {
		faults = append(faults, measure.Fault{Field: field, Row: row + 1, Value: posts[row].Holder, Err: err})
	}
	employee := posts[rows[0]].Employee
	bonus := measure.Integer(0)
	primary := -1
	for _, row := range rows {
		post := posts[row]
		if post.Sex != posts[rows[0]].Sex {
			fault("sex", row, measure.ErrConflict)
		}
		bonus = bonus.Plus(measure.Integer(int64(post.Bonus)))
		switch {
		case !post.Primary:
		case primary < 0:
			employee, primary = post.Employee, row
		case c == OncePerPerson:
			fault("primary", row, measure.ErrDuplicate)
		}
	}
	if c == OncePerContract {
		return employee, faults
	}
	if primary < 0 && len(rows) > 1 {
		fault("primary", rows[0], measure.ErrNotSupplied)
	}
	if above(bonus, int64(workforce.MaxPay)) || above(measure.Integer(0).Minus(bonus), int64(workforce.MaxPay)) {
		fault("bonus", rows[0], measure.ErrTooLarge)
		return employee, faults
	}
	units, _ := bonus.Rat()
	employee.Bonus = workforce.Pay(units.Num().Int64())
	return employee, faults
}
