package table

import (
	"strings"
	"unicode/utf8"
)

// roleWords are the roles that a cell may name.
var roleWords = []struct {
	word string
	item item
}{{"主办", hostItem}, {"承办", organiserItem}, {"协办", coOrganiserItem}}

// parts parts a cell that names several roles: 主办：A 承办：B.
func (r *activityReader) parts(rec *record) {
	for _, it := range [...]item{hostItem, organiserItem, coOrganiserItem} {
		v := rec.values[it]
		if len(v.text) > maxLine || !strings.ContainsAny(v.text, ":：") {
			continue
		}
		var texts [items]string
		role, from, found := it, 0, false
		for i := 0; i < len(v.text); {
			next, size := cutRole(v.text[i:])
			if size == 0 {
				_, size = utf8.DecodeRuneInString(v.text[i:])
				i += size
				continue
			}
			addPart(&texts[role], v.text[from:i])
			role, from, found = next, i+size, true
			i = from
		}
		if !found {
			continue
		}
		addPart(&texts[role], v.text[from:])
		rec.values[it].text = ""
		for _, role := range roleWords {
			if texts[role.item] != "" {
				addPart(&rec.values[role.item].text, texts[role.item])
				rec.values[role.item].place = v.place
			}
		}
	}
}

// cutRole finds the role that a text begins with: 主办单位：.
func cutRole(s string) (it item, size int) {
	for _, role := range roleWords {
		rest, ok := cutFolded(s, role.word)
		if !ok {
			continue
		}
		for _, w := range [...]string{"单位", "方", "者"} {
			if after, ok := cutFolded(rest, w); ok {
				rest = after
				break
			}
		}
		if c, n := utf8.DecodeRuneInString(rest); c == ':' || c == '：' {
			return role.item, len(s) - len(rest) + n
		}
	}
	return noItem, 0
}

func addPart(list *string, text string) {
	text = strings.Trim(text, " \n\u3000、，,；;/")
	if *list != "" && text != "" {
		*list += "、"
	}
	*list += text
}
