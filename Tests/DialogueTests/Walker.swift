// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

@testable import Dialogue

/// Somebody who answers at random, but the same each time: a seeded walk through a scenario.
struct Walker {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// A number below `limit`, by xorshift64*.
  mutating func roll(_ limit: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % limit
  }

  /// Words that fit what is asked for.
  mutating func words(for type: AnswerType) -> String {
    switch type {
    case .text(let words):
      Array(repeating: ["ask", "try", "see"][roll(3)], count: max(words?.lowerBound ?? 1, 1))
        .joined(separator: " ")
    case .yesNo: ["yes", "no"][roll(2)]
    case .choice(let options): "\(roll(options.count) + 1)"
    case .scale(let range): "\(range.lowerBound + roll(range.count))"
    case .number(let range): "\((range?.lowerBound ?? 0) + roll(min(range?.count ?? 5, 5)))"
    case .date: "2028-0\(roll(9) + 1)-1\(roll(9))"
    case .cadence: ["weekly", "every two weeks", "monthly"][roll(3)]
    case .name(let taken): ["Ines", "Tomasz", "Kim"].first { !taken.contains($0) } ?? "Lee"
    case .list(let items):
      (0..<max(items?.lowerBound ?? 1, 1)).map { "thing \($0) \(roll(3))" }.joined(separator: ", ")
    }
  }

  /// Something that can happen now.
  mutating func event(_ machine: Machine, _ session: Session, backs: Bool) -> Event.Kind {
    guard let question = machine.question(session) else { return .opened }
    let isReopened = session.reopened?.answer != nil
    switch roll(backs ? 10 : 8) {
    case 8, 9: return .back(roll(2) == 0 ? .first : .second)
    case 0 where question.mayPass: return .passed
    case 0...2 where question.kind == .floor || question.kind == .browse || isReopened:
      return .next
    case 1 where !machine.scenario.commands.isEmpty:
      return .command(machine.scenario.commands[roll(machine.scenario.commands.count)].name)
    default: return .answered(words(for: question.type), read: nil)
    }
  }
}
