package ics

import (
	"strconv"
	"strings"

	"github.com/openkepu/openkepu/kepu"
)

// A label is a word before a line of a description, in each language.
type label [3]string

// Text returns the word, for problems that name it.
func (w label) Text(lang kepu.Lang) string { return w[min(int(lang), len(w)-1)] }

var (
	nameLabel        = label{"名称", "名稱", "Name"}
	placeLabel       = label{"地点", "地點", "Place"}
	aboutLabel       = label{"简介", "簡介", "About"}
	timeLabel        = label{"时间", "時間", "Time"}
	hostLabel        = label{"主办", "主辦", "Host"}
	organiserLabel   = label{"承办", "承辦", "Organiser"}
	coOrganiserLabel = label{"协办", "協辦", "Co-organiser"}
	speakerLabel     = label{"主讲", "主講", "Speaker"}
	audienceLabel    = label{"对象", "對象", "For"}
	placesLabel      = label{"名额", "名額", "Places"}
	joinLabel        = label{"报名", "報名", "How to join"}
	stateLabel       = label{"状态", "狀態", "State"}

	noTimeWords    = label{"没有写时间", "沒有寫時間", "no time given"}
	postponedWords = label{"延期，新的时间待定", "延期，新的時間待定", "postponed, the new time is not known yet"}
	cancelledWords = label{"已取消", "已取消", "cancelled"}

	between = label{"：", "：", ": "}
	comma   = label{"、", "、", ", "}
	endsAt  = label{"{}结束", "{}結束", "ends at {}"}

	parts = map[kepu.DayPart]label{
		kepu.Morning:   {"上午", "上午", "in the morning"},
		kepu.Noon:      {"中午", "中午", "at noon"},
		kepu.Afternoon: {"下午", "下午", "in the afternoon"},
		kepu.Evening:   {"晚上", "晚上", "in the evening"},
	}
)

// states are the values of STATUS.
var states = map[kepu.ActivityState]string{
	kepu.Scheduled: "CONFIRMED",
	kepu.Postponed: "TENTATIVE",
	kepu.Cancelled: "CANCELLED",
	kepu.Held:      "CONFIRMED",
}

// The longest texts of an event, in characters. What is longer was not meant
// for a calendar.
const (
	mostLine  = 200 // of a name, a place, how to join, a list of hosts
	mostAbout = 4000
)

// described puts into words what has no property of its own.
func (w *writer) described(a *kepu.Activity, o *kepu.Occurrence) string {
	var b strings.Builder
	line := func(l label, text string) {
		if text = w.short(a, l, oneLine(text), mostLine); text == "" {
			return
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(l.Text(w.lang))
		b.WriteString(between.Text(w.lang))
		b.WriteString(text)
	}
	list := func(l label, texts []string) { line(l, strings.Join(texts, comma.Text(w.lang))) }

	b.WriteString(w.short(a, aboutLabel, strings.TrimSpace(a.About), mostAbout))
	switch o.State {
	case kepu.Postponed:
		line(stateLabel, postponedWords.Text(w.lang))
	case kepu.Cancelled:
		line(stateLabel, cancelledWords.Text(w.lang))
	}
	line(timeLabel, w.roughly(o.Hours))
	list(hostLabel, a.Hosts)
	list(organiserLabel, a.Organisers)
	list(coOrganiserLabel, a.CoOrganisers)
	list(speakerLabel, a.Speakers)
	list(audienceLabel, a.Audience)
	line(joinLabel, a.Enrolment.How)
	if a.Places > 0 {
		line(placesLabel, strconv.Itoa(a.Places))
	}
	return b.String()
}

// roughly puts hours into words that have no beginning, and so no place in
// DTSTART.
func (w *writer) roughly(h kepu.Hours) string {
	if !h.From.IsZero() {
		return ""
	}
	words := parts[h.Part].Text(w.lang)
	if h.To.IsZero() {
		return words
	}
	if words != "" {
		words += comma.Text(w.lang)
	}
	return words + strings.Replace(endsAt.Text(w.lang), "{}", h.To.String(), 1)
}
