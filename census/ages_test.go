package census_test

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/census"
	"github.com/workforce-equality/equality/measure"
)

func TestParseAges(t *testing.T) {
	const oldest = census.Oldest
	for text, want := range map[string]census.Ages{
		"Aged under 1 year":          {From: 0, To: 0},
		"Aged 1 year":                {From: 1, To: 1},
		"Aged 4 years and under":     {From: 0, To: 4},
		"Aged 5 to 9 years":          {From: 5, To: 9},
		"Aged 85 years and over":     {From: 85, To: oldest},
		"Aged 100 years and over":    {From: 100, To: oldest},
		"Age under 1":                {From: 0, To: 0},
		"Age 15":                     {From: 15, To: 15},
		"Age 0 to 4":                 {From: 0, To: 4},
		"Age 85 and over":            {From: 85, To: oldest},
		"All ages":                   census.AllAges(),
		"Total":                      census.AllAges(),
		"All usual residents":        census.AllAges(),
		"16 to 64":                   {From: 16, To: 64},
		"26-30":                      {From: 26, To: 30},
		"26 – 30":                    {From: 26, To: 30},
		"20 and under":               {From: 0, To: 20},
		"20 or under":                {From: 0, To: 20},
		"<=20 Years":                 {From: 0, To: 20},
		"<= 20":                      {From: 0, To: 20},
		"71 and over":                {From: 71, To: oldest},
		"71+":                        {From: 71, To: oldest},
		">=71 Years":                 {From: 71, To: oldest},
		"over 70":                    {From: 71, To: oldest},
		"  AGED  16  TO  19  YEARS ": {From: 16, To: 19},
		"All usual residents aged 16 years and over": {From: 16, To: oldest},
	} {
		t.Run(text, func(t *testing.T) {
			got, err := census.ParseAges(text)
			require.NoError(t, err)
			assert.Equal(t, want, got)
			again, err := census.ParseAges(got.String())
			require.NoError(t, err)
			assert.Equal(t, want, again)
		})
	}
}

func TestParseAgesFaults(t *testing.T) {
	for text, want := range map[string]string{
		"":                       "not supplied: ages",
		" ":                      "not supplied: ages",
		"years":                  "not supplied: ages",
		"young":                  `unrecognised: ages "young"`,
		"20 to":                  `unrecognised: ages "20 to"`,
		"-5":                     `unrecognised: ages "-5"`,
		"5 to -9":                `unrecognised: ages "5 to -9"`,
		"20 until 30":            `unrecognised: ages "20 until 30"`,
		"20.5":                   `unrecognised: ages "20.5"`,
		"20 and young":           `unrecognised: ages "20 and young"`,
		"99999999":               `unrecognised: ages "99999999"`,
		"31 to 30":               "out of range: ages 31 to 30",
		"under 0":                "out of range: ages 0 to -1",
		"300":                    "out of range: ages 300 to 300",
		strings.Repeat("1 ", 60): `unrecognised: ages "` + strings.Repeat("1 ", 40) + `"… (120 bytes)`,
	} {
		t.Run(text, func(t *testing.T) {
			_, err := census.ParseAges(text)
			require.EqualError(t, err, want)
		})
	}
}

func TestAgesText(t *testing.T) {
	for _, c := range []struct {
		ages census.Ages
		want string
	}{
		{census.AllAges(), "all ages"},
		{census.Ages{}, "under 1"},
		{census.Ages{From: 25, To: 25}, "25"},
		{census.Ages{From: 16, To: 64}, "16 to 64"},
		{census.Ages{From: 0, To: 20}, "20 and under"},
		{census.Ages{From: 71, To: census.Oldest}, "71 and over"},
	} {
		assert.Equal(t, c.want, c.ages.String())
		text, err := json.Marshal(c.ages)
		require.NoError(t, err)
		assert.Equal(t, strconv.Quote(c.want), string(text))
		var again census.Ages
		require.NoError(t, json.Unmarshal(text, &again))
		assert.Equal(t, c.ages, again)
	}
	_, err := census.Ages{From: 9, To: 5}.MarshalText()
	require.ErrorIs(t, err, measure.ErrOutOfRange)
	require.ErrorIs(t, json.Unmarshal([]byte(`"old"`), new(census.Ages)), measure.ErrUnrecognised)
}

// TestAgesRelations states contain and overlap by their definition, age by age.
func TestAgesRelations(t *testing.T) {
	const last = 5
	of := func(a census.Ages, age int) bool { return age >= a.From && age <= a.To }
	for from := range last {
		for to := from; to < last; to++ {
			for otherFrom := range last {
				for otherTo := otherFrom; otherTo < last; otherTo++ {
					a, b := census.Ages{From: from, To: to}, census.Ages{From: otherFrom, To: otherTo}
					contain, overlap := true, false
					for age := range last {
						contain = contain && (of(a, age) || !of(b, age))
						overlap = overlap || of(a, age) && of(b, age)
					}
					assert.Equal(t, contain, a.Contain(b), "%s and %s", a, b)
					assert.Equal(t, overlap, a.Overlap(b), "%s and %s", a, b)
				}
			}
		}
	}
}

// FuzzParseAges: what is read can be, and is read again from what it prints.
func FuzzParseAges(f *testing.F) {
	for _, text := range []string{"Aged 4 years and under", "26-30", ">=71 Years", "over 199", "<=", "aged age 5", "+", "1 + 2"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		ages, err := census.ParseAges(text)
		if err != nil {
			assert.Zero(t, ages)
			return
		}
		require.NoError(t, ages.Check())
		again, err := census.ParseAges(ages.String())
		require.NoError(t, err)
		assert.Equal(t, ages, again)
	})
}
