// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// What a record says, after its gutter: `[STEP] SPEAKER: TEXT` and the lines below.
///
/// A tester's file has bodies alone, and may leave the step out.
struct Body {
  /// Nil where a tester left it out.
  var step: String?
  var speaker: String
  var text: String
  var mark: Mark?
}

extension Body {
  /// Reads a body.
  ///
  /// - Parameter bytes: All lines of the record from the end of its gutter, each with its LF,
  ///   and known to be UTF-8.
  /// - Throws: `Problem` where something is not as it must be.
  init(_ bytes: ArraySlice<UInt8>) throws(Problem) {
    var rest = bytes
    let first = Self.takeLine(&rest)
    var index = first.startIndex
    step = try Self.step(first, at: &index)
    speaker = try Self.speaker(first, at: &index)
    text = try Self.words(first, from: index)
    while rest.starts(with: "    |".utf8) {
      guard mark == nil else { break }
      let line = Self.takeLine(&rest)
      text += "\n"
      text += try Self.words(line, from: line.startIndex + 5)
    }
    if rest.starts(with: "    = ".utf8) {
      mark = try Self.mark(Self.takeLine(&rest), words: text)
    }
    guard rest.isEmpty else {
      throw Problem(
        .badRecord, at: rest.startIndex, "this line belongs to no record",
        help: "after a record's first line come '    | ' lines, then one '    = ' line at most")
    }
    if speaker == "coach", mark != nil {
      throw Problem(.badRecord, at: bytes.startIndex, "a record of the coach has no value")
    }
  }

  /// Cuts a line off the front, and its LF.
  private static func takeLine(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let end = rest.firstIndex(of: Byte.lf) ?? rest.endIndex
    let line = rest[..<end]
    rest = rest[min(end + 1, rest.endIndex)...]
    return line
  }

  /// Reads `[STEP] `, where there is a bracket.
  private static func step(_ line: ArraySlice<UInt8>, at index: inout Int) throws(Problem)
    -> String?
  {
    guard line.first == Byte.opening else { return nil }
    let id = line.dropFirst().prefix(while: Byte.isOfID)
    guard !id.isEmpty, line[id.endIndex...].starts(with: [Byte.closing, Byte.space]) else {
      throw Problem(.badRecord, at: index, "here belongs the step's id in brackets, and a space")
    }
    index = id.endIndex + 2
    return TranscriptFormat.text(id)
  }

  /// Reads `SPEAKER:`.
  private static func speaker(_ line: ArraySlice<UInt8>, at index: inout Int) throws(Problem)
    -> String
  {
    let name = line[index...].prefix { $0 != Byte.colon }
    let speaker = TranscriptFormat.text(name)
    guard name.endIndex < line.endIndex, Chain.isSpeaker(speaker) else {
      throw Problem(.badRecord, at: index, "here belongs who speaks, and a colon")
    }
    index = name.endIndex + 1
    return speaker
  }

  /// Reads what follows the colon or the bar: nothing, or a space and words.
  private static func words(
    _ line: ArraySlice<UInt8>, from index: Int, _ backslashes: Escapes.Backslashes = .plain
  ) throws(Problem) -> String {
    let words = line[index...]
    guard let first = words.first else { return "" }
    guard first == Byte.space else {
      throw Problem(.badRecord, at: index, "one space belongs before the words")
    }
    guard words.count > 1 else {
      throw Problem(.badRecord, at: index, "a space at the end, with no words behind it")
    }
    return try Escapes.read(words.dropFirst(), backslashes)
  }

  /// Reads `    = KIND VALUE`.
  static func mark(_ line: ArraySlice<UInt8>, words: String) throws(Problem) -> Mark {
    let start = line.startIndex + 6
    let kindBytes = line[start...].prefix { $0 != Byte.space }
    let kind = TranscriptFormat.text(kindBytes)
    guard Mark.valueKinds.contains(kind) || Mark.otherKinds.contains(kind) else {
      throw Problem(
        .unknownKind, at: start, "no kind of value is called '\(Escapes.shown(kind))'",
        help: "a newer comentor may have written this")
    }
    let payload = try Self.words(line, from: kindBytes.endIndex, Mark.backslashes(in: kind))
    guard let mark = Mark(kind: kind, payload: payload, words: words) else {
      throw Problem(
        .badValue, at: kindBytes.endIndex, "this is no value of the kind '\(kind)'")
    }
    return mark
  }
}
