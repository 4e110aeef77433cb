package ics

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// A strict reader of iCalendar that takes nothing but what RFC 5545 says, so
// that what is written can be held against it.

// A prop is a content line.
type prop struct {
	name   string
	params map[string]string
	value  string
}

// A vevent is the properties of an event.
type vevent []prop

func (e vevent) all(name string) (list []prop) {
	for _, p := range e {
		if p.name == name {
			list = append(list, p)
		}
	}
	return list
}

// get returns a property, and the zero one where there is none.
func (e vevent) get(name string) prop {
	for _, p := range e.all(name) {
		return p
	}
	return prop{}
}

// text returns the value of a property of type TEXT.
func (e vevent) text(name string) string {
	s, err := unescape(e.get(name).value)
	if err != nil {
		panic(err)
	}
	return s
}

// unfold gives the content lines of a file.
func unfold(src []byte) ([]string, error) {
	text, ok := strings.CutSuffix(string(src), "\r\n")
	if !ok {
		return nil, fmt.Errorf("the last line has no end")
	}
	var list []string
	for i, line := range strings.Split(text, "\r\n") {
		switch {
		case len(line) > 75:
			return nil, fmt.Errorf("line %d has %d octets", i+1, len(line))
		case !utf8.ValidString(line):
			return nil, fmt.Errorf("line %d cuts a character", i+1)
		case strings.ContainsFunc(line, func(r rune) bool { return r < ' ' || r == 0x7f }):
			return nil, fmt.Errorf("line %d has a control character", i+1)
		case line == "":
			return nil, fmt.Errorf("line %d is empty", i+1)
		case line[0] == ' ' && i > 0:
			list[len(list)-1] += line[1:]
		default:
			list = append(list, line)
		}
	}
	return list, nil
}

// unescape reads a TEXT, in which nothing else may be escaped.
func unescape(s string) (string, error) {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case ',', ';':
			return "", fmt.Errorf("%q: a bare %c", s, s[i])
		case '\\':
			i++
			if i == len(s) || !strings.Contains(`\;,n`, s[i:i+1]) {
				return "", fmt.Errorf("%q: an escape that is none", s)
			}
			b.WriteString(strings.Replace(s[i:i+1], "n", "\n", 1))
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String(), nil
}

var propSyntax = regexp.MustCompile(`^([A-Z-]+)((?:;[A-Z-]+=[A-Za-z/]+)*):(.*)$`)

func parseProp(line string) (prop, error) {
	m := propSyntax.FindStringSubmatch(line)
	if m == nil {
		return prop{}, fmt.Errorf("%q is no property", line)
	}
	p := prop{m[1], map[string]string{}, m[3]}
	for _, param := range strings.Split(m[2], ";")[1:] {
		name, value, _ := strings.Cut(param, "=")
		p.params[name] = value
	}
	return p, nil
}

var (
	textProps = []string{"UID", "SUMMARY", "LOCATION", "DESCRIPTION", "NAME", "X-WR-CALNAME"}
	onceProps = []string{"UID", "DTSTAMP", "SEQUENCE", "DTSTART", "DTEND", "RRULE", "RECURRENCE-ID", "SUMMARY", "LOCATION", "DESCRIPTION", "CATEGORIES", "STATUS"}
	mustProps = []string{"UID", "DTSTAMP", "DTSTART", "STATUS"}
)

// readStrictly reads a calendar file and says what is wrong with it.
func readStrictly(src []byte) ([]vevent, error) {
	list, err := unfold(src)
	if err != nil {
		return nil, err
	}
	var events []vevent
	var open []string
	seen := map[string]bool{}
	for i, line := range list {
		p, err := parseProp(line)
		if err != nil {
			return nil, err
		}
		switch p.name {
		case "BEGIN":
			if open = append(open, p.value); p.value == "VEVENT" {
				events = append(events, vevent{})
			}
			continue
		case "END":
			n := len(open) - 1
			if n < 0 || open[n] != p.value {
				return nil, fmt.Errorf("%q ends nothing", line)
			}
			if open = open[:n]; p.value == "VEVENT" {
				e := events[len(events)-1]
				if err := e.check(); err != nil {
					return nil, fmt.Errorf("%s: %w", e.get("UID").value, err)
				}
				key := e.get("UID").value + " " + e.get("RECURRENCE-ID").value
				if seen[key] {
					return nil, fmt.Errorf("%s comes twice", key)
				}
				seen[key] = true
			}
			if n == 0 && i < len(list)-1 {
				return nil, fmt.Errorf("there is something behind the end")
			}
			continue
		}
		if slices.Contains(textProps, p.name) {
			if _, err := unescape(p.value); err != nil {
				return nil, err
			}
		}
		if len(open) > 0 && open[len(open)-1] == "VEVENT" {
			last := len(events) - 1
			events[last] = append(events[last], p)
		}
	}
	if len(open) > 0 {
		return nil, fmt.Errorf("%v not ended", open)
	}
	return events, nil
}

func (e vevent) check() error {
	for _, name := range onceProps {
		if n := len(e.all(name)); n > 1 || n == 0 && slices.Contains(mustProps, name) {
			return fmt.Errorf("%s comes %d times", name, n)
		}
	}
	start, err := parseTime(e.get("DTSTART"))
	if err != nil {
		return err
	}
	for _, p := range e {
		switch p.name {
		case "DTEND", "EXDATE", "RECURRENCE-ID":
			t, err := parseTime(p)
			if err != nil {
				return err
			}
			same := p.params["VALUE"] == e.get("DTSTART").params["VALUE"]
			if p.name != "RECURRENCE-ID" && !same {
				return fmt.Errorf("%s is not of the type of DTSTART", p.name)
			}
			if p.name == "DTEND" && !t.After(start) {
				return fmt.Errorf("it ends before it begins")
			}
		}
	}
	if until := rulePart(e.get("RRULE").value, "UNTIL"); until != "" {
		layout := "20060102T150405Z"
		if e.get("DTSTART").params["VALUE"] == "DATE" {
			layout = "20060102"
		}
		if _, err := time.Parse(layout, until); err != nil {
			return fmt.Errorf("UNTIL: %w", err)
		}
	}
	return nil
}

var china = time.FixedZone("CST", 8*60*60)

// parseTime reads a day or a time in China.
func parseTime(p prop) (time.Time, error) {
	switch {
	case len(p.params) == 1 && p.params["VALUE"] == "DATE":
		return time.ParseInLocation("20060102", p.value, china)
	case len(p.params) == 1 && p.params["TZID"] == "Asia/Shanghai":
		return time.ParseInLocation("20060102T150405", p.value, china)
	}
	return time.Time{}, fmt.Errorf("%s: %v is no time", p.name, p.params)
}

func mustTime(p prop) time.Time {
	t, err := parseTime(p)
	if err != nil {
		panic(err)
	}
	return t
}

// rulePart returns a part of an RRULE.
func rulePart(rule, name string) string {
	for _, part := range strings.Split(rule, ";") {
		if value, ok := strings.CutPrefix(part, name+"="); ok {
			return value
		}
	}
	return ""
}
