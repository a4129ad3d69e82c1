// SPDX-License-Identifier: GPL-3.0-or-later

/// A JSON value to be written; members of objects keep their order.
public indirect enum JSON: Sendable {
  /// What is JSON already: a number, `true`, `false` or `null`.
  case literal(String)
  case string(String)
  case array([JSON])
  case object([(name: String, value: JSON)])

  public static let null = JSON.literal("null")

  public static func number(_ number: some BinaryInteger) -> JSON { .literal(String(number)) }

  public static func bool(_ isTrue: Bool) -> JSON { .literal(isTrue ? "true" : "false") }

  /// The text, or null for none.
  public static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

  /// The value in one line.
  public var line: String {
    switch self {
    case .literal(let text): text
    case .string(let text): Self.quoted(text)
    case .array(let values): "[" + values.map(\.line).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { "\(Self.quoted($0.name)):\($0.value.line)" }.joined(separator: ",") + "}"
    }
  }

  /// The value over several lines, for people to read.
  public var indented: String { indented(by: "") }

  private func indented(by margin: String) -> String {
    let inner = margin + "  "
    func block(_ open: String, _ lines: [String], _ close: String) -> String {
      lines.isEmpty
        ? open + close
        : "\(open)\n\(inner)\(lines.joined(separator: ",\n\(inner)"))\n\(margin)\(close)"
    }
    switch self {
    case .literal, .string: return line
    case .array(let values): return block("[", values.map { $0.indented(by: inner) }, "]")
    case .object(let members):
      return block(
        "{", members.map { "\(Self.quoted($0.name)): \($0.value.indented(by: inner))" }, "}")
    }
  }

  /// A text as a JSON string, safe to show on a terminal.
  private static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy {
      (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isPlain { return "\"\(text)\"" }
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case "\n": json += "\\n"
      case "\t": json += "\\t"
      case _ where isUnprintable(scalar):
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
          let digits = String(unit, radix: 16)
          json += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        }
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }
}
