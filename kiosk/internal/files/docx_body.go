package files

import (
	"encoding/xml"
	"io"
	"strings"
	"unicode/utf8"
)

// A body turns the main part of a Word document into text, as somebody would
// read it aloud: a paragraph is a line, behind its automatic number; a table
// row is a line, its cells separated by tabs. Deleted and hidden text, field
// codes and the pinyin above characters are left out; footnotes, headers and
// comments stand in other parts.
type body struct {
	walker
	numbers *numbering
	size    int // bytes of text so far
}

func newBody(p *part, numbers *numbering) *body {
	return &body{walker: newWalker(p, elementName), numbers: numbers}
}

// read reads the whole part. With an error, the text is what stands before the
// damage.
func (b *body) read() ([]byte, error) {
	text := b.blocks(make([]byte, 0, 4096))
	if b.err == io.EOF {
		return text, nil
	}
	return text, b.err
}

// elementName gives an element's name: the plain one for Word's own, with m: for
// those of formulas and mc: for those of alternatives, "" for others.
func elementName(n xml.Name) string {
	switch n.Space {
	case "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main":
		return n.Local
	case "http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math":
		return "m:" + n.Local
	case "http://schemas.openxmlformats.org/markup-compatibility/2006":
		return "mc:" + n.Local
	}
	return ""
}

// value gives an element's val attribute.
func value(e xml.StartElement) string { return attribute(e, "val") }

// isOn reads a switch such as w:vanish, which is on unless it says otherwise.
func isOn(e xml.StartElement) bool {
	switch value(e) {
	case "0", "false", "off":
		return false
	}
	return true
}

// blocks appends the paragraphs and tables in the open element.
func (b *body) blocks(dst []byte) []byte {
	b.each(func(name string, _ xml.StartElement) {
		switch name {
		case "p":
			dst = b.paragraph(dst)
		case "tbl":
			dst = b.table(dst)
		case "mc:AlternateContent":
			b.alternative(func() { dst = b.blocks(dst) })
		default:
			dst = b.blocks(dst)
		}
	})
	return dst
}

// alternative reads the first of several versions of the same content.
func (b *body) alternative(read func()) {
	done := false
	b.each(func(string, xml.StartElement) {
		if done {
			b.skip()
			return
		}
		done = true
		read()
	})
}

// A paragraph is one that is being read.
type paragraph struct {
	style, num, level string // which decide its number; "" where not given
	line              []byte
	boxes             []byte // the lines of the text boxes that hang on it
	joined            bool   // its end is deleted or hidden
	run               run
}

// A run is a piece of text that looks alike.
type run struct{ hidden, raised bool }

func (b *body) paragraph(dst []byte) []byte {
	var p paragraph
	b.inline(&p)
	if !p.joined {
		label := b.numbers.label(&p)
		b.spend(len(label) + 1)
		dst = append(dst, label...)
	}
	dst = append(dst, p.line...)
	if !p.joined {
		dst = append(dst, '\n')
	}
	return append(dst, p.boxes...)
}

// inline reads what stands inside a paragraph.
func (b *body) inline(p *paragraph) {
	b.each(func(name string, e xml.StartElement) {
		switch name {
		case "pPr":
			b.paragraphProperties(p)
		case "r", "m:r":
			around := p.run
			p.run = run{}
			b.inline(p)
			p.run = around
		case "rPr":
			b.runProperties(&p.run)
		case "t", "m:t":
			b.text(p)
		case "tab", "ptab":
			b.leaf(p, "\t")
		case "br", "cr":
			b.leaf(p, "\n")
		case "noBreakHyphen":
			b.leaf(p, "-")
		case "sym":
			b.leaf(p, symbol(attribute(e, "font"), attribute(e, "char")))
		case "del", "moveFrom", "rt":
			b.skip()
		case "txbxContent":
			p.boxes = b.blocks(p.boxes)
		case "mc:AlternateContent":
			b.alternative(func() { b.inline(p) })
		case "m:f", "m:rad", "m:d", "m:sup":
			b.formula(p, name)
		default:
			b.inline(p)
		}
	})
}

func (b *body) paragraphProperties(p *paragraph) {
	b.each(func(name string, e xml.StartElement) {
		switch name {
		case "pStyle":
			p.style = value(e)
			b.skip()
		case "numPr":
			b.each(func(name string, e xml.StartElement) {
				switch name {
				case "numId":
					p.num = value(e)
				case "ilvl":
					p.level = value(e)
				}
				b.skip()
			})
		case "rPr": // of the paragraph's end
			b.each(func(name string, e xml.StartElement) {
				switch name {
				case "del", "moveFrom":
					p.joined = true
				case "vanish":
					p.joined = p.joined || isOn(e)
				}
				b.skip()
			})
		default:
			b.skip()
		}
	})
}

func (b *body) runProperties(r *run) {
	b.each(func(name string, e xml.StartElement) {
		switch name {
		case "vanish":
			r.hidden = isOn(e)
		case "vertAlign":
			r.raised = value(e) == "superscript"
		}
		b.skip()
	})
}

// text reads the characters of the open element.
func (b *body) text(p *paragraph) {
	for b.err == nil {
		switch t := b.token().(type) {
		case xml.StartElement:
			b.skip()
		case xml.EndElement:
			return
		case xml.CharData:
			b.write(p, strings.ReplaceAll(string(t), "\n", " "))
		}
	}
}

// leaf writes what an element without content stands for.
func (b *body) leaf(p *paragraph, s string) {
	b.write(p, s)
	b.skip()
}

func (b *body) write(p *paragraph, s string) {
	if p.run.hidden {
		return
	}
	b.spend(len(s))
	for _, r := range s {
		if p.run.raised {
			r = raised(r)
		}
		p.line = utf8.AppendRune(p.line, r)
	}
}

// spend counts the text that is kept.
func (b *body) spend(n int) {
	if b.size += n; b.size > maxFile && b.err == nil {
		b.err = errTooLarge
	}
}
