package gpg

import (
	"github.com/workforce-equality/equality/internal/linalg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// OaxacaTwoFold splits the difference between men's and women's mean logarithms of
// hourly rates into what their factors explain, valued at one pay structure, and
// what they do not.
type OaxacaTwoFold struct {
	Structure   PayStructure
	Difference  measure.Value // men's mean less women's
	Explained   measure.Value
	Unexplained measure.Value       // the rest, exactly
	Constant    measure.Value       // of what is not explained, in no factor
	Factors     []OaxacaTwoFoldPart // categorical factors first
}

// OaxacaTwoFoldPart is what one factor adds. Parts are each rounded to ten places, and
// so add up to the whole to within that.
type OaxacaTwoFoldPart struct {
	Factor                 string
	Explained, Unexplained measure.Value
}

// OaxacaThreeFold splits the difference between men's and women's mean logarithms of
// hourly rates, as seen from women: what they would gain with men's factors, what
// with men's coefficients, and what with both beyond the two.
type OaxacaThreeFold struct {
	Difference   measure.Value // men's mean less women's
	Endowments   measure.Value
	Coefficients measure.Value
	Interaction  measure.Value         // the rest, exactly
	Constant     measure.Value         // of the coefficients, in no factor
	Factors      []OaxacaThreeFoldPart // categorical factors first
}

// OaxacaThreeFoldPart is what one factor adds, rounded as in [OaxacaTwoFoldPart].
type OaxacaThreeFoldPart struct {
	Factor                                string
	Endowments, Coefficients, Interaction measure.Value
}

// structure is the fit of a pay structure among those of men and women.
func (d *design) structure(s PayStructure, men, women *linalg.Fit) *linalg.Fit {
	switch s {
	case MensStructure:
		return men
	case WomensStructure:
		return women
	case PooledStructure:
		return d.fit(d.columns-1, func(cell) bool { return true })
	case PooledWithSexStructure:
	}
	return d.full()
}

// OaxacaTwoFold is the Oaxaca–Blinder decomposition with the pay structure named.
//
// The coefficients of the levels of a categorical factor are taken about their
// plain mean (M.-S. Yun, Economic Inquiry 43 (2005), 766–772), so that no level
// needs to be left out and the parts do not depend on one. What a numeric factor
// adds to the unexplained part depends on where its zero is, and so does the
// constant.
//
// Values are undefined for [measure.NoBase] where there are no men or no women and
// for [measure.OutOfRange] where the people do not determine them: where a level
// has no men, the women in it have no men's coefficient. Explained at a pooled
// structure there is a value all the same, and only the parts of the unexplained
// are without. Without a structure every value is not supplied.
func (r *Regression) OaxacaTwoFold(structure PayStructure) OaxacaTwoFold {
	d, reason := r.design()
	if _, listed := structure.text(); !listed {
		reason = measure.NotSupplied
	}
	t := OaxacaTwoFold{Structure: structure}
	if reason != 0 {
		none := measure.Absent(reason)
		t.Difference, t.Explained, t.Unexplained, t.Constant = none, none, none, none
		for _, factor := range r.factors.names() {
			t.Factors = append(t.Factors, OaxacaTwoFoldPart{Factor: factor, Explained: none, Unexplained: none})
		}
		return t
	}
	men, women := d.ofSex(workforce.Male), d.ofSex(workforce.Female)
	reference := d.structure(structure, men, women)
	t.Difference = d.difference()
	t.Explained = estimate(one(reference, d.together(d.contrast)), nil)
	t.Unexplained = t.Difference.Minus(t.Explained)
	t.Constant = estimate(one(men, d.constant()), one(women, d.constant()))
	for _, p := range d.parts {
		ofMen, ofWomen := d.normalised(p, d.men), d.normalised(p, d.women)
		t.Factors = append(t.Factors, OaxacaTwoFoldPart{
			Factor:    p.factor,
			Explained: estimate(one(reference, d.contrast(p)), nil),
			Unexplained: estimate(
				[]term{{men, ofMen}, {reference, ofWomen}},
				[]term{{reference, ofMen}, {women, ofWomen}},
			),
		})
	}
	return t
}

// OaxacaThreeFold is the Oaxaca–Blinder decomposition in three parts (B. Jann, "The
// Blinder–Oaxaca decomposition for linear regression models", Stata Journal 8
// (2008), 453–479, from the side of women). Levels are treated as in
// [Regression.OaxacaTwoFold], and values are undefined as there.
func (r *Regression) OaxacaThreeFold() OaxacaThreeFold {
	d, reason := r.design()
	var t OaxacaThreeFold
	if reason != 0 {
		none := measure.Absent(reason)
		t.Difference, t.Endowments, t.Coefficients, t.Interaction, t.Constant = none, none, none, none, none
		for _, factor := range r.factors.names() {
			t.Factors = append(t.Factors, OaxacaThreeFoldPart{Factor: factor, Endowments: none, Coefficients: none, Interaction: none})
		}
		return t
	}
	men, women := d.ofSex(workforce.Male), d.ofSex(workforce.Female)
	between := func(combination []float64) measure.Value {
		return estimate(one(men, combination), one(women, combination))
	}
	t.Difference = d.difference()
	t.Endowments = estimate(one(women, d.together(d.contrast)), nil)
	t.Coefficients = between(append([]float64{1}, d.women.columns[1:]...))
	t.Interaction = t.Difference.Minus(t.Endowments).Minus(t.Coefficients)
	t.Constant = between(d.constant())
	for _, p := range d.parts {
		t.Factors = append(t.Factors, OaxacaThreeFoldPart{
			Factor:       p.factor,
			Endowments:   estimate(one(women, d.contrast(p)), nil),
			Coefficients: between(d.normalised(p, d.women)),
			Interaction:  between(d.contrast(p)),
		})
	}
	return t
}
