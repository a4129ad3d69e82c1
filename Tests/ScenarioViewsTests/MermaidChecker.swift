// SPDX-License-Identifier: GPL-3.0-or-later

/// A strict reader of the part of Mermaid's language that is used here.
///
/// Mermaid takes more than this; whatever passes here, it takes.
struct MermaidChecker {
  private(set) var problems: [String] = []
  /// The text of every node, frame and arrow, a line at a time.
  private(set) var lines: [String] = []
  private var defined: Set<Substring> = []
  private var used: [Substring] = []
  private var classes: Set<Substring> = []
  private var depth = 0

  private static let shapes = [
    ("(((", ")))"), ("((", "))"), ("([", "])"), ("(", ")"), ("[[", "]]"), ("[(", ")]"),
    ("[/", "/]"), ("[/", "\\]"), ("[\\", "\\]"), ("[\\", "/]"), ("[", "]"), ("{{", "}}"),
    ("{", "}"), (">", "]"),
  ]
  private static let reserved: Set<Substring> = [
    "end", "graph", "flowchart", "subgraph", "class", "classDef", "click", "style", "linkStyle",
    "default", "direction", "accTitle",
  ]

  init(_ text: String) {
    let statements = text.split(separator: "\n", omittingEmptySubsequences: false)
    if !["flowchart TB", "flowchart LR"].contains(statements[0]) { problems.append("no head") }
    if statements.last != "" { problems.append("the last line does not end") }
    for statement in statements.dropFirst().dropLast() {
      read(statement.drop { $0 == " " })
    }
    if depth != 0 { problems.append("a frame is not closed") }
    for key in used where !defined.contains(key) { problems.append("\(key) is nowhere") }
  }

  private mutating func read(_ statement: Substring) {
    let words = statement.split(separator: " ", omittingEmptySubsequences: false)
    switch words[0] {
    case "accTitle:":
      if statement.contains(where: { "\"#;{}<>%|&`".contains($0) }) { wrong(statement) }
    case "direction": if statement != "direction TB" { wrong(statement) }
    case "end":
      depth -= 1
      if statement != "end" || depth < 0 { wrong(statement) }
    case "subgraph":
      depth += 1
      node(statement.dropFirst("subgraph ".count), shapes: [("[", "]")])
    case "classDef":
      if words.count < 3 { wrong(statement) } else { classes.insert(words[1]) }
    case "class":
      if words.count == 3, classes.contains(words[2]) {
        used.append(words[1])
      } else {
        wrong(statement)
      }
    default:
      if words.count > 1, words[1].hasPrefix("-") {
        edge(statement)
      } else {
        node(statement, shapes: Self.shapes)
      }
    }
  }

  private mutating func wrong(_ statement: some StringProtocol) {
    problems.append("no statement: \(statement)")
  }

  private mutating func node(_ statement: Substring, shapes: [(String, String)]) {
    let key = statement.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let rest = statement.dropFirst(key.count)
    for (open, close) in shapes where rest.hasPrefix(open + "\"") && rest.hasSuffix("\"" + close) {
      text(rest.dropFirst(open.count + 1).dropLast(close.count + 1))
      if key.isEmpty || Self.reserved.contains(key) || !defined.insert(key).inserted {
        problems.append("no new name: \(statement)")
      }
      return
    }
    wrong(statement)
  }

  private mutating func edge(_ statement: Substring) {
    guard let space = statement.firstIndex(of: " "), let last = statement.lastIndex(of: " ") else {
      return wrong(statement)
    }
    used += [statement[..<space], statement[statement.index(after: last)...]]
    let middle = statement[space..<last].dropFirst()
    guard let arrow = ["-->", "-.->"].first(where: middle.hasPrefix) else {
      return wrong(statement)
    }
    let label = middle.dropFirst(arrow.count)
    if label.isEmpty { return }
    guard label.hasPrefix("|\""), label.hasSuffix("\"|"), label.count > 3 else {
      return wrong(statement)
    }
    text(label.dropFirst(2).dropLast(2))
  }

  /// A text between quotes, in which nothing but breaks and numbered entities means anything.
  private mutating func text(_ text: Substring) {
    for line in text.split(separator: "<br/>", omittingEmptySubsequences: false) {
      var result = ""
      var rest = line
      while let sign = rest.first {
        rest = rest.dropFirst()
        if sign == "#", let end = rest.firstIndex(of: ";"), let number = UInt32(rest[..<end]),
          let scalar = Unicode.Scalar(number)
        {
          result.unicodeScalars.append(scalar)
          rest = rest[rest.index(after: end)...]
        } else if "\"#;<>{}[]()|&%`\\*_~$".contains(sign) {
          problems.append("a bare \(sign) in: \(text)")
        } else {
          result.append(sign)
        }
      }
      lines.append(result)
    }
  }
}
