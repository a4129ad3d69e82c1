// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import Dialogue
import ScenarioFormat

/// A scenario with everything that was found in it.
struct LintedScenario {
  /// The main file, as it was named.
  let name: String
  let judgement: Judgement
  /// What the proofs say about themselves: how far they looked.
  let remarks: [String]
  /// How much there is in it; nil where it has errors.
  let size: (flows: Int, steps: Int)?
  /// Whether its bytes are no text, or too many to be looked at.
  let isUnreadable: Bool

  /// Looks through a file and what it includes.
  ///
  /// - Parameters:
  ///   - path: The main file; nil for the scenario that comes with comentor.
  ///   - proving: Whether to try the proofs.
  /// - Throws: A `Failure` where a file cannot be read at all.
  init(_ path: String?, proving: Bool) throws {
    name = path ?? BuiltinScenarios.main
    let reading = try path.map(Self.reading) ?? Self.builtin()
    let proofs = proving ? Self.proofs(of: reading) : nil
    remarks = proofs?.remarks ?? []
    size = reading.scenario.map { ($0.flows.count, $0.steps.count) }
    let judged = reading.judged(with: proofs?.findings)
    isUnreadable = judged.open.contains { ["not-utf-8", "file-too-large"].contains("\($0.code)") }
    // Files are shown where they are, seen from where the command was given.
    let folder = path.map { String($0.prefix($0.count - Places.name(of: $0).count)) } ?? ""
    judgement = folder.isEmpty ? judged : judged.inFolder(folder)
  }

  /// What the proofs found, with their remarks; nil where none was tried, as after an error.
  private static func proofs(
    of reading: ScenarioReading
  ) -> (findings: [Diagnostic], remarks: [String])? {
    nil
  }

  private static func reading(_ path: String) throws -> ScenarioReading {
    let main = Places.name(of: path)
    let files = try ScenarioFiles.load(path)
    let sources = files.map { file in
      SourceText(name: file.name == ScenarioFiles.mainName ? main : file.name, bytes: file.bytes)
    }
    return ScenarioReader.reading(
      sources, main: main, linting: true, whole: ScenarioFiles.whole(of: path, files[0].bytes))
  }

  private static func builtin() -> ScenarioReading {
    let sources = BuiltinScenarios.files.map { SourceText(name: $0.name, bytes: $0.bytes) }
    return ScenarioReader.reading(sources, main: BuiltinScenarios.main, linting: true)
  }
}

extension Judgement {
  /// The same findings, with the folder of their files.
  fileprivate func inFolder(_ folder: String) -> Judgement {
    var sources: [String: SourceText] = [:]
    func moved(_ finding: Diagnostic) -> Diagnostic {
      var finding = finding
      let name = finding.sourceName
      guard name != ScenarioFiles.wordingName else { return finding }
      let source =
        sources[name] ?? SourceText(name: folder + name, bytes: finding.source.bytes)
      sources[name] = source
      finding.source = source
      return finding
    }
    var result = self
    result.open = open.map(moved)
    result.accepted = accepted.map { (moved($0.finding), $0.reason) }
    return result
  }
}
