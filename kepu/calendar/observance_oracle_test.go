package calendar

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// oracleRows reads a table of observances, one slice of columns a row. It skips
// the test where the tables are not there.
func oracleRows(t *testing.T, name string) [][]string {
	t.Helper()
	src, err := os.ReadFile("../../../shared/oracle/" + name)
	if err != nil {
		t.Skip("the tables of observances are not here: ", err)
	}
	var rows [][]string
	for line := range strings.Lines(string(src)) {
		if !strings.HasPrefix(line, "#") {
			rows = append(rows, strings.Split(strings.TrimRight(line, "\n"), "\t"))
		}
	}
	return rows
}

// An oracleRow is what the table says of one name.
type oracleRow struct {
	rule     string
	since    int // 0 where it is not said
	evidence string
}

var (
	remark   = regexp.MustCompile(`\(.*?\)`)
	sameWeek = regexp.MustCompile(`所在周=([^)]+)`)
	sameName = regexp.MustCompile(`\((\d\d-\d\d) ([^)]+)\)`)
	inMonthN = regexp.MustCompile(`^(?:announced\(|ord-week\()(\d\d)`)
)

// oracle returns the rows by name. A row such as a/b has two, and a remark may
// hold one more.
func oracle(t *testing.T) map[string]oracleRow {
	t.Helper()
	byName := map[string]oracleRow{}
	for _, row := range oracleRows(t, "observances.tsv") {
		evidence, _, _ := strings.Cut(row[4], "(")
		sinces := strings.Split(row[2], "/")
		for i, name := range strings.Split(remark.ReplaceAllString(row[1], ""), "/") {
			since, _ := strconv.Atoi(regexp.MustCompile(`^\d*`).FindString(sinces[min(i, len(sinces)-1)]))
			byName[name] = oracleRow{row[0], since, evidence}
		}
		if m := sameWeek.FindStringSubmatch(row[1]); m != nil {
			byName[m[1]] = oracleRow{"weekof:" + row[0], 0, evidence}
		}
		if m := sameName.FindStringSubmatch(row[1]); m != nil {
			byName[m[2]] = oracleRow{m[1], 0, evidence}
		}
	}
	return byName
}

// Names that are shorter in the table of the oracle.
var shorter = map[string]string{"中国人民抗日战争胜利纪念日": "抗战胜利纪念日"}

// First years that the table of the oracle does not give.
var firstYears = map[string]int{
	"中国青年志愿者服务日": 2000, // the row gives the year of 学雷锋纪念日
	"全国质量月":      1997, // the row gives its very first year, but from 1985 it was not held for years
	"全国科普日":      2003, // the row gives the year since which it is in September
}

func TestObservanceOracle(t *testing.T) {
	rows, counts := oracle(t), map[string]int{}
	for _, o := range Observances() {
		name := o.Name.Hans
		if long, ok := shorter[name]; ok {
			name = long
		}
		row, ok := rows[name]
		if !ok && name == "元旦" {
			continue // 放假办法第2条, which the other table does not list
		}
		if !ok {
			t.Errorf("%s is not in the table", name)
			continue
		}
		delete(rows, name)
		counts[row.evidence]++
		if want := oracleRule(row.rule); o.Rule() != want {
			t.Errorf("%s follows %s, want %s (%s)", name, o.Rule(), want, row.rule)
		}
		since := row.since
		if year, ok := firstYears[name]; ok {
			since = year
		}
		if since > 0 && int(o.Since) != since {
			t.Errorf("%s is known since %d, want %d", name, o.Since, since)
		}
	}
	t.Logf("%d observances: %v agree", len(observances), counts)
	var left []string
	for name, row := range rows {
		left = append(left, fmt.Sprintf("%s (%s, %s)", name, row.rule, row.evidence))
	}
	slices.Sort(left)
	t.Logf("%d are left out: %s", len(left), strings.Join(left, "; "))
}

// oracleRule brings a rule of the table into the form of [Observance.Rule]. A week
// by number has no exact days, and so is an announced one of its month; so is
// whatever is announced with more words.
func oracleRule(rule string) string {
	m := inMonthN.FindStringSubmatch(rule)
	if m == nil {
		return rule
	}
	return "announced(" + m[1] + ")"
}

// Announcements on which sources differ: none is shipped.
var disputedWindows = map[string]string{
	"全国科技活动周 2022": "国科发才〔2022〕69号 says 05-21 to 05-28, 国科基函〔2022〕29号 says 05-21 to 05-30",
}

func TestAnnouncedOracle(t *testing.T) {
	checked := 0
	for _, row := range oracleRows(t, "announced_windows.tsv") {
		year, err := strconv.Atoi(row[1])
		if err != nil {
			t.Fatal(row, err)
		}
		o := mustObservance(t, row[0])
		got, want := shown(o.In(year)), row[2]+".."+row[3]
		if _, ok := disputedWindows[row[0]+" "+row[1]]; ok {
			want = NotAnnounced.String()
		}
		if got != want {
			t.Errorf("%s of %d: %s, want %s", row[0], year, got, want)
		}
		checked++
		if m := regexp.MustCompile(`低碳日 (\d\d-\d\d)`).FindStringSubmatch(row[4]); m != nil {
			checked++
			if got, want := shown(mustObservance(t, "全国低碳日").In(year)), row[1]+"-"+m[1]; got != want {
				t.Errorf("全国低碳日 of %d: %s, want %s", year, got, want)
			}
		}
	}
	t.Logf("%d windows compared", checked)
}
