// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// The texts of a table, each with what it was marked against.
struct TranslationTable {
  struct Leaf {
    var node: Node
    var mark: Mark?
  }

  /// The source text that a translation was last checked against.
  struct Mark {
    var hash: TextHash
    var place: Place
  }

  private(set) var leaves: [TextKey: Leaf] = [:]
  /// Texts, lists and mappings that are there, but cannot be used; that has been reported.
  private var skipped: Set<TextKey> = []
  /// The keys of what the scenario does not have.
  private(set) var unknown: [TextKey] = []

  private let source: SourceTexts
  private let findings: Findings

  /// The keys above the texts: which scenario they are of, and in which language.
  static let head = ["translation", "of"]

  /// The texts of a table's tree.
  ///
  /// - Parameters:
  ///   - tree: The table.
  ///   - source: The texts that it has to have.
  ///   - findings: Takes what is wrong with it, but not what is missing.
  init(_ tree: Node, source: SourceTexts, findings: Findings) {
    self.source = source
    self.findings = findings
    for entry in tree.entries where !Self.head.contains(entry.key) {
      take(entry.value, as: TextKey(entry.key), namedAt: entry.keyPlace)
    }
  }

  /// Whether a text is in a part of the table that cannot be used.
  func isSkipped(_ key: TextKey) -> Bool {
    var key = key
    while !key.parts.isEmpty {
      if skipped.contains(key) { return true }
      key = key.parent
    }
    return false
  }

  /// Checks that a table is for this language and scenario; a part of one need not say so.
  static func checkHead(
    of tree: Node, language: String, scenario: String?, isPart: Bool = false, _ findings: Findings
  ) {
    let start = Place(file: tree.place.file, range: 0..<0)
    for (key, wanted) in [("translation", language), ("of", scenario ?? "")] {
      let node = tree.entries[key]
      if node == nil, isPart { continue }
      guard let node = node ?? findings.require(key, of: [], at: start, in: "a table"),
        let text = findings.scalar(node, "'\(key)'"), text != wanted
      else { continue }
      findings.error(
        .otherTable, at: node.place,
        key == "of"
          ? "this table is of the scenario '\(text)', not of '\(wanted)'"
          : "this table is for '\(text)', not for '\(wanted)'")
    }
  }

  private mutating func take(_ node: Node, as key: TextKey, namedAt place: Place) {
    let children = source.children(key)
    if source[key] != nil {
      if let leaf = leaf(node) { leaves[key] = leaf } else { skipped.insert(key) }
    } else if let first = children.first, TextKey.isItem(first) {
      takeList(node, as: key, count: children.count)
    } else if !children.isEmpty {
      guard let entries = findings.mapping(node, "'\(key)'") else {
        skipped.insert(key)
        return
      }
      for entry in entries {
        take(entry.value, as: key.appending(entry.key), namedAt: entry.keyPlace)
      }
    } else {
      unknown.append(key)
      let name = key.parts.last ?? ""
      findings.warning(
        .unknownText, at: place, "the scenario has no text '\(key)'",
        help: nearest(name, among: Array(source.children(key.parent).prefix(2_000)))
          .map { "did you mean '\($0)'?" } ?? "it may be left out")
    }
  }

  private mutating func takeList(_ node: Node, as key: TextKey, count: Int) {
    guard let nodes = findings.sequence(node, "'\(key)'") else {
      skipped.insert(key)
      return
    }
    if nodes.count != count {
      findings.error(
        .otherLength, at: node.place,
        "'\(key)' has \(nodes.count) texts here, and \(count) in its source",
        help: "every text of it has one translation, in the same order")
      skipped.insert(key)
    }
    for (index, node) in nodes.enumerated() {
      if let leaf = leaf(node) {
        leaves[key.item(index)] = leaf
      } else {
        skipped.insert(key.item(index))
      }
    }
  }

  /// A text, or a mapping of a text and the hash of its source; nil has been reported.
  private func leaf(_ node: Node) -> Leaf? {
    guard case .mapping(let entries) = node.content else {
      return findings.scalar(node, "a translation").map { _ in Leaf(node: node) }
    }
    findings.checkKeys(entries, .translation)
    let mark = findings.require("of", of: entries, at: node.place, in: "a marked translation")
    let text = findings.require("is", of: entries, at: node.place, in: "a marked translation")
    guard let mark, let text, findings.scalar(text, "'is'") != nil else { return nil }
    guard let hash = mark.text.flatMap(TextHash.init) else {
      findings.error(
        .badValue, at: mark.place, "'of' is the hash of a source text, eight hex digits",
        help: "leave 'of' out, with 'is'; 'comentor scenario translate --mark' writes them")
      return nil
    }
    return Leaf(node: text, mark: Mark(hash: hash, place: mark.place))
  }
}
