package gpg

import "github.com/workforce-equality/equality/measure"

// Earned is what women earned for every £1 that men earned, as the gender pay gap
// service shows a gap in per cent: below £1 in whole pence, halves to even, and
// from £1 in pounds with two decimals, halves away from zero, so that a gap of 0.3
// shows "100p", one of 0.0 "£1.00" and one of -5.5 "£1.06". Give it the gap as
// published, which is rounded; the service shows the median. A gap without value
// gives its marker.
func Earned(gap measure.Value) string {
	pounds := measure.Integer(1).Minus(gap.Over(measure.Integer(hundred)))
	order, known := pounds.Compare(measure.Integer(1))
	if !known || order >= 0 {
		return measure.Money.Text(pounds, 2)
	}
	pence, _ := pounds.Times(measure.Integer(hundred)).RoundBy(measure.HalfToEven, 0)
	return pence.String() + "p"
}

// Headline says in words what women earned for every £1 that men earned, by the
// median hourly rate: "Women earned 73p for every £1 that men earned". Without a
// median gap it is "".
func (s Submission) Headline() string {
	if !s.MedianHourlyGap.Known() {
		return ""
	}
	return "Women earned " + Earned(s.MedianHourlyGap) + " for every £1 that men earned"
}
