package census

// ethnicColumns are the columns of an ethnic group in a table: the subtotal, what
// the headings of its categories begin with, and the names of those.
type ethnicColumns struct {
	subtotal, prefix string
	categories       []string
}

// ethnicGroups adds the categories of the groups to a table, numbered from 1, and
// their subtotals. A heading ends in the name of its category, or in what earlier
// gives for the name.
func (t Table) ethnicGroups(variable string, earlier func(name string) string, groups ...ethnicColumns) Table {
	for _, group := range groups {
		for _, name := range group.categories {
			t.Categories = append(t.Categories, Category{
				Name: name, Code: len(t.Categories) + 1, Heading: variable + ": " + group.prefix + ": " + earlier(name),
			})
		}
		t.Subtotals = append(t.Subtotals, Subtotal{Heading: variable + ": " + group.subtotal, Categories: group.categories})
	}
	return t
}

// ethnicGroup2021 has nineteen categories. The order within the groups is that of
// the alphabet but for the others, and White British first; the codes follow it.
func ethnicGroup2021() Table {
	const (
		asian = "Asian, Asian British or Asian Welsh"
		black = "Black, Black British, Black Welsh, Caribbean or African"
		mixed = "Mixed or Multiple ethnic groups"
		white = "White"
		other = "Other ethnic group"
	)
	return Table{
		Year: 2021, ID: "TS021", Title: "Ethnic group", Characteristic: Ethnicity, Ages: AllAges(),
		Total: "Ethnic group: Total: All usual residents", Variable: "Ethnic group (20 categories)",
	}.ethnicGroups("Ethnic group", func(name string) string { return name },
		ethnicColumns{asian, asian, []string{"Bangladeshi", "Chinese", "Indian", "Pakistani", "Other Asian"}},
		ethnicColumns{black, black, []string{"African", "Caribbean", "Other Black"}},
		ethnicColumns{mixed, mixed, []string{
			"White and Asian", "White and Black African", "White and Black Caribbean", "Other Mixed or Multiple ethnic groups",
		}},
		ethnicColumns{white, white, []string{
			"English, Welsh, Scottish, Northern Irish or British", "Irish", "Gypsy or Irish Traveller", "Roma", "Other White",
		}},
		ethnicColumns{other, other, []string{"Arab", "Any other ethnic group"}},
	)
}

// ethnicGroup2011 has eighteen categories, for Roma was none. They have the names
// of 2021, and the groups shorter headings than their own categories.
func ethnicGroup2011() Table {
	table := Table{
		Year: 2011, ID: "QS201EW", Title: "Ethnic group", Characteristic: Ethnicity, Ages: AllAges(),
		Total: "Ethnic Group: All categories: Ethnic group",
	}
	return table.ethnicGroups("Ethnic Group", ethnicName2011,
		ethnicColumns{"White", "White", []string{
			"English, Welsh, Scottish, Northern Irish or British", "Irish", "Gypsy or Irish Traveller", "Other White",
		}},
		ethnicColumns{"Mixed", "Mixed/multiple ethnic group", []string{
			"White and Black Caribbean", "White and Black African", "White and Asian", "Other Mixed or Multiple ethnic groups",
		}},
		ethnicColumns{"Asian", "Asian/Asian British", []string{"Indian", "Pakistani", "Bangladeshi", "Chinese", "Other Asian"}},
		ethnicColumns{"Black", "Black/African/Caribbean/Black British", []string{"African", "Caribbean", "Other Black"}},
		ethnicColumns{"Other", "Other ethnic group", []string{"Arab", "Any other ethnic group"}},
	)
}

// ethnicName2011 is what the census of 2011 called a category.
func ethnicName2011(name string) string {
	switch name {
	case "English, Welsh, Scottish, Northern Irish or British":
		return "English/Welsh/Scottish/Northern Irish/British"
	case "Other Mixed or Multiple ethnic groups":
		return "Other Mixed"
	}
	return name
}
