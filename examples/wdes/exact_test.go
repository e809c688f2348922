package main

import (
	"cmp"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// exact is every figure of the sample that has a value: metric, part, group and
// the fraction, computed from the counts of the file apart from this library, in
// fractions. Rates over two years are events of both over twice the staff.
const exact = `
wdes1 | - | Disabled | 6
wdes1 | - | Non-disabled | 70
wdes1 | - | Unknown | 24
wdes1.completeness | - | - | 76
wdes1.declaration | - | Disabled | 6
wdes1 | non-clinical bands 1 to 4 | Disabled | 100/17
wdes1 | non-clinical bands 1 to 4 | Non-disabled | 500/7
wdes1 | non-clinical bands 1 to 4 | Unknown | 2700/119
wdes1.difference | non-clinical bands 1 to 4 | Disabled | -2/17
wdes1.difference | non-clinical bands 1 to 4 | Non-disabled | 10/7
wdes1.difference | non-clinical bands 1 to 4 | Unknown | -156/119
wdes1 | non-clinical bands 5 to 7 | Disabled | 100/17
wdes1 | non-clinical bands 5 to 7 | Non-disabled | 1200/17
wdes1 | non-clinical bands 5 to 7 | Unknown | 400/17
wdes1.difference | non-clinical bands 5 to 7 | Disabled | -2/17
wdes1.difference | non-clinical bands 5 to 7 | Non-disabled | 10/17
wdes1.difference | non-clinical bands 5 to 7 | Unknown | -8/17
wdes1 | non-clinical bands 8a to 8b | Disabled | 50/13
wdes1 | non-clinical bands 8a to 8b | Non-disabled | 1000/13
wdes1 | non-clinical bands 8a to 8b | Unknown | 250/13
wdes1.difference | non-clinical bands 8a to 8b | Disabled | -28/13
wdes1.difference | non-clinical bands 8a to 8b | Non-disabled | 90/13
wdes1.difference | non-clinical bands 8a to 8b | Unknown | -62/13
wdes1 | non-clinical bands 8c to VSM | Disabled | 0
wdes1 | non-clinical bands 8c to VSM | Non-disabled | 75
wdes1 | non-clinical bands 8c to VSM | Unknown | 25
wdes1.difference | non-clinical bands 8c to VSM | Disabled | -6
wdes1.difference | non-clinical bands 8c to VSM | Non-disabled | 5
wdes1.difference | non-clinical bands 8c to VSM | Unknown | 1
wdes1 | clinical bands 5 to 7 | Disabled | 1800/253
wdes1 | clinical bands 5 to 7 | Non-disabled | 17500/253
wdes1 | clinical bands 5 to 7 | Unknown | 6000/253
wdes1.difference | clinical bands 5 to 7 | Disabled | 282/253
wdes1.difference | clinical bands 5 to 7 | Non-disabled | -210/253
wdes1.difference | clinical bands 5 to 7 | Unknown | -72/253
wdes1 | clinical bands 8a to 8b | Disabled | 100/21
wdes1 | clinical bands 8a to 8b | Non-disabled | 500/7
wdes1 | clinical bands 8a to 8b | Unknown | 500/21
wdes1.difference | clinical bands 8a to 8b | Disabled | -26/21
wdes1.difference | clinical bands 8a to 8b | Non-disabled | 10/7
wdes1.difference | clinical bands 8a to 8b | Unknown | -4/21
wdes1 | clinical bands 8c to VSM | Disabled | 0
wdes1 | clinical bands 8c to VSM | Non-disabled | 1000/13
wdes1 | clinical bands 8c to VSM | Unknown | 300/13
wdes1.difference | clinical bands 8c to VSM | Disabled | -6
wdes1.difference | clinical bands 8c to VSM | Non-disabled | 90/13
wdes1.difference | clinical bands 8c to VSM | Unknown | -12/13
wdes1 | medical consultants | Disabled | 100/43
wdes1 | medical consultants | Non-disabled | 3000/43
wdes1 | medical consultants | Unknown | 1200/43
wdes1.difference | medical consultants | Disabled | -158/43
wdes1.difference | medical consultants | Non-disabled | -10/43
wdes1.difference | medical consultants | Unknown | 168/43
wdes1 | medical trainee grades | Disabled | 100/31
wdes1 | medical trainee grades | Non-disabled | 2000/31
wdes1 | medical trainee grades | Unknown | 1000/31
wdes1.difference | medical trainee grades | Disabled | -86/31
wdes1.difference | medical trainee grades | Non-disabled | -170/31
wdes1.difference | medical trainee grades | Unknown | 256/31
wdes1 | non-clinical under band 1 | Disabled | 0
wdes1 | non-clinical under band 1 | Non-disabled | 200/3
wdes1 | non-clinical under band 1 | Unknown | 100/3
wdes1.difference | non-clinical under band 1 | Disabled | -6
wdes1.difference | non-clinical under band 1 | Non-disabled | -10/3
wdes1.difference | non-clinical under band 1 | Unknown | 28/3
wdes1 | non-clinical band 2 | Disabled | 60/11
wdes1 | non-clinical band 2 | Non-disabled | 800/11
wdes1 | non-clinical band 2 | Unknown | 240/11
wdes1.difference | non-clinical band 2 | Disabled | -6/11
wdes1.difference | non-clinical band 2 | Non-disabled | 30/11
wdes1.difference | non-clinical band 2 | Unknown | -24/11
wdes1 | non-clinical band 3 | Disabled | 25/4
wdes1 | non-clinical band 3 | Non-disabled | 1125/16
wdes1 | non-clinical band 3 | Unknown | 375/16
wdes1.difference | non-clinical band 3 | Disabled | 1/4
wdes1.difference | non-clinical band 3 | Non-disabled | 5/16
wdes1.difference | non-clinical band 3 | Unknown | -9/16
wdes1 | non-clinical band 5 | Disabled | 100/17
wdes1 | non-clinical band 5 | Non-disabled | 1200/17
wdes1 | non-clinical band 5 | Unknown | 400/17
wdes1.difference | non-clinical band 5 | Disabled | -2/17
wdes1.difference | non-clinical band 5 | Non-disabled | 10/17
wdes1.difference | non-clinical band 5 | Unknown | -8/17
wdes1 | non-clinical band 8a | Disabled | 50/13
wdes1 | non-clinical band 8a | Non-disabled | 1000/13
wdes1 | non-clinical band 8a | Unknown | 250/13
wdes1.difference | non-clinical band 8a | Disabled | -28/13
wdes1.difference | non-clinical band 8a | Non-disabled | 90/13
wdes1.difference | non-clinical band 8a | Unknown | -62/13
wdes1 | non-clinical VSM | Disabled | 0
wdes1 | non-clinical VSM | Non-disabled | 75
wdes1 | non-clinical VSM | Unknown | 25
wdes1.difference | non-clinical VSM | Disabled | -6
wdes1.difference | non-clinical VSM | Non-disabled | 5
wdes1.difference | non-clinical VSM | Unknown | 1
wdes1 | clinical band 5 | Disabled | 100/13
wdes1 | clinical band 5 | Non-disabled | 900/13
wdes1 | clinical band 5 | Unknown | 300/13
wdes1.difference | clinical band 5 | Disabled | 22/13
wdes1.difference | clinical band 5 | Non-disabled | -10/13
wdes1.difference | clinical band 5 | Unknown | -12/13
wdes1 | clinical band 6 | Disabled | 300/43
wdes1 | clinical band 6 | Non-disabled | 3000/43
wdes1 | clinical band 6 | Unknown | 1000/43
wdes1.difference | clinical band 6 | Disabled | 42/43
wdes1.difference | clinical band 6 | Non-disabled | -10/43
wdes1.difference | clinical band 6 | Unknown | -32/43
wdes1 | clinical band 7 | Disabled | 200/37
wdes1 | clinical band 7 | Non-disabled | 2500/37
wdes1 | clinical band 7 | Unknown | 1000/37
wdes1.difference | clinical band 7 | Disabled | -22/37
wdes1.difference | clinical band 7 | Non-disabled | -90/37
wdes1.difference | clinical band 7 | Unknown | 112/37
wdes1 | clinical band 8a | Disabled | 100/21
wdes1 | clinical band 8a | Non-disabled | 500/7
wdes1 | clinical band 8a | Unknown | 500/21
wdes1.difference | clinical band 8a | Disabled | -26/21
wdes1.difference | clinical band 8a | Non-disabled | 10/7
wdes1.difference | clinical band 8a | Unknown | -4/21
wdes1 | clinical band 8c | Disabled | 0
wdes1 | clinical band 8c | Non-disabled | 1000/13
wdes1 | clinical band 8c | Unknown | 300/13
wdes1.difference | clinical band 8c | Disabled | -6
wdes1.difference | clinical band 8c | Non-disabled | 90/13
wdes1.difference | clinical band 8c | Unknown | -12/13
wdes2 | - | - | 7/6
wdes2.rate | - | Disabled | 12
wdes2.rate | - | Non-disabled | 14
wdes2.rate | - | Unknown | 72/5
wdes2 | source: internal | - | 11/10
wdes2.rate | source: internal | Disabled | 20
wdes2.rate | source: internal | Non-disabled | 22
wdes2.rate | source: internal | Unknown | 25
wdes2 | source: external | - | 13/11
wdes2.rate | source: external | Disabled | 10
wdes2.rate | source: external | Non-disabled | 130/11
wdes2.rate | source: external | Unknown | 310/23
wdes3 | - | - | 35/6
wdes3.rate | - | Disabled | 5/2
wdes3.rate | - | Non-disabled | 3/7
wdes3.rate | - | Unknown | 5/24
wdes3 | staff group: non-clinical | - | 13/2
wdes3.rate | staff group: non-clinical | Disabled | 10
wdes3.rate | staff group: non-clinical | Non-disabled | 20/13
wdes3.rate | staff group: non-clinical | Unknown | 100/83
wdes3.rate | staff group: clinical | Disabled | 0
wdes3.rate | staff group: clinical | Non-disabled | 0
wdes3.rate | staff group: clinical | Unknown | 0
wdes3.illhealth | - | - | 0
wdes3.illhealth.rate | - | Disabled | 0
wdes3.illhealth.rate | - | Non-disabled | 4/7
wdes3.illhealth.rate | - | Unknown | 5/24
wdes3.all | - | - | 5/2
wdes3.all.rate | - | Disabled | 5/2
wdes3.all.rate | - | Non-disabled | 1
wdes3.all.rate | - | Unknown | 5/12
wdes4a1 | - | Disabled | 35
wdes4a1 | - | Non-disabled | 25
wdes4a1.difference | - | - | 10
wdes4a1.benchmark | - | Disabled | 39/10
wdes4a1.benchmark | - | Non-disabled | 1/2
wdes4a2 | - | Disabled | 800/59
wdes4a2 | - | Non-disabled | 250/33
wdes4a2.difference | - | - | 11650/1947
wdes4a3 | - | Disabled | 122/5
wdes4a3 | - | Non-disabled | 163/10
wdes4a3.difference | - | - | 81/10
wdes4b | - | Disabled | 256/5
wdes4b | - | Non-disabled | 49
wdes4b.difference | - | - | 11/5
wdes5 | - | Disabled | 6000/121
wdes5 | - | Non-disabled | 23600/401
wdes5.difference | - | - | -449600/48521
wdes6 | - | Disabled | 30
wdes6 | - | Non-disabled | 20
wdes6.difference | - | - | 10
wdes7 | - | Disabled | 2400/61
wdes7 | - | Non-disabled | 9500/201
wdes7.difference | - | - | -97100/12261
wdes8 | - | Disabled | 145/2
wdes8.benchmark | - | Disabled | -9/10
wdes9a | - | Disabled | 349/54
wdes9a | - | Non-disabled | 351/50
wdes9a.difference | - | - | -376/675
wdes9b | - | - | 1
wdes10 | total | Disabled | 22/13
wdes10 | total | Non-disabled | 90/13
wdes10 | total | Unknown | -112/13
wdes10.share | total | Disabled | 100/13
wdes10.share | total | Non-disabled | 1000/13
wdes10.share | total | Unknown | 200/13
wdes10 | voting | Disabled | 13/2
wdes10 | voting | Non-disabled | 5
wdes10 | voting | Unknown | -23/2
wdes10.share | voting | Disabled | 25/2
wdes10.share | voting | Non-disabled | 75
wdes10.share | voting | Unknown | 25/2
wdes10 | non-voting | Disabled | -6
wdes10 | non-voting | Non-disabled | 10
wdes10 | non-voting | Unknown | -4
wdes10.share | non-voting | Disabled | 0
wdes10.share | non-voting | Non-disabled | 80
wdes10.share | non-voting | Unknown | 20
wdes10 | executive | Disabled | -6
wdes10 | executive | Non-disabled | 40/3
wdes10 | executive | Unknown | -22/3
wdes10.share | executive | Disabled | 0
wdes10.share | executive | Non-disabled | 250/3
wdes10.share | executive | Unknown | 50/3
wdes10 | non-executive | Disabled | 58/7
wdes10 | non-executive | Non-disabled | 10/7
wdes10 | non-executive | Unknown | -68/7
wdes10.share | non-executive | Disabled | 100/7
wdes10.share | non-executive | Non-disabled | 500/7
wdes10.share | non-executive | Unknown | 100/7
`

// Every figure of the sample is exactly the one computed apart; figures without
// a value are not among them.
func TestExact(t *testing.T) {
	got := runWith("", "-json", sample)
	require.Zero(t, got.status, got.stderr)
	var document struct {
		Figures []struct{ ID, Part, Group, Exact, Reason string }
	}
	require.NoError(t, json.Unmarshal([]byte(got.stdout), &document))
	var computed []string
	for _, f := range document.Figures {
		require.Equal(t, f.Exact == "", f.Reason != "", "%v", f)
		if f.Exact != "" {
			computed = append(computed, strings.Join([]string{f.ID, cmp.Or(f.Part, "-"), cmp.Or(f.Group, "-"), f.Exact}, " | "))
		}
	}
	assert.ElementsMatch(t, strings.Split(strings.TrimSpace(exact), "\n"), computed)
}
