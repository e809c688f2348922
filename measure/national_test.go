package measure_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/workforce-equality/equality/measure"
)

func TestVintages(t *testing.T) {
	checkList(t, measure.Vintages(), func(text []byte) (v measure.Vintage, err error) { err = v.UnmarshalText(text); return v, err })
	assert.Equal(t, "as first published", measure.FirstPublished.String())
	assert.Equal(t, "restated", measure.Restated.String())
}

func TestNationals(t *testing.T) {
	share, ratio := measure.Key{ID: "wres1", Group: "BME"}, measure.Key{ID: "wres2"}
	managers := measure.Key{ID: "wres1", Part: "VSM", Group: "BME"}
	rows := []measure.National{
		{Key: share, Year: 2022, Organisations: "trusts"},
		{Key: ratio, Year: 2022, Organisations: "trusts", Vintage: measure.FirstPublished},
		{Key: managers, Year: 2022, Organisations: "trusts"},
		{Key: ratio, Year: 2022, Organisations: "trusts in London", Vintage: measure.Restated},
		{Key: ratio, Year: 2016, Organisations: "trusts"},
	}
	for _, c := range []struct {
		name          string
		key           measure.Key
		organisations string
		want          []measure.National
	}{
		{"in the order of the list", ratio, "", []measure.National{rows[1], rows[3], rows[4]}},
		{"of the organisations named", ratio, "trusts", []measure.National{rows[1], rows[4]}},
		{"of others", ratio, "trusts in London", rows[3:4]},
		{"of organisations that have none", ratio, "London", nil},
		{"of a group", share, "trusts", rows[:1]},
		{"a part is a figure of its own", managers, "", rows[2:3]},
		{"another group", measure.Key{ID: "wres2", Group: "BME"}, "", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, measure.Nationals(rows, c.key, c.organisations))
		})
	}
	assert.Empty(t, measure.Nationals(nil, ratio, ""))
}
