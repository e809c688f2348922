// Package secondary finds which cells of a table to hide so that nobody who sees the
// rest works out the sensitive ones. It knows no table, only numbers: cells with the room
// that each has to move, lines whose moves come to nothing, and what sensitive cells must
// keep possible.
//
// # From what to what
//
// A [Piece] is cells that sums join. [Piece.Solve] gives a [Choice]: the cells that are
// hidden, a [Proof] for every [Demand], and the price, with a bound that no choice goes
// below. A proof is two sets of moves, whole numbers of hidden cells that keep every line
// and every bound: the tables that stay possible. Demands that cannot be met are cut to
// what hiding everything gives. [Insiders] hides more against those who know a cell.
//
// # How
//
// A mover tells how far a cell moves: of a single line by adding up, of a [Network] by a
// maximum flow, of any other piece by linear programs whose answers are rounded, and by
// whole numbers where these do not add up.
//
// The search begins with plain means. Each demand in its turn is met by what costs least
// to hide, found by a balance, a sparse linear program of how few cells make up for one
// that moves; then cells that nothing needs are shown again, and neighbouring choices are
// tried. A single line is a knapsack, solved outright. Elsewhere branch and cut goes on
// from there to the cheapest choice, after Fischetti and Salazar-González, Journal of the
// American Statistical Association 95 (2000), 916–928: barriers say what every choice
// must hide together, and a relaxation says how little they can come to. Sums of barriers
// that are rounded sharpen it, after Gomory (1958) and Caprara and Fischetti (1996).
//
// # What is believed
//
// Floating-point numbers guide the search and decide nothing. A choice is believed for
// its proofs, which are added up in whole numbers over all lines. A branch is given up
// only by a bound that is summed exactly, whatever the multipliers are, or because hiding
// all that it leaves would not do. Random numbers have fixed seeds and work is counted in
// steps, so that equal pieces have equal choices unless time ends.
package secondary
