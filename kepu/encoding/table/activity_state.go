package table

import (
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/encoding/internal/limit"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// stateWords are the states in the words that people use.
var stateWords = func() map[string]kepu.ActivityState {
	m := map[string]kepu.ActivityState{}
	for state, words := range map[kepu.ActivityState]string{
		kepu.Scheduled: "计划 计划中 已计划 未开展 未进行 未举行 未实施 正常 报名中 进行中 未开始 未举办 未完成 待举办 即将开始 筹备中 已发布 招募中 照常 如期 如期举办 正常举办 待开展 长期 常年 报名截止 已截止 scheduled planned open",
		kepu.Cancelled: "取消 已取消 停办 已停办 不办 不办了 作废 终止 中止 撤销 cancelled canceled",
		kepu.Postponed: "延期 已延期 延期举行 延期举办 延期进行 延期开展 延期待定 改期待定 改期举行 推迟举行 推迟举办 推迟 已推迟 改期 已改期 待定 暂缓 顺延 延后 时间待定 暂停 另行通知 时间另行通知 postponed",
		kepu.Held:      "已举办 已办 完成 结束 已完成 已结束 已举行 已开展 已落实 已实施 办完 已办完 举办完毕 √ held done completed finished",
	} {
		for _, w := range strings.Fields(words) {
			m[w] = state
		}
	}
	return m
}()

// settleState reads what became of an activity: 已取消, 10月1日取消；10月8日改到10月10日.
func (r *activityReader) settleState(a *kepu.Activity, t *pendingTime) {
	text := t.state.text
	switch {
	case text == "" || none(text):
		a.State = stateOfTime(a.When.Text)
		return
	case limit.Longer(text, maxLine):
		r.problem(t.state.place, kepu.TooLong, "状态", maxLine)
		return
	}
	s := stateReader{activity: a, within: t.period}
	switch ok := s.read(text); {
	case s.noYear:
		r.problem(t.state.place, kepu.ActivityChangeNoYear, flat(text))
	case !ok:
		r.problem(t.state.place, kepu.ActivityBadState, flat(text))
	}
}

// timeStates are what a cell of times says of the state: 9月20日（取消）.
var timeStates = func() map[string]kepu.ActivityState {
	m := map[string]kepu.ActivityState{}
	for state, words := range map[kepu.ActivityState]string{
		kepu.Cancelled: "取消 已取消 活动取消 停办 已停办",
		kepu.Postponed: "延期 已延期 推迟 已推迟 改期 已改期 延期举行 延期举办 改期待定",
	} {
		for _, w := range strings.Fields(words) {
			m[w] = state
		}
	}
	return m
}()

// stateOfTime finds the state in a cell of times, in brackets or behind the day.
func stateOfTime(text string) kepu.ActivityState {
	if text == "" || len(text) > maxLine {
		return kepu.Scheduled
	}
	s := hanzi.Fold(text, hanzi.Width|hanzi.Script)
	if !hasAny(strings.Contains, s, "消", "停", "延", "推", "改") {
		return kepu.Scheduled
	}
	for piece := range strings.FieldsFuncSeq(s, func(c rune) bool { return strings.ContainsRune(" ()【】[],，;；", c) }) {
		if i := max(strings.LastIndex(piece, "日"), strings.LastIndex(piece, "号")); i > 0 {
			if c, _ := utf8.DecodeLastRuneInString(piece[:i]); strings.ContainsRune("0123456789一二三四五六七八九十", c) {
				piece = piece[i+len("日"):]
			}
		}
		if hasAny(strings.HasPrefix, piece, "因", "由于") {
			for word := range timeStates {
				if strings.HasSuffix(piece, word) {
					return timeStates[word]
				}
			}
		}
		if state, ok := timeStates[piece]; ok {
			return state
		}
	}
	return kepu.Scheduled
}

// A stateReader reads one cell of 状态.
type stateReader struct {
	activity *kepu.Activity
	within   kepu.Period
	last     calendar.Partial // the day named last, whose month and year go on
	noYear   bool             // a day could be in any year
}

// read reads the clauses of a cell; ok is false where one is not understood.
func (s *stateReader) read(text string) (ok bool) {
	ok = true
	for clause := range strings.FieldsFuncSeq(text, func(c rune) bool { return strings.ContainsRune(";；。\n", c) }) {
		for clause != "" {
			var part string
			part, clause = nextClause(clause)
			ok = s.clause(strings.TrimSpace(part)) && ok
		}
	}
	return ok
}

// nextClause cuts at a comma that a day or a word of state follows.
func nextClause(text string) (part, rest string) {
	for i, c := range text {
		if c != '，' && c != ',' {
			continue
		}
		after := strings.TrimSpace(text[i+utf8.RuneLen(c):])
		head, _, _ := strings.Cut(after, "，")
		_, size := leadingDay(after)
		if _, known := stateOf(head); known || size > 0 {
			return text[:i], after
		}
	}
	return text, ""
}

// stateOf knows the words of a state, with a reason or a remark beside them:
// 因雨取消, 取消（天气原因）.
func stateOf(text string) (state kepu.ActivityState, ok bool) {
	word := unbracketed(hanzi.Fold(text, hanzi.Same), "(", ")")
	word = strings.Trim(word, "!:")
	for _, w := range [...]string{"本次活动", "该活动", "活动", "本次"} {
		if rest, found := strings.CutPrefix(word, w); found && rest != "" {
			word = rest
			break
		}
	}
	if state, ok = stateWords[word]; ok || !strings.HasPrefix(word, "因") && !strings.HasPrefix(word, "由于") {
		return state, ok
	}
	for i := range word {
		if state, ok = stateWords[word[i:]]; ok {
			return state, ok
		}
	}
	return kepu.Scheduled, false
}

func (s *stateReader) clause(text string) bool {
	if text == "" {
		return true
	}
	if state, ok := stateOf(text); ok {
		if state != kepu.Scheduled {
			s.activity.State = state
		}
		return true
	}
	days, rest := s.days(text)
	if len(days) == 0 {
		return s.whole(text)
	}
	if last, after, ok := s.until(rest); ok && len(days) == 1 {
		return s.pause(days[0], last, after)
	}
	change, ok := s.change(rest)
	if !ok {
		return false
	}
	for _, p := range days {
		day, ok := s.day(p)
		if !ok {
			return false
		}
		c := kepu.Change{Day: day, Cancelled: change.cancelled, Hours: change.hours, Place: change.place}
		if change.to != (calendar.Partial{}) {
			if c.To, ok = s.dayAfter(change.to, day); !ok {
				return false
			}
		}
		s.activity.Changes = append(s.activity.Changes, c)
	}
	return true
}

// until reads the day that ends what a clause is about: 10月1日—7日停课.
func (s *stateReader) until(text string) (last calendar.Partial, after string, ok bool) {
	rest := strings.TrimLeft(text, "-—–~～至到")
	p, size := leadingDay(rest)
	if size == 0 || rest == text {
		return p, text, false
	}
	if p.Month == 0 {
		p.Month = s.last.Month
	}
	return p, strings.TrimSpace(withoutWeekday(rest[size:])), true
}

// pause cancels the days of an activity from one to another.
func (s *stateReader) pause(from, to calendar.Partial, text string) bool {
	first, ok := s.day(from)
	if !ok {
		return false
	}
	last, ok := s.dayAfter(to, first)
	if change, known := s.change(text); !ok || !known || !change.cancelled {
		return false
	}
	before := len(s.activity.Changes)
	for span := range s.activity.When.Spans(kepu.Period{First: first, Last: last}, nil) {
		if span.Dated && span.First.Compare(first) >= 0 && len(s.activity.Changes)-before < maxChanges {
			s.activity.Changes = append(s.activity.Changes, kepu.Change{Day: span.First, Cancelled: true})
		}
	}
	return len(s.activity.Changes) > before
}

// whole reads what became of an activity of one day without naming the day: 延期
// 至10月22日. Of any other it says that it was postponed.
func (s *stateReader) whole(text string) bool {
	if full := (&kepu.Activity{Places: s.activity.Places}); full.Places > 0 && taken(text, full) && full.Enrolment.Taken == full.Places {
		s.activity.Enrolment = kepu.Enrolment{How: s.activity.Enrolment.How, Taken: full.Places, Counted: true}
		return true
	}
	change, ok := s.change(text)
	if w := &s.activity.When; ok && w.Kind == kepu.OnDay {
		if day, found := s.day(w.From); found {
			c := kepu.Change{Day: day, Hours: change.hours, Place: change.place}
			if change.to != (calendar.Partial{}) {
				c.To, ok = s.dayAfter(change.to, day)
			}
			if ok {
				s.activity.Changes = append(s.activity.Changes, c)
				return true
			}
		}
	}
	folded := hanzi.Fold(text, hanzi.Same)
	if ok && change.to != (calendar.Partial{}) || hasAny(strings.HasPrefix, folded, "延期", "推迟", "改期", "顺延", "暂缓") {
		s.activity.State = kepu.Postponed
	}
	return false
}
