package main

import (
	"context"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	beamregister "github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/workforce-equality/equality/examples/internal/submission"
)

// build adds the pipeline to a graph:
//
//	files ─ cut ─ count ─┬─ merge by organisation ─ figures ─┬─ by file ─ write
//	                     └─ faults ─ number ─────────────────┘
func (o *options) build(s beam.Scope) {
	files := beam.ParDo(s, &filesFn{Staff: o.staff, Recruitment: o.recruitment}, beam.Impulse(s))
	parts := beam.Reshuffle(s, beam.ParDo(s, &cutFn{o.reading, o.part}, files))
	counted, pages := beam.ParDo2(s, &countFn{o.reading}, parts)
	organisations := beam.CombinePerKey(s, &mergeFn{}, counted)
	lines := beam.Flatten(s,
		beam.ParDo(s, headers, beam.Impulse(s)),
		beam.ParDo(s, &figuresFn{Exact: o.exact}, organisations),
		beam.ParDo(s, number, beam.GroupByKey(s, beam.AddFixedKey(s, pages))),
	)
	beam.ParDo0(s, &writeFn{Out: o.out}, beam.GroupByKey(s, lines))
}

// register tells Beam of what workers do and pass on.
func register() {
	beamregister.DoFn2x0[[]byte, func(string, string)](&filesFn{})
	beamregister.DoFn4x1[context.Context, string, string, func(part), error](&cutFn{})
	beamregister.DoFn4x1[context.Context, part, func(string, *submission.Organisation), func(page), error](&countFn{})
	beamregister.Combiner1[*submission.Organisation](&mergeFn{})
	beamregister.DoFn3x1[string, *submission.Organisation, func(string, line), error](&figuresFn{})
	beamregister.Function2x1(headers)
	beamregister.Function3x1(number)
	beamregister.DoFn3x1[context.Context, string, func(*line) bool, error](&writeFn{})
	beamregister.Emitter1[part]()
	beamregister.Emitter1[page]()
	beamregister.Emitter2[string, string]()
	beamregister.Emitter2[string, line]()
	beamregister.Emitter2[string, *submission.Organisation]()
	beamregister.Iter1[line]()
	beamregister.Iter1[page]()
	beam.RegisterCoder(reflect.TypeFor[part](), encodePart, decodePart)
	beam.RegisterCoder(reflect.TypeFor[*submission.Organisation](), encodeOrganisation, decodeOrganisation)
	beam.RegisterType(reflect.TypeFor[page]())
	beam.RegisterType(reflect.TypeFor[line]())
}

func encodeOrganisation(o *submission.Organisation) ([]byte, error) { return o.MarshalBinary() }

func decodeOrganisation(b []byte) (*submission.Organisation, error) {
	o := &submission.Organisation{}
	return o, o.UnmarshalBinary(b)
}

// mergeFn merges what was counted of an organisation, in whatever order and grouping.
type mergeFn struct{}

// CreateAccumulator begins with nobody.
func (*mergeFn) CreateAccumulator() *submission.Organisation { return &submission.Organisation{} }

// AddInput counts what was counted in a part.
func (*mergeFn) AddInput(all, of *submission.Organisation) *submission.Organisation {
	all.Merge(of)
	return all
}

// MergeAccumulators counts what another worker has merged.
func (*mergeFn) MergeAccumulators(all, other *submission.Organisation) *submission.Organisation {
	all.Merge(other)
	return all
}
