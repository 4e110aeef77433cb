// Package words holds what the screens say, in Simplified Chinese, Traditional
// Chinese and English.
//
// It is not for content: questions, topics and names of places are shown as the
// community wrote them, in whatever script that is. It is not for problems and
// findings either, which speak for themselves in package kepu.
//
// All words of the screens are in table.go, one a line in the three languages,
// grouped by the page they stand on; those of the commands are in commands.go. To change what the kiosk says, change that line. Chinese
// words use full-width punctuation; words without an entry in the list of
// paragraphs of the test fit one line of 40 columns.
package words

import (
	"fmt"
	"time"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

// A Word is one thing to say, in three languages. It may hold the verbs of
// package fmt, the same in all three; where a language wants another order it
// says so with an index: %[2]d. The zero Word says nothing.
type Word struct{ hans, hant, english string }

// Text returns the word in a language, with args in place of its verbs.
func (w Word) Text(lang kepu.Lang, args ...any) string {
	s := w.hans
	switch lang {
	case kepu.Hant:
		s = w.hant
	case kepu.English:
		s = w.english
	}
	if len(args) == 0 {
		return s
	}
	return fmt.Sprintf(s, args...)
}

// Date returns a day with its day of the week: 10月18日 星期日, Sun 18 Oct.
func Date(lang kepu.Lang, d calendar.Date) string {
	if d.IsZero() {
		return ""
	}
	if lang == kepu.English {
		return fmt.Sprintf("%.3s %d %.3s", d.Weekday(), d.Day(), time.Month(d.Month()))
	}
	return fmt.Sprintf("%d月%d日 星期%s", d.Month(), d.Day(), weekdays[d.Weekday()])
}

var weekdays = [7]string{"日", "一", "二", "三", "四", "五", "六"}
