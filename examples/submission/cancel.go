package main

import (
	"context"
	"io"
)

// whileWanted reads and writes until the context is cancelled.
type whileWanted struct {
	ctx context.Context
	io.Reader
	io.Writer
}

func (w whileWanted) Read(into []byte) (int, error) {
	if err := w.ctx.Err(); err != nil {
		return 0, err
	}
	return w.Reader.Read(into)
}

func (w whileWanted) Write(text []byte) (int, error) {
	if err := w.ctx.Err(); err != nil {
		return 0, err
	}
	return w.Writer.Write(text)
}
