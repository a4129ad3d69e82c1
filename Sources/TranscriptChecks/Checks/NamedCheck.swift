// SPDX-License-Identifier: GPL-3.0-or-later

/// The checks that every transcript is held to, in the order in which they are listed.
public enum NamedCheck: String, CaseIterable, Sendable {
  case form, times, moves, coach, wording, reading, roles, confidential

  /// What holds, in one line.
  public var title: String {
    switch self {
    case .form: "The file is whole: each record is as it was written, and follows the one before."
    case .times: "No record is earlier than the one before it."
    case .moves: "Whatever the two did is something that the scenario allows there."
    case .coach: "The coach said all that it had to say, at its step, and nothing else."
    case .wording: "The coach would say it in the same words today; otherwise it has drifted."
    case .reading: "Words would be read today as they were then; otherwise that has drifted."
    case .roles: "Roles alternated as the scenario promises."
    case .confidential: "Nothing of a private note is in the file."
    }
  }

  /// Whether the conversation has to be held again, answer for answer, to tell.
  var needsFold: Bool {
    switch self {
    case .form, .times, .confidential: false
    case .moves, .coach, .wording, .reading, .roles: true
    }
  }
}
