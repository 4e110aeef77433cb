package folder

import (
	"path"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/aiken"
	"github.com/openkepu/openkepu/kepu/encoding/gift"
	"github.com/openkepu/openkepu/kepu/encoding/quiztext"
	"github.com/openkepu/openkepu/kepu/encoding/table"
)

// ReadQuestions reads a bank in whatever format it is: by its name where that
// ends in .csv, .tsv, .xlsx or .gift, else by what it holds, Chinese plain text
// where nothing speaks for another.
func ReadQuestions(name string, src []byte) ([]kepu.Question, []kepu.Problem) {
	if read := formatOf(name, src); read != nil {
		return read(name, src)
	}
	return quiztext.Read(name, src)
}

// ReadQuestionsWithKey reads a bank whose answers stand in a second file. Only
// Chinese plain text has such files; with a bank in another format, the second
// file is a bank of its own.
func ReadQuestionsWithKey(name string, src []byte, keyName string, key []byte) ([]kepu.Question, []kepu.Problem) {
	read := formatOf(name, src)
	if read == nil {
		return quiztext.ReadWithKey(name, src, keyName, key)
	}
	questions, problems := read(name, src)
	more, others := ReadQuestions(keyName, key)
	return append(questions, more...), append(problems, others...)
}

// IsKey tells whether a file holds answers only, to questions of another one.
func IsKey(name string, src []byte) bool {
	return len(src) > 0 && formatOf(name, src) == nil && quiztext.IsKey(src)
}

// formatOf returns the reader of a bank; nil is for Chinese plain text.
func formatOf(name string, src []byte) func(name string, src []byte) ([]kepu.Question, []kepu.Problem) {
	switch ending(name) {
	case ".csv", ".tsv", ".xlsx", ".xlsm":
		return table.ReadQuestions
	case ".gift":
		return gift.Read
	}
	switch {
	case gift.Is(src):
		return gift.Read
	case aiken.Is(src):
		return aiken.Read
	case table.IsQuestions(src):
		return table.ReadQuestions
	}
	return nil
}

func ending(name string) string { return strings.ToLower(path.Ext(name)) }

// namedOther tells whether a name says that the file is no plain text.
func namedOther(name string) bool {
	switch ending(name) {
	case ".csv", ".tsv", ".xlsx", ".xlsm", ".gift":
		return true
	}
	return false
}

// isBank tells whether a file of 题库 can hold questions.
func isBank(name string) bool { return namedOther(name) || isText(name) }
