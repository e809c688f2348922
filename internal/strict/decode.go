package strict

import (
	"encoding"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/workforce-equality/equality/measure"
)

// What a field can expect, in the words of a fault.
const (
	Text        = "a text is expected"
	WholeNumber = "a whole number is expected"
)

// Decode fills what into points to from a document, and lists everything that is
// wrong with it, in the order of the document. The Field of a fault is the way to
// the place, as "recruitment.splits.2.base.white", in which lists count from one;
// Value is what stands there.
//
// Names are those of the json tags, letter by letter. A field of another name is
// [measure.ErrUnrecognised], and one that stands twice [measure.ErrDuplicate], of
// which the first counts. A field whose tag says neither omitempty nor omitzero
// must be given: missing or null it is [measure.ErrNotSupplied]. What is of another
// kind than the field is [measure.ErrMalformed]; both say what is expected, as [Text]
// or [WholeNumber]. A whole number that does not fit is [measure.ErrTooLarge], and a
// text that its type refuses has the type's own error. What is at fault stays as it
// was.
//
// It reads structs, also embedded ones, pointers, slices, texts, truth values,
// whole numbers with a sign, and types that read their own text. A type that holds
// another is [measure.ErrMalformed] too.
func Decode(node Node, into any) measure.Faults {
	target := reflect.ValueOf(into)
	if target.Kind() != reflect.Pointer || target.IsNil() {
		return measure.Faults{{Err: fmt.Errorf("%w: something to decode into", measure.ErrNotSupplied)}}
	}
	var d decoder
	d.value("", node, target.Elem())
	return d.faults
}

type decoder struct{ faults measure.Faults }

func (d *decoder) fault(at, value string, err error) {
	d.faults = append(d.faults, measure.Fault{Field: at, Value: value, Err: err})
}

// wrong faults a node of another kind than the field expects.
func (d *decoder) wrong(at string, node Node, v reflect.Value) {
	value := node.Text
	if value == "" {
		value = node.Kind.String()
	}
	d.fault(at, value, fmt.Errorf("%w: %s", measure.ErrMalformed, expected(v)))
}

// expected says what a field expects.
func expected(v reflect.Value) string {
	_, isText := reflect.TypeAssert[encoding.TextUnmarshaler](v.Addr())
	switch kind := v.Kind(); {
	case kind == reflect.Pointer:
		return expected(reflect.New(v.Type().Elem()).Elem())
	case isText, kind == reflect.String:
		return Text
	case kind == reflect.Struct:
		return "an object is expected"
	case kind == reflect.Slice:
		return "a list is expected"
	case kind == reflect.Bool:
		return "true or false is expected"
	case v.CanInt():
		return WholeNumber
	}
	return "it cannot be read into " + v.Type().String()
}

func (d *decoder) value(at string, node Node, v reflect.Value) {
	kind := v.Kind()
	own, isText := reflect.TypeAssert[encoding.TextUnmarshaler](v.Addr())
	switch {
	case kind == reflect.Pointer && node.Kind == Null:
	case kind == reflect.Pointer:
		to := reflect.New(v.Type().Elem())
		d.value(at, node, to.Elem())
		v.Set(to)
	case isText && node.Kind == String:
		if err := own.UnmarshalText([]byte(node.Text)); err != nil {
			d.fault(at, node.Text, err)
		}
	case isText:
		d.wrong(at, node, v)
	case kind == reflect.Struct && node.Kind == Object:
		d.object(at, node, v)
	case kind == reflect.Slice && node.Kind == List:
		d.list(at, node, v)
	case kind == reflect.String && node.Kind == String:
		v.SetString(node.Text)
	case kind == reflect.Bool && node.Kind == Bool:
		v.SetBool(node.Text == "true")
	case v.CanInt() && node.Kind == Number:
		d.whole(at, node, v)
	default:
		d.wrong(at, node, v)
	}
}

func (d *decoder) whole(at string, node Node, v reflect.Value) {
	n, err := strconv.ParseInt(node.Text, 10, v.Type().Bits())
	switch {
	case errors.Is(err, strconv.ErrSyntax):
		d.wrong(at, node, v)
	case err != nil:
		d.fault(at, node.Text, measure.ErrTooLarge)
	default:
		v.SetInt(n)
	}
}

func (d *decoder) list(at string, node Node, v reflect.Value) {
	items := reflect.MakeSlice(v.Type(), len(node.Items), len(node.Items))
	for i, item := range node.Items {
		d.value(join(at, strconv.Itoa(i+1)), item, items.Index(i))
	}
	v.Set(items)
}

func (d *decoder) object(at string, node Node, v reflect.Value) {
	members := membersOf(v)
	for _, field := range node.Fields {
		i := slices.IndexFunc(members, func(m member) bool { return m.name == field.Name })
		switch {
		case i < 0:
			d.fault(join(at, field.Name), "", fmt.Errorf("%w field", measure.ErrUnrecognised))
		case field.Node.Kind != Null:
			d.value(join(at, field.Name), field.Node, members[i].value)
		}
	}
	for _, name := range node.Repeated {
		d.fault(join(at, name), "", fmt.Errorf("%w field", measure.ErrDuplicate))
	}
	for _, m := range members {
		if m.required && node.Field(m.name).Kind == 0 {
			d.fault(join(at, m.name), "", fmt.Errorf("%w: %s", measure.ErrNotSupplied, expected(m.value)))
		}
	}
}

// member is a field of a struct under its name in a document.
type member struct {
	name     string
	required bool
	value    reflect.Value
}

// membersOf lists the fields of a struct that a document can give; those of an
// embedded struct are its own.
func membersOf(v reflect.Value) []member {
	var members []member
	for field, value := range v.Fields() {
		name, options, _ := strings.Cut(field.Tag.Get("json"), ",")
		switch {
		case field.Anonymous && name == "" && field.Type.Kind() == reflect.Struct:
			members = append(members, membersOf(value)...)
		case field.IsExported() && name != "-":
			if name == "" {
				name = field.Name
			}
			required := !slices.ContainsFunc(strings.Split(options, ","), func(option string) bool {
				return option == "omitempty" || option == "omitzero"
			})
			members = append(members, member{name, required, value})
		}
	}
	return members
}

// join puts a name behind the way to what holds it.
func join(at, name string) string {
	if at == "" {
		return name
	}
	return at + "." + name
}
