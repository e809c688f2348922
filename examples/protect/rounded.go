package main

import (
	"context"

	"github.com/workforce-equality/equality/redact"
)

// rounded is a task with what its counts are rounded to, and whether that is safe.
type rounded struct {
	task
	redact.Rounding
	safety redact.Safety
	asked  redact.Method
}

func (t task) round(ctx context.Context, method redact.Method) (rounded, error) {
	rounding, err := redact.Round(ctx, method, t.systems...)
	if err != nil {
		return rounded{}, t.named(err)
	}
	safety, err := rounding.Safety(ctx, t.policy, t.systems...)
	return rounded{t, rounding, safety, method}, t.named(err)
}

func (r rounded) shown(cell int) string {
	return r.Shown(r.keys[cell], count(r.Cells[cell].Value)).String()
}

func (r rounded) witnesses() []redact.Witness { return r.safety.Witnesses }

// roundingDocument is a rounding for the publisher.
type roundingDocument struct {
	Method     redact.Method `json:"method"`
	Values     []int64       `json:"values"`
	Protects   bool          `json:"protects"`
	Adds       bool          `json:"adds"`
	Steps      int64         `json:"steps"`
	Change     int64         `json:"change"`
	Optimal    bool          `json:"optimal"`
	LowerBound int64         `json:"lower_bound"`
	Note       string        `json:"note"`
}

// put puts the rounding into a document: nothing is hidden, which costs nothing.
func (r rounded) put(into *document) {
	into.Hidden, into.Optimal, into.Unprotected = []int{}, true, r.short(r.safety.Unprotected)
	if r.policy.Insider > 0 {
		into.Insights = r.learnt(r.safety.Insights)
	}
	d := &roundingDocument{
		Method: r.Method(), Values: make([]int64, len(r.Cells)), Protects: r.safety.Protects(), Adds: r.Adds(), Steps: r.Steps(),
		Change: r.Change(), Optimal: r.Optimal(), LowerBound: r.LowerBound(), Note: r.Note(),
	}
	for i, c := range r.Cells {
		d.Values[i], _ = r.Shown(r.keys[i], count(c.Value)).Int64()
	}
	into.Rounding = d
}
