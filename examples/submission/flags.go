package main

import (
	"fmt"

	"github.com/workforce-equality/equality/workforce"
)

// counting is what a row counts.
type counting workforce.Counting

func (c *counting) String() string {
	if workforce.Counting(*c) == workforce.ByPerson {
		return "person"
	}
	return "contract"
}

// Set reads "contract" or "person".
func (c *counting) Set(text string) error {
	switch text {
	case "contract":
		*c = counting(workforce.ByContract)
	case "person":
		*c = counting(workforce.ByPerson)
	default:
		return fmt.Errorf("%q is neither contract nor person", text)
	}
	return nil
}
