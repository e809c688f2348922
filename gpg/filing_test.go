package gpg_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// filings reads one of the files of testdata/filings.
func filings(tb testing.TB, name string) []gpg.Filing {
	tb.Helper()
	file, err := os.Open(filepath.Join("testdata", "filings", name))
	require.NoError(tb, err)
	defer file.Close()
	read, err := gpg.ReadFilings(name, file)
	require.NoError(tb, err)
	return read
}

// filingOf is the filing of the employer of that number, or name.
func filingOf(tb testing.TB, all []gpg.Filing, employer string) gpg.Filing {
	tb.Helper()
	found := gpg.History(employer, all)
	require.Len(tb, found, 1)
	return found[0]
}

func TestReadFilings(t *testing.T) {
	for _, c := range []struct {
		file    string
		filings int
		year    int
	}{
		{"2017-2018.csv", 2, 0},
		{"2018-2019.csv", 1, 2018},
		{"2020-2021.csv", 4, 2020},
		{"2022-2023.csv", 5, 2022},
		{"2023-2024.csv", 20, 2023},
	} {
		t.Run(c.file, func(t *testing.T) {
			all := filings(t, c.file)
			require.Len(t, all, c.filings)
			for i, filing := range all {
				assert.Equal(t, c.year, filing.Year())
				assert.Equal(t, i+2, filing.Row)
				assert.NotEmpty(t, filing.Employer)
				assert.NotZero(t, filing.Size)
			}
		})
	}
}

func TestReadFilingsFields(t *testing.T) {
	t.Run("27 columns", func(t *testing.T) {
		got := filingOf(t, filings(t, "2022-2023.csv"), "21958")
		assert.Equal(t, gpg.Filing{
			Row: 4, Employer: "NHS Bedfordshire Luton and Milton Keynes Integrated Care Board", ID: "21958",
			CurrentName: "NHS Bedfordshire Luton and Milton Keynes Integrated Care Board",
			Address:     "3rd Floor, Arndale House, The Mall, Luton, United Kingdom, LU1 2LJ", PostCode: "LU1 2LJ",
			SICCodes: []string{}, Size: gpg.From250To499,
			Due: workforce.Date{Year: 2023, Month: 3, Day: 31}, Submitted: workforce.Date{Year: 2023, Month: 3, Day: 15},
			Submission: gpg.Submission{
				MeanHourlyGap: figure(t, "27.48"), MedianHourlyGap: figure(t, "27.48"),
				Bonus: gpg.Shares{Women: figure(t, "0"), Men: figure(t, "0")},
				Quarters: gpg.QuarterShares{
					Lower:       gpg.Shares{Women: figure(t, "92.63"), Men: figure(t, "7.37")},
					LowerMiddle: gpg.Shares{Women: figure(t, "84.52"), Men: figure(t, "15.48")},
					UpperMiddle: gpg.Shares{Women: figure(t, "85.96"), Men: figure(t, "14.04")},
					Upper:       gpg.Shares{Women: figure(t, "66"), Men: figure(t, "34")},
				},
			},
		}, got)
		assert.Equal(t, "Women earned 73p for every £1 that men earned", got.Headline())
	})
	t.Run("25 columns, day first", func(t *testing.T) {
		got := filingOf(t, filings(t, "2018-2019.csv"), "2gether n h s foundation trust")
		assert.Empty(t, got.ID)
		assert.Equal(t, []string{"1", "86210"}, got.SICCodes)
		assert.Equal(t, "2019-03-31", got.Due.String())
		assert.Equal(t, "2019-03-30", got.Submitted.String())
		assert.Equal(t, figure(t, "34.8"), got.MeanBonusGap)
		assert.Equal(t, "https://www.2gether.nhs.uk/equality-and-diversity/", got.Link)
		require.NoError(t, got.Check())
	})
	t.Run("23 columns, no dates", func(t *testing.T) {
		got := filingOf(t, filings(t, "2017-2018.csv"), "7 Hills Leisure Trust")
		assert.Zero(t, got.Due)
		assert.Equal(t, "07923816", got.CompanyNumber)
		assert.Equal(t, figure(t, "-13.6"), got.MeanHourlyGap)
	})
}

func TestFilingCheck(t *testing.T) {
	for _, c := range []struct{ name, file, employer, want string }{
		{"as the service takes it", "2020-2021.csv", "1044", ""},
		{"quarters left out in 2020", "2020-2021.csv", "5468", ""},
		{
			"a bonus gap though no man was paid", "2017-2018.csv", "7 Hills Leisure Trust",
			"7 Hills Leisure Trust: row 3: DiffMeanBonusPercent: -100: conflict: no man was paid a bonus\n" +
				"7 Hills Leisure Trust: row 3: DiffMedianBonusPercent: -100: conflict: no man was paid a bonus",
		},
		{
			"two decimals in five figures", "2022-2023.csv", "1044",
			"Airedale Nhs Foundation Trust: row 2: DiffMeanHourlyPercent: 32.46: malformed: more than one decimal place\n" +
				"Airedale Nhs Foundation Trust: row 2: DiffMedianHourlyPercent: 23.06: malformed: more than one decimal place\n" +
				"Airedale Nhs Foundation Trust: row 2: DiffMeanBonusPercent: 20.39: malformed: more than one decimal place\n" +
				"Airedale Nhs Foundation Trust: row 2: MaleBonusPercent: 4.23: malformed: more than one decimal place\n" +
				"Airedale Nhs Foundation Trust: row 2: FemaleBonusPercent: 0.73: malformed: more than one decimal place",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := filingOf(t, filings(t, c.file), c.employer).Check()
			if c.want == "" {
				require.NoError(t, err)
				return
			}
			require.EqualError(t, err, c.want)
		})
	}
	t.Run("only men were paid, and the gaps are 0", func(t *testing.T) {
		filing := filingOf(t, filings(t, "2020-2021.csv"), "8969")
		require.NoError(t, filing.Check())
		assert.Len(t, filing.Warnings(), 1)
	})
	t.Run("only men were paid, and the gaps are 100", func(t *testing.T) {
		filing := filingOf(t, filings(t, "2022-2023.csv"), "13627")
		require.NotErrorIs(t, filing.Check(), measure.ErrConflict)
		assert.Empty(t, filing.Warnings())
	})
}

// header is the columns that a file must have.
const header = "EmployerName,DiffMeanHourlyPercent,DiffMedianHourlyPercent,DiffMeanBonusPercent,DiffMedianBonusPercent," +
	"MaleBonusPercent,FemaleBonusPercent,MaleLowerQuartile,FemaleLowerQuartile,MaleLowerMiddleQuartile,FemaleLowerMiddleQuartile," +
	"MaleUpperMiddleQuartile,FemaleUpperMiddleQuartile,MaleTopQuartile,FemaleTopQuartile"

// figuresOf is the figures of a row that the service takes.
const figuresOf = ",1,2,3,4,5,6,10,90,20,80,30,70,40,60"

func TestReadFilingsFaults(t *testing.T) {
	more := header + ",EmployerId,EmployerSize,SubmittedAfterTheDeadline,DueDate,Extra"
	for _, c := range []struct {
		name, file string
		good       int
		want       string
	}{
		{"the needed columns alone", header + "\nA" + figuresOf, 1, ""},
		{"columns that are not known", more + "\nA" + figuresOf + ",7,Less than 250,TRUE,2024-03-31,what", 1, ""},
		{"a blank line", header + "\n\nA" + figuresOf + "\n\n", 1, ""},
		{"nothing", "", 0, "f.csv: row 1: not supplied: header"},
		{"the header alone", header, 0, ""},
		{"no figures", "EmployerName,DiffMeanHourlyPercent" + header[strings.Index(header, ",DiffMeanBonus"):] + "\nA", 0, "f.csv: row 1: DiffMedianHourlyPercent: not supplied: column"},
		{"a column twice", header + ",EmployerName\nA" + figuresOf + ",B", 0, "f.csv: row 1: EmployerName: duplicate"},
		{"a header that is none", "\"Employer\"Name\nA", 0, "f.csv: row 1: malformed: extraneous or missing \" in quoted-field"},
		{"no name", header + "\n " + figuresOf + "\nB" + figuresOf, 1, "f.csv: row 2: EmployerName: not supplied"},
		{"too few fields", header + "\nA,1\nB" + figuresOf, 1, "f.csv: row 2: malformed: 2 fields under 15 columns"},
		{"a stray quote", header + "\nA\"" + figuresOf + "\nB" + figuresOf, 1, "f.csv: row 2: malformed: bare \" in non-quoted-field"},
		{"no number", header + "\nA" + strings.Replace(figuresOf, ",2,", ",2%,", 1) + "\nB" + figuresOf, 1, "f.csv: A: row 2: DiffMedianHourlyPercent: 2%: unrecognised"},
		{"a fraction", header + "\nA" + strings.Replace(figuresOf, ",2,", ",1/2,", 1), 0, "f.csv: A: row 2: DiffMedianHourlyPercent: 1/2: unrecognised"},
		{"a marker", header + "\nA" + strings.Replace(figuresOf, ",2,", ",[c],", 1), 0, "f.csv: A: row 2: DiffMedianHourlyPercent: [c]: unrecognised"},
		{"a bare point", header + "\nA" + strings.Replace(figuresOf, ",2,", ",2.,", 1), 0, "f.csv: A: row 2: DiffMedianHourlyPercent: 2.: unrecognised"},
		{"a bare sign", header + "\nA" + strings.Replace(figuresOf, ",2,", ",-,", 1), 0, "f.csv: A: row 2: DiffMedianHourlyPercent: -: unrecognised"},
		{"two numbers that are none", header + "\nA" + strings.Replace(figuresOf, ",2,3,", ",x,y,", 1), 0, "f.csv: A: row 2: DiffMedianHourlyPercent: x: unrecognised\nf.csv: A: row 2: DiffMeanBonusPercent: y: unrecognised"},
		{"a size of no list", more + "\nA" + figuresOf + ",7,Huge,TRUE,2024-03-31,", 0, "f.csv: A: row 2: EmployerSize: Huge: unrecognised: employer size \"Huge\""},
		{"no flag", more + "\nA" + figuresOf + ",7,Not Provided,,2024-03-31,", 0, "f.csv: A: row 2: SubmittedAfterTheDeadline: not supplied: flag"},
		{"another flag", more + "\nA" + figuresOf + ",7,Not Provided,yes,2024-03-31,", 0, "f.csv: A: row 2: SubmittedAfterTheDeadline: yes: unrecognised: flag"},
		{"a day that no calendar has", more + "\nA" + figuresOf + ",7,Not Provided,False,31/02/2024 00:00,", 0, "f.csv: A: row 2: DueDate: 31/02/2024 00:00: unrecognised"},
		{"a short date", more + "\nA" + figuresOf + ",7,Not Provided,False,1/2/24,", 0, "f.csv: A: row 2: DueDate: 1/2/24: unrecognised"},
		{"an employer twice", more + "\nA" + figuresOf + ",7,Not Provided,False,,\nB" + figuresOf + ",7,Not Provided,False,,", 1, "f.csv: B: row 3: EmployerId: 7: duplicate"},
		{"employers without numbers", more + "\nA" + figuresOf + ",,Not Provided,False,,\nA" + figuresOf + ",,Not Provided,False,,", 2, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := gpg.ReadFilings("f.csv", strings.NewReader(c.file))
			assert.Len(t, got, c.good)
			if c.want == "" {
				require.NoError(t, err)
				return
			}
			require.EqualError(t, err, c.want)
			require.ErrorAs(t, err, new(measure.Faults))
		})
	}
	t.Run("a file that breaks off", func(t *testing.T) {
		broken := errors.New("disk on fire")
		got, err := gpg.ReadFilings("f.csv", io.MultiReader(strings.NewReader(header+"\nA"+figuresOf+"\n"), iotest.ErrReader(broken)))
		assert.Len(t, got, 1)
		require.ErrorIs(t, err, broken)
	})
}

// FuzzReadFilings: whatever the file, what is kept has a name and stands in rising
// rows, every other row has a fault, and nothing panics.
func FuzzReadFilings(f *testing.F) {
	f.Add(header + "\nA" + figuresOf + "\nB,x\n")
	f.Add("\ufeff\"EmployerName\"," + header[len("EmployerName,"):] + "\nA" + figuresOf)
	f.Fuzz(func(t *testing.T, text string) {
		all, err := gpg.ReadFilings("f.csv", strings.NewReader(text))
		row := 1
		for _, filing := range all {
			assert.NotEmpty(t, filing.Employer)
			assert.Greater(t, filing.Row, row)
			row = filing.Row
			assert.Len(t, filing.Results(), 14)
			if faults := filing.Check(); faults != nil {
				assert.ErrorAs(t, faults, new(measure.Faults))
			}
		}
		if err != nil {
			assert.ErrorAs(t, err, new(measure.Faults))
		}
	})
}
