// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// Who says something that a session changes by.
public enum Speaker: Hashable, Sendable {
  case person(Person)
  /// The two, as one.
  case both
}

/// The question that is open.
public struct Question: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case answer
    /// Somebody's yes to another's answer.
    case confirmation
    /// A contribution to an open floor.
    case floor
    /// A choice from the library.
    case browse
  }

  public var step: StepIndex
  public var stepID: String
  public var speaker: Speaker
  public var kind: Kind
  public var text: String
  public var type: AnswerType
  /// Whether several lines are expected, ended by `/done`.
  public var isLong: Bool
  public var mayPass: Bool
  /// The person whom `me` names.
  var me: Person?
  /// What the answer is about, where the wording does not tell.
  var subject: Value?
}

extension Question {
  /// The question without its words.
  var asked: Asked {
    Asked(step: step, speaker: speaker, kind: kind, mayPass: mayPass, me: me)
  }
}

/// Who is asked by which step: all that folding an answer needs, and quick to come by.
struct Asked {
  var step: StepIndex
  var speaker: Speaker
  var kind: Question.Kind
  var mayPass = false
  /// The person whom `me` names.
  var me: Person?
}
