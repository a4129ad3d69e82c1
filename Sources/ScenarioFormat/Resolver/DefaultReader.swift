// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue
import Understanding

/// Reads what a slot holds from the beginning.
struct DefaultReader {
  let findings: Findings

  /// The value of `default`; nil has been reported.
  func value(_ node: Node, _ type: SlotType) -> Value? {
    if case .list = type {
      guard let nodes = findings.sequence(node, "the default of a list") else { return nil }
      return .list(nodes.compactMap { findings.line($0, "an item") })
    }
    guard let text = findings.scalar(node, "a default") else { return nil }
    switch type {
    case .text: return .text(text)
    case .name: return .name(text)
    case .yesNo where text == "yes" || text == "no": return .yesNo(text == "yes")
    case .choice(let options): return choice(text, options, node)
    case .scale, .number: return number(text, type, node)
    case .date: if let date = CivilDate(iso: text) { return .date(date) }
    case .person: if Person(id: text) != nil { return .choice(text) }
    case .cadence, .list, .records, .yesNo: break
    }
    let help: String? =
      switch type {
      case .yesNo: "write yes or no"
      case .date: "write a date like 2027-06-30"
      case .person: "write first or second"
      default: "a slot of this type begins unset; leave 'default' out"
      }
    findings.error(
      .badValue, at: node.place, "'\(text)' is no default for type '\(type.name)'", help: help)
    return nil
  }

  private func choice(_ text: String, _ options: [AnswerType.Option], _ node: Node) -> Value? {
    if options.contains(where: { $0.id == text }) { return .choice(text) }
    findings.unknown(.unknownOption, "option", text, at: node.place, among: options.map(\.id))
    return nil
  }

  private func number(_ text: String, _ type: SlotType, _ node: Node) -> Value? {
    if let number = Int(text), type.range?.contains(number) ?? (abs(number) <= 1_000_000) {
      return type.value(of: number)
    }
    let limits = type.range.map { " from \($0.lowerBound) to \($0.upperBound)" } ?? ""
    findings.error(.badValue, at: node.place, "a number\(limits) belongs here")
    return nil
  }
}
