package screen

import (
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

// typeFind is the page on which the letters of a name, or the digits of a day,
// are typed. What is found is listed while they are; Enter ends the typing, and
// then digits choose.
type typeFind struct {
	query string
	typed bool // Enter was pressed
	times []kepu.Occurrence
}

const (
	longestQuery = 20
	mostFound    = listed // whoever gets more types one letter more
)

func (f *typeFind) put(u *ui, r rune) {
	if utf8.RuneCountInString(f.query) < longestQuery {
		f.query += string(r)
		f.look(u)
	}
}

func (f *typeFind) erase(u *ui) {
	if f.query != "" {
		_, n := utf8.DecodeLastRuneInString(f.query)
		f.query = f.query[:len(f.query)-n]
		f.look(u)
	}
}

func (f *typeFind) look(u *ui) {
	u.pageNo, u.cursor = 0, -1
	f.times = nil
	if strings.TrimSpace(f.query) != "" && !u.noSuchDay(f.query) {
		f.times = u.agenda.find(f.query, u.today(), mostFound+1)
	}
}

func (f *typeFind) view(u *ui) view {
	v := view{title: u.say(words.FindEvents), help: u.say(words.TypeFindHelp)}
	switch n := len(f.times); {
	case n > mostFound:
		v.fact = u.say(words.FoundMany, mostFound)
	case n > 0:
		v.fact = u.say(words.FoundCount, n)
	}
	cursor := ""
	if !f.typed {
		cursor = "_"
		v.typing = &typing{put: func(r rune) { f.put(u, r) }, search: true}
		if f.query != "" {
			v.typing.erase = func() { f.erase(u) }
		}
	}
	v.body = []part{bold(u.say(words.TypeQuery) + f.query + cursor)}
	switch {
	case len(f.times) > 0:
		results := u.choices(f.times[:min(len(f.times), mostFound)], u.dayNote, u.today())
		for i := range results {
			results[i].bare = !f.typed // digits are typed
		}
		v.body = append(v.body, results...)
	case strings.TrimSpace(f.query) != "":
		v.body = append(v.body, part{kind: gap}, text(u.notFound(f.query)))
	default:
		v.body = append(v.body, part{kind: gap}, text(u.say(words.TypeLike)))
		v.body = append(v.body, u.warnings()...)
	}
	if f.typed {
		v.verb = u.say(words.See)
		v.backWord, v.back = u.say(words.TypeAgain), func() { f.typed = false; u.fresh() }
		return v
	}
	if len(f.times) > 0 {
		v.keys = []hint{{key: keyEnter, name: u.say(words.Enter), does: u.say(words.TypedEnough), do: func() { f.typed = true; u.fresh() }}}
	}
	if v.typing.erase != nil {
		v.keys = append(v.keys, hint{key: keyBackspace, name: u.say(words.Backspace), does: u.say(words.Erase), do: func() { f.erase(u) }})
	}
	return v
}
