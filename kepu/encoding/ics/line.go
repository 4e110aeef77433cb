package ics

import (
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/encoding/internal/limit"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// lines writes content lines: a property each, folded and ended with CRLF.
type lines struct {
	dst  []byte
	line []byte // the property that is being written, not folded yet
}

// put writes a whole line.
func (l *lines) put(line string) {
	l.line = append(l.line[:0], line...)
	l.end()
}

// start begins a line with what stands before its value, such as UID:.
func (l *lines) start(head string) { l.line = append(l.line[:0], head...) }

// end writes the line that was started.
func (l *lines) end() { l.dst = appendFolded(l.dst, l.line) }

// text writes a property of one line of text, and nothing where there is none.
func (l *lines) text(head, s string) {
	if s != "" {
		l.start(head)
		l.line = appendText(l.line, s)
		l.end()
	}
}

// time writes a property that is a day, or a time of a day where the clock is
// known.
func (l *lines) time(name string, day calendar.Date, clock kepu.Clock) {
	l.start(name)
	if clock.IsZero() {
		l.line = append(l.line, ";VALUE=DATE:"...)
		l.line = appendDay(l.line, day)
	} else {
		l.line = append(l.line, ";TZID="+zone+":"...)
		l.line = appendTime(l.line, day, clock)
	}
	l.end()
}

// lineOctets is how many octets a line may have, its end not counted.
const lineOctets = 75

// appendFolded writes a line in pieces that are short enough and hold whole
// characters. All but the first begin with a blank, which counts.
func appendFolded(dst, line []byte) []byte {
	for room := lineOctets; len(line) > room; room = lineOctets - 1 {
		cut := room
		for cut > room-utf8.UTFMax && !utf8.RuneStart(line[cut]) {
			cut--
		}
		dst = append(dst, line[:cut]...)
		dst = append(dst, "\r\n "...)
		line = line[cut:]
	}
	dst = append(dst, line...)
	return append(dst, "\r\n"...)
}

// appendText writes a value of type TEXT: control characters are left out, tabs
// become blanks, newlines and the signs that part values are escaped.
func appendText(dst []byte, s string) []byte {
	s, _ = hanzi.Clean(s)
	for {
		i := strings.IndexAny(s, "\\;,\n\t")
		if i < 0 {
			return append(dst, s...)
		}
		dst = append(dst, s[:i]...)
		switch c := s[i]; c {
		case '\n':
			dst = append(dst, `\n`...)
		case '\t':
			dst = append(dst, ' ')
		default:
			dst = append(dst, '\\', c)
		}
		s = s[i+1:]
	}
}

// oneLine is a text without newlines and blanks around it.
func oneLine(s string) string {
	return strings.TrimSpace(strings.ReplaceAll(s, "\n", " "))
}

// shortened cuts a text to n characters.
func shortened(s string, n int) (short string, cut bool) {
	if !limit.Longer(s, n) {
		return s, false
	}
	for i := range s {
		if n--; n == 0 {
			return s[:i] + "…", true
		}
	}
	return s, false
}

func appendDay(dst []byte, d calendar.Date) []byte {
	dst = appendDigits(dst, d.Year(), 4)
	dst = appendDigits(dst, d.Month(), 2)
	return appendDigits(dst, d.Day(), 2)
}

// appendTime writes a time of a day; 24:00 is 00:00 of the next.
func appendTime(dst []byte, d calendar.Date, c kepu.Clock) []byte {
	minutes := c.Minutes()
	if minutes == 24*60 {
		if next := d.AddDays(1); !next.IsZero() {
			d, minutes = next, 0
		} else {
			minutes-- // no day comes after the year 9999
		}
	}
	dst = append(appendDay(dst, d), 'T')
	dst = appendDigits(dst, minutes/60, 2)
	dst = appendDigits(dst, minutes%60, 2)
	return append(dst, "00"...)
}

// appendUTC writes a time of a day in China as UTC, which is 8 hours behind.
func appendUTC(dst []byte, d calendar.Date, c kepu.Clock) []byte {
	hour, minute := c.Minutes()/60-8, c.Minutes()%60
	if hour < 0 {
		d, hour = d.AddDays(-1), hour+24
	}
	clock, _ := kepu.NewClock(hour, minute)
	return append(appendTime(dst, d, clock), 'Z')
}

// appendDigits writes the last digits of a number that is not negative.
func appendDigits(dst []byte, n, digits int) []byte {
	for range digits {
		dst = append(dst, '0')
	}
	for i := len(dst) - 1; i >= len(dst)-digits; i-- {
		dst[i] += byte(n % 10)
		n /= 10
	}
	return dst
}
