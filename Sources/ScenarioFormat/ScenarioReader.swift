// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue

/// Reads scenario files, and says all that is wrong with them.
public enum ScenarioReader {
  /// The file with the base of the coach's phrases.
  public static let wordingFile = "wording.yaml"

  /// The scenario of some files, in one of its languages.
  ///
  /// - Parameters:
  ///   - files: The main file, those that it names, and `wording.yaml`, in any order; others
  ///     are left alone.
  ///   - main: The name of the main file.
  ///   - language: The code of the language; nil for that which the scenario is written in.
  /// - Returns: The scenario, nil where there is an error; and what was found, by file and line.
  public static func read(
    _ files: [SourceText], main: String, language: String? = nil
  ) -> (scenario: Scenario?, findings: [Diagnostic]) {
    read(files, main: main) { _ in language }
  }

  /// The scenario of some files, in the first of some languages that it has.
  ///
  /// - Parameters:
  ///   - files: As for ``read(_:main:language:)``.
  ///   - main: The name of the main file.
  ///   - languages: Codes, the most wanted first; where the scenario has none of them, it is
  ///     read in the language that it is written in.
  /// - Returns: The scenario, nil where there is an error; and what was found, by file and line.
  public static func read(
    _ files: [SourceText], main: String, preferring languages: [String]
  ) -> (scenario: Scenario?, findings: [Diagnostic]) {
    read(files, main: main) { has in languages.first { has.codes.contains($0) } }
  }

  /// The scenario in every language that it has.
  ///
  /// - Parameters:
  ///   - files: As for ``read(_:main:language:)``.
  ///   - main: The name of the main file.
  /// - Returns: The scenario as it was written; its translations by language, without those
  ///   that have an error; and all that was found, each thing once.
  public static func readAll(
    _ files: [SourceText], main: String
  ) -> (scenario: Scenario?, translations: [String: Scenario], findings: [Diagnostic]) {
    var codes: [String] = []
    var (scenario, findings) = read(files, main: main) { languages in
      codes = languages.tables.map(\.code)
      return nil
    }
    var translations: [String: Scenario] = [:]
    for code in codes {
      let (translation, more) = read(files, main: main, language: code)
      translations[code] = translation
      let known = Set(findings)
      findings += more.filter { !known.contains($0) }
    }
    return (scenario, translations, findings)
  }

  private static func read(
    _ files: [SourceText], main name: String, choosing choose: (LanguageList) -> String?
  ) -> (scenario: Scenario?, findings: [Diagnostic]) {
    let findings = Findings([])
    guard var trees = ScenarioTrees(files, main: name, findings: findings) else {
      return (nil, findings.sorted())
    }
    let included = findings.sources.dropFirst().map(\.name)
    let languages = LanguageList(in: trees.main, included: included, findings: findings)
    for table in languages.tables where !files.contains(where: { $0.name == table.file }) {
      findings.missing(file: table.file, at: table.place)
    }
    let language = choose(languages) ?? languages.own
    if language != languages.own {
      guard let table = languages[language] else {
        findings.error(
          .unknownLanguage, at: trees.main.entries["languages"]?.place ?? trees.main.place,
          "this scenario has no texts in '\(language)'",
          help: "it has: \(languages.codes.joined(separator: ", "))")
        return (nil, findings.sorted())
      }
      guard let file = files.first(where: { $0.name == table.file }),
        Translation.apply(file, in: language, to: &trees, findings: findings)
      else { return (nil, findings.sorted()) }
    }
    let outline = OutlineReader.outline(
      main: trees.main, included: trees.included, wording: trees.wording, findings: findings)
    var scenario = ScenarioResolver(outline, findings: findings).scenario()
    scenario?.language = language
    return (findings.hasErrors ? nil : scenario, findings.sorted())
  }

  /// The names of the files that a main file includes, and of its tables of translations, so
  /// that they can be loaded.
  ///
  /// Names that are no plain file name of the same folder are left out;
  /// ``read(_:main:language:)`` reports them.
  public static func includes(of source: SourceText) -> [String] {
    let findings = Findings([source])
    guard let main = NodeBuilder.tree(file: 0, findings: findings) else { return [] }
    let included = Includes.names(in: main, findings: findings).map(\.name)
    let languages = LanguageList(in: main, included: included, findings: findings)
    return included + languages.tables.map(\.file)
  }

  /// The languages that a main file has texts in, the one it is written in first.
  public static func languages(of source: SourceText) -> [String] {
    let findings = Findings([source])
    guard let main = NodeBuilder.tree(file: 0, findings: findings) else { return [] }
    let included = Includes.names(in: main, findings: findings).map(\.name)
    return LanguageList(in: main, included: included, findings: findings).codes
  }
}
