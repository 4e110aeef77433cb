package files

import (
	"encoding/xml"
	"strings"
)

// formula reads those parts of a formula whose meaning lies in where they
// stand, and writes it in signs: 1/2, (a+b)/2, 10³, x^n, √2.
func (b *body) formula(p *paragraph, name string) {
	switch name {
	case "m:f":
		b.each(func(name string, _ xml.StartElement) {
			if name == "m:den" {
				b.write(p, "/")
			}
			b.operand(p, group)
		})
	case "m:rad":
		b.each(func(name string, _ xml.StartElement) {
			if name == "m:e" {
				b.write(p, "√")
				b.operand(p, group)
			} else {
				b.operand(p, power)
			}
		})
	case "m:sup":
		b.operand(p, power)
	case "m:d":
		b.brackets(p)
	}
}

// operand reads the open element and gives its text the form that keeps it
// together.
func (b *body) operand(p *paragraph, form func(string) string) {
	start := len(p.line)
	b.inline(p)
	if text := p.line[start:]; len(text) > 0 {
		p.line = append(p.line[:start], form(string(text))...)
	}
}

// group puts a text into brackets where signs beside it would tear it apart.
func group(s string) string {
	if strings.ContainsAny(s, "+-−±×÷·/= ") {
		return "(" + s + ")"
	}
	return s
}

// power raises a text.
func power(s string) string {
	up := strings.Map(raised, s)
	for _, r := range up {
		if raised(r) == r && !strings.ContainsRune(raisedForms, r) {
			return "^" + group(s)
		}
	}
	return up
}

const raisedForms = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"

// raised gives the raised form of a digit or sign, so that 10³ does not become
// 103, and any other character as it is. There is no such thing for lowered
// ones: people type H2O.
func raised(r rune) rune {
	if r == '−' {
		r = '-'
	}
	if i := strings.IndexRune("0123456789+-", r); i >= 0 {
		return []rune(raisedForms)[i]
	}
	return r
}

// brackets reads an expression between brackets, which stand in its properties.
func (b *body) brackets(p *paragraph) {
	before, after := "(", ")"
	b.each(func(name string, _ xml.StartElement) {
		switch name {
		case "m:dPr":
			b.each(func(name string, e xml.StartElement) {
				switch name {
				case "m:begChr":
					before = value(e)
				case "m:endChr":
					after = value(e)
				}
				b.skip()
			})
		case "m:e":
			b.write(p, before)
			b.inline(p)
			before = ","
		default:
			b.skip()
		}
	})
	b.write(p, after)
}
