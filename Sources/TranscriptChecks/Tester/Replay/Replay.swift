// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

/// A script being run.
struct Replay {
  let tester: Tester
  let script: TestScript
  /// Whether what comes is taken over, so that a difference ends nothing.
  let isTaking: Bool
  var edition: Edition
  var talk: Talk
  /// The moment of the next event in a tester's file.
  var clock: Moment
  /// What does not hold, with the index of the item that it is about.
  var findings: [(item: Int, finding: CheckFinding)] = []
  /// Why the script cannot be run on.
  var unreadable: CheckFinding?
  /// Whether the rest is another conversation, and is not compared.
  var isStopped = false
  var visits: [String: Set<Visit>] = [:]
  /// The private note that the next block is for: index into the scenario's.
  var note: Int?
  /// Whether somebody could read it.
  var noteIsRead = true
  /// What was shown to whom, where the script asks.
  var heard: [Heard] = []
  let isListening: Bool
  /// What is to change in the script, where it is taken over.
  var taken: Taken

  /// When a script begins that does not say.
  static let standardStart = Moment(
    seconds: (CivilDate(iso: "2027-01-12")?.dayNumber ?? 0) * 86_400 + 9 * 3600)

  init(_ tester: Tester, _ script: TestScript, isTaking: Bool) {
    self.tester = tester
    self.script = script
    self.isTaking = isTaking
    edition = tester.edition
    taken = Taken(script)
    clock = script.items.first?.moment ?? script.header.now?.value ?? Self.standardStart
    isListening = script.items.contains { item in
      guard case .expectation(let index) = item.kind else { return item.block != 0 }
      return if case .sees = script.expectations[index] { true } else { false }
    }
    let machine = tester.edition.machine
    let (session, effects) = machine.begin(seed: script.header.seed?.value ?? 0, at: clock)
    talk = Talk(machine: machine, session: session, writer: nil, effects: effects)
    clock.seconds += 1
  }

  mutating func run() {
    if let include = script.included {
      unreadable = CheckFinding(
        "missing-include", line: script.header.include?.line ?? 1,
        "'\(include)' was not put in")
      return
    }
    note(talk.effects)
    listen(from: 0)
    var index = 0
    while true {
      var end = index
      while end < script.items.count, !script.items[end].isInput { end += 1 }
      guard goOn(through: index..<end), end < script.items.count, perform(end) else { break }
      index = end + 1
    }
    judgeAudience()
  }

  /// Compares what came, and does what stands between two inputs; whether to go on.
  private mutating func goOn(through items: Range<Int>) -> Bool {
    if let step = talk.stuckStep { return reportStuck(step, before: items.lowerBound) }
    let end = compare(items, block: 0) ?? items.upperBound
    let wasStopped = isStopped
    var index = items.lowerBound
    while index < end, isStopped == wasStopped, unreadable == nil {
      let block = script.items[index].block
      if block == 0 {
        doAside(index)
        index += 1
      } else {
        let rest = script.items[index..<items.upperBound]
        let next = rest.firstIndex { $0.block != block } ?? items.upperBound
        answerNote(index..<next)
        index = next
      }
    }
    return !isStopped && unreadable == nil
  }

  /// Does what is no part of the shared conversation.
  private mutating func doAside(_ index: Int) {
    let item = script.items[index]
    switch item.kind {
    case .now: moveClock(index)
    case .note:
      choose(note: script.text(of: item.text, in: item), index)
      noteIsRead = !item.flags.contains(.unread)
    case .place:
      if !isTaking, case .confidential(let id) = script.mark(of: item) {
        choose(note: id, index)
        noteIsRead = true
      }
    case .expectation(let expectation): judge(script.expectations[expectation], index)
    case .coach, .elision, .said, .happened: break
    }
    if let moment = item.moment, moment.seconds >= clock.seconds {
      clock = Moment(seconds: moment.seconds + 1, offset: moment.offset)
    }
  }

  private mutating func moveClock(_ index: Int) {
    let item = script.items[index]
    let text = script.text(of: item.text, in: item)
    guard let moment = Moment(reading: text, offset: clock.offset) else { return }
    guard moment.seconds >= clock.seconds else {
      unreadable = finding(
        "time-backwards", index, "\(moment.utc) is before the time it is, \(clock.utc)",
        help: "@now moves the clock forwards only, and each line of somebody takes a second")
      return
    }
    clock = moment
  }

  /// The moment of the next event.
  mutating func tick() -> Moment {
    defer { clock.seconds += 1 }
    return clock
  }

  /// Keeps what the machine tells of its way.
  mutating func note(_ effects: [Effect]) {
    if edition.machine.isTracing {
      for case .visited(let visit) in effects { visits[edition.digest, default: []].insert(visit) }
    }
    guard !edition.machine.scenario.privateNotes.isEmpty else { return }
    for case .record(let line) in effects {
      guard case .confidential(let id) = line.mark else { continue }
      note = edition.machine.scenario.privateNotes.firstIndex { $0.id == id }
      noteIsRead = true
    }
  }

  private mutating func reportStuck(_ step: String, before index: Int) -> Bool {
    failInput(
      max(index - 1, 0),
      "the scenario runs on from its step '\(step)' and asks nothing more",
      help: "give its loop a question that is always reached")
    return false
  }

  // MARK: - Findings

  var sortedFindings: [CheckFinding] {
    findings.enumerated().sorted { ($0.element.item, $0.offset) < ($1.element.item, $1.offset) }
      .map(\.element.finding)
  }

  /// A finding at an item's line.
  func finding(
    _ code: String, _ index: Int, _ message: String, help: String? = nil,
    difference: [DifferenceLine] = []
  ) -> CheckFinding {
    // What comes behind the last item is told at its last line.
    guard let item = index < script.items.count ? script.items[index] : script.items.last else {
      return CheckFinding(
        code, line: script.sources[0].firstLine, message, help: help, difference: difference)
    }
    let bytes = script.sources[item.source].bytes[item.range].dropLast()
    let isBehind = index >= script.items.count
    let below = isBehind ? bytes.count { $0 == UInt8(ascii: "\n") } : 0
    return CheckFinding(
      code, line: item.line + below, message, help: help, file: script.sources[item.source].name,
      difference: difference)
  }

  /// Notes that something does not hold; all but other words end the comparison, unless the
  /// conversation goes on as it would.
  mutating func fail(
    _ kind: TestRun.Class, _ index: Int, _ message: String, help: String? = nil,
    difference: [DifferenceLine] = [], goesOn: Bool = false
  ) {
    findings.append(
      (index, finding(kind.rawValue, index, message, help: help, difference: difference)))
    if kind != .wording, !isTaking, !goesOn { isStopped = true }
  }

  /// The same of something that people say: what they say is not rewritten either.
  mutating func failInput(
    _ index: Int, _ message: String, help: String? = nil, difference: [DifferenceLine] = []
  ) {
    fail(.route, index, message, help: help, difference: difference)
    if isTaking { taken.refuse(finding("route", index, message, help: help)) }
  }
}

extension TestScript {
  /// What an item's value line says; nil where it has none.
  func mark(of item: TestItem) -> Mark? { item.mark < 0 ? nil : marks[item.mark] }

  /// Whether a mark is what an item's value line says.
  func isSame(_ mark: Mark?, as item: TestItem) -> Bool {
    guard item.mark >= 0 else { return mark == nil }
    switch (marks[item.mark], mark) {
    // A text is its words, which are the same.
    case (.value(.text), .value(.text)): return true
    case (let expected, let mark): return expected == mark
    }
  }

  /// Bytes of an item's file as text.
  func text(of range: Range<Int>, in item: TestItem) -> String {
    String(decoding: sources[item.source].bytes[range], as: UTF8.self)
  }
}
