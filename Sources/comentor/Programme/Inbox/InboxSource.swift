// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Programme
import TranscriptFormat

/// Files in which there may be notes, gathered where people put them: nothing that stands in a
/// file's place is waited for, followed or read beyond a note's size.
struct InboxSource {
  /// Something that is no note's file, and why.
  struct Skipped {
    var path: String
    var why: String
    var help: String
  }

  private(set) var files: [InboxFile] = []
  private(set) var skipped: [Skipped] = []

  /// The most names that are looked at in one folder.
  private static let mostNames = 10_000
  /// The most files that are looked at in one person's drop.
  private static let mostFiles = 500
  /// How deep the folders are looked through that somebody named.
  private static let levels = 8

  // MARK: - What is dropped

  /// Gathers what lies in everybody's drop.
  ///
  /// A person's own folder is gone through without being listed, so that nobody can tell by its
  /// times that somebody looked.
  mutating func readDrop(of programme: String) throws {
    let path = "\(programme)/drop"
    let drop = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    guard drop >= 0 else {
      let reason = errno
      throw Failure(
        reason == EACCES ? .permission : .configuration,
        "\(path): cannot be read: \(String(cString: strerror(reason)))",
        help: reason == EACCES
          ? "use the account that runs the programme; it alone may read what is dropped"
          : "see what the folder of a programme needs: \(Pair.command) doctor")
    }
    defer { close(drop) }
    for person in try names(in: drop, path) {
      let place = "\(path)/\(person)"
      guard Header.isPairID(person) else {
        skip(place, "is not the drop of a person", help: "see what it is: ls -ld")
        continue
      }
      try readDrop(place, of: person, in: drop)
    }
  }

  private mutating func readDrop(_ path: String, of person: String, in drop: Int32) throws {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW
    let outer = openat(drop, person, flags)
    guard outer >= 0 else { return skipFolder(path, errno) }
    defer { close(outer) }
    let inner = openat(outer, "in", flags)
    guard inner >= 0 else { return skipFolder("\(path)/in", errno) }
    defer { close(inner) }
    let names = try names(in: inner, "\(path)/in")
    for name in newest(names, in: inner, "\(path)/in") {
      read(name, "\(path)/in/\(name)", in: inner, person: person)
    }
  }

  /// Those that were changed last, in the order of their names: the person alone can put files
  /// there, and shall not be able to keep the coordinator busy.
  private mutating func newest(_ names: [String], in folder: Int32, _ path: String) -> [String] {
    guard names.count > Self.mostFiles else { return names }
    let dated = names.map { name in
      var status = stat()
      let isThere = fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0
      let time = isThere ? status.st_mtim : timespec()
      return (name: name, seconds: time.tv_sec, rest: time.tv_nsec)
    }
    let sorted = dated.sorted { ($0.seconds, $0.rest, $0.name) > ($1.seconds, $1.rest, $1.name) }
    skip(
      path,
      "has \(names.count) files; the newest \(Self.mostFiles) are looked at, and "
        + "\(names.count - Self.mostFiles) are left",
      help: "move away what is no note, or what is old")
    return sorted.prefix(Self.mostFiles).map(\.name).sorted()
  }

  private mutating func skipFolder(_ path: String, _ number: Int32) {
    let isOther = number == ENOTDIR || number == ELOOP
    skip(
      path,
      isOther ? "is not a folder" : "cannot be read: \(String(cString: strerror(number)))",
      help: "see whether the drops are as they must be: \(Pair.command) doctor")
  }

  // MARK: - What was handed over

  /// Gathers a file that was named, or all notes below a folder.
  mutating func read(named path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else {
      return skip(
        path, "cannot be read: \(String(cString: strerror(errno)))",
        help: "check the name, and who may read it")
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      read(descriptor, path, person: nil)
      close(descriptor)
      return
    }
    let before = (files.count, skipped.count)
    try read(folder: descriptor, path, levels: Self.levels)
    close(descriptor)
    if (files.count, skipped.count) == before {
      skip(path, "has no note in it", help: "notes are files whose names end in .age")
    }
  }

  private mutating func read(folder: Int32, _ path: String, levels: Int) throws {
    for name in try names(in: folder, path) {
      let place = path.hasSuffix("/") ? "\(path)\(name)" : "\(path)/\(name)"
      if name.hasSuffix(".age") {
        read(name, place, in: folder, person: nil)
        continue
      }
      let below = openat(folder, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
      guard below >= 0 else { continue }
      defer { close(below) }
      if levels > 0 { try read(folder: below, place, levels: levels - 1) }
    }
  }

  // MARK: - One file

  private mutating func read(_ name: String, _ path: String, in folder: Int32, person: String?) {
    guard name.hasSuffix(".age") else {
      return skip(path, "is no note: its name does not end in .age", help: "see what it is: file")
    }
    let descriptor = openat(
      folder, name, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW)
    guard descriptor >= 0 else {
      let reason = errno
      return skip(
        path,
        reason == ELOOP
          ? "is a symbolic link" : "cannot be read: \(String(cString: strerror(reason)))",
        help: reason == ELOOP ? Self.notOurs : "see who may read it: ls -l")
    }
    read(descriptor, path, person: person)
    close(descriptor)
  }

  private mutating func read(_ descriptor: Int32, _ path: String, person: String?) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      let thing =
        switch status.st_mode & S_IFMT {
        case S_IFDIR: "a folder"
        case S_IFIFO: "a pipe"
        case S_IFSOCK: "a socket"
        default: "a device"
        }
      return skip(path, "is \(thing), not a file", help: Self.notOurs)
    }
    let limit = InboxFile.largest
    guard status.st_size <= limit,
      let bytes = try? readAll(descriptor, named: path, limit: limit)
    else {
      return skip(
        path, status.st_size > limit ? "is larger than any note" : "cannot be read to its end",
        help: Self.notOurs)
    }
    files.append(
      InboxFile(
        path: path, person: person, owner: person == nil ? nil : status.st_uid, bytes: bytes))
  }

  private static let notOurs = "comentor did not put it there; ask whose account it belongs to"

  private mutating func skip(_ path: String, _ why: String, help: String) {
    skipped.append(Skipped(path: path, why: why, help: help))
  }

  /// The names in an open folder in order, but for hidden ones.
  private mutating func names(in folder: Int32, _ path: String) throws -> [String] {
    // The list has a descriptor of its own, which goes with it.
    let copy = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let directory = fdopendir(copy) else {
      let reason = errno
      if copy >= 0 { close(copy) }
      skip(
        path, "cannot be listed: \(String(cString: strerror(reason)))",
        help: "see who may read it: ls -ld")
      return []
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
      guard names.count < Self.mostNames else {
        skip(
          path, "has more than \(Self.mostNames) files; the others are not looked at",
          help: "move away what is no note, or what is old")
        break
      }
    }
    return names.sorted()
  }
}
