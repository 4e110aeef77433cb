// Package blueprint reads and writes what a paper is to be made of, as staff
// write it: a line a part, in words.
//
//	名称：冬季安全知识测试
//	时间：30分钟
//	满分：100分
//	及格：60分
//
//	单选 消防、用电用气 难度1-3 20题 每题2分
//	多选 10题 每题3分 漏选得一半
//	判断 急救 15题 共30分 备用2题
//
// A part names kinds, topics, an audience, a difficulty (难度2, 难度1-3,
// 难度3以上, 简单 中等 困难), how many questions, their points (每题2分 or
// 共30分), the reserves, and how an incomplete answer counts (漏选得一半,
// 漏选按比例). Words may stand in any order, with blanks, punctuation and
// brackets between them or nothing, and 一、 before them. A word that is none of
// these is a topic of the bank's own, which is noted.
//
// Other lines are 名称 说明 时间 满分 及格 种子; 互斥：a、b, of which at most one is
// drawn, each an id or a tag; and 不用：a、b, ids of questions used before. Lines
// that start with # are remarks.
//
// The package draws nothing and knows no bank: whether a blueprint can be met
// is for [kepu.Draw] to say.
package blueprint

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/source"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// Limits beyond which a line is a mistake.
const (
	maxPart  = 2000    // characters
	maxLine  = 400_000 // of a list of ids, some twenty thousand
	maxParts = 200
)

// Read reads a blueprint. What cannot be read is a problem, and the rest is in
// the blueprint; one without a title has none.
func Read(name string, src []byte) (kepu.Blueprint, []kepu.Problem) {
	r := reader{s: source.New(name, src), set: map[string]bool{}}
	r.bp.At = kepu.Position{File: name}
	r.problems = r.s.Controls()
	for i := range r.s.Lines() {
		line, start := r.s.Line(i)
		trimmed := strings.TrimSpace(line)
		start += strings.Index(line, trimmed)
		switch {
		case trimmed == "" || trimmed[0] == '#':
		case len(trimmed) > maxLine:
			r.problem(start, kepu.TooLong, "这一行", maxLine)
		default:
			r.line(trimmed, start)
		}
	}
	return r.bp, r.problems
}

type reader struct {
	s        *source.Source
	bp       kepu.Blueprint
	set      map[string]bool // settings that were read
	problems []kepu.Problem
}

func (r *reader) problem(at int, code kepu.Code, args ...any) {
	r.problems = append(r.problems, r.s.Problem(at, code, args...))
}

// line reads a setting or a part.
func (r *reader) line(text string, at int) {
	clean, _ := hanzi.Clean(strings.ReplaceAll(text, "\t", " "))
	if name, value, ok := strings.Cut(strings.Replace(clean, "：", ":", 1), ":"); ok {
		if s := settingNamed(name); s != nil {
			r.setting(s, strings.TrimSpace(name), strings.TrimSpace(value), at)
			return
		}
	}
	if i := strings.Index(text, " #"); i >= 0 { // a remark behind a part
		text = strings.TrimSpace(text[:i])
	}
	if utf8.RuneCountInString(text) > maxPart {
		r.problem(at, kepu.TooLong, "这一行", maxPart)
		return
	}
	p, ok := r.part(text, at)
	switch {
	case !ok:
	case len(r.bp.Parts) == maxParts:
		r.problem(at, kepu.TooLong, "试卷", maxParts)
	default:
		r.bp.Parts = append(r.bp.Parts, p)
	}
}

// A setting is a line that is no part.
type setting struct {
	name, want string
	again      bool // may come more than once
	set        func(bp *kepu.Blueprint, value string) bool
}

var settings = []setting{
	{name: "名称", want: "1 到 60 个字", set: func(bp *kepu.Blueprint, v string) bool { return words(&bp.Title, v, 60) }},
	{name: "说明", want: "1 到 500 个字", again: true, set: func(bp *kepu.Blueprint, v string) bool {
		return words(&bp.Notice, strings.TrimSpace(bp.Notice+" "+v), 500)
	}},
	{name: "时间", want: "1 到 600 分钟", set: func(bp *kepu.Blueprint, v string) bool {
		n, ok := minutes(v)
		bp.Minutes = n
		return ok
	}},
	{name: "满分", want: "1 到 10000 分", set: func(bp *kepu.Blueprint, v string) bool { return points(&bp.Total, v) }},
	{name: "及格", want: "1 到 10000 分", set: func(bp *kepu.Blueprint, v string) bool { return points(&bp.Pass, v) }},
	{name: "种子", want: "1 到 18446744073709551615", set: func(bp *kepu.Blueprint, v string) bool {
		n, err := strconv.ParseUint(hanzi.Fold(v, hanzi.Width), 10, 64)
		bp.Seed = n
		return err == nil && n > 0
	}},
	{name: "互斥", want: "编号或标签，用、隔开", again: true, set: func(bp *kepu.Blueprint, v string) bool {
		bp.Exclusions = append(bp.Exclusions, list(v))
		return len(list(v)) > 0
	}},
	{name: "不用", want: "编号，用、隔开", again: true, set: func(bp *kepu.Blueprint, v string) bool {
		bp.Used = append(bp.Used, list(v)...)
		return len(list(v)) > 0
	}},
}

// otherNames are what people write for the names of settings.
var otherNames = map[string]string{
	"标题": "名称", "试卷": "名称", "试卷名称": "名称", "考试时间": "时间", "时长": "时间", "答题时间": "时间", "总分": "满分", "及格分": "及格", "及格线": "及格",
	"合格": "及格", "互斥题": "互斥", "已用": "不用", "用过": "不用", "注意": "说明", "注意事项": "说明",
}

func settingNamed(name string) *setting {
	name = hanzi.Fold(name, hanzi.Same)
	if other, ok := otherNames[name]; ok {
		name = other
	}
	for i := range settings {
		if settings[i].name == name {
			return &settings[i]
		}
	}
	return nil
}

func (r *reader) setting(s *setting, name, value string, at int) {
	if value == "" { // a template's line that nobody filled in
		return
	}
	if r.set[s.name] && !s.again {
		r.problem(at, kepu.SettingTwice, name)
		return
	}
	before := r.bp
	if !s.set(&r.bp, value) {
		r.bp = before
		r.problem(at, kepu.SettingBadValue, name, value, s.want)
		return
	}
	r.set[s.name] = true
}

func words(field *string, v string, most int) bool {
	*field = oneLine(v)
	return utf8.RuneCountInString(v) <= most
}

// whole reads a number from 1 to most with one of the measures behind it.
func whole(v string, most int64, measures ...string) (int, bool) {
	v = hanzi.Fold(v, hanzi.Width|hanzi.Script)
	n, size := hanzi.LeadingNumber(v)
	rest := strings.TrimSpace(v[size:])
	for _, m := range measures {
		if size > 0 && rest == m {
			return int(n), n >= 1 && n <= most
		}
	}
	return 0, false
}

// minutes reads 40分钟, 1小时, 1.5小时, 一个半小时 and 1小时30分.
func minutes(v string) (int, bool) {
	if n, ok := whole(v, 600, "分钟", "分", ""); ok {
		return n, true
	}
	v = strings.ReplaceAll(hanzi.Fold(v, hanzi.Width|hanzi.Script|hanzi.Blank), "个", "")
	before, after, ok := strings.Cut(v, "小时")
	if !ok {
		return 0, false
	}
	half := 0
	if rest, found := strings.CutSuffix(before, "半"); found {
		before, half = rest, 30
	}
	hours, size := leadingRatio(before)
	if before == "" && half > 0 {
		size = 0
	} else if size == 0 || size < len(before) {
		return 0, false
	}
	more, ok := 0, after == ""
	if !ok {
		more, ok = whole(after, 59, "分钟", "分", "")
	}
	whole := hours.Mul(kepu.NewRatio(60, 1))
	n := int(whole.Num()) + half + more
	return n, ok && whole.Den() == 1 && n >= 1 && n <= 600
}

func points(field *kepu.Ratio, v string) bool {
	n, size := leadingRatio(hanzi.Fold(v, hanzi.Width|hanzi.Script))
	rest := strings.TrimSpace(hanzi.Fold(v, hanzi.Width|hanzi.Script)[size:])
	*field = n
	return size > 0 && (rest == "" || rest == "分") && n.Sign() > 0 && n.Cmp(kepu.NewRatio(10_000, 1)) <= 0
}

func list(v string) []string {
	return strings.FieldsFunc(v, func(r rune) bool { return strings.ContainsRune("、,，;； \t", r) })
}
