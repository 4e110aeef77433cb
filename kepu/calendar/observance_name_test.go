package calendar

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/openkepu/openkepu/kepu/hanzi"
)

func TestObservanceNamed(t *testing.T) {
	for _, row := range []struct{ name, id, reason string }{
		{"全国科普日", "science-day", "its name"},
		{"科普日", "science-day", "without 全国"},
		{"全國科普日", "science-day", "in Traditional characters"},
		{"科技活动周", "science-week", "without 全国"},
		{"科技周", "science-week", "as it is called"},
		{"科普月", "science-month", "without 全国"},
		{"网络安全宣传周", "cybersecurity-week", "without 国家"},
		{"全国防灾减灾宣传周", "disaster-prevention-week", "with 全国, which is not in it"},
		{"国际儿童节", "childrens-day", "with 国际, which is not in it"},
		{"六一儿童节", "childrens-day", "as it is called"},
		{"妇女节", "womens-day", "without 国际"},
		{"环境日", "environment-day", "a name of its own comes before a short one"},
		{"世界环境日", "world-environment-day", "its name"},
		{"全国环境日", "", "which of the two is not known"},
		{"元旦", "new-years-day", "its name"},
		{"职业病防治法宣传周", "occupational-disease-week", "without the signs in it"},
		{"高血压日", "", "the world has one, and so has the country"},
		{"全国世界水日", "", "one word too many"},
		{"国际水日", "", "another word is another day"},
		{"水日", "", "too short to be meant"},
		{"全国", "", "no name"},
		{"", "", "nothing"},
	} {
		if o, ok := ObservanceNamed(row.name); o.ID != row.id || ok != (row.id != "") {
			t.Errorf("%s is %q, want %q: %s", row.name, o.ID, row.id, row.reason)
		}
	}
	for name, id := range alsoCalled {
		if o, ok := ObservanceNamed(id); !ok || o.Name.Hans == name || strings.TrimSpace(name) != name {
			t.Errorf("%s is said to be %s", name, id)
		}
	}
}

// slowObservanceNamed is what ObservanceNamed says, without maps.
func slowObservanceNamed(name string) (Observance, bool) {
	folded := hanzi.Fold(name, hanzi.Script|hanzi.Blank)
	id := name
	if known, ok := alsoCalled[folded]; ok {
		id = known
	}
	for _, o := range observances {
		if o.Name.Hans == folded || o.ID == id {
			return o, true
		}
	}
	bare := withoutScope(folded)
	var found []Observance
	for _, o := range observances {
		if withoutScope(o.Name.Hans) == bare {
			found = append(found, o)
		}
	}
	if utf8.RuneCountInString(bare) < 3 || len(found) != 1 || bare != folded && bare != found[0].Name.Hans {
		return Observance{}, false
	}
	return found[0], true
}

func TestObservanceNamedAgainstSlow(t *testing.T) {
	var names []string
	for _, o := range observances {
		names = append(names, o.ID, o.Name.Hans, o.Name.Hant, o.Name.English)
	}
	for name := range alsoCalled {
		names = append(names, name)
	}
	for _, name := range slices.Clone(names) {
		bare := withoutScope(name)
		_, last := utf8.DecodeLastRuneInString(name)
		for _, scope := range []string{"", "全国", "国家", "世界", "国际", "全国世界", " "} {
			names = append(names, scope+name, scope+bare, name+scope, scope+name[:len(name)-last])
		}
	}
	for _, name := range names {
		got, ok := ObservanceNamed(name)
		if want, found := slowObservanceNamed(name); got != want || ok != found {
			t.Errorf("%q is %q, %v; the slow way %q, %v", name, got.ID, ok, want.ID, found)
		}
	}
}

func TestNamesDoNotAllocate(t *testing.T) {
	for _, name := range []string{"除夕", "重阳节", "年三十", "全国科普日", "科普日", "科技周", "world-water-day", "社区邻里节", ""} {
		if n := testing.AllocsPerRun(100, func() { FestivalNamed(name); ObservanceNamed(name) }); n != 0 {
			t.Errorf("looking up %q allocates %v times", name, n)
		}
	}
}

func BenchmarkNamed(b *testing.B) {
	for _, name := range []string{"重阳节", "年三十", "全国科普日", "科普日", "社区邻里节"} {
		b.Run("festival/"+name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				FestivalNamed(name)
			}
		})
		b.Run("observance/"+name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				ObservanceNamed(name)
			}
		})
	}
}
