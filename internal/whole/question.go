package whole

import "context"

// Solve gives a solution, one value an unknown, and false when there is none. The
// errors are [ErrInvalid], [ErrLimit] and that of the context.
func (s System) Solve(ctx context.Context) (solution []int64, found bool, err error) {
	p, err := s.Prepare(ctx)
	if err != nil {
		return nil, false, err
	}
	return p.Solve(ctx)
}

// Range gives the ends of an unknown: see [Problem.Range].
func (s System) Range(ctx context.Context, unknown int) (Range, error) {
	p, err := s.Prepare(ctx)
	if err != nil {
		return Range{}, err
	}
	return p.Range(ctx, unknown)
}

// Values gives the values of an unknown: see [Problem.Values].
func (s System) Values(ctx context.Context, unknown int) (Set, error) {
	p, err := s.Prepare(ctx)
	if err != nil {
		return Set{}, err
	}
	return p.Values(ctx, unknown)
}
