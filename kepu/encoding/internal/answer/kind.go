package answer

import (
	"strings"

	"github.com/openkepu/openkepu/kepu"
)

// A Kind is how a kind is named.
type Kind struct {
	Word string
	Kind kepu.Kind
	Open bool // a choice that may have one right option or several: 不定项
}

var kindWords = []Kind{
	{"单项选择", kepu.Single, false}, {"单选", kepu.Single, false}, {"选择", kepu.Single, false},
	{"不定项选择", kepu.Multiple, true}, {"不定项", kepu.Multiple, true},
	{"多项选择", kepu.Multiple, false}, {"多选", kepu.Multiple, false},
	{"判断正误", kepu.Judgement, false}, {"判断", kepu.Judgement, false},
	{"是非", kepu.Judgement, false}, {"对错", kepu.Judgement, false},
	{"填空", kepu.Blank, false}, {"数值", kepu.Numeric, false},
	{"连线", kepu.Matching, false}, {"匹配", kepu.Matching, false}, {"配对", kepu.Matching, false},
	{"复选", kepu.Multiple, false}, {"名词解释", kepu.Short, false},
	{"简答", kepu.Short, false}, {"问答", kepu.Short, false}, {"论述", kepu.Essay, false},
	{"谜语", kepu.Riddle, false}, {"灯谜", kepu.Riddle, false}, {"猜谜", kepu.Riddle, false},
	{"阅读材料", kepu.Description, false},
}

// kindsBy groups kindWords like labelsBy.
var kindsBy = func() map[string][]Kind {
	m := map[string][]Kind{}
	for _, w := range kindWords {
		m[w.Word[:3]] = append(m[w.Word[:3]], w)
	}
	return m
}()

var kindPairs = func() *pairs {
	p := new(pairs)
	for _, w := range kindWords {
		p.add(w.Word)
	}
	return p
}()

// LeadingKind returns the kind whose name s starts with, and its length with the
// 题 behind it.
func LeadingKind(s string) (Kind, int) {
	if len(s) < 6 || !kindPairs.has(s[0], s[1]) {
		return Kind{}, 0
	}
	for _, w := range kindsBy[s[:3]] {
		if rest, ok := strings.CutPrefix(s, w.Word); ok {
			size := len(w.Word)
			for _, tail := range []string{"试题", "题目", "题"} {
				if strings.HasPrefix(rest, tail) {
					return w, size + len(tail)
				}
			}
			return w, size
		}
	}
	return Kind{}, 0
}
