package kepu

import "strings"

// dayParts are the words for parts of a day, longer ones before those they
// begin with.
var dayParts = []struct {
	word string
	part DayPart
}{
	{"全天", AllDay}, {"整天", AllDay}, {"上、下午", AllDay}, {"上下午", AllDay}, {"上午、下午", AllDay}, {"上午和下午", AllDay},
	{"上午", Morning}, {"早上", Morning}, {"早晨", Morning}, {"清晨", Morning}, {"凌晨", Morning}, {"早", Morning},
	{"中午", Noon}, {"正午", Noon},
	{"下午", Afternoon}, {"午后", Afternoon},
	{"晚上", Evening}, {"傍晚", Evening}, {"晚间", Evening}, {"夜间", Evening}, {"夜里", Evening}, {"晚", Evening}, {"夜", Evening},
	{"a.m.", Morning}, {"p.m.", Afternoon}, {"am", Morning}, {"pm", Afternoon},
}

// cutDayPart cuts the name of a part of the day. 早, 晚, 夜 and am alone are one
// before a time, and where nothing goes on.
func cutDayPart(s string) (part DayPart, rest string) {
	for _, p := range dayParts {
		rest, found := strings.CutPrefix(s, p.word)
		if !found {
			continue
		}
		short := p.word[0] < 0x80 || len(p.word) == len("早")
		if _, _, _, clock := cutClock(strings.TrimLeft(rest, " ")); !short || clock ||
			p.word[0] >= 0x80 && (rest == "" || strings.ContainsRune(",;。) ", firstRune(rest))) {
			return p.part, rest
		}
	}
	return 0, s
}

// cutHalfDay cuts the am or pm behind a time.
func cutHalfDay(s string) (part DayPart, rest string) {
	rest, word := cutWord(s, "a.m.", "p.m.", "a.m", "p.m", "am", "pm")
	switch {
	case word == "":
		return 0, s
	case word[0] == 'a':
		return Morning, rest
	}
	return Afternoon, rest
}

// cutHours cuts a time, from a time to a time, or a part of the day. The
// problem is HoursUnclear where it is not known whether morning or afternoon is
// meant, and WhenReversed where the end is before the beginning; it is left out
// then.
func cutHours(s string) (h Hours, rest string, problem Code, ok bool) {
	h.Part, rest = cutDayPart(strings.TrimLeft(s, " "))
	part := h.Part
	hour, minute, after, found := cutClock(rest)
	if !found {
		hour, after, found = cutHourBefore(rest)
	}
	if !found || part == 0 && !soundsLikeClock(rest, after) {
		return h, rest, "", h.Part != 0
	}
	rest = after
	if half, after := cutHalfDay(rest); half != 0 && part == 0 { // 9:00am-11:00am
		if _, ok := cutTo(after); ok {
			h.Part, part, rest = half, half, after
		}
	}
	toHour, toMinute, toPart, ended, overnight := 0, 0, part, false, false
	if after, ok := cutTo(rest); ok {
		after, next := cutWord(after, "次日", "翌日", "第二天")
		own, after := cutDayPart(after)
		if toHour, toMinute, after, ended = cutClock(after); ended {
			rest = after
			if own != 0 {
				toPart = own
			}
			if overnight = next != ""; overnight {
				ended = false
			}
		}
	}
	if half, after := cutHalfDay(rest); half != 0 && part == 0 { // 2:30-4:00pm
		h.Part, part, toPart, rest = half, half, half, after
	}
	if part == 0 {
		if bracket, _ := cutWord(rest, "("); bracket != rest { // 2:30—4:00（下午）
			if p, after := cutDayPart(bracket); p != 0 && startsWith(after, ")") {
				h.Part, part, toPart, rest = p, p, p, cutClose(after)
			}
		}
	}
	if from, ok := NewClock(inPart(hour, part), minute); ok {
		h.From = from
	}
	if part == 0 && 1 <= hour && hour <= 6 && !overnight {
		problem = HoursUnclear
	}
	if ended {
		hour := inPart(toHour, toPart)
		to, _ := NewClock(hour, toMinute)
		if to.Compare(h.From) <= 0 && hour <= 6 {
			to, _ = NewClock(hour+12, toMinute) // 上午10:00—1:00
		}
		switch {
		case to.Compare(h.From) > 0:
			h.To = to
		case hour <= 6 && h.From.Minutes() >= 18*60: // over midnight: its end is on another day
		default:
			problem = WhenReversed
		}
	}
	rest, _ = cutWord(rest, "开始", "准时", "整", "钟")
	return h, rest, problem, true
}

// inPart is an hour of the clock face in a part of the day.
func inPart(hour int, part DayPart) int {
	switch {
	case part == Afternoon && hour < 12, part == Noon && hour < 10:
		return hour + 12
	case part == Evening && 4 <= hour && hour <= 12:
		return hour + 12
	}
	return hour
}

// cutClock cuts a time of day: 9:00, 9:00:00, 9点, 九点半, 9点30, 9时30分, 9点1刻.
func cutClock(s string) (hour, minute int, rest string, ok bool) {
	c, rest, found := cutNumeral(s)
	if !found || !c.small() && c.text != "零" && c.text != "两" || c.n > 24 {
		return 0, 0, s, false
	}
	if after, found := strings.CutPrefix(rest, ":"); found {
		m, rest, found := cutNumeral(after)
		if !found || !m.digits || len(m.text) != 2 || m.n > 59 {
			return 0, 0, s, false
		}
		if after, found := strings.CutPrefix(rest, ":"); found {
			if sec, after, found := cutNumeral(after); found && len(sec.text) == 2 {
				rest = after
			}
		}
		return c.n, m.n, rest, true
	}
	if _, after := cutHalfDay(rest); after != rest && c.digits && c.n <= 12 {
		return c.n, 0, rest, true // 9am
	}
	rest, unit := cutWord(rest, "点钟", "点", "时")
	if unit == "" || strings.HasPrefix(rest, "段") {
		return 0, 0, s, false
	}
	if after, found := strings.CutPrefix(rest, "半"); found {
		return c.n, 30, after, true
	}
	if m, after, found := cutNumeral(rest); found && m.n < 60 {
		if after, quarter := cutWord(after, "刻"); quarter != "" && m.n < 4 {
			return c.n, m.n * 15, after, true
		}
		if after, unit := cutWord(after, "分"); unit != "" || m.digits && len(m.text) == 2 {
			return c.n, m.n, after, true
		}
	}
	rest, _ = cutWord(rest, "整")
	return c.n, 0, rest, true
}

// cutHourBefore cuts the first hour where its unit stands behind the second
// only: 9—11点.
func cutHourBefore(s string) (hour int, rest string, ok bool) {
	c, rest, found := cutNumeral(s)
	if !found || !c.small() || c.n > 24 {
		return 0, s, false
	}
	after, found := cutTo(rest)
	if !found {
		return 0, s, false
	}
	if _, _, _, found := cutClock(after); !found || strings.Contains(s[:len(s)-len(after)], ":") {
		return 0, s, false
	}
	return c.n, rest, true
}

// soundsLikeClock tells a time from a number of points (做到三点): in words and
// without a part of the day, something of a time must stand behind it.
func soundsLikeClock(s, rest string) bool {
	if t := strings.TrimLeft(s, " "); t != "" && t[0] <= '9' {
		return true
	}
	if _, ok := cutTo(rest); ok || rest == "" {
		return true
	}
	said := s[:len(s)-len(rest)]
	return strings.HasSuffix(said, "半") || strings.HasSuffix(said, "分") || strings.HasSuffix(said, "钟") || strings.HasSuffix(said, "整") ||
		startsWith(rest, "开始", "准时", "钟", "整", ")", ",", "。")
}
