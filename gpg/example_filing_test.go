package gpg_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
)

// downloaded is the filings of one of the service's yearly files.
func downloaded(name string) []gpg.Filing {
	file, err := os.Open(filepath.Join("testdata", "filings", name))
	if err != nil {
		fmt.Println(err)
		return nil
	}
	defer file.Close()
	all, err := gpg.ReadFilings(name, file)
	if err != nil {
		fmt.Println(err)
	}
	return all
}

func ExampleReadFilings() {
	file, err := os.Open(filepath.Join("testdata", "filings", "2022-2023.csv"))
	if err != nil {
		fmt.Println(err)
		return
	}
	defer file.Close()
	all, err := gpg.ReadFilings("2022-2023.csv", file)
	if err != nil {
		fmt.Println(err) // every fault, and where; all has the good rows
	}
	for _, filing := range all[:3] {
		fmt.Println(filing.ID, filing.Employer, filing.MedianHourlyGap.Text(1))
	}
	// Output:
	// 1044 Airedale Nhs Foundation Trust 23.1
	// 21232 Bedfordshire Hospitals NHS Foundation Trust 18.5
	// 21958 NHS Bedfordshire Luton and Milton Keynes Integrated Care Board 27.5
}

func ExampleFiling_Check() {
	fmt.Println(downloaded("2017-2018.csv")[1].Check())
	// Output:
	// 7 Hills Leisure Trust: row 3: DiffMeanBonusPercent: -100: conflict: no man was paid a bonus
	// 7 Hills Leisure Trust: row 3: DiffMedianBonusPercent: -100: conflict: no man was paid a bonus
}

func ExampleFiling_Year() {
	filing := downloaded("2018-2019.csv")[0]
	fmt.Println(filing.Due, filing.Year())
	// Output:
	// 2019-03-31 2018
}

func ExampleFiling_Results() {
	fmt.Println(downloaded("2018-2019.csv")[0].Results()[0])
	// Output:
	// gpg1: 22.2%
}

func ExampleHistory() {
	all := slices.Concat(downloaded("2023-2024.csv"), downloaded("2022-2023.csv"))
	for _, filing := range gpg.History("21232", all) {
		fmt.Println(filing.Year(), filing.MeanHourlyGap.Text(1))
	}
	// Output:
	// 2022 27.2
	// 2023 27.7
}

func ExampleFiling_Since() {
	history := gpg.History("21232", slices.Concat(downloaded("2023-2024.csv"), downloaded("2022-2023.csv")))
	for _, change := range history[1].Since(history[0])[:2] {
		fmt.Println(change.To.Definition.Title, change)
	}
	// Output:
	// mean hourly pay gap worse, +0.5 pp
	// median hourly pay gap better, -1.0 pp
}

func ExampleStandings() {
	var peers []gpg.Filing
	for _, filing := range downloaded("2023-2024.csv") {
		if filing.Size == gpg.From250To499 {
			peers = append(peers, filing)
		}
	}
	standings, err := gpg.Standings(peers, measure.Key{ID: "gpg2"})
	if err != nil {
		fmt.Println(err)
	}
	for _, standing := range standings {
		fmt.Println(standing, "of", standing.Of, "quartile", standing.Quartile)
	}
	// Output:
	// 1 Leicester Leicestershire & Rutland Integrated Care Board, gpg2: 5.5% of 5 quartile 1
	// 2 NHS Cornwall and Isles of Scilly Integrated Care Board, gpg2: 7.3% of 5 quartile 1
	// 3 NHS Mid & South Essex Integrated Care Board, gpg2: 10.6% of 5 quartile 2
	// 4 Buckinghamshire, Oxfordshire and Berkshire West Integrated Care Board, gpg2: 13.6% of 5 quartile 3
	// 5 NHS Frimley Integrated Care Board, gpg2: 25.0% of 5 quartile 4
}

func ExampleEmployerSizes() {
	fmt.Println(gpg.EmployerSizes()[2])
	// Output:
	// 250 to 499
}
