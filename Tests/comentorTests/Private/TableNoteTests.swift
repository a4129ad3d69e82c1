// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Programme
import Sealing
import TestSupport
import Testing

/// A note at a table: sealed where somebody holds a key, kept nowhere otherwise.
struct TableNoteTests {
  let program: Program
  private let keys = [Identity(), Identity()]
  private static let folder = "data/comentor/k7"
  private static let scenario = Host.notes

  init() async throws {
    program = try Program()
    try program.makeFolder(".config/comentor")
    try write(
      recipients: """
        recipients:
          - {role: coordinator, name: Maria Lopez, key: \(keys[0].recipient.text)}
          - {role: recovery, name: the safe, key: \(keys[1].recipient.text)}

        """)
    let begun = try await program.run(
      "chat", "--transcript", "\(Self.folder)/transcript.txt", "--scenario", Self.scenario,
      "--now", "2027-01-12T09:00", input: "Ines\nTomasz\n")
    #expect(begun.code == 0, "\(begun.errors)")
  }

  private func write(recipients: String) throws {
    let text = """
      programme: table
      title: The two of us
      \(recipients)contacts:
        en: {emergency: "112", helpline: 116 123, independent: Ombuds, alternate: Jonas Beck}

      """
    try program.write(Array(text.utf8), to: ".config/comentor/programme.yaml")
  }

  private func alone(_ lines: String...) async throws -> Program.Run {
    try await program.run(
      ["--now", "2027-01-13T09:00"], input: Array(lines.map { "\($0)\n" }.joined().utf8))
  }

  private var notes: [String] {
    SourceTree.names(in: "\(program.folder)/\(Self.folder)/notes") ?? []
  }

  @Test func `a sealed note lies beside the conversation, and whom to hand it to is said`()
    async throws
  {
    let run = try await alone("2", "Tomasz", "2", "yes", "kingfisher", "no")
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(run.output.contains("The other person uses this account, too"))
    let name = try #require(notes.first)
    let path = "\(program.folder)/\(Self.folder)/notes/\(name)"
    #expect(run.output.contains("It lies in \(path) and reaches nobody by itself"))
    #expect(run.output.contains("hand that file to Maria Lopez"))
    var status = stat()
    #expect(lstat(path, &status) == 0 && status.st_mode & 0o7777 == 0o400)
    let sealed = SourceTree.bytes(of: path) ?? []
    let note = try Note(reading: AgeFile.open(sealed, with: [keys[1]]))
    #expect(note.person == "second" && note.name == "Tomasz" && note.programme == "table")
    #expect(note.isLeaving && note.answers.map(\.words) == ["kingfisher", "no"])
  }

  @Test func `both leave files that cannot be told apart`() async throws {
    _ = try await alone("2", "Ines", "2", "yes", "/pass", "/pass")
    _ = try await alone(
      "2", "Tomasz", "1", "yes", "kingfisher", "/done", "1", "1", "Yes, at home.")
    let sizes = notes.map {
      SourceTree.bytes(of: "\(program.folder)/\(Self.folder)/notes/\($0)")?.count
    }
    #expect(sizes.count == 2 && sizes[0] == sizes[1] && sizes[0] ?? 0 > Note.bucket)
    #expect(notes.allSatisfy { $0.utf8.count == 36 && $0.hasSuffix(".age") })
  }

  @Test func `without a recipient it says so first, and keeps nothing`() async throws {
    try write(recipients: "")
    let run = try await alone("2", "Tomasz", "2", "yes", "kingfisher", "no")
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    let said = try #require(run.output.firstRange(of: "no keys are set up here"))
    let asked = try #require(run.output.firstRange(of: "Why, if you want to say so?"))
    #expect(said.lowerBound < asked.lowerBound && run.output.contains("Nothing of it was kept"))
    #expect(SourceTree.names(in: "\(program.folder)/\(Self.folder)/notes") == nil)
  }

  @Test func `where the conversation is gone, only the name is needed`() async throws {
    unlink("\(program.folder)/\(Self.folder)/transcript.txt")
    let run = try await alone("2", "", "Ines", "1", "yes")
    #expect(run.code == 0 && run.output.contains("What is your name?"), "\(run.output)")
    #expect(run.output.contains("Maria Lopez (coordinator) and the safe (in case"), "\(run.output)")
  }

  @Test func `a folder of notes that leads elsewhere is not gone through`() async throws {
    try program.makeFolder("elsewhere")
    symlink("\(program.folder)/elsewhere", "\(program.folder)/\(Self.folder)/notes")
    let run = try await alone("2", "Ines", "2", "yes", "kingfisher", "no")
    #expect(run.code == 73 && run.errors.contains("notes: this is a symbolic link, not a folder"))
    #expect(SourceTree.names(in: "\(program.folder)/elsewhere") == [])
  }
}
