// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// Which step words may be of, where a script does not say.
struct Guess {
  let scenario: Scenario
  private let reasks: [Glob]

  init(_ scenario: Scenario) {
    self.scenario = scenario
    reasks = Phrase.allCases.filter { $0.rawValue.hasPrefix("again-") }
      .map { Glob(phrase: scenario.wording($0)) }
  }

  /// A text that is little more than a place for another tells nothing.
  private static let fewestLetters = 4

  private func tells(_ text: Text, _ words: String) -> Bool {
    let glob = Glob(text)
    return glob.letters >= Self.fewestLetters && glob.matches(words)
  }

  /// The ids of the steps at which the coach says these words, whatever the answers are.
  func steps(saying words: String) -> [String] {
    scenario.steps.filter { step in texts(of: step.action).contains { tells($0, words) } }
      .map(\.id)
  }

  /// Whether these words ask again for what could not be read.
  func isReask(_ words: String, at step: String) -> Bool {
    if case .ask(let ask)? = scenario.steps.first(where: { $0.id == step })?.action,
      let reask = ask.reask
    {
      return Glob(reask).matches(words)
    }
    return reasks.contains { $0.matches(words) }
  }

  private func texts(of action: Action) -> [Text] {
    switch action {
    case .say(let text, _, _), .floor(let text, _, _), .browse(let text),
      .confidential(_, let text):
      [text]
    case .ask(let ask): [ask.text] + (ask.confirm.map { [$0.text] } ?? [])
    case .call, .repeatFlow, .forEach, .newRecord, .set, .swapRoles, .endMeeting, .finish,
      .nothing:
      []
    }
  }

  /// Whether a step is reached in private notes only.
  func isPrivate(step id: String) -> Bool {
    guard let step = scenario.steps.first(where: { $0.id == id }) else { return false }
    let notes = flows(from: scenario.privateNotes.map(\.flow))
    let shared = flows(
      from: [scenario.start, scenario.ending] + scenario.commands.map(\.flow))
    return notes.contains(step.flow) && !shared.contains(step.flow)
  }

  /// Flows, and all that they call.
  private func flows(from begin: [FlowIndex]) -> Set<FlowIndex> {
    var known = Set(begin)
    var open = begin
    while let flow = open.popLast() {
      for step in scenario.steps[scenario.flows[flow].steps] {
        let called: FlowIndex? =
          switch step.action {
          case .call(let flow, _), .repeatFlow(let flow, _), .forEach(_, _, let flow): flow
          default: nil
          }
        if let called, known.insert(called).inserted { open.append(called) }
      }
    }
    return known
  }
}
