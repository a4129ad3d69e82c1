// SPDX-License-Identifier: GPL-3.0-or-later

/// Something wrong at an offset of the file, before lines and columns are counted.
struct Problem: Error {
  var code: TranscriptFinding.Code
  var offset: Int
  var cause: String
  var help: String?

  init(_ code: TranscriptFinding.Code, at offset: Int, _ cause: String, help: String? = nil) {
    self.code = code
    self.offset = offset
    self.cause = cause
    self.help = help
  }
}

extension Problem {
  static func notAnEscape(at offset: Int) -> Self {
    Self(
      .badEscape, at: offset, "this backslash begins no escape that comentor writes",
      help: "a backslash itself is written \\\\")
  }

  static func unescaped(_ scalar: Unicode.Scalar, at offset: Int) -> Self {
    let escape = Escapes.escape(scalar)
    return switch scalar.value {
    case 0: Self(.nul, at: offset, "a NUL byte", help: "restore the file from a copy")
    case 0x0d:
      Self(
        .carriageReturn, at: offset, "a carriage return",
        help: "lines end with LF alone; did an editor or a sync tool rewrite the file?")
    case 0xfeff:
      Self(.byteOrderMark, at: offset, "a byte order mark", help: "save the file without it")
    default: Self(.badEscape, at: offset, "a control character that is not written as \(escape)")
    }
  }
}
