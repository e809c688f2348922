package main

import (
	"context"
	"errors"
	"strconv"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// findings is what flags ask for beside the table, for the publisher alone.
type findings struct {
	task
	insider      []redact.Insight // nil where it was not asked for
	replay       *redact.Replayed
	unlike       bool // the pattern is not the one of a replay, because time had ended
	alternatives redact.Comparison
}

// find finds what the flags ask for beside the answer.
func (o options) find(ctx context.Context, t task, a answer) (findings, error) {
	f := findings{task: t}
	s, hides := a.(solution)
	if r, rounds := a.(rounded); rounds && o.insider > 0 {
		f.insider = append([]redact.Insight{}, r.safety.Insights...)
	} else if o.insider > 0 {
		f.insider = append([]redact.Insight{}, s.Insights()...)
	}
	if o.replay && hides {
		ctx, cancel := context.WithTimeout(ctx, o.time)
		defer cancel()
		replayed, err := redact.Replay(ctx, t.policy, s.Pattern, t.systems...)
		if f.unlike = errors.Is(err, measure.ErrConflict); err != nil && !f.unlike {
			return findings{}, t.named(err)
		}
		f.replay = &replayed
	}
	if o.alternatives {
		ctx, cancel := context.WithTimeout(ctx, o.time)
		defer cancel()
		remedies, err := redact.Remedies(ctx, t.policy, o.secret, t.systems...)
		if err != nil {
			return findings{}, t.named(err)
		}
		f.alternatives = append(redact.Comparison{}, remedies...)
	}
	return f, nil
}

// proved is the reader against whom the counts are proved to be protected.
func (f findings) proved() redact.Attacker {
	if f.unlike {
		return redact.Informed
	}
	return f.replay.Proved()
}

// replayDocument is what is left of hidden cells for a reader who owns this program.
type replayDocument struct {
	Proved redact.Attacker             `json:"proved"`
	Tables int                         `json:"tables"`
	Cells  map[string]replayedDocument `json:"cells"`
}

type replayedDocument struct {
	Values   []int64 `json:"values"`
	Complete bool    `json:"complete"`
	Enough   bool    `json:"enough"`
}

// precedentDocument is what a ledger says of cells, by their numbers.
type precedentDocument struct {
	Public    []int `json:"public"`
	Pointless []int `json:"pointless"`
	Exposed   []int `json:"exposed"`
	Kept      []int `json:"kept"`
	Narrowed  []int `json:"narrowed"`
	Preferred []int `json:"preferred"`
	Revised   []int `json:"revised"`
}

// put puts the findings into a document.
func (f findings) put(into *document) {
	if p := f.precedent; p != nil {
		into.Ledger = &precedentDocument{
			Public: f.numbers(p.Public), Pointless: f.numbers(p.Pointless), Exposed: f.numbers(p.Exposed), Kept: f.numbers(p.Kept),
			Narrowed: f.numbers(p.Narrowed), Preferred: f.numbers(p.Preferred), Revised: f.numbers(p.Revised),
		}
	}
	if f.replay != nil {
		into.Replay = &replayDocument{Proved: f.proved(), Tables: f.replay.Tables, Cells: map[string]replayedDocument{}}
		for _, c := range f.replay.Cells {
			into.Replay.Cells[strconv.Itoa(f.number[c.Key])] = replayedDocument{append([]int64{}, c.Values...), c.Complete, c.Enough}
		}
	}
	into.Alternatives = f.alternatives
}
