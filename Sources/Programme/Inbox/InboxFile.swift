// SPDX-License-Identifier: GPL-3.0-or-later

import Sealing

/// A file in which there may be a note, as it was found.
public struct InboxFile: Sendable {
  /// What it is called in messages.
  public var path: String
  /// In whose drop it lay; nil for one that was handed over.
  public var person: String?
  /// The number of the account that it belongs to, where that means something.
  public var owner: UInt32?
  public var bytes: [UInt8]

  public init(path: String, person: String?, owner: UInt32?, bytes: [UInt8]) {
    self.path = path
    self.person = person
    self.owner = owner
    self.bytes = bytes
  }

  /// No sealed note is larger, however many it is sealed for.
  public static let largest = AgeFile.armouredSize(
    of: Note.bucket, recipients: AgeFile.mostRecipients)
}

/// A file that no note could be got out of.
public struct InboxProblem: Error, Sendable {
  /// Why.
  public enum Cause: Error, Hashable, Sendable {
    case sealed(SealingError)
    case misread(Misread)

    /// Whether the file may be fine, and only the keys are others.
    public var isForOtherKeys: Bool {
      if case .sealed(let error) = self { error.kind == .noMatch } else { false }
    }

    public var message: String {
      switch self {
      case .sealed(let error): error.message
      case .misread(let error): "line \(error.line) of its text: \(error.cause)"
      }
    }

    public var nextStep: String {
      switch self {
      case .sealed(let error): error.nextStep
      case .misread:
        "ask whoever it is from; the program that wrote it was not comentor, or is newer"
      }
    }
  }

  public var path: String
  public var cause: Cause
}
