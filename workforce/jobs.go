package workforce

import (
	"iter"
	"slices"

	"github.com/workforce-equality/equality/internal/delimited"
	"github.com/workforce-equality/equality/measure"
)

// job is a chunk of an extract and what was read of it.
type job[R any] struct {
	chunk   delimited.Chunk
	records []R
	rows    int64
	faulty  int64
	faults  measure.Faults
	names   Organisations // of the worker, whose numbers the records have
	numbers *[]int32      // of the worker, what its numbers are in the extract, −1 for none yet
	done    chan struct{}
}

// number is the number in the extract of an organisation that the worker numbered.
func (j *job[R]) number(all *Organisations, own int32) int32 {
	for int(own) >= len(*j.numbers) {
		*j.numbers = append(*j.numbers, -1)
	}
	number := &(*j.numbers)[own]
	if *number < 0 {
		*number = int32(all.Number(j.names.Name(int(own))))
	}
	return *number
}

// jobs are the chunks of an extract on their way: one goroutine cuts the file, several
// take the chunks apart at once, and they come out in the order of the file.
type jobs[R any] struct {
	free    chan *job[R]
	waiting chan *job[R] // for a worker
	ordered chan *job[R]
	quit    chan struct{}
}

// start starts the goroutines. There are two chunks for each worker, and memory for no
// more.
func (e *Extract[R]) start() *jobs[R] {
	workers := e.reading.workers()
	js := &jobs[R]{
		free:    make(chan *job[R], 2*workers),
		waiting: make(chan *job[R], 2*workers),
		ordered: make(chan *job[R], 2*workers),
		quit:    make(chan struct{}),
	}
	for range 2 * workers {
		js.free <- &job[R]{done: make(chan struct{}, 1)}
	}
	go js.cut(e.file)
	for range workers {
		go e.work(js.waiting)
	}
	return js
}

// stop ends the goroutines.
func (js *jobs[R]) stop() { close(js.quit) }

// cut hands out the chunks of the file.
func (js *jobs[R]) cut(file *delimited.File) {
	defer close(js.waiting)
	defer close(js.ordered)
	for {
		var j *job[R]
		select {
		case j = <-js.free:
		case <-js.quit:
			return
		}
		chunk, more := file.Next(j.chunk)
		if !more {
			return
		}
		j.chunk = chunk
		js.ordered <- j
		js.waiting <- j
	}
}

// inOrder gives the chunks that were taken apart.
func (js *jobs[R]) inOrder() iter.Seq[*job[R]] {
	return func(yield func(*job[R]) bool) {
		for j := range js.ordered {
			<-j.done
			if !yield(j) {
				return
			}
			js.free <- j
		}
	}
}

// work takes chunks apart.
func (e *Extract[R]) work(waiting <-chan *job[R]) {
	f := &fields{Scanner: delimited.NewScanner(e.width)}
	rows := e.rows(f)
	var numbers []int32
	for j := range waiting {
		j.take(f, rows)
		j.names, j.numbers = f.names, &numbers
		j.done <- struct{}{}
	}
}

// take reads the records of the chunk.
func (j *job[R]) take(f *fields, rows rowReader[R]) {
	f.Reset(j.chunk)
	f.row, f.faults = 0, nil
	j.records, j.faulty = j.records[:0], 0
	for f.Next() {
		f.row++
		f.faulty = false
		n := len(j.records)
		j.records = slices.Grow(j.records, 1)[:n+1]
		if err := f.Err(); err != nil {
			f.fault(column{}, nil, err)
		} else {
			rows.read(f, &j.records[n]) // every field of it
		}
		if f.faulty {
			j.records = j.records[:n]
			j.faulty++
		}
	}
	j.rows, j.faults = int64(f.row), f.faults
}
