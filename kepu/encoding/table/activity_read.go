package table

import (
	"slices"
	"strings"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/encoding/internal/limit"
)

// ReadActivities returns the activities of a table, in the order of its rows,
// and what a person should know about it. name is the file's. Times that name no
// year are read within a period, as the package documentation says; the zero
// period is none.
func ReadActivities(name string, src []byte, within kepu.Period) ([]kepu.Activity, []kepu.Problem) {
	r := newActivityReader(within)
	r.read(name, src, kepu.TableNoActivityHeader)
	return r.activities, r.problems
}

// usualActivity is the length of the shortest row, in bytes: memory that is not
// used costs nothing, growing does.
const usualActivity = 4

// An activityReader reads the activities of one file. Times are read when a
// sheet ends, because the year of a row may stand below it.
type activityReader struct {
	recordReader
	within     kepu.Period
	activities []kepu.Activity
	pending    []pendingTime // of the sheet's activities, the last of all
	table      int           // the first activity of the table
	ids        counter
	counts     bool // ids that are numbers alone count its rows
}

func newActivityReader(within kepu.Period) *activityReader {
	r := &activityReader{within: within}
	r.schema = activityColumns
	r.begin, r.take, r.end = r.beginTable, r.activity, r.endSheet
	return r
}

func (r *activityReader) beginTable() {
	if r.activities == nil {
		r.activities = make([]kepu.Activity, 0, min(r.Lines(), len(r.Text)/usualActivity, maxRows))
	}
	r.settleIDs()
	i := slices.Index(r.columns, idItem)
	r.counts = i >= 0 && !strings.Contains(heading(r.heads[i].text), "id")
	if !timed(r.columns) {
		r.problem(r.header.start, kepu.TableNoColumn, "时间")
	}
}

func (r *activityReader) endSheet() {
	r.settleIDs()
	r.settleTimes()
}

// settleIDs ends a table: ids that do nothing but count go.
func (r *activityReader) settleIDs() {
	table := r.activities[r.table:]
	if len(table) > 0 && r.counts && r.ids.any && !r.ids.other {
		for i := range table {
			table[i].ID = ""
		}
		r.tell(kepu.Problem{Position: table[0].At, Code: kepu.TableRunningID})
	}
	r.table, r.ids = len(r.activities), counter{}
}

// activity takes a row.
func (r *activityReader) activity(rec *record) {
	name := r.oneLine(rec.text(nameItem))
	switch {
	case name == "" && r.above.named && len(r.activities) > r.table && rec.furtherTime():
		r.further(rec)
		return
	case name == "":
		r.problem(rec.start, kepu.TableNoName)
		r.above.named = false
		return
	case none(name):
		return
	case limit.Longer(name, maxName):
		r.problem(rec.values[nameItem].place, kepu.TooLong, "名称", maxName)
		r.above.named = false
		return
	}
	r.goOn(rec)
	a := r.fields(rec)
	a.Name = name
	r.ids.count(a.ID)
	r.add(a, rec)
}

// add keeps an activity whose time is read later.
func (r *activityReader) add(a kepu.Activity, rec *record) {
	r.enrol(&a, rec)
	r.pend(rec)
	r.keep(rec)
	r.activities = append(r.activities, a)
}

// fields reads the cells that are texts.
func (r *activityReader) fields(rec *record) kepu.Activity {
	r.parts(rec)
	return kepu.Activity{
		ID:           wholeNumber(r.line(rec, idItem, "编号")),
		Place:        r.line(rec, placeItem, "地点"),
		Hosts:        r.list(rec, hostItem, "主办"),
		Organisers:   r.list(rec, organiserItem, "承办"),
		CoOrganisers: r.list(rec, coOrganiserItem, "协办"),
		Speakers:     r.list(rec, speakerItem, "主讲"),
		Owner:        r.line(rec, ownerItem, "负责人"),
		Audience:     r.list(rec, audienceItem, "对象"),
		Topic:        r.line(rec, topicItem, "主题"),
		PlanItem:     r.line(rec, planItem, "计划项"),
		About:        r.bounded(rec, aboutItem, "简介", maxPart),
		At:           r.at(rec.start),
	}
}

// further takes one more time of the activity above, which the row says nothing
// else of than what is different.
func (r *activityReader) further(rec *record) {
	above := &r.activities[len(r.activities)-1]
	r.merged(rec, nameItem)
	r.goOn(rec)
	a := r.fields(rec)
	a.Name = above.Name
	a.Place, a.Owner, a.Topic = or(a.Place, above.Place), or(a.Owner, above.Owner), or(a.Topic, above.Topic)
	a.PlanItem, a.About = or(a.PlanItem, above.PlanItem), or(a.About, above.About)
	a.Hosts, a.Organisers, a.CoOrganisers = orList(a.Hosts, above.Hosts), orList(a.Organisers, above.Organisers), orList(a.CoOrganisers, above.CoOrganisers)
	a.Speakers, a.Audience = orList(a.Speakers, above.Speakers), orList(a.Audience, above.Audience)
	a.Places, a.Enrolment.How = above.Places, above.Enrolment.How
	r.add(a, rec)
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

func orList(a, b []string) []string {
	if a != nil {
		return a
	}
	return slices.Clone(b)
}
