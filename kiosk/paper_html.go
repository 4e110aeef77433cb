package main

import (
	_ "embed"
	"html/template"
	"io"
)

//go:embed paper.html
var paperHTML string

var paperTemplate = template.Must(template.New("paper").Parse(paperHTML))

// writePaperHTML writes a page to print, of A4 size, that needs no other file:
// the paper, and the key on a sheet of its own.
func writePaperHTML(out io.Writer, p printedPaper) error { return paperTemplate.Execute(out, p) }
