package rag

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/workforce-equality/equality/internal/enumeration"
	"github.com/workforce-equality/equality/measure"
)

// Scored is an outcome and its score.
type Scored struct {
	Outcome Outcome
	Score   Score
}

// Assessment is the scores of an organisation under EDS 2022. The zero Assessment
// has none. An assessment is comparable with ==.
type Assessment struct {
	scores   [Outcome3C]Score
	services measure.Value // the total of domain 1 where it is by services
}

// Assess is the assessment of the outcomes that were scored; the others are
// missing, as is one whose score is none. The error is [measure.Faults]:
// [measure.ErrUnrecognised] and [measure.ErrNotSupplied] for what is no outcome,
// [measure.ErrDuplicate] for one that stands twice.
func Assess(scored ...Scored) (Assessment, error) {
	var a Assessment
	var faults measure.Faults
	seen := map[Outcome]bool{}
	for _, s := range scored {
		err := enumeration.Check("outcome", s.Outcome, Outcome.text)
		if err == nil && seen[s.Outcome] {
			err = measure.ErrDuplicate
		}
		if err != nil {
			faults = append(faults, measure.Fault{Indicator: "eds", Field: s.Outcome.String(), Value: s.Score.String(), Err: err})
			continue
		}
		seen[s.Outcome] = true
		a.scores[s.Outcome-1] = s.Score
	}
	if len(faults) > 0 {
		return Assessment{}, faults
	}
	return a, nil
}

// Service is a service that was assessed in domain 1, with the scores of its four
// outcomes, 1A to 1D.
type Service struct {
	Name   string
	Scores [4]Score
}

// Total is the sum of the four scores, and not supplied where one is missing.
func (s Service) Total() measure.Value {
	total := measure.Integer(0)
	for _, score := range s.Scores {
		total = total.Plus(score.Value())
	}
	return total
}

// WithServices is the assessment with a domain 1 that was assessed for one to
// three services: its total is the middle of theirs, that of two half-way between
// them. No source was found for taking the middle; who uses it chooses it.
// The error is [measure.Faults]: [measure.ErrNotSupplied] without services, a name
// or a score, [measure.ErrTooLarge] for more than three, [measure.ErrDuplicate]
// for a name that stands twice, and [measure.ErrConflict] where an outcome of
// domain 1 was scored for the organisation too.
func (a Assessment) WithServices(services ...Service) (Assessment, error) {
	const most = 3
	var faults measure.Faults
	fault := func(row int, field string, err error) {
		faults = append(faults, measure.Fault{Indicator: "eds", Field: field, Row: row, Err: err})
	}
	switch {
	case len(services) == 0:
		fault(0, "services", measure.ErrNotSupplied)
	case len(services) > most:
		fault(0, "services", fmt.Errorf("%w: %d, of %d at the most", measure.ErrTooLarge, len(services), most))
	}
	for _, outcome := range Outcomes()[:4] {
		if a.Score(outcome).Known() {
			fault(0, outcome.String(), fmt.Errorf("%w: scored beside services", measure.ErrConflict))
		}
	}
	for i, service := range services {
		same := func(other Service) bool { return other.Name == service.Name }
		switch {
		case strings.TrimSpace(service.Name) == "":
			fault(i+1, "service", fmt.Errorf("%w: a name", measure.ErrNotSupplied))
		case slices.ContainsFunc(services[:i], same):
			fault(i+1, "service", fmt.Errorf("%w: %s", measure.ErrDuplicate, enumeration.Quote(service.Name)))
		}
		for j, score := range service.Scores {
			if !score.Known() {
				fault(i+1, Outcome(j+1).String(), measure.ErrNotSupplied)
			}
		}
	}
	if len(faults) > 0 {
		return Assessment{}, faults
	}
	a.services = middle(services)
	return a, nil
}

// middle is the middle of the services' totals.
func middle(services []Service) measure.Value {
	ordered := slices.Clone(services)
	slices.SortFunc(ordered, func(a, b Service) int {
		order, _ := a.Total().Compare(b.Total())
		return order
	})
	lower, upper := ordered[(len(ordered)-1)/2], ordered[len(ordered)/2]
	return lower.Total().Plus(upper.Total()).Over(measure.Integer(2))
}

// Score is the score of an outcome, and not supplied where there is none.
func (a Assessment) Score(outcome Outcome) Score {
	if enumeration.Check("outcome", outcome, Outcome.text) != nil {
		return Score{}
	}
	return a.scores[outcome-1]
}

// Missing lists the outcomes without a score. Where domain 1 is by services none
// of its outcomes is missing.
func (a Assessment) Missing() []Outcome {
	return slices.DeleteFunc(Outcomes(), func(outcome Outcome) bool {
		return a.Score(outcome).Known() || (outcome.Domain() == 1 && a.services.Known())
	})
}

// Domain is the sum of the scores of a domain, of those outcomes that were scored,
// and not supplied where none was; the greatest are 12, 12 and 9. Domain 1 is the
// middle of the services' totals where it is by services. There are domains 1 to 3.
func (a Assessment) Domain(domain int) measure.Value {
	if domain == 1 && a.services.Known() {
		return a.services
	}
	var total measure.Value
	for _, outcome := range Outcomes() {
		if score := a.Score(outcome); score.Known() && outcome.Domain() == domain {
			total = sum(total, score.Value())
		}
	}
	return total
}

// Total is the sum of the domains, of those outcomes that were scored, and not
// supplied where none was.
func (a Assessment) Total() measure.Value {
	var total measure.Value
	for domain := range 3 {
		total = sum(total, a.Domain(domain+1))
	}
	return total
}

// sum adds what there is.
func sum(a, b measure.Value) measure.Value {
	switch {
	case !a.Known():
		return b
	case !b.Known():
		return a
	}
	return a.Plus(b)
}

// Rating rates the total by [EDSScale]. With fewer than eleven outcomes there is
// none, and the reason names those that are missing.
func (a Assessment) Rating() Rating {
	const of = "EDS 2022"
	rule := "total of the eleven outcomes: " + EDSScale().String()
	if missing := a.Missing(); len(missing) > 0 {
		return grey(of, rule, measure.NotSupplied, missingText(missing, len(Outcomes())))
	}
	return rate(of, rule, EDSScale(), a.Total())
}

// RateDomain rates the total of a domain by a scale of the caller's: no official
// one was found. There is no rating where an outcome of the domain is missing, or
// where there is no such domain, which is [measure.NotApplicable].
func (a Assessment) RateDomain(domain int, scale Scale) Rating {
	of := "EDS 2022 domain " + strconv.Itoa(domain)
	rule := "total of the domain: " + scale.String()
	elsewhere := func(outcome Outcome) bool { return outcome.Domain() != domain }
	missing := slices.DeleteFunc(a.Missing(), elsewhere)
	switch {
	case domain < 1 || domain > 3:
		return grey(of, rule, measure.NotApplicable, "there are three domains")
	case len(missing) > 0:
		return grey(of, rule, measure.NotSupplied, missingText(missing, len(slices.DeleteFunc(Outcomes(), elsewhere))))
	}
	return rate(of, rule, scale, a.Domain(domain))
}

// rate rates a total by its scale.
func rate(of, rule string, scale Scale, total measure.Value) Rating {
	band, rated := scale.Of(total)
	if !rated {
		return grey(of, rule, measure.NotApplicable, "total "+plain(total)+", and a scale without bands")
	}
	return Rating{Of: of, Rule: rule, Band: band, Reason: "total " + plain(total)}
}

func missingText(missing []Outcome, of int) string {
	codes := make([]string, len(missing))
	for i, outcome := range missing {
		codes[i] = outcome.String()
	}
	return fmt.Sprintf("%d of %d outcomes are scored, missing: %s", of-len(missing), of, strings.Join(codes, ", "))
}
