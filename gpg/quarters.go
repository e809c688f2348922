package gpg

import "github.com/workforce-equality/equality/measure"

// Quarter is how many women and men there are in one of the four hourly pay
// quarters.
type Quarter struct {
	Women, Men measure.Count
}

// Total is the people of the quarter.
func (q Quarter) Total() measure.Count { return q.Women.Plus(q.Men) }

// Quarters are the four hourly pay quarters, from the lowest: the full-pay
// relevant employees ranked by hourly rate and divided into four sections as
// equal as possible.
type Quarters struct {
	Lower, LowerMiddle, UpperMiddle, Upper Quarter
	// Inexact tells that people on one rate stood in several quarters and could
	// not be divided in exactly the proportion of women and men among them.
	Inexact bool
}

// quarterSizes are how many of n people each quarter holds, from the lowest. Of
// those that four does not divide, one more goes to the lower quarter, then to the
// upper middle, then to the lower middle: the official allocation (GOV.UK, gender
// pay gap reporting, making your calculations).
func quarterSizes(n int64) [4]int64 {
	each := n / 4
	sizes := [4]int64{each, each, each, each}
	switch n % 4 {
	case 1:
		sizes[0]++
	case 2:
		sizes[0]++
		sizes[2]++
	case 3:
		sizes[0]++
		sizes[1]++
		sizes[2]++
	}
	return sizes
}

// quartersOf ranks women and men together and divides them, people on one rate who
// stand in several quarters in the proportion of women and men among them, as far
// as possible (SI 2017/353, Schedule 1, paragraph 13, as SI 2017/172, regulation
// 13). The largest remainder is this project's choice, for the text says no more.
func quartersOf(women, men ranking) Quarters {
	counts, inexact := quartersByGroup([]ranking{men, women})
	quarter := func(i int) Quarter { return Quarter{Women: countOf(counts[1][i]), Men: countOf(counts[0][i])} }
	return Quarters{Lower: quarter(0), LowerMiddle: quarter(1), UpperMiddle: quarter(2), Upper: quarter(3), Inexact: inexact}
}
