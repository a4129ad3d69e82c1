// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue

/// Questions.
extension StepResolver {
  /// The question, and the type of its answer; nil where that could not be made out.
  func ask(_ step: StepOutline, _ node: Node, _ scope: Scope) -> (Ask, answer: SlotType?) {
    let to = asked(step, scope)
    // Whoever is asked is `me` in the question and in what becomes of the answer.
    let inner = to == .both ? scope : scope.asked
    let (save, clearType) = answer(step, inner)
    let type = clearType ?? .text(words: nil)
    var ask = Ask(text: expressions.text(node, inner), to: to ?? .both, type: type, save: save)
    ask.long = findings.flag(step["long"])
    if ask.long, clearType != nil, let place = step["long"]?.place {
      if case .text = type {
      } else {
        findings.error(.badValue, at: place, "only a text can be long, not type '\(type.name)'")
      }
    }
    ask.mayPass = findings.flag(step["pass"], default: true)
    ask.confirm = confirmation(step, inner.answered(clearType))
    ask.reask = step["reask"].map { expressions.text($0, inner) }
    ask.why = step["why"].map { expressions.text($0, inner) }
    ask.draw = draw(step["draw"], inner)
    ask.about = step["about"].map { expressions.text($0, inner) }
    if let node = step["examples"] { _ = ExampleReader(findings: findings).examples(node) }
    return (ask, clearType)
  }

  private func asked(_ step: StepOutline, _ scope: Scope) -> Ask.To? {
    guard
      let node = findings.require("to", of: step.entries, at: step.place, in: "a question")
    else { return nil }
    switch node.text {
    case "each": return .each
    case "both": return .both
    default: return party(node, scope, or: ["each", "both"]).map(Ask.To.one)
    }
  }

  /// Where the answer goes, and its type: the slot's, or that of the step's own keys; nil where
  /// that could not be made out.
  func answer(_ step: StepOutline, _ scope: Scope) -> (Target?, SlotType?) {
    let typeEntries = step.entries.filter {
      $0.key == "type" || SlotReader.typeKeys.contains($0.key)
    }
    if let node = step["save"] {
      for entry in typeEntries {
        findings.error(
          .misplacedKey, at: entry.keyPlace, "'\(entry.key)' does not go with 'save'",
          help: "the type is that of the slot")
      }
      guard let (target, type) = target(node, scope) else { return (nil, nil) }
      if target == .mentor {
        findings.error(
          .readOnly, at: node.place, "an answer cannot be saved as 'mentor'",
          help: "save it in a slot of type person, then use 'set'")
      }
      return (target, type)
    }
    guard step["type"] != nil else {
      // A text, whose only key is `words`.
      for entry in typeEntries where entry.key != "words" {
        findings.error(.missingKey, at: entry.keyPlace, "'\(entry.key)' needs 'type'")
      }
      let words = typeEntries.filter { $0.key == "words" }
      return (nil, SlotReader(findings: findings).text(words, at: step.place))
    }
    let type = SlotReader(findings: findings).type(typeEntries, at: step.place, in: "a question")
    return (nil, type)
  }

  private func confirmation(_ step: StepOutline, _ scope: Scope) -> Ask.Confirmation? {
    let text = step["confirm-ask"].map { expressions.text($0, scope) }
    guard let node = step["confirm"] else {
      if let entry = step.entries.first(where: { $0.key == "confirm-ask" }) {
        findings.error(.missingKey, at: entry.keyPlace, "'confirm-ask' needs 'confirm'")
      }
      return nil
    }
    if text == nil {
      _ = findings.require("confirm-ask", of: step.entries, at: step.place, in: "a 'confirm'")
    }
    guard let party = party(node, scope), let text else { return nil }
    return Ask.Confirmation(by: party, text: text)
  }
}
