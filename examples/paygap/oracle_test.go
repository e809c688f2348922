package main

import (
	"cmp"
	"fmt"
	"math/big"
	"slices"
	"strings"
)

// person is a row of a file that is made for a test.
type person struct{ sex, rate, bonus, fullPay string }

// file writes the rows down.
func file(people []person) string {
	var text strings.Builder
	text.WriteString("bonus,sex,full_pay,hourly_rate\n")
	for _, p := range people {
		fmt.Fprintf(&text, "%s,%s,%s,%s\n", p.bonus, p.sex, p.fullPay, p.rate)
	}
	return text.String()
}

// ranked is somebody on full pay, by rate.
type ranked struct {
	rate *big.Rat
	sex  string
}

// expected computes the document of a file from its rows alone, in fractions and by
// sorting, without this library. The warnings are left out.
func expected(people []person, places int) map[string]any {
	count, hourly, bonus := map[string]int64{}, map[string][]*big.Rat{}, map[string][]*big.Rat{}
	var order []ranked
	for _, p := range people {
		sex := p.sex
		if sex != "F" && sex != "M" {
			sex = "-"
		}
		count[sex]++
		if rate, ok := new(big.Rat).SetString(p.rate); ok && p.fullPay != "N" {
			hourly[sex] = append(hourly[sex], rate)
			if sex != "-" {
				order = append(order, ranked{rate, sex})
			}
		}
		if paid, ok := new(big.Rat).SetString(p.bonus); ok && paid.Sign() > 0 {
			bonus[sex] = append(bonus[sex], paid)
		}
	}
	undefined := map[string]any{}
	text := func(field string, value *big.Rat, reason string) string {
		if value == nil {
			undefined[field] = reason
			return ""
		}
		return fixed(value, places)
	}
	exact := map[string]any{}
	document := map[string]any{
		"headcount": map[string]any{"women": float64(count["F"]), "men": float64(count["M"]), "not_used": float64(count["-"])},
		"undefined": undefined, "exact": exact,
	}
	put := func(field string, amounts map[string][]*big.Rat, of func([]*big.Rat) *big.Rat) {
		men, women := of(amounts["M"]), of(amounts["F"])
		var gap *big.Rat
		reason := "no base"
		switch {
		case strings.Contains(field, "bonus") && men != nil && women == nil:
			gap = big.NewRat(100, 1)
		case men == nil || women == nil:
		case men.Sign() == 0:
			reason = "division by zero"
		default:
			gap = new(big.Rat).Sub(men, women)
			gap.Quo(gap, men).Mul(gap, big.NewRat(100, 1))
		}
		document[field] = text(field, gap, reason)
		exact[field] = ""
		if gap != nil {
			exact[field] = fixed(gap, 10)
		}
	}
	put("mean_hourly_gap", hourly, mean)
	put("median_hourly_gap", hourly, median)
	put("mean_bonus_gap", bonus, mean)
	put("median_bonus_gap", bonus, median)
	document["women_bonus_percent"] = text("women_bonus_percent", percent(int64(len(bonus["F"])), count["F"]), "no base")
	document["men_bonus_percent"] = text("men_bonus_percent", percent(int64(len(bonus["M"])), count["M"]), "no base")

	var quarters []any
	women, men := divide(order)
	for i, name := range []string{"lower", "lower_middle", "upper_middle", "upper"} {
		field := "quarters." + name
		share := percent(women[i], women[i]+men[i])
		shown := text(field+".women_percent", share, "no base")
		rest := text(field+".men_percent", share, "no base")
		if share != nil {
			rounded, _ := new(big.Rat).SetString(shown)
			rest = fixed(rounded.Sub(big.NewRat(100, 1), rounded), places)
		}
		quarters = append(quarters, map[string]any{
			"name": name, "women": float64(women[i]), "men": float64(men[i]), "women_percent": shown, "men_percent": rest,
		})
	}
	document["quarters"] = quarters
	return document
}

// fixed rounds half away from zero; zero has no sign.
func fixed(value *big.Rat, places int) string {
	text := value.FloatString(places)
	if strings.Trim(text, "-0.") == "" {
		return strings.TrimPrefix(text, "-")
	}
	return text
}

func percent(part, whole int64) *big.Rat {
	if whole == 0 {
		return nil
	}
	return big.NewRat(100*part, whole)
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

// divide ranks people and gives the women and the men of each quarter, place by
// place: each place first belongs to a quarter, and then the men on one rate are
// shared out among its places.
func divide(people []ranked) (women, men [4]int64) {
	slices.SortFunc(people, func(a, b ranked) int { return a.rate.Cmp(b.rate) })
	extra := [4][4]int{{}, {1, 0, 0, 0}, {1, 0, 1, 0}, {1, 1, 1, 0}}[len(people)%4]
	var quarterOf []int
	for quarter := range 4 {
		quarterOf = append(quarterOf, slices.Repeat([]int{quarter}, len(people)/4+extra[quarter])...)
	}
	for start := 0; start < len(people); {
		end := start
		var all, males [4]int64
		var group, inGroup int64
		for ; end < len(people) && people[end].rate.Cmp(people[start].rate) == 0; end++ {
			all[quarterOf[end]]++
			group++
			if people[end].sex == "M" {
				inGroup++
			}
		}
		rest := []int{0, 1, 2, 3}
		left := inGroup
		for i := range 4 {
			males[i] = inGroup * all[i] / group
			left -= males[i]
		}
		slices.SortStableFunc(rest, func(a, b int) int { return cmp.Compare(inGroup*all[b]%group, inGroup*all[a]%group) })
		for _, i := range rest[:left] {
			males[i]++
		}
		for i := range 4 {
			men[i] += males[i]
			women[i] += all[i] - males[i]
		}
		start = end
	}
	return women, men
}
