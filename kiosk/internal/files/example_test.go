package files_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kiosk/internal/files"
)

func ExampleFolder() {
	dir, err := os.MkdirTemp("", "community")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	os.WriteFile(filepath.Join(dir, "设置.txt"), []byte("\xc9\xe7\xc7\xf8\xa3\xba\xb3\xc7\xc4\xcf\xc9\xe7\xc7\xf8\r\n"), 0o666)
	os.WriteFile(filepath.Join(dir, "计划.doc"), nil, 0o666)

	fsys, problems, err := files.Folder(dir)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range problems {
		fmt.Printf("%v: %s\n", p.Position, p.Text(kepu.Hans))
	}
	settings, err := fs.ReadFile(fsys, "设置.txt")
	fmt.Printf("%q %v\n", settings, err)
	// Output:
	// 计划.doc: 读不了 .doc 文件，请另存为 .docx
	// "社区：城南社区\n" <nil>
}

func ExampleRead() {
	_, _, err := files.Read("没有这个文件.txt")
	fmt.Println(os.IsNotExist(err))
	// Output: true
}

func ExampleReadFrom() {
	text, problems, err := files.ReadFrom("-", strings.NewReader("1. 题\r\n"))
	fmt.Printf("%q %v %v\n", text, problems, err)
	// Output: "1. 题\n" [] <nil>
}

func ExampleDecode() {
	text, problems := files.Decode("健康.txt", []byte("太阳系\xff有八大行星"))
	fmt.Println(string(text))
	fmt.Println(problems)
	// Output:
	// 太阳系�有八大行星
	// [健康.txt: read as UTF-8, 1 places could not be decoded]
}
