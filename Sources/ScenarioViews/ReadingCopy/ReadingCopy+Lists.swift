// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// What is not a flow: texts to read and to draw, slots, promises, phrases.
extension ReadingCopy {
  private var words: Words { Words(scenario: scenario) }

  /// The library, where anything shown here offers it.
  var library: [String] {
    let isOffered = sections.flatMap(\.flows).flatMap { scenario.flows[$0].steps }.contains {
      if case .browse = scenario.steps[$0].action { true } else { false }
    }
    guard !scenario.library.isEmpty, part == nil || isOffered else { return [] }
    var lines = heading("Library")
    for entry in scenario.library {
      let audience = entry.audience == .both ? "both" : "the \(entry.audience.rawValue)"
      lines += ["### \(Markdown.inline(entry.title))", ""]
      lines += ["For \(audience) · \(Markdown.code(entry.id))", ""]
      lines += Markdown.quote(words.text(entry.text)) + [""]
    }
    return lines
  }

  var bankLines: [String] {
    guard !banks.isEmpty else { return [] }
    var lines = heading("Texts to draw from")
    for bank in banks.map({ scenario.banks[$0] }) {
      lines += [
        "<a id=\"bank-\(Self.anchor(bank.id))\"></a>", "", "### \(Markdown.inline(bank.id))", "",
      ]
      for (number, text) in bank.texts.enumerated() {
        // A number to point at.
        let mark = "\(number + 1). "
        let indent = String(repeating: " ", count: mark.count)
        let quote = Markdown.quote(words.text(text))
        lines += quote.enumerated().map { ($0.offset == 0 ? mark : indent) + $0.element }
      }
      lines.append("")
    }
    return lines
  }

  var memory: [String] {
    var lines = heading("What is remembered")
    for (index, slot) in scenario.slots.enumerated() {
      var point = "‹\(words.slotName(index))›"
      point += slot.owner == .person ? ", of each person: " : ": "
      point += words.kind(slot.type)
      if let initial = slot.initial {
        point += "; at first \(words.said(initial, of: slot.type))"
      }
      if slot.lifetime == .meeting { point += "; forgotten when a meeting ends" }
      lines.append("- \(Markdown.inline(point)).")
    }
    return lines
  }

  var promises: [String] {
    guard !scenario.roleRules.isEmpty else { return [] }
    var lines = heading("What is promised about roles")
    for rule in scenario.roleRules {
      let meetings =
        rule.meetings == 1
        ? "In every meeting in which " : "Of any \(rule.meetings) meetings in a row in which "
      let condition = rule.condition.map { " and \(Markdown.inline(words.condition($0)))" } ?? ""
      let share =
        rule.share == .equal
        ? "each of the two is mentor in it as often as the other"
        : "each of the two is mentor in it at least once"
      lines.append(
        "- \(meetings)\(Self.link(to: rule.round, in: scenario)) is run\(condition), \(share).")
    }
    return lines
  }

  var checks: [String] {
    guard !scenario.checks.isEmpty else { return [] }
    var lines = heading("What is checked in transcripts")
    lines += ["Looked at by whoever checks a transcript; it changes nothing that is said.", ""]
    for check in scenario.checks {
      let moments = check.occasions.map { occasion in
        switch occasion {
        case .asked(let step): "where \(Markdown.code(scenario.steps[step].id)) is asked"
        case .meetingOver: "when a meeting is over"
        case .programmeOver: "when the programme is over"
        case .entered(let flow): "once \(Self.link(to: flow, in: scenario)) is begun"
        case .left(let flow): "once \(Self.link(to: flow, in: scenario)) is left"
        }
      }
      let condition =
        check.condition.map { ", if \(Markdown.inline(words.condition($0)))" } ?? ""
      lines.append(
        "- \(Markdown.code(check.id)): \(Markdown.inline(check.title)) Looked at "
          + "\(moments.joined(separator: ", "))\(condition): "
          + "\(Markdown.inline(words.condition(check.holds))).")
    }
    return lines
  }

  var phrases: [String] {
    var lines = heading("Phrases of the coach")
    lines += ["What the coach says by itself, wherever a pair is.", ""]
    for phrase in Phrase.allCases {
      // Their places are written in braces, and have no words but their names.
      let text = scenario.wording(phrase).replacing("{", with: "‹").replacing("}", with: "›")
      lines.append("- \(Markdown.code(phrase.rawValue)): “\(Markdown.inline(text))”")
    }
    return lines
  }
}
