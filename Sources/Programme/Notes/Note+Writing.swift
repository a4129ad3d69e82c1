// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import TranscriptFormat
import Understanding

extension Note {
  /// The text that is sealed: `bucket` bytes, whatever was answered.
  ///
  /// - Parameter secret: The 32 bytes of the person's enrolment, which prove that it is theirs;
  ///   nil where there are none.
  /// - Returns: The text.
  /// - Throws: `NoteError`.
  public func text(secret: [UInt8]?) throws(NoteError) -> [UInt8] {
    let lines = try lines()
    let text = lines + Proof.line(of: lines, under: secret)
    return text + Padding.bytes(Self.bucket - text.count)
  }

  /// All lines above the proof.
  func lines() throws(NoteError) -> [UInt8] {
    let head = try self.head()
    guard size <= Self.largestText else { throw .tooLong(bytes: size) }
    let records = try answers.map { (answer) throws(NoteError) in try record(answer) }
    let bare = head + records.flatMap(\.self) + (records.isEmpty ? [] : [UInt8(ascii: "\n")])
    let room = Self.bucket - bare.count - Proof.length
    guard room >= 0, ratings.count <= Self.mostRatings else {
      throw .tooManyAnswers(answers.count)
    }
    let questions = self.questions(in: room)
    var lines = head
    for (question, record) in zip(questions, records) { lines += question + record }
    if !records.isEmpty { lines.append(UInt8(ascii: "\n")) }
    return lines
  }

  private func head() throws(NoteError) -> [UInt8] {
    try check()
    var writer = FieldWriter(.note)
    writer.field("id", id)
    if let programme { writer.field("programme", programme) }
    writer.field("pair", pair)
    writer.field("person", person)
    writer.field("name", PersonName.fitted(name))
    if let account { writer.field("account", "\(account.number) \(account.login)") }
    writer.field("kind", kind)
    if let meeting { writer.field("meeting", String(meeting)) }
    writer.field("written", written)
    writer.field("leaving", isLeaving)
    writer.field("contact", wantsContact)
    for rating in ratings { writer.field("rating \(rating.name)", String(rating.value)) }
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  /// Looks for what could not be read again.
  private func check() throws(NoteError) {
    guard Hex.isDigits(id, count: 32) else { throw .unwritable("the note's id") }
    let ids = [programme, pair, person, kind].compactMap(\.self) + ratings.map(\.name)
    for id in ids where !Header.isPairID(id) { throw .unwritable("the id '\(id)'") }
    guard PersonName.isFit(PersonName.fitted(name)) else { throw .unwritable("the name") }
    if let account, !Invite.isAccount(account.login) { throw .unwritable("the account") }
    for rating in ratings where !Self.ratingValues.contains(rating.value) {
      throw .unwritable("the rating '\(rating.name)'")
    }
    if let meeting, !Self.meetings.contains(meeting) { throw .unwritable("the meeting's number") }
  }

  // MARK: - Records

  private func record(_ answer: Answer) throws(NoteError) -> [UInt8] {
    let line = Line(
      step: answer.step, speaker: PersonName.fitted(name), text: answer.words ?? Self.pass,
      mark: answer.words == nil ? .pass : answer.value.map(Mark.value))
    guard Chain.canHold(line) else { throw .unwritable("the answer to '\(answer.step)'") }
    var bytes: [UInt8] = []
    line.append(withStep: true, to: &bytes)
    return bytes
  }

  /// What stands where a question was passed over.
  static let pass = "/pass"

  /// The questions' records, as much of each as fits into so many bytes in all.
  private func questions(in room: Int) -> [[UInt8]] {
    func questions(_ limit: Int) -> [[UInt8]] { answers.map { question(of: $0, limit) } }
    func fits(_ questions: [[UInt8]]) -> Bool { questions.reduce(0) { $0 + $1.count } <= room }
    let whole = questions(.max)
    guard !fits(whole) else { return whole }
    // The longest that all of them can have, found by halving; at 0 they are left out.
    var (low, high) = (0, room)
    while low < high {
      let middle = (low + high + 1) / 2
      if fits(questions(middle)) { low = middle } else { high = middle - 1 }
    }
    return questions(low)
  }

  /// A question's record, cut to so many bytes of words as they are written; none for none.
  private func question(of answer: Answer, _ limit: Int) -> [UInt8] {
    let words = Self.cut(answer.question, to: limit)
    guard !words.isEmpty else { return [] }
    var bytes: [UInt8] = []
    Line(step: answer.step, speaker: "coach", text: words).append(withStep: true, to: &bytes)
    return bytes
  }

  /// The beginning of words, with an ellipsis where something is left out.
  static func cut(_ words: String, to limit: Int) -> String {
    guard limit < .max else { return words }
    var cut = ""
    var size = 0
    var whole = true
    for scalar in words.unicodeScalars {
      size += scalar == "\n" ? 7 : RecordPieces.written(String(scalar)).count
      guard size <= limit - 3 else {
        whole = false
        break
      }
      cut.unicodeScalars.append(scalar)
    }
    if whole { return words }
    return cut.isEmpty ? "" : "\(cut)…"
  }
}

/// What fills a note up: lines of spaces, which do nothing on a screen.
enum Padding {
  private static let width = 80

  static func bytes(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: UInt8(ascii: " "), count: count)
    for end in stride(from: width - 1, to: count, by: width) { bytes[end] = UInt8(ascii: "\n") }
    if count > 0 { bytes[count - 1] = UInt8(ascii: "\n") }
    return bytes
  }
}
