// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Sealing
import TranscriptFormat
import Understanding

/// Reads a text of lines `name: value`, in their order and as they are written.
struct FieldReader {
  static let sizeLimit = 1 << 20

  let bytes: [UInt8]
  private(set) var position = 0
  /// The number of the next line.
  private(set) var line = 1

  /// Reads the first line.
  ///
  /// - Parameters:
  ///   - bytes: All of the text; they may be anything.
  ///   - kind: What it has to be.
  /// - Throws: `Misread` where it is something else.
  init(_ bytes: [UInt8], _ kind: TextKind) throws(Misread) {
    self.bytes = bytes
    guard bytes.count <= Self.sizeLimit else {
      throw Misread(line: 1, "this is larger than 1 MiB, so it is not \(kind.name)")
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Misread(line: 1, "this is not text in UTF-8", help: Self.copy)
    }
    let first = next().map { String(decoding: $0, as: UTF8.self) } ?? ""
    guard first != kind.firstLine else { return }
    if let other = TextKind.allCases.first(where: { first == $0.firstLine }) {
      throw Misread(line: 1, "this is \(other.name), not \(kind.name)")
    }
    if first.hasPrefix("comentor-\(kind.rawValue) ") {
      throw Misread(
        line: 1, "this is \(kind.name) of another version of the format",
        help: "a newer comentor wrote it: use that one")
    }
    throw Misread(
      line: 1, "this is not \(kind.name): its first line is not '\(kind.firstLine)'")
  }

  private static let copy = "it was cut or altered on its way; get another copy of it"

  /// Whether all of it was read.
  var isAtEnd: Bool { position == bytes.count }

  /// The next line without its LF, taken; nil where the text ends before one.
  private mutating func next() -> ArraySlice<UInt8>? {
    guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    defer {
      position = end + 1
      line += 1
    }
    return bytes[position..<end]
  }

  /// Whether the next line begins so.
  func isNext(_ start: String) -> Bool { bytes[position...].starts(with: start.utf8) }

  // MARK: - Fields

  /// The value of the field that has to come next.
  mutating func field(_ name: String) throws(Misread) -> String {
    let start = line
    guard isNext("\(name): ") else {
      guard bytes[position...].contains(UInt8(ascii: "\n")) else {
        throw Misread(line: start, "the text ends before '\(name)'", help: Self.copy)
      }
      throw Misread(line: start, "here belongs '\(name): …'", help: Self.copy)
    }
    guard let row = next() else {
      throw Misread(line: start, "the text ends in the middle of '\(name)'", help: Self.copy)
    }
    let value: String
    do throws(RecordPieces.Misread) {
      value = try RecordPieces.words(row.dropFirst(name.utf8.count + 2))
    } catch {
      throw Misread(line: start, error.cause, help: error.help)
    }
    guard !value.isEmpty else { throw Misread(line: start, "'\(name)' is empty") }
    return value
  }

  /// The value of a field that may come next.
  mutating func optionalField(_ name: String) throws(Misread) -> String? {
    isNext("\(name): ") ? try field(name) : nil
  }

  /// A field's value as something; `form` says what it has to look like.
  mutating func field<Value>(
    _ name: String, form: String, _ read: (String) -> Value?
  ) throws(Misread) -> Value {
    let start = line
    let text = try field(name)
    guard let value = read(text) else {
      throw Misread(line: start, "'\(name)' is not \(form)", help: Self.copy)
    }
    return value
  }

  mutating func id(_ name: String) throws(Misread) -> String {
    try field(name, form: "an id: 1 to 32 of a-z, 0-9 and -") { Header.isPairID($0) ? $0 : nil }
  }

  /// What a person is called.
  mutating func person(_ name: String) throws(Misread) -> String {
    try field(name, form: "a name that a person can have") { PersonName.isFit($0) ? $0 : nil }
  }

  mutating func flag(_ name: String) throws(Misread) -> Bool {
    try field(name, form: "'yes' or 'no'") { ["yes": true, "no": false][$0] }
  }

  mutating func moment(_ name: String) throws(Misread) -> Moment {
    try field(name, form: "a time like 2027-01-12T08:00:31Z +01:00", MomentText.read)
  }

  mutating func secret() throws(Misread) -> [UInt8] {
    try field("secret", form: "64 lower-case hexadecimal digits") { text in
      Hex.read(text).flatMap { $0.count == 32 ? $0 : nil }
    }
  }

  /// Those who hold keys: one at least.
  mutating func readers() throws(Misread) -> [MentoringProgramme.Reader] {
    var readers: [MentoringProgramme.Reader] = []
    while isNext("recipient ") || readers.isEmpty {
      let role = MentoringProgramme.Reader.Role.allCases.first {
        isNext("recipient \($0.rawValue): ")
      }
      guard let role else {
        throw Misread(
          line: line, "here belongs 'recipient coordinator: …' or 'recipient recovery: …'",
          help: Self.copy)
      }
      let reader = try field(
        "recipient \(role.rawValue)", form: "a recipient's key, a space and whose it is"
      ) { text in
        let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[1].isEmpty, let key = try? Recipient(String(parts[0]))
        else { return nil as MentoringProgramme.Reader? }
        return MentoringProgramme.Reader(role: role, name: String(parts[1]), key: key)
      }
      readers.append(reader)
    }
    return readers
  }

  // MARK: - Other lines

  /// Takes an empty line.
  mutating func emptyLine() throws(Misread) {
    let start = line
    guard next()?.isEmpty == true else { throw Misread(line: start, "here belongs an empty line") }
  }

  /// Takes lines up to and including one.
  mutating func block(from first: String, to last: String) throws(Misread) -> [UInt8] {
    let start = (position, line)
    guard let row = next(), row.elementsEqual(first.utf8) else {
      throw Misread(line: start.1, "here belongs '\(first)'", help: Self.copy)
    }
    while let row = next() {
      if row.elementsEqual(last.utf8) { return Array(bytes[start.0..<position]) }
    }
    throw Misread(line: line, "the text ends before '\(last)'", help: Self.copy)
  }

  /// Takes a record of a transcript, if one comes next: the lines up to one that is not indented.
  mutating func record() throws(Misread) -> Line? {
    guard isNext("[") else { return nil }
    let start = (position, line)
    repeat {
      guard next() != nil else { throw Misread(line: line, "the text ends within a record") }
    } while isNext("    ")
    do throws(RecordPieces.Misread) {
      return try RecordPieces.line(bytes[start.0..<position])
    } catch {
      let before = bytes[start.0..<max(start.0, min(error.offset, position))]
      let line = start.1 + before.count { $0 == UInt8(ascii: "\n") }
      throw Misread(line: line, error.cause, help: error.help)
    }
  }

  /// Takes the check, which has to fit all lines above it and end the text.
  mutating func check() throws(Misread) {
    let (start, end) = (line, position)
    let text = try field("check")
    let fitting = FieldWriter.checkLine(of: bytes[..<end])
    guard "check: \(text)\n".utf8.elementsEqual(fitting), isAtEnd else {
      throw Misread(
        line: isAtEnd ? start : line,
        isAtEnd
          ? "the text is not as it was written: its check does not fit"
          : "the text goes on after its check",
        help: Self.copy)
    }
  }

  /// What is said of a text that means something, but was not written so.
  func notCanonical() -> Misread {
    Misread(line: 1, "the text is not written as comentor writes it", help: Self.copy)
  }
}
