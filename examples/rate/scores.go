package main

import (
	"fmt"
	"strconv"

	"github.com/workforce-equality/equality/internal/strict"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/rag"
)

// assess reads the scores of EDS 2022.
func assess(node strict.Node) (rag.Assessment, measure.Faults) {
	if node.Kind != strict.Object {
		return rag.Assessment{}, measure.Faults{expected("eds", node, "an object")}
	}
	var faults measure.Faults
	var scored []rag.Scored
	var services []rag.Service
	byServices := false
	for _, field := range node.Fields {
		switch {
		case field.Node.Kind == strict.Null: // not supplied
		case field.Name == "services":
			byServices = true
			found, more := readServices(field.Node)
			services, faults = found, append(faults, more...)
		default:
			found, fault := readScore("eds", field)
			if fault != nil {
				faults = append(faults, *fault)
				continue
			}
			scored = append(scored, found)
		}
	}
	faults = append(faults, repeated("eds", node)...)
	assessment, err := rag.Assess(scored...)
	faults = append(faults, placed(err, "eds")...)
	if byServices && len(faults) == 0 {
		assessment, err = assessment.WithServices(services...)
		faults = append(faults, placed(err, "eds")...)
	}
	return assessment, faults
}

// readScore reads an outcome and its score, a text or a number.
func readScore(at string, field strict.Field) (rag.Scored, *measure.Fault) {
	at += "." + field.Name
	outcome, err := rag.ParseOutcome(field.Name)
	if err != nil {
		return rag.Scored{}, &measure.Fault{Field: at, Err: fmt.Errorf("%w outcome", measure.ErrUnrecognised)}
	}
	if field.Node.Kind != strict.String && field.Node.Kind != strict.Number {
		fault := expected(at, field.Node, "a score of 0 to 3")
		return rag.Scored{}, &fault
	}
	score, err := rag.ParseScore(field.Node.Text)
	if err != nil {
		return rag.Scored{}, &measure.Fault{Field: at, Value: field.Node.Text, Err: err}
	}
	return rag.Scored{Outcome: outcome, Score: score}, nil
}

// readServices reads the services that domain 1 was assessed for.
func readServices(node strict.Node) ([]rag.Service, measure.Faults) {
	const list = "eds.services"
	if node.Kind != strict.List {
		return nil, measure.Faults{expected(list, node, "a list")}
	}
	var faults measure.Faults
	services := make([]rag.Service, len(node.Items))
	for i, item := range node.Items {
		at := list + "." + strconv.Itoa(i+1)
		if item.Kind != strict.Object {
			faults = append(faults, expected(at, item, "an object"))
			continue
		}
		faults = append(faults, repeated(at, item)...)
		for _, field := range item.Fields {
			switch {
			case field.Node.Kind == strict.Null: // not supplied
			case field.Name == "name" && field.Node.Kind == strict.String:
				services[i].Name = field.Node.Text
			case field.Name == "name":
				faults = append(faults, expected(at+".name", field.Node, "a text"))
			default:
				found, fault := readScore(at, field)
				switch {
				case fault != nil:
					faults = append(faults, *fault)
				case found.Outcome.Domain() != 1:
					faults = append(faults, measure.Fault{
						Field: at + "." + field.Name, Err: fmt.Errorf("%w: services are of domain 1", measure.ErrUnrecognised),
					})
				default:
					services[i].Scores[found.Outcome-rag.Outcome1A] = found.Score
				}
			}
		}
	}
	return services, faults
}

// repeated are the faults of names that an object has twice.
func repeated(at string, node strict.Node) measure.Faults {
	var faults measure.Faults
	for _, name := range node.Repeated {
		faults = append(faults, measure.Fault{Field: at + "." + name, Err: fmt.Errorf("%w field", measure.ErrDuplicate)})
	}
	return faults
}

// expected is the fault of a node of another kind.
func expected(at string, node strict.Node, kind string) measure.Fault {
	value := node.Text
	if value == "" {
		value = node.Kind.String()
	}
	return measure.Fault{Field: at, Value: value, Err: fmt.Errorf("%w: %s is expected", measure.ErrMalformed, kind)}
}
