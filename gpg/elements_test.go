package gpg_test

import (
	"testing"

	"github.com/workforce-equality/equality/gpg"
)

func TestPayEnumerations(t *testing.T) {
	t.Run("treatment", func(t *testing.T) {
		testEnumeration(t, gpg.Treatments(), gpg.Treatment(200), "ordinary", "bonus", "overtime", "arrears", "excluded")
	})
	t.Run("hours basis", func(t *testing.T) {
		testEnumeration(t, gpg.HoursBases(), gpg.HoursBasis(200), "contract", "mean of twelve weeks", "representative",
			"piecework", "mean of available weeks", "term time")
	})
	t.Run("post counting", func(t *testing.T) {
		testEnumeration(t, gpg.PostCountings(), gpg.PostCounting(200), "once per person", "once per contract")
	})
}
