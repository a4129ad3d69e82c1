// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Testing

/// What is answered alone changes nothing that the other person can see.
///
/// The same programme is held again and again with the built program; only what is said in the
/// private notes differs. Whatever a flow through the program's state, its files or its output
/// could carry over would show as a difference of bytes.
struct PrivateNoteTests {
  /// What the partner can see after a whole programme.
  private struct Seen {
    /// What was shown in the shared sessions, in order.
    var shown: [String] = []
    /// Every file that the program has written, by its path in the folder.
    var files: [String: [UInt8]] = [:]

    var transcript: [UInt8]? { files.first { $0.key.hasSuffix("/transcript.txt") }?.value }

    /// Where another programme's shows something else.
    func differences(from other: Seen) -> [String] {
      var found = Set(files.keys).union(other.files.keys)
        .filter { files[$0] != other.files[$0] }.sorted()
      if shown.count != other.shown.count { found.append("the count of sessions") }
      for (index, pair) in zip(shown, other.shown).enumerated() where pair.0 != pair.1 {
        found.append("session \(index + 1)")
      }
      return found
    }
  }

  /// A word that stands in every text that is answered alone, and in none that is shared.
  private static let secret = "kingfisher"

  /// Ways to answer the last private note of the scenario that ships, each line for line.
  private static let notes: [[String]] = [
    // Contented: no question about what was unsafe, none about what speaks against it.
    [
      "yes", "write something", "5", "4", "5", "4", "\(secret), patience, courage",
      "Keep \(secret).", "/done",
      "yes", "Nothing but \(secret).", "/done", "/pass",
    ],
    // The opposite, on every scale and at every yes or no.
    [
      "yes", "write something", "1", "2", "1", "1", "That \(secret) was repeated to others.", "",
      "Twice.", "/done",
      "\(secret)", "Change all of it: \(secret).", "/done", "no", "\(secret) again.", "/done",
      "Please ask me about \(secret).", "/done", "at home, \(secret)",
    ],
    // Everything left out; nothing to add.
    ["yes", "write something"] + Array(repeating: "/pass", count: 9),
    ["yes", "nothing to add"],
    // Nothing agreed to.
    ["no"],
    // Words that cannot be read, corrections and commands, then broken off.
    [
      "\(secret)", "yes", "\(secret)", "write something", "\(secret)", "3", "/back", "2", "/help",
      "/goals", "/who", "/help-now",
      "/repeat", "2", "/quit",
    ],
  ]

  /// The answers of a whole programme, cut where somebody may sit down alone: within a meeting,
  /// after a meeting, and at the end.
  private static func sessions() throws -> [(now: String, answers: [String])] {
    let path = "\(ConversationTests.folder)/in-turn.answers.txt"
    let lines = String(decoding: try #require(Program.bytes(of: path)), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let opened = lines.indices.filter { lines[$0].hasPrefix("@now ") }
    try #require(opened.count == 5)
    func time(_ index: Int) -> String { String(lines[index].dropFirst("@now ".count)) }
    return [
      ("2027-01-12T09:00", Array(lines[..<8])),
      ("2027-01-12T10:00", Array(lines[8..<opened[0]])),
      (time(opened[0]), Array(lines[(opened[0] + 1)..<opened[1]])),
      (time(opened[1]), Array(lines[(opened[1] + 1)...])),
    ]
  }

  /// Holds the programme.
  ///
  /// - Parameters:
  ///   - note: What each of the two answers alone, after every session; nil where nobody does.
  ///   - edit: Changes what is said in the shared sessions.
  /// - Returns: What the partner can see, and the program with its folder.
  /// - Throws: What keeps a session from being held.
  private func programme(
    note: [String]?, edit: (String) -> String = { $0 }
  ) async throws -> (Seen, Program) {
    let program = try Program()
    var seen = Seen()
    for (index, session) in try Self.sessions().enumerated() {
      let menu = index == 0 ? [] : ["1"]
      let run = try await comentor(
        program, at: session.now, menu + session.answers.map(edit))
      #expect(run.code == 0 && run.errors.isEmpty, "session \(index + 1): \(run.errors)")
      // Where it is kept is said, and each programme has a folder of its own.
      seen.shown.append(run.output.replacing(program.folder, with: "FOLDER"))
      guard let note else { continue }
      let isLast = run.output.contains("hours you gave each other")
      for person in ["1", "2"] {
        let alone = try await comentor(
          program, at: session.now.prefix(11) + "20:0\(person)",
          [isLast ? "1" : "2", person, "4"] + note)
        #expect(alone.code == 0 && alone.errors.isEmpty, "\(alone.errors)")
        #expect(alone.output.contains("Shall I ask you the questions, "))
        let isWhole = !["no", "/quit", "nothing to add"].contains(note.last)
        #expect(alone.output.contains("That was the last question.") == isWhole, "\(note)")
        #expect(alone.output.contains("Nothing of it was kept"))
      }
    }
    // At last, somebody reads all of it.
    let read = try await comentor(program, at: "2027-04-01T09:00", ["2"])
    #expect(read.code == 0 && read.output.contains("hours you gave each other"))
    seen.shown.append(read.output)
    seen.files = try Self.files(in: program.folder).filter { $0.key != "/input" }
    return (seen, program)
  }

  private func comentor(
    _ program: Program, at now: String, _ lines: [String]
  ) async throws -> Program.Run {
    try await program.run(
      ["--now", now, "--seed", "7"], input: Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  /// Every file under a folder, hidden ones too, by its path from there.
  private static func files(in folder: String, _ path: String = "") throws -> [String: [UInt8]] {
    let directory = try #require(opendir(folder + path))
    defer { closedir(directory) }
    var found: [String: [UInt8]] = [:]
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      let inner = "\(path)/\(name)"
      if entry.pointee.d_type == UInt8(DT_DIR) {
        // A folder may tell something by being there.
        found["\(inner)/"] = []
        found.merge(try files(in: folder, inner)) { $1 }
      } else {
        let bytes = try #require(Program.bytes(of: folder + inner))
        found[inner] = bytes
      }
    }
    return found
  }

  @Test func `however the notes are answered, the partner sees the same bytes`() async throws {
    let (none, _) = try await programme(note: nil)
    #expect(none.files.keys.contains { $0.hasSuffix("/certificate-1.txt") })
    var first: Seen?
    for note in Self.notes {
      let (seen, _) = try await programme(note: note)
      let expected = first ?? seen
      #expect(seen.differences(from: expected) == [], "\(note)")
      first = expected
      // Where nobody sat down alone, the conversation is the same, too.
      #expect(seen.transcript != nil && seen.transcript == none.transcript, "\(note)")
      #expect(seen.shown == none.shown, "\(note)")
      let places = seen.files.filter {
        String(decoding: $0.value, as: UTF8.self).contains(Self.secret)
      }
      #expect(places.isEmpty && !seen.shown.joined().contains(Self.secret), "\(places.keys)")
    }
  }

  @Test func `an answer in the shared session that differs is found`() async throws {
    let (one, _) = try await programme(note: nil)
    let (other, _) = try await programme(note: nil) {
      $0 == "plain words, that a no is meant, humour" ? "plain words, \(Self.secret)" : $0
    }
    let differences = other.differences(from: one)
    #expect(differences.contains { $0.hasSuffix("/transcript.txt") })
    #expect(differences.contains("session 2") && !differences.contains("session 1"))
  }

  @Test func `a file that tells of a note is found, and so is one more line on the screen`()
    async throws
  {
    let (one, _) = try await programme(note: Self.notes[0])
    var other = one
    let transcript = try #require(one.files.keys.first { $0.hasSuffix("/transcript.txt") })
    let beside = transcript.replacing("transcript.txt", with: ".note-1")
    other.files[beside] = []
    other.shown[1] += "One of you has answered alone.\n"
    #expect(other.differences(from: one) == [beside, "session 2"])
  }
}
