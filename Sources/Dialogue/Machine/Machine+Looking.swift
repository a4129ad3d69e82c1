// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// What can be told of a session without changing it, for whoever checks transcripts.
extension Machine {
  /// What the open question takes; nil where none is open.
  ///
  /// The same as the type of ``question(_:)``, without its words.
  package func answerType(_ session: Session) -> AnswerType? {
    let run = Run(self, session.state)
    return run.asked().map { run.type(of: $0) }
  }

  /// Reads words in the scenario's language.
  ///
  /// - Parameters:
  ///   - words: What was typed.
  ///   - type: What the question takes.
  ///   - today: The day that dates are counted from.
  /// - Returns: The value, or why there is none.
  package func read(_ words: String, as type: AnswerType, on today: CivilDate) -> Reading {
    Understanding.read(words, as: type, in: program.language, on: today)
  }

  /// The step whose question is open; nil where none is.
  package func stepAsking(_ session: Session) -> StepIndex? {
    session.state.isAsking ? session.state.frames.last?.step : nil
  }

  /// What was visited since the last thing that cannot be taken back, by what counts now.
  ///
  /// After `/back`, what was visited on the way that no longer counts is not among it.
  package func visitsThatCount(_ session: Session) -> [Visit] {
    var run = Run(self, session.checkpoint)
    for exchange in session.history {
      guard let asked = run.asked() else { break }
      run.replay(exchange, asked)
    }
    return run.effects.compactMap { if case .visited(let visit) = $0 { visit } else { nil } }
  }
}

extension Session {
  /// Takes an event in place.
  package mutating func take(_ event: Event, in machine: Machine) -> [Effect] {
    machine.step(&self, event)
  }

  /// What the open question takes; nil where none is open.
  package func answerType(in machine: Machine) -> AnswerType? { machine.answerType(self) }

  /// Whether what happened last cannot be taken back.
  package var isPastReturn: Bool { isSettled }
}
