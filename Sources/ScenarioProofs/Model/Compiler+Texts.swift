// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// Which texts are said where, and what they need.
extension Compiler {
  /// A path that a text shows, with the states of a spot in which it may hold nothing.
  struct Gap {
    var path: Path
    var states: Diagram
  }

  /// The paths without words for nothing that are shown at a spot.
  ///
  /// What is said is looked at where its step begins; what is asked, where it is asked, since
  /// `me` is whoever is asked.
  func gaps(at index: Int) -> [Gap] {
    let spot = graph.spots[index]
    let steps = scenario.flows[graph.contexts[spot.context].flow].steps
    guard steps.contains(spot.step) else { return [] }
    let step = scenario.steps[spot.step]
    var looking = looking(spot)
    var texts: [Text] = []
    switch (spot.phase, step.action) {
    case (.enter, .say(let text, let bank, _)), (.enter, .floor(let text, _, let bank)):
      texts = [text] + drawn(bank, by: text)
    case (.enter, .confidential(_, let invite)): texts = [invite]
    case (.enter, .browse(let text)): texts = [text] + scenario.library.map(\.text)
    case (.ask(_, let speaker, let waiting), .ask(let ask)):
      looking.me = speaker ?? looking.me
      if waiting != nil {
        texts = [ask.confirm?.text].compactMap(\.self)
        looking.answer = .something
      } else {
        texts = [ask.text] + drawn(ask.draw, by: ask.text)
        texts += [ask.reask, ask.why].compactMap(\.self)
      }
    default: return []
    }
    let said =
      spot.phase == .enter
      ? step.guardCondition.map { looking.look(at: $0).holds } ?? .all : .all
    var gaps: [Gap] = []
    for text in texts {
      for case .path(let path, nil) in text.pieces where !isAlwaysThere(path) {
        let empty = looking.values(path).filter { $0.value == .unset }
          .reduce(Diagram.none) { diagrams.or($0, $1.states) }
        gaps.append(Gap(path: path, states: diagrams.and(empty, said)))
      }
    }
    return gaps
  }

  /// Names have words of the coach's in their place; the rest is never nothing.
  private func isAlwaysThere(_ path: Path) -> Bool {
    switch path {
    case .person(_, Scenario.nameSlot), .who, .count, .countRecords, .meeting, .today, .drawn,
      .readers:
      true
    default: false
    }
  }

  private func drawn(_ bank: BankIndex?, by text: Text) -> [Text] {
    guard let bank, text.pieces.contains(where: { $0.shows(.drawn) }) else { return [] }
    return scenario.banks[bank].texts
  }

  /// The states in which a step is done where its flow has come to it.
  func doing(at index: Int) -> Diagram {
    let spot = graph.spots[index]
    guard let condition = scenario.steps[spot.step].guardCondition else { return .all }
    return looking(spot).look(at: condition).holds
  }

  /// The sets that proofs compare with the states of a spot.
  func lookedAt(at index: Int) -> [Diagram] {
    guard watch == nil else { return [] }
    var sets = gaps(at: index).map(\.states)
    if graph.spots[index].phase == .enter,
      scenario.flows[graph.contexts[graph.spots[index].context].flow].steps
        .contains(graph.spots[index].step)
    {
      sets.append(doing(at: index))
    }
    return sets
  }
}

extension Text.Piece {
  fileprivate func shows(_ path: Path) -> Bool {
    if case .path(path, _) = self { true } else { false }
  }
}
