package gpg_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// everyEthnicity has twelve people of every category, White British on £20, all
// others on £15.
func everyEthnicity() *gpg.Groups[workforce.Ethnicity] {
	groups := new(gpg.Groups[workforce.Ethnicity])
	for _, ethnicity := range workforce.Ethnicities() {
		rate := 15 * pound
		if ethnicity == workforce.WhiteBritish {
			rate = 20 * pound
		}
		for range 12 {
			groups.Add(ethnicity, personPaid(rate, 0))
		}
	}
	return groups
}

// gapsBy reports the groups that people of every ethnicity are of.
func gapsBy[K comparable](t *testing.T, of func(workforce.Ethnicity) K, grouping gpg.Grouping[K]) gpg.GroupReport[K] {
	t.Helper()
	groups := gpg.Regroup(everyEthnicity(), func(e workforce.Ethnicity) (K, bool) { return of(e), true })
	grouping.Minimum = 1
	report, err := groups.Report(grouping)
	require.NoError(t, err)
	return report
}

func TestEthnicGroupings(t *testing.T) {
	itself := func(e workforce.Ethnicity) workforce.Ethnicity { return e }
	t.Run("White and BME", func(t *testing.T) {
		report := gapsBy(t, workforce.Ethnicity.Group, gpg.WhiteAndBME())
		// White: a third on £20, two thirds on £15: 50/3; (50/3 − 15) ÷ 50/3.
		assert.Equal(t, "10", report.Hourly(workforce.BME).MeanGap().Percent().String())
		assert.Len(t, report.Groups, 2)
	})
	t.Run("White British and others", func(t *testing.T) {
		report := gapsBy(t, gpg.BritishGroupOf, gpg.WhiteBritishAndOthers())
		assert.Equal(t, "25", report.Hourly(gpg.AllOtherGroups).MeanGap().Percent().String())
		assert.Equal(t, int64(15*12), number(report.Groups[1].Relevant))
	})
	t.Run("broad groups", func(t *testing.T) {
		report := gapsBy(t, workforce.Ethnicity.BroadGroup2021, gpg.BroadEthnicGroups())
		assert.Equal(t, "10", report.Hourly(workforce.BroadAsian).MeanGap().Percent().String())
		assert.Equal(t, int64(5*12), number(report.Groups[1].Relevant), "Chinese among them")
	})
	t.Run("every category", func(t *testing.T) {
		report := gapsBy(t, itself, gpg.EthnicCategories())
		assert.Len(t, report.Groups, 16)
		assert.Len(t, report.NotStated, 3)
		assert.Equal(t, "25", report.Hourly(workforce.WhiteIrish).MeanGap().Percent().String())
		assert.Equal(t, measure.NotApplicable, report.Hourly(workforce.NotStated).MeanGap().Percent().Reason())
	})
	t.Run("groupings are the caller's to change", func(t *testing.T) {
		gpg.EthnicCategories().Groups[0] = workforce.Chinese
		assert.Equal(t, workforce.WhiteBritish, gpg.EthnicCategories().Groups[0])
	})
}

func TestBritishGroupText(t *testing.T) {
	for _, group := range gpg.BritishGroups() {
		text, err := group.MarshalText()
		require.NoError(t, err)
		var read gpg.BritishGroup
		require.NoError(t, read.UnmarshalText(text))
		assert.Equal(t, group, read)
		assert.Equal(t, group.String(), string(text))
	}
	_, err := gpg.BritishGroup(9).MarshalText()
	require.ErrorIs(t, err, measure.ErrUnrecognised)
	_, err = gpg.BritishGroup(0).MarshalText()
	require.ErrorIs(t, err, measure.ErrNotSupplied)
	var group gpg.BritishGroup
	require.ErrorIs(t, group.UnmarshalText([]byte("English")), measure.ErrUnrecognised)
	assert.Equal(t, gpg.BritishGroup(0), gpg.BritishGroupOf(0))
}

func TestDisability(t *testing.T) {
	groups := new(gpg.Groups[workforce.DisabilityGroup])
	for i, group := range []workforce.DisabilityGroup{workforce.DisabledGroup, workforce.NonDisabledGroup, workforce.UnknownDisability} {
		for range 10 {
			groups.Add(group, personPaid(workforce.Pay(9+i)*pound, 0))
		}
	}
	report, err := groups.Report(gpg.DisabledAndNonDisabled())
	require.NoError(t, err)
	assert.Equal(t, "10", report.Hourly(workforce.DisabledGroup).MeanGap().Percent().String())
	assert.Equal(t, workforce.NonDisabledGroup, report.Reference)
}
