// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// What has to be right about the bytes of a file before anybody reads them as YAML.
enum ByteCheck {
  static let sizeLimit = 4 * 1024 * 1024

  /// Reports what is wrong; true where the file may be parsed.
  static func passes(file: Int, findings: Findings) -> Bool {
    let bytes = findings.sources[file].bytes
    func error(_ code: Diagnostic.Code, _ range: Range<Int>, _ message: String, help: String? = nil)
    {
      findings.error(code, at: Place(file: file, range: range), message, help: help)
    }
    if bytes.count > sizeLimit {
      error(.fileTooLarge, 0..<0, "the file is larger than 4 MiB")
      return false
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      error(
        .byteOrderMark, 0..<3, "the file begins with a byte order mark",
        help: "save it as UTF-8 without one")
      return false
    }
    if let offset = firstInvalidByte(in: bytes) {
      error(.notUTF8, offset..<offset + 1, "this is not UTF-8", help: "save the file as UTF-8")
      return false
    }
    return !reportsControls(in: bytes, error)
  }

  private static func reportsControls(
    in bytes: [UInt8], _ error: (Diagnostic.Code, Range<Int>, String, String?) -> Void
  ) -> Bool {
    var found = false
    var quietUntilNewline = false
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\n") { quietUntilNewline = false }
      let width = controlWidth(at: offset, in: bytes)
      if width > 0, !quietUntilNewline {
        found = true
        quietUntilNewline = true
        if byte == UInt8(ascii: "\t") {
          error(.tab, offset..<offset + 1, "a tab", "use spaces")
        } else {
          error(.controlCharacter, offset..<offset + width, "a control character", nil)
        }
      }
      offset += max(1, width)
    }
    return found
  }

  /// How many bytes a character takes that may not stand in a scenario; 0 where it may.
  static func controlWidth(at offset: Int, in bytes: [UInt8]) -> Int {
    let byte = bytes[offset]
    if byte < 0x20 {
      if byte == UInt8(ascii: "\n") { return 0 }
      // A carriage return may only stand before a line feed.
      if byte == UInt8(ascii: "\r"), offset + 1 < bytes.count,
        bytes[offset + 1] == UInt8(ascii: "\n")
      {
        return 0
      }
      return 1
    }
    if byte < 0x7F { return 0 }
    if byte == 0x7F { return 1 }
    // C1 controls; line and paragraph separators; the mark and the two that are no characters.
    if byte == 0xC2, bytes[offset + 1] < 0xA0 { return 2 }
    if byte == 0xE2, bytes[offset + 1] == 0x80, (0xA8...0xA9).contains(bytes[offset + 2]) {
      return 3
    }
    if byte == 0xEF, bytes[offset + 1] == 0xBB, bytes[offset + 2] == 0xBF { return 3 }
    if byte == 0xEF, bytes[offset + 1] == 0xBF, bytes[offset + 2] >= 0xBE { return 3 }
    return 0
  }

  /// Where the bytes stop being UTF-8, or nil.
  private static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    // What was repaired differs from what was there.
    let repaired = String(decoding: bytes, as: UTF8.self).utf8
    let same = zip(bytes, repaired).prefix { $0 == $1 }.count
    return same == bytes.count && same == repaired.count ? nil : min(same, bytes.count - 1)
  }
}
