// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// Puts a table's texts in the place of a scenario's own, and says where they do not fit.
struct Translation {
  private let source: SourceTexts
  private let table: TranslationTable
  private let findings: Findings
  /// The texts that can be put in place.
  private var fitting: [TextKey: Node] = [:]
  /// Those that nobody has marked as checked.
  private var unmarked: [TextKey] = []

  /// Takes the texts of a table into the trees of its scenario.
  ///
  /// - Parameters:
  ///   - file: The table.
  ///   - language: The language that the scenario says it is for.
  ///   - trees: The scenario; its texts become those of the table, which keep their places.
  ///   - findings: Takes the file, and what is wrong with it.
  /// - Returns: False where the table could not be read at all.
  static func apply(
    _ file: SourceText, in language: String, to trees: inout ScenarioTrees, findings: Findings
  ) -> Bool {
    guard let tree = NodeBuilder.tree(file: findings.add(file), findings: findings),
      findings.mapping(tree, "a table of translations") != nil
    else { return false }
    let source = SourceTexts(of: trees, findings: findings)
    let scenario = trees.main.entries["scenario"]?.text
    TranslationTable.checkHead(of: tree, language: language, scenario: scenario, findings)
    let table = TranslationTable(tree, source: source, findings: findings)
    var translation = Self(source: source, table: table, findings: findings)
    translation.check(tree)
    let fitting = translation.fitting
    TextWalk { key, _, node in
      if let text = fitting[key] { node = text }
    }.walk(&trees)
    return true
  }

  private init(source: SourceTexts, table: TranslationTable, findings: Findings) {
    self.source = source
    self.table = table
    self.findings = findings
  }

  private mutating func check(_ tree: Node) {
    for item in source.items where !table.isSkipped(item.key) {
      if let leaf = table.leaves[item.key] {
        check(leaf, item)
      } else {
        findings.error(
          .missingTranslation, at: item.node.place,
          "the table '\(findings.sources[tree.place.file].name)' has no text '\(item.key)'",
          help: "'comentor scenario translate' writes the table with what is missing in comments")
      }
    }
    guard let first = unmarked.first, let place = table.leaves[first]?.node.place else { return }
    findings.warning(
      .unmarkedTranslation, at: place,
      unmarked.count == 1
        ? "this text is not marked as checked against its source"
        : "\(unmarked.count) texts from here on are not marked as checked against their source",
      help: "when you have read them beside it: comentor scenario translate --mark")
  }

  private mutating func check(_ leaf: TranslationTable.Leaf, _ item: SourceTexts.Item) {
    if let mark = leaf.mark {
      if mark.hash != item.hash {
        findings.warning(
          .staleTranslation, at: mark.place,
          "the source of this text has changed since it was translated",
          help: "read it again beside \(place(of: item)), change it where it "
            + "has to be, then: comentor scenario translate --mark")
      }
    } else {
      unmarked.append(item.key)
    }
    if let ours = TextPlaces.names(in: leaf.node, item.kind, findings),
      let theirs = TextPlaces.names(in: item.node, item.kind, findings), ours != theirs
    {
      findings.error(
        .otherPlaces, at: leaf.node.place,
        "this text fills in \(Self.list(ours)), its source \(Self.list(theirs))",
        help: "the source is at \(place(of: item))")
    } else {
      fitting[item.key] = leaf.node
    }
  }

  /// Where the source of a text stands: always with its file, as the finding is in another one.
  private func place(of item: SourceTexts.Item) -> String {
    let source = findings.sources[item.node.place.file]
    return "\(source.name):\(source.line(at: item.node.place.range.lowerBound))"
  }

  private static func list(_ places: Set<String>) -> String {
    places.isEmpty ? "nothing" : places.sorted().map { "{\($0)}" }.joined(separator: ", ")
  }
}

/// What is filled into a text.
enum TextPlaces {
  /// The paths or places in braces, each as it is written but for its spaces; nil where the
  /// braces cannot be read, which is reported with the text.
  static func names(in node: Node, _ kind: TextKind, _ findings: Findings) -> Set<String>? {
    guard let text = node.text else { return nil }
    switch kind {
    case .words: return []
    case .phrase: return Set(WordingReader.places(in: text).map(\.name))
    case .text:
      let (syntax, failures) = findings.syntax(of: node)
      guard failures.isEmpty else { return nil }
      let bytes = Array(text.utf8)
      let paths = syntax.pieces.compactMap { piece -> String? in
        guard case .place(let operand, _) = piece else { return nil }
        return String(decoding: bytes[operand.range], as: UTF8.self)
          .split { $0 == " " || $0 == "\n" }.joined(separator: " ")
      }
      return Set(paths)
    }
  }
}
