// Package state is the only writer to disk of the kiosk: the journals in which
// it records what happens, and the files that its commands make.
//
// It is not a reader of community folders; package files is that. It decides
// nothing about what is recorded; package journal describes the records.
//
// # Guarantees
//
//   - What [Journal.Append] acknowledged is on the disk, whether the program is
//     killed or the power fails the moment after.
//   - A file is never half-written under its name: [WriteFile] replaces it
//     whole, and a record that reached the disk in part is taken off when its
//     journal is opened again.
//   - One journal has one writer. Two kiosks on one folder write two files, and
//     anybody may read either meanwhile.
//   - No file is written or read through a symbolic link.
//   - What cannot be read is reported and left as it is.
package state
