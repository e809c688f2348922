package redact

import (
	"context"

	"github.com/workforce-equality/equality/internal/enumeration"
	"github.com/workforce-equality/equality/internal/secondary"
)

// Progress is how far [Protect] has come. It names no cell and no count, and like the
// cost of a [Pattern] it is for the publisher alone.
type Progress struct {
	Stage Stage
	// Pieces is into how many parts the systems fall, of cells that sums join, and
	// PiecesDone how many of them are finished.
	Pieces, PiecesDone int
	// Sensitive is how many cells are to be protected, and Proved how many of them are:
	// their witnesses are found, and cheaper ones at most are still looked for.
	Sensitive, Proved int
	// Cost is what the cells cost that are hidden so far to protect others, and
	// LowerBound what is proved that it cannot be less than.
	Cost, LowerBound int64
}

// Stage is what [Protect] does with a piece.
type Stage uint8

// The stages, in order. A piece that is one line knows the first and the last, and the
// others only where it is searched after all.
const (
	// Hiding: cells are hidden until every sensitive one is protected, and it is found
	// out what cannot be had.
	Hiding Stage = iota + 1
	// Sparing: cells are shown again that nothing needs.
	Sparing
	// Improving: something cheaper is looked for nearby.
	Improving
	// Searching: the cheapest choice is looked for, or the proof that there is none
	// cheaper.
	Searching
	// Finished: the piece is done.
	Finished
)

// Stages lists the stages in order.
func Stages() []Stage { return enumeration.Entries(Finished) }

func (s Stage) text() (string, bool) {
	switch s {
	case Hiding:
		return "hiding", true
	case Sparing:
		return "sparing", true
	case Improving:
		return "improving", true
	case Searching:
		return "searching", true
	case Finished:
		return "finished", true
	}
	return "", false
}

// String gives the name in small letters, "" for zero.
func (s Stage) String() string { return enumeration.String("stage", s, Stage.text) }

// AppendText appends what String gives.
func (s Stage) AppendText(b []byte) ([]byte, error) {
	return enumeration.AppendOrNone(b, "stage", s, Stage.text)
}

// MarshalText gives what String gives.
func (s Stage) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText reads what MarshalText gives. Anything else is
// [measure.ErrUnrecognised].
func (s *Stage) UnmarshalText(text []byte) error {
	parsed, err := enumeration.ParseOrNone("stage", string(text), Finished, Stage.text)
	if err == nil {
		*s = parsed
	}
	return err
}

// WithProgress gives a context by which [Protect] reports how far it has come. The
// function is called from the goroutine of Protect, which waits for it: at every stage
// of every piece, and within a stage at times that are counted in steps and not by a
// clock, so that equal systems have equal reports. A context has one such function, the
// last that was given.
func WithProgress(ctx context.Context, report func(Progress)) context.Context {
	return context.WithValue(ctx, reporting{}, report)
}

// reporting is the key of what a context carries.
type reporting struct{}

// watch keeps account of the progress of one call. A nil watch does nothing.
type watch struct {
	report     func(Progress)
	now        Progress
	proved     int // of the pieces that are done
	cost       int64
	lowerBound int64
}

// watched keeps account of the progress with some pieces, where a context asks for it.
func watched(ctx context.Context, pieces []*piece) *watch {
	report, _ := ctx.Value(reporting{}).(func(Progress))
	if report == nil {
		return nil
	}
	w := &watch{report: report}
	w.now.Pieces = len(pieces)
	for _, p := range pieces {
		w.now.Sensitive += len(p.Demands)
	}
	return w
}

// follow passes on the reports on a piece, together with the pieces that are done. The
// stages of a search have the same order here and there.
func (w *watch) follow(p *piece) {
	if w == nil {
		return
	}
	p.Watch(func(r secondary.Report) {
		w.now.Stage, w.now.Proved = Stage(r.Stage), w.proved+r.Proved
		w.now.Cost, w.now.LowerBound = w.cost+r.Cost, w.lowerBound+r.LowerBound
		w.report(w.now)
	})
}

// finish ends a piece.
func (w *watch) finish(p *piece, price, bound int64) {
	if w == nil {
		return
	}
	for _, d := range p.Demands {
		if !d.Unknown {
			w.proved++
		}
	}
	w.cost += price
	w.lowerBound += bound
	w.now.PiecesDone++
	w.now.Stage, w.now.Proved, w.now.Cost, w.now.LowerBound = Finished, w.proved, w.cost, w.lowerBound
	w.report(w.now)
}
