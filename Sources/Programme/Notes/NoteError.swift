// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a note cannot be written.
public enum NoteError: Error, Hashable, Sendable {
  /// The answers have more bytes than ``Note/largestText``.
  case tooLong(bytes: Int)
  /// There are more answers than fit, however short they are.
  case tooManyAnswers(Int)
  /// Something in it has no form in which it could be read again: a fault of the program.
  case unwritable(String)

  /// What is wrong, in one line without a full stop.
  public var message: String {
    switch self {
    case .tooLong(let bytes):
      "the answers take \(bytes) bytes, and a note holds \(Note.largestText)"
    case .tooManyAnswers(let count): "\(count) answers are more than a note holds"
    case .unwritable(let what): "\(what) cannot be written in a note"
    }
  }
}
