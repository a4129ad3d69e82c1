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
  /// Whether what happened last cannot be taken back.
  package var isPastReturn: Bool { isSettled }
}
