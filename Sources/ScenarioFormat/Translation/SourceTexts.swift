// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// The texts of a scenario in its own language: what a table has to have.
struct SourceTexts {
  struct Item {
    var key: TextKey
    var kind: TextKind
    var node: Node
    /// The text with its breaks as they are shown, where it is of kind `.text`.
    var shown: String
    var hash: TextHash { TextHash(of: node.text ?? "") }
  }

  /// The sections of a table, in its order.
  static let sections = [
    "title", "slots", "steps", "banks", "library", "commands", "private", "checks",
    "wording",
  ]

  /// In the order of the files.
  private(set) var items: [Item] = []
  private var indices: [TextKey: Int] = [:]
  private var childrenByKey: [TextKey: [String]] = [:]

  init(of trees: ScenarioTrees, findings: Findings) {
    var trees = trees
    var items: [Item] = []
    TextWalk { key, kind, node in
      items.append(Item(key: key, kind: kind, node: node, shown: findings.shown(node, kind)))
    }.walk(&trees)
    for item in items where indices[item.key] == nil { add(item) }
    let known = childrenByKey[.root] ?? []
    childrenByKey[.root] = Self.sections.filter(known.contains)
  }

  private mutating func add(_ item: Item) {
    indices[item.key] = items.count
    items.append(item)
    var key = item.key
    while let part = key.parts.last {
      key = key.parent
      let isKnown = childrenByKey[key] != nil
      // A name is new where what it holds is: only texts and first children come here.
      childrenByKey[key, default: []].append(part)
      if isKnown || key.parts.isEmpty { break }
    }
  }

  subscript(key: TextKey) -> Item? { indices[key].map { items[$0] } }

  /// What stands in a section, a step or a list, in order; nothing where that is a text or
  /// is not there.
  func children(_ key: TextKey) -> [String] { childrenByKey[key] ?? [] }
}

extension Findings {
  /// A scalar's text with its breaks as they are shown: one for a line, two for a paragraph.
  ///
  /// Only in texts of kind `.text`; elsewhere a break is what YAML says.
  func shown(_ node: Node, _ kind: TextKind) -> String {
    guard case .scalar(let text, let style) = node.content else { return "" }
    guard kind == .text else { return text }
    return TextParser.unfolded(text, style: style, isOneLine: isOneLine(node))
  }
}
