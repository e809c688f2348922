package measure

import "slices"

// Holm adjusts the p-values of several tests of one question, so that the chance of
// calling any of them significant where none is stays below the level: S. Holm, "A
// simple sequentially rejective multiple test procedure", Scandinavian Journal of
// Statistics 6 (1979), 65–70. Of m values the smallest is multiplied by m, the next
// by m − 1 and so on; none becomes smaller than one before it nor greater than one,
// and equal ones stay equal. The arithmetic is exact.
//
// The values come in the order given. An absent one is no test and stays absent, and
// one that is not between 0 and 1 is undefined for [OutOfRange]. [Tests] counts the
// others.
func Holm(p []Value) []Value {
	adjusted := make([]Value, len(p))
	var order []int
	for i, v := range p {
		adjusted[i] = v
		if v.Known() && !probable(v) {
			adjusted[i] = Absent(OutOfRange)
		}
		if adjusted[i].Known() {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int {
		sign, _ := p[i].Compare(p[j])
		return sign
	})
	greatest := Integer(0)
	for passed, i := range order {
		v := p[i].Times(Integer(int64(len(order) - passed)))
		greatest = lesser(Integer(1), greater(greatest, v))
		adjusted[i] = greatest
	}
	return adjusted
}

// Tests is how many of the p-values [Holm] adjusts for.
func Tests(p []Value) int {
	tests := 0
	for _, v := range p {
		if probable(v) {
			tests++
		}
	}
	return tests
}

// probable tells whether v is between 0 and 1.
func probable(v Value) bool {
	order, known := v.Compare(Integer(1))
	return known && v.Sign() >= 0 && order <= 0
}

// greater is the greater of two known values, and lesser the other.
func greater(v, w Value) Value {
	if order, _ := v.Compare(w); order < 0 {
		return w
	}
	return v
}

func lesser(v, w Value) Value {
	if order, _ := v.Compare(w); order > 0 {
		return w
	}
	return v
}
