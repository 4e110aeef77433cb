package quiztext

import ("testing";"os";"fmt";"path/filepath")

func TestProbe(t *testing.T) {
	fs,_ := filepath.Glob("../../../examples/community/题库/*.txt")
	for _, f := range fs {
		b,_ := os.ReadFile(f)
		qs, ps := Read(filepath.Base(f), b)
		fmt.Println(filepath.Base(f), len(qs))
		for _, p := range ps { fmt.Println("  ", p.Severity(), p.Error()) }
		if os.Getenv("V") != "" { for _, q := range qs { fmt.Printf("%+v\n", q) } }
	}
}
