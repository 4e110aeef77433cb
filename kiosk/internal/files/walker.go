package files

import (
	"encoding/xml"
	"errors"
	"io"
)

// A walker goes through the elements of a part, and through no more than the
// limits allow.
type walker struct {
	part  *part
	xml   *xml.Decoder
	names func(xml.Name) string
	depth int   // elements that are open
	err   error // the first one, on which every loop ends
}

// newWalker begins at the start of p. Elements are called as names has it.
func newWalker(p *part, names func(xml.Name) string) walker {
	return walker{part: p, xml: xml.NewDecoder(p), names: names}
}

var errTooDeep = errors.New("too many elements inside one another")

// token reads on; at the end and at an error it is nil.
func (w *walker) token() (token xml.Token) {
	w.part.burst = maxBurst
	token, w.err = w.xml.Token()
	return token
}

// each calls visit for every child of the element that was opened last. Visit
// must read the child to its end, with each, skip or what builds on them.
func (w *walker) each(visit func(name string, e xml.StartElement)) {
	if w.depth++; w.depth > maxElements && w.err == nil {
		w.err = errTooDeep
	}
	for w.err == nil {
		switch t := w.token().(type) {
		case xml.StartElement:
			visit(w.names(t.Name), t)
		case xml.EndElement:
			w.depth--
			return
		}
	}
}

// skip reads to the end of the element that was opened last.
func (w *walker) skip() { w.each(func(string, xml.StartElement) { w.skip() }) }

// attribute gives an attribute of an element, "" where it has none.
func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// root calls visit for every element inside the outermost one, and reads the
// part to its end, where its checksum is.
func (w *walker) root(visit func(name string, e xml.StartElement)) error {
	found := false
	for w.err == nil {
		if _, ok := w.token().(xml.StartElement); ok {
			found = true
			w.each(visit)
		}
	}
	if w.err == io.EOF && found {
		return nil
	}
	return w.err
}

// fail ends the walk.
func (w *walker) fail(err error) {
	if w.err == nil {
		w.err = err
	}
}
