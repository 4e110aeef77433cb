package screen

import "github.com/openkepu/openkepu/kiosk/internal/words"

// help is the page that says what can be done on another page, and which keys
// work everywhere.
type help struct{ about string }

func (h *help) view(u *ui) view {
	v := view{
		title: u.say(words.HelpTitle),
		body:  []part{bold(h.about), {kind: gap}},
		reads: true,
	}
	for _, w := range []words.Word{
		words.HelpDigits, words.HelpEnter, words.HelpBackspace, words.HelpStar,
		words.HelpPages, words.HelpArrows, words.HelpTap,
	} {
		v.body = append(v.body, text(u.say(w)))
	}
	return v
}
