package secondary

// Stage is what [Piece.Solve] does.
type Stage uint8

// The stages, in order. A piece that is one line knows the first alone, unless
// it is searched after all.
const (
	Hiding    Stage = iota + 1 // until every demand is met, or cut
	Sparing                    // cells that nothing needs
	Improving                  // what is hidden, nearby
	Searching                  // for the cheapest choice, or the proof that there is none cheaper
)

// Report is how far the search has come with a piece.
type Report struct {
	Stage Stage
	// Proved is how many demands are.
	Proved int
	// Cost is that of the cells which are hidden so far, and LowerBound what is proved
	// that it cannot be less than.
	Cost, LowerBound int64
}

// Watch has every report given to a function: at every stage, and within one at times
// that are counted in steps, so that equal pieces have equal reports. The search waits
// for it.
func (p *Piece) Watch(report func(Report)) { p.watch = &watch{report: report} }

// watch keeps account of the progress with a piece. A nil watch does nothing.
type watch struct {
	report func(Report)
	now    Report
	steps  int
}

// enter begins a stage, with what the piece costs so far.
func (w *watch) enter(stage Stage, cost int64) {
	if w != nil {
		if w.now.Stage, w.steps = stage, 0; stage == Hiding { // begun again where one line is searched after all
			w.now.Proved = 0
		}
		w.tell(cost)
	}
}

// prove takes one more demand for proved.
func (w *watch) prove() {
	if w != nil {
		w.now.Proved++
	}
}

// stepsBetween is how many steps lie between two reports in a stage.
const stepsBetween = 64

// due counts a step of a stage, and tells whether it is time for a report.
func (w *watch) due() bool {
	if w == nil {
		return false
	}
	w.steps++
	return w.steps%stepsBetween == 0
}

// tell reports what the piece costs so far.
func (w *watch) tell(cost int64) {
	w.now.Cost = cost
	w.report(w.now)
}

// narrow reports what the piece costs and what it cannot cost less than, where that is
// news.
func (w *watch) narrow(cost, bound int64) {
	if w == nil || (w.now.Cost == cost && w.now.LowerBound == bound) {
		return
	}
	w.now.LowerBound = bound
	w.tell(cost)
}
