// SPDX-License-Identifier: GPL-3.0-or-later

extension Diagnostic {
  /// The finding as people read it: place and message, the line with carets, the help.
  ///
  /// Nothing of the file reaches a terminal unescaped, and lines that are too long are shown
  /// in part. The result has no newline at its end.
  public func rendered() -> String {
    let place = "\(printable(source.name)):\(span.line):\(span.column)"
    var lines = ["\(place): \(severity.rawValue): \(printable(message)) [\(code)]"]
    let number = String(span.line)
    let gutter = String(repeating: " ", count: number.utf8.count)
    if !source.bytes.isEmpty {
      let excerpt = Excerpt(of: span, in: source)
      lines.append("\(gutter) |")
      lines.append(trimmedRight("\(number) | \(excerpt.text)"))
      let indent = String(repeating: " ", count: excerpt.caretColumn)
      let carets = String(repeating: "^", count: excerpt.caretWidth)
      lines.append("\(gutter) | \(indent)\(carets)")
    }
    if let help { lines.append("\(gutter) = help: \(printable(help))") }
    return lines.joined(separator: "\n")
  }
}

private func trimmedRight(_ text: String) -> String {
  var text = text[...]
  while text.last == " " { text.removeLast() }
  return String(text)
}

/// The text with whatever could steer a terminal written out; the rest stays.
public func printable(_ text: String) -> String {
  if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
  var result = ""
  for character in text { result += printable(character) }
  return result
}

/// The character, or its code where it is a control or would turn the direction of a line.
func printable(_ character: Character) -> String {
  guard character.unicodeScalars.contains(where: isUnprintable) else { return String(character) }
  var result = ""
  for scalar in character.unicodeScalars {
    if isUnprintable(scalar) {
      result += "\\u{\(String(scalar.value, radix: 16))}"
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// Whether it is a control, or turns the direction of a line, or cannot be seen at all.
func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF,
    0xE0000...0xE007F:
    true
  default: false
  }
}
