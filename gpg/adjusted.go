package gpg

import (
	"math"

	"github.com/workforce-equality/equality/internal/linalg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// Adjusted is the difference between men's and women's hourly rates before and
// after allowing for the factors of a [Regression].
type Adjusted struct {
	Men, Women measure.Count // used
	// Raw is men's mean logarithm of rates less women's.
	Raw measure.Value
	// Coefficient is how much greater the logarithm of a man's rate is than that
	// of a woman with the same factors: the coefficient of being a man in the
	// least squares of the logarithms on it and the factors.
	Coefficient measure.Value
	// HC1 and HC3 are standard errors of the coefficient that allow for rates to
	// vary more among some people than among others: J. G. MacKinnon and H. White,
	// "Some heteroskedasticity-consistent covariance matrix estimators with improved
	// finite sample properties", Journal of Econometrics 29 (1985), 305–325. HC1 is
	// White's with the factor people ÷ (people − rank); HC3 divides each residual by
	// one less its leverage, and is the larger and safer one where there are few
	// people.
	HC1, HC3 measure.Value
}

// Adjusted compares the rates of men and women with the same factors. Values are
// undefined for [measure.NoBase] where there are no men or no women, and for
// [measure.OutOfRange] where the people do not determine them: where the factors
// tell men from women, where there are no more people than coefficients or, for
// HC3, the coefficient rests on somebody whom nobody resembles; and where there
// are more than 500 levels and numeric factors.
func (r *Regression) Adjusted() Adjusted {
	a := Adjusted{Men: r.count(workforce.Male), Women: r.count(workforce.Female)}
	d, reason := r.design()
	if reason != 0 {
		none := measure.Absent(reason)
		a.Raw, a.Coefficient, a.HC1, a.HC3 = none, none, none, none
		return a
	}
	full := d.full()
	a.Raw, a.Coefficient = d.difference(), estimate(one(full, d.sex()), nil)
	a.HC1, a.HC3 = a.Coefficient, a.Coefficient
	if a.Coefficient.Known() {
		a.HC1, a.HC3 = d.robust(full, d.sex())
	}
	return a
}

// count is the people of one sex who are used.
func (r *Regression) count(sex workforce.Sex) measure.Count {
	people := 0.0
	for _, c := range r.cells {
		if c.sex == sex {
			people += c.people
		}
	}
	return countOf(int64(people))
}

// alone is how near to one a leverage is of somebody whom nobody resembles.
const alone = 1e-9

// robust gives the standard errors of a combination of coefficients.
func (d *design) robust(fit *linalg.Fit, combination []float64) (hc1, hc3 measure.Value) {
	moves := fit.Whiten(combination)
	size := math.Sqrt(linalg.Dot(moves, moves))
	hc3 = measure.Integer(0)
	var people, plain, divided float64
	for _, c := range d.cells {
		people += c.people
		row := d.row(c)
		white := fit.Whiten(row)
		distance := c.mean - fit.Value(row)
		residuals := c.squares + c.people*distance*distance
		influence, without := linalg.Dot(moves, white), 1-linalg.Dot(white, white)
		plain += influence * influence * residuals
		switch {
		case without > alone:
			divided += influence * influence * residuals / (without * without)
		case math.Abs(influence) > alone*size: // it has no residual, but the coefficient rests on it
			hc3 = measure.Absent(measure.OutOfRange)
		}
	}
	free := people - float64(fit.Rank())
	if free <= 0 {
		return measure.Absent(measure.OutOfRange), measure.Absent(measure.OutOfRange)
	}
	if hc3.Known() {
		hc3 = fromFloat(math.Sqrt(divided))
	}
	return fromFloat(math.Sqrt(plain * people / free)), hc3
}

// RawGap is the gap of the geometric mean rates, in per cent of men's, rounded to
// eight places.
func (a Adjusted) RawGap() measure.Value { return logGap(a.Raw) }

// Gap is what women are paid less than men with the same factors, in per cent:
// (1 − e^−coefficient) × 100. It is rounded to eight places, for the coefficient
// has ten.
func (a Adjusted) Gap() measure.Value { return logGap(a.Coefficient) }

// IntervalHC1 is the confidence interval of [Adjusted.Gap] with the standard error
// HC1 and the normal distribution. The level is as 0.95; one that is not between 0
// and 1 gives [measure.OutOfRange], and so does a standard error that is not
// defined. Limits are rounded to eight places. The staff are all there are: the interval says how far the gap could
// move by chance in who is employed.
func (a Adjusted) IntervalHC1(level float64) measure.Interval { return a.interval(a.HC1, level) }

// IntervalHC3 is [Adjusted.IntervalHC1] with the standard error HC3.
func (a Adjusted) IntervalHC3(level float64) measure.Interval { return a.interval(a.HC3, level) }

func (a Adjusted) interval(standardError measure.Value, level float64) measure.Interval {
	z, valid := deviations(level)
	switch {
	case !a.Coefficient.Known():
		return measure.AbsentInterval(a.Coefficient.Reason())
	case !standardError.Known():
		return measure.AbsentInterval(standardError.Reason())
	case !valid:
		return measure.AbsentInterval(measure.OutOfRange)
	}
	reach := fromFloat(z * floatOf(standardError))
	return measure.Interval{
		Low: logGap(a.Coefficient.Minus(reach)), High: logGap(a.Coefficient.Plus(reach)),
		Level: level, Unit: measure.Percent,
	}
}

// logGap is the gap that a difference of logarithms comes to, in per cent, to two
// places fewer than the difference has.
func logGap(difference measure.Value) measure.Value {
	if !difference.Known() {
		return difference
	}
	const places = 8
	rounded, known := fromFloat(-100 * math.Expm1(-floatOf(difference))).Round(places)
	if !known {
		return measure.Absent(measure.OutOfRange)
	}
	return measure.FromDecimal(rounded)
}
