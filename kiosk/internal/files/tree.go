package files

import (
	"bytes"
	"io"
	"io/fs"
	"path"
	"syscall"
	"time"
)

// A tree is a file system in memory, by path. It is only read once it is
// built, so that any number of goroutines may use it.
type tree map[string]*node

func newTree() tree {
	return tree{".": {name: ".", folder: true}}
}

// addFolder adds a folder; its parent must be there, and paths must come in
// sorted order within a folder.
func (t tree) addFolder(name string) { t.add(name, &node{folder: true}) }

// addFile adds a file under the same conditions. It keeps text.
func (t tree) addFile(name string, text []byte) { t.add(name, &node{text: text}) }

func (t tree) add(name string, n *node) {
	n.name = path.Base(name)
	t[name] = n
	parent := t[path.Dir(name)]
	parent.entries = append(parent.entries, n)
}

func (t tree) find(op, name string) (*node, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: op, Path: name, Err: fs.ErrInvalid}
	}
	n, ok := t[name]
	if !ok {
		return nil, &fs.PathError{Op: op, Path: name, Err: fs.ErrNotExist}
	}
	return n, nil
}

// Open opens a file or folder.
func (t tree) Open(name string) (fs.File, error) {
	n, err := t.find("open", name)
	if err != nil {
		return nil, err
	}
	if n.folder {
		return &openFolder{node: n}, nil
	}
	return &openFile{node: n, rest: bytes.NewReader(n.text)}, nil
}

// ReadFile returns a copy of a file's text.
func (t tree) ReadFile(name string) ([]byte, error) {
	n, err := t.find("read", name)
	if err != nil {
		return nil, err
	}
	if n.folder {
		return nil, &fs.PathError{Op: "read", Path: name, Err: syscall.EISDIR}
	}
	return bytes.Clone(n.text), nil
}

// A node is a file or folder, and its own [fs.FileInfo] and [fs.DirEntry].
type node struct {
	name    string
	folder  bool
	text    []byte
	entries []fs.DirEntry
}

func (n *node) Name() string               { return n.name }
func (n *node) Size() int64                { return int64(len(n.text)) }
func (n *node) IsDir() bool                { return n.folder }
func (n *node) Type() fs.FileMode          { return n.Mode().Type() }
func (n *node) ModTime() time.Time         { return time.Time{} }
func (n *node) Sys() any                   { return nil }
func (n *node) Info() (fs.FileInfo, error) { return n, nil }
func (n *node) String() string             { return fs.FormatDirEntry(n) }

func (n *node) Mode() fs.FileMode {
	if n.folder {
		return fs.ModeDir | 0o555
	}
	return 0o444
}

type openFile struct {
	node *node
	rest *bytes.Reader
}

func (f *openFile) Stat() (fs.FileInfo, error) { return f.node, nil }
func (f *openFile) Read(p []byte) (int, error) { return f.rest.Read(p) }
func (f *openFile) Close() error               { return nil }

type openFolder struct {
	node *node
	read int // entries already given
}

func (f *openFolder) Stat() (fs.FileInfo, error) { return f.node, nil }
func (f *openFolder) Close() error               { return nil }

func (f *openFolder) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: f.node.name, Err: syscall.EISDIR}
}

func (f *openFolder) ReadDir(n int) ([]fs.DirEntry, error) {
	rest := f.node.entries[f.read:]
	if n > 0 {
		if len(rest) == 0 {
			return nil, io.EOF
		}
		rest = rest[:min(n, len(rest))]
	}
	f.read += len(rest)
	return append([]fs.DirEntry(nil), rest...), nil
}
