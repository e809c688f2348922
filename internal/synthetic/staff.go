package synthetic

import "strconv"

// staffMaker makes the rows of staff.
type staffMaker struct {
	chance
	spoiler
	*organisations
	last                      []employee // of each organisation
	jobs                      []job
	ofJobs, ofAnswers         [256]uint8
	ethnicities, disabilities []string
	sexes                     [3]string
	awards                    [8]string
}

// employee is somebody with a number.
type employee struct {
	person
	number int
}

func newStaffMaker(e Extracts, all *organisations) *staffMaker {
	m := &staffMaker{
		chance:        newChance(e.Seed, ofStaff),
		spoiler:       spoiler{in: uint64(e.FaultyIn), faults: staffFaults(), pair: pair{5, "8", 8, "-3"}},
		organisations: all,
		last:          make([]employee, len(all.names)),
		jobs:          jobs(),
		ofAnswers:     deal(192, 12, 16, 24, 4),
		ethnicities:   ethnicities(e.AsRecorded),
		disabilities:  disabilities(e.AsRecorded),
		sexes:         sexes(e.AsRecorded),
	}
	var weights []int
	for i, j := range m.jobs {
		weights = append(weights, j.weight)
		if e.AsRecorded {
			m.jobs[i].band = j.asRecorded
		}
	}
	m.ofJobs = deal(weights[:len(weights)-1]...)
	for i := range m.awards {
		m.awards[i] = award(i+1, e.AsRecorded)
	}
	return m
}

// award is a bonus of so many points.
func award(points int, asRecorded bool) string {
	const pence = 301597
	pounds, rest := points*pence/100, strconv.Itoa(100 + points*pence%100)[1:]
	if asRecorded {
		return `"£` + strconv.Itoa(pounds/1000) + "," + strconv.Itoa(1000 + pounds%1000)[1:] + "." + rest + `"`
	}
	return strconv.Itoa(pounds) + "." + rest
}

// add adds a row of an organisation.
func (m *staffMaker) add(l *line, organisation int) {
	who := &m.last[organisation]
	if again := m.of(6) == 0; !again || who.number == 0 {
		who.number++
		who.person = m.person()
	}
	has := &m.jobs[m.ofJobs[m.of(8)]]
	sex := m.sexOf(who.sex, has.women)
	high := 0
	if has.high {
		high = 1
	}
	ethnic := m.ethnicHand[m.ethnicMix[organisation]][high][who.ethnicity]
	bme := ethnic >= whites && ethnic < knowns
	answer := m.ofAnswers[who.disability]

	l.put(m.names[organisation])
	l.number(who.number)
	l.put(m.sexes[sex])
	l.put(m.ethnicities[ethnic])
	l.put(m.disabilities[answer])
	l.put(has.band)
	l.put(has.clinical)
	l.put(m.board(has))
	m.rate(l, has)
	l.put(m.bonus(has, sex))
	disciplinary, training, capability := 45, 2900, 10 // of 4,096
	if bme {
		disciplinary, training = 75, 2700
	}
	if answer == disabled {
		capability = 35
	}
	l.flag(m.below(disciplinary))
	l.flag(m.below(training))
	l.flag(m.below(capability))
	l.put(has.title)
	m.spoil(&m.chance, l)
	l.end()
}

// sexOf is 0 for a woman, 1 for a man and 2 for the rest.
func (m *staffMaker) sexOf(drawn uint8, women int) int {
	switch {
	case drawn == 255:
		return 2
	case int(drawn) < women:
		return 0
	}
	return 1
}

func (m *staffMaker) board(has *job) string {
	if !has.onBoard {
		return "N"
	}
	return [...]string{"N", "N", "V", "V", "B", "B", "E", "O"}[m.of(3)]
}

// rate adds the hourly rate: that of a scale point, with an addition for some, and none
// for a few.
func (m *staffMaker) rate(l *line, has *job) {
	const hundredths = 100 // of a penny
	drawn := m.of(8)
	if drawn == 0 {
		l.put("")
		return
	}
	rate := has.pence + has.pence*(drawn%4)/20
	switch {
	case drawn >= 240: // an average over hours of several kinds
		l.pounds(rate*hundredths + m.of(16))
	case drawn >= 192:
		l.pounds((rate + m.of(9)) * hundredths)
	default:
		l.pounds(rate * hundredths)
	}
}

// bonus is an award for some consultants, and a voucher for a few others.
func (m *staffMaker) bonus(has *job, sex int) string {
	drawn := m.of(8)
	switch {
	case has.consultant && drawn < 48+24*sex:
		return m.awards[m.of(3)]
	case !has.consultant && drawn == 0:
		return [...]string{"25", "50", "100", "0"}[m.of(2)]
	}
	return ""
}
