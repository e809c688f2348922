package census

import "strconv"

// lastSingleYear is the age from which the tables of single years count everybody
// together.
const lastSingleYear = 100

// ageBySingleYear is the table of single years of age, under 1 to 100 and over. That
// of 2021 has subtotals of several years between them.
func ageBySingleYear(year int, id string) Table {
	table := Table{Year: year, ID: id, Title: "Age by single year of age", Characteristic: Age, Ages: AllAges()}
	for age := range lastSingleYear + 1 {
		ages := Ages{age, age}
		if age == lastSingleYear {
			ages.To = Oldest
		}
		table.Categories = append(table.Categories, Category{Name: agedText(ages), Code: age, Ages: ages})
	}
	for i := range table.Categories {
		c := &table.Categories[i]
		c.Heading = "Age: " + c.Name
		if year == 2011 {
			c.Heading = "Age: " + earlierAgeText(c.Ages)
		}
	}
	if year == 2011 {
		table.Total = "Age: All categories: Age"
		return table
	}
	table.Total, table.Variable = "Age: Total", "Age (101 categories)"
	for _, band := range []Ages{{0, 4}, {5, 9}, {10, 15}, {16, 19}, {20, 24}, {25, 34}, {35, 49}, {50, 64}, {65, 74}, {75, 84}, {85, Oldest}} {
		subtotal := Subtotal{Heading: "Age: " + agedText(band)}
		for _, c := range table.Categories {
			if band.Contain(c.Ages) {
				subtotal.Categories = append(subtotal.Categories, c.Name)
			}
		}
		table.Subtotals = append(table.Subtotals, subtotal)
	}
	return table
}

// ageByFiveYears is the table of eighteen bands, 4 and under to 85 and over.
func ageByFiveYears() Table {
	const width, last = 5, 85
	table := Table{
		Year: 2021, ID: "TS007A", Title: "Age by five-year age bands", Characteristic: Age, Ages: AllAges(),
		Total: "Age: Total", Variable: "Age (18 categories)",
	}
	for from := 0; from <= last; from += width {
		ages := Ages{from, from + width - 1}
		if from == last {
			ages.To = Oldest
		}
		name := agedText(ages)
		table.Categories = append(table.Categories, Category{
			Name: name, Code: len(table.Categories) + 1, Heading: "Age: " + name, Ages: ages,
		})
	}
	return table
}

// agedText is how the census of 2021 calls ages: "Aged 4 years and under", "Aged
// under 1 year", "Aged 1 year", "Aged 5 to 9 years", "Aged 85 years and over".
func agedText(ages Ages) string {
	years := " years"
	if ages.To == 1 {
		years = " year"
	}
	from, to := strconv.Itoa(ages.From), strconv.Itoa(ages.To)
	switch {
	case ages == Ages{}:
		return "Aged under 1 year"
	case ages.From == ages.To:
		return "Aged " + to + years
	case ages.To == Oldest:
		return "Aged " + from + " years and over"
	case ages.From == 0:
		return "Aged " + to + years + " and under"
	}
	return "Aged " + from + " to " + to + years
}

// earlierAgeText is how the census of 2011 calls single years: "Age under 1",
// "Age 1", "Age 100 and over".
func earlierAgeText(ages Ages) string {
	switch {
	case ages == Ages{}:
		return "Age under 1"
	case ages.To == Oldest:
		return "Age " + strconv.Itoa(ages.From) + " and over"
	}
	return "Age " + strconv.Itoa(ages.From)
}
