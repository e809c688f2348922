package redact

// greatestBase is the greatest base that is tried.
const greatestBase = 1_000_000

// usualBases lists 2, 5, 10, 20, 50 and so on.
func usualBases() []int64 {
	list := []int64{2, 5}
	for ten := int64(10); ten <= greatestBase; ten *= 10 {
		list = append(list, ten, 2*ten, 5*ten)
	}
	return list
}

// bases lists the first usual base to which rounding by the method leaves as much
// possible of every sensitive count by itself as is asked for, and some greater ones.
func (t *table) bases(method Method) []int64 {
	list := usualBases()
	for at, base := range list {
		method.base = base
		if t.wideEnough(method) {
			return list[at:min(len(list), at+1+widerBases)]
		}
	}
	return list[len(list)-1:]
}

// wideEnough tells whether rounding leaves enough possible of every sensitive count by
// itself, whichever of the multiples beside it is printed.
func (t *table) wideEnough(method Method) bool {
	for i, n := range t.value {
		if !t.sensitive[i] || t.status[i] == Implied && method.kind <= random {
			continue
		}
		below := n - n%method.base
		shown := []int64{below, below + method.base}
		switch {
		case n == below, method.kind == smallCounts && below > 0:
			shown = []int64{n}
		case method.kind == nearest:
			shown = []int64{method.alone(t.keys[i], n)}
		}
		for _, value := range shown {
			r := Rounding{method: method, shown: map[Key]int64{t.keys[i]: value}}
			if !t.needs[i].metAlone(n, r.Interval, t.keys[i]) {
				return false
			}
		}
	}
	return true
}

// metAlone tells whether the ends between which a count lies by itself leave enough.
func (n need) metAlone(count int64, interval func(Key) (low, high int64, found bool), key Key) bool {
	low, high, _ := interval(key)
	return count-low >= min(n.below, count) && (high == Unbounded || high-count >= n.above) && high-low >= n.width
}

// wideAlone tells whether that is so of every sensitive count.
func (t *table) wideAlone(interval func(Key) (low, high int64, found bool)) bool {
	for i, key := range t.keys {
		if t.sensitive[i] && !t.needs[i].metAlone(t.value[i], interval, key) {
			return false
		}
	}
	return true
}
