package gift

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/limit"
)

// TestDocumented reads the forms that Moodle's users are taught, in words of
// our own, each as Moodle reads it.
func TestDocumented(t *testing.T) {
	checkRead(t, []readCase{
		{"a choice on one line", "Which animal lays eggs?{~cow =hen ~dog}", []string{"single Which animal lays eggs? ~cow =hen ~dog"}, nil},
		{"a missing word in the middle", "A hen lays {=eggs ~milk ~wool} nearly every day.", []string{"single A hen lays _____ nearly every day. =eggs ~milk ~wool"}, nil},
		{"a choice over lines, with feedback and a comment", "// farm, easy\n::Q1::Which animal lays eggs? {\n  =hen # yes, nearly daily\n  ~cow # it gives milk\n  ~dog # it barks\n}",
			[]string{"single ::Q1:: Which animal lays eggs? =hen#yes, nearly daily ~cow#it gives milk ~dog#it barks"}, nil},
		{"right, half right and wrong", "::Q2::How deep is the well? {=12 m ~%50%12 km#right number, wrong unit ~%0%2 m}", []string{"single ::Q2:: How deep is the well? =12 m ~%0.5%12 km#right number, wrong unit ~2 m"}, nil},
		{"several right ones, wrong ones that cost all", "Who can fly?{\n~%-100%a hen\n~%50%a swift\n~%50%a bat\n~%-100%a mole\n}", []string{"multiple Who can fly? ~%-1%a hen =%0.5%a swift =%0.5%a bat ~%-1%a mole"}, nil},
		{"true and false", "// both ways\n::sun::The sun is a star.{T}\n\nThe moon is a star.{FALSE#It only shines back.#Right, it only shines back.}", []string{"judgement ::sun:: The sun is a star. =正确 ~错误", "judgement The moon is a star. ~正确#It only shines back. =错误#Right, it only shines back."}, nil},
		{"short answers", "What covers a hen?{=feathers =%50%fluff}\n\nTwo plus two is {=four =4}.", []string{"short What covers a hen? =feathers =%0.5%fluff", "short Two plus two is _____. =four =4"}, nil},
		{"pairs, and one side too many", "Who eats what? {\n  =hen -> grain\n  =fox -> hens\n  =cow -> grass\n  = -> stones\n}", []string{"matching Who eats what? hen->grain fox->hens cow->grass ->stones"}, nil},
		{"a number with a margin, a range, several", "How many legs has a fly?{#6}\n\nWhat is pi?{#3.1415:0.0005}\n\nWhat is pi?{#3.141..3.142}\n\nHow many days has a year?{#\n  =365:0\n  =%50%365:1#only in leap years\n}",
			[]string{"numeric How many legs has a fly? =6..6", "numeric What is pi? =3.141..3.142", "numeric What is pi? =3.141..3.142", "numeric How many days has a year? =365..365 =%0.5%364..366#only in leap years"}, nil},
		{"an essay and a text", "Write a letter to a hen. {}\n\nNow close your eyes and count to ten.", []string{"essay Write a letter to a hen.", "description Now close your eyes and count to ten."}, nil},
		{"general feedback", "Which one lays eggs?{=hen ~cow ####All birds lay eggs.}", []string{"single Which one lays eggs? =hen ~cow {All birds lay eggs.}"}, nil},
		{"signs in a sum", `Which is right?{=x \= y + 1 ~x \= \{1, 2\} ~2\:1}`, []string{"single Which is right? =x = y + 1 ~x = {1, 2} ~2:1"}, nil},
		{"what is exported in HTML", "// question: 31  name: 血压\n::血压::[html]<p dir\\=\"ltr\">量血压前<b>安静</b>坐多久？<br></p>{\n\t~<p>1分钟</p>\n\t=<p>5分钟&nbsp;以上</p>#<p>对</p>\n\t####[html]<p>坐稳了再量。</p>\n}\n\n",
			[]string{"single ::血压:: 量血压前安静坐多久？ ~1分钟 =5分钟 以上#对 {坐稳了再量。}"}, nil},
	})
}

// TestDirty reads what comes from editors, other programs and hurried hands.
func TestDirty(t *testing.T) {
	long := strings.Repeat("长", limit.Stem+1)
	checkRead(t, []readCase{
		{"control characters go, and are told once", "冰\x00会\u200b化。{\x1bT}\n\n火是\xff热的。{T}", []string{"judgement 冰会化。 =正确 ~错误", "judgement 火是热的。 =正确 ~错误"}, []string{"text.controlCharacters@1:2"}},
		{"tabs are blanks", "冰\t会化。{=甲\t一#a\tb ~乙}", []string{"single 冰 会化。 =甲 一#a b ~乙"}, nil},
		{"replacement characters of a bad decoding stay", "冰\ufffd化。{T}", []string{"judgement 冰\ufffd化。 =正确 ~错误"}, nil},
		{"wide blanks at either end go", "　　冰会化。　{=　甲　 ~　乙#　不　}", []string{"single 冰会化。 =甲 ~乙#不"}, nil},
		{"both scripts and emoji", "「臺灣」的貓🐱？{=貓🐱 ~狗}", []string{"single 「臺灣」的貓🐱？ =貓🐱 ~狗"}, nil},
		{"braces that nothing closes, to the end", "甲{{{{{", nil, []string{"quiz.braces@1:2"}},
		{"closing ones alone", "}}}\n\n冰会化。{T}", []string{"judgement 冰会化。 =正确 ~错误"}, []string{"quiz.braces@1:1"}},
		{"lines count as they stand", "\ufeff\r\n\r\n  冰会化。{T}\r\n\r\n\t::甲:: 乙{\r\n=丙\r\n", []string{"judgement 冰会化。 =正确 ~错误"}, []string{"quiz.braces@5:9"}},
		{"a stem too long", long + "{T}\n\n冰会化。{T}", []string{"judgement 冰会化。 =正确 ~错误"}, []string{"text.tooLong@1:1"}},
		{"an option too long", "哪个？{=甲 ~" + long + "}", nil, []string{"text.tooLong@1:1"}},
		{"a category too long is none", "$CATEGORY: " + long + "\n\n冰会化。{T}", []string{"judgement 冰会化。 =正确 ~错误"}, []string{"text.tooLong@1:12"}},
		{"a name, an id and a tag too long", "::" + long + "::冰{T}\n\n// [id:" + long + "]\n冰{T}\n\n// [tag:" + long + "]\n冰{T}", nil, []string{"text.tooLong@1:1", "text.tooLong@4:1", "text.tooLong@7:1"}},
		{"more options than letters", "哪个？{=甲" + strings.Repeat(" ~乙", 10_000) + "}", nil, []string{"quiz.tooManyOptions@1:83"}},
	})
}

func TestHTML(t *testing.T) {
	for _, tt := range []struct {
		reason, in, want string
		media            bool
	}{
		{"blocks and breaks are lines", "<p>一</p><p>二<br/>三</p><ul><li>四</li><li>五</li></ul>", "一\n二\n三\n四\n五", false},
		{"other tags go", `<span style="color: red">红<b>花</b></span>`, "红花", false},
		{"blanks and line ends are one blank", "<p>\n  red   and\nblue\n</p>\n", "red and blue", false},
		{"but not the wide ones and those that were meant", "填（　　）和（&nbsp;&nbsp;）", "填（　　）和（  ）", false},
		{"entities", "&lt;b&gt; &amp;amp; &quot;&ldquo;&#22909;&#x597D;&deg;&times;", `<b> &amp; "“好好°×`, false},
		{"what is no entity", "A&B; &unknown; & &#0; &#xFFFFFFFF; &", "A&B; &unknown; & &#0; &#xFFFFFFFF; &", false},
		{"controls in disguise", "甲&#1;&#8206;乙", "甲乙", false},
		{"raised digits keep their meaning", "10<sup>-3</sup>米，H<sub>2</sub>O", "10⁻³米，H₂O", false},
		{"cells are apart", "<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>", "甲 乙\n丙", false},
		{"scripts, styles and comments go", "甲<script>if (a<b) {}</script><style>p{}</STYLE><!-- <b>乙 -->丙", "甲丙", false},
		{"a script without end", "甲<script>乙</p>", "甲", false},
		{"quotes may hide a sign", `甲<a title="x>y">乙</a>`, "甲乙", false},
		{"quotes without end", `甲<a title="x>乙<b>丙</b>`, "甲乙丙", false},
		{"a sign that starts no tag", "3 < 5，5 > 3，a<", "3 < 5，5 > 3，a<", false},
		{"a picture is missed", `看<img src="a.png" alt="图">`, "看", true},
		{"so is a file", `看<a href="@@PLUGINFILE@@/a.pdf">文件</a>`, "看文件", true},
		{"sound, film and frame", "<audio></audio><video></video><iframe></iframe>", "", true},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			got, media := plainHTML(tt.in)
			if got != tt.want || media != tt.media {
				t.Errorf("plainHTML(%q) = %q, %v, want %q, %v", tt.in, got, media, tt.want, tt.media)
			}
		})
	}
}

func TestMedia(t *testing.T) {
	checkRead(t, []readCase{
		{"one warning a question", "[html]看<img src\\=\"a\">{=甲<img> ~乙}\n\n[html]说明<video></video>", []string{"single 看 =甲 ~乙", "description 说明"}, []string{"quiz.mediaDropped@1:1", "quiz.mediaDropped@3:1"}},
		{"an option that is a picture is empty", "[html]看{=<img src\\=\"a\"> ~乙}", nil, []string{"quiz.emptyOption@1:9"}},
	})
}

func TestPositions(t *testing.T) {
	questions, _ := Read("题.txt", []byte("// [tag:甲]\n  ::一:: 冰会化。{T}\n\n火是热的。{T}"))
	var got []string
	for _, q := range questions {
		got = append(got, q.At.String())
	}
	if diff := cmp.Diff([]string{"题.txt:2:3", "题.txt:4:1"}, got); diff != "" {
		t.Errorf("places (-want +got):\n%s", diff)
	}
}

// TestProblemArgs looks at what the texts of problems are filled with.
func TestProblemArgs(t *testing.T) {
	_, problems := Read("题.txt", []byte("哪个？{=甲\n// 乙\n\n~丙}\n\n一{\n\n::二:: {=甲 ~甲}\n\n::三:: 三{~甲 ~乙}\n\n四}\n\n五{=六 ~%101%七}"))
	var got [][]any
	for _, p := range problems {
		got = append(got, p.Args)
	}
	want := [][]any{{3}, {"{"}, {"二"}, {"三"}, {"}"}, {"%101%七"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("arguments (-want +got):\n%s\n%v", diff, problems)
	}
}

func TestIs(t *testing.T) {
	for _, tt := range []struct {
		reason, in string
		want       bool
	}{
		{"nothing", "", false},
		{"a name and braces", "::一:: 冰会化。{}", true},
		{"braces on another line", "// 说明\r\n\r\n::一::\r\n冰会化。{\r\n}", true},
		{"a category", "\ufeff$CATEGORY: 甲\n\n冰", true},
		{"a choice in Chinese", "下面是题。\n\n哪个？{=甲 ~乙}", true},
		{"a choice in English", "Which?\n{\n  ~one\n  =two\n}", true},
		{"a number", "几？{#20:2}", true},
		{"a verdict in words", "冰会化。{TRUE#不}", true},
		{"a verdict in a letter", "冰会化。{T}\n\n冰是热的。{ F }", true},
		{"letters of options", "1. 哪个？{A}\nA. 甲 B. 乙\n\n2. 哪个？{F}\n\n3. 哪个？{B}", false},
		{"an F among letters", "1. 哪个？{F}\n\n2. 哪个？{B}", false},
		{"one pair of braces in plain text", "1. 向量 F 和 {T} 分别表示什么？\nA. 力\nB. 温度\n答案：B\n\n2. 材料？\nA. 木\nB. 陶\n答案：B\n", false},
		{"… in an option, in an explanation, in code", "1. 几？\nA. {=a}\nB. 乙\n答案：A\n解析：if(a){=b}\n", false},
		{"… in plain text whose answers stand elsewhere", "1. 甲 {T} 乙？\nA. 力\nB. 温度\n\n2. 材料？\nA. 木\nB. 陶\n\n3. 材料？\nA. 木\nB. 陶\n", false},
		{"… in Aiken", "一？\nA. {T}\nB. b\nANSWER: B\n", false},
		{"a category in Aiken", "$CATEGORY: 一？\nA. 甲\nB. b\nANSWER: B\n", false},
		{"options listed in the stem", "哪个？\nA. 甲\nB. 乙\n{=A ~B}", true},
		{"an answer spoken of in one question of several", "甲？{=甲 ~乙}\n\n答案是几？{#5}\n\n丙？{T}", true},
		{"a brace forgotten everywhere", "哪个？{=甲 ~乙\n\n哪个呢？=甲 ~乙}", true},
		{"plain text with a set", "1. 集合{1,2}有几个数？\nA. 1\nB. 2\n答案：B", false},
		{"plain text", "一、判断题\n1. 冰会化。（√）", false},
		{"prose", "今年的工作计划（草案）：\n\n一、指导思想", false},
		{"a name without braces", "::说明::", false},
		{"essays alone", "写一写。{}\n\n再写。{ }", true},
		{"empty braces somewhere in prose", "写一写。{}\n\n今年的工作", false},
		{"empty braces inside", "集合{}是空集。", false},
		{"JSON", `{"stem": "冰会化。{T}", "x": {}}`, false},
		{"JSON in a list", ` [ {"a": "{=x ~y}"} ]`, false},
		{"JSON with blank lines", "{\n\n  \"a\": \"{=x ~y}\"\n}", false},
		{"CSV", "题干,答案\n\"集合{1}\",A\n", false},
		{"Aiken", "Which?\nA) one\nB) two\nANSWER: B\n", false},
		{"an escaped brace", `甲\{=乙\}`, false},
		{"a colour", "颜色是{#fff}", false},
		{"braces that nothing closes", "甲{=乙\n\n丙", false},
		{"CR alone", "::一:: 冰会化。\r\r哪个？{=甲 ~乙}", true},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			if got := Is([]byte(tt.in)); got != tt.want {
				t.Errorf("Is(%q) = %v", tt.in, got)
			}
		})
	}
}

func TestWeights(t *testing.T) {
	for parts := int64(1); parts <= maxParts; parts++ {
		for n := -parts; n <= parts; n++ {
			want := kepu.NewRatio(n, parts)
			raw := string(appendWeight(nil, want))
			if got, rest, given, ok := weight(raw + "文"); got != want || rest != "文" || !given || !ok {
				t.Errorf("%v is written %s and read %v, %q, %v, %v", want, raw, got, rest, given, ok)
			}
		}
	}
}
