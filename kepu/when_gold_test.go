package kepu_test

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/calendar"
)

// TestWhenGold reads the phrases of gold/dates.tsv and compares what they mean.
func TestWhenGold(t *testing.T) {
	file, err := os.Open("../../shared/gold/dates.tsv")
	if err != nil {
		t.Skip("the labelled phrases are not here")
	}
	defer file.Close()
	scored, right := 0, 0
	for lines := bufio.NewScanner(file); lines.Scan(); {
		f := strings.Split(lines.Text(), "\t")
		if len(f) < 6 || f[5] != "yes" {
			if testing.Verbose() && len(f) >= 6 {
				w, _ := kepu.ParseWhen(f[1], kepu.Period{})
				t.Logf("not scored: %s %q: %s, here %s", f[0], f[1], f[4], goldForm(&w))
			}
			continue
		}
		scored++
		w, _ := kepu.ParseWhen(f[1], kepu.Period{})
		if got := goldForm(&w); got == f[4] {
			right++
		} else {
			t.Logf("%s %q: want %s, got %s", f[0], f[1], f[4], got)
		}
	}
	t.Logf("%d of %d scored phrases are read to the same value", right, scored)
	if right*100 < scored*95 {
		t.Error("less than 95 %")
	}
}

// goldForm writes a time in the notation of gold/GRAMMAR.md, which has no place
// for deadlines and for years of months.
func goldForm(w *kepu.When) string {
	s := goldSpan(w)
	if w.Relation == kepu.Around || w.Relation == kepu.During {
		s = "around:" + s
	}
	return s
}

func goldSpan(w *kepu.When) string {
	day := func(p calendar.Partial) string {
		if p.Year == 0 && p.Month != 0 {
			return fmt.Sprintf("%02d-%02d", p.Month, p.Day)
		}
		return p.String()
	}
	hours := ""
	if !w.Hours.From.IsZero() {
		hours = w.Hours.String()
	}
	switch w.Kind {
	case kepu.OnDay:
		if hours != "" {
			hours = "@" + hours
		}
		return "day:" + day(w.From) + hours
	case kepu.OnDays:
		return "days:" + day(w.From) + ".." + day(w.To)
	case kepu.InMonths:
		if len(w.Months) == 1 {
			return fmt.Sprint("month:", w.Months[0])
		}
		first, last := w.Months[0], w.Months[len(w.Months)-1]
		if last-first == len(w.Months)-1 {
			return fmt.Sprintf("months:%d..%d", first, last)
		}
		return "months:" + strings.Trim(strings.ReplaceAll(fmt.Sprint(w.Months), " ", ","), "[]")
	case kepu.InPart:
		if len(w.Months) == 0 {
			return "yearpart:" + [...]string{"", "early", "mid", "late", "start", "end"}[w.Part]
		}
		return fmt.Sprintf("part:%d:%s", w.Months[0], [...]string{"", "early", "mid", "late", "start", "end"}[w.Part])
	case kepu.InQuarter:
		return fmt.Sprint("quarter:", w.Number)
	case kepu.InHalf:
		return fmt.Sprint("half:", w.Number)
	case kepu.InSeason:
		return "season:" + [...]string{"", "spring", "summer", "autumn", "winter"}[w.Number]
	case kepu.InYear:
		if w.To.Year != 0 {
			return fmt.Sprintf("years:%d..%d", w.From.Year, w.To.Year)
		}
		return fmt.Sprint("year:", w.From.Year)
	case kepu.EachPeriod:
		return "every:" + w.Each.String()
	case kepu.OnRule:
		if w.Rule.Frequency == kepu.Weekly && w.Rule.Interval == 0 && w.Rule.Months == nil {
			var days []string
			for _, d := range w.Rule.Days {
				days = append(days, fmt.Sprint((int(d.Weekday)+6)%7+1))
			}
			slices.Sort(days)
			return "weekly:" + strings.Join(days, ",")
		}
		return fmt.Sprintf("rule:%+v", w.Rule)
	case kepu.OnLunar:
		return fmt.Sprintf("lunar:%d-%d", w.Lunar.Month, w.Lunar.Day)
	case kepu.OnFestival:
		f, _ := calendar.FestivalNamed(w.Name)
		if f == calendar.NewYearsEve {
			return "lunar:12-last"
		}
		d, _ := calendar.FestivalDate(2026, f)
		l, _ := d.Lunar()
		return fmt.Sprintf("lunar:%d-%d", l.Month, l.Day)
	case kepu.OnTerm:
		return "term:" + w.Name
	case kepu.OnObservance:
		return "observance:" + w.Name
	case kepu.InHoliday:
		return "holiday:" + map[string]string{"暑假": "summer", "寒假": "winter", "寒暑假": "both"}[w.Name]
	case kepu.AtHours:
		if w.Hours.To.IsZero() {
			return "time:" + hours
		}
		return "times:" + hours
	}
	return "relative:" + w.Text
}
