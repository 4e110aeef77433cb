package main

import (
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"kiosk": main})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("XDG_STATE_HOME", e.WorkDir+"/state")
			e.Setenv("TERM", "xterm-256color")
			return nil
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"status": status, "recode": recode, "grow": grow,
		},
	})
}

// status runs the kiosk and holds its exit status: status 2 check /nowhere.
func status(ts *testscript.TestScript, neg bool, args []string) {
	err := ts.Exec("kiosk", args[1:]...)
	got := 0
	if exit, ok := err.(interface{ ExitCode() int }); ok {
		got = exit.ExitCode()
	}
	if want := args[0]; string(rune('0'+got)) != want {
		ts.Fatalf("exit status %d, want %s (%v)", got, want, err)
	}
}

// recode writes a file again as gbk, utf16le or utf16be.
func recode(ts *testscript.TestScript, neg bool, args []string) {
	enc := map[string]interface{ String(string) (string, error) }{
		"gbk":     simplifiedchinese.GBK.NewEncoder(),
		"utf16le": unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder(),
		"utf16be": unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder(),
	}[args[0]]
	text, err := enc.String(ts.ReadFile(args[1]))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(text), 0o644))
}

// grow makes a file of 200 MB that takes no room.
func grow(ts *testscript.TestScript, neg bool, args []string) {
	f, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Check(f.Truncate(200 << 20))
	ts.Check(f.Close())
}
