// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import TranscriptFormat

extension Note {
  /// Reads the text of a note, as it was sealed; anybody may have written it.
  public init(reading bytes: [UInt8]) throws(Misread) { self = try Self.read(bytes).note }

  /// Whether a text is a note that somebody wrote who has this secret.
  public static func isAuthentic(_ text: [UInt8], under secret: [UInt8]) -> Bool {
    guard let (_, lines, code) = try? read(text), let code else { return false }
    return Proof.isValid(code, of: lines, under: secret)
  }

  /// Whether a text is a note with a proof, whatever that is worth.
  static func hasProof(_ text: [UInt8]) -> Bool { (try? read(text))?.code != nil }

  /// The note, all lines above its proof, and the proof's code where it has one.
  private static func read(
    _ bytes: [UInt8]
  ) throws(Misread) -> (note: Note, lines: [UInt8], code: [UInt8]?) {
    guard bytes.count == bucket else {
      throw Misread(line: 1, "a note has \(bucket) bytes, and this has \(bytes.count)")
    }
    var reader = try FieldReader(bytes, .note)
    var note = try head(&reader)
    try reader.emptyLine()
    note.answers = try answers(&reader, of: note.name)
    if !note.answers.isEmpty { try reader.emptyLine() }
    let end = reader.position
    let code = try reader.field("proof", form: "a proof, nor 'none'", Proof.code)
    guard Padding.bytes(bytes.count - reader.position).elementsEqual(bytes[reader.position...])
    else { throw Misread(line: reader.line, "after the proof come lines of spaces alone") }
    let lines = Array(bytes[..<end])
    // What means the same but is written otherwise was not written by comentor.
    guard (try? note.lines()) == lines else { throw reader.notCanonical() }
    return (note, lines, code)
  }

  /// What stands above the answers.
  private static func head(_ reader: inout FieldReader) throws(Misread) -> Note {
    let id = try reader.field("id", form: "32 lower-case hexadecimal digits") {
      Hex.isDigits($0, count: 32) ? $0 : nil
    }
    let programme = reader.isNext("programme: ") ? try reader.id("programme") : nil
    let pair = try reader.id("pair")
    let person = try reader.id("person")
    let name = try reader.person("name")
    let account = reader.isNext("account: ") ? try self.account(&reader) : nil
    let kind = try reader.id("kind")
    let meeting =
      reader.isNext("meeting: ")
      ? try reader.field("meeting", form: "a meeting's number, from 1 to 100000") {
        Int($0).flatMap { meetings.contains($0) ? $0 : nil }
      } : nil
    var note = Note(
      id: id, programme: programme, pair: pair, person: person, name: name, kind: kind,
      meeting: meeting, written: try reader.moment("written"),
      isLeaving: try reader.flag("leaving"), wantsContact: try reader.flag("contact"))
    note.account = account
    while let name = reader.ratingName {
      let value = try reader.field("rating \(name)", form: "a number from -100 to 100") {
        Int($0).flatMap { ratingValues.contains($0) ? $0 : nil }
      }
      note.ratings.append(Rating(name: name, value: value))
    }
    return note
  }

  private static func account(_ reader: inout FieldReader) throws(Misread) -> Account {
    try reader.field("account", form: "an account's number and login") { text in
      let parts = text.split(separator: " ", omittingEmptySubsequences: false)
      guard parts.count == 2, let number = UInt32(parts[0]), Invite.isAccount(String(parts[1]))
      else { return nil }
      return Account(number: number, login: String(parts[1]))
    }
  }

  private static func answers(
    _ reader: inout FieldReader, of name: String
  ) throws(Misread) -> [Answer] {
    var answers: [Answer] = []
    while true {
      var question = ""
      var start = reader.line
      guard var line = try reader.record() else { return answers }
      let step = line.step
      if line.speaker == "coach" {
        question = line.text
        start = reader.line
        guard let next = try reader.record(), next.step == step else {
          throw Misread(line: start, "here belongs the answer to '\(step)'")
        }
        line = next
      }
      guard line.speaker.utf8.elementsEqual(name.utf8) else {
        throw Misread(line: start, "only '\(name)' can answer here")
      }
      switch line.mark {
      case .pass: answers.append(Answer(step: step, question: question, words: nil, value: nil))
      case .value(let value):
        answers.append(Answer(step: step, question: question, words: line.text, value: value))
      case nil:
        answers.append(Answer(step: step, question: question, words: line.text, value: nil))
      default: throw Misread(line: start, "this is no answer")
      }
    }
  }
}

extension FieldReader {
  /// The name in the next line, where that is a rating's.
  fileprivate var ratingName: String? {
    guard isNext("rating ") else { return nil }
    let name = bytes[position...].dropFirst("rating ".utf8.count)
      .prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "\n") }
    let text = String(decoding: name.prefix(64), as: UTF8.self)
    return Header.isPairID(text) ? text : nil
  }
}
