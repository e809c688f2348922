package gpg_test

import (
	"math/rand/v2"
	"testing"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// staffOf25000 are people of a large trust with their ethnicity.
func staffOf25000() ([]gpg.Person, []workforce.Ethnicity) {
	r := rand.New(rand.NewPCG(1, 8))
	persons, ethnicities := make([]gpg.Person, 25_000), make([]workforce.Ethnicity, 25_000)
	for i := range persons {
		persons[i] = personPaid(workforce.Pay(r.Int64N(400_000)+115_000), 0)
		ethnicities[i] = workforce.Ethnicity(r.IntN(int(workforce.NeverAsked)) + 1)
	}
	return persons, ethnicities
}

// BenchmarkGroups adds people by ethnicity; the floor adds them to one group.
func BenchmarkGroups(b *testing.B) {
	persons, ethnicities := staffOf25000()
	b.Run("floor", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			var people gpg.People
			for i := range persons {
				people.Add(persons[i])
			}
		}
	})
	b.Run("add", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			var groups gpg.Groups[workforce.Ethnicity]
			for i := range persons {
				groups.Add(ethnicities[i], persons[i])
			}
		}
	})
	b.Run("report", func(b *testing.B) {
		var groups gpg.Groups[workforce.Ethnicity]
		for i := range persons {
			groups.Add(ethnicities[i], persons[i])
		}
		b.ReportAllocs()
		for b.Loop() {
			if _, err := groups.Report(gpg.EthnicCategories()); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkWhatIf asks what a large payroll would be without one person, at once
// and by counting all others anew, and how many appointments a target needs.
func BenchmarkWhatIf(b *testing.B) {
	persons, _ := staffOf25000()
	var payroll gpg.Payroll
	for i, person := range persons {
		payroll.Add(gpg.Employee{Sex: workforce.Sex(i%2 + 1), Person: person})
	}
	leaver := gpg.Employee{Sex: workforce.Female, Person: persons[0]}
	b.Run("leave one out", func(b *testing.B) {
		without := payroll.LeaveOneOut()
		b.ReportAllocs()
		for b.Loop() {
			without.Of(leaver.Sex, leaver.Rate)
		}
	})
	b.Run("without", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			others, err := payroll.Without(leaver)
			if err != nil {
				b.Fatal(err)
			}
			others.Report()
		}
	})
	b.Run("appointments", func(b *testing.B) {
		rate := personPaid(500_000, 0).Rate
		b.ReportAllocs()
		for b.Loop() {
			payroll.Appointments(workforce.Female, rate, measure.Integer(-20))
		}
	})
}
