package workforce

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/workforce-equality/equality/measure"
)

// NewChecker begins the check of what an organisation states with who it is and
// when: the organisation and the snapshot must be given, and every day must be of
// the calendar. The kind of body and the flow period may be left out.
func NewChecker(organisation string, body Body, snapshot Date, flow Period) *measure.Checker {
	c := &measure.Checker{Organisation: strings.TrimSpace(organisation)}
	if c.Organisation == "" {
		c.Fault("", "organisation", organisation, measure.ErrNotSupplied)
	}
	if body > Commissioner {
		c.Fault("", "body", strconv.Itoa(int(body)), fmt.Errorf("%w: trust or commissioner", measure.ErrUnrecognised))
	}
	if err := snapshot.Check(); err != nil {
		c.Fault("", "snapshot", "", err)
	}
	if !flow.IsZero() {
		if err := flow.Check(); err != nil {
			c.Fault("", "flow period", "", err)
		}
	}
	return c
}
