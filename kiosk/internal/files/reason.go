package files

import (
	"errors"
	"io/fs"

	"github.com/openkepu/openkepu/kepu"
)

// A reason fills the place of a problem's text that says why.
type reason uint8

const (
	noPermission reason = iota
	movedAway
	notAFile
	badName
	tooDeep
	folderFull
	hasPassword
	notWord
	noBody
	brokenBody
	brokenNumbers
	notWorkbook
	brokenWorkbook
	lostStrings
	lostFormats
)

var reasonWords = [...][3]string{ // Hans, Hant, English
	noPermission:   {"没有权限", "沒有權限", "no permission"},
	movedAway:      {"刚刚被移走或改名", "剛剛被移走或改名", "it was moved or renamed just now"},
	notAFile:       {"不是普通文件", "不是一般檔案", "not an ordinary file"},
	badName:        {"文件名里有打不出来的字符", "檔案名稱裡有打不出來的字元", "its name has characters nobody can type"},
	tooDeep:        {"文件夹套得太深", "資料夾層數太多", "too many folders inside one another"},
	folderFull:     {"文字总共超过 200 MB，后面的没有读取", "文字總共超過 200 MB，後面的沒有讀取", "over 200 MB of text; the rest is unread"},
	hasPassword:    {"设了密码", "設了密碼", "it has a password"},
	notWord:        {"不是 Word 文档", "不是 Word 文件", "not a Word document"},
	noBody:         {"里面没有正文", "裡面沒有正文", "no text is in it"},
	brokenBody:     {"正文从这里起读不出", "正文從這裡起讀不出", "the text breaks off here"},
	brokenNumbers:  {"自动编号读不出", "自動編號讀不出", "its automatic numbers are lost"},
	notWorkbook:    {"不是 Excel 工作簿", "不是 Excel 活頁簿", "not an Excel workbook"},
	brokenWorkbook: {"工作簿读不出", "活頁簿讀不出", "the workbook cannot be read"},
	lostStrings:    {"单元格的文字读不全", "儲存格的文字讀不全", "texts of its cells are lost"},
	lostFormats:    {"数字和日期的格式读不出", "數字和日期的格式讀不出", "formats of numbers and dates are lost"},
}

// Text gives the reason in words.
func (r reason) Text(lang kepu.Lang) string {
	words := reasonWords[r]
	return words[min(int(lang), len(words)-1)]
}

// why gives the argument of [kepu.FileUnreadable] for what the system said.
func why(err error) any {
	var path *fs.PathError
	switch {
	case errors.Is(err, fs.ErrPermission):
		return noPermission
	case errors.Is(err, fs.ErrNotExist):
		return movedAway
	case errors.As(err, &path):
		return path.Err.Error()
	}
	return err.Error()
}

// problem gives the list of one problem that is about a whole file.
func problem(name string, code kepu.Code, args ...any) []kepu.Problem {
	return []kepu.Problem{{Position: kepu.Position{File: name}, Code: code, Args: args}}
}
