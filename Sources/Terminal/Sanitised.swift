// SPDX-License-Identifier: GPL-3.0-or-later

/// `text` with everything that could drive a terminal spelt out, as the transcript does.
///
/// C0 but LF and TAB, DEL, C1, U+2028 and U+2029, U+FEFF, bidi controls and tags
/// become `\u{..}`. A backslash stays: this is for the eye, not for reading back.
public func sanitised(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
  var result = ""
  result.reserveCapacity(text.utf8.count + 16)
  for scalar in text.unicodeScalars {
    if isUnsafe(scalar) {
      result += "\\u{" + String(scalar.value, radix: 16) + "}"
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// Whether a terminal may obey `scalar`, or show its neighbours in another order.
private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A: false
  case 0x00...0x1F, 0x7F...0x9F: true
  case 0x20...0x061B: false
  case 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
  case 0xFEFF, 0xE0000...0xE007F: true
  default: false
  }
}
