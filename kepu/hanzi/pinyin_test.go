package hanzi

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestSpell(t *testing.T) {
	for _, tt := range []struct{ in, spelled, initials, reason string }{
		{"重阳节", "chongyangjie", "cyj", "a festival, not a weight"},
		{"重陽節", "chongyangjie", "cyj", "the same in Traditional characters"},
		{"体重管理", "tizhongguanli", "tzgl", "the usual reading of 重"},
		{"长江路", "changjianglu", "cjl", "the usual reading of 长"},
		{"长者食堂", "zhangzheshitang", "zzst", "who has grown old"},
		{"社区银行", "shequyinhang", "sqyh", "行 in a bank"},
		{"健步行走", "jianbuxingzou", "jbxz", "行 on foot"},
		{"音乐欣赏", "yinyuexinshang", "yyxs", "乐 in music"},
		{"快乐课堂", "kuaileketang", "klkt", "乐 in joy"},
		{"防治高血脂", "fangzhigaoxuezhi", "fzgxz", "blood"},
		{"大夫讲角色", "daifujiangjuese", "dfjjs", "two words in a row"},
		{"调查与调整", "diaochayutiaozheng", "dcytz", "调 both ways"},
		{"曾老师讲座", "zenglaoshijiangzuo", "zlsjz", "a surname before a title"},
		{"讲解老师", "jiangjielaoshi", "jjls", "no surname: a word ends before the title"},
		{"注重建设", "zhuzhongjianshe", "zzjs", "重建 is not seen where 注重 is"},
		{"18人参加", "18rencanjia", "18rcj", "nor 人参"},
		{"曾经的长江", "cengjingdechangjiang", "cjdcj", "the same character without one"},
		{"銀行行長", "yinhanghangzhang", "yhhz", "Traditional, the longest word wins"},
		{"乾淨", "ganjing", "gj", "a Traditional character with a reading of its own"},
		{"乾坤", "qiankun", "qk", "which stays where the word asks for it"},
		{"绿色女性", "lvsenvxing", "lsnx", "ü is v"},
		{"２号楼A座", "2haolouazuo", "2hlaz", "digits and letters are narrow and small"},
		{"二〇二六", "erlingerliu", "elel", "the round zero"},
		{"", "", "", "nothing"},
	} {
		if got := Spell(tt.in); got != tt.spelled {
			t.Errorf("Spell(%q) = %q, want %q: %s", tt.in, got, tt.spelled, tt.reason)
		}
		if got := Initials(tt.in); got != tt.initials {
			t.Errorf("Initials(%q) = %q, want %q: %s", tt.in, got, tt.initials, tt.reason)
		}
	}
}

func likely(syllables []Syllable) string {
	var list []string
	for _, s := range syllables {
		list = append(list, s.Likely)
	}
	return strings.Join(list, " ")
}

func TestSpeller(t *testing.T) {
	own, bad := NewSpeller(map[string]string{"單国强": "shan guo qiang", "单家桥": "shan jia qiao", "长": "zhang", "坏": "huai huai", "空": "", "绿": "lü", "大": "Da", "江": "jinag"})
	if want := []string{"坏", "大", "江", "空"}; !slices.Equal(bad, want) {
		t.Errorf("left out %q, want %q", bad, want)
	}
	for _, tt := range []struct {
		s      *Speller
		in     string
		person bool
		want   string
		reason string
	}{
		{own, "请单国强讲课", false, "qing shan guo qiang jiang ke", "a word of the caller's own"},
		{own, "单家桥", true, "shan jia qiao", "own words in a name"},
		{own, "长江", false, "zhang jiang", "own words come first, though shorter"},
		{nil, "单国强", true, "shan guo qiang", "a name starts with a surname"},
		{nil, "单国强", false, "dan guo qiang", "a text does not"},
		{nil, "解放", true, "xie fang", "a surname, though a word starts so"},
		{nil, "尉迟恭", true, "yu chi gong", "a surname of two characters"},
		{nil, "仇曾单", true, "qiu ceng dan", "only the first is a surname"},
		{nil, "区家明", true, "ou jia ming", "区 as a surname"},
		{nil, "查医生", false, "zha yi sheng", "查 before a title"},
		{nil, "查资料", false, "cha zi liao", "and as a verb"},
	} {
		got := tt.s.Append(nil, tt.in)
		if tt.person {
			got = tt.s.AppendName(nil, tt.in)
		}
		if likely(got) != tt.want {
			t.Errorf("%q reads %q, want %q: %s", tt.in, likely(got), tt.want, tt.reason)
		}
	}
}

func TestReadings(t *testing.T) {
	for r, want := range map[rune]string{'重': "zhong chong tong", '長': "chang zhang", '〇': "ling lian", 'a': "", '、': "", -1: "", utf8.MaxRune: ""} {
		if got := Readings(r); got != want {
			t.Errorf("Readings(%c) = %q, want %q", r, got, want)
		}
	}
	if got := slices.Collect(Pinyin("重阳")[0].Readings()); !slices.Equal(got, []string{"chong", "zhong", "tong"}) {
		t.Errorf("重 in 重阳 yields %q", got)
	}
	if n := testing.AllocsPerRun(100, func() { Readings('重') }); n != 0 {
		t.Errorf("Readings allocates %v times", n)
	}
}

// TestWordReadings holds our own words against the table: every reading is one
// of its character, and no word is there twice.
func TestWordReadings(t *testing.T) {
	seen := map[string]bool{}
	for _, list := range []string{wordReadings, surnameReadings} {
		clear(seen)
		for line := range strings.Lines(list) {
			word, read, _ := strings.Cut(strings.TrimSpace(line), " ")
			syllables, chars := strings.Fields(read), []rune(word)
			if seen[word] || len(syllables) != len(chars) || Fold(word, Script) != word {
				t.Errorf("%q %q is twice there, does not count up or is not Simplified", word, read)
				continue
			}
			seen[word] = true
			for i, r := range chars {
				if !slices.Contains(strings.Fields(Readings(r)), syllables[i]) {
					t.Errorf("%s: %c is read %q, not %s", word, r, Readings(r), syllables[i])
				}
			}
		}
	}
}

func FuzzPinyin(f *testing.F) {
	for _, s := range []string{"重阳节", "单老师", "Ａ１ \xff〇", "銀行行長", "不了了之"} {
		f.Add(s)
	}
	own, _ := NewSpeller(map[string]string{"阳节": "xi ya", "了": "liao"})
	f.Fuzz(func(t *testing.T, s string) {
		for _, syllables := range [][]Syllable{Pinyin(s), own.Append(nil, s), own.AppendName(nil, s)} {
			if len(syllables) != utf8.RuneCountInString(s) {
				t.Fatalf("%q has %d characters and %d syllables", s, utf8.RuneCountInString(s), len(syllables))
			}
			i := 0
			for _, r := range s {
				if got := syllables[i]; got.All != Readings(r) || (got.Likely == "") != (got.All == "") {
					t.Fatalf("%q: %c reads %q", s, r, got)
				}
				i++
			}
		}
		if len(Initials(s)) > len(Spell(s)) {
			t.Fatalf("%q has more initials than letters", s)
		}
	})
}

func BenchmarkPinyin(b *testing.B) {
	b.ReportAllocs()
	var buf []Syllable
	for b.Loop() {
		buf = (*Speller)(nil).Append(buf[:0], "重阳节健康义诊进社区")
	}
}
