package workforce_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/workforce"
)

// staffHeader and applicantHeader name the columns in the order of the fields.
func staffHeader() string     { return strings.Join(workforce.StaffFields(), ",") + "\n" }
func applicantHeader() string { return strings.Join(workforce.ApplicantFields(), ",") + "\n" }

// staffRow is a row of a staff extract, all of it plain but for the fields given.
func staffRow(fields map[string]string) string {
	plain := map[string]string{
		"organisation": "RXX", "employee": "1", "sex": "F", "ethnicity": "A", "disability": "N", "band": "5", "clinical": "C",
		"board": "N", "hourly_rate": "15.64", "bonus": "0", "disciplinary": "N", "training": "N", "capability": "N",
	}
	return csvRow(workforce.StaffFields(), plain, fields)
}

// applicantRow is a row of a recruitment extract, likewise.
func applicantRow(fields map[string]string) string {
	plain := map[string]string{
		"organisation": "RXX", "applicant": "1", "ethnicity": "A", "disability": "N", "shortlisted": "Y", "appointed": "N",
	}
	return csvRow(workforce.ApplicantFields(), plain, fields)
}

func csvRow(names []string, plain, fields map[string]string) string {
	maps.Copy(plain, fields)
	row := make([]string, len(names))
	for i, name := range names {
		row[i] = plain[name]
		if strings.ContainsAny(row[i], ",\"\n") {
			row[i] = `"` + strings.ReplaceAll(row[i], `"`, `""`) + `"`
		}
	}
	return strings.Join(row, ",") + "\n"
}

// plainStaff is what staffRow(nil) holds.
func plainStaff() workforce.Staff {
	return workforce.Staff{
		Employee: workforce.IdentityOf("1"), Sex: workforce.Female, Ethnicity: workforce.WhiteBritish, Disability: workforce.NonDisabled,
		Band: workforce.Band5, StaffGroup: workforce.Clinical, Board: workforce.NotOnBoard, Rated: true, HourlyRate: 15_6400,
	}
}

// staffOf reads a staff extract that has no faults.
func staffOf(tb testing.TB, text string, reading workforce.Reading) []workforce.Staff {
	tb.Helper()
	extract, err := workforce.ReadStaff(strings.NewReader(text), reading)
	require.NoError(tb, err)
	staff := slices.Collect(extract.All())
	require.NoError(tb, extract.Err())
	require.Empty(tb, extract.Faults())
	require.Zero(tb, extract.Faulty())
	return staff
}

// applicantsOf reads a recruitment extract that has no faults.
func applicantsOf(tb testing.TB, text string) []workforce.Applicant {
	tb.Helper()
	extract, err := workforce.ReadApplicants(strings.NewReader(text), workforce.Reading{})
	require.NoError(tb, err)
	applicants := slices.Collect(extract.All())
	require.NoError(tb, extract.Err())
	require.Empty(tb, extract.Faults())
	return applicants
}

func from08() []workforce.Band {
	return []workforce.Band{workforce.Band8a, workforce.Band8b, workforce.Band8c, workforce.Band8d, workforce.Band9}
}

// Every form in which a field may be written is read as what it stands for.
func TestReadStaff(t *testing.T) {
	t.Parallel()
	type change = func(*workforce.Staff)
	for field, texts := range map[string]map[string]change{
		"organisation": {
			" RXX ": func(*workforce.Staff) {}, "St Mary's, \"The\" Trust": func(*workforce.Staff) {}, "R": func(*workforce.Staff) {},
			strings.Repeat("x", 200): func(*workforce.Staff) {},
		},
		"employee": {
			"": func(s *workforce.Staff) { s.Employee = 0 }, "  ": func(s *workforce.Staff) { s.Employee = 0 },
			" 1 ": func(*workforce.Staff) {}, "\u00a01": func(*workforce.Staff) {},
			"20481234-2": func(s *workforce.Staff) { s.Employee = workforce.IdentityOf("20481234-2") },
		},
		"sex": {
			"F": func(*workforce.Staff) {}, "female": func(*workforce.Staff) {}, " Female ": func(*workforce.Staff) {},
			"m":    func(s *workforce.Staff) { s.Sex = workforce.Male },
			"MALE": func(s *workforce.Staff) { s.Sex = workforce.Male },
			"":     func(s *workforce.Staff) { s.Sex = workforce.NotUsed },
			"X":    func(s *workforce.Staff) { s.Sex = workforce.NotUsed },
			"Not stated, or not known to the organisation": func(s *workforce.Staff) { s.Sex = workforce.NotUsed },
		},
		"ethnicity": {
			"A": func(*workforce.Staff) {}, "A White - British": func(*workforce.Staff) {}, " A ": func(*workforce.Staff) {},
			"CA":                 func(s *workforce.Staff) { s.Ethnicity = workforce.WhiteOther },
			"PC":                 func(s *workforce.Staff) { s.Ethnicity = workforce.BlackOther },
			"PC-Nigerian":        func(s *workforce.Staff) { s.Ethnicity = workforce.BlackOther },
			"L5":                 func(s *workforce.Staff) { s.Ethnicity = workforce.AsianOther },
			"S":                  func(s *workforce.Staff) { s.Ethnicity = workforce.OtherEthnicGroup },
			"Z":                  func(s *workforce.Staff) { s.Ethnicity = workforce.NotStated },
			"Z Not Stated":       func(s *workforce.Staff) { s.Ethnicity = workforce.NotStated },
			"99":                 func(s *workforce.Staff) { s.Ethnicity = workforce.NotKnown },
			"X":                  func(s *workforce.Staff) { s.Ethnicity = workforce.NotKnown },
			"":                   func(s *workforce.Staff) { s.Ethnicity = workforce.NeverAsked },
			"G Mixed, any other": func(s *workforce.Staff) { s.Ethnicity = workforce.MixedOther },
		},
		"disability": {
			"N": func(*workforce.Staff) {}, "no": func(*workforce.Staff) {},
			"Y": func(s *workforce.Staff) { s.Disability = workforce.Disabled }, "Yes": func(s *workforce.Staff) { s.Disability = workforce.Disabled },
			"Not Declared":         func(s *workforce.Staff) { s.Disability = workforce.NotDeclared },
			"Prefer Not To Answer": func(s *workforce.Staff) { s.Disability = workforce.NotDeclared },
			"U":                    func(s *workforce.Staff) { s.Disability = workforce.Unspecified },
			"Unspecified":          func(s *workforce.Staff) { s.Disability = workforce.Unspecified },
			"":                     func(s *workforce.Staff) { s.Disability = workforce.Unspecified },
		},
		"band": {
			"5": func(*workforce.Staff) {}, " Band 5": func(*workforce.Staff) {}, "XR05": func(*workforce.Staff) {}, "XN05": func(*workforce.Staff) {},
			"Review Body Band 5": func(*workforce.Staff) {}, "NHS|XR05|Review Body Band 5": func(*workforce.Staff) {},
			"8a": func(s *workforce.Staff) { s.Band = workforce.Band8a }, "8A": func(s *workforce.Staff) { s.Band = workforce.Band8a },
			"Band 8a": func(s *workforce.Staff) { s.Band = workforce.Band8a }, "Band 8 - Range A": func(s *workforce.Staff) { s.Band = workforce.Band8a },
			"NHS|XN08|Band 8 - Range A": func(s *workforce.Staff) { s.Band = workforce.Band8a },
			"XN08":                      func(s *workforce.Staff) { s.Band = workforce.Band8a },
			" XR12 ":                    func(s *workforce.Staff) { s.Band = workforce.Band9 },
			"8d":                        func(s *workforce.Staff) { s.Band = workforce.Band8d }, "Under band 1": func(s *workforce.Staff) { s.Band = workforce.UnderBand1 },
			"VSM": func(s *workforce.Staff) { s.Band = workforce.VSM }, "MED": func(s *workforce.Staff) { s.Band = workforce.UngradedMedical },
			"Consultant": func(s *workforce.Staff) { s.Band = workforce.Consultant }, "Trainee grade": func(s *workforce.Staff) { s.Band = workforce.Trainee },
			"Non-consultant career grade": func(s *workforce.Staff) { s.Band = workforce.CareerGrade }, "Other medical": func(s *workforce.Staff) { s.Band = workforce.OtherMedical },
		},
		"clinical": {
			"c": func(*workforce.Staff) {}, "N": func(s *workforce.Staff) { s.StaffGroup = workforce.NonClinical },
			"M": func(s *workforce.Staff) { s.StaffGroup = workforce.Medical }, "Medical and dental": func(s *workforce.Staff) { s.StaffGroup = workforce.Medical },
		},
		"board": {
			"n": func(*workforce.Staff) {}, "V": func(s *workforce.Staff) { s.Board = workforce.Voting }, "E": func(s *workforce.Staff) { s.Board = workforce.Executive },
			"B": func(s *workforce.Staff) { s.Board = workforce.VotingAndExecutive }, "o": func(s *workforce.Staff) { s.Board = workforce.OtherMember },
		},
		"hourly_rate": {
			" 15.64 ": func(*workforce.Staff) {}, "£15.64": func(*workforce.Staff) {}, "15.6400": func(*workforce.Staff) {}, "15.640000": func(*workforce.Staff) {}, "015.64": func(*workforce.Staff) {},
			"":            func(s *workforce.Staff) { s.HourlyRate, s.Rated = 0, false },
			"  ":          func(s *workforce.Staff) { s.HourlyRate, s.Rated = 0, false },
			"0":           func(s *workforce.Staff) { s.HourlyRate = 0 },
			"-0.00":       func(s *workforce.Staff) { s.HourlyRate = 0 },
			"£1,234.50":   func(s *workforce.Staff) { s.HourlyRate = 1_234_5000 },
			"12.3456":     func(s *workforce.Staff) { s.HourlyRate = 12_3456 },
			"12.345600":   func(s *workforce.Staff) { s.HourlyRate = 12_3456 },
			"9999999.999": func(s *workforce.Staff) { s.HourlyRate = 9_999_999_9990 },
			"12345678.9":  func(s *workforce.Staff) { s.HourlyRate = 12_345_678_9000 },
			"100000000":   func(s *workforce.Staff) { s.HourlyRate = workforce.MaxPay },
		},
		"bonus": {
			"": func(*workforce.Staff) {}, " ": func(*workforce.Staff) {}, "0.00": func(*workforce.Staff) {},
			"£3,016": func(s *workforce.Staff) { s.Bonus = 3_016_0000 }, "0.0001": func(s *workforce.Staff) { s.Bonus = 1 },
		},
		"disciplinary": {"Y": func(s *workforce.Staff) { s.Disciplinary = true }, "y": func(s *workforce.Staff) { s.Disciplinary = true }, " n ": func(*workforce.Staff) {}},
		"training":     {"Y": func(s *workforce.Staff) { s.Training = true }, "n": func(*workforce.Staff) {}},
		"capability":   {" Y": func(s *workforce.Staff) { s.Capability = true }, "N": func(*workforce.Staff) {}},
	} {
		for text, change := range texts {
			t.Run(field+" "+text, func(t *testing.T) {
				t.Parallel()
				want := plainStaff()
				change(&want)
				row := staffRow(map[string]string{field: text})
				got := staffOf(t, staffHeader()+row+row, workforce.Reading{BandsFrom08: from08()})
				assert.Equal(t, []workforce.Staff{want, want}, got)
			})
		}
	}
}

func TestReadApplicants(t *testing.T) {
	t.Parallel()
	plain := workforce.Applicant{
		Applicant: workforce.IdentityOf("1"), Ethnicity: workforce.WhiteBritish, Disability: workforce.NonDisabled, Shortlisted: true,
	}
	for name, c := range map[string]struct {
		fields map[string]string
		change func(*workforce.Applicant)
	}{
		"plain":           {nil, func(*workforce.Applicant) {}},
		"nobody named":    {map[string]string{"applicant": " "}, func(a *workforce.Applicant) { a.Applicant = 0 }},
		"a sub-code":      {map[string]string{"ethnicity": "KE"}, func(a *workforce.Applicant) { a.Ethnicity = workforce.Bangladeshi }},
		"declined":        {map[string]string{"disability": "Prefer not to say"}, func(a *workforce.Applicant) { a.Disability = workforce.NotDeclared }},
		"not shortlisted": {map[string]string{"shortlisted": "n"}, func(a *workforce.Applicant) { a.Shortlisted = false }},
		"appointed":       {map[string]string{"appointed": " y "}, func(a *workforce.Applicant) { a.Appointed = true }},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			want := plain
			c.change(&want)
			row := applicantRow(c.fields)
			assert.Equal(t, []workforce.Applicant{want, want}, applicantsOf(t, applicantHeader()+row+row))
		})
	}
}

// The order of the columns is free, others are ignored, a header may have any letter
// case and spaces, and another name where it is said which.
func TestColumns(t *testing.T) {
	t.Parallel()
	text := "\ufeffNotes, Capability,TRAINING,disciplinary,bonus,hourly_rate,board,clinical,band,disability,ethnicity,Sex,ESR number,org,more\r\n" +
		"\"a, b\",N,N,N,0,15.64,N,C,5,N,A,F,1,RXX,\r\n"
	got := staffOf(t, text, workforce.Reading{Columns: map[string]string{"organisation": "Org", "employee": " esr NUMBER "}})
	assert.Equal(t, []workforce.Staff{plainStaff()}, got)
}

// Without its column nothing is known of the capability procedure.
func TestNoCapability(t *testing.T) {
	t.Parallel()
	text := strings.Replace(staffHeader(), ",capability", "", 1) + strings.TrimSuffix(staffRow(nil), ",N\n") + "\n"
	extract, err := workforce.ReadStaff(strings.NewReader(text), workforce.Reading{})
	require.NoError(t, err)
	assert.Equal(t, []workforce.Staff{plainStaff()}, slices.Collect(extract.All()))
	assert.False(t, extract.Has("capability"))
	assert.True(t, extract.Has("training"))
	assert.False(t, extract.Has("full_pay"))
}
