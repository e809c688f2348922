package releasetest

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
)

// LikelihoodReport is what a reader knows of a comparison, its splits, which are
// taken to hold everybody, and the year before.
func LikelihoodReport[G measure.Group](r *Reader, year int, base, event string, truth, shown measure.LikelihoodReport[G]) {
	see := func(part string, truth, shown measure.Likelihoods[G]) (bases, events string) {
		bases, events = fmt.Sprintf("%d %s%s", year, base, part), fmt.Sprintf("%d %s%s", year, event, part)
		See(r, bases, truth.Base, shown.Base)
		See(r, events, truth.Events, shown.Events)
		See(r, fmt.Sprintf("%d %s%s", year-1, event, part), truth.Previous, shown.Previous)
		Parts[G](r, bases+" not "+event, bases, events)
		return bases, events
	}
	whole, events := see("", truth.Likelihoods, shown.Likelihoods)
	by := map[string][2][]string{}
	for i, split := range truth.Splits {
		partOfBase, partOfEvents := see(" "+split.Label(), split.Likelihoods, shown.Splits[i].Likelihoods)
		by[split.By] = [2][]string{append(by[split.By][0], partOfBase), append(by[split.By][1], partOfEvents)}
	}
	for name, parts := range by {
		Parts[G](r, whole+" of no "+name+" of "+event, whole, parts[0]...)
		Parts[G](r, events+" of no "+name, events, parts[1]...)
		Nobody[G](r, whole+" of no "+name+" of "+event)
		Nobody[G](r, events+" of no "+name)
	}
}
