package rag_test

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/rag"
	"github.com/workforce-equality/equality/wdes"
	"github.com/workforce-equality/equality/wres"
)

// ratio is a figure of the race standard, as 2.19.
func ratio(id string, hundredths int64) measure.Result {
	definition, _ := wres.Definition(id)
	return measure.Result{Definition: definition, Value: measure.Fraction(hundredths, 100)}
}

// A ratio of 2.31 after 2.66 is harm, and less of it than before.
func Example() {
	rating, err := appointment().Rate(measure.Change{From: ratio("wres2", 266), To: ratio("wres2", 231)})
	fmt.Println(rating.Word(), rating.Symbol(), rating.Colour(), err)
	fmt.Println(rating.Reason)
	fmt.Println(rating.Rule)
	// Output:
	// Developing ◐ amber <nil>
	// 2.31 is above 1.25: level not met; 2.66 the year before: no move towards harm
	// wres2 not above parity × 1.25, and no move towards harm since the year before; share of tests met: Underdeveloped ≤ 0 < Developing < 1 ≤ Achieving
}

// appointment is the default rule for appointment from shortlisting.
func appointment() rag.Rule {
	rule, _ := rag.WRES().Find(measure.Key{ID: "wres2"})
	return rule
}

func ExampleColours() {
	for _, each := range rag.Colours() {
		fmt.Println(each)
	}
	// Output:
	// grey
	// red
	// amber
	// green
	// purple
}

func ExampleParseColour() {
	fmt.Println(rag.ParseColour("Amber"))
	fmt.Println(rag.ParseColour("orange"))
	// Output:
	// amber <nil>
	//  unrecognised: colour "orange"
}

func ExampleIncluding() {
	fmt.Println(rag.Band{Word: "Achieving", Low: rag.Including(measure.Integer(22))})
	// Output: 22 ≤ Achieving
}

func ExampleExcluding() {
	fmt.Println(rag.Band{Word: "Achieving", Low: rag.Excluding(measure.Integer(22))})
	// Output: 22 < Achieving
}

func ExampleBand_Contains() {
	developing := rag.EDSScale().Bands()[1]
	fmt.Println(developing, developing.Contains(measure.Integer(8)), developing.Contains(measure.Integer(22)))
	// Output: 8 ≤ Developing < 22 true false
}

func ExampleNewScale() {
	limit := measure.Fraction(5, 4)
	green := rag.Band{Word: "Green", Symbol: "✓", Colour: rag.Green, High: rag.Including(limit)}
	red := rag.Band{Word: "Red", Symbol: "✗", Colour: rag.Red, Low: rag.Excluding(limit)}
	fmt.Println(rag.NewScale(green, red))

	red.Low = rag.Including(limit)
	_, err := rag.NewScale(green, red)
	fmt.Println(err)
	// Output:
	// Green ≤ 1.25 < Red <nil>
	// scale: row 2: limits: bands overlap: at 1.25
}

func ExampleScale_Bands() {
	for _, band := range rag.DevelopmentScale().Bands() {
		fmt.Println(band.Symbol, band, band.Colour)
	}
	// Output:
	// ✗ Underdeveloped ≤ 0 red
	// ◐ 0 < Developing < 1 amber
	// ✓ 1 ≤ Achieving green
}

func ExampleScale_Of() {
	band, rated := rag.EDSScale().Of(measure.Fraction(43, 2))
	fmt.Println(band.Word, rated)
	_, rated = rag.EDSScale().Of(measure.Absent(measure.Suppressed))
	fmt.Println(rated)
	// Output:
	// Developing true
	// false
}

func ExampleDevelopmentScale() {
	fmt.Println(rag.DevelopmentScale())
	// Output: Underdeveloped ≤ 0 < Developing < 1 ≤ Achieving
}

func ExampleTrafficLightScale() {
	rule := appointment()
	rule.Scale = rag.TrafficLightScale()
	rating, _ := rule.Rate(measure.Change{To: ratio("wres2", 125)})
	fmt.Println(rating.Word(), rating.Symbol())
	// Output: Green ✓
}

func ExampleTests_Share() {
	fmt.Println(rag.Tests{Met: 3, Of: 8}.Share(), rag.Tests{}.Share())
	// Output: 3/8 N/A
}

// unrated is the rating of a ratio that nobody's entering a process leaves
// undefined.
func unrated() rag.Rating {
	rule, _ := rag.WRES().Find(measure.Key{ID: "wres3"})
	nobody := ratio("wres3", 0)
	nobody.Value = measure.Absent(measure.NoEvents)
	rating, _ := rule.Rate(measure.Change{To: nobody})
	return rating
}

func ExampleRating_Rated() {
	fmt.Println(unrated().Rated(), unrated().Reason)
	// Output: false no events
}

func ExampleRating_Word() {
	rating, _ := appointment().Rate(measure.Change{To: ratio("wres2", 100)})
	fmt.Printf("%q %q\n", rating.Word(), unrated().Word())
	// Output: "Achieving" ""
}

func ExampleRating_Symbol() {
	rating, _ := appointment().Rate(measure.Change{To: ratio("wres2", 100)})
	fmt.Println(rating.Symbol(), unrated().Symbol())
	// Output: ✓ –
}

func ExampleRating_Colour() {
	rating, _ := appointment().Rate(measure.Change{To: ratio("wres2", 100)})
	fmt.Println(rating.Colour(), unrated().Colour())
	// Output: green grey
}

func ExampleTargetKinds() {
	for _, each := range rag.TargetKinds() {
		fmt.Println(each)
	}
	// Output:
	// parity
	// benchmark
	// population share
	// fixed value
}

func ExampleParseTargetKind() {
	fmt.Println(rag.ParseTargetKind("population share"))
	// Output: population share <nil>
}

func ExampleFourFifths() {
	rule := appointment()
	rule.Polarity, rule.Tolerance = measure.Parity, rag.FourFifths()
	for _, hundredths := range []int64{79, 80, 125, 126} {
		rating, _ := rule.Rate(measure.Change{To: ratio("wres2", hundredths)})
		fmt.Println(rating.Word())
	}
	// Output:
	// Developing
	// Achieving
	// Achieving
	// Developing
}

func ExampleMovements() {
	for _, each := range rag.Movements() {
		fmt.Println(each)
	}
	// Output:
	// ignored
	// any
	// significant
}

func ExampleParseMovement() {
	fmt.Println(rag.ParseMovement("significant"))
	// Output: significant <nil>
}

func ExampleRule_Check() {
	rule := appointment()
	rule.Scale, rule.Tolerance = rag.Scale{}, rag.Tolerance{Factor: measure.Fraction(4, 5)}
	fmt.Println(rule.Check())
	// Output:
	// wres2: scale: not supplied
	// wres2: tolerance: out of range: factor 0.8 is below 1
}

// BME staff against a benchmark, which is the caller's.
func ExampleRule_Rate() {
	definition, _ := wres.Definition("wres5")
	rule := rag.Rule{
		Measure: "wres5", Group: "BME", Polarity: measure.Lower, Movement: rag.Ignored, Scale: rag.TargetScale(),
		Target:    rag.Target{Kind: rag.Benchmark, Value: measure.Fraction(98, 10)},
		Tolerance: rag.Tolerance{Amount: measure.Integer(1)},
	}
	harassed := measure.Result{Definition: definition, Group: "BME", Value: measure.Fraction(106, 10)}
	fmt.Println(rule.Rate(measure.Change{To: harassed}))
	// Output:
	// Target met ✓ wres5, BME: 10.6% is not above 10.8%: level met [rule: wres5 of BME not above benchmark 9.8 + 1; share of tests met: Below target < 1 ≤ Target met] <nil>
}

func ExampleNewSet() {
	_, err := rag.NewSet(appointment(), appointment())
	fmt.Println(err)
	// Output: wres2: group: duplicate rule
}

func ExampleSet_Rules() {
	for _, rule := range rag.WDES().Rules()[:3] {
		fmt.Println(rule.Measure, rule.Polarity, rule.Target)
	}
	// Output:
	// wdes1.difference higher parity
	// wdes2 lower parity
	// wdes3 lower parity
}

func ExampleSet_Find() {
	rule, found := rag.WRES().Find(measure.Key{ID: "wres9", Part: "executive", Group: "BME"})
	fmt.Println(rule.Polarity, found)
	_, found = rag.WRES().Find(measure.Key{ID: "wres9", Part: "executive", Group: "White"})
	fmt.Println(found)
	// Output:
	// higher true
	// false
}

// Training that favours BME staff is harm where harm to White staff counts too.
func ExampleSet_TwoSided() {
	training := []measure.Result{ratio("wres4", 52)}
	fmt.Println(rag.WRES().Rate(nil, training)[0].Rating.Word())
	fmt.Println(rag.WRES().TwoSided().Rate(nil, training)[0].Rating.Word())
	// Output:
	// Achieving
	// Developing
}

func ExampleSet_Rate() {
	earlier := []measure.Result{ratio("wres2", 219), ratio("wres4", 57)}
	later := []measure.Result{ratio("wres2", 344), ratio("wres4", 378)}
	for _, figure := range rag.WRES().Rate(earlier, later) {
		fmt.Println(figure.Key.ID, figure.Rating.Word(), figure.Rating.Symbol())
	}
	// Output:
	// wres2 Underdeveloped ✗
	// wres4 Underdeveloped ✗
}

func ExampleSet_Indicators() {
	definition, _ := wres.Definition("wres9")
	member := func(part string, tenths int64) measure.Result {
		return measure.Result{Definition: definition, Part: part, Group: "BME", Value: measure.Fraction(tenths, 10)}
	}
	for _, rating := range rag.WRES().Indicators(nil, []measure.Result{member("voting", -86), member("executive", 12)}) {
		fmt.Println(rating.Of, rating.Word())
		fmt.Println(rating.Reason)
	}
	// Output:
	// wres9 Developing
	// wres9, voting, BME Developing, 1 of 2 (-8.6 pp is below 0.0 pp: level not met; not compared with the year before (not supplied): no move towards harm seen); wres9, executive, BME Achieving, 2 of 2 (+1.2 pp is not below 0.0 pp: level met; not compared with the year before (not supplied): no move towards harm seen)
}

func ExampleTogether() {
	met := rag.Rating{Of: "wres5", Band: rag.DevelopmentScale().Bands()[2], Tests: rag.Tests{Met: 2, Of: 2}}
	not := rag.Rating{Of: "wres6", Band: rag.DevelopmentScale().Bands()[0], Tests: rag.Tests{Of: 2}}
	fmt.Println(rag.Together("indicators 5 and 6", rag.DevelopmentScale(), met, not))
	// Output:
	// Developing ◐ indicators 5 and 6: wres5 Achieving, 2 of 2; wres6 Underdeveloped, 0 of 2 [rule: share of tests met by all parts: Underdeveloped ≤ 0 < Developing < 1 ≤ Achieving]
}

func ExampleWRES() {
	for _, rule := range rag.WRES().Rules()[:2] {
		fmt.Println(rule)
	}
	// Output:
	// wres1.difference of BME not below parity, and no move towards harm since the year before; share of tests met: Underdeveloped ≤ 0 < Developing < 1 ≤ Achieving
	// wres2 not above parity × 1.25, and no move towards harm since the year before; share of tests met: Underdeveloped ≤ 0 < Developing < 1 ≤ Achieving
}

func ExampleWDES() {
	definition, _ := wdes.Definition("wdes2")
	shortlisted := measure.Result{Definition: definition, Value: measure.Fraction(110, 100)}
	fmt.Println(rag.WDES().Rate(nil, []measure.Result{shortlisted})[0].Rating.Word())
	// Output: Achieving
}
