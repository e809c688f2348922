package main

import (
	"fmt"
	"io"
	"os"
	"time"
)

// progress tells on a terminal how many rows were read, how many are at fault and how
// many are read in a second.
type progress struct {
	w           io.Writer
	on, shown   bool
	began, last time.Time
}

// show shows the numbers, a few times a second.
func (p *progress) show(rows, faulty int64) {
	if !p.on {
		return
	}
	now := time.Now()
	if p.began.IsZero() {
		p.began = now
	}
	if now.Sub(p.last) < time.Second/5 {
		return
	}
	p.last, p.shown = now, true
	rate := float64(rows) / max(now.Sub(p.began).Seconds(), 1e-3) / 1e6
	fmt.Fprintf(p.w, "\r\x1b[K%d rows, %d at fault, %.1f million rows a second", rows, faulty, rate)
}

// clear takes the line away, and begins again for the next file.
func (p *progress) clear() {
	if p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
	p.shown, p.began, p.last = false, time.Time{}, time.Time{}
}

// isTerminal tells whether somebody may be looking.
func isTerminal(file *os.File) bool {
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
