package gpg_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
)

func TestNHSMapping(t *testing.T) {
	mapping := gpg.NHSMapping()
	require.NoError(t, mapping.Check())
	for treatment, groups := range map[gpg.Treatment][]string{
		gpg.OrdinaryPay: {
			"Basic pay", "Pay for leave", "Occupational sick pay", "Occupational maternity pay", "Pay for piecework",
			"High cost area supplement", "Recruitment and retention premium", "Acting-up allowance", "Local allowance",
			"On-call availability", "Standby availability", "Unsocial hours", "Shift work", "Junior doctor banding",
			"Pay at night enhancement", "Additional standard time", "Additional programmed activities",
		},
		gpg.BonusPay: {
			"Clinical excellence award (local)", "Clinical excellence award (national)", "National clinical impact award",
			"Discretionary points", "Distinction award", "Commitment award",
		},
		gpg.OvertimePay: {"Overtime", "On-call work at overtime rates", "Waiting-list initiative"},
		gpg.ArrearsPay:  {"Arrears"},
		gpg.ExcludedPay: {"Redundancy pay", "Termination pay", "Pay in lieu of leave", "Expenses", "Employer pension", "Benefits in kind"},
	} {
		for _, name := range groups {
			t.Run(name, func(t *testing.T) {
				group, err := mapping.Of(name)
				require.NoError(t, err)
				assert.Equal(t, treatment, group.Treatment)
				assert.NotEmpty(t, group.Source)
				plain := name == "Additional standard time" || name == "Additional programmed activities"
				assert.Equal(t, plain, group.MatchingHours)
			})
		}
	}
	assert.Len(t, mapping, 33)
	mapping[0].Treatment = gpg.ExcludedPay
	assert.Equal(t, gpg.OrdinaryPay, gpg.NHSMapping()[0].Treatment, "the mapping can be changed for everybody")
}

func TestMappingOf(t *testing.T) {
	mapping := gpg.Mapping{
		{Name: "A", Treatment: gpg.OrdinaryPay},
		{Name: "B", Treatment: gpg.BonusPay},
		{Name: "B", Treatment: gpg.OrdinaryPay},
		{Name: "C"},
		{Name: "D", Treatment: gpg.BonusPay, MatchingHours: true},
		{Name: "E", Treatment: 99},
	}
	for name, kind := range map[string]error{
		"": measure.ErrNotSupplied, "a": measure.ErrUnrecognised, "B": measure.ErrDuplicate, "C": measure.ErrNotSupplied,
		"D": measure.ErrConflict, "E": measure.ErrUnrecognised, "F": measure.ErrUnrecognised,
	} {
		t.Run(name, func(t *testing.T) {
			group, err := mapping.Of(name)
			require.ErrorIs(t, err, kind)
			assert.Zero(t, group)
		})
	}
	group, err := mapping.Of("A")
	require.NoError(t, err)
	assert.Equal(t, gpg.OrdinaryPay, group.Treatment)
}

func TestMappingCheck(t *testing.T) {
	require.ErrorIs(t, gpg.Mapping(nil).Check(), measure.ErrNotSupplied)
	err := gpg.Mapping{
		{Treatment: gpg.OrdinaryPay},
		{Name: "A", Treatment: gpg.OrdinaryPay},
		{Name: "A", Treatment: gpg.BonusPay},
		{Name: "B"},
		{Name: "C", Treatment: gpg.OvertimePay, MatchingHours: true},
		{Name: "D", Treatment: 6},
	}.Check()
	require.EqualError(t, err, "row 1: group: not supplied\n"+
		"row 3: group: A: duplicate\n"+
		"row 4: treatment: B: not supplied: treatment\n"+
		"row 5: matching_hours: C: conflict: matching hours of overtime pay\n"+
		"row 6: treatment: D: unrecognised: treatment(6)")
}

func TestMappingWith(t *testing.T) {
	standard := gpg.NHSMapping()
	mapping := standard.With(
		gpg.PayGroup{Name: "Additional standard time", Treatment: gpg.OvertimePay, Source: "pay policy"},
		gpg.PayGroup{Name: "Long-service award in money", Treatment: gpg.BonusPay, Source: "pay policy"},
	)
	assert.Equal(t, gpg.NHSMapping(), standard, "the mapping itself is changed")
	require.NoError(t, mapping.Check())
	assert.Len(t, mapping, len(standard)+1)
	group, err := mapping.Of("Additional standard time")
	require.NoError(t, err)
	assert.Equal(t, gpg.PayGroup{Name: "Additional standard time", Treatment: gpg.OvertimePay, Source: "pay policy"}, group)
	assert.Equal(t, "Long-service award in money", mapping[len(mapping)-1].Name)
}

// TestMappingAsData writes the mapping and reads it back: a report can carry it.
func TestMappingAsData(t *testing.T) {
	written, err := json.Marshal(gpg.NHSMapping())
	require.NoError(t, err)
	var back gpg.Mapping
	require.NoError(t, json.Unmarshal(written, &back))
	assert.Equal(t, gpg.NHSMapping(), back)

	back = nil
	require.NoError(t, json.Unmarshal([]byte(`[{"group":"Basic pay","treatment":"ordinary"}]`), &back))
	assert.Equal(t, gpg.Mapping{{Name: "Basic pay", Treatment: gpg.OrdinaryPay}}, back)
	require.ErrorIs(t, json.Unmarshal([]byte(`[{"group":"Basic pay","treatment":"basic"}]`), &back), measure.ErrUnrecognised)
}
