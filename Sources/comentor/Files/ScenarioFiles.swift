// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import Dialogue
import Journal
import ScenarioFormat
import TranscriptFormat

/// A scenario with the files it was read from, as they are kept beside a transcript.
struct ScenarioFiles {
  /// In which of a scenario's languages it is read.
  enum Wanted {
    /// In this one.
    case exactly(String)
    /// In the first of these that it has; otherwise in the one that it is written in.
    case preferring([String])
  }

  /// The name under which the main file is kept, whatever it was called.
  static let mainName = "scenario.yaml"
  static let wordingName = "wording.yaml"
  /// The most bytes of one file; a scenario of a thousand questions has a tenth of it.
  static let sizeLimit = 4 << 20

  let scenario: Scenario
  let files: [(name: String, bytes: [UInt8])]

  /// The scenario that is embedded in the program.
  static func builtin(_ language: Wanted = .preferring([])) throws -> ScenarioFiles {
    try ScenarioFiles(builtinFiles, shownAs: BuiltinScenarios.main, language)
  }

  /// The files of the scenario that is embedded in the program.
  static var builtinFiles: [(name: String, bytes: [UInt8])] {
    BuiltinScenarios.files.map { file in
      (name: file.name == BuiltinScenarios.main ? mainName : file.name, bytes: file.bytes)
    }
  }

  /// The scenario in a file, with what it includes; phrases it does not give are the built-in.
  static func read(_ path: String, _ language: Wanted = .preferring([])) throws -> ScenarioFiles {
    try ScenarioFiles(files(of: path), shownAs: Places.name(of: path), language)
  }

  /// A scenario's files: the main one, those that it names, and the built-in phrases.
  static func files(of path: String) throws -> [(name: String, bytes: [UInt8])] {
    let main = SourceText(name: mainName, bytes: try readFile(path, limit: sizeLimit))
    let folder = Places.folder(of: path)
    var files = [(name: mainName, bytes: main.bytes)]
    for name in ScenarioReader.includes(of: main) where name != wordingName && name != mainName {
      // The reader says of one that is missing where it was named.
      guard TranscriptStore.exists("\(folder)/\(name)") else { continue }
      files.append((name, try readFile("\(folder)/\(name)", limit: sizeLimit)))
    }
    files.append((wordingName, BuiltinScenarios.wording))
    return files
  }

  /// The scenario that a transcript was begun with, kept beside it under its digest, in the
  /// language that it is held in.
  static func kept(for header: Header, beside path: String) throws -> ScenarioFiles {
    do {
      let store = ScenarioStore(folder: Places.folder(of: path))
      return try ScenarioFiles(store.load(header.digest), .exactly(header.language))
    } catch let error as JournalError {
      throw Failure(error)
    }
  }

  /// The scenario in files, `mainName` and `wordingName` among them.
  init(
    _ files: [(name: String, bytes: [UInt8])], shownAs mainName: String = mainName,
    _ language: Wanted = .preferring([])
  ) throws {
    let sources = Self.sources(of: files, shownAs: mainName)
    let (scenario, findings) =
      switch language {
      case .exactly(let code): ScenarioReader.read(sources, main: mainName, language: code)
      case .preferring(let codes):
        ScenarioReader.read(sources, main: mainName, preferring: codes)
      }
    guard let scenario else { throw Failure(findings) }
    self.scenario = scenario
    self.files = files
  }

  /// The files as sources, the main one under the name that people know it by.
  static func sources(
    of files: [(name: String, bytes: [UInt8])], shownAs mainName: String
  ) -> [SourceText] {
    files.map { file in
      SourceText(name: file.name == Self.mainName ? mainName : file.name, bytes: file.bytes)
    }
  }

  /// The languages that it has texts in, the one it is written in first.
  var languages: [String] {
    files.first { $0.name == Self.mainName }
      .map { ScenarioReader.languages(of: SourceText(name: $0.name, bytes: $0.bytes)) } ?? []
  }

  /// The digest that a transcript's header names.
  var digest: String { ScenarioStore.digest(of: files) }
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
