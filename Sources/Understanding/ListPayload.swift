// SPDX-License-Identifier: GPL-3.0-or-later

/// A list in one line: items joined by `; `, with `\;` and `\\` for these signs in an item.
enum ListPayload {
  static func joined(_ items: [String]) -> String {
    items.map { item in
      var escaped = String.UnicodeScalarView()
      for scalar in item.unicodeScalars {
        if scalar == ";" || scalar == "\\" { escaped.append("\\") }
        escaped.append(scalar)
      }
      return String(escaped)
    }.joined(separator: "; ")
  }

  /// The items that ``joined(_:)`` would write so; nil where it would write nothing so, and
  /// for no items at all.
  static func items(_ payload: String) -> [String]? {
    var items: [String] = []
    var item = String.UnicodeScalarView()
    var scalars = payload.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      switch scalar {
      case "\\":
        guard let escaped = scalars.next() else { return nil }
        item.append(escaped)
      case ";":
        guard scalars.next() == " " else { return nil }
        items.append(String(item))
        item = String.UnicodeScalarView()
      default: item.append(scalar)
      }
    }
    items.append(String(item))
    let areTrimmed = items.allSatisfy { !$0.isEmpty && trimmed($0).utf8.count == $0.utf8.count }
    // Writing it again finds escapes that were not needed.
    return areTrimmed && joined(items).utf8.elementsEqual(payload.utf8) ? items : nil
  }
}
