package main

import (
	"cmp"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// exact is every figure of the sample that has a value: indicator, part, group and
// the fraction, computed from the counts of the file apart from this library, in
// fractions. A percentage of which one whole number of people alone can be printed
// so is that number's, also in a difference, 12 of 47 less 11%.
const exact = `
wres1 | - | White | 72
wres1 | - | BME | 24
wres1 | - | Unknown | 4
wres1.completeness | - | - | 96
wres1 | non-clinical bands 1 to 7 | White | 960/13
wres1 | non-clinical bands 1 to 7 | BME | 300/13
wres1 | non-clinical bands 1 to 7 | Unknown | 40/13
wres1.difference | non-clinical bands 1 to 7 | White | 24/13
wres1.difference | non-clinical bands 1 to 7 | BME | -12/13
wres1.difference | non-clinical bands 1 to 7 | Unknown | -12/13
wres1 | non-clinical bands 8a to VSM | White | 12400/163
wres1 | non-clinical bands 8a to VSM | BME | 3500/163
wres1 | non-clinical bands 8a to VSM | Unknown | 400/163
wres1.difference | non-clinical bands 8a to VSM | White | 664/163
wres1.difference | non-clinical bands 8a to VSM | BME | -412/163
wres1.difference | non-clinical bands 8a to VSM | Unknown | -252/163
wres1 | clinical bands 1 to 7 | White | 625/8
wres1 | clinical bands 1 to 7 | BME | 125/8
wres1 | clinical bands 1 to 7 | Unknown | 25/4
wres1.difference | clinical bands 1 to 7 | White | 49/8
wres1.difference | clinical bands 1 to 7 | BME | -67/8
wres1.difference | clinical bands 1 to 7 | Unknown | 9/4
wres1 | clinical bands 8a to VSM | White | 175/3
wres1 | clinical bands 8a to VSM | BME | 100/3
wres1 | clinical bands 8a to VSM | Unknown | 25/3
wres1.difference | clinical bands 8a to VSM | White | -41/3
wres1.difference | clinical bands 8a to VSM | BME | 28/3
wres1.difference | clinical bands 8a to VSM | Unknown | 13/3
wres2 | - | - | 475/138
wres2.rate | - | White | 750/23
wres2.rate | - | BME | 180/19
wres2.rate | - | Unknown | 175/8
wres3.rate | - | White | 0
wres3.rate | - | BME | 0
wres3.rate | - | Unknown | 0
wres4 | - | - | 34/9
wres4.rate | - | White | 425/36
wres4.rate | - | BME | 25/8
wres5 | - | White | 1600/227
wres5 | - | BME | 50/23
wres5.difference | - | - | -25450/5221
wres5.benchmark | - | White | -61/100
wres5.benchmark | - | BME | -102/25
wres6 | - | White | 11
wres6 | - | BME | 1200/47
wres6.difference | - | - | 683/47
wres6.benchmark | - | White | -9/2
wres6.benchmark | - | BME | 23/5
wres7 | - | White | 11800/229
wres7 | - | BME | 25
wres7.difference | - | - | -6075/229
wres7.benchmark | - | White | -11/5
wres7.benchmark | - | BME | -23/2
wres8 | - | White | 600/227
wres8 | - | BME | 75/4
wres8.difference | - | - | 14625/908
wres8.benchmark | - | White | -62/25
wres8.benchmark | - | BME | 17/4
wres9 | total | White | 64/13
wres9 | total | BME | -112/13
wres9 | total | Unknown | 48/13
wres9.share | total | White | 1000/13
wres9.share | total | BME | 200/13
wres9.share | total | Unknown | 100/13
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
