package folder

import (
	"errors"
	"io/fs"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// A setting is one line of 设置.txt: its name, what its value should be, and
// how it is set.
type setting struct {
	name string
	want string
	set  func(s *kepu.Settings, value string) bool
}

var settings = []setting{
	{"社区", "名称", func(s *kepu.Settings, v string) bool { return words(&s.Name, v) }},
	{"街道", "名称", func(s *kepu.Settings, v string) bool { return words(&s.Street, v) }},
	{"活动室", "名称", func(s *kepu.Settings, v string) bool { return words(&s.Room, v) }},
	{"居民人数", "1 到 1000000", func(s *kepu.Settings, v string) bool { return number(&s.Residents, v, "人", 1, 1_000_000) }},
	{"年度", "2000 到 2100", func(s *kepu.Settings, v string) bool {
		return number(&s.Year, strings.TrimSuffix(v, "度"), "年", 2000, 2100)
	}},
	{"无人操作", "120 到 3600 秒", func(s *kepu.Settings, v string) bool { return seconds(&s.Idle, v, 120, 3600) }},
	{"每轮题数", "1 到 50", func(s *kepu.Settings, v string) bool { return number(&s.RoundLength, v, "题", 1, 50) }},
	{"每日题数", "1 到 50", func(s *kepu.Settings, v string) bool { return number(&s.DailyLength, v, "题", 1, 50) }},
	{"答题时限", "不限，或 10 到 600 秒", func(s *kepu.Settings, v string) bool {
		if v == "不限" || v == "无" || v == "0" {
			s.AnswerTime = 0
			return true
		}
		return seconds(&s.AnswerTime, v, 10, 600)
	}},
	{"语言", "简体、繁體或 English", func(s *kepu.Settings, v string) bool {
		switch strings.ToLower(hanzi.Fold(v, hanzi.Width|hanzi.Script)) {
		case "简体", "简体中文", "hans":
			s.Lang = kepu.Hans
		case "繁体", "繁体中文", "hant":
			s.Lang = kepu.Hant
		case "english", "英文", "en":
			s.Lang = kepu.English
		default:
			return false
		}
		return true
	}},
	{"语言按键", "开或关", func(s *kepu.Settings, v string) bool {
		switch hanzi.Fold(v, hanzi.Width|hanzi.Script) {
		case "开", "是", "有":
			s.LangKeys = true
		case "关", "否", "无":
			s.LangKeys = false
		default:
			return false
		}
		return true
	}},
}

const maxWords = 30 // characters of a name; a head line has room for fewer

func words(field *string, v string) bool {
	if utf8.RuneCountInString(v) > maxWords {
		return false
	}
	*field = v
	return true
}

// number reads a whole number, with its measure behind it or not.
func number(field *int, v, measure string, low, high int64) bool {
	v = hanzi.Fold(v, hanzi.Width)
	n, size := hanzi.LeadingNumber(v)
	rest := strings.TrimSpace(v[size:])
	if size == 0 || rest != "" && rest != measure && rest != "道"+measure || n < low || n > high {
		return false
	}
	*field = int(n)
	return true
}

func seconds(field *time.Duration, v string, low, high int64) bool {
	var n int
	text := hanzi.Fold(v, hanzi.Width)
	if m, size := hanzi.LeadingNumber(text); size > 0 && strings.HasPrefix(strings.TrimSpace(text[size:]), "分") && m <= 60 {
		if m *= 60; m < low || m > high {
			return false
		}
		*field = time.Duration(m) * time.Second
		return true
	}
	if !number(&n, v, "秒", low, high) {
		return false
	}
	*field = time.Duration(n) * time.Second
	return true
}

// settings reads 设置.txt. A line that cannot be read leaves its default.
func (r *reader) settings(s *kepu.Settings) {
	src, err := fs.ReadFile(r.fsys, Settings)
	if errors.Is(err, fs.ErrNotExist) {
		r.report(Settings, kepu.NoSettings)
		return
	} else if err != nil {
		r.report(Settings, kepu.FileUnreadable, reason(err))
		return
	}
	seen := map[string]bool{}
	for i, line := range r.lines(Settings, src) {
		column := firstColumn(line)
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		report := func(code kepu.Code, args ...any) {
			r.problems = append(r.problems, kepu.Problem{Position: kepu.Position{File: Settings, Line: i + 1, Column: column}, Code: code, Args: args})
		}
		name, value, ok := strings.Cut(strings.Replace(line, "：", ":", 1), ":")
		name, value = strings.TrimSpace(name), strings.TrimSpace(value)
		if !ok {
			report(kepu.SettingBadLine, line)
			continue
		}
		set := settingNamed(name)
		switch {
		case set == nil:
			report(kepu.SettingUnknown, name)
		case seen[set.name]:
			report(kepu.SettingTwice, name)
		case value == "": // a template's line that nobody filled in
		case !set.set(s, value):
			report(kepu.SettingBadValue, name, value, set.want)
		default:
			seen[set.name] = true
		}
	}
}

// lines returns the lines of a text that people wrote, cleaned.
func (r *reader) lines(name string, src []byte) []string {
	text := strings.ReplaceAll(strings.TrimPrefix(string(src), "\ufeff"), "\r\n", "\n")
	text, dropped := hanzi.Clean(strings.ReplaceAll(text, "\r", "\n"))
	if dropped > 0 {
		r.report(name, kepu.ControlCharacters, dropped)
	}
	return strings.Split(text, "\n")
}

// firstColumn is the column of a line's first character that is no blank.
func firstColumn(line string) int {
	return 1 + utf8.RuneCountInString(line) - utf8.RuneCountInString(strings.TrimLeft(line, " \t\u3000"))
}

func settingNamed(name string) *setting {
	name = hanzi.Fold(name, hanzi.Same)
	for i := range settings {
		if settings[i].name == name {
			return &settings[i]
		}
	}
	return nil
}
