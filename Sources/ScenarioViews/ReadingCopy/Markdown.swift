// SPDX-License-Identifier: GPL-3.0-or-later

/// Text as Markdown that means the text itself.
enum Markdown {
  /// One line: white space becomes single spaces.
  static func inline(_ text: String) -> String {
    escaped(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  /// A quotation that keeps paragraphs and lines.
  static func quote(_ text: String) -> [String] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { inline(String($0)) }
    let body = lines.drop(while: \.isEmpty)
    return body.indices.map { index in
      if body[index].isEmpty { return ">" }
      let next = body.index(after: index)
      let goesOn = next < body.endIndex && !body[next].isEmpty
      return "> \(body[index])\(goesOn ? "\\" : "")"
    }
  }

  /// An id, which is shown in letters of one width; it stands for itself there.
  static func code(_ id: String) -> String { "`\(id.replacing("`", with: "'"))`" }

  private static func escaped(_ line: String) -> String {
    var result = ""
    let scalars = Array(line.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "$", "~", "|": result += "\\"
      case "#", "+", "-", "=": if index == 0 { result += "\\" }
      case ".", ")":
        // After digits at the beginning of a line it would make a numbered list.
        if isListMark(scalars, index) { result += "\\" }
      default: break
      }
      if isDrawable(scalar) { result.unicodeScalars.append(scalar) } else { result += " " }
    }
    return result
  }

  private static func isListMark(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    index > 0 && (index + 1 == scalars.count || scalars[index + 1] == " ")
      && scalars[..<index].allSatisfy { ("0"..."9").contains($0) }
  }
}
