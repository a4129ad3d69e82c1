// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// A table of translations brought up to date with its scenario.
public struct TranslationUpdate: Sendable {
  /// The table as a file.
  public var table: String
  /// What was left out, as the scenario has no such text any more.
  public var dropped: [String] = []
  /// The texts that are not translated; the file has them in comments.
  public var missing = 0
  /// The texts whose source has changed since they were translated.
  public var stale = 0
  /// The texts that are not marked as checked against their source.
  public var unmarked = 0
  /// The name of the table's file, where the scenario names one for the language.
  public var file: String?

  /// Brings a scenario's table for a language up to date.
  ///
  /// - Parameters:
  ///   - files: The scenario's files with `wording.yaml`, and its table for the language, where
  ///     there is one.
  ///   - main: The name of the main file.
  ///   - language: The language to translate into.
  ///   - parts: More tables, which may have some of the texts only; what a later one has
  ///     counts. Each has a name of its own.
  ///   - known: A table of another scenario; its texts are taken where one is missing, and has
  ///     the same name and the same source there.
  ///   - marking: Whether every text is marked as checked against the present source.
  /// - Returns: The table; nil where a file cannot be read, or is no table of this scenario.
  ///   And what was found in the files, but for what the table itself says.
  public static func make(
    _ files: [SourceText], main: String, language: String, parts: [SourceText] = [],
    known: SourceText? = nil, marking: Bool = false
  ) -> (update: TranslationUpdate?, findings: [Diagnostic]) {
    let findings = Findings([])
    guard let trees = ScenarioTrees(files, main: main, findings: findings) else {
      return (nil, findings.sorted())
    }
    let start = Place(file: 0, range: 0..<0)
    let included = findings.sources.dropFirst().map(\.name)
    let languages = LanguageList(in: trees.main, included: included, findings: findings)
    let scenario = trees.main.entries["scenario"]?.text
    if findings.isLanguage(language, at: start), language == languages.own {
      findings.error(.badValue, at: start, "'\(language)' is the language of the scenario itself")
    }
    let source = SourceTexts(of: trees, findings: findings)
    var writer = TableWriter(source: source, isMarking: marking)
    let own = languages[language].flatMap { table in files.first { $0.name == table.file } }
    for file in (own.map { [$0] } ?? []) + parts {
      // An empty file is a table that has just been begun.
      if file == own, !file.bytes.contains(where: { $0 > UInt8(ascii: " ") }) { continue }
      guard let tree = NodeBuilder.tree(file: findings.add(file), findings: findings),
        findings.mapping(tree, "a table of translations") != nil
      else { continue }
      TranslationTable.checkHead(
        of: tree, language: language, scenario: scenario, isPart: file != own, findings)
      writer.take(tree, findings: findings)
    }
    guard !findings.hasErrors, let scenario else { return (nil, findings.sorted()) }
    if let known { writer.fill(from: known) }
    var update = writer.update(language: language, scenario: scenario)
    update.file = languages[language]?.file
    // What is unknown is dropped, and said to be.
    return (update, findings.sorted().filter { $0.code != .unknownText })
  }
}
