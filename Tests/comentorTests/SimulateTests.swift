// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import Dialogue
import ScenarioFormat
import Testing
import TranscriptFormat

/// `comentor scenario simulate`: made-up people who walk a scenario to its end.
struct SimulateTests {
  let program: Program
  static let folder = "\(Program.project)/Tests/comentorTests/Scenarios"

  init() throws { program = try Program() }

  private func simulate(_ arguments: String...) async throws -> Program.Run {
    try await program.run(["scenario", "simulate"] + arguments, input: [])
  }

  /// The machine of a scenario of these tests, or of the one that ships.
  private func machine(_ name: String?) throws -> Machine {
    var files = BuiltinScenarios.files
    var main = BuiltinScenarios.main
    if let name {
      main = name
      files = [
        (name, try #require(Program.bytes(of: "\(Self.folder)/\(name)"))),
        ("wording.yaml", BuiltinScenarios.wording),
      ]
    }
    let sources = files.map { SourceText(name: $0.name, bytes: $0.bytes) }
    return Machine(try #require(ScenarioReader.read(sources, main: main).0))
  }

  /// The number of the first record that is not what the machine makes of those before it.
  private func firstUnlike(_ records: [Record], _ machine: Machine, seed: UInt64) -> Int? {
    guard let first = records.first else { return 0 }
    func lines(_ effects: [Effect]) -> ArraySlice<Line> {
      effects.compactMap { if case .record(let line) = $0 { line } else { nil } }[...]
    }
    var (session, effects) = machine.begin(seed: seed, at: first.moment)
    var expected = lines(effects)
    for record in records {
      if expected.isEmpty {
        let event = record.event ?? Event(.answered(record.line.text, read: nil), at: record.moment)
        expected = lines(machine.step(&session, event))
      }
      guard expected.popFirst() == record.line else { return record.sequence }
    }
    return expected.isEmpty && session.state.isEnded ? nil : records.count + 1
  }

  @Test(arguments: [(nil, 50), ("small.yaml", 20), ("book-club.yaml", 20)])
  func `from every seed the end is reached, and the transcript is what the machine says`(
    name: String?, seeds: Int
  ) async throws {
    let machine = try machine(name)
    var said: Set<String> = []
    for seed in 0..<UInt64(seeds) {
      var arguments = ["scenario", "simulate", "--seed", "\(seed)"]
      if let name { arguments.append("\(Self.folder)/\(name)") }
      if seed % 3 == 1 { arguments.append("--commands") }
      if seed % 5 == 2 { arguments += ["--passes", "\(seed % 4 * 33)"] }
      let run = try await program.run(arguments, input: [])
      #expect(run.code == 0 && run.errors.isEmpty, "seed \(seed): \(run.errors)")
      let file = TranscriptFile(parsing: Array(run.output.utf8))
      #expect(file.findings.isEmpty && file.torn == nil && file.header?.seed == seed)
      #expect(firstUnlike(file.records, machine, seed: seed) == nil, "seed \(seed)")
      said.insert(run.output)
    }
    #expect(said.count == seeds)
  }

  @Test func `a transcript that the machine would not give is told from one that it would`()
    async throws
  {
    let run = try await simulate("\(Self.folder)/small.yaml")
    let machine = try machine("small.yaml")
    let records = TranscriptFile(parsing: Array(run.output.utf8)).records
    #expect(firstUnlike(records, machine, seed: 1) == nil)
    for index in records.indices {
      var changed = records
      changed[index].line.text += "!"
      changed[index].line.step = "elsewhere"
      #expect(firstUnlike(changed, machine, seed: 1) == index + 1)
    }
    #expect(firstUnlike(records.dropLast(), machine, seed: 1) != nil)
  }

  @Test func `the same command prints the same bytes, whatever the environment says`()
    async throws
  {
    let one = try await simulate("--seed", "3", "--commands")
    var other = try Program()
    other.environment = [
      "COMENTOR_NOW": "2030-01-01T00:00", "COMENTOR_SEED": "9", "TZ": "Europe/Berlin",
    ]
    let two = try await other.run("scenario", "simulate", "--seed", "3", "--commands")
    #expect(one.output == two.output && one.output.contains("\nseed: 3\n"))
    #expect(one.output.contains("    = command "))
    #expect(try await simulate("--seed", "4", "--commands").output != one.output)
    // Nothing is written anywhere.
    #expect(program.bytes("data") == nil && !Program.exists("\(program.folder)/data"))
  }

  @Test func `show reads it, and so does every other reader of transcripts`() async throws {
    let run = try await simulate("\(Self.folder)/book-club.yaml")
    let shown = try await program.run("show", "-", input: run.output)
    #expect(shown.code == 0 && shown.errors.isEmpty)
    #expect(shown.output.contains("Tomasz") && shown.output.contains("Ines"))
    let json = try await program.run("show", "--json", "-", input: run.output)
    let records = TranscriptFile(parsing: Array(run.output.utf8)).records
    #expect(json.output.split(separator: "\n").count == records.count + 1)
  }

  @Test func `in another language, the two speak it`() async throws {
    let run = try await simulate("--language", "de", "--seed", "2")
    #expect(run.code == 0 && run.output.contains("\nlanguage: de\n"))
    #expect(run.output.contains("    = yes-no yes\n") && run.output.contains(": ja\n"))
    #expect(try await program.run("show", "-", input: run.output).code == 0)
    let none = try await simulate("\(Self.folder)/small.yaml", "--language", "de")
    #expect(none.code == 64 && none.output.isEmpty && none.errors.contains("it has: en"))
  }

  @Test func `its header names the scenario as a conversation's does`() async throws {
    let run = try await simulate("\(Self.folder)/small.yaml", "--seed", "7")
    _ = try await program.run(
      [
        "chat", "--transcript", "t.txt", "--scenario", PipeTests.small, "--seed", "7", "--now",
        "2027-01-12T09:00",
      ], input: Array("Ines\n".utf8))
    let transcript = try #require(program.text("t.txt"))
    let header = run.output.prefix { $0 != "[" }
    #expect(header.contains("digest: sha256 ") && transcript.hasPrefix(header))
  }

  @Test func `meetings, passes and the time are as they were asked for`() async throws {
    let first = try await simulate("--meetings", "1", "--passes", "0")
    #expect(first.code == 0 && !first.output.contains("= opened"))
    #expect(!first.output.contains("    = pass\n"))
    let two = try await simulate(
      "--meetings", "2", "--passes", "100", "--now", "2027-03-01T17:30+01:00")
    #expect(two.code == 0 && two.output.contains("    = opened 2\n"))
    #expect(!two.output.contains("= opened 3") && two.output.contains("    = pass\n"))
    #expect(two.output.contains("\nzone: UTC+01:00\n"))
    #expect(two.output.contains("\n000001 2027-03-01T16:30:00Z +01:00 "))
    #expect(two.output.contains(" 2027-03-15T16:30:00Z +01:00 "))
  }

  @Test func `where there is no way out, what was said is shown, and where it is still`()
    async throws
  {
    let endless = """
      scenario: endless
      version: "1"
      title: Endless
      start: main
      ending: over
      slots:
        again: {type: yes-no, default: yes}
      flows:
        main:
          names: {ask: Your name?, to: each, save: me.name, pass: no}
          rounds: {repeat: round, while: again is yes}
          done: {finish: yes}
        round:
          talk: {ask: What now?, to: both}
        over:
          bye: {say: Goodbye.}

      """
    try program.write(Array(endless.utf8), to: "endless.yaml")
    let run = try await simulate("endless.yaml")
    #expect(run.code == 1)
    #expect(run.errors.contains("5000 answers did not lead to the end"))
    #expect(run.errors.contains("'talk'") && run.errors.contains("comentor lint endless.yaml"))
    #expect(TranscriptFile(parsing: Array(run.output.utf8)).findings.isEmpty)
    #expect(try await program.run("show", "-", input: run.output).code == 0)

    // The same with a way out that made-up people do not take by chance.
    let rare = endless.replacing(
      "talk: {ask: What now?, to: both}",
      with: "talk: {ask: What now?, to: both, type: number, range: 0..9000, pass: no, "
        + "next: [{if: answer is 9000, go: out}, {else: return}]}\n    out: {set: {again: no}}")
    try program.write(Array(rare.utf8), to: "rare.yaml")
    let found = try await simulate("rare.yaml")
    #expect(found.code == 0 && found.output.contains("    = number 9000\n"), "\(found.errors)")
  }

  @Test func `a scenario with errors shows them, and what makes no sense is refused`()
    async throws
  {
    try program.write(Array("scenario: broken\nversion: 1\nstart: nowhere\n".utf8), to: "b.yaml")
    let broken = try await simulate("b.yaml")
    #expect(broken.code == 65 && broken.output.isEmpty && broken.errors.contains("b.yaml:"))
    for arguments in [
      ["--meetings", "0"], ["--passes", "101"], ["--passes", "-1"], ["--now", "soon"],
      ["--seed", "9223372036854775808"],
    ] {
      let run = try await program.run(["scenario", "simulate"] + arguments, input: [])
      #expect(run.code == 64 && run.output.isEmpty && !run.errors.isEmpty, "\(arguments)")
    }
  }
}
