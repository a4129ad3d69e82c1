// SPDX-License-Identifier: GPL-3.0-or-later

extension Header {
  /// The header as a file begins with it, the empty line included.
  ///
  /// Every field must be of its form; a header that was read, or made from a checked
  /// scenario and `isPairID`, is.
  public var bytes: [UInt8] {
    var bytes = checkedBytes
    bytes += "check: ".utf8
    bytes += hex(check)
    bytes += [Byte.lf, Byte.lf]
    return bytes
  }

  /// The check of the header, which the first record follows.
  var check: UInt32 { CRC32C(of: checkedBytes.span).value }

  /// What the check is of: all lines above it.
  private var checkedBytes: [UInt8] {
    var bytes = Array("comentor-transcript \(Self.formatVersion)\n".utf8)
    for field in Field.allCases {
      precondition(problem(in: field) == nil, "the header's \(field.rawValue) cannot be written")
      bytes += "\(field.rawValue): \(text(of: field))\n".utf8
    }
    return bytes
  }
}
