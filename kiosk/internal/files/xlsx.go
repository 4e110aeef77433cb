package files

import (
	"encoding/xml"
	"errors"
	"path"
	"slices"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/table"
)

// isWorkbookName tells the endings of workbooks that are read: with macros
// too, which are left alone, and templates.
func isWorkbookName(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".xlsx", ".xlsm", ".xltx", ".xltm":
		return true
	}
	return false
}

// A workbook is one that is being read. What it may cost is counted over all
// its sheets.
type workbook struct {
	archive
	name     string // for the problems' position
	strings  []string
	formats  formats
	cells    int // that may still be kept
	unpacked int // bytes that may still be unpacked
	size     int // bytes of text that may still be kept
	problems []kepu.Problem
}

// A sheetEntry is what the workbook says of one of its sheets.
type sheetEntry struct{ name, id, state string }

// decodeWorkbook reads a workbook as a text with all sheets that can be seen,
// in the form that [table.AppendSheet] gives them.
func decodeWorkbook(name string, doc archive, main string) ([]byte, []kepu.Problem) {
	return guarded(name, func() ([]byte, []kepu.Problem) {
		b := &workbook{archive: doc, name: name, cells: maxCells, unpacked: maxUnpacked, size: maxFile}
		return b.text(main)
	})
}

// guarded answers a panic of read as damage. Number formats are shown by a
// library that was not written for every input there is.
func guarded(name string, read func() ([]byte, []kepu.Problem)) (text []byte, problems []kepu.Problem) {
	defer func() {
		if recover() != nil {
			text, problems = nil, problem(name, kepu.FileDamaged, brokenWorkbook)
		}
	}()
	return read()
}

func (b *workbook) text(main string) ([]byte, []kepu.Problem) {
	entries, err := b.entries(main)
	if err == nil && len(entries) == 0 || err != nil && !errors.Is(err, errTooLarge) {
		return nil, problem(b.name, kepu.FileDamaged, brokenWorkbook)
	}
	relations := b.relations(relationsOf(main), path.Dir(main))
	if err == nil {
		err = b.readShared(relations)
	}
	text := make([]byte, 0, 4096)
	for _, e := range entries {
		if err == nil && e.shown() {
			text, err = b.appendEntry(text, e, relations)
		}
	}
	if err != nil {
		return nil, problem(b.name, kepu.FileTooLarge, maxFile>>20)
	}
	return text, b.problems
}

// readShared reads what belongs to all sheets. What is damaged is told, and
// done without; the error is that of the limits.
func (b *workbook) readShared(relations []relation) error {
	for _, rel := range relations {
		var err error
		var lost reason
		switch rel.kind {
		case "sharedStrings":
			err, lost = b.readStrings(rel.part), lostStrings
		case "styles":
			err, lost = b.readStyles(rel.part), lostFormats
		}
		switch {
		case errors.Is(err, errTooLarge):
			return err
		case err != nil:
			b.damaged(0, lost)
		}
	}
	return nil
}

func (e sheetEntry) shown() bool { return e.state == "" || e.state == "visible" }

// entries reads the list of sheets.
func (b *workbook) entries(main string) ([]sheetEntry, error) {
	var entries []sheetEntry
	err := b.walk(main, func(w *walker, name string, e xml.StartElement) {
		switch name {
		case "workbookPr":
			b.formats.since1904 = isOnFlag(attribute(e, "date1904"))
			w.skip()
		case "sheets":
			w.each(func(name string, e xml.StartElement) {
				if name == "sheet" && len(entries) < maxParts {
					entries = append(entries, sheetEntry{attribute(e, "name"), attribute(e, "id"), attribute(e, "state")})
				}
				w.skip()
			})
		default:
			w.skip()
		}
	})
	return entries, err
}

func isOnFlag(s string) bool { return s == "1" || s == "true" }

// walk calls visit for the elements inside the root of a part.
func (b *workbook) walk(name string, visit func(w *walker, name string, e xml.StartElement)) error {
	p, err := b.open(name, b.unpacked)
	if err != nil {
		return err
	}
	defer p.Close()
	defer func() { b.unpacked = p.left }()
	w := newWalker(p, func(n xml.Name) string { return n.Local })
	return w.root(func(name string, e xml.StartElement) { visit(&w, name, e) })
}

// appendEntry writes a sheet of cells; there are others, of charts and old
// macros.
func (b *workbook) appendEntry(dst []byte, e sheetEntry, relations []relation) ([]byte, error) {
	i := slices.IndexFunc(relations, func(r relation) bool { return r.id == e.id })
	switch {
	case i < 0:
		return b.appendSheet(dst, e.name, "")
	case relations[i].kind == "worksheet":
		return b.appendSheet(dst, e.name, relations[i].part)
	}
	return dst, nil
}

// appendSheet writes one sheet. Of a damaged one it writes the rows before the
// damage.
func (b *workbook) appendSheet(dst []byte, name, part string) ([]byte, error) {
	s := sheet{workbook: b}
	err := b.walk(part, s.visit)
	switch {
	case errors.Is(err, errTooLarge):
		return dst, err
	case err != nil && s.row == 0:
		b.damaged(0, brokenSheet(name))
	case err != nil:
		b.damaged(s.row+1, brokenSheet(name))
	case s.missing > 0:
		b.damaged(s.missing, lostStrings)
	}
	rows, err := s.finish()
	if err != nil || len(rows) == 0 {
		return dst, err
	}
	if dst = table.AppendSheet(dst, name, rows); len(dst) > maxFile {
		return dst, errTooLarge
	}
	return dst, nil
}

func (b *workbook) damaged(line int, why any) {
	b.problems = append(b.problems, kepu.Problem{Position: kepu.Position{File: b.name, Line: line}, Code: kepu.FileDamaged, Args: []any{why}})
}

// brokenSheet is the reason that a sheet of that name was not read to its end.
type brokenSheet string

// Text gives the reason in words.
func (s brokenSheet) Text(lang kepu.Lang) string {
	words := [...]string{"从这里起读不出：", "從這裡起讀不出：", "the rest is lost of "}
	return words[min(int(lang), len(words)-1)] + string(s)
}
