// SPDX-License-Identifier: GPL-3.0-or-later

/// Something wrong in a transcript file.
public struct TranscriptFinding: Hashable, Sendable {
  /// What is wrong, in a word that stays.
  public enum Code: String, CaseIterable, Hashable, Sendable {
    case notATranscript = "not-a-transcript"
    case unknownVersion = "unknown-version"
    case unfinishedHeader = "unfinished-header"
    case badHeader = "bad-header"
    case noGutter = "no-gutter"
    case badGutter = "bad-gutter"
    case badRecord = "bad-record"
    case badEscape = "bad-escape"
    case badValue = "bad-value"
    case unknownKind = "unknown-kind"
    case sequence = "sequence"
    case wrongCheck = "wrong-check"
    case badUTF8 = "bad-utf8"
    case nul = "nul"
    case carriageReturn = "carriage-return"
    case byteOrderMark = "byte-order-mark"
    /// Only in a stream, see ``StreamReader``.
    case glued = "glued"
    case tooLong = "too-long"
  }

  public var code: Code
  /// From 1, counting LFs.
  public var line: Int
  /// From 1, counting characters.
  public var column: Int
  public var cause: String
  /// What to do about it, where there is something.
  public var help: String?

  public init(_ code: Code, line: Int, column: Int, _ cause: String, help: String? = nil) {
    self.code = code
    self.line = line
    self.column = column
    self.cause = cause
    self.help = help
  }

  /// One line, `k7.transcript:12:8: error: … [wrong-check]`, and its help below.
  ///
  /// The path is shown as it is given.
  public func rendered(path: String) -> String {
    let line = "\(path):\(line):\(column): error: \(cause) [\(code.rawValue)]"
    return help.map { "\(line)\n   = help: \($0)" } ?? line
  }
}
