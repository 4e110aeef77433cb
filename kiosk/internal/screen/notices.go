package screen

import (
	"slices"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kiosk/internal/words"
)

// mostNotices is more than anybody reads.
const mostNotices = 99

// notices are those that are good today. What ends first is most urgent and
// comes first, what has no end last.
func (u *ui) notices() []kepu.Notice {
	list := slices.Clone(u.cfg.Community.Notices)
	list = slices.DeleteFunc(list, func(n kepu.Notice) bool {
		return line(n.Text) == "" || !n.Last.IsZero() && n.Last.Compare(u.today()) < 0
	})
	slices.SortStableFunc(list, func(a, b kepu.Notice) int {
		if a.Last.IsZero() || b.Last.IsZero() {
			return b.Last.Compare(a.Last)
		}
		return a.Last.Compare(b.Last)
	})
	return list[:min(len(list), mostNotices)]
}

// notices is the page of all that are good today, for those who could not read
// one to its end on the home page.
type notices struct{}

func (*notices) view(u *ui) view {
	v := view{
		title: u.say(words.Notices),
		help:  u.say(words.NoticesHelp),
		reads: true,
	}
	for _, n := range u.notices() {
		said := clean(n.Text)
		if !n.Last.IsZero() {
			said = u.say(words.NoticeUntil, said, u.date(n.Last))
		}
		v.body = append(v.body, text(said), part{kind: gap})
	}
	return v
}
