package files

import (
	"errors"
	"io/fs"
	"testing"
	"testing/fstest"
)

func TestTreeIsAFileSystem(t *testing.T) {
	tree := newTree()
	tree.addFolder("空")
	tree.addFolder("题库")
	tree.addFile("题库/健康.docx", []byte("1. 题\n"))
	tree.addFile("题库/天文.txt", nil)
	tree.addFile("设置.txt", []byte("社区：城南社区\n"))
	if err := fstest.TestFS(tree, "空", "题库/健康.docx", "题库/天文.txt", "设置.txt"); err != nil {
		t.Error(err)
	}
	if _, err := tree.ReadFile("题库/没有.txt"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a missing file gives %v", err)
	}
	if _, err := fs.ReadFile(tree, "题库"); err == nil {
		t.Error("a folder can be read as a file")
	}
	if _, err := tree.ReadFile("../设置.txt"); !errors.Is(err, fs.ErrInvalid) {
		t.Errorf("a path out of the folder gives %v", err)
	}
}
