package whole_test

import (
	"math/rand/v2"
	"testing"

	"github.com/workforce-equality/equality/internal/whole"
)

// table is a table of which only the totals are shown.
func table(rows, columns int) whole.System {
	r := rand.New(rand.NewPCG(1, 1))
	var s whole.System
	totals := make([]whole.Row, rows+columns)
	for i := range rows {
		for j := range columns {
			cell, count := whole.Term{Unknown: len(s.Low), Coefficient: 1}, int64(r.IntN(40))
			s.Low, s.High = append(s.Low, 0), append(s.High, whole.Unbounded)
			for _, line := range []int{i, rows + j} {
				totals[line].Terms = append(totals[line].Terms, cell)
				totals[line].Low += count
				totals[line].High += count
			}
		}
	}
	s.Rows = totals
	return s
}

// every asks for every unknown.
func every(b *testing.B, s whole.System, ask func(*whole.Problem, int) error) {
	b.Helper()
	b.ReportAllocs()
	for b.Loop() {
		problem, err := s.Prepare(b.Context())
		if err != nil {
			b.Fatal(err)
		}
		for i := range s.Low {
			if err := ask(problem, i); err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkRange(b *testing.B) {
	list := table(1, 1000)
	list.Rows = list.Rows[:1] // the total alone
	for name, s := range map[string]whole.System{"table 3 by 4": table(3, 4), "table 20 by 10": table(20, 10), "list of 1000": list} {
		b.Run(name, func(b *testing.B) {
			every(b, s, func(p *whole.Problem, i int) error {
				_, err := p.Range(b.Context(), i)
				return err
			})
		})
	}
}

func BenchmarkValues(b *testing.B) {
	every(b, table(20, 10), func(p *whole.Problem, i int) error {
		_, err := p.Values(b.Context(), i)
		return err
	})
}

func BenchmarkLinear(b *testing.B) {
	every(b, table(20, 10), func(p *whole.Problem, i int) error {
		_, _, err := p.Linear(b.Context(), i)
		return err
	})
}
