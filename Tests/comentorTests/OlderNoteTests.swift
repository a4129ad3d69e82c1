// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import Journal
import ScenarioFormat
import Testing
import TranscriptFormat

/// Private notes of scenarios that were kept before notes had to ask for consent.
struct OlderNoteTests {
  let program: Program
  let older: String
  private static let transcript = "data/comentor/pair/transcript.txt"

  init() async throws {
    program = try Program()
    older = try Self.older()
    try program.makeFolder("data/comentor/pair")
    let files = [
      ("scenario.yaml", Array(older.utf8)), ("wording.yaml", BuiltinScenarios.wording),
    ]
    let folder = "\(program.folder)/data/comentor/pair"
    let header = Header(
      scenarioID: "small", scenarioVersion: "1",
      digest: try ScenarioStore(folder: folder).keep(files), language: "en", pair: "k7",
      zone: "UTC", seed: 7)
    try program.write(header.bytes, to: Self.transcript)
    let begun = try await program.run(
      "chat", "--transcript", Self.transcript, "--now", "2027-01-12T09:00", input: "Ines\nTomasz\n")
    #expect(begun.code == 0 && begun.output.contains("Ines, how are you"), "\(begun.errors)")
  }

  /// The small scenario as it was: its note has no consent, and what was found was not accepted.
  private static func older() throws -> String {
    var text = String(decoding: try #require(Program.bytes(of: PipeTests.small)), as: UTF8.self)
    try #require(text.contains(", consent: after-consent}"))
    text = text.replacing(", consent: after-consent", with: "")
    let step = try #require(text.firstRange(of: "    after-consent:\n"))
    let next = try #require(text.firstRange(of: "    how:\n"))
    text.removeSubrange(step.lowerBound..<next.lowerBound)
    let accept = try #require(text.firstRange(of: "\naccept:\n"))
    text.removeSubrange(accept.lowerBound...)
    return text
  }

  private func alone(_ lines: String...) async throws -> Program.Run {
    try await program.run(
      ["--now", "2027-01-13T09:00"],
      input: Array((["2"] + lines).map { "\($0)\n" }.joined().utf8))
  }

  private static let readers = "What you answer now is kept nowhere and sent to nobody"

  @Test func `only one that is kept may lack the consent`() throws {
    let files = [
      SourceText(name: "older.yaml", text: older),
      SourceText(name: "wording.yaml", bytes: BuiltinScenarios.wording),
    ]
    let read = ScenarioReader.reading(files, main: "older.yaml")
    #expect(read.scenario == nil && read.findings.map(\.code.rawValue) == ["missing-key"])
    let kept = ScenarioReader.reading(files, main: "older.yaml", newer: [files[1]])
    #expect(kept.scenario?.privateNotes.map(\.consent) == [nil] && kept.findings.isEmpty)
    // One that names a consent that is not there never was valid.
    let wrong = older.replacing(
      "call: after-questions}", with: "call: after-questions, consent: x}")
    let other = ScenarioReader.reading(
      [SourceText(name: "older.yaml", text: wrong), files[1]], main: "older.yaml",
      newer: [files[1]])
    #expect(other.scenario == nil && other.findings.map(\.code.rawValue) == ["unknown-step"])
  }

  @Test func `who can read it is said, and a yes asked for, before the note begins`() async throws {
    let before = try #require(program.bytes(Self.transcript))
    let run = try await alone("Tomasz", "1", "perhaps", "yes", "Well.")
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    let said = try #require(run.output.firstRange(of: Self.readers))
    let asked = try #require(run.output.firstRange(of: "Tomasz, how was Ines to you?"))
    #expect(said.upperBound < asked.lowerBound)
    // Once as the question, once since 'perhaps' was neither.
    let between = run.output[said.upperBound..<asked.lowerBound]
    let asking = "\nI need a yes or a no here.\nI need a yes or a no here.\n"
    #expect(between.hasSuffix(asking), "\(between)")
    #expect(run.output.hasSuffix("Nothing of it was kept, and nothing was sent.\n"))
    #expect(program.bytes(Self.transcript) == before)
  }

  @Test func `without a yes, nothing is asked`() async throws {
    for answers in [["no"], ["/quit"], ["perhaps"], []] {
      let run = try await program.run(
        ["--now", "2027-01-13T09:00"],
        input: Array((["2", "1", "How it was"] + answers).map { "\($0)\n" }.joined().utf8))
      #expect(run.code == 0 && run.output.contains(Self.readers), "\(answers): \(run.errors)")
      #expect(!run.output.contains("how was Tomasz to you?"), "\(answers)")
      #expect(run.output.hasSuffix("Nothing of it was kept, and nothing was sent.\n"), "\(answers)")
    }
  }

  @Test func `a note that asks itself is not asked for twice`() async throws {
    let new = try Program()
    let begun = try await new.run(
      "chat", "--transcript", Self.transcript, "--scenario", PipeTests.small, "--now",
      "2027-01-12T09:00", input: "Ines\nTomasz\n")
    #expect(begun.code == 0)
    let run = try await new.run(
      ["--now", "2027-01-13T09:00"], input: Array("2\n2\n1\nyes\nWell.\n".utf8))
    #expect(run.code == 0 && run.output.contains("Tomasz, how was Ines to you?"))
    #expect(run.output.split(separator: Self.readers).count == 2)
    #expect(!run.output.contains("I need a yes or a no here."))
  }
}
