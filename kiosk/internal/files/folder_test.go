package files

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
)

// write makes a folder of files on disk.
func write(t testing.TB, content map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range content {
		name = filepath.Join(dir, filepath.FromSlash(name))
		err := os.MkdirAll(filepath.Dir(name), 0o777)
		if err == nil {
			err = os.WriteFile(name, []byte(text), 0o666)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// texts gives the files of a file system, one a line with its text.
func texts(t testing.TB, fsys fs.FS) string {
	t.Helper()
	var b strings.Builder
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(fsys, name)
		fmt.Fprintf(&b, "%s %q\n", name, text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// same compares a file system and its problems with what was wanted.
func same(t *testing.T, fsys fs.FS, problems string, wantTexts, wantProblems string) {
	t.Helper()
	if diff := cmp.Diff(wantTexts, texts(t, fsys)); diff != "" {
		t.Errorf("texts (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(strings.TrimSpace(wantProblems), problems); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

func TestFolder(t *testing.T) {
	dir := write(t, map[string]string{
		"设置.txt":       "社区：城南社区\r\n",
		"活动.csv":       string(encode(t, gb18030, "名称,时间\n讲座,9月20日\n")),
		"题库/健康.docx":   string(document(paragraphXML("1. 题")).zip(t)),
		"题库/天文.txt":    "\xef\xbb\xbf1. 题\xff",
		"题库/图.png":     "\x89PNG\r\n\x1a\n",
		"题库/旧.doc":     "\xd0\xcf\x11\xe0",
		"题库/坏.docx":    "PK",
		"名册.xlsx":      "PK\x03\x04",
		"台账.xls":       "",
		"计划/计划.WPS":    "",
		"计划/x.txt/深":   "文",
		"题库/~$健康.docx": "lock",
		"题库/.swp":      "\x00",
		".git/config":  "x",
		"Thumbs.db":    "\x00",
		"Desktop.ini":  "x",
	})
	fsys, problems, err := Folder(dir)
	if err != nil {
		t.Fatal(err)
	}
	same(t, fsys, brief(problems), `活动.csv "名称,时间\n讲座,9月20日\n"
计划/x.txt/深 "文"
设置.txt "社区：城南社区\n"
题库/健康.docx "1. 题\n"
题库/天文.txt "1. 题�"
`, `
台账.xls file.oldFormat .xls .xlsx
名册.xlsx file.damaged not an Excel workbook
计划/计划.WPS file.oldFormat .wps .docx
题库/图.png file.binary
题库/坏.docx file.damaged not a Word document
题库/天文.txt file.encoding UTF-8 1
题库/旧.doc file.oldFormat .doc .docx
`)
}

func TestFolderIsASnapshot(t *testing.T) {
	dir := write(t, map[string]string{"题库/a.txt": "旧"})
	fsys, _, err := Folder(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(filepath.Join(dir, "题库")); err != nil {
		t.Fatal(err)
	}
	same(t, fsys, "", "题库/a.txt \"旧\"\n", "")
}

func TestFolderErrors(t *testing.T) {
	dir := write(t, map[string]string{"a.txt": "x"})
	if fsys, _, err := Folder(filepath.Join(dir, "没有")); !errors.Is(err, fs.ErrNotExist) || fsys != nil {
		t.Errorf("a missing folder gives %v, %v", fsys, err)
	}
	if fsys, _, err := Folder(filepath.Join(dir, "a.txt")); err == nil || fsys != nil {
		t.Errorf("a file gives %v, %v", fsys, err)
	}
	broken := errors.New("disk on fire")
	if _, _, err := snapshot(fakeFS{open: map[string]func() (fs.File, error){".": func() (fs.File, error) { return nil, broken }}}); !errors.Is(err, broken) {
		t.Errorf("an unreadable folder gives %v", err)
	}
}

// A fakeFS is a file system where some files behave in their own way.
type fakeFS struct {
	fstest.MapFS
	open map[string]func() (fs.File, error)
}

func (f fakeFS) Open(name string) (fs.File, error) {
	if open, ok := f.open[name]; ok {
		return open()
	}
	return f.MapFS.Open(name)
}

// Hidden by fakeFS, so that everything goes through Open.
func (f fakeFS) ReadFile(string) ([]byte, error)       { panic("not used") }
func (f fakeFS) Stat(name string) (fs.FileInfo, error) { return fs.Stat(struct{ fs.FS }{f}, name) }
func (f fakeFS) ReadDir(name string) ([]fs.DirEntry, error) {
	return fs.ReadDir(struct{ fs.FS }{f}, name)
}

// A fakeFile is a file that says what it likes of itself.
type fakeFile struct {
	io.Reader
	size int64
	mode fs.FileMode
}

func (f fakeFile) Stat() (fs.FileInfo, error) { return f, nil }
func (f fakeFile) Close() error               { return nil }
func (f fakeFile) Name() string               { return "x" }
func (f fakeFile) Size() int64                { return f.size }
func (f fakeFile) Mode() fs.FileMode          { return f.mode }
func (f fakeFile) ModTime() time.Time         { return time.Time{} }
func (f fakeFile) IsDir() bool                { return false }
func (f fakeFile) Sys() any                   { return nil }

// endless gives the same byte for ever, and fails the test past a limit.
type endless struct {
	t     *testing.T
	c     byte
	limit int
}

func (e *endless) Read(p []byte) (int, error) {
	if e.limit -= len(p); e.limit < 0 {
		e.t.Error("read too much")
		return 0, io.EOF
	}
	for i := range p {
		p[i] = e.c
	}
	return len(p), nil
}

func TestFolderFilesThatLie(t *testing.T) {
	file := func(size int64, mode fs.FileMode, r io.Reader) func() (fs.File, error) {
		return func() (fs.File, error) { return fakeFile{r, size, mode}, nil }
	}
	fail := func(err error) func() (fs.File, error) {
		return func() (fs.File, error) { return nil, &fs.PathError{Op: "open", Path: "x", Err: err} }
	}
	failing := func(err error) io.Reader { return io.MultiReader(strings.NewReader("题"), errReader{err}) }
	fsys := fakeFS{fstest.MapFS{}, map[string]func() (fs.File, error){
		"a大.txt":  file(200<<20, 0, &endless{t: t}),
		"b无尽.txt": file(0, 0, &endless{t: t, c: 'a', limit: 2*maxFile + 4*headSize}),
		"c图.jpg":  file(maxFile, 0, io.MultiReader(strings.NewReader("\xff\xd8\xff"), &endless{t: t, limit: headSize})),
		"d片.mp4":  file(maxFile, 0, &endless{t: t, limit: headSize}),
		"e短.txt":  file(1000, 0, strings.NewReader("短")),
		"f长.txt":  file(1, 0, strings.NewReader(strings.Repeat("长", headSize))),
		"g换.txt":  file(0, fs.ModeNamedPipe, &endless{t: t}),
		"h禁.txt":  fail(fs.ErrPermission),
		"i走.txt":  fail(fs.ErrNotExist),
		"j坏.txt":  file(1, 0, failing(errors.New("input/output error"))),
		"k坏.txt":  fail(errors.New("bad sector")),
		"l题库":     fail(fs.ErrPermission),
	}}
	for name := range fsys.open {
		fsys.MapFS[name] = &fstest.MapFile{}
	}
	fsys.MapFS["l题库"].Mode = fs.ModeDir
	fsys.MapFS["m好.txt"] = &fstest.MapFile{Data: []byte("好")}
	tree, problems, err := snapshot(fsys)
	if err != nil {
		t.Fatal(err)
	}
	same(t, tree, brief(problems), fmt.Sprintf("e短.txt \"短\"\nf长.txt %q\nm好.txt \"好\"\n", strings.Repeat("长", headSize)), `
a大.txt file.tooLarge 20
b无尽.txt file.tooLarge 20
c图.jpg file.binary
d片.mp4 file.binary
g换.txt file.unreadable not an ordinary file
h禁.txt file.unreadable no permission
i走.txt file.unreadable it was moved or renamed just now
j坏.txt file.unreadable input/output error
k坏.txt file.unreadable bad sector
l题库 file.unreadable no permission
`)
}

type errReader struct{ err error }

func (r errReader) Read([]byte) (int, error) { return 0, r.err }

func TestFolderKinds(t *testing.T) {
	fsys := fstest.MapFS{
		"a链.txt":          {Mode: fs.ModeSymlink, Data: []byte("b管.txt")},
		"b管.txt":          {Mode: fs.ModeNamedPipe},
		"c口.txt":          {Mode: fs.ModeSocket},
		"d盘.txt":          {Mode: fs.ModeDevice | fs.ModeCharDevice},
		"e联":              {Mode: fs.ModeIrregular},
		"f\x1b[2J.txt":    {},
		"g\u202etxt.exe":  {},
		"h\n.txt":         {},
		"i\u200b题库/a.txt": {},
		"j好.txt":          {Data: []byte("好")},
		".链":              {Mode: fs.ModeSymlink},
	}
	tree, problems, err := snapshot(fsys)
	if err != nil {
		t.Fatal(err)
	}
	same(t, tree, brief(problems), "j好.txt \"好\"\n", `
a链.txt file.link
b管.txt file.unreadable not an ordinary file
c口.txt file.unreadable not an ordinary file
d盘.txt file.unreadable not an ordinary file
e联 file.link
f[2J.txt file.unreadable its name has characters nobody can type
gtxt.exe file.unreadable its name has characters nobody can type
h.txt file.unreadable its name has characters nobody can type
i题库 file.unreadable its name has characters nobody can type
`)
}

func TestFolderLimits(t *testing.T) {
	t.Run("files", func(t *testing.T) {
		fsys := fstest.MapFS{"0/a.txt": {}}
		for i := range maxFiles {
			fsys[fmt.Sprintf("%05d.txt", i)] = &fstest.MapFile{}
		}
		tree, problems, err := snapshot(fsys)
		if err != nil {
			t.Fatal(err)
		}
		want := fmt.Sprintf("%05d.txt file.tooMany 10000", maxFiles-1)
		if got := brief(problems); got != want {
			t.Errorf("problems %q, want %q", got, want)
		}
		if got := strings.Count(texts(t, tree), "\n"); got != maxFiles {
			t.Errorf("%d files are served, want %d", got, maxFiles)
		}
		if _, err := fs.Stat(tree, fmt.Sprintf("%05d.txt", maxFiles-2)); err != nil {
			t.Errorf("the last of the first ten thousand: %v", err)
		}
	})
	t.Run("folders", func(t *testing.T) {
		s := scan{tree: newTree(), folders: maxFiles}
		if err := s.folder("a"); err != fs.SkipAll || brief(s.problems) != "a file.tooMany 10000" {
			t.Errorf("got %v, %q", err, brief(s.problems))
		}
	})
	t.Run("depth", func(t *testing.T) {
		deepest := strings.Repeat("a/", maxDepth)
		tree, problems, err := snapshot(fstest.MapFS{deepest + "x.txt": {}, deepest + "a/x.txt": {}})
		if err != nil {
			t.Fatal(err)
		}
		same(t, tree, brief(problems), deepest+"x.txt \"\"\n", deepest+"a file.unreadable too many folders inside one another")
	})
	t.Run("size", func(t *testing.T) {
		fsys := fstest.MapFS{"a.txt": {Data: []byte("123")}, "b.txt": {Data: []byte("45")}, "c.txt": {}}
		s := scan{fsys: fsys, tree: newTree(), size: maxFolder - 4}
		if err := fs.WalkDir(fsys, ".", s.visit); err != nil {
			t.Fatal(err)
		}
		same(t, s.tree, brief(s.problems), "a.txt \"123\"\n", "b.txt file.unreadable over 200 MB of text; the rest is unread")
	})
}

func BenchmarkFolder(b *testing.B) {
	one := strings.Repeat(quiz, 20)
	for _, bb := range []struct {
		name  string
		files int
		text  []byte
	}{
		{"10 files of 1000 questions", 10, []byte(strings.Repeat(quiz, 1000))},
		{"10 files of 1000 questions in GBK", 10, encode(b, gb18030, strings.Repeat(quiz, 1000))},
		{"10000 files", maxFiles, []byte(one)},
	} {
		b.Run(bb.name, func(b *testing.B) {
			content := map[string]string{}
			for i := range bb.files {
				content[fmt.Sprintf("题库/%05d.txt", i)] = string(bb.text)
			}
			dir := write(b, content)
			b.SetBytes(int64(bb.files * len(bb.text)))
			b.ReportAllocs()
			for b.Loop() {
				if _, problems, err := Folder(dir); err != nil || len(problems) > 0 {
					b.Fatal(err, problems)
				}
			}
		})
	}
}
