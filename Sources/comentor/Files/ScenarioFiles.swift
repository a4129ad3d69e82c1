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
  private static let sizeLimit = 4 << 20

  let scenario: Scenario
  let files: [(name: String, bytes: [UInt8])]

  /// The scenario that is embedded in the program.
  static func builtin() throws -> ScenarioFiles {
    let files = BuiltinScenarios.files.map { file in
      (name: file.name == BuiltinScenarios.main ? mainName : file.name, bytes: file.bytes)
    }
    return try ScenarioFiles(files, shownAs: BuiltinScenarios.main)
  }

  /// The scenario in a file, with what it includes; phrases it does not give are the built-in.
  static func read(_ path: String) throws -> ScenarioFiles {
    let main = SourceText(name: mainName, bytes: try readFile(path, limit: sizeLimit))
    let folder = Places.folder(of: path)
    var files = [(name: mainName, bytes: main.bytes)]
    for name in ScenarioReader.includes(of: main) where name != wordingName && name != mainName {
      // The reader says of one that is missing where it was named.
      guard TranscriptStore.exists("\(folder)/\(name)") else { continue }
      files.append((name, try readFile("\(folder)/\(name)", limit: sizeLimit)))
    }
    files.append((wordingName, BuiltinScenarios.wording))
    return try ScenarioFiles(files, shownAs: Places.name(of: path))
  }

  /// A scenario that a transcript is or was held in, kept beside it under its digest.
  static func kept(_ digest: String, beside path: String) throws -> ScenarioFiles {
    do {
      let store = ScenarioStore(folder: Places.folder(of: path))
      let newer = SourceText(name: wordingName, bytes: BuiltinScenarios.wording)
      return try ScenarioFiles(store.load(digest), newer: newer)
    } catch let error as JournalError {
      throw Failure(error)
    }
  }

  /// The scenario in files, `mainName` and `wordingName` among them.
  init(
    _ files: [(name: String, bytes: [UInt8])], shownAs mainName: String = mainName,
    newer: SourceText? = nil
  ) throws {
    let sources = files.map { file in
      SourceText(name: file.name == Self.mainName ? mainName : file.name, bytes: file.bytes)
    }
    let (scenario, findings) = ScenarioReader.read(sources, main: mainName, newer: newer)
    guard let scenario else {
      let shown = findings.prefix(20).map { $0.rendered() }.joined(separator: "\n")
      let more = findings.count > 20 ? "\n… and \(findings.count - 20) more" : ""
      throw Failure(
        .damaged, "the scenario cannot be used:\n\n\(shown)\(more)",
        help: "mend the file at the places shown, then start again; nothing was written")
    }
    self.scenario = scenario
    self.files = files
  }

  /// The digest that transcripts name the scenario by.
  var digest: String { ScenarioStore.digest(of: files) }

  /// The scenario, ready to be run.
  var edition: Edition { Edition(Machine(scenario), digest: digest) }
}
