// Package files reads what staff put into a folder: it is the kiosk's only
// reader of bytes from disk.
//
// It turns them into clean UTF-8 text for the readers under kepu/encoding and
// knows nothing of what a text means. It writes nothing.
//
// # Reading a folder
//
// [Folder] reads a folder once and gives it as an [io/fs.FS] of texts; what
// could not be read is told in problems, and everything else is served.
//
// # Reading one file
//
// [Read] reads a file by its path, [ReadFrom] an open stream, [Decode] bytes.
//
// # What is read
//
// Plain text in UTF-8, UTF-16, GB18030 (with GBK) and Big5, with or without a
// byte order mark, Word documents (.docx) with their automatic numbers written
// out, and workbooks (.xlsx). Line ends become LF. Other characters stay as
// they are; the readers of the formats take out what must not reach a screen.
//
// Of a workbook every sheet that can be seen and is not empty becomes text, as
// [table.AppendSheet] writes it: a line a row, with the rows' own numbers.
// Cells read as on the screen, formulas as their last result; but dates are
// YYYY-MM-DD, with HH:MM where there is a time, months without a day 2026年9月,
// and numbers have no commas. Merged cells stand on each of their rows, in the
// first column. Hidden sheets are left out; hidden rows and columns are not.
// Pictures, comments and macros are not looked at.
//
// # What is safe
//
// No link is followed out of a folder or inside it, no pipe or device is waited
// for, and no input makes the package read, keep or unpack more than the limits
// below allow. Files larger than that are not even read. The same folder gives
// the same texts and problems in the same order.
package files

// The limits. Real folders stay far below them.
const (
	maxFile   = 20 << 20  // bytes of a file, and of the text in a Word document
	maxFolder = 200 << 20 // bytes of text in a whole folder
	maxFiles  = 10_000    // files, and as many folders, in a folder
	maxDepth  = 16        // folders inside one another

	maxParts     = 4096     // files inside an office document
	maxPart      = 64 << 20 // bytes of one of them, unpacked
	maxSmallPart = 4 << 20  // bytes of one that is kept in memory
	maxElements  = 256      // XML elements inside one another
	maxBurst     = 1 << 20  // bytes of one tag or text, which the XML reader keeps in memory

	maxUnpacked = 64 << 20 // bytes of all sheets and texts of a workbook together, unpacked
	maxCells    = 2 << 20  // cells of a workbook, with the empty ones before others; and its texts
	maxRow      = 1 << 20  // a sheet has no more
	maxColumn   = 1 << 14  // nor has a row
	maxStyles   = 1 << 16  // styles that are looked at
	maxMerged   = 1 << 17  // merged areas of a sheet
)
