package gpg_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// The totals are those of OaxacaBlinder in statsmodels 0.13.5 (two_fold pooled,
// "nuemark" and with submitted weights 1 and 0, three_fold), which has values of
// Stata's oaxaca among its own tests; the parts by factor were computed from its
// OLS coefficients in the two sexes with the normalisation written out.
func TestOaxacaTwoFold(t *testing.T) {
	r := regressionOf(t, threeFactors(), staffOf80(t)...)
	for structure, want := range map[gpg.PayStructure]struct {
		explained, unexplained string
		parts                  [3][2]string
	}{
		gpg.MensStructure: {"0.0048666247", "0.0248106632", [3][2]string{
			{"-0.0047727963", "-0.0033968676"}, {"0.0004831121", "-0.0000810070"}, {"0.0091563089", "0.0141983648"},
		}},
		gpg.WomensStructure: {"0.0015610199", "0.0281162680", [3][2]string{
			{"-0.0049291034", "-0.0032405605"}, {"0.0004021051", "0.0000000000"}, {"0.0060880182", "0.0172666555"},
		}},
		gpg.PooledStructure: {"0.0037338817", "0.0259434062", [3][2]string{
			{"-0.0048193159", "-0.0033503480"}, {"0.0004768384", "-0.0000747333"}, {"0.0080763592", "0.0152783145"},
		}},
		gpg.PooledWithSexStructure: {"0.0030356690", "0.0266416189", [3][2]string{
			{"-0.0048364856", "-0.0033331783"}, {"0.0004674427", "-0.0000653376"}, {"0.0074047119", "0.0159499618"},
		}},
	} {
		t.Run(structure.String(), func(t *testing.T) {
			got := r.OaxacaTwoFold(structure)
			assert.Equal(t, structure, got.Structure)
			near(t, "0.0296772879", got.Difference)
			near(t, want.explained, got.Explained)
			near(t, want.unexplained, got.Unexplained)
			near(t, "0.0140901729", got.Constant)
			require.Len(t, got.Factors, 3)
			for i, factor := range []string{"band", "staff group", "years"} {
				assert.Equal(t, factor, got.Factors[i].Factor)
				near(t, want.parts[i][0], got.Factors[i].Explained)
				near(t, want.parts[i][1], got.Factors[i].Unexplained)
			}
		})
	}
}

func TestOaxacaThreeFold(t *testing.T) {
	got := regressionOf(t, threeFactors(), staffOf80(t)...).OaxacaThreeFold()
	near(t, "0.0296772879", got.Difference)
	near(t, "0.0015610199", got.Endowments)
	near(t, "0.0248106632", got.Coefficients)
	near(t, "0.0033056048", got.Interaction)
	near(t, "0.0140901729", got.Constant)
	for i, want := range [][3]string{
		{"-0.0049291034", "-0.0033968676", "0.0001563071"},
		{"0.0004021051", "-0.0000810070", "0.0000810070"},
		{"0.0060880182", "0.0141983648", "0.0030682907"},
	} {
		near(t, want[0], got.Factors[i].Endowments)
		near(t, want[1], got.Factors[i].Coefficients)
		near(t, want[2], got.Factors[i].Interaction)
	}
}

// One factor alone has a closed form: the mean logarithms of each sex in each band
// are the fits of the sexes.
func TestOaxacaTwoFoldOneFactor(t *testing.T) {
	r := regressionOf(t, gpg.Factors{Categorical: []string{"band"}},
		paid(t, workforce.Male, "8", "5"), paid(t, workforce.Male, "32", "6"), paid(t, workforce.Male, "32", "6"),
		paid(t, workforce.Female, "4", "5"), paid(t, workforce.Female, "4", "5"), paid(t, workforce.Female, "16", "6"),
	)
	men := r.OaxacaTwoFold(gpg.MensStructure)
	near(t, "1.1552453009", men.Difference)  // (13/3 − 8/3) ln 2
	near(t, "0.4620981204", men.Explained)   // (2/3 − 1/3)(5 − 3) ln 2
	near(t, "0.6931471806", men.Unexplained) // ln 2 in either band
	near(t, "0.6931471806", men.Constant)
	near(t, "0", men.Factors[0].Unexplained)
}

func TestOaxacaUndefined(t *testing.T) {
	man, woman := paid(t, workforce.Male, "12", "6"), paid(t, workforce.Female, "10", "6")
	higher, lower := paid(t, workforce.Male, "20", "7"), paid(t, workforce.Female, "9", "5")
	factors := gpg.Factors{Categorical: []string{"band"}}
	t.Run("no men", func(t *testing.T) {
		r := regressionOf(t, factors, woman)
		two, three := r.OaxacaTwoFold(gpg.PooledStructure), r.OaxacaThreeFold()
		for _, v := range []measure.Value{
			two.Difference, two.Explained, two.Unexplained, two.Constant, two.Factors[0].Explained, two.Factors[0].Unexplained,
			three.Difference, three.Endowments, three.Coefficients, three.Interaction, three.Constant, three.Factors[0].Interaction,
		} {
			assert.Equal(t, measure.NoBase, v.Reason())
		}
	})
	t.Run("no structure", func(t *testing.T) {
		for _, structure := range []gpg.PayStructure{0, 200} {
			two := regressionOf(t, factors, man, woman).OaxacaTwoFold(structure)
			assert.Equal(t, measure.NotSupplied, two.Difference.Reason())
			assert.Equal(t, measure.NotSupplied, two.Factors[0].Explained.Reason())
		}
	})
	t.Run("a band of one sex", func(t *testing.T) {
		r := regressionOf(t, factors, man, woman, higher, lower)
		for _, structure := range []gpg.PayStructure{gpg.MensStructure, gpg.WomensStructure} {
			two := r.OaxacaTwoFold(structure)
			require.True(t, two.Difference.Known())
			assert.Equal(t, measure.OutOfRange, two.Explained.Reason())
			assert.Equal(t, measure.OutOfRange, two.Unexplained.Reason())
		}
		for _, structure := range []gpg.PayStructure{gpg.PooledStructure, gpg.PooledWithSexStructure} {
			two := r.OaxacaTwoFold(structure)
			assert.True(t, two.Explained.Known())
			assert.Equal(t, two.Difference, two.Explained.Plus(two.Unexplained))
			assert.Equal(t, measure.OutOfRange, two.Factors[0].Unexplained.Reason())
			assert.Equal(t, measure.OutOfRange, two.Constant.Reason())
		}
		three := r.OaxacaThreeFold()
		assert.Equal(t, measure.OutOfRange, three.Endowments.Reason())
		assert.Equal(t, measure.OutOfRange, three.Interaction.Reason())
	})
	t.Run("no factors", func(t *testing.T) {
		two := regressionOf(t, gpg.Factors{}, paid(t, workforce.Male, "20"), paid(t, workforce.Female, "10")).OaxacaTwoFold(gpg.MensStructure)
		near(t, "0", two.Explained)
		near(t, "0.6931471806", two.Unexplained)
		assert.Equal(t, two.Unexplained, two.Constant)
	})
}

// A copy of a factor and a level that says nothing more change no total.
func TestOaxacaDependentFactors(t *testing.T) {
	staff := staffOf80(t)
	plain := regressionOf(t, threeFactors(), staff...)
	for i := range staff {
		staff[i].Levels = append(slices.Clone(staff[i].Levels), staff[i].Levels[0])
		staff[i].Numbers = append(slices.Clone(staff[i].Numbers), 3-2*staff[i].Numbers[0])
	}
	double := regressionOf(t, gpg.Factors{
		Categorical: []string{"band", "staff group", "grade"}, Numeric: []string{"years", "years to go"},
	}, staff...)
	for _, structure := range gpg.PayStructures() {
		want, got := plain.OaxacaTwoFold(structure), double.OaxacaTwoFold(structure)
		near(t, want.Explained.Text(10), got.Explained)
		near(t, want.Unexplained.Text(10), got.Unexplained)
		assert.Equal(t, measure.OutOfRange, got.Factors[0].Explained.Reason(), "band and grade cannot be told apart")
		assert.True(t, got.Factors[1].Explained.Known())
		assert.Equal(t, measure.OutOfRange, got.Factors[3].Explained.Reason())
	}
	near(t, plain.Adjusted().HC3.Text(10), double.Adjusted().HC3)
}

func TestPayStructureText(t *testing.T) {
	require.Len(t, gpg.PayStructures(), 4)
	for _, structure := range gpg.PayStructures() {
		text, err := structure.MarshalText()
		require.NoError(t, err)
		var back gpg.PayStructure
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, structure, back)
	}
	_, err := gpg.PayStructure(0).MarshalText()
	require.ErrorIs(t, err, measure.ErrNotSupplied)
	_, err = gpg.PayStructure(9).MarshalText()
	require.ErrorIs(t, err, measure.ErrUnrecognised)
	assert.Equal(t, "pay structure(9)", gpg.PayStructure(9).String())
	var none gpg.PayStructure
	require.ErrorIs(t, none.UnmarshalText([]byte("mens")), measure.ErrUnrecognised)
}
