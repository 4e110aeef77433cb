package table

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// A changed is what a clause of 状态 says became of a day.
type changed struct {
	cancelled bool
	to        calendar.Partial
	hours     kepu.Hours
	place     string
}

// The words for what becomes of a day: it is dropped, or what follows is new.
var (
	dropWords = strings.Fields("取消 取消一次 停 停一次 停课 停课一次 停办 停办一次 暂停 暂停一次 休息 休息一次 放假 停开 不办 不上 不上课 无课 不举办 不开展 停止 延期 推迟 改期 已取消 因故取消 临时取消")
	moveWords = strings.Fields("地点改为 地点改在 地点改到 地点调整为 地点调整到 时间改为 时间改到 时间调整为 改到 改在 改为 改至 改期到 改期至 移到 移至 调到 调至 调整到 调整为 调整至 推迟到 推迟至 延期到 延期至 延后到 延后至 提前到 提前至 顺延到 顺延至 换到 换在 挪到 → ->")
)

// change reads what follows a day.
func (s *stateReader) change(text string) (c changed, ok bool) {
	bare := unbracketed(hanzi.Fold(text, hanzi.Same), "(", ")")
	for _, w := range dropWords {
		if bare == w || strings.HasPrefix(bare, "因") && strings.HasSuffix(bare, w) {
			return changed{cancelled: true}, true
		}
	}
	rest, text := "", withoutReason(text)
	for _, w := range moveWords {
		if after, found := cutFolded(text, w); found && (rest == "" || len(after) < len(rest)) {
			rest = after
		}
	}
	if rest == "" {
		return c, false
	}
	if p, size := leadingDay(rest); size > 0 {
		c.to, rest = p, withoutWeekday(rest[size:])
	}
	rest = strings.TrimLeft(rest, " ，,、")
	c.hours, rest = leadingHours(rest)
	rest = strings.TrimLeft(rest, " ，,、")
	for _, w := range [...]string{"地点改为", "地点改在", "地点改到", "改在", "改到", "地点在", "地点", "在"} {
		if after, found := cutFolded(rest, w); found {
			rest = strings.TrimLeft(after, ":： ")
			break
		}
	}
	for _, w := range [...]string{"举办", "举行", "进行", "开展", "上课"} {
		rest = strings.TrimSuffix(rest, w)
	}
	c.place = flat(strings.TrimSpace(rest))
	return c, c != changed{}
}

// withoutReason takes off why something was moved: 因故延期至3月21日.
func withoutReason(text string) string {
	if !hasAny(strings.HasPrefix, hanzi.Fold(text, hanzi.Script), "因", "由于") {
		return text
	}
	for i := range text {
		if i > 90 {
			break
		}
		for _, w := range moveWords {
			if _, ok := cutFolded(text[i:], w); ok {
				return text[i:]
			}
		}
	}
	return text
}

// cutFolded takes a word off the start of a text that may be written in the
// other script.
func cutFolded(text, word string) (rest string, ok bool) {
	n := 0
	for _, w := range word {
		c, size := utf8.DecodeRuneInString(text[n:])
		if hanzi.Simplified(hanzi.Narrow(c)) != w {
			return text, false
		}
		n += size
	}
	return strings.TrimSpace(text[n:]), true
}

// leadingHours reads the hours that a text starts with: 14:30 二楼会议室.
func leadingHours(text string) (h kepu.Hours, rest string) {
	end := len(text)
	for i, c := range text {
		if !isTime(hanzi.Narrow(c)) || i > 60 {
			end = i
			break
		}
	}
	for end > 0 {
		last, size := utf8.DecodeLastRuneInString(text[:end])
		h, ok := hoursOf(text[:end])
		if ok && strings.ContainsRune("一二三四五六七八九十两零 ", last) {
			// A numeral may belong to what follows: 14:30 二楼.
			if shorter, _ := hoursOf(text[:end-size]); shorter != h {
				return h, text[end:]
			}
		} else if ok {
			return h, text[end:]
		}
		end -= size
	}
	return kepu.Hours{}, text
}

// hoursOf reads a text that is nothing but hours.
func hoursOf(text string) (h kepu.Hours, ok bool) {
	w, problems := kepu.ParseWhen(text, kepu.Period{})
	return w.Hours, w.Kind == kepu.AtHours && w.Hours != kepu.Hours{} && len(problems) == 0
}

// isTime tells whether a character can stand in hours: 14:30, 下午三点半.
func isTime(c rune) bool {
	return unicode.IsDigit(c) || strings.ContainsRune(":点時时分半刻整-—–~～至到上下中午早晚夜傍凌晨全天一二三四五六七八九十两零 ", c)
}
