package repo_test

import (
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// family is the package a directory belongs to: the first part of its path, two parts under internal.
func family(dir string) string {
	parts := strings.SplitN(dir, "/", 3)
	if parts[0] == "internal" && len(parts) > 1 {
		return parts[0] + "/" + parts[1]
	}

	return parts[0]
}

// rightOf lists what stands to the right of a package, which is all it may import of this module beside internal
// packages, and false for a package that has no place in the order.
func rightOf(family string) ([]string, bool) {
	switch family {
	case "measure":
		return nil, true
	case "published", "workforce":
		return []string{"measure"}, true
	case "redact":
		return []string{"published", "measure"}, true
	case "wres", "wdes", "gpg", "census", "rag", "internal/release":
		return []string{"redact", "published", "workforce", "measure"}, true
	case "internal/tabular": // systems for the tests of redact
		return []string{"redact", "measure"}, true
	case "internal/rounding":
		return []string{"internal/secondary", "internal/linear"}, true
	case "internal/secondary":
		return []string{"internal/linear", "internal/whole"}, true
	case "internal/whole":
		return []string{"internal/simplex", "measure"}, true
	case "examples":
		return []string{
			"wres", "wdes", "gpg", "census", "rag", "redact", "published", "workforce", "measure",
		}, true
	}
	if strings.HasPrefix(family, "internal/") {
		return []string{"measure"}, true
	}

	return nil, false
}

// importFault tells why a package may not import another, and is empty when it may.
func importFault(dir, imported string) string {
	from := family(dir)
	right, listed := rightOf(from)
	isInternal := strings.HasPrefix(from, "internal/")

	local, isLocal := strings.CutPrefix(imported, module+"/")
	to := family(local)
	first, _, _ := strings.Cut(imported, "/")
	isStandard := !strings.Contains(first, ".")

	switch {
	case !listed:
		return "a package that has no place in the order of imports"
	case isLocal && (to == from || slices.Contains(right, to)):
		return ""
	case isLocal && strings.HasPrefix(to, "internal/") && !isInternal:
		return ""
	case isLocal:
		return "does not stand to the right of " + from
	case isStandard, from == "examples":
		return ""
	case imported == decimal && !isInternal:
		return ""
	}

	return "is neither of this module nor of the standard library"
}

// importFaults lists the imports that do not point to the right. Test files are free.
func importFaults(t *testing.T, tree fs.FS) []string {
	t.Helper()

	var faults []string
	for _, s := range sources(t, tree) {
		if s.isTest() {
			continue
		}
		for _, spec := range s.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			require.NoError(t, err)
			if fault := importFault(s.dir, imported); fault != "" {
				faults = append(faults, s.at(spec)+": "+imported+" "+fault)
			}
		}
	}

	return faults
}

func TestImports(t *testing.T) {
	requireNone(t, importFaults(t, tree(t)), "imports point one way")
}

func TestImportRule(t *testing.T) {
	tests := map[string]struct {
		from, to string
		want     string
	}{
		"measure to the decimals":         {from: "measure", to: decimal},
		"measure to the standard library": {from: "measure", to: "math/big"},
		"measure to a helper":             {from: "measure", to: module + "/internal/linalg"},
		"published to measure":            {from: "published", to: module + "/measure"},
		"workforce to measure":            {from: "workforce", to: module + "/measure"},
		"redact to published":             {from: "redact", to: module + "/published"},
		"a framework to the vocabulary":   {from: "wres", to: module + "/workforce"},
		"a framework to redact":           {from: "gpg", to: module + "/redact"},
		"within a package":                {from: "census/areas", to: module + "/census"},
		"an example to a framework":       {from: "examples/report", to: module + "/wdes"},
		"an example to what they share":   {from: "examples/wdes", to: module + "/examples/internal/standard"},
		"what they share to a helper":     {from: "examples/internal/standard", to: module + "/internal/strict"},
		"an example to another module":    {from: "examples/cluster", to: "example.com/engine"},
		"a helper to measure":             {from: "internal/chart", to: module + "/measure"},
		"whole numbers to the simplex":    {from: "internal/whole", to: module + "/internal/simplex"},
		"the search to linear programs":   {from: "internal/secondary", to: module + "/internal/linear"},
		"the search to redact":            {from: "internal/secondary", to: module + "/redact", want: "right of"},
		"what releases share to redact":   {from: "internal/release", to: module + "/redact"},
		"tables for tests to redact":      {from: "internal/tabular", to: module + "/redact"},
		"what releases share to a standard": {
			from: "internal/release", to: module + "/wres", want: "right of",
		},
		"measure to published":             {from: "measure", to: module + "/published", want: "right of measure"},
		"published to workforce":           {from: "published", to: module + "/workforce", want: "right of published"},
		"redact to workforce":              {from: "redact", to: module + "/workforce", want: "right of redact"},
		"redact to a framework":            {from: "redact", to: module + "/wres", want: "right of redact"},
		"a framework to its neighbour":     {from: "wdes", to: module + "/wres", want: "right of wdes"},
		"a framework to an example":        {from: "wres", to: module + "/examples/blmk", want: "right of wres"},
		"a helper to what examples share":  {from: "internal/chart", to: module + "/examples/internal/standard", want: "right of"},
		"a helper to its neighbour":        {from: "internal/chart", to: module + "/internal/linalg", want: "right of"},
		"a helper to a framework":          {from: "internal/chart", to: module + "/wres", want: "right of"},
		"a helper to the decimals":         {from: "internal/chart", to: decimal, want: "neither"},
		"measure to another module":        {from: "measure", to: "golang.org/x/exp/stats", want: "neither"},
		"a part of the decimals' module":   {from: "measure", to: decimal + "/other", want: "neither"},
		"a package outside the order":      {from: "util", to: "fmt", want: "no place"},
		"the root of the module":           {from: ".", to: "fmt", want: "no place"},
		"an import of the root of modules": {from: "wres", to: module, want: "neither"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got := importFault(test.from, test.to)

			if test.want == "" {
				assert.Empty(t, got)
			} else {
				assert.Contains(t, got, test.want)
			}
		})
	}
}

func TestImportFaults(t *testing.T) {
	made := fstest.MapFS{
		"measure/value.go":      {Data: []byte("package measure\n\nimport (\n\t\"fmt\"\n\n\t\"" + module + "/wres\"\n)\n")},
		"measure/value_test.go": {Data: []byte("package measure_test\n\nimport \"" + module + "/wres\"\n")},
	}

	require.Equal(t, []string{
		"measure/value.go:6:2: " + module + "/wres does not stand to the right of measure",
	}, importFaults(t, made))
}
