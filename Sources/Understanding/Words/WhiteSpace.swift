// SPDX-License-Identifier: GPL-3.0-or-later

/// `text` without the white space at both ends.
func trimmed(_ text: some StringProtocol) -> String {
  let scalars = text.unicodeScalars
  guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
    let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
  else { return "" }
  return String(String.UnicodeScalarView(scalars[start...last]))
}

/// What stands between white space, in order.
func spacedWords(_ text: String) -> [String] {
  text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map {
    String(String.UnicodeScalarView($0))
  }
}

extension Unicode.Scalar {
  /// Whether a line ends here, in any of the ways that Unicode knows.
  var endsLine: Bool {
    switch self {
    case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}
