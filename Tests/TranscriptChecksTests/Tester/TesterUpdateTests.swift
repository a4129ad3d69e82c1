// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing
import TranscriptFormat

@testable import TranscriptChecks

/// Taking over what the coach says now.
struct TesterUpdateTests {
  private func update(
    _ text: String, _ bench: TestingBench, allowingAudience: Bool = false
  ) throws -> TestUpdate {
    bench.tester.update(try bench.script(text), allowingAudience: allowingAudience)
  }

  /// The text that it is rewritten to; the file must pass then, and stay as it is.
  private func rewritten(
    _ text: String, _ bench: TestingBench, allowingAudience: Bool = false
  ) throws -> String {
    let outcome = try update(text, bench, allowingAudience: allowingAudience)
    guard case .rewritten(let bytes, let left) = outcome else {
      Issue.record("\(outcome)")
      return ""
    }
    let new = String(decoding: bytes, as: UTF8.self)
    #expect(left == [])
    #expect(try bench.findings(new) == [], "\(new)")
    guard case .unchanged = try update(new, bench) else {
      Issue.record("a second update changes something")
      return new
    }
    return new
  }

  static let whole = TesterRunTests.whole

  @Test func `what holds is not rewritten`() throws {
    guard case .unchanged = try update(Self.whole, TestingBench()) else {
      Issue.record("it was changed")
      return
    }
  }

  @Test(arguments: [
    ("Hello, this is a test.", "Good day."),
    ("[welcome] coach: Hello, this is a test.\n", ""),
    ("coach: Ben, what is your goal?\n", "coach: Ben, what is your goal?\ncoach: And why?\n"),
    ("[way] coach", "[welcome] coach"),
    ("    = yes-no yes", "    = yes-no no"),
    ("    = choice ride", "    = choice walk"),
    ("Ben: perhaps\n", "[name] Ben: perhaps\n"),
    ("coach: Ana, how are you, 1 to 5?\n", ""),
    ("coach!: Thank you, this stays here.\n", "coach!: Thank you, all this stays here.\n"),
    ("coach!: Ana, how was Ben to you?\n", ""),
    ("    = confidential after\n", "    = confidential before\n"),
    ("[alone] pair:\n    = confidential after\n", ""),
    ("Ben: /pass\n", "Ben: /next\n    = next\nBen: /pass\n"),
  ]) func `lines that are otherwise come back as they were`(old: String, new: String) throws {
    let bench = try TestingBench()
    #expect(Self.whole.contains(old))
    let changed = Self.whole.replacing(old, with: new, maxReplacements: 1)
    #expect(try bench.findings(changed) != [])
    let back = try rewritten(changed, bench)
    // What a line lacks that is put in is no more than its step, or its value.
    let reduced = { (text: String) in
      text.replacing(#/\[[a-z-]+\] /#, with: "").split(separator: "\n").filter {
        !$0.hasPrefix("    =") && !$0.hasSuffix("/next")
      }
    }
    #expect(reduced(back) == reduced(Self.whole))
  }

  @Test func `comments, patterns that fit, and what people say stay as they are`() throws {
    let text = #"""
      # One.
      coach: Zero.
      # Two.
      coach: Two*. (glob)
          |
          | It went * (glob)
          | It .* (re)
      # Three.
      [three] coach?: Is it 3?
      coach?: Never.
      # Four.
      first:  so ...
      # The end.
      """#
    let bench = try TestingBench(TesterPatternTests.lines)
    let new = try rewritten(text, bench)
    #expect(
      new == #"""
        # One.
        coach: One.
        # Two.
        coach: Two*. (glob)
            |
            | It goes on with 2 * 2 \\ 4.
            | It .* (re)
        # Three.
        [three] coach?: Is it three?
        coach?: Never.
        coach: One.
        coach: And you?
        # Four.
        first:  so ...
        # The end.
        """#)
  }

  @Test func `lines that look like patterns are written so that they stand for themselves`() throws
  {
    let bench = try TestingBench(
      """
      flows:
        main:
          sign:
            say: |-
              A * (glob)
              ...
              b \\ (re)
          ask:
            ask: And?
            to: first
      """)
    #expect(
      try rewritten("coach: A\ncoach: And?", bench) == #"""
        coach: A \* (glob) (glob)
            | ... (glob)
            | b \\\\ (re) (glob)
        coach: And?
        """#)
  }

  @Test func `lines are put in before the first and behind the last that a file has`() throws {
    let bench = try TestingBench(TesterPatternTests.lines)
    let whole = TesterPatternTests.whole + "\ncoach: And you?\n"
    #expect(
      try rewritten("# Nothing yet.\ncoach?: No.\n", bench)
        == "# Nothing yet.\ncoach?: No.\n\(whole)")
    #expect(try rewritten("first: x", bench) == whole + "first: x")
    #expect(
      try rewritten("comentor-transcript 1\n\nfirst: x", bench)
        == "comentor-transcript 1\n\n\(whole)first: x")
    #expect(
      try rewritten("coach: One.", bench) == whole)
  }

  // MARK: - What is not taken over

  @Test(arguments: [
    ("Ben: Speak up", "Ana: Speak up", "this is asked of Ben, not of Ana"),
    ("Ben: Speak up\n", "Ben: Speak up\nBen: And up\n", "meeting 1 is over here"),
    ("Ana: 4\n", "Ana: 4\nAna: 5\n", "the conversation is over here"),
    ("ana!", "ida!", "nobody here is called 'ida'"),
    ("\n\ncoach!", "\n\n@note other\ncoach!", "the scenario has no private note 'other'"),
    ("@now 2027-01-26T09:00", "@now 2026-01-26T09:00", "2026-01-26T09:00:00Z is before the time"),
  ]) func `what people say is not rewritten, so what is left over is refused`(
    old: String, new: String, reason: String
  ) throws {
    let changed = Self.whole.replacing(old, with: new)
      .replacing("Hello, this", with: "Good day, this")
    guard case .refused(let finding) = try update(changed, TestingBench()) else {
      Issue.record("it was not refused")
      return
    }
    #expect(finding.message.hasPrefix(reason), "\(finding)")
  }

  @Test func `what an expectation says is left to who wrote it`() throws {
    let bench = try TestingBench()
    let expecting = Self.whole.replacing(
      "Ben: Speak up\n", with: "Ben: Speak up\nexpect meeting = 2\n")
    guard case .refused(let finding) = try update(expecting, bench) else {
      Issue.record("it was not refused")
      return
    }
    #expect(finding.message == "here meeting = 1")
    let both = expecting.replacing("Hello, this", with: "Good day, this")
    guard case .rewritten(let bytes, let left) = try update(both, bench) else {
      Issue.record("it was not rewritten")
      return
    }
    #expect(String(decoding: bytes, as: UTF8.self) == expecting)
    #expect(left.map(\.message) == ["here meeting = 1"])
  }

  @Test func `who sees what is taken over only where that is allowed`() throws {
    let leaking = try TestingBench(
      TestingBench.talk.replacing(
        "    end:\n", with: "    said:\n      say: Thank you, this stays here.\n    end:\n"))
    guard case .refused(let finding) = try update(Self.whole, leaking) else {
      Issue.record("it was not refused")
      return
    }
    #expect(finding.code == "audience" && finding.help?.contains("allow that") == true)
    // Nor does a difference that comes before it hide it.
    let other = Self.whole.replacing(
      "coach: Ana, how are you", with: "[fine] coach: Ana, how are you"
    )
    .replacing("    = yes-no yes", with: "    = yes-no no")
    guard case .refused(let second) = try update(other, leaking) else {
      Issue.record("it was not refused")
      return
    }
    #expect(second.code == "audience")
    let new = try rewritten(Self.whole, leaking, allowingAudience: true)
    #expect(
      new.hasSuffix("Ana: 4\n[said] coach: Thank you, this stays here.\n\n")
        || new.contains("coach: Thank you, this stays here.\n"))
  }

  // MARK: - Files that comentor wrote

  @Test func `a file that comentor wrote is written anew, with its chain and its times`() throws {
    let (_, _, file) = try #require(try TesterConversationTests.kept().first)
    let header = try #require(file.header)
    let bench = try TesterConversationTests.bench(for: header)
    var records = file.records.map { (line: $0.line, moment: $0.moment) }
    let first = try #require(records.firstIndex { $0.line.speaker == "coach" })
    records[first].line.text = "Good day."
    let second = try #require(records.lastIndex { $0.line.speaker == "coach" })
    records.remove(at: second)
    let answer = try #require(records.firstIndex { $0.line.mark == .value(.yesNo(true)) })
    records[answer].line.mark = .value(.yesNo(false))
    var chain = Chain(after: header)
    let changed = header.bytes + chain.append(records)
    let script = try TestScript.parse(changed).get()
    #expect(script.isMachineWritten)
    #expect(bench.tester.run(script).results.first?.status == .failed)
    guard case .rewritten(let bytes, let left) = bench.tester.update(script) else {
      Issue.record("it was not rewritten")
      return
    }
    #expect(left == [])
    let new = TranscriptFile(parsing: bytes)
    #expect(new.isWhole && new.header == header)
    #expect(new.records.map(\.line) == file.records.map(\.line))
    #expect(
      zip(new.records, new.records.dropFirst()).allSatisfy {
        $0.moment.seconds <= $1.moment.seconds
      })
    #expect(bench.tester.run(try TestScript.parse(bytes).get()).results.first?.status == .held)
  }

  @Test func `a file with its chain broken is no test, and says how to change one`() throws {
    let (_, bytes, _) = try #require(try TesterConversationTests.kept().first)
    var broken = bytes
    let place = try #require(bytes.firstIndex(of: UInt8(ascii: "W")))
    broken[place] = UInt8(ascii: "V")
    guard case .failure(let malformed) = TestScript.parse(broken, firstLine: 11) else {
      Issue.record("it was read")
      return
    }
    #expect(malformed.findings.first?.code == "wrong-check" && malformed.findings.first?.line == 20)
    #expect(malformed.findings.first?.help?.contains("show --test") == true)
    guard case .failure(let torn) = TestScript.parse(Array(bytes.dropLast(3))) else {
      Issue.record("it was read")
      return
    }
    #expect(torn.findings.map(\.code) == ["torn"])
  }
}
