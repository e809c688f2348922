package secondary

import "context"

// oneLine moves the cells of a piece of one line: each as far as the others make
// room, taken in their order.
type oneLine struct {
	*Piece
	sign []int64
}

// asOneLine gives the line of a piece that has just one, and nil for others.
func asOneLine(p *Piece) *oneLine {
	if len(p.lines) != 1 || len(p.lines[0]) != p.cells {
		return nil
	}
	o := &oneLine{p, make([]int64, p.cells)}
	for _, s := range p.lines[0] {
		o.sign[s.Cell] = s.Sign
	}
	return o
}

func (o *oneLine) reach(ctx context.Context, hidden []bool, cell int, up bool, want int64) (int64, []Move, error) {
	direction := o.sign[cell]
	if !up {
		direction = -direction
	}
	moves := []Move{{cell, 0}}
	var far int64
	for i := range o.cells {
		if far == want {
			break
		}
		if i == cell || !hidden[i] {
			continue
		}
		by := -direction * o.sign[i] // the way it has to move
		room := o.down[i]
		if by > 0 {
			room = o.up[i]
		}
		if room == unbounded && want == unbounded {
			return unbounded, nil, ctx.Err()
		}
		if room = min(room, want-far); room > 0 {
			far += room
			moves = append(moves, Move{i, by * room})
		}
	}
	if far == 0 {
		return 0, nil, ctx.Err()
	}
	moves[0].By = far
	if !up {
		moves[0].By = -far
	}
	return far, moves, ctx.Err()
}
