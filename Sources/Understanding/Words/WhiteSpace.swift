// SPDX-License-Identifier: GPL-3.0-or-later

/// `text` without the white space at both ends.
func trimmed(_ text: some StringProtocol) -> String {
  let scalars = text.unicodeScalars
  if let first = scalars.first, let last = scalars.last, first.isPlain, last.isPlain {
    return String(text)
  }
  guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
    let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
  else { return "" }
  return String(String.UnicodeScalarView(scalars[start...last]))
}

/// What stands between white space, in order.
func spacedWords(_ text: String) -> [String] {
  // Most of what people say has no white space but plain spaces.
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7f }) {
    return text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
  }
  return text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map {
    String(String.UnicodeScalarView($0))
  }
}

extension Unicode.Scalar {
  /// Whether this is ASCII that can be seen: no white space, and quicker to tell than by its
  /// properties.
  fileprivate var isPlain: Bool { value > 0x20 && value < 0x7f }

  /// Whether a line ends here, in any of the ways that Unicode knows.
  var endsLine: Bool {
    switch self {
    case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}
