package terminal

import (
	"os"

	"github.com/rivo/tview"
	"github.com/rivo/uniseg"
)

// Prepare sets the process up for Chinese text and unsteady hands. [Open] calls
// it; whoever makes a screen in another way calls it first.
func Prepare() {
	// Trap 3: LANG=C shows "? " for every Chinese character, zh_CN.GBK does
	// not start at all, and RUNEWIDTH_EASTASIAN=1 shifts every row that holds
	// a “ or a ─.
	os.Setenv("LC_ALL", "C.UTF-8")
	uniseg.EastAsianAmbiguousWidth = 1
	// Trap 6: two taps within half a second, anywhere, would be a double click
	// and no click. Handlers act on the button going down, so that a tap that
	// slides by a cell still counts.
	tview.DoubleClickInterval = 0
}
