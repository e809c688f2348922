package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/workforce-equality/equality/redact"
)

// progress tells on a terminal how far the search has come.
type progress struct {
	w     io.Writer
	shown bool
	last  time.Time
}

// show shows how far it is, a few times a second and not at once.
func (p *progress) show(now redact.Progress) {
	if time.Since(p.last) < time.Second/5 {
		return
	}
	p.last, p.shown = time.Now(), true
	fmt.Fprintf(p.w, "\r\x1b[Kpart %d of %d, %s: %d of %d small counts protected; cost %d, at least %d",
		min(now.PiecesDone+1, now.Pieces), now.Pieces, now.Stage, now.Proved, now.Sensitive, now.Cost, now.LowerBound)
}

// clear takes the line away.
func (p *progress) clear() {
	if p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
	p.shown = false
}

// isTerminal tells whether somebody may be looking.
func isTerminal(w io.Writer) bool {
	file, isFile := w.(*os.File)
	if !isFile {
		return false
	}
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
