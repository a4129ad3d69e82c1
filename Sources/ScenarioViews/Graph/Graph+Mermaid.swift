// SPDX-License-Identifier: GPL-3.0-or-later

extension Graph {
  /// The graph in the language of Mermaid.
  public var mermaid: String {
    var lines = ["flowchart \(direction == .across ? "LR" : "TB")"]
    // What a screen reader calls the drawing; it stands without quotes.
    let plain = title.unicodeScalars.map { isPlain($0) || !$0.isASCII ? String($0) : " " }
    lines.append("  accTitle: \(plain.joined().shortened(to: 200))")
    for cluster in clusters {
      lines.append("  subgraph \(cluster.key)[\(mermaidText(cluster.title))]")
      lines.append("    direction TB")
      lines += cluster.nodes.map { "    \(mermaidNode($0))" }
      lines.append("  end")
    }
    lines += nodes.map { "  \(mermaidNode($0))" }
    for edge in edges {
      let arrow = edge.kind == .call ? "-.->" : "-->"
      let label = edge.label.isEmpty ? "" : "|\(mermaidText(edge.label))|"
      lines.append("  \(edge.from) \(arrow)\(label) \(edge.to)")
    }
    lines += [
      "  classDef thick stroke-width:4px",
      "  classDef dotted stroke-dasharray:2 4",
      "  classDef private stroke-width:4px,stroke-dasharray:8 4",
    ]
    let framed = (clusters.flatMap(\.nodes) + nodes).compactMap { node in
      node.kind.mermaidFrame.map { (node.key, $0) }
    }
    let frames = framed + clusters.filter(\.isPrivate).map { ($0.key, "private") }
    lines += frames.map { "  class \($0) \($1)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private func mermaidNode(_ node: Node) -> String {
    node.key + mermaidShape(node.kind, mermaidText(node.lines))
  }

  private func mermaidShape(_ kind: Kind, _ text: String) -> String {
    let (open, close) = kind.mermaidBrackets
    return open + text + close
  }
}

extension Graph.Kind {
  /// The brackets that give a node its shape.
  var mermaidBrackets: (String, String) {
    switch self {
    case .says, .privatePlace: ("[", "]")
    case .asksMentor: ("[/", "\\]")
    case .asksMentee: ("[\\", "/]")
    case .asksEach, .cause: ("([", "])")
    case .asksBoth: ("{{", "}}")
    case .asksOne, .edge, .flow: ("(", ")")
    case .floor: ("[/", "/]")
    case .loop: ("[\\", "\\]")
    case .call: ("[[", "]]")
    case .record: ("[(", ")]")
    case .library: (">", "]")
    case .swap: ("((", "))")
    case .meetingEnd, .programmeEnd: ("(((", ")))")
    case .fork: ("{", "}")
    }
  }

  /// The frame that tells kinds of one shape apart; nil for a plain one.
  var mermaidFrame: String? {
    switch self {
    case .privatePlace: "private"
    case .edge, .cause: "dotted"
    case .flow, .programmeEnd: "thick"
    default: nil
    }
  }
}

/// Lines in quotes, safe from meaning anything else.
///
/// Whatever Mermaid, Markdown or HTML could read a meaning into is spelt out.
private func mermaidText(_ lines: [String]) -> String {
  let texts = lines.map { line in
    var result = ""
    let scalars = Array(line.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar == "-", isWithinWord(scalars, index) {
        result += "-"
      } else if !isDrawable(scalar) {
        result += " "
      } else if scalar.isASCII, !isPlain(scalar) {
        result += "#\(scalar.value);"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
  return "\"\(texts.joined(separator: "<br/>"))\""
}

private func isPlain(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "a"..."z", "A"..."Z", "0"..."9", " ", ".", ",", "?", "!", "'", "/", ":", "=": true
  default: false
  }
}

private func isWithinWord(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
  index > 0 && index + 1 < scalars.count && scalars[index - 1].properties.isAlphabetic
    && scalars[index + 1].properties.isAlphabetic
}
