// SPDX-License-Identifier: GPL-3.0-or-later

extension Graph {
  /// The graph in the language of Graphviz.
  ///
  /// The name of each node, which an SVG has as its title, is a step's id.
  public var dot: String {
    var lines = ["digraph scenario {"]
    let isAcross = direction == .across
    lines += [
      "  graph [rankdir=\(isAcross ? "LR" : "TB"), label=\(dotLabel([title])), labelloc=t,"
        + " fontname=\"Helvetica\", fontsize=14, nodesep=0.3, ranksep=\(isAcross ? 0.8 : 0.35)];",
      "  node [fontname=\"Helvetica\", fontsize=10, style=filled, fillcolor=white];",
      "  edge [fontname=\"Helvetica\", fontsize=9];",
    ]
    for cluster in clusters {
      lines.append("  subgraph cluster_\(cluster.key) {")
      lines.append(
        "    graph [label=\(dotLabel(cluster.title)), labeljust=l, fontsize=11, "
          + (cluster.isPrivate
            ? "style=\"dashed,bold\", color=black, bgcolor=gray93];"
            : "style=solid, color=gray60];"))
      lines += cluster.nodes.map { "    \(dotNode($0))" }
      lines.append("  }")
    }
    lines += nodes.map { "  \(dotNode($0))" }
    let all = clusters.flatMap(\.nodes) + nodes
    let names = Dictionary(all.map { ($0.key, $0.name) }) { first, _ in first }
    for edge in edges {
      var attributes: [String] = []
      if !edge.label.isEmpty {
        // A space keeps the words off the arrow.
        attributes.append("label=\(dotLabel(edge.label.map { " \($0)" }))")
      }
      if edge.kind == .call { attributes.append("style=dashed, arrowhead=empty") }
      let suffix = attributes.isEmpty ? "" : " [\(attributes.joined(separator: ", "))]"
      let ends = [edge.from, edge.to].map { dotName(names[$0] ?? $0) }
      lines.append("  \(ends[0]) -> \(ends[1])\(suffix);")
    }
    lines.append("}")
    return lines.joined(separator: "\n") + "\n"
  }

  private func dotNode(_ node: Node) -> String {
    var lines = node.lines
    // Under a roof, text needs a line of room.
    if node.kind == .asksMentor { lines.insert("", at: 0) }
    if node.kind == .asksMentee { lines.append("") }
    let end = node.kind.isSlanted ? "\\n" : "\\l"
    return "\(dotName(node.name)) [\(node.kind.dotShape), label=\(dotLabel(lines, end))];"
  }
}

extension Graph.Kind {
  /// The attributes that tell this kind from every other.
  ///
  /// What is asked of whom has a shape too, and the colours only repeat it.
  var dotShape: String {
    switch self {
    case .says: "shape=note"
    case .asksMentor: "shape=house, margin=\"0.05,0\", fillcolor=\"#dbe9f6\""
    case .asksMentee: "shape=invhouse, margin=\"0.05,0\", fillcolor=\"#fbe6cf\""
    case .asksEach: "shape=box, style=\"rounded,filled\", peripheries=2, fillcolor=\"#e4f1de\""
    case .asksBoth: "shape=octagon, fillcolor=\"#e4f1de\""
    case .asksOne: "shape=box, style=\"rounded,filled\", fillcolor=\"#f1eede\""
    case .floor: "shape=box, style=\"diagonals,filled\", margin=\"0.15,0.1\", fillcolor=\"#e4f1de\""
    case .library: "shape=tab"
    case .call: "shape=component"
    case .loop: "shape=box3d, margin=\"0.15,0.1\""
    case .record: "shape=cylinder"
    case .swap: "shape=hexagon, peripheries=2"
    case .meetingEnd: "shape=box, peripheries=3"
    case .programmeEnd: "shape=Msquare"
    case .privatePlace: "shape=folder, style=\"dashed,bold,filled\", fillcolor=gray93"
    case .fork: "shape=diamond, margin=0"
    case .edge: "shape=oval"
    case .flow: "shape=plaintext"
    case .cause: "shape=cds, margin=\"0.25,0.12\""
    }
  }
}

extension Graph.Kind {
  /// Whether lines that all began at the left would run into the frame.
  fileprivate var isSlanted: Bool {
    switch self {
    case .asksMentor, .asksMentee, .asksBoth, .swap, .fork, .edge: true
    default: false
    }
  }
}

private func dotName(_ name: String) -> String { "\"\(spelt(name))\"" }

/// Lines in quotes, each with its `end`; Graphviz reads backslashes and HTML's entities in them.
private func dotLabel(_ lines: [String], _ end: String = "\\l") -> String {
  let texts = lines.map { line in
    var result = ""
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "&": result += "&amp;"
      case _ where !isDrawable(scalar): result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
  guard texts.count > 1 else { return "\"\(texts.first ?? "")\"" }
  return "\"\(texts.map { $0 + end }.joined())\""
}
