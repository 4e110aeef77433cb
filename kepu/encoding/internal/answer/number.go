package answer

import (
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/hanzi"
)

// Range reads a number or a range: 20, 18~22, 18..22, 20±2.
func Range(s string) (kepu.Range, bool) {
	if n, ok := kepu.ParseRatio(s); ok {
		return kepu.Range{Min: n, Max: n}, true
	}
	for _, sign := range []string{"±", "+-", "+/-"} {
		if a, t, found := strings.Cut(s, sign); found {
			mid, ok := kepu.ParseRatio(a)
			tol, ok2 := kepu.ParseRatio(t)
			return kepu.Range{Min: mid.Sub(tol), Max: mid.Add(tol)}, ok && ok2 && tol.Sign() >= 0
		}
	}
	for _, sign := range []string{"..", "~", "—", "–", "至", "到", "-"} {
		i := strings.Index(s[min(1, len(s)):], sign) + 1
		if i < 1 || i >= len(s) {
			continue
		}
		low, ok := kepu.ParseRatio(s[:i])
		high, ok2 := kepu.ParseRatio(s[i+len(sign):])
		if ok && ok2 {
			return kepu.Range{Min: low, Max: high}, low.Cmp(high) <= 0
		}
	}
	return kepu.Range{}, false
}

// Difficulty reads 1 to 5, words and stars.
func Difficulty(s string) (int, bool) {
	s = TrimStops(s)
	switch s {
	case "易", "容易", "简单", "低":
		return 1, true
	case "较易", "偏易":
		return 2, true
	case "中", "中等", "一般", "适中", "普通":
		return 3, true
	case "较难", "偏难":
		return 4, true
	case "难", "困难", "高":
		return 5, true
	}
	if stars := strings.Count(s, "★"); stars > 0 && stars <= 5 && strings.Trim(s, "★☆") == "" {
		return stars, true
	}
	n, size := hanzi.LeadingNumber(s)
	rest := strings.TrimSpace(s[size:])
	if size > 0 && n >= 1 && n <= 5 && (rest == "" || rest == "级" || rest == "星" || rest == "颗星") {
		return int(n), true
	}
	return 0, false
}

// PointsIn reads the points of each question out of a head: 每题2分, 各0.5分,
// and 共10题，共20分 where only the sum is given.
func PointsIn(s string) kepu.Ratio {
	for _, each := range []string{"每小题", "每题", "每空", "每个", "每道", "各"} {
		if i := strings.Index(s, each); i >= 0 {
			if r, ok := LeadingPoints(s[i+len(each):]); ok {
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
			if r, ok := LeadingPoints(s[i:]); ok {
				sum = r
			}
		}
	}
	if count > 0 && count < 1000 {
		return sum.Mul(kepu.NewRatio(1, count))
	}
	return kepu.Ratio{}
}

// LeadingPoints reads 2分 or 0.5 分.
func LeadingPoints(s string) (kepu.Ratio, bool) {
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

// Points reads the points of one question: 2, 0.5分. They are positive and at
// most a thousand.
func Points(s string) (kepu.Ratio, bool) {
	r, ok := kepu.ParseRatio(strings.TrimSuffix(s, "分"))
	return r, ok && r.Sign() > 0 && r.Cmp(kepu.NewRatio(1000, 1)) <= 0
}
