package main

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// precede makes the system what it is for a reader of the releases in a ledger.
func (t *task) precede(name string) error {
	file, err := os.Open(name)
	if err != nil {
		return measure.Faults{{Source: name, Err: err}}
	}
	defer file.Close()
	if t.ledger, err = redact.ReadLedger(name, file); err != nil {
		return err
	}
	systems, precedent, err := t.ledger.Apply(t.policy, t.system)
	if err != nil {
		return t.named(err)
	}
	t.systems, t.precedent = systems, &precedent
	return nil
}

// next is the ledger with what a pattern publishes.
func (s solution) next(id string) (redact.Ledger, error) {
	return s.ledger.With(s.Release(id, "", s.system))
}

// writeLedger writes a ledger to a file, whole or not at all.
func writeLedger(name string, ledger redact.Ledger) error {
	text, err := json.MarshalIndent(ledger, "", "  ")
	if err != nil {
		return err
	}
	return writeWhole(name, append(text, '\n'))
}

// writeWhole writes a file that gets its name when it is whole, and that nobody else may
// read.
func writeWhole(name string, text []byte) error {
	file, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+"-*")
	if err != nil {
		return err
	}
	_, err = file.Write(text)
	if err = errors.Join(err, file.Close()); err == nil {
		err = os.Rename(file.Name(), name)
	}
	if err != nil {
		return errors.Join(err, os.Remove(file.Name()))
	}
	return nil
}
