// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// Nothing is shown before it is set.
extension Prover {
  func provenAssignment() -> [ProofFinding] {
    struct Use: Hashable {
      var step: StepIndex
      var path: Path
    }
    var broken: [Use: [Int: Diagram]] = [:]
    for spot in graph.spots.indices where !explorer.reached[spot].isNone {
      guard let step = step(at: spot) else { continue }
      for gap in explorer.compiler.gaps(at: spot) {
        let states = diagrams.and(gap.states, explorer.reached[spot])
        guard !states.isNone else { continue }
        let use = Use(step: step, path: gap.path)
        broken[use, default: [:]][spot] = diagrams.or(
          broken[use]?[spot] ?? .none, states)
      }
    }
    return broken.sorted {
      ($0.key.step, scenario.describe($0.key.path)) < ($1.key.step, scenario.describe($1.key.path))
    }
    .map { use, targets in
      let name = scenario.describe(use.path)
      let id = scenario.steps[use.step].id
      let marked = scenario.marking(use.path)
      guard
        let run = run(
          to: targets, in: marked,
          until: { turn in
            turn.effects.lines.contains {
              $0.step == id && $0.speaker == "coach" && $0.text.contains(Scenario.mark)
            }
          })
      else {
        return undecided(
          .assignment, at: use.step, part: .text,
          "whether '\(name)' is always set where '\(id)' shows it")
      }
      let shown = run.map { line in
        var line = line
        line.text = line.text.replacing(Scenario.mark, with: "…")
        return line
      }
      return ProofFinding(
        .assignment, .unsetSlot, at: use.step,
        "'\(id)' shows '\(name)', which may not be set by then", part: .text,
        help: "give words for that, {\(name) or 'words'}, or say it only if \(name) is set",
        run: shown)
    }
  }
}

extension Scenario {
  /// Stands where a text shows nothing.
  static let mark = "\u{FFFC}"

  /// The same scenario, but with a mark wherever a path shows nothing.
  func marking(_ path: Path) -> Scenario {
    func marked(_ text: Text) -> Text {
      Text(
        pieces: text.pieces.map { piece in
          if case .path(path, nil) = piece { return .path(path, fallback: Self.mark) }
          return piece
        })
    }
    var scenario = self
    for index in scenario.steps.indices {
      switch scenario.steps[index].action {
      case .say(let text, let bank, let certificate):
        scenario.steps[index].action = .say(marked(text), draw: bank, certificate: certificate)
      case .ask(var ask):
        ask.text = marked(ask.text)
        if let confirm = ask.confirm { ask.confirm?.text = marked(confirm.text) }
        // What is said on request is shown with the question, so that it is looked at at once.
        for more in [ask.why, ask.reask].compactMap(\.self)
        where more.pieces.contains(.path(path, fallback: nil)) {
          ask.text.pieces += [.literal(" ")] + marked(more).pieces
        }
        scenario.steps[index].action = .ask(ask)
      case .floor(let text, let opener, let bank):
        scenario.steps[index].action = .floor(marked(text), opener: opener, draw: bank)
      case .browse(let text):
        var text = marked(text)
        for entry in library where entry.text.pieces.contains(.path(path, fallback: nil)) {
          text.pieces += [.literal(" ")] + marked(entry.text).pieces
        }
        scenario.steps[index].action = .browse(text)
      case .confidential(let note, let invite):
        scenario.steps[index].action = .confidential(note, invite: marked(invite))
      case .call, .repeatFlow, .forEach, .newRecord, .set, .swapRoles, .endMeeting, .finish,
        .nothing:
        break
      }
    }
    for bank in scenario.banks.indices {
      scenario.banks[bank].texts = scenario.banks[bank].texts.map(marked)
    }
    return scenario
  }
}
