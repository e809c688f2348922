package gpg_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

func TestPayPeriods(t *testing.T) {
	names := []string{"week", "fortnight", "four weeks", "month", "quarter", "year"}
	days := []string{"7", "14", "28", "30.44", "91.32", "365.25"}
	require.Len(t, gpg.PayPeriods(), len(names))
	for i, period := range gpg.PayPeriods() {
		t.Run(names[i], func(t *testing.T) {
			assert.Equal(t, exactly(t, days[i]), period.Days())
			assert.Equal(t, names[i], period.String())
			same, err := gpg.PeriodOfDays(exactly(t, days[i]))
			require.NoError(t, err)
			assert.Equal(t, period, same)
			written, err := period.MarshalText()
			require.NoError(t, err)
			var back gpg.PayPeriod
			require.NoError(t, back.UnmarshalText(written))
			assert.Equal(t, period, back)
		})
	}
	three := gpg.Monthly().Days().Times(measure.Integer(3))
	assert.Equal(t, gpg.Quarterly().Days(), three, "a quarter is three months")
	four := gpg.Monthly().Days().Times(measure.Integer(4))
	assert.Equal(t, "121.76", four.Text(2), "a supplier's quarter is four months")
}

func TestParsePayPeriod(t *testing.T) {
	for text, want := range map[string]string{
		"7 days": "week", "30.44 days": "month", "761/25 days": "month", "182.64 days": "4566/25 days", "1/7 days": "1/7 days",
		"3653 days": "3653 days",
	} {
		t.Run(text, func(t *testing.T) {
			period, err := gpg.ParsePayPeriod(text)
			require.NoError(t, err)
			assert.Equal(t, want, period.String())
		})
	}
	for text, kind := range map[string]error{
		"": measure.ErrNotSupplied, "weekly": measure.ErrUnrecognised, "Month": measure.ErrUnrecognised, "7": measure.ErrUnrecognised,
		" days": measure.ErrUnrecognised, "[x] days": measure.ErrUnrecognised, "N/A: no base days": measure.ErrUnrecognised,
		"0 days": measure.ErrOutOfRange, "-7 days": measure.ErrOutOfRange, "3653.01 days": measure.ErrOutOfRange,
		"1/0 days": measure.ErrUnrecognised, string(make([]byte, 1_000_000)): measure.ErrUnrecognised,
	} {
		t.Run("refused "+text[:min(len(text), 20)], func(t *testing.T) {
			period := gpg.Monthly()
			err := period.UnmarshalText([]byte(text))
			require.ErrorIs(t, err, kind)
			assert.Less(t, len(err.Error()), 1_000)
			assert.Equal(t, gpg.Monthly(), period)
		})
	}
	_, err := gpg.PayPeriod{}.MarshalText()
	require.ErrorIs(t, err, measure.ErrNotSupplied)
	assert.Empty(t, gpg.PayPeriod{}.String())
	assert.False(t, gpg.PayPeriod{}.Known())
	assert.Equal(t, measure.NotSupplied, gpg.PayPeriod{}.Days().Reason())
	for _, reason := range []measure.Reason{measure.NotSupplied, measure.Suppressed, measure.NoBase} {
		_, err := gpg.PeriodOfDays(measure.Absent(reason))
		require.ErrorIs(t, err, measure.ErrNotSupplied)
	}
}

// TestRelevantPeriod begins with the example of the official guidance.
func TestRelevantPeriod(t *testing.T) {
	march, april, may := "2024-03-01/2024-03-31", "2024-04-01/2024-04-30", "2024-05-01/2024-05-31"
	for _, c := range []struct {
		name, snapshot string
		periods        []string
		want           string
		kind           error
	}{
		{"monthly on the 1st, snapshot 5 April", "2024-04-05", []string{march, april, may}, april, nil},
		{"public body", "2024-03-31", []string{march, april, may}, march, nil},
		{"first day", "2024-05-01", []string{march, april, may}, may, nil},
		{"week that contains it", "2024-04-05", []string{"2024-03-25/2024-03-31", "2024-04-01/2024-04-07"}, "2024-04-01/2024-04-07", nil},
		{"none", "2024-06-01", []string{march, april, may}, "", measure.ErrNotSupplied},
		{"no periods", "2024-06-01", nil, "", measure.ErrNotSupplied},
		{"two", "2024-04-05", []string{april, april}, "", measure.ErrConflict},
	} {
		t.Run(c.name, func(t *testing.T) {
			snapshot, err := workforce.ParseDate(c.snapshot)
			require.NoError(t, err)
			periods := make([]workforce.Period, len(c.periods))
			for i, text := range c.periods {
				periods[i], err = workforce.ParsePeriod(text)
				require.NoError(t, err)
			}
			got, err := gpg.RelevantPeriod(snapshot, periods...)
			require.ErrorIs(t, err, c.kind)
			assert.Equal(t, c.want, got.String())
		})
	}
	_, err := gpg.RelevantPeriod(workforce.Date{Year: 2023, Month: 2, Day: 29}, workforce.Period{}, workforce.Period{})
	var faults measure.Faults
	require.ErrorAs(t, err, &faults)
	require.Len(t, faults, 3, "every fault")
	assert.Equal(t, 2, faults[2].Row)
}
