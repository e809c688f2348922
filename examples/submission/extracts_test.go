package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	staffHeader     = "organisation,employee,sex,ethnicity,disability,band,clinical,board,hourly_rate,bonus,disciplinary,training\n"
	applicantHeader = "organisation,applicant,ethnicity,disability,shortlisted,appointed\n"
)

// Both years of an organisation by hand: of 3 staff 1 is BME, then 2 of 3; 1 in 3 is
// 33.3, 2 in 3 is 66.7, and the change is 33.333…, which is not their difference 33.4.
func TestPrevious(t *testing.T) {
	dir, before := t.TempDir(), t.TempDir()
	saved(t, before, "staff.csv", staffHeader+
		"RAA,1,F,A,N,5,C,N,10.00,,N,Y\nRAA,2,M,A,N,5,C,N,20.00,,N,Y\nRAA,3,M,N,N,5,C,B,20.00,,N,Y\n"+
		"RCC,1,F,A,N,5,C,N,10.00,,N,?\n")
	saved(t, before, "recruitment.csv", applicantHeader)
	staff := saved(t, dir, "staff.csv", staffHeader+
		"RAA,1,F,A,N,5,C,N,15.00,,N,Y\nRAA,2,M,N,N,5,C,N,20.00,100,N,N\nRAA,3,M,N,Y,5,C,B,20.00,,N,Y\nRBB,1,F,A,N,5,C,N,10,,N,N\n")
	recruitment := saved(t, dir, "recruitment.csv", applicantHeader+"RAA,1,A,N,Y,Y\nRAA,2,N,N,Y,Y\nRAA,3,N,N,Y,N\n")

	got := runWith(t, "-staff", staff, "-recruitment", recruitment, "-previous", before, "-out", dir)
	require.Zero(t, got.status, got.stderr)
	assert.Equal(t, `file,organisation,figure,previous,value,change
wres.csv,RAA,headcount,3,3,0
wres.csv,RAA,white,2,1,-1
wres.csv,RAA,bme,1,2,1
wres.csv,RAA,unknown,0,0,0
wres.csv,RAA,bme_percent,33.3,66.7,33.3
wres.csv,RAA,appointment_ratio,,2.00,
wres.csv,RAA,disciplinary_ratio,,,
wres.csv,RAA,training_ratio,1.00,2.00,1.00
wres.csv,RAA,board_total_difference,66.7,33.3,-33.3
wres.csv,RAA,board_voting_difference,66.7,33.3,-33.3
wres.csv,RAA,board_executive_difference,66.7,33.3,-33.3
wdes.csv,RAA,headcount,3,3,0
wdes.csv,RAA,disabled,0,1,1
wdes.csv,RAA,non_disabled,3,2,-1
wdes.csv,RAA,unknown,0,0,0
wdes.csv,RAA,disabled_percent,0.0,33.3,33.3
wdes.csv,RAA,appointment_ratio,,,
wdes.csv,RAA,capability_ratio,,,
wdes.csv,RAA,board_total_difference,0.0,66.7,66.7
wdes.csv,RAA,board_voting_difference,0.0,66.7,66.7
wdes.csv,RAA,board_executive_difference,0.0,66.7,66.7
gpg.csv,RAA,women,1,1,0
gpg.csv,RAA,men,2,2,0
gpg.csv,RAA,mean_women,10.00,15.00,5.00
gpg.csv,RAA,mean_men,20.00,20.00,0.00
gpg.csv,RAA,median_women,10.00,15.00,5.00
gpg.csv,RAA,median_men,20.00,20.00,0.00
gpg.csv,RAA,mean_gap,50.0,25.0,-25.0
gpg.csv,RAA,median_gap,50.0,25.0,-25.0
gpg.csv,RAA,mean_bonus_gap,,100.0,
gpg.csv,RAA,median_bonus_gap,,100.0,
gpg.csv,RAA,women_bonus_percent,0.0,0.0,0.0
gpg.csv,RAA,men_bonus_percent,0.0,50.0,50.0
gpg.csv,RAA,lower_women,1,1,0
gpg.csv,RAA,lower_men,0,0,0
gpg.csv,RAA,lower_middle_women,0,0,0
gpg.csv,RAA,lower_middle_men,1,1,0
gpg.csv,RAA,upper_middle_women,0,0,0
gpg.csv,RAA,upper_middle_men,1,1,0
gpg.csv,RAA,upper_women,0,0,0
gpg.csv,RAA,upper_men,0,0,0
`, written(t, dir, "changes.csv"))
	assert.Equal(t, "file,row,field,value,reason\nprevious/staff,5,training,?,unrecognised: Y or N is expected\n", written(t, dir, "faults.csv"))
	assert.Contains(t, got.stdout, "warning: organisations in staff only (1): RBB\nwarning: organisations in previous/staff only (1): RAA\n")

	alone := runWith(t, "-staff", staff, "-previous", before, "-out", t.TempDir(), "-json")
	require.Zero(t, alone.status, alone.stderr)
	assert.NotContains(t, alone.stdout, "recruitment")
}

// Columns have other names, stand in another order, and are of one file or of both.
func TestColumns(t *testing.T) {
	dir := t.TempDir()
	staff := saved(t, dir, "s.csv", "Training, ORG ,note,number,sex,Ethnic Origin,disability,grade,clinical,board,rate,bonus,disciplinary,Capability\n"+
		"Y,RAA,x,1,F,N,Y,8A,n,o,12,,n,y\n")
	recruitment := saved(t, dir, "r.csv", "applicant,ethnicity,disability,shortlisted,appointed,org\n1,A,N,Y,N,RAA\n")
	got := runWith(t, "-staff", staff, "-recruitment", recruitment, "-out", dir, "-column", "organisation=org", "-column", "employee=Number",
		"-column", "staff.ethnicity= ethnic origin ", "-column", "band=grade", "-column", "hourly_rate=RATE")
	require.Zero(t, got.status, got.stderr)
	assert.Contains(t, written(t, dir, "wres.csv"), "\nRAA,1,0,1,0,100.0,")
	assert.Equal(t, "organisation,staff_group,band,ethnicity,headcount\nRAA,non-clinical,8a,BME,1\n", written(t, dir, "cells.csv"))
}

// Which bands codes above 07 stand for must be said.
func TestCodes(t *testing.T) {
	dir := t.TempDir()
	staff := saved(t, dir, "s.csv", staffHeader+"RAA,1,F,A,N,XN09,N,N,,,N,N\nRAA,2,F,A,N,XR12,N,N,,,N,N\n")
	require.Zero(t, runWith(t, "-staff", staff, "-out", dir).status)
	assert.Equal(t, 3, strings.Count(written(t, dir, "faults.csv"), "\n"))
	require.Zero(t, runWith(t, "-staff", staff, "-out", dir, "-codes", "8a,8b,8c,8d,9").status)
	assert.Equal(t, 1, strings.Count(written(t, dir, "faults.csv"), "\n"))
	assert.Contains(t, written(t, dir, "cells.csv"), "RAA,non-clinical,8b,White,1\nRAA,non-clinical,9,White,1\n")
}

// The first row of a person counts alone where people are counted; without a number
// everybody is another one, and a number is one of its organisation.
func TestPer(t *testing.T) {
	dir := t.TempDir()
	staff := saved(t, dir, "s.csv", staffHeader+"RAA,1,F,A,N,5,C,N,10,,N,N\nRBB,1,F,N,N,5,C,N,10,,N,N\nRAA, 1 ,F,A,N,6,C,N,12,,N,N\n"+
		"RAA,,F,A,N,2,C,N,10,,N,N\nRAA, ,F,A,N,2,C,N,10,,N,N\nRAA,2,F,A,N,x,C,N,10,,N,N\nRAA,2,F,A,N,7,C,N,10,,N,N\n")
	for per, cells := range map[string]string{
		"contract": "RAA,clinical,2,White,2\nRAA,clinical,5,White,1\nRAA,clinical,6,White,1\nRAA,clinical,7,White,1\nRBB,clinical,5,BME,1\n",
		"person":   "RAA,clinical,2,White,2\nRAA,clinical,5,White,1\nRAA,clinical,7,White,1\nRBB,clinical,5,BME,1\n",
	} {
		t.Run(per, func(t *testing.T) {
			got := runWith(t, "-staff", staff, "-out", dir, "-per", per)
			require.Zero(t, got.status, got.stderr)
			assert.Equal(t, "organisation,staff_group,band,ethnicity,headcount\n"+cells, written(t, dir, "cells.csv"))
			assert.Contains(t, got.stdout, "warning: further rows of the same people in staff (1): ")
		})
	}
}

// An organisation has its rows also where it stands in one file alone.
func TestOneFile(t *testing.T) {
	dir := t.TempDir()
	staff := saved(t, dir, "s.csv", staffHeader+"RAA,1,F,A,N,MED,M,N,,,N,N\nRDD,1,F,q,N,5,C,N,,,N,N\n")
	recruitment := saved(t, dir, "r.csv", applicantHeader+"RCC,1,A,N,Y,Y\nRCC,2,N,Y,Y,Y\nRCC,3,N,N,Y,N\nRBB,1,A,N,N,N\n")
	got := runWith(t, "-staff", staff, "-recruitment", recruitment, "-out", dir)
	require.Zero(t, got.status, got.stderr)
	assert.Contains(t, got.stdout, "warning: organisations in staff only (1): RAA\nwarning: organisations in recruitment only (2): RBB, RCC\n")
	lines := strings.Split(written(t, dir, "wres.csv"), "\n")
	assert.Equal(t, []string{"RAA,1,1,0,0,0.0,,,,,,", "RBB,0,0,0,0,,,,,,,", "RCC,0,0,0,0,,2.00,,,,,", ""}, lines[1:])
	assert.Contains(t, written(t, dir, "gpg.csv"), "\nRCC,0,0,,,,,,,,,,,0,0,0,0,0,0,0,0\n")
	assert.Equal(t, "organisation,staff_group,band,ethnicity,headcount\nRAA,medical,MED,White,1\n", written(t, dir, "cells.csv"))

	var many strings.Builder
	for _, letter := range "ABCDEFGHJKLM" {
		many.WriteString("R" + string(letter) + ",1,F,A,N,5,C,N,,,N,N\n")
	}
	got = runWith(t, "-staff", saved(t, dir, "s.csv", staffHeader+many.String()), "-recruitment", recruitment, "-out", dir)
	assert.Contains(t, got.stdout, "organisations in staff only (12): RA, RB, RC, RD, RE, RF, RG, RH, RJ, RK, …\n")
}

// A file that cannot be read is told, with all that is wrong with its header, and
// nothing is written.
func TestUnreadable(t *testing.T) {
	for _, row := range []struct {
		name, staff string
		stderr      []string
	}{
		{"nothing", "", []string{"row 1: not supplied: a header"}},
		{
			"missing columns", "organisation,sex,SEX,ethnicity\n",
			[]string{
				"sex: duplicate column", `employee: not supplied: a column "employee"`, "disability:", "band:", "clinical:", "board:",
				"hourly_rate:", "bonus:", "disciplinary:", "training:",
			},
		},
		{"semicolons", strings.ReplaceAll(staffHeader, ",", ";"), []string{"malformed: the header has no commas"}},
		{"UTF-16", "\xff\xfeo\x00r\x00g\x00", []string{"malformed: text in UTF-16, save it as CSV in UTF-8"}},
		{"a workbook", "PK\x03\x04rest", []string{"a workbook or zip archive"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			dir := t.TempDir()
			path := saved(t, dir, "s.csv", row.staff)
			got := runWith(t, "-staff", path, "-out", dir)
			assert.Equal(t, 1, got.status)
			assert.Empty(t, got.stdout)
			for _, part := range append(row.stderr, path+": ") {
				assert.Contains(t, got.stderr, part)
			}
			assert.NotContains(t, got.stderr, "capability")
			assert.Equal(t, []string{"s.csv"}, names(t, dir))
		})
	}
}

// A header that is renamed in one file only is missing in the other.
func TestRenamedInOneFile(t *testing.T) {
	dir := t.TempDir()
	got := runWith(t, ofSample("-out", dir, "-column", "organisation=org", "-column", "capability=cap")...)
	assert.Equal(t, 1, got.status)
	assert.Contains(t, got.stderr, `organisation: not supplied: a column "org"`)
	assert.Contains(t, got.stderr, `capability: not supplied: a column "cap"`)
	assert.Empty(t, names(t, dir))
}

func TestFaultLimit(t *testing.T) {
	dir := t.TempDir()
	got := runWith(t, ofSample("-out", dir, "-faults", "16")...)
	assert.Equal(t, 1, got.status)
	lines := strings.Split(strings.TrimSpace(got.stderr), "\n")
	assert.Equal(t, samples+"/staff.csv: too large: more than 16 rows at fault, the first of which have", lines[0])
	assert.Equal(t, "row 14: training: yes: unrecognised: Y or N is expected", lines[1])
	assert.Len(t, lines, 11)
	assert.Empty(t, names(t, dir))
	require.Zero(t, runWith(t, ofSample("-out", dir, "-faults", "17")...).status)
}
