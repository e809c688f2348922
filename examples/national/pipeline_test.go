package main

import (
	"encoding/json"
	"math/rand/v2"
	"net"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/examples/internal/submission"
)

// In whatever order and grouping what was counted is merged, and however often it is
// passed on, the account is the same.
func TestMerge(t *testing.T) {
	t.Parallel()
	var parts []*submission.Organisation
	for _, path := range []string{staffOf(sample), recruitmentOf(sample)} {
		parts = append(parts, partsOf(t, path)...)
	}
	var of mergeFn
	want := of.CreateAccumulator()
	for _, part := range parts {
		want = of.AddInput(want, part)
	}
	encoded, err := encodeOrganisation(want)
	require.NoError(t, err)
	for seed := range uint64(20) {
		t.Run(strconv.FormatUint(seed, 10), func(t *testing.T) {
			t.Parallel()
			r := rand.New(rand.NewPCG(seed, 2))
			heap := []*submission.Organisation{}
			for _, i := range r.Perm(len(parts)) {
				if len(heap) > 0 && r.IntN(3) > 0 {
					at := r.IntN(len(heap))
					heap[at] = of.AddInput(heap[at], parts[i])
				} else {
					heap = append(heap, of.AddInput(of.CreateAccumulator(), parts[i]))
				}
			}
			for len(heap) > 1 {
				r.Shuffle(len(heap), func(i, j int) { heap[i], heap[j] = heap[j], heap[i] })
				last := heap[len(heap)-1]
				text, err := encodeOrganisation(last)
				require.NoError(t, err)
				passed, err := decodeOrganisation(text)
				require.NoError(t, err)
				heap = heap[:len(heap)-1]
				heap[0] = of.MergeAccumulators(heap[0], passed)
			}
			got, err := encodeOrganisation(heap[0])
			require.NoError(t, err)
			assert.Equal(t, encoded, got)
		})
	}
}

// partsOf is what is counted of each row of an extract, as if all were of one
// organisation.
func partsOf(t *testing.T, path string) (parts []*submission.Organisation) {
	t.Helper()
	extract := strings.TrimSuffix(path[strings.LastIndex(path, "/")+1:], ".csv")
	cutting := &cutFn{Size: 1}
	var cuts []part
	require.NoError(t, cutting.ProcessElement(t.Context(), extract, path, func(p part) { cuts = append(cuts, p) }))
	require.Greater(t, len(cuts), 50)
	counting := &countFn{}
	for _, p := range cuts {
		text, err := encodePart(p)
		require.NoError(t, err)
		passed, err := decodePart(text)
		require.NoError(t, err)
		require.Equal(t, p, passed)
		require.NoError(t, counting.ProcessElement(t.Context(), passed,
			func(_ string, of *submission.Organisation) { parts = append(parts, of) }, func(page) {}))
	}
	return parts
}

// The program gives its work to a runner elsewhere, whose workers are processes of their
// own, as on a cluster.
func TestRunnerElsewhere(t *testing.T) {
	t.Parallel()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	port := listener.Addr().(*net.TCPAddr).Port
	require.NoError(t, listener.Close())
	_, err = prism.CreateJobServer(t.Context(), prism.Options{Port: port})
	require.NoError(t, err)
	worker, err := json.Marshal(map[string]any{"command": os.Args[0], "env": map[string]string{asKey: "worker"}})
	require.NoError(t, err)

	here, there := t.TempDir(), t.TempDir()
	args := []string{"-staff", staffOf(sample), "-recruitment", recruitmentOf(sample), "-part", "5000"}
	require.Equal(t, outcome{}, program(t, append(args, "-out", here)...))
	got := program(t, append(args, "-out", there, "-runner", "universal", "-endpoint", "localhost:"+strconv.Itoa(port),
		"-environment_type", "PROCESS", "-environment_config", string(worker), "-worker_binary", os.Args[0])...)
	require.Equal(t, outcome{}, got)
	requireSameFiles(t, here, there)
}

// workerArgs are the flags of a worker that a runner starts with those of Beam's boot
// program.
func workerArgs(args []string) []string {
	worker := []string{args[0], "-worker"}
	for _, arg := range args[1:] {
		name, value, _ := strings.Cut(strings.TrimLeft(arg, "-"), "=")
		switch name {
		case "id":
			worker = append(worker, "-id="+strings.Trim(value, "'"))
		case "provision_endpoint":
			worker = append(worker, "-control_endpoint="+value, "-logging_endpoint="+value)
		}
	}
	return worker
}
