package gpg_test

import (
	"testing"

	"github.com/workforce-equality/equality/gpg"
)

func TestEmployerSize(t *testing.T) {
	testEnumeration(
		t, gpg.EmployerSizes(), gpg.EmployerSize(200),
		"Not Provided", "Less than 250", "250 to 499", "500 to 999", "1000 to 4999", "5000 to 19,999", "20,000 or more",
	)
}
