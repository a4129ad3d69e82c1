// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Programme
import Understanding

extension Note {
  /// Takes what was answered, as far as it counts.
  ///
  /// - Parameters:
  ///   - session: The note's, in the midst of it or at its end.
  ///   - offered: Which note it is.
  ///   - questions: How each step's question was put.
  mutating func take(
    _ session: Session, of offered: OfferedNote, asked questions: [StepIndex: String]
  ) {
    let note = offered.note
    let scenario = offered.machine.scenario
    // That somebody agreed to be asked goes without saying.
    let given = session.givenAnswers.filter { $0.step != note.consent }
    answers = given.map { answer in
      Answer(
        step: scenario.steps[answer.step].id, question: questions[answer.step] ?? "",
        words: answer.words, value: answer.value)
    }
    ratings = note.ratings.compactMap { rating in
      given.last { $0.step == rating.step }?.value?.whole.flatMap {
        // A wider scale's answer is in the note all the same.
        Note.ratingValues.contains($0) ? Rating(name: rating.name, value: $0) : nil
      }
    }
    isLeaving = note.isLeaving
    wantsContact =
      given.last { $0.step == note.contact }.map {
        !$0.isRefusal(in: offered.machine.language)
      } ?? false
  }

  /// An id by chance.
  static func newID() -> String {
    (0..<16).map { _ in
      let digits = String(UInt8.random(in: .min ... .max), radix: 16)
      return digits.utf8.count == 1 ? "0\(digits)" : digits
    }.joined()
  }
}

extension GivenAnswer {
  /// Whether it says no, or nothing.
  fileprivate func isRefusal(in language: Language) -> Bool {
    switch value {
    case nil, .yesNo(false): true
    case .yesNo(true): false
    default:
      read(words ?? "", as: .yesNo, in: language, on: CivilDate(dayNumber: 0))
        == .value(.yesNo(false))
    }
  }
}

extension Value {
  /// The number of a scale, or another whole number.
  fileprivate var whole: Int? {
    switch self {
    case .scale(let number), .number(let number): number
    default: nil
    }
  }
}
