package rag

import (
	"fmt"
	"strings"

	"github.com/workforce-equality/equality/internal/enumeration"
	"github.com/workforce-equality/equality/measure"
)

// Status is how far an action has come, in the words of the plan.
type Status uint8

// The statuses, as in the Workforce Equality and Diversity Plan 2021/22 of NHS
// Southport and Formby and NHS South Sefton Clinical Commissioning Groups.
const (
	NotStarted    Status = iota + 1 // "not started", "not yet taken place"
	Due                             // "due", "due to be published"
	Ongoing                         // "ongoing"
	Paused                          // "paused"
	Complete                        // "complete"
	Covered                         // "covered by …": another plan has it
	NotApplicable                   // "not applicable"
)

// Statuses lists the statuses.
func Statuses() []Status { return enumeration.Entries(NotApplicable) }

// ParseStatus reads a status in the words of a plan, in any letter case and with
// or without a full stop, as "Ongoing", "Due to be published" or "Covered by
// workforce equality action plan.", and by what it is covered, "workforce equality
// action plan". None is [measure.ErrNotSupplied], anything else
// [measure.ErrUnrecognised].
func ParseStatus(text string) (status Status, by string, err error) {
	words := strings.TrimSuffix(strings.Join(strings.Fields(text), " "), ".")
	const covered = "covered by "
	if len(words) > len(covered) && strings.EqualFold(words[:len(covered)], covered) {
		return Covered, words[len(covered):], nil
	}
	switch strings.ToLower(words) {
	case "":
		return 0, "", fmt.Errorf("%w: status", measure.ErrNotSupplied)
	case "not yet taken place":
		return NotStarted, "", nil
	case "due to be published":
		return Due, "", nil
	case "on-going":
		return Ongoing, "", nil
	case "completed":
		return Complete, "", nil
	}
	status, err = enumeration.ParseFold("status", words, NotApplicable, Status.text)
	return status, "", err
}

func (s Status) text() (string, bool) {
	switch s {
	case NotStarted:
		return "not started", true
	case Due:
		return "due", true
	case Ongoing:
		return "ongoing", true
	case Paused:
		return "paused", true
	case Complete:
		return "complete", true
	case Covered:
		return "covered", true
	case NotApplicable:
		return "not applicable", true
	}
	return "", false
}

// String gives the status in words, as "not started".
func (s Status) String() string { return enumeration.String("status", s, Status.text) }

// AppendText appends what String gives.
func (s Status) AppendText(b []byte) ([]byte, error) {
	return enumeration.Append(b, "status", s, Status.text)
}

// MarshalText gives what String gives.
func (s Status) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText reads what [ParseStatus] reads, but for what covers the action.
func (s *Status) UnmarshalText(text []byte) (err error) {
	*s, _, err = ParseStatus(string(text))
	return err
}
