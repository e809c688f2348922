package main

import (
	"cmp"
	"encoding/csv"
	"errors"
	"io"
	"maps"
	"math/big"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// wanted is how the expected files are to be made.
type wanted struct{ exact, perPerson bool }

// counted is what there is of an organisation: people by what they are, as "White
// appointed", and amounts by sex.
type counted struct {
	people         map[string]int64
	cells          map[[3]string]int64
	rates, bonuses map[string][]*big.Rat
	capability     bool
}

// expected computes the files of extracts from their texts alone, with maps and in
// fractions, without this library. A text that is empty is no extract. The reasons in
// faults.csv are kinds alone.
func expected(t *testing.T, staff, recruitment string, as wanted) map[string]string {
	t.Helper()
	all := map[string]*counted{}
	of := func(r row) *counted {
		name := strings.TrimSpace(r["organisation"])
		if all[name] == nil {
			all[name] = &counted{map[string]int64{}, map[[3]string]int64{}, map[string][]*big.Rat{}, map[string][]*big.Rat{}, false}
		}
		return all[name]
	}
	faults := [][]string{{"file", "row", "field", "value", "reason"}}
	staffRows, bad := rowsOf("staff", staff)
	faults = append(faults, bad...)
	seen := map[string]bool{}
	for _, r := range staffRows {
		person := strings.TrimSpace(r["organisation"]) + "\x00" + r["employee"]
		if as.perPerson && r["employee"] != "" && seen[person] {
			continue
		}
		seen[person] = true
		of(r).addStaff(r)
	}
	applicants, bad := rowsOf("recruitment", recruitment)
	faults = append(faults, bad...)
	for _, r := range applicants {
		c := of(r)
		for _, group := range []string{ethnicGroup(r["ethnicity"]), disabilityGroup(r["disability"])} {
			c.add(r["shortlisted"] == "Y", group+" shortlisted")
			c.add(r["appointed"] == "Y", group+" appointed")
		}
	}
	files := map[string][][]string{
		"faults.csv": faults,
		"wres.csv": {strings.Split("organisation,headcount,white,bme,unknown,bme_percent,appointment_ratio,disciplinary_ratio,training_ratio,"+
			"board_total_difference,board_voting_difference,board_executive_difference", ",")},
		"wdes.csv": {strings.Split("organisation,headcount,disabled,non_disabled,unknown,disabled_percent,appointment_ratio,capability_ratio,"+
			"board_total_difference,board_voting_difference,board_executive_difference", ",")},
		"gpg.csv": {strings.Split("organisation,women,men,mean_women,mean_men,median_women,median_men,mean_gap,median_gap,mean_bonus_gap,"+
			"median_bonus_gap,women_bonus_percent,men_bonus_percent,lower_women,lower_men,lower_middle_women,lower_middle_men,"+
			"upper_middle_women,upper_middle_men,upper_women,upper_men", ",")},
		"cells.csv": {{"organisation", "staff_group", "band", "ethnicity", "headcount"}},
	}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		c := all[name]
		files["wres.csv"] = append(files["wres.csv"], append([]string{name}, c.wres(as)...))
		files["wdes.csv"] = append(files["wdes.csv"], append([]string{name}, c.wdes(as)...))
		files["gpg.csv"] = append(files["gpg.csv"], append([]string{name}, c.gpg(as)...))
		for _, cell := range slices.SortedFunc(maps.Keys(c.cells), byGrade) {
			files["cells.csv"] = append(files["cells.csv"], append(append([]string{name}, cell[:]...), strconv.FormatInt(c.cells[cell], 10)))
		}
	}
	texts := map[string]string{}
	for name, rows := range files {
		var text strings.Builder
		require.NoError(t, csv.NewWriter(&text).WriteAll(rows))
		texts[name] = text.String()
	}
	return texts
}

func (c *counted) add(is bool, what string) {
	if is {
		c.people[what]++
	}
}

func (c *counted) addStaff(r row) {
	ethnic, disability, sex := ethnicGroup(r["ethnicity"]), disabilityGroup(r["disability"]), strings.ToUpper(r["sex"] + " ")[:1]
	for _, group := range []string{ethnic, disability} {
		c.people[group]++
		c.people[group+" on board "+r["board"]]++
		c.add(r["disciplinary"] == "Y", group+" disciplinary")
		c.add(r["training"] == "Y", group+" training")
		c.add(r["capability"] == "Y", group+" capability")
	}
	c.people[sex]++
	c.cells[[3]string{map[string]string{"N": "non-clinical", "C": "clinical", "M": "medical"}[r["clinical"]], bandOf(r["band"]), ethnic}]++
	if _, asked := r["capability"]; asked {
		c.capability = true
	}
	if rate, _ := amount(r["hourly_rate"]); rate != nil {
		c.rates[sex] = append(c.rates[sex], rate)
	}
	if bonus, _ := amount(r["bonus"]); bonus != nil && bonus.Sign() > 0 {
		c.bonuses[sex] = append(c.bonuses[sex], bonus)
	}
}

// row is a good record by its fields.
type row map[string]string

// rowsOf reads the records of an extract that have no fault, and the faults of the others.
func rowsOf(file, text string) (rows []row, faults [][]string) {
	reader := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\ufeff")))
	reader.FieldsPerRecord = -1
	header, err := reader.Read()
	if err != nil {
		return nil, nil
	}
	for number := 2; ; number++ {
		record, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return rows, faults
		}
		fault := func(field, value, kind string) {
			faults = append(faults, []string{file, strconv.Itoa(number), field, value, kind})
		}
		if err != nil || len(record) != len(header) {
			fault("", "", "malformed")
			continue
		}
		r, before := row{}, len(faults)
		for i, field := range header {
			r[field] = record[i]
			if kind := faultOf(field, strings.TrimSpace(record[i])); kind != "" {
				fault(field, record[i], kind)
			}
		}
		if r["appointed"] == "Y" && r["shortlisted"] == "N" {
			fault("appointed", "Y", "conflict")
		}
		if len(faults) == before {
			rows = append(rows, r)
		}
	}
}

// The forms of the words that are made up for tests, and of amounts.
var (
	words = map[string]*regexp.Regexp{
		"organisation": regexp.MustCompile(`.`),
		"ethnicity":    regexp.MustCompile(`^(|99|[A-HJ-NPRSXZ][A-Z0-9]?([ -].*)?)$`),
		"disability":   regexp.MustCompile(`^(|Y|N|U|Yes|No|Not Declared|Unspecified|Prefer Not To Answer)$`),
		"board":        regexp.MustCompile(`^[NVEBO]$`),
		"clinical":     regexp.MustCompile(`^[NCM]$`),
		"disciplinary": regexp.MustCompile(`^[YN]$`),
		"training":     regexp.MustCompile(`^[YN]$`),
		"capability":   regexp.MustCompile(`^[YN]$`),
		"shortlisted":  regexp.MustCompile(`^[YN]$`),
		"appointed":    regexp.MustCompile(`^[YN]$`),
		"band":         band,
	}
	band = regexp.MustCompile(`^(?:([1-79]|8[a-d]|VSM|MED|Consultant|Non-consultant career grade|Trainee grade)|` +
		`(?:(?:Non-)?Review Body )?Band ([1-79])|(?:NHS\|)?X[RN]0([1-7])(?:\|.*)?|(?:NHS\|X[RN]08\|)?Band 8 - Range ([A-D])|` +
		`(Very senior manager|Career grade|Trainees))$`)
	money = regexp.MustCompile(`^-?£?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.[0-9]+)?$`)
)

// faultOf is the kind of what is wrong with a field, or nothing.
func faultOf(field, text string) string {
	form, listed := words[field]
	switch {
	case field == "hourly_rate" || field == "bonus":
		_, kind := amount(text)
		return kind
	case !listed || form.MatchString(text) && text != "NA": // which is no sub-code of N
		return ""
	case text == "":
		return "not supplied"
	}
	return "unrecognised"
}

func ethnicGroup(text string) string {
	switch first := (text + "Z")[:1]; {
	case strings.Contains("ABC", first):
		return "White"
	case strings.Contains("ZX9", first):
		return "Unknown"
	}
	return "BME"
}

func disabilityGroup(text string) string {
	switch text {
	case "Y", "Yes":
		return "Disabled"
	case "N", "No":
		return "Non-disabled"
	}
	return "No answer"
}

// bandOf is the band that a text means.
func bandOf(text string) string {
	found := band.FindStringSubmatch(text)
	if letter := found[4]; letter != "" {
		return "8" + strings.ToLower(letter)
	}
	others := map[string]string{"Very senior manager": "VSM", "Career grade": "Non-consultant career grade", "Trainees": "Trainee grade"}
	return found[1] + found[2] + found[3] + others[found[5]]
}

// byGrade orders cells as they are published.
func byGrade(a, b [3]string) int {
	order := strings.Split("non-clinical,clinical,medical,1,2,3,4,5,6,7,8a,8b,8c,8d,9,VSM,Consultant,"+
		"Non-consultant career grade,Trainee grade,MED,White,BME,Unknown", ",")
	return slices.CompareFunc(a[:], b[:], func(a, b string) int { return cmp.Compare(slices.Index(order, a), slices.Index(order, b)) })
}

// amount is an amount in pounds, nil where there is none, or what is wrong with it.
func amount(text string) (pounds *big.Rat, fault string) {
	if text == "" {
		return nil, ""
	}
	if !money.MatchString(text) {
		return nil, "unrecognised"
	}
	pounds, _ = new(big.Rat).SetString(strings.ReplaceAll(strings.Replace(text, "£", "", 1), ",", ""))
	switch {
	case pounds.Sign() < 0:
		return nil, "negative"
	case pounds.Cmp(big.NewRat(100_000_000, 1)) > 0:
		return nil, "too large"
	case !new(big.Rat).Mul(pounds, big.NewRat(10_000, 1)).IsInt():
		return nil, "more than four decimals"
	}
	return pounds, ""
}
