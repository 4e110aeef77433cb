package main

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/rivo/uniseg"
)

// writePaperText writes a paper and its key as plain text.
func writePaperText(out *bytes.Buffer, p printedPaper) {
	line := func(s string) {
		if s != "" {
			fmt.Fprintln(out, s)
		}
	}
	line(strings.Repeat(" ", max(0, (68-uniseg.StringWidth(p.Title))/2)) + p.Title)
	fmt.Fprintf(out, "\n%s________________  %s________  %s\n", p.Name, p.Score, p.Number)
	line(p.Facts)
	line(p.Notice)
	for _, s := range p.Sections {
		fmt.Fprintf(out, "\n%s\n", s.Head)
		line(s.Note)
		for _, item := range s.Items {
			writeItemText(out, item)
		}
	}
	fmt.Fprintf(out, "\n%s\n\n%s  %s  %s\n", strings.Repeat("─", 34), p.Title, p.KeyTitle, p.Number)
	for _, s := range p.Sections {
		fmt.Fprintf(out, "\n%s\n", s.Head)
		for _, item := range s.Items {
			writeKeyText(out, item)
		}
	}
	if p.Doctor != "" {
		fmt.Fprintf(out, "\n%s\n", p.Doctor)
	}
	if len(p.Reserves) > 0 {
		fmt.Fprintf(out, "\n%s\n", p.ReservesTitle)
		for _, item := range p.Reserves {
			writeItemText(out, item)
			writeKeyText(out, item)
		}
	}
}

func writeItemText(out *bytes.Buffer, item printedItem) {
	fmt.Fprintf(out, "\n%d. %s\n", item.Number, strings.Join(item.Stem, "\n   "))
	if item.Lefts != nil {
		fmt.Fprintf(out, "   %s\n", strings.Join(item.Lefts, "    "))
	}
	switch {
	case item.Options == nil:
	case item.Short || item.Lefts != nil:
		fmt.Fprintf(out, "   %s\n", strings.Join(item.Options, "    "))
	default:
		fmt.Fprintf(out, "   %s\n", strings.Join(item.Options, "\n   "))
	}
	for range item.Lines {
		fmt.Fprintf(out, "   %s\n", strings.Repeat("_", 60))
	}
}

func writeKeyText(out *bytes.Buffer, item printedItem) {
	fmt.Fprintf(out, "%d. %s\n", item.Number, strings.Join(item.Answer, "\n   "))
	for _, e := range item.Explanation {
		fmt.Fprintf(out, "   %s\n", e)
	}
	if item.Citation != "" {
		fmt.Fprintf(out, "   %s\n", item.Citation)
	}
}
