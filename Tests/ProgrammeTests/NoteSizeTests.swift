// SPDX-License-Identifier: GPL-3.0-or-later

import Programme
import Testing
import Understanding

@Suite struct NoteSizeTests {
  private func answer(_ words: String, question: String = "Why?", step: String = "why")
    -> Note.Answer
  {
    Note.Answer(step: step, question: question, words: words, value: .text(words))
  }

  @Test func `12,000 bytes are taken, 12,001 are not`() throws {
    let most = String(repeating: "x", count: 12_000)
    let note = Sample.note([answer(most)])
    #expect(note.size == 12_000 && note.problem == nil)
    let text = try note.text(secret: Sample.secret)
    #expect(text.count == Note.bucket)
    #expect(try Note(reading: text) == note)
    let more = Sample.note([answer(most + "x")])
    #expect(more.problem == .tooLong(bytes: 12_001))
    #expect(throws: NoteError.tooLong(bytes: 12_001)) { try more.text(secret: nil) }
    let parts = Sample.note([answer(String(most.dropLast())), answer("yz")])
    #expect(parts.problem == .tooLong(bytes: 12_001))
    #expect(parts.problem?.message == "the answers take 12001 bytes, and a note holds 12000")
  }

  @Test func `what takes more in the file counts more`() {
    func size(_ words: String, _ value: Value? = nil) -> Int {
      Note.size(of: Note.Answer(step: "s", question: "?", words: words, value: value))
    }
    #expect(size("abc") == 3 && size("é") == 2 && size("\u{1b}") == 6 && size("\\") == 2)
    #expect(size("a\nb") == 9 && size("") == 0 && size("\n\n") == 14)
    #expect(size("yes", .yesNo(true)) == 6 && size("a; b", .list(["a", "b"])) == 8)
    #expect(Note.size(of: Note.Answer(step: "s", question: "long", words: nil, value: nil)) == 0)
  }

  @Test func `long questions are shortened, answers never`() throws {
    let question = String(repeating: "Où est-ce qu’on va ? ", count: 100)
    let answers = (0..<10).map {
      answer(String(repeating: "y", count: 1_200), question: question, step: "s\($0)")
    }
    let text = try Sample.note(answers).text(secret: nil)
    let read = try Note(reading: text)
    #expect(text.count == Note.bucket && read.answers.map(\.words) == answers.map(\.words))
    for answer in read.answers {
      #expect(answer.question.hasSuffix("…") && answer.question.utf8.count > 100)
      #expect(question.hasPrefix(answer.question.dropLast()))
    }
    // What was read is written again as it was.
    #expect(try read.text(secret: nil) == text)
    // A short one stays whole beside long ones.
    var mixed = answers
    mixed[3].question = "Short?"
    #expect(try Note(reading: Sample.note(mixed).text(secret: nil)).answers[3].question == "Short?")
  }

  /// What a person could type at worst, of exactly so many bytes as they count.
  private static let fillers = ["x", "\u{1b}", "\n", "\\", "é", "\u{e0041}", "\t", "😀"]

  @Test(arguments: fillers, [1, 2, Note.certainAnswers])
  func `answers of 12,000 bytes fit, whatever is in them and in their questions`(
    filler: String, count: Int
  ) throws {
    let long = String(repeating: "a", count: 32)
    var answers: [Note.Answer] = []
    for number in 0..<count {
      let room = Note.largestText / count
      let one = Note.size(of: answer(filler + filler)) - Note.size(of: answer(filler))
      var words = String(repeating: filler, count: room / one)
      while Note.size(of: answer(words)) > room { words.unicodeScalars.removeLast() }
      // The text's value is its words, trimmed: where nothing is left, it has none.
      let value = Value(kind: "text", canonical: "", words: words)
      let step = String(repeating: "s", count: 30) + (number < 10 ? "0\(number)" : "\(number)")
      var given = Note.Answer(step: step, question: "", words: words, value: value)
      while Note.size(of: given) < room {
        given.words = (given.words ?? "") + "z"; given.value = nil
      }
      given.question = String(repeating: filler + "q", count: 2_000)
      answers.append(given)
    }
    var note = Sample.note(answers)
    note.name = String(repeating: "N", count: 200)
    (note.programme, note.pair, note.person, note.kind) = (long, long, long, long)
    note.meeting = 100_000
    note.account = .init(number: .max, login: String(repeating: "l", count: 64))
    note.written = Moment(seconds: 253_402_300_799, offset: -1439)
    note.ratings = (0..<Note.mostRatings).map {
      .init(name: String(repeating: "r", count: 31) + "\($0)", value: -100)
    }
    #expect((Note.largestText - count...Note.largestText).contains(note.size))
    let text = try note.text(secret: Sample.secret)
    #expect(text.count == Note.bucket && Note.isAuthentic(text, under: Sample.secret))
    let read = try Note(reading: text)
    #expect(read.answers.map(\.words) == note.answers.map(\.words))
    #expect(read.name.utf8.count == 64)
  }

  @Test func `a hundred tiny answers fit, a thousand are refused by their number`() throws {
    func note(_ count: Int) -> Note {
      Sample.note(
        (0..<count).map {
          Note.Answer(step: "s\($0)", question: "Is it?", words: "y", value: .yesNo(true))
        })
    }
    #expect(try Note(reading: note(100).text(secret: nil)) == note(100))
    #expect(note(1_000).problem == .tooManyAnswers(1_000))
  }

  @Test(arguments: [
    ("id", "the note's id"), ("pair", "the id 'K 7'"), ("name", "the name"),
    ("meeting", "the meeting's number"), ("answer", "the answer to 'why'"),
    ("login", "the account"),
  ])
  func `what could not be read again is not written`(what: String, cause: String) {
    var note = Sample.note()
    switch what {
    case "id": note.id = "short"
    case "pair": note.pair = "K 7"
    case "name": note.name = "a:b"
    case "meeting": note.meeting = 0
    case "login": note.account = .init(number: 1, login: "a b")
    default: note.answers = [.init(step: "why", question: "?", words: "a", value: .text("b"))]
    }
    #expect(note.problem == .unwritable(cause))
  }

  @Test func `random notes are read as they were written`() throws {
    var draw = Draw(state: 5)
    let scalars: [Unicode.Scalar] =
      Array("abc 019:[]|=\\\"'\n\t-/;{}".unicodeScalars)
      + [0, 7, 0x1b, 0x7f, 0x85, 0xa0, 0xe9, 0x301, 0x200d, 0x202e, 0x2028, 0x1f600, 0xfeff]
      .compactMap { Unicode.Scalar($0 as UInt32) }
    func words(_ most: Int) -> String {
      var text = ""
      for _ in 0..<Int.random(in: 0...most, using: &draw) {
        text.unicodeScalars.append(scalars[Int.random(in: 0..<scalars.count, using: &draw)])
      }
      return text
    }
    func value(_ words: String) -> Value? {
      switch Int.random(in: 0..<6, using: &draw) {
      case 0: .yesNo(Bool.random(using: &draw))
      case 1: .scale(Int.random(in: -3...10, using: &draw))
      case 2: .list(["a;b", "c\\d", "\u{1b}"])
      case 3: .choice("an-option")
      default: Value(kind: "text", canonical: "", words: words)
      }
    }
    for round in 0..<2_000 {
      var note = Sample.note([])
      note.written = Moment(
        seconds: Int.random(in: 0...4_000_000_000, using: &draw),
        offset: Int.random(in: -1439...1439, using: &draw))
      note.isLeaving = Bool.random(using: &draw)
      if round % 3 == 0 { note.programme = nil }
      if round % 4 == 0 { note.meeting = nil }
      if round % 5 == 0 { note.account = .init(number: UInt32(round), login: "ines") }
      for number in 0..<Int.random(in: 0...9, using: &draw) {
        let said = words(60)
        let isPass = Int.random(in: 0..<5, using: &draw) == 0
        note.answers.append(
          .init(
            step: "s\(number)", question: words(80), words: isPass ? nil : said,
            value: isPass ? nil : value(said)))
      }
      let text = try note.text(secret: Sample.secret)
      let read = try Note(reading: text)
      #expect(read == note && text.count == Note.bucket)
      #expect(try read.text(secret: Sample.secret) == text)
    }
  }
}
