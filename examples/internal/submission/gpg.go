package submission

import (
	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

func gpgColumns() []string {
	return []string{
		"organisation", "women", "men",
		"mean_women", "mean_men", "median_women", "median_men",
		"mean_gap", "median_gap", "mean_bonus_gap", "median_bonus_gap",
		"women_bonus_percent", "men_bonus_percent",
		"lower_women", "lower_men", "lower_middle_women", "lower_middle_men",
		"upper_middle_women", "upper_middle_men", "upper_women", "upper_men",
	}
}

func gpgRow(r gpg.Report) []Field {
	women, men := r.Hourly.Group, r.Hourly.Reference
	row := []Field{
		people(r.Women.Relevant), people(r.Men.Relevant),
		money(women.Mean), money(men.Mean), money(women.Median), money(men.Median),
		percent(r.Hourly.MeanGap().Percent()), percent(r.Hourly.MedianGap().Percent()),
		percent(filed(r, r.Bonus.MeanGap())), percent(filed(r, r.Bonus.MedianGap())),
		percent(r.Women.BonusShare().Percent()), percent(r.Men.BonusShare().Percent()),
	}
	for _, quarter := range []gpg.Quarter{r.Quarters.Lower, r.Quarters.LowerMiddle, r.Quarters.UpperMiddle, r.Quarters.Upper} {
		row = append(row, people(quarter.Women), people(quarter.Men))
	}
	return row
}

// filed is a bonus gap as it is filed: 100 where only men were paid a bonus, the
// convention of the government's service.
func filed(r gpg.Report, gap measure.Gap) measure.Value {
	women, _ := r.Women.Bonus.Int64()
	if men, _ := r.Men.Bonus.Int64(); women == 0 && men > 0 {
		return measure.Integer(100)
	}
	return gap.Percent()
}

func cellColumns() []string {
	return []string{"organisation", "staff_group", "band", "ethnicity", "headcount"}
}

// cellRows are the cells that hold anybody, in published order.
func cellRows(of *Figures) [][]Field {
	var rows [][]Field
	for _, group := range workforce.StaffGroups() {
		for _, band := range workforce.Bands() {
			staff := of.tally.Grade(group, band)
			for _, ethnicity := range workforce.EthnicGroups() {
				if n := staff.Ethnic(ethnicity); n > 0 {
					rows = append(rows, []Field{text(of.Name), text(group.String()), text(band.String()), text(ethnicity.String()), number(n)})
				}
			}
		}
	}
	return rows
}
