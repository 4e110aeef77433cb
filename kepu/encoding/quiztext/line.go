package quiztext

import (
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// A form is what a line looks like on its own.
type form uint8

const (
	textForm form = iota
	blankForm
	noiseForm    // a page mark
	sectionForm  // 一、单选题（每题2分）
	materialForm // 根据以下材料，回答1-2题：
	numberForm   // 1. …, perhaps the start of a question
	optionForm   // A. …
	labelForm    // 答案：…
	keyForm      // 1-5 ABCDA: a row of an answer block
	digitsForm   // a number alone
	lettersForm  // option letters or a verdict alone
	longForm     // longer than any text here can be
)

// maxLine bounds a line, in bytes: no stem or explanation comes near, and what
// follows looks at every line several times.
const maxLine = 16 << 10

// A line is one line with what its start says.
type line struct {
	form form
	span span // without blanks and decoration

	number   number
	label    labelled
	letter   byte // of an option, A–Z
	section  *section
	material *material
}

// A number is how a question is numbered.
type number struct {
	value int
	style byte // what distinguishes 1. from (1) and 第1题
	text  span // the digits or words
	next  int  // where the stem starts
	tight bool // a digit stands right behind a point or colon: 1.5, 8:00
}

func (s *source) line(i int) line {
	from, to := s.starts[i], len(s.fold)
	if i+1 < len(s.starts) {
		to = s.starts[i+1] - 1
	}
	p := s.trim(span{from, to})
	l := line{span: p}
	if p.to-p.from > maxLine {
		l.form = longForm
		return l
	}
	if p.empty() {
		l.form = blankForm
		return l
	}
	if pageMark(s.of(p)) {
		l.form = noiseForm
		return l
	}
	l.span.from = s.undecorated(p)
	if l.span.empty() {
		l.form = noiseForm
		return l
	}
	s.classify(&l)
	return l
}

// undecorated skips the bullets and marks that lists and Markdown put before a
// line.
func (s *source) undecorated(p span) int {
	i := p.from
	for i < p.to {
		rest := s.fold[i:p.to]
		switch {
		case rest[0] == '#' || rest[0] == '>' || rest[0] == '*' || rest[0] == ' ':
			i++
			continue
		case strings.HasPrefix(rest, "- "):
			i += 2
			continue
		}
		r, w := utf8.DecodeRuneInString(rest)
		if !strings.ContainsRune("•·●○◯★☆◆◇■□▲△※", r) {
			break
		}
		i += w
	}
	return i
}

func (s *source) classify(l *line) {
	p := l.span
	text := s.of(p)
	switch c := text[0]; {
	case isDigit(c):
		switch {
		case strings.HasSuffix(text, "分") && strings.Trim(text[:len(text)-len("分")], "0123456789. ") == "":
			l.form = noiseForm // what a player scored
		case s.keyRow(p) != nil:
			l.form = keyForm
		case allDigits(text):
			l.form = digitsForm
		default:
			s.numbered(l)
		}
		return
	case isLetter(c) || c == '(' || c == '[' || strings.HasPrefix(text, "【") || strings.HasPrefix(text, "〔"):
		if set, rest := leadingLetters(text); set != 0 && trimStops(rest) == "" && (set.count() > 1 || len(strings.Trim(text, " 。")) == 1) {
			l.form = lettersForm
			return
		}
		if lab, ok := s.labelAt(p.from, p.to, false); ok {
			l.form, l.label = labelForm, lab
			return
		}
		if letter, _, ok := s.optionAt(p.from, p.to); ok {
			l.form, l.letter = optionForm, letter
			if !isLetter(c) { // perhaps （B）1. …
				if n, ok := s.numberAt(p.from, p.to); ok && !n.tight {
					l.number = n
				}
			}
			return
		}
		if sec, ok := s.sectionAt(p); ok {
			l.form, l.section = sectionForm, &sec
			return
		}
		s.numbered(l)
		return
	}
	if lab, ok := s.labelAt(p.from, p.to, false); ok {
		l.form, l.label = labelForm, lab
		return
	}
	if strings.HasPrefix(text, "题号") || strings.HasPrefix(text, "序号") {
		if numberRow(text) != nil {
			l.form = keyForm
			return
		}
	}
	if sec, ok := s.sectionAt(p); ok {
		l.form, l.section = sectionForm, &sec
		return
	}
	if m, ok := s.materialAt(p); ok {
		l.form, l.material = materialForm, &m
		return
	}
	if p, _ := s.unmarked(l.span); wholeVerdict(s.of(p)) != noVerdict {
		l.form = lettersForm
		return
	}

	s.numbered(l)
}

func (s *source) numbered(l *line) {
	if m, ok := s.materialAt(l.span); ok {
		l.form, l.material = materialForm, &m
		return
	}
	if n, ok := s.numberAt(l.span.from, l.span.to); ok {
		if sec, ok := s.sectionAt(l.span); ok {
			l.form, l.section = sectionForm, &sec
			return
		}
		l.form, l.number = numberForm, n
	}
}

func allDigits(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) {
			return false
		}
	}
	return s != ""
}

// numberAt reads the number of a question: 1. 1、 1: 1) (1) 【1】 [1] 第1题
// 第一题: 问题一: and a kind or an answer before it (【单选】1. （B）1.).
func (s *source) numberAt(from, to int) (n number, ok bool) {
	text := s.fold[from:to]
	if open, shut := closing(text); open != "" {
		return s.bracketedNumber(from, to, open, shut)
	}
	if r, w := utf8.DecodeRuneInString(text); '⒈' <= r && r <= '⒛' {
		return number{value: int(r-'⒈') + 1, style: '.', text: span{from, from + w}, next: from + w}, true
	}
	word := 0
	for _, w := range []string{"第", "问题", "题目", "试题", "题", "Q", "q"} {
		if strings.HasPrefix(text, w) {
			word = len(w)
			break
		}
	}
	start := from + word + leadingBlanks(text[word:])
	v, size := hanzi.LeadingNumber(s.fold[start:to])
	if size == 0 || size > 4 && isDigit(s.fold[start]) || v > 9999 {
		return n, false
	}
	n = number{value: int(v), text: span{start, start + size}}
	rest := s.fold[start+size : to]
	rest = rest[leadingBlanks(rest):]
	switch {
	case word > 0 && text[:word] == "第":
		after, found := strings.CutPrefix(rest, "题")
		if !found {
			after, found = strings.CutPrefix(rest, "小题")
		}
		if !found {
			return n, false
		}
		n.style, rest = '1', strings.TrimLeft(after, " .:、,)")
	case word > 0:
		if rest != "" && separatorSign(rest) == 0 && text[:word] != "问题" {
			return n, false
		}
		n.style, rest = 'Q', strings.TrimLeft(rest, " .:、)")
	default:
		sign := separatorSign(rest)
		if sign == 0 {
			if rest == "" || len(rest) == to-start-size || !isDigit(s.fold[start]) || rest[0] < 0xe3 && closingFirst(rest) == "" {
				return n, false
			}
			n.style = ' ' // 12 题干: only where the number is the next
			n.tight = true
			break
		}
		n.style = rest[0]
		if !isDigit(s.fold[start]) {
			n.style = 'Z' // 一、
		}
		n.tight = sign == 1 && len(rest) > 1 && isDigit(rest[1]) && (rest[0] == '.' || rest[0] == ':')
		rest = rest[sign:]
	}
	n.next = to - len(rest)
	return n, true
}

// numberAlone reads digits that stand alone on a line.
func (s *source) numberAlone(p span) (number, bool) {
	v, size := hanzi.LeadingNumber(s.of(p))
	return number{value: int(min(v, 10_000)), style: ' ', text: p, next: p.to}, size > 0
}

func closingFirst(s string) string {
	open, _ := closing(s)
	return open
}

func separatorSign(rest string) int {
	switch {
	case rest == "":
	case strings.IndexByte(".:)", rest[0]) >= 0:
		return 1
	case strings.HasPrefix(rest, "、"):
		return len("、")
	}
	return 0
}

func leadingBlanks(s string) int { return len(s) - len(trimmedLeft(s)) }

// bracketedNumber reads (1) 【1】 [1], and looks past a kind or an answer in
// brackets at the number behind it.
func (s *source) bracketedNumber(from, to int, open, shut string) (n number, ok bool) {
	text := s.fold[from:to]
	end := strings.Index(text, shut)
	if end < 0 || end > 60 {
		return n, false
	}
	inner := text[len(open):end]
	lead := leadingBlanks(inner)
	if v, size := hanzi.LeadingNumber(inner[lead:]); size > 0 && strings.TrimSpace(inner[lead+size:]) == "" && v <= 999 {
		at := from + len(open) + lead
		rest := strings.TrimLeft(text[end+len(shut):], " .、:")
		style := open[0]
		if !isDigit(inner[lead]) {
			style = 'z' // （一）
		}
		return number{value: int(v), style: style, text: span{at, at + size}, next: to - len(rest)}, true
	}
	_, kindSize := kindAt(inner)
	if kindSize == 0 && !pureKey(inner) && strings.TrimSpace(inner) != "" {
		return n, false
	}
	next := from + end + len(shut)
	next += leadingBlanks(s.fold[next:to])
	if next >= to || closingFirst(s.fold[next:to]) != "" {
		return n, false
	}
	if n, ok = s.numberAt(next, to); ok && n.style != ' ' && n.style != 'Z' {
		return n, true
	}
	return number{}, false
}

// optionAt reads an option's letter: A. A、 A: A) (A) （a） 【A】. It returns
// where the option's text starts.
func (s *source) optionAt(from, to int) (letter byte, next int, ok bool) {
	text := s.fold[from:to]
	if open, shut := closing(text); open != "" {
		inner := strings.TrimLeft(text[len(open):], " ")
		if inner == "" || !isLetter(inner[0]) {
			return 0, 0, false
		}
		after, found := strings.CutPrefix(strings.TrimLeft(inner[1:], " "), shut)
		if !found {
			return 0, 0, false
		}
		after = strings.TrimLeft(after, " .、:")
		return inner[0] &^ 0x20, to - len(after), true
	}
	if text == "" || !isLetter(text[0]) {
		return 0, 0, false
	}
	rest := trimmedLeft(text[1:])
	if sign := optionSign(rest); sign > 0 && !(text[0] >= 'a' && sign < len(rest) && isLetter(rest[sign])) {
		return text[0] &^ 0x20, to - len(rest) + sign, true
	}
	if len(rest) < len(text)-1 && rest != "" && !isLetter(rest[0]) && text[0] <= 'Z' {
		return text[0], to - len(rest), true // A 甲
	}
	return 0, 0, false
}

func optionSign(rest string) int {
	switch {
	case rest == "":
	case strings.IndexByte(".:),", rest[0]) >= 0:
		return 1
	case strings.HasPrefix(rest, "、"):
		return len("、")
	}
	return 0
}

// pageMark tells whether a whole line is a page mark: 第 3 页 共 9 页, --第1页,
// - 3 -, 3/9, Page 3 of 9.
func pageMark(s string) bool {
	switch c := s[0]; {
	case len(s) > 60:
		return false
	case isDigit(c), c == '-', c == 'P', c == 'p', c == 0xe2: // — and –
	case strings.HasPrefix(s, "第"), strings.HasPrefix(s, "共"), strings.HasSuffix(s, "页"), strings.HasSuffix(s, "答案"):
	default:
		return false
	}
	bare := strings.Trim(s, "-—– ")
	if bare == "" || bare == "查看答案" || bare == "显示答案" {
		return true
	}
	if len(bare) < len(s) && allDigits(bare) && !strings.HasPrefix(s, bare) {
		return true
	}
	if i := strings.LastIndex(bare, "第"); i > 0 && len(bare) <= 60 {
		if rest, ok := cutPage(bare[i:]); ok && rest == "" {
			for _, w := range []string{"题库", "试题", "试卷", "手册", "竞赛", "资料"} { // a running header
				if strings.Contains(bare[:i], w) {
					return true
				}
			}
		}
	}
	if rest, ok := cutPage(bare); ok {
		return strings.Trim(rest, "-—– ") == ""
	}
	if a, b, ok := strings.Cut(s, "/"); ok && allDigits(strings.TrimSpace(a)) && allDigits(strings.TrimSpace(b)) {
		return true
	}
	lower := strings.ToLower(s)
	if rest, ok := strings.CutPrefix(lower, "page "); ok {
		_, size := hanzi.LeadingNumber(rest)
		rest = strings.TrimSpace(rest[size:])
		return size > 0 && (rest == "" || strings.HasPrefix(rest, "of "))
	}
	return false
}

// cutPage takes 第3页共9页 or 共9页第3页 or 第3页 off the start.
func cutPage(s string) (rest string, ok bool) {
	for {
		t := strings.TrimLeft(s, " ,/|·")
		after, found := strings.CutPrefix(t, "第")
		if !found {
			after, found = strings.CutPrefix(t, "共")
		}
		if !found {
			return s, ok
		}
		after = strings.TrimLeft(after, " ")
		_, size := hanzi.LeadingNumber(after)
		after, found = strings.CutPrefix(strings.TrimLeft(after[size:], " "), "页")
		if size == 0 || !found {
			return s, ok
		}
		s, ok = after, true
	}
}

// trailingPageMark finds a page mark glued to a line's end, as --第1页, and
// returns where it starts.
func trailingPageMark(line string) int {
	if !strings.HasSuffix(line, "页") && !strings.HasSuffix(line, "-") && !strings.HasSuffix(line, "—") {
		return len(line)
	}
	base := max(0, len(line)-100)
	for base > 0 && line[base]&0xc0 == 0x80 {
		base--
	}
	s := line[base:]
	last := strings.LastIndex(s, "页")
	if last < 0 || strings.Trim(s[last+len("页"):], "-—– ") != "" {
		return len(line)
	}
	for _, start := range []string{"第", "共"} {
		for j := strings.Index(s, start); j >= 0; {
			if rest, ok := cutPage(s[j:]); ok && strings.Trim(rest, "-—– ") == "" {
				head := strings.TrimRight(s[:j], "-—– ")
				both := strings.Contains(s[j:], "第") && strings.Contains(s[j:], "共")
				if j-len(head) >= 2 && strings.ContainsAny(s[len(head):j], "-—–") || both {
					return base + len(head)
				}
			}
			k := strings.Index(s[j+len(start):], start)
			if k < 0 {
				break
			}
			j += len(start) + k
		}
	}
	return len(line)
}

// A material is the head of a stem that several questions share.
type material struct {
	from, to int  // the numbers of the questions; from 0, all to the next head
	above    bool // the text stands before the head
	text     span // what stands behind the head on its line
}

// materialAt reads 根据以下材料，回答1-2题： and its like.
func (s *source) materialAt(p span) (m material, ok bool) {
	text := s.of(p)
	if len(text) > 300 {
		return m, false
	}
	if m, ok = s.caseHead(p); ok || !strings.Contains(text, "题") {
		return m, ok
	}
	if m, ok = s.sharedStem(p); ok {
		return m, true
	}
	i := strings.Index(text, "回答")
	if i < 0 {
		i = strings.Index(text, "完成")
	}
	if i < 0 || !strings.Contains(text[i:], "题") {
		return m, false
	}
	if !strings.Contains(text[:i], "根据") && !strings.Contains(text[:i], "阅读") &&
		!strings.Contains(text[:i], "材料") && !strings.Contains(text[:i], "依据") && !strings.Contains(text[:i], "结合") {
		return m, false
	}
	rest := text[i+len("回答"):]
	for _, skip := range []string{"下列", "下面", "以下", "问题", "第", " "} {
		rest = strings.TrimPrefix(rest, skip)
	}
	rest = strings.TrimLeft(rest, " (第")
	m.above = strings.Contains(text[:i], "以上") || strings.Contains(text[:i], "上述") || strings.Contains(text[:i], "上面")
	a, size := hanzi.LeadingNumber(rest)
	if size == 0 {
		rest = strings.TrimLeft(rest, "小题:。. )")
		m.to, m.text = 1<<30, span{p.to, p.to}
		return m, rest == "" && utf8.RuneCountInString(text) <= 30
	}
	rest = strings.TrimLeft(rest[size:], " 题")
	dash := len(rest)
	rest = strings.TrimLeft(rest, "-—–~至到、和 第")
	b := a
	if len(rest) < dash {
		if b, size = hanzi.LeadingNumber(rest); size == 0 {
			return m, false
		}
		rest = strings.TrimLeft(rest[size:], " ")
	}
	for _, tail := range []string{"小题", "题"} {
		rest = strings.TrimPrefix(rest, tail)
	}
	rest = strings.TrimLeft(rest, " .:。,)")
	if b < a || b-a > 100 {
		return m, false
	}
	m.from, m.to, m.text = int(a), int(b), span{p.to - len(rest), p.to}
	return m, true
}

// sharedStem reads （1～2题共用题干）.
func (s *source) sharedStem(p span) (m material, ok bool) {
	text := s.of(p)
	if i := strings.Index(text, "共用"); i > 0 {
		rest := strings.TrimLeft(text, "(第 ")
		a, size := hanzi.LeadingNumber(rest)
		rest = strings.TrimLeft(rest[size:], " -—–~至到、题")
		b, size2 := hanzi.LeadingNumber(rest)
		if size == 0 || size2 == 0 || a > b || b-a > 100 {
			return m, false
		}
		rest = text[i+len("共用"):]
		for _, w := range []string{"题干", "材料", "案例", "一个", "同一"} {
			rest = strings.TrimPrefix(rest, w)
		}
		return material{from: int(a), to: int(b), text: s.trim(span{p.to - len(strings.TrimLeft(rest, ") :。")), p.to})}, true
	}
	return m, false
}

// caseHead reads 案例一： and its like, which hold up to the next head.
func (s *source) caseHead(p span) (m material, ok bool) {
	rest := s.of(p)
	switch open, _ := closing(rest); open {
	case "【", "[":
		rest = rest[len(open):]
	}
	for _, w := range []string{"案例", "背景材料", "背景资料", "阅读材料", "材料"} {
		after, found := strings.CutPrefix(rest, w)
		if !found {
			continue
		}
		_, size := hanzi.LeadingNumber(after)
		tail := strings.TrimLeft(after[size:], " 】]")
		if size == 0 && !strings.HasPrefix(tail, ":") {
			return m, false
		}
		if size > 0 && tail != "" && tail[0] != ':' {
			return m, false
		}
		return material{to: 1 << 30, text: s.trim(span{p.to - len(strings.TrimLeft(tail, ": ")), p.to})}, true
	}
	return m, false
}

// A section is a head that gives kind and points to all below it.
type section struct {
	kind   kindWord
	points kepu.Ratio
	key    bool // the head of an answer block: 单选题答案
	marked bool // it carries a mark of its own: 一、
	mark   int
}

// sectionAt reads a section head: 一、单选题（每题2分，共20分）, 判断题,
// 【多选题】, 第二部分 填空题.
func (s *source) sectionAt(p span) (sec section, ok bool) {
	text := s.of(p)
	if len(text) > 240 {
		return sec, false
	}
	body, han := text, false
	open, shut := closing(text)
	switch {
	case open != "":
		i := strings.Index(text, shut)
		if i < 0 {
			return sec, false
		}
		inner := text[len(open):i]
		if v, size := hanzi.LeadingNumber(inner); size > 0 && size == len(inner) && !isDigit(inner[0]) {
			body, han, sec.mark = text[i+len(shut):], true, int(v)
		} else if k, size := kindAt(inner); size > 0 && strings.TrimSpace(inner[size:]) == "" && strings.TrimLeft(text[i+len(shut):], " :") == "" {
			sec.kind = k
			return sec, true
		} else {
			return sec, false
		}
	default:
		t := strings.TrimPrefix(text, "第")
		if v, size := hanzi.LeadingNumber(t); size > 0 {
			rest := strings.TrimLeft(t[size:], " ")
			han = !isDigit(t[0])
			sec.mark = int(min(v, 1000))
			if len(t) < len(text) {
				for _, w := range []string{"部分", "大题", "章", "节", "题型"} {
					if after, found := strings.CutPrefix(rest, w); found {
						body, han = after, true
						break
					}
				}
				if len(body) == len(text) {
					return sec, false
				}
			} else if n := separatorSign(rest); n > 0 {
				body = rest[n:]
			} else if strings.HasPrefix(rest, ",") {
				body = rest[1:]
			} else {
				return sec, false
			}
		}
	}
	sec.marked = len(body) < len(text)
	body = strings.Trim(body, " :.、*")
	k, size := kindAt(body)
	head := body
	if size == 0 && strings.Contains(body, "题") {
		for i := 0; i < len(body) && i <= 36; { // 科普知识单选题
			_, w := utf8.DecodeRuneInString(body[i:])
			i += w
			if k, size = kindAt(body[i:]); size > 0 && strings.HasSuffix(body[i:i+size], "题") && !strings.ContainsAny(body[:i], ".,?:()") {
				body = body[i:]
				break
			}
			size = 0
		}
	}
	if size == 0 {
		return sec, false
	}
	rest := strings.TrimLeft(body[size:], " ")
	if i := strings.Index(rest, "答案"); i >= 0 && i <= len("参考") && len(rest) <= 40 {
		sec.key = true
	}
	plain := sec.key || plainHead(rest)
	if !plain && !(han && len(head) == len(body) && !strings.ContainsAny(rest, "?_")) {
		return sec, false
	}
	if strings.Contains(rest, "?") || plain && strings.HasPrefix(rest, ":") && len(rest) > 60 {
		return sec, false
	}
	sec.kind = k
	sec.points = pointsIn(rest)
	return sec, true
}

// plainHead tells whether what stands behind a kind is what heads go on with:
// remarks in brackets, or how many there are and what each counts.
func plainHead(rest string) bool {
	for {
		rest = strings.TrimLeft(rest, " :,.。")
		open, shut := closing(rest)
		if open == "" {
			break
		}
		_, after, ok := strings.Cut(rest, shut)
		if !ok {
			return false
		}
		rest = after
	}
	return rest == "" || strings.HasPrefix(rest, "共") || strings.HasPrefix(rest, "每")
}

// pointsIn reads the points of each question out of a head: 每题2分, 各0.5分,
// and 共10题，共20分 where only the sum is given.
func pointsIn(s string) kepu.Ratio {
	for _, each := range []string{"每小题", "每题", "每空", "每个", "每道", "各"} {
		if i := strings.Index(s, each); i >= 0 {
			if r, ok := pointsAt(s[i+len(each):]); ok {
				return r
			}
		}
	}
	var count int64
	var sum kepu.Ratio
	for i := range len(s) {
		if !isDigit(s[i]) || i > 0 && (isDigit(s[i-1]) || s[i-1] == '.') {
			continue
		}
		n, size := hanzi.LeadingNumber(s[i:])
		rest := strings.TrimLeft(s[i+size:], " ")
		switch {
		case strings.HasPrefix(rest, "题"), strings.HasPrefix(rest, "小题"), strings.HasPrefix(rest, "道"):
			count = n
		default:
			if r, ok := pointsAt(s[i:]); ok {
				sum = r
			}
		}
	}
	if count > 0 && count < 1000 {
		return sum.Mul(kepu.NewRatio(1, count))
	}
	return kepu.Ratio{}
}

// pointsAt reads 2分 or 0.5 分.
func pointsAt(s string) (kepu.Ratio, bool) {
	s = strings.TrimLeft(s, " ")
	i := 0
	for i < len(s) && (isDigit(s[i]) || s[i] == '.') {
		i++
	}
	if i == 0 || !strings.HasPrefix(strings.TrimLeft(s[i:], " "), "分") {
		if n, size := hanzi.LeadingNumber(s); size > 0 && strings.HasPrefix(s[size:], "分") && n < 1000 {
			return kepu.NewRatio(n, 1), true
		}
		return kepu.Ratio{}, false
	}
	r, ok := kepu.ParseRatio(s[:i])
	return r, ok && r.Cmp(kepu.NewRatio(1000, 1)) < 0
}
