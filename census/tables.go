package census

// Tables lists the published tables of counts that this package describes, the
// latest census first and each by its number in the catalogue.
//
// Headings are those of the bulk files of Nomis, codes and variables those of the
// filtered downloads of the Office for National Statistics, which agree between
// authorities and smaller areas. TS009 is there twice: of all ages, and of the
// ages 16 to 64. Any other table can be read by a [Table] of the caller's.
//
// Sources: Nomis, Census 2021 bulk data and 2011 Census bulk data; Office for
// National Statistics, Census 2021 topic summaries and variables.
func Tables() []Table {
	return []Table{
		ageBySingleYear(2021, "TS007"), ageByFiveYears(),
		sex(2021, "TS008"), sexByAge(AllAges(), "Age: Total"), sexByAge(Ages{16, 64}, "Age: Aged 16 to 64 years"),
		ethnicGroup2021(), religion2021(), disability2021(), sexualOrientation2021(),
		ageBySingleYear(2011, "QS103EW"), sex(2011, "QS104EW"), ethnicGroup2011(),
	}
}

// FindTable gives the table of [Tables] with that number and ages, and false
// where there is none.
func FindTable(id string, ages Ages) (Table, bool) {
	for _, table := range Tables() {
		if table.ID == id && table.Ages == ages {
			return table, true
		}
	}
	return Table{}, false
}

// numbered describes categories with codes from 1, whose headings are their names
// after the name of the variable.
func numbered(variable string, names ...string) []Category {
	categories := make([]Category, len(names))
	for i, name := range names {
		categories[i] = Category{Name: name, Code: i + 1, Heading: variable + ": " + name}
	}
	return categories
}

func religion2021() Table {
	return Table{
		Year: 2021, ID: "TS030", Title: "Religion", Characteristic: Religion, Ages: AllAges(),
		Total: "Religion: Total: All usual residents", Variable: "Religion (10 categories)",
		Categories: numbered("Religion", "No religion", "Christian", "Buddhist", "Hindu", "Jewish", "Muslim", "Sikh",
			"Other religion", "Not answered"),
	}
}

func sexualOrientation2021() Table {
	return Table{
		Year: 2021, ID: "TS077", Title: "Sexual orientation", Characteristic: SexualOrientation, Ages: Ages{16, Oldest},
		Total: "Sexual orientation: Total: All usual residents aged 16 years and over", Variable: "Sexual orientation (6 categories)",
		Categories: numbered("Sexual orientation", "Straight or Heterosexual", "Gay or Lesbian", "Bisexual",
			"All other sexual orientations", "Not answered"),
	}
}

func disability2021() Table {
	const disabled, others = "Disability: Disabled under the Equality Act", "Disability: Not disabled under the Equality Act"
	aLot := numbered(disabled, "Day-to-day activities limited a lot", "Day-to-day activities limited a little")
	none := numbered(others, "Has long term physical or mental health condition but day-to-day activities are not limited",
		"No long term physical or mental health conditions")
	none[0].Code, none[1].Code = 3, 4
	return Table{
		Year: 2021, ID: "TS038", Title: "Disability", Characteristic: Disability, Ages: AllAges(),
		Total: "Disability: Total: All usual residents", Variable: "Disability (5 categories)",
		Categories: append(aLot, none...),
		Subtotals: []Subtotal{
			{Heading: disabled, Categories: []string{aLot[0].Name, aLot[1].Name}},
			{Heading: others, Categories: []string{none[0].Name, none[1].Name}},
		},
	}
}

// sex is the table of sexes alone: Females and Males in 2011, Female and Male
// since.
func sex(year int, id string) Table {
	table := Table{
		Year: year, ID: id, Title: "Sex", Characteristic: Sex, Ages: AllAges(),
		Total: "Sex: All persons", Variable: "Sex (2 categories)",
		Categories: numbered("Sex", "Female", "Male"),
	}
	if year == 2011 {
		table.Variable = ""
		table.Categories[0].Heading, table.Categories[1].Heading = "Sex: Females", "Sex: Males"
	}
	return table
}

// sexByAge is the sexes within one column of ages of the table of sex by age. Only
// all ages have a column of both sexes.
func sexByAge(ages Ages, column string) Table {
	table := Table{
		Year: 2021, ID: "TS009", Title: "Sex by age", Characteristic: Sex, Ages: ages,
		Categories: []Category{
			{Name: "Female", Heading: "Sex: Female; " + column},
			{Name: "Male", Heading: "Sex: Male; " + column},
		},
	}
	if ages == AllAges() {
		table.Total = "Sex: All persons; " + column
	}
	return table
}
