package redact_test

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/redact"
)

// marked is a table of three by three and a part of its first column, whose sensitive and
// hidden counts are numbers that stand nowhere else. They are as long as no number
// stands by chance in an address, and two values are enough, so that the true count is in a proof.
func marked() (systems []redact.System, policy redact.Policy) {
	policy = redact.Policy{Rule: redact.Rule{Min: 1, Max: 99_999_999, Complement: true}, Level: redact.RequireUnique(), Insider: 80_000_000}
	table := grid(3, []int64{79_193_417, 654_320_917, 987_653_219, 876_542_341, 79_273_319, 765_431_887, 555_554_449, 444_443_333, 333_332_117})
	part := who("appointed")
	table.Add(part, count(1_234_567_891))
	table.Nest(part, who("staff").With("column", "0"))
	return []redact.System{table}, policy
}

// secrets are the counts that must stand nowhere: those that the pattern hides.
func secrets(t *testing.T, pattern redact.Pattern, systems []redact.System) []string {
	t.Helper()
	var list []string
	for _, s := range systems {
		for _, cell := range s.Cells {
			if n, known := cell.Count.Int64(); known && pattern.Hidden(cell.Key) {
				list = append(list, strconv.FormatInt(n, 10))
			}
		}
	}
	require.Subset(t, list, []string{"79193417", "79273319"})
	return list
}

// holder keeps a value where fmt cannot reach its methods.
type holder struct{ kept any }

// printings is what every way of printing makes of a value.
func printings(t *testing.T, value any) string {
	t.Helper()
	var text strings.Builder
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%d", "%x", "%q"} {
		fmt.Fprintf(&text, verb+"\n"+verb+"\n"+verb+"\n", value, holder{value}, []any{value})
	}
	document, err := json.Marshal(value)
	require.NoError(t, err)
	return text.String() + string(document)
}

// requireSecret holds that no secret stands in a text.
func requireSecret(t *testing.T, text string, secrets []string, about string) {
	t.Helper()
	for _, secret := range secrets {
		require.NotContains(t, text, secret, about)
	}
}

// Nothing hidden stands in what is published, in whatever way it is printed or
// marshalled, nor in what a pattern prints of itself or the program reports on the way.
func TestNothingHiddenIsPrinted(t *testing.T) {
	systems, policy := marked()
	var reports []redact.Progress
	pattern, err := redact.Protect(redact.WithProgress(t.Context(), func(p redact.Progress) { reports = append(reports, p) }), policy, systems...)
	require.NoError(t, err)
	hidden := secrets(t, pattern, systems)
	ledger, err := redact.Ledger{}.With(pattern.Release("now", "2024-10-31", systems...))
	require.NoError(t, err)
	applied, precedent, err := ledger.Apply(policy, systems...)
	require.NoError(t, err)
	again, err := redact.Protect(t.Context(), policy, applied...)
	require.NoError(t, err)
	require.ElementsMatch(t, pattern.Keys(), again.Keys())
	rounding, err := redact.Round(t.Context(), redact.Controlled(1_000_000_000), systems...)
	require.NoError(t, err)
	publication, err := rounding.Publication()
	require.NoError(t, err)
	remedies, err := redact.Remedies(t.Context(), policy, []byte("secret"), systems...)
	require.NoError(t, err)
	for _, published := range map[string]any{
		"Pattern": pattern, "pointer": &pattern, "Ledger": ledger, "Release": ledger.Releases[0], "Entry": ledger.Releases[0].Entries,
		"Progress": reports, "Precedent": precedent, "Rounding": rounding, "Rule": pattern.Rule(), "Policy": policy, "Key": pattern.Keys(),
		"Publication": publication, "Fact": publication.Facts(), "Sum": pattern.Dropped(), "Insight": pattern.Insights(),
		"note": pattern.Note() + pattern.Marker() + pattern.Bound() + rounding.Note() + remedies[1].How() + remedies[1].Why,
	} {
		requireSecret(t, printings(t, published), hidden, fmt.Sprintf("%T", published))
	}
	for _, r := range remedies { // to print one is not to publish it, but documents of them are kept
		document, err := json.Marshal(r)
		require.NoError(t, err)
		requireSecret(t, string(document), hidden, r.Name)
	}
	var shown strings.Builder
	for _, cell := range systems[0].Cells {
		fmt.Fprintln(&shown, pattern.Shown(cell.Key, cell.Count), pattern.ShareBound(cell.Key, cell.Count, 2))
	}
	requireSecret(t, shown.String(), hidden, "shown")
}

// What a pattern prints of itself is how much it hides.
func TestPatternPrintsHowMuchItHides(t *testing.T) {
	for _, verb := range []string{"%v", "%+v", "%s"} {
		assert.Equal(t, "2 of 4 cells hidden", fmt.Sprintf(verb, protected()))
	}
	var none redact.Pattern
	assert.True(t, none.Hidden(who("staff")), "a pattern that knows nothing hides everything")
}

// Nothing hidden stands in an error, whatever is wrong.
func TestNothingHiddenIsInAnError(t *testing.T) {
	systems, policy := marked()
	pattern := protect(t, policy, systems...)
	hidden := secrets(t, pattern, systems)
	rounding, err := redact.Round(t.Context(), redact.ToNearest(100), systems...)
	require.NoError(t, err)
	all, small := who("staff"), who("staff").With("row", "0").With("column", "0")
	for name, change := range map[string]func(s *redact.System){
		"a sum":    func(s *redact.System) { s.Sum(all, small) },
		"a part":   func(s *redact.System) { s.Nest(all, small) },
		"two":      func(s *redact.System) { s.Add(small, count(79_071_123)) },
		"a status": func(s *redact.System) { s.Fix(small, count(79_193_417)); s.Cells[0].Status = redact.Primary },
		"a weight": func(s *redact.System) { s.Cells[0].Weight = -1 },
		"a reader": func(s *redact.System) { s.Cells[0].Status, s.Cells[0].Reader.Upper = redact.Primary, count(3) },
		"a cycle":  func(s *redact.System) { s.Sum(small, small) },
		"too large": func(s *redact.System) {
			for i := range s.Cells {
				s.Cells[i].Weight = measure.MaxCount
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			wrong := systems[0]
			wrong.Cells, wrong.Sums, wrong.Nested = slices.Clone(wrong.Cells), slices.Clone(wrong.Sums), slices.Clone(wrong.Nested)
			change(&wrong)
			costly := policy
			costly.Cost = redact.ByValue
			_, err := redact.Protect(t.Context(), costly, wrong)
			require.Error(t, err)
			said := []string{printings(t, err), err.Error()}
			for _, other := range []error{
				redact.Check(costly, pattern, wrong), second(redact.Replay(t.Context(), costly, pattern, wrong)),
				second(redact.Insights(t.Context(), costly, pattern, wrong)), second(redact.Round(t.Context(), redact.ToNearest(5), wrong)),
				second(rounding.Safety(t.Context(), costly, wrong)), second(redact.Remedies(t.Context(), costly, nil, wrong)),
			} {
				if other != nil {
					said = append(said, printings(t, other), other.Error())
				}
			}
			requireSecret(t, strings.Join(said, "\n"), append(hidden, "79071123"), name)
		})
	}
}

func second[T any](_ T, err error) error { return err }

// Every exported type is meant for publication, and attacked above, or says that it is
// not, or is what a publisher puts in.
func TestEveryTypeSaysWhoItIsFor(t *testing.T) {
	attacked := []string{
		"Pattern", "Ledger", "Release", "Entry", "Progress", "Rule", "Policy", "Key", "Publication", "Fact", "Operand", "Method",
		"Reader", "Level", "Cost", "Status", "ZeroRule", "Habit", "Attacker", "Stage", "Merging",
	}
	putIn := []string{"System", "Cell", "Sum", "Nesting"}
	parts := []string{"Alternative", "Explanation", "Unprotected", "Change", "ReplayedCell", "Loss"} // of what is for the publisher alone
	for name, doc := range exportedTypes(t) {
		forPublisher := strings.Contains(doc, "for the publisher alone") || strings.Contains(doc, "not for publication")
		known := slices.Contains(slices.Concat(attacked, putIn, parts), name)
		assert.True(t, forPublisher || known, "%s may hold what is hidden, or may not", name)
	}
}

// exportedTypes is the documentation of every exported type of the package.
func exportedTypes(t *testing.T) map[string]string {
	t.Helper()
	docs := map[string]string{}
	names, err := filepath.Glob("*.go")
	require.NoError(t, err)
	for _, name := range names {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
		require.NoError(t, err)
		for _, declaration := range file.Decls {
			group, isGroup := declaration.(*ast.GenDecl)
			if !isGroup || group.Tok != token.TYPE || strings.HasSuffix(name, "_test.go") {
				continue
			}
			for _, spec := range group.Specs {
				if named, isType := spec.(*ast.TypeSpec); isType && named.Name.IsExported() {
					docs[named.Name.Name] = strings.Join(strings.Fields(group.Doc.Text()), " ")
				}
			}
		}
	}
	require.Contains(t, docs, "Pattern")
	return docs
}
