package files

import (
	"io/fs"
	"os"
	"strings"
	"syscall"

	"github.com/openkepu/openkepu/kepu"
)

// Folder reads the folder dir and everything below it, and returns its texts as
// a file system: a snapshot in memory, which later changes on disk do not
// reach. A Word document or workbook stands there under its own name and opens
// as its text. What could not be read is not there; the problems tell of it, in
// the order of the walk, with paths relative to dir.
//
// The error is that of the system where dir itself cannot be read, and the file
// system is nil then.
func Folder(dir string) (fs.FS, []kepu.Problem, error) {
	// Asked first, because opening a pipe would wait for its writer.
	info, err := os.Stat(dir)
	if err != nil {
		return nil, nil, err
	}
	if !info.IsDir() {
		return nil, nil, &fs.PathError{Op: "open", Path: dir, Err: syscall.ENOTDIR}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, nil, err
	}
	defer root.Close()
	return snapshot(disk{root})
}

// disk is a folder on disk. Unlike the FS of an [os.Root] it never waits for
// a pipe.
type disk struct{ root *os.Root }

func (d disk) Open(name string) (fs.File, error) {
	return d.root.OpenFile(name, readOnly, 0)
}

// snapshot reads a whole file system into memory.
func snapshot(fsys fs.FS) (fs.FS, []kepu.Problem, error) {
	s := scan{fsys: fsys, tree: newTree()}
	if err := fs.WalkDir(fsys, ".", s.visit); err != nil {
		return nil, nil, err
	}
	return s.tree, s.problems, nil
}

// A scan is one walk over a folder.
type scan struct {
	fsys           fs.FS
	tree           tree
	problems       []kepu.Problem
	files, folders int
	size           int // bytes of text so far
}

func (s *scan) visit(name string, d fs.DirEntry, err error) error {
	if name == "." {
		return err
	}
	if err != nil {
		s.report(name, kepu.FileUnreadable, why(err))
		return nil
	}
	if ignored(d.Name()) {
		return skip(d)
	}
	if shown, ok := cleanName(name); !ok {
		s.report(shown, kepu.FileUnreadable, badName)
		return skip(d)
	}
	switch mode := d.Type(); {
	case mode&fs.ModeSymlink != 0, mode&fs.ModeIrregular != 0: // Windows has links of the second kind
		s.report(name, kepu.FileLink)
		return skip(d)
	case d.IsDir():
		return s.folder(name)
	case !mode.IsRegular():
		s.report(name, kepu.FileUnreadable, notAFile)
		return nil
	}
	return s.file(name)
}

// skip passes over an entry and what is below it.
func skip(d fs.DirEntry) error {
	if d.IsDir() {
		return fs.SkipDir
	}
	return nil
}

func (s *scan) folder(name string) error {
	if s.folders++; s.folders > maxFiles {
		s.report(name, kepu.TooManyFiles, maxFiles)
		return fs.SkipAll
	}
	if strings.Count(name, "/") >= maxDepth {
		s.report(name, kepu.FileUnreadable, tooDeep)
		return fs.SkipDir
	}
	s.tree.addFolder(name)
	return nil
}

func (s *scan) file(name string) error {
	if s.files++; s.files > maxFiles {
		s.report(name, kepu.TooManyFiles, maxFiles)
		return fs.SkipAll
	}
	text, problems, err := open(s.fsys, name)
	if err != nil {
		s.report(name, kepu.FileUnreadable, why(err))
		return nil
	}
	if s.size += len(text); s.size > maxFolder {
		s.report(name, kepu.FileUnreadable, folderFull)
		return fs.SkipAll
	}
	s.problems = append(s.problems, problems...)
	if text != nil {
		s.tree.addFile(name, text)
	}
	return nil
}

func open(fsys fs.FS, name string) ([]byte, []kepu.Problem, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	return readFile(name, f)
}

func (s *scan) report(name string, code kepu.Code, args ...any) {
	s.problems = append(s.problems, problem(name, code, args...)...)
}
