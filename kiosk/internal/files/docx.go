package files

import (
	"bytes"
	"errors"
	"path"
	"strings"

	"github.com/openkepu/openkepu/kepu"
)

func isWordName(name string) bool { return strings.EqualFold(path.Ext(name), ".docx") }

// text reads the body, with the numbering and styles that belong to it. What
// is lost from a damaged document is told; the text before the damage is kept.
func (a archive) text(name, main string) ([]byte, []kepu.Problem) {
	var problems []kepu.Problem
	numbers, err := a.numbering(a.related(relationsOf(main), path.Dir(main)))
	if err != nil {
		problems = problem(name, kepu.FileDamaged, brokenNumbers)
	}
	src, err := a.open(main, maxPart)
	if err != nil {
		return nil, problem(name, kepu.FileDamaged, noBody)
	}
	defer src.Close()
	text, err := newBody(src, numbers).read()
	switch {
	case errors.Is(err, errTooLarge):
		return nil, problem(name, kepu.FileTooLarge, maxFile>>20)
	case err != nil:
		problems = append(problems, kepu.Problem{
			Position: kepu.Position{File: name, Line: bytes.Count(text, []byte("\n")) + 1},
			Code:     kepu.FileDamaged,
			Args:     []any{brokenBody},
		})
	}
	return text, problems
}
