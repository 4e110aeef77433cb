package main

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/openkepu/openkepu/kepu"
)

// worst is the exit status that a list of problems asks for.
func worst(problems []kepu.Problem) int {
	for _, p := range problems {
		if p.Severity() == kepu.Error {
			return exitProblems
		}
	}
	return exitGood
}

// printProblems writes file:line:column: message, a line each, and returns how
// many notes it left out.
func printProblems(out io.Writer, problems []kepu.Problem, lang kepu.Lang, notes bool) (hidden int) {
	for _, p := range problems {
		if p.Severity() == kepu.Note && !notes {
			hidden++
			continue
		}
		fmt.Fprintf(out, "%s: %s\n", oneLine(p.Position.String()), p.Text(lang))
	}
	return hidden
}

// problemLine is a problem in JSON.
type problemLine struct {
	Type     string    `json:"type"`
	File     string    `json:"file"`
	Line     int       `json:"line"`
	Column   int       `json:"column"`
	Severity string    `json:"severity"`
	Code     kepu.Code `json:"code"`
	Message  string    `json:"message"`
}

func writeProblemLines(enc *json.Encoder, problems []kepu.Problem, lang kepu.Lang) error {
	for _, p := range problems {
		err := enc.Encode(problemLine{"problem", p.File, p.Line, p.Column, p.Severity().String(), p.Code, p.Text(lang)})
		if err != nil {
			return err
		}
	}
	return nil
}

// jsonLines makes an encoder for one object a line.
func jsonLines(out io.Writer) *json.Encoder {
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	return enc
}
