package files

import (
	"archive/zip"
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"

	"github.com/openkepu/openkepu/kepu"
)

func isWordName(name string) bool { return strings.EqualFold(path.Ext(name), ".docx") }

// decodeZip reads a Word document. It tells Excel's workbooks from other
// archives, which are not text.
func decodeZip(name string, raw []byte) ([]byte, []kepu.Problem) {
	doc, err := openArchive(raw)
	if err != nil {
		if isWordName(name) {
			return nil, problem(name, kepu.FileDamaged, notWord)
		}
		return nil, problem(name, kepu.FileBinary)
	}
	main := doc.related("_rels/.rels", "")["officeDocument"]
	if doc[main] == nil {
		main = "word/document.xml"
	}
	switch {
	case strings.HasPrefix(main, "xl/"):
		return nil, problem(name, kepu.FileOldFormat, ".xlsx", saveAs[".xlsx"])
	case doc[main] != nil && strings.HasPrefix(main, "word/"):
		return doc.text(name, main)
	case isWordName(name):
		return nil, problem(name, kepu.FileDamaged, noBody)
	}
	return nil, problem(name, kepu.FileBinary)
}

// text reads the body, with the numbering and styles that belong to it. What
// is lost from a damaged document is told; the text before the damage is kept.
func (a archive) text(name, main string) ([]byte, []kepu.Problem) {
	var problems []kepu.Problem
	numbers, err := a.numbering(a.related(path.Dir(main)+"/_rels/"+path.Base(main)+".rels", path.Dir(main)))
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

// An archive holds the parts of an office document by name, which is in small
// letters without a leading slash.
type archive map[string]*zip.File

var (
	errTooLarge = errors.New("too large")
	errNoPart   = errors.New("no such part")
)

func openArchive(raw []byte) (archive, error) {
	r, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return nil, err
	}
	if len(r.File) > maxParts {
		return nil, errTooLarge
	}
	a := archive{}
	for _, f := range r.File {
		name := partName(f.Name)
		if a[name] == nil {
			a[name] = f
		}
	}
	return a, nil
}

// partName gives a part's name as archives are asked for it. Case does not
// count, and some programs write backslashes.
func partName(name string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "/"))
}

// A part is one file of an archive while it is read, byte by byte as the XML
// reader wants it.
type part struct {
	*bufio.Reader
	io.Closer
	left  int // bytes that may still be read
	burst int // bytes that may be read before burst is set anew
}

func (p *part) ReadByte() (byte, error) {
	if p.left == 0 || p.burst == 0 {
		return 0, errTooLarge
	}
	p.left--
	p.burst--
	return p.Reader.ReadByte()
}

func (a archive) open(name string, limit int) (*part, error) {
	f := a[name]
	if f == nil {
		return nil, errNoPart
	}
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	return &part{bufio.NewReader(r), r, limit, limit}, nil
}

// unmarshal reads a whole part of the small kind into v.
func (a archive) unmarshal(name string, v any) error {
	p, err := a.open(name, maxSmallPart)
	if err != nil {
		return err
	}
	defer p.Close()
	return xml.NewDecoder(p).Decode(v)
}

// related gives the parts that a list of relationships names, by the last word
// of their kind. A list that is missing or damaged has no entries, as the
// usual names are tried then. Names are relative to dir.
func (a archive) related(list, dir string) map[string]string {
	var rels struct {
		Items []struct {
			Type   string `xml:"Type,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	a.unmarshal(partName(list), &rels)
	parts := map[string]string{}
	for _, rel := range rels.Items {
		target := rel.Target
		if !strings.HasPrefix(target, "/") {
			target = path.Join(dir, target)
		}
		parts[path.Base(rel.Type)] = partName(target)
	}
	return parts
}
