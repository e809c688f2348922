package gpg

import "github.com/workforce-equality/equality/measure"

// BandPay is the hourly pay of women and men in one band, staff group or other
// part of the workforce: their number and mean, as [Distribution.Statistics] gives
// them.
type BandPay struct {
	Name       string
	Women, Men Statistics
}

// BandPart is what one band adds to the difference of mean rates, in pounds.
type BandPart struct {
	Name  string
	Share measure.Value // for the different shares of men and women in the band
	Rate  measure.Value // for the different rates in the band
}

// BandDecomposition splits the difference between men's and women's mean hourly
// rates, in pounds and exactly, into what comes of the bands in which they work
// and what comes of their rates in the same band.
type BandDecomposition struct {
	Men, Women measure.Value // the mean rates
	Share      measure.Value // of the difference, for shares in bands
	Rate       measure.Value // of the difference, for rates in bands
	Bands      []BandPart    // in the order given
	OneSex     []string      // the bands with people of one sex only, which have no rate part
}

// Kitagawa splits the difference of mean rates: E. M. Kitagawa, "Components of a
// difference between two rates", Journal of the American Statistical Association
// 50 (1955), 1168–1194. The share part of a band is the share of men in it less
// that of women, times the mean of the two rates; the rate part is the rate of men
// less that of women, times the mean of the two shares.
//
// Where a band has one sex only its rate stands for both, so that all of it goes
// to the share part: a choice of this project. A band with nobody adds nothing.
// Values are undefined, for [measure.NoBase], where there are no men or no women
// at all, and absent as the number or the mean of any band is that has people.
func Kitagawa(bands ...BandPay) BandDecomposition {
	men, women := measure.Integer(0), measure.Integer(0)
	for _, band := range bands {
		men, women = men.Plus(band.Men.People.Value()), women.Plus(band.Women.People.Value())
	}
	zero := measure.Integer(0)
	if men == zero || women == zero {
		men, women = orNobody(men), orNobody(women)
	}
	d := BandDecomposition{Men: zero, Women: zero, Share: zero, Rate: zero}
	for _, band := range bands {
		shareOfMen, shareOfWomen := band.Men.People.Value().Over(men), band.Women.People.Value().Over(women)
		ofMen, ofWomen := band.Men.Mean, band.Women.Mean
		noMen, noWomen := band.Men.People.Value() == zero, band.Women.People.Value() == zero
		switch {
		case noMen && noWomen:
			ofMen, ofWomen = zero, zero
		case noMen:
			ofMen = ofWomen
		case noWomen:
			ofWomen = ofMen
		}
		if noMen != noWomen {
			d.OneSex = append(d.OneSex, band.Name)
		}
		part := BandPart{
			Name:  band.Name,
			Share: shareOfMen.Minus(shareOfWomen).Times(measure.Mean(ofMen, ofWomen)),
			Rate:  ofMen.Minus(ofWomen).Times(measure.Mean(shareOfMen, shareOfWomen)),
		}
		d.Bands = append(d.Bands, part)
		d.Men, d.Women = d.Men.Plus(shareOfMen.Times(ofMen)), d.Women.Plus(shareOfWomen.Times(ofWomen))
		d.Share, d.Rate = d.Share.Plus(part.Share), d.Rate.Plus(part.Rate)
	}
	if len(bands) == 0 {
		none := measure.Absent(measure.NoBase)
		return BandDecomposition{Men: none, Women: none, Share: none, Rate: none}
	}
	return d
}

// orNobody is a number of people, or that there are none to share among.
func orNobody(people measure.Value) measure.Value {
	if people == measure.Integer(0) {
		return measure.Absent(measure.NoBase)
	}
	return people
}

// Gap is the gap of the mean rates.
func (d BandDecomposition) Gap() measure.Gap { return measure.NewGap(d.Men, d.Women) }

// SharePoints is the share part in percentage points of the gap. It is undefined,
// for [measure.DivisionByZero], where men's mean rate is zero.
func (d BandDecomposition) SharePoints() measure.Value { return d.points(d.Share) }

// RatePoints is the rate part in percentage points of the gap, undefined as
// [BandDecomposition.SharePoints].
func (d BandDecomposition) RatePoints() measure.Value { return d.points(d.Rate) }

func (d BandDecomposition) points(part measure.Value) measure.Value {
	return part.Times(measure.Integer(100)).Over(d.Men)
}
