package redact_test

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/workforce-equality/equality/redact"
)

// ethnic is the staff of a year by ethnicity.
func ethnic(when string, white, bme, unknown int64) (system redact.System, all redact.Key) {
	all = redact.NewKey("QHG", "staff", when)
	parts := []redact.Key{all.With("ethnicity", "White"), all.With("ethnicity", "BME"), all.With("ethnicity", "unknown")}
	system.Add(parts[0], count(white))
	system.Add(parts[1], count(bme))
	system.Add(parts[2], count(unknown))
	system.Fix(all, count(white+bme+unknown))
	system.Sum(all, parts...)
	return system, all
}

// lastYear is the ledger of a release that showed White staff only.
func lastYear() redact.Ledger {
	ledger, err := redact.ReadLedger("ledger.json", strings.NewReader(`{"schema": "sdc-ledger/1", "releases": [
		{"id": "wres-2023", "date": "2023-10-31", "cells": [
			{"cell": "QHG|staff|2023-03-31|ethnicity=White", "count": 288},
			{"cell": "QHG|staff|2023-03-31|ethnicity=BME", "hidden": true},
			{"cell": "QHG|staff|2023-03-31|ethnicity=unknown", "hidden": true, "max": 9}]}]}`))
	if err != nil {
		fmt.Println(err)
	}
	return ledger
}

func ExampleReadLedger() {
	for _, release := range lastYear().Releases {
		fmt.Println(release.ID, release.Date)
		for _, entry := range release.Entries {
			fmt.Println(entry.Key.Value("ethnicity"), entry.Hidden, entry.Low, entry.High)
		}
	}
	// Output:
	// wres-2023 2023-10-31
	// White false 288 288
	// BME true [x] [x]
	// unknown true [x] 9
}

func ExampleLedger_Apply() {
	system, _ := ethnic("2023-03-31", 288, 96, 6) // the same year once more
	applied, precedent, err := lastYear().Apply(redact.AtMost5(), system)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, cell := range applied[0].Cells {
		fmt.Println(cell.Key.Value("ethnicity"), cell.Status)
	}
	fmt.Println(precedent.Public)
	fmt.Println(precedent.Kept)
	fmt.Println(precedent.Narrowed)
	// Output:
	// White public
	// BME primary
	// unknown primary
	//  fixed
	// [QHG|staff|2023-03-31|ethnicity=White]
	// [QHG|staff|2023-03-31|ethnicity=BME QHG|staff|2023-03-31|ethnicity=unknown]
	// [QHG|staff|2023-03-31|ethnicity=unknown]
}

func ExampleLedger_Hidden() {
	now, then := redact.NewKey("QHG", "staff", "2024-03-31"), redact.NewKey("QHG", "staff", "2023-03-31")
	system, _ := ethnic("2024-03-31", 300, 110, 12)
	pattern, err := redact.Protect(context.Background(), redact.Below10(), system)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, group := range []string{"White", "BME"} {
		change := pattern.Hidden(now.With("ethnicity", group)) || lastYear().Hidden(then.With("ethnicity", group))
		fmt.Println(group, "change hidden:", change)
	}
	// Output:
	// White change hidden: false
	// BME change hidden: true
}

func ExamplePattern_Release() {
	system, _ := ethnic("2024-03-31", 300, 110, 5)
	applied, _, err := lastYear().Apply(redact.Below10(), system) // BME was hidden last year
	if err != nil {
		fmt.Println(err)
		return
	}
	pattern, err := redact.Protect(context.Background(), redact.Below10(), applied...)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, entry := range pattern.Release("wres-2024", "2024-10-31", system).Entries {
		fmt.Println(entry.Key.Value("ethnicity"), entry.Hidden, entry.Low)
	}
	// Output:
	// White false 300
	// BME true [x]
	// unknown true [x]
	//  false 415
}

func ExampleLedger_With() {
	ledger, err := redact.Ledger{}.With(redact.Release{ID: "wres-2024", Entries: []redact.Entry{
		{Key: redact.NewKey("QHG", "staff", "2024-03-31"), Low: count(415), High: count(415)},
	}})
	if err != nil {
		fmt.Println(err)
		return
	}
	text, err := json.Marshal(ledger)
	fmt.Println(string(text), err)
	// Output: {"schema":"sdc-ledger/1","releases":[{"id":"wres-2024","cells":[{"cell":"QHG|staff|2024-03-31","count":415}]}]} <nil>
}

func ExampleLedger_Check() {
	fmt.Println(lastYear().Check())
	ledger := redact.Ledger{Releases: []redact.Release{{ID: "wres-2024", Date: "October"}}}
	fmt.Println(ledger.Check())
	// Output:
	// <nil>
	// wres-2024: date: malformed: a day is expected
}

// replay is what a reader who owns this package finds of 12 White, 12 BME and 9 others.
func replay(cost redact.Cost) redact.Replayed {
	system, _ := ethnic("2024-03-31", 12, 12, 9)
	policy := redact.Below10()
	policy.Cost = cost
	pattern, err := redact.Protect(context.Background(), policy, system)
	if err != nil {
		fmt.Println(err)
		return redact.Replayed{}
	}
	replayed, err := redact.Replay(context.Background(), policy, pattern, system)
	if err != nil {
		fmt.Println(err)
	}
	return replayed
}

func ExampleReplay() {
	// Of White and BME staff the fewer are hidden, and the first where they are as many:
	// nothing but 12 White and 9 unknown agrees with that and with 12 BME and 33 in all.
	for _, cell := range replay(redact.ByValue).Cells {
		fmt.Println(cell.Key.Value("ethnicity"), cell.Values)
	}
	// In a fixed order White and BME are hidden, whatever they hold.
	for _, cell := range replay(redact.ByPriority).Cells {
		fmt.Println(cell.Key.Value("ethnicity"), len(cell.Values), "values")
	}
	// Output:
	// White [12]
	// unknown [9]
	// White 31 values
	// BME 31 values
	// unknown 17 values
}

func ExampleReplayed_Proved() {
	fmt.Println(replay(redact.ByValue).Proved())
	fmt.Println(replay(redact.ByPriority).Proved())
	// Output:
	// informed
	// program
}

func ExampleInsights() {
	system, _ := ethnic("2024-03-31", 300, 20, 1)
	pattern, err := redact.Protect(context.Background(), redact.Below10(), system)
	if err != nil {
		fmt.Println(err)
		return
	}
	policy := redact.Below10()
	policy.Insider = 20 // a manager knows the staff of a team of twenty
	insights, err := redact.Insights(context.Background(), policy, pattern, system)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, insight := range insights {
		fmt.Println(insight.Knows.Value("ethnicity"), "gives", insight.Learns.Value("ethnicity"))
	}
	// Output: BME gives unknown
}

func ExamplePattern_Insights() {
	system, _ := ethnic("2024-03-31", 300, 20, 1)
	policy := redact.Below10()
	policy.Insider = 20
	pattern, err := redact.Protect(context.Background(), policy, system)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(pattern, pattern.Insights())
	// Output: 3 of 4 cells hidden []
}
