// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// Something that was shown.
struct Heard {
  var text: String
  /// Who alone saw it; nil for both.
  var reader: Person?
  var isCoach: Bool
}

/// Who sees what.
extension Replay {
  /// Keeps what is shown, where the script asks about it.
  mutating func listen(from first: Int) {
    guard isListening else { return }
    for effect in talk.effects[first...] {
      switch effect {
      case .record(let line):
        heard.append(
          Heard(text: line.text, reader: talk.writer, isCoach: line.speaker == "coach"))
      case .notice(let text): heard.append(Heard(text: text, reader: talk.writer, isCoach: true))
      case .certificate, .meetingOver, .ended, .stuck, .visited: break
      }
    }
  }

  /// Looks at all that was shown, once nothing more is.
  mutating func judgeAudience() {
    guard isListening, unreadable == nil else { return }
    for (index, item) in script.items.enumerated() {
      guard case .expectation(let claim) = item.kind,
        case .sees(let name, let wanted, let isSeen) = script.expectations[claim]
      else { continue }
      guard let person = person(called: name) else {
        let names = Person.allCases.map { talk.machine.label(of: $0, in: talk.session) }
        // Whoever has no name yet would have got one further on.
        if isStopped { continue }
        failAudience(
          index, "nobody here is called '\(name)'",
          help: "here are " + names.joined(separator: ", "))
        continue
      }
      let line = heard.lazy.filter { $0.reader != person.partner }
        .flatMap { written($0.text) }.first(where: wanted.isWithin)
      if isSeen, line == nil, !isStopped {
        failAudience(index, "\(name) does not see this", help: whoElse(sees: wanted, person))
      } else if !isSeen, let line {
        failAudience(
          index, "\(name) sees this",
          difference: [
            DifferenceLine(.expected, line: item.line, script.text(of: item.range, in: item).line),
            DifferenceLine(.actual, line),
          ])
      }
    }
    judgeNotes()
  }

  private func whoElse(sees wanted: Expectation.Wanted, _ person: Person) -> String {
    heard.contains { $0.reader != nil && written($0.text).contains(where: wanted.isWithin) }
      ? "only the other one does, in a private note"
      : "nobody does: the words do not come in this conversation"
  }

  /// Holds what the coach says to both against what was answered alone before.
  private mutating func judgeNotes() {
    for (index, answer) in heard.enumerated() where answer.reader != nil && !answer.isCoach {
      // A word or two are said by chance.
      guard answer.text.split(separator: " ").count > 2 else { continue }
      let isTold = heard[index...].contains {
        $0.reader == nil && $0.isCoach && $0.text.contains(answer.text)
      }
      let wasTold = heard[..<index].contains { $0.reader == nil && $0.text.contains(answer.text) }
      guard isTold, !wasTold else { continue }
      let item = script.items.firstIndex { item in
        item.block != 0 && item.kind == .said
          && item.words(in: script.sources[item.source].bytes) == answer.text
      }
      failAudience(
        item ?? script.items.count, "the coach says to both what was answered alone here")
    }
  }

  private mutating func failAudience(
    _ index: Int, _ message: String, help: String? = nil, difference: [DifferenceLine] = []
  ) {
    findings.append(
      (
        index,
        finding(
          TestRun.Class.audience.rawValue, index, message, help: help, difference: difference)
      ))
  }
}

extension String {
  /// The text without the end of its line.
  fileprivate var line: String { last == "\n" ? String(dropLast()) : self }
}
