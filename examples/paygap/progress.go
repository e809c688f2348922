package main

import (
	"fmt"
	"io"
	"os"
)

// rowsBetween is how many rows are read from one line of progress to the next.
const rowsBetween = 5_000

// progress tells on a terminal how many rows were read.
type progress struct {
	w     io.Writer
	on    bool
	shown bool
}

// row is told of each row.
func (p *progress) row(row int) {
	if p.on && row%rowsBetween == 0 {
		fmt.Fprintf(p.w, "\r%s rows", thousands(int64(row)))
		p.shown = true
	}
}

// clear takes the line away.
func (p *progress) clear() {
	if p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}

// isTerminal tells whether somebody may be looking.
func isTerminal(file *os.File) bool {
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
