package blueprint

import (
	"strconv"
	"strings"

	"github.com/openkepu/openkepu/kepu"
)

// Append writes a blueprint in the form that the package documentation shows
// and returns the extended buffer; line breaks become blanks. What would be read as something else, such as
// a topic with a blank in it, is a [kepu.NotWritten] that names the part.
func Append(dst []byte, bp kepu.Blueprint) ([]byte, []kepu.Problem) {
	line := func(name, value string) {
		if value != "" {
			dst = append(dst, name+"："+value+"\n"...)
		}
	}
	line("名称", oneLine(bp.Title))
	line("说明", oneLine(bp.Notice))
	if bp.Minutes > 0 {
		line("时间", strconv.Itoa(bp.Minutes)+"分钟")
	}
	if bp.Total.Sign() > 0 {
		line("满分", bp.Total.String()+"分")
	}
	if bp.Pass.Sign() > 0 {
		line("及格", bp.Pass.String()+"分")
	}
	if bp.Seed > 0 {
		line("种子", strconv.FormatUint(bp.Seed, 10))
	}
	for _, set := range bp.Exclusions {
		line("互斥", strings.Join(set, "、"))
	}
	line("不用", strings.Join(bp.Used, "、"))
	if len(dst) > 0 {
		dst = append(dst, '\n')
	}
	var problems []kepu.Problem
	for i, p := range bp.Parts {
		text := partText(p)
		back, _ := Read("", []byte(text))
		if len(back.Parts) != 1 || !samePart(back.Parts[0], p) {
			problems = append(problems, kepu.Problem{Position: p.At, Code: kepu.NotWritten, Args: []any{strconv.Itoa(i + 1)}})
			continue
		}
		dst = append(append(dst, text...), '\n')
	}
	return dst, problems
}

func partText(p kepu.BlueprintPart) string {
	var words []string
	var kinds []string
	for _, k := range p.Kinds {
		kinds = append(kinds, strings.TrimSuffix(k.Text(kepu.Hans), "题"))
	}
	add := func(list ...string) {
		if s := strings.Join(list, "、"); s != "" {
			words = append(words, s)
		}
	}
	add(kinds...)
	add(p.Topics...)
	add(p.Audience)
	switch {
	case p.Easiest == 0 && p.Hardest == 0:
	case p.Easiest == p.Hardest:
		add("难度" + strconv.Itoa(p.Easiest))
	case p.Hardest == 0:
		add("难度" + strconv.Itoa(p.Easiest) + "-5")
	default:
		add("难度" + strconv.Itoa(max(p.Easiest, 1)) + "-" + strconv.Itoa(p.Hardest))
	}
	add(strconv.Itoa(p.Count) + "题")
	if p.Points.Sign() > 0 {
		if s := p.Points.String(); !strings.Contains(s, "/") {
			add("每题" + s + "分")
		} else {
			add("共" + p.Points.Mul(kepu.NewRatio(int64(p.Count), 1)).String() + "分")
		}
	}
	if p.Reserves > 0 {
		add("备用" + strconv.Itoa(p.Reserves) + "题")
	}
	switch p.Grading {
	case kepu.HalfIfIncomplete:
		add("漏选得一半")
	case kepu.RightMinusWrong:
		add("漏选按比例")
	case kepu.ByWeights:
		add("按权重")
	}
	return strings.Join(words, " ")
}

// samePart tells whether two parts want the same.
func samePart(a, b kepu.BlueprintPart) bool {
	return a.Text(kepu.Hans) == b.Text(kepu.Hans) && a.Count == b.Count && a.Reserves == b.Reserves && a.Points == b.Points && a.Grading == b.Grading &&
		len(a.Topics) == len(b.Topics) && len(a.Kinds) == len(b.Kinds)
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
