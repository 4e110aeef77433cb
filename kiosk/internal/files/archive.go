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
)

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

// A relation is a part that another one needs.
type relation struct{ id, kind, part string }

// relations gives a list of relationships: their ids, the last words of their
// kinds, and the parts, whose names are relative to dir. A list that is missing
// or damaged has no entries, as the usual names are tried then.
func (a archive) relations(list, dir string) []relation {
	var rels struct {
		Items []struct {
			ID     string `xml:"Id,attr"`
			Type   string `xml:"Type,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	a.unmarshal(partName(list), &rels)
	relations := make([]relation, len(rels.Items))
	for i, rel := range rels.Items {
		target := rel.Target
		if !strings.HasPrefix(target, "/") {
			target = path.Join(dir, target)
		}
		relations[i] = relation{rel.ID, path.Base(rel.Type), partName(target)}
	}
	return relations
}

// related gives the parts that a list of relationships names, by their kind.
func (a archive) related(list, dir string) map[string]string {
	parts := map[string]string{}
	for _, rel := range a.relations(list, dir) {
		parts[rel.kind] = rel.part
	}
	return parts
}

// relationsOf gives the name of the list that belongs to a part.
func relationsOf(name string) string {
	return path.Dir(name) + "/_rels/" + path.Base(name) + ".rels"
}
