package workforce_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// faultTexts says where each fault is, what stands there and of what kind it is.
func faultTexts(tb testing.TB, err error) []string {
	tb.Helper()
	var faults measure.Faults
	require.ErrorAs(tb, err, &faults)
	var texts []string
	for _, fault := range faults {
		kind := "other"
		for _, is := range []error{
			measure.ErrNegative, measure.ErrUnrecognised, measure.ErrNotSupplied, measure.ErrTooLarge,
			measure.ErrDuplicate, measure.ErrConflict, measure.ErrMalformed, measure.ErrInexact,
		} {
			if errors.Is(fault, is) {
				kind = is.Error()
			}
		}
		texts = append(texts, fmt.Sprintf("%d %s %q %s", fault.Row, fault.Field, fault.Value, kind))
	}
	return texts
}

// faultsOf are the faults of one row between two good ones.
func faultsOf[R workforce.Staff | workforce.Applicant](t *testing.T, e *workforce.Extract[R], err error) []string {
	t.Helper()
	require.NoError(t, err)
	assert.Len(t, slices.Collect(e.All()), 2)
	require.NoError(t, e.Err())
	assert.EqualValues(t, 4, e.Rows())
	assert.EqualValues(t, 1, e.Faulty())
	return faultTexts(t, e.Faults())
}

func TestStaffFaults(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		fields map[string]string
		want   []string
	}{
		"no organisation":           {map[string]string{"organisation": ""}, []string{`3 organisation "" not supplied`}},
		"a blank organisation":      {map[string]string{"organisation": "  "}, []string{`3 organisation "  " not supplied`}},
		"an organisation of lines":  {map[string]string{"organisation": "R\nX"}, []string{`3 organisation "R\nX" malformed`}},
		"an organisation of bytes":  {map[string]string{"organisation": "R\xff"}, []string{`3 organisation "R\xff" malformed`}},
		"a description":             {map[string]string{"ethnicity": "Asian"}, []string{`3 ethnicity "Asian" unrecognised`}},
		"a small letter":            {map[string]string{"ethnicity": "a"}, []string{`3 ethnicity "a" unrecognised`}},
		"an unused letter":          {map[string]string{"ethnicity": "Q"}, []string{`3 ethnicity "Q" unrecognised`}},
		"R's missing value":         {map[string]string{"ethnicity": "NA"}, []string{`3 ethnicity "NA" unrecognised`}},
		"another disability":        {map[string]string{"disability": "perhaps"}, []string{`3 disability "perhaps" unrecognised`}},
		"band 8":                    {map[string]string{"band": "8"}, []string{`3 band "8" unrecognised`}},
		"no band":                   {map[string]string{"band": ""}, []string{`3 band "" not supplied`}},
		"a code above 07":           {map[string]string{"band": " XN08"}, []string{`3 band " XN08" unrecognised`}},
		"no staff group":            {map[string]string{"clinical": ""}, []string{`3 clinical "" not supplied`}},
		"another staff group":       {map[string]string{"clinical": "Y"}, []string{`3 clinical "Y" unrecognised`}},
		"no board role":             {map[string]string{"board": " "}, []string{`3 board " " not supplied`}},
		"another board role":        {map[string]string{"board": "Chair"}, []string{`3 board "Chair" unrecognised`}},
		"a rate below zero":         {map[string]string{"hourly_rate": "-15.64"}, []string{`3 hourly_rate "-15.64" negative`}},
		"a rate of five decimals":   {map[string]string{"hourly_rate": "15.64001"}, []string{`3 hourly_rate "15.64001" more than four decimals`}},
		"below zero, five decimals": {map[string]string{"hourly_rate": "-5.123456"}, []string{`3 hourly_rate "-5.123456" negative`}},
		"too high a rate":           {map[string]string{"hourly_rate": "100000000.01"}, []string{`3 hourly_rate "100000000.01" too large`}},
		"a rate in words":           {map[string]string{"hourly_rate": "n/a"}, []string{`3 hourly_rate "n/a" unrecognised`}},
		"a bonus below zero":        {map[string]string{"bonus": "-£1,000"}, []string{`3 bonus "-£1,000" negative`}},
		"a bonus of five decimals":  {map[string]string{"bonus": "0.00001"}, []string{`3 bonus "0.00001" more than four decimals`}},
		"no flag":                   {map[string]string{"training": ""}, []string{`3 training "" not supplied`}},
		"a flag in words":           {map[string]string{"disciplinary": "Yes"}, []string{`3 disciplinary "Yes" unrecognised`}},
		"a flag in numbers":         {map[string]string{"capability": "1"}, []string{`3 capability "1" unrecognised`}},
		"a formula":                 {map[string]string{"band": "=cmd|' /C calc'!A0"}, []string{`3 band "=cmd|' /C calc'!A0" unrecognised`}},
		"all of them": {
			map[string]string{
				"organisation": "", "ethnicity": "?", "disability": "?", "band": "?", "clinical": "?", "board": "?", "hourly_rate": "?",
				"bonus": "?", "disciplinary": "?", "training": "?", "capability": "?", "sex": "?", "employee": "?",
			},
			[]string{
				`3 organisation "" not supplied`, `3 ethnicity "?" unrecognised`, `3 disability "?" unrecognised`, `3 band "?" unrecognised`,
				`3 clinical "?" unrecognised`, `3 board "?" unrecognised`, `3 hourly_rate "?" unrecognised`, `3 bonus "?" unrecognised`,
				`3 disciplinary "?" unrecognised`, `3 training "?" unrecognised`, `3 capability "?" unrecognised`,
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e, err := workforce.ReadStaff(strings.NewReader(staffHeader()+staffRow(nil)+staffRow(c.fields)+"\n"+staffRow(nil)), workforce.Reading{})
			assert.Equal(t, c.want, faultsOf(t, e, err))
		})
	}
}

// What stands in a field is kept as it is, but of a long text the beginning alone.
func TestLongValue(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("x", 100_000)
	e, err := workforce.ReadStaff(strings.NewReader(staffHeader()+staffRow(map[string]string{"organisation": long})), workforce.Reading{})
	require.NoError(t, err)
	assert.Empty(t, slices.Collect(e.All()))
	faults := e.Faults()
	require.Len(t, faults, 1)
	require.ErrorIs(t, faults[0], measure.ErrTooLarge)
	assert.Equal(t, long[:1000], strings.Trim(faults[0].Value, "…"))
	assert.Less(t, len(faults.Error()), 1000)
}

func TestApplicantFaults(t *testing.T) {
	t.Parallel()
	unlisted := map[string]string{"shortlisted": "N", "appointed": "Y"}
	for name, c := range map[string]struct {
		fields map[string]string
		want   []string
	}{
		"appointed, not shortlisted": {unlisted, []string{`3 appointed "Y" conflict`}},
		"and another fault": {
			map[string]string{"ethnicity": "?", "shortlisted": "N", "appointed": " y"},
			[]string{`3 ethnicity "?" unrecognised`, `3 appointed " y" conflict`},
		},
		"shortlisted is not told":     {map[string]string{"shortlisted": "", "appointed": "Y"}, []string{`3 shortlisted "" not supplied`}},
		"shortlisted is unrecognised": {map[string]string{"shortlisted": "2", "appointed": "Y"}, []string{`3 shortlisted "2" unrecognised`}},
		"appointed is unrecognised":   {map[string]string{"shortlisted": "N", "appointed": "2"}, []string{`3 appointed "2" unrecognised`}},
		"no organisation":             {map[string]string{"organisation": ""}, []string{`3 organisation "" not supplied`}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e, err := workforce.ReadApplicants(strings.NewReader(applicantHeader()+applicantRow(nil)+applicantRow(c.fields)+applicantRow(nil)), workforce.Reading{})
			assert.Equal(t, c.want, faultsOf(t, e, err))
		})
	}
}

// A row whose fields cannot be told apart is left out whole.
func TestFormFaults(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ row, want string }{
		"too few fields":       {"RXX,1,F\n", `3  "" malformed`},
		"too many fields":      {strings.TrimSuffix(staffRow(nil), "\n") + ",\n", `3  "" malformed`},
		"a bare quote":         {strings.Replace(staffRow(nil), "RXX", `R"X`, 1), `3  "" malformed`},
		"text behind a quote":  {strings.Replace(staffRow(nil), "RXX", `"R"X`, 1), `3  "" malformed`},
		"an open quote":        {strings.Replace(staffRow(nil), "RXX", `"RXX`, 1), `3  "" malformed`},
		"spaces":               {"   \n", `3  "" malformed`},
		"more than a megabyte": {strings.Replace(staffRow(nil), "RXX", strings.Repeat("x", 2_000_000), 1), `3  "" too large`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e, err := workforce.ReadStaff(strings.NewReader(staffHeader()+staffRow(nil)+c.row+staffRow(nil)), workforce.Reading{})
			assert.Equal(t, []string{c.want}, faultsOf(t, e, err))
		})
	}
}

func TestHeaderFaults(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		header  string
		columns map[string]string
		want    []string
	}{
		"nothing":          {"", nil, []string{`1  "" not supplied`}},
		"a missing column": {strings.Replace(applicantHeader(), "applicant,", "", 1), nil, []string{`1 applicant "" not supplied`}},
		"missing ones": {"organisation,shortlisted\n", nil, []string{
			`1 applicant "" not supplied`, `1 ethnicity "" not supplied`, `1 disability "" not supplied`, `1 appointed "" not supplied`,
		}},
		"a column twice":         {"Appointed ," + applicantHeader(), nil, []string{`1 appointed "" duplicate`}},
		"another name, missing":  {applicantHeader(), map[string]string{"organisation": "org"}, []string{`1 organisation "" not supplied`}},
		"another name, twice":    {"org,ORG," + applicantHeader(), map[string]string{"organisation": "org"}, []string{`1 organisation "" duplicate`}},
		"no such field":          {applicantHeader(), map[string]string{"board": "role", "age": "years"}, []string{`0 age "" unrecognised`, `0 board "" unrecognised`}},
		"UTF-16":                 {"\xff\xfeo\x00r\x00", nil, []string{`1  "" malformed`}},
		"a quote without an end": {`"` + applicantHeader(), nil, []string{`1  "" malformed`}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := workforce.ReadApplicants(strings.NewReader(c.header), workforce.Reading{Columns: c.columns})
			assert.Equal(t, c.want, faultTexts(t, err))
		})
	}
	_, err := workforce.ReadStaff(strings.NewReader(strings.ReplaceAll(staffHeader(), ",", ";")), workforce.Reading{})
	require.ErrorContains(t, err, "no commas")
	_, err = workforce.ReadStaff(strings.NewReader(staffHeader()), workforce.Reading{Columns: map[string]string{"capability": "none"}})
	assert.Equal(t, []string{`1 capability "" not supplied`}, faultTexts(t, err))
}
