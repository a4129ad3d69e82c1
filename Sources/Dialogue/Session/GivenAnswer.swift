// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// An answer that counts: what `/back` took away is none.
public struct GivenAnswer: Hashable, Sendable {
  /// The step that asked.
  public var step: StepIndex
  /// What was typed; nil for a pass.
  public var words: String?
  /// What it was read as; nil for a pass.
  public var value: Value?
}

extension Session {
  /// The answers that count, oldest first, since the last thing that cannot be taken back.
  ///
  /// A private note has no such thing before its end, so these are all of its answers, up to the
  /// event after its end.
  public var givenAnswers: [GivenAnswer] {
    history.compactMap { exchange in
      switch exchange.kind {
      case .answered(let words, let value):
        GivenAnswer(step: exchange.step, words: words, value: value)
      case .passed: GivenAnswer(step: exchange.step, words: nil, value: nil)
      default: nil
      }
    }
  }
}
