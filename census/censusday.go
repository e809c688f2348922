package census

import "github.com/workforce-equality/equality/workforce"

// Day is the day of the census of that year in England and Wales (Office for
// National Statistics): 27 March 2011 or 21 March 2021. It gives false for any
// other year.
func Day(year int) (workforce.Date, bool) {
	switch year {
	case 2011:
		return workforce.Date{Year: 2011, Month: 3, Day: 27}, true
	case 2021:
		return workforce.Date{Year: 2021, Month: 3, Day: 21}, true
	}
	return workforce.Date{}, false
}

// YearFor is the year of the census to compare staff of a day with: the latest one
// that had been taken, for nobody can know a later one. It gives false before the
// first.
func YearFor(day workforce.Date) (int, bool) {
	for _, year := range []int{2021, 2011} {
		if taken, _ := Day(year); day.Compare(taken) >= 0 {
			return year, true
		}
	}
	return 0, false
}
