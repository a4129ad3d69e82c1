// SPDX-License-Identifier: GPL-3.0-or-later

/// The kinds of text that a programme's people hand each other or keep.
///
/// Each begins with its name and the version of its form.
enum TextKind: String, CaseIterable {
  case invite, enrolment, registration, secret, note

  static let version = "1"

  /// The first line, without its LF.
  var firstLine: String { "comentor-\(rawValue) \(Self.version)" }

  /// What it is called in messages.
  var name: String {
    switch self {
    case .invite: "an invitation"
    case .enrolment: "an enrolment"
    case .registration: "an entry of the register"
    case .secret: "a shared secret"
    case .note: "a note"
    }
  }
}
