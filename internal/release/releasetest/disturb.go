// Package releasetest helps to test that a release holds nothing of what it hides.
package releasetest

import (
	"reflect"
	"slices"
	"unsafe"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/published"
)

// Disturb is a report in which everything that the released one hides is something
// else: counts, values and printed figures, exported or not. Whoever releases it by
// the same pattern must come to the same release, to the last byte; where hidden
// numbers make no difference none can be told. Both reports stay as they are.
func Disturb[R any](report, released R) (disturbed R, hidden int) {
	d := disturber{}
	d.walk(reflect.ValueOf(&report).Elem(), reflect.ValueOf(&released).Elem())
	return report, d.hidden
}

type disturber struct{ hidden int }

// walk goes over two values of one shape and changes the first.
func (d *disturber) walk(own, other reflect.Value) {
	switch from := own.Interface().(type) {
	case measure.Count:
		if to, same := reflect.TypeAssert[measure.Count](other); same && from.Known() && to.Reason() == measure.Suppressed {
			d.set(own, another(from))
		}
		return
	case measure.Value:
		if to, same := reflect.TypeAssert[measure.Value](other); same && from.Known() && to.Reason() == measure.Suppressed {
			d.set(own, from.Plus(measure.Integer(1)))
		}
		return
	case published.Printed:
		if to, same := reflect.TypeAssert[published.Printed](other); same && !from.Placeholder() && to.Placeholder() {
			printed, err := published.Parse("0.4321%")
			if err == nil {
				d.set(own, printed)
			}
		}
		return
	}
	switch kind := own.Kind(); {
	case kind == reflect.Struct:
		for i := range own.NumField() {
			d.walk(opened(own.Field(i)), opened(other.Field(i)))
		}
	case kind == reflect.Array:
		for i := range own.Len() {
			d.walk(own.Index(i), other.Index(i))
		}
	case kind == reflect.Slice && !own.IsNil():
		copied := reflect.MakeSlice(own.Type(), own.Len(), own.Len())
		reflect.Copy(copied, own)
		own.Set(copied)
		for i := range min(own.Len(), other.Len()) {
			d.walk(own.Index(i), other.Index(i))
		}
	}
}

func (d *disturber) set(own reflect.Value, to any) {
	own.Set(reflect.ValueOf(to))
	d.hidden++
}

// another is a count that the report is not likely to hold.
func another(count measure.Count) measure.Count {
	n, _ := count.Int64()
	if changed, err := measure.NewCount(n + 999_331); err == nil {
		return changed
	}
	return measure.Count{}
}

// opened is a field that can be read and set although it is not exported.
func opened(field reflect.Value) reflect.Value {
	return reflect.NewAt(field.Type(), unsafe.Pointer(field.UnsafeAddr())).Elem()
}

// Shares tells whether two values share memory that one of them could change: the
// elements of a slice, exported or not.
func Shares(one, other any) bool {
	first, second := arrays(one), arrays(other)
	return slices.ContainsFunc(first, func(at uintptr) bool { return slices.Contains(second, at) })
}

// arrays lists where the elements of every slice begin.
func arrays(thing any) []uintptr {
	var found []uintptr
	var walk func(reflect.Value)
	walk = func(v reflect.Value) {
		if v.Kind() == reflect.Struct {
			for _, field := range v.Fields() {
				walk(opened(field))
			}
		}
		if v.Kind() == reflect.Slice && v.Len() > 0 {
			found = append(found, v.Pointer())
		}
		if v.Kind() == reflect.Slice || v.Kind() == reflect.Array {
			for i := range v.Len() {
				walk(v.Index(i))
			}
		}
	}
	held := reflect.New(reflect.TypeOf(thing)).Elem()
	held.Set(reflect.ValueOf(thing))
	walk(held)
	return found
}
