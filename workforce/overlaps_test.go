package workforce_test

import (
	"fmt"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// TestOverlaps: no row may hold people of another. Rows of one staff group and the
// same bands are parts of them, as those of two sites.
func TestOverlaps(t *testing.T) {
	of := func(group workforce.StaffGroup, name string, bands ...workforce.Band) row {
		return row{StaffGroup: group, Name: name, Bands: bands}
	}
	all, clinical, non := workforce.StaffGroup(0), workforce.Clinical, workforce.NonClinical
	low := workforce.SeniorityPools()[0].Bands
	for _, c := range []struct {
		name string
		rows []row
		want []string
	}{
		{"bands apart", []row{of(clinical, "x", workforce.Band5), of(clinical, "y", workforce.Band6)}, nil},
		{"parts of the same band", []row{of(clinical, "x", workforce.Band5), of(clinical, "y", workforce.Band5)}, nil},
		{
			"parts of the same bands, in any order",
			[]row{of(clinical, "x", workforce.Band5, workforce.Band6), of(clinical, "y", workforce.Band6, workforce.Band5, workforce.Band6)},
			nil,
		},
		{"the same band of two staff groups", []row{of(clinical, "x", workforce.Band5), of(non, "y", workforce.Band5, workforce.Band6)}, nil},
		{"no bands", []row{of(clinical, "x", low...), of(clinical, "y"), of(all, "z")}, nil},
		{
			"a band beside a range that holds it",
			[]row{of(clinical, "bands 1 to 7", low...), of(clinical, "nurses", workforce.Band8a, workforce.Band6)},
			[]string{`QHG: wres1: clinical nurses: 6: duplicate: its people stand in "clinical bands 1 to 7" too`},
		},
		{
			"the range after the band",
			[]row{of(clinical, "nurses", workforce.Band6), of(clinical, "bands 1 to 7", low...)},
			[]string{`QHG: wres1: clinical bands 1 to 7: 6: duplicate: its people stand in "clinical nurses" too`},
		},
		{
			"a staff group beside all",
			[]row{of(all, "x", workforce.Band5), of(clinical, "y", workforce.Band5)},
			[]string{`QHG: wres1: clinical y: 5: duplicate: its people stand in "x" too`},
		},
		{
			"all beside two staff groups", // the first of them is named
			[]row{of(non, "x", workforce.Band5), of(clinical, "y", workforce.Band5), of(all, "z", workforce.Band5)},
			[]string{`QHG: wres1: z: 5: duplicate: its people stand in "non-clinical x" too`},
		},
		{
			"the second row of other bands",
			[]row{of(clinical, "x", workforce.Band5), of(clinical, "y", workforce.Band5, workforce.Band6), of(clinical, "z", workforce.Band5)},
			[]string{
				`QHG: wres1: clinical y: 5: duplicate: its people stand in "clinical x" too`,
				`QHG: wres1: clinical z: 5: duplicate: its people stand in "clinical y" too`,
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, faults := check(nil, c.rows...)
			var got []string
			for _, fault := range faults {
				got = append(got, fault.Error())
				require.ErrorIs(t, fault, measure.ErrDuplicate)
			}
			assert.Equal(t, c.want, got)
		})
	}
}

// TestOverlapsOfManyRows: every row of a hostile return is named, and in time.
func TestOverlapsOfManyRows(t *testing.T) {
	const many = 50_000
	rows := make([]row, many)
	for i := range rows {
		rows[i] = row{StaffGroup: workforce.Clinical, Name: strconv.Itoa(i), Bands: bands(workforce.Band5)}
		for bit, band := range workforce.Bands()[6:] { // each with other bands beside it
			if i>>bit&1 == 1 && band != workforce.Band5 {
				rows[i].Bands = append(rows[i].Bands, band)
			}
		}
	}
	_, faults := check(nil, rows...)
	assert.Greater(t, len(faults), many/2)
	assert.Equal(t, `QHG: wres1: clinical 1: 5: duplicate: its people stand in "clinical 0" too`, faults[0].Error())
}

// FuzzOverlaps holds the check against the plain rule, every row against every
// earlier one.
func FuzzOverlaps(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte{1, 3, 1, 2, 0, 3, 1, 7, 2, 255, 3, 1})
	f.Add([]byte("the same bands of several staff groups, and others"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var rows []row
		var want []string
		for len(data) >= 2 && len(rows) < 100 {
			next := row{StaffGroup: workforce.StaffGroup(data[0] % 4), Name: strconv.Itoa(len(rows))}
			for bit := range 8 { // of the bands from under 1 to 7
				if data[1]>>bit&1 == 1 {
					next.Bands = append(next.Bands, workforce.Bands()[bit])
				}
			}
			data = data[2:]
			if i := slices.IndexFunc(rows, func(earlier row) bool { return holdsPeopleOf(next, earlier) }); i >= 0 {
				want = append(want, next.Name+" in "+rows[i].Name)
			}
			rows = append(rows, next)
		}
		var got []string
		_, faults := check(nil, rows...)
		for _, fault := range faults {
			require.ErrorIs(t, fault, measure.ErrDuplicate)
			var name, other string
			for _, row := range rows {
				label := workforce.RowReport[workforce.EthnicGroup]{StaffGroup: row.StaffGroup, Name: row.Name}.Label()
				if fault.Field == label {
					name = row.Name
				}
				if fault.Err.Error() == fmt.Sprintf("duplicate: its people stand in %q too", label) {
					other = row.Name
				}
			}
			got = append(got, name+" in "+other)
		}
		require.Equal(t, want, got)
	})
}

// holdsPeopleOf tells whether two rows of which none is a part of the other have
// people in common.
func holdsPeopleOf(a, b row) bool {
	common := slices.ContainsFunc(a.Bands, func(band workforce.Band) bool { return slices.Contains(b.Bands, band) })
	sameGroup := a.StaffGroup == b.StaffGroup
	return common && (sameGroup && !slices.Equal(a.Bands, b.Bands) || !sameGroup && (a.StaffGroup == 0 || b.StaffGroup == 0))
}
