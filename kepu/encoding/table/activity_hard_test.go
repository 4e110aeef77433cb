package table

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/openkepu/openkepu/kepu"
)

// FuzzReadActivities looks for panics, for problems without a place, and for
// what reads differently once it was written.
func FuzzReadActivities(f *testing.F) {
	for _, s := range []string{
		activityHead + "HD-1,重阳义诊,10月18日 9:00,社区广场,居委会,老年人,健康,40人/场,已报24人，到服务台报名,JH-3,10月1日取消；10月8日改到10月10日14:30 二楼会议室\n",
		"2026—2027学年活动安排,\n名称,年度,月份,日期,星期,时间,开始,结束\na,每年,9,20,日,0.375,2026-09-18 09:00,46285.5\n合计,1\n",
		"名称;主办;备注\na;甲 乙/丙;x\n\"b;;\n名称;开始\nc;46285\n",
		string(AppendSheet(AppendSheet(nil, "2027年", [][]string{{"名称", "时间"}, {"义\n诊", "9月20日"}}), "说明", [][]string{{"请看"}})),
		"名称,时间,类别,来源\n国庆节,2026年10月1日—7日,放假,文\n一、x,\n",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		activities, problems := ReadActivities("活动.csv", []byte(s), kepu.Period{})
		entries, more := ReadCalendar("日历.csv", []byte(s))
		for _, p := range append(problems, more...) {
			if p.Line < 1 || p.Column < 1 || p.Text(kepu.Hans) == "" {
				t.Fatalf("%q: problem without a place: %+v", s, p)
			}
		}
		if text, problems := AppendActivities(nil, activities); len(problems) == 0 {
			again, _ := ReadActivities("活动.csv", text, kepu.Period{})
			if diff := cmp.Diff(activities, again, alikeActivities...); diff != "" {
				t.Fatalf("%q was written as\n%s\nand reads differently:\n%s", s, text, diff)
			}
		}
		if text, problems := AppendCalendar(nil, entries); len(problems) == 0 {
			again, _ := ReadCalendar("日历.csv", text)
			if diff := cmp.Diff(entries, again, alikeActivities...); diff != "" {
				t.Fatalf("%q was written as\n%s\nand reads differently:\n%s", s, text, diff)
			}
		}
	})
}

// TestNoActivityIsLost spoils the cells of a table at random, all but the names:
// every row is an activity.
func TestNoActivityIsLost(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	junk := []string{"", "", "2月30日", "13月1日", "每周八", "待定", "46285", "0.5", "99999", "合计人数", "/", "无", "9月20日—18日", "取消", "10月99日取消", "1e9", "-5", "40人人人", "甲、、乙", "（", "）", "周一", "五月", "某日", "2026", "年", "1/0"}
	for range 200 {
		lines := []string{"编号,名称,年度,月份,日期,星期,时段,开始,结束,地点,主办,对象,主题,人数上限,报名,已报,状态,简介"}
		const rows = 30
		for i := range rows {
			cells := make([]string, 18)
			for j := range cells {
				cells[j] = junk[r.IntN(len(junk))]
			}
			cells[0], cells[1] = fmt.Sprintf("HD-%d", i), fmt.Sprintf("第%d讲", i)
			lines = append(lines, strings.Join(cells, ","))
		}
		activities, _ := ReadActivities("活动.csv", []byte(strings.Join(lines, "\n")), in2026)
		if len(activities) != rows {
			t.Fatalf("%d of %d rows are read:\n%s", len(activities), rows, strings.Join(lines, "\n"))
		}
	}
}

// TestNoActivityTextIsSlow reads what would cost most.
func TestNoActivityTextIsSlow(t *testing.T) {
	const size = 1 << 16
	for _, piece := range []string{
		"\"", "\"a\n", ",", "\n", "名称,", "名称,时间\n", "名称,时间\na,9月20日\n", "备注,", "a,", "a、", "a a ", "（", "每", "限", "已报", "10月1日取消，", "10月1日、", "改到", "二", "14:30", "9月20日", "2026年", "20260920", "2026—", "、", "/", "因", "合计,\n",
	} {
		text := strings.Repeat(piece, size/len(piece))
		for _, src := range []string{text, "名称,时间\na," + text, "名称,时间\na,\"" + text, "名称,主办,人数上限,报名\na,\"" + text + "\",\"" + text + "\",\"" + text + "\"\n", "名称,状态\na,\"" + text + "\"\n", "名称,状态\na,\"" + text[:900/len(piece)*len(piece)] + "\"\n", text + "\n名称,时间\n"} {
			start := time.Now()
			ReadActivities("活动.csv", []byte(src), in2026)
			ReadCalendar("日历.csv", []byte(src))
			IsQuestions([]byte(src))
			if took := time.Since(start); took > 2*time.Second {
				t.Errorf("%d KB of %q took %v", len(src)>>10, piece, took)
			}
		}
	}
}

func TestTablesAreToldApart(t *testing.T) {
	for _, text := range []string{activityHead, "序号,活动内容,时间,类型,问题\n", "标题,内容,时间,类型\n", "名称,时间,类别,来源\n", "题目,时间,地点\n"} {
		if IsQuestions([]byte(text + "1,2,3,4\n")) {
			t.Errorf("%q is taken for questions", text)
		}
	}
	for _, text := range []string{head + good, "题名,题目,答案\na,b,c\n"} {
		if activities, _ := ReadActivities("题.csv", []byte(text), in2026); len(activities) > 0 {
			t.Errorf("%q is taken for activities: %v", text, activities)
		}
	}
}

// bigSchedule is a table of activities of many kinds.
func bigSchedule(n int) []byte {
	whens := []string{"10月18日 9:00—11:00", "每周四 14:30—16:00", "三、四月份", "重阳节前后", "每月第二个周六 9:00", "9月18日—24日", "2026-09-20", "待定"}
	src := []byte(activityHead)
	for i := range n {
		src = fmt.Appendf(src, "HD-%05d,防诈骗讲座第%d讲,%s,二楼会议室,城南社区居委会、科普协会,老年人,防诈骗,40,到服务台报名，已报24人,JH-%02d,\n", i, i, whens[i%len(whens)], i%40)
	}
	return src
}

func BenchmarkReadActivities(b *testing.B) {
	src := bigSchedule(10_000)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		ReadActivities("活动.csv", src, in2026)
	}
}

func BenchmarkAppendActivities(b *testing.B) {
	activities, _ := ReadActivities("活动.csv", bigSchedule(10_000), in2026)
	b.ReportAllocs()
	for b.Loop() {
		AppendActivities(nil, activities)
	}
}
