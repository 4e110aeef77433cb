package quiztext

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/answer"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// A keyEntry is one answer that stands away from its question.
type keyEntry struct {
	section int // which head of the block it stands under, from 1; 0 for none
	number  int // of the question; 0 where the order alone counts
	at      int
	answer  rawAnswer
	expl    []span
}

// A keyBlock is the answers of a file that stand together.
type keyBlock struct {
	at       int // its head, or its first row; -1 before there is one
	sections []section
	entries  []keyEntry
	header   []int // numbers of a table's first row
}

// keyRow reads a line that holds nothing but numbered answers: 1-5: ABCDA,
// 1A2B3C, 1.A 2.B, 1.√ 2.×. It returns nil for any other line, and for rows
// whose letters do not fit their numbers a single entry with number 0.
func (s *source) keyRow(p span) []keyEntry {
	text := s.of(p)
	if numberRow(text) != nil {
		return []keyEntry{}
	}
	var entries []keyEntry
	i := 0
	skip := func(signs string) {
		for i < len(text) {
			r, w := utf8.DecodeRuneInString(text[i:])
			if !strings.ContainsRune(signs, r) {
				return
			}
			i += w
		}
	}
	for {
		skip(" ,;|、。)")
		if i >= len(text) {
			return entries
		}
		start := i
		if text[i] == '(' || text[i] == '[' {
			i++
		} else if strings.HasPrefix(text[i:], "第") {
			i += len("第")
		}
		n, size := hanzi.LeadingNumber(text[i:])
		if size == 0 || !isDigit(text[i]) || n > 999 {
			return nil
		}
		i += size
		j := i
		skip(" -—–~至到")
		if last, size := hanzi.LeadingNumber(text[i:]); size > 0 && i > j && strings.TrimSpace(text[j:i]) != "" && isDigit(text[i]) && last > n && last < 1000 {
			i += size
			skip(" 题:.、)]")
			more, size := s.rangeValues(span{p.from + i, p.to}, int(n), int(last))
			if size == 0 {
				return nil
			}
			i += size
			entries = append(entries, more...)
			continue
		}
		i = j
		skip(" 题:.、)]")
		if i+1 < len(text) && text[i] == '(' && (text[i+1] >= 'A' && text[i+1] <= 'H' || text[i+1] >= 0xe2) {
			i++ // 1.(A)
		}
		size = valueSize(text[i:])
		if size == 0 {
			return nil
		}
		value := span{p.from + i, p.from + i + size}
		entries = append(entries, keyEntry{number: int(n), at: p.from + start,
			answer: rawAnswer{at: value.from, parts: []span{value}}})
		i += size
	}
}

// valueSize is the length of the letters or the verdict that s starts with, as
// they stand in a row of answers.
func valueSize(s string) int {
	if s == "" {
		return 0
	}
	i := 0
	for i < len(s) && isLetter(s[i]) && s[i] <= 'Z' {
		i++
	}
	if i > 0 && i <= 8 {
		for {
			j := i + answer.Gap(s[i:])
			if j == i || strings.TrimSpace(s[i:j]) == "" || j >= len(s) || !isLetter(s[j]) || s[j] > 'Z' {
				break
			}
			i = j + 1
			for i < len(s) && isLetter(s[i]) && s[i] <= 'Z' {
				i++
			}
		}
		return i
	}
	if v, rest := answer.LeadingVerdict(s); v != answer.NoVerdict {
		size := len(s) - len(rest)
		if rest == "" || strings.IndexByte(" ,;|.)", rest[0]) >= 0 || isDigit(rest[0]) || strings.HasPrefix(rest, "、") || strings.HasPrefix(rest, "。") {
			return size
		}
	}
	return 0
}

// rangeValues reads the answers of a range of numbers, up to the next number.
func (s *source) rangeValues(p span, first, last int) ([]keyEntry, int) {
	text := s.of(p)
	end := 0
	for end < len(text) && !isDigit(text[end]) {
		end++
	}
	if end < len(text) && end > 0 && text[end-1] == '(' {
		end--
	}
	values := strings.TrimRight(text[:end], " ,;、|")
	want := last - first + 1
	var spans []span
	for i := 0; i < len(values); {
		r, w := utf8.DecodeRuneInString(values[i:])
		if strings.ContainsRune(" ,;、|", r) {
			i += w
			continue
		}
		size := valueSize(values[i:])
		j := i
		for j < len(values) && isLetter(values[j]) {
			j++
		}
		if j > i && j-i <= size {
			size = j - i
		}
		if size == 0 {
			if v, rest := answer.LeadingVerdict(values[i:]); v != answer.NoVerdict {
				size = len(values) - i - len(rest)
			} else {
				return nil, 0
			}
		}
		spans = append(spans, span{p.from + i, p.from + i + size})
		i += size
	}
	if len(spans) == 0 {
		return nil, 0
	}
	if len(spans) != want { // letters in runs: ABCDA or ABCDA BCDAB
		var single []span
		for _, v := range spans {
			for i := v.from; i < v.to; {
				w := 1
				if s.fold[i] >= 0x80 {
					w = v.to - i
					if r, n := utf8.DecodeRuneInString(s.fold[i:]); r == '√' || r == '×' {
						w = n
					}
				}
				single = append(single, span{i, i + w})
				i += w
			}
		}
		spans = single
	}
	if len(spans) != want {
		return []keyEntry{{number: -want, at: p.from, answer: rawAnswer{at: p.from, parts: spans}}}, end
	}
	entries := make([]keyEntry, want)
	for i, v := range spans {
		entries[i] = keyEntry{number: first + i, at: v.from, answer: rawAnswer{at: v.from, parts: []span{v}}}
	}
	return entries, end
}

// numberRow reads a table's row of question numbers: 题号 1 2 3 4 5.
func numberRow(s string) []int {
	head := s
	for _, w := range []string{"题号", "序号"} {
		head = strings.TrimPrefix(head, w)
	}
	if head == "" || !isDigit(head[len(head)-1]) {
		return nil
	}
	fields := strings.FieldsFunc(head, func(r rune) bool { return r == ' ' || r == '|' || r == ':' })
	if len(fields) < 2 {
		return nil
	}
	var numbers []int
	for _, f := range fields {
		if !allDigits(f) || len(f) > 3 {
			return nil
		}
		n, _ := hanzi.LeadingNumber(f)
		if len(numbers) > 0 && int(n) != numbers[len(numbers)-1]+1 {
			return nil
		}
		numbers = append(numbers, int(n))
	}
	return numbers
}

// tableValues takes a table's row of answers apart, in as many pieces as the
// table has numbers.
func (s *source) tableValues(p span, numbers []int) []keyEntry {
	var spans []span
	for i := p.from; i < p.to; {
		if c := s.fold[i]; c == ' ' || c == '|' || c == ':' {
			i++
			continue
		}
		j := i
		for j < p.to && s.fold[j] != ' ' && s.fold[j] != '|' {
			j++
		}
		spans = append(spans, span{i, j})
		i = j
	}
	if len(spans) != len(numbers) {
		return []keyEntry{{number: -len(numbers), at: p.from, answer: rawAnswer{at: p.from, parts: spans}}}
	}
	entries := make([]keyEntry, len(spans))
	for i, v := range spans {
		entries[i] = keyEntry{number: numbers[i], at: v.from, answer: rawAnswer{at: v.from, parts: []span{v}}}
	}
	return entries
}

// wordRun reads a row of answers without numbers, a word each: ABD ACD.
func (s *source) wordRun(p span) []keyEntry {
	var entries []keyEntry
	for i := p.from; i < p.to; {
		if s.fold[i] == ' ' {
			i++
			continue
		}
		j := i
		for j < p.to && s.fold[j] != ' ' {
			j++
		}
		entries = append(entries, keyEntry{at: i, answer: rawAnswer{at: i, parts: []span{{i, j}}}})
		i = j
	}
	return entries
}

// markedRun reads the answers of several questions in words: 1、甲 2、乙.
func (s *source) markedRun(p span) []keyEntry {
	text := s.of(p)
	for _, sign := range []string{"、", ".", ")", ":"} {
		if !strings.HasPrefix(text, "1"+sign) {
			continue
		}
		var entries []keyEntry
		from := 1 + len(sign)
		for n := 2; ; n++ {
			next := strings.Index(text[from:], " "+strconv.Itoa(n)+sign)
			if alt := strings.Index(text[from:], ";"+strconv.Itoa(n)+sign); next < 0 || alt >= 0 && alt < next {
				next = alt
			}
			end := len(text)
			if next >= 0 {
				end = from + next
			}
			value := s.trim(span{p.from + from, p.from + end})
			entries = append(entries, keyEntry{at: value.from, answer: rawAnswer{at: value.from, parts: []span{value}}})
			if next < 0 {
				return entries
			}
			from = end + 1 + len(strconv.Itoa(n)) + len(sign)
		}
	}
	return nil
}

// letterRun reads a row of answers without numbers: ABCDA BCDAB, √×√×.
func (s *source) letterRun(p span) []keyEntry {
	var entries []keyEntry
	for i := p.from; i < p.to; {
		r, w := utf8.DecodeRuneInString(s.fold[i:p.to])
		if r != ' ' && r != ',' && r != '、' {
			entries = append(entries, keyEntry{at: i, answer: rawAnswer{at: i, parts: []span{{i, i + w}}}})
		}
		i += w
	}
	return entries
}

// join hands the answers of a block to the questions that have none. Where the
// block has the same heads as the questions it goes by head and number, else
// by number, and where numbers repeat by order.
func (r *reader) join(key *keyBlock) {
	var open []*raw
	type place struct{ section, number int } // section -1 stands for any
	byPlace := map[place][]*raw{}
	for _, q := range r.questions {
		if q.lacks() {
			open = append(open, q)
			for _, at := range [2]place{{-1, q.number.value}, {q.section, q.number.value}} {
				if len(byPlace[at]) < 2 { // two are too many already
					byPlace[at] = append(byPlace[at], q)
				}
			}
		}
	}
	counted := 0
	for _, e := range key.entries {
		counted++
		if e.number < 0 {
			r.problem(e.at, kepu.KeyCountDiffers, len(e.answer.parts), -e.number)
			counted += -e.number - 1
		}
	}
	if counted != len(open) {
		r.problem(key.at, kepu.KeyCountDiffers, counted, len(open))
	}
	sections := pairSections(key, open)
	used := make(map[*raw]bool, len(open))
	for i, e := range key.entries {
		at := place{-1, e.number}
		if e.section > 0 && sections != nil {
			at.section = sections[e.section]
		}
		fit := byPlace[at]
		inOrder := counted == len(open) && i < len(open) && (e.number == 0 || open[i].number.value == e.number)
		switch {
		case e.number < 0:
		case len(fit) == 1 && !used[fit[0]] && e.number > 0:
			used[fit[0]] = true
			fit[0].take(e)
		case inOrder && !used[open[i]]:
			used[open[i]] = true
			open[i].take(e)
		case e.number == 0:
		case len(fit) == 0:
			r.problem(e.at, kepu.KeyUnused, e.number)
		default:
			r.problem(e.at, kepu.KeyAmbiguous, e.number)
		}
	}
}

// take gives the question an answer from a block.
func (q *raw) take(e keyEntry) {
	q.answers = append(q.answers, e.answer)
	q.expl = append(q.expl, e.expl...)
}

// pairSections finds which section of the questions each head of the block
// speaks of: the one of the same kind, the first that is not taken. It returns
// nil where a head finds none, so that numbers decide alone.
func pairSections(key *keyBlock, open []*raw) map[int]int {
	kinds := map[int]kepu.Kind{}
	var order []int
	for _, q := range open {
		if _, ok := kinds[q.section]; !ok {
			kinds[q.section] = q.kind.Kind
			order = append(order, q.section)
		}
	}
	pairs := map[int]int{}
	taken := map[int]bool{}
	for i, sec := range key.sections {
		for j, id := range order {
			if !taken[id] && (kinds[id] == sec.kind.Kind || sec.kind.Kind == 0 && sec.mark == j+1) {
				pairs[i+1], taken[id] = id, true
				break
			}
		}
		if _, ok := pairs[i+1]; !ok {
			return nil
		}
	}
	if len(pairs) == 0 {
		return nil
	}
	return pairs
}
