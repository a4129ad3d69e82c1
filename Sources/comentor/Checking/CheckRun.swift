// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import TranscriptChecks
import TranscriptFormat

/// Checks one source after the other, each transcript as it comes, and reports it.
///
/// Neither a source nor a transcript is kept: memory does not grow with them.
struct CheckRun {
  private let plans: CheckPlans
  private let selection: CheckSelection
  private let isVisiting: Bool
  var report: Report
  /// What was visited; empty unless that is wanted.
  private(set) var covered = CoveredScenarios()
  private var open: OpenTranscript?
  /// Whether the open transcript is held again in its scenario.
  private var isHeld = false

  /// A transcript that is being read.
  private struct OpenTranscript {
    var verdict: Verdict
    var language = ""
    // One of the two: its scenario is not needed or not there; or it is held again.
    var form: FormChecker?
    var whole: Checker?
  }

  /// - Parameters:
  ///   - selection: Which checks are looked at.
  ///   - shelf: Where scenarios are found.
  ///   - report: Where it is said what became of each transcript.
  ///   - isVisiting: Whether it is counted what of their scenarios the transcripts come to.
  init(
    _ selection: CheckSelection, _ shelf: ScenarioShelf, _ report: Report, isVisiting: Bool
  ) {
    self.selection = selection
    plans = CheckPlans(shelf, selection, isVisiting: isVisiting)
    self.report = report
    self.isVisiting = isVisiting
  }

  /// Checks every transcript of a source, `-` for standard input.
  mutating func check(_ path: String) throws {
    let before = report.count
    do {
      var pieces = try Pieces(path)
      defer { pieces.close() }
      var reader = StreamReader()
      while try pieces.next({ reader.append($0) }) {
        try takeAll(&reader, of: pieces)
        try report.flush()
      }
      reader.finish()
      try takeAll(&reader, of: pieces)
      if report.count == before { try report.addEmpty(pieces.name) }
    } catch let failure as Failure {
      open = nil
      isHeld = false
      try report.add(failure, source: path == "-" ? "standard input" : path)
    }
    try report.flush()
  }

  /// The files of a scenario that a transcript was held in.
  func files(_ digest: String) -> ScenarioFiles? { plans.files(digest) }

  private mutating func takeAll(_ reader: inout StreamReader, of pieces: Pieces) throws {
    while let item = reader.next() {
      switch item {
      case .transcript(let header, let line): begin(header, line: line, pieces)
      case .unreadable(let line):
        isHeld = false
        open = OpenTranscript(
          verdict: Verdict(source: pieces.name, line: line, results: []),
          form: FormChecker(selection))
      case .record(let form):
        open?.form?.take(form)
        if isHeld, open?.whole?.take(form, as: reader) != true {
          take(reader.record(form), line: form.line)
        }
      case .finding(var finding):
        if finding.code == .badHeader || finding.code == .noGutter {
          finding.help = "where it is a test that somebody wrote: comentor test FILE"
        }
        open?.form?.take(finding)
        open?.whole?.take(finding)
      case .torn(let line, let bytes):
        open?.form?.takeTorn(line: line, bytes: bytes)
        open?.whole?.takeTorn(line: line, bytes: bytes)
      case .end: try finish()
      }
    }
  }

  private mutating func begin(_ header: Header, line: Int, _ pieces: Pieces) {
    var open = OpenTranscript(
      verdict: Verdict(source: pieces.name, line: line, pair: header.pair, results: []),
      language: header.language)
    open.verdict.digest = header.digest
    isHeld = false
    defer { self.open = open }
    guard !FormChecker.suffices(for: selection) || isVisiting else {
      open.form = FormChecker(selection)
      return
    }
    do {
      let (plans, folder, language) = (plans, pieces.folder, header.language)
      if let plan = try plans.plan(header.digest, in: language, beside: folder) {
        let scenario = plan.edition.machine.scenario
        if header.scenarioID != scenario.id || header.scenarioVersion != scenario.version {
          open.verdict.results = [.otherScenario(header, scenario, line: line)]
        }
        isHeld = true
        if isVisiting { covered.begin(header.digest) }
        open.whole = Checker(header, plan) { digest in
          try? plans.plan(digest, in: language, beside: folder)
        }
        return
      }
      open.verdict.results = [.withoutScenario(header, line: line)]
    } catch {
      open.verdict.results = [.unusableScenario(header, error, line: line)]
    }
    open.form = FormChecker(selection)
  }

  private mutating func take(_ record: Record, line: Int) {
    open?.whole?.take(record, line: line)
    guard isVisiting, let open, let whole = open.whole else { return }
    covered.insert(whole.visits, whole.plan.edition.digest, in: open.language)
  }

  private mutating func finish() throws {
    guard var open else { return }
    self.open = nil
    isHeld = false
    open.verdict.results += open.form?.finish() ?? open.whole?.finish() ?? []
    open.verdict.addUnknown(selection)
    try report.add(open.verdict)
  }
}

extension Verdict {
  /// Says of checks that were asked for that this transcript's scenario has none of the name; a
  /// transcript in which nothing was looked at does not hold.
  fileprivate mutating func addUnknown(_ selection: CheckSelection) {
    for name in selection.only where !results.contains(where: { $0.name == name }) {
      results.append(
        CheckResult(name, .notChecked("the scenario of this transcript has no such check")))
    }
    let isLooked = results.contains { if case .notChecked = $0.status { false } else { true } }
    guard !isLooked else { return }
    let finding = CheckFinding(
      "nothing-checked", line: line, "none of the checks that were asked for can be looked at here",
      help: "see which there are: comentor check --list")
    results.append(CheckResult("selection", .failed, [finding]))
  }
}

extension CheckResult {
  /// The header says another name than the scenario of its digest has.
  fileprivate static func otherScenario(
    _ header: Header, _ scenario: Scenario, line: Int
  ) -> CheckResult {
    CheckResult(
      "scenario", .failed,
      [
        CheckFinding(
          "other-name", line: line,
          "the header says \(header.scenarioID) \(header.scenarioVersion), and the scenario of its "
            + "digest is \(scenario.id) \(scenario.version)",
          help: "the header is not as it was written; restore the file from a copy")
      ])
  }

  /// The scenario of a transcript is not to be found.
  static func withoutScenario(_ header: Header, line: Int) -> CheckResult {
    CheckResult(
      "scenario", .unreadable,
      [
        CheckFinding(
          "no-scenario", line: line,
          "its scenario, \(header.scenarioID) \(header.scenarioVersion) with the digest "
            + "\(header.digest), is not to be found",
          help: "name its main file as it was then: --scenario FILE; a chat keeps one beside its "
            + "transcript: --scenario FOLDER/scenarios/\(header.digest)/scenario.yaml")
      ])
  }

  /// The scenario of a transcript is there, but cannot be used.
  static func unusableScenario(_ header: Header, _ error: any Error, line: Int) -> CheckResult {
    let failure = error as? Failure
    return CheckResult(
      "scenario", .unreadable,
      [
        CheckFinding(
          "bad-scenario", line: line,
          "its scenario, \(header.scenarioID) with the digest \(header.digest), cannot be used: "
            + (failure?.message ?? "\(error)"),
          help: failure?.help)
      ])
  }
}
