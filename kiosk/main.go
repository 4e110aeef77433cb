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
	"io/fs"
	"os"
	"strings"
	"time"

	"github.com/openkepu/openkepu/kepu"
	"github.com/openkepu/openkepu/kepu/hanzi"
	"github.com/openkepu/openkepu/kiosk/internal/terminal"
	"github.com/openkepu/openkepu/kiosk/internal/words"
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
	name, args string
	does       words.Word
	run        func(w *world, args []string) int
}

var commands = []command{
	{"init", "[-demo] DIR", words.DoesInit, runInit},
	{"check", "[-json] [-notes] DIR", words.DoesCheck, runCheck},
	{"questions", "[-json] [-notes] [-to text|gift|aiken|csv] FILE…", words.DoesQuestions, runQuestions},
	{"paper", "[-of NAME] [-seed N] [-used FILE] [-html|-json] [-o FILE] [DIR]", words.DoesPaper, runPaper},
	{"items", "[-json] [-state DIR] [DIR]", words.DoesItems, runItems},
	{"events", "[-from DAY] [-to DAY] [-ics FILE|-] [-json] [DIR [WORDS…]]", words.DoesEvents, runEvents},
	{"date", "[-json] [-in DIR] [DAY|FROM..TO…]", words.DoesDate, runDate},
}

func main() {
	terminal.Prepare()
	w := &world{os.Stdin, os.Stdout, os.Stderr, os.Getenv, time.Now}
	os.Exit(run(w, os.Args[1:]))
}

func run(w *world, args []string) int {
	if len(args) > 0 {
		for i := range commands {
			if args[0] == commands[i].name {
				return commands[i].run(w, args[1:])
			}
		}
		switch args[0] {
		case "help", "-h", "-help", "--help":
			return runHelp(w, args[1:])
		}
	}
	return runKiosk(w, args)
}

func runHelp(w *world, args []string) int {
	c := w.call("help")
	if _, status, ok := c.parse(args); !ok {
		return status
	}
	fmt.Fprintf(w.stdout, "kiosk [-state DIR] [DIR]  %s\n", c.say(words.DoesKiosk))
	for _, cmd := range commands {
		fmt.Fprintf(w.stdout, "kiosk %s %s  %s\n", cmd.name, cmd.args, c.say(cmd.does))
	}
	fmt.Fprintln(w.stdout, c.say(words.EveryCommand))
	return exitGood
}

// A call is one use of a command: its flags, -lang among them, and how it
// speaks.
type call struct {
	*flag.FlagSet
	w    *world
	use  string
	lang kepu.Lang
}

// call makes ready to parse the arguments of a command, described as in its
// usage line.
func (w *world) call(use string) *call {
	c := &call{FlagSet: flag.NewFlagSet("kiosk", flag.ContinueOnError), w: w, use: "kiosk " + use}
	c.SetOutput(io.Discard)
	c.FlagSet.Usage = func() {}
	c.Func("lang", "", func(s string) error {
		lang, ok := kepu.ParseLang(s)
		if !ok {
			return errors.New("want hans, hant or en")
		}
		c.lang = lang
		return nil
	})
	return c
}

func (c *call) say(word words.Word, args ...any) string { return word.Text(c.lang, args...) }

// parse parses flags, which may stand before and behind other arguments. ok is
// false where the program should end with the status.
func (c *call) parse(args []string) (rest []string, status int, ok bool) {
	for {
		err := c.Parse(args)
		switch {
		case errors.Is(err, flag.ErrHelp):
			fmt.Fprintln(c.w.stdout, c.say(words.Usage, c.use))
			return nil, exitGood, false
		case err != nil:
			if name, unknown := strings.CutPrefix(err.Error(), "flag provided but not defined: "); unknown {
				return nil, c.wrongUse(c.say(words.NoSuchFlag, name)), false
			}
			return nil, c.wrongUse(c.say(words.BadFlag, err)), false
		case c.NArg() == 0:
			return rest, exitGood, true
		}
		rest = append(rest, c.Arg(0))
		args = c.Args()[1:]
	}
}

// given tells whether a flag stands among the arguments.
func (c *call) given(name string) bool {
	found := false
	c.Visit(func(f *flag.Flag) { found = found || f.Name == name })
	return found
}

func (c *call) wrongUse(why string) int {
	fmt.Fprintf(c.w.stderr, "%s\n%s\n", oneLine(why), c.say(words.Usage, c.use))
	return exitUsage
}

// fail reports why reading or writing did not work.
func (c *call) fail(err error) int {
	why := err.Error()
	var path *fs.PathError
	if errors.As(err, &path) {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			why = c.say(words.NotThere, path.Path)
		case errors.Is(err, fs.ErrPermission):
			why = c.say(words.NoAccess, path.Path)
		}
	}
	fmt.Fprintln(c.w.stderr, "kiosk: "+oneLine(why))
	return exitIO
}

// oneLine keeps names and messages from outside off the terminal's controls.
func oneLine(s string) string {
	clean, _ := hanzi.Clean(s)
	return lineBreaks.Replace(clean)
}

// lineBreaks are all that a terminal may begin a new line or column at.
var lineBreaks = strings.NewReplacer("\n", " ", "\t", " ", "\u2028", " ", "\u2029", " ")
