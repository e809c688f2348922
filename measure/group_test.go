package measure_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
)

// eyes is the vocabulary of a standard that compares people with brown eyes and
// people with blue eyes.
type eyes uint8

const (
	brown eyes = iota + 1
	blue
	unseen
)

func (e eyes) String() string {
	switch e {
	case brown:
		return "brown"
	case blue:
		return "blue"
	case unseen:
		return "unknown"
	}
	return ""
}

// noEyes are numbers that no group has.
func noEyes() []eyes { return []eyes{0, 4, 255} }

// seen is a headcount as an organisation states it.
type seen struct{ Brown, Blue, Unknown int64 }

func (s seen) Of(group eyes) int64 {
	switch group {
	case brown:
		return s.Brown
	case blue:
		return s.Blue
	case unseen:
		return s.Unknown
	}
	return 0
}

// cellsOf is a headcount that cannot be at fault.
func cellsOf(tb testing.TB, brown, blue, unknown int64) measure.Cells[eyes] {
	tb.Helper()
	return measure.NewCells[eyes](people(tb, brown), people(tb, blue), people(tb, unknown))
}

// brownToBlue is a ratio above one where people with blue eyes are worse off.
func brownToBlue() measure.Direction { return measure.Between(brown, blue, blue) }

// written is the JSON of something that has one.
func written(tb testing.TB, v any) string {
	tb.Helper()
	text, err := json.Marshal(v)
	require.NoError(tb, err)
	return string(text)
}

func TestGroups(t *testing.T) {
	assert.Equal(t, []eyes{brown, blue, unseen}, measure.Groups[eyes]())
	assert.Equal(t, []eyes{brown, blue}, measure.Compared[eyes]())
	measure.Groups[eyes]()[0] = unseen
	assert.Equal(t, brown, measure.Groups[eyes]()[0], "the list can be changed")
}

func TestBetween(t *testing.T) {
	assert.Equal(t, measure.Direction{Of: "brown", To: "blue", Harm: "blue"}, measure.Between(brown, blue, blue))
	assert.Equal(t, measure.Direction{Of: "blue", To: "brown", Harm: "blue"}, measure.Between(blue, brown, blue))
	assert.Equal(t, measure.Direction{Of: "blue", To: "brown"}, measure.Between(blue, brown, 0), "nobody is worse off")
	assert.Equal(t, measure.Between(brown, blue, blue), measure.Between(blue, brown, brown).Reversed())
}

func TestGroupNamed(t *testing.T) {
	for name, want := range map[string]eyes{"brown": brown, "blue": blue, "unknown": 0, "": 0, "Blue": 0, "hazel": 0} {
		assert.Equal(t, want, measure.GroupNamed[eyes](name), name)
	}
	for _, group := range measure.Compared[eyes]() {
		assert.Equal(t, group, measure.GroupNamed[eyes](group.String()))
	}
}

func TestPair(t *testing.T) {
	scores := measure.NewPair[eyes]("6.9", "6.4")
	assert.Equal(t, "6.9", scores.Of(brown))
	assert.Equal(t, "6.4", scores.Of(blue))
	for _, group := range append(noEyes(), unseen) {
		assert.Empty(t, scores.Of(group), uint8(group))
	}
	assert.Empty(t, measure.Pair[eyes, string]{}.Of(blue))
}

func TestPairJSON(t *testing.T) {
	type answers struct{ Yes int64 }
	for _, c := range []struct {
		name string
		pair measure.Pair[eyes, *answers]
		text string
	}{
		{"both", measure.NewPair[eyes](&answers{16}, &answers{1}), `{"brown":{"Yes":16},"blue":{"Yes":1}}`},
		{"one", measure.NewPair[eyes](nil, &answers{1}), `{"brown":null,"blue":{"Yes":1}}`},
		{"none", measure.Pair[eyes, *answers]{}, `{"brown":null,"blue":null}`},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.text, written(t, c.pair))
			var back measure.Pair[eyes, *answers]
			require.NoError(t, json.Unmarshal([]byte(c.text), &back))
			assert.Equal(t, c.pair, back)
		})
	}
	t.Run("left out", func(t *testing.T) {
		for _, text := range []string{`{}`, `null`} {
			back := measure.NewPair[eyes](exactly(t, "1"), exactly(t, "2"))
			require.NoError(t, json.Unmarshal([]byte(text), &back))
			assert.Equal(t, measure.Pair[eyes, measure.Value]{}, back)
		}
	})
	t.Run("refused", func(t *testing.T) {
		for text, message := range map[string]string{
			`{"brown":"1","unknown":"2"}`:       `unrecognised: field "unknown"`,
			`{"Brown":"1"}`:                     `unrecognised: field "Brown"`,
			`{"hazel":"1","green":"2"}`:         `unrecognised: field "green"`,
			`{"brown":"1","blue":"plenty"}`:     `field "blue": unrecognised: value "plenty"`,
			`{"brown":"[c]","blue":"N/A: why"}`: `field "blue": unrecognised: value "N/A: why"`,
		} {
			pair := measure.NewPair[eyes](exactly(t, "1"), exactly(t, "2"))
			err := json.Unmarshal([]byte(text), &pair)
			require.ErrorIs(t, err, measure.ErrUnrecognised)
			require.EqualError(t, err, message)
			assert.Equal(t, measure.NewPair[eyes](exactly(t, "1"), exactly(t, "2")), pair, "it is as it was")
		}
		for _, text := range []string{`[]`, `7`, `"brown"`, `{"brown":1}`} {
			var pair measure.Pair[eyes, measure.Value]
			require.Error(t, json.Unmarshal([]byte(text), &pair))
		}
	})
	t.Run("what cannot be written", func(t *testing.T) {
		_, err := json.Marshal(measure.NewPair[eyes](func() {}, nil))
		require.Error(t, err)
	})
}
