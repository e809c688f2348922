package gpg_test

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// encoded is a payroll in its binary form.
func encoded(tb testing.TB, payroll *gpg.Payroll) []byte {
	tb.Helper()
	b, err := payroll.MarshalBinary()
	require.NoError(tb, err)
	return b
}

// decoded is the payroll of a binary form.
func decoded(tb testing.TB, b []byte) *gpg.Payroll {
	tb.Helper()
	var payroll gpg.Payroll
	require.NoError(tb, payroll.UnmarshalBinary(b))
	return &payroll
}

// A payroll is read back as it was, and is written the same for the same people in
// whatever order they were added.
func TestPayrollBinary(t *testing.T) {
	t.Parallel()
	for kind, rate := range kinds() {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			r := numbersFrom(172)
			for n := range 60 {
				slips := drawn(r, n*n/4, rate)
				payroll := payrollOf(t, slips)
				b := encoded(t, payroll)
				again := decoded(t, b)
				require.Equal(t, payroll.Report(), again.Report())
				r.Shuffle(len(slips), func(i, j int) { slips[i], slips[j] = slips[j], slips[i] })
				require.Equal(t, b, encoded(t, payrollOf(t, slips)))
				again.Merge(payroll)
				payroll.Merge(payroll)
				require.Equal(t, payroll.Report(), again.Report())
			}
		})
	}
}

// A bonus may be of any size.
func TestPayrollBinaryGreatest(t *testing.T) {
	t.Parallel()
	var payroll gpg.Payroll
	for _, bonus := range []workforce.Pay{1, math.MaxUint32, math.MaxUint32 + 1, workforce.MaxPay, workforce.MaxPay + 1, math.MaxInt64, -1} {
		payroll.Add(gpg.Employee{Sex: workforce.Female, Person: gpg.Person{Bonus: bonus}})
	}
	b := encoded(t, &payroll)
	assert.Equal(t, payroll.Report(), decoded(t, b).Report())
	assert.Equal(t, b, encoded(t, decoded(t, b)))
	assert.Equal(t, "1", decoded(t, b).People(workforce.Female).NegativeBonuses().String())
}

// Nothing else is read, nothing of it is kept, and what is read is written as it was.
func FuzzPayrollBinary(f *testing.F) {
	seeds(f, func(data []byte) { f.Add(encoded(f, payrollOf(f, slipsFrom(data)))) })
	nobody := encoded(f, &gpg.Payroll{})
	for _, hostile := range [][]byte{
		nil,
		{0},
		{2},
		nobody[:len(nobody)-1],
		append(slices.Clone(nobody), 0),
		// a longer form of none
		slices.Concat(nobody[:5], []byte{0x80, 0x00}, nobody[6:]),
		// more rates than people
		slices.Concat(nobody[:1], []byte{1, 1, 0, 0, 1}, nobody[6:]),
		// a fraction
		slices.Concat(nobody[:1], []byte{1, 0, 0, 0, 0, 1, 3, '1', '/', '2'}, nobody[7:]),
		// not in lowest terms
		slices.Concat(nobody[:1], []byte{1, 0, 0, 0, 0, 1, 3, '2', '/', '4'}, nobody[7:]),
		// one that a block holds
		slices.Concat(nobody[:1], []byte{1, 0, 0, 0, 0, 1, 1, '7'}, nobody[7:]),
		// below zero
		slices.Concat(nobody[:1], []byte{1, 0, 0, 0, 0, 1, 4, '-', '1', '/', '2'}, nobody[7:]),
		// falling
		slices.Concat(nobody[:1], []byte{2, 0, 0, 0, 0, 2, 3, '1', '/', '2', 3, '1', '/', '3'}, nobody[7:]),
		// no number
		slices.Concat(nobody[:1], []byte{1, 0, 0, 0, 0, 1, 3, '[', 'c', ']'}, nobody[7:]),
		// far too many
		slices.Concat(nobody[:1], []byte{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01}, nobody[2:]),
		// above the blocks
		slices.Concat(nobody[:5], []byte{2, 0xff, 0xff, 0xff, 0xff, 0x0f, 1}, nobody[6:]),
		// more than there are
		slices.Concat(nobody[:5], []byte{0xff, 0xff, 0xff, 0xff, 0x0f}),
	} {
		f.Add(hostile)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		payroll := payrollOf(t, slipsFrom([]byte("somebody was counted before")))
		if err := payroll.UnmarshalBinary(b); err != nil {
			require.ErrorIs(t, err, measure.ErrMalformed)
			require.Equal(t, gpg.Payroll{}, *payroll)
			return
		}
		written, err := payroll.AppendBinary([]byte("before"))
		require.NoError(t, err)
		require.Equal(t, "before"+string(b), string(written))
		payroll.Report()
	})
}
