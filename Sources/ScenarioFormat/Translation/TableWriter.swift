// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// Puts a table together from others, and writes it.
struct TableWriter {
  private struct Translated {
    /// With its breaks as they are shown, where it is of kind `.text`.
    var text: String
    var hash: TextHash?
  }

  /// Lines of a table; where nothing of it is translated, they belong into a comment.
  private struct Block {
    var lines: [String]
    var isMissing: Bool

    /// The lines, behind `# ` where they are no part of the table.
    func commented(at column: Int) -> [String] {
      guard isMissing else { return lines }
      let indent = String(repeating: " ", count: column)
      return lines.map { $0.isEmpty ? "\(indent)#" : "\(indent)# \($0.dropFirst(column))" }
    }
  }

  private let source: SourceTexts
  private let isMarking: Bool
  private var texts: [TextKey: Translated] = [:]
  private var dropped: [String] = []
  private var stale = 0
  private var missing = 0
  private var unmarked = 0

  init(source: SourceTexts, isMarking: Bool) {
    self.source = source
    self.isMarking = isMarking
  }

  /// Takes the texts of a table in place of those it has already.
  mutating func take(_ tree: Node, findings: Findings) {
    let lists = lengths(of: tree)
    let quiet = Findings(findings.sources)
    let table = TranslationTable(tree, source: source, findings: quiet)
    for finding in quiet.all where finding.code != .otherLength { findings.add(finding) }
    dropped += table.unknown.map(\.description)
    for (key, leaf) in table.leaves where !key.isItem { take(leaf, as: key, findings) }
    for (key, count) in lists { takeList(key, count, table, findings) }
  }

  /// Takes what is missing from a table that has the same text with the same source.
  mutating func fill(from file: SourceText) {
    let findings = Findings([file])
    guard let tree = NodeBuilder.tree(file: 0, findings: findings) else { return }
    let table = TranslationTable(tree, source: source, findings: findings)
    for item in source.items where texts[item.key] == nil {
      if let leaf = table.leaves[item.key], leaf.mark?.hash == item.hash {
        take(leaf, as: item.key, findings)
      }
    }
  }

  private mutating func take(_ leaf: TranslationTable.Leaf, as key: TextKey, _ findings: Findings) {
    let kind = source[key]?.kind ?? .words
    texts[key] = Translated(text: findings.shown(leaf.node, kind), hash: leaf.mark?.hash)
  }

  // MARK: - Lists

  /// The lists of a table, with how many texts each has there.
  private func lengths(of tree: Node) -> [(TextKey, Int)] {
    func count(_ key: TextKey, _ node: Node?) -> (TextKey, Int)? {
      if case .sequence(let nodes) = node?.content { (key, nodes.count) } else { nil }
    }
    let banks = tree.entries("banks").compactMap { count(TextKey("banks", $0.key), $0.value) }
    let defaults = tree.entries("slots").compactMap {
      count(TextKey("slots", $0.key, "default"), $0.value.entries["default"])
    }
    return (banks + defaults).filter { !source.children($0.0).isEmpty }
  }

  /// Takes the texts of a list: each where its source is now; by its position where the list
  /// is as long as its source, and nothing tells better.
  private mutating func takeList(
    _ list: TextKey, _ count: Int, _ table: TranslationTable, _ findings: Findings
  ) {
    let places = source.children(list).indices
    var rest = Array(0..<count)
    var taken: [Int: Int] = [:]
    for place in places {
      let hash = source[list.item(place)]?.hash
      // Its own position first: two texts of a list may be the same.
      let candidates = [place] + rest
      let found = candidates.first { index in
        rest.contains(index) && hash != nil && table.leaves[list.item(index)]?.mark?.hash == hash
      }
      if let found {
        taken[place] = found
        rest.removeAll { $0 == found }
      }
    }
    if count == places.count {
      for place in places where taken[place] == nil && rest.contains(place) {
        taken[place] = place
        rest.removeAll { $0 == place }
      }
    }
    for (place, index) in taken {
      guard let leaf = table.leaves[list.item(index)] else { continue }
      take(leaf, as: list.item(place), findings)
    }
    dropped += rest.map { list.item($0).description }
  }

  // MARK: - Writing

  /// The table with all that was taken.
  mutating func update(language: String, scenario: String) -> TranslationUpdate {
    var lines = ["translation: \(YamlText.word(language))", "of: \(YamlText.word(scenario))"]
    for section in source.children(.root) {
      let block = block(TextKey(section), at: 0)
      if source[TextKey(section)] == nil { lines.append("") }
      lines += block.commented(at: 0)
    }
    return TranslationUpdate(
      table: lines.joined(separator: "\n") + "\n", dropped: dropped, missing: missing,
      stale: stale, unmarked: unmarked)
  }

  private mutating func block(_ key: TextKey, at column: Int) -> Block {
    let isItem = key.isItem
    let head = isItem ? "-" : "\(YamlText.word(key.parts.last ?? "")):"
    if let item = source[key] { return block(item, head: head, at: column) }
    let children = source.children(key).map { block(key.appending($0), at: column + 2) }
    let isMissing = children.allSatisfy(\.isMissing)
    let indent = String(repeating: " ", count: column)
    let lines = children.flatMap { child in
      isMissing ? child.lines : child.commented(at: column + 2)
    }
    return Block(lines: ["\(indent)\(head)"] + lines, isMissing: isMissing)
  }

  private mutating func block(_ item: SourceTexts.Item, head: String, at column: Int) -> Block {
    let indent = String(repeating: " ", count: column)
    func lines(_ text: String, after head: String, at column: Int) -> [String] {
      YamlText.lines(text, item.kind, after: head, at: column)
    }
    guard let ours = texts[item.key] else {
      missing += 1
      // Room for the two characters of the comment.
      let body = lines(item.shown, after: head, at: column + 2)
      return Block(lines: body.map { $0.isEmpty ? "" : indent + $0 }, isMissing: true)
    }
    let hash = isMarking ? item.hash : ours.hash
    guard let hash else {
      unmarked += 1
      let body = lines(ours.text, after: head, at: column)
      return Block(lines: body.map { $0.isEmpty ? "" : indent + $0 }, isMissing: false)
    }
    var result: [String] = []
    if hash != item.hash {
      stale += 1
      let now = lines(item.shown, after: "the source is now:", at: column + 2)
      result += now.map { "# \($0)" }
    }
    let text = lines(ours.text, after: "is:", at: column + 2)
    if item.key.isItem {
      result += ["- of: \(hash)"] + text.map { $0.isEmpty ? "" : "  \($0)" }
    } else {
      result += [head, "  of: \(hash)"] + text.map { $0.isEmpty ? "" : "  \($0)" }
    }
    return Block(lines: result.map { $0.isEmpty ? "" : indent + $0 }, isMissing: false)
  }
}
