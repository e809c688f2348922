package wdes_test

import (
	"math/big"
	"strings"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/wdes"
	"github.com/workforce-equality/equality/workforce"
)

// formulas are the figures of a return as plain fractions, by the definitions of
// the standard alone: nil is no figure. They know counts, and no percentages.
type formulas map[measure.Key]*big.Rat

// over is a ÷ b, nil where either is or b is zero.
func over(a, b *big.Rat) *big.Rat {
	if a == nil || b == nil || b.Sign() == 0 {
		return nil
	}
	return new(big.Rat).Quo(a, b)
}

// less is a − b, nil where either is.
func less(a, b *big.Rat) *big.Rat {
	if a == nil || b == nil {
		return nil
	}
	return new(big.Rat).Sub(a, b)
}

// part is n ÷ of, times a hundred for per cent.
func part(times, n, of int64) *big.Rat {
	return over(new(big.Rat).SetInt64(times*n), new(big.Rat).SetInt64(of))
}

// share is the group's share of all, people of unknown status included.
func share(of *wdes.Headcount, group workforce.DisabilityGroup) *big.Rat {
	if of == nil {
		return nil
	}
	return part(100, of.Of(group), of.Disabled+of.NonDisabled+of.Unknown)
}

// shares puts the share of each group, and its difference from the workforce.
func (f formulas) shares(id, difference, name string, of, staff *wdes.Headcount) {
	for _, group := range workforce.DisabilityGroups() {
		f[measure.Key{ID: id, Part: name, Group: group.String()}] = share(of, group)
		if difference != "" {
			f[measure.Key{ID: difference, Part: name, Group: group.String()}] = less(share(of, group), share(staff, group))
		}
	}
}

// likelihood puts the rate of each group, of entries over so many years, and the
// ratio of the two groups.
func (f formulas) likelihood(id, name string, events, base *wdes.Headcount, years int64, of, to workforce.DisabilityGroup) {
	rate := func(group workforce.DisabilityGroup) *big.Rat {
		if events == nil || base == nil {
			return nil
		}
		return part(100, events.Of(group), years*base.Of(group))
	}
	f[measure.Key{ID: id, Part: name}] = over(rate(of), rate(to))
	for _, group := range workforce.DisabilityGroups() {
		f[measure.Key{ID: id + ".rate", Part: name, Group: group.String()}] = rate(group)
	}
}

func plus(a, b wdes.Headcount) wdes.Headcount {
	return heads(a.Disabled+b.Disabled, a.NonDisabled+b.NonDisabled, a.Unknown+b.Unknown)
}

func minus(a wdes.Headcount, b *wdes.Headcount) *wdes.Headcount {
	if b == nil {
		return nil
	}
	rest := heads(a.Disabled-b.Disabled, a.NonDisabled-b.NonDisabled, a.Unknown-b.Unknown)
	return &rest
}

// entries are those of one year or of two.
func entries(stated *wdes.Entries) *wdes.Headcount {
	if stated == nil {
		return nil
	}
	all := stated.Entered
	if stated.Previous != nil {
		all = plus(all, *stated.Previous)
	}
	return &all
}

// item puts the percentages of both groups and the difference.
func (f formulas) item(id string, stated *wdes.Item) {
	if stated == nil {
		stated = &wdes.Item{}
	}
	said := func(a *wdes.Answers) *big.Rat {
		if a == nil {
			return nil
		}
		return part(100, a.Yes, a.Respondents)
	}
	disabled, nonDisabled := said(stated.Disabled), said(stated.NonDisabled)
	f[measure.Key{ID: id, Group: "Disabled"}], f[measure.Key{ID: id, Group: "Non-disabled"}] = disabled, nonDisabled
	f[measure.Key{ID: id + ".difference"}] = less(disabled, nonDisabled)
	if stated.Benchmark != nil {
		f[measure.Key{ID: id + ".benchmark", Group: "Disabled"}] = less(disabled, big.NewRat(521, 10))
	}
}

// scored is a printed score, or the mean over the respondents of the means of
// their components.
func scored(stated *wdes.Score) *big.Rat {
	if stated == nil || len(stated.Components) == 0 && stated.Score == "–" {
		return nil
	}
	number := func(text string) *big.Rat { value, _ := new(big.Rat).SetString(text); return value }
	if len(stated.Components) == 0 {
		return number(stated.Score)
	}
	total, respondents := new(big.Rat), new(big.Rat)
	for _, c := range stated.Components {
		sum, answered := new(big.Rat), int64(0)
		for _, text := range []string{c.Motivation, c.Involvement, c.Advocacy} {
			if text != "" {
				sum.Add(sum, number(text))
				answered++
			}
		}
		if answered >= int64(stated.Least) {
			total.Add(total, sum.Quo(sum, big.NewRat(answered, 1)))
			respondents.Add(respondents, big.NewRat(1, 1))
		}
	}
	return over(total, respondents)
}

// formulasOf are all figures of a return of counts, with the clusters of the
// standard.
func formulasOf(stated wdes.Return) formulas {
	const disabled, nonDisabled = workforce.DisabledGroup, workforce.NonDisabledGroup
	f, staff := formulas{}, stated.Workforce
	f.shares("wdes1", "", "", staff, staff)
	f[measure.Key{ID: "wdes1.declaration", Group: "Disabled"}] = share(staff, disabled)
	if staff != nil {
		f[measure.Key{ID: "wdes1.completeness"}] = part(100, staff.Disabled+staff.NonDisabled, staff.Disabled+staff.NonDisabled+staff.Unknown)
	}
	if stated.Representation != nil {
		clusters := map[string]wdes.Headcount{}
		for _, row := range stated.Representation.Rows {
			cluster := row.Bands[0].Cluster()
			if cluster != 0 {
				name := strings.TrimSpace(row.StaffGroup.String() + " " + workforce.ClusterPools()[cluster-1].Name)
				clusters[name] = plus(clusters[name], row.Staff)
			}
			if len(row.Bands) == 1 && cluster < workforce.Consultants {
				f.shares("wdes1", "wdes1.difference", strings.TrimSpace(row.StaffGroup.String()+" "+row.Name), &row.Staff, staff)
			}
		}
		for name, cluster := range clusters {
			f.shares("wdes1", "wdes1.difference", name, &cluster, staff)
		}
	}
	if r := stated.Recruitment; r != nil {
		f.likelihood("wdes2", "", &r.Appointed, &r.Shortlisted, 1, nonDisabled, disabled)
		for _, split := range r.Splits {
			f.likelihood("wdes2", "band: "+split.Name, &split.Events, &split.Base, 1, nonDisabled, disabled)
		}
	}
	if c := stated.Capability; c != nil {
		performance, illHealth, years := entries(c.Performance), entries(c.IllHealth), int64(c.Averaging)
		f.likelihood("wdes3", "", performance, staff, years, disabled, nonDisabled)
		f.likelihood("wdes3.illhealth", "", illHealth, staff, years, disabled, nonDisabled)
		if performance != nil && illHealth != nil {
			all := plus(*performance, *illHealth)
			f.likelihood("wdes3.all", "", &all, staff, years, disabled, nonDisabled)
		}
		for _, split := range c.Splits {
			f.likelihood("wdes3", "band: "+split.Name, &split.Events, &split.Base, 1, disabled, nonDisabled)
		}
	}
	if s := stated.Survey; s != nil {
		f.survey(s)
	}
	if stated.Voices != nil {
		f[measure.Key{ID: "wdes9b"}] = new(big.Rat)
		if stated.Voices.Facilitated {
			f[measure.Key{ID: "wdes9b"}] = big.NewRat(1, 1)
		}
	}
	if b := stated.Board; b != nil {
		for name, members := range map[string]*wdes.Headcount{
			"total": &b.Total, "voting": b.Voting, "non-voting": minus(b.Total, b.Voting), "executive": b.Executive, "non-executive": minus(b.Total, b.Executive),
		} {
			f.shares("wdes10.share", "wdes10", name, members, staff)
		}
	}
	return f
}

func (f formulas) survey(s *wdes.Survey) {
	for id, item := range map[string]*wdes.Item{
		"wdes4a1": s.HarassedByPublic, "wdes4a2": s.HarassedByManagers, "wdes4a3": s.HarassedByColleagues, "wdes4b": s.Reported,
		"wdes5": s.EqualOpportunities, "wdes6": s.Pressed, "wdes7": s.Valued,
	} {
		f.item(id, item)
	}
	if a := s.Adjustments; a != nil && a.Disabled != nil {
		f[measure.Key{ID: "wdes8", Group: "Disabled"}] = part(100, a.Disabled.Yes, a.Disabled.Respondents)
	}
	if e := s.Engagement; e != nil {
		f[measure.Key{ID: "wdes9a", Group: "Disabled"}] = scored(e.Disabled)
		f[measure.Key{ID: "wdes9a", Group: "Non-disabled"}] = scored(e.NonDisabled)
		f[measure.Key{ID: "wdes9a", Group: "All staff"}] = scored(e.All)
		f[measure.Key{ID: "wdes9a.difference"}] = less(scored(e.Disabled), scored(e.NonDisabled))
	}
}
