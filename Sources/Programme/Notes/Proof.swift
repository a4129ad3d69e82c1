// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto

/// The line of a note that shows whom it is from: an HMAC under the secret of an enrolment.
enum Proof {
  /// What the HMAC is of, before the note's lines: so that it can be of nothing else.
  private static let domain = Array("comentor: the proof of a private note, 1\n".utf8)
  private static let start = "proof: "
  private static let method = "hmac-sha256 "

  /// The length of a line with a proof, and the most that a proof's line takes.
  static let length = start.utf8.count + method.utf8.count + 64 + 1

  /// The line, of all lines above it.
  static func line(of lines: [UInt8], under secret: [UInt8]?) -> [UInt8] {
    guard let secret else { return Array("\(start)none\n".utf8) }
    let code = HMAC<SHA256>.authenticationCode(
      for: domain + lines, using: SymmetricKey(data: secret))
    return Array("\(start)\(method)\(Hex.written(code))\n".utf8)
  }

  /// The code in a proof's value; nil for one that says that there is none.
  ///
  /// - Returns: Nothing where the value is none of a proof.
  static func code(in value: String) -> [UInt8]?? {
    if value == "none" { return .some(nil) }
    guard value.hasPrefix(method) else { return nil }
    let digits = String(value.dropFirst(method.count))
    guard Hex.isDigits(digits, count: 64) else { return nil }
    return Hex.read(digits)
  }

  /// Whether a code is that of some lines, found out in the same time whatever it is.
  static func isValid(_ code: [UInt8], of lines: [UInt8], under secret: [UInt8]) -> Bool {
    HMAC<SHA256>.isValidAuthenticationCode(
      code, authenticating: domain + lines, using: SymmetricKey(data: secret))
  }

  /// The name of the receipt that an enrolment leaves: the same for the same secret, so that a
  /// second one under it finds the name taken; to others it looks like any note's.
  static func receiptName(under secret: [UInt8]) -> String {
    let code = HMAC<SHA256>.authenticationCode(
      for: Array("comentor: the receipt of an enrolment, 1\n".utf8),
      using: SymmetricKey(data: secret))
    return Hex.written(Array(code).prefix(16)) + ".age"
  }
}
