package census_test

import (
	"fmt"
	"strings"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/workforce"
)

func ExampleRead() {
	file := strings.NewReader(`date,geography,geography code,Sex: All persons,Sex: Female,Sex: Male
2021,Luton,E06000032,"225,255","112,431","112,824"
2021,Bedford,E06000055,"185,224","94,086","91,138"
2021,Milton Keynes,E06000042,"287,061","145,480","141,582"
`)
	table, _ := census.FindTable("TS008", census.AllAges())
	residents, err := census.Read(file, table, "E06000055", "E06000042", "E06000032")
	for _, r := range residents {
		fmt.Println(r.Area, r.Total, r.Counts)
	}
	fmt.Println(err)
	// Output:
	// Bedford (E06000055) 185224 [94086 91138]
	// Luton (E06000032) 225255 [112431 112824]
	// E06000042: TS008: row 4: Sex: All persons: 287061: conflict: the categories add to 287062
}

func ExampleRead_ownTable() {
	table := census.Table{
		Year: 2011, ID: "own", Title: "Sex", Characteristic: census.Sex, Ages: census.AllAges(), Total: "All usual residents",
		Categories: []census.Category{{Name: "Female", Heading: "Females"}, {Name: "Male", Heading: "Males"}},
	}
	file := strings.NewReader("date,geography,geography code,All usual residents,Females,Males\n2011,Luton,E06000032,203201,101247,101954\n")
	residents, err := census.Read(file, table)
	fmt.Println(residents[0].Area, residents[0].Table, residents[0].Counts, err)
	// Output: Luton (E06000032) Census 2011, own Sex, all ages [101247 101954] <nil>
}

func ExampleReadAny() {
	file := strings.NewReader(`Lower Tier Local Authorities Code,Lower Tier Local Authorities,Disability (5 categories) Code,Disability (5 categories),Observation
E06000032,Luton,-8,Does not apply,0
E06000032,Luton,1,Disabled under the Equality Act: Day-to-day activities limited a lot,13909
E06000032,Luton,2,Disabled under the Equality Act: Day-to-day activities limited a little,17037
E06000032,Luton,3,Not disabled under the Equality Act: Has long term physical or mental health condition but day-to-day activities are not limited,9982
E06000032,Luton,4,Not disabled under the Equality Act: No long term physical or mental health conditions,184334
`)
	residents, err := census.ReadAny(file, census.Tables())
	fmt.Println(residents[0].Table, residents[0].Total, err)
	// Output: Census 2021, TS038 Disability, all ages 225262 <nil>
}

func ExampleTables() {
	for _, table := range census.Tables() {
		if table.Characteristic == census.Ethnicity {
			fmt.Println(table, len(table.Categories))
		}
	}
	// Output:
	// Census 2021, TS021 Ethnic group, all ages 19
	// Census 2011, QS201EW Ethnic group, all ages 18
}

func ExampleFindTable() {
	table, found := census.FindTable("TS009", census.Ages{From: 16, To: 64})
	fmt.Println(table, found)
	// Output: Census 2021, TS009 Sex by age, 16 to 64 true
}

func ExampleTable_Check() {
	fmt.Println(census.Table{ID: "own", Year: 2021}.Check())
	// Output: table own: categories: not supplied
}

func ExampleParseAges() {
	for _, text := range []string{"Aged 85 years and over", "26-30", "<=20 Years", "All ages"} {
		fmt.Println(census.ParseAges(text))
	}
	// Output:
	// 85 and over <nil>
	// 26 to 30 <nil>
	// 20 and under <nil>
	// all ages <nil>
}

func ExampleAllAges() {
	fmt.Println(census.AllAges(), census.AllAges().Contain(census.Ages{From: 16, To: 64}))
	// Output: all ages true
}

func ExampleAges_Check() {
	fmt.Println(census.Ages{From: 64, To: 16}.Check())
	// Output: out of range: ages 64 to 16
}

func ExampleAges_Contain() {
	working := census.Ages{From: 16, To: 64}
	fmt.Println(working.Contain(census.Ages{From: 20, To: 24}), working.Contain(census.Ages{From: 60, To: 69}))
	// Output: true false
}

func ExampleAges_Overlap() {
	working := census.Ages{From: 16, To: 64}
	fmt.Println(working.Overlap(census.Ages{From: 60, To: 69}), working.Overlap(census.Ages{From: 65, To: 69}))
	// Output: true false
}

// children are the single years of a small place.
func children() census.Residents {
	r := census.Residents{Area: census.Area{Code: "E00000001"}, Table: census.Table{
		Year: 2021, ID: "own", Title: "Age", Characteristic: census.Age, Ages: census.Ages{From: 16, To: 21},
	}}
	for age := 16; age <= 20; age += 2 {
		ages := census.Ages{From: age, To: age + 1}
		r.Table.Categories = append(r.Table.Categories, census.Category{Name: ages.String(), Heading: ages.String(), Ages: ages})
		r.Counts = append(r.Counts, 5)
		r.Total += 5
	}
	return r
}

func ExampleResidents_Check() {
	r := children()
	r.Total++
	fmt.Println(r.Check())
	// Output: E00000001: own: total: 16: conflict: the categories add to 15
}

func ExampleResidents_Restrict() {
	adults, err := children().Restrict(census.Ages{From: 18, To: 21})
	fmt.Println(adults.Table, adults.Total, err)
	_, err = children().Restrict(census.Ages{From: 17, To: 21})
	fmt.Println(err)
	// Output:
	// Census 2021, own Age, 18 to 21 10 <nil>
	// E00000001: own: 17 to 21: conflict: cuts through 16 to 17
}

func ExampleResidents_Bands() {
	banded, err := children().Bands(census.Ages{From: 16, To: 17}, census.Ages{From: 18, To: 21})
	for i, c := range banded.Table.Categories {
		fmt.Println(c.Name, banded.Counts[i], err)
	}
	// Output:
	// 16 to 17 5 <nil>
	// 18 to 21 10 <nil>
}

func ExampleResidents_SplitEvenly() {
	estimate, err := children().SplitEvenly(census.Ages{From: 16, To: 18}, census.Ages{From: 19, To: 21})
	for i, c := range estimate.Table.Categories {
		fmt.Println(c.Name, estimate.Counts[i], err)
	}
	fmt.Println("divided:", estimate.Split)
	// Output:
	// 16 to 18 15/2 <nil>
	// 19 to 21 15/2 <nil>
	// divided: [18 to 19]
}

func ExampleMergers() {
	for _, merger := range census.Mergers() {
		fmt.Println(merger.On, merger.Area, "of", len(merger.Of))
	}
	// Output:
	// 2023-04-01 Cumberland (E06000063) of 3
	// 2023-04-01 Westmorland and Furness (E06000064) of 3
	// 2023-04-01 North Yorkshire (E06000065) of 7
	// 2023-04-01 Somerset (E06000066) of 4
}

func ExampleMerger_Sum() {
	table, _ := census.FindTable("TS008", census.AllAges())
	of := func(code string, women, men int64) census.Residents {
		return census.Residents{Area: census.Area{Code: code}, Table: table, Total: women + men, Counts: []int64{women, men}}
	}
	cumberland, err := census.Mergers()[0].Sum(of("E07000026", 4, 3), of("E07000028", 6, 5), of("E07000029", 3, 4))
	fmt.Println(cumberland.Area, cumberland.Counts, err)
	// Output: Cumberland (E06000063) [13 12] <nil>
}

func ExampleReadMergers() {
	file := strings.NewReader(`LAD20CD,LAD20NM,LAD21CD,LAD21NM
E07000150,Corby,E06000061,North Northamptonshire
E07000152,East Northamptonshire,E06000061,North Northamptonshire
E06000032,Luton,E06000032,Luton
`)
	mergers, err := census.ReadMergers(file, workforce.Date{Year: 2021, Month: 4, Day: 1})
	fmt.Println(mergers[0].Area, mergers[0].Of, len(mergers), err)
	// Output: North Northamptonshire (E06000061) [Corby (E07000150) East Northamptonshire (E07000152)] 1 <nil>
}

// boardFile is a look-up of three authorities.
const boardFile = `LAD24CD,LAD24NM,SICBL24CD,SICBL24CDH,SICBL24NM,ICB24CD,ICB24CDH,ICB24NM,lsoa21_count,usual_residents_2021
E06000032,Luton,E38000249,M1J4Y,M1J4Y,E54000024,QHG,"Bedfordshire, Luton and Milton Keynes",125,225262
E06000060,Buckinghamshire,E38000223,14Y,14Y,E54000044,QU9,"Buckinghamshire, Oxfordshire and Berkshire West",330,546068
E06000060,Buckinghamshire,E38000249,M1J4Y,M1J4Y,E54000024,QHG,"Bedfordshire, Luton and Milton Keynes",4,6996
`

func ExampleReadLookup() {
	lookup, err := census.ReadLookup(strings.NewReader(boardFile))
	fmt.Println(len(lookup.Boards()), err)
	// Output: 2 <nil>
}

func ExampleLookup_Areas() {
	lookup, _ := census.ReadLookup(strings.NewReader(boardFile))
	for _, part := range lookup.Areas("QHG") {
		fmt.Println(part.Area, part.Residents, part.Share, part.Split)
	}
	// Output:
	// Luton (E06000032) 225262 1 false
	// Buckinghamshire (E06000060) 6996 1749/138266 true
}

func ExampleLookup_Boards() {
	lookup, _ := census.ReadLookup(strings.NewReader(boardFile))
	fmt.Println(lookup.Boards()[0])
	// Output: {E54000024 QHG Bedfordshire, Luton and Milton Keynes}
}
