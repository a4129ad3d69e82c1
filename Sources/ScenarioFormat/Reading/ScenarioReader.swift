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
  ///     earlier release knows nothing of phrases that came later.
  ///   - linting: Whether to look for what may be used as it is, but is probably not meant.
  /// - Returns: The scenario, where there is no error, and what was found.
  public static func reading(
    _ files: [SourceText], main: String, in language: LanguageChoice = .own,
    newer: [SourceText] = [], linting: Bool = false
  ) -> ScenarioReading {
    let findings = Findings([])
    guard var trees = ScenarioTrees(files, main: main, findings: findings) else {
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
      main: trees.main, included: trees.included, wording: trees.wording, findings: findings)
    outline.newer = newer
    let resolver = ScenarioResolver(outline, findings: findings, isLinting: linting)
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
  ///   - files: As for ``reading(_:main:in:newer:linting:)``.
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
  ///   - files: As for ``reading(_:main:in:newer:linting:)``.
  ///   - main: The name of the main file.
  ///   - linting: Whether to look for what is probably not meant; that is looked for in the
  ///     scenario's own language.
  /// - Returns: The reading of the scenario as it was written, with all that was found in its
  ///   tables too, each thing once; and the translations by language, without those that have
  ///   an error.
  public static func readAll(
    _ files: [SourceText], main: String, linting: Bool = false
  ) -> (source: ScenarioReading, translations: [String: Scenario]) {
    var source = reading(files, main: main, linting: linting)
    var translations: [String: Scenario] = [:]
    let languages = files.first { $0.name == main }.map(languages) ?? []
    for code in languages.dropFirst() {
      let translated = reading(files, main: main, in: .exactly(code))
      translations[code] = translated.scenario
      source.take(translated)
    }
    return (source, translations)
  }

  /// The names of the files that a main file includes, and of its tables of translations, so
  /// that they can be loaded.
  ///
  /// Names that are no plain file name of the same folder are left out;
  /// ``reading(_:main:in:newer:linting:)`` reports them.
  public static func includes(of source: SourceText) -> [String] {
    let (included, languages) = named(in: source)
    return included + (languages?.tables.map(\.file) ?? [])
  }

  /// The languages that a main file has texts in, the one it is written in first.
  public static func languages(of source: SourceText) -> [String] {
    named(in: source).languages?.codes ?? []
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
