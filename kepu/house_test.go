package kepu_test

import (
	"bytes"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/printer"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write golden files anew")

const module = "github.com/openkepu/openkepu/"

// allowed are the standard packages that the library may import: what computes,
// and nothing that reads, prints, waits or remembers.
var allowed = strings.Fields(`
	bytes cmp crypto/sha256 encoding/base32 encoding/binary encoding/hex encoding/json errors fmt hash/crc32
	io/fs iter maps math math/big math/bits path slices sort strconv strings sync time unicode unicode/utf8`)

// below lists which packages of the house a package may import: only those
// under it.
var below = map[string][]string{
	"kepu/hanzi":                    {},
	"kepu/calendar":                 {"kepu/hanzi"},
	"kepu":                          {"kepu/calendar", "kepu/hanzi"},
	"kepu/search":                   {"kepu/hanzi"},
	"kepu/search/events":            {"kepu", "kepu/calendar", "kepu/hanzi", "kepu/search"},
	"kepu/encoding/internal/source": {"kepu", "kepu/hanzi"},
	"kepu/encoding/internal/answer": {"kepu", "kepu/hanzi"},
	"kepu/encoding/internal/limit":  {"kepu"},
	"kepu/encoding/quiztext":        {"kepu", "kepu/calendar", "kepu/hanzi", "kepu/encoding/internal/answer", "kepu/encoding/internal/limit"},
	"kepu/encoding/gift":            {"kepu", "kepu/calendar", "kepu/hanzi", "kepu/encoding/internal/limit", "kepu/encoding/internal/source"},
	"kepu/encoding/aiken":           {"kepu", "kepu/hanzi", "kepu/encoding/internal/limit", "kepu/encoding/internal/source"},
	"kepu/encoding/table":           {"kepu", "kepu/calendar", "kepu/hanzi", "kepu/encoding/internal/answer", "kepu/encoding/internal/limit", "kepu/encoding/internal/source"},
	"kepu/encoding/blueprint":       {"kepu", "kepu/hanzi", "kepu/encoding/internal/answer", "kepu/encoding/internal/source"},
	"kepu/encoding/ics":             {"kepu", "kepu/calendar", "kepu/hanzi", "kepu/encoding/internal/limit"},
	"kepu/encoding/journal":         {"kepu", "kepu/calendar", "kepu/hanzi"},
	"kepu/encoding/folder": {"kepu", "kepu/calendar", "kepu/hanzi", "kepu/encoding/quiztext", "kepu/encoding/gift",
		"kepu/encoding/aiken", "kepu/encoding/table", "kepu/encoding/blueprint"},
}

// forbidden are functions of allowed packages that read the clock or the
// machine, or print.
var forbidden = map[string][]string{
	"time": {"Now", "Local", "Since", "Until", "After", "AfterFunc", "Tick", "NewTimer", "NewTicker", "Sleep", "LoadLocation"},
	"fmt":  {"Print", "Printf", "Println", "Scan", "Scanf", "Scanln"},
}

// library parses every package of the library, tests left out.
func library(t *testing.T) (*token.FileSet, map[string][]*ast.File) {
	fset := token.NewFileSet()
	packages := map[string][]*ast.File{}
	err := fs.WalkDir(os.DirFS("."), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
		dir := path.Join("kepu", path.Dir(name))
		packages[dir] = append(packages[dir], file)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return fset, packages
}

// TestPure holds the library to its promise: no I/O, no clock, no hidden
// randomness, and imports that point down.
func TestPure(t *testing.T) {
	fset, packages := library(t)
	for dir, files := range packages {
		if _, ok := below[dir]; !ok {
			t.Errorf("%s is not in the house's plan", dir)
		}
		for _, file := range files {
			for _, imp := range file.Imports {
				name, _ := strconv.Unquote(imp.Path.Value)
				inside, found := strings.CutPrefix(name, module)
				switch {
				case found && !slices.Contains(below[dir], inside), !found && !slices.Contains(allowed, name):
					t.Errorf("%v: %s may not import %s", fset.Position(imp.Pos()), dir, name)
				}
			}
			ast.Inspect(file, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.SelectorExpr:
					if x, ok := n.X.(*ast.Ident); ok && slices.Contains(forbidden[x.Name], n.Sel.Name) {
						t.Errorf("%v: %s.%s", fset.Position(n.Pos()), x.Name, n.Sel.Name)
					}
				case *ast.CallExpr:
					if f, ok := n.Fun.(*ast.Ident); ok && (f.Name == "print" || f.Name == "println") {
						t.Errorf("%v: %s", fset.Position(n.Pos()), f.Name)
					}
				}
				return true
			})
		}
	}
}

// TestAPI holds the exported API against testdata/api.txt, so that no change
// of it goes unnoticed.
func TestAPI(t *testing.T) {
	fset, packages := library(t)
	var b bytes.Buffer
	for _, dir := range slices.Sorted(maps.Keys(packages)) {
		if strings.Contains(dir, "/internal/") {
			continue
		}
		var lines []string
		for _, file := range packages[dir] {
			for _, decl := range file.Decls {
				lines = append(lines, exported(fset, decl)...)
			}
		}
		slices.Sort(lines)
		fmt.Fprintf(&b, "%s\n\t%s\n\n", dir, strings.Join(lines, "\n\t"))
	}
	const golden = "testdata/api.txt"
	if *update {
		if err := os.WriteFile(golden, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Errorf("the API changed; -update if it should (-want +got):\n%s", diff)
	}
}

// exported prints a declaration's exported part, one line each.
func exported(fset *token.FileSet, decl ast.Decl) []string {
	line := func(node any) string {
		var b bytes.Buffer
		if err := printer.Fprint(&b, fset, node); err != nil {
			return err.Error()
		}
		return strings.Join(strings.Fields(b.String()), " ")
	}
	switch d := decl.(type) {
	case *ast.FuncDecl:
		if !d.Name.IsExported() || d.Recv != nil && !ast.IsExported(receiver(d.Recv.List[0].Type)) {
			return nil
		}
		d.Body, d.Doc = nil, nil
		return []string{line(d)}
	case *ast.GenDecl:
		var lines []string
		for _, spec := range d.Specs {
			switch s := spec.(type) {
			case *ast.TypeSpec:
				if s.Name.IsExported() {
					ast.FilterDecl(&ast.GenDecl{Tok: d.Tok, Specs: []ast.Spec{s}}, ast.IsExported)
					s.Doc, s.Comment = nil, nil
					strip(s)
					lines = append(lines, "type "+line(s))
				}
			case *ast.ValueSpec:
				for _, name := range s.Names {
					if name.IsExported() {
						lines = append(lines, d.Tok.String()+" "+name.Name)
					}
				}
			}
		}
		return lines
	}
	return nil
}

func receiver(e ast.Expr) string {
	switch x := e.(type) {
	case *ast.StarExpr:
		return receiver(x.X)
	case *ast.IndexExpr: // of a generic type
		return receiver(x.X)
	case *ast.Ident:
		return x.Name
	}
	return ""
}

// strip takes the comments off a type's fields.
func strip(s *ast.TypeSpec) {
	ast.Inspect(s, func(n ast.Node) bool {
		if f, ok := n.(*ast.Field); ok {
			f.Doc, f.Comment = nil, nil
		}
		return true
	})
}
