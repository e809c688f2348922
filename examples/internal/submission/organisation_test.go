package submission_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/examples/internal/submission"
	"github.com/workforce-equality/equality/internal/synthetic"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// records are those of one organisation, made up.
func records(t *testing.T, seed uint64, rows int64) ([]workforce.Staff, []workforce.Applicant) {
	t.Helper()
	var staff, recruitment bytes.Buffer
	made := synthetic.Extracts{Seed: seed}
	require.NoError(t, made.WriteStaff(&staff, rows))
	require.NoError(t, made.WriteApplicants(&recruitment, rows/2))
	employees, err := workforce.ReadStaff(&staff, workforce.Reading{})
	require.NoError(t, err)
	applicants, err := workforce.ReadApplicants(&recruitment, workforce.Reading{})
	require.NoError(t, err)
	var (
		allStaff      []workforce.Staff
		allApplicants []workforce.Applicant
	)
	for s := range employees.All() {
		allStaff = append(allStaff, s)
	}
	for a := range applicants.All() {
		allApplicants = append(allApplicants, a)
	}
	return allStaff, allApplicants
}

// encoded is an organisation as bytes.
func encoded(t *testing.T, of *submission.Organisation) []byte {
	t.Helper()
	b, err := of.MarshalBinary()
	require.NoError(t, err)
	return b
}

// files are all the files of an organisation, one after the other.
func files(t *testing.T, of *submission.Organisation) string {
	t.Helper()
	figures, err := of.Figures("RAA")
	require.NoError(t, err)
	var text strings.Builder
	for _, file := range submission.Files() {
		require.NoError(t, file.Write(&text, submission.Exact(), []*submission.Figures{figures}))
	}
	return text.String()
}

// However the records are split among organisations that are merged, encoded or not and
// in any order, the files are those of one organisation that counted them all, and so
// are the bytes.
func FuzzMerge(f *testing.F) {
	f.Add(uint64(1), uint8(40), []byte{0, 1, 2, 3}, false)
	f.Add(uint64(2), uint8(255), []byte{2, 2, 0, 1, 3, 1}, true)
	f.Add(uint64(3), uint8(1), []byte{}, true)
	f.Fuzz(func(t *testing.T, seed uint64, rows uint8, split []byte, noCapability bool) {
		staff, applicants := records(t, seed, int64(rows))
		var whole submission.Organisation
		var parts [4]submission.Organisation
		part := func(i int) *submission.Organisation {
			if len(split) == 0 {
				return &parts[0]
			}
			return &parts[split[i%len(split)]%4]
		}
		for i, s := range staff {
			require.NoError(t, whole.AddStaff(s))
			require.NoError(t, part(i).AddStaff(s))
		}
		for i, a := range applicants {
			require.NoError(t, whole.AddApplicant(a))
			require.NoError(t, part(i+1).AddApplicant(a))
		}
		whole.NoCapability, parts[3].NoCapability = noCapability, noCapability
		var forwards, backwards submission.Organisation
		for i := range parts {
			var copied submission.Organisation
			b := encoded(t, &parts[i])
			require.NoError(t, copied.UnmarshalBinary(b))
			require.Equal(t, b, encoded(t, &copied))
			forwards.Merge(&copied)
		}
		for _, i := range []int{3, 2, 1, 0} {
			backwards.Merge(&parts[i])
		}
		require.Equal(t, int64(len(staff)), forwards.Staff())
		require.Equal(t, int64(len(applicants)), forwards.Applicants())
		require.Equal(t, encoded(t, &whole), encoded(t, &forwards))
		require.Equal(t, encoded(t, &whole), encoded(t, &backwards))
		require.Equal(t, files(t, &whole), files(t, &forwards))
	})
}

// Bytes of another origin are refused or are those of an organisation, whose encoding is
// read back; nothing panics.
func FuzzUnmarshal(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte{0, 0})
	f.Add([]byte{2, 1, 1})
	f.Add([]byte{1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1})
	var some submission.Organisation
	empty, err := some.MarshalBinary()
	require.NoError(f, err)
	f.Add(empty)
	require.NoError(f, some.AddStaff(workforce.Staff{
		Sex: workforce.Male, Ethnicity: workforce.WhiteBritish, Disability: workforce.NonDisabled, Band: workforce.Band5,
		StaffGroup: workforce.Clinical, Board: workforce.NotOnBoard, Rated: true, HourlyRate: 123456, Bonus: 1,
	}))
	filled, err := some.MarshalBinary()
	require.NoError(f, err)
	f.Add(filled)
	f.Add(filled[:len(filled)-1])
	f.Fuzz(func(t *testing.T, b []byte) {
		var of submission.Organisation
		if err := of.UnmarshalBinary(b); err != nil {
			require.ErrorIs(t, err, measure.ErrMalformed)
			return
		}
		var again submission.Organisation
		require.NoError(t, again.UnmarshalBinary(encoded(t, &of)))
		require.Equal(t, encoded(t, &of), encoded(t, &again))
	})
}

func TestAppendBinary(t *testing.T) {
	staff, _ := records(t, 1, 20)
	var of submission.Organisation
	for _, s := range staff {
		require.NoError(t, of.AddStaff(s))
	}
	behind, err := of.AppendBinary([]byte("before"))
	require.NoError(t, err)
	assert.Equal(t, append([]byte("before"), encoded(t, &of)...), behind)
}

// A record that no extract gives is refused and not counted.
func TestHandMade(t *testing.T) {
	var of submission.Organisation
	require.Error(t, of.AddStaff(workforce.Staff{}))
	require.Error(t, of.AddStaff(workforce.Staff{Sex: 200, Ethnicity: 200, Disability: 200, Band: 200, StaffGroup: 200, Board: 200, HourlyRate: -1, Bonus: -1}))
	require.Error(t, of.AddApplicant(workforce.Applicant{Appointed: true}))
	assert.Zero(t, of.Staff())
	assert.Zero(t, of.Applicants())
	assert.Equal(t, files(t, &submission.Organisation{}), files(t, &of))
}
