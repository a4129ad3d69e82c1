// SPDX-License-Identifier: GPL-3.0-or-later

/// A name that any format takes between quotes: whatever is no letter of English, digit, hyphen
/// or space is spelt out, so that no name ends the quotes, and no two become one.
func spelt(_ name: String) -> String {
  var result = ""
  for byte in name.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: " "):
      result.unicodeScalars.append(Unicode.Scalar(byte))
    default: result += (byte < 16 ? "_0" : "_") + String(byte, radix: 16)
    }
  }
  return result
}

/// Whether a drawing or a page can hold it: neither a control, nor what turns the order of
/// letters round, nor what XML has no place for.
func isDrawable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: false
  default: scalar.value & 0xFFFE != 0xFFFE
  }
}
