package secondary

import "iter"

// sparse is numbers of which most are zero.
type sparse struct {
	value  []float64
	marked []bool
	at     []int
}

func newSparse(n int) sparse { return sparse{value: make([]float64, n), marked: make([]bool, n)} }

func (s *sparse) mark(i int) {
	if !s.marked[i] {
		s.marked[i] = true
		s.at = append(s.at, i)
	}
}

func (s *sparse) set(i int, v float64) {
	if v != 0 || s.marked[i] {
		s.mark(i)
		s.value[i] = v
	}
}

func (s *sparse) add(i int, v float64) {
	s.mark(i)
	s.value[i] += float64(v) // not at once with a product that v may be
}

func (s *sparse) clear() {
	for _, i := range s.at {
		s.value[i], s.marked[i] = 0, false
	}
	s.at = s.at[:0]
}

// all goes through the places that are marked, and what stands there.
func (s *sparse) all() iter.Seq2[int, float64] {
	return func(yield func(int, float64) bool) {
		for _, i := range s.at {
			if !yield(i, s.value[i]) {
				return
			}
		}
	}
}
