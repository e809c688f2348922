package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// judgedDocument is what the program prints with -json.
type judgedDocument struct {
	EDS *struct {
		judged

		Total   string            `json:"total"`
		Domains map[string]string `json:"domains"`
	} `json:"eds"`
	Measures []struct {
		judged

		Indicator string `json:"indicator"`
	} `json:"measures"`
	Actions []struct {
		judged

		Title, Owner string
	} `json:"actions"`
	On string `json:"on"`
}

// outcome runs the program on a document.
func outcome(document string, args ...string) (status int, stdout, stderr string) {
	var out, faults bytes.Buffer
	status = run(append(args, "-"), strings.NewReader(document), &out, &faults)
	return status, out.String(), faults.String()
}

// found is what the program makes of a document without faults.
func found(t *testing.T, document string, args ...string) judgedDocument {
	t.Helper()
	status, stdout, stderr := outcome(document, append(args, "-json")...)
	require.Zero(t, status, stderr)
	require.Empty(t, stderr)
	var judgements judgedDocument
	decoder := json.NewDecoder(strings.NewReader(stdout))
	decoder.DisallowUnknownFields()
	require.NoError(t, decoder.Decode(&judgements))
	return judgements
}

// The scores of Leeds Teaching Hospitals NHS Trust, 21 and a year later 22; halves
// between the limits; and years in which not everything was scored.
func TestEDS(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ scores, rating, symbol, total, domain1, domain2, domain3, reason string }{
		"21": {
			`"1A":"2","1B":"2","1C":"2","1D":"2","2A":"2","2B":"2","2C":"2","2D":"1","3A":"2","3B":"2","3C":"2"`,
			"Developing", "◐", "21", "8", "7", "6", "total 21",
		},
		"21.5, text and numbers": {
			`"1A":2,"1B":2.0,"1C":2,"1D":2,"2A":2,"2B":2,"2C":2,"2D":1.5,"3A":2,"3B":2,"3C":"2"`,
			"Developing", "◐", "21.5", "8", "7.5", "6", "total 21.5",
		},
		"22":   {`"1A":2,"1B":2,"1C":2,"1D":2,"2A":2,"2B":2,"2C":2,"2D":2,"3A":2,"3B":2,"3C":2`, "Achieving", "✓", "22", "8", "8", "6", "total 22"},
		"7.5":  {`"1A":1,"1B":1,"1C":1,"1D":1,"2A":1,"2B":1,"2C":1,"2D":0.5,"3A":0,"3B":0,"3C":0`, "Undeveloped", "✗", "7.5", "4", "3.5", "0", "total 7.5"},
		"32.5": {`"1A":3,"1B":3,"1C":3,"1D":3,"2A":3,"2B":3,"2C":3,"2D":3,"3A":3,"3B":3,"3C":2.5`, "Achieving", "✓", "32.5", "12", "12", "8.5", "total 32.5"},
		"33":   {`"1A":3,"1B":3,"1C":3,"1D":3,"2A":3,"2B":3,"2C":3,"2D":3,"3A":3,"3B":3,"3C":3`, "Excelling", "★", "33", "12", "12", "9", "total 33"},
		"domain 2 alone": {
			`"2A":1,"2B":2,"2C":2,"2D":"1","3A":null`, "", "–", "6", "", "6", "",
			"4 of 11 outcomes are scored, missing: 1A, 1B, 1C, 1D, 3A, 3B, 3C",
		},
		"nothing": {"", "", "–", "", "", "", "", "0 of 11 outcomes are scored, missing: 1A, 1B, 1C, 1D, 2A, 2B, 2C, 2D, 3A, 3B, 3C"},
		"services": {
			`"services":[{"name":"a","1A":3,"1B":3,"1C":3,"1D":3},{"name":"b","1A":2,"1B":2,"1C":2,"1D":"1.5"},{"name":"c","1A":0,"1B":0,"1C":0,"1D":0}],` +
				`"2A":2,"2B":2,"2C":2,"2D":2,"3A":2,"3B":2,"3C":2`,
			"Developing", "◐", "21.5", "7.5", "8", "6", "total 21.5",
		},
		"two services, in quarters": {
			`"services":[{"name":"a","1A":3,"1B":3,"1C":3,"1D":3},{"name":"b","1A":2,"1B":2,"1C":2,"1D":"1.5"}]`,
			"", "–", "9.75", "9.75", "", "", "4 of 11 outcomes are scored, missing: 2A, 2B, 2C, 2D, 3A, 3B, 3C",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			eds := found(t, `{"eds": {`+c.scores+`}}`).EDS
			require.NotNil(t, eds)
			assert.Equal(t, c.rating, eds.Rating)
			assert.Equal(t, c.symbol, eds.Symbol)
			assert.Equal(t, c.total, eds.Total)
			assert.Equal(t, map[string]string{"1": c.domain1, "2": c.domain2, "3": c.domain3}, eds.Domains)
			assert.Equal(t, c.reason, eds.Reason)
			assert.Equal(t, "total of the eleven outcomes: Undeveloped < 8 ≤ Developing < 22 ≤ Achieving < 33 ≤ Excelling", eds.Rule)
		})
	}
}

func TestMeasures(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ measure, rating, reason string }{
		"harm, less of it":           {`"indicator":"wres2","value":"2.19","previous":"2.31"`, "Developing", "2.19 is above 1.25: level not met; 2.31 the year before: no move towards harm"},
		"harm, more of it":           {`"indicator":"wres2","value":3.44,"previous":2.19`, "Underdeveloped", "3.44 is above 1.25: level not met; 2.19 the year before: moved towards harm"},
		"in words of a report":       {`"indicator":"wres4","value":"x0.52","previous":"0.81 times"`, "Achieving", "0.52 is not above 1.25: level met"},
		"points as per cent":         {`"indicator":"wres9","value":"-23.5%","previous":"+8%"`, "Underdeveloped", "-23.5 pp is below 0.0 pp: level not met; +8.0 pp the year before"},
		"of a group and part":        {`"indicator":"wres9","group":"bme","part":"executive","value":"0"`, "Achieving", "0.0 pp is not below 0.0 pp: level met"},
		"an exact fraction":          {`"indicator":"wres2","value":"5/4"`, "Achieving", "1.25 is not above 1.25: level met"},
		"exact, a hair above":        {`"indicator":"wres2","value":"1.2501"`, "Developing", "1.25 (exactly 1.2501) is above 1.25: level not met"},
		"printed at the limit":       {`"indicator":"wres2","value":"1.25"`, "Achieving", "as printed it may be from 1.245 to 1.255, and not all of that has this rating"},
		"no events":                  {`"indicator":"wres3","value":"N/A: no events"`, "", "no events"},
		"undefined":                  {`"indicator":"wres3","value":"N/A"`, "", "undefined: N/A is printed"},
		"suppressed":                 {`"indicator":"wres2","value":"[c]","previous":"2"`, "", "suppressed: [c] is printed"},
		"a dash":                     {`"indicator":"wres2","value":"–"`, "", "not supplied: – is printed"},
		"not given":                  {`"indicator":"wres2"`, "", "not supplied"},
		"nobody entered":             {`"indicator":"wres3.rate","value":"0%"`, "Achieving", "0.0% is not above 0.0%: level met"},
		"more events than staff":     {`"indicator":"wres3.rate","value":"101%"`, "Developing", "101.0% is above 0.0%: level not met"},
		"a survey item":              {`"indicator":"wres7.difference","value":"-31.9","previous":"-27.5","year":2022,"previous_year":2021`, "Developing", "which does not count without intervals"},
		"across a break":             {`"indicator":"wres7.difference","value":"1","previous":"2","year":2021,"previous_year":2020`, "Achieving", "not compared with the year before (series break)"},
		"years not given":            {`"indicator":"wres7.difference","value":"1","previous":"2"`, "Achieving", "not compared with the year before (series break)"},
		"completeness":               {`"indicator":"wres1.completeness","value":"96.9 %"`, "Target met", "96.9% is not below 95.0%: level met"},
		"disability":                 {`"indicator":"wdes2","value":"0.9"`, "Achieving", "0.90 is not above 1.25"},
		"an answer":                  {`"indicator":"wdes9b","value":"No","previous":"yes"`, "Underdeveloped", "no is below yes: level not met"},
		"a score":                    {`"indicator":"wdes9a.difference","value":"-0.4"`, "Developing", "-0.40 is below 0.00"},
		"without a rule":             {`"indicator":"gpg2","value":"-12.1"`, "", "no rule rates it"},
		"a rule for another":         {`"indicator":"wres5","value":"10.6%"`, "", "no rule rates it; there is one for wres5.difference"},
		"a rule of another":          {`"indicator":"wres9","group":"White","value":"1"`, "", "no rule rates it; there is one for wres9 of BME"},
		"as good as the year before": {`"indicator":"wres2","value":"1.1","previous":"1.1"`, "Achieving", "1.10 the year before: no move"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			measures := found(t, `{"measures": [{`+c.measure+`}]}`).Measures
			require.Len(t, measures, 1)
			assert.Equal(t, c.rating, measures[0].Rating)
			assert.Contains(t, measures[0].Reason, c.reason)
			assert.Equal(t, c.rating == "", measures[0].Symbol == "–")
			assert.Equal(t, strings.Contains(c.reason, "no rule"), measures[0].Rule == "")
		})
	}
	both := `{"measures": [{"indicator":"wres4","value":"0.52"}]}`
	assert.Equal(t, "Achieving", found(t, both).Measures[0].Rating)
	assert.Equal(t, "Developing", found(t, both, "-two-sided").Measures[0].Rating)
}

func TestActions(t *testing.T) {
	t.Parallel()
	judgements := found(t, `{"on": "2022-03-31", "actions": [
		{"due": "2021-12-31", "status": "ongoing"}, {"due": "2022-03-31", "status": "Ongoing", "title": "a", "owner": "HR"},
		{"due": "Ongoing", "status": "Covered by workforce equality action plan."}, {"status": "Complete"},
		{"due": "2022-04-01", "status": "not yet taken place"}, {"status": "ongoing", "reviewed": "2021-08-31", "every": 6}, {"status": "ongoing"}]}`)
	assert.Equal(t, "2022-03-31", judgements.On)
	var ratings, reasons []string
	for _, action := range judgements.Actions {
		ratings, reasons = append(ratings, action.Rating), append(reasons, action.Reason)
		assert.Contains(t, action.Rule, "Overdue once the due date")
	}
	assert.Equal(t, []string{"Overdue", "On track", "", "Complete", "Waiting", "Overdue", ""}, ratings)
	assert.Equal(t, "ongoing on 2022-03-31, and was due on 2021-12-31", reasons[0])
	assert.Equal(t, "covered by workforce equality action plan", reasons[2])
	assert.Equal(t, "ongoing on 2022-03-31, and was to be reviewed by 2022-02-28", reasons[5])
	assert.Equal(t, "HR", judgements.Actions[1].Owner)
}

// Only the parts that the document has are printed, and lists stay lists.
func TestKeys(t *testing.T) {
	t.Parallel()
	_, stdout, _ := outcome(`{"measures": [], "eds": null, "actions": [], "on": "2022-03-31"}`, "-json")
	assert.JSONEq(t, `{"measures": [], "actions": [], "on": "2022-03-31"}`, stdout)
}

func TestFaults(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ document, stderr string }{
		"all of them": {
			`{"eds": {"1A": 4, "4A": 1, "2A": "x", "2B": true, "2C": 1.25, "2C": 1, "services": [{"name": 1, "2A": 1}]}, "x": 1,
			 "measures": [{"indicator": "wres99"}, {"value": 1}, {"indicator": "wres2", "value": "12%"}, {"indicator": "wres2", "value": "two"}],
			 "actions": [{"due": "31/12/2021", "status": "done"}, {"due": "2021-02-30"}]}`,
			"eds.1A: 4: out of range: a score of 0 to 3, in halves\n" +
				"eds.4A: unrecognised outcome\n" +
				"eds.2A: x: malformed: a score of 0 to 3, in halves\n" +
				"eds.2B: true: malformed: a score of 0 to 3 is expected\n" +
				"eds.2C: 1.25: out of range: a score of 0 to 3, in halves\n" +
				"eds.services.1.name: 1: malformed: a text is expected\n" +
				"eds.services.1.2A: unrecognised: services are of domain 1\n" +
				"eds.2C: duplicate field\n" +
				"x: unrecognised field\n" +
				"actions.1.due: 31/12/2021: unrecognised: date \"31/12/2021\"\n" +
				"actions.1.status: done: unrecognised: status \"done\"\n" +
				"actions.2.due: 2021-02-30: unrecognised: date \"2021-02-30\"\n" +
				"actions.2.status: not supplied: a text is expected\n" +
				"measures.1.indicator: wres99: unrecognised\n" +
				"measures.2.indicator: not supplied: a text is expected\n" +
				"measures.3.value: 12%: conflict: wres2 is in ratio\n" +
				"measures.4.value: two: malformed: printed figure \"two\"\n" +
				"on: not supplied: the day on which the actions are rated\n",
		},
		"nothing to rate":           {`{}`, "not supplied: eds, measures or actions\n"},
		"no object":                 {`[]`, "a list: malformed: an object is expected\n"},
		"no document":               {``, "malformed: line 1: unexpected EOF\n"},
		"scores that are no object": {`{"eds": [1]}`, "eds: a list: malformed: an object is expected\n"},
		"services that are no list": {`{"eds": {"services": {}}}`, "eds.services: an object: malformed: a list is expected\n"},
		"a service that is none":    {`{"eds": {"services": [1]}}`, "eds.services.1: 1: malformed: an object is expected\n"},
		"services beside scores":    {`{"eds": {"1A": 1, "services": [{"name": "a", "1A": 1, "1B": 1, "1C": 1, "1D": 1}]}}`, "eds.1A: conflict: scored beside services\n"},
		"one outcome in two cases":  {`{"eds": {"1A": 1, "1a": 1}}`, "eds.1A: 1: duplicate\n"},
		"a ratio below zero":        {`{"measures": [{"indicator": "wres2", "value": "-2"}]}`, "measures.1.value: -2: negative\n"},
		"more than all":             {`{"measures": [{"indicator": "wres1.completeness", "value": "101%"}]}`, "measures.1.value: 101%: out of range: more than 100 per cent\n"},
		"neither yes nor no":        {`{"measures": [{"indicator": "wdes9b", "value": "1/2"}]}`, "measures.1.value: 1/2: out of range: yes or no\n"},
		"a day that is none":        {`{"actions": [{"status": "due"}], "on": "31 March"}`, "on: 31 March: unrecognised: date \"31 March\"\n"},
		"an interval of nothing":    {`{"actions": [{"status": "due", "every": 3}], "on": "2022-03-31"}`, "actions.1.reviewed: not supplied: the last review, for an interval\n"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, args := range [][]string{nil, {"-json"}} {
				status, stdout, stderr := outcome(c.document, args...)
				assert.Equal(t, 1, status)
				assert.Empty(t, stdout)
				assert.Equal(t, c.stderr, stderr)
			}
		})
	}
}

// Every sample is rated, and its text is what a terminal shows.
func TestSamples(t *testing.T) {
	t.Parallel()
	samples, err := filepath.Glob("../../testdata/ratings/*.json")
	require.NoError(t, err)
	require.Len(t, samples, 4)
	for _, sample := range samples {
		t.Run(filepath.Base(sample), func(t *testing.T) {
			t.Parallel()
			var stdout, stderr bytes.Buffer
			require.Zero(t, run([]string{sample}, nil, &stdout, &stderr), stderr.String())
			assert.Contains(t, stdout.String(), "rule: ")
			for line := range strings.Lines(stdout.String()) {
				assert.LessOrEqual(t, len([]rune(line)), width+1, line)
				assert.Equal(t, strings.TrimRight(line, " \n")+"\n", line)
			}
		})
	}
}

func TestText(t *testing.T) {
	t.Parallel()
	_, stdout, _ := outcome(`{"eds": {"2A": 1}, "measures": [{"indicator": "wres9", "group": "BME", "value": "1"}],
		"actions": [{"status": "complete", "owner": "HR\u001b[31m"}], "on": "2022-03-31"}`)
	assert.Equal(t, `EDS 2022

  total: not rated –
    1 of 11 outcomes are scored, missing: 1A, 1B, 1C, 1D, 2B, 2C, 2D, 3A, 3B, 3C
    rule: total of the eleven outcomes: Undeveloped < 8 ≤ Developing < 22 ≤ Achieving < 33 ≤
      Excelling
    domain 2: 1

MEASURES

  wres9, BME: Achieving ✓
    +1.0 pp is not below 0.0 pp: level met; not compared with the year before (not supplied): no
      move towards harm seen
    rule: wres9 of BME not below parity, and no move towards harm since the year before; share of
      tests met: Underdeveloped ≤ 0 < Developing < 1 ≤ Achieving

ACTIONS on 2022-03-31

    rule: complete: Complete; else Overdue once the due date or the next review has passed, On track
      where it is ongoing, Waiting where it is due, paused or not started

  action 1 (HR [31m): Complete ✓
    complete
`, stdout)
}

func TestUsage(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "-json")
	require.NoError(t, os.WriteFile(file, []byte(`{"eds": {}}`), 0o600))
	for name, c := range map[string]struct {
		args   []string
		status int
		stderr string
	}{
		"help":               {[]string{"-h"}, 0, "usage: rate"},
		"no file":            {nil, 2, "usage: rate"},
		"two files":          {[]string{"a", "b"}, 2, "usage: rate"},
		"unknown flag":       {[]string{"-colour", "a"}, 2, "flag provided but not defined"},
		"no such file":       {[]string{"nowhere.json"}, 1, "nowhere.json"},
		"flags behind it":    {[]string{file, "-json"}, 0, ""},
		"a file like a flag": {[]string{"-json", "--", file}, 0, ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var stdout, stderr bytes.Buffer
			assert.Equal(t, c.status, run(c.args, strings.NewReader(""), &stdout, &stderr))
			assert.Contains(t, stderr.String(), c.stderr)
			assert.Equal(t, c.stderr == "", stdout.Len() > 0)
		})
	}
}

// Whatever stands in a document, the program ends with a status it documents, and
// prints a document or faults, not both.
func FuzzRun(f *testing.F) {
	f.Add(`{"eds": {"1A": "2", "services": []}, "measures": [{"indicator": "wres2", "value": "2.19"}]}`)
	f.Add(`{"actions": [{"status": "due", "due": "2021-12-31", "every": 3, "reviewed": "2021-01-31"}], "on": "2022-03-31"}`)
	f.Add(`{"measures": [{"indicator": "gpg1", "value": "-1/3", "group": "x", "year": -1}]}`)
	f.Fuzz(func(t *testing.T, document string) {
		status, stdout, stderr := outcome(document, "-json")
		assert.Contains(t, []int{0, 1}, status)
		assert.Equal(t, status == 0, stderr == "")
		assert.Equal(t, status == 0, json.Valid([]byte(stdout)))
		_, text, _ := outcome(document)
		assert.Equal(t, status == 0, text != "")
	})
}
