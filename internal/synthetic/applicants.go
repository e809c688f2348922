package synthetic

// applicantMaker makes the rows of applicants.
type applicantMaker struct {
	chance
	spoiler
	*organisations
	number                    int
	ofAnswers                 [256]uint8
	ethnicities, disabilities []string
}

func newApplicantMaker(e Extracts, all *organisations) *applicantMaker {
	return &applicantMaker{
		chance:        newChance(e.Seed, ofApplicants),
		spoiler:       spoiler{in: uint64(e.FaultyIn), faults: applicantFaults(), pair: pair{4, "N", 5, "Y"}},
		organisations: all,
		ofAnswers:     deal(212, 18, 10, 6, 2),
		ethnicities:   ethnicities(e.AsRecorded),
		disabilities:  disabilities(e.AsRecorded),
	}
}

// add adds a row of an organisation, whose applicants are less often White than its staff.
func (m *applicantMaker) add(l *line, organisation int) {
	who := m.person()
	m.number++
	mix := min(m.ethnicMix[organisation]+1, mixes-1)
	ethnic := m.ethnicHand[mix][0][who.ethnicity]
	likely := 800 // of 4,096
	if ethnic >= whites && ethnic < knowns {
		likely = 520
	}
	shortlisted := m.below(2100)
	appointed := m.below(likely) && shortlisted

	l.put(m.names[organisation])
	l.number(m.number)
	l.put(m.ethnicities[ethnic])
	l.put(m.disabilities[m.ofAnswers[who.disability]])
	l.flag(shortlisted)
	l.flag(appointed)
	m.spoil(&m.chance, l)
	l.end()
}
