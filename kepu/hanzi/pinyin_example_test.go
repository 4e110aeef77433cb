package hanzi_test

import (
	"fmt"
	"slices"

	"github.com/openkepu/openkepu/kepu/hanzi"
)

// A word decides how its characters are read.
func ExamplePinyin() {
	for _, text := range []string{"重阳", "体重"} {
		for _, s := range hanzi.Pinyin(text) {
			fmt.Println(s.Likely)
		}
	}
	// Output:
	// chong
	// yang
	// ti
	// zhong
}

func ExampleSpell() {
	fmt.Println(hanzi.Spell("重阳节"), hanzi.Initials("重阳节"))
	// Output: chongyangjie cyj
}

func ExampleReadings() {
	fmt.Println(hanzi.Readings('重'))
	// Output: zhong chong tong
}

// Every reading of a character where it stands in a text, the likely one first.
func ExampleSyllable_Readings() {
	fmt.Println(slices.Collect(hanzi.Pinyin("重阳")[0].Readings()))
	// Output: [chong zhong tong]
}

// A place of one's own is read as its people read it.
func ExampleNewSpeller() {
	s, bad := hanzi.NewSpeller(map[string]string{"单家桥": "shan jia qiao"})
	for _, syllable := range s.Append(nil, "单家桥社区") {
		fmt.Print(syllable.Likely, " ")
	}
	fmt.Println(len(bad))
	// Output: shan jia qiao she qu 0
}

// A person's name starts with a surname.
func ExampleSpeller_AppendName() {
	var s *hanzi.Speller
	for _, syllable := range s.AppendName(nil, "单国强") {
		fmt.Print(syllable.Likely, " ")
	}
	// Output: shan guo qiang
}
