// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue

/// Reads scenario files, and says all that is wrong with them.
public enum ScenarioReader {
  /// The file with the base of the coach's phrases.
  public static let wordingFile = "wording.yaml"

  /// What comes of reading some files, with the places of everything in them.
  ///
  /// - Parameters:
  ///   - files: The main file, those that it names, and `wording.yaml`, in any order; others
  ///     are left alone.
  ///   - main: The name of the main file.
  ///   - language: Which of the scenario's languages it is read in.
  ///   - newer: Files that phrases are taken from which the scenario lacks, the first that has
  ///     one: a `wording.yaml`, or tables of translations. A scenario that was kept by an
  ///     earlier release knows nothing of phrases that came later, nor of the `consent` of a
  ///     private note, which it may lack.
  ///   - linting: Whether to look for what may be used as it is, but is probably not meant.
  ///   - whole: Of a main file that is only a part, the file that names it, where that is known.
  /// - Returns: The scenario, where there is no error, and what was found.
  public static func reading(
    _ files: [SourceText], main: String, in language: LanguageChoice = .own,
    newer: [SourceText] = [], linting: Bool = false, whole: String? = nil
  ) -> ScenarioReading {
    let findings = Findings([], isLinting: linting)
    guard var trees = ScenarioTrees(files, main: main, whole: whole, findings: findings) else {
      return nothing(findings)
    }
    let included = findings.sources.dropFirst().map(\.name)
    let languages = LanguageList(in: trees.main, included: included, findings: findings)
    for table in languages.tables where !files.contains(where: { $0.name == table.file }) {
      findings.missing(file: table.file, at: table.place)
    }
    let code = language.code(among: languages)
    if code != languages.own {
      guard let table = languages[code] else {
        findings.error(
          .unknownLanguage, at: trees.main.entries["languages"]?.place ?? trees.main.place,
          "this scenario has no texts in '\(code)'",
          help: "it has: \(languages.codes.joined(separator: ", "))")
        return nothing(findings)
      }
      guard let file = files.first(where: { $0.name == table.file }),
        Translation.apply(file, in: code, to: &trees, findings: findings)
      else { return nothing(findings) }
    }
    var outline = OutlineReader.outline(
      main: trees.main, included: trees.included, wording: trees.wording, newer: newer,
      findings: findings)
    outline.isTranslated = code != languages.own
    let resolver = ScenarioResolver(outline, findings: findings)
    var scenario = resolver.scenario()
    scenario?.language = code
    return ScenarioReading(
      scenario: findings.hasErrors ? nil : scenario, findings: findings.sorted(),
      accepted: resolver.accepted, places: ScenarioPlaces(outline, findings.sources))
  }

  /// The reading of files that make no scenario.
  private static func nothing(_ findings: Findings) -> ScenarioReading {
    ScenarioReading(
      scenario: nil, findings: findings.sorted(), accepted: [],
      places: ScenarioPlaces(findings.sources))
  }

  /// The scenario of some files, in one of its languages.
  ///
  /// - Parameters:
  ///   - files: As for ``reading(_:main:in:newer:linting:whole:)``.
  ///   - main: The name of the main file.
  ///   - language: Which of the scenario's languages it is read in.
  /// - Returns: The scenario, nil where there is an error; and what was found, by file and line.
  public static func read(
    _ files: [SourceText], main: String, in language: LanguageChoice = .own
  ) -> (scenario: Scenario?, findings: [Diagnostic]) {
    let reading = reading(files, main: main, in: language)
    return (reading.scenario, reading.findings)
  }

  /// What comes of reading some files in every language that they have texts in.
  ///
  /// - Parameters:
  ///   - files: As for ``reading(_:main:in:newer:linting:whole:)``.
  ///   - main: The name of the main file.
  ///   - linting: Whether to look for what is probably not meant; in tables, for what can be
  ///     seen in a text.
  ///   - whole: Of a main file that is only a part, the file that names it, where that is known.
  /// - Returns: The reading of the scenario as it was written, with all that was found in its
  ///   tables too, each thing once; and the translations by language, without those that have
  ///   an error.
  public static func readAll(
    _ files: [SourceText], main: String, linting: Bool = false, whole: String? = nil
  ) -> (source: ScenarioReading, translations: [String: Scenario]) {
    var source = reading(files, main: main, linting: linting, whole: whole)
    var translations: [String: Scenario] = [:]
    let languages = files.first { $0.name == main }.map(languages) ?? []
    for code in languages.dropFirst() {
      let translated = reading(files, main: main, in: .exactly(code), linting: linting)
      translations[code] = translated.scenario
      source.take(translated)
    }
    return (source, translations)
  }

  /// The names of the files that a main file includes, and of its tables of translations, so
  /// that they can be loaded.
  ///
  /// Names that are no plain file name of the same folder are left out;
  /// ``reading(_:main:in:newer:linting:whole:)`` reports them.
  public static func includes(of source: SourceText) -> [String] {
    let (included, languages) = named(in: source)
    return included + (languages?.tables.map(\.file) ?? [])
  }

  /// The languages that a main file has texts in, the one it is written in first.
  public static func languages(of source: SourceText) -> [String] {
    named(in: source).languages?.codes ?? []
  }

  /// Whether a file is one that a main file names: a table of translations, or one with flows or
  /// the like, but none of the keys that a main file begins with.
  public static func isPart(_ source: SourceText) -> Bool {
    NodeBuilder.tree(file: 0, findings: Findings([source])).map(\.isPart) ?? false
  }

  /// What a main file names; nothing where it cannot be read.
  private static func named(
    in source: SourceText
  ) -> (included: [String], languages: LanguageList?) {
    let findings = Findings([source])
    guard let main = NodeBuilder.tree(file: 0, findings: findings) else { return ([], nil) }
    let included = Includes.names(in: main, findings: findings).map(\.name)
    return (included, LanguageList(in: main, included: included, findings: findings))
  }
}
