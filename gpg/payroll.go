package gpg

import "github.com/workforce-equality/equality/workforce"

// Employee is one relevant employee, or one of the posts of one where posts are
// counted.
type Employee struct {
	Sex workforce.Sex // anything but Female and Male is not used in the comparison
	Person
}

// Payroll is the pay of the relevant employees of one employer by sex. Employees
// are added one by one and are not kept; payrolls that were filled apart can be
// merged, in whatever order. The zero Payroll is empty and ready to use. It is not
// safe for concurrent use while employees are added.
type Payroll struct {
	people [workforce.NotUsed]People // by sex
}

// Add counts an employee.
func (p *Payroll) Add(employee Employee) { p.of(employee.Sex).Add(employee.Person) }

// of is the people of one sex.
func (p *Payroll) of(sex workforce.Sex) *People {
	if sex < workforce.Female || sex > workforce.NotUsed {
		sex = workforce.NotUsed
	}
	return &p.people[sex-1]
}

// Merge counts the employees of another payroll, which is not changed.
func (p *Payroll) Merge(other *Payroll) {
	for i := range p.people {
		p.people[i].Merge(&other.people[i])
	}
}

// People is those of one sex.
func (p *Payroll) People(sex workforce.Sex) *People { return p.of(sex) }
