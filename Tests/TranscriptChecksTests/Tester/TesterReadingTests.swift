// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TranscriptFormat
import Understanding

@testable import TranscriptChecks

/// Reading tester's files, and saying what is wrong with them.
struct TesterReadingTests {
  /// What is wrong with some bytes, as `LINE:COLUMN CODE`.
  private func problems(_ bytes: [UInt8], firstLine: Int = 1) -> [String] {
    switch TestScript.parse(bytes, firstLine: firstLine) {
    case .success: []
    case .failure(let malformed):
      malformed.findings.map { "\($0.line)\($0.column.map { ":\($0)" } ?? "") \($0.code)" }
    }
  }

  private func problems(_ text: String) -> [String] { problems(Array(text.utf8)) }

  private func finding(_ text: String) throws -> CheckFinding {
    guard case .failure(let malformed) = TestScript.parse(Array(text.utf8)) else {
      throw Unexpected()
    }
    return try #require(malformed.findings.first)
  }

  /// It was read, though it should not have been.
  struct Unexpected: Error {}

  // MARK: - What is right

  @Test func `a header's fields may come in any order, or none of them`() throws {
    let text = """
      # A test of the beginning.

      comentor-transcript 1
      now: 2027-01-12T09:00:30+01:00
      # They sat down at nine.
      seed: 9223372036854775807
      scenario: book-club.yaml
      language: de
      digest: sha256 \(TestingBench.digest)
      pair: k7
      zone: Europe/Berlin
      check: 0b9e11c4

      first: Ana
      """
    let header = try TestScript.parse(Array(text.utf8)).get().header
    #expect(header.line == 3)
    #expect(header.scenario == .init(value: .file("book-club.yaml"), line: 7))
    #expect(header.digest?.value == TestingBench.digest)
    #expect(header.language?.value == "de" && header.pair?.value == "k7")
    #expect(header.seed == .init(value: UInt64(Int64.max), line: 6))
    #expect(header.now?.value.utc == "2027-01-12T08:00:30Z" && header.now?.value.offset == 60)
    let bare = try TestScript.parse(Array("comentor-transcript 1\n\nfirst: Ana\n".utf8)).get()
    #expect(bare.header == TestHeader(line: 1))
    let none = try TestScript.parse(Array("first: Ana".utf8)).get()
    #expect(none.header == TestHeader() && none.items.count == 1)
  }

  @Test(arguments: [
    ("small.yaml", TestHeader.Scenario.file("small.yaml")),
    ("our talk.yml", .file("our talk.yml")),
    ("small", .id("small", version: nil)),
    ("small 1.0", .id("small", version: "1.0")),
  ]) func `a scenario is named by its file, or by its id`(
    text: String, scenario: TestHeader.Scenario
  ) throws {
    let script = try TestScript.parse(
      Array("comentor-transcript 1\nscenario: \(text)\n\nfirst: Ana\n".utf8)
    ).get()
    #expect(script.header.scenario?.value == scenario)
  }

  @Test func `the last line may lack its end, and empty lines stand where they like`() throws {
    let other = try TestScript.parse(Array("\n\ncoach: A\n\n\nfirst: B".utf8)).get()
    #expect(other.items.map(\.line) == [3, 6])
    let text = try TestScript.parse(Array("first: B\n    | C\n    |\n    | D".utf8)).get()
    #expect(text.items[0].words(in: text.sources[0].bytes) == "B\nC\n\nD")
  }

  // MARK: - What is wrong

  @Test(arguments: [
    // Lines that are none.
    ("first: Ana\nwelcome", "2 bad-line"),
    ("first: Ana\n    | more\n    ! less", "3 bad-line"),
    ("first: Ana\n    = name Ana\n    | more", "3 bad-line"),
    ("first: Ana\n  Ben", "2 bad-line"),
    ("    | alone", "1 bad-line"),
    ("[Welcome] coach: A", "1:1 bad-line"),
    ("[] coach: A", "1:1 bad-line"),
    ("[welcome]coach: A", "1:1 bad-line"),
    ("[welcome coach: A", "1:1 bad-line"),
    ("[welcome] ", "1 bad-line"),
    ("coach:A", "1:7 bad-line"),
    ("coach: ", "1:7 bad-line"),
    ("coach: A\n    |B", "2:6 bad-line"),
    ("coach: A\n    | ", "2:6 bad-line"),
    (": A", "1:1 bad-line"),
    (" A: A", "1 bad-line"),
    ("A : A", "1:1 bad-line"),
    ("a\\b: A", "1:1 bad-line"),
    ("coach: A\n    = text", "2 bad-line"),
    ("pair!: A", "1:1 bad-line"),
    // What nobody says.
    ("pair:", "1 bad-value"),
    ("pair: Hello\n    = opened 2", "1 bad-value"),
    ("pair:\n    = closed", "1 bad-value"),
    ("programme:\n    = opened 2", "1 bad-value"),
    ("Ana:\n    = opened 2", "1 bad-value"),
    ("Ana: yes\n    = confidential after", "1 bad-value"),
    // Values.
    ("Ana: yes\n    = yesno yes", "2:7 unknown-kind"),
    ("Ana: yes\n    = yes-no ja", "2:13 bad-value"),
    ("Ana: yes\n    = date 2027-02-30", "2:11 bad-value"),
    // Escapes, and what must be escaped.
    ("coach: A \\ B", "1:10 bad-escape"),
    ("coach: A\n    | B \\n", "2:9 bad-escape"),
    ("Ana: \\u{41}", "1:6 bad-escape"),
    ("Ana: ä \u{200f}", "1:8 bad-escape"),
    ("Ana: a\u{1b}[31m", "1:7 bad-escape"),
    ("Ana: a\0", "1:7 nul"),
    // Directives.
    ("@later 2027-01-12T09:00", "1 unknown-directive"),
    ("@now", "1:6 bad-time"),
    ("@now tomorrow", "1:6 bad-time"),
    ("@note", "1:7 bad-line"),
    ("@note After", "1:7 bad-line"),
    // Expectations.
    ("expect", "1 bad-line"),
    ("expect this", "1:8 unknown-expectation"),
    ("expect Ana.goal equals x", "1:8 unknown-expectation"),
    ("expect Ana.goals has many", "1:8 unknown-expectation"),
    ("expect Ana.goals has -1", "1:8 unknown-expectation"),
    ("expect meeting = two", "1:8 unknown-expectation"),
    ("expect meeting = 0", "1:8 unknown-expectation"),
    ("expect state = over", "1:8 unknown-expectation"),
    ("expect Ana.role = me", "1:8 unknown-expectation"),
    ("expect step = The end", "1:8 unknown-expectation"),
    ("expect Ana sees [a (re)", "1:8 bad-pattern"),
    ("expect Ana.goal = a\\b (glob)", "1:8 bad-pattern"),
    // Patterns.
    ("coach: ( (re)", "1:8 bad-pattern"),
    ("coach: A\n    | \\n (glob)", "2:7 bad-pattern"),
    // Private notes.
    ("coach!: A", "1 no-writer"),
    ("Ana!: A\nBen!: B", "2 two-writers"),
    // Headers.
    ("comentor-transcript 2\n\nfirst: A", "1:21 unknown-version"),
    ("comentor-transcript\n\nfirst: A", "1:21 unknown-version"),
    ("comentor-transcript 1\nscenaro: a.yaml\n\nfirst: A", "2 unknown-field"),
    ("comentor-transcript 1\nfirst: A", "2 unknown-field"),
    ("comentor-transcript 1\nwelcome", "2 unknown-field"),
    ("comentor-transcript 1\nseed: 7\nseed: 7", "3 double-field"),
    ("comentor-transcript 1\nseed:7", "2:6 bad-field"),
    ("comentor-transcript 1\nseed: ", "2:6 bad-field"),
    ("comentor-transcript 1\nseed: -1", "2:7 bad-field"),
    ("comentor-transcript 1\nseed: 9223372036854775808", "2:7 bad-field"),
    ("comentor-transcript 1\nlanguage: tlh", "2:11 bad-field"),
    ("comentor-transcript 1\nnow: nine", "2:6 bad-field"),
    ("comentor-transcript 1\npair: K7", "2:7 bad-field"),
    ("comentor-transcript 1\ndigest: 5f1d", "2:9 bad-field"),
    ("comentor-transcript 1\nscenario: Book Club!", "2:11 bad-field"),
    ("comentor-transcript 1\nscenario: book-club 1 0", "2:11 bad-field"),
    ("comentor-transcript 1\ninclude: ../a.txt", "2:10 bad-field"),
    ("scenario: a.yaml\n\nfirst: A", "1 no-header"),
    // Nothing at all.
    ("", "1 empty"),
    ("\n\n", "1 empty"),
    ("# Only a comment.\n", "1 empty"),
  ]) func `what is not as it must be is found at its place`(text: String, problem: String) {
    #expect(problems(text) == [problem])
  }

  @Test func `words that were probably meant are named`() throws {
    #expect(try finding("comentor-transcript 1\nscenaro: a\n").help == "did you mean 'scenario'?")
    #expect(try finding("@nwo 2027-01-12T09:00").help == "did you mean '@now'?")
    #expect(try finding("expct Ana.goal is set").help == "did you mean 'expect'?")
    #expect(try finding("expect Ana never-see fit").help == "did you mean 'never-sees'?")
    #expect(try finding("expect state = askin").help == "did you mean 'asking'?")
    #expect(try finding("expect Ana.role = mentro").help == "did you mean 'mentor'?")
    #expect(try finding("commentor-transcript 1\n").help == "did you mean 'comentor-transcript'?")
  }

  @Test func `each thing that is wrong is found, those of a whole file once`() {
    #expect(
      problems("@later\nfirst:A\nexpect\n") == [
        "1 unknown-directive", "2:7 bad-line", "3 bad-line",
      ])
    let windows = String(repeating: "coach: A\r\nfirst: B\r\n", count: 50)
    #expect(problems(windows) == ["1:9 carriage-return"])
    #expect(problems([0xef, 0xbb, 0xbf] + Array("coach: A\n".utf8)) == ["1 byte-order-mark"])
    #expect(problems(Array("coach: A\ncoach: ".utf8) + [0xff, 0xfe, 10]) == ["2:8 bad-utf8"])
    #expect(problems(Array("coach: ä".utf8).dropLast()) == ["1:8 bad-utf8"])
    let many = String(repeating: "no line\n", count: 500)
    #expect(problems(many).count == TestScript.mostFindings)
    let binary = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 13) }
    #expect(problems(binary).count == 1)
  }

  @Test func `lines are counted from where the file begins in its stream`() {
    #expect(problems(Array("first: A\n@later\n".utf8), firstLine: 41) == ["42 unknown-directive"])
    #expect(problems(Array("first: A\ncoach: ".utf8) + [0xff], firstLine: 41) == ["42:8 bad-utf8"])
    #expect(problems([], firstLine: 41) == ["41 empty"])
  }

  @Test func `no run of bytes makes the reader stumble`() throws {
    let parts = [
      "coach: A\n", "first: x\n", "...\n", "\n", "comentor-transcript 1\n", "scenario: a\n",
      "coach",
      ":", " ", "first!: x\n", "    | b\n", "    = yes-no yes\n", "    = ", "...\n", "@now ",
      "2027-01-12T09:00\n", "expect ",
      "a = b (re)\n", "[", "]", "(glob)\n", "\\", "\u{1b}", "\r", "ä", "\0", "000001 ",
    ].map { Array($0.utf8) }
    var state: UInt64 = 7
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let bench = try TestingBench()
    var ran = 0
    for _ in 0..<3000 {
      var bytes: [UInt8] = []
      for _ in 0..<next(14) { bytes += parts[next(next(8) == 0 ? parts.count : 4)] }
      if next(4) == 0, !bytes.isEmpty { bytes[next(bytes.count)] = UInt8(next(256)) }
      switch TestScript.parse(bytes) {
      case .success(let script):
        ran += 1
        #expect(!bench.tester.run(script).results.isEmpty)
        _ = bench.tester.update(script)
      case .failure(let malformed): #expect(!malformed.findings.isEmpty)
      }
    }
    #expect(ran > 100)
  }
}
