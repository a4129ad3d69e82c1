// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TranscriptChecks

/// Reports as their bytes; who reads them is asked in the tests of each consumer.
struct ReportTests {
  static let held = Verdict(
    source: "k1.txt", pair: "k1",
    results: [CheckResult("form", .held), CheckResult("moves", .held)])
  static let failing = Verdict(
    source: "standard input", line: 120, pair: "k7",
    results: [
      CheckResult("form", .held),
      CheckResult(
        "coach", .failed,
        [
          CheckFinding(
            "route", line: 131, column: 4, "the coach has said something else",
            help: "see what changed in the scenario",
            difference: [
              DifferenceLine(.both, line: 9, "first: Ines"),
              DifferenceLine(.expected, line: 131, "coach: Thank you."),
              DifferenceLine(.actual, "coach: Thanks."), DifferenceLine(.actual, ""),
            ])
        ]),
      CheckResult(
        "wording", .drifted, [CheckFinding("wording", line: 140, "said in other words")]),
      CheckResult("roles", .notChecked("the scenario promises no roles")),
      CheckResult("reading", .notChecked("the scenario promises no roles")),
    ])
  static let damaged = Verdict(
    source: "k8.txt",
    results: [
      CheckResult("form", .unreadable, [CheckFinding("form", line: 0, "this is a folder")])
    ])

  @Test func `people are told what is not in order, where, and what to do`() {
    let report = SampleVerdicts.report([Self.held, Self.failing, Self.damaged], .text)
    #expect(
      report == """
        standard input:120: does not hold: coach; drift: wording (pair k7)
        standard input:131:4: error: the coach has said something else [coach/route]
            9   first: Ines
          131 - coach: Thank you.
              + coach: Thanks.
              +
          help: see what changed in the scenario
        standard input:140: drift: said in other words [wording]
          not checked: roles, reading (the scenario promises no roles)
        k8.txt: could not be read: form
        k8.txt: unreadable: this is a folder [form]
        3 transcripts: 1 holds, 1 does not, 1 could not be read; drift in 1
        Not checked: roles in 1, reading in 1

        """)
  }

  @Test func `a transcript in order is named only on request`() {
    #expect(SampleVerdicts.report([Self.held], .text) == "1 transcript: it holds\n")
    #expect(
      SampleVerdicts.report([Self.held], .text, isVerbose: true)
        == "k1.txt: holds (pair k1)\n1 transcript: it holds\n")
  }

  @Test func `what has drifted still holds, and is told apart`() {
    var verdict = Self.held
    verdict.results[1] = CheckResult(
      "moves", .drifted, [CheckFinding("moves", line: 2, "otherwise")])
    let report = SampleVerdicts.report([verdict], .text)
    #expect(
      report == """
        k1.txt: holds; drift: moves (pair k1)
        k1.txt:2: drift: otherwise [moves]
        1 transcript: it holds; drift in 1

        """)
  }

  @Test(arguments: [
    (20_000, 0, 0, "20,000 transcripts: all hold", 0),
    (19_998, 1, 1, "20,000 transcripts: 19,998 hold, 1 does not, 1 could not be read", 65),
    (1, 2, 0, "3 transcripts: 1 holds, 2 do not", 1),
    (0, 0, 1_234_567, "1,234,567 transcripts: 1,234,567 could not be read", 65),
    (0, 1, 0, "1 transcript: it does not hold", 1),
    (0, 0, 1, "1 transcript: it could not be read", 65),
    (0, 2, 1, "3 transcripts: 2 do not hold, 1 could not be read", 65),
    (0, 0, 0, "No transcript was found; that counts as a failure.", 1),
  ])
  func `the counts are in plain words, and the exit code follows them`(
    held: Int, failed: Int, unreadable: Int, summary: String, code: Int32
  ) {
    var tally = Tally()
    for _ in 0..<held { tally.add(Self.held) }
    for _ in 0..<failed {
      tally.add(Verdict(source: "", results: [CheckResult("moves", .failed)]))
    }
    for _ in 0..<unreadable { tally.add(Self.damaged) }
    #expect(tally.summary == summary)
    #expect(tally.exitCode == code)
  }

  @Test func `TAP has a point for each transcript and a subtest of its checks`() {
    let report = SampleVerdicts.report([Self.held, Self.failing], .tap)
    #expect(
      report == """
        TAP version 14
        # Subtest: k1.txt (pair k1)
            ok 1 - form
            ok 2 - moves
            1..2
        ok 1 - k1.txt (pair k1)
        # Subtest: standard input:120 (pair k7)
            ok 1 - form
            not ok 2 - coach
              ---
              severity: error
              findings:
                - message: "the coach has said something else"
                  code: "route"
                  file: "standard input"
                  line: 131
                  column: 4
                  help: "see what changed in the scenario"
                  difference:
                    - "9   first: Ines"
                    - "131 - coach: Thank you."
                    - "+ coach: Thanks."
                    - "+ "
              ...
            not ok 3 - wording # TODO drift
              ---
              severity: drift
              findings:
                - message: "said in other words"
                  code: "wording"
                  file: "standard input"
                  line: 140
              ...
            ok 4 - roles # SKIP the scenario promises no roles
            ok 5 - reading # SKIP the scenario promises no roles
            1..5
        not ok 2 - standard input:120 (pair k7)
          ---
          file: "standard input"
          line: 120
          failed:
            - "coach"
          ...
        1..2
        # 2 transcripts: 1 holds, 1 does not; drift in 1

        """)
  }

  @Test(arguments: [(14, "TAP version 14\n"), (13, "TAP version 13\n"), (12, "")])
  func `a TAP report says the version that the harness takes`(version: Int, line: String) {
    let report = SampleVerdicts.report([Self.held], .tap, tapVersion: version)
    let newest = SampleVerdicts.report([Self.held], .tap)
    #expect(report == line + newest.dropFirst("TAP version 14\n".count))
  }

  @Test func `nothing of a file reaches a terminal as it is`() {
    let verdicts = SampleVerdicts.some(100)
    for format in ReportFormat.allCases {
      let report = SampleVerdicts.report(verdicts, format, isVerbose: true)
      let controls = report.unicodeScalars.filter {
        $0 != "\n"
          && ($0.properties.generalCategory == .control || (0x202A...0x202E).contains($0.value))
      }
      #expect(controls.isEmpty, "\(format)")
      #expect(report.utf8.count > 10_000)
    }
  }

  @Test func `a report is the same in pieces as in one, and its memory does not grow`() {
    let verdicts = SampleVerdicts.some(60)
    for format in ReportFormat.allCases {
      var writer = ReportWriter(format)
      let begin = writer.begin()
      let pieces = verdicts.map { writer.add($0) }
      #expect(pieces.allSatisfy { $0.isEmpty || $0.hasSuffix("\n") })
      #expect(
        SampleVerdicts.report(verdicts, format) == begin + pieces.joined() + writer.end())
      // What is said of a transcript depends on none before it but by its number.
      var alone = ReportWriter(format)
      if format != .tap { #expect(alone.add(verdicts[59]) == pieces[59]) }
    }
  }
}
