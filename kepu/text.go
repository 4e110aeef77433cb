package kepu

import "github.com/openkepu/openkepu/kepu/hanzi"

func cleanText(s string) string {
	clean, _ := hanzi.Clean(s)
	return clean
}

// same is the form in which two texts count as the same words.
func same(s string) string { return hanzi.Fold(s, hanzi.Same) }
