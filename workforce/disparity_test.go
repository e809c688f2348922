package workforce_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// inGroup is so many White and BME people and one unknown.
func inGroup(tb testing.TB, white, bme int64) measure.Cells[workforce.EthnicGroup] {
	tb.Helper()
	count := func(n int64) measure.Count {
		count, err := measure.NewCount(n)
		require.NoError(tb, err)
		return count
	}
	return measure.NewCells[workforce.EthnicGroup](count(white), count(bme), count(1))
}

// rowOf is a row of grades of those people.
func rowOf(tb testing.TB, group workforce.StaffGroup, white, bme int64, bands ...workforce.Band) workforce.RowReport[workforce.EthnicGroup] {
	tb.Helper()
	row := workforce.RowReport[workforce.EthnicGroup]{StaffGroup: group, Name: "row", Bands: bands}
	row.Staff = inGroup(tb, white, bme)
	return row
}

// gradesOf are rows of grades.
func gradesOf(rows ...workforce.RowReport[workforce.EthnicGroup]) workforce.GradesReport[workforce.EthnicGroup] {
	return workforce.GradesReport[workforce.EthnicGroup]{Rows: rows}
}

// usualStages are bands 5 and below, 6 and 7, and 8a and above.
func usualStages() workforce.Stages {
	return workforce.Stages{
		Lower:  workforce.NewPool("", workforce.UnderBand1, workforce.Band5).Bands,
		Middle: workforce.NewPool("", workforce.Band6, workforce.Band7).Bands,
		Upper:  workforce.NewPool("", workforce.Band8a, workforce.VSM).Bands,
	}
}

func whiteOverBME() measure.Direction {
	return measure.Between(workforce.White, workforce.BME, workforce.BME)
}

// TestDisparity: of 100 White staff 60 are low, 30 in the middle and 10 above, of
// 60 BME staff 40, 16 and 4. (30/60)/(16/40), (10/30)/(4/16) and (10/60)/(4/40).
func TestDisparity(t *testing.T) {
	grades := gradesOf(
		rowOf(t, workforce.Clinical, 50, 25, workforce.Band2, workforce.Band3),
		rowOf(t, workforce.NonClinical, 10, 15, workforce.Band5),
		rowOf(t, workforce.Clinical, 30, 16, workforce.Band6),
		rowOf(t, workforce.Clinical, 10, 4, workforce.VSM),
		rowOf(t, workforce.Medical, 99, 1, workforce.Consultant), // in no stage
	)
	disparity, err := grades.Disparity(0, usualStages(), whiteOverBME())
	require.NoError(t, err)
	assert.Equal(t, "{60 40 2 102}", disparity.Lower.String())
	assert.Equal(t, "5/4", disparity.LowerToMiddle().Ratio().String())
	assert.Equal(t, "4/3", disparity.MiddleToUpper().Ratio().String())
	assert.Equal(t, "5/3", disparity.LowerToUpper().Ratio().String())
	assert.Equal(t, disparity.LowerToUpper().Ratio(), disparity.LowerToMiddle().Ratio().Times(disparity.MiddleToUpper().Ratio()))
	assert.Equal(t, whiteOverBME(), disparity.LowerToMiddle().Direction())
	assert.Equal(t, "adverse to BME", disparity.LowerToUpper().FourFifths().String())

	disparity, err = grades.Disparity(workforce.Clinical, usualStages(), whiteOverBME())
	require.NoError(t, err)
	assert.Equal(t, "{50 25 1 76}", disparity.Lower.String(), "the non-clinical band 5 is left out")
	assert.Equal(t, "15/16", disparity.LowerToMiddle().Ratio().String())

	disparity, err = grades.Disparity(workforce.Clinical, usualStages(), measure.Between(workforce.BME, workforce.White, workforce.White))
	require.NoError(t, err)
	assert.Equal(t, "16/15", disparity.LowerToMiddle().Ratio().String(), "the other way round")
}

// TestDisparityResults: Woolf's intervals of 60, 30 and 10 White and 40, 16 and 4
// BME staff, worked out apart from this module: 5/4 divided and multiplied by
// exp(1.96 × √(1/60 + 1/40 + 1/30 + 1/16)), 2.068, and so on.
func TestDisparityResults(t *testing.T) {
	disparity, err := gradesOf(
		rowOf(t, 0, 60, 40, workforce.Band5), rowOf(t, 0, 30, 16, workforce.Band6), rowOf(t, 0, 10, 4, workforce.VSM),
	).Disparity(0, usualStages(), whiteOverBME())
	require.NoError(t, err)
	results := disparity.Results("wres1.disparity")
	require.Len(t, results, 3)
	few := measure.Warning{Doubt: measure.FewEvents, Sentence: "few in the upper rank: 4 among BME"}
	for i, c := range []struct {
		part, value, interval, test string
		doubts                      []measure.Warning
	}{
		{"lower to middle", "5/4", "0.60 to 2.59", "chi-square 0.36, p = 0.547", nil},
		{"middle to upper", "4/3", "0.36 to 4.94", "Fisher's exact test, p = 0.756", []measure.Warning{few}},
		{"lower to upper", "5/3", "0.49 to 5.68", "chi-square 0.68, p = 0.411", []measure.Warning{few}},
	} {
		t.Run(c.part, func(t *testing.T) {
			r := results[i]
			assert.Equal(t, measure.Key{ID: "wres1.disparity", Part: c.part}, r.Key())
			assert.Equal(t, c.value, r.Value.String())
			assert.Equal(t, c.interval, r.Interval.String())
			assert.Equal(t, c.test, r.Test.String())
			assert.Equal(t, measure.FourFifths(r.Value, whiteOverBME()), r.Reading)
			chance := measure.Warning{Doubt: measure.NotSignificant, Sentence: "cannot be told from chance: " + c.test}
			assert.Equal(t, append(c.doubts, chance), r.Warnings)
		})
	}
	for _, r := range (workforce.Disparity[workforce.EthnicGroup]{}).Results("wres1.disparity") {
		assert.Equal(t, measure.NotSupplied, r.Value.Reason())
		assert.Empty(t, r.Warnings)
	}
}

// TestDisparityUndefined: a stage that no row holds is not supplied, one of nobody
// has no base or no events.
func TestDisparityUndefined(t *testing.T) {
	of := func(rows ...workforce.RowReport[workforce.EthnicGroup]) workforce.Disparity[workforce.EthnicGroup] {
		disparity, err := gradesOf(rows...).Disparity(0, usualStages(), whiteOverBME())
		require.NoError(t, err)
		return disparity
	}
	low, middle := rowOf(t, 0, 60, 40, workforce.Band5), rowOf(t, 0, 30, 16, workforce.Band6)
	for _, c := range []struct {
		name                                    string
		of                                      workforce.Disparity[workforce.EthnicGroup]
		lowerToMiddle, middleToUpper, lowerToUp measure.Reason
	}{
		{"no rows", of(), measure.NotSupplied, measure.NotSupplied, measure.NotSupplied},
		{"no upper stage", of(low, middle), 0, measure.NotSupplied, measure.NotSupplied},
		{"nobody in the upper stage", of(low, middle, rowOf(t, 0, 0, 0, workforce.VSM)), 0, measure.NoEvents, measure.NoEvents},
		{"no BME person in the upper stage", of(low, middle, rowOf(t, 0, 3, 0, workforce.VSM)), 0, measure.NoComparatorEvents, measure.NoComparatorEvents},
		{"no White person in the lower stage", of(rowOf(t, 0, 0, 9, workforce.Band5), middle), measure.NoBase, measure.NotSupplied, measure.NotSupplied},
		{"no White person in the upper stage", of(low, middle, rowOf(t, 0, 0, 1, workforce.VSM)), 0, 0, 0},
		{"zero", workforce.Disparity[workforce.EthnicGroup]{}, measure.NotSupplied, measure.NotSupplied, measure.NotSupplied},
		{
			"a direction of others",
			workforce.Disparity[workforce.EthnicGroup]{Lower: low.Staff, Middle: middle.Staff, Upper: middle.Staff, Direction: measure.Direction{Of: "Disabled"}},
			measure.NotSupplied, measure.NotSupplied, measure.NotSupplied,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.lowerToMiddle, c.of.LowerToMiddle().Ratio().Reason())
			assert.Equal(t, c.middleToUpper, c.of.MiddleToUpper().Ratio().Reason())
			assert.Equal(t, c.lowerToUp, c.of.LowerToUpper().Ratio().Reason())
		})
	}
	assert.Equal(t, measure.Integer(0), of(low, middle, rowOf(t, 0, 0, 1, workforce.VSM)).LowerToUpper().Ratio())
}

// TestDisparityOfHiddenRows: a row that may not be shown hides its stage, and one
// that was not supplied leaves it without a count.
func TestDisparityOfHiddenRows(t *testing.T) {
	low, middle := rowOf(t, 0, 60, 40, workforce.Band5), rowOf(t, 0, 30, 16, workforce.Band6)
	hidden, missing := rowOf(t, 0, 0, 0, workforce.Band7), rowOf(t, 0, 0, 0, workforce.Band7)
	absent := measure.AbsentCount(measure.Suppressed)
	hidden.Staff = measure.NewCells[workforce.EthnicGroup](absent, absent, absent)
	missing.Staff = measure.Cells[workforce.EthnicGroup]{}
	for _, rows := range [][]workforce.RowReport[workforce.EthnicGroup]{{low, middle, hidden}, {low, hidden, middle}} {
		disparity, err := gradesOf(rows...).Disparity(0, usualStages(), whiteOverBME())
		require.NoError(t, err)
		assert.Equal(t, measure.Suppressed, disparity.LowerToMiddle().Ratio().Reason())
	}
	for _, rows := range [][]workforce.RowReport[workforce.EthnicGroup]{{low, middle, missing}, {low, missing, middle}, {low, middle, missing, middle}} {
		disparity, err := gradesOf(rows...).Disparity(0, usualStages(), whiteOverBME())
		require.NoError(t, err)
		assert.Equal(t, measure.NotSupplied, disparity.LowerToMiddle().Ratio().Reason(), "in any order")
	}
}

func TestDisparityFaults(t *testing.T) {
	usual := usualStages()
	for _, c := range []struct {
		name   string
		grades workforce.GradesReport[workforce.EthnicGroup]
		stages workforce.Stages
		kind   error
		want   string
	}{
		{"no stages", gradesOf(), workforce.Stages{}, measure.ErrNotSupplied, "lower: not supplied: bands\nmiddle: not supplied: bands\nupper: not supplied: bands"},
		{
			"a band in two stages", gradesOf(),
			workforce.Stages{Lower: usual.Lower, Middle: usual.Middle, Upper: append(usual.Upper, workforce.Band7)},
			measure.ErrDuplicate, `upper: 7: duplicate: it stands in "middle" too`,
		},
		{
			"a row in two stages", gradesOf(rowOf(t, workforce.Clinical, 1, 1, workforce.Band5, workforce.Band6)), usual,
			measure.ErrUnrecognised, "row 1: bands: clinical row: unrecognised: not all in one stage",
		},
		{
			"a row half outside", gradesOf(rowOf(t, 0, 1, 1, workforce.Band5), rowOf(t, 0, 1, 1, workforce.VSM, workforce.Consultant)), usual,
			measure.ErrUnrecognised, "row 2: bands: row: unrecognised: not all in one stage",
		},
		{"a row without bands", gradesOf(rowOf(t, 0, 1, 1)), usual, measure.ErrUnrecognised, "row 1: bands: row: unrecognised: not all in one stage"},
	} {
		t.Run(c.name, func(t *testing.T) {
			disparity, err := c.grades.Disparity(0, c.stages, whiteOverBME())
			require.EqualError(t, err, c.want)
			require.ErrorIs(t, err, c.kind)
			assert.Equal(t, workforce.Disparity[workforce.EthnicGroup]{}, disparity)
		})
	}
	_, err := gradesOf(rowOf(t, workforce.Medical, 1, 1)).Disparity(workforce.Clinical, usual, whiteOverBME())
	require.NoError(t, err, "what is wrong with other staff groups does not matter")
}

// FuzzDisparity: the ratio from the lower to the upper stage is the product of the
// other two, and turned round it is the reciprocal.
func FuzzDisparity(f *testing.F) {
	f.Add(uint16(60), uint16(40), uint16(30), uint16(16), uint16(10), uint16(4))
	f.Add(uint16(0), uint16(40), uint16(30), uint16(0), uint16(10), uint16(0))
	f.Fuzz(func(t *testing.T, a, b, c, d, e, g uint16) {
		disparity, err := gradesOf(
			rowOf(t, 0, int64(a), int64(b), workforce.Band5), rowOf(t, 0, int64(c), int64(d), workforce.Band6), rowOf(t, 0, int64(e), int64(g), workforce.VSM),
		).Disparity(0, usualStages(), whiteOverBME())
		require.NoError(t, err)
		first, second, both := disparity.LowerToMiddle().Ratio(), disparity.MiddleToUpper().Ratio(), disparity.LowerToUpper().Ratio()
		if product := first.Times(second); product.Known() {
			require.Equal(t, product, both)
		}
		if reversed := disparity.LowerToUpper().Reversed().Ratio(); reversed.Known() && both.Sign() > 0 {
			require.Equal(t, measure.Integer(1), both.Times(reversed))
		}
		require.Equal(t, a > 0 && b > 0 && g > 0, both.Known())
	})
}
