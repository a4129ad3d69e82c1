// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import Dialogue
import Glibc
import Journal
import ScenarioFormat
import TestSupport
import Testing
import TranscriptChecks
import TranscriptFormat

/// Transcripts that earlier releases wrote, with their scenarios, as they were left.
///
/// Each folder of `Releases` holds a `transcript.txt`, its `scenarios`, and in `expected.txt`
/// where it stood and what it remembered. They are never written anew: a pair's file cannot be
/// either. `scripts/record-release` adds one.
struct ReleaseTests {
  static let folder = "\(Program.project)/Tests/comentorTests/Releases"
  static let names = SourceTree.names(in: folder) ?? []

  /// What a transcript leads to, by the scenarios that are kept with it.
  private struct Opened {
    var session: Session
    var machine: Machine
    var results: [CheckResult]
    /// How many files the scenarios have.
    var fileCount: Int
  }

  private static func open(_ folder: String) throws -> Opened {
    let bytes = try #require(Program.bytes(of: "\(folder)/transcript.txt"))
    let file = TranscriptFile(parsing: bytes)
    try #require(file.isWhole, "\(file.findings)")
    let header = try #require(file.header)
    var fileCount = 0
    func edition(_ digest: String) throws -> Edition {
      let files = try ScenarioStore(folder: folder).load(digest)
      fileCount += files.count
      let newer = BuiltinScenarios.files.filter {
        $0.name == "wording.yaml" || $0.name == "\(header.language).yaml"
      }
      let reading = ScenarioReader.reading(
        files.map { SourceText(name: $0.name, bytes: $0.bytes) }, main: "scenario.yaml",
        in: .exactly(header.language),
        newer: newer.map { SourceText(name: $0.name, bytes: $0.bytes) })
      let scenario = try #require(reading.scenario, "\(reading.findings.map { $0.rendered() })")
      return Edition(Machine(scenario), digest: digest)
    }
    var checker = Checker(header, try edition(header.digest), editions: { try? edition($0) })
    for record in file.records { checker.take(record, line: record.sequence) }
    return Opened(
      session: try #require(checker.session), machine: checker.plan.edition.machine,
      results: checker.finish(), fileCount: fileCount)
  }

  @Test func `there are transcripts of earlier releases`() { #expect(!Self.names.isEmpty) }

  @Test(arguments: names)
  func `it stands at the question that it stood at, with all that it remembered`(name: String)
    throws
  {
    let folder = "\(Self.folder)/\(name)"
    let opened = try Self.open(folder)
    let listing = StateListing(opened.session, opened.machine).text
    #expect(opened.fileCount > 2 && listing.split(separator: "\n").count > 10)
    let path = "\(folder)/expected.txt"
    // For scripts/record-release, which adds a release; never where there is one.
    if !Program.exists(path), getenv("RECORD_RELEASE") != nil {
      let file = try #require(fopen(path, "w"))
      fputs(listing, file)
      fclose(file)
    }
    let expected = try #require(
      Program.bytes(of: path), "\(path) is missing; add the release with scripts/record-release")
    #expect(listing == String(decoding: expected, as: UTF8.self))
  }

  @Test func `what stands elsewhere, or has forgotten something, is told apart`() throws {
    let opened = try Self.open("\(Self.folder)/\(try #require(Self.names.first))")
    let listing = StateListing(opened.session, opened.machine).text
    let moment = opened.session.state.now
    let (gone, _) = opened.machine.step(opened.session, Event(.passed, at: moment))
    #expect(StateListing(gone, opened.machine).text != listing)
    let begun = opened.machine.begin(seed: 7, at: moment).0
    #expect(StateListing(begun, opened.machine).text != listing)
  }

  @Test(arguments: names)
  func `every check holds of it, but that words may have drifted`(name: String) throws {
    let results = try Self.open("\(Self.folder)/\(name)").results
    #expect(results.count >= NamedCheck.allCases.count)
    for result in results where result.status != .drifted {
      #expect(result.status == .held, "\(result)")
    }
  }

  @Test(arguments: names)
  func `the program goes on with it at that question`(name: String) async throws {
    let opened = try Self.open("\(Self.folder)/\(name)")
    guard let question = opened.machine.question(opened.session) else {
      #expect(opened.session.state.isEnded || opened.session.state.isBetweenMeetings)
      return
    }
    let program = try Program()
    try copy("\(Self.folder)/\(name)", to: "\(program.folder)/pair")
    let run = try await program.run(
      ["chat", "--transcript", "pair/transcript.txt", "--now", "2035-01-12T09:00"], input: [])
    #expect(run.code == 0, "\(run.errors)")
    // Wrapped lines are one text.
    func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
    let asked = words(question.text)
    #expect(words(run.output).indices(of: asked), "\(asked) is not in:\n\(run.output)")
    let kept = Program.bytes(of: "\(Self.folder)/\(name)/transcript.txt")
    #expect(program.bytes("pair/transcript.txt") == kept)
  }

  /// Copies a folder with all that is in it.
  private func copy(_ from: String, to: String) throws {
    guard let names = SourceTree.names(in: from) else {
      let bytes = try #require(Program.bytes(of: from))
      let file = try #require(fopen(to, "w"))
      defer { fclose(file) }
      #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
      return
    }
    #expect(mkdir(to, 0o700) == 0)
    for name in names { try copy("\(from)/\(name)", to: "\(to)/\(name)") }
  }
}

extension [Substring] {
  /// Whether others stand in it, one after the other.
  fileprivate func indices(of others: [Substring]) -> Bool {
    guard !others.isEmpty, count >= others.count else { return false }
    return (0...count - others.count).contains { start in
      self[start..<start + others.count].elementsEqual(others)
    }
  }
}
