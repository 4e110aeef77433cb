// Kiosk is a science quiz for the activity room of a community, in a terminal,
// and the commands with which staff check and convert what it shows.
//
// Run it without arguments to see the demonstration community.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kiosk/internal/terminal"
)

// Exit statuses.
const (
	exitGood     = 0 // also with warnings
	exitProblems = 1 // something had to be left out, the rest was served
	exitUsage    = 2 // wrong use, or no terminal
	exitIO       = 3 // reading or writing failed
)

// china is the time zone of every date in the kiosk.
var china = time.FixedZone("UTC+8", 8*60*60)

// A world is what the program gets from outside. The clock is read here and
// nowhere else.
type world struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	env            func(string) string
	now            func() time.Time
}

// A command is one verb of the program.
type command struct {
	name, args, does string
	run              func(w *world, args []string) int
}

var commands = []command{
	{"init", "[-demo] DIR", "写出一个可以改的文件夹：设置和题库", runInit},
	{"check", "[-json] [-notes] DIR", "检查文件夹，逐条列出问题", runCheck},
	{"questions", "[-json] [-to text] FILE…", "读题目文件，转换格式", runQuestions},
}

func main() {
	terminal.Prepare()
	w := &world{os.Stdin, os.Stdout, os.Stderr, os.Getenv, time.Now}
	os.Exit(run(w, os.Args[1:]))
}

func run(w *world, args []string) int {
	if len(args) > 0 {
		for _, c := range commands {
			if args[0] == c.name {
				return c.run(w, args[1:])
			}
		}
		switch args[0] {
		case "help", "-h", "-help", "--help":
			usage(w.stdout)
			return exitGood
		}
	}
	return runKiosk(w, args)
}

func usage(out io.Writer) {
	fmt.Fprintln(out, "kiosk [-state 文件夹] [文件夹]  打开答题机；不写文件夹就用演示数据")
	for _, c := range commands {
		fmt.Fprintf(out, "kiosk %s %s  %s\n", c.name, c.args, c.does)
	}
	fmt.Fprintln(out, "各命令都可以加 -lang hans|hant|en；文件夹与命令同名时写成 ./init")
}

// flags makes a flag set that reports wrong use in one line and knows -lang.
func (w *world) flags(name, args string) (*flag.FlagSet, *kepu.Lang) {
	set := flag.NewFlagSet("kiosk "+name, flag.ContinueOnError)
	set.SetOutput(io.Discard)
	lang := new(kepu.Lang)
	set.Func("lang", "hans, hant or en", func(s string) error {
		l, ok := kepu.ParseLang(s)
		if !ok {
			return errors.New("want hans, hant or en")
		}
		*lang = l
		return nil
	})
	set.Usage = func() {}
	return set, lang
}

// parse parses flags, which may stand before and behind other arguments. ok is
// false where the program should end with the status.
func (w *world) parse(set *flag.FlagSet, use string, args []string) (rest []string, status int, ok bool) {
	for {
		err := set.Parse(args)
		if errors.Is(err, flag.ErrHelp) {
			fmt.Fprintln(w.stdout, "用法："+use)
			return nil, exitGood, false
		}
		if err != nil {
			return nil, w.wrongUse(use, "选项写错了："+err.Error()), false
		}
		if set.NArg() == 0 {
			return rest, exitGood, true
		}
		// A "-" or what follows "--" is no flag; the flag package has
		// stopped there.
		rest = append(rest, set.Arg(0))
		args = set.Args()[1:]
	}
}

func (w *world) wrongUse(use, why string) int {
	fmt.Fprintf(w.stderr, "%s\n用法：%s\n", oneLine(why), use)
	return exitUsage
}

// fail reports why reading or writing did not work.
func (w *world) fail(err error) int {
	fmt.Fprintln(w.stderr, "kiosk: "+oneLine(err.Error()))
	return exitIO
}

// oneLine keeps names and messages from outside off the terminal's controls.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || 0x80 <= r && r <= 0x9f {
			return '?'
		}
		return r
	}, s)
}
