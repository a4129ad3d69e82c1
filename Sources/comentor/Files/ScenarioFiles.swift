// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import Dialogue
import Journal
import ScenarioFormat
import TranscriptFormat

/// A scenario with the files it was read from, as they are kept beside a transcript.
struct ScenarioFiles {
  /// The name under which the main file is kept, whatever it was called.
  static let mainName = "scenario.yaml"
  static let wordingName = "wording.yaml"
  /// The most bytes of one file; a scenario of a thousand questions has a tenth of it.
  static let sizeLimit = 4 << 20

  let scenario: Scenario
  let files: [(name: String, bytes: [UInt8])]
  /// What people call the main file.
  private let shownName: String

  /// The scenario that is embedded in the program.
  static func builtin(_ language: LanguageChoice = .own) throws -> ScenarioFiles {
    try ScenarioFiles(builtinFiles, shownAs: BuiltinScenarios.main, language)
  }

  /// The files of the scenario that is embedded in the program.
  static var builtinFiles: [(name: String, bytes: [UInt8])] {
    BuiltinScenarios.files.map { file in
      (name: file.name == BuiltinScenarios.main ? mainName : file.name, bytes: file.bytes)
    }
  }

  /// The scenario in a file, with what it includes; phrases it does not give are the built-in.
  static func read(_ path: String, _ language: LanguageChoice = .own) throws -> ScenarioFiles {
    let files = try load(path)
    return try ScenarioFiles(
      files, shownAs: Places.name(of: path), language, whole: whole(of: path, files[0].bytes))
  }

  /// The bytes of a main file, which come first, of all that it names, and of the built-in
  /// phrases.
  ///
  /// A file that is too large is not read to its end; the reader reports it.
  static func load(_ path: String) throws -> [(name: String, bytes: [UInt8])] {
    let main = SourceText(
      name: mainName, bytes: try readFile(path, limit: sizeLimit, cutting: true))
    let folder = Places.folder(of: path)
    var files = [(name: mainName, bytes: main.bytes)]
    for name in ScenarioReader.includes(of: main) where name != wordingName && name != mainName {
      // The reader says of one that is missing where it was named.
      guard TranscriptStore.exists("\(folder)/\(name)") else { continue }
      files.append((name, try readFile("\(folder)/\(name)", limit: sizeLimit, cutting: true)))
    }
    files.append((wordingName, BuiltinScenarios.wording))
    return files
  }

  /// The file beside it that includes a file which is only a part of a scenario; nil where it
  /// is whole, or nothing includes it.
  static func whole(of path: String, _ bytes: [UInt8]) -> String? {
    let name = Places.name(of: path)
    guard ScenarioReader.isPart(SourceText(name: name, bytes: bytes)) else { return nil }
    let folder = Places.folder(of: path)
    // A folder of thousands of files is no folder of scenarios.
    return Places.scenarioNames(in: folder).prefix(200).first { other in
      guard other != name, let bytes = try? readFile("\(folder)/\(other)", limit: sizeLimit)
      else { return false }
      return ScenarioReader.includes(of: SourceText(name: other, bytes: bytes)).contains(name)
    }
  }

  /// A scenario that a transcript is or was held in, kept beside it under its digest, in the
  /// transcript's language.
  static func kept(_ digest: String, in language: String, beside path: String) throws
    -> ScenarioFiles
  {
    do {
      let store = ScenarioStore(folder: Places.folder(of: path))
      let wording = SourceText(name: wordingName, bytes: BuiltinScenarios.wording)
      let newer = [BuiltinScenarios.table(for: language), wording].compactMap(\.self)
      return try ScenarioFiles(store.load(digest), .exactly(language), newer: newer)
    } catch let error as JournalError {
      throw Failure(error)
    }
  }

  /// The scenario in files, `mainName` and `wordingName` among them.
  private init(
    _ files: [(name: String, bytes: [UInt8])], shownAs mainName: String = mainName,
    _ language: LanguageChoice = .own, newer: [SourceText] = [], whole: String? = nil
  ) throws {
    let sources = Self.sources(of: files, shownAs: mainName)
    let reading = ScenarioReader.reading(
      sources, main: mainName, in: language, newer: newer, whole: whole)
    guard let scenario = reading.scenario else { throw Failure(reading.findings) }
    self.scenario = scenario
    self.files = files
    shownName = mainName
  }

  /// The same files, read in this language where they have it.
  func preferring(_ language: String) throws -> ScenarioFiles {
    if language == scenario.language { return self }
    return try ScenarioFiles(files, shownAs: shownName, .preferring([language]))
  }

  /// The files as sources, the main one under the name that people know it by.
  static func sources(
    of files: [(name: String, bytes: [UInt8])], shownAs mainName: String
  ) -> [SourceText] {
    files.map { file in
      SourceText(name: file.name == Self.mainName ? mainName : file.name, bytes: file.bytes)
    }
  }

  /// Where everything stands in the files.
  var places: ScenarioPlaces {
    ScenarioReader.reading(
      Self.sources(of: files, shownAs: shownName), main: shownName, in: .own
    ).places
  }

  /// The languages that it has texts in, the one it is written in first.
  var languages: [String] {
    files.first { $0.name == Self.mainName }
      .map { ScenarioReader.languages(of: SourceText(name: $0.name, bytes: $0.bytes)) } ?? []
  }

  /// The digest that transcripts name the scenario by.
  var digest: String { ScenarioStore.digest(of: files) }

  /// The scenario, ready to be run.
  var edition: Edition { Edition(Machine(scenario), digest: digest) }
}

extension Failure {
  /// What is wrong with a scenario, so that it cannot be used.
  init(_ findings: [Diagnostic]) {
    let shown = findings.prefix(20).map { $0.rendered() }.joined(separator: "\n")
    let more = findings.count > 20 ? "\n… and \(findings.count - 20) more" : ""
    self.init(
      .damaged, "the scenario cannot be used:\n\n\(shown)\(more)",
      help: "mend the file at the places shown, then start again; nothing was written")
  }
}
