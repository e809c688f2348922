package whole

// Run is the values First, First + Step, First + 2 Step and so on to Last. A step below
// 1 counts as 1.
type Run struct{ First, Last, Step int64 }

// Set is the values an unknown can have, as runs in rising order. Where there is no
// greatest value, there is one run, whose Last is [Unbounded], and only some of its
// values above First may be possible.
type Set struct{ Runs []Run }

// Min is the least value, and false for the empty set.
func (s Set) Min() (int64, bool) {
	if len(s.Runs) == 0 {
		return 0, false
	}
	return s.Runs[0].First, true
}

// Max is the greatest value, [Unbounded] where there is none, and false for the empty
// set.
func (s Set) Max() (int64, bool) {
	if len(s.Runs) == 0 {
		return 0, false
	}
	return s.Runs[len(s.Runs)-1].Last, true
}

// Count is how many values there are, [Unbounded] where there is no end of them.
func (s Set) Count() int64 {
	var count int64
	for _, r := range s.Runs {
		sum, fits := Add(count, r.count())
		if !fits || r.Last == Unbounded {
			return Unbounded
		}
		count = sum
	}
	return count
}

// count is how many values a run with an end has.
func (r Run) count() int64 {
	if r.Last < r.First {
		return 0
	}
	return (r.Last-r.First)/max(r.Step, 1) + 1
}

// Contains tells whether a value is one of the set.
func (s Set) Contains(value int64) bool {
	for _, r := range s.Runs {
		if r.First <= value && value <= r.Last && (value-r.First)%max(r.Step, 1) == 0 {
			return true
		}
	}
	return false
}

// List gives the values in rising order, and false when there are more than most.
func (s Set) List(most int) ([]int64, bool) {
	if s.Count() > int64(most) {
		return nil, false
	}
	var values []int64
	for _, r := range s.Runs {
		for i := range r.count() {
			values = append(values, r.First+i*max(r.Step, 1))
		}
	}
	return values, true
}
