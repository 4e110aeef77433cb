package files

import (
	"errors"
	"strconv"
	"strings"
)

// levelNumber reads a level, -1 for one that no list has.
func levelNumber(s string) int {
	if n, err := strconv.Atoi(s); err == nil && 0 <= n && n < maxLevels {
		return n
	}
	return -1
}

// The parts of the document that numbers stand in, as far as they matter.
type (
	attr struct {
		Val string `xml:"val,attr"`
	}
	levelPart struct {
		Level   string `xml:"ilvl,attr"`
		Start   attr   `xml:"start"`
		Format  attr   `xml:"numFmt"`
		Text    attr   `xml:"lvlText"`
		Suffix  attr   `xml:"suff"`
		Restart *attr  `xml:"lvlRestart"`
		Legal   *attr  `xml:"isLgl"`
		Style   attr   `xml:"pStyle"`
	}
	numberingPart struct {
		Abstracts []struct {
			ID     string      `xml:"abstractNumId,attr"`
			Link   attr        `xml:"numStyleLink"`
			Levels []levelPart `xml:"lvl"`
		} `xml:"abstractNum"`
		Nums []struct {
			ID        string `xml:"numId,attr"`
			Abstract  attr   `xml:"abstractNumId"`
			Overrides []struct {
				Level string     `xml:"ilvl,attr"`
				Start *attr      `xml:"startOverride"`
				Whole *levelPart `xml:"lvl"`
			} `xml:"lvlOverride"`
		} `xml:"num"`
	}
	stylesPart struct {
		Styles []struct {
			ID      string `xml:"styleId,attr"`
			Type    string `xml:"type,attr"`
			Default string `xml:"default,attr"`
			BasedOn attr   `xml:"basedOn"`
			Num     attr   `xml:"pPr>numPr>numId"`
			Level   attr   `xml:"pPr>numPr>ilvl"`
		} `xml:"style"`
	}
)

// numbering reads the numbering of a document whose parts are related to it as
// told. A document without numbers has a nil one.
func (a archive) numbering(related map[string]string) (*numbering, error) {
	var part numberingPart
	err := a.unmarshal(a.either(related["numbering"], "word/numbering.xml"), &part)
	if errors.Is(err, errNoPart) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var styles stylesPart
	err = a.unmarshal(a.either(related["styles"], "word/styles.xml"), &styles)
	if err != nil && !errors.Is(err, errNoPart) {
		return nil, err
	}
	n := &numbering{lists: map[string]*list{}, styles: map[string]styleNumber{}}
	for _, s := range styles.Styles {
		n.styles[s.ID] = styleNumber{s.BasedOn.Val, s.Num.Val, s.Level.Val}
		if s.Type == "paragraph" && (s.Default == "1" || s.Default == "true") {
			n.usual = s.ID
		}
	}
	n.addLists(&part)
	return n, nil
}

// either gives the first part's name where there is one, else the second.
func (a archive) either(name, usual string) string {
	if a[name] != nil {
		return name
	}
	return usual
}

func (n *numbering) addLists(part *numberingPart) {
	abstracts := map[string]*list{}
	links := map[string]string{} // abstractNum to the style that it is kept in
	for _, abstract := range part.Abstracts {
		l := &list{counts: new([maxLevels]int)}
		for _, lv := range abstract.Levels {
			if at := levelNumber(lv.Level); at >= 0 {
				l.levels[at] = lv.level()
				l.counts[at] = l.levels[at].start - 1
			}
		}
		abstracts[abstract.ID] = l
		links[abstract.ID] = abstract.Link.Val
	}
	kept := map[string]string{} // num to abstractNum
	for _, num := range part.Nums {
		kept[num.ID] = num.Abstract.Val
	}
	for _, num := range part.Nums {
		id := num.Abstract.Val
		if style := links[id]; style != "" {
			id = kept[n.styles[style].num]
		}
		abstract := abstracts[id]
		if abstract == nil {
			continue
		}
		l := *abstract
		for _, o := range num.Overrides {
			at := levelNumber(o.Level)
			if at < 0 {
				continue
			}
			if o.Whole != nil {
				l.levels[at] = o.Whole.level()
			}
			if o.Start != nil && l.levels[at] != nil {
				own := *l.levels[at]
				own.start = startNumber(o.Start.Val)
				l.levels[at] = &own
				if l.restart == nil {
					l.restart = map[int]int{}
				}
				l.restart[at] = own.start
			}
		}
		n.lists[num.ID] = &l
	}
}

func (p *levelPart) level() *level {
	lv := &level{
		start:   startNumber(p.Start.Val),
		format:  p.Format.Val,
		text:    p.Text.Val,
		gap:     " ",
		restart: maxLevels,
		legal:   p.Legal != nil && p.Legal.Val != "0" && p.Legal.Val != "false",
		style:   p.Style.Val,
	}
	if p.Suffix.Val == "nothing" || strings.HasSuffix(lv.text, " ") {
		lv.gap = ""
	}
	if p.Restart != nil {
		if n, err := strconv.Atoi(p.Restart.Val); err == nil {
			lv.restart = n
		}
	}
	return lv
}

// startNumber reads where a level starts: 0, as the standard has it, where it
// does not say.
func startNumber(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > maxStart {
		return 0
	}
	return n
}

// maxStart is the largest number that Word lets a list start with.
const maxStart = 32767
