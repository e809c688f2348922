package synthetic

// spoiler puts faults into rows.
type spoiler struct {
	in     uint64  // how many rows have one at fault among them
	faults []fault // 32 of them
	pair   pair    // two fields that are at fault together
}

// fault is a text that a field may not have.
type fault struct {
	field int
	text  string
}

type pair struct {
	first  int
	text   string
	second int
	other  string
}

// spoil spoils some rows.
func (s *spoiler) spoil(c *chance, l *line) {
	if s.in == 0 || uint64(c.of(31))*s.in>>31 != 0 {
		return
	}
	const bareQuote = `1"2`
	switch c.of(4) {
	case 0:
		l.replace(1, bareQuote)
	case 1:
		l.put("more")
	case 2:
		l.drop()
	case 3, 4:
		l.replace(s.pair.second, s.pair.other)
		l.replace(s.pair.first, s.pair.text)
	default:
		one := s.faults[c.of(5)]
		l.replace(one.field, one.text)
	}
}

func staffFaults() []fault {
	return []fault{
		{0, ""},
		{0, " "},
		{3, "White"},
		{3, "I"},
		{3, "9"},
		{3, "a"},
		{4, "X"},
		{4, "maybe"},
		{5, ""},
		{5, "8"},
		{5, "10"},
		{5, "Nurse"},
		{6, ""},
		{6, "X"},
		{7, ""},
		{7, "chair"},
		{8, "-12.50"},
		{8, "12.34567"},
		{8, "1e3"},
		{8, "100000000.01"},
		{8, "five"},
		{8, "."},
		{9, "-1"},
		{9, "£"},
		{9, "0.00001"},
		{10, ""},
		{10, "X"},
		{10, "1"},
		{11, ""},
		{11, "yes"},
		{12, ""},
		{12, "0"},
	}
}

func applicantFaults() []fault {
	some := []fault{
		{0, ""},
		{2, "White"},
		{2, "NA"},
		{3, "1"},
		{4, ""},
		{4, "yes"},
		{5, ""},
		{5, "?"},
	}
	return append(some, append(some, append(some, some...)...)...)
}
