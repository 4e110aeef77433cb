package screen

import "time"

// A screen is one page of the kiosk. To add one, write a type with this method
// in a file of its own, and open it from an entry of the home page or from
// another screen.
//
// The method looks at the model and says, as a view, what is to be seen and
// what can be done; whatever is done changes the model or calls a method of ui,
// and then view is asked again. A screen draws nothing and reads no keys.
type screen interface {
	view(u *ui) view
}

// A view is what a screen shows now. Whatever can be pressed holds what
// pressing it does, so that digits, arrows and taps need nothing else.
type view struct {
	// The head: where I am, where in that (which is never cut), and the one
	// fact that matters here. The home page has a second line.
	title, place, fact string
	second             [2]string

	body []part

	// verb is what a number does here, for the foot: 回答. Letters lets A to Z
	// choose as well.
	verb    string
	letters bool
	// keys are the keys that work here besides numbers, in the order of the
	// foot. The keys that work everywhere are added.
	keys []hint
	// typing takes what is typed; nil where digits choose.
	typing *typing
	// anyKey, where it is not nil, is what every key and tap does.
	anyKey func()
	// reads tells that the page is to be read: Enter turns to its next page and
	// goes back from the last.
	reads bool
	// move and turn, where they are not nil, are what the arrows do, and what
	// the keys that turn pages do, which turnWords names: back, on. Digits go to
	// number where the page has nothing to choose by them.
	move      func(key)
	turn      func(pages int)
	turnWords [2]string
	number    func(digit int)

	// back is what Backspace and Esc do here, and what it is called; nil goes
	// to the page before.
	back     func()
	backWord string
	// left is told that the person has gone away from the page, back or home.
	left func()

	// help says, for the help page, what can be done here.
	help string

	// tick is called every so often while the page is shown, and tells whether
	// what it shows has changed.
	every time.Duration
	tick  func() bool
}

// A look is how a text stands out. Nothing is told by the look alone.
type look uint8

const (
	plain  look = iota
	strong      // bold
	accent      // bold, in the one colour
	chosen      // dark on light
)

// A part is a piece of the body: a paragraph, something to choose, an item of a
// list, or a gap.
type part struct {
	kind partKind
	text string
	look look
	// label stands before an item, which hangs behind it.
	label string
	// note stands at the right end of an entry, or between number and text of
	// an option, where it keeps noteWidth columns free.
	note      string
	noteWidth int
	// do is what choosing it does.
	do func()
	// aside stands behind the text of an item or option where there is room for
	// it, and is left out where there is none.
	aside string
	// bare is a choice without a number, short one that keeps to one line.
	bare, short bool
	// spare is left out where the page would be full without it: what has the
	// highest number first, of equals the last. 0 is never left out.
	spare int
	// grid is a month.
	grid *grid
}

type partKind uint8

const (
	paragraph partKind = iota
	item
	option // a choice that wraps, one below the other
	entry  // a short choice, which may stand beside others
	gap    // space where there is room for it
	air    // space that stays
	month
)

func text(s string) part   { return part{text: s} }
func bold(s string) part   { return part{text: s, look: strong} }
func signal(s string) part { return part{text: s, look: accent} }

// A hint is a key in the foot. Short is said where there is little room.
type hint struct {
	key         key
	name        string // of the key: 回车
	does, short string
	do          func() // nil where the hint is only a hint
}

// A typing takes what is typed. Signs of a search keep what they do everywhere:
// letters, digits, Chinese, the point and the blank alone are typed. A nil erase
// means that there is nothing to erase, and Backspace goes back.
type typing struct {
	put    func(rune)
	erase  func()
	search bool
}
