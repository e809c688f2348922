// Package synthetic makes up extracts of staff and recruitment records of any size, for
// tests and for trying programs out. No row is a real person's: everything is drawn by
// chance, in proportions such as trusts have, and organisations, people and rates of pay
// are invented.
//
// The same [Extracts] give the same bytes on every platform. Rows are made one after the
// other, and the memory does not grow with their number.
//
// # What is drawn
//
// Organisations are of very different sizes and have workforces of different ethnic
// composition. Every member of staff has a job, which tells the staff group, the band,
// how likely it is that a woman has it and the rate of its scale points, so that many
// people are on one rate; a quarter have additions to it. One contract in 64 is a further
// one of the person before it in the organisation. Very senior managers are on boards.
// BME people are fewer in higher bands, are appointed less often, and enter disciplinary
// processes more often; disabled people enter the capability procedure more often.
package synthetic
