package main

import (
	"cmp"
	"math/big"
	"slices"
	"strconv"
	"strings"
)

func (c *counted) wres(as wanted) []string {
	white, bme, unknown := c.people["White"], c.people["BME"], c.people["Unknown"]
	staff := white + bme + unknown
	return append([]string{
		whole(staff), whole(white), whole(bme), whole(unknown), as.percent(share(bme, staff)),
		as.ratio(likelier(c.people["White appointed"], c.people["White shortlisted"], c.people["BME appointed"], c.people["BME shortlisted"])),
		as.ratio(likelier(c.people["BME disciplinary"], bme, c.people["White disciplinary"], white)),
		as.ratio(likelier(c.people["White training"], white, c.people["BME training"], bme)),
	}, c.boards(as, "BME", "White", "Unknown")...)
}

func (c *counted) wdes(as wanted) []string {
	disabled, others, unknown := c.people["Disabled"], c.people["Non-disabled"], c.people["No answer"]
	staff := disabled + others + unknown
	capability := likelier(c.people["Disabled capability"], disabled, c.people["Non-disabled capability"], others)
	if !c.capability {
		capability = nil
	}
	return append([]string{
		whole(staff), whole(disabled), whole(others), whole(unknown), as.percent(share(disabled, staff)),
		as.ratio(likelier(c.people["Non-disabled appointed"], c.people["Non-disabled shortlisted"], c.people["Disabled appointed"], c.people["Disabled shortlisted"])),
		as.ratio(capability),
	}, c.boards(as, "Disabled", "Non-disabled", "No answer")...)
}

// boards are the differences of a group's share of all, voting and executive members
// from its share of the staff.
func (c *counted) boards(as wanted, group string, others ...string) (differences []string) {
	staff := c.people[group] + c.people[others[0]] + c.people[others[1]]
	for _, roles := range []string{"VEBO", "VB", "EB"} {
		var members, all int64
		for _, role := range roles {
			on := " on board " + string(role)
			members += c.people[group+on]
			all += c.people[group+on] + c.people[others[0]+on] + c.people[others[1]+on]
		}
		difference := share(members, all)
		if difference != nil {
			difference.Sub(difference, share(c.people[group], staff))
		}
		differences = append(differences, as.percent(difference))
	}
	return differences
}

func (c *counted) gpg(as wanted) []string {
	women, men := c.rates["F"], c.rates["M"]
	meanBonus, medianBonus := gap(c.bonuses, mean), gap(c.bonuses, median)
	if len(c.bonuses["F"]) == 0 && len(c.bonuses["M"]) > 0 {
		meanBonus, medianBonus = big.NewRat(100, 1), big.NewRat(100, 1)
	}
	figures := []string{
		whole(c.people["F"]), whole(c.people["M"]), as.ratio(mean(women)), as.ratio(mean(men)), as.ratio(median(women)), as.ratio(median(men)),
		as.percent(gap(c.rates, mean)), as.percent(gap(c.rates, median)), as.percent(meanBonus), as.percent(medianBonus),
		as.percent(share(int64(len(c.bonuses["F"])), c.people["F"])), as.percent(share(int64(len(c.bonuses["M"])), c.people["M"])),
	}
	for _, quarter := range quarters(women, men) {
		figures = append(figures, whole(quarter[0]), whole(quarter[1]))
	}
	return figures
}

// quarters are the women and the men of each quarter. Whoever is on one rate stands as
// one block in the order, of which each quarter gets places; the men of the block are
// divided among these by largest remainder.
func quarters(women, men []*big.Rat) (result [4][2]int64) {
	type paid struct {
		rate *big.Rat
		man  bool
	}
	var people []paid
	for _, rate := range women {
		people = append(people, paid{rate, false})
	}
	for _, rate := range men {
		people = append(people, paid{rate, true})
	}
	slices.SortFunc(people, func(a, b paid) int { return a.rate.Cmp(b.rate) })
	n := len(people)
	ends := [4]int{}
	for i, extra := range [][4]int{{}, {1, 0, 0, 0}, {1, 0, 1, 0}, {1, 1, 1, 0}}[n%4] {
		ends[i] = n/4 + extra
		if i > 0 {
			ends[i] += ends[i-1]
		}
	}
	for start := 0; start < n; {
		end, inBlock := start, int64(0)
		for ; end < n && people[end].rate.Cmp(people[start].rate) == 0; end++ {
			if people[end].man {
				inBlock++
			}
		}
		left := inBlock
		var remainders [4]int64
		for i := range ends {
			begin := 0
			if i > 0 {
				begin = ends[i-1]
			}
			places := int64(max(0, min(end, ends[i])-max(start, begin)))
			sure := inBlock * places / int64(end-start)
			remainders[i] = inBlock * places % int64(end-start)
			result[i][0] += places - sure
			result[i][1] += sure
			left -= sure
		}
		order := []int{0, 1, 2, 3}
		slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(remainders[b], remainders[a]) })
		for _, i := range order[:left] {
			result[i][0]--
			result[i][1]++
		}
		start = end
	}
	return result
}

func whole(n int64) string { return strconv.FormatInt(n, 10) }

func (a wanted) percent(value *big.Rat) string { return a.text(value, 1) }

// ratio is for money, too.
func (a wanted) ratio(value *big.Rat) string { return a.text(value, 2) }

// text rounds half away from zero; zero has no sign, and nothing no text.
func (a wanted) text(value *big.Rat, places int) string {
	if value == nil {
		return ""
	}
	if a.exact {
		places = 10
	}
	text := value.FloatString(places)
	if strings.Trim(text, "-0.") == "" {
		return strings.TrimPrefix(text, "-")
	}
	return text
}

func share(part, whole int64) *big.Rat {
	if whole == 0 {
		return nil
	}
	return big.NewRat(100*part, whole)
}

// likelier is events of a base over events of another one.
func likelier(events, base, otherEvents, otherBase int64) *big.Rat {
	if base == 0 || otherBase == 0 || otherEvents == 0 {
		return nil
	}
	return big.NewRat(events*otherBase, base*otherEvents)
}

func gap(amounts map[string][]*big.Rat, of func([]*big.Rat) *big.Rat) *big.Rat {
	women, men := of(amounts["F"]), of(amounts["M"])
	if women == nil || men == nil || men.Sign() == 0 {
		return nil
	}
	difference := new(big.Rat).Sub(men, women)
	return difference.Quo(difference, men).Mul(difference, big.NewRat(100, 1))
}

func mean(amounts []*big.Rat) *big.Rat {
	if len(amounts) == 0 {
		return nil
	}
	sum := new(big.Rat)
	for _, amount := range amounts {
		sum.Add(sum, amount)
	}
	return sum.Quo(sum, big.NewRat(int64(len(amounts)), 1))
}

func median(amounts []*big.Rat) *big.Rat {
	if len(amounts) == 0 {
		return nil
	}
	sorted := slices.SortedFunc(slices.Values(amounts), (*big.Rat).Cmp)
	n := len(sorted)
	return mean([]*big.Rat{sorted[(n-1)/2], sorted[n/2]})
}
