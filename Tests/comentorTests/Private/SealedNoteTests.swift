// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Programme
import Sealing
import TestSupport
import Testing

/// What is answered alone is sealed and filed, or nothing of it is.
struct SealedNoteTests {
  let host: Host

  init() throws { host = try Host() }

  private var ines: Host.Member { host.members[0] }

  /// The answers to the note of the scenario of these tests, which the pair holds.
  private static let word = "kingfisher"

  /// Holds the pair's conversation up to where it can be gone on with.
  private func begin() async throws {
    let begun = try await host.comentor(
      ines, "chat", "--scenario", PipeTests.small, input: "Ines", "Tomasz")
    #expect(begun.code == 0 && begun.errors.isEmpty, "\(begun.errors)")
  }

  @Test func `a note is sealed to the readers, and is proved to be the person's`() async throws {
    try await begin()
    let before = SourceTree.bytes(of: "\(host.home)/transcript.txt")
    let run = try await host.comentor(
      ines, at: "2027-01-13T09:00", input: "2", "1", "yes", "It was a \(Self.word).")
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(run.output.contains("Maria Lopez and the works council's safe"))
    #expect(run.output.contains("Tomasz's account can neither read it nor see"))
    #expect(!run.output.contains(Self.word))

    let notes = try host.notes(of: ines)
    let (name, text, note) = try #require(notes.first)
    #expect(notes.count == 1 && name == "\(note.id).age" && text.count == Note.bucket)
    #expect(run.output.contains("Its receipt is \(note.id.prefix(8)):"))
    #expect(note.programme == "acme-mentoring" && note.pair == "k7" && note.person == "p4xk2m")
    #expect(note.name == "Ines" && note.kind == "after" && note.meeting == 1)
    #expect(note.written.utc == "2027-01-13 09:00:02Z" || note.written.date.iso == "2027-01-13")
    #expect(note.answers.map(\.words) == ["It was a \(Self.word)."])
    #expect(note.answers.map(\.question) == ["Ines, how was Tomasz to you?"])
    #expect(Note.isAuthentic(text, under: ines.secret))
    #expect(!Note.isAuthentic(text, under: host.members[1].secret))
    #expect(SourceTree.bytes(of: "\(host.home)/transcript.txt") == before)
    // Each key opens it, and another does not.
    let sealed = SourceTree.bytes(of: "\(host.drop(of: ines))/\(name)") ?? []
    for key in host.keys { #expect(try AgeFile.open(sealed, with: [key]) == text) }
    #expect(throws: SealingError.self) { try AgeFile.open(sealed, with: [Identity()]) }
  }

  @Test func `whatever is answered, the file has one size and one mode`() async throws {
    try await begin()
    let long = String(repeating: "\(Self.word) ", count: 1000)
    for answers in [["/pass"], ["short"], [long]] {
      let input = (["2", "1", "yes"] + answers).joined(separator: "\n")
      let run = try await host.comentor(ines, input: input)
      #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    }
    let folder = host.drop(of: ines)
    let names = try #require(SourceTree.names(in: folder))
    let all = names.map { name in
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
      (["yes", "/quit"], "You left before the end: nothing was sealed, kept or sent."),
      (["yes"], "You left before the end: nothing was sealed, kept or sent."),
    ])
  func `what is not agreed to or not ended leaves nothing, and that is said`(
    answers: [String], words: String
  ) async throws {
    try await begin()
    let input = (["2", "1"] + answers).joined(separator: "\n")
    let run = try await host.comentor(ines, input: input)
    #expect(run.code == 0 && run.output.contains(words), "\(run.output)")
    #expect(SourceTree.names(in: host.drop(of: ines)) == [])
  }

  @Test func `what was corrected is what is sealed`() async throws {
    try await begin()
    _ = try await host.comentor(
      ines, input: "2", "1", "no", "2", "1", "yes", "/back", "yes", "/back", "yes", "Fine.")
    #expect(try host.notes(of: ines).isEmpty)
    let run = try await host.comentor(
      ines, input: "2", "1", "yes", "/back", "yes", "/transcript", "/repeat", "Second thoughts.")
    #expect(run.code == 0)
    #expect(try host.notes(of: ines).map { $0.note.answers.map(\.words) } == [["Second thoughts."]])
  }

  @Test func `a line that makes it too long is refused alone, and a shorter one fits`() async throws
  {
    try await begin()
    let most = String(repeating: "x", count: 12_000)
    let run = try await host.comentor(ines, input: "2", "1", "yes", most + "x", most)
    #expect(run.code == 0 && run.errors.isEmpty)
    #expect(run.output.contains("would have 12001 bytes, and 12000 is the most"))
    #expect(try host.notes(of: ines).map { $0.note.answers.map(\.words) } == [[most]])
  }

  @Test func `lines that stand are kept when the next would be too much`() async throws {
    let begun = try await host.comentor(
      ines, "chat", "--scenario", "\(Program.project)/Tests/comentorTests/Scenarios/notes.yaml",
      input: "Ines", "Tomasz")
    #expect(begun.code == 0, "\(begun.errors)")
    let lines = (1...3).map { _ in String(repeating: "y", count: 3900) }
    let more = String(repeating: "z", count: 400)
    let input = ["2", "1", "yes"] + lines + [more, "last", "/done", "no", "/pass", "4"]
    let run = try await host.comentor(ines, input: input.joined(separator: "\n"))
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(run.output.contains("This line was not taken"))
    let note = try #require(try host.notes(of: ines).first?.note)
    #expect(note.answers.first?.words == (lines + ["last"]).joined(separator: "\n"))
  }

  @Test func `another key than the person was shown is refused, with the words of both`()
    async throws
  {
    try await begin()
    let stranger = Identity()
    var readers = host.readers
    readers[0].key = stranger.recipient
    try host.write(host.programme(readers), to: "programme/programme.yaml", 0o644)
    let run = try await host.comentor(ines, input: "2", "1", "yes", "It was a \(Self.word).")
    #expect(run.code == 78 && !run.output.contains("Ines, how was"))
    for key in [host.keys[0], stranger] {
      let words = key.recipient.fingerprint.words.joined(separator: " ")
      #expect(run.errors.contains("Maria Lopez: \(words)"), "\(run.errors)")
    }
    #expect(run.errors.contains("comentor enrol INVITE"))
    #expect(SourceTree.names(in: host.drop(of: ines)) == [])
    // The conversation itself goes on.
    let chat = try await host.comentor(ines, input: "1", "4")
    #expect(chat.code == 0 && chat.errors.isEmpty)
  }

  @Test func `a reader whose name alone was changed is still called as the person was told`()
    async throws
  {
    try await begin()
    var readers = host.readers
    readers[0].name = "Somebody Else"
    try host.write(host.programme(readers), to: "programme/programme.yaml", 0o644)
    let run = try await host.comentor(ines, input: "2", "1", "yes", "Fine.")
    #expect(run.code == 0 && run.output.contains("Maria Lopez"))
    #expect(!run.output.contains("Somebody Else"))
  }

  // MARK: - Whatever state the pair is in

  @Test func `before the first meeting`() async throws {
    let run = try await host.comentor(ines, input: "2", "1", "yes", "/pass")
    #expect(run.code == 0 && run.output.hasPrefix("1 begin your first meeting\n2 a private note"))
    #expect(run.output.contains("Shall I ask you the questions, Ines?"))
    #expect(!TranscriptThere.isThere(host))
  }

  @Test func `where the conversation is damaged`() async throws {
    try await begin()
    var bytes = try #require(SourceTree.bytes(of: "\(host.home)/transcript.txt"))
    bytes[bytes.count - 10] ^= 1
    let path = "\(host.home)/transcript.txt"
    let file = try #require(fopen(path, "w"))
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    let asked = try await host.comentor(ines, input: "1", "1", "yes")
    #expect(asked.output.contains("cannot be read"), "\(asked.output)")
    #expect(asked.output.contains("Shall I ask you the questions, Ines?"))
    // Whoever writes no note is told what is wrong, as ever.
    let left = try await host.comentor(ines, input: "2")
    #expect(left.code == 65 && left.errors.contains("the transcript cannot be used"))
    #expect(SourceTree.bytes(of: path) == bytes)
  }
}

/// Whether a host's pair has a transcript.
private enum TranscriptThere {
  static func isThere(_ host: Host) -> Bool {
    SourceTree.bytes(of: "\(host.home)/transcript.txt") != nil
  }
}
