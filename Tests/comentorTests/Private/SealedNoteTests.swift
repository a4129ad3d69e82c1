// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Programme
import Sealing
import TestSupport
import Testing

/// What is answered alone is sealed and filed, or nothing of it is.
@Suite(
  .enabled(
    if: Host.otherGroup != nil,
    "whoever tests is in one group alone, and a host needs two"))
struct SealedNoteTests {
  let host: Host
  /// A word that stands in answers and nowhere else.
  private static let word = "kingfisher"

  init() async throws {
    host = try Host(scenario: Host.notes)
    let begun = try await host.comentor(
      host.members[0], "chat", input: "Ines", "Tomasz")
    #expect(begun.code == 0 && begun.errors.isEmpty, "\(begun.errors)")
  }

  private var ines: Host.Member { host.members[0] }
  private var transcript: [UInt8]? { SourceTree.bytes(of: "\(host.home)/transcript.txt") }

  /// Writes a note of the first kind, from the menu on.
  private func note(_ answers: String...) async throws -> Program.Run {
    try await note(answers)
  }

  private func note(_ answers: [String]) async throws -> Program.Run {
    let lines = (["2", "1"] + answers).joined(separator: "\n")
    return try await host.comentor(ines, at: "2027-01-13T09:00", input: lines)
  }

  /// Answers to all questions that say nothing.
  private static let passes = ["/pass", "/pass", "/pass", "/pass"]

  @Test func `a note is sealed to the readers, and is proved to be the person's`() async throws {
    let before = transcript
    let run = try await note(
      "yes", "It was a \(Self.word).", "/done", "4", "2", "Yes, by telephone.")
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(run.output.contains("Maria Lopez (coordinator) and the works council's safe (in case"))
    #expect(run.output.contains("From Tomasz's account nobody can read it or see"))
    #expect(run.output.contains("It waits where Maria Lopez looks. I alert nobody"))
    #expect(!run.output.contains(Self.word))

    let notes = try host.notes(of: ines)
    let (name, text, note) = try #require(notes.first)
    #expect(notes.count == 1 && name == "\(note.id).age" && text.count == Note.bucket)
    #expect(run.output.contains("Its receipt is \(note.id.prefix(8)):"))
    #expect(note.programme == "acme-mentoring" && note.pair == "k7" && note.person == "p4xk2m")
    #expect(note.name == "Ines" && note.kind == "after" && note.meeting == 1)
    #expect(note.written.date.iso == "2027-01-13" && !note.isLeaving && note.wantsContact)
    #expect(note.ratings == [.init(name: "heard", value: 4), .init(name: "safe", value: 2)])
    #expect(
      note.answers.map(\.words) == ["It was a \(Self.word).", "4", "2", "Yes, by telephone."])
    #expect(note.answers.first?.question == "Ines, how was Tomasz to you?")
    #expect(Note.isAuthentic(text, under: ines.secret))
    #expect(!Note.isAuthentic(text, under: host.members[1].secret))
    let isSame = transcript == before
    #expect(isSame)
    // Each key opens it, and another does not.
    let sealed = SourceTree.bytes(of: "\(host.drop(of: ines))/\(name)") ?? []
    for key in host.keys { #expect(try AgeFile.open(sealed, with: [key]) == text) }
    #expect(throws: SealingError.self) { try AgeFile.open(sealed, with: [Identity()]) }
  }

  @Test func `whoever uses the get-out has left with two answers, or with none`() async throws {
    let asked = try await host.comentor(ines, input: "2", "2", "yes", "/pass", "no")
    #expect(asked.code == 0)
    let plain = try #require(try host.notes(of: ines).first?.note)
    #expect(plain.isLeaving && !plain.wantsContact && plain.kind == "get-out")
    #expect(plain.answers.map(\.words) == [nil, "no"])
  }

  @Test(arguments: [
    ("Yes, please.", true), ("Mail is best.", true), ("no", false), ("No, thanks", false),
    ("/pass", false),
  ])
  func `only a plain no, or nothing, asks for nobody`(words: String, isWanted: Bool) async throws {
    let run = try await host.comentor(ines, input: "2", "2", "yes", "/pass", words)
    #expect(run.code == 0 && run.errors.isEmpty)
    #expect(try host.notes(of: ines).map(\.note.wantsContact) == [isWanted])
  }

  @Test func `whatever is answered, the file has one size and one mode`() async throws {
    let long = String(repeating: "\(Self.word) ", count: 1000)
    for answers in [Self.passes, ["short", "/done", "1", "1", "no"], [long, "/done", "5"]] {
      let run = try await note(["yes"] + answers + ["/pass", "/pass"])
      #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    }
    let folder = host.drop(of: ines)
    let all = try #require(SourceTree.names(in: folder)).map { name in
      var status = stat()
      lstat("\(folder)/\(name)", &status)
      return [
        Int(status.st_size), Int(status.st_mode & 0o7777), Int(status.st_nlink), name.utf8.count,
      ]
    }
    #expect(all.count == 3 && Set(all).count == 1 && all[0][1] == 0o444, "\(all)")
  }

  @Test(
    arguments: [
      (["no"], "Nothing of it was kept, and nothing was sent."),
      (["yes", "\(word)", "/done", "/quit"], "You left before the end: nothing was sealed"),
      (["yes", "\(word)"], "You left before the end: nothing was sealed"),
    ])
  func `what is not agreed to or not ended leaves nothing, and that is said`(
    answers: [String], words: String
  ) async throws {
    let run = try await note(answers)
    #expect(run.code == 0 && run.output.contains(words), "\(run.output)")
    #expect(SourceTree.names(in: host.drop(of: ines)) == [])
  }

  @Test func `what was corrected is what is sealed`() async throws {
    let run = try await note(
      "yes", "First thoughts.", "/done", "4", "/back", "5", "/back", "/back", "Second thoughts.",
      "/done", "/transcript", "/repeat", "1", "/pass")
    #expect(run.code == 0 && run.errors.isEmpty)
    let note = try #require(try host.notes(of: ines).first?.note)
    #expect(note.answers.map(\.words) == ["Second thoughts.", "5", "1", nil], "\(run.output)")
    #expect(note.ratings.map(\.value) == [5, 1])
  }

  @Test func `a no that was corrected to a yes is a yes, and the other way round`() async throws {
    let yes = try await note(["yes", "/back", "no"])
    #expect(yes.code == 0 && yes.output.contains("Nothing of it was kept"))
    #expect(try host.notes(of: ines).isEmpty)
  }

  @Test func `a line that makes it too long is refused alone, and a shorter one fits`() async throws
  {
    let lines = (1...3).map { _ in String(repeating: "y", count: 3900) }
    let more = String(repeating: "z", count: 400)
    let run = try await note(["yes"] + lines + [more, "last", "/done", "/pass", "/pass", "/pass"])
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(run.output.contains("This line was not taken"))
    let note = try #require(try host.notes(of: ines).first?.note)
    #expect(note.answers.first?.words == (lines + ["last"]).joined(separator: "\n"))
  }

  @Test func `12,000 bytes fit, and one more does not`() async throws {
    let most = String(repeating: "x", count: 12_000)
    let run = try await host.comentor(ines, input: "2", "2", "yes", "\(most)x", most, "/pass")
    #expect(run.code == 0 && run.errors.isEmpty)
    #expect(run.output.contains("would have 12001 bytes, and 12000 is the most"))
    #expect(try host.notes(of: ines).map { $0.note.answers.map(\.words) } == [[most, nil]])
  }

  @Test func `nothing in the file that both can change gets into a note`() async throws {
    // Tomasz spells her name otherwise, and makes a conversation under another pair's id.
    let path = "\(host.home)/transcript.txt"
    let other = try await host.comentor(
      host.members[1], "chat", "--transcript", "\(host.own(host.members[1]))/t.txt", "--scenario",
      Host.notes, input: "ines", "Tomasz")
    try #require(other.code == 0, "\(other.errors)")
    unlink(path)
    try #require(rename("\(host.own(host.members[1]))/t.txt", path) == 0)
    let text = String(decoding: transcript ?? [], as: UTF8.self)
    #expect(text.contains("ines") && !text.contains("pair: k7"), "\(text.prefix(300))")
    let run = try await note("yes", "/pass", "/pass", "/pass", "/pass")
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    let note = try #require(try host.notes(of: ines).first?.note)
    #expect(note.name == "Ines" && note.pair == "k7")
  }

  // MARK: - Keys

  @Test func `another key than the person was shown is refused, with the words of both`()
    async throws
  {
    let stranger = Identity()
    var readers = host.readers
    readers[0].key = stranger.recipient
    try host.write(host.programme(readers), to: "programme/programme.yaml", 0o644)
    let run = try await note("yes", "It was a \(Self.word).")
    #expect(run.code == 78 && !run.output.contains("Shall I ask you"))
    for (key, when) in [(host.keys[0], "When you enrolled"), (stranger, "Now")] {
      let words = key.recipient.fingerprint.words.joined(separator: " ")
      #expect(run.errors.contains("\n\(when): Maria Lopez: \(words)\n"), "\(run.errors)")
    }
    // Somebody may have wanted out: where else to turn stands below.
    #expect(run.errors.contains("nothing was written") && run.errors.contains("112"))
    #expect(SourceTree.names(in: host.drop(of: ines)) == [])
    // The conversation itself goes on.
    let chat = try await host.comentor(ines, input: "1", "4")
    #expect(chat.code == 0 && chat.errors.isEmpty)
  }

  @Test(arguments: [true, false])
  func `one reader more, or one fewer, is refused as well`(isMore: Bool) async throws {
    let stranger = MentoringProgramme.Reader(
      role: .recovery, name: "Eve", key: Identity().recipient)
    let readers = isMore ? host.readers + [stranger] : Array(host.readers.prefix(1))
    try host.write(host.programme(readers), to: "programme/programme.yaml", 0o644)
    let run = try await note("yes")
    #expect(
      run.code == 78
        && run.errors.contains(
          isMore ? "Now: Eve: " : "When you enrolled: the works council's safe: ")
    )
  }

  @Test func `a reader whose name alone was changed is still called as the person was told`()
    async throws
  {
    var readers = host.readers
    readers[0].name = "Somebody Else"
    try host.write(host.programme(readers), to: "programme/programme.yaml", 0o644)
    let run = try await note(["yes"] + Self.passes)
    #expect(run.code == 0 && run.output.contains("Maria Lopez"))
    #expect(!run.output.contains("Somebody Else"))
  }

  // MARK: - Whatever state the pair is in

  @Test func `before the first meeting`() async throws {
    let host = try Host(scenario: Host.notes)
    let run = try await host.comentor(host.members[0], input: "2", "1", "yes")
    #expect(run.code == 0 && run.output.hasPrefix("1 begin your first meeting\n2 a private note"))
    #expect(run.output.contains("Maria Lopez"))
    #expect(SourceTree.names(in: host.home) == [])
  }

  @Test func `between meetings, and when the conversation has ended`() async throws {
    let over = try await host.comentor(ines, at: "2027-01-13T09:00", input: "1", "4", "4")
    #expect(over.output.contains("Meeting 1 is over"))
    let between = try await note(["yes"] + Self.passes)
    #expect(between.output.contains("Its receipt is"))
    let ended = try await host.comentor(ines, at: "2027-02-13T09:00", input: "1")
    #expect(ended.output.contains("Each of you can answer one question alone"))
    let after = try await host.comentor(
      ines, at: "2027-02-14T09:00",
      input: (["1", "1", "yes"] + Self.passes).joined(separator: "\n"))
    #expect(after.output.contains("Its receipt is"), "\(after.output)")
    #expect(try host.notes(of: ines).count == 2)
  }

  @Test func `where the conversation is damaged`() async throws {
    var bytes = try #require(transcript)
    bytes[bytes.count / 2] ^= 1
    let path = "\(host.home)/transcript.txt"
    let file = try #require(fopen(path, "w"))
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    let asked = try await host.comentor(ines, input: "1", "1", "yes")
    #expect(asked.output.contains("cannot be read"), "\(asked.output)")
    #expect(asked.output.contains("Maria Lopez"))
    // Whoever writes no note is told what is wrong, as ever.
    let left = try await host.comentor(ines, input: "2")
    #expect(left.code == 65 && left.errors.contains("the transcript cannot be used"))
    let isSame = transcript == bytes
    #expect(isSame)
  }
}
