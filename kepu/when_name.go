package kepu

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu/calendar"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// A timeName is a word that names a time.
type timeName struct {
	word string
	When
	bounded bool // the word has other meanings, and names a time only at the end of a phrase: 大雪
}

// timeNames are the names that are known, by their first character, longer ones
// before those they begin with.
var timeNames = sync.OnceValue(func() map[rune][]timeName {
	names := map[rune][]timeName{}
	add := func(word string, w When, bounded bool) {
		word = hanzi.Fold(word, hanzi.Same)
		if utf8.RuneCountInString(word) < 2 {
			return
		}
		r := firstRune(word)
		if !slices.ContainsFunc(names[r], func(n timeName) bool { return n.word == word }) {
			names[r] = append(names[r], timeName{word, w, bounded})
		}
	}
	// 清明节 and 冬至节 are said of the term.
	for t := calendar.Xiaohan; t <= calendar.Dongzhi; t++ {
		name := t.String()
		w := When{Kind: OnTerm, Name: name}
		add(name+"节气", w, false)
		add(name+"节", w, false)
		add(name, w, slices.Contains([]string{"雨水", "大雪", "小雪", "大寒", "小寒", "大暑", "小暑", "白露", "小满"}, name))
	}
	for f := calendar.SpringFestival; f <= calendar.NewYearsEve; f++ {
		w := When{Kind: OnFestival, Name: f.String()}
		add(w.Name, w, false)
		add(strings.TrimSuffix(w.Name, "节"), w, false)
	}
	for _, also := range []string{"农历新年", "中国新年", "大年初一", "大年三十", "年三十", "端阳节", "上元节"} {
		if f, ok := calendar.FestivalNamed(also); ok {
			add(also, When{Kind: OnFestival, Name: f.String()}, false)
		}
	}
	spring := When{Kind: OnFestival, Name: calendar.SpringFestival.String()}
	add("新春佳节", spring, false)
	spring.Relation = Around
	for _, word := range []string{"迎新春", "迎春", "新春"} {
		add(word, spring, false)
	}
	for _, h := range [][]string{
		{"寒暑假", "寒暑假", "寒暑期", "寒、暑假", "寒、暑期", "寒假和暑假", "寒假、暑假"}, {"暑假", "暑假", "暑期", "夏令营"}, {"寒假", "寒假", "冬令营"},
		{"节假日", "国家法定节假日", "国定假日", "国定节假日", "法定节假日", "法定假日", "节假日"},
		{"第一学期", "第一学期", "上学期", "秋季学期"}, {"第二学期", "第二学期", "下学期", "春季学期"},
	} {
		for _, word := range h[1:] {
			add(word, When{Kind: InHoliday, Name: h[0]}, false)
		}
	}
	add("国庆", When{Kind: OnObservance, Name: "国庆节"}, false)
	add("元旦", When{Kind: OnObservance, Name: "元旦"}, false)
	for _, o := range calendar.Observances() {
		name := strings.Trim(o.Name.Hans, "《》")
		add(name, When{Kind: OnObservance, Name: name}, false)
	}
	// Names are said without the words they begin with: 环境日, 科普日.
	for _, o := range calendar.Observances() {
		_, tail := cutWord(o.Name.Hans, "全国", "中国", "国家", "国际", "世界", "全民", "全球")
		short := strings.TrimPrefix(o.Name.Hans, tail)
		if tail == "" || utf8.RuneCountInString(short) < 3 {
			continue
		}
		w := When{Kind: OnObservance, Name: short}
		if short == "科普日" || short == "科技活动周" {
			w.Name = o.Name.Hans
		}
		add(short, w, false)
	}
	for _, list := range names {
		slices.SortStableFunc(list, func(a, b timeName) int { return cmp.Compare(len(b.word), len(a.word)) })
	}
	return names
})

// cutTimeName cuts a festival, a term, an observance or a holiday that is known.
func cutTimeName(s string) (w When, rest string, ok bool) {
	for _, n := range timeNames()[firstRune(s)] {
		rest, found := strings.CutPrefix(s, n.word)
		if !found {
			continue
		}
		w := n.When
		if w.Kind == OnFestival || w.Kind == OnObservance || w.Kind == OnTerm {
			if after, word := cutHoliday(rest); word {
				return When{Kind: InHoliday, Name: n.word + "假期"}, after, true
			}
		}
		if n.bounded && !endsPhrase(rest) || goesOn(rest) {
			continue
		}
		return w, rest, true
	}
	return w, s, false
}

// cutHoliday cuts the word for the days off around a day.
func cutHoliday(s string) (rest string, ok bool) {
	rest, word := cutWord(cutClose(s), "假期", "小长假", "长假", "黄金周", "放假", "假日")
	return rest, word != ""
}

// goesOn tells whether a name is the beginning of another word: 环境日常, 国庆路.
func goesOn(rest string) bool {
	return rest != "" && strings.ContainsRune("益常程记报志子新光渐路街村镇乡桥巷书坊木", firstRune(rest)) || startsWith(rest, "小区", "社区", "公园", "广场")
}

// endsPhrase tells whether what was named ends here.
func endsPhrase(rest string) bool {
	r := firstRune(rest)
	if r == 0 || r < '一' || r > '龥' {
		return true
	}
	relation, _ := cutRelation(rest)
	return relation != Itself || startsWith(rest, "当天", "当日", "这天", "日", "时节", "上午", "下午", "晚")
}

// numberedDays are days that are called by their numbers.
var numberedDays = []struct {
	word       string
	month, day int
}{
	{"一一九", 11, 9}, {"九一八", 9, 18}, {"一二九", 12, 9}, {"一二四", 12, 4}, {"三一五", 3, 15}, {"五一二", 5, 12},
	{"三八", 3, 8}, {"五一", 5, 1}, {"五四", 5, 4}, {"六一", 6, 1}, {"六五", 6, 5}, {"七一", 7, 1}, {"八一", 8, 1}, {"十一", 10, 1},
	{"119", 11, 9}, {"110", 1, 10}, {"122", 12, 2}, {"124", 12, 4}, {"315", 3, 15}, {"512", 5, 12}, {"918", 9, 18}, {"625", 6, 25}, {"65", 6, 5},
}

// cutNumberedDay cuts a day that is called by its number, where quotes or what
// stands around it say so: “七一”, 庆八一, 五一期间, 119消防日.
func cutNumberedDay(s string, before rune) (w When, rest string, ok bool) {
	for _, d := range numberedDays {
		rest, found := strings.CutPrefix(s, d.word)
		if !found {
			continue
		}
		quoted := before != 0 && strings.ContainsRune("“\"‘'「『", before) && cutClose(rest) != rest
		called := strings.ContainsRune("庆迎", before) && before != 0 ||
			startsWith(rest, "节", "国庆", "国际", "劳动", "儿童", "妇女", "青年", "建党", "建军", "期间", "前后", "前夕", "假期", "小长假", "长假", "黄金周", "来临")
		if !quoted && !called && !startsDayName(rest) {
			return w, s, false
		}
		if after, ok := cutHoliday(rest); ok {
			if name := map[string]string{"五一": "劳动节", "十一": "国庆节"}[d.word]; name != "" {
				return When{Kind: InHoliday, Name: name + "假期"}, after, true
			}
		}
		// 119 is a day as it stands, and a number elsewhere: only its name counts.
		if quoted && d.word[0] <= '9' && !startsDayName(cutClose(rest)) {
			return w, s, false
		}
		p := calendar.Partial{Month: uint8(d.month), Day: uint8(d.day)}
		return When{Kind: OnDay, From: p, To: p}, skipDayName(rest), true
	}
	return w, s, false
}

// cutUnknownName cuts a name of a day, week or month that is not known, in
// quotes, or where it is all there is but 活动, 期间 and hours.
func cutUnknownName(s string, quoted bool) (w When, rest string, ok bool) {
	runes, end := 0, 0
	for i, r := range s {
		if r < '一' || r > '龥' || runes > 16 {
			break
		}
		if runes++; runes >= 3 && strings.ContainsRune("日周月节", r) {
			end = i + len(string(r))
		}
	}
	if end == 0 || strings.ContainsRune("每年的本下上这该各", firstRune(s)) {
		return w, s, false
	}
	name, rest := s[:end], s[end:]
	for _, not := range []string{"第", "开学", "农历", "阴历", "旧历", "夏历", "腊月"} {
		if strings.Contains(name, not) {
			return w, s, false // 第十周
		}
	}
	for _, tail := range []string{"节日", "假日", "环节", "季节", "细节", "工作日", "今日", "当日", "近日", "周日", "活动日", "开幕日", "纪念日", "双月", "当月", "个月", "多周"} {
		if strings.HasSuffix(name, tail) {
			return w, s, false
		}
	}
	after := rest
	if !quoted {
		after, _ = cutWord(after, "活动", "启动仪式")
		if _, t := cutRelation(after); t != after {
			after = t
		}
		if _, t, _, ok := cutHours(after); ok {
			after = t
		}
		if after = strings.TrimLeft(after, " "); after != "" && !strings.ContainsRune(",;。)〕”\"", firstRune(after)) {
			return w, s, false
		}
	} else {
		after, _ := cutWord(rest, "活动")
		_, after = cutRelation(after)
		if cutClose(after) == after && cutClose(rest) == rest {
			return w, s, false
		}
	}
	for {
		short, word := cutWord(name, "结合", "利用", "围绕", "开展", "举办", "在", "于", "的")
		if word == "" {
			break
		}
		name = short
	}
	if utf8.RuneCountInString(name) < 3 {
		return w, s, false
	}
	return When{Kind: OnObservance, Name: name}, rest, true
}

// cutRelation cuts how a time is to what was named before it, with the words
// that may stand between: “八一”节期间, 科普宣传月活动期间.
func cutRelation(s string) (relation Relation, rest string) {
	t := cutClose(s)
	for _, word := range [...]string{"佳节", "节日", "节", "活动日", "活动", "当天"} {
		if after, found := strings.CutPrefix(t, word); found {
			t = cutClose(after)
			break
		}
	}
	for _, p := range [...]struct {
		word     string
		relation Relation
		not      string // characters that make it another word
	}{
		{"前后", Around, ""}, {"左右", Around, ""}, {"期间", During, ""}, {"来临之际", Before, ""}, {"之际", During, ""},
		{"来临前", Before, ""}, {"前夕", Before, ""}, {"以前", Before, ""}, {"之前", Before, ""}, {"前", Before, "往进来期台沿列提言景程"},
		{"以后", After, ""}, {"之后", After, ""}, {"后", After, "勤续期备面台方者"},
	} {
		if after, found := strings.CutPrefix(t, p.word); found && (p.not == "" || firstRune(after) == 0 || !strings.ContainsRune(p.not, firstRune(after))) {
			return p.relation, after
		}
	}
	return Itself, s
}
