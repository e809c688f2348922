package releasetest

import (
	"encoding/json"
	"fmt"
	"reflect"
	"regexp"
	"strconv"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// UpTo hides counts of one to so many.
func UpTo(most int64) redact.Policy {
	return redact.Policy{Rule: redact.Rule{Min: 1, Max: most, Zero: redact.ZeroPrinted, Complement: true}}
}

// Counts is the counts of a system that somebody prints or knows, by key.
func Counts(system redact.System) map[redact.Key]int64 {
	counts := map[redact.Key]int64{}
	for _, cell := range system.Cells {
		if n, known := cell.Count.Int64(); known && cell.Status != redact.Implied {
			counts[cell.Key] = n
		}
	}
	return counts
}

// Mentioned is every whole number that a release and its figures hold in memory,
// unexported fields and the words of long numbers too, or write in JSON or text. The
// error is that of JSON.
func Mentioned(release any, figures ...any) (map[int64]bool, error) {
	written, err := json.Marshal(release)
	if err != nil {
		return nil, err
	}
	all := append([]any{release}, figures...)
	mentioned := map[int64]bool{}
	inMemory(reflect.ValueOf(all), mentioned)
	text := string(written) + fmt.Sprintf("%v %+v %#v", all, all, release)
	for _, digits := range regexp.MustCompile("[0-9]+").FindAllString(text, -1) {
		if n, err := strconv.ParseInt(digits, 10, 64); err == nil && n <= measure.MaxCount {
			mentioned[n] = true
		}
	}
	return mentioned, nil
}

func inMemory(v reflect.Value, found map[int64]bool) {
	switch kind := v.Kind(); {
	case v.CanInt():
		found[v.Int()] = true
	case v.CanUint():
		found[int64(v.Uint())] = true
	case kind == reflect.Struct:
		for _, field := range v.Fields() {
			inMemory(field, found)
		}
	case kind == reflect.Slice, kind == reflect.Array:
		for i := range v.Len() {
			inMemory(v.Index(i), found)
		}
	case kind == reflect.Map:
		for _, key := range v.MapKeys() {
			inMemory(key, found)
			inMemory(v.MapIndex(key), found)
		}
	case kind == reflect.Pointer, kind == reflect.Interface:
		if !v.IsNil() {
			inMemory(v.Elem(), found)
		}
	}
}
