// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TranscriptFormat

@testable import TranscriptChecks

/// Shared beginnings.
struct TesterIncludeTests {
  private func script(_ text: String) throws -> TestScript {
    try TestScript.parse(Array(text.utf8)).get()
  }

  static let beginning = """
    comentor-transcript 1
    scenario: book-club.yaml
    seed: 3
    now: 2027-02-01T10:00

    coach: Hello, this is a test.
    coach: What shall I call you?
    first: Ana
    coach: What shall I call you?
    second: Ben

    """
  static let rest = """
    comentor-transcript 1
    include: beginning.txt
    seed: 7

    coach: Ana, is it fine?
    Ana: yes
    coach: Ben, is it fine?
    expect Ana.fine = yes

    """

  private func whole(
    _ rest: String = Self.rest, _ beginning: String = Self.beginning
  ) throws -> TestScript {
    let script = try script(rest)
    #expect(script.included == "beginning.txt")
    return try script.including(["beginning.txt": self.script(beginning)]).get()
  }

  @Test func `the lines of a beginning come first, and its header is the default`() throws {
    let whole = try whole()
    #expect(whole.included == nil)
    #expect(
      whole.header.scenario == .init(value: .file("book-club.yaml"), line: 2, file: "beginning.txt")
    )
    #expect(whole.header.seed == .init(value: 7, line: 3))
    #expect(whole.header.now?.value.utc == "2027-02-01T10:00:00Z")
    #expect(try TestingBench().tester.run(whole).results == [CheckResult("conversation", .held)])
  }

  @Test func `who names a digest takes no scenario from a beginning`() throws {
    let digest = "digest: sha256 \(TestingBench.digest)\nseed: 7"
    let header = try whole(Self.rest.replacing("seed: 7", with: digest)).header
    #expect(header.scenario == nil && header.digest?.value == TestingBench.digest)
  }

  @Test func `findings name the file that they are in`() throws {
    let bench = try TestingBench()
    func findings(_ rest: String, _ beginning: String) throws -> [String] {
      try bench.tester.run(whole(rest, beginning)).results.flatMap(\.findings)
        .map { "\($0.file ?? "-"):\($0.line) \($0.code)" }
    }
    #expect(
      try findings(Self.rest, Self.beginning.replacing("this is", with: "it is"))
        == ["beginning.txt:6 wording"])
    #expect(
      try findings(Self.rest.replacing("Ben, is", with: "Ben, was"), Self.beginning)
        == ["-:7 wording"])
    #expect(
      try findings(Self.rest.replacing("coach: Ana, is it fine?\n", with: ""), Self.beginning)
        == ["-:5 route"])
  }

  @Test func `a beginning may have one of its own, but not itself`() throws {
    let first = try script("comentor-transcript 1\nseed: 9\n\n...\nfirst: Ana\n")
    let second = try script("comentor-transcript 1\ninclude: first.txt\n\n...\nsecond: Ben\n")
    let third = try script("comentor-transcript 1\ninclude: second.txt\n\n...\n")
    let whole = try third.including(["first.txt": first, "second.txt": second]).get()
    #expect(whole.items.count { $0.kind == .said } == 2 && whole.header.seed?.file == "first.txt")
    #expect(try TestingBench().tester.run(whole).results == [CheckResult("conversation", .held)])

    func problem(_ scripts: [String: TestScript]) -> CheckFinding? {
      guard case .failure(let malformed) = third.including(scripts) else { return nil }
      return malformed.findings.first
    }
    let round = try script(
      "comentor-transcript 1\n\ninclude: second.txt\n".replacing("\n\n", with: "\n"))
    let cycle = try #require(problem(["first.txt": round, "second.txt": second]))
    #expect(cycle.code == "include-cycle" && cycle.file == "first.txt" && cycle.line == 2)
    let missing = try #require(problem(["second.txt": second]))
    #expect(missing.code == "missing-include" && missing.file == "second.txt" && missing.line == 2)
    #expect(problem([:])?.file == nil && problem([:])?.line == 2)
  }

  @Test func `a script whose beginning was not put in cannot be run`() throws {
    let run = try TestingBench().tester.run(script(Self.rest))
    #expect(run.results.map(\.name) == ["form"] && run.results[0].status == .unreadable)
    #expect(run.results[0].findings.map(\.code) == ["missing-include"])
  }

  @Test func `a recorded beginning is gone on with by hand`() throws {
    let (_, bytes, file) = try #require(try TesterConversationTests.kept().first)
    let header = try #require(file.header)
    let bench = try TesterConversationTests.bench(for: header)
    // Up to what the coach says to the answer of the tenth line that somebody says.
    let answers = file.records.indices.filter { file.records[$0].line.speaker != "coach" }
    let end = try #require(file.records[answers[10]...].indices.first)
    var chain = Chain(after: header)
    let front = header.bytes + chain.append(file.records[..<end].map { ($0.line, $0.moment) })
    let answer = file.records[end].line
    let rest =
      "comentor-transcript 1\ninclude: recorded.txt\n\n\(answer.speaker): \(answer.text)\n...\n"
    let recorded = try TestScript.parse(front).get()
    let whole = try script(rest).including(["recorded.txt": recorded]).get()
    #expect(recorded.isMachineWritten && !whole.isMachineWritten)
    #expect(whole.header.digest?.value == header.digest)
    #expect(bench.tester.run(whole).results == [CheckResult("conversation", .held)])
    #expect(bytes.count > front.count)
  }

  @Test func `an update leaves the beginning alone, and says when it would have to change`() throws
  {
    let bench = try TestingBench()
    let changed = try whole(Self.rest.replacing("coach: Ana, is it fine?\n", with: ""))
    guard case .rewritten(let bytes, _) = bench.tester.update(changed) else {
      Issue.record("it was not rewritten")
      return
    }
    #expect(String(decoding: bytes, as: UTF8.self) == Self.rest)
    let other = try whole(Self.rest, Self.beginning.replacing("this is", with: "it is"))
    guard case .refused(let finding) = bench.tester.update(other) else {
      Issue.record("it was rewritten")
      return
    }
    #expect(finding.code == "included" && finding.file == "beginning.txt" && finding.line == 6)
    // Nor can a line be put in between two of its lines.
    let gap = try whole(
      Self.rest, Self.beginning.replacing("coach: Hello, this is a test.\n", with: ""))
    guard case .refused = bench.tester.update(gap) else {
      Issue.record("it was rewritten")
      return
    }
  }
}
